//! Which types the generated operations reach, in which direction, from which resources, and where they recurse.

use std::collections::{BTreeMap, BTreeSet};

use crate::api::{Api, Field, Kind, Struct, TypeId, TypeName, TypeRef, Variant};
use crate::graph::Graph;
use crate::plan::{CustomFields, Leaf, Path, Plan, Step};

/// The way a value goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Direction {
    /// From the provider.
    Read,
    /// To the provider.
    Write,
}

/// Which resources reach something.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum By {
    /// None.
    #[default]
    Nothing,
    /// One, by its place in [`TypesInUse::resources`].
    One(usize),
    /// Several, or none in particular.
    Many,
}

impl By {
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Nothing, it) | (it, Self::Nothing) => it,
            (Self::One(a), Self::One(b)) if a == b => self,
            _ => Self::Many,
        }
    }
}

/// How one type is used.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Use {
    /// Reached from a response.
    pub(crate) read: bool,
    /// Reached from a request body.
    pub(crate) write: bool,
    reading: By,
    writing: By,
}

impl Use {
    /// Resources whose operations reach it.
    pub(crate) fn by(self) -> By {
        self.reading.and(self.writing)
    }
}

/// Everything known about the use of types.
#[derive(Debug, Default)]
pub(crate) struct TypesInUse {
    pub(crate) uses: BTreeMap<TypeId, Use>,
    /// Types that need one Rust type per direction.
    pub(crate) two_forms: BTreeSet<TypeId>,
    /// Struct types whose unnamed properties are kept when read.
    pub(crate) keeps_rest: BTreeSet<TypeId>,
    /// Unions that converters take as they came.
    pub(crate) raw: BTreeSet<TypeId>,
    /// Properties that are not named have the type that is declared for them. Converters of a connector take them
    /// as they came.
    pub(crate) typed_rest: bool,
    /// Resources of the plan.
    pub(crate) resources: Vec<String>,
    graph: Graph,
}

/// The type that a union stands for when one of its variants can hold them all: the only one, the one enumeration
/// among texts (it keeps texts it does not know), the wider of numbers. Any other type itself.
pub(crate) fn resolve(api: &Api, id: TypeId) -> TypeId {
    let mut id = id;
    for _ in 0..16 {
        match api.types.get(id.0 as usize).map(|ty| &ty.kind) {
            Some(Kind::Union(union)) => match union.variants.as_slice() {
                [only] => id = only.ty.id,
                several => return widest(api, several).unwrap_or(id),
            },
            _ => return id,
        }
    }
    id
}

fn widest(api: &Api, variants: &[Variant]) -> Option<TypeId> {
    let (mut texts, mut numbers, mut free) = (0, 0, false);
    let (mut enumeration, mut number) = (None, None);
    for variant in variants {
        let id = variant.ty.id;
        match &api.types.get(id.0 as usize)?.kind {
            Kind::Text(_) => {
                free = true;
                texts += 1;
                enumeration = enumeration.or(Some((false, id)));
            }
            Kind::Enum(it) if !it.integer && !it.values.is_empty() => {
                texts += 1;
                match enumeration {
                    Some((true, _)) => return None,
                    _ => enumeration = Some((true, id)),
                }
            }
            Kind::Integer(_) => {
                numbers += 1;
                number = number.or(Some(id));
            }
            Kind::Number(_) => {
                numbers += 1;
                number = Some(id);
            }
            _ => return None,
        }
    }
    match (texts, numbers) {
        (_, 0) if free => enumeration.map(|(_, id)| id),
        (0, _) => number,
        _ => None,
    }
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
    /// `roots` are the types that each operation of the plan needs by itself.
    pub(crate) fn new(plan: &Plan, api: &Api, roots: &[Vec<(TypeRef, Direction)>]) -> Self {
        let mut it = Self {
            typed_rest: plan.mappings.is_empty(),
            ..Self::default()
        };
        it.raw_unions(plan, api);
        let mut places: BTreeMap<&str, usize> = BTreeMap::new();
        for (at, planned) in plan.operations.iter().enumerate() {
            let Some(operation) = api.operations.get(planned.id.0 as usize) else {
                continue;
            };
            let next = places.len();
            let by = By::One(*places.entry(&planned.resource).or_insert(next));
            if let Some(ty) = api.success_json(operation) {
                it.reach(api, ty.id, Direction::Read, by);
            }
            if let Some(ty) = api.request_json(operation) {
                it.reach(api, ty.id, Direction::Write, by);
            }
            for (ty, direction) in roots.get(at).into_iter().flatten() {
                it.reach(api, ty.id, *direction, by);
            }
        }
        it.shapes(plan, api, &places);
        it.resources = vec![String::new(); places.len()];
        for (name, place) in places {
            if let Some(slot) = it.resources.get_mut(place) {
                name.clone_into(slot);
            }
        }
        if plan.whole {
            it.named_schemas(api);
        }
        it.graph = Graph::new(api);
        it.two_forms = two_forms(api, &it);
        it
    }

    /// Named schemas that no operation reaches.
    fn named_schemas(&mut self, api: &Api) {
        for (at, ty) in api.types.iter().enumerate() {
            if let (TypeName::Schema(_), Ok(at)) = (&ty.name, u32::try_from(at))
                && !self.uses.contains_key(&TypeId(at))
            {
                self.reach(api, TypeId(at), Direction::Read, By::Many);
            }
        }
    }

    /// Unions that the converters take as they came.
    fn raw_unions(&mut self, plan: &Plan, api: &Api) {
        let models = plan.categories.iter().flat_map(|it| &it.models);
        for custom in models
            .flat_map(|it| &it.shapes)
            .filter_map(|it| it.custom_fields.as_ref())
        {
            match custom {
                CustomFields::Rest { path } => self.takes_raw(api, path),
                CustomFields::Entries { path, key, value } => {
                    for path in [path, key, value] {
                        self.takes_raw(api, path);
                    }
                }
            }
        }
    }

    /// Record types of the converters, and the structs whose rest they keep.
    fn shapes(&mut self, plan: &Plan, api: &Api, places: &BTreeMap<&str, usize>) {
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
                    let by = operation
                        .and_then(|at| plan.operations.get(at))
                        .and_then(|it| places.get(it.resource.as_str()))
                        .map_or(By::Many, |place| By::One(*place));
                    self.reach(api, shape.ty, Direction::Read, by);
                }
                if let Some(CustomFields::Rest { path }) = &shape.custom_fields
                    && let Leaf::Struct(id) = path.leaf
                {
                    self.keeps_rest.insert(resolve(api, id));
                }
            }
        }
    }

    /// The union that a path of custom fields ends in, or in a list or map of which: it stays raw JSON.
    fn takes_raw(&mut self, api: &Api, path: &Path) {
        let last = path.steps.iter().rev().find_map(|step| match step {
            Step::Field { of, name } => Some((*of, name)),
            _ => None,
        });
        let field = last.and_then(|(of, name)| {
            let fields = &as_struct(api, of)?.fields;
            fields.iter().find(|field| field.name == *name)
        });
        if let Some(field) = field {
            let id = element(api, field.ty.id);
            if matches!(kind(api, id), Kind::Union(_)) {
                self.raw.insert(id);
            }
        }
    }

    /// Marks a type and all that it holds. A type is visited again only when that says more about it.
    fn reach(&mut self, api: &Api, id: TypeId, direction: Direction, by: By) {
        let mut open = vec![id];
        while let Some(id) = open.pop() {
            let id = resolve(api, id);
            let usage = self.uses.entry(id).or_default();
            let known = match direction {
                Direction::Read => {
                    usage.read = true;
                    &mut usage.reading
                }
                Direction::Write => {
                    usage.write = true;
                    &mut usage.writing
                }
            };
            let now = known.and(by);
            if now == *known {
                continue;
            }
            *known = now;
            match kind(api, id) {
                Kind::Array { items, .. } => open.push(items.id),
                Kind::Map { values } => open.push(values.id),
                Kind::Union(it) if !self.raw.contains(&id) => {
                    open.extend(it.variants.iter().map(|it| it.ty.id));
                }
                Kind::Struct(it) => {
                    open.extend(
                        it.fields
                            .iter()
                            .filter(|field| goes(field, direction))
                            .map(|field| field.ty.id),
                    );
                    if it.fields.is_empty() || self.typed_rest {
                        open.extend(it.additional.map(|ty| ty.id));
                    }
                }
                _ => {}
            }
        }
    }

    /// Whether a field of `owner` that holds a struct or union needs a box.
    pub(crate) fn is_boxed(&self, owner: TypeId, property: &str) -> bool {
        self.graph.boxed(owner, property)
    }

    /// Whether a variant of a union needs a box.
    pub(crate) fn is_boxed_variant(&self, union: TypeId, variant: usize) -> bool {
        self.graph.boxed_variant(union, variant)
    }
}

/// Types used both ways whose two forms differ: by their own fields, or by a type below them.
fn two_forms(api: &Api, types: &TypesInUse) -> BTreeSet<TypeId> {
    let mut out = BTreeSet::new();
    let mut owners: BTreeMap<TypeId, Vec<TypeId>> = BTreeMap::new();
    for (id, _) in types.uses.iter().filter(|(_, it)| it.read && it.write) {
        let parts: Vec<TypeId> = match kind(api, *id) {
            Kind::Struct(it) => {
                let differs = |field: &Field| {
                    field.required || field.read_only || field.write_only || field.ty.nullable
                };
                if !it.fields.is_empty()
                    && (types.keeps_rest.contains(id) || it.fields.iter().any(differs))
                {
                    out.insert(*id);
                }
                it.fields.iter().map(|field| field.ty.id).collect()
            }
            Kind::Union(it) if !types.raw.contains(id) => {
                it.variants.iter().map(|it| it.ty.id).collect()
            }
            _ => continue,
        };
        for part in parts {
            owners.entry(element(api, part)).or_default().push(*id);
        }
    }
    let mut open: Vec<TypeId> = out.iter().copied().collect();
    while let Some(id) = open.pop() {
        for owner in owners.remove(&id).unwrap_or_default() {
            if out.insert(owner) {
                open.push(owner);
            }
        }
    }
    out
}

/// What a type is, or lists or maps.
pub(crate) fn element(api: &Api, id: TypeId) -> TypeId {
    let mut id = id;
    for _ in 0..16 {
        id = match kind(api, id) {
            Kind::Array { items, .. } => items.id,
            Kind::Map { values } => values.id,
            Kind::Struct(it) if it.fields.is_empty() => match it.additional {
                Some(ty) => ty.id,
                None => break,
            },
            _ => break,
        };
    }
    resolve(api, id)
}
