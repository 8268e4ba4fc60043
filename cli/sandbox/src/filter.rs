//! Which records a list shows: filters of the mapping, and parameters named after a property.

use std::collections::BTreeSet;

use conjoin_codegen::api::Location;
use conjoin_codegen::plan::{Filter, Literal, Since};
use jiff::Timestamp;
use serde_json::Value;

use crate::changes;
use crate::moment;
use crate::parents::Above;
use crate::pattern;
use crate::request::Request;
use crate::scene::{Collection, ListRole, Scene};
use crate::store::{Entity, type_at};

enum Condition {
    /// One of the places has one of the values.
    Is(Vec<String>, Vec<String>),
    /// One of the places holds the text; case does not matter.
    Holds(Vec<String>, String),
    From(Vec<String>, Timestamp),
    Until(Vec<String>, Timestamp),
    Since(Timestamp),
    Id(Vec<String>),
}

/// Positions of the records that a request asks for, oldest first; of the parents alone that it names.
pub(crate) fn chosen(
    scene: &Scene,
    operation: u32,
    role: &ListRole,
    request: &Request,
    (records, parents): (&[Entity], Option<&BTreeSet<String>>),
) -> Vec<usize> {
    let Some(collection) = scene.collections.get(role.collection) else {
        return Vec::new();
    };
    let mut conditions = Vec::new();
    let mut used: Vec<&str> = role.above.iter().map(Above::name).collect();
    let mut deleted = false;
    for filter in &role.plan.filters {
        used.push(&filter.send.name);
        let Some(value) = request.sent(&filter.send) else {
            continue;
        };
        // A day that stands for itself when nobody gives one is what to reckon for, not what records are chosen by.
        let reckoned = matches!(&filter.default, Some(Literal::Text(text)) if text == "today");
        if reckoned {
            continue;
        }
        if filter.name == "remote_was_deleted" {
            deleted = value == "true";
        } else {
            conditions.extend(condition(scene, collection, filter, &value));
        }
    }
    if let Some(Since::Filter { send, .. }) = &role.plan.since {
        used.push(&send.name);
        let at = request.sent(send).and_then(|it| moment::read(&it));
        conditions.extend(at.map(Condition::Since));
    }
    if let Some(moment) = &role.plan.moment {
        used.extend(moment.send.iter().map(|it| it.name.as_str()));
        conditions.extend(changes::asked(&role.plan, request).map(Condition::Since));
    }
    let select = role.select.as_ref().map(|it| it.send.name.as_str());
    let size = role.plan.size.as_ref().and_then(|it| it.send.as_ref());
    let size = size.map(|it| it.name.as_str());
    used.extend(select.into_iter().chain(size));
    let operation = scene.api().operations.get(operation as usize);
    for param in operation.iter().flat_map(|it| &it.params) {
        if param.location != Location::Query {
            continue;
        }
        for (name, value) in &request.query {
            let inner = name.strip_prefix(param.name.as_str());
            let inner = inner
                .and_then(|it| it.strip_prefix('['))
                .and_then(|it| it.split(']').next());
            if (*name == param.name || inner.is_some()) && !used.contains(&name.as_str()) {
                let key = inner.unwrap_or(name);
                conditions.extend(named(scene, collection, key, value));
            }
        }
    }
    let mut positions: Vec<usize> = Vec::new();
    for (position, record) in records.iter().enumerate() {
        let of_parent = parents.is_none_or(|parents| {
            let parent = record.parent.as_ref();
            parent.is_some_and(|it| parents.contains(it))
        });
        let shown = record.deleted == deleted || role.gone.is_some();
        if shown && of_parent && conditions.iter().all(|it| holds(it, record)) {
            positions.push(position);
        }
    }
    positions
}

fn condition(
    scene: &Scene,
    collection: &Collection,
    filter: &Filter,
    value: &str,
) -> Option<Condition> {
    let places = |field: &str| collection.fields.get(field).cloned();
    if filter.format.is_some() {
        let at = moment::read(value)?;
        return match filter.name.as_str() {
            // A span of days: what ends before it or begins after it is left out.
            "start" => Some(Condition::From(
                places("end").or_else(|| places("start"))?,
                at,
            )),
            "end" => Some(Condition::Until(
                places("start").or_else(|| places("end"))?,
                at,
            )),
            name => {
                let (stem, until) =
                    match (name.strip_suffix("_after"), name.strip_suffix("_before")) {
                        (Some(stem), _) => (stem, false),
                        (_, Some(stem)) => (stem, true),
                        _ => (name, false),
                    };
                let stem = if stem == "modified" { "updated" } else { stem };
                let places = places(&format!("remote_{stem}_at"))
                    .or_else(|| places(&format!("{stem}_at")))
                    .or_else(|| places(stem))?;
                Some(if until {
                    Condition::Until(places, at)
                } else {
                    Condition::From(places, at)
                })
            }
        };
    }
    let places = places(&filter.name).or_else(|| places(&format!("{}[0]", filter.name)))?;
    if let Some(table) = &filter.enumeration {
        let values = value
            .split(',')
            .flat_map(|value| spellings(scene, collection, table, &places, value));
        return Some(Condition::Is(places.clone(), values.collect()));
    }
    let exact = places.iter().any(|place| {
        !matches!(
            collection.hints.meanings.get(place),
            Some(crate::hints::Meaning::Words(_)) | None
        )
    });
    Some(if exact {
        Condition::Is(places, vec![value.to_owned()])
    } else {
        Condition::Holds(places, value.to_lowercase())
    })
}

/// How a record spells what a filter spells in its own way.
fn spellings(
    scene: &Scene,
    collection: &Collection,
    table: &str,
    places: &[String],
    value: &str,
) -> Vec<String> {
    let enums = &scene.plan().enums;
    let read = |name: &str| {
        enums
            .iter()
            .find(|it| it.name == name)
            .map_or(&[][..], |it| &it.read)
    };
    let common = read(table)
        .iter()
        .find(|(raw, _)| raw == value)
        .map(|(_, common)| common);
    let own = places
        .iter()
        .filter_map(|place| collection.hints.tables.get(place));
    let same = own
        .flat_map(|name| read(name))
        .filter(|(_, it)| Some(it) == common);
    let mut spellings: Vec<String> = same.map(|(raw, _)| raw.clone()).collect();
    // Two spellings of one common value are still two values to the provider.
    if spellings.iter().any(|it| it == value) || spellings.is_empty() {
        spellings = vec![value.to_owned()];
    }
    spellings
}

fn named(scene: &Scene, collection: &Collection, key: &str, value: &str) -> Option<Condition> {
    if key == "ids" {
        return Some(Condition::Id(value.split(',').map(str::to_owned).collect()));
    }
    if key == "id" {
        return Some(Condition::Id(vec![value.to_owned()]));
    }
    let place = pattern::join("", key);
    let ty = type_at(scene.api(), collection, &place)?;
    let kind = &scene.api().type_of(ty)?.kind;
    use conjoin_codegen::api::Kind;
    matches!(
        kind,
        Kind::Text(_) | Kind::Integer(_) | Kind::Enum(_) | Kind::Bool
    )
    .then(|| Condition::Is(vec![place], vec![value.to_owned()]))
}

fn holds(condition: &Condition, record: &Entity) -> bool {
    let any = |places: &[String], test: &dyn Fn(&Value) -> bool| {
        places
            .iter()
            .any(|place| pattern::all(&record.value, place).into_iter().any(test))
    };
    let at = |value: &Value| pattern::text(value).and_then(|it| moment::read(&it));
    match condition {
        Condition::Is(places, values) => any(places, &|it| {
            pattern::text(it).is_some_and(|it| values.contains(&it))
        }),
        Condition::Holds(places, text) => any(places, &|it| {
            pattern::text(it).is_some_and(|it| it.to_lowercase().contains(text))
        }),
        Condition::From(places, from) => any(places, &|it| at(it).is_some_and(|it| it >= *from)),
        Condition::Until(places, until) => any(places, &|it| at(it).is_some_and(|it| it <= *until)),
        Condition::Since(since) => record.subject.updated >= *since,
        Condition::Id(ids) => ids.contains(&record.id),
    }
}
