//! `deleted` of a model: how deletions show.

use super::super::{Deleted, DeletedFeed};
use super::incremental::changed;
use super::model::id;
use super::operation::listed;
use super::{field, reason};
use crate::diagnostic::{Code, Diagnostic};
use crate::mapping::Name;
use crate::node::Node;
use crate::node::block::{Block, Reader, either};
use crate::source::Span;

/// `deleted`: one of its forms.
pub(super) fn deleted(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<Deleted> {
    const FORMS: &[&str] = &["flag", "feed", "webhook", "compare"];
    let mut block = Block::of(node, "`deleted`", span, reader)?;
    let written = block.written(FORMS).len();
    let flag = block.get("flag").and_then(|node| reader.text(node));
    let feed = block
        .entry("feed")
        .and_then(|(span, node)| feed(reader, span, node));
    let [webhook, compare] = ["webhook", "compare"].map(|key| {
        let (span, node) = block.entry(key)?;
        reason(reader, key, span, Some(node))
    });
    if written != 1 {
        let message = format!("`deleted` has {written} forms");
        block.miss(
            FORMS.to_vec(),
            Diagnostic::new(Code::M0002, span.clone(), message)
                .help(format!("give one of {}", either(FORMS))),
        );
    }
    block.finish(reader);
    flag.map(Deleted::Flag)
        .or(feed.map(|feed| Deleted::Feed(Box::new(feed))))
        .or(webhook.map(Deleted::Webhook))
        .or(compare.map(Deleted::Compare))
}

/// `deleted.feed`.
fn feed(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<DeletedFeed> {
    let mut block = Block::of(node, "`deleted.feed`", span, reader)?;
    let list = listed(reader, &mut block, span);
    let id = block
        .require_entry("id", reader)
        .and_then(|(span, node)| id(reader, span, node));
    let at = block.entry("at").and_then(|(span, node)| {
        let name = Name::new("at".to_owned(), span.clone());
        Some((span.clone(), field::read(reader, &name, node)?))
    });
    let since = block
        .entry("since")
        .and_then(|(span, node)| changed(reader, "`since`", span, node));
    block.finish(reader);
    let (id, id_int_to_string) = id?;
    Some(DeletedFeed {
        list: list?,
        id,
        id_int_to_string,
        at,
        since,
    })
}
