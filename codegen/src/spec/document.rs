//! One node at a time as `openapiv3` types, so that a bad node is one complaint and not the loss of a document.
//!
//! `openapiv3` reads a tree or nothing, buffers every level, and its errors
//! know no place. Here each node is read with its children replaced by
//! references: cheap, exact in its place, and the lowering stages see the same
//! vocabulary throughout.

use openapiv3::{AnySchema, SchemaData};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::reference::reference_in;

/// Stands for a child that is written in place.
pub(crate) const HERE: &str = ".";

/// A schema without what is below it.
#[derive(Debug, Clone)]
pub(crate) struct SchemaNode {
    /// What does not depend on the kind of schema.
    pub(crate) data: SchemaData,
    /// Every keyword of every kind; children are references.
    pub(crate) shape: AnySchema,
}

/// Reads a schema node.
pub(crate) fn schema(map: &Map<String, Value>) -> Result<SchemaNode, String> {
    let mut flat = Map::new();
    for (key, value) in map {
        let kept = match key.as_str() {
            "properties" => each(value),
            "items" => child(value),
            "additionalProperties" if value.is_object() => child(value),
            "allOf" | "oneOf" | "anyOf" => list(value),
            "not" => child(value),
            "example" | "examples" | "default" | "externalDocs" | "xml" | "patternProperties"
            | "prefixItems" | "$defs" | "definitions" => continue,
            // Bounds are read off the value, which keeps what a float would round.
            "minimum" | "maximum" | "multipleOf" => continue,
            key if key.starts_with("x-") => continue,
            _ => value.clone(),
        };
        flat.insert(key.clone(), kept);
    }
    let flat = Value::Object(flat);
    Ok(SchemaNode {
        data: read(&flat)?,
        shape: read(&flat)?,
    })
}

/// Reads an operation node; parameters, body and responses are walked apart.
pub(crate) fn operation(map: &Map<String, Value>) -> Result<openapiv3::Operation, String> {
    let mut flat = pick(
        map,
        &[
            "tags",
            "summary",
            "description",
            "operationId",
            "deprecated",
            "security",
        ],
    );
    flat.insert("responses".to_owned(), Value::Object(Map::new()));
    read(&Value::Object(flat))
}

/// Reads a parameter node.
pub(crate) fn parameter(map: &Map<String, Value>) -> Result<openapiv3::Parameter, String> {
    let mut flat = pick(
        map,
        &[
            "name",
            "in",
            "description",
            "required",
            "deprecated",
            "style",
            "explode",
            "allowReserved",
        ],
    );
    if let Some(schema) = map.get("schema") {
        flat.insert("schema".to_owned(), child(schema));
    } else if let Some(content) = map.get("content") {
        flat.insert("content".to_owned(), media(content));
    }
    read(&Value::Object(flat))
}

/// Reads a request body node.
pub(crate) fn body(map: &Map<String, Value>) -> Result<openapiv3::RequestBody, String> {
    read(&Value::Object(with_content(
        pick(map, &["description", "required"]),
        map,
    )))
}

/// Reads a response node.
pub(crate) fn response(map: &Map<String, Value>) -> Result<openapiv3::Response, String> {
    read(&Value::Object(with_content(
        pick(map, &["description"]),
        map,
    )))
}

/// Reads a node that has no schemas below it.
pub(crate) fn read<T: DeserializeOwned>(value: &Value) -> Result<T, String> {
    T::deserialize(value).map_err(|error| error.to_string())
}

fn with_content(mut flat: Map<String, Value>, map: &Map<String, Value>) -> Map<String, Value> {
    if let Some(content) = map.get("content") {
        flat.insert("content".to_owned(), media(content));
    }
    flat
}

fn pick(map: &Map<String, Value>, keys: &[&str]) -> Map<String, Value> {
    keys.iter()
        .filter_map(|key| Some(((*key).to_owned(), map.get(*key)?.clone())))
        .collect()
}

fn child(value: &Value) -> Value {
    let mut map = Map::with_capacity(1);
    map.insert(
        "$ref".to_owned(),
        Value::String(reference_in(value).unwrap_or(HERE).to_owned()),
    );
    Value::Object(map)
}

fn each(value: &Value) -> Value {
    match value {
        Value::Object(map) => map
            .iter()
            .map(|(name, value)| (name.clone(), child(value)))
            .collect(),
        other => other.clone(),
    }
}

fn list(value: &Value) -> Value {
    match value {
        Value::Array(list) => list.iter().map(child).collect(),
        other => other.clone(),
    }
}

fn media(value: &Value) -> Value {
    let Value::Object(map) = value else {
        return value.clone();
    };
    map.iter()
        .map(|(name, media)| {
            let mut flat = Map::new();
            if let Some(schema) = media.get("schema") {
                flat.insert("schema".to_owned(), child(schema));
            }
            (name.clone(), Value::Object(flat))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn children_are_references() {
        let value = json!({"type": "object", "required": ["a"], "properties": {"a": {"type": 7}, "b": {"$ref": "#/x"}}, "example": {"a": []}});
        let node = schema(value.as_object().unwrap()).unwrap();
        assert_eq!(node.shape.typ.as_deref(), Some("object"));
        let references: Vec<_> = node
            .shape
            .properties
            .values()
            .map(|it| match it {
                openapiv3::ReferenceOr::Reference { reference } => reference.as_str(),
                openapiv3::ReferenceOr::Item(_) => "item",
            })
            .collect();
        assert_eq!(references, [HERE, "#/x"]);
    }

    #[test]
    fn a_bad_node_says_what_is_wrong() {
        let value = json!({"type": {"a": 1}});
        assert!(
            schema(value.as_object().unwrap())
                .unwrap_err()
                .contains("expected a string")
        );
        let value = json!({"name": "a", "in": "body", "schema": {}});
        assert!(
            parameter(value.as_object().unwrap())
                .unwrap_err()
                .contains("body")
        );
    }
}
