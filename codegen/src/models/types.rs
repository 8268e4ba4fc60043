//! The notation of types in model files: `string`, `ref<Company>`, `list<Email>`.

use super::{Enum, FieldType, SHARED_OBJECTS, shared_object};
use crate::diagnostic::{Code, Diagnostic};
use crate::node::block::Reader;
use crate::source::{Span, Spanned};

/// Texts of a named kind.
const CODES: &[&str] = &["url", "email", "tz", "country", "currency", "language"];

/// Types that are written as one word.
const WORDS: &[&str] = &[
    "string",
    "bool",
    "int",
    "decimal",
    "date",
    "datetime",
    "DateOrDateTime",
    "Money",
    "enum",
];

/// What a type notation says beside the type.
pub(super) struct Declared {
    /// Name that an enum gets.
    pub(super) enum_name: String,
    /// There is one.
    pub(super) has_enum: bool,
    /// Models that are referred to, with their places.
    pub(super) refs: Vec<Spanned<String>>,
}

/// Reads a type; complains with C0001.
pub(super) fn field_type(
    text: &Spanned<String>,
    declared: &mut Declared,
    reader: &mut Reader<'_>,
) -> Option<FieldType> {
    // Places inside the notation are known when it is written as it is read.
    let exact = text.span.end - text.span.start == text.value.len();
    parse(
        text.value.trim(),
        0,
        &Notation {
            whole: &text.span,
            exact,
        },
        declared,
        reader,
    )
}

struct Notation<'s> {
    whole: &'s Span,
    exact: bool,
}

impl Notation<'_> {
    fn at(&self, start: usize, len: usize) -> Span {
        if self.exact {
            Span {
                source: self.whole.source,
                start: self.whole.start + start,
                end: self.whole.start + start + len,
            }
        } else {
            self.whole.clone()
        }
    }
}

fn parse(
    text: &str,
    start: usize,
    notation: &Notation<'_>,
    declared: &mut Declared,
    reader: &mut Reader<'_>,
) -> Option<FieldType> {
    let inside = |prefix: &str| text.strip_prefix(prefix)?.strip_suffix('>');
    if let Some(model) = inside("ref<") {
        declared.refs.push(Spanned::new(
            model.to_owned(),
            notation.at(start + 4, model.len()),
        ));
        return Some(FieldType::Ref(model.to_owned()));
    }
    if let Some(item) = inside("list<") {
        if item.starts_with("list<") {
            unknown(
                item,
                notation.at(start + 5, item.len()),
                "a list of lists is not a type",
                reader,
            );
            return None;
        }
        return Some(FieldType::List(Box::new(parse(
            item,
            start + 5,
            notation,
            declared,
            reader,
        )?)));
    }
    Some(match text {
        "string" => FieldType::String,
        "bool" => FieldType::Bool,
        "int" => FieldType::Int,
        "decimal" => FieldType::Decimal,
        "date" => FieldType::Date,
        "datetime" => FieldType::DateTime,
        "DateOrDateTime" => FieldType::DateOrDateTime,
        "Money" => FieldType::Money,
        "enum" => {
            declared.has_enum = true;
            FieldType::Enum(Enum {
                name: declared.enum_name.clone(),
                values: Vec::new(),
            })
        }
        code if CODES.contains(&code) => FieldType::Code(code.to_owned()),
        object if shared_object(object).is_some() => FieldType::Object(object.to_owned()),
        _ => {
            unknown(
                text,
                notation.at(start, text.len()),
                &format!("`{text}` is not a type"),
                reader,
            );
            return None;
        }
    })
}

fn unknown(text: &str, span: Span, message: &str, reader: &mut Reader<'_>) {
    let names: Vec<&str> = WORDS
        .iter()
        .chain(CODES)
        .copied()
        .chain(
            SHARED_OBJECTS
                .iter()
                .map(|(name, _)| *name)
                .filter(|name| *name != "Money"),
        )
        .collect();
    reader.say(
        Diagnostic::new(Code::C0001, span, message)
            .note(format!(
                "types: {}, `ref<Model>`, `list<Type>`",
                names
                    .iter()
                    .map(|name| format!("`{name}`"))
                    .collect::<Vec<_>>()
                    .join(", ")
            ))
            .did_you_mean(text, names),
    );
}
