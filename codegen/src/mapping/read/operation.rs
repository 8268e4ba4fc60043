//! `read.list`, `read.get` and `write.*` of a model: the operations and what is bound to them.

use super::super::{
    Filter, Get, IdFrom, List, Literal, Name, Named, Nulls, Paginate, Predicate, Records, Select,
    Value, Write,
};
use super::connector::rows;
use super::{literal, reason, stand_in};
use crate::diagnostic::{Code, Diagnostic};
use crate::node::block::{Block, Reader};
use crate::node::{Kind, Node};
use crate::source::{Span, Spanned};

pub(super) fn list(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<List> {
    let mut block = Block::of(node, "`read.list`", span, reader)?;
    let op = block
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
    let select = block
        .entry("select")
        .and_then(|(span, node)| select(reader, span, node));
    let filters = block
        .get("filters")
        .map(|node| reader.named(node, filter))
        .unwrap_or_default();
    let keep = block
        .get("where")
        .map(|node| predicates(reader, node))
        .unwrap_or_default();
    block.later(&["fetch"], reader);
    block.finish(reader);
    Some(List {
        op: op?,
        records: records?,
        paginate,
        params,
        select,
        filters,
        keep,
    })
}

/// `path`, `{path, optional: true}` or `{map: path}`.
pub(super) fn records(reader: &mut Reader<'_>, node: &Node) -> Option<Records> {
    if !matches!(node.kind, Kind::Map(_)) {
        return Some(Records {
            path: reader.text(node)?,
            optional: false,
            map: false,
        });
    }
    let mut block = Block::of(node, "`records`", &node.span, reader)?;
    let written = block.written(&["path", "map"]).len();
    let path = block.get("path").and_then(|node| reader.text(node));
    let map = block.get("map").and_then(|node| reader.text(node));
    let optional = block
        .get("optional")
        .and_then(|node| reader.bool(node))
        .unwrap_or(false);
    if written != 1 {
        block.miss(
            vec!["path", "map"],
            Diagnostic::new(
                Code::M0002,
                node.span.clone(),
                format!("`records` names {written} places"),
            )
            .help("write `<path>`, `{path: .., optional: true}` or `{map: <path>}`"),
        );
    }
    block.finish(reader);
    let is_map = map.is_some();
    Some(Records {
        path: path.or(map)?,
        optional,
        map: is_map,
    })
}

pub(super) fn paginate(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Paginate {
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

pub(super) fn write(
    reader: &mut Reader<'_>,
    name: &str,
    span: &Span,
    node: &Node,
) -> Option<Write> {
    let mut block = Block::of(node, format!("`write.{name}`"), span, reader)?;
    let op = block
        .require("op", reader)
        .and_then(|node| reader.text(node));
    let params = block
        .get("params")
        .map(|node| reader.named(node, value))
        .unwrap_or_default();
    let wrap = block.get("wrap").and_then(|node| reader.text(node));
    let (constants, empty_lists) = block
        .get("const")
        .map(|node| constants(reader, node))
        .unwrap_or_default();
    let id_from = block.get("id_from").and_then(|node| id_from(reader, node));
    let nulls = block.get("nulls").and_then(|node| nulls(reader, node));
    let record = block.get("record").and_then(|node| reader.text(node));
    block.later(&["content_type"], reader);
    block.finish(reader);
    Some(Write {
        op: op?,
        params,
        wrap,
        constants,
        empty_lists,
        id_from,
        nulls,
        record,
        span: span.clone(),
    })
}

fn constants(reader: &mut Reader<'_>, node: &Node) -> (Named<Spanned<Literal>>, Vec<Name>) {
    let mut empty_lists = Vec::new();
    let constants = reader.named(node, |reader, key, value| match &value.kind {
        Kind::List(items) if items.is_empty() => {
            empty_lists.push(key.clone());
            None
        }
        Kind::List(_) => {
            reader.expected_with("text, an integer, a boolean or `[]`", value, None);
            None
        }
        _ => literal(reader, value),
    });
    (constants, empty_lists)
}

/// What a parameter is bound to.
pub(super) fn value(reader: &mut Reader<'_>, _key: &Name, node: &Node) -> Option<Value> {
    const HELP: &str = "write `$id`, `$parent.id`, `$settings.<name>` or `{const: <literal>}`";
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
                if other.starts_with("$parent.") || matches!(other, "$cursor" | "$select") {
                    reader.later(&node.span, other);
                    return None;
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

fn select(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<Select> {
    let mut block = Block::of(node, "`select`", span, reader)?;
    let send = block
        .require("send", reader)
        .and_then(|node| reader.text(node));
    if let Some(values) = block.get("values") {
        reader.word(values, "choice of fields", &["used"]);
    }
    let always = block
        .get("always")
        .map(|node| reader.texts(node))
        .unwrap_or_default();
    let strip = block.get("strip").and_then(|node| reader.text(node));
    let only_enum = block
        .get("allowed")
        .and_then(|node| reader.word(node, "set of fields", &["enum"]))
        .is_some();
    // How names are joined is said by the parameter's style in the spec.
    block.later(&["join", "max", "chunk"], reader);
    block.finish(reader);
    Some(Select {
        send: send?,
        always,
        strip,
        only_enum,
    })
}

/// `name: address`, or `name: {send, enum, datetime, date, default}`.
fn filter(reader: &mut Reader<'_>, key: &Name, node: &Node) -> Option<Filter> {
    if let Kind::Text { .. } = node.kind {
        return Some(Filter {
            send: reader.text(node)?,
            enumeration: None,
            format: None,
            default: None,
        });
    }
    let mut block = Block::of(node, "a filter", &key.span, reader)?;
    let send = block
        .require("send", reader)
        .and_then(|node| reader.text(node));
    let conversions = block.written(&["enum", "datetime", "date"]);
    if let [_, second, ..] = conversions.as_slice() {
        let list: Vec<String> = conversions
            .iter()
            .map(|key| format!("`{}`", key.value))
            .collect();
        let message = format!(
            "the filter has {} conversions: {}",
            conversions.len(),
            list.join(", ")
        );
        reader.say(Diagnostic::new(Code::M0005, second.span.clone(), message).help("keep one"));
    }
    let enumeration = block.get("enum").and_then(|node| reader.text(node));
    let datetime = block
        .entry("datetime")
        .and_then(|(span, node)| format(reader, "`datetime` of a filter", span, node));
    let date = block
        .entry("date")
        .and_then(|(span, node)| format(reader, "`date` of a filter", span, node));
    let default = block.get("default").and_then(|node| literal(reader, node));
    block.finish(reader);
    Some(Filter {
        send: send?,
        enumeration,
        format: datetime.or(date),
        default,
    })
}

fn format(reader: &mut Reader<'_>, name: &str, span: &Span, node: &Node) -> Option<Name> {
    let mut block = Block::of(node, name, span, reader)?;
    let format = block
        .require("format", reader)
        .and_then(|node| reader.text(node));
    block.finish(reader);
    format
}

/// One predicate, or a list of them.
pub(super) fn predicates(reader: &mut Reader<'_>, node: &Node) -> Vec<Predicate> {
    match &node.kind {
        Kind::Map(_) => predicate(reader, node).into_iter().collect(),
        _ => rows(reader, node, predicate),
    }
}

fn predicate(reader: &mut Reader<'_>, node: &Node) -> Option<Predicate> {
    let mut block = Block::of(node, "`where`", &node.span, reader)?;
    let path = block
        .require("path", reader)
        .and_then(|node| reader.text(node));
    let later = block.later(&["is", "in", "present"], reader);
    let equals = if later {
        block.get("equals")
    } else {
        block.require("equals", reader)
    };
    let equals = equals.and_then(|node| literal(reader, node));
    block.finish(reader);
    Some(Predicate {
        path: path?,
        equals: equals?,
    })
}

fn id_from(reader: &mut Reader<'_>, node: &Node) -> Option<IdFrom> {
    if let Kind::Text { .. } = node.kind {
        return reader
            .word(node, "place of the new id", &["none"])
            .map(|word| IdFrom::None(word.span));
    }
    let mut block = Block::of(node, "`id_from`", &node.span, reader)?;
    let written = block.written(&["body", "header"]).len();
    let body = block.get("body").and_then(|node| reader.text(node));
    let header = block.get("header").and_then(|node| reader.text(node));
    let take = block
        .get("take")
        .and_then(|node| reader.word(node, "part of a header", &["last_path_segment"]));
    block.finish(reader);
    if written != 1 {
        reader.say(
            Diagnostic::new(
                Code::M0002,
                node.span.clone(),
                format!("`id_from` names {written} places"),
            )
            .help(
                "write `{body: <path>}`, `{header: Location, take: last_path_segment}` or `none`",
            ),
        );
        return None;
    }
    body.map(IdFrom::Body)
        .or(header.map(|header| IdFrom::Header { header, take }))
}

fn nulls(reader: &mut Reader<'_>, node: &Node) -> Option<Nulls> {
    if let Kind::Text { .. } = node.kind {
        let word = reader.word(node, "way to clear a field", &["omit", "send"])?;
        return Some(if word.value == "omit" {
            Nulls::Omit(word.span)
        } else {
            Nulls::Send(word.span)
        });
    }
    let mut block = Block::of(node, "`nulls`", &node.span, reader)?;
    let send = block
        .require("send", reader)
        .and_then(|node| literal(reader, node));
    block.finish(reader);
    send.map(Nulls::Literal)
}
