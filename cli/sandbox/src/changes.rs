//! Operations that tell what has changed: lists of their own, and feeds of ids.

use conjoin_codegen::api::{Kind, Operation, TypeId, TypeRef};
use conjoin_codegen::plan::{Keep, KeepTest, List, Model, Next, Since};
use jiff::Timestamp;
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::envelope;
use crate::hints::{Meaning, literal};
use crate::moment;
use crate::page;
use crate::parents::above;
use crate::pattern;
use crate::request::Request;
use crate::scene::{Builder, ListRole, SelectRole, fixed};
use crate::store::Entity;
use crate::world::{State, World};

/// An operation gives the ids of what has changed.
#[derive(Debug)]
pub(crate) struct FeedRole {
    pub(crate) collection: usize,
    pub(crate) plan: List,
    /// The type of an entry.
    shape: TypeId,
    /// Where the id of the record stands in it.
    id: String,
    /// What tells the entry of a deleted record.
    gone: Option<(String, Value)>,
}

impl Builder<'_> {
    /// The operations that tell what has changed of a model.
    pub(crate) fn changes(&mut self, index: usize, model: &Model, list: &List) {
        match &list.since {
            Some(Since::List(changes)) => {
                let gone = gone(&changes.keep);
                if let Some((place, value)) = &gone {
                    self.only_when_gone(index, place, value);
                }
                let select = changes.select.as_ref().map(|it| SelectRole {
                    send: it.send.clone(),
                    base: self.select_base(&it.names, index),
                });
                let role = ListRole {
                    collection: index,
                    plan: (**changes).clone(),
                    fixed: fixed(&changes.params),
                    above: above(&changes.params),
                    select,
                    gone,
                };
                let id = self.operation(changes.operation);
                self.roles.entry(id.0).or_default().lists.push(role);
            }
            Some(Since::Feed(feed)) => {
                let id = self.operation(feed.list.operation);
                self.roles.entry(id.0).or_default().feed = Some(FeedRole {
                    collection: index,
                    plan: feed.list.clone(),
                    shape: feed.shape.ty,
                    id: feed.shape.id.pointer().to_owned(),
                    gone: gone(&feed.list.keep),
                });
            }
            _ => {
                let gone = gone(&list.keep);
                let known = gone.filter(|_| list.moment.is_some() && model.deletions.is_some());
                if let Some((place, value)) = known {
                    self.only_when_gone(index, &place, &value);
                    let id = self.operation(list.operation);
                    let roles = self.roles.entry(id.0).or_default();
                    for role in roles.lists.iter_mut().filter(|it| it.collection == index) {
                        role.gone = Some((place.clone(), value.clone()));
                    }
                }
            }
        }
    }

    /// A value that only deleted records have is none of the others.
    fn only_when_gone(&mut self, index: usize, place: &str, value: &Value) {
        let hints = &mut self.collections[index].hints;
        if let Some(Meaning::Values(values)) = hints.meanings.get_mut(place) {
            values.retain(|it| json!(it) != *value);
        }
    }
}

/// What tells a deleted record: the value that is left out.
fn gone(keep: &[Keep]) -> Option<(String, Value)> {
    keep.iter().find_map(|keep| match &keep.test {
        KeepTest::Equals(value) if keep.not => Some((keep.path.pointer.clone(), literal(value))),
        _ => None,
    })
}

/// From when on a list of changes asks: said in the request, or by the token of a page before.
pub(crate) fn asked(list: &List, request: &Request) -> Option<Timestamp> {
    let moment = list.moment.as_ref()?;
    let pages = match &list.next {
        Next::Durable { pages, .. } => &**pages,
        next => next,
    };
    let token = match pages {
        Next::Cursor { send, .. } => request.sent(send),
        _ => None,
    };
    token.as_deref().and_then(page::since).or_else(|| {
        let sent = moment.send.first().and_then(|send| request.sent(send))?;
        moment::read(&sent)
    })
}

/// Puts those that have changed last at the end, where a list is sorted by that.
pub(crate) fn sort(list: &List, positions: &mut [usize], records: &[Entity]) -> bool {
    let sorted = list.moment.as_ref().is_some_and(|it| it.cursor.is_some());
    if sorted {
        positions.sort_by_key(|at| records.get(*at).map(|it| it.subject.updated));
    }
    sorted
}

impl World {
    /// The entries of a feed.
    pub(crate) fn feed(
        &self,
        state: &State,
        operation: &Operation,
        role: &FeedRole,
        request: &Request,
        now: Timestamp,
    ) -> Answer {
        let maker = self.maker();
        let mut whole = self.envelope(operation, None);
        let since = asked(&role.plan, request);
        let records = state.store.collections.get(role.collection);
        let changed = records
            .into_iter()
            .flatten()
            .filter(|record| since.is_none_or(|since| record.subject.updated >= since));
        let ty = TypeRef {
            id: role.shape,
            nullable: false,
        };
        let entries: Vec<Value> = changed
            .map(|record| {
                let subject = maker.subject(None, record.number, "change");
                let mut entry = maker.value(&subject, ty);
                self.times(&mut entry, ty, record.subject.updated);
                pattern::set(&mut entry, &role.id, json!(record.id));
                if let Some((place, value)) = &role.gone {
                    let told = pattern::get(&entry, place) == Some(value);
                    if record.deleted {
                        pattern::set(&mut entry, place, value.clone());
                    } else if told {
                        pattern::set(&mut entry, place, self.other(ty, place, value));
                    }
                }
                entry
            })
            .collect();
        if let Some(ty) = self.scene.api().success_json(operation) {
            let steps = &role.plan.records;
            envelope::insert(&maker, &mut whole, ty, steps, Value::Array(entries));
        }
        let format = role.plan.moment.as_ref().map_or("rfc3339", |it| &it.format);
        if let Next::Durable {
            token: Some(place), ..
        } = &role.plan.next
        {
            pattern::set(&mut whole, place, moment::write(now, format, None, true));
        }
        Answer::json(200, &whole)
    }

    /// The moments of an entry are that of the change.
    fn times(&self, entry: &mut Value, ty: TypeRef, at: Timestamp) {
        let Some(found) = self.scene.api().struct_of(ty) else {
            return;
        };
        for field in &found.structure.fields {
            let kind = self.scene.api().type_of(field.ty).map(|it| &it.kind);
            if let Some(Kind::Text(text)) = kind
                && text.format.as_deref() == Some("date-time")
                && let Some(place) = entry.get_mut(&field.name)
            {
                *place = json!(moment::rfc3339(at));
            }
        }
    }

    /// Another value of an enumeration.
    fn other(&self, ty: TypeRef, place: &str, value: &Value) -> Value {
        let api = self.scene.api();
        let property = place.get(1..).and_then(|name| api.property(ty, name));
        match property
            .and_then(|it| api.type_of(it.ty))
            .map(|it| &it.kind)
        {
            Some(Kind::Enum(it)) => it
                .values
                .iter()
                .find(|it| json!(it) != *value)
                .map_or(Value::Null, |it| json!(it)),
            _ => Value::Null,
        }
    }
}
