//! `read.list` and `read.get` of a model: the operations and what is bound to them.

use super::super::{Get, List, Name, Named, Paginate, Records, RecordsAt, Value};
use super::select::{filter, predicates, select};
use super::{literal, reason, stand_in};
use crate::diagnostic::{Code, Diagnostic};
use crate::node::block::{Block, Reader};
use crate::node::{Kind, Node};
use crate::source::Span;

pub(super) fn list(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<List> {
    let mut block = Block::of(node, "`read.list`", span, reader)?;
    let list = listed(reader, &mut block, span);
    let select = block
        .entry("select")
        .and_then(|(span, node)| select(reader, span, node));
    let filters = block
        .get("filters")
        .map(|node| reader.named(node, filter))
        .unwrap_or_default();
    let per_parent = block
        .get("fetch")
        .and_then(|node| reader.word(node, "way to fetch", &["per_parent"]))
        .map(|word| word.span);
    block.finish(reader);
    Some(List {
        select,
        filters,
        per_parent,
        ..list?
    })
}

/// What all lists have in common: `op`, `records`, `paginate`, `params`, `where`.
pub(super) fn listed(reader: &mut Reader<'_>, block: &mut Block<'_>, span: &Span) -> Option<List> {
    listed_by(reader, block, span, "records")
}

/// The same of a list whose records stand under another key.
pub(super) fn listed_by(
    reader: &mut Reader<'_>,
    block: &mut Block<'_>,
    span: &Span,
    key: &'static str,
) -> Option<List> {
    let op = block
        .require("op", reader)
        .and_then(|node| reader.text(node));
    let found = block
        .require(key, reader)
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
    Some(List {
        op: op?,
        records: found?,
        paginate,
        params,
        select: None,
        filters: Named::new(),
        keep,
        per_parent: None,
    })
}

/// `path`, `{path, optional: true}`, `{map: path}` or `{one: path}`.
fn records(reader: &mut Reader<'_>, node: &Node) -> Option<Records> {
    if !matches!(node.kind, Kind::Map(_)) {
        return Some(Records {
            path: reader.text(node)?,
            optional: false,
            at: RecordsAt::List,
        });
    }
    let mut block = Block::of(node, "`records`", &node.span, reader)?;
    let written = block.written(&["path", "map", "one"]).len();
    let path = block.get("path").and_then(|node| reader.text(node));
    let map = block.get("map").and_then(|node| reader.text(node));
    let one = block.get("one").and_then(|node| reader.text(node));
    let optional = block
        .get("optional")
        .and_then(|node| reader.bool(node))
        .unwrap_or(false);
    if written != 1 {
        block.miss(
            vec!["path", "map", "one"],
            Diagnostic::new(
                Code::M0002,
                node.span.clone(),
                format!("`records` names {written} places"),
            )
            .help(
                "write `<path>`, `{path: .., optional: true}`, `{map: <path>}` or `{one: <path>}`",
            ),
        );
    }
    block.finish(reader);
    let at = match (&map, &one) {
        (Some(_), _) => RecordsAt::Map,
        (None, Some(_)) => RecordsAt::One,
        (None, None) => RecordsAt::List,
    };
    Some(Records {
        path: path.or(map).or(one)?,
        optional,
        at,
    })
}

fn paginate(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Paginate {
    let none = |reason: Option<Name>| Paginate::None {
        reason: reason.unwrap_or_else(|| stand_in(span)),
    };
    match &node.kind {
        Kind::Text { value, .. } if value == "none" => {
            none(reason(reader, "none", &node.span, None))
        }
        Kind::Text { .. } => reader.text(node).map_or_else(|| none(None), Paginate::By),
        Kind::Map(_) => {
            let Some(mut block) = Block::of(node, "`paginate`", span, reader) else {
                return none(None);
            };
            let why = block
                .require_entry("none", reader)
                .and_then(|(span, node)| reason(reader, "none", span, Some(node)));
            block.finish(reader);
            none(why)
        }
        _ => {
            reader.expected("the name of a paginator or `{none: <reason>}`", node);
            none(None)
        }
    }
}

pub(super) fn get(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<Get> {
    let mut block = Block::of(node, "`read.get`", span, reader)?;
    let op = block
        .require("op", reader)
        .and_then(|node| reader.text(node));
    let record = block
        .require("record", reader)
        .and_then(|node| reader.text(node));
    let params = block
        .get("params")
        .map(|node| reader.named(node, value))
        .unwrap_or_default();
    let select = block
        .entry("select")
        .and_then(|(span, node)| select(reader, span, node));
    block.finish(reader);
    Some(Get {
        op: op?,
        record: record?,
        params,
        select,
    })
}

/// What a parameter is bound to.
pub(super) fn value(reader: &mut Reader<'_>, _key: &Name, node: &Node) -> Option<Value> {
    const HELP: &str =
        "write `$id`, `$parent.id`, `$parent.<field>`, `$settings.<name>` or `{const: <literal>}`";
    match &node.kind {
        Kind::Text { value, .. } => match value.as_str() {
            "$id" => Some(Value::Id(node.span.clone())),
            "$parent.id" => Some(Value::ParentId(node.span.clone())),
            other => {
                if let Some(setting) = other
                    .strip_prefix("$settings.")
                    .filter(|name| !name.is_empty())
                {
                    return Some(Value::Setting(Name::new(
                        setting.to_owned(),
                        node.span.clone(),
                    )));
                }
                if matches!(other, "$cursor" | "$select") {
                    reader.say(
                        Diagnostic::new(
                            Code::M0002,
                            node.span.clone(),
                            format!("`{other}` is not a value of a parameter"),
                        )
                        .help("it stands in the `body` of `incremental: {search: ..}`"),
                    );
                    return None;
                }
                if let Some(field) = other.strip_prefix("$parent.").filter(|it| !it.is_empty()) {
                    let field = Name::new(field.to_owned(), node.span.clone());
                    return Some(Value::ParentField(field));
                }
                let mut diagnostic = Diagnostic::new(
                    Code::M0002,
                    node.span.clone(),
                    format!("`{other}` is not a value that can be bound"),
                );
                diagnostic = if other.starts_with('$') {
                    diagnostic
                        .did_you_mean(other, ["$id", "$parent.id"])
                        .help(HELP)
                } else {
                    diagnostic.help(format!("a literal is `{{const: {other}}}`"))
                };
                reader.say(diagnostic);
                None
            }
        },
        Kind::Map(_) => {
            let mut block = Block::of(node, "a bound value", &node.span, reader)?;
            let constant = block
                .require("const", reader)
                .and_then(|node| literal(reader, node));
            block.finish(reader);
            constant.map(Value::Const)
        }
        Kind::Int(number) => {
            reader.expected_with(
                "a bound value",
                node,
                Some(format!("a literal is `{{const: {number}}}`")),
            );
            None
        }
        Kind::Bool(flag) => {
            reader.expected_with(
                "a bound value",
                node,
                Some(format!("a literal is `{{const: {flag}}}`")),
            );
            None
        }
        _ => {
            reader.expected_with("a bound value", node, Some(HELP.to_owned()));
            None
        }
    }
}
