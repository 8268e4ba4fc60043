//! What kind of schema stands somewhere, told without lowering it.

use serde_json::Value;

use crate::spec::upgrade::TYPES;

use super::enums::scalar_text;
use super::schema::{filled, says_shape, word_of};
use super::{At, Lower};

/// Deep enough for every real document; beyond it a schema counts as mixed.
const DEPTH: usize = 16;

/// Wrappers looked through for listed values; deeper, a list is not worth finding.
const LISTED: usize = 3;

/// The kind of values that a schema allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// It says nothing.
    Anything,
    /// Only null.
    Null,
    /// Named values.
    Object,
    /// A list.
    Array,
    /// Text, or an enumeration of it.
    Text,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// `true` or `false`.
    Bool,
    /// Values of several kinds.
    Mixed,
}

impl Class {
    fn of_word(word: &str) -> Self {
        match word {
            "object" => Self::Object,
            "array" => Self::Array,
            "string" => Self::Text,
            "integer" => Self::Integer,
            "number" => Self::Number,
            "boolean" => Self::Bool,
            _ => Self::Anything,
        }
    }

    fn of_value(value: &Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(_) => Self::Bool,
            Value::Number(number) if number.is_f64() => Self::Number,
            Value::Number(_) => Self::Integer,
            Value::String(_) => Self::Text,
            Value::Array(_) => Self::Array,
            Value::Object(_) => Self::Object,
        }
    }

    /// The class of something that is one or the other.
    fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Null, other) | (other, Self::Null) => other,
            (one, other) if one == other => one,
            (Self::Integer, Self::Number) | (Self::Number, Self::Integer) => Self::Number,
            _ => Self::Mixed,
        }
    }

    /// Whether no value can be of both.
    pub(super) fn contradicts(self, other: Self) -> bool {
        let open = |it| matches!(it, Self::Anything | Self::Mixed | Self::Null);
        let numeric = |it| matches!(it, Self::Integer | Self::Number);
        let alike = self == other || (numeric(self) && numeric(other));
        !alike && !open(self) && !open(other)
    }
}

impl<'a> Lower<'a, '_> {
    /// The class of the schema at a place, through references.
    pub(super) fn class(&self, at: &At<'a>) -> Class {
        self.class_within(at, 0)
    }

    fn class_within(&self, at: &At<'a>, depth: usize) -> Class {
        if depth > DEPTH {
            return Class::Mixed;
        }
        let Ok(at) = self.follow(at) else {
            return Class::Anything;
        };
        let place = at.place();
        let known = self.classes.borrow().get(&place).copied();
        if let Some(known) = known {
            return known;
        }
        // While it is looked at, it says nothing: that ends cycles.
        self.classes
            .borrow_mut()
            .insert(place.clone(), Class::Anything);
        let class = self.class_of(&at, depth);
        self.classes.borrow_mut().insert(place, class);
        class
    }

    fn class_of(&self, at: &At<'a>, depth: usize) -> Class {
        if at.value.get(TYPES).is_some() {
            return Class::Mixed;
        }
        let word = word_of(at.value);
        if let Some(values) = at
            .value
            .get("enum")
            .and_then(Value::as_array)
            .filter(|it| !it.is_empty())
        {
            let class = values
                .iter()
                .map(Class::of_value)
                .reduce(Class::or)
                .unwrap_or(Class::Anything);
            return match word {
                Some(word) if class != Class::Null => Class::of_word(word),
                _ => class,
            };
        }
        if let Some(word) = word {
            return Class::of_word(word);
        }
        let parts = at.elements("allOf");
        let of_parts = parts
            .iter()
            .map(|part| self.class_within(part, depth + 1))
            .find(|class| *class != Class::Anything);
        if let Some(class) = of_parts {
            return class;
        }
        let variants = self.variants(at);
        variants
            .iter()
            .map(|variant| self.class_within(variant, depth + 1))
            .reduce(Class::or)
            .unwrap_or(Class::Anything)
    }

    /// The variants of a union that are more than a constraint.
    pub(super) fn variants(&self, at: &At<'a>) -> Vec<At<'a>> {
        let key = if at.value.as_object().is_some_and(|map| filled(map, "oneOf")) {
            "oneOf"
        } else {
            "anyOf"
        };
        at.elements(key)
            .into_iter()
            .filter(|variant| !is_constraint(variant.value))
            .collect()
    }

    /// Whether only null fits.
    pub(super) fn is_null(&self, at: &At<'a>) -> bool {
        let only_nullable = |value: &Value| {
            value.as_object().is_some_and(|map| map.len() == 1)
                && value.get("nullable") == Some(&Value::Bool(true))
        };
        self.follow(at).is_ok_and(|at| {
            let values = at.value.get("enum").and_then(Value::as_array);
            values.is_some_and(|values| !values.is_empty() && values.iter().all(Value::is_null))
                || only_nullable(at.value)
        })
    }

    /// The values a schema allows, as text, when it lists them: in an `enum`, or
    /// in one for each of its variants.
    pub(super) fn listed(&self, at: &At<'a>) -> Option<Vec<String>> {
        self.listed_within(at, 0)
    }

    fn listed_within(&self, at: &At<'a>, depth: usize) -> Option<Vec<String>> {
        if depth > LISTED {
            return None;
        }
        let at = self.follow(at).ok()?;
        if let Some(values) = at
            .value
            .get("enum")
            .and_then(Value::as_array)
            .filter(|values| !values.is_empty())
        {
            return Some(
                values
                    .iter()
                    .filter(|value| !value.is_null())
                    .map(scalar_text)
                    .collect(),
            );
        }
        if let [only] = at.elements("allOf").as_slice() {
            return self.listed_within(only, depth + 1);
        }
        let variants = self.variants(&at);
        if variants.is_empty() {
            return None;
        }
        let mut all = Vec::new();
        for variant in &variants {
            all.extend(self.listed_within(variant, depth + 1)?);
        }
        Some(all)
    }
}

/// A variant that only says which properties are required, or what is not allowed.
fn is_constraint(value: &Value) -> bool {
    let Some(map) = value.as_object() else {
        return false;
    };
    if !map.contains_key("required") && !map.contains_key("not") {
        return false;
    }
    let bare_object = value.get("type").and_then(Value::as_str) == Some("object")
        && ![
            "properties",
            "additionalProperties",
            "allOf",
            "oneOf",
            "anyOf",
        ]
        .iter()
        .any(|key| map.contains_key(*key));
    bare_object || !says_shape(value)
}
