//! How large a value of a type is, as far as it decides what a union keeps in a box.

use std::collections::BTreeSet;

use crate::api::{Api, Kind, TypeId};

/// Bytes above which a variant is boxed. Clippy objects to a variant that is 200 bytes larger than the next one.
const LARGE: u32 = 200;

/// Levels of structs in structs after which a value counts as large; each adds at least eight bytes.
const DEEPEST: u32 = 24;

/// Variants of unions that hold a large struct, or one that holds itself.
pub(super) fn large_variants(api: &Api) -> BTreeSet<(TypeId, usize)> {
    let mut out = BTreeSet::new();
    for (at, ty) in api.types.iter().enumerate() {
        let (Kind::Union(union), Ok(id)) = (&ty.kind, u32::try_from(at)) else {
            continue;
        };
        for (place, variant) in union.variants.iter().enumerate() {
            if is_large(api, variant.ty.id) {
                out.insert((TypeId(id), place));
            }
        }
    }
    out
}

/// Whether a value of a type is too large to stand beside small ones in an enum.
pub(crate) fn is_large(api: &Api, id: TypeId) -> bool {
    size(api, id, 0) > LARGE
}

/// At least the size of a value, up to [`LARGE`]. Looks at no more than some hundred types, whatever the document.
fn size(api: &Api, id: TypeId, depth: u32) -> u32 {
    let Some(ty) = api.types.get(id.0 as usize) else {
        return 72;
    };
    match &ty.kind {
        Kind::Bool => 1,
        Kind::Integer(_) => 8,
        Kind::Number(_) => 16,
        Kind::Text(_) | Kind::Enum(_) | Kind::Array { .. } | Kind::Map { .. } => 24,
        Kind::Any | Kind::Null | Kind::Const(_) => 72,
        Kind::Union(union) => {
            let holds = |id: TypeId| {
                let kind = api.types.get(id.0 as usize).map(|ty| &ty.kind);
                matches!(kind, Some(Kind::Struct(_) | Kind::Union(_)))
            };
            if union.variants.len() > 50 || union.variants.iter().any(|it| holds(it.ty.id)) {
                LARGE
            } else {
                80
            }
        }
        Kind::Struct(it) => {
            let mut sum = 8 + if it.additional.is_some() { 72 } else { 0 };
            for field in &it.fields {
                if sum > LARGE || depth > DEEPEST {
                    return LARGE + 1;
                }
                sum += 8 + size(api, field.ty.id, depth + 1);
            }
            sum
        }
    }
}
