//! Reach, sharing and cycles among the types of an API.

use std::collections::{BTreeMap, BTreeSet};

use crate::api::{Api, Kind, Operation, Type, TypeId, TypeName, TypeRef};

/// Where the walk through the types begins.
#[derive(Debug, Clone, Default)]
pub struct Roots {
    /// Types that are received: responses.
    pub read: BTreeSet<TypeId>,
    /// Types that are sent: request bodies and parameters.
    pub written: BTreeSet<TypeId>,
    /// Types by the resource (file) that uses them.
    pub resources: BTreeMap<String, BTreeSet<TypeId>>,
}

impl Roots {
    /// Adds every type that an operation names, for a resource.
    pub fn add(&mut self, operation: &Operation, resource: &str) {
        let users = self.resources.entry(resource.to_owned()).or_default();
        for content in operation
            .responses
            .iter()
            .flat_map(|response| &response.content)
        {
            if let Some(ty) = content.ty {
                self.read.insert(ty.id);
                users.insert(ty.id);
            }
        }
        let sent = operation
            .body
            .iter()
            .flat_map(|body| &body.content)
            .filter_map(|content| content.ty);
        for ty in sent.chain(operation.params.iter().map(|param| param.ty)) {
            self.written.insert(ty.id);
            users.insert(ty.id);
        }
    }
}

/// What the types of an API have to do with each other.
#[derive(Debug, Clone, Default)]
pub struct Graph {
    read: BTreeSet<TypeId>,
    written: BTreeSet<TypeId>,
    used_by: BTreeMap<TypeId, BTreeSet<String>>,
    boxed: BTreeSet<(TypeId, String)>,
    boxed_variants: BTreeSet<(TypeId, usize)>,
}

impl Graph {
    /// Walks the types of an API from the roots. Boxes are found for all types,
    /// so that they do not depend on what is used.
    #[must_use]
    pub fn new(api: &Api, roots: &Roots) -> Self {
        let mut used_by: BTreeMap<TypeId, BTreeSet<String>> = BTreeMap::new();
        for (resource, types) in &roots.resources {
            for id in reach(api, types) {
                used_by.entry(id).or_default().insert(resource.clone());
            }
        }
        let (boxed, boxed_variants) = boxes(api);
        Self {
            read: reach(api, &roots.read),
            written: reach(api, &roots.written),
            used_by,
            boxed,
            boxed_variants,
        }
    }

    /// Types that are received, directly or inside others.
    #[must_use]
    pub fn read(&self) -> &BTreeSet<TypeId> {
        &self.read
    }

    /// Types that are sent, directly or inside others.
    #[must_use]
    pub fn written(&self) -> &BTreeSet<TypeId> {
        &self.written
    }

    /// Types that are received or sent.
    #[must_use]
    pub fn used(&self) -> BTreeSet<TypeId> {
        self.read.union(&self.written).copied().collect()
    }

    /// The resources that use a type, sorted.
    #[must_use]
    pub fn used_by(&self, ty: TypeId) -> BTreeSet<String> {
        self.used_by.get(&ty).cloned().unwrap_or_default()
    }

    /// Whether a field of a struct closes a cycle of types that hold each other
    /// by value, so that it must be a `Box`. Never for fields that hold their
    /// type in a list or map.
    #[must_use]
    pub fn boxed(&self, owner: TypeId, field: &str) -> bool {
        self.boxed.contains(&(owner, field.to_owned()))
    }

    /// Whether a variant of a union must be a `Box`: only in cycles of unions
    /// without any struct.
    #[must_use]
    pub fn boxed_variant(&self, union: TypeId, variant: usize) -> bool {
        self.boxed_variants.contains(&(union, variant))
    }
}

/// Everything reachable from some types, themselves included.
#[must_use]
pub fn reach(api: &Api, from: &BTreeSet<TypeId>) -> BTreeSet<TypeId> {
    let mut seen = BTreeSet::new();
    let mut open: Vec<TypeId> = from.iter().copied().collect();
    while let Some(id) = open.pop() {
        if seen.insert(id)
            && let Some(ty) = api.types.get(id.0 as usize)
        {
            open.extend(uses(&ty.kind).map(|ty| ty.id));
        }
    }
    seen
}

/// The types that a type names.
pub fn uses(kind: &Kind) -> impl Iterator<Item = TypeRef> + '_ {
    let (one, fields, additional, variants) = match kind {
        Kind::Array { items: ty, .. } | Kind::Map { values: ty } => {
            (Some(*ty), [].as_slice(), None, [].as_slice())
        }
        Kind::Struct(it) => (None, it.fields.as_slice(), it.additional, [].as_slice()),
        Kind::Union(it) => (None, [].as_slice(), None, it.variants.as_slice()),
        _ => (None, [].as_slice(), None, [].as_slice()),
    };
    one.into_iter()
        .chain(fields.iter().map(|field| field.ty))
        .chain(additional)
        .chain(variants.iter().map(|variant| variant.ty))
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
    let mut boxed = BTreeSet::new();
    let mut structs = Walk::new(api.types.len());
    for id in &order {
        structs.run(
            *id,
            |id| struct_edges(api, id),
            |owner, (field, _)| {
                boxed.insert((owner, field.clone()));
            },
        );
    }
    let mut variants = BTreeSet::new();
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
fn struct_edges(api: &Api, id: TypeId) -> Vec<(String, TypeId)> {
    let Some(Kind::Struct(it)) = api.types.get(id.0 as usize).map(|ty| &ty.kind) else {
        return Vec::new();
    };
    let mut edges = Vec::new();
    for field in &it.fields {
        for target in held(api, field.ty.id) {
            edges.push((field.name.clone(), target));
        }
    }
    edges.sort();
    edges
}

/// The structs that a value of a type is or may be.
fn held(api: &Api, id: TypeId) -> BTreeSet<TypeId> {
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
            Some(Kind::Union(it)) => open.extend(it.variants.iter().map(|variant| variant.ty.id)),
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
