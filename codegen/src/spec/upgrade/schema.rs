//! Schema rewrites: null in its many forms, `const`, bounds, `$ref` siblings, words and kinds.

use serde_json::{Map, Value, json};

use super::keyword::{Kind, type_word};
use super::{CONST, TYPES, Upgrade};

/// Keywords that say something about a use and nothing about its shape.
const ANNOTATIONS: [&str; 8] = [
    "nullable",
    "description",
    "title",
    "deprecated",
    "readOnly",
    "writeOnly",
    "example",
    "default",
];

const SCALARS: [(&str, Kind); 15] = [
    ("title", Kind::Text),
    ("description", Kind::Text),
    ("format", Kind::Text),
    ("pattern", Kind::Text),
    ("nullable", Kind::Bool),
    ("readOnly", Kind::Bool),
    ("writeOnly", Kind::Bool),
    ("deprecated", Kind::Bool),
    ("uniqueItems", Kind::Bool),
    ("minLength", Kind::Count),
    ("maxLength", Kind::Count),
    ("minItems", Kind::Count),
    ("maxItems", Kind::Count),
    ("minimum", Kind::Number),
    ("maximum", Kind::Number),
];

impl Upgrade<'_> {
    /// Rewrites a schema and everything below it.
    pub(super) fn schema(&mut self, value: &mut Value) {
        if let Value::Bool(anything) = value {
            *value = if *anything {
                json!({})
            } else {
                json!({"not": {}})
            };
        }
        let Value::Object(map) = value else { return };
        self.identity(map);
        if self.reference(map) {
            return;
        }
        if let Some(nullable) = map.shift_remove("x-nullable")
            && !map.contains_key("nullable")
        {
            map.insert("nullable".to_owned(), nullable);
        }
        self.scalars(map, &SCALARS);
        self.types(map);
        self.constant(map);
        self.bounds(map);
        self.contents(map);
        self.lists(map);
        self.left_out(map);
        self.below(map);
    }

    /// A `$ref`: alone it stays, with siblings that count it becomes an `allOf` of one.
    fn reference(&mut self, map: &mut Map<String, Value>) -> bool {
        let Some(reference) = map.get("$ref").and_then(Value::as_str).map(str::to_owned) else {
            // A property may be called `$ref`; a schema with a `$ref` that is no text has none.
            if map.shift_remove("$ref").is_some() {
                self.within("$ref", |it| it.degrade("`$ref` is no text; left out"));
            }
            return false;
        };
        self.foreign.push(reference.clone());
        if map.len() == 1 {
            return true;
        }
        let mut siblings = std::mem::take(map);
        siblings.shift_remove("$ref");
        if let Some(nullable) = siblings.shift_remove("x-nullable") {
            siblings.entry("nullable").or_insert(nullable);
        }
        let ignored: Vec<String> = siblings
            .keys()
            .filter(|key| {
                !self.modern && !ANNOTATIONS.contains(&key.as_str()) && !key.starts_with("x-")
            })
            .cloned()
            .collect();
        if !ignored.is_empty() {
            let list = ignored
                .iter()
                .map(|key| format!("`{key}`"))
                .collect::<Vec<_>>()
                .join(", ");
            self.omit(format!("{list} beside `$ref` do not count in OpenAPI 3.0"));
        }
        siblings.retain(|key, _| !ignored.contains(key) && !key.starts_with("x-"));
        siblings.retain(|key, _| {
            !matches!(
                key.as_str(),
                "example"
                    | "examples"
                    | "default"
                    | "summary"
                    | "$comment"
                    | "$id"
                    | "$schema"
                    | "$anchor"
                    | "$dynamicAnchor"
            )
        });
        if siblings.is_empty() {
            map.insert("$ref".to_owned(), Value::String(reference));
            return true;
        }
        let mut parts = vec![json!({ "$ref": reference })];
        if let Some(Value::Array(more)) = siblings.shift_remove("allOf") {
            parts.extend(more);
        }
        siblings.insert("allOf".to_owned(), Value::Array(parts));
        *map = siblings;
        false
    }

    /// `type`: words that are not OpenAPI's, lists, and `null`.
    fn types(&mut self, map: &mut Map<String, Value>) {
        let words: Vec<String> = match map.get("type") {
            None => return,
            Some(Value::String(word)) if is_plain(word) => return,
            Some(Value::String(word)) => vec![word.clone()],
            Some(Value::Array(words)) => words
                .iter()
                .map(|word| {
                    word.as_str()
                        .map_or_else(|| word.to_string(), str::to_owned)
                })
                .collect(),
            Some(Value::Null) => vec!["null".to_owned()],
            Some(_) => {
                self.within("type", |it| {
                    it.degrade("`type` is of the wrong kind; left out")
                });
                map.shift_remove("type");
                return;
            }
        };
        let positions = words.iter().filter(|word| *word != "null").count();
        let null = positions < words.len();
        if null {
            map.insert("nullable".to_owned(), Value::Bool(true));
        }
        // The list keeps its length, so that a variant can point at its word.
        let mut known: Vec<Value> = Vec::with_capacity(words.len());
        let mut format = None;
        for word in &words {
            if is_plain(word) {
                known.push(json!(word));
            } else if word == "null" {
                known.push(Value::Null);
            } else if let Some((plain, implied)) = type_word(word) {
                self.within("type", |it| {
                    it.remark(format!("`{word}` is no type; read as `{plain}`"))
                });
                format = format.or(implied);
                known.push(json!(plain));
            } else {
                self.within("type", |it| {
                    it.degrade(format!("`{word}` is no type; read as anything"))
                });
                map.shift_remove("type");
                return;
            }
        }
        if let Some(format) = format {
            map.entry("format").or_insert_with(|| json!(format));
        }
        match positions {
            0 => {
                map.shift_remove("type");
                if null {
                    map.insert("enum".to_owned(), json!([null]));
                }
            }
            1 => {
                let word = known
                    .into_iter()
                    .find(|word| !word.is_null())
                    .unwrap_or_default();
                map.insert("type".to_owned(), word);
            }
            _ => {
                map.shift_remove("type");
                map.insert(TYPES.to_owned(), Value::Array(known));
            }
        }
    }

    fn constant(&mut self, map: &mut Map<String, Value>) {
        if let Some(value) = map.shift_remove("const") {
            map.insert("enum".to_owned(), json!([value]));
            map.insert(CONST.to_owned(), value);
        }
    }

    /// Bounds that exclude themselves: 3.1 writes the bound, 3.0 writes `true`.
    fn bounds(&mut self, map: &mut Map<String, Value>) {
        for (exclusive, bound, tighter) in [
            ("exclusiveMinimum", "minimum", std::cmp::Ordering::Greater),
            ("exclusiveMaximum", "maximum", std::cmp::Ordering::Less),
        ] {
            match map.get(exclusive) {
                None | Some(Value::Bool(_)) => {}
                Some(Value::Number(number)) => {
                    let number = number.clone();
                    let plain = map.get(bound).and_then(Value::as_f64);
                    let counts = plain.zip(number.as_f64()).is_none_or(|(plain, exclusive)| {
                        exclusive
                            .partial_cmp(&plain)
                            .is_none_or(|order| order == tighter || order.is_eq())
                    });
                    if counts {
                        map.insert(bound.to_owned(), Value::Number(number));
                        map.insert(exclusive.to_owned(), Value::Bool(true));
                    } else {
                        map.shift_remove(exclusive);
                    }
                }
                Some(_) => drop(map.shift_remove(exclusive)),
            }
        }
    }

    /// `contentEncoding` and `contentMediaType`: formats of 3.0.
    fn contents(&mut self, map: &mut Map<String, Value>) {
        let encoding = map.shift_remove("contentEncoding");
        let media = map.shift_remove("contentMediaType");
        let format = match (
            encoding.as_ref().and_then(Value::as_str),
            media.as_ref().and_then(Value::as_str),
        ) {
            (Some("base64" | "base64url"), _) => "byte",
            (None, Some("application/octet-stream")) => "binary",
            _ => return,
        };
        map.entry("format").or_insert_with(|| json!(format));
    }

    /// Keywords that hold lists or maps, when they hold something else.
    fn lists(&mut self, map: &mut Map<String, Value>) {
        if let Some(Value::Array(examples)) = map.shift_remove("examples")
            && let Some(first) = examples.into_iter().next()
        {
            map.entry("example").or_insert(first);
        }
        match map.get_mut("required") {
            None => {}
            Some(Value::Array(names)) => names.retain(Value::is_string),
            Some(Value::String(name)) => {
                let name = std::mem::take(name);
                map.insert("required".to_owned(), json!([name]));
            }
            Some(_) => {
                self.within("required", |it| {
                    it.remark("`required` belongs to the object around a property; left out")
                });
                map.shift_remove("required");
            }
        }
        match map.get("enum") {
            None | Some(Value::Array(_)) => {}
            Some(Value::String(_) | Value::Number(_)) => {
                let value = map.shift_remove("enum").unwrap_or_default();
                map.insert("enum".to_owned(), json!([value]));
            }
            Some(Value::Null) => drop(map.shift_remove("enum")),
            Some(_) => self.without(map, "enum"),
        }
        for key in ["allOf", "oneOf", "anyOf"] {
            match map.get(key) {
                None => {}
                Some(Value::Array(list)) if !list.is_empty() => {}
                Some(Value::Object(_)) => {
                    let only = map.shift_remove(key).unwrap_or_default();
                    map.insert(key.to_owned(), json!([only]));
                }
                Some(Value::Null | Value::Array(_)) => drop(map.shift_remove(key)),
                Some(_) => self.without(map, key),
            }
        }
        for key in ["properties", "patternProperties", "discriminator"] {
            let wrong = map.get(key).is_some_and(|value| !value.is_object());
            match (key, map.get(key)) {
                ("discriminator", Some(Value::String(name))) => {
                    let name = name.clone();
                    map.insert(key.to_owned(), json!({ "propertyName": name }));
                }
                (_, Some(Value::Null)) => drop(map.shift_remove(key)),
                _ if wrong => self.without(map, key),
                _ => {}
            }
        }
        if map
            .get("discriminator")
            .is_some_and(|it| !it.get("propertyName").is_some_and(Value::is_string))
        {
            self.within("discriminator", |it| {
                it.degrade("without `propertyName` nothing tells the variants apart; left out");
            });
            map.shift_remove("discriminator");
        }
        if map
            .get("discriminator")
            .is_some_and(|it| it.get("defaultMapping").is_some())
        {
            self.within("discriminator", |it| {
                it.within("defaultMapping", |it| {
                    it.remark("not used: a value of no known variant is kept as it is");
                });
            });
        }
        if let Some(Value::Object(discriminator)) = map.get_mut("discriminator") {
            match discriminator.get_mut("mapping") {
                Some(Value::Object(mapping)) => mapping.retain(|_, target| target.is_string()),
                _ => drop(discriminator.shift_remove("mapping")),
            }
        }
        if map
            .get("additionalProperties")
            .is_some_and(|it| !it.is_object() && !it.is_boolean())
        {
            self.without(map, "additionalProperties");
        }
        self.tuple(map);
    }

    /// Takes out a keyword that holds nothing that can be understood.
    fn without(&mut self, map: &mut Map<String, Value>, key: &str) {
        if map.shift_remove(key).is_some_and(|it| !it.is_null()) {
            self.within(key, |it| {
                it.degrade(format!("`{key}` is of the wrong kind; left out"));
            });
        }
    }

    /// Lists with a schema per position stay as they are, for lowering to look at.
    fn tuple(&mut self, map: &mut Map<String, Value>) {
        if map.get("prefixItems").is_some_and(|it| !it.is_array()) {
            self.without(map, "prefixItems");
        }
        if map
            .get("items")
            .is_some_and(|it| !it.is_object() && !it.is_boolean() && !it.is_array())
        {
            self.without(map, "items");
        }
        for key in ["prefixItems", "items"] {
            if map.get(key).is_some_and(Value::is_array) {
                self.within(key, |it| {
                    it.degrade(format!("`{key}` as a list of any length, in any order"));
                });
                map.entry("type").or_insert_with(|| json!("array"));
            }
        }
    }

    /// Constraints that change no shape.
    fn left_out(&mut self, map: &mut Map<String, Value>) {
        for key in [
            "if",
            "then",
            "else",
            "dependentSchemas",
            "dependentRequired",
            "propertyNames",
            "contains",
            "unevaluatedProperties",
            "unevaluatedItems",
        ] {
            if map.shift_remove(key).is_some() {
                self.within(key, |it| it.omit(format!("`{key}` is not checked")));
            }
        }
        if map.len() > 1 && map.shift_remove("not").is_some() {
            self.within("not", |it| it.omit("`not` is not checked"));
        }
    }

    fn below(&mut self, map: &mut Map<String, Value>) {
        for key in ["properties", "patternProperties", "$defs", "definitions"] {
            self.each(map, key, |it, _, schema| {
                if schema.is_null() {
                    it.remark("a property without a schema; read as anything");
                    *schema = json!({});
                }
                it.schema(schema);
            });
        }
        for key in ["items", "additionalProperties"] {
            // `additionalProperties: true` is the boolean of OpenAPI 3.0 and stays.
            self.enter(map, key, |it, schema| {
                if key == "items" || schema.is_object() {
                    it.schema(schema);
                }
            });
        }
        for key in ["allOf", "oneOf", "anyOf", "prefixItems", "items"] {
            self.each_of(map, key, |it, schema| it.schema(schema));
        }
    }
}

fn is_plain(word: &str) -> bool {
    matches!(
        word,
        "string" | "integer" | "number" | "boolean" | "array" | "object"
    )
}
