//! Schemas without composition: scalars, enums, arrays, maps, objects, several types at once.

use openapiv3::{AdditionalProperties, AnySchema};
use serde_json::{Map, Value};

use crate::api::{Doc, Kind, Numeric, Struct, Text, TypeRef, Union, Variant};
use crate::diagnostic::Code;
use crate::spec::document::{self, SchemaNode};
use crate::spec::limits;
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
        if map.get("default").is_some_and(|it| !fits(it, at.value)) {
            let pointer = format!("{}/default", at.pointer);
            let what = "the default is no value of its schema; left out";
            self.report.omit(at.document, &pointer, what);
        }
        let mut shaped = self.shape_of(at, &node, name);
        shaped.nullable |= node.data.nullable;
        let doc = doc_of(at.value, "title");
        shaped.doc = Doc {
            summary: doc.summary.or(shaped.doc.summary),
            description: doc.description.or(shaped.doc.description),
            default: doc.default.or(shaped.doc.default),
        };
        shaped
    }

    fn shape_of(&mut self, at: &At<'a>, node: &SchemaNode, name: &[String]) -> Shaped {
        if let Some(construct) = at.text(DEGRADED) {
            return Shaped::kind(self.degrade(at, construct));
        }
        if self.bases.is_base(&at.place()) {
            return self.base(at, node, name);
        }
        self.shape_itself(at, node, name)
    }

    /// What a schema is without those that extend it.
    pub(super) fn shape_itself(
        &mut self,
        at: &At<'a>,
        node: &SchemaNode,
        name: &[String],
    ) -> Shaped {
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
                name: Some(word.to_owned()),
            });
        }
        Shaped::kind(Kind::Union(Union {
            variants,
            discriminator: None,
            any_of: false,
        }))
    }

    fn array(&mut self, at: &At<'a>, shape: &AnySchema, name: &[String]) -> Kind {
        let mut positions = at.elements("prefixItems");
        positions.extend(at.elements("items"));
        let rest = at.key("items").filter(|it| !it.value.is_array());
        let items = match rest {
            Some(items) if positions.is_empty() => self.ty(&items, &below(name, "item")),
            rest if !positions.is_empty() => {
                // `items: false` was written as what fits nothing: there is no rest.
                positions.extend(rest.filter(|it| *it.value != serde_json::json!({"not": {}})));
                self.any_position(at, &positions, &below(name, "item"))
            }
            _ => self.any(),
        };
        let count = |count: Option<usize>| count.and_then(|count| u64::try_from(count).ok());
        Kind::Array {
            items,
            min_items: count(shape.min_items),
            max_items: count(shape.max_items),
        }
    }

    /// What any position of a list may hold.
    fn any_position(&mut self, at: &At<'a>, positions: &[At<'a>], name: &[String]) -> TypeRef {
        if let [only] = positions {
            return self.ty(only, name);
        }
        if positions.len() > limits::VARIANTS.most {
            self.degrade(at, "a long list of positions");
            return self.any();
        }
        let mut variants = Vec::with_capacity(positions.len());
        for (index, position) in positions.iter().enumerate() {
            let name = below(name, &format!("item{}", index + 1));
            variants.push(Variant {
                tags: Vec::new(),
                ty: self.ty(position, &name),
                name: None,
            });
        }
        let id = self.allocate(crate::api::TypeName::Inline(name.to_vec()), at.origin());
        self.slot(id).state = State::Done(Kind::Union(Union {
            variants,
            discriminator: None,
            any_of: false,
        }));
        super::plain(id)
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

    /// One type for the properties of all patterns, and for those that match none.
    fn patterns(&mut self, at: &At<'a>, name: &[String]) -> Option<TypeRef> {
        let place = at.key("patternProperties")?;
        let entries = place.value.as_object()?;
        let mut schemas: Vec<At<'a>> = entries.keys().filter_map(|key| place.key(key)).collect();
        match at.value.get("additionalProperties") {
            Some(Value::Object(_)) => schemas.extend(at.key("additionalProperties")),
            Some(Value::Bool(true)) => return Some(self.any()),
            _ => {}
        }
        let mut seen: Vec<&Value> = Vec::new();
        schemas.retain(|schema| {
            let new = !seen.contains(&schema.value);
            seen.push(schema.value);
            new
        });
        let name = below(name, "value");
        if let [only] = schemas.as_slice() {
            return Some(self.ty(only, &name));
        }
        if schemas.len() > limits::VARIANTS.most {
            self.degrade(at, "a long list of `patternProperties`");
            return Some(self.any());
        }
        let variants = schemas
            .iter()
            .enumerate()
            .map(|(index, schema)| Variant {
                tags: Vec::new(),
                ty: self.ty(schema, &below(&name, &format!("variant{}", index + 1))),
                name: None,
            })
            .collect();
        let id = self.allocate(crate::api::TypeName::Inline(name), place.origin());
        self.slot(id).state = State::Done(Kind::Union(Union {
            variants,
            discriminator: None,
            any_of: false,
        }));
        Some(super::plain(id))
    }

    /// The type of properties that are not named; `None` when the schema does not speak of them.
    pub(super) fn additional(&mut self, at: &At<'a>, name: &[String]) -> Option<TypeRef> {
        if at
            .value
            .as_object()
            .is_some_and(|map| filled(map, "patternProperties"))
        {
            return self.patterns(at, name);
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
    if has(&[
        "items",
        "prefixItems",
        "minItems",
        "maxItems",
        "uniqueItems",
    ]) {
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

/// Whether a default is of the type of its schema and among its values. Null fits: nothing is sent.
pub(super) fn fits(default: &Value, schema: &Value) -> bool {
    let listed = schema.get("enum").and_then(Value::as_array);
    if default.is_null() {
        return true;
    }
    if listed.is_some_and(|values| !values.is_empty() && !values.contains(default)) {
        return false;
    }
    match word_of(schema) {
        _ if schema.get(TYPES).is_some() => true,
        Some("string") => default.is_string(),
        Some("integer") => {
            default.is_i64()
                || default.is_u64()
                || default.as_f64().is_some_and(|it| it.fract() == 0.0)
        }
        Some("number") => default.is_number(),
        Some("boolean") => default.is_boolean(),
        Some("array") => default.is_array(),
        Some("object") => default.is_object(),
        _ => true,
    }
}
