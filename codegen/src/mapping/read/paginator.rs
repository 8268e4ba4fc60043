//! `paginators`: how the next page is found and when the last one is reached.

use super::super::{Name, PageSize, Paginator, PaginatorKind, Stop, StopKind};
use super::connector::positive;
use crate::diagnostic::{Code, Diagnostic};
use crate::node::block::{Block, Reader, either};
use crate::node::{Kind, Node};
use crate::source::Span;

const KINDS: &[&str] = &["cursor", "next_url", "page", "offset"];

pub(super) fn read(reader: &mut Reader<'_>, key: &Name, node: &Node) -> Option<Paginator> {
    let mut block = Block::of(node, "a paginator", &key.span, reader)?;
    let written = block.written(KINDS);
    let cursor = block
        .entry("cursor")
        .and_then(|(span, node)| cursor(reader, span, node));
    let next_url = block
        .entry("next_url")
        .and_then(|(span, node)| next_url(reader, span, node));
    let page = block
        .entry("page")
        .and_then(|(span, node)| page(reader, span, node));
    let offset = block
        .entry("offset")
        .and_then(|(span, node)| offset(reader, span, node));
    let size = block
        .entry("size")
        .and_then(|(span, node)| size(reader, span, node));
    let max_pages = block
        .get("max_pages")
        .and_then(|node| positive(reader, node));
    let later = block.later(&["last_id"], reader);
    block.later(
        &["max_records", "drop_params_after_first", "durable"],
        reader,
    );
    let way = match written.as_slice() {
        [one] => cursor
            .or(next_url)
            .or(page)
            .or(offset)
            .map(|kind| (kind, one.span.clone())),
        [] => {
            if !later {
                let message = format!(
                    "the paginator `{}` does not say how the next page is found",
                    key.value
                );
                let missing = Diagnostic::new(Code::M0002, key.span.clone(), message)
                    .help(format!("add one of {}", either(KINDS)));
                block.miss(KINDS.to_vec(), missing);
            }
            None
        }
        [_, second, ..] => {
            let message = format!(
                "the paginator `{}` finds the next page in {} ways",
                key.value,
                written.len()
            );
            reader.say(
                Diagnostic::new(Code::M0002, second.span.clone(), message)
                    .help("keep one; a second way is a second paginator"),
            );
            None
        }
    };
    block.finish(reader);
    let (kind, kind_span) = way?;
    Some(Paginator {
        kind,
        kind_span,
        size,
        max_pages,
    })
}

fn cursor(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<PaginatorKind> {
    let mut block = Block::of(node, "`cursor`", span, reader)?;
    let next = block
        .require("next", reader)
        .and_then(|node| reader.text(node));
    let send = block
        .require("send", reader)
        .and_then(|node| reader.text(node));
    let stop = match block.entry("stop") {
        Some((_, node)) => stop(reader, node),
        None => Some(Stop {
            kind: StopKind::Absent,
            span: span.clone(),
        }),
    };
    block.finish(reader);
    Some(PaginatorKind::Cursor {
        next: next?,
        send: send?,
        stop: stop?,
    })
}

fn next_url(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<PaginatorKind> {
    let mut block = Block::of(node, "`next_url`", span, reader)?;
    let body = block.get("body").and_then(|node| reader.text(node));
    let link = block.get("link").and_then(|node| reader.text(node));
    if let Some(host) = block.get("host")
        && !matches!(&host.kind, Kind::Text { value, .. } if value == "same")
    {
        // Following a link to another host would send the credentials there.
        reader.later(&host.span, "host");
    }
    if !block.has("body") && !block.has("link") {
        block.miss(
            vec!["body", "link"],
            Diagnostic::new(
                Code::M0002,
                span.clone(),
                "`next_url` does not say where the URL stands",
            )
            .help("add `body: <path>` or `link: next` for a `Link` header"),
        );
    }
    let stop = match block.entry("stop") {
        Some((_, node)) => stop(reader, node),
        None => Some(Stop {
            kind: StopKind::Absent,
            span: span.clone(),
        }),
    };
    block.finish(reader);
    if body.is_none() && link.is_none() {
        return None;
    }
    Some(PaginatorKind::NextUrl {
        body,
        link,
        stop: stop?,
    })
}

fn page(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<PaginatorKind> {
    let mut block = Block::of(node, "`page`", span, reader)?;
    let send = block
        .require("send", reader)
        .and_then(|node| reader.text(node));
    let start = block.get("start").and_then(|node| reader.int(node));
    let written = block.has("stop");
    let stop = block.get("stop").and_then(|node| stop(reader, node));
    block.finish(reader);
    if written && stop.is_none() {
        return None;
    }
    Some(PaginatorKind::Page {
        send: send?,
        start,
        stop,
    })
}

fn offset(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<PaginatorKind> {
    let mut block = Block::of(node, "`offset`", span, reader)?;
    let send = block
        .require("send", reader)
        .and_then(|node| reader.text(node));
    if let Some((key, step)) = block.entry("step")
        && !matches!(&step.kind, Kind::Text { value, .. } if value == "count")
    {
        // The offset grows by the number of records received.
        reader.later(key, "step");
    }
    let written = block.has("stop");
    let stop = block.get("stop").and_then(|node| stop(reader, node));
    block.finish(reader);
    if written && stop.is_none() {
        return None;
    }
    Some(PaginatorKind::Offset { send: send?, stop })
}

fn stop(reader: &mut Reader<'_>, node: &Node) -> Option<Stop> {
    const WORDS: &[&str] = &["absent", "empty"];
    let kind = match &node.kind {
        Kind::Text { value, .. } if value == "absent" => StopKind::Absent,
        Kind::Text { value, .. } if value == "empty" => StopKind::Empty,
        Kind::Text { .. } => {
            reader.word(node, "rule for the last page", WORDS)?;
            return None;
        }
        Kind::Map(_) => {
            let mut block = Block::of(node, "`stop`", &node.span, reader)?;
            let kind = stop_block(reader, &mut block);
            block.finish(reader);
            kind?
        }
        _ => {
            reader.expected("`absent`, `empty` or a block of keys", node);
            return None;
        }
    };
    Some(Stop {
        kind,
        span: node.span.clone(),
    })
}

fn stop_block(reader: &mut Reader<'_>, block: &mut Block<'_>) -> Option<StopKind> {
    let forms = block.written(&["path", "total_pages", "total"]);
    let later = block.later(&["equals", "short_page"], reader);
    let path = block.get("path").and_then(|node| reader.text(node));
    let is = block.get("is").map(|node| reader.bool(node));
    let total_pages = block.get("total_pages").and_then(|node| reader.text(node));
    let total = block.get("total").and_then(|node| reader.text(node));
    if later {
        return None;
    }
    match (forms.len(), is) {
        (1, Some(is)) if path.is_some() => Some(StopKind::Is {
            path: path?,
            is: is?,
        }),
        (1, None) if path.is_none() => total_pages
            .map(StopKind::TotalPages)
            .or(total.map(StopKind::Total)),
        _ => {
            reader.say(
                Diagnostic::new(Code::M0002, block.span().clone(), "`stop` is none of its forms")
                    .help("write `absent`, `empty`, `{path: .., is: false}`, `{total: path}` or `{total_pages: path}`"),
            );
            None
        }
    }
}

fn size(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<PageSize> {
    let mut block = Block::of(node, "`size`", span, reader)?;
    let send = block
        .require("send", reader)
        .and_then(|node| reader.text(node));
    let value = block
        .require("value", reader)
        .and_then(|node| positive(reader, node));
    let max = block.get("max").and_then(|node| positive(reader, node));
    block.finish(reader);
    Some(PageSize {
        send: send?,
        value: value?,
        max,
    })
}
