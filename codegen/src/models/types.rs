//! The notation of types in model files: `string`, `ref<Company>`, `list<Email>`, `map<string, string>`.

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
    "bytes",
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
    /// Nested types that are used, with their places.
    pub(super) nested: Vec<Spanned<String>>,
}

/// Reads a type; complains with C0001. `nested` are the nested types of the category.
pub(super) fn field_type(
    text: &Spanned<String>,
    nested: &[&str],
    declared: &mut Declared,
    reader: &mut Reader<'_>,
) -> Option<FieldType> {
    // Places inside the notation are known when it is written as it is read, with or without quotes.
    let written = text.span.end - text.span.start;
    let inside = match written.checked_sub(text.value.len()) {
        Some(0) => Some(0),
        Some(2) => Some(1),
        _ => None,
    };
    parse(
        text.value.trim(),
        0,
        &Notation {
            whole: &text.span,
            inside,
            nested,
        },
        declared,
        reader,
    )
}

struct Notation<'s> {
    whole: &'s Span,
    /// Where the notation begins in the text of the file; none when it is spelled otherwise.
    inside: Option<usize>,
    nested: &'s [&'s str],
}

impl Notation<'_> {
    fn at(&self, start: usize, len: usize) -> Span {
        match self.inside {
            Some(quote) => Span {
                source: self.whole.source,
                start: self.whole.start + quote + start,
                end: self.whole.start + quote + start + len,
            },
            None => self.whole.clone(),
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
        return element(item, start + 5, "list", notation, declared, reader)
            .map(|item| FieldType::List(Box::new(item)));
    }
    if let Some(inner) = inside("map<") {
        let Some((key, value)) = inner.split_once(',').filter(|(key, _)| *key == "string") else {
            let key = inner.split(',').next().unwrap_or_default();
            unknown(
                text,
                notation.at(start + 4, key.len()),
                "the keys of a map are texts: `map<string, Type>`",
                notation,
                reader,
            );
            return None;
        };
        let at = start + 4 + key.len() + 1 + (value.len() - value.trim_start().len());
        return element(value.trim(), at, "map", notation, declared, reader)
            .map(|item| FieldType::Map(Box::new(item)));
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
        "bytes" => FieldType::Bytes,
        "enum" => {
            declared.has_enum = true;
            FieldType::Enum(Enum {
                name: declared.enum_name.clone(),
                values: Vec::new(),
            })
        }
        code if CODES.contains(&code) => FieldType::Code(code.to_owned()),
        object if notation.nested.contains(&object) => {
            declared.nested.push(Spanned::new(
                object.to_owned(),
                notation.at(start, object.len()),
            ));
            FieldType::Object(object.to_owned())
        }
        object if shared_object(object).is_some() => FieldType::Object(object.to_owned()),
        _ => {
            unknown(
                text,
                notation.at(start, text.len()),
                &format!("`{text}` is not a type"),
                notation,
                reader,
            );
            return None;
        }
    })
}

/// The type of what a list or map holds, which is neither of them.
fn element(
    text: &str,
    start: usize,
    of: &str,
    notation: &Notation<'_>,
    declared: &mut Declared,
    reader: &mut Reader<'_>,
) -> Option<FieldType> {
    for (inner, words) in [("list<", "lists"), ("map<", "maps")] {
        if text.starts_with(inner) {
            unknown(
                text,
                notation.at(start, text.len()),
                &format!("a {of} of {words} is not a type"),
                notation,
                reader,
            );
            return None;
        }
    }
    parse(text, start, notation, declared, reader)
}

fn unknown(
    text: &str,
    span: Span,
    message: &str,
    notation: &Notation<'_>,
    reader: &mut Reader<'_>,
) {
    let names: Vec<&str> = WORDS
        .iter()
        .chain(CODES)
        .chain(notation.nested)
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
                "types: {}, `ref<Model>`, `list<Type>`, `map<string, Type>`",
                names
                    .iter()
                    .map(|name| format!("`{name}`"))
                    .collect::<Vec<_>>()
                    .join(", ")
            ))
            .did_you_mean(text, names),
    );
}
