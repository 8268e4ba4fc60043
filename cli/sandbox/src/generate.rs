//! Records made up from schemas and from what the mapping says their values mean; a function of the seed.

mod leaf;

use conjoin_codegen::api::{Api, Kind, Text, TypeId, TypeRef};
use fastrand::Rng;
use jiff::Timestamp;
use serde_json::{Map, Value, json};

use crate::hints::{Meaning, Which};
use crate::moment;
use crate::pattern;
use crate::scene::{Collection, Scene};
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
        let constant = self.scene.collections.get(collection);
        let constant = constant.and_then(|it| it.constant.clone());
        constant.unwrap_or_else(|| format!("{}", (11 + collection as u64) * 10_000 + number + 1))
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
        let named_by = self.collection(subject).map(|it| &it.named_by);
        if named_by.is_some_and(|it| it.iter().any(|it| it == at)) {
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
            Kind::Number(bounds) => leaf::number(bounds, &mut rng, subject.sparse),
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
        ) && self.meaning(subject, &format!("{}/*", place.at)).is_none();
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
