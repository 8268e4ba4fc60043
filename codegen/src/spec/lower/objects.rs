//! `anyOf` of objects that nothing tells apart: one object with the properties of all.

use indexmap::IndexMap;
use serde_json::Value;

use crate::api::{Field, Kind, Struct, TypeId, TypeRef, Union, Variant};

use super::settle::Settle;
use super::{join, plain, tags};

/// Variants that are compared with each other.
const MOST: usize = 60;

/// Unions of property types made for unions of property types.
const GENERATIONS: usize = 3;

/// One object for all variants of an `anyOf`; `None` when they are no objects, or can be told apart.
pub(super) fn merged(settle: &mut Settle<'_, '_>, index: usize, union: &Union) -> Option<Struct> {
    if !union.any_of || union.discriminator.is_some() || union.variants.len() > MOST {
        return None;
    }
    let structs: Vec<&Struct> = union
        .variants
        .iter()
        .map(|variant| match settle.kind(variant.ty) {
            Kind::Struct(it) if !it.fields.is_empty() => Some(it),
            _ => None,
        })
        .collect::<Option<_>>()?;
    if tags::implied(settle, &union.variants).is_some() {
        return None;
    }
    let apart = structs.iter().enumerate().all(|(at, one)| {
        let later = structs.iter().skip(at + 1);
        later
            .into_iter()
            .all(|other| told_apart(settle, one, other))
    });
    if apart {
        return None;
    }
    let mut fields: IndexMap<String, Vec<Field>> = IndexMap::new();
    let mut rest: Option<Vec<TypeRef>> = None;
    for it in structs {
        for field in &it.fields {
            fields
                .entry(field.name.clone())
                .or_default()
                .push(field.clone());
        }
        if let Some(ty) = it.additional {
            rest.get_or_insert_default().push(ty);
        }
    }
    let fields = fields
        .into_iter()
        .filter_map(|(name, declared)| field(settle, index, name, declared))
        .collect();
    let additional = rest.map(|types| one_of(settle, index, "value", types));
    if let Some(slot) = settle.slots.get(index) {
        settle.report.remark(
            slot.origin.document.0 as usize,
            &slot.origin.pointer,
            "`anyOf` of objects that nothing tells apart; one object with the properties of all",
        );
    }
    Some(Struct { fields, additional })
}

/// Whether some property that must be there says which of two objects it is.
fn told_apart(settle: &Settle<'_, '_>, one: &Struct, other: &Struct) -> bool {
    let says = |one: &Struct, other: &Struct| {
        one.fields.iter().filter(|it| it.required).any(|field| {
            match other.fields.iter().find(|it| it.name == field.name) {
                None => true,
                Some(twin) => contradict(settle.kind(field.ty), settle.kind(twin.ty)),
            }
        })
    };
    says(one, other) || says(other, one)
}

/// Whether no value is of both kinds.
fn contradict(one: &Kind, other: &Kind) -> bool {
    let listed = |kind: &Kind| match kind {
        Kind::Const(Value::String(value)) => Some(vec![value.clone()]),
        Kind::Enum(it) if !it.integer => Some(it.values.clone()),
        _ => None,
    };
    if let (Some(one), Some(other)) = (listed(one), listed(other)) {
        return !one.iter().any(|value| other.contains(value));
    }
    let class = |kind: &Kind| match kind {
        Kind::Bool => Some(0),
        Kind::Integer(_) | Kind::Number(_) => Some(1),
        Kind::Text(_) => Some(2),
        Kind::Enum(it) => Some(if it.integer { 1 } else { 2 }),
        Kind::Const(Value::String(_)) => Some(2),
        Kind::Array { .. } => Some(3),
        Kind::Struct(_) | Kind::Map { .. } => Some(4),
        _ => None,
    };
    matches!((class(one), class(other)), (Some(one), Some(other)) if one != other)
}

/// One property for all that are declared under its name.
fn field(
    settle: &mut Settle<'_, '_>,
    owner: usize,
    name: String,
    declared: Vec<Field>,
) -> Option<Field> {
    let types = declared.iter().map(|it| it.ty).collect();
    let ty = one_of(settle, owner, &name, types);
    let all = |flag: fn(&Field) -> bool| declared.iter().all(flag);
    let (read_only, write_only, deprecated) = (
        all(|it| it.read_only),
        all(|it| it.write_only),
        all(|it| it.deprecated),
    );
    let first = declared.into_iter().next()?;
    Some(Field {
        ty,
        required: false,
        read_only,
        write_only,
        deprecated,
        ..first
    })
}

/// One type for several: itself when they are alike, else a union of them.
fn one_of(
    settle: &mut Settle<'_, '_>,
    owner: usize,
    segment: &str,
    types: Vec<TypeRef>,
) -> TypeRef {
    let mut kept: Vec<TypeRef> = Vec::new();
    let mut nullable = false;
    for ty in types {
        let end = settle.end(ty);
        nullable |= end.nullable;
        if !kept
            .iter()
            .any(|known| join::alike(settle, *known, plain(end.id), 0))
        {
            kept.push(plain(end.id));
        }
    }
    if let [only] = kept.as_slice() {
        return TypeRef { nullable, ..*only };
    }
    let mut key: Vec<TypeId> = kept.iter().map(|it| it.id).collect();
    key.sort();
    if let Some(known) = settle.made.get(&key) {
        return TypeRef {
            id: *known,
            nullable,
        };
    }
    let generation = settle
        .generation
        .get(&super::ends::id(owner))
        .copied()
        .unwrap_or(0);
    let kind = if generation >= GENERATIONS {
        settle.degrade(owner, &format!("`{segment}` has too many shapes"));
        Kind::Any
    } else {
        Kind::Union(Union {
            variants: kept
                .into_iter()
                .map(|ty| Variant {
                    tags: Vec::new(),
                    ty,
                    name: None,
                })
                .collect(),
            discriminator: None,
            any_of: true,
        })
    };
    let made = settle.make(owner, segment, kind);
    settle.generation.insert(made, generation + 1);
    settle.made.insert(key, made);
    TypeRef { id: made, nullable }
}
