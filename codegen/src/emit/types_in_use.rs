//! Which types the generated operations reach, in which direction, from which resources, and where they recurse.

use std::collections::{BTreeMap, BTreeSet};

use crate::api::{Api, Field, Kind, Struct, TypeId, TypeRef};
use crate::graph::{Graph, Roots};
use crate::plan::{CustomFields, Leaf, Plan};

/// The way a value goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Direction {
    /// From the provider.
    Read,
    /// To the provider.
    Write,
}

/// How one type is used.
#[derive(Debug, Clone, Default)]
pub(crate) struct Use {
    /// Reached from a response.
    pub(crate) read: bool,
    /// Reached from a request body.
    pub(crate) write: bool,
    /// Resources whose operations reach it.
    pub(crate) resources: BTreeSet<String>,
}

/// Everything known about the use of types.
#[derive(Debug, Default)]
pub(crate) struct TypesInUse {
    pub(crate) uses: BTreeMap<TypeId, Use>,
    /// Struct types that need one Rust type per direction.
    pub(crate) two_forms: BTreeSet<TypeId>,
    /// Struct types whose unnamed properties are kept when read.
    pub(crate) keeps_rest: BTreeSet<TypeId>,
    graph: Graph,
}

/// The type that a union of one variant stands for; any other type itself.
pub(crate) fn resolve(api: &Api, id: TypeId) -> TypeId {
    let mut id = id;
    for _ in 0..16 {
        match api.types.get(id.0 as usize).map(|ty| &ty.kind) {
            Some(Kind::Union(union)) => match union.variants.as_slice() {
                [only] => id = only.ty.id,
                _ => return id,
            },
            _ => return id,
        }
    }
    id
}

/// The kind of a type; a type that does not exist is anything.
pub(crate) fn kind(api: &Api, id: TypeId) -> &Kind {
    api.types
        .get(resolve(api, id).0 as usize)
        .map_or(&Kind::Any, |ty| &ty.kind)
}

/// The struct that a type is.
pub(crate) fn as_struct(api: &Api, id: TypeId) -> Option<&Struct> {
    match kind(api, id) {
        Kind::Struct(it) => Some(it),
        _ => None,
    }
}

/// Whether a field exists in a direction.
pub(crate) fn goes(field: &Field, direction: Direction) -> bool {
    match direction {
        Direction::Read => !field.write_only,
        Direction::Write => !field.read_only,
    }
}

impl TypesInUse {
    pub(crate) fn new(plan: &Plan, api: &Api) -> Self {
        let mut it = Self::default();
        for planned in &plan.operations {
            let Some(operation) = api.operations.get(planned.id.0 as usize) else {
                continue;
            };
            if let Some(ty) = api.success_json(operation) {
                it.reach(api, ty, Direction::Read, &planned.resource);
            }
            if let Some(ty) = api.request_json(operation) {
                it.reach(api, ty, Direction::Write, &planned.resource);
            }
        }
        it.shapes(plan, api);
        it.graph = Graph::new(api, &Roots::default());
        it.two_forms = two_forms(api, &it);
        it
    }

    /// Record types of the converters, and the structs whose rest they keep.
    fn shapes(&mut self, plan: &Plan, api: &Api) {
        for model in plan.categories.iter().flat_map(|it| &it.models) {
            for shape in &model.shapes {
                if !self
                    .uses
                    .get(&resolve(api, shape.ty))
                    .is_some_and(|it| it.read)
                {
                    let operation = model
                        .list
                        .as_ref()
                        .map(|it| it.operation)
                        .or(model.get.as_ref().map(|it| it.operation));
                    let resource = operation
                        .and_then(|at| plan.operations.get(at))
                        .map_or("types", |it| it.resource.as_str());
                    self.reach(
                        api,
                        TypeRef {
                            id: shape.ty,
                            nullable: false,
                        },
                        Direction::Read,
                        resource,
                    );
                }
                if let Some(CustomFields::Rest { path }) = &shape.custom_fields
                    && let Leaf::Struct(id) = path.leaf
                {
                    self.keeps_rest.insert(resolve(api, id));
                }
            }
        }
    }

    fn reach(&mut self, api: &Api, ty: TypeRef, direction: Direction, resource: &str) {
        let mut seen = BTreeSet::new();
        let mut open = vec![ty.id];
        while let Some(id) = open.pop() {
            let id = resolve(api, id);
            if !seen.insert(id) {
                continue;
            }
            let usage = self.uses.entry(id).or_default();
            usage.resources.insert(resource.to_owned());
            match direction {
                Direction::Read => usage.read = true,
                Direction::Write => usage.write = true,
            }
            match kind(api, id) {
                Kind::Array { items, .. } => open.push(items.id),
                Kind::Map { values } => open.push(values.id),
                Kind::Struct(it) => {
                    open.extend(
                        it.fields
                            .iter()
                            .filter(|field| goes(field, direction))
                            .map(|field| field.ty.id),
                    );
                    if it.fields.is_empty() {
                        open.extend(it.additional.map(|ty| ty.id));
                    }
                }
                _ => {}
            }
        }
    }

    /// Whether a field of `owner` that holds a struct needs a box.
    pub(crate) fn is_boxed(&self, owner: TypeId, property: &str) -> bool {
        self.graph.boxed(owner, property)
    }
}

/// Structs used both ways whose two forms differ: by their own fields, or by a type below them.
fn two_forms(api: &Api, types: &TypesInUse) -> BTreeSet<TypeId> {
    let both: Vec<TypeId> = types
        .uses
        .iter()
        .filter(|(_, it)| it.read && it.write)
        .map(|(id, _)| *id)
        .collect();
    let mut out: BTreeSet<TypeId> = both
        .iter()
        .copied()
        .filter(|id| {
            as_struct(api, *id).is_some_and(|it| {
                !it.fields.is_empty()
                    && (types.keeps_rest.contains(id)
                        || it.fields.iter().any(|field| {
                            field.required
                                || field.read_only
                                || field.write_only
                                || field.ty.nullable
                        }))
            })
        })
        .collect();
    loop {
        let before = out.len();
        for id in &both {
            if let Some(it) = as_struct(api, *id)
                && it.fields.iter().any(|field| holds(api, field.ty.id, &out))
            {
                out.insert(*id);
            }
        }
        if out.len() == before {
            return out;
        }
    }
}

/// Whether a type is, or lists or maps, one of these structs.
fn holds(api: &Api, id: TypeId, among: &BTreeSet<TypeId>) -> bool {
    let mut id = id;
    for _ in 0..16 {
        match kind(api, id) {
            Kind::Array { items, .. } => id = items.id,
            Kind::Map { values } => id = values.id,
            Kind::Struct(it) if it.fields.is_empty() => match it.additional {
                Some(ty) => id = ty.id,
                None => return false,
            },
            _ => return among.contains(&resolve(api, id)),
        }
    }
    false
}
