//! `custom_fields`: where the fields that customers defined stand.

use super::super::{CustomFields, CustomPlace};
use super::tables;
use crate::diagnostic::{Code, Diagnostic};
use crate::node::Node;
use crate::node::block::{Block, Reader};
use crate::source::Span;

pub(super) fn read(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<CustomFields> {
    let mut block = Block::of(node, "`custom_fields`", span, reader)?;
    let read = block
        .require_entry("read", reader)
        .and_then(|(span, node)| side(reader, "rest", span, node));
    let write = block
        .entry("write")
        .map(|(span, node)| side(reader, "bag", span, node));
    let discover = block
        .entry("discover")
        .and_then(|(span, node)| tables::discover(reader, span, node));
    block.finish(reader);
    if let Some(None) = write {
        return None;
    }
    Some(CustomFields {
        read: read?,
        write: write.flatten(),
        discover,
    })
}

fn side(
    reader: &mut Reader<'_>,
    bag: &'static str,
    span: &Span,
    node: &Node,
) -> Option<CustomPlace> {
    let mut block = Block::of(
        node,
        if bag == "rest" {
            "`custom_fields.read`"
        } else {
            "`custom_fields.write`"
        },
        span,
        reader,
    )?;
    let rest = block.get(bag).and_then(|node| reader.text(node));
    let list = block.has("entries");
    let path = block.get("entries").and_then(|node| reader.text(node));
    let (mut key, mut value) = (None, None);
    if list {
        key = block
            .require("key", reader)
            .and_then(|node| reader.text(node));
        value = block
            .require("value", reader)
            .and_then(|node| reader.text(node));
    }
    if list == block.has(bag) {
        reader.say(
            Diagnostic::new(
                Code::M0002,
                span.clone(),
                format!("custom fields stand either in `{bag}` or in `entries`"),
            )
            .help(format!(
                "write `{{{bag}: <path>}}` or `{{entries: <path>, key: <name>, value: <name>}}`"
            )),
        );
        block.finish(reader);
        return None;
    }
    block.finish(reader);
    if list {
        Some(CustomPlace::Entries {
            path: path?,
            key: key?,
            value: value?,
        })
    } else {
        rest.map(CustomPlace::Beside)
    }
}
