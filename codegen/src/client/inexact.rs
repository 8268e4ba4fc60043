//! Which operations have a part that is less exact than declared, in themselves or in a type they reach.

use std::collections::BTreeSet;

use crate::api::{Api, Effect, Kind, Operation, Origin, Remark, TypeId, TypeName, TypeRef};

/// Places that are less exact than declared, and the types that such places are in or below.
pub(super) struct Inexact<'a> {
    places: BTreeSet<(u32, &'a str)>,
    types: Vec<bool>,
}

impl<'a> Inexact<'a> {
    pub(super) fn new(api: &Api, remarks: &'a [Remark]) -> Self {
        let places = remarks
            .iter()
            .filter(|it| it.effect == Effect::Degraded)
            .map(|it| (it.origin.document.0, it.origin.pointer.as_str()))
            .collect();
        let mut it = Self {
            places,
            types: vec![false; api.types.len()],
        };
        it.spread(api);
        it
    }

    /// Marks types with such a place, then all types made of them.
    fn spread(&mut self, api: &Api) {
        let mut users: Vec<Vec<u32>> = vec![Vec::new(); api.types.len()];
        let mut open = Vec::new();
        for (at, ty) in api.types.iter().enumerate() {
            let Ok(id) = u32::try_from(at) else { continue };
            for used in uses(&ty.kind) {
                if let Some(users) = users.get_mut(used.id.0 as usize) {
                    users.push(id);
                }
            }
            // Plain inline types stand for all of their kind; only what has a place of its own can be inexact.
            let own = matches!(ty.name, TypeName::Schema(_))
                || matches!(ty.kind, Kind::Struct(_) | Kind::Union(_));
            if own && self.is_below(&ty.origin) {
                open.push(id);
            }
        }
        while let Some(id) = open.pop() {
            match self.types.get_mut(id as usize) {
                Some(mark) if !*mark => *mark = true,
                _ => continue,
            }
            open.extend(users.get(id as usize).into_iter().flatten());
        }
    }

    /// Whether a place is at or below an origin.
    fn is_below(&self, origin: &Origin) -> bool {
        let from = (origin.document.0, origin.pointer.as_str());
        // Between a pointer and what is below it there may be neighbours such as `/a-b` beside `/a/b`.
        let below = (origin.document.0, format!("{}/", origin.pointer));
        self.places.contains(&from)
            || self
                .places
                .range((below.0, below.1.as_str())..)
                .next()
                .is_some_and(|(document, pointer)| {
                    *document == below.0 && pointer.starts_with(&below.1)
                })
    }

    fn has(&self, ty: TypeRef) -> bool {
        self.has_type(ty.id)
    }

    fn has_type(&self, id: TypeId) -> bool {
        self.types.get(id.0 as usize).copied().unwrap_or_default()
    }

    /// Whether an operation has such a place or reaches one.
    pub(super) fn touches(&self, operation: &Operation) -> bool {
        let bodies = operation.body.iter().flat_map(|it| &it.content);
        let answers = operation.responses.iter().flat_map(|it| &it.content);
        self.is_below(&operation.origin)
            || operation
                .params
                .iter()
                .any(|it| self.is_below(&it.origin) || self.has(it.ty))
            || operation.body.iter().any(|it| self.is_below(&it.origin))
            || operation
                .responses
                .iter()
                .any(|it| self.is_below(&it.origin))
            || bodies
                .chain(answers)
                .filter_map(|it| it.ty)
                .any(|ty| self.has(ty))
    }
}

/// The types that a type is made of.
fn uses(kind: &Kind) -> Vec<TypeRef> {
    match kind {
        Kind::Array { items: ty, .. } | Kind::Map { values: ty } => vec![*ty],
        Kind::Struct(it) => it
            .fields
            .iter()
            .map(|field| field.ty)
            .chain(it.additional)
            .collect(),
        Kind::Union(it) => it.variants.iter().map(|variant| variant.ty).collect(),
        _ => Vec::new(),
    }
}
