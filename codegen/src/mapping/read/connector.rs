//! `connector.yaml`: server, retries and the places of errors.

use super::super::{Connector, Errors, Retry, Server, Setting};
use super::{
    allow, auth, enums, functions, limits, literal_texts, names, paginator, tables, version,
    webhooks,
};
use crate::diagnostic::{Code, Diagnostic};
use crate::mapping::Name;
use crate::node::Node;
use crate::node::block::{Block, Reader};
use crate::source::{Span, Spanned};

pub(super) fn read(root: &Node, reader: &mut Reader<'_>) -> Option<Connector> {
    let mut block = Block::of(root, "connector.yaml", &root.span, reader)?;
    version(&mut block, "mapping", reader)?;
    let provider = block
        .require("provider", reader)
        .and_then(|node| reader.text(node));
    let title = block
        .require("title", reader)
        .and_then(|node| reader.text(node));
    let settings = block
        .get("settings")
        .map(|node| reader.named(node, setting))
        .unwrap_or_default();
    let server = block
        .require_entry("server", reader)
        .and_then(|(span, node)| server(reader, span, node));
    let auth = block
        .entry("auth")
        .map(|(span, node)| auth::ways(reader, span, node))
        .unwrap_or_default();
    let headers = block
        .get("headers")
        .map(|node| names(reader, node))
        .unwrap_or_default();
    let limits = block
        .entry("limits")
        .and_then(|(span, node)| limits::limits(reader, span, node))
        .unwrap_or_default();
    let retry = block
        .entry("retry")
        .and_then(|(span, node)| retry(reader, span, node))
        .unwrap_or_default();
    let errors = block
        .entry("errors")
        .and_then(|(span, node)| errors(reader, span, node))
        .unwrap_or_default();
    let null_values = block
        .get("null_values")
        .map(|node| literal_texts(reader, node))
        .unwrap_or_default();
    let paginators = block
        .get("paginators")
        .map(|node| reader.named(node, paginator::read))
        .unwrap_or_default();
    let enums = block
        .get("enums")
        .map(|node| reader.named(node, enums::read))
        .unwrap_or_default();
    let fns = block
        .get("fns")
        .map(|node| reader.named(node, functions::read))
        .unwrap_or_default();
    let fetchers = block
        .get("fetchers")
        .map(|node| reader.named(node, tables::fetcher))
        .unwrap_or_default();
    let operations = block
        .get("operations")
        .map(|node| reader.texts(node))
        .unwrap_or_default();
    let resources = block
        .get("resources")
        .map(|node| names(reader, node))
        .unwrap_or_default();
    let webhooks = block
        .entry("webhooks")
        .and_then(|(span, node)| webhooks::read(reader, span, node));
    let renamed = block
        .entry("names")
        .and_then(|(span, node)| super::names::read(reader, span, node))
        .unwrap_or_default();
    let allow = allow::read(&mut block, reader);
    block.refuse(
        "client",
        "its keys stand at the top of connector.yaml: take `client:` away and indent less",
        reader,
    );
    block.refuse(
        "spec",
        "specs are found in `specs/<provider>/`, overlays beside them",
        reader,
    );
    block.refuse(
        "models",
        "models stand in a file of their category, for instance hris.yaml",
        reader,
    );
    block.finish(reader);
    Some(Connector {
        provider: provider?,
        title: title?,
        settings,
        server: server?,
        auth,
        headers,
        limits,
        retry,
        errors,
        null_values,
        paginators,
        enums,
        fns,
        fetchers,
        operations,
        resources,
        webhooks,
        names: renamed,
        allow,
    })
}

fn setting(reader: &mut Reader<'_>, key: &Name, node: &Node) -> Option<Setting> {
    let mut block = Block::of(node, "a setting", &key.span, reader)?;
    let setting = Setting {
        kind: block.get("type").and_then(|node| {
            reader.word(node, "type of a setting", &["string", "integer", "boolean"])
        }),
        values: block
            .get("enum")
            .map(|node| literal_texts(reader, node))
            .unwrap_or_default(),
        pattern: block.get("pattern").and_then(|node| reader.text(node)),
        default: block
            .get("default")
            .and_then(|node| reader.text_or_empty(node)),
        doc: block.get("doc").and_then(|node| reader.text(node)),
    };
    block.finish(reader);
    Some(setting)
}

fn server(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<Server> {
    let mut block = Block::of(node, "`server`", span, reader)?;
    let url = block
        .require("url", reader)
        .and_then(|node| reader.text(node));
    let vars = block
        .get("vars")
        .map(|node| names(reader, node))
        .unwrap_or_default();
    block.finish(reader);
    Some(Server { url: url?, vars })
}

fn retry(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<Retry> {
    let mut block = Block::of(node, "`retry`", span, reader)?;
    let statuses = block
        .get("statuses")
        .map(|node| rows(reader, node, status))
        .unwrap_or_default();
    let max_attempts = block
        .get("max_attempts")
        .and_then(|node| positive(reader, node));
    let (mut base, mut cap) = (None, None);
    if let Some((span, node)) = block.entry("backoff")
        && let Some(mut backoff) = Block::of(node, "`backoff`", span, reader)
    {
        base = backoff.get("base").and_then(|node| reader.text(node));
        cap = backoff.get("cap").and_then(|node| reader.text(node));
        // The only kind there is; who writes it down means it.
        if let Some(jitter) = backoff.get("jitter") {
            reader.word(jitter, "kind of jitter", &["full"]);
        }
        backoff.finish(reader);
    }
    let safe_posts = block
        .get("safe_posts")
        .map(|node| reader.texts(node))
        .unwrap_or_default();
    let unsafe_puts = block
        .get("unsafe_puts")
        .map(|node| reader.texts(node))
        .unwrap_or_default();
    let idempotency = block
        .entry("idempotency")
        .and_then(|(span, node)| limits::idempotency(reader, span, node));
    block.finish(reader);
    Some(Retry {
        statuses,
        max_attempts,
        base,
        cap,
        safe_posts,
        unsafe_puts,
        idempotency,
    })
}

fn errors(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<Errors> {
    let mut block = Block::of(node, "`errors`", span, reader)?;
    let mut errors = Errors::default();
    if let Some((span, node)) = block.entry("body")
        && let Some(mut body) = Block::of(node, "`errors.body`", span, reader)
    {
        errors.code = body
            .get("code")
            .map(|node| reader.texts(node))
            .unwrap_or_default();
        errors.message = body
            .get("message")
            .map(|node| reader.texts(node))
            .unwrap_or_default();
        errors.request_id = body
            .get("request_id")
            .map(|node| reader.texts(node))
            .unwrap_or_default();
        body.finish(reader);
    }
    if let Some((span, node)) = block.entry("header")
        && let Some(mut header) = Block::of(node, "`errors.header`", span, reader)
    {
        errors.message_header = header.get("message").and_then(|node| reader.text(node));
        errors.request_id_header = header.get("request_id").and_then(|node| reader.text(node));
        header.finish(reader);
    }
    errors.map = block
        .get("map")
        .map(|node| rows(reader, node, limits::error_rule))
        .unwrap_or_default();
    errors.rows = block
        .entry("rows")
        .and_then(|(span, node)| limits::row_errors(reader, span, node));
    block.finish(reader);
    Some(errors)
}

/// Every item of a list; what cannot be read is left out.
pub(super) fn rows<T>(
    reader: &mut Reader<'_>,
    node: &Node,
    mut read: impl FnMut(&mut Reader<'_>, &Node) -> Option<T>,
) -> Vec<T> {
    let items = reader.list(node).unwrap_or_default();
    items.iter().filter_map(|item| read(reader, item)).collect()
}

pub(super) fn status(reader: &mut Reader<'_>, node: &Node) -> Option<Spanned<i64>> {
    let status = reader.int(node)?;
    if (100..=599).contains(&status.value) {
        return Some(status);
    }
    reader.say(
        Diagnostic::new(
            Code::M0002,
            status.span,
            format!("`{}` is not an HTTP status", status.value),
        )
        .help("a status lies between 100 and 599"),
    );
    None
}

/// A number from 1 that fits the request.
pub(super) fn positive(reader: &mut Reader<'_>, node: &Node) -> Option<Spanned<i64>> {
    let number = reader.int(node)?;
    if (1..=i64::from(u32::MAX)).contains(&number.value) {
        return Some(number);
    }
    reader.say(
        Diagnostic::new(
            Code::M0002,
            number.span,
            format!("`{}` is out of range", number.value),
        )
        .help("a number from 1"),
    );
    None
}
