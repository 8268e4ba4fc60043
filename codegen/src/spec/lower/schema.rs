//! Schemas without composition: scalars, enums, arrays, maps, objects, several types at once.

use indexmap::IndexSet;
use openapiv3::{AdditionalProperties, AnySchema};
use serde_json::{Map, Value};

use crate::api::{Doc, Enumeration, Kind, Numeric, Struct, Text, TypeRef, Union, Variant};
use crate::diagnostic::Code;
use crate::spec::document::{self, SchemaNode};
use crate::spec::reference::reference_in;
use crate::spec::report::Complaint;
use crate::spec::upgrade::{DEGRADED, TYPES};

use super::{At, Lower, Shaped, State, below, doc_of};

impl<'a> Lower<'a, '_> {
    /// What the schema written at a place is, named `name`.
    pub(super) fn shape(&mut self, at: &At<'a>, name: &[String]) -> Shaped {
        if let Some(text) = reference_in(at.value) {
            return Shaped::alias(self.reference(at, text));
        }
        let Some(map) = at.value.as_object() else {
            let complaint = Complaint::new(Code::S0006, &at.pointer, "a schema is an object")
                .help("write `{}` for anything, or replace it with an overlay");
            self.report.complain(at.document, complaint);
            return Shaped::kind(Kind::Any);
        };
        let node = match document::schema(map) {
            Ok(node) => node,
            Err(message) => {
                let complaint = Complaint::new(
                    Code::S0006,
                    &at.pointer,
                    format!("this schema is not what OpenAPI says: {message}"),
                )
                .help("correct it with an overlay; until then it is raw JSON");
                self.report.complain(at.document, complaint);
                return Shaped::kind(Kind::Any);
            }
        };
        let mut shaped = self.shape_of(at, &node, name);
        shaped.nullable |= node.data.nullable;
        let doc = doc_of(at.value, "title");
        shaped.doc = Doc {
            summary: doc.summary.or(shaped.doc.summary),
            description: doc.description.or(shaped.doc.description),
        };
        shaped
    }

    fn shape_of(&mut self, at: &At<'a>, node: &SchemaNode, name: &[String]) -> Shaped {
        if let Some(construct) = at.text(DEGRADED) {
            return Shaped::kind(self.degrade(at, construct));
        }
        if let Some(shaped) = self.enumeration(at, node.shape.typ.as_deref()) {
            return shaped;
        }
        if !node.shape.all_of.is_empty() {
            return self.all_of(at, name);
        }
        if !node.shape.one_of.is_empty() || !node.shape.any_of.is_empty() {
            return self.union(at, node, name);
        }
        self.simple(at, node, name)
    }

    /// A schema by its type alone.
    pub(super) fn simple(&mut self, at: &At<'a>, node: &SchemaNode, name: &[String]) -> Shaped {
        if let Some(Value::Array(words)) = at.value.get(TYPES) {
            return self.several(at, node, name, words);
        }
        let kind = match word_of(at.value) {
            Some("object") => self.object(at, &node.shape, name),
            Some("array") => self.array(at, &node.shape, name),
            Some("string") => Kind::Text(text(&node.shape)),
            Some("integer") => Kind::Integer(numeric(at.value, &node.shape)),
            Some("number") => Kind::Number(numeric(at.value, &node.shape)),
            Some("boolean") => Kind::Bool,
            _ if node.shape.not.is_some() => self.degrade(at, "`not` alone"),
            _ => Kind::Any,
        };
        Shaped::kind(kind)
    }

    /// `type: [string, integer]`: one variant per word, each at its word.
    fn several(
        &mut self,
        at: &At<'a>,
        node: &SchemaNode,
        name: &[String],
        words: &'a [Value],
    ) -> Shaped {
        let plain: Vec<&str> = words.iter().filter_map(Value::as_str).collect();
        if plain
            .iter()
            .all(|word| matches!(*word, "integer" | "number"))
        {
            return Shaped::kind(Kind::Number(numeric(at.value, &node.shape)));
        }
        let mut variants = Vec::new();
        for (index, word) in words.iter().enumerate() {
            let Some(word) = word.as_str() else { continue };
            let place = At {
                document: at.document,
                pointer: format!("{}/type/{index}", at.pointer),
                value: at.value,
            };
            let name = below(name, word);
            let kind = match word {
                "object" => self.object(at, &node.shape, &name),
                "array" => self.array(at, &node.shape, &name),
                "string" => Kind::Text(text(&node.shape)),
                "integer" => Kind::Integer(numeric(at.value, &node.shape)),
                "number" => Kind::Number(numeric(at.value, &node.shape)),
                _ => Kind::Bool,
            };
            let id = self.allocate(crate::api::TypeName::Inline(name), place.origin());
            self.slot(id).state = State::Done(kind);
            variants.push(Variant {
                tags: Vec::new(),
                ty: super::plain(id),
            });
        }
        Shaped::kind(Kind::Union(Union {
            variants,
            discriminator: None,
            any_of: false,
        }))
    }

    fn array(&mut self, at: &At<'a>, shape: &AnySchema, name: &[String]) -> Kind {
        let items = match at.key("items") {
            Some(items) => self.ty(&items, &below(name, "item")),
            None => self.any(),
        };
        let count = |count: Option<usize>| count.and_then(|count| u64::try_from(count).ok());
        Kind::Array {
            items,
            min_items: count(shape.min_items),
            max_items: count(shape.max_items),
        }
    }

    fn object(&mut self, at: &At<'a>, shape: &AnySchema, name: &[String]) -> Kind {
        if !shape.properties.is_empty() {
            return self.structure(at, name);
        }
        match (&shape.additional_properties, self.additional(at, name)) {
            (_, Some(values)) => Kind::Map { values },
            (Some(AdditionalProperties::Any(false)), None) => Kind::Struct(Struct::default()),
            _ => Kind::Map { values: self.any() },
        }
    }

    /// The type of properties that are not named; `None` when the schema does not speak of them.
    pub(super) fn additional(&mut self, at: &At<'a>, name: &[String]) -> Option<TypeRef> {
        if let Some(patterns) = at
            .value
            .get("patternProperties")
            .and_then(Value::as_object)
            .filter(|it| !it.is_empty())
        {
            if patterns.len() > 1
                || at
                    .value
                    .get("additionalProperties")
                    .is_some_and(Value::is_object)
            {
                self.degrade(at, "more than one pattern of `patternProperties`");
                return Some(self.any());
            }
            let place = at.key("patternProperties")?;
            let (pattern, _) = patterns.iter().next()?;
            return Some(self.ty(&place.key(pattern)?, &below(name, "value")));
        }
        match at.value.get("additionalProperties")? {
            Value::Bool(true) => Some(self.any()),
            Value::Object(schema) if schema.is_empty() => Some(self.any()),
            Value::Object(_) => {
                Some(self.ty(&at.key("additionalProperties")?, &below(name, "value")))
            }
            _ => None,
        }
    }

    /// `enum` and `const`; `None` when there is none that says something.
    fn enumeration(&mut self, at: &At<'a>, typ: Option<&str>) -> Option<Shaped> {
        let values = at.value.get("enum")?.as_array()?;
        let null = values.iter().any(Value::is_null);
        let values: Vec<&Value> = values.iter().filter(|value| !value.is_null()).collect();
        let kind = match (values.as_slice(), typ) {
            ([], _) if null => Kind::Null,
            ([], _) | (_, Some("object" | "array")) => return None,
            (values, _)
                if values
                    .iter()
                    .any(|value| value.is_object() || value.is_array()) =>
            {
                self.degrade(at, "an `enum` of objects or lists")
            }
            (values, Some("string")) => self.texts(at, values),
            (values, Some("integer")) => match integers(values) {
                Some(values) => enumerated(values, true),
                None => {
                    self.report.remark(
                        at.document,
                        &at.pointer,
                        "`enum` of an integer holds other values; not checked",
                    );
                    return None;
                }
            },
            ([only], Some("number")) if only.is_number() => Kind::Const((*only).clone()),
            ([only], Some("boolean")) => match only {
                Value::Bool(_) => Kind::Const((*only).clone()),
                _ => Kind::Bool,
            },
            (_, Some("number" | "boolean")) => return None,
            (values, _) if values.iter().all(|value| value.is_string()) => self.texts(at, values),
            ([only], _) => Kind::Const((*only).clone()),
            (values, _) if values.iter().all(|value| value.is_boolean()) => Kind::Bool,
            (values, _) if values.iter().all(|value| value.is_number()) => match integers(values) {
                Some(values) => enumerated(values, true),
                None => Kind::Number(Numeric::default()),
            },
            _ => self.degrade(at, "an `enum` of values of several types"),
        };
        Some(Shaped::kind(kind).nullable(null))
    }

    fn texts(&mut self, _at: &At<'a>, values: &[&Value]) -> Kind {
        enumerated(
            values.iter().map(|value| scalar_text(value)).collect(),
            false,
        )
    }
}

/// A scalar of an enumeration as text.
pub(super) fn scalar_text(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

fn integers(values: &[&Value]) -> Option<Vec<String>> {
    values
        .iter()
        .map(|value| match value {
            Value::Number(number) if number.is_i64() || number.is_u64() => Some(number.to_string()),
            Value::Number(number) => number
                .as_f64()
                .filter(|it| it.fract() == 0.0)
                .map(|it| format!("{it:.0}")),
            Value::String(text) => text.trim().parse::<i64>().ok().map(|it| it.to_string()),
            _ => None,
        })
        .collect()
}

/// An enumeration, or a constant when there is one value only.
pub(super) fn enumerated(values: Vec<String>, integer: bool) -> Kind {
    let mut values: Vec<String> = values
        .into_iter()
        .collect::<IndexSet<_>>()
        .into_iter()
        .collect();
    if values.len() == 1
        && let Some(only) = values.pop()
    {
        let number = if integer {
            only.parse::<i64>().ok()
        } else {
            None
        };
        return Kind::Const(number.map_or(Value::String(only), Value::from));
    }
    Kind::Enum(Enumeration { integer, values })
}

/// The type of a schema, also when only other keywords tell it.
pub(super) fn word_of(value: &Value) -> Option<&str> {
    if let Some(word) = value.get("type") {
        return word.as_str();
    }
    let map = value.as_object()?;
    let has = |keys: &[&str]| keys.iter().any(|key| map.contains_key(*key));
    if map
        .get("additionalProperties")
        .is_some_and(Value::is_object)
        || has(&[
            "properties",
            "patternProperties",
            "minProperties",
            "maxProperties",
        ])
    {
        return Some("object");
    }
    if has(&["items", "minItems", "maxItems", "uniqueItems"]) {
        return Some("array");
    }
    match map.get("format").and_then(Value::as_str) {
        Some("int32" | "int64" | "uint32" | "uint64") => return Some("integer"),
        Some("float" | "double" | "decimal") => return Some("number"),
        Some(
            "date" | "date-time" | "uuid" | "email" | "uri" | "url" | "binary" | "byte"
            | "password" | "hostname",
        ) => {
            return Some("string");
        }
        _ => {}
    }
    if has(&["minLength", "maxLength", "pattern"]) {
        return Some("string");
    }
    if has(&["minimum", "maximum", "multipleOf"]) {
        return Some("number");
    }
    None
}

fn text(shape: &AnySchema) -> Text {
    let format = shape
        .format
        .as_deref()
        .map(str::trim)
        .filter(|it| !it.is_empty());
    let count = |count: Option<usize>| count.and_then(|count| u64::try_from(count).ok());
    Text {
        format: format.map(|it| if it == "file" { "binary" } else { it }.to_owned()),
        min_length: count(shape.min_length),
        max_length: count(shape.max_length),
        pattern: shape.pattern.clone(),
    }
}

fn numeric(value: &Value, shape: &AnySchema) -> Numeric {
    let bound = |key: &str| match value.get(key) {
        Some(Value::Number(number)) => Some(number.to_string()),
        _ => None,
    };
    Numeric {
        format: shape.format.clone().filter(|it| !it.is_empty()),
        minimum: bound("minimum"),
        maximum: bound("maximum"),
        exclusive_minimum: shape.exclusive_minimum == Some(true),
        exclusive_maximum: shape.exclusive_maximum == Some(true),
    }
}

/// Whether a schema says anything about the shape of its values.
pub(super) fn says_shape(value: &Value) -> bool {
    let Some(map) = value.as_object() else {
        return false;
    };
    [
        "$ref",
        "type",
        "allOf",
        "oneOf",
        "anyOf",
        "items",
        "patternProperties",
        TYPES,
        DEGRADED,
    ]
    .iter()
    .any(|key| map.contains_key(*key))
        || filled(map, "properties")
        || filled(map, "enum")
        || map
            .get("additionalProperties")
            .is_some_and(Value::is_object)
        || word_of(value).is_some()
}

/// Whether the object or list below a key holds anything.
pub(super) fn filled(map: &Map<String, Value>, key: &str) -> bool {
    match map.get(key) {
        Some(Value::Object(entries)) => !entries.is_empty(),
        Some(Value::Array(elements)) => !elements.is_empty(),
        _ => false,
    }
}
