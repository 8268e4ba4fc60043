//! The records that a stand-in holds, and what writes do to them.

use std::collections::BTreeMap;

use conjoin_codegen::api::{Api, Kind, TypeRef};
use jiff::Timestamp;
use serde_json::{Map, Value, json};

use crate::generate::{Maker, Subject};
use crate::hints::{Meaning, Which};
use crate::moment;
use crate::pattern;
use crate::project::coerce;
use crate::scene::{Action, Collection, Scene, WriteRole};

/// Records in all; one more is refused.
pub(crate) const CAPACITY: usize = 200_000;

/// One record.
#[derive(Debug, Clone)]
pub(crate) struct Entity {
    pub(crate) id: String,
    /// Order of coming into being.
    pub(crate) number: u64,
    pub(crate) value: Value,
    /// Fields of the account's own, by the object that they stand in.
    pub(crate) extras: BTreeMap<String, Map<String, Value>>,
    pub(crate) subject: Subject,
    pub(crate) deleted: bool,
    pub(crate) parent: Option<String>,
}

/// All records.
#[derive(Debug, Default)]
pub(crate) struct Store {
    pub(crate) collections: Vec<Vec<Entity>>,
    next: Vec<u64>,
    total: usize,
}

/// How many records the seed gives, by collection.
pub(crate) fn counts(scene: &Scene, records: usize) -> Vec<usize> {
    let count = |it: &Collection| match (it.by_parent, it.paged, it.parent.is_some()) {
        (true, _, _) => 0,
        _ if it.single => 1,
        (_, true, _) => records,
        (_, _, true) => records / 3,
        _ => records / 10,
    };
    scene.collections.iter().map(count).collect()
}

impl Store {
    /// The records of a seed.
    pub(crate) fn new(maker: &Maker<'_>) -> Self {
        let scene = maker.scene;
        let mut store = Self {
            collections: scene.collections.iter().map(|_| Vec::new()).collect(),
            next: vec![0; scene.collections.len()],
            total: 0,
        };
        for (index, count) in maker.counts.iter().enumerate() {
            for number in 0..*count as u64 {
                let subject = maker.subject(Some(index), number, "");
                store.add(maker, index, subject);
            }
        }
        for (index, collection) in scene.collections.iter().enumerate() {
            let Some((parents, _)) = collection.parent.as_ref().filter(|_| collection.by_parent)
            else {
                continue;
            };
            let ids: Vec<String> = store.collections[*parents]
                .iter()
                .map(|it| it.id.clone())
                .collect();
            for (number, id) in ids.into_iter().enumerate() {
                for _ in 0..(number * 7 + 3) % 5 {
                    let mut subject = maker.subject(Some(index), store.next[index], "");
                    subject.parent = Some(id.clone());
                    store.add(maker, index, subject);
                }
            }
        }
        store
    }

    fn add(&mut self, maker: &Maker<'_>, index: usize, subject: Subject) -> usize {
        let collection = &maker.scene.collections[index];
        let mut value = maker.record(&subject);
        let id = maker.id(index, subject.number);
        // An id in a form of its own, such as a UUID, is what the record says.
        let own = collection
            .ids
            .iter()
            .find_map(|place| pattern::text(pattern::get(&value, place)?));
        let id = own.or_else(|| collection.fixed_id.clone()).unwrap_or(id);
        for place in &collection.ids {
            set(maker.scene, collection, &mut value, place, json!(id));
        }
        let parent = subject
            .parent
            .clone()
            .or_else(|| parent_of(collection, &value));
        self.next[index] = self.next[index].max(subject.number + 1);
        self.total += 1;
        self.collections[index].push(Entity {
            id,
            number: subject.number,
            value,
            extras: BTreeMap::new(),
            subject,
            deleted: false,
            parent,
        });
        self.collections[index].len() - 1
    }

    /// Whether there is room for one more.
    pub(crate) fn is_full(&self) -> bool {
        self.total >= CAPACITY
    }

    /// A record that is not deleted.
    pub(crate) fn find(&self, collection: usize, id: &str) -> Option<usize> {
        let all = self.collections.get(collection)?;
        all.iter().position(|it| it.id == id && !it.deleted)
    }

    /// Creates, changes or deletes; the index of the record.
    pub(crate) fn write(
        &mut self,
        maker: &Maker<'_>,
        role: &WriteRole,
        target: Target<'_>,
        part: Option<&Value>,
        now: Timestamp,
    ) -> Option<usize> {
        let index = role.collection;
        let collection = maker.scene.collections.get(index)?;
        let at = match target {
            Target::New { parent } => {
                let mut subject = maker.fresh(index, self.next[index], now);
                subject.parent = parent.map(str::to_owned);
                self.add(maker, index, subject)
            }
            Target::Known(at) => at,
        };
        let entity = self.collections.get_mut(index)?.get_mut(at)?;
        if role.action == Action::Delete {
            entity.deleted = true;
            mark_deleted(maker.scene, collection, &mut entity.value);
        }
        if let Some(part) = part {
            lay(maker, collection, role, entity, "", part);
        }
        entity.subject.updated = now;
        for (place, meaning) in &collection.hints.meanings {
            if let Meaning::Moment {
                format,
                zone,
                which: Which::Updated,
            } = meaning
            {
                let number = matches!(
                    kind_at(maker.scene.api(), collection, place),
                    Some(Kind::Integer(_))
                );
                let value = moment::write(now, format, zone.as_deref(), number);
                pattern::set(&mut entity.value, place, value);
            }
        }
        if let Some(parent) = parent_of(collection, &entity.value) {
            entity.parent = Some(parent);
        }
        Some(at)
    }
}

/// What a write is about.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Target<'a> {
    New { parent: Option<&'a str> },
    Known(usize),
}

fn parent_of(collection: &Collection, value: &Value) -> Option<String> {
    let (_, places) = collection.parent.as_ref()?;
    places
        .iter()
        .find_map(|place| pattern::text(pattern::get(value, place)?))
}

fn mark_deleted(scene: &Scene, collection: &Collection, value: &mut Value) {
    for (place, meaning) in &collection.hints.meanings {
        let Meaning::Flag { field, yes, no } = meaning else {
            continue;
        };
        match field.as_str() {
            "remote_was_deleted" => set(scene, collection, value, place, yes.clone()),
            "is_active" => set(scene, collection, value, place, no.clone()),
            _ => {}
        }
    }
}

/// The type of a place, in the first shape that has it.
pub(crate) fn type_at(api: &Api, collection: &Collection, place: &str) -> Option<TypeRef> {
    collection.shapes.iter().find_map(|shape| {
        let mut at = TypeRef {
            id: *shape,
            nullable: false,
        };
        for key in pattern::keys(place) {
            at = match &api.type_of(at)?.kind {
                Kind::Array { items, .. } => *items,
                _ => api.property(at, &key)?.ty,
            };
        }
        Some(at)
    })
}

fn kind_at<'a>(api: &'a Api, collection: &Collection, place: &str) -> Option<&'a Kind> {
    api.type_of(type_at(api, collection, place)?)
        .map(|it| &it.kind)
}

/// Sets a value at a place and at all that mean the same.
fn set(scene: &Scene, collection: &Collection, record: &mut Value, place: &str, value: Value) {
    let same = collection
        .same
        .iter()
        .find(|it| it.iter().any(|it| it == place));
    let own = [place.to_owned()];
    for place in same.map_or(&own[..], Vec::as_slice) {
        let ty = type_at(scene.api(), collection, place);
        let value = ty.map_or_else(|| value.clone(), |ty| coerce(scene.api(), &value, ty));
        pattern::set(record, place, value);
    }
}

fn lay(
    maker: &Maker<'_>,
    collection: &Collection,
    role: &WriteRole,
    entity: &mut Entity,
    at: &str,
    value: &Value,
) {
    let api = maker.scene.api();
    if let Some((_, places)) = role.alias.iter().find(|(pointer, _)| pointer == at) {
        for place in places {
            // The id of a small object brings the rest of it along.
            let whole = place.strip_suffix("/id").and_then(|parent| {
                let ty = type_at(api, collection, parent).filter(|_| !parent.is_empty())?;
                let member = maker.pooled(&entity.subject, ty, parent, &pattern::text(value)?)?;
                Some((parent, member))
            });
            match whole {
                Some((parent, member)) => pattern::set(&mut entity.value, parent, member),
                None => set(
                    maker.scene,
                    collection,
                    &mut entity.value,
                    place,
                    value.clone(),
                ),
            }
        }
        return;
    }
    // A place below which something is written elsewhere.
    let below = format!("{at}/");
    let leads = role
        .alias
        .iter()
        .any(|(pointer, _)| pointer.starts_with(&below));
    let ty = type_at(api, collection, at);
    let structure = ty.and_then(|ty| api.struct_of(ty));
    match (value, ty) {
        (Value::Object(map), _) if structure.is_some() || leads || at.is_empty() => {
            for (key, value) in map {
                lay(
                    maker,
                    collection,
                    role,
                    entity,
                    &pattern::join(at, key),
                    value,
                );
            }
        }
        (Value::Array(new), Some(_))
            if collection.entries.as_ref().is_some_and(|it| it.0 == at) =>
        {
            let key = collection.entries.as_ref().map_or("", |it| it.1.as_str());
            let mut list = match pattern::get(&entity.value, at) {
                Some(Value::Array(old)) => old.clone(),
                _ => Vec::new(),
            };
            for element in new {
                list.retain(|old| pattern::get(old, key) != pattern::get(element, key));
                list.push(element.clone());
            }
            pattern::set(&mut entity.value, at, Value::Array(list));
        }
        (value, Some(_)) => set(
            maker.scene,
            collection,
            &mut entity.value,
            at,
            value.clone(),
        ),
        (value, None) => {
            let (parent, key) = at.rsplit_once('/').unwrap_or(("", at));
            let open =
                type_at(api, collection, parent).is_some_and(|ty| api.additional(ty).is_some());
            if open {
                let extras = entity.extras.entry(parent.to_owned()).or_default();
                extras.insert(key.replace("~1", "/").replace("~0", "~"), value.clone());
            }
        }
    }
}
