//! `enums`: maps between values of the provider and of the common models.

use super::super::{EnumMap, Name, Named};
use super::reason;
use crate::diagnostic::{Code, Diagnostic};
use crate::node::block::{Block, Reader};
use crate::node::{Kind, Node};

pub(super) fn read(reader: &mut Reader<'_>, key: &Name, node: &Node) -> Option<EnumMap> {
    let mut block = Block::of(node, "an enum map", &key.span, reader)?;
    let to = block
        .require("to", reader)
        .and_then(|node| reader.text(node));
    let fold = block
        .get("fold")
        .and_then(|node| reader.word(node, "way to compare", &["ascii_case"]))
        .is_some();
    let map = block.require("map", reader).map(|node| rows(reader, node));
    let unknown = block.get("unknown").and_then(|node| unknown(reader, node));
    let lossy = block
        .entry("lossy")
        .and_then(|(span, node)| reason(reader, "lossy", span, Some(node)));
    let write = block
        .get("write")
        .map(|node| rows(reader, node))
        .unwrap_or_default();
    block.finish(reader);
    Some(EnumMap {
        to: to?,
        fold,
        map: map?,
        unknown,
        lossy,
        write,
    })
}

/// Rows in which both sides are spelled exactly: `NO` without quotes is false for most tools.
fn rows(reader: &mut Reader<'_>, node: &Node) -> Named<Name> {
    reader.named(node, |reader, key, value| {
        reader.literal_key(key);
        let text = reader.literal_text(value)?;
        if text.value.is_empty() {
            reader.say(
                Diagnostic::new(
                    Code::M0002,
                    text.span,
                    format!("`{}` stands for nothing", key.value),
                )
                .help("name a value"),
            );
            return None;
        }
        Some(text)
    })
}

fn unknown(reader: &mut Reader<'_>, node: &Node) -> Option<Name> {
    // Whether a common value is one of the enum's is only known to the plan.
    if let Kind::Text { value, .. } = &node.kind
        && value.bytes().any(|byte| byte.is_ascii_uppercase())
        && value
            .bytes()
            .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_')
    {
        return reader.text(node);
    }
    reader.word(node, "policy for unknown values", &["keep", "error"])
}
