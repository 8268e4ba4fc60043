//! What a stand-in serves: collections of records, and what each operation does with them.

use std::collections::{BTreeMap, BTreeSet};

use conjoin_codegen::api::{Api, Kind, Location, OperationId, TypeId, TypeRef};
use conjoin_codegen::plan::{
    Address, Bound, CustomFields, Filter, Get, Id, IdFrom, List, Model, Plan, RecordStep, Write,
    WriteField,
};
use serde_json::Value;

use crate::changes::FeedRole;
use crate::facts::model_name;
use crate::hints::{Hints, Leaves};
use crate::load::Loaded;
use crate::pattern;

/// Everything known of a provider, arranged for serving.
#[derive(Debug)]
pub(crate) struct Scene {
    pub(crate) loaded: Loaded,
    pub(crate) collections: Vec<Collection>,
    /// By index of the operation in the API.
    pub(crate) roles: BTreeMap<u32, Roles>,
}

/// Records of one kind.
#[derive(Debug, Default)]
pub(crate) struct Collection {
    /// Common models made of them, such as `hris.employee`.
    pub(crate) models: Vec<String>,
    /// Types they come in: of lists first.
    pub(crate) shapes: Vec<TypeId>,
    pub(crate) hints: Hints,
    /// Places that hold the same value, under several names.
    pub(crate) same: Vec<Vec<String>>,
    /// Places by common field.
    pub(crate) fields: BTreeMap<String, Vec<String>>,
    /// Where the id stands.
    pub(crate) ids: Vec<String>,
    /// The collection of the parents, and the places of the reference to it.
    pub(crate) parent: Option<(usize, Vec<String>)>,
    /// Lists are of one parent at a time.
    pub(crate) by_parent: bool,
    /// Lists are read page by page.
    pub(crate) paged: bool,
    /// There is one record.
    pub(crate) single: bool,
    /// The id that the mapping gives it.
    pub(crate) fixed_id: Option<String>,
    /// Lists with `key: value` for the list of custom fields, and the key of an element.
    pub(crate) entries: Option<(String, String)>,
    /// Deleted records are shown on demand.
    pub(crate) shows_deleted: bool,
    /// Values that constant query parameters of lists choose.
    pub(crate) chosen: BTreeMap<String, Vec<String>>,
}

/// What an operation does.
#[derive(Debug, Default)]
pub(crate) struct Roles {
    pub(crate) lists: Vec<ListRole>,
    pub(crate) get: Option<GetRole>,
    pub(crate) writes: Vec<WriteRole>,
    pub(crate) feed: Option<FeedRole>,
}

/// An operation lists a collection.
#[derive(Debug)]
pub(crate) struct ListRole {
    pub(crate) collection: usize,
    pub(crate) plan: List,
    /// Path parameters with a fixed value.
    pub(crate) fixed: Vec<(String, String)>,
    /// Path parameter with the id of the parent.
    pub(crate) parent: Option<String>,
    pub(crate) select: Option<SelectRole>,
    /// Deleted records are in it, too, marked as such.
    pub(crate) gone: Option<(String, Value)>,
}

/// An operation gives one record.
#[derive(Debug)]
pub(crate) struct GetRole {
    pub(crate) collection: usize,
    pub(crate) id: String,
    pub(crate) shape: TypeId,
    pub(crate) record: Vec<RecordStep>,
    pub(crate) select: Option<SelectRole>,
}

/// Which properties are returned is up to the caller.
#[derive(Debug, Clone)]
pub(crate) struct SelectRole {
    pub(crate) send: Address,
    /// The object whose properties are chosen.
    pub(crate) base: String,
}

/// What a write does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Action {
    Create,
    Update,
    Delete,
}

/// An operation changes a collection.
#[derive(Debug)]
pub(crate) struct WriteRole {
    pub(crate) collection: usize,
    pub(crate) action: Action,
    /// Part of the body below which the record stands.
    pub(crate) base: String,
    /// Places in that part, and where their values stand in the record.
    pub(crate) alias: Vec<(String, Vec<String>)>,
    pub(crate) id: Option<String>,
    pub(crate) parent: Option<String>,
    pub(crate) id_from: IdFrom,
    pub(crate) record: Option<(Vec<RecordStep>, TypeId)>,
}

impl Scene {
    /// Arranges a provider.
    pub(crate) fn new(loaded: Loaded) -> Self {
        let mut builder = Builder {
            api: &loaded.checked.api,
            plan: &loaded.checked.plan,
            collections: Vec::new(),
            keys: Vec::new(),
            roles: BTreeMap::new(),
            of: BTreeMap::new(),
        };
        for (c, category) in builder.plan.categories.iter().enumerate() {
            for (m, model) in category.models.iter().enumerate() {
                let name = model_name(&category.name, &model.name);
                let index = builder.collection(model, &name);
                builder.of.insert((c, m), index);
            }
        }
        for (c, category) in builder.plan.categories.iter().enumerate() {
            for (m, model) in category.models.iter().enumerate() {
                builder.writes(c, m, model);
            }
        }
        builder.inferred();
        let (collections, roles) = (builder.collections, builder.roles);
        Self {
            loaded,
            collections,
            roles,
        }
    }

    pub(crate) fn api(&self) -> &Api {
        &self.loaded.checked.api
    }

    pub(crate) fn plan(&self) -> &Plan {
        &self.loaded.checked.plan
    }

    /// The collection of a common model: of the same category, else of any.
    pub(crate) fn of_model(&self, beside: usize, model: &str) -> Option<usize> {
        let found = |category: Option<&str>| {
            self.collections.iter().position(|it| {
                it.models.iter().any(|name| {
                    name.split_once('.').is_some_and(|(of, name)| {
                        category.is_none_or(|category| of == category)
                            && name.replace('_', "").eq_ignore_ascii_case(model)
                    })
                })
            })
        };
        let own = self.collections.get(beside)?.models.iter();
        let mut own = own.filter_map(|name| name.split_once('.').map(|(category, _)| category));
        own.find_map(|category| found(Some(category)))
            .or_else(|| found(None))
    }

    /// What the document says at a place: an example, a default.
    pub(crate) fn declared(
        &self,
        origin: &conjoin_codegen::api::Origin,
        key: &str,
    ) -> Option<&Value> {
        let path = &self.api().documents.get(origin.document.0 as usize)?.path;
        let (_, document) = self.loaded.documents.iter().find(|(it, _)| it == path)?;
        document.pointer(&origin.pointer)?.pointer(key)
    }
}

pub(crate) struct Builder<'a> {
    api: &'a Api,
    plan: &'a Plan,
    pub(crate) collections: Vec<Collection>,
    keys: Vec<String>,
    pub(crate) roles: BTreeMap<u32, Roles>,
    of: BTreeMap<(usize, usize), usize>,
}

impl<'a> Builder<'a> {
    pub(crate) fn operation(&self, index: usize) -> OperationId {
        self.plan.operations[index].id
    }

    fn place(&mut self, key: String) -> usize {
        match self.keys.iter().position(|it| *it == key) {
            Some(index) => index,
            None => {
                self.keys.push(key);
                self.collections.push(Collection::default());
                self.collections.len() - 1
            }
        }
    }

    fn collection(&mut self, model: &'a Model, name: &str) -> usize {
        // Two lists of one operation are one, if only their query differs.
        let key = match (&model.list, &model.get) {
            (Some(list), _) => format!(
                "{:?} {:?} {:?}",
                self.operation(list.operation),
                fixed(&list.params),
                list.records
            ),
            (None, Some(get)) => format!("{:?} {:?}", self.operation(get.operation), get.record),
            (None, None) => name.to_owned(),
        };
        let index = self.place(key);
        let mut leaves: Vec<Leaves> = Vec::new();
        let collection = &mut self.collections[index];
        collection.models.push(name.to_owned());
        for shape in &model.shapes {
            if let Id::Const(id) = &shape.id {
                collection.fixed_id = Some(id.clone());
            }
            if !collection.shapes.contains(&shape.ty) {
                collection.shapes.push(shape.ty);
            }
            leaves.push(collection.hints.read(self.plan, model, shape));
            if let Some(CustomFields::Entries { path, key, .. }) = &shape.custom_fields {
                collection.entries = Some((path.pointer.clone(), key.pointer.clone()));
            }
        }
        for (field, place) in leaves.into_iter().flatten() {
            if field == "remote_id" && !collection.ids.contains(&place) {
                collection.ids.push(place.clone());
            }
            let places = collection.fields.entry(field).or_default();
            if !places.contains(&place) {
                places.push(place);
            }
        }
        collection.same = collection
            .fields
            .values()
            .filter(|it| it.len() > 1)
            .cloned()
            .collect();
        if let Some(list) = &model.list {
            self.list(index, list);
            self.changes(index, model, list);
        }
        if let Some(get) = &model.get {
            self.get(index, model, get);
        }
        index
    }

    fn list(&mut self, index: usize, list: &List) {
        let parent = named(&list.params, &Bound::ParentId);
        let collection = &mut self.collections[index];
        collection.paged |= !matches!(list.next, conjoin_codegen::plan::Next::None(_));
        collection.by_parent |= parent.is_some();
        collection.single |= list.is_one() && parent.is_none();
        collection.shows_deleted |= list
            .filters
            .iter()
            .any(|it| it.name == "remote_was_deleted");
        for (address, bound) in &list.params {
            if let (true, Bound::Literal(value)) = (address.place == "query", bound)
                && let Some(value) = pattern::text(&crate::hints::literal(value))
            {
                collection
                    .chosen
                    .entry(address.name.clone())
                    .or_default()
                    .push(value);
            }
        }
        let select = list.select.as_ref().map(|it| SelectRole {
            send: it.send.clone(),
            base: self.select_base(&it.names, index),
        });
        let id = self.operation(list.operation);
        let pages = match &list.next {
            conjoin_codegen::plan::Next::Durable { pages, .. } => &**pages,
            next => next,
        };
        // The operation that goes on with a token gives the same list.
        if let conjoin_codegen::plan::Next::Cursor {
            alone: Some(other), ..
        } = pages
            && *other != list.operation
        {
            let other = self.operation(*other);
            let role = ListRole {
                collection: index,
                plan: list.clone(),
                fixed: fixed(&list.params),
                parent: parent.clone(),
                select: None,
                gone: None,
            };
            self.roles.entry(other.0).or_default().lists.push(role);
        }
        let roles = self.roles.entry(id.0).or_default();
        match roles.lists.iter_mut().find(|it| it.collection == index) {
            Some(known) => {
                let new = |it: &&Filter| !known.plan.filters.iter().any(|own| own.send == it.send);
                let more: Vec<Filter> = list.filters.iter().filter(new).cloned().collect();
                known.plan.filters.extend(more);
            }
            None => roles.lists.push(ListRole {
                collection: index,
                plan: list.clone(),
                fixed: fixed(&list.params),
                parent,
                select,
                gone: None,
            }),
        }
    }

    fn get(&mut self, index: usize, model: &Model, get: &Get) {
        let select = get.select.as_ref().map(|it| SelectRole {
            send: it.send.clone(),
            base: self.select_base(&it.names, index),
        });
        let id = self.operation(get.operation);
        let Some(param) = named(&get.params, &Bound::Id) else {
            return;
        };
        let role = GetRole {
            collection: index,
            id: param,
            shape: model.shapes[get.shape].ty,
            record: get.record.clone(),
            select,
        };
        self.roles.entry(id.0).or_default().get.get_or_insert(role);
    }

    /// The object of a record that has most of the properties.
    pub(crate) fn select_base(&self, names: &[String], index: usize) -> String {
        let mut best = (0, String::new());
        for ty in &self.collections[index].shapes {
            let root = TypeRef {
                id: *ty,
                nullable: false,
            };
            let mut places = vec![(String::new(), root)];
            if let Some(found) = self.api.struct_of(root) {
                let inner = found.structure.fields.iter();
                places.extend(inner.map(|it| (pattern::join("", &it.name), it.ty)));
            }
            for (place, ty) in places {
                let known: BTreeSet<&str> = self.api.properties(ty).into_iter().collect();
                let hits = names
                    .iter()
                    .filter(|it| known.contains(it.as_str()))
                    .count();
                if hits > best.0 {
                    best = (hits, place);
                }
            }
        }
        best.1
    }

    fn writes(&mut self, c: usize, m: usize, model: &'a Model) {
        let index = self.of[&(c, m)];
        if let Some((parent, field)) = &model.parent {
            let models = &self.plan.categories[c].models;
            let found = models.iter().position(|it| it.name == *parent);
            if let Some(parent) = found.and_then(|it| self.of.get(&(c, it)).copied()) {
                let places = self.collections[index].fields.get(field);
                self.collections[index].parent =
                    Some((parent, places.cloned().unwrap_or_default()));
            }
        }
        let all = [
            (Action::Create, &model.create),
            (Action::Update, &model.update),
            (Action::Delete, &model.delete),
        ];
        for (action, write) in all {
            if let Some(write) = write {
                self.write(index, action, model, write);
            }
        }
    }

    fn write(&mut self, index: usize, action: Action, model: &Model, write: &Write) {
        let fields = &self.collections[index].fields;
        let mut alias: Vec<(String, Vec<String>)> = Vec::new();
        for (field, write) in &write.fields {
            if let WriteField::Value { pointer, .. } = write {
                let places = fields
                    .get(field)
                    .or_else(|| fields.get(&format!("{field}.id")))
                    .cloned()
                    .unwrap_or_default();
                alias.push((pointer.clone(), places));
            }
        }
        let mut votes: BTreeMap<&str, usize> = BTreeMap::new();
        for (pointer, places) in &alias {
            let base = places
                .iter()
                .find_map(|place| pointer.strip_suffix(place.as_str()));
            if let Some(base) = base {
                *votes.entry(base).or_default() += 1;
            }
        }
        let base = votes.iter().max_by_key(|(_, votes)| **votes);
        let base = base.map_or_else(String::new, |(base, _)| (*base).to_owned());
        let alias = alias
            .into_iter()
            .filter_map(|(pointer, places)| {
                let inside = pointer.strip_prefix(base.as_str())?.to_owned();
                (!places.is_empty() && !places.contains(&inside)).then_some((inside, places))
            })
            .collect();
        let record = write.record.as_ref();
        let role = WriteRole {
            collection: index,
            action,
            base,
            alias,
            id: named(&write.params, &Bound::Id),
            parent: named(&write.params, &Bound::ParentId),
            id_from: write.id_from.clone(),
            record: record.map(|(steps, shape)| (steps.clone(), model.shapes[*shape].ty)),
        };
        let id = self.operation(write.operation);
        self.roles.entry(id.0).or_default().writes.push(role);
    }

    /// Operations that the mapping does not use, on paths that it does.
    fn inferred(&mut self) {
        for (number, operation) in self.api.operations.iter().enumerate() {
            let number = u32::try_from(number).unwrap_or(u32::MAX);
            if self.roles.contains_key(&number) || operation.method == "GET" {
                continue;
            }
            let beside = |roles: &Roles| {
                let list = roles.lists.first().map(|it| (it.collection, None));
                let get = roles.get.as_ref();
                list.or_else(|| {
                    get.map(|it| {
                        (
                            it.collection,
                            Some((it.id.clone(), it.record.clone(), it.shape)),
                        )
                    })
                })
            };
            let path = |id: u32| {
                self.api
                    .operations
                    .get(id as usize)
                    .map(|it| (it.method.as_str(), it.path.as_str()))
            };
            let found = self.roles.iter().find_map(|(id, roles)| {
                (path(*id)? == ("GET", operation.path.as_str())).then(|| beside(roles))?
            });
            let Some((collection, one)) = found else {
                continue;
            };
            let action = match (operation.method.as_str(), &one) {
                ("POST", None) => Action::Create,
                ("PUT" | "PATCH" | "POST", Some(_)) => Action::Update,
                ("DELETE", Some(_)) => Action::Delete,
                _ => continue,
            };
            // The envelope of the body is that of the answer to reading one.
            let envelope = one
                .as_ref()
                .map(|(_, record, shape)| (record.clone(), *shape))
                .or_else(|| {
                    let get = self.roles.values().filter_map(|it| it.get.as_ref());
                    let mut get = get.filter(|it| it.collection == collection);
                    get.next().map(|it| (it.record.clone(), it.shape))
                });
            let base = match envelope.as_ref().map(|(steps, _)| steps.as_slice()) {
                Some([RecordStep::Key(key)]) => pattern::join("", key),
                _ => String::new(),
            };
            let body = self.api.request_json(operation);
            let wrapped = body.is_some_and(|ty| {
                base.get(1..)
                    .is_some_and(|key| self.api.property(ty, key).is_some())
            });
            let role = WriteRole {
                collection,
                action,
                base: if wrapped { base } else { String::new() },
                alias: Vec::new(),
                id: one.map(|(id, _, _)| id),
                parent: None,
                id_from: IdFrom::None,
                record: envelope.filter(|(steps, shape)| self.answers(operation, steps, *shape)),
            };
            self.roles.entry(number).or_default().writes.push(role);
        }
    }

    fn answers(
        &self,
        operation: &conjoin_codegen::api::Operation,
        steps: &[RecordStep],
        shape: TypeId,
    ) -> bool {
        let Some(mut at) = self.api.success_json(operation) else {
            return false;
        };
        for step in steps {
            match step {
                RecordStep::Key(key) | RecordStep::Optional(key) => {
                    match self.api.property(at, key) {
                        Some(property) => at = property.ty,
                        None => return false,
                    }
                }
                _ => return false,
            }
        }
        at.id == shape
    }
}

/// Path parameters with a literal.
pub(crate) fn fixed(params: &[(Address, Bound)]) -> Vec<(String, String)> {
    params
        .iter()
        .filter(|(address, _)| address.place == "path")
        .filter_map(|(address, bound)| match bound {
            Bound::Literal(value) => Some((
                address.name.clone(),
                pattern::text(&crate::hints::literal(value))?,
            )),
            _ => None,
        })
        .collect()
}

/// The path parameter that is bound to something.
pub(crate) fn named(params: &[(Address, Bound)], to: &Bound) -> Option<String> {
    params
        .iter()
        .find(|(address, bound)| address.place == "path" && bound == to)
        .map(|(address, _)| address.name.clone())
}

/// Values that a query parameter of an operation may take.
pub(crate) fn parameter_values(api: &Api, operation: u32, name: &str) -> Vec<String> {
    let Some(operation) = api.operations.get(operation as usize) else {
        return Vec::new();
    };
    let param = operation
        .params
        .iter()
        .find(|it| it.location == Location::Query && it.name == name);
    match param.and_then(|it| api.type_of(it.ty)).map(|it| &it.kind) {
        Some(Kind::Enum(it)) => it.values.clone(),
        _ => Vec::new(),
    }
}
