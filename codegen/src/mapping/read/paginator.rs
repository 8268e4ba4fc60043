//! `paginators`: how the next page is found and when the last one is reached.

use super::super::{Durable, Name, NextUrl, PageSize, Paginator, PaginatorKind, Stop, StopKind};
use super::connector::positive;
use super::literal;
use crate::diagnostic::{Code, Diagnostic};
use crate::node::block::{Block, Reader, either};
use crate::node::{Kind, Node};
use crate::source::Span;

const KINDS: &[&str] = &["cursor", "next_url", "page", "offset", "last_id"];

pub(super) fn read(reader: &mut Reader<'_>, key: &Name, node: &Node) -> Option<Paginator> {
    let mut block = Block::of(node, "a paginator", &key.span, reader)?;
    let written = block.written(KINDS);
    let alone = block.entry("drop_params_after_first");
    let sent_alone = alone.is_some_and(|(_, node)| reader.bool(node) == Some(true));
    let cursor = block
        .entry("cursor")
        .and_then(|(span, node)| cursor(reader, span, node, sent_alone));
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
    let last_id = block
        .entry("last_id")
        .and_then(|(span, node)| last_id(reader, span, node));
    let max_records = block
        .get("max_records")
        .and_then(|node| positive(reader, node));
    let max_empty_pages = block
        .get("max_empty_pages")
        .and_then(|node| positive(reader, node));
    let durable = block
        .entry("durable")
        .and_then(|(span, node)| durable(reader, span, node));
    if let Some((span, _)) = alone
        && !block.has("cursor")
    {
        let message = "`drop_params_after_first` is for a `cursor`";
        reader.say(
            Diagnostic::new(Code::M0002, span.clone(), message)
                .help("remove it: a link holds all that is sent, and a number needs the others"),
        );
    }
    let way = match written.as_slice() {
        [one] => cursor
            .or(next_url)
            .or(page)
            .or(offset)
            .or(last_id)
            .map(|kind| (kind, one.span.clone())),
        [] => {
            let message = format!(
                "the paginator `{}` does not say how the next page is found",
                key.value
            );
            let missing = Diagnostic::new(Code::M0002, key.span.clone(), message)
                .help(format!("add one of {}", either(KINDS)));
            block.miss(KINDS.to_vec(), missing);
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
    if let Some(size) = &size {
        let clause = match &kind {
            PaginatorKind::Page { clause, .. } | PaginatorKind::Offset { clause, .. } => {
                clause.as_ref()
            }
            _ => None,
        };
        let held = clause.is_some_and(|it| it.value.contains("{size}"));
        if held == size.send.is_some() {
            let (message, help) = if held {
                (
                    "the page size stands in the clause and is sent beside it",
                    "take `send` away, or `{size}`",
                )
            } else {
                ("`size` does not say where it goes", "add `send: <address>`")
            };
            reader.say(Diagnostic::new(Code::M0002, size.value.span.clone(), message).help(help));
        }
    }
    Some(Paginator {
        kind,
        kind_span,
        size,
        max_pages,
        max_records,
        max_empty_pages,
        durable,
    })
}

/// `durable: true`, or `{token, send}`.
fn durable(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<Durable> {
    if let Kind::Bool(yes) = node.kind {
        return yes.then(|| Durable {
            span: span.clone(),
            token: None,
            send: None,
        });
    }
    let mut block = Block::of(node, "`durable`", span, reader)?;
    let token = block
        .require("token", reader)
        .and_then(|node| reader.text(node));
    let send = block.get("send").and_then(|node| reader.text(node));
    block.finish(reader);
    Some(Durable {
        span: span.clone(),
        token: Some(token?),
        send,
    })
}

fn last_id(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<PaginatorKind> {
    let mut block = Block::of(node, "`last_id`", span, reader)?;
    let id = block
        .require("id", reader)
        .and_then(|node| reader.text(node));
    let send = block
        .require("send", reader)
        .and_then(|node| reader.text(node));
    let stop = match block.entry("stop") {
        Some((_, node)) => stop(reader, node),
        None => Some(Stop {
            kind: StopKind::Empty,
            span: span.clone(),
        }),
    };
    block.finish(reader);
    Some(PaginatorKind::LastId {
        id: id?,
        send: send?,
        stop: stop?,
    })
}

fn cursor(reader: &mut Reader<'_>, span: &Span, node: &Node, alone: bool) -> Option<PaginatorKind> {
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
    let op = block.get("op").and_then(|node| reader.text(node));
    block.finish(reader);
    Some(PaginatorKind::Cursor {
        next: next?,
        send: send?,
        op,
        alone,
        stop: stop?,
    })
}

fn next_url(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<PaginatorKind> {
    let mut block = Block::of(node, "`next_url`", span, reader)?;
    let body = block.get("body").and_then(|node| reader.text(node));
    let link = block.get("link").and_then(|node| reader.text(node));
    let hosts = block
        .get("host")
        .map(|node| hosts(reader, node))
        .unwrap_or_default();
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
    Some(PaginatorKind::NextUrl(NextUrl {
        body,
        link,
        hosts,
        stop: stop?,
    }))
}

/// `same`, or the hosts that the address may lead to besides.
fn hosts(reader: &mut Reader<'_>, node: &Node) -> Vec<Name> {
    let mut hosts = reader.texts(node);
    hosts.retain(|host| {
        if host.value == "same" {
            return false;
        }
        let label = |it: &str| {
            let plain = |ch: char| ch.is_ascii_lowercase() || ch.is_ascii_digit() || ch == '-';
            !it.is_empty() && it.chars().all(plain)
        };
        let known = host.value.contains('.') && host.value.split('.').all(label);
        if !known {
            reader.say(
                Diagnostic::new(
                    Code::M0002,
                    host.span.clone(),
                    format!("`{}` is not a host", host.value),
                )
                .did_you_mean(&host.value, ["same"])
                .help("write `same`, or names in lower case such as `files.acme.example`, without `https://` and without a port"),
            );
        }
        known
    });
    hosts
}

fn page(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<PaginatorKind> {
    let mut block = Block::of(node, "`page`", span, reader)?;
    let send = block
        .require("send", reader)
        .and_then(|node| reader.text(node));
    let clause = block.get("clause").and_then(|node| clause(reader, node));
    let start = block.get("start").and_then(|node| reader.int(node));
    let written = block.has("stop");
    let stop = block.get("stop").and_then(|node| stop(reader, node));
    block.finish(reader);
    if written && stop.is_none() {
        return None;
    }
    Some(PaginatorKind::Page {
        send: send?,
        clause,
        start,
        stop,
    })
}

fn offset(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<PaginatorKind> {
    let mut block = Block::of(node, "`offset`", span, reader)?;
    let send = block
        .require("send", reader)
        .and_then(|node| reader.text(node));
    let clause = block.get("clause").and_then(|node| clause(reader, node));
    let start = block.get("start").and_then(|node| reader.int(node));
    let by_size = block
        .get("step")
        .and_then(|node| reader.word(node, "step of an offset", &["count", "size"]))
        .filter(|word| word.value == "size")
        .map(|word| word.span);
    let written = block.has("stop");
    let stop = block.get("stop").and_then(|node| stop(reader, node));
    block.finish(reader);
    if written && stop.is_none() {
        return None;
    }
    Some(PaginatorKind::Offset {
        send: send?,
        clause,
        start,
        by_size,
        stop,
    })
}

/// What is added to a statement for each page.
fn clause(reader: &mut Reader<'_>, node: &Node) -> Option<Name> {
    let text = reader.text(node)?;
    if !text.value.contains("{number}") {
        reader.say(
            Diagnostic::new(
                Code::M0514,
                text.span.clone(),
                "the clause is the same for every page",
            )
            .help("write `{number}` where the number goes, and `{size}` where the page size goes"),
        );
        return None;
    }
    Some(text)
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
    let forms = block.written(&["path", "total_pages", "total", "short_page"]);
    let short = block.get("short_page");
    let equals = block.get("equals").map(|node| literal(reader, node));
    let path = block.get("path").and_then(|node| reader.text(node));
    let is = block.get("is").map(|node| reader.bool(node));
    let total_pages = block.get("total_pages").and_then(|node| reader.text(node));
    let total = block.get("total").and_then(|node| reader.text(node));
    match (forms.len(), is, equals) {
        (1, None, None) if short.is_some() => match short.map(|node| &node.kind) {
            Some(Kind::Bool(true)) => Some(StopKind::Short { reason: None }),
            _ => Some(StopKind::Short {
                reason: Some(reader.text(short?)?),
            }),
        },
        (1, Some(is), None) if path.is_some() => Some(StopKind::Is {
            path: path?,
            is: is?,
        }),
        (1, None, Some(equals)) if path.is_some() => Some(StopKind::Equals {
            path: path?,
            equals: equals?,
        }),
        (1, None, None) if path.is_none() => total_pages
            .map(StopKind::TotalPages)
            .or(total.map(StopKind::Total)),
        _ => {
            reader.say(
                Diagnostic::new(Code::M0002, block.span().clone(), "`stop` is none of its forms")
                    .help("write `absent`, `empty`, `{path: .., is: false}`, `{path: .., equals: ..}`, `{total: path}`, `{total_pages: path}` or `{short_page: <why>}`"),
            );
            None
        }
    }
}

fn size(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<PageSize> {
    let mut block = Block::of(node, "`size`", span, reader)?;
    let send = block.get("send").and_then(|node| reader.text(node));
    let value = block
        .require("value", reader)
        .and_then(|node| positive(reader, node));
    let max = block.get("max").and_then(|node| positive(reader, node));
    block.finish(reader);
    Some(PageSize {
        send,
        value: value?,
        max,
    })
}
