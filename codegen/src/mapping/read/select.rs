//! What of a list is asked for and kept: `select`, `filters` and `where`.

use super::super::{Filter, Name, Predicate, Select, Test};
use super::connector::{positive, rows};
use super::literal;
use crate::diagnostic::{Code, Diagnostic};
use crate::node::block::{Block, Reader, either};
use crate::node::{Kind, Node};
use crate::source::{Span, Spanned};

pub(super) fn select(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<Select> {
    let mut block = Block::of(node, "`select`", span, reader)?;
    let send = block
        .require("send", reader)
        .and_then(|node| reader.text(node));
    if let Some(values) = block.get("values") {
        reader.word(values, "choice of fields", &["used"]);
    }
    let always = block
        .get("always")
        .map(|node| reader.texts(node))
        .unwrap_or_default();
    let strip = block.get("strip").and_then(|node| reader.text(node));
    let only_enum = block
        .get("allowed")
        .and_then(|node| reader.word(node, "set of fields", &["enum"]))
        .is_some();
    // How the names of a list are joined is said by the parameter's style in the spec.
    let join = block.get("join").and_then(|node| reader.text(node));
    let [max, chunk] =
        ["max", "chunk"].map(|key| block.get(key).and_then(|node| positive(reader, node)));
    block.finish(reader);
    Some(Select {
        send: send?,
        always,
        strip,
        only_enum,
        join,
        max,
        chunk,
    })
}

/// `name: address`, or `name: {send, enum, datetime, date, default}`.
pub(super) fn filter(reader: &mut Reader<'_>, key: &Name, node: &Node) -> Option<Filter> {
    if let Kind::Text { .. } = node.kind {
        return Some(Filter {
            send: reader.text(node)?,
            enumeration: None,
            format: None,
            default: None,
        });
    }
    let mut block = Block::of(node, "a filter", &key.span, reader)?;
    let send = block
        .require("send", reader)
        .and_then(|node| reader.text(node));
    let conversions = block.written(&["enum", "datetime", "date"]);
    if let [_, second, ..] = conversions.as_slice() {
        let list: Vec<String> = conversions
            .iter()
            .map(|key| format!("`{}`", key.value))
            .collect();
        let message = format!(
            "the filter has {} conversions: {}",
            conversions.len(),
            list.join(", ")
        );
        reader.say(Diagnostic::new(Code::M0005, second.span.clone(), message).help("keep one"));
    }
    let enumeration = block.get("enum").and_then(|node| reader.text(node));
    let datetime = block
        .entry("datetime")
        .and_then(|(span, node)| format(reader, "`datetime` of a filter", span, node));
    let date = block
        .entry("date")
        .and_then(|(span, node)| format(reader, "`date` of a filter", span, node))
        .map(|name| match name.value.as_str() {
            "iso" => Name::new("date".to_owned(), name.span),
            _ => name,
        });
    let default = block.get("default").and_then(|node| literal(reader, node));
    block.finish(reader);
    Some(Filter {
        send: send?,
        enumeration,
        format: datetime.or(date),
        default,
    })
}

pub(super) fn format(
    reader: &mut Reader<'_>,
    name: &str,
    span: &Span,
    node: &Node,
) -> Option<Name> {
    let mut block = Block::of(node, name, span, reader)?;
    let format = block
        .require("format", reader)
        .and_then(|node| reader.text(node));
    block.finish(reader);
    format
}

/// One predicate, or a list of them.
pub(super) fn predicates(reader: &mut Reader<'_>, node: &Node) -> Vec<Predicate> {
    match &node.kind {
        Kind::Map(_) => predicate(reader, node).into_iter().collect(),
        _ => rows(reader, node, predicate),
    }
}

pub(super) fn predicate(reader: &mut Reader<'_>, node: &Node) -> Option<Predicate> {
    let mut block = Block::of(node, "`where`", &node.span, reader)?;
    let path = block
        .require("path", reader)
        .and_then(|node| reader.text(node));
    const TESTS: &[&str] = &["equals", "is", "in", "present"];
    let written = block.written(TESTS).len();
    let equals = block
        .get("equals")
        .and_then(|node| literal(reader, node))
        .map(Test::Equals);
    let is = block.get("is").and_then(|node| match node.kind {
        Kind::Null => Some(Test::Present(false)),
        _ => Some(Test::Is(Spanned::new(
            reader.bool(node)?,
            node.span.clone(),
        ))),
    });
    let any = block
        .get("in")
        .map(|node| Test::In(rows(reader, node, literal)));
    let present = block
        .get("present")
        .and_then(|node| reader.bool(node))
        .map(Test::Present);
    if written != 1 {
        block.miss(
            TESTS.to_vec(),
            Diagnostic::new(
                Code::M0002,
                node.span.clone(),
                format!("the condition has {written} tests"),
            )
            .help(format!("give one of {}", either(TESTS))),
        );
    }
    block.finish(reader);
    Some(Predicate {
        path: path?,
        test: equals.or(is).or(any).or(present)?,
    })
}
