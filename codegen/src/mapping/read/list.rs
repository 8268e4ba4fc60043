//! `list` and `each`: how a list of the common model is filled.

use super::super::{Each, Item, Name, Slot, Slots, Take, WriteMatch};
use super::connector::{positive, rows};
use super::field::{parts, read};
use super::select::predicates;
use crate::diagnostic::{Code, Diagnostic};
use crate::node::block::{Block, Reader};
use crate::node::{Kind, Node};
use crate::source::Span;

/// `list: {items, overflow}`: fixed places.
pub(super) fn slots(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<Slots> {
    let mut block = Block::of(node, "`list`", span, reader)?;
    let items = block
        .require("items", reader)
        .map(|node| rows(reader, node, slot));
    let overflow = block
        .get("overflow")
        .and_then(|node| reader.word(node, "policy for surplus elements", &["error", "drop"]));
    block.finish(reader);
    let items = items.filter(|items| !items.is_empty())?;
    Some(Slots {
        items,
        drops: overflow
            .filter(|word| word.value == "drop")
            .map(|word| word.span),
    })
}

fn slot(reader: &mut Reader<'_>, node: &Node) -> Option<Slot> {
    let mut block = Block::of(node, "an item of `list`", &node.span, reader)?;
    let drop_unless = block
        .require("drop_unless", reader)
        .and_then(|node| reader.text(node));
    let item = item(reader, &mut block, &["value", "object"], &node.span);
    let write_match = block
        .get("write_match")
        .and_then(|node| write_match(reader, node));
    block.finish(reader);
    Some(Slot {
        drop_unless: drop_unless?,
        item: item?,
        write_match,
        span: node.span.clone(),
    })
}

/// The one element of a list: a value, or an object under one of the other keys.
fn item(
    reader: &mut Reader<'_>,
    block: &mut Block<'_>,
    keys: &'static [&'static str],
    span: &Span,
) -> Option<Item> {
    let written = block.written(keys);
    let mut found = None;
    for key in keys {
        let Some((at, node)) = block.entry(key) else {
            continue;
        };
        found = if *key == "value" {
            let name = Name::new("value".to_owned(), at.clone());
            read(reader, &name, node).map(|field| Item::Value(Box::new(field)))
        } else {
            let parts = parts(reader, node);
            (!parts.is_empty()).then_some(Item::Object(parts))
        };
    }
    if written.len() != 1 {
        let place = written.get(1).map_or(span, |second| &second.span);
        reader.say(
            Diagnostic::new(
                Code::M0005,
                place.clone(),
                format!("an element has {} sources", written.len()),
            )
            .help("give it either `value: <field mapping>` or `object: {<part>: <field mapping>}`"),
        );
        return None;
    }
    found
}

fn write_match(reader: &mut Reader<'_>, node: &Node) -> Option<WriteMatch> {
    if let Kind::Text { .. } = node.kind {
        return reader
            .word(node, "way to choose an element", &["first"])
            .map(|word| WriteMatch::First(word.span));
    }
    let parts = reader.named(node, |reader, _, value| reader.literal_text(value));
    (!parts.is_empty()).then_some(WriteMatch::Parts(parts))
}

/// `each: {path, value | item | object}`: element by element.
pub(super) fn each(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<Each> {
    let mut block = Block::of(node, "`each`", span, reader)?;
    let path = block
        .require("path", reader)
        .and_then(|node| reader.text(node));
    let item = item(reader, &mut block, &["value", "item", "object"], span);
    let keep = block
        .get("where")
        .map(|node| predicates(reader, node))
        .unwrap_or_default();
    let take = block
        .entry("take")
        .and_then(|(span, node)| Some((span.clone(), take(reader, node)?)));
    block.finish(reader);
    Some(Each {
        path: path?,
        keep,
        take,
        item: item?,
    })
}

/// `first`, `last` or a number.
fn take(reader: &mut Reader<'_>, node: &Node) -> Option<Take> {
    if let Kind::Int(_) = node.kind {
        let count = positive(reader, node)?;
        return u32::try_from(count.value).ok().map(Take::Count);
    }
    let word = reader.word(node, "part of a list", &["first", "last"])?;
    Some(if word.value == "first" {
        Take::First
    } else {
        Take::Last
    })
}
