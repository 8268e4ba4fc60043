//! `custom_fields`: where the fields that customers defined stand.

use super::super::{CustomFields, Name};
use crate::diagnostic::{Code, Diagnostic};
use crate::node::Node;
use crate::node::block::{Block, Reader};
use crate::source::Span;

/// One side of `custom_fields`.
enum Side {
    /// Beside the named properties of an object.
    Bag(Name),
    /// A list of key and value.
    Entries { path: Name, key: Name, value: Name },
}

pub(super) fn read(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<CustomFields> {
    let mut block = Block::of(node, "`custom_fields`", span, reader)?;
    let read = block
        .require_entry("read", reader)
        .and_then(|(span, node)| side(reader, "rest", span, node));
    let write = block
        .entry("write")
        .map(|(span, node)| (span, side(reader, "bag", span, node)));
    block.later(&["discover"], reader);
    block.finish(reader);
    match (read?, write) {
        (Side::Bag(path), None) => Some(CustomFields::Rest { path, write: None }),
        (Side::Bag(path), Some((_, Some(Side::Bag(write))))) => Some(CustomFields::Rest {
            path,
            write: Some(write),
        }),
        (Side::Entries { path, key, value }, None) => Some(CustomFields::Entries {
            path,
            key,
            value,
            write: None,
        }),
        (
            Side::Entries { path, key, value },
            Some((
                span,
                Some(Side::Entries {
                    path: write,
                    key: write_key,
                    value: write_value,
                }),
            )),
        ) => {
            if (&key.value, &value.value) != (&write_key.value, &write_value.value) {
                reader.say(
                    Diagnostic::new(Code::S0008, span.clone(), "writing custom fields under other names than they are read by is not supported yet")
                        .help(format!("write `key: {}, value: {}`", key.value, value.value)),
                );
            }
            Some(CustomFields::Entries {
                path,
                key,
                value,
                write: Some(write),
            })
        }
        (_, Some((span, Some(_)))) => {
            reader.say(Diagnostic::new(
                Code::S0008,
                span.clone(),
                "writing custom fields in another shape than they are read in is not supported yet",
            ));
            None
        }
        (_, Some((_, None))) => None,
    }
}

fn side(reader: &mut Reader<'_>, bag: &'static str, span: &Span, node: &Node) -> Option<Side> {
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
        Some(Side::Entries {
            path: path?,
            key: key?,
            value: value?,
        })
    } else {
        rest.map(Side::Bag)
    }
}
