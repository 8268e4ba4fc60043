//! Cycles among the types of an API, and where to cut them.

pub(crate) mod size;

use std::collections::BTreeSet;

use crate::api::{Api, Kind, Type, TypeId, TypeName};

/// Where the cycles of an API's types are cut by a box.
#[derive(Debug, Clone, Default)]
pub struct Graph {
    boxed: BTreeSet<(TypeId, String)>,
    boxed_variants: BTreeSet<(TypeId, usize)>,
}

impl Graph {
    /// Finds the cycles among all types, so that boxes do not depend on what is used.
    #[must_use]
    pub fn new(api: &Api) -> Self {
        let (boxed, boxed_variants) = boxes(api);
        Self {
            boxed,
            boxed_variants,
        }
    }

    /// Whether a field of a struct closes a cycle of types that hold each other
    /// by value, so that it must be a `Box`. Never for fields that hold their
    /// type in a list or map.
    #[must_use]
    pub fn boxed(&self, owner: TypeId, field: &str) -> bool {
        self.boxed.contains(&(owner, field.to_owned()))
    }

    /// Whether a variant of a union must be a `Box`: it is much larger than
    /// others may be, or closes a cycle of unions without any struct.
    #[must_use]
    pub fn boxed_variant(&self, union: TypeId, variant: usize) -> bool {
        self.boxed_variants.contains(&(union, variant))
    }
}

/// The sort key that does not change when a document is reordered.
fn name_of(ty: &Type) -> Vec<&str> {
    match &ty.name {
        TypeName::Schema(name) => vec![name.as_str()],
        TypeName::Inline(path) => path.iter().map(String::as_str).collect(),
    }
}

type Boxes = (BTreeSet<(TypeId, String)>, BTreeSet<(TypeId, usize)>);

/// The edges to cut so that no type holds itself by value: the back edges of a
/// walk in the order of names, which is the same however the document is ordered.
fn boxes(api: &Api) -> Boxes {
    let mut order: Vec<TypeId> = (0..api.types.len())
        .filter_map(|index| u32::try_from(index).ok().map(TypeId))
        .collect();
    order.sort_by_cached_key(|id| api.types.get(id.0 as usize).map(|ty| (name_of(ty), *id)));
    let mut variants = size::large_variants(api);
    let mut boxed = BTreeSet::new();
    let mut structs = Walk::new(api.types.len());
    for id in &order {
        structs.run(
            *id,
            |id| struct_edges(api, id, &variants),
            |owner, (field, _)| {
                boxed.insert((owner, field.clone()));
            },
        );
    }
    let mut unions = Walk::new(api.types.len());
    for id in &order {
        unions.run(
            *id,
            |id| union_edges(api, id),
            |owner, (index, _)| {
                variants.insert((owner, *index));
            },
        );
    }
    (boxed, variants)
}

/// Fields of a struct by name, with the structs that they hold by value,
/// through unions too.
fn struct_edges(api: &Api, id: TypeId, boxed: &BTreeSet<(TypeId, usize)>) -> Vec<(String, TypeId)> {
    let Some(Kind::Struct(it)) = api.types.get(id.0 as usize).map(|ty| &ty.kind) else {
        return Vec::new();
    };
    let mut edges = Vec::new();
    for field in &it.fields {
        for target in held(api, field.ty.id, boxed) {
            edges.push((field.name.clone(), target));
        }
    }
    edges.sort();
    edges
}

/// The structs that a value of a type is or may be, outside of boxes.
fn held(api: &Api, id: TypeId, boxed: &BTreeSet<(TypeId, usize)>) -> BTreeSet<TypeId> {
    let mut out = BTreeSet::new();
    let mut seen = BTreeSet::new();
    let mut open = vec![id];
    while let Some(id) = open.pop() {
        if !seen.insert(id) {
            continue;
        }
        match api.types.get(id.0 as usize).map(|ty| &ty.kind) {
            Some(Kind::Struct(_)) => {
                out.insert(id);
            }
            Some(Kind::Union(it)) => {
                let variants = it.variants.iter().enumerate();
                let inside = variants.filter(|(at, _)| !boxed.contains(&(id, *at)));
                open.extend(inside.map(|(_, variant)| variant.ty.id));
            }
            _ => {}
        }
    }
    out
}

/// Variants of a union that are unions themselves.
fn union_edges(api: &Api, id: TypeId) -> Vec<(usize, TypeId)> {
    let kind = |id: TypeId| api.types.get(id.0 as usize).map(|ty| &ty.kind);
    let Some(Kind::Union(it)) = kind(id) else {
        return Vec::new();
    };
    let targets = it
        .variants
        .iter()
        .enumerate()
        .map(|(index, variant)| (index, variant.ty.id));
    targets
        .filter(|(_, target)| matches!(kind(*target), Some(Kind::Union(_))))
        .collect()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    New,
    Open,
    Closed,
}

/// A depth-first walk without recursion, since chains of types can be long.
struct Walk {
    marks: Vec<Mark>,
}

impl Walk {
    fn new(types: usize) -> Self {
        Self {
            marks: vec![Mark::New; types],
        }
    }

    fn mark(&mut self, id: TypeId, mark: Mark) {
        if let Some(slot) = self.marks.get_mut(id.0 as usize) {
            *slot = mark;
        }
    }

    fn run<L>(
        &mut self,
        start: TypeId,
        edges: impl Fn(TypeId) -> Vec<(L, TypeId)>,
        mut back: impl FnMut(TypeId, &(L, TypeId)),
    ) {
        if self.marks.get(start.0 as usize) != Some(&Mark::New) {
            return;
        }
        self.mark(start, Mark::Open);
        let mut stack = vec![(start, edges(start).into_iter())];
        while let Some((id, rest)) = stack.last_mut() {
            let id = *id;
            match rest.next() {
                None => {
                    self.mark(id, Mark::Closed);
                    stack.pop();
                }
                Some(edge) => match self.marks.get(edge.1.0 as usize) {
                    Some(Mark::Open) => back(id, &edge),
                    Some(Mark::New) => {
                        self.mark(edge.1, Mark::Open);
                        let next = edges(edge.1).into_iter();
                        stack.push((edge.1, next));
                    }
                    _ => {}
                },
            }
        }
    }
}

#[cfg(test)]
mod tests;
