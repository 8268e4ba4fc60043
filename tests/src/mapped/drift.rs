//! Where a JSON value is not what the patched spec declares: the alarm that a provider has changed.

use std::fmt;

use conjoin_codegen::api::{Api, Kind, Struct, TypeRef, Union};
use serde_json::Value;

/// One difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drift {
    /// JSON pointer into the value.
    pub pointer: String,
    /// What is different.
    pub what: String,
}

impl fmt::Display for Drift {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.pointer, self.what)
    }
}

/// Every difference, in the order of the value.
pub fn drift(api: &Api, ty: TypeRef, value: &Value) -> Vec<Drift> {
    let mut found = Vec::new();
    walk(api, ty, value, "", &mut found);
    found
}

fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(it) if it.is_i64() || it.is_u64() => "an integer",
        Value::Number(_) => "a number",
        Value::String(_) => "text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

fn walk(api: &Api, ty: TypeRef, value: &Value, pointer: &str, found: &mut Vec<Drift>) {
    let Some(declared) = api.types.get(ty.id.0 as usize) else {
        return;
    };
    let mut wrong = |what: String| {
        found.push(Drift {
            pointer: pointer.to_owned(),
            what,
        });
    };
    if value.is_null() {
        if !ty.nullable && !matches!(declared.kind, Kind::Any | Kind::Null) {
            wrong("null, which the spec does not allow".to_owned());
        }
        return;
    }
    let expected = |word: &str| format!("{}, the spec declares {word}", kind_of(value));
    match (&declared.kind, value) {
        (Kind::Any, _)
        | (Kind::Bool, Value::Bool(_))
        | (Kind::Number(_), Value::Number(_))
        | (Kind::Text(_), Value::String(_)) => {}
        (Kind::Integer(_), Value::Number(it)) if it.is_i64() || it.is_u64() => {}
        (Kind::Null, _) => wrong(expected("null")),
        (Kind::Bool, _) => wrong(expected("a boolean")),
        (Kind::Integer(_), _) => wrong(expected("an integer")),
        (Kind::Number(_), _) => wrong(expected("a number")),
        (Kind::Text(_), _) => wrong(expected("text")),
        (Kind::Const(constant), _) if constant == value => {}
        (Kind::Const(constant), _) => wrong(format!("{value}, the spec declares {constant}")),
        (Kind::Enum(it), Value::String(_) | Value::Number(_)) => {
            let text = value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned);
            if it.integer != value.is_number() {
                wrong(expected(if it.integer { "an integer" } else { "text" }));
            } else if !it.values.contains(&text) {
                wrong(format!("`{text}` is not a value that the spec declares"));
            }
        }
        (Kind::Enum(_), _) => wrong(expected("one of a set of values")),
        (Kind::Array { items, .. }, Value::Array(list)) => {
            for (at, item) in list.iter().enumerate() {
                walk(api, *items, item, &format!("{pointer}/{at}"), found);
            }
        }
        (Kind::Array { .. }, _) => wrong(expected("a list")),
        (Kind::Map { values }, Value::Object(object)) => {
            for (key, item) in object {
                walk(api, *values, item, &format!("{pointer}/{key}"), found);
            }
        }
        (Kind::Struct(declared), Value::Object(object)) => {
            properties(api, declared, object, pointer, found);
        }
        (Kind::Map { .. } | Kind::Struct(_), _) => wrong(expected("an object")),
        (Kind::Union(union), _) => variant(api, union, value, pointer, found),
    }
}

fn properties(
    api: &Api,
    declared: &Struct,
    object: &serde_json::Map<String, Value>,
    pointer: &str,
    found: &mut Vec<Drift>,
) {
    for (name, item) in object {
        let below = format!("{pointer}/{name}");
        match declared.fields.iter().find(|it| it.name == *name) {
            Some(field) => walk(api, field.ty, item, &below, found),
            None => match declared.additional {
                Some(ty) => walk(api, ty, item, &below, found),
                None => found.push(Drift {
                    pointer: below,
                    what: "the spec does not name it".to_owned(),
                }),
            },
        }
    }
    let missing = declared
        .fields
        .iter()
        .filter(|it| it.required && !it.write_only && !object.contains_key(&it.name));
    found.extend(missing.map(|it| Drift {
        pointer: format!("{pointer}/{}", it.name),
        what: "it is missing, the spec requires it".to_owned(),
    }));
}

/// The differences from the variant that fits best.
fn variant(api: &Api, union: &Union, value: &Value, pointer: &str, found: &mut Vec<Drift>) {
    let tagged = union.discriminator.as_ref().and_then(|name| {
        let tag = value.get(name)?.as_str()?;
        union
            .variants
            .iter()
            .find(|it| it.tags.iter().any(|it| it == tag))
    });
    let candidates = tagged.map_or_else(|| union.variants.iter().collect(), |it| vec![it]);
    let tried = candidates.into_iter().map(|it| {
        let mut own = Vec::new();
        walk(api, it.ty, value, pointer, &mut own);
        own
    });
    found.extend(tried.min_by_key(Vec::len).unwrap_or_default());
}

#[cfg(test)]
mod tests {
    use super::*;
    use conjoin_codegen::diagnostic::Diagnostics;
    use conjoin_codegen::source::Sources;
    use serde_json::json;

    const SPEC: &str = r"
openapi: 3.0.3
info: {title: Shop, version: '1'}
paths:
  /items:
    get:
      operationId: list
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema:
                type: object
                required: [items]
                properties:
                  items:
                    type: array
                    items:
                      type: object
                      required: [id, kind]
                      properties:
                        id: {type: integer}
                        kind: {type: string, enum: [bread, roll]}
                        price: {type: number, nullable: true}
                        note: {type: string}
";

    #[test]
    fn each_difference_is_told_at_its_place() {
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        let files = [(
            "specs/shop/openapi.yaml".to_owned(),
            SPEC.as_bytes().to_vec(),
        )];
        let api = conjoin_codegen::spec::read("shop", &files, &mut sources, &mut diagnostics);
        let api = api.expect("an API");
        let ty = api.success_json(&api.operations[0]).expect("an answer");
        let right = json!({"items": [{"id": 1, "kind": "roll", "price": null}]});
        assert_eq!(drift(&api, ty, &right), []);
        let wrong = json!({"items": [
            {"id": "1", "kind": "roll", "note": null},
            {"id": 2.5, "kind": "cake", "price": 1, "colour": "brown"},
            {"id": 3},
        ], "next": "x"});
        let told: Vec<String> = drift(&api, ty, &wrong)
            .iter()
            .map(ToString::to_string)
            .collect();
        assert_eq!(
            told,
            [
                "/items/0/id: text, the spec declares an integer",
                "/items/0/note: null, which the spec does not allow",
                "/items/1/id: a number, the spec declares an integer",
                "/items/1/kind: `cake` is not a value that the spec declares",
                "/items/1/colour: the spec does not name it",
                "/items/2/kind: it is missing, the spec requires it",
                "/next: the spec does not name it",
            ]
        );
        assert_eq!(
            drift(&api, ty, &json!({}))[0].to_string(),
            "/items: it is missing, the spec requires it"
        );
    }
}
