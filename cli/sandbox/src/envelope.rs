//! What stands around records in an answer.

use conjoin_codegen::api::{Kind, TypeRef};
use conjoin_codegen::plan::RecordStep;
use serde_json::{Map, Value, json};

use crate::generate::{Maker, Subject};
use crate::hints::literal;
use crate::pattern;
use crate::project::project;
use crate::store::{Entity, Store};

/// Puts a value where steps lead; `ty` is the type of the whole.
pub(crate) fn insert(
    maker: &Maker<'_>,
    whole: &mut Value,
    ty: TypeRef,
    steps: &[RecordStep],
    value: Value,
) {
    let api = maker.scene.api();
    let Some((step, rest)) = steps.split_first() else {
        *whole = value;
        return;
    };
    match step {
        RecordStep::Key(key) | RecordStep::Optional(key) => {
            if !whole.is_object() {
                *whole = Value::Object(Map::new());
            }
            let inner = api.property(ty, key).map_or(ty, |it| it.ty);
            if let Value::Object(map) = whole {
                insert(
                    maker,
                    map.entry(key.clone()).or_insert(Value::Null),
                    inner,
                    rest,
                    value,
                );
            }
        }
        RecordStep::Find { key, equals } => {
            let items = match api.type_of(ty).map(|it| &it.kind) {
                Some(Kind::Array { items, .. }) => *items,
                _ => ty,
            };
            if !whole.is_array() {
                *whole = Value::Array(Vec::new());
            }
            if let Value::Array(list) = whole {
                let wanted = literal(equals);
                let at = list
                    .iter()
                    .position(|it| it.get(key) == Some(&wanted))
                    .unwrap_or_else(|| {
                        let subject = maker.subject(None, list.len() as u64, "envelope");
                        let mut element = maker.value(&subject, items);
                        pattern::set(&mut element, &pattern::join("", key), wanted);
                        list.push(element);
                        list.len() - 1
                    });
                if let Some(element) = list.get_mut(at) {
                    insert(maker, element, items, rest, value);
                }
            }
        }
        RecordStep::Values => {
            let mut map = Map::new();
            if let Value::Array(items) = value {
                for (index, item) in items.into_iter().enumerate() {
                    let id = item
                        .get("id")
                        .and_then(pattern::text)
                        .unwrap_or_else(|| index.to_string());
                    map.insert(id, item);
                }
            }
            *whole = Value::Object(map);
        }
        RecordStep::One => {
            if let Value::Array(items) = value {
                *whole = items.into_iter().next().unwrap_or_default();
            }
        }
    }
}

/// Counts and page sizes that an answer has to have.
pub(crate) fn count(whole: &mut Value, total: usize, size: usize) {
    if let Value::Object(map) = whole {
        for (key, value) in map.iter_mut() {
            let name = key.to_ascii_lowercase().replace(['_', '-'], "");
            if value.is_number() || value.is_null() {
                match name.as_str() {
                    "total" | "count" | "totalcount" | "totalitems" | "totalrecords" => {
                        *value = json!(total)
                    }
                    "limit" | "pagesize" | "perpage" | "size" => *value = json!(size),
                    _ => {}
                }
            } else {
                count(value, total, size);
            }
        }
    }
}

/// An answer of an operation that the mapping does not use: as the spec has it, with the records that fit.
pub(crate) fn made_up(maker: &Maker<'_>, store: &Store, ty: TypeRef, operation: u32) -> Value {
    let subject = maker.subject(None, u64::from(operation), "operation");
    filled(maker, store, ty, &subject, 0).unwrap_or_else(|| maker.value(&subject, ty))
}

fn filled(
    maker: &Maker<'_>,
    store: &Store,
    ty: TypeRef,
    subject: &Subject,
    depth: usize,
) -> Option<Value> {
    let api = maker.scene.api();
    match &api.type_of(ty)?.kind {
        Kind::Array { items, .. } => {
            let found = alike(maker, *items);
            let records: Vec<&Entity> = match found {
                Some(index) => store
                    .collections
                    .get(index)?
                    .iter()
                    .filter(|it| !it.deleted)
                    .take(100)
                    .collect(),
                None => {
                    return Some(Value::Array(
                        (0..3).map(|it| few(maker, *items, it)).collect(),
                    ));
                }
            };
            Some(
                records
                    .iter()
                    .map(|it| project(maker, &it.subject, &it.value, *items))
                    .collect(),
            )
        }
        Kind::Map { values } if api.struct_of(*values).is_some() => {
            let all = (0..3).map(|it| few(maker, *values, it)).map(|value| {
                let id = value.get("id").and_then(pattern::text).unwrap_or_default();
                (id, value)
            });
            Some(Value::Object(all.collect()))
        }
        Kind::Struct(structure) if depth < 3 => {
            let mut value = maker.value(subject, ty);
            for field in &structure.fields {
                let inner = filled(maker, store, field.ty, subject, depth + 1);
                let shown = depth == 0 || field.required || value.get(&field.name).is_some();
                if let Some(inner) = inner.filter(|_| shown) {
                    pattern::set(&mut value, &pattern::join("", &field.name), inner);
                }
            }
            Some(value)
        }
        _ => None,
    }
}

/// One of a few that have ids of their own.
fn few(maker: &Maker<'_>, ty: TypeRef, number: u64) -> Value {
    let subject = maker.subject(None, number, "");
    let id = maker.scene.api().property(ty, "id").map(|it| it.ty);
    let mut value = maker.value(&subject, ty);
    if let Some(ty) = id {
        let id = crate::project::coerce(maker.scene.api(), &json!(71 + number), ty);
        pattern::set(&mut value, "/id", id);
    }
    value
}

/// The collection whose records look like a type: the same type, or most of its properties.
fn alike(maker: &Maker<'_>, ty: TypeRef) -> Option<usize> {
    let scene = maker.scene;
    let exact = scene
        .collections
        .iter()
        .position(|it| it.shapes.contains(&ty.id));
    exact.or_else(|| {
        let wanted = scene.api().properties(ty);
        scene.collections.iter().position(|collection| {
            let known = |name: &&&str| {
                let place = pattern::join("", name);
                crate::store::type_at(scene.api(), collection, &place).is_some()
            };
            let hits = wanted.iter().filter(known).count();
            hits >= 4 && hits * 10 >= wanted.len() * 5
        })
    })
}
