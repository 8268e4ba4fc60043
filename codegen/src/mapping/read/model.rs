//! One entry of `models`: identity, reads, writes, fields, and what is left out on purpose.

use super::super::{Id, Model, Name, Named, Overridable, Parent, Source};
use super::deleted::deleted;
use super::incremental::incremental;
use super::operation::{get, list};
use super::write::{upsert, write};
use super::{custom, field};
use crate::diagnostic::{Code, Diagnostic};
use crate::node::block::{Block, Reader, either};
use crate::node::{Kind, Node};
use crate::source::Span;

pub(super) fn read(reader: &mut Reader<'_>, key: &Name, node: &Node) -> Option<Model> {
    let mut block = Block::of(node, "a model", &key.span, reader)?;
    let id = block
        .require_entry("id", reader)
        .and_then(|(span, node)| model_id(reader, span, node));
    let parent = block
        .entry("parent")
        .and_then(|(span, node)| parent(reader, span, node));
    let (mut list_, mut get_) = (None, None);
    if let Some((span, node)) = block.entry("read")
        && let Some(mut read) = Block::of(node, "`read`", span, reader)
    {
        list_ = read
            .entry("list")
            .and_then(|(span, node)| list(reader, span, node));
        get_ = read
            .entry("get")
            .and_then(|(span, node)| get(reader, span, node));
        read.finish(reader);
    }
    let incremental = block
        .entry("incremental")
        .and_then(|(span, node)| incremental(reader, span, node));
    let deleted = block
        .entry("deleted")
        .and_then(|(span, node)| deleted(reader, span, node));
    let (mut create, mut update, mut delete, mut upsert_) = (None, None, None, None);
    if let Some((span, node)) = block.entry("write")
        && let Some(mut block) = Block::of(node, "`write`", span, reader)
    {
        create = block
            .entry("create")
            .and_then(|(span, node)| write(reader, "create", span, node));
        update = block
            .entry("update")
            .and_then(|(span, node)| write(reader, "update", span, node));
        delete = block
            .entry("delete")
            .and_then(|(span, node)| write(reader, "delete", span, node));
        upsert_ = block
            .entry("upsert")
            .and_then(|(span, node)| upsert(reader, span, node));
        block.finish(reader);
    }
    let fields = block
        .require("fields", reader)
        .map(|node| field::fields(reader, node))
        .unwrap_or_default();
    let custom_fields = block
        .entry("custom_fields")
        .and_then(|(span, node)| custom::read(reader, span, node));
    let absent = block
        .get("absent")
        .map(|node| absent(reader, node))
        .unwrap_or_default();
    let ignore = block
        .get("ignore")
        .map(|node| reader.texts(node))
        .unwrap_or_default();
    let overridable = block
        .entry("overridable")
        .and_then(|(span, node)| overridable(reader, span, node));
    let children = block
        .get("children")
        .map(|node| reader.texts(node))
        .unwrap_or_default();
    let keep_raw = block.get("keep_raw").and_then(|node| reader.bool(node));
    block.finish(reader);
    Some(Model {
        id: id?,
        parent,
        list: list_,
        get: get_,
        incremental,
        deleted,
        create,
        update,
        delete,
        upsert: upsert_,
        fields,
        custom_fields,
        absent,
        ignore,
        overridable,
        children,
        without_raw: keep_raw == Some(false),
    })
}

/// `id: path`, or `id: {from, int}`.
/// `id` of a model.
fn model_id(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<Id> {
    if let Kind::Text { .. } = node.kind {
        return Some(Id::From {
            source: Source::Path(reader.text(node)?),
            int_to_string: false,
        });
    }
    let mut block = Block::of(node, "`id` of a model", span, reader)?;
    let always = block.get("const").map(|node| reader.text(node));
    let places = always.is_some().then_some(&["from", "int"]);
    for key in places.into_iter().flatten() {
        if block.has(key) {
            block.refuse(key, "an id that is always the same stands nowhere", reader);
        }
    }
    let (from, int_to_string) = match always {
        None => place_of_id(&mut block, reader),
        Some(_) => (None, false),
    };
    block.finish(reader);
    match always {
        Some(always) => always.map(Id::Const),
        None => Some(Id::From {
            source: from?,
            int_to_string,
        }),
    }
}

/// `from` and `int` of an id.
fn place_of_id(block: &mut Block<'_>, reader: &mut Reader<'_>) -> (Option<Source>, bool) {
    let from = block
        .require("from", reader)
        .and_then(|node| source(reader, node));
    let int = block
        .get("int")
        .and_then(|node| reader.word(node, "type of an id", &["string"]))
        .is_some();
    (from, int)
}

/// `id` of another list than that of a model.
pub(super) fn id(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<(Source, bool)> {
    if let Kind::Text { .. } = node.kind {
        return Some((Source::Path(reader.text(node)?), false));
    }
    let mut block = Block::of(node, "`id`", span, reader)?;
    let (from, int) = place_of_id(&mut block, reader);
    block.finish(reader);
    Some((from?, int))
}

/// `from`: a path, or one per operation.
pub(super) fn source(reader: &mut Reader<'_>, node: &Node) -> Option<Source> {
    match &node.kind {
        Kind::Map(_) => {
            let paths = per_operation(reader, node, &["list", "get"])?;
            Some(Source::PerOperation(paths))
        }
        Kind::List(_) => {
            reader.expected_with(
                "a path",
                node,
                Some(
                    "several paths, of which the first present wins, are `coalesce: [..]`"
                        .to_owned(),
                ),
            );
            None
        }
        _ => reader.text(node).map(Source::Path),
    }
}

/// Paths by operation; `None` when none can be read.
pub(super) fn per_operation(
    reader: &mut Reader<'_>,
    node: &Node,
    operations: &'static [&'static str],
) -> Option<Named<Name>> {
    let mut paths = Named::new();
    for (key, value) in reader.entries(node) {
        if !operations.contains(&key.value.as_str()) {
            reader.say(
                Diagnostic::new(
                    Code::M0002,
                    key.span.clone(),
                    format!("`{}` is not an operation that can stand here", key.value),
                )
                .did_you_mean(&key.value, operations.iter().copied())
                .note(format!("expected {}", either(operations))),
            );
            continue;
        }
        if let Some(path) = reader.text(value) {
            paths.insert(key.value.clone(), (key.span.clone(), path));
        }
    }
    if paths.is_empty() {
        if matches!(&node.kind, Kind::Map(entries) if entries.is_empty()) {
            reader.say(
                Diagnostic::new(Code::M0002, node.span.clone(), "the block is empty")
                    .note(format!("expected {}", either(operations))),
            );
        }
        return None;
    }
    Some(paths)
}

fn parent(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<Parent> {
    let mut block = Block::of(node, "`parent`", span, reader)?;
    let model = block
        .require("model", reader)
        .and_then(|node| reader.text(node));
    let field = block
        .require("as", reader)
        .and_then(|node| reader.text(node));
    block.finish(reader);
    Some(Parent {
        model: model?,
        field: field?,
    })
}

/// `overridable: {allow: [fields], custom: bool}`.
fn overridable(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<Overridable> {
    let mut block = Block::of(node, "`overridable`", span, reader)?;
    let allow = block
        .get("allow")
        .map(|node| reader.texts(node))
        .unwrap_or_default();
    let custom = block.get("custom").and_then(|node| reader.bool(node));
    block.finish(reader);
    Some(Overridable {
        allow,
        custom: custom.unwrap_or(false),
        span: span.clone(),
    })
}

/// `absent`: reason to common fields.
fn absent(reader: &mut Reader<'_>, node: &Node) -> Named<Vec<Name>> {
    reader.named(node, |reader, key, value| {
        if key.value.trim().is_empty() {
            reader.say(
                Diagnostic::new(Code::M0006, key.span.clone(), "`absent` needs a reason").help(
                    "the key is the reason: `absent: {\"not offered by this API\": [field, ..]}`",
                ),
            );
        }
        Some(reader.texts(value))
    })
}
