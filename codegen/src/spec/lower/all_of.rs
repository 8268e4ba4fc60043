//! `allOf`: parts merged flat into one object, wrappers of one seen through.

use serde_json::Value;

use crate::api::{Doc, Field, Kind, Struct, TypeName, TypeRef};
use crate::diagnostic::Code;
use crate::spec::limits;
use crate::spec::reference::reference_in;
use crate::spec::report::Complaint;

use super::class::Class;
use super::gather::{Gathered, Part};
use super::schema::{filled, says_shape, word_of};
use super::{At, Lower, NESTED, Shaped, State, below, doc_of};

/// Most properties of one object that are required and nowhere declared, and become fields all the same.
const MOST_UNDECLARED: usize = 100;

/// What stands around the variants of a union.
#[derive(Debug, Clone)]
pub(super) struct Common<'a> {
    pub(super) parts: Vec<Part<'a>>,
    /// Unions of which one variant is among the parts.
    pub(super) chosen: Vec<(usize, String)>,
}

impl<'a> Lower<'a, '_> {
    /// A schema with `allOf`.
    pub(super) fn all_of(&mut self, at: &At<'a>, name: &[String]) -> Shaped {
        let parts = at.elements("allOf");
        let mut nullable = false;
        let mut meant = Vec::new();
        for part in parts {
            if says_shape(part.value)
                || part
                    .value
                    .as_object()
                    .is_some_and(|map| filled(map, "required"))
            {
                meant.push(part);
            } else {
                nullable |= part.flag("nullable");
            }
        }
        if let [only] = meant.as_slice()
            && !has_own_shape(at.value)
            && !self.bases.is_child(&at.place())
        {
            let shaped = match reference_in(only.value) {
                Some(text) => Shaped::alias(self.reference(only, text)),
                None => self.shape(only, name),
            };
            return shaped.nullable(nullable);
        }
        self.merged(
            at,
            name,
            vec![Part {
                at: at.clone(),
                owner: name.to_vec(),
            }],
        )
        .nullable(nullable)
    }

    /// A union with properties beside it.
    pub(super) fn merged_around(&mut self, at: &At<'a>, name: &[String]) -> Shaped {
        self.merged(
            at,
            name,
            vec![Part {
                at: at.clone(),
                owner: name.to_vec(),
            }],
        )
    }

    /// An object with properties of its own.
    pub(super) fn structure(&mut self, at: &At<'a>, name: &[String]) -> Kind {
        match self
            .merged(
                at,
                name,
                vec![Part {
                    at: at.clone(),
                    owner: name.to_vec(),
                }],
            )
            .state
        {
            State::Done(kind) => kind,
            _ => Kind::Any,
        }
    }

    /// All parts as one type.
    fn merged(&mut self, at: &At<'a>, name: &[String], parts: Vec<Part<'a>>) -> Shaped {
        self.merged_choosing(
            at,
            name,
            &Common {
                parts,
                chosen: Vec::new(),
            },
        )
    }

    /// All parts as one type, when of some unions one variant is among them.
    fn merged_choosing(&mut self, at: &At<'a>, name: &[String], common: &Common<'a>) -> Shaped {
        let mut gathered = Gathered::choosing(common.chosen.clone());
        for part in &common.parts {
            self.gather(part.clone(), &mut gathered);
        }
        let has_fields = !gathered.fields.is_empty() || gathered.additional.is_some();
        if gathered.cyclic
            && !has_fields
            && gathered.unions.is_empty()
            && gathered.others.is_empty()
        {
            return Shaped::kind(Kind::Any);
        }
        match (gathered.unions.len(), gathered.others.last().cloned()) {
            (0, None) => {}
            (1, None) if gathered.fields.is_empty() => {
                if let Some(union) = gathered.unions.pop() {
                    return self.part_shape(at, name, &union);
                }
            }
            (_, None) if self.few(at, &gathered.unions) => {
                if let Some(union) = gathered.unions.first() {
                    return self.distributed(name, union, common);
                }
            }
            (0, Some(_)) if !has_fields => {
                self.check_contradiction("this", &gathered.others);
                let chosen = self.narrowest(&gathered.others, false);
                return self.part_shape(at, name, &chosen);
            }
            (_, Some(other)) => {
                self.contradiction(
                    at,
                    &other.at,
                    "parts of `allOf` are of different types; the object counts",
                );
            }
            (_, None) => {
                self.degrade(at, "what the unions of this `allOf` say");
                if gathered.fields.is_empty() {
                    return Shaped::kind(Kind::Any);
                }
                // What the variants add is kept as it comes.
                let mut kind = self.built(name, gathered);
                if let Kind::Struct(it) = &mut kind {
                    it.additional = Some(self.any());
                }
                return Shaped::kind(kind);
            }
        }
        Shaped::kind(self.built(name, gathered))
    }

    /// Whether the combinations of all unions are few enough to be written out.
    fn few(&self, at: &At<'a>, unions: &[Part<'a>]) -> bool {
        let mut product = 1_usize;
        for union in unions {
            product = product.saturating_mul(self.variants(&union.at).len());
        }
        let most = limits::COMBINATIONS.most;
        (unions.len() == 1 || product <= most)
            && self.combined <= limits::COMBINED.most
            && at.pointer.len() < 4096
    }

    fn built(&mut self, name: &[String], gathered: Gathered<'a>) -> Kind {
        let mut additional = match gathered.additional {
            Some(part) => {
                let ty = self.additional(&part.at, &part.owner);
                // Beside properties, a pattern says nothing about names that do not match it.
                let patterns = part.at.value.get("additionalProperties").is_none();
                match ty {
                    Some(_) if patterns && !gathered.fields.is_empty() => Some(self.any()),
                    ty => ty,
                }
            }
            None => None,
        };
        if gathered.fields.is_empty() && gathered.required.is_empty() {
            return match additional {
                Some(values) => Kind::Map { values },
                None => Kind::Map { values: self.any() },
            };
        }
        let mut fields = Vec::with_capacity(gathered.fields.len());
        for (key, parts) in &gathered.fields {
            fields.push(self.field(key, parts, name, gathered.required.contains_key(key)));
        }
        if additional.is_none() {
            let without = gathered.required.iter();
            let without: Vec<_> = without
                .filter(|(key, _)| !gathered.fields.contains_key(*key))
                .collect();
            for (key, at) in without.iter().take(MOST_UNDECLARED) {
                fields.push(self.undeclared(key, at));
            }
            if let Some((key, at)) = without.get(MOST_UNDECLARED) {
                let what = format!(
                    "`{key}` and {} more that are required but have no schema are kept by name",
                    without.len() - MOST_UNDECLARED - 1
                );
                self.report.degrade(at.document, &at.pointer, what);
                additional = Some(self.any());
            }
        }
        Kind::Struct(Struct { fields, additional })
    }

    /// A property that is required and nowhere declared: anything, and not relied upon.
    fn undeclared(&mut self, key: &str, at: &At<'a>) -> Field {
        self.degrade(
            at,
            &format!("`{key}`, which is required but has no schema,"),
        );
        Field {
            name: key.to_owned(),
            ty: self.any(),
            required: false,
            read_only: false,
            write_only: false,
            deprecated: false,
            doc: Doc::default(),
            origin: at.origin(),
        }
    }

    fn field(&mut self, key: &str, parts: &[Part<'a>], name: &[String], required: bool) -> Field {
        let (ty, chosen) = self.field_type(key, parts, name);
        let doc = parts
            .iter()
            .rev()
            .map(|part| doc_of(part.at.value, "title"))
            .find(|doc| doc.description.is_some())
            .unwrap_or_else(|| doc_of(chosen.value, "title"));
        let default = parts
            .iter()
            .rev()
            .find_map(|part| doc_of(part.at.value, "title").default);
        let doc = Doc { default, ..doc };
        let flag = |key: &str| parts.iter().any(|part| part.at.flag(key));
        Field {
            name: key.to_owned(),
            ty,
            required,
            read_only: flag("readOnly"),
            write_only: flag("writeOnly"),
            deprecated: flag("deprecated"),
            doc,
            origin: chosen.origin(),
        }
    }

    /// The type of a property that one or more parts declare, and the part that counts.
    fn field_type(&mut self, key: &str, parts: &[Part<'a>], name: &[String]) -> (TypeRef, At<'a>) {
        let mut meant: Vec<&Part<'a>> = Vec::new();
        for part in parts {
            if says_shape(part.at.value)
                && !meant.iter().any(|known| known.at.value == part.at.value)
            {
                meant.push(part);
            }
        }
        match meant.as_slice() {
            [] => match parts.last() {
                Some(last) => (self.ty(&last.at, &below(&last.owner, key)), last.at.clone()),
                None => (
                    self.any(),
                    At {
                        document: 0,
                        pointer: String::new(),
                        value: &Value::Null,
                    },
                ),
            },
            [only] => (self.ty(&only.at, &below(&only.owner, key)), only.at.clone()),
            several => {
                let owned: Vec<Part<'a>> = several.iter().map(|part| (*part).clone()).collect();
                if owned
                    .iter()
                    .all(|part| self.class(&part.at) == Class::Object)
                    && let Some(ty) = self.merged_type(&owned, &below(name, key))
                {
                    let last = owned
                        .last()
                        .map_or_else(|| parts[0].at.clone(), |part| part.at.clone());
                    return (ty, last);
                }
                if let Some(ty) = self.intersection(&owned, &below(name, key)) {
                    let last = owned
                        .last()
                        .map_or_else(|| parts[0].at.clone(), |part| part.at.clone());
                    return (ty, last);
                }
                let chosen = self.narrowest(&owned, true);
                self.check_contradiction(key, &owned);
                (self.ty(&chosen.at, &below(&chosen.owner, key)), chosen.at)
            }
        }
    }

    /// One object of several, known by the places of all of them.
    fn merged_type(&mut self, parts: &[Part<'a>], name: &[String]) -> Option<TypeRef> {
        let last = parts.last()?;
        let mut targets = Vec::new();
        for part in parts {
            let at = self.follow(&part.at).ok()?;
            let place = format!("{}#{}", at.document, at.pointer);
            if !targets.contains(&place) {
                targets.push(place);
            }
        }
        if targets.len() == 1 {
            return Some(self.ty(&last.at, &last.owner));
        }
        if self.depth >= NESTED {
            return None;
        }
        let key = At {
            document: last.at.document,
            pointer: targets.join(" & "),
            value: last.at.value,
        };
        if let Some(id) = self
            .known
            .get(key.document)
            .and_then(|known| known.get(&key.pointer))
        {
            return Some(super::plain(*id));
        }
        let id = self.allocate(TypeName::Inline(name.to_vec()), last.at.origin());
        self.remember(&key, id);
        self.slot(id).state = State::Open;
        self.depth += 1;
        let shaped = self.merged(&last.at, name, parts.to_vec());
        self.depth -= 1;
        let slot = self.slot(id);
        slot.state = shaped.state;
        slot.nullable = shaped.nullable;
        Some(super::plain(id))
    }

    /// An object that is one of several: each variant with the common fields.
    fn distributed(&mut self, name: &[String], union: &Part<'a>, common: &Common<'a>) -> Shaped {
        let mut common = common.clone();
        common.chosen.push(union.at.place());
        self.union_of(&union.at, name, Some(&common))
    }

    /// One variant of a union and the common fields around it.
    pub(super) fn variant_with(
        &mut self,
        common: &Common<'a>,
        variant: &At<'a>,
        name: &[String],
    ) -> TypeRef {
        let class = self.class(variant);
        if !matches!(class, Class::Object | Class::Mixed | Class::Anything) {
            return self.ty(variant, name);
        }
        let mut pointer = String::new();
        for part in &common.parts {
            pointer.push_str(&format!("{}#{} & ", part.at.document, part.at.pointer));
        }
        pointer.push_str(&variant.pointer);
        let key = At {
            document: variant.document,
            pointer,
            value: variant.value,
        };
        if let Some(id) = self
            .known
            .get(key.document)
            .and_then(|known| known.get(&key.pointer))
        {
            return super::plain(*id);
        }
        self.combined += 1;
        let id = self.allocate(TypeName::Inline(name.to_vec()), variant.origin());
        self.remember(&key, id);
        self.slot(id).state = State::Open;
        let shaped = if self.depth >= NESTED {
            Shaped::kind(self.degrade(variant, "a union nested too deeply"))
        } else {
            let mut common = common.clone();
            common.parts.push(Part {
                at: variant.clone(),
                owner: name.to_vec(),
            });
            self.depth += 1;
            let shaped = self.merged_choosing(variant, name, &common);
            self.depth -= 1;
            shaped
        };
        let doc = self
            .follow(variant)
            .map(|at| doc_of(at.value, "title"))
            .unwrap_or_default();
        let slot = self.slot(id);
        slot.state = shaped.state;
        slot.nullable = shaped.nullable;
        slot.doc = doc;
        super::plain(id)
    }

    /// A part that is the whole: in place when it was written in place.
    fn part_shape(&mut self, at: &At<'a>, name: &[String], part: &Part<'a>) -> Shaped {
        if part.at.pointer == at.pointer && part.at.document == at.document {
            return match at.value.as_object().map(crate::spec::document::schema) {
                Some(Ok(node)) if self.variants(at).is_empty() => self.simple(at, &node, name),
                Some(Ok(node)) => self.union(at, &node, name),
                _ => Shaped::kind(Kind::Any),
            };
        }
        let inside = part.at.document == at.document
            && part.at.pointer.starts_with(&format!("{}/", at.pointer));
        if inside {
            self.shape(&part.at, name)
        } else {
            Shaped::alias(self.ty(&part.at, &part.owner))
        }
    }

    /// The part that says most: listed values before formats before plain types; the last of equals.
    ///
    /// `whole` looks through the `allOf` of a part; parts that were gathered
    /// from an `allOf` are there beside it already.
    fn narrowest(&self, parts: &[Part<'a>], whole: bool) -> Part<'a> {
        let rank = |part: &Part<'a>| {
            let Ok(at) = self.follow(&part.at) else {
                return 0;
            };
            match self.class(&part.at) {
                Class::Anything => 0,
                Class::Mixed => 0,
                _ if at.value.as_object().is_some_and(|map| filled(map, "enum")) => 5,
                _ if (whole || at.value.get("allOf").is_none())
                    && self.listed(&part.at).is_some() =>
                {
                    4
                }
                _ if at.value.get("format").is_some() => 3,
                // A whole number is a number, not the other way round.
                Class::Number => 1,
                _ => 2,
            }
        };
        // `max_by_key` takes the last of equals.
        let best = parts.iter().max_by_key(|part| rank(part)).cloned();
        best.unwrap_or_else(|| Part {
            at: At {
                document: 0,
                pointer: String::new(),
                value: &Value::Null,
            },
            owner: Vec::new(),
        })
    }

    /// The values that all parts list, when each lists some and no part alone says which are left.
    fn intersection(&mut self, parts: &[Part<'a>], name: &[String]) -> Option<TypeRef> {
        if !parts.iter().all(|part| self.class(&part.at) == Class::Text) {
            return None;
        }
        let lists: Vec<Vec<String>> = parts.iter().filter_map(|it| self.listed(&it.at)).collect();
        let (first, rest) = lists.split_first()?;
        let mut common: Vec<String> = first.clone();
        for list in rest {
            common.retain(|value| list.contains(value));
        }
        // One of the parts, or nothing at all: that is for the others to say.
        if common.is_empty() || lists.iter().any(|list| list.len() == common.len()) {
            return None;
        }
        let last = parts.last()?;
        let id = self.allocate(TypeName::Inline(name.to_vec()), last.at.origin());
        self.slot(id).state = State::Done(super::enums::enumerated(common, false));
        Some(super::plain(id))
    }

    fn check_contradiction(&mut self, key: &str, parts: &[Part<'a>]) {
        for pair in parts.windows(2) {
            let [one, other] = pair else { continue };
            let classes = self.class(&one.at).contradicts(self.class(&other.at));
            let values = match (self.listed(&one.at), self.listed(&other.at)) {
                (Some(one), Some(other)) => !one.iter().any(|value| other.contains(value)),
                _ => false,
            };
            if classes || values {
                let what = if classes { "types" } else { "values" };
                self.contradiction(
                    &other.at,
                    &one.at,
                    &format!("`{key}` is declared with different {what}; the last counts"),
                );
            }
        }
    }

    fn contradiction(&mut self, at: &At<'a>, other: &At<'a>, message: &str) {
        let path = self
            .drafts
            .get(other.document)
            .map_or("", |draft| draft.path.as_str());
        let pointer = self.report.origin(other.document, &other.pointer);
        let complaint = Complaint::new(Code::M0104, &at.pointer, message)
            .note(format!("the other part is {path}#{pointer}"))
            .help("remove the wrong part with an overlay");
        self.report.complain(at.document, complaint);
    }
}

/// Whether a schema says more than its `allOf`.
fn has_own_shape(value: &Value) -> bool {
    let Some(map) = value.as_object() else {
        return false;
    };
    filled(map, "properties")
        || filled(map, "required")
        || filled(map, "enum")
        || filled(map, "oneOf")
        || filled(map, "anyOf")
        || filled(map, "patternProperties")
        || map.contains_key(crate::spec::upgrade::TYPES)
        || map
            .get("additionalProperties")
            .is_some_and(Value::is_object)
        || matches!(
            word_of(value),
            Some("string" | "integer" | "number" | "boolean" | "array")
        )
}
