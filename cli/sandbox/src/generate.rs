//! Records made up from schemas and from what the mapping says their values mean; a function of the seed.

use conjoin_codegen::api::{Api, Kind, Numeric, Text, TypeId, TypeRef};
use conjoin_codegen::plan::Bound;
use fastrand::Rng;
use jiff::Timestamp;
use serde_json::{Map, Value, json};

use crate::hints::{Meaning, Which, literal};
use crate::moment;
use crate::pattern;
use crate::scene::{Collection, Scene, parameter_values};
use crate::words::Persona;

const DAY: i64 = 86_400;
/// Members of a pool of small objects with an id of their own, such as types.
const POOL: u64 = 4;
/// First id of such a member.
const POOL_ID: u64 = 71;
/// Objects in objects, at most.
const DEPTH: usize = 8;

/// Makes values.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Maker<'a> {
    pub(crate) scene: &'a Scene,
    pub(crate) seed: u64,
    /// Records of each collection that the seed gives.
    pub(crate) counts: &'a [usize],
}

/// What a value is made for.
#[derive(Debug, Clone)]
pub(crate) struct Subject {
    pub(crate) collection: Option<usize>,
    pub(crate) number: u64,
    /// Only what has to be there.
    pub(crate) sparse: bool,
    pub(crate) created: Timestamp,
    pub(crate) updated: Timestamp,
    pub(crate) parent: Option<String>,
    persona: Persona,
    scope: String,
    pooled: bool,
}

/// Where a value stands: for what it means, and for chance.
struct Place {
    at: String,
    real: String,
    owners: Vec<TypeId>,
    index: u64,
}

impl Place {
    fn key(&self, key: &str) -> Self {
        Self {
            at: pattern::join(&self.at, key),
            real: pattern::join(&self.real, key),
            owners: self.owners.clone(),
            index: self.index,
        }
    }

    fn element(&self, index: u64) -> Self {
        Self {
            at: format!("{}/*", self.at),
            real: format!("{}/{index}", self.real),
            owners: self.owners.clone(),
            index,
        }
    }
}

impl<'a> Maker<'a> {
    fn api(&self) -> &'a Api {
        self.scene.api()
    }

    fn rng(&self, scope: &str, number: u64, place: &str) -> Rng {
        // FNV-1a: the same on every machine and in every version.
        let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
        let parts = [scope.as_bytes(), place.as_bytes()];
        let numbers = self
            .seed
            .to_le_bytes()
            .into_iter()
            .chain(number.to_le_bytes());
        for byte in numbers.chain(parts.concat()) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
        Rng::with_seed(hash)
    }

    /// Whom a record is about, and when.
    pub(crate) fn subject(&self, collection: Option<usize>, number: u64, scope: &str) -> Subject {
        let scope = match collection {
            Some(index) => format!("#{index}"),
            None => scope.to_owned(),
        };
        let mut rng = self.rng(&scope, number, "");
        let created = moment::LATEST - rng.i64(DAY..700 * DAY);
        let updated = rng.i64(created..moment::LATEST);
        let at = |second| Timestamp::from_second(second).unwrap_or(Timestamp::UNIX_EPOCH);
        Subject {
            collection,
            number,
            sparse: false,
            created: at(created),
            updated: at(updated),
            parent: None,
            persona: Persona::new(&mut rng, number),
            scope,
            pooled: false,
        }
    }

    /// A subject that has just come into being.
    pub(crate) fn fresh(&self, collection: usize, number: u64, now: Timestamp) -> Subject {
        let mut subject = self.subject(Some(collection), number, "");
        subject.sparse = true;
        subject.created = now;
        subject.updated = now;
        subject
    }

    /// The id of a record.
    pub(crate) fn id(&self, collection: usize, number: u64) -> String {
        format!("{}", (11 + collection as u64) * 10_000 + number + 1)
    }

    /// A whole record: what all shapes of the collection know of it.
    pub(crate) fn record(&self, subject: &Subject) -> Value {
        let mut record = Value::Object(Map::new());
        let Some(collection) = subject
            .collection
            .and_then(|it| self.scene.collections.get(it))
        else {
            return record;
        };
        for shape in &collection.shapes {
            let ty = TypeRef {
                id: *shape,
                nullable: false,
            };
            pattern::complete(&mut record, self.value(subject, ty));
        }
        if let (Some((_, places)), Some(parent)) = (&collection.parent, &subject.parent) {
            for place in places {
                pattern::set(&mut record, place, json!(parent));
            }
        }
        for same in &collection.same {
            share(&mut record, same);
        }
        record
    }

    /// A value of a type.
    pub(crate) fn value(&self, subject: &Subject, ty: TypeRef) -> Value {
        self.make(
            subject,
            ty,
            &mut Place {
                at: String::new(),
                real: String::new(),
                owners: Vec::new(),
                index: 0,
            },
        )
    }

    /// The member of a pool of small objects that has an id.
    pub(crate) fn pooled(
        &self,
        subject: &Subject,
        ty: TypeRef,
        at: &str,
        id: &str,
    ) -> Option<Value> {
        (0..POOL).find_map(|member| {
            let place = Place {
                at: at.to_owned(),
                real: at.to_owned(),
                owners: Vec::new(),
                index: 0,
            };
            let value = self.pool(subject, ty, place, member);
            (pattern::text(value.get("id")?)? == id).then_some(value)
        })
    }

    fn pool(&self, subject: &Subject, ty: TypeRef, place: Place, member: u64) -> Value {
        let mut of = self.subject(None, member, &format!("pool {}", ty.id.0));
        of.collection = subject.collection;
        of.scope = format!("pool {}", ty.id.0);
        of.pooled = true;
        self.make(
            &of,
            ty,
            &mut Place {
                real: String::new(),
                ..place
            },
        )
    }

    fn meaning(&self, subject: &Subject, at: &str) -> Option<&'a Meaning> {
        let collection = self.scene.collections.get(subject.collection?)?;
        collection.hints.meanings.get(at)
    }

    fn collection(&self, subject: &Subject) -> Option<&'a Collection> {
        self.scene.collections.get(subject.collection?)
    }

    /// Something has to stand here in any record.
    fn essential(&self, subject: &Subject, at: &str) -> bool {
        let parent = self.collection(subject).and_then(|it| it.parent.as_ref());
        if parent.is_some_and(|(_, places)| places.iter().any(|it| it == at)) {
            return true;
        }
        match self.meaning(subject, at) {
            Some(Meaning::Id | Meaning::Flag { .. }) => true,
            Some(Meaning::Moment { which, .. }) => *which != Which::Other,
            Some(Meaning::Words(name)) if !subject.sparse => {
                let part = name.rsplit('.').next().unwrap_or_default();
                matches!(part, "name" | "first_name" | "last_name" | "subject")
            }
            Some(Meaning::Values(_)) => at.ends_with("status"),
            _ => false,
        }
    }

    fn make(&self, subject: &Subject, ty: TypeRef, place: &mut Place) -> Value {
        let Some(found) = self.api().type_of(ty) else {
            return Value::Null;
        };
        let meaning = self.meaning(subject, &place.at);
        let mut rng = self.rng(&subject.scope, subject.number, &place.real);
        let roll = rng.u8(..100);
        if ty.nullable && !self.essential(subject, &place.at) && (subject.sparse || roll < 10) {
            return Value::Null;
        }
        match &found.kind {
            Kind::Null => Value::Null,
            Kind::Any => match meaning {
                None if subject.sparse => Value::Null,
                _ => json!(self.text(subject, meaning, &Text::default(), place, &mut rng)),
            },
            Kind::Const(value) => value.clone(),
            Kind::Bool => self.flag(
                subject,
                meaning,
                place,
                &mut rng,
                &json!(true),
                &json!(false),
            ),
            Kind::Integer(bounds) => self.integer(subject, meaning, bounds, place, &mut rng),
            Kind::Number(bounds) => number(bounds, &mut rng, subject.sparse),
            Kind::Text(text) => {
                if let Some(Meaning::Flag { yes, no, .. }) = meaning {
                    return self.flag(subject, meaning, place, &mut rng, yes, no);
                }
                let example = self.scene.declared(&found.origin, "/example");
                match (meaning, example.and_then(Value::as_str)) {
                    (None, Some(example)) => json!(example),
                    _ => json!(self.text(subject, meaning, text, place, &mut rng)),
                }
            }
            Kind::Enum(it) => {
                let known: Vec<&String> = match meaning {
                    Some(Meaning::Values(values)) => it
                        .values
                        .iter()
                        .filter(|value| values.contains(value))
                        .collect(),
                    _ => Vec::new(),
                };
                let all: Vec<&String> = if known.is_empty() {
                    it.values.iter().collect()
                } else {
                    known
                };
                if let Some(Meaning::Flag { yes, no, .. }) = meaning {
                    return self.flag(subject, meaning, place, &mut rng, yes, no);
                }
                let at = if subject.sparse {
                    0
                } else {
                    rng.usize(..all.len().max(1))
                };
                match all.get(at) {
                    Some(value) if it.integer => {
                        value.parse::<i64>().map_or(Value::Null, |it| json!(it))
                    }
                    Some(value) => json!(value),
                    None => Value::Null,
                }
            }
            Kind::Array {
                items,
                min_items,
                max_items,
            } => {
                let (min, max) = (min_items.unwrap_or(0), max_items.unwrap_or(u64::MAX));
                self.array(subject, *items, min, max, place, &mut rng)
            }
            Kind::Map { .. } => Value::Object(Map::new()),
            Kind::Struct(_) => self.object(subject, ty, place, &mut rng),
            Kind::Union(union) => match union.variants.first() {
                Some(first) => self.make(subject, first.ty, place),
                None => Value::Null,
            },
        }
    }

    fn object(&self, subject: &Subject, ty: TypeRef, place: &mut Place, rng: &mut Rng) -> Value {
        let Some(found) = self.api().struct_of(ty) else {
            return Value::Null;
        };
        let entries = self.collection(subject).and_then(|it| it.entries.as_ref());
        let entry = entries.is_some_and(|(list, _)| place.at == format!("{list}/*"));
        let has_id = self.api().property(ty, "id").is_some();
        let own = matches!(
            self.meaning(subject, &pattern::join(&place.at, "id")),
            Some(Meaning::Id | Meaning::Ref(_))
        );
        if has_id && !own && !entry && !subject.pooled && !place.at.is_empty() && !subject.sparse {
            let member = if place.at.ends_with("/*") {
                place.index
            } else {
                rng.u64(..POOL)
            };
            let place = Place {
                at: place.at.clone(),
                real: String::new(),
                owners: place.owners.clone(),
                index: 0,
            };
            return self.pool(subject, ty, place, member % POOL);
        }
        let again = place.owners.contains(&found.id) || place.owners.len() >= DEPTH;
        place.owners.push(found.id);
        let mut object = Map::new();
        for field in &found.structure.fields {
            let mut inner = place.key(&field.name);
            let hinted = self.hinted(subject, &inner.at);
            let roll = self
                .rng(&subject.scope, subject.number, &format!("{}?", inner.real))
                .u8(..100);
            let wanted = field.required
                || self.essential(subject, &inner.at)
                || (!subject.sparse && !again && roll < if hinted { 92 } else { 50 })
                || (subject.sparse && self.holds_essential(subject, &inner.at));
            if !wanted || field.write_only {
                continue;
            }
            let value = if field.name == "id" && (subject.pooled || entry) {
                let id = POOL_ID + if entry { place.index } else { subject.number };
                crate::project::coerce(self.api(), &json!(id), field.ty)
            } else {
                self.make(subject, field.ty, &mut inner)
            };
            object.insert(field.name.clone(), value);
        }
        place.owners.pop();
        Value::Object(object)
    }

    fn hinted(&self, subject: &Subject, at: &str) -> bool {
        let Some(collection) = self.collection(subject) else {
            return false;
        };
        let below = format!("{at}/");
        let mut places = collection.hints.meanings.keys();
        places.any(|place| place == at || place.starts_with(&below))
    }

    fn holds_essential(&self, subject: &Subject, at: &str) -> bool {
        let Some(collection) = self.collection(subject) else {
            return false;
        };
        let below = format!("{at}/");
        let mut places = collection.hints.meanings.keys();
        places.any(|place| {
            place.starts_with(&below) && !place.contains('*') && self.essential(subject, place)
        })
    }

    fn array(
        &self,
        subject: &Subject,
        items: TypeRef,
        min: u64,
        max: u64,
        place: &Place,
        rng: &mut Rng,
    ) -> Value {
        let finds = self
            .collection(subject)
            .and_then(|it| it.hints.finds.get(&place.at))
            .map_or(&[][..], Vec::as_slice);
        let nested = place.owners.len() >= 5;
        // Words without a meaning would only be noise.
        let plain = matches!(
            self.api().type_of(items).map(|it| &it.kind),
            Some(Kind::Text(_) | Kind::Any)
        ) && self
            .meaning(subject, &format!("{}/*", place.at))
            .is_none();
        let wanted = if subject.sparse || nested || plain {
            0
        } else {
            rng.u64(0..3).max(finds.len() as u64)
        };
        let mut list: Vec<Value> = Vec::new();
        for index in 0..wanted.max(min).min(max) {
            let mut element = self.make(subject, items, &mut place.element(index));
            if let Some((name, value)) = usize::try_from(index).ok().and_then(|it| finds.get(it)) {
                pattern::set(&mut element, &pattern::join("", name), value.clone());
            }
            if !list.contains(&element) {
                list.push(element);
            }
        }
        Value::Array(list)
    }

    fn flag(
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

    fn integer(
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

    fn at(&self, subject: &Subject, which: Which, rng: &mut Rng) -> Timestamp {
        match which {
            Which::Created => subject.created,
            Which::Updated => subject.updated,
            Which::Other => {
                let (from, to) = (subject.created.as_second(), subject.updated.as_second());
                Timestamp::from_second(rng.i64(from..=to.max(from))).unwrap_or(subject.updated)
            }
        }
    }

    fn text(
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
            Some(Meaning::Joined(on)) => ["amber", "opal"].join(on),
            Some(Meaning::Words(name)) => return fit(self.worded(subject, name, text, rng), text),
            Some(Meaning::Flag { .. }) | None => {
                self.worded(subject, &self.named(subject, &key), text, rng)
            }
        };
        fit(made, text)
    }

    fn named(&self, subject: &Subject, key: &str) -> String {
        let model = self.collection(subject).and_then(|it| it.models.first());
        let model = model
            .and_then(|it| it.split_once('.'))
            .map_or("", |(_, model)| model);
        format!("{model}.{key}")
    }

    fn worded(&self, subject: &Subject, name: &str, text: &Text, rng: &mut Rng) -> String {
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
    fn chosen(&self, subject: &Subject, at: &str, rng: &mut Rng) -> Option<String> {
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
    fn reference(&self, subject: &Subject, model: &str, rng: &mut Rng) -> Option<String> {
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
    fn wanted(&self, target: usize, model: &str) -> Vec<(String, String)> {
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

    fn has(&self, collection: usize, number: u64, at: &str, value: &str) -> bool {
        let subject = self.subject(Some(collection), number, "");
        let mut rng = self.rng(&subject.scope, number, at);
        // The roll that decides about null comes first in every value.
        let _ = rng.u8(..100);
        self.chosen(&subject, at, &mut rng).as_deref() == Some(value)
    }
}

/// One value for all places that mean the same.
pub(crate) fn share(record: &mut Value, places: &[String]) {
    let known = places
        .iter()
        .find_map(|place| pattern::get(record, place).filter(|it| !it.is_null()));
    if let Some(value) = known.cloned() {
        for place in places {
            if pattern::get(record, place).is_some() {
                pattern::set(record, place, value.clone());
            }
        }
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

fn number(bounds: &Numeric, rng: &mut Rng, sparse: bool) -> Value {
    let bound = |text: &Option<String>| text.as_ref().and_then(|it| it.parse::<f64>().ok());
    let low = bound(&bounds.minimum).unwrap_or(0.0);
    let high = bound(&bounds.maximum).unwrap_or(low + 100.0).max(low);
    let share = if sparse { 0.0 } else { rng.f64() };
    json!(((low + (high - low) * share) * 4.0).round() / 4.0)
}
