//! A record as one of its types: the properties that the type has, in the spelling that it has.

use conjoin_codegen::api::{Api, Kind, TypeRef};
use serde_json::{Map, Value, json};

use crate::generate::{Maker, Subject};
use crate::pattern;

/// A scalar in the kind that a type has: `"7"` for 7 where text is declared.
pub(crate) fn coerce(api: &Api, value: &Value, ty: TypeRef) -> Value {
    let kind = api.type_of(ty).map(|it| &it.kind);
    match (kind, value) {
        (Some(Kind::Text(_) | Kind::Enum(_)), Value::Number(_) | Value::Bool(_)) if !matches!(kind, Some(Kind::Enum(it)) if it.integer) =>
        {
            json!(pattern::text(value))
        }
        (Some(Kind::Integer(_)), Value::String(text)) => {
            text.parse::<i64>().map_or(value.clone(), |it| json!(it))
        }
        (Some(Kind::Integer(_) | Kind::Number(_)), Value::Bool(so)) => json!(i32::from(*so)),
        (Some(Kind::Number(_)), Value::String(text)) => {
            text.parse::<f64>().map_or(value.clone(), |it| json!(it))
        }
        (Some(Kind::Bool), Value::String(text)) if text == "true" || text == "false" => {
            json!(text == "true")
        }
        _ => value.clone(),
    }
}

/// A record as a type. `names` tells what the types of the collection declare; the rest are the account's own fields.
pub(crate) fn project(maker: &Maker<'_>, subject: &Subject, record: &Value, ty: TypeRef) -> Value {
    inner(maker, subject, record, ty, 0)
}

fn inner(maker: &Maker<'_>, subject: &Subject, record: &Value, ty: TypeRef, depth: usize) -> Value {
    let api = maker.scene.api();
    if depth > 16 {
        return record.clone();
    }
    match (api.type_of(ty).map(|it| &it.kind), record) {
        (Some(Kind::Array { items, .. }), Value::Array(list)) => list
            .iter()
            .map(|it| inner(maker, subject, it, *items, depth + 1))
            .collect(),
        (Some(Kind::Map { values }), Value::Object(map)) => map
            .iter()
            .map(|(key, it)| (key.clone(), inner(maker, subject, it, *values, depth + 1)))
            .collect::<Map<_, _>>()
            .into(),
        (Some(Kind::Struct(_)), Value::Object(map)) => {
            let Some(found) = api.struct_of(ty) else {
                return record.clone();
            };
            let mut out = Map::new();
            for field in &found.structure.fields {
                match map.get(&field.name) {
                    Some(Value::Null) if field.ty.nullable => {
                        out.insert(field.name.clone(), Value::Null);
                    }
                    Some(value) if !value.is_null() => {
                        let value = inner(maker, subject, value, field.ty, depth + 1);
                        out.insert(field.name.clone(), value);
                    }
                    _ if field.required => {
                        let mut sparse = subject.clone();
                        sparse.sparse = true;
                        out.insert(field.name.clone(), maker.value(&sparse, field.ty));
                    }
                    _ => {}
                }
            }
            Value::Object(out)
        }
        _ => coerce(api, record, ty),
    }
}
