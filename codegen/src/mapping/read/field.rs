//! `fields`: where a common field comes from and how it is converted.

use super::super::{Direction, Field, FieldSource, Name, Named, To};
use super::model::{per_operation, source};
use super::{convert, list, literal, reason, scalar, stand_in};
use crate::diagnostic::{Code, Diagnostic};
use crate::node::block::{Block, Reader};
use crate::node::{Kind, Node};
use crate::source::{Span, Spanned};

const SOURCES: &[&str] = &[
    "from", "coalesce", "const", "template", "list", "each", "object", "skip",
];

/// Every entry of `fields`. One that cannot be read stands as skipped, so that
/// nobody complains later that it is missing.
pub(super) fn fields(reader: &mut Reader<'_>, node: &Node) -> Named<Field> {
    reader.named(node, |reader, key, node| {
        Some(read(reader, key, node).unwrap_or_else(|| {
            Field::from_source(FieldSource::Skip(stand_in(&key.span)), key.span.clone())
        }))
    })
}

/// The parts of an object: each is a field mapping.
pub(super) fn parts(reader: &mut Reader<'_>, node: &Node) -> Named<Field> {
    reader.named(node, read)
}

impl Field {
    /// A source and nothing else.
    fn from_source(source: FieldSource, source_span: Span) -> Self {
        Self {
            source,
            source_span,
            int_to_string: None,
            text: None,
            conversion: None,
            conversion_span: None,
            when: None,
            default: None,
            dir: Direction::Both,
            to: None,
            why: None,
            lossy: None,
            doc: None,
        }
    }
}

/// `name: path`, or a block with one source, at most one conversion, and modifiers.
pub(super) fn read(reader: &mut Reader<'_>, key: &Name, node: &Node) -> Option<Field> {
    match &node.kind {
        Kind::Map(_) => {}
        Kind::Text { .. } => {
            let path = reader.text(node)?;
            return Some(Field::from_source(
                FieldSource::From(super::super::Source::Path(path)),
                node.span.clone(),
            ));
        }
        Kind::List(_) => {
            let help = "several paths, of which the first present wins, are `{coalesce: [..]}`; fixed places are `{list: {items: [..]}}`";
            reader.expected_with("a path or a block of keys", node, Some(help.to_owned()));
            return None;
        }
        Kind::Bool(value) => {
            reader.expected_with(
                "a path or a block of keys",
                node,
                Some(format!("a constant is `{{const: {value}}}`")),
            );
            return None;
        }
        Kind::Int(value) => {
            reader.expected_with(
                "a path or a block of keys",
                node,
                Some(format!("a constant is `{{const: {value}}}`")),
            );
            return None;
        }
        _ => {
            reader.expected("a path or a block of keys", node);
            return None;
        }
    }
    let mut block = Block::of(node, "a field", &key.span, reader)?;
    let source = one_source(reader, &mut block, key, convert::names_source(node));
    let found = convert::one(reader, &mut block);
    let (conversion, conversion_span) = (found.conversion, found.span);
    let source = source.or_else(|| {
        let source = found.source?;
        let span = match &source {
            super::super::Source::Path(path) => path.span.clone(),
            super::super::Source::PerOperation(_) => conversion_span.clone()?,
        };
        Some((FieldSource::From(source), span))
    });
    let int_to_string = block.entry("int").and_then(|(span, node)| {
        reader
            .word(node, "type of an id", &["string"])
            .map(|_| span.clone())
    });
    let text = block
        .entry("text")
        .and_then(|(span, node)| scalar::text_steps(reader, span, node));
    let when = block
        .entry("when")
        .and_then(|(span, node)| scalar::when(reader, span, node));
    let default = block.get("default").and_then(|node| literal(reader, node));
    let dir = block
        .get("dir")
        .and_then(|node| reader.word(node, "direction", &["read", "write", "both"]));
    let to = block.get("to").and_then(|node| to(reader, node));
    let why = block.get("why").and_then(|node| reader.text(node));
    let lossy = block
        .entry("lossy")
        .and_then(|(span, node)| reason(reader, "lossy", span, Some(node)));
    let doc = block.get("doc").and_then(|node| reader.text(node));
    let beside = block.written(&["int", "text", "when", "default", "dir", "to", "lossy"]);
    block.finish(reader);
    let (source, source_span) = source?;
    if let FieldSource::Skip(_) = source {
        let conversion = conversion_span
            .iter()
            .map(|span| ("the conversion".to_owned(), span));
        for (name, span) in beside
            .iter()
            .map(|key| (format!("`{}`", key.value), &key.span))
            .chain(conversion)
        {
            let message = format!("{name} can never apply: the field is skipped");
            reader.say(Diagnostic::new(Code::M0223, span.clone(), message).help("remove it"));
        }
    }
    let dir = match dir.as_ref().map(|dir| dir.value.as_str()) {
        Some("read") => Direction::Read,
        Some("write") => Direction::Write,
        _ => Direction::Both,
    };
    Some(Field {
        source,
        source_span,
        int_to_string,
        text,
        conversion,
        conversion_span,
        when,
        default,
        dir,
        to,
        why,
        lossy,
        doc,
    })
}

pub(super) fn quoted(keys: &[&Spanned<String>]) -> String {
    keys.iter()
        .map(|key| format!("`{}`", key.value))
        .collect::<Vec<_>>()
        .join(", ")
}

/// Reads the source of a field, of which there must be exactly one (M0005).
fn one_source(
    reader: &mut Reader<'_>,
    block: &mut Block<'_>,
    field: &Name,
    own: bool,
) -> Option<(FieldSource, Span)> {
    let written = block.written(SOURCES);
    let mut found = Vec::new();
    for name in SOURCES {
        if let Some((span, node)) = block.entry(name) {
            found.push((source_of(reader, name, span, node), node));
        }
    }
    if own {
        // `money.amount` and `date_parts` say themselves where the value is.
        if let Some(first) = written.first() {
            let message = format!(
                "`{}` has two sources: `{}`, and the paths of its conversion",
                field.value, first.value
            );
            reader.say(Diagnostic::new(Code::M0005, first.span.clone(), message).help("keep one"));
        }
        return None;
    }
    match written.as_slice() {
        [one] => {
            let (source, node) = found.pop()?;
            let source = source?;
            let span = match &source {
                FieldSource::From(super::super::Source::Path(path)) => path.span.clone(),
                FieldSource::Const(_) | FieldSource::Template(_) => node.span.clone(),
                _ => one.span.clone(),
            };
            Some((source, span))
        }
        [] => {
            if let [function] = block.written(&["fn"]).as_slice() {
                return Some((FieldSource::Record, function.span.clone()));
            }
            let message = format!("`{}` has no source", field.value);
            let help = "add `from: <path>`, another source, or `skip: <reason>`";
            let note = format!(
                "sources: {}",
                SOURCES
                    .iter()
                    .map(|word| format!("`{word}`"))
                    .collect::<Vec<_>>()
                    .join(", ")
            );
            block.miss(
                SOURCES.to_vec(),
                Diagnostic::new(Code::M0005, field.span.clone(), message)
                    .note(note)
                    .help(help),
            );
            None
        }
        [_, second, ..] => {
            let message = format!(
                "`{}` has {} sources: {}",
                field.value,
                written.len(),
                quoted(&written)
            );
            let help =
                "keep one; several paths, of which the first present wins, are `coalesce: [..]`";
            reader.say(Diagnostic::new(Code::M0005, second.span.clone(), message).help(help));
            None
        }
    }
}

fn source_of(reader: &mut Reader<'_>, name: &str, span: &Span, node: &Node) -> Option<FieldSource> {
    match name {
        "from" => source(reader, node).map(FieldSource::From),
        "coalesce" => {
            let paths: Vec<Name> = reader
                .list(node)?
                .iter()
                .filter_map(|item| reader.text(item))
                .collect();
            if let Kind::List(items) = &node.kind
                && items.is_empty()
            {
                reader.say(Diagnostic::new(
                    Code::M0002,
                    node.span.clone(),
                    "`coalesce` has no paths",
                ));
            }
            (!paths.is_empty()).then_some(FieldSource::Coalesce(paths))
        }
        "const" => literal(reader, node).map(FieldSource::Const),
        "template" => reader.text(node).map(FieldSource::Template),
        "list" => list::slots(reader, span, node).map(FieldSource::Slots),
        "each" => list::each(reader, span, node).map(FieldSource::Each),
        "object" => {
            let parts = parts(reader, node);
            (!parts.is_empty()).then_some(FieldSource::Object(parts))
        }
        // A skip without a reason is still a skip.
        "skip" => Some(FieldSource::Skip(
            reason(reader, "skip", span, Some(node)).unwrap_or_else(|| stand_in(span)),
        )),
        _ => None,
    }
}

fn to(reader: &mut Reader<'_>, node: &Node) -> Option<To> {
    if let Kind::Map(_) = node.kind {
        return per_operation(reader, node, &["create", "update"]).map(To::PerOperation);
    }
    reader.text(node).map(To::Path)
}
