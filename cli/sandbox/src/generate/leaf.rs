//! Single values: texts, numbers, flags and references.

use conjoin_codegen::api::{Numeric, Text, TypeRef};
use conjoin_codegen::plan::Bound;
use fastrand::Rng;
use jiff::Timestamp;
use serde_json::{Value, json};

use super::{DAY, Maker, Place, Subject};
use crate::hints::{Meaning, Which, literal};
use crate::moment;
use crate::pattern;
use crate::scene::parameter_values;

impl Maker<'_> {
    pub(super) fn flag(
        &self,
        subject: &Subject,
        meaning: Option<&Meaning>,
        place: &Place,
        rng: &mut Rng,
        yes: &Value,
        no: &Value,
    ) -> Value {
        let share = match meaning {
            Some(Meaning::Flag { field, .. }) if field == "remote_was_deleted" => {
                // What is shown on demand alone would leave references without a record.
                let hidden = self.collection(subject).is_some_and(|it| it.shows_deleted);
                if subject.sparse || hidden { 0 } else { 4 }
            }
            Some(Meaning::Flag { field, .. }) if field == "is_active" => {
                if subject.sparse {
                    100
                } else {
                    90
                }
            }
            _ if place.at.ends_with("active") || place.at.ends_with("verified") => 100,
            _ if subject.sparse => 0,
            _ => 30,
        };
        let so = rng.u8(..100) < share;
        let (yes, no) = match meaning {
            Some(Meaning::Flag { yes, no, .. }) => (yes, no),
            _ => (yes, no),
        };
        if so { yes.clone() } else { no.clone() }
    }

    pub(super) fn integer(
        &self,
        subject: &Subject,
        meaning: Option<&Meaning>,
        bounds: &Numeric,
        place: &Place,
        rng: &mut Rng,
    ) -> Value {
        let text = match meaning {
            Some(Meaning::Id) => subject.collection.map(|it| self.id(it, subject.number)),
            Some(Meaning::Ref(model)) => match self.reference(subject, model, rng) {
                Some(id) => Some(id),
                None => return Value::Null,
            },
            Some(Meaning::Moment { format, which, .. }) => {
                let at = self.at(subject, *which, rng);
                return moment::write(at, format, None, true);
            }
            _ if place.at.contains("timestamp") => Some(subject.updated.as_second().to_string()),
            _ => None,
        };
        if let Some(number) = text.and_then(|it| it.parse::<i64>().ok()) {
            return json!(number);
        }
        let bound = |text: &Option<String>| text.as_ref().and_then(|it| it.parse::<i64>().ok());
        let low = bound(&bounds.minimum).unwrap_or(0);
        let high = bound(&bounds.maximum)
            .unwrap_or(low.saturating_add(100))
            .max(low);
        json!(if subject.sparse {
            low
        } else {
            rng.i64(low..=high)
        })
    }

    pub(super) fn at(&self, subject: &Subject, which: Which, rng: &mut Rng) -> Timestamp {
        match which {
            Which::Created => subject.created,
            Which::Updated => subject.updated,
            Which::Other => {
                let (from, to) = (subject.created.as_second(), subject.updated.as_second());
                Timestamp::from_second(rng.i64(from..=to.max(from))).unwrap_or(subject.updated)
            }
        }
    }

    pub(super) fn text(
        &self,
        subject: &Subject,
        meaning: Option<&Meaning>,
        text: &Text,
        place: &Place,
        rng: &mut Rng,
    ) -> String {
        let key = pattern::keys(&place.at)
            .filter(|it| it != "*")
            .last()
            .unwrap_or_default();
        if let Some(chosen) = self.chosen(subject, &place.at, rng) {
            return chosen;
        }
        let made = match meaning {
            Some(Meaning::Id) => subject.collection.map_or_else(
                || subject.number.to_string(),
                |it| self.id(it, subject.number),
            ),
            Some(Meaning::Ref(model)) => self.reference(subject, model, rng).unwrap_or_default(),
            Some(Meaning::Values(values)) => {
                let at = if subject.sparse {
                    0
                } else {
                    rng.usize(..values.len().max(1))
                };
                values.get(at).cloned().unwrap_or_default()
            }
            Some(Meaning::Day(format)) => {
                let at = if key.to_ascii_lowercase().contains("birth") {
                    Timestamp::from_second(rng.i64(0..12_000 * DAY)).unwrap_or(subject.created)
                } else {
                    self.at(subject, Which::Other, rng)
                };
                moment::day(at, format)
            }
            Some(Meaning::Moment {
                format,
                zone,
                which,
            }) => {
                let at = self.at(subject, *which, rng);
                pattern::text(&moment::write(at, format, zone.as_deref(), false))
                    .unwrap_or_default()
            }
            Some(Meaning::Decimal) => format!("{}.{:02}", rng.u32(1..5000), rng.u32(0..100)),
            Some(Meaning::Whole) => rng.u32(1..5000).to_string(),
            Some(Meaning::Currency) => "EUR".to_owned(),
            Some(Meaning::Between(least, most)) => rng.i64(*least..=*most).to_string(),
            Some(Meaning::Joined(on)) => ["amber", "opal"].join(on),
            Some(Meaning::Words(name)) => return fit(self.worded(subject, name, text, rng), text),
            Some(Meaning::Flag { .. }) | None => {
                self.worded(subject, &self.named(subject, &key), text, rng)
            }
        };
        fit(made, text)
    }

    pub(super) fn named(&self, subject: &Subject, key: &str) -> String {
        let model = self.collection(subject).and_then(|it| it.models.first());
        let model = model
            .and_then(|it| it.split_once('.'))
            .map_or("", |(_, model)| model);
        format!("{model}.{key}")
    }

    pub(super) fn worded(
        &self,
        subject: &Subject,
        name: &str,
        text: &Text,
        rng: &mut Rng,
    ) -> String {
        let lower = name.to_ascii_lowercase();
        match text.format.as_deref() {
            Some("date") => moment::day(self.at(subject, Which::Other, rng), "iso"),
            Some("date-time") => moment::rfc3339(self.at(subject, Which::Other, rng)),
            Some("uri" | "url") => subject.persona.text("url", rng),
            Some("email") => subject.persona.text("email", rng),
            Some("uuid") => {
                let (a, b) = (rng.u64(..), rng.u64(..));
                let hex = format!("{a:016x}{b:016x}");
                format!(
                    "{}-{}-4{}-8{}-{}",
                    &hex[..8],
                    &hex[8..12],
                    &hex[13..16],
                    &hex[17..20],
                    &hex[20..]
                )
            }
            _ if lower.ends_with("date")
                || lower.ends_with("_at")
                || lower.ends_with("_updated") =>
            {
                moment::rfc3339(self.at(subject, Which::Other, rng))
            }
            _ => subject.persona.text(name, rng),
        }
    }

    /// A value that a constant parameter of a list asks for, or another that the parameter may have.
    pub(super) fn chosen(&self, subject: &Subject, at: &str, rng: &mut Rng) -> Option<String> {
        let collection = self.collection(subject)?;
        let key = at.strip_prefix('/').filter(|it| !it.contains('/'))?;
        let chosen = collection.chosen.get(key)?;
        let operation = self.scene.roles.iter().find(|(_, roles)| {
            roles
                .lists
                .iter()
                .any(|it| Some(it.collection) == subject.collection)
        });
        let others =
            operation.map_or_else(Vec::new, |(id, _)| parameter_values(self.api(), *id, key));
        if others.is_empty() || rng.bool() {
            return chosen.get(rng.usize(..chosen.len().max(1))).cloned();
        }
        others.get(rng.usize(..others.len())).cloned()
    }

    /// The id of a record that is there.
    pub(super) fn reference(
        &self,
        subject: &Subject,
        model: &str,
        rng: &mut Rng,
    ) -> Option<String> {
        let own = subject.collection?;
        let Some(target) = self.scene.of_model(own, model) else {
            // The provider has them, the mapping has not.
            return Some(format!("{}", 100 + rng.u64(..5)));
        };
        let parent = self
            .scene
            .collections
            .get(own)
            .and_then(|it| it.parent.as_ref());
        if parent.is_some_and(|(it, _)| *it == target)
            && let Some(parent) = &subject.parent
        {
            return Some(parent.clone());
        }
        let count = self.counts.get(target).copied().unwrap_or_default() as u64;
        // Of its own kind only earlier ones, so that there is no circle.
        let count = if target == own {
            subject.number.min(count)
        } else {
            count
        };
        let wanted = self.wanted(target, model);
        for _ in 0..32 {
            if count == 0 {
                break;
            }
            let number = rng.u64(..count);
            if wanted
                .iter()
                .all(|(at, value)| self.has(target, number, at, value))
            {
                return Some(self.id(target, number));
            }
        }
        None
    }

    /// What records of a model have, of all that share a collection.
    pub(super) fn wanted(&self, target: usize, model: &str) -> Vec<(String, String)> {
        let Some(collection) = self.scene.collections.get(target) else {
            return Vec::new();
        };
        let all = self
            .scene
            .plan()
            .categories
            .iter()
            .flat_map(|it| &it.models);
        let Some(list) = all
            .filter(|it| it.name == model)
            .find_map(|it| it.list.as_ref())
        else {
            return Vec::new();
        };
        list.params
            .iter()
            .filter(|(address, _)| {
                address.place == "query" && collection.chosen.contains_key(&address.name)
            })
            .filter_map(|(address, bound)| match bound {
                Bound::Literal(value) => {
                    let ty = TypeRef {
                        id: *collection.shapes.first()?,
                        nullable: false,
                    };
                    self.api().property(ty, &address.name)?;
                    Some((
                        pattern::join("", &address.name),
                        pattern::text(&literal(value))?,
                    ))
                }
                _ => None,
            })
            .collect()
    }

    pub(super) fn has(&self, collection: usize, number: u64, at: &str, value: &str) -> bool {
        let subject = self.subject(Some(collection), number, "");
        let mut rng = self.rng(&subject.scope, number, at);
        // The roll that decides about null comes first in every value.
        let _ = rng.u8(..100);
        self.chosen(&subject, at, &mut rng).as_deref() == Some(value)
    }
}

fn fit(mut made: String, text: &Text) -> String {
    if let Some(max) = text.max_length.and_then(|it| usize::try_from(it).ok()) {
        made = made.chars().take(max).collect();
    }
    let min = text
        .min_length
        .and_then(|it| usize::try_from(it).ok())
        .unwrap_or(0);
    while made.chars().count() < min.min(10_000) {
        made.push('x');
    }
    made
}

pub(super) fn number(bounds: &Numeric, rng: &mut Rng, sparse: bool) -> Value {
    let bound = |text: &Option<String>| text.as_ref().and_then(|it| it.parse::<f64>().ok());
    let low = bound(&bounds.minimum).unwrap_or(0.0);
    let high = bound(&bounds.maximum).unwrap_or(low + 100.0).max(low);
    let share = if sparse { 0.0 } else { rng.f64() };
    json!(((low + (high - low) * share) * 4.0).round() / 4.0)
}
