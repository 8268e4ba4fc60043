//! `fetchers`, `lookup` and `custom_fields.discover`: lists that are read beside records.

use super::super::{Discover, DiscoverOptions, Fetcher, Lookup, Name};
use super::connector::positive;
use super::operation::listed;
use crate::node::block::{Block, Reader};
use crate::node::{Kind, Node};
use crate::source::Span;

/// One entry of `fetchers`.
pub(super) fn fetcher(reader: &mut Reader<'_>, key: &Name, node: &Node) -> Option<Fetcher> {
    let mut block = Block::of(node, "a fetcher", &key.span, reader)?;
    let list = listed(reader, &mut block, &key.span);
    block.finish(reader);
    list.map(|list| Fetcher { list })
}

/// `lookup`.
pub(super) fn lookup(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<Lookup> {
    let mut block = Block::of(node, "`lookup`", span, reader)?;
    let text = |block: &mut Block<'_>, key: &'static str, reader: &mut Reader<'_>| {
        block
            .require(key, reader)
            .and_then(|node| reader.text(node))
    };
    let fetcher = text(&mut block, "fetcher", reader);
    let key = text(&mut block, "key", reader);
    let take = text(&mut block, "take", reader);
    let (mut age, mut rows) = (None, None);
    if let Some((span, node)) = block.entry("cache")
        && let Some(mut cache) = Block::of(node, "`cache`", span, reader)
    {
        age = cache.get("age").and_then(|node| reader.text(node));
        rows = cache.get("rows").and_then(|node| positive(reader, node));
        cache.finish(reader);
    }
    let reverse = block
        .entry("reverse")
        .and_then(|(span, node)| reader.bool(node)?.then(|| span.clone()));
    block.finish(reader);
    Some(Lookup {
        fetcher: fetcher?,
        key: key?,
        take: take?,
        age,
        rows,
        reverse,
    })
}

/// `custom_fields.discover`.
pub(super) fn discover(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<Discover> {
    let mut block = Block::of(node, "`discover`", span, reader)?;
    let list = listed(reader, &mut block, span);
    let key = block
        .require("key", reader)
        .and_then(|node| reader.text(node));
    let label = block.get("label").and_then(|node| reader.text(node));
    let kind = block.get("type").and_then(|node| reader.text(node));
    let classes = block
        .get("classes")
        .map(|node| {
            let words = &conjoin_conversions::Class::WORDS;
            reader.named(node, |reader, _, node| reader.word(node, "class", words))
        })
        .unwrap_or_default();
    let options = block
        .entry("options")
        .and_then(|(span, node)| options(reader, span, node));
    block.finish(reader);
    Some(Discover {
        list: list?,
        key: key?,
        label,
        kind,
        classes,
        options,
    })
}

fn options(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<DiscoverOptions> {
    if !matches!(node.kind, Kind::Map(_)) {
        return Some(DiscoverOptions {
            path: reader.text(node)?,
            value: None,
            label: None,
        });
    }
    let mut block = Block::of(node, "`options`", span, reader)?;
    let path = block
        .require("path", reader)
        .and_then(|node| reader.text(node));
    let value = block
        .require("value", reader)
        .and_then(|node| reader.text(node));
    let label = block.get("label").and_then(|node| reader.text(node));
    block.finish(reader);
    Some(DiscoverOptions {
        path: path?,
        value,
        label,
    })
}
