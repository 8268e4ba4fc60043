//! The second pass: every reference says where what it means went.

use serde_json::Value;

use super::super::super::moved::Moved;
use super::super::super::reference::pointer_of;
use super::media::reference_to;

/// Rewrites the references of a whole document.
pub(super) fn rewrite(root: &mut Value, moved: &Moved) {
    node(root, moved);
}

/// Something with keywords: a schema, an operation, a response.
fn node(value: &mut Value, moved: &Moved) {
    match value {
        Value::Object(map) => {
            for (key, value) in map.iter_mut() {
                match (key.as_str(), value) {
                    ("$ref", Value::String(text)) => {
                        if let Some(target) = pointer_of(text)
                            .ok()
                            .and_then(|pointer| moved.target(&pointer))
                        {
                            *text = reference_to(&target);
                        }
                    }
                    // Data of the provider, no part of the description.
                    ("example" | "examples" | "default" | "enum", _) => {}
                    (
                        "properties" | "patternProperties" | "definitions" | "paths" | "responses"
                        | "headers" | "content",
                        value,
                    ) => names(value, moved),
                    ("components", Value::Object(parts)) => {
                        for part in parts.values_mut() {
                            names(part, moved);
                        }
                    }
                    (_, value) => node(value, moved),
                }
            }
        }
        Value::Array(list) => list.iter_mut().for_each(|value| node(value, moved)),
        _ => {}
    }
}

/// An object whose keys are names and no keywords.
fn names(value: &mut Value, moved: &Moved) {
    match value {
        Value::Object(map) => map.values_mut().for_each(|value| node(value, moved)),
        // `properties: {$ref: ...}` and the like are not meant by anyone.
        value => node(value, moved),
    }
}
