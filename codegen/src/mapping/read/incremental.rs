//! `incremental` and `deleted` of a model: how changes and deletions show.

use super::super::{Changed, Deleted, DeletedFeed, Incremental, List, Named};
use super::model::id;
use super::operation::{paginate, predicates, records, value};
use super::{field, reason, stand_in};
use crate::diagnostic::{Code, Diagnostic};
use crate::mapping::{Name, Paginate};
use crate::node::Node;
use crate::node::block::{Block, Reader, either};
use crate::source::Span;

pub(super) fn incremental(
    reader: &mut Reader<'_>,
    span: &Span,
    node: &Node,
) -> Option<Incremental> {
    const FORMS: &[&str] = &["filter", "client_side", "none"];
    let broken = || {
        Some(Incremental::None {
            reason: stand_in(span),
        })
    };
    let Some(mut block) = Block::of(node, "`incremental`", span, reader) else {
        return broken();
    };
    let written = block.written(FORMS).len();
    let filter = block
        .entry("filter")
        .and_then(|(span, node)| changed(reader, "`incremental.filter`", span, node))
        .map(Incremental::Filter);
    let client_side = block
        .entry("client_side")
        .and_then(|(span, node)| client_side(reader, span, node));
    let none = block.entry("none").and_then(|(span, node)| {
        Some(Incremental::None {
            reason: reason(reader, "none", span, Some(node))?,
        })
    });
    let later = block.later(&["search", "changes_feed", "export"], reader);
    if written > 1 || written == 0 && !later {
        let message = format!("`incremental` has {written} forms");
        block.miss(
            FORMS.to_vec(),
            Diagnostic::new(Code::M0002, span.clone(), message)
                .help(format!("give one of {}", either(FORMS))),
        );
    }
    block.finish(reader);
    filter.or(client_side).or(none).or_else(broken)
}

/// `{send, format, clause, overlap, look_back}`.
fn changed(reader: &mut Reader<'_>, name: &str, span: &Span, node: &Node) -> Option<Changed> {
    let mut block = Block::of(node, name, span, reader)?;
    let send = block
        .require("send", reader)
        .and_then(|node| reader.text(node));
    let format = block
        .require("format", reader)
        .and_then(|node| reader.text(node));
    let [clause, overlap, look_back] = ["clause", "overlap", "look_back"]
        .map(|key| block.get(key).and_then(|node| reader.text(node)));
    block.later(&["cursor", "window"], reader);
    block.finish(reader);
    Some(Changed {
        send: send?,
        format: format?,
        clause,
        overlap,
        look_back,
    })
}

fn client_side(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<Incremental> {
    let mut block = Block::of(node, "`client_side`", span, reader)?;
    let cursor = block
        .require("cursor", reader)
        .and_then(|node| reader.text(node));
    let why = block.get("reason");
    let why = reason(reader, "client_side", span, why);
    let overlap = block.get("overlap").and_then(|node| reader.text(node));
    block.finish(reader);
    Some(Incremental::ClientSide {
        cursor: cursor?,
        overlap,
        reason: why?,
    })
}

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
        },
        id,
        id_int_to_string,
        at,
        since,
    })
}
