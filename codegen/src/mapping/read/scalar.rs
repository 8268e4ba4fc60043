//! Keys of a field that concern one value: steps on text, conditions, units, days in parts, codes.

use super::super::{CodeTable, Conversion, Guard, GuardTest, Name, Source, TextSteps};
use super::model::source;
use super::{literal, literals};
use crate::diagnostic::{Code, Diagnostic};
use crate::node::block::{Block, Reader};
use crate::node::{Kind, Node};
use crate::source::Span;

/// `text`.
pub(super) fn text_steps(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<TextSteps> {
    let mut block = Block::of(node, "`text`", span, reader)?;
    let flag = |reader: &mut Reader<'_>, node: Option<&Node>| {
        node.and_then(|node| reader.bool(node)).unwrap_or(false)
    };
    let steps = TextSteps {
        trim: flag(reader, block.get("trim")),
        case: block
            .get("case")
            .and_then(|node| reader.word(node, "case", &["lower", "upper"])),
        html: block
            .get("html")
            .and_then(|node| reader.word(node, "way to treat markup", &["strip"])),
        prefix: block
            .get("strip_prefix")
            .and_then(|node| reader.literal_text(node)),
        suffix: block
            .get("strip_suffix")
            .and_then(|node| reader.literal_text(node)),
        empty_is_null: flag(reader, block.get("empty_is_null")),
        span: Some(span.clone()),
    };
    block.finish(reader);
    Some(steps)
}

/// `when: {path, is}`, `{path, equals}` or `{path, in}`.
pub(super) fn when(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<Guard> {
    const TESTS: [&str; 3] = ["is", "equals", "in"];
    let mut block = Block::of(node, "`when`", span, reader)?;
    let path = block
        .require("path", reader)
        .and_then(|node| reader.text(node));
    let written = block.written(&TESTS);
    let is = block.get("is").map(|node| match node.kind {
        // The word of YAML for it.
        Kind::Null => Some(GuardTest::Null),
        _ => match reader
            .word(node, "state of a value", &["present", "null"])?
            .value
            .as_str()
        {
            "null" => Some(GuardTest::Null),
            _ => Some(GuardTest::Present),
        },
    });
    let equals = block
        .get("equals")
        .map(|node| literal(reader, node).map(GuardTest::Equals));
    let any = block.get("in").map(|node| {
        let values = literals(reader, node);
        if let Kind::List(items) = &node.kind
            && items.is_empty()
        {
            reader.say(
                Diagnostic::new(Code::M0002, node.span.clone(), "`in` has no values")
                    .help("name one or more"),
            );
        }
        (!values.is_empty()).then_some(GuardTest::In(values))
    });
    if written.is_empty() {
        block.miss(
            TESTS.to_vec(),
            Diagnostic::new(
                Code::M0002,
                span.clone(),
                "`when` does not say what has to be true",
            )
            .help("add `is: present`, `is: null`, `equals: <value>` or `in: [..]`"),
        );
    }
    block.finish(reader);
    if let [_, second, ..] = written.as_slice() {
        reader.say(
            Diagnostic::new(
                Code::M0002,
                second.span.clone(),
                "`when` asks more than one thing",
            )
            .help("keep one of `is`, `equals` and `in`"),
        );
        return None;
    }
    Some(Guard {
        path: path?,
        test: is.or(equals).or(any)??,
        span: span.clone(),
    })
}

/// `on_error`: the place of `null`.
pub(super) fn on_error(reader: &mut Reader<'_>, node: &Node) -> Option<Span> {
    if node.kind == Kind::Null {
        return Some(node.span.clone());
    }
    let word = reader.word(
        node,
        "way to treat a text that is no number",
        &["issue", "null"],
    )?;
    (word.value == "null").then_some(word.span)
}

/// `unit`.
pub(super) fn unit(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<Conversion> {
    let mut block = Block::of(node, "`unit`", span, reader)?;
    let from = block
        .require("from", reader)
        .and_then(|node| reader.text(node));
    let to = block
        .require("to", reader)
        .and_then(|node| reader.text(node));
    block.finish(reader);
    Some(Conversion::Unit {
        from: from?,
        to: to?,
    })
}

/// `date_parts`: the year is the source.
pub(super) fn date_parts(
    reader: &mut Reader<'_>,
    span: &Span,
    node: &Node,
    found: &mut Option<Source>,
) -> Option<Conversion> {
    let mut block = Block::of(node, "`date_parts`", span, reader)?;
    let mut part = |reader: &mut Reader<'_>, key| {
        block
            .require(key, reader)
            .and_then(|node| source(reader, node))
    };
    *found = part(reader, "year");
    let (month, day) = (part(reader, "month"), part(reader, "day"));
    block.finish(reader);
    // A field without a source would be one more complaint about the same.
    found.get_or_insert_with(|| Source::Path(Name::new(".".to_owned(), span.clone())));
    Some(Conversion::DateParts {
        month: month?,
        day: day?,
    })
}

/// `country`, `language` or `currency`: how the provider writes it.
pub(super) fn coded(reader: &mut Reader<'_>, node: &Node, table: CodeTable) -> Option<Conversion> {
    let (what, words): (&str, &[&str]) = match table {
        CodeTable::Country => (
            "way to write a country",
            &["alpha_2", "alpha_3", "numeric", "name", "any"],
        ),
        CodeTable::Language => (
            "way to write a language",
            &["tag", "alpha_3", "name", "any"],
        ),
        CodeTable::Currency => (
            "way to write a currency",
            &["alpha_3", "numeric", "name", "any"],
        ),
    };
    let mut spelling = reader.word(node, what, words)?;
    let code = match table {
        CodeTable::Country => "alpha_2",
        CodeTable::Language => "tag",
        CodeTable::Currency => "alpha_3",
    };
    if spelling.value == code {
        "code".clone_into(&mut spelling.value);
    }
    Some(Conversion::Coded { table, spelling })
}
