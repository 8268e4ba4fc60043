//! The conversions of a field: `ref`, `enum`, `date`, `money` and the others.

use conjoin_conversions::CONVERSIONS;

use super::super::{CodeTable, Conversion, Name, Source};
use super::field::quoted;
use super::{literals, scalar};
use crate::diagnostic::{Code, Diagnostic};
use crate::node::block::{Block, Reader};
use crate::node::{Kind, Node};
use crate::source::Span;

/// The conversion of a field.
#[derive(Default)]
pub(super) struct Found {
    pub(super) conversion: Option<Conversion>,
    /// Place of its key.
    pub(super) span: Option<Span>,
    /// The source, where the conversion names it itself.
    pub(super) source: Option<Source>,
}

/// Reads the conversion of a field, of which there may be one (M0005).
pub(super) fn one(reader: &mut Reader<'_>, block: &mut Block<'_>) -> Found {
    let written = block.written(CONVERSIONS);
    let mut found = Found::default();
    for name in CONVERSIONS {
        if let Some((span, node)) = block.entry(name) {
            let mut source = None;
            let conversion = conversion(reader, name, span, node, &mut source);
            found = Found {
                conversion,
                span: Some(span.clone()),
                source,
            };
        }
    }
    if let [_, second, ..] = written.as_slice() {
        let message = format!(
            "the field has {} conversions: {}",
            written.len(),
            quoted(&written)
        );
        reader.say(Diagnostic::new(Code::M0005, second.span.clone(), message).help("keep one"));
        found.conversion = None;
        found.span = None;
    }
    found
}

/// Whether the conversion of a field says itself where the value is.
pub(super) fn names_source(field: &Node) -> bool {
    let Kind::Map(entries) = &field.kind else {
        return false;
    };
    let amount = |(_, node): &(Name, Node)| match &node.kind {
        Kind::Map(entries) => entries.contains_key("amount"),
        _ => false,
    };
    entries.contains_key("date_parts") || entries.get("money").is_some_and(amount)
}

fn conversion(
    reader: &mut Reader<'_>,
    name: &str,
    span: &Span,
    node: &Node,
    source: &mut Option<Source>,
) -> Option<Conversion> {
    match name {
        "ref" => reader.text(node).map(Conversion::Ref),
        "enum" => reader.text(node).map(Conversion::Enum),
        "fn" => reader.text(node).map(Conversion::Fn),
        "lookup" => super::tables::lookup(reader, span, node).map(Conversion::Lookup),
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
            let formats = formats(reader, &mut block, span);
            let zone = block.get("zone").and_then(|node| reader.text(node));
            block.finish(reader);
            (!formats.is_empty()).then_some(Conversion::DateTime { formats, zone })
        }
        "number" => {
            let mut block = Block::of(node, "`number`", span, reader)?;
            let as_ = block
                .require("as", reader)
                .and_then(|node| reader.text(node));
            let null = block
                .get("on_error")
                .and_then(|node| scalar::on_error(reader, node));
            block.finish(reader);
            Some(Conversion::Number { as_: as_?, null })
        }
        "money" => money(reader, span, node, source),
        "split" => {
            let mut block = Block::of(node, "`split`", span, reader)?;
            let on = block
                .require("on", reader)
                .and_then(|node| reader.text(node));
            let trim = block.get("trim").and_then(|node| reader.bool(node));
            block.finish(reader);
            Some(Conversion::Split {
                on: on?,
                trim: trim.unwrap_or(false),
            })
        }
        "unit" => scalar::unit(reader, span, node),
        "date_parts" => scalar::date_parts(reader, span, node, source),
        "phone" => {
            let words = &["whole", "number", "e164", "extension"];
            let word = |reader: &mut Reader<'_>, node: &Node| {
                reader.word(node, "part of a phone number", words)
            };
            if !matches!(node.kind, Kind::Map(_)) {
                let part = word(reader, node)?;
                return Some(Conversion::Phone { part, region: None });
            }
            let mut block = Block::of(node, "`phone`", span, reader)?;
            let part = block.get("part").map(|node| word(reader, node));
            let region = block
                .require("region", reader)
                .and_then(|node| reader.text(node));
            block.finish(reader);
            let whole = || Some(Name::new("whole".to_owned(), span.clone()));
            Some(Conversion::Phone {
                part: part.unwrap_or_else(whole)?,
                region: Some(region?),
            })
        }
        "country" => scalar::coded(reader, node, CodeTable::Country),
        "language" => scalar::coded(reader, node, CodeTable::Language),
        "currency" => scalar::coded(reader, node, CodeTable::Currency),
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

/// `format`, or `formats` of which the first that parses is taken.
fn formats(reader: &mut Reader<'_>, block: &mut Block<'_>, span: &Span) -> Vec<Name> {
    let help = "`rfc3339`, `epoch_seconds`, `epoch_millis` or a strftime pattern with a `zone`";
    let Some((place, node)) = block.entry("formats") else {
        return time_format(reader, block, span, help).into_iter().collect();
    };
    let one = block.has("format");
    let _ = block.get("format");
    if one {
        reader.say(
            Diagnostic::new(
                Code::M0002,
                place.clone(),
                "`formats` and `format` say the same",
            )
            .help("keep one"),
        );
    }
    let formats = reader.texts(node);
    if let Kind::List(items) = &node.kind
        && items.is_empty()
    {
        reader.say(
            Diagnostic::new(
                Code::M0211,
                node.span.clone(),
                "nothing says in which format the time is written",
            )
            .help(format!("name one or more: {help}")),
        );
    }
    formats
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
            .map(|node| literals(reader, node))
            .unwrap_or_default();
        no = block
            .require("false", reader)
            .map(|node| literals(reader, node))
            .unwrap_or_default();
    }
    let sets = block.has("true") || block.has("false");
    block.finish(reader);
    if negation && (sets || !not) {
        reader.say(
            Diagnostic::new(
                Code::M0002,
                span.clone(),
                "`bool` is either a negation or two lists of texts or integers",
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

/// `money: {amount: path, currency: path, minor: true}`; `currency: {const: EUR}` for all records.
fn money(
    reader: &mut Reader<'_>,
    span: &Span,
    node: &Node,
    source: &mut Option<Source>,
) -> Option<Conversion> {
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
    *source = block
        .get("amount")
        .and_then(|node| super::model::source(reader, node));
    let minor = block
        .entry("minor")
        .and_then(|(span, node)| reader.bool(node)?.then(|| span.clone()));
    block.finish(reader);
    Some(Conversion::Money {
        currency,
        constant,
        minor,
    })
}
