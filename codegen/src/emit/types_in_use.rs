//! Which types the generated operations reach, in which direction, from which resources, and where they recurse.

use std::collections::{BTreeMap, BTreeSet};

use crate::api::{Api, Field, Kind, Operation, Struct, TypeId, TypeRef};
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
    /// Owner and target of fields that close a cycle.
    boxed: BTreeSet<(TypeId, TypeId)>,
}

/// The kind of a type; a type that does not exist is anything.
pub(crate) fn kind(api: &Api, id: TypeId) -> &Kind {
    api.types.get(id.0 as usize).map_or(&Kind::Any, |ty| &ty.kind)
}

/// The struct behind an id, if it has fields to name.
pub(crate) fn as_struct(api: &Api, id: TypeId) -> Option<&Struct> {
    match kind(api, id) {
        Kind::Struct(it) => Some(it),
        _ => None,
    }
}

/// The JSON body of a request.
pub(crate) fn request_json(operation: &Operation) -> Option<TypeRef> {
    operation.body.as_ref()?.content.iter().find(|it| it.is_json()).and_then(|it| it.ty)
}

/// The JSON of the first successful response that has one.
pub(crate) fn success_json(operation: &Operation) -> Option<TypeRef> {
    operation
        .responses
        .iter()
        .filter(|it| it.is_success())
        .find_map(|it| it.content.iter().find(|it| it.is_json()).and_then(|it| it.ty))
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
            let Some(operation) = api.operations.get(planned.id.0 as usize) else { continue };
            if let Some(ty) = success_json(operation) {
                it.reach(api, ty, Direction::Read, &planned.resource);
            }
            if let Some(ty) = request_json(operation) {
                it.reach(api, ty, Direction::Write, &planned.resource);
            }
        }
        it.shapes(plan, api);
        it.boxed = cycles(api, &it.uses);
        it.two_forms = two_forms(api, &it);
        it
    }

    /// Record types of the converters, and the structs whose rest they keep.
    fn shapes(&mut self, plan: &Plan, api: &Api) {
        for model in plan.categories.iter().flat_map(|it| &it.models) {
            for shape in &model.shapes {
                if !self.uses.contains_key(&shape.ty) {
                    let operation = model.list.as_ref().map(|it| it.operation).or(model.get.as_ref().map(|it| it.operation));
                    let resource = operation.and_then(|at| plan.operations.get(at)).map_or("types", |it| it.resource.as_str());
                    self.reach(api, TypeRef { id: shape.ty, nullable: false }, Direction::Read, resource);
                }
                if let Some(CustomFields::Rest { path }) = &shape.custom_fields
                    && let Leaf::Struct(id) = path.leaf
                {
                    self.keeps_rest.insert(id);
                }
            }
        }
    }

    fn reach(&mut self, api: &Api, ty: TypeRef, direction: Direction, resource: &str) {
        let mut seen = BTreeSet::new();
        let mut open = vec![ty.id];
        while let Some(id) = open.pop() {
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
                    open.extend(it.fields.iter().filter(|field| goes(field, direction)).map(|field| field.ty.id));
                    if it.fields.is_empty() {
                        open.extend(it.additional.map(|ty| ty.id));
                    }
                }
                _ => {}
            }
        }
    }

    /// Whether a field of `owner` with this type needs a box.
    pub(crate) fn is_boxed(&self, owner: TypeId, target: TypeId) -> bool {
        self.boxed.contains(&(owner, target))
    }
}

/// Fields that hold a struct directly, as pairs of owner and target that lie on a cycle.
fn cycles(api: &Api, uses: &BTreeMap<TypeId, Use>) -> BTreeSet<(TypeId, TypeId)> {
    let mut edges: BTreeMap<TypeId, BTreeSet<TypeId>> = BTreeMap::new();
    for id in uses.keys() {
        if let Some(it) = as_struct(api, *id) {
            let targets = it.fields.iter().map(|field| field.ty.id).filter(|id| as_struct(api, *id).is_some());
            edges.insert(*id, targets.collect());
        }
    }
    let components = components(&edges);
    let mut out = BTreeSet::new();
    for (from, targets) in &edges {
        for to in targets {
            if components.get(from).is_some_and(|it| components.get(to) == Some(it)) {
                out.insert((*from, *to));
            }
        }
    }
    out
}

/// Strongly connected components, by Kosaraju's two walks without recursion.
fn components(edges: &BTreeMap<TypeId, BTreeSet<TypeId>>) -> BTreeMap<TypeId, usize> {
    let mut order = Vec::new();
    let mut seen = BTreeSet::new();
    for start in edges.keys() {
        let mut open = vec![(*start, false)];
        while let Some((id, done)) = open.pop() {
            if done {
                order.push(id);
            } else if seen.insert(id) {
                open.push((id, true));
                open.extend(edges.get(&id).into_iter().flatten().map(|to| (*to, false)));
            }
        }
    }
    let mut reverse: BTreeMap<TypeId, Vec<TypeId>> = BTreeMap::new();
    for (from, targets) in edges {
        for to in targets {
            reverse.entry(*to).or_default().push(*from);
        }
    }
    let mut component = BTreeMap::new();
    for (number, start) in order.into_iter().rev().enumerate() {
        let mut open = vec![start];
        while let Some(id) = open.pop() {
            if component.contains_key(&id) {
                continue;
            }
            component.insert(id, number);
            open.extend(reverse.get(&id).into_iter().flatten());
        }
    }
    component
}

/// Structs used both ways whose two forms differ: by their own fields, or by a type below them.
fn two_forms(api: &Api, types: &TypesInUse) -> BTreeSet<TypeId> {
    let both: Vec<TypeId> = types.uses.iter().filter(|(_, it)| it.read && it.write).map(|(id, _)| *id).collect();
    let mut out: BTreeSet<TypeId> = both
        .iter()
        .copied()
        .filter(|id| {
            as_struct(api, *id).is_some_and(|it| {
                !it.fields.is_empty()
                    && (types.keeps_rest.contains(id)
                        || it.fields.iter().any(|field| field.required || field.read_only || field.write_only || field.ty.nullable))
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
            _ => return among.contains(&id),
        }
    }
    false
}
