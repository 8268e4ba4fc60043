//! Variants that are scalars of one kind, joined to one; lists and maps that are alike.

use indexmap::IndexMap;
use serde_json::Value;

use crate::api::{Enumeration, Kind, Numeric, Text, TypeRef, Variant};

use super::plain;
use super::settle::Settle;

/// Lists of lists that are compared.
const DEPTH: usize = 4;

/// A kind of JSON scalar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scalar {
    Text,
    Number,
    Bool,
}

fn scalar(kind: &Kind) -> Option<Scalar> {
    match kind {
        Kind::Text(_) | Kind::Const(Value::String(_)) => Some(Scalar::Text),
        Kind::Enum(it) if !it.integer => Some(Scalar::Text),
        Kind::Enum(_) | Kind::Integer(_) | Kind::Number(_) | Kind::Const(Value::Number(_)) => {
            Some(Scalar::Number)
        }
        Kind::Bool | Kind::Const(Value::Bool(_)) => Some(Scalar::Bool),
        _ => None,
    }
}

/// Leaves one variant of text, one of numbers, one of booleans, and one of equal lists.
pub(super) fn scalars(settle: &mut Settle<'_, '_>, owner: usize, variants: &mut Vec<Variant>) {
    for (wanted, word) in [
        (Scalar::Text, "text"),
        (Scalar::Number, "number"),
        (Scalar::Bool, "flag"),
    ] {
        let of_kind = |settle: &Settle<'_, '_>, variant: &Variant| {
            scalar(settle.kind(variant.ty)) == Some(wanted)
        };
        let kinds: Vec<&Kind> = variants
            .iter()
            .filter(|variant| of_kind(settle, variant))
            .map(|variant| settle.kind(variant.ty))
            .collect();
        if kinds.len() < 2 {
            continue;
        }
        let kind = match wanted {
            Scalar::Text => texts(&kinds),
            Scalar::Number => numbers(&kinds),
            Scalar::Bool => Kind::Bool,
        };
        let ty = plain(settle.make(owner, word, kind));
        let mut joined = Some(Variant {
            tags: Vec::new(),
            ty,
            name: Some(word.to_owned()),
        });
        variants.retain_mut(|variant| {
            if !of_kind(settle, variant) {
                return true;
            }
            match joined.take() {
                Some(mut first) => {
                    first.tags = std::mem::take(&mut variant.tags);
                    *variant = first;
                    // It is of the same kind and stays: the others are in it.
                    true
                }
                None => variant.ty == ty,
            }
        });
    }
    let mut kept: Vec<Variant> = Vec::with_capacity(variants.len());
    for variant in variants.drain(..) {
        let composed = |ty| {
            matches!(
                settle.kind(ty),
                Kind::Array { .. } | Kind::Map { .. } | Kind::Any
            )
        };
        let known = composed(variant.ty)
            && kept
                .iter()
                .any(|known| composed(known.ty) && alike(settle, known.ty, variant.ty, 0));
        if !known {
            kept.push(variant);
        }
    }
    *variants = kept;
}

/// Text: what is listed stays known, and other text fits if it did before.
fn texts(kinds: &[&Kind]) -> Kind {
    let mut values: IndexMap<String, (Option<String>, Option<String>)> = IndexMap::new();
    let mut formats: Vec<Option<&String>> = Vec::new();
    for kind in kinds {
        match kind {
            Kind::Enum(it) => enumerated(it, &mut values),
            Kind::Const(value) => {
                values.entry(super::enums::scalar_text(value)).or_default();
            }
            Kind::Text(it) => formats.push(it.format.as_ref()),
            _ => {}
        }
    }
    if values.is_empty() {
        let same = formats.windows(2).all(|pair| pair.first() == pair.last());
        return Kind::Text(Text {
            format: formats.first().copied().flatten().filter(|_| same).cloned(),
            ..Text::default()
        });
    }
    Kind::Enum(enumeration(values, false))
}

fn numbers(kinds: &[&Kind]) -> Kind {
    let mut values: IndexMap<String, (Option<String>, Option<String>)> = IndexMap::new();
    let mut whole = true;
    for kind in kinds {
        match kind {
            Kind::Enum(it) => enumerated(it, &mut values),
            Kind::Const(Value::Number(number)) if !number.is_f64() => {
                values.entry(number.to_string()).or_default();
            }
            Kind::Integer(_) => {}
            _ => whole = false,
        }
    }
    if !whole {
        Kind::Number(Numeric::default())
    } else if values.is_empty() {
        Kind::Integer(Numeric::default())
    } else {
        Kind::Enum(enumeration(values, true))
    }
}

type Words = (Option<String>, Option<String>);

fn enumerated(it: &Enumeration, values: &mut IndexMap<String, Words>) {
    for (index, value) in it.values.iter().enumerate() {
        let word = |list: &[Option<String>]| list.get(index).cloned().flatten();
        let known = values.entry(value.clone()).or_default();
        known.0 = known.0.take().or_else(|| word(&it.names));
        known.1 = known.1.take().or_else(|| word(&it.docs));
    }
}

/// An enumeration; words that nobody wrote stay empty lists.
fn enumeration(values: IndexMap<String, Words>, integer: bool) -> Enumeration {
    let mut out = Enumeration {
        integer,
        ..Enumeration::default()
    };
    for (value, (name, doc)) in values {
        out.values.push(value);
        out.names.push(name);
        out.docs.push(doc);
    }
    for list in [&mut out.names, &mut out.docs] {
        if list.iter().all(Option::is_none) {
            list.clear();
        }
    }
    out
}

/// Whether two uses mean the same values, as far as their types tell.
pub(super) fn alike(settle: &Settle<'_, '_>, one: TypeRef, other: TypeRef, depth: usize) -> bool {
    let (one, other) = (settle.end(one), settle.end(other));
    if one == other {
        return true;
    }
    if one.nullable != other.nullable || depth > DEPTH {
        return false;
    }
    match (settle.kind(one), settle.kind(other)) {
        (Kind::Any, Kind::Any)
        | (Kind::Null, Kind::Null)
        | (Kind::Bool, Kind::Bool)
        | (Kind::Integer(_), Kind::Integer(_))
        | (Kind::Number(_), Kind::Number(_)) => true,
        (Kind::Text(one), Kind::Text(other)) => one.format == other.format,
        (Kind::Const(one), Kind::Const(other)) => one == other,
        (Kind::Enum(one), Kind::Enum(other)) => one == other,
        (Kind::Array { items: one, .. }, Kind::Array { items: other, .. })
        | (Kind::Map { values: one }, Kind::Map { values: other }) => {
            alike(settle, *one, *other, depth + 1)
        }
        _ => false,
    }
}
