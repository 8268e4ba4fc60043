//! `incremental` of a model: how changes are asked for.

use super::super::{Changed, ChangesFeed, Export, Fetch, Incremental, Search, SearchCursor, Value};
use super::connector::positive;
use super::model::id;
use super::operation::{listed, listed_by, value};
use super::select::{format, predicate};
use super::write::json;
use super::{literal, reason, stand_in};
use crate::diagnostic::{Code, Diagnostic};
use crate::mapping::{Name, Paginate};
use crate::node::block::{Block, Reader, either};
use crate::node::{Kind, Node};
use crate::source::Span;

pub(super) fn incremental(
    reader: &mut Reader<'_>,
    span: &Span,
    node: &Node,
) -> Option<Incremental> {
    const FORMS: &[&str] = &[
        "filter",
        "search",
        "changes_feed",
        "export",
        "client_side",
        "none",
    ];
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
        .map(|changed| Incremental::Filter(Box::new(changed)));
    let client_side = block
        .entry("client_side")
        .and_then(|(span, node)| client_side(reader, span, node));
    let none = block.entry("none").and_then(|(span, node)| {
        Some(Incremental::None {
            reason: reason(reader, "none", span, Some(node))?,
        })
    });
    let search = block
        .entry("search")
        .and_then(|(span, node)| search(reader, span, node))
        .map(|search| Incremental::Search(Box::new(search)));
    let changes_feed = block
        .entry("changes_feed")
        .and_then(|(span, node)| changes_feed(reader, span, node))
        .map(|feed| Incremental::ChangesFeed(Box::new(feed)));
    let export = block
        .entry("export")
        .and_then(|(span, node)| export(reader, span, node))
        .map(|export| Incremental::Export(Box::new(export)));
    if written != 1 {
        let message = format!("`incremental` has {written} forms");
        block.miss(
            FORMS.to_vec(),
            Diagnostic::new(Code::M0002, span.clone(), message)
                .help(format!("give one of {}", either(FORMS))),
        );
    }
    block.finish(reader);
    let own = search.or(changes_feed).or(export);
    filter.or(own).or(client_side).or(none).or_else(broken)
}

/// `{send, format, clause, overlap, look_back, cursor, window}`.
pub(super) fn changed(
    reader: &mut Reader<'_>,
    name: &str,
    span: &Span,
    node: &Node,
) -> Option<Changed> {
    let mut block = Block::of(node, name, span, reader)?;
    let send = block
        .require("send", reader)
        .and_then(|node| reader.text(node));
    let format = block
        .require("format", reader)
        .and_then(|node| reader.text(node));
    let [clause, overlap, look_back] = ["clause", "overlap", "look_back"]
        .map(|key| block.get(key).and_then(|node| reader.text(node)));
    let cursor = block.get("cursor").and_then(|node| reader.text(node));
    let window = block
        .entry("window")
        .and_then(|(span, node)| window(reader, span, node));
    block.finish(reader);
    Some(Changed {
        send: send?,
        format: format?,
        clause,
        overlap,
        look_back,
        cursor,
        window,
    })
}

/// `{send, span}`: how much time one request asks for, and where the end of it goes.
fn window(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<(Name, Name)> {
    let mut block = Block::of(node, "`window`", span, reader)?;
    let [send, length] = ["send", "span"].map(|key| {
        block
            .require(key, reader)
            .and_then(|node| reader.text(node))
    });
    block.finish(reader);
    Some((send?, length?))
}

/// `overlap` and `look_back`.
fn reach(reader: &mut Reader<'_>, block: &mut Block<'_>) -> [Option<Name>; 2] {
    ["overlap", "look_back"].map(|key| block.get(key).and_then(|node| reader.text(node)))
}

fn search(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<Search> {
    let mut block = Block::of(node, "`incremental.search`", span, reader)?;
    let list = listed(reader, &mut block, span);
    let body = block.require("body", reader).map(|node| json(reader, node));
    let cursor = block
        .require_entry("cursor", reader)
        .and_then(|(span, node)| search_cursor(reader, span, node));
    let [overlap, look_back] = reach(reader, &mut block);
    let advance = block
        .get("on_max_records")
        .and_then(|node| reader.word(node, "way to go on", &["advance_cursor"]));
    block.finish(reader);
    Some(Search {
        list: list?,
        body: body?,
        cursor: cursor?,
        overlap,
        look_back,
        advance: advance.map(|word| word.span),
    })
}

/// `{from, datetime: {format}, send_as}`.
fn search_cursor(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<SearchCursor> {
    let mut block = Block::of(node, "`cursor` of a search", span, reader)?;
    let from = block
        .require("from", reader)
        .and_then(|node| reader.text(node));
    let datetime = block
        .require_entry("datetime", reader)
        .and_then(|(span, node)| format(reader, "`datetime` of a search", span, node));
    let send_as = block.get("send_as").and_then(|node| reader.text(node));
    block.finish(reader);
    let datetime = datetime?;
    Some(SearchCursor {
        from: from?,
        send_as: send_as.unwrap_or_else(|| datetime.clone()),
        format: datetime,
    })
}

fn export(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<Export> {
    let mut block = Block::of(node, "`incremental.export`", span, reader)?;
    let list = listed(reader, &mut block, span);
    let start = block
        .require_entry("start", reader)
        .and_then(|(span, node)| {
            let mut block = Block::of(node, "`start`", span, reader)?;
            let [send, format] = ["send", "format"].map(|key| {
                block
                    .require(key, reader)
                    .and_then(|node| reader.text(node))
            });
            let not_after = block.get("not_after").and_then(|node| reader.text(node));
            block.finish(reader);
            Some((send?, format?, not_after))
        });
    let [overlap, look_back] = reach(reader, &mut block);
    let deleted = block
        .get("deleted")
        .and_then(|node| predicate(reader, node));
    block.finish(reader);
    let (send, format, not_after) = start?;
    Some(Export {
        list: list?,
        send,
        format,
        not_after,
        overlap,
        look_back,
        deleted,
    })
}

fn changes_feed(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<ChangesFeed> {
    let mut block = Block::of(node, "`incremental.changes_feed`", span, reader)?;
    let mut cursor = None;
    let sent = block.require("send", reader).map(|node| {
        reader.named(node, |reader, key, node| {
            match self::sent(reader, key, node)? {
                Sent::Moment(format) => {
                    cursor = Some((key.clone(), format));
                    None
                }
                Sent::Value(value) => Some(value),
            }
        })
    });
    // A feed is one page unless it says otherwise.
    let mut list = listed_by(reader, &mut block, span, "entries");
    if let Some(list) = &mut list {
        if let Paginate::Missing(span) = &list.paginate {
            list.paginate = Paginate::None {
                reason: Name::new("one answer names all changes".to_owned(), span.clone()),
            };
        }
        list.params.extend(sent.unwrap_or_default());
    }
    let id = block
        .require_entry("id", reader)
        .and_then(|(span, node)| id(reader, span, node));
    let deleted = block
        .get("deleted")
        .and_then(|node| predicate(reader, node));
    let next = block.get("next").and_then(|node| reader.text(node));
    let fetch = block
        .require_entry("fetch", reader)
        .and_then(|(span, node)| fetch(reader, span, node));
    let [overlap, look_back] = reach(reader, &mut block);
    block.finish(reader);
    let (id, id_int_to_string) = id?;
    Some(ChangesFeed {
        list: list?,
        cursor,
        id,
        id_int_to_string,
        deleted,
        next,
        fetch: fetch?,
        overlap,
        look_back,
    })
}

/// What an address of a feed gets.
enum Sent {
    /// `{cursor: format}`.
    Moment(Name),
    /// Anything else.
    Value(Value),
}

fn sent(reader: &mut Reader<'_>, key: &Name, node: &Node) -> Option<Sent> {
    if !matches!(node.kind, Kind::Map(_)) {
        return value(reader, key, node).map(Sent::Value);
    }
    const FORMS: &[&str] = &["cursor", "const"];
    let mut block = Block::of(node, "a bound moment", &node.span, reader)?;
    let written = block.written(FORMS).len();
    let cursor = block.get("cursor").and_then(|node| reader.text(node));
    let constant = block.get("const").and_then(|node| literal(reader, node));
    if written != 1 {
        block.miss(
            FORMS.to_vec(),
            Diagnostic::new(
                Code::M0002,
                node.span.clone(),
                format!("the bound value has {written} forms"),
            )
            .help("write `{cursor: <format>}` or `{const: <literal>}`"),
        );
    }
    block.finish(reader);
    let constant = constant.map(|it| Sent::Value(Value::Const(it)));
    cursor.map(Sent::Moment).or(constant)
}

/// `{batch: list, send, as, size}` or `{each: get}`.
fn fetch(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<Fetch> {
    const FORMS: &[&str] = &["batch", "each"];
    let mut block = Block::of(node, "`fetch`", span, reader)?;
    let written = block.written(FORMS).len();
    let batch = block
        .get("batch")
        .and_then(|node| reader.word(node, "read that takes ids", &["list"]));
    let each = block
        .get("each")
        .and_then(|node| reader.word(node, "read of one record", &["get"]));
    let mut ids = None;
    if let Some(batch) = &batch {
        let send = block
            .require("send", reader)
            .and_then(|node| reader.text(node));
        let int = block
            .get("as")
            .and_then(|node| reader.word(node, "type of an id", &["int"]));
        let size = block
            .require("size", reader)
            .and_then(|node| positive(reader, node));
        ids = send.zip(size).map(|(send, size)| Fetch::Batch {
            send,
            int: int.map(|word| word.span),
            size,
            span: batch.span.clone(),
        });
    }
    if written != 1 {
        block.miss(
            FORMS.to_vec(),
            Diagnostic::new(
                Code::M0002,
                span.clone(),
                format!("`fetch` has {written} forms"),
            )
            .help("write `{batch: list, send: <address>, size: <ids>}` or `{each: get}`"),
        );
    }
    block.finish(reader);
    ids.or(each.map(|word| Fetch::Each(word.span)))
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
