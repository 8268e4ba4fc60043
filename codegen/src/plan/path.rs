//! Paths of the mapping: parsed with places, walked through the types of the spec.

use crate::api::{Api, Kind, TypeId, TypeRef};
use crate::diagnostic::Code;
use crate::mapping::Name;
use crate::source::{Sources, Span};

use super::Check;
use super::types::{JsonClass, Leaf, Literal, Path, Step};
pub(crate) use conjoin_conversions::{Segment, list};

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

/// The class of a leaf.
pub(crate) fn class(api: &Api, leaf: &Leaf) -> JsonClass {
    match leaf {
        Leaf::Text | Leaf::Enum(_) => JsonClass::Text,
        Leaf::Integer => JsonClass::Integer,
        Leaf::Number => JsonClass::Number,
        Leaf::Bool => JsonClass::Bool,
        Leaf::Struct(id) => match api.types.get(id.0 as usize).map(|it| &it.kind) {
            Some(Kind::Struct(object)) if object.additional.is_none() => JsonClass::Object,
            _ => JsonClass::Open,
        },
        Leaf::Map(_) => JsonClass::Open,
        Leaf::List(inner) => match **inner {
            Leaf::Text | Leaf::Enum(_) => JsonClass::Texts,
            Leaf::Integer => JsonClass::Integers,
            _ => JsonClass::List,
        },
        Leaf::Any => JsonClass::Any,
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
        match conjoin_conversions::parse(&path.value) {
            Ok(parts) => Some(
                parts
                    .into_iter()
                    .map(|part| Part {
                        span: part_of(self.input.sources, path, part.start, part.end),
                        segment: part.segment,
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
        if !class(self.api, &found).equals(literal) {
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
