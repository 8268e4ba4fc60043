//! Objects with a discriminator and without `oneOf`: unions of the schemas that extend them.
//!
//! A reference to such a base means any of its children. What a child takes
//! over by `allOf` are the fields of the base alone.

use std::collections::{BTreeSet, HashMap, HashSet};

use serde_json::Value;

use crate::api::{Kind, TypeName, TypeRef, Union, Variant};
use crate::spec::document::SchemaNode;
use crate::spec::reference::{escape, reference_in};
use crate::spec::upgrade::TYPES;

use super::all_of::Common;
use super::gather::Part;
use super::schema::filled;
use super::{At, Lower, Shaped, State, below, plain, value_at};

type Place = (usize, String);

/// Children of one base that are listed.
const CHILDREN: usize = 500;

/// Which named schemas extend which, as far as a discriminator tells them apart.
#[derive(Debug, Default)]
pub(super) struct Bases {
    /// Direct children of every named schema that is part of an `allOf`.
    children: HashMap<Place, Vec<Place>>,
    /// Schemas with a discriminator and children.
    bases: HashSet<Place>,
    /// All that extend a base.
    descendants: HashSet<Place>,
}

impl Bases {
    /// Looks through the named schemas of all documents.
    pub(super) fn of(lower: &Lower<'_, '_>) -> Self {
        let mut it = Self::default();
        let mut discriminated: Vec<(Place, &Value)> = Vec::new();
        for document in 0..lower.drafts.len() {
            let schemas = lower.root(document).pointer("/components/schemas");
            for (key, value) in schemas.and_then(Value::as_object).into_iter().flatten() {
                let home = lower.shared.home(document, key);
                if home.is_none_or(|home| home.document != document) {
                    continue;
                }
                let at = At {
                    document,
                    pointer: format!("/components/schemas/{}", escape(key)),
                    value,
                };
                if is_discriminated(value) {
                    discriminated.push((at.place(), value));
                }
                if !extends(value) {
                    continue;
                }
                for part in at.elements("allOf") {
                    if reference_in(part.value).is_some()
                        && let Ok(target) = lower.follow(&part)
                    {
                        let children = it.children.entry(target.place()).or_default();
                        children.push(at.place());
                    }
                }
            }
        }
        for (place, value) in discriminated {
            let children = it.below(&place);
            let mapped = value
                .pointer("/discriminator/mapping")
                .and_then(Value::as_object)
                .is_some_and(|mapping| mapping.len() > 1);
            if !children.is_empty() || mapped {
                it.descendants.extend(children);
                it.bases.insert(place);
            }
        }
        it
    }

    /// Whether a schema is a union of those that extend it.
    pub(super) fn is_base(&self, place: &Place) -> bool {
        !self.bases.is_empty() && self.bases.contains(place)
    }

    /// Whether a schema extends a base.
    pub(super) fn is_child(&self, place: &Place) -> bool {
        !self.descendants.is_empty() && self.descendants.contains(place)
    }

    /// All that extend a schema, children before grandchildren.
    fn below(&self, place: &Place) -> Vec<Place> {
        let mut seen = BTreeSet::from([place.clone()]);
        let mut out: Vec<Place> = Vec::new();
        let mut open = vec![place.clone()];
        while let Some(next) = open.pop() {
            for child in self.children.get(&next).into_iter().flatten() {
                if out.len() < CHILDREN && seen.insert(child.clone()) {
                    out.push(child.clone());
                    open.push(child.clone());
                }
            }
        }
        out.sort_by_key(|(document, _)| *document);
        out
    }
}

/// An object with a discriminator that lists no variants.
fn is_discriminated(value: &Value) -> bool {
    value.pointer("/discriminator/propertyName").is_some()
        && value.as_object().is_some_and(|map| {
            !filled(map, "oneOf")
                && !filled(map, "anyOf")
                && !filled(map, "enum")
                && !map.contains_key(TYPES)
        })
}

/// Whether a schema with `allOf` says something of its own, and is not another name for its part.
fn extends(value: &Value) -> bool {
    let Some(map) = value.as_object() else {
        return false;
    };
    let parts = map.get("allOf").and_then(Value::as_array);
    let several = parts.is_some_and(|parts| parts.len() > 1);
    several
        || filled(map, "properties")
        || map.get("type").and_then(Value::as_str) == Some("object")
        || map.contains_key("x-discriminator-value")
}

impl<'a> Lower<'a, '_> {
    /// A base as the union of itself and of those that extend it.
    pub(super) fn base(&mut self, at: &At<'a>, node: &SchemaNode, name: &[String]) -> Shaped {
        let property = at
            .value
            .pointer("/discriminator/propertyName")
            .and_then(Value::as_str)
            .unwrap_or_default();
        let mapping = self.mapping(at);
        let place = at.place();
        let mut targets: Vec<Place> = self.bases.below(&place);
        let inherits: HashSet<Place> = targets.iter().cloned().collect();
        for mapped in mapping.iter().filter_map(|(.., mapped)| mapped.clone()) {
            if mapped != place && !targets.contains(&mapped) && targets.len() < CHILDREN {
                targets.push(mapped);
            }
        }
        let listed = at
            .key("properties")
            .and_then(|it| it.key(property))
            .and_then(|it| self.listed(&it));
        let mut variants: Vec<Variant> = Vec::with_capacity(targets.len() + 1);
        let itself = self.itself(at, node, name);
        let tags = self.own_tags(&mapping, at, property, listed.as_deref());
        let occurs = mapping.is_empty() || mapping.iter().any(|it| it.2.as_ref() == Some(&place));
        let closed = listed.is_some_and(|listed| !tags.iter().all(|tag| listed.contains(tag)));
        if occurs && !closed {
            variants.push(Variant {
                tags,
                ty: itself,
                name: None,
            });
        }
        let listed = at
            .key("properties")
            .and_then(|it| it.key(property))
            .and_then(|it| self.listed(&it));
        for (document, pointer) in targets {
            let Some(value) = value_at(self.root(document), &pointer) else {
                continue;
            };
            let child = At {
                document,
                pointer,
                value,
            };
            let tags = self.own_tags(&mapping, &child, property, listed.as_deref());
            let ty = self.child(at, &child, &inherits, name);
            variants.push(Variant {
                tags,
                ty,
                name: None,
            });
        }
        if variants.is_empty() {
            return Shaped::alias(itself);
        }
        let mut shaped = Shaped::kind(Kind::Union(Union {
            variants,
            discriminator: Some(property.to_owned()),
            any_of: false,
        }));
        shaped.nullable = self.slot(itself.id).nullable;
        shaped
    }

    /// The fields of a base as a type of its own.
    fn itself(&mut self, at: &At<'a>, node: &SchemaNode, name: &[String]) -> TypeRef {
        let key = format!("{} itself", at.pointer);
        let known = self.known.get(at.document).and_then(|it| it.get(&key));
        let known = known.copied();
        let name = below(name, "base");
        let id = match known {
            Some(id) if !matches!(self.slot(id).state, State::Pending) => return plain(id),
            Some(id) => id,
            None => {
                let id = self.allocate(TypeName::Inline(name.clone()), at.origin());
                if let Some(known) = self.known.get_mut(at.document) {
                    known.insert(key, id);
                }
                id
            }
        };
        self.slot(id).state = State::Open;
        self.depth += 1;
        let shaped = self.shape_itself(at, node, &name);
        self.depth -= 1;
        let slot = self.slot(id);
        slot.state = shaped.state;
        slot.nullable = shaped.nullable;
        slot.doc = super::doc_of(at.value, "title");
        plain(id)
    }

    /// The type of one that extends a base.
    fn child(
        &mut self,
        base: &At<'a>,
        child: &At<'a>,
        inherits: &HashSet<Place>,
        name: &[String],
    ) -> TypeRef {
        if self.bases.is_base(&child.place()) && inherits.contains(&child.place()) {
            // Its own children are variants here already; what is left is itself, read with it.
            let key = format!("{} itself", child.pointer);
            let known = self.known.get(child.document).and_then(|it| it.get(&key));
            if let Some(id) = known {
                return plain(*id);
            }
            let path = self.path_of(child.document, &child.pointer);
            let id = self.allocate(TypeName::Inline(below(&path, "base")), child.origin());
            if let Some(known) = self.known.get_mut(child.document) {
                known.insert(key, id);
            }
            return plain(id);
        }
        if inherits.contains(&child.place()) {
            let path = self.path_of(child.document, &child.pointer);
            return self.ty(child, &path);
        }
        // Mapped without extending the base: the fields of the base are there all the same.
        let common = Common {
            parts: vec![Part {
                at: base.clone(),
                owner: name.to_vec(),
            }],
            chosen: Vec::new(),
        };
        let last = child.pointer.rsplit('/').next().unwrap_or_default();
        let name = below(name, &crate::spec::reference::unescape(last));
        self.variant_with(&common, child, &name)
    }

    /// The discriminator values of a schema below a base: mapped, its own
    /// constant, or its name, spelled as the base lists it.
    fn own_tags(
        &self,
        mapping: &[super::union::Mapped],
        at: &At<'a>,
        property: &str,
        listed: Option<&[String]>,
    ) -> Vec<String> {
        let place = at.place();
        let tags: Vec<String> = mapping
            .iter()
            .filter(|(.., mapped)| mapped.as_ref() == Some(&place))
            .map(|(tag, ..)| tag.clone())
            .collect();
        if !tags.is_empty() {
            return tags;
        }
        if let Some(tag) = at.text("x-discriminator-value") {
            return vec![tag.to_owned()];
        }
        if let Some(tag) = self.constant(at, property) {
            return vec![tag];
        }
        let last = at.pointer.rsplit('/').next().unwrap_or_default();
        let name = crate::spec::reference::unescape(last).into_owned();
        let fold = |text: &str| -> String {
            let kept = text.chars().filter(|it| it.is_alphanumeric());
            kept.flat_map(char::to_lowercase).collect()
        };
        let spelled = listed.into_iter().flatten();
        let spelled = spelled.clone().find(|it| **it == name).or_else(|| {
            let folded = fold(&name);
            spelled.clone().find(|it| fold(it) == folded)
        });
        vec![spelled.cloned().unwrap_or(name)]
    }
}
