//! `connector.yaml`: how often the provider may be asked, keys of repeated requests, and what its errors mean.

use super::super::{
    Budget, ErrorRule, Idempotency, Limits, Remaining, RetryAfter, RowErrors, When, WhenTest,
};
use super::connector::{positive, rows, status};
use crate::diagnostic::{Code, Diagnostic};
use crate::mapping::Name;
use crate::node::block::{Block, Reader};
use crate::node::{Kind, Node};
use crate::source::{Span, Spanned};

/// Whom a limit holds back.
const SCOPES: [&str; 2] = ["connection", "app"];

pub(super) fn limits(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<Limits> {
    let mut block = Block::of(node, "`limits`", span, reader)?;
    let mut limits = Limits {
        concurrency: block
            .get("concurrency")
            .and_then(|node| positive(reader, node)),
        ..Limits::default()
    };
    if let Some(node) = block.get("budget") {
        limits.budget = rows(reader, node, budget);
    }
    if let Some(node) = block.get("remaining") {
        limits.remaining = rows(reader, node, remaining);
    }
    if let Some(node) = block.get("retry_after") {
        limits.retry_after = rows(reader, node, retry_after);
    }
    limits.default_wait = block.get("default_wait").and_then(|node| reader.text(node));
    limits.scope = block
        .get("scope")
        .and_then(|node| reader.word(node, "scope", &SCOPES));
    block.refuse(
        "reset",
        "a header that says when to come back is an entry of `retry_after`; one that belongs to a header of `remaining` is its `reset`",
        reader,
    );
    block.finish(reader);
    Some(limits)
}

fn budget(reader: &mut Reader<'_>, node: &Node) -> Option<Budget> {
    let mut block = Block::of(node, "an entry of `budget`", &node.span, reader)?;
    let requests = block
        .require("requests", reader)
        .and_then(|node| positive(reader, node));
    let per = block
        .require("per", reader)
        .and_then(|node| reader.text(node));
    let scope = block
        .get("scope")
        .and_then(|node| reader.word(node, "scope", &SCOPES));
    let ops = block
        .get("ops")
        .map(|node| reader.texts(node))
        .unwrap_or_default();
    let each = block.get("each").and_then(|node| reader.bool(node));
    block.finish(reader);
    Some(Budget {
        requests: requests?,
        per: per?,
        scope,
        ops,
        each: each.unwrap_or(false),
    })
}

fn remaining(reader: &mut Reader<'_>, node: &Node) -> Option<Remaining> {
    let mut block = Block::of(node, "an entry of `remaining`", &node.span, reader)?;
    let header = block
        .require("header", reader)
        .and_then(|node| reader.text(node));
    let reset = block.get("reset").and_then(|node| reader.text(node));
    let format = block.get("format");
    if let (None, Some(reset)) = (format, &reset) {
        no_format(&mut block, reset);
    }
    let format = format.and_then(|node| reader.text(node));
    let per = block.get("per").and_then(|node| reader.text(node));
    block.finish(reader);
    Some(Remaining {
        header: header?,
        reset: reset.zip(format),
        per,
    })
}

fn retry_after(reader: &mut Reader<'_>, node: &Node) -> Option<RetryAfter> {
    let mut block = Block::of(node, "an entry of `retry_after`", &node.span, reader)?;
    let body = block.get("body");
    let place = match body {
        Some(body) => Some(body),
        None => block.require("header", reader),
    };
    let place = place.and_then(|node| reader.text(node));
    let format = block.get("format");
    if let (None, Some(place)) = (format, &place) {
        no_format(&mut block, place);
    }
    let format = format.and_then(|node| reader.text(node));
    block.finish(reader);
    Some(RetryAfter {
        place: place?,
        body: body.is_some(),
        format: format?,
    })
}

fn no_format(block: &mut Block<'_>, place: &Name) {
    block.miss(
        vec!["format"],
        Diagnostic::new(Code::M0606, place.span.clone(), format!("is `{}` a time or a number of seconds?", place.value))
            .help("add `format`: `delta_seconds`, `delta_ms`, `epoch_seconds`, `epoch_millis`, `rfc3339` or `http_date`"),
    );
}

pub(super) fn idempotency(
    reader: &mut Reader<'_>,
    span: &Span,
    node: &Node,
) -> Option<Idempotency> {
    let mut block = Block::of(node, "`retry.idempotency`", span, reader)?;
    let query = block.get("query");
    let name = match query {
        Some(query) => Some(query),
        None => block.require("header", reader),
    };
    let name = name.and_then(|node| reader.text(node));
    let ops = block
        .get("ops")
        .map(|node| reader.texts(node))
        .unwrap_or_default();
    block.finish(reader);
    Some(Idempotency {
        name: name?,
        query: query.is_some(),
        ops,
    })
}

pub(super) fn error_rule(reader: &mut Reader<'_>, node: &Node) -> Option<ErrorRule> {
    let mut block = Block::of(node, "a row of `errors.map`", &node.span, reader)?;
    let status = block
        .require("status", reader)
        .and_then(|node| status(reader, node));
    let code = block.get("code").and_then(|node| reader.literal_text(node));
    let condition = block.entry("when");
    let when = condition.and_then(|(span, node)| when(reader, span, node));
    let kind = block
        .require("as", reader)
        .and_then(|node| reader.text(node));
    block.finish(reader);
    // Without its condition the row would mean more than it says.
    if condition.is_some() && when.is_none() {
        return None;
    }
    Some(ErrorRule {
        status: status?,
        code,
        when,
        kind: kind?,
    })
}

pub(super) fn row_errors(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<RowErrors> {
    let mut block = Block::of(node, "`errors.rows`", span, reader)?;
    let list = block
        .require("list", reader)
        .and_then(|node| reader.text(node));
    let failed = block
        .require_entry("failed", reader)
        .and_then(|(span, node)| when(reader, span, node));
    let mut texts = |key| {
        let node = block.get(key);
        node.map(|node| reader.texts(node)).unwrap_or_default()
    };
    let (code, message) = (texts("code"), texts("message"));
    let kind = block
        .require("as", reader)
        .and_then(|node| reader.text(node));
    block.finish(reader);
    Some(RowErrors {
        list: list?,
        failed: failed?,
        code,
        message,
        kind: kind?,
    })
}

fn when(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<When> {
    let mut block = Block::of(node, "`when`", span, reader)?;
    let header = block.get("header");
    let place = match header {
        Some(header) => Some(header),
        None => block.require("path", reader),
    };
    let place = place.and_then(|node| reader.text(node));
    let equals = block.get("equals").and_then(|node| literal(reader, node));
    let contains = block
        .get("contains")
        .and_then(|node| reader.literal_text(node));
    let present = block
        .get("is")
        .and_then(|node| reader.word(node, "condition", &["present"]));
    let test = match (equals, contains, present) {
        (Some(text), None, None) => Some(WhenTest::Equals(text)),
        (None, Some(text), None) => Some(WhenTest::Contains(text)),
        (None, None, Some(_)) => Some(WhenTest::Present),
        _ => {
            let at = block.span().clone();
            reader.say(
                Diagnostic::new(
                    Code::M0002,
                    at,
                    "a condition looks for one thing".to_owned(),
                )
                .help("write one of `equals: <value>`, `contains: <text>`, `is: present`"),
            );
            None
        }
    };
    block.finish(reader);
    Some(When {
        place: place?,
        header: header.is_some(),
        test: test?,
    })
}

/// A text, number or boolean as the provider would write it.
fn literal(reader: &mut Reader<'_>, node: &Node) -> Option<Name> {
    let text = match node.kind {
        Kind::Bool(value) => value.to_string(),
        Kind::Int(value) => value.to_string(),
        _ => return reader.literal_text(node),
    };
    Some(Spanned::new(text, node.span.clone()))
}
