//! `oneOf` and `anyOf`: null set aside, wrappers of one seen through, scalars joined, tags found.

use std::collections::HashMap;

use indexmap::IndexMap;
use serde_json::Value;

use crate::api::{Enumeration, Kind, Numeric, Text, TypeRef, Union, Variant};
use crate::spec::document::SchemaNode;
use crate::spec::reference::{escape, reference_in, unescape};
use crate::spec::upgrade::CONST;

use super::all_of::Common;
use super::class::Class;
use super::enums::enumerated;
use super::schema::filled;
use super::{At, Lower, Shaped, below};

/// A row of a discriminator mapping: value, reference as written, place it leads to.
pub(super) type Mapped = (String, String, Option<(usize, String)>);

/// What the names of the variants of one union are told apart by.
struct Names<'a> {
    titles: HashMap<&'a str, usize>,
    classes: Vec<Class>,
}

impl<'a> Names<'a> {
    fn of(lower: &Lower<'a, '_>, variants: &[At<'a>]) -> Self {
        let mut titles = HashMap::new();
        for title in variants.iter().filter_map(|variant| variant.text("title")) {
            *titles.entry(title.trim()).or_default() += 1;
        }
        Self {
            titles,
            classes: variants
                .iter()
                .map(|variant| lower.class(variant))
                .collect(),
        }
    }
}

impl<'a> Lower<'a, '_> {
    /// A schema with `oneOf` or `anyOf`.
    pub(super) fn union(&mut self, at: &At<'a>, node: &SchemaNode, name: &[String]) -> Shaped {
        if !node.shape.one_of.is_empty() && !node.shape.any_of.is_empty() {
            self.report.remark(
                at.document,
                &format!("{}/anyOf", at.pointer),
                "`anyOf` beside `oneOf` is not checked",
            );
        }
        if !node.shape.properties.is_empty() {
            return self.around(at, name);
        }
        let nullable = self
            .all_variants(at)
            .iter()
            .any(|variant| self.is_null(variant));
        if self.variants(at).is_empty() {
            // Only constraints: what is beside them says the shape.
            return self.simple(at, node, name);
        }
        self.union_of(at, name, None).nullable(nullable)
    }

    /// A union with properties of its own around it.
    fn around(&mut self, at: &At<'a>, name: &[String]) -> Shaped {
        let nullable = self
            .all_variants(at)
            .iter()
            .any(|variant| self.is_null(variant));
        self.merged_around(at, name).nullable(nullable)
    }

    fn all_variants(&self, at: &At<'a>) -> Vec<At<'a>> {
        let mut all = at.elements("oneOf");
        all.extend(at.elements("anyOf"));
        all
    }

    /// The variants of the union at a place, each with the common fields if there are any.
    pub(super) fn union_of(
        &mut self,
        at: &At<'a>,
        name: &[String],
        common: Option<&Common<'a>>,
    ) -> Shaped {
        let mut variants = self.variants(at);
        let all = variants.len();
        variants.retain(|variant| !self.is_null(variant));
        let nullable = variants.len() < all;
        if let Some(common) = common {
            // A union among its own variants says nothing more.
            variants.retain(|variant| {
                let target = self.follow(variant).map(|target| target.place());
                !target.is_ok_and(|place| common.chosen.contains(&place))
            });
        }
        if let ([only], None) = (variants.as_slice(), common) {
            let shaped = match reference_in(only.value) {
                Some(text) => Shaped::alias(self.reference(only, text)),
                None => self.shape(only, name),
            };
            return shaped.nullable(nullable);
        }
        if variants.is_empty() {
            return Shaped::kind(if nullable { Kind::Null } else { Kind::Any });
        }
        if common.is_none()
            && let Some(kind) = self.joined(&variants)
        {
            return Shaped::kind(kind).nullable(nullable);
        }
        let discriminator = at
            .value
            .pointer("/discriminator/propertyName")
            .and_then(Value::as_str);
        let mapping = self.mapping(at);
        let names = Names::of(self, &variants);
        let mut out: IndexMap<TypeRef, Variant> = IndexMap::with_capacity(variants.len());
        for (index, variant) in variants.iter().enumerate() {
            let tags = discriminator
                .map_or_else(Vec::new, |property| self.tags(&mapping, variant, property));
            let hint = self.variant_name(variant, &names, index, &tags);
            let name = below(name, &hint);
            let ty = match common {
                Some(common) => self.variant_with(common, variant, &name),
                None => self.ty(variant, &name),
            };
            let known = out.entry(ty).or_insert_with(|| Variant {
                tags: Vec::new(),
                ty,
                name: (common.is_some() || reference_in(variant.value).is_none()).then_some(hint),
            });
            known.tags.extend(tags);
        }
        let variants = out.into_values().collect();
        let any_of = !at.value.as_object().is_some_and(|map| filled(map, "oneOf"));
        Shaped::kind(Kind::Union(Union {
            variants,
            discriminator: discriminator.map(str::to_owned),
            any_of,
        }))
        .nullable(nullable)
    }

    /// The discriminator mapping: value, reference as written, place it leads to.
    pub(super) fn mapping(&mut self, at: &At<'a>) -> Vec<Mapped> {
        let Some(mapping) = at
            .value
            .pointer("/discriminator/mapping")
            .and_then(Value::as_object)
        else {
            return Vec::new();
        };
        let mut out = Vec::with_capacity(mapping.len());
        for (tag, to) in mapping {
            let to = to.as_str().unwrap_or_default();
            let place = self.mapped(at, to);
            if place.is_none() {
                let pointer = format!("{}/discriminator/mapping/{}", at.pointer, escape(tag));
                self.report.degrade(
                    at.document,
                    &pointer,
                    format!("`{to}` leads nowhere; this value of the discriminator is unknown"),
                );
            }
            out.push((tag.clone(), to.to_owned(), place));
        }
        out
    }

    /// Scalars of one kind as one type: an open enumeration, text, a number.
    fn joined(&self, variants: &[At<'a>]) -> Option<Kind> {
        let classes: Vec<Class> = variants.iter().map(|variant| self.class(variant)).collect();
        if classes.iter().all(|class| *class == Class::Text) {
            let listed: Vec<_> = variants
                .iter()
                .filter_map(|variant| self.listed(variant))
                .collect();
            if listed.is_empty() {
                return Some(Kind::Text(self.common_text(variants)));
            }
            let open = listed.len() < variants.len();
            let kind = enumerated(listed.into_iter().flatten().collect(), false);
            return Some(match kind {
                // Some text or this one value: a constant would be too narrow.
                Kind::Const(Value::String(value)) if open => Kind::Enum(Enumeration {
                    values: vec![value],
                    ..Enumeration::default()
                }),
                kind => kind,
            });
        }
        if classes
            .iter()
            .all(|class| matches!(class, Class::Integer | Class::Number))
        {
            if variants
                .iter()
                .any(|variant| self.listed(variant).is_some())
            {
                return None;
            }
            let numeric = Numeric::default();
            let whole = classes.iter().all(|class| *class == Class::Integer);
            return Some(if whole {
                Kind::Integer(numeric)
            } else {
                Kind::Number(numeric)
            });
        }
        classes
            .iter()
            .all(|class| *class == Class::Bool)
            .then_some(Kind::Bool)
    }

    /// Text with the format that all share.
    fn common_text(&self, variants: &[At<'a>]) -> Text {
        let mut formats = variants
            .iter()
            .map(|variant| self.follow(variant).ok()?.text("format"));
        let first = formats.next().flatten();
        let format = first.filter(|first| formats.all(|format| format == Some(*first)));
        Text {
            format: format.map(str::to_owned),
            ..Text::default()
        }
    }

    /// The discriminator values of a variant: those mapped to it, else its own
    /// constant, else the name of its schema.
    fn tags(&self, mapping: &[Mapped], variant: &At<'a>, property: &str) -> Vec<String> {
        let Ok(target) = self.follow(variant) else {
            return Vec::new();
        };
        let (written, place) = (reference_in(variant.value), target.place());
        let mut tags: Vec<String> = mapping
            .iter()
            .filter(|(_, to, mapped)| {
                mapped.as_ref() == Some(&place) || Some(to.as_str()) == written
            })
            .map(|(tag, ..)| tag.clone())
            .collect();
        if tags.is_empty()
            && let Some(tag) = self.constant(&target, property)
        {
            tags.push(tag);
        }
        if tags.is_empty()
            && let Some(reference) = reference_in(variant.value)
            && let Some(name) = reference.strip_prefix("#/components/schemas/")
        {
            tags.push(crate::spec::reference::unescape(name).into_owned());
        }
        tags
    }

    /// The place that a value of a discriminator mapping means: a reference or a schema name.
    fn mapped(&self, at: &At<'a>, to: &str) -> Option<(usize, String)> {
        let root = self.root(at.document);
        let named = |name: &str| {
            let reference = format!("#/components/schemas/{}", escape(name));
            crate::spec::reference::follow(root, &reference).ok()
        };
        let target = if to.starts_with('#') {
            crate::spec::reference::follow(root, to).ok()
        } else {
            // A schema of another file is here under its own name, if it is here at all.
            let (file, fragment) = to.split_once('#').unwrap_or((to, ""));
            let inside = fragment.rsplit('/').next().filter(|it| !it.is_empty());
            let stem = file.rsplit('/').next().unwrap_or_default();
            let stem = stem.split('.').next().unwrap_or_default();
            named(to)
                .or_else(|| named(&unescape(inside?)))
                .or_else(|| inside.is_none().then(|| named(stem))?)
        };
        Some(self.home(at.document, target?).place())
    }

    /// The one text that a property of a schema can have.
    pub(super) fn constant(&self, at: &At<'a>, property: &str) -> Option<String> {
        let direct = at.key("properties").and_then(|place| place.key(property));
        let found = direct.or_else(|| {
            at.elements("allOf").into_iter().rev().find_map(|part| {
                let part = self.follow(&part).ok()?;
                part.key("properties")?.key(property)
            })
        })?;
        if let Some(Value::String(value)) = found.value.get(CONST) {
            return Some(value.clone());
        }
        match self.listed(&found)?.as_slice() {
            [only] => Some(only.clone()),
            _ => None,
        }
    }

    /// What a variant written in place is called: title, tag, what it is, and only then its number.
    fn variant_name(
        &self,
        variant: &At<'a>,
        names: &Names<'a>,
        index: usize,
        tags: &[String],
    ) -> String {
        if let Some(name) = variant
            .text("$ref")
            .and_then(|reference| reference.rsplit('/').next())
        {
            return crate::spec::reference::unescape(name).into_owned();
        }
        if let Some(title) = variant
            .text("title")
            .map(str::trim)
            .filter(|title| !title.is_empty() && title.len() <= 60)
            && names.titles.get(title) == Some(&1)
        {
            return title.to_owned();
        }
        if let Some(tag) = tags.first() {
            return tag.clone();
        }
        for property in ["type", "kind", "object"] {
            if let Some(tag) = self.constant(variant, property) {
                return tag;
            }
        }
        let class = names.classes.get(index).copied().unwrap_or(Class::Mixed);
        let word = match class {
            Class::Object => "object",
            Class::Array => "list",
            Class::Text => "text",
            Class::Integer | Class::Number => "number",
            Class::Bool => "flag",
            Class::Anything | Class::Mixed | Class::Null => "variant",
        };
        let alike = names
            .classes
            .iter()
            .filter(|it| **it == class)
            .take(2)
            .count();
        if alike == 1 && word != "variant" {
            word.to_owned()
        } else {
            format!("{word}{}", index + 1)
        }
    }
}
