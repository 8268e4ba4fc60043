//! Where every type and operation lives and what it is called.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenStream;
use quote::quote;

use super::families::families;
use super::ident;
use crate::api::{Api, Kind, TypeId, TypeName, Variant};
use crate::names::{self, Collision, Scope};
use crate::plan::{Plan, Renamed};
use crate::usage::{By, Direction, TypesInUse, Use, kind};

/// Modules that every connector crate has.
const OWN_MODULES: &[&str] = &["client", "enums", "models", "runtime", "types"];

/// Types that `client` puts at the root of the crate.
pub(super) const OWN_TYPES: &[&str] = &["Client", "Credentials", "Settings"];

/// Where a type lives.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Home {
    /// In the file of the one resource that uses it.
    Resource(String),
    /// In `types`, in a file of its own.
    Shared(String),
}

/// A type that becomes a Rust type.
#[derive(Debug, Clone)]
pub(crate) struct Named {
    /// Name of the read form, or of the only one.
    pub(crate) name: String,
    /// The same, had the mapping not renamed it: by it the type has its place.
    before: String,
    /// Name of the write form; the same as `name` when there is one form.
    pub(crate) input: String,
    pub(crate) home: Home,
}

/// What the file of one resource holds.
#[derive(Debug, Default)]
struct Contents {
    /// Places in [`Plan::operations`].
    operations: Vec<usize>,
    /// Types that only this resource uses, sorted by name.
    types: Vec<TypeId>,
}

/// Names and places of a whole connector.
#[derive(Debug)]
pub(crate) struct Layout {
    pub(crate) in_use: TypesInUse,
    named: BTreeMap<TypeId, Named>,
    /// Resource of the plan to module.
    modules: BTreeMap<String, String>,
    /// What lives in each module of operations.
    contents: BTreeMap<String, Contents>,
    collisions: Vec<Collision>,
    /// Builders and answers of operations.
    of_operations: BTreeSet<String>,
}

/// Whether a type becomes a Rust type of its own.
fn has_name(api: &Api, id: TypeId, in_use: &TypesInUse) -> bool {
    match kind(api, id) {
        Kind::Struct(it) => !it.fields.is_empty() || in_use.keeps_rest.contains(&id),
        Kind::Union(it) => {
            let typed = |it: &Variant| !matches!(kind(api, it.ty.id), Kind::Any | Kind::Null);
            !in_use.raw.contains(&id) && it.variants.iter().any(typed)
        }
        Kind::Enum(it) => !it.values.is_empty(),
        _ => false,
    }
}

fn wanted_name(name: &TypeName) -> String {
    match name {
        TypeName::Schema(key) => names::camel(key),
        TypeName::Inline(path) => names::camel(&path.join(" ")),
    }
}

/// Who is asked first what it wants to be called.
fn claim_order(api: &Api, id: TypeId) -> u8 {
    match api.types.get(id.0 as usize).map(|ty| &ty.name) {
        Some(TypeName::Schema(key)) if names::camel(key) == *key => 0,
        Some(TypeName::Schema(_)) => 1,
        _ => 2,
    }
}

impl Layout {
    pub(crate) fn new(plan: &Plan, api: &Api) -> Self {
        let modules = modules(plan);
        let (mut own, mut reserved) = (BTreeSet::new(), BTreeSet::new());
        let mut roots = Vec::with_capacity(plan.operations.len());
        // Converters read errors by pointers alone.
        let errors = plan.categories.is_empty();
        for planned in &plan.operations {
            let transfer = api
                .operation(planned.id)
                .map(|operation| (operation, crate::transfer::transfer(api, operation)));
            roots.push(
                transfer
                    .as_ref()
                    .map_or_else(Vec::new, |(_, it)| it.roots(api, errors)),
            );
            if let Some((operation, transfer)) = &transfer {
                let types =
                    |builder: &str| super::operation::own_types(builder, operation, transfer);
                own.extend(types(&planned.builder));
                let before = planned.builder_before.as_ref();
                reserved.extend(types(before.unwrap_or(&planned.builder)));
            }
        }
        let in_use = TypesInUse::new(plan, api, &roots);
        let mut scope = Scope::new()
            .reserving(OWN_TYPES.iter().copied())
            .reserving(reserved.iter().map(String::as_str));
        let mut named = BTreeMap::new();
        // By place, not by order: a document whose parts are moved around keeps its names.
        let mut used: Vec<(&str, TypeId, &Use)> = Vec::new();
        for (id, usage) in &in_use.uses {
            if has_name(api, *id, &in_use)
                && let Some(ty) = api.types.get(id.0 as usize)
            {
                used.push((&ty.origin.pointer, *id, usage));
            }
        }
        // A schema that has its Rust name in the document keeps it, whoever comes before it.
        used.sort_by_cached_key(|(pointer, id, _)| (claim_order(api, *id), *pointer, *id));
        for (pointer, id, usage) in &used {
            let Some(ty) = api.types.get(id.0 as usize) else {
                continue;
            };
            let name = scope.claim(&wanted_name(&ty.name), pointer);
            let home = home(usage, &in_use, &modules);
            named.insert(
                *id,
                Named {
                    input: name.clone(),
                    before: name.clone(),
                    name,
                    home,
                },
            );
        }
        for (pointer, id, _) in &used {
            if in_use.two_forms.contains(id)
                && let Some(it) = named.get_mut(id)
            {
                it.input = scope.claim(&format!("{}Input", it.name), pointer);
            }
        }
        for rename in &plan.names {
            if let Renamed::Type(id) = rename.of
                && let Some(it) = named.get_mut(&id)
            {
                it.name.clone_from(&rename.name);
                it.input.clone_from(&rename.name);
                if in_use.two_forms.contains(&id) {
                    it.input.push_str("Input");
                }
            }
        }
        share_files(api, &used, &mut named);
        let contents = contents(plan, &modules, &named);
        Self {
            named,
            modules,
            contents,
            collisions: scope.collisions().to_vec(),
            of_operations: own,
            in_use,
        }
    }

    pub(crate) fn collisions(&self) -> &[Collision] {
        &self.collisions
    }

    /// Modules of operations, sorted.
    pub(crate) fn resources(&self) -> impl Iterator<Item = &str> {
        let sorted: BTreeSet<&str> = self.modules.values().map(String::as_str).collect();
        sorted.into_iter()
    }

    /// Builders and answers of operations.
    pub(super) fn own(&self) -> impl Iterator<Item = &str> {
        self.of_operations.iter().map(String::as_str)
    }

    /// Every type with a name.
    pub(super) fn all(&self) -> impl Iterator<Item = (TypeId, &Named)> {
        self.named.iter().map(|(id, it)| (*id, it))
    }

    /// Whether an operation has a builder or an answer of this name.
    pub(crate) fn is_of_operation(&self, name: &str) -> bool {
        self.of_operations.contains(name)
    }

    /// The module of a resource of the plan.
    pub(crate) fn module<'l>(&'l self, resource: &'l str) -> &'l str {
        self.modules.get(resource).map_or(resource, String::as_str)
    }

    /// The name and home of a type, if it becomes a Rust type.
    pub(crate) fn named(&self, id: TypeId) -> Option<&Named> {
        self.named.get(&id)
    }

    /// The operations of a module, by their place in the plan.
    pub(crate) fn operations_of(&self, module: &str) -> &[usize] {
        self.contents
            .get(module)
            .map_or(&[], |it| it.operations.as_slice())
    }

    /// Types that only the operations of a module use, sorted by name.
    pub(crate) fn types_of(&self, module: &str) -> impl Iterator<Item = (TypeId, &Named)> {
        let types = self.contents.get(module).map_or(&[][..], |it| &it.types);
        types
            .iter()
            .filter_map(|id| Some((*id, self.named.get(id)?)))
    }

    /// Types that live in a place, sorted by name.
    pub(crate) fn types_at(&self, home: impl Fn(&Home) -> bool) -> Vec<(TypeId, &Named)> {
        let mut out: Vec<_> = self
            .named
            .iter()
            .filter(|(_, it)| home(&it.home))
            .map(|(id, it)| (*id, it))
            .collect();
        out.sort_by(|(_, a), (_, b)| a.before.cmp(&b.before));
        out
    }

    /// The absolute path of a type.
    pub(crate) fn path(&self, id: TypeId, direction: Direction) -> Option<TokenStream> {
        let it = self.named.get(&id)?;
        let name = ident(match direction {
            Direction::Read => &it.name,
            Direction::Write => &it.input,
        });
        Some(match &it.home {
            Home::Resource(module) => {
                let module = ident(module);
                quote!(crate::#module::#name)
            }
            Home::Shared(_) => quote!(crate::types::#name),
        })
    }
}

/// Gives shared types their files: one for each family, called after the first of it.
fn share_files(api: &Api, used: &[(&str, TypeId, &Use)], named: &mut BTreeMap<TypeId, Named>) {
    let families = families(api);
    let mut files = Scope::of_files().reserving(["mod"]);
    let mut of_family: BTreeMap<TypeId, String> = BTreeMap::new();
    for (_, id, _) in used {
        let first = families.get(id).copied().unwrap_or(*id);
        let name = match (named.get(&first), api.types.get(first.0 as usize)) {
            (Some(first), _) => first.before.clone(),
            (None, Some(ty)) => wanted_name(&ty.name),
            (None, None) => continue,
        };
        if let Some(it) = named.get_mut(id)
            && let Home::Shared(file) = &mut it.home
        {
            *file = of_family
                .entry(first)
                .or_insert_with(|| files.claim(&names::module(&name), &name))
                .clone();
        }
    }
}

/// Operations and types by the module whose file they stand in.
fn contents(
    plan: &Plan,
    modules: &BTreeMap<String, String>,
    named: &BTreeMap<TypeId, Named>,
) -> BTreeMap<String, Contents> {
    let mut out: BTreeMap<String, Contents> = BTreeMap::new();
    for (at, operation) in plan.operations.iter().enumerate() {
        let module = modules
            .get(&operation.resource)
            .unwrap_or(&operation.resource);
        let contents = out.entry(module.clone()).or_default();
        contents.operations.push(at);
    }
    for (id, it) in named {
        if let Home::Resource(module) = &it.home {
            out.entry(module.clone()).or_default().types.push(*id);
        }
    }
    for contents in out.values_mut() {
        contents
            .types
            .sort_by_key(|id| named.get(id).map(|it| it.before.as_str()));
    }
    out
}

/// Gives each resource a module that no other module of the crate is called.
fn modules(plan: &Plan) -> BTreeMap<String, String> {
    let categories = plan.categories.iter().map(|it| it.name.as_str());
    let mut scope = Scope::of_files()
        .reserving(OWN_MODULES.iter().copied())
        .reserving(plan.webhooks.iter().map(|_| "webhooks"))
        .reserving(categories);
    let resources: BTreeSet<&String> = plan.operations.iter().map(|it| &it.resource).collect();
    resources
        .into_iter()
        .map(|resource| {
            let module = names::module(resource);
            let given = scope.claim_or(
                &module,
                &format!("{}_api", module.trim_end_matches('_')),
                resource,
            );
            (resource.clone(), given)
        })
        .collect()
}

fn home(usage: &Use, in_use: &TypesInUse, modules: &BTreeMap<String, String>) -> Home {
    let only = match usage.by() {
        By::One(place) => in_use.resources.get(place),
        By::Nothing | By::Many => None,
    };
    match only.and_then(|resource| modules.get(resource)) {
        Some(module) => Home::Resource(module.clone()),
        None => Home::Shared(String::new()),
    }
}
