//! Types that belong together: those that have most of their properties from the same schema.
//!
//! `allOf` is merged flat, so one more property of a base is one more line in every heir. In one file
//! these lines are one place to review.

use std::collections::{BTreeMap, HashMap};

use crate::api::{Api, DocumentId, Kind, Type, TypeId, TypeName};

/// For each type that has at least half of its properties from one other schema, or is written inside one,
/// the first of its line.
pub(super) fn families(api: &Api) -> BTreeMap<TypeId, TypeId> {
    let mut declared: HashMap<(DocumentId, &str), TypeId> = HashMap::new();
    for (id, ty) in numbered(api) {
        if matches!(ty.name, TypeName::Schema(_)) {
            declared.insert((ty.origin.document, &ty.origin.pointer), id);
        }
    }
    let parents: BTreeMap<TypeId, TypeId> = numbered(api)
        .filter_map(|(id, ty)| {
            let parent = match &ty.name {
                TypeName::Schema(_) => parent(ty, &declared),
                // What is written inside a schema belongs to it.
                TypeName::Inline(_) => declared
                    .get(&(ty.origin.document, schema_of(&ty.origin.pointer)))
                    .copied(),
            };
            Some((id, parent?))
        })
        .collect();
    let first = |id: TypeId| {
        let mut at = id;
        // Schemas that borrow from each other have no first: the walk ends where it has been long enough.
        for _ in 0..parents.len().min(32) {
            match parents.get(&at) {
                Some(parent) if *parent != id => at = *parent,
                _ => break,
            }
        }
        at
    };
    parents.keys().map(|id| (*id, first(*id))).collect()
}

fn numbered(api: &Api) -> impl Iterator<Item = (TypeId, &Type)> {
    api.types
        .iter()
        .enumerate()
        .filter_map(|(at, ty)| Some((TypeId(u32::try_from(at).ok()?), ty)))
}

/// The schema that most properties of a type come from, when it is another one.
fn parent(ty: &Type, declared: &HashMap<(DocumentId, &str), TypeId>) -> Option<TypeId> {
    let Kind::Struct(object) = &ty.kind else {
        return None;
    };
    let own = &ty.origin.pointer;
    let mut counts: BTreeMap<(&str, TypeId), usize> = BTreeMap::new();
    for field in &object.fields {
        let pointer = schema_of(&field.origin.pointer);
        if let Some(id) = declared.get(&(field.origin.document, pointer))
            && pointer != own
        {
            *counts.entry((pointer, *id)).or_default() += 1;
        }
    }
    let ((_, id), count) = counts.into_iter().rev().max_by_key(|(_, count)| *count)?;
    (count * 2 >= object.fields.len()).then_some(id)
}

/// `/components/schemas/Task` of what lies below it, `/definitions/Task` in Swagger 2.0.
fn schema_of(pointer: &str) -> &str {
    let segments = if pointer.starts_with("/components/") {
        3
    } else {
        2
    };
    let end = pointer
        .match_indices('/')
        .nth(segments)
        .map_or(pointer.len(), |(at, _)| at);
    pointer.get(..end).unwrap_or(pointer)
}

#[cfg(test)]
mod tests {
    use super::schema_of;

    #[test]
    fn places_lead_to_their_schema() {
        assert_eq!(
            schema_of("/components/schemas/Task/allOf/1/properties/a"),
            "/components/schemas/Task"
        );
        assert_eq!(
            schema_of("/definitions/Task/properties/a"),
            "/definitions/Task"
        );
        assert_eq!(schema_of("/definitions/Task"), "/definitions/Task");
        assert_eq!(schema_of(""), "");
    }
}
