//! `deleted` of a model: how deletions show.

use super::super::{Deleted, DeletedFeed, List, Named};
use super::incremental::changed;
use super::model::id;
use super::operation::{paginate, records, value};
use super::select::predicates;
use super::{field, reason};
use crate::diagnostic::{Code, Diagnostic};
use crate::mapping::{Name, Paginate};
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
    let op: Option<Name> = block
        .require("op", reader)
        .and_then(|node| reader.text(node));
    let records = block
        .require("records", reader)
        .and_then(|node| records(reader, node));
    let paginate = match block.entry("paginate") {
        Some((span, node)) => paginate(reader, span, node),
        None => Paginate::Missing(span.clone()),
    };
    let params = block
        .get("params")
        .map(|node| reader.named(node, value))
        .unwrap_or_default();
    let keep = block
        .get("where")
        .map(|node| predicates(reader, node))
        .unwrap_or_default();
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
        list: List {
            op: op?,
            records: records?,
            paginate,
            params,
            select: None,
            filters: Named::new(),
            keep,
            per_parent: None,
        },
        id,
        id_int_to_string,
        at,
        since,
    })
}
