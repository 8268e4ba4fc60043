//! What every union of every API keeps, whatever document it comes from.

use std::collections::HashSet;

use crate::api::{Api, Kind, TypeRef, Union};

/// Why the unions of an API are not what they promise to be.
pub(super) fn broken(api: &Api) -> Vec<String> {
    let mut out = Vec::new();
    for ty in &api.types {
        if let Kind::Union(union) = &ty.kind {
            let mut say = |what: String| out.push(format!("{}: {what}", ty.origin.pointer));
            check(api, union, &mut say);
        }
    }
    out
}

fn check(api: &Api, union: &Union, say: &mut impl FnMut(String)) {
    if union.variants.len() < 2 {
        say(format!("{} variants", union.variants.len()));
    }
    let kind = |ty: TypeRef| &api.type_of(ty).unwrap().kind;
    let (mut ids, mut tags) = (HashSet::new(), HashSet::new());
    let mut scalars = [0_usize; 3];
    for variant in &union.variants {
        if variant.ty.nullable || matches!(kind(variant.ty), Kind::Null) {
            say("a variant may be null".to_owned());
        }
        if !ids.insert(variant.ty.id) {
            say("a type is two variants".to_owned());
        }
        match kind(variant.ty) {
            Kind::Text(_) => scalars[0] += 1,
            Kind::Enum(it) => scalars[usize::from(it.integer)] += 1,
            Kind::Integer(_) | Kind::Number(_) => scalars[1] += 1,
            Kind::Bool => scalars[2] += 1,
            Kind::Const(value) if value.is_string() => scalars[0] += 1,
            Kind::Const(value) if value.is_number() => scalars[1] += 1,
            Kind::Const(value) if value.is_boolean() => scalars[2] += 1,
            Kind::Union(inner) => {
                let tagged = inner.discriminator.is_some() || !variant.tags.is_empty();
                if !tagged && inner.variants.len() + union.variants.len() < 100 {
                    say("a union in a union that nothing sets apart".to_owned());
                }
            }
            _ => {}
        }
        match (&union.discriminator, kind(variant.ty)) {
            (Some(_), Kind::Struct(_) | Kind::Map { .. }) if variant.tags.is_empty() => {
                say("an object without a tag".to_owned());
            }
            (None, _) if !variant.tags.is_empty() => say("tags for nothing".to_owned()),
            _ => {}
        }
        for tag in &variant.tags {
            if !tags.insert(tag) {
                say(format!("`{tag}` means two variants"));
            }
        }
    }
    if scalars.iter().any(|count| *count > 1) {
        say(format!("scalars of one kind: {scalars:?}"));
    }
}
