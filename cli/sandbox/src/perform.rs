//! What operations do: lists, single records, writes.

use conjoin_codegen::api::{Kind, Operation, Response, TypeId, TypeRef};
use conjoin_codegen::plan::IdFrom;
use jiff::Timestamp;
use serde_json::{Map, Value, json};

use crate::answer::Answer;
use crate::changes;
use crate::envelope;
use crate::facts::Change;
use crate::fault::{FaultKind, Stage};
use crate::filter;
use crate::page::{self, Twist};
use crate::parents;
use crate::pattern;
use crate::project::project;
use crate::refusal::{Cause, Refusal};
use crate::request::Request;
use crate::scene::{Action, ListRole, Roles, SelectRole, WriteRole};
use crate::store::{Entity, Target};
use crate::webhook;
use crate::world::{State, World, spoil_records};

impl World {
    /// Does what an operation does.
    pub(crate) fn perform(
        &self,
        state: &mut State,
        number: u32,
        operation: &Operation,
        request: &Request,
        now: Timestamp,
    ) -> Result<Answer, Refusal> {
        match self.scene.roles.get(&number) {
            Some(roles) if !roles.writes.is_empty() => {
                self.write(state, operation, roles, request, now)
            }
            Some(Roles {
                feed: Some(feed), ..
            }) => Ok(self.feed(state, operation, feed, request, now)),
            Some(roles) if !roles.lists.is_empty() => {
                self.list(state, number, operation, &roles.lists, (request, now))
            }
            Some(Roles { get: Some(get), .. }) => {
                let id = request.path_value(&get.id).unwrap_or_default();
                let found = state.store.find(get.collection, id);
                let entity = found.and_then(|it| state.store.collections[get.collection].get(it));
                let entity = entity.ok_or_else(not_found)?;
                let record =
                    self.render(entity, get.shape, get.select.as_ref(), operation, request);
                let mut whole = self.envelope(operation, None);
                if let Some(ty) = self.scene.api().success_json(operation) {
                    envelope::insert(&self.maker(), &mut whole, ty, &get.record, record);
                }
                Ok(Answer::json(200, &whole))
            }
            _ => {
                let (status, ty) = self.success(operation, None);
                Ok(match ty {
                    Some(ty) => Answer::json(
                        status,
                        &envelope::made_up(&self.maker(), &state.store, ty, number),
                    ),
                    None => Answer::status(status),
                })
            }
        }
    }

    fn list(
        &self,
        state: &mut State,
        number: u32,
        operation: &Operation,
        roles: &[ListRole],
        (request, now): (&Request, Timestamp),
    ) -> Result<Answer, Refusal> {
        let maker = self.maker();
        let twist = match state.faults.next(Stage::Page) {
            Some(FaultKind::RepeatCursor) => Twist::Repeat,
            Some(FaultKind::CycleCursor) => Twist::Cycle,
            Some(FaultKind::EmptyPage) => Twist::Empty,
            Some(FaultKind::ForeignNext) => Twist::Foreign,
            _ => Twist::None,
        };
        let spoilt = state.faults.next(Stage::Record);
        let store = &state.store;
        let mut whole = self.envelope(operation, None);
        let ty = self.scene.api().success_json(operation);
        let mut link = None;
        for role in roles {
            let collection = &self.scene.collections[role.collection];
            let records = &store.collections[role.collection];
            let parents = parents::meant(&self.scene, store, role, request)?;
            let listed = (records.as_slice(), parents.as_ref());
            let mut chosen = filter::chosen(&self.scene, number, role, request, listed);
            for (name, wanted) in &role.fixed {
                let actual = request.path_value(name).unwrap_or_default();
                if actual != wanted {
                    chosen.retain(|it| {
                        records
                            .get(*it)
                            .is_some_and(|it| refers(collection, it, actual))
                    });
                }
            }
            let sorted = changes::sort(&role.plan, &mut chosen, records);
            let numbers: Vec<u64> = if sorted {
                (0..chosen.len() as u64).collect()
            } else {
                chosen
                    .iter()
                    .filter_map(|it| Some(records.get(*it)?.number))
                    .collect()
            };
            let number_of = |id: &str| {
                let known = records.iter().find(|it| it.id == id)?;
                Some(known.number)
            };
            let page = page::page(
                &self.scene,
                number,
                &role.plan,
                request,
                &page::Records {
                    numbers: &numbers,
                    number_of: &number_of,
                    since: changes::asked(&role.plan, request).map(|since| (since, now)),
                },
                twist,
            )?;
            envelope::count(&mut whole, numbers.len(), page.size);
            for (place, value) in &page.places {
                pattern::set(&mut whole, place, value.clone());
            }
            if let Some(ty) = ty.filter(|_| !page.places.is_empty()) {
                // What a place needs around it.
                let subject = maker.subject(None, 0, "envelope");
                whole = project(&maker, &subject, &whole, ty);
            }
            link = link.or(page.link);
            let shape = self.list_shape(role);
            let mut items: Vec<Value> = chosen
                .iter()
                .skip(page.from)
                .take(page.to.saturating_sub(page.from))
                .filter_map(|it| records.get(*it))
                .map(|it| {
                    let select = role.select.as_ref();
                    let mut item = self.render(it, shape, select, operation, request);
                    if let Some((place, value)) = role.gone.as_ref().filter(|_| it.deleted) {
                        pattern::set(&mut item, place, value.clone());
                    }
                    item
                })
                .collect();
            if let Some(fault) = spoilt {
                spoil_records(fault, &collection.ids, &mut items);
            }
            if let Some(ty) = ty {
                envelope::insert(
                    &maker,
                    &mut whole,
                    ty,
                    &role.plan.records,
                    Value::Array(items),
                );
            }
        }
        let mut answer = Answer::json(200, &whole);
        if let Some(link) = link {
            answer.set("link", link);
        }
        Ok(answer)
    }

    fn list_shape(&self, role: &ListRole) -> TypeId {
        let models = self
            .scene
            .plan()
            .categories
            .iter()
            .flat_map(|it| &it.models);
        let mut found = models.filter_map(|model| {
            let list = model.list.as_ref()?;
            let same = list.operation == role.plan.operation && list.records == role.plan.records;
            same.then(|| model.shapes.get(list.shape).map(|it| it.ty))?
        });
        found
            .next()
            .or_else(|| {
                self.scene.collections[role.collection]
                    .shapes
                    .first()
                    .copied()
            })
            .unwrap_or(TypeId(0))
    }

    /// A record as an operation gives it.
    fn render(
        &self,
        entity: &Entity,
        shape: TypeId,
        select: Option<&SelectRole>,
        operation: &Operation,
        request: &Request,
    ) -> Value {
        let api = self.scene.api();
        let ty = TypeRef {
            id: shape,
            nullable: false,
        };
        let mut record = project(&self.maker(), &entity.subject, &entity.value, ty);
        let asked = select.map(|it| request.names(&it.send));
        for (base, extras) in &entity.extras {
            let chosen = select
                .zip(asked.as_ref())
                .filter(|(select, _)| select.base == *base);
            for (name, value) in extras {
                if chosen.is_none_or(|(_, names)| names.contains(name))
                    && pattern::get(&record, base).is_some()
                {
                    pattern::set(&mut record, &pattern::join(base, name), value.clone());
                }
            }
        }
        if let (Some(select), Some(mut names)) = (select, asked) {
            let at = pattern::keys(&select.base)
                .try_fold(ty, |ty, key| Some(api.property(ty, &key)?.ty));
            let Some(found) = at.and_then(|ty| api.struct_of(ty)) else {
                return record;
            };
            if names.is_empty() {
                names = self.usual_names(operation, select, found.structure);
            }
            let mut kept = Map::new();
            let own = pattern::get(&record, &select.base)
                .cloned()
                .unwrap_or(Value::Null);
            for field in &found.structure.fields {
                match own.get(&field.name) {
                    Some(value) if field.required || names.contains(&field.name) => {
                        kept.insert(field.name.clone(), value.clone());
                    }
                    None if names.contains(&field.name) && field.ty.nullable => {
                        kept.insert(field.name.clone(), Value::Null);
                    }
                    _ => {}
                }
            }
            for (name, value) in entity.extras.get(&select.base).into_iter().flatten() {
                if names.contains(name) {
                    kept.insert(name.clone(), value.clone());
                }
            }
            pattern::set(&mut record, &select.base, Value::Object(kept));
        }
        self.expand(&mut record, operation, request);
        record
    }

    /// What is returned when nobody asks: what the parameter has for default, else the first properties.
    fn usual_names(
        &self,
        operation: &Operation,
        select: &SelectRole,
        structure: &conjoin_codegen::api::Struct,
    ) -> Vec<String> {
        let param = operation
            .params
            .iter()
            .find(|it| it.name == select.send.name);
        let declared =
            param.and_then(|it| self.scene.declared(&it.origin, "/schema/default")?.as_str());
        match declared {
            Some(names) => names.split(',').map(str::to_owned).collect(),
            None if structure.fields.iter().any(|it| it.required) => Vec::new(),
            None => structure
                .fields
                .iter()
                .take(4)
                .map(|it| it.name.clone())
                .collect(),
        }
    }

    /// A parameter that is a list and is named after an object of the record says which parts of it are returned.
    fn expand(&self, record: &mut Value, operation: &Operation, request: &Request) {
        let Value::Object(map) = record else { return };
        for param in &operation.params {
            let listed = matches!(
                self.scene.api().type_of(param.ty).map(|it| &it.kind),
                Some(Kind::Array { .. })
            );
            let address = conjoin_codegen::plan::Address {
                place: "query".to_owned(),
                name: param.name.clone(),
            };
            let Some(Value::Object(parts)) = map.get_mut(&param.name).filter(|_| listed) else {
                continue;
            };
            // Where the same parameter chooses properties, that is done already.
            let names = request.names(&address);
            let chooses = self
                .scene
                .roles
                .values()
                .flat_map(|it| &it.lists)
                .any(|it| {
                    it.select
                        .as_ref()
                        .is_some_and(|it| it.send.name == param.name)
                });
            if chooses {
                continue;
            }
            parts.retain(|key, _| names.contains(key));
            if parts.is_empty() {
                map.shift_remove(&param.name);
            }
        }
    }

    /// An answer without its records.
    pub(crate) fn envelope(&self, operation: &Operation, action: Option<Action>) -> Value {
        let maker = self.maker();
        let mut subject = maker.subject(None, 0, "envelope");
        subject.sparse = true;
        match self.success(operation, action).1 {
            Some(ty) => maker.value(&subject, ty),
            None => Value::Null,
        }
    }

    /// Status and type of a success.
    fn success(&self, operation: &Operation, action: Option<Action>) -> (u16, Option<TypeRef>) {
        let preferred = if action == Some(Action::Create) {
            ["201", "200"]
        } else {
            ["200", "201"]
        };
        let successes: Vec<&Response> = operation
            .responses
            .iter()
            .filter(|it| it.is_success())
            .collect();
        let found = preferred
            .iter()
            .find_map(|status| successes.iter().find(|it| it.status == *status))
            .or_else(|| successes.first());
        let usual = if action == Some(Action::Create) {
            201
        } else {
            200
        };
        match found {
            Some(response) => {
                let status = response.status.parse().unwrap_or(usual);
                (status, self.scene.api().json(&response.content))
            }
            None => (usual, self.scene.api().success_json(operation)),
        }
    }

    fn write(
        &self,
        state: &mut State,
        operation: &Operation,
        roles: &Roles,
        request: &Request,
        now: Timestamp,
    ) -> Result<Answer, Refusal> {
        let maker = self.maker();
        let mut done: Vec<(&WriteRole, usize)> = Vec::new();
        let mut seen: Vec<(usize, Action)> = Vec::new();
        for role in &roles.writes {
            let part = request
                .json
                .as_ref()
                .and_then(|it| pattern::get(it, &role.base));
            let part = part.filter(|it| it.is_object());
            // Several models may be written by one operation: each by its own part of the body.
            if (part.is_none() && roles.writes.len() > 1 && role.action != Action::Delete)
                || seen.contains(&(role.collection, role.action))
            {
                continue;
            }
            seen.push((role.collection, role.action));
            let collection = &self.scene.collections[role.collection];
            let target = match role.action {
                Action::Create => {
                    if state.store.is_full() {
                        return Err(Refusal::new(
                            Cause::Server,
                            "the sandbox holds no more records",
                        )
                        .with_status(507));
                    }
                    let parent = role
                        .parent
                        .as_ref()
                        .map(|it| request.path_value(it).unwrap_or_default());
                    if let (Some(id), Some((parents, _))) = (parent, &collection.parent) {
                        state.store.find(*parents, id).ok_or_else(not_found)?;
                    }
                    Target::New { parent }
                }
                Action::Update | Action::Delete => {
                    let param = role.id.as_ref().and_then(|it| request.path_value(it));
                    let found = param.and_then(|id| state.store.find(role.collection, id));
                    Target::Known(found.ok_or_else(not_found)?)
                }
            };
            let at = state
                .store
                .write(&maker, role, target, part, now)
                .ok_or_else(not_found)?;
            done.push((role, at));
        }
        let main = done.first().map(|(role, _)| role.action);
        let (status, ty) = self.success(operation, main);
        let mut whole = match (ty, done.first()) {
            (Some(ty), Some((role, at))) if role.record.is_none() && done.len() == 1 => {
                let entity = &state.store.collections[role.collection][*at];
                project(&maker, &entity.subject, &entity.value, ty)
            }
            _ => self.envelope(operation, main),
        };
        for (role, at) in &done {
            if let (IdFrom::Body(pointer), Some(_)) = (&role.id_from, ty) {
                let id = &state.store.collections[role.collection][*at].id;
                pattern::set(&mut whole, pointer, json!(id));
            }
        }
        if let (Some(ty), false) = (ty, done.is_empty()) {
            let subject = maker.subject(None, 0, "envelope");
            whole = project(&maker, &subject, &whole, ty);
        }
        for (role, at) in &done {
            let entity = &state.store.collections[role.collection][*at];
            if let (Some((steps, shape)), Some(ty)) = (&role.record, ty) {
                let record = self.render(entity, *shape, None, operation, request);
                envelope::insert(&maker, &mut whole, ty, steps, record);
            }
        }
        let mut answer = match ty {
            Some(_) => Answer::json(status, &whole),
            None => Answer::status(status),
        };
        for (role, at) in &done {
            let entity = &state.store.collections[role.collection][*at];
            if role.action == Action::Create {
                let host = request.header("host").unwrap_or("127.0.0.1");
                let place = format!(
                    "http://{host}{}/{}",
                    request.path.trim_end_matches('/'),
                    entity.id
                );
                match &role.id_from {
                    IdFrom::Header {
                        name,
                        last_segment: true,
                    } => answer.set(name, place),
                    IdFrom::Header { name, .. } => answer.set(name, entity.id.clone()),
                    _ if declares_location(operation, status) => answer.set("location", place),
                    _ => {}
                }
            }
            let (id, collection) = (entity.id.clone(), role.collection);
            self.notify(state, collection, role.action, &id, now);
        }
        Ok(answer)
    }

    fn notify(
        &self,
        state: &mut State,
        collection: usize,
        action: Action,
        id: &str,
        now: Timestamp,
    ) {
        let (Some((url, queue)), Some(facts)) = (&self.webhook, &self.scene.loaded.facts.webhooks)
        else {
            return;
        };
        let change = match action {
            Action::Create => Change::Created,
            Action::Update => Change::Updated,
            Action::Delete => Change::Deleted,
        };
        state.deliveries += 1;
        let number = state.deliveries;
        let models = &self.scene.collections[collection].models;
        let delivery = models
            .iter()
            .find_map(|it| webhook::delivery(facts, url, it, change, id, number, now));
        if let Some(delivery) = delivery {
            // A receiver that does not keep up loses some, as with a provider.
            let _ = queue.try_send(delivery);
        }
    }
}

fn declares_location(operation: &Operation, status: u16) -> bool {
    operation
        .responses
        .iter()
        .filter(|it| it.status == status.to_string())
        .any(|it| {
            it.headers
                .iter()
                .any(|it| it.eq_ignore_ascii_case("location"))
        })
}

/// Whether a record refers to another by this id.
fn refers(collection: &crate::scene::Collection, entity: &Entity, id: &str) -> bool {
    collection.hints.meanings.iter().any(|(place, meaning)| {
        matches!(meaning, crate::hints::Meaning::Ref(_))
            && pattern::all(&entity.value, place)
                .into_iter()
                .any(|it| pattern::text(it).as_deref() == Some(id))
    })
}

fn not_found() -> Refusal {
    Refusal::new(Cause::NotFound, "there is no such record")
}
