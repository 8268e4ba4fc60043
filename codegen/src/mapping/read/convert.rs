//! The conversions of a field: `ref`, `enum`, `date`, `money` and the others.

use super::super::{Conversion, Name};
use super::field::quoted;
use super::literal_texts;
use crate::diagnostic::{Code, Diagnostic};
use crate::node::block::{Block, Reader};
use crate::node::{Kind, Node};
use crate::source::Span;

const CONVERSIONS: &[&str] = &[
    "ref", "enum", "bool", "date", "datetime", "number", "money", "split", "fn",
];
const CONVERSIONS_LATER: &[&str] = &["unit", "date_parts", "phone", "country"];

/// Reads the conversion of a field, of which there may be one (M0005).
pub(super) fn one(
    reader: &mut Reader<'_>,
    block: &mut Block<'_>,
) -> (Option<Conversion>, Option<Span>) {
    let written = block.written(CONVERSIONS);
    let mut found = Vec::new();
    for name in CONVERSIONS {
        if let Some((span, node)) = block.entry(name) {
            found.push((conversion(reader, name, span, node), span.clone()));
        }
    }
    block.later(CONVERSIONS_LATER, reader);
    if let [_, second, ..] = written.as_slice() {
        let message = format!(
            "the field has {} conversions: {}",
            written.len(),
            quoted(&written)
        );
        reader.say(Diagnostic::new(Code::M0005, second.span.clone(), message).help("keep one"));
        return (None, None);
    }
    found
        .pop()
        .map_or((None, None), |(conversion, span)| (conversion, Some(span)))
}

fn conversion(reader: &mut Reader<'_>, name: &str, span: &Span, node: &Node) -> Option<Conversion> {
    match name {
        "ref" => reader.text(node).map(Conversion::Ref),
        "enum" => reader.text(node).map(Conversion::Enum),
        "fn" => reader.text(node).map(Conversion::Fn),
        "bool" => boolean(reader, span, node),
        "date" => {
            let mut block = Block::of(node, "`date`", span, reader)?;
            let format = time_format(
                reader,
                &mut block,
                span,
                "`iso` or a strftime pattern such as `\"%d.%m.%Y\"`",
            );
            let zero_is_null = block
                .get("zero_is_null")
                .and_then(|node| reader.bool(node))
                .unwrap_or(false);
            block.finish(reader);
            Some(Conversion::Date {
                format: format?,
                zero_is_null,
            })
        }
        "datetime" => {
            let mut block = Block::of(node, "`datetime`", span, reader)?;
            let later = block.later(&["formats"], reader);
            let help =
                "`rfc3339`, `epoch_seconds`, `epoch_millis` or a strftime pattern with a `zone`";
            let format = if later {
                block.get("format").and_then(|node| reader.text(node))
            } else {
                time_format(reader, &mut block, span, help)
            };
            let zone = block.get("zone").and_then(|node| reader.text(node));
            block.finish(reader);
            Some(Conversion::DateTime {
                format: format?,
                zone,
            })
        }
        "number" => {
            let mut block = Block::of(node, "`number`", span, reader)?;
            let as_ = block
                .require("as", reader)
                .and_then(|node| reader.text(node));
            block.later(&["on_error"], reader);
            block.finish(reader);
            Some(Conversion::Number { as_: as_? })
        }
        "money" => money(reader, span, node),
        "split" => {
            let mut block = Block::of(node, "`split`", span, reader)?;
            let on = block
                .require("on", reader)
                .and_then(|node| reader.text(node));
            block.later(&["trim"], reader);
            block.finish(reader);
            Some(Conversion::Split { on: on? })
        }
        _ => None,
    }
}

/// A time without a format is M0211: `03/04/2020` has two meanings.
fn time_format(
    reader: &mut Reader<'_>,
    block: &mut Block<'_>,
    span: &Span,
    forms: &str,
) -> Option<Name> {
    let Some(node) = block.get("format") else {
        block.miss(
            vec!["format"],
            Diagnostic::new(
                Code::M0211,
                span.clone(),
                "nothing says in which format the time is written",
            )
            .help(format!("add `format`: {forms}")),
        );
        return None;
    };
    reader.text(node)
}

fn boolean(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<Conversion> {
    let mut block = Block::of(node, "`bool`", span, reader)?;
    let negation = block.has("not");
    let not = block
        .get("not")
        .and_then(|node| reader.bool(node))
        .unwrap_or(false);
    let (mut yes, mut no) = (Vec::new(), Vec::new());
    if negation {
        let _ = (block.get("true"), block.get("false"));
    } else {
        yes = block
            .require("true", reader)
            .map(|node| literal_texts(reader, node))
            .unwrap_or_default();
        no = block
            .require("false", reader)
            .map(|node| literal_texts(reader, node))
            .unwrap_or_default();
    }
    let sets = block.has("true") || block.has("false");
    block.finish(reader);
    if negation && (sets || !not) {
        reader.say(
            Diagnostic::new(
                Code::M0002,
                span.clone(),
                "`bool` is either a negation or two lists of texts",
            )
            .help("write `{not: true}` or `{true: [..], false: [..]}`"),
        );
        return None;
    }
    if !negation && (yes.is_empty() || no.is_empty()) {
        return None;
    }
    Some(Conversion::Bool { yes, no, not })
}

/// `money: {currency: path}` or `money: {currency: {const: EUR}}`.
fn money(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<Conversion> {
    let mut block = Block::of(node, "`money`", span, reader)?;
    let (mut currency, mut constant) = (None, None);
    if let Some((span, node)) = block.entry("currency") {
        if let Kind::Map(_) = node.kind {
            let mut fixed = Block::of(node, "`currency`", span, reader)?;
            constant = fixed
                .require("const", reader)
                .and_then(|node| reader.literal_text(node));
            fixed.finish(reader);
        } else {
            currency = reader.text(node);
        }
    }
    block.later(&["amount", "minor"], reader);
    block.finish(reader);
    Some(Conversion::Money { currency, constant })
}
