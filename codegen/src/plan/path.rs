//! Paths of the mapping: parsed with places, walked through the types of the spec.

use crate::api::{Api, Kind, TypeId, TypeRef};
use crate::diagnostic::Code;
use crate::mapping::Name;
use crate::source::{Sources, Span};

use super::Check;
use super::types::{Leaf, Literal, Path, Step};

/// One segment as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Segment {
    /// A property.
    Name(String),
    /// `[0]`, `[-1]`.
    Index(i64),
    /// `[?name=="x"]`.
    Find { name: String, equals: Literal },
}

/// A segment and its place.
#[derive(Debug, Clone)]
pub(crate) struct Part {
    pub(crate) segment: Segment,
    pub(crate) span: Span,
}

/// A path that was walked to its end.
#[derive(Debug, Clone)]
pub(crate) struct Walked {
    pub(crate) path: Path,
    /// Type at the end.
    pub(crate) ty: TypeRef,
    /// Why the value may be missing, if it may.
    pub(crate) absent: Option<String>,
}

/// Place of a part of a scalar, when the scalar stands in the text as it is.
pub(crate) fn part_of(sources: &Sources, name: &Name, start: usize, end: usize) -> Span {
    let text = sources.text(name.span.source);
    let raw = text.get(name.span.start..name.span.end).unwrap_or_default();
    let shift = if raw == name.value {
        0
    } else if raw.len() == name.value.len() + 2
        && raw.get(1..raw.len() - 1) == Some(name.value.as_str())
    {
        1
    } else {
        return name.span.clone();
    };
    Span::new(
        name.span.source,
        name.span.start + shift + start..name.span.start + shift + end,
    )
}

/// Splits a path. `None` and the byte where it goes wrong when it is none.
pub(crate) fn parse(text: &str) -> Result<Vec<(Segment, usize, usize)>, usize> {
    let mut parts = Vec::new();
    if text == "." {
        return Ok(parts);
    }
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'[' => {
                let close = find_close(text, at).ok_or(at)?;
                let inner = text.get(at + 1..close).ok_or(at)?;
                parts.push((bracket(inner).ok_or(at)?, at, close + 1));
                at = close + 1;
            }
            b'.' if !parts.is_empty()
                && at + 1 < bytes.len()
                && bytes[at + 1] != b'.'
                && bytes[at + 1] != b'[' =>
            {
                at += 1
            }
            b'"' => {
                let close = text
                    .get(at + 1..)
                    .and_then(|rest| rest.find('"'))
                    .ok_or(at)?
                    + at
                    + 1;
                parts.push((
                    Segment::Name(text.get(at + 1..close).ok_or(at)?.to_owned()),
                    at,
                    close + 1,
                ));
                at = close + 1;
                separator(bytes, at)?;
            }
            b'.' => return Err(at),
            _ => {
                let end = text
                    .get(at..)
                    .and_then(|rest| rest.find(['.', '[']))
                    .map_or(bytes.len(), |n| at + n);
                parts.push((
                    Segment::Name(text.get(at..end).ok_or(at)?.to_owned()),
                    at,
                    end,
                ));
                at = end;
            }
        }
    }
    if parts.is_empty() { Err(0) } else { Ok(parts) }
}

fn separator(bytes: &[u8], at: usize) -> Result<(), usize> {
    match bytes.get(at) {
        None | Some(b'.' | b'[') => Ok(()),
        Some(_) => Err(at),
    }
}

fn find_close(text: &str, open: usize) -> Option<usize> {
    let mut quoted = None;
    for (at, ch) in text.char_indices().skip_while(|(at, _)| *at <= open) {
        match (quoted, ch) {
            (None, '"' | '\'') => quoted = Some(ch),
            (Some(quote), ch) if ch == quote => quoted = None,
            (None, ']') => return Some(at),
            _ => {}
        }
    }
    None
}

fn bracket(inner: &str) -> Option<Segment> {
    if let Ok(index) = inner.trim().parse::<i64>() {
        return Some(Segment::Index(index));
    }
    let (name, literal) = inner.strip_prefix('?')?.split_once("==")?;
    let name = name.trim().trim_start_matches("@.").to_owned();
    let literal = literal.trim();
    let equals = if let Some(text) = quoted(literal) {
        Literal::Text(text.to_owned())
    } else if let Ok(number) = literal.parse() {
        Literal::Int(number)
    } else if let Ok(flag) = literal.parse() {
        Literal::Bool(flag)
    } else {
        return None;
    };
    (!name.is_empty()).then_some(Segment::Find { name, equals })
}

fn quoted(text: &str) -> Option<&str> {
    ['"', '\'']
        .into_iter()
        .find_map(|quote| text.strip_prefix(quote)?.strip_suffix(quote))
}

/// What stands at a type, for choosing a conversion.
pub(crate) fn leaf(api: &Api, ty: TypeRef) -> Leaf {
    leaf_within(api, ty, 0)
}

fn leaf_within(api: &Api, ty: TypeRef, depth: usize) -> Leaf {
    let Some(it) = api.types.get(ty.id.0 as usize) else {
        return Leaf::Any;
    };
    if depth > 8 {
        return Leaf::Any;
    }
    match &it.kind {
        Kind::Any | Kind::Null | Kind::Union(_) => Leaf::Any,
        Kind::Bool => Leaf::Bool,
        Kind::Integer(_) => Leaf::Integer,
        Kind::Number(_) => Leaf::Number,
        Kind::Text(_) => Leaf::Text,
        Kind::Const(value) => match value {
            serde_json::Value::String(_) => Leaf::Text,
            serde_json::Value::Bool(_) => Leaf::Bool,
            serde_json::Value::Number(_) => Leaf::Integer,
            _ => Leaf::Any,
        },
        Kind::Enum(_) => Leaf::Enum(ty.id),
        Kind::Array { items, .. } => Leaf::List(Box::new(leaf_within(api, *items, depth + 1))),
        Kind::Map { values } => Leaf::Map(Box::new(leaf_within(api, *values, depth + 1))),
        Kind::Struct(_) => Leaf::Struct(ty.id),
    }
}

/// The word for a leaf in a message.
pub(crate) fn leaf_name(leaf: &Leaf) -> String {
    match leaf {
        Leaf::Text => "string".to_owned(),
        Leaf::Enum(_) => "string enum".to_owned(),
        Leaf::Integer => "integer".to_owned(),
        Leaf::Number => "number".to_owned(),
        Leaf::Bool => "boolean".to_owned(),
        Leaf::List(item) => format!("array of {}", leaf_name(item)),
        Leaf::Struct(_) => "object".to_owned(),
        Leaf::Map(item) => format!("map of {}", leaf_name(item)),
        Leaf::Any => "anything".to_owned(),
    }
}

/// The same with its article: `an integer`.
pub(crate) fn leaf_phrase(leaf: &Leaf) -> String {
    let name = leaf_name(leaf);
    match leaf {
        Leaf::Any => name,
        _ if name.starts_with(['a', 'i', 'o']) => format!("an {name}"),
        _ => format!("a {name}"),
    }
}

/// Whether the spec allows the value to be absent or null, and why.
fn may_be_missing(api: &Api, of: TypeId, field: &crate::api::Field) -> Option<String> {
    let place = api.origin_text(&field.origin);
    if field.ty.nullable {
        Some(format!("{place} is nullable"))
    } else if !field.required {
        let owner = api
            .types
            .get(of.0 as usize)
            .map_or_else(String::new, |ty| api.origin_text(&ty.origin));
        Some(format!("`{}` is not in `required` of {owner}", field.name))
    } else {
        None
    }
}

impl Check<'_> {
    /// Splits a path, complaining when it is none.
    pub(crate) fn parts(&mut self, path: &Name) -> Option<Vec<Part>> {
        match parse(&path.value) {
            Ok(parts) => Some(
                parts
                    .into_iter()
                    .map(|(segment, start, end)| Part {
                        segment,
                        span: part_of(self.input.sources, path, start, end),
                    })
                    .collect(),
            ),
            Err(at) => {
                let end = path.value[at..]
                    .chars()
                    .next()
                    .map_or(at, |ch| at + ch.len_utf8());
                let span = part_of(self.input.sources, path, at, end);
                self.complain(
                    self.at(Code::M0201, &span, format!("`{}` is not a path", path.value))
                        .help("write property names with dots between, `[0]` or `[?name==\"x\"]`; quote a name that holds a dot: `\"a.b\"`"),
                );
                None
            }
        }
    }

    /// Walks a path from a type, complaining at the first segment that leads nowhere.
    ///
    /// `what` names the start in messages, `by` the operation or statement.
    pub(crate) fn walk(
        &mut self,
        start: TypeRef,
        path: &Name,
        what: &str,
        by: &str,
    ) -> Option<Walked> {
        let parts = self.parts(path)?;
        self.walk_parts(start, &parts, &path.value, what, by)
    }

    pub(crate) fn walk_parts(
        &mut self,
        start: TypeRef,
        parts: &[Part],
        text: &str,
        what: &str,
        by: &str,
    ) -> Option<Walked> {
        let mut ty = start;
        let mut steps = Vec::new();
        let mut pointer = String::new();
        let mut absent = None;
        for (at, part) in parts.iter().enumerate() {
            let before = if at == 0 {
                what.to_owned()
            } else {
                format!("`{}`", pointer.trim_start_matches('/').replace('/', "."))
            };
            match &part.segment {
                Segment::Name(name) => {
                    let (next, missing) = self.property(ty, name, part, &before, by)?;
                    pointer.push('/');
                    pointer.push_str(&name.replace('~', "~0").replace('/', "~1"));
                    steps.push(Step::Field {
                        of: ty.id,
                        name: name.clone(),
                    });
                    absent = absent.or(missing);
                    ty = next;
                }
                Segment::Index(index) => {
                    ty = self.items(ty, part, &before)?;
                    pointer.push_str(&format!("/{index}"));
                    steps.push(Step::Index(*index));
                    absent.get_or_insert_with(|| format!("{before} may have fewer elements"));
                }
                Segment::Find { name, equals } => {
                    let items = self.items(ty, part, &before)?;
                    let (found, _) =
                        self.property(items, name, part, &format!("an element of {before}"), by)?;
                    self.same_class(found, equals, name, part);
                    steps.push(Step::Find {
                        of: items.id,
                        name: name.clone(),
                        equals: equals.clone(),
                    });
                    absent.get_or_insert_with(|| format!("no element of {before} may match"));
                    pointer.push_str("/*");
                    ty = items;
                }
            }
        }
        let path = Path {
            text: text.to_owned(),
            pointer,
            steps,
            leaf: leaf(self.api, ty),
        };
        Some(Walked { path, ty, absent })
    }

    fn property(
        &mut self,
        ty: TypeRef,
        name: &str,
        part: &Part,
        what: &str,
        by: &str,
    ) -> Option<(TypeRef, Option<String>)> {
        let it = self.api.types.get(ty.id.0 as usize)?;
        let origin = self.api.origin_text(&it.origin);
        match &it.kind {
            Kind::Struct(object) => {
                if let Some(field) = object.fields.iter().find(|field| field.name == name) {
                    return Some((field.ty, may_be_missing(self.api, ty.id, field)));
                }
                let names: Vec<&str> = object
                    .fields
                    .iter()
                    .map(|field| field.name.as_str())
                    .collect();
                if object.additional.is_some()
                    && crate::diagnostic::closest(name, names.iter().copied()).is_none()
                {
                    self.open(part, name, what, &origin, &names);
                    return None;
                }
                let mut complaint = self
                    .at(
                        Code::M0201,
                        &part.span,
                        format!("`{name}` is not a property of {what}"),
                    )
                    .label(by.to_owned())
                    .note(format!(
                        "{origin} ({} {})",
                        names.len(),
                        if names.len() == 1 {
                            "property"
                        } else {
                            "properties"
                        }
                    ))
                    .did_you_mean(name, names.iter().copied());
                if complaint.help.is_empty() {
                    complaint = complaint.help(list("it has", &names));
                }
                self.complain(complaint);
                None
            }
            Kind::Map { .. } => {
                self.open(part, name, what, &origin, &[]);
                None
            }
            Kind::Any => {
                self.open(part, name, what, &origin, &[]);
                None
            }
            Kind::Union(union) => {
                let count = union.variants.len();
                self.complain(
                    self.at(
                        Code::M0203,
                        &part.span,
                        format!("{what} is one of {count} types; `{name}` cannot be checked"),
                    )
                    .note(origin)
                    .help("name one shape in the overlay"),
                );
                None
            }
            Kind::Array { .. } => {
                self.complain(
                    self.at(
                        Code::M0202,
                        &part.span,
                        format!("{what} is an array; it has no property `{name}`"),
                    )
                    .label(by.to_owned())
                    .note(origin)
                    .help("use `each:`, `[0]`, or a filter such as `[?type==\"x\"]`"),
                );
                None
            }
            _ => {
                let word = leaf_phrase(&leaf(self.api, ty));
                self.complain(
                    self.at(
                        Code::M0202,
                        &part.span,
                        format!("{what} is {word}; it has no property `{name}`"),
                    )
                    .label(by.to_owned())
                    .note(origin)
                    .help("end the path before this segment"),
                );
                None
            }
        }
    }

    fn open(&mut self, part: &Part, name: &str, what: &str, origin: &str, names: &[&str]) {
        let mut complaint = self
            .at(
                Code::M0205,
                &part.span,
                format!("`{name}` cannot be checked: {what} leaves its properties open"),
            )
            .note(origin.to_owned())
            .help(format!("declare `{name}` in the overlay"));
        if !names.is_empty() {
            complaint = complaint.help(list("declared are", names));
        }
        self.complain(complaint);
    }

    fn items(&mut self, ty: TypeRef, part: &Part, what: &str) -> Option<TypeRef> {
        let it = self.api.types.get(ty.id.0 as usize)?;
        if let Kind::Array { items, .. } = &it.kind {
            return Some(*items);
        }
        let word = leaf_phrase(&leaf(self.api, ty));
        let origin = self.api.origin_text(&it.origin);
        self.complain(
            self.at(
                Code::M0202,
                &part.span,
                format!("{what} is {word}, not an array"),
            )
            .note(origin)
            .help("drop the brackets"),
        );
        None
    }

    fn same_class(&mut self, ty: TypeRef, literal: &Literal, name: &str, part: &Part) {
        let found = leaf(self.api, ty);
        let fits = match literal {
            Literal::Text(_) => matches!(found, Leaf::Text | Leaf::Enum(_)),
            Literal::Int(_) => matches!(found, Leaf::Integer | Leaf::Number),
            Literal::Bool(_) => matches!(found, Leaf::Bool),
        };
        if !fits {
            let word = match literal {
                Literal::Text(_) => "a string",
                Literal::Int(_) => "an integer",
                Literal::Bool(_) => "a boolean",
            };
            self.complain(
                self.at(
                    Code::M0204,
                    &part.span,
                    format!(
                        "the filter compares `{name}` ({}) with {word}",
                        leaf_name(&found)
                    ),
                )
                .help("quote the literal, or take the quotes away"),
            );
        }
        if let (Leaf::Enum(id), Literal::Text(text)) = (&found, literal) {
            let values = super::enums::values(self.api, *id);
            if !values.iter().any(|value| value == text) {
                self.complain(
                    self.at(
                        Code::M0307,
                        &part.span,
                        format!("`{text}` is not a value of `{name}`"),
                    )
                    .did_you_mean(text, values.iter().map(String::as_str))
                    .help(list(
                        "its values are",
                        &values.iter().map(String::as_str).collect::<Vec<_>>(),
                    )),
                );
            }
        }
    }
}

/// `intro` and up to twelve names.
pub(crate) fn list(intro: &str, names: &[&str]) -> String {
    if names.is_empty() {
        return format!("{intro} none");
    }
    let shown: Vec<String> = names
        .iter()
        .take(12)
        .map(|name| format!("`{name}`"))
        .collect();
    let more = if names.len() > 12 {
        format!(" and {} more", names.len() - 12)
    } else {
        String::new()
    };
    format!("{intro} {}{more}", shown.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<Segment> {
        parse(text)
            .unwrap()
            .into_iter()
            .map(|(segment, ..)| segment)
            .collect()
    }

    #[test]
    fn segments() {
        assert_eq!(names("."), []);
        assert_eq!(
            names("a.b"),
            [Segment::Name("a".into()), Segment::Name("b".into())]
        );
        assert_eq!(
            names("a[-1].b"),
            [
                Segment::Name("a".into()),
                Segment::Index(-1),
                Segment::Name("b".into())
            ]
        );
        assert_eq!(
            names("\"a.b\".c"),
            [Segment::Name("a.b".into()), Segment::Name("c".into())]
        );
        assert_eq!(
            names("[?alias==\"location\"].options"),
            [
                Segment::Find {
                    name: "alias".into(),
                    equals: Literal::Text("location".into())
                },
                Segment::Name("options".into())
            ]
        );
        for wrong in ["", "a..b", ".a", "a.", "a[", "a[x]", "\"a", "a[?b=c]"] {
            assert!(parse(wrong).is_err(), "{wrong}");
        }
    }
}
