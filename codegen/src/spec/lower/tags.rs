//! What tells the variants of a union apart: declared tags completed, and tags found in constants.

use std::collections::HashSet;

use serde_json::Value;

use crate::api::{Kind, Struct, Union, Variant};

use super::State;
use super::settle::Settle;

/// Properties of the first variant that are tried.
const PROPERTIES: usize = 200;

/// Makes declared tags complete, or leaves the union without; whether one was left without.
pub(super) fn complete(settle: &mut Settle<'_, '_>) -> bool {
    let mut changed = false;
    for index in 0..settle.slots.len() {
        let Some((property, mut variants)) = union(settle, index, |it| {
            Some((it.discriminator.clone()?, it.variants.clone()))
        }) else {
            continue;
        };
        let why = declared(settle, &property, &mut variants);
        if let Some(why) = &why {
            changed = true;
            for variant in &mut variants {
                variant.tags.clear();
            }
            if let Some(slot) = settle.slots.get(index) {
                settle.report.degrade(
                    slot.origin.document.0 as usize,
                    &slot.origin.pointer,
                    format!("discriminator `{property}` does not count: {why}"),
                );
            }
        }
        set(settle, index, why.is_none().then_some(property), variants);
    }
    changed
}

/// Finds tags for the unions that declare none.
pub(super) fn find(settle: &mut Settle<'_, '_>) {
    for index in 0..settle.slots.len() {
        let Some(mut variants) = union(settle, index, |it| {
            it.discriminator.is_none().then(|| it.variants.clone())
        }) else {
            continue;
        };
        let found = implied(settle, &variants);
        for variant in &mut variants {
            variant.tags.clear();
        }
        let property = found.map(|(property, tags)| {
            for (variant, tags) in variants.iter_mut().zip(tags) {
                variant.tags = tags;
            }
            property
        });
        set(settle, index, property, variants);
    }
}

fn union<T>(
    settle: &Settle<'_, '_>,
    index: usize,
    read: impl FnOnce(&Union) -> Option<T>,
) -> Option<T> {
    match settle.slots.get(index).map(|slot| &slot.state) {
        Some(State::Done(Kind::Union(union))) => read(union),
        _ => None,
    }
}

fn set(
    settle: &mut Settle<'_, '_>,
    index: usize,
    discriminator: Option<String>,
    variants: Vec<Variant>,
) {
    if let Some(State::Done(Kind::Union(union))) =
        settle.slots.get_mut(index).map(|slot| &mut slot.state)
    {
        union.discriminator = discriminator;
        union.variants = variants;
    }
}

/// Completes declared tags; why they cannot be, when they cannot.
fn declared(settle: &Settle<'_, '_>, property: &str, variants: &mut [Variant]) -> Option<String> {
    let mut seen: HashSet<String> = HashSet::new();
    let mut objects = 0;
    for variant in variants.iter_mut() {
        match settle.kind(variant.ty) {
            Kind::Struct(_) | Kind::Map { .. } | Kind::Union(_) => objects += 1,
            Kind::Any if !variant.tags.is_empty() => objects += 1,
            _ => {
                variant.tags.clear();
                continue;
            }
        }
        if variant.tags.is_empty()
            && let Kind::Struct(it) = settle.kind(variant.ty)
        {
            variant.tags = values(settle, it, property).unwrap_or_default();
        }
        variant.tags.retain(|tag| seen.insert(tag.clone()));
        if variant.tags.is_empty() {
            let name = settle
                .slots
                .get(variant.ty.id.0 as usize)
                .map_or_else(String::new, |slot| {
                    super::settle::path(&slot.name).join(".")
                });
            return Some(format!("nothing says which value means `{name}`"));
        }
    }
    (objects == 0).then(|| "no variant is an object".to_owned())
}

/// The texts that a property can be, when they are listed.
fn values(settle: &Settle<'_, '_>, it: &Struct, property: &str) -> Option<Vec<String>> {
    let field = it.fields.iter().find(|field| field.name == property)?;
    match settle.kind(field.ty) {
        Kind::Const(Value::String(value)) => Some(vec![value.clone()]),
        Kind::Enum(it) if !it.integer && !it.values.is_empty() => Some(it.values.clone()),
        _ => None,
    }
}

/// A property that every variant that is an object has with values of its own, and these values.
///
/// One that must be there is better than one that may be missing, and one
/// value better than several.
pub(super) fn implied(
    settle: &Settle<'_, '_>,
    variants: &[Variant],
) -> Option<(String, Vec<Vec<String>>)> {
    let mut structs: Vec<Option<&Struct>> = Vec::with_capacity(variants.len());
    for variant in variants {
        structs.push(match settle.kind(variant.ty) {
            Kind::Struct(it) => Some(it),
            // Another shape of object has no tag, so tags would not tell it.
            Kind::Map { .. } | Kind::Union(_) | Kind::Any => return None,
            _ => None,
        });
    }
    let objects: Vec<&Struct> = structs.iter().copied().flatten().collect();
    let [first, _, ..] = objects.as_slice() else {
        return None;
    };
    let mut best: Option<(usize, String)> = None;
    for field in first.fields.iter().take(PROPERTIES) {
        let Some(rank) = rank(settle, &objects, &field.name) else {
            continue;
        };
        if best.as_ref().is_none_or(|(known, _)| rank > *known) {
            best = Some((rank, field.name.clone()));
        }
    }
    let (_, property) = best?;
    let tags = structs
        .into_iter()
        .map(|it| {
            it.and_then(|it| values(settle, it, &property))
                .unwrap_or_default()
        })
        .collect();
    Some((property, tags))
}

/// How well a property tells objects apart; `None` when it does not.
fn rank(settle: &Settle<'_, '_>, objects: &[&Struct], property: &str) -> Option<usize> {
    let mut seen: HashSet<String> = HashSet::new();
    let (mut required, mut single) = (true, true);
    for it in objects {
        let tags = values(settle, it, property)?;
        single &= tags.len() == 1;
        if !tags.into_iter().all(|tag| seen.insert(tag)) {
            return None;
        }
        required &= it
            .fields
            .iter()
            .any(|field| field.name == property && field.required);
    }
    match (required, single) {
        (true, true) => Some(3),
        (false, true) => Some(2),
        (true, false) => Some(1),
        (false, false) => None,
    }
}
