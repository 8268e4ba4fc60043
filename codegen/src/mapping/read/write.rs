//! `write.*` of a model: the operations, the bodies, and where the new id stands.

use super::super::{IdFrom, Json, Nulls, Upsert, Write};
use super::literal;
use super::operation::value;
use crate::diagnostic::{Code, Diagnostic};
use crate::node::block::{Block, Reader};
use crate::node::{Kind, Node};
use crate::source::{Span, Spanned};

/// `write.create`, `write.update` or `write.delete`.
pub(super) fn write(
    reader: &mut Reader<'_>,
    name: &str,
    span: &Span,
    node: &Node,
) -> Option<Write> {
    let mut block = Block::of(node, format!("`write.{name}`"), span, reader)?;
    let write = request(reader, &mut block, span);
    block.finish(reader);
    write
}

/// `write.upsert`.
pub(super) fn upsert(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<Upsert> {
    let mut block = Block::of(node, "`write.upsert`", span, reader)?;
    let key = block
        .require("match", reader)
        .and_then(|node| reader.text(node));
    let write = request(reader, &mut block, span);
    block.finish(reader);
    Some(Upsert {
        write: write?,
        key: key?,
    })
}

fn request(reader: &mut Reader<'_>, block: &mut Block<'_>, span: &Span) -> Option<Write> {
    let op = block
        .require("op", reader)
        .and_then(|node| reader.text(node));
    let params = block
        .get("params")
        .map(|node| reader.named(node, value))
        .unwrap_or_default();
    let wrap = block.get("wrap").and_then(|node| reader.text(node));
    let constants = block
        .get("const")
        .map(|node| reader.named(node, |reader, _, value| json(reader, value)))
        .unwrap_or_default();
    let id_from = block.get("id_from").and_then(|node| id_from(reader, node));
    let nulls = block.get("nulls").and_then(|node| nulls(reader, node));
    let record = block.get("record").and_then(|node| reader.text(node));
    let content_type = block.get("content_type").and_then(|node| reader.text(node));
    Some(Write {
        op: op?,
        params,
        wrap,
        constants,
        id_from,
        nulls,
        record,
        content_type,
        span: span.clone(),
    })
}

/// JSON, written in YAML.
pub(super) fn json(reader: &mut Reader<'_>, node: &Node) -> Option<Spanned<Json>> {
    let value = match &node.kind {
        Kind::Null => Json::Null,
        Kind::Bool(flag) => Json::Bool(*flag),
        Kind::Int(number) => Json::Int(*number),
        Kind::Float(number) => Json::Number(number.clone()),
        Kind::Text { value, plain, .. } => match value.as_str() {
            "$cursor" if *plain => Json::Cursor(node.span.clone()),
            "$select" if *plain => Json::Select(node.span.clone()),
            _ => Json::Text(reader.literal_text(node)?.value),
        },
        Kind::List(items) => {
            Json::List(items.iter().filter_map(|item| json(reader, item)).collect())
        }
        Kind::Map(_) => Json::Object(reader.named(node, |reader, _, value| json(reader, value))),
        Kind::Broken => return None,
    };
    Some(Spanned::new(value, node.span.clone()))
}

fn id_from(reader: &mut Reader<'_>, node: &Node) -> Option<IdFrom> {
    if let Kind::Text { .. } = node.kind {
        return reader
            .word(node, "place of the new id", &["none"])
            .map(|word| IdFrom::None(word.span));
    }
    let mut block = Block::of(node, "`id_from`", &node.span, reader)?;
    let written = block.written(&["body", "header"]).len();
    let body = block.get("body").and_then(|node| reader.text(node));
    let header = block.get("header").and_then(|node| reader.text(node));
    let take = block
        .get("take")
        .and_then(|node| reader.word(node, "part of a header", &["last_path_segment"]));
    block.finish(reader);
    if written != 1 {
        reader.say(
            Diagnostic::new(
                Code::M0002,
                node.span.clone(),
                format!("`id_from` names {written} places"),
            )
            .help(
                "write `{body: <path>}`, `{header: Location, take: last_path_segment}` or `none`",
            ),
        );
        return None;
    }
    body.map(IdFrom::Body)
        .or(header.map(|header| IdFrom::Header { header, take }))
}

fn nulls(reader: &mut Reader<'_>, node: &Node) -> Option<Nulls> {
    if let Kind::Text { .. } = node.kind {
        let word = reader.word(node, "way to clear a field", &["omit", "send"])?;
        return Some(if word.value == "omit" {
            Nulls::Omit(word.span)
        } else {
            Nulls::Send(word.span)
        });
    }
    let mut block = Block::of(node, "`nulls`", &node.span, reader)?;
    let send = block
        .require("send", reader)
        .and_then(|node| literal(reader, node));
    block.finish(reader);
    send.map(Nulls::Literal)
}
