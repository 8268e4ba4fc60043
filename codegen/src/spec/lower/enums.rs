//! `enum` and `const`: values of one type, of several, and what the provider calls them.

use indexmap::IndexSet;
use serde_json::Value;

use crate::api::{Enumeration, Kind, Numeric, TypeName, Union, Variant};

use super::words::clean;
use super::{At, Lower, Shaped, State, below, plain};

impl<'a> Lower<'a, '_> {
    /// `enum` and `const`; `None` when there is none that says something.
    pub(super) fn enumeration(&mut self, at: &At<'a>, typ: Option<&str>) -> Option<Shaped> {
        let values = at.value.get("enum")?.as_array()?;
        let null = values.iter().any(Value::is_null);
        let values: Vec<&Value> = values.iter().filter(|value| !value.is_null()).collect();
        let kind = match (values.as_slice(), typ) {
            ([], _) if null => Kind::Null,
            ([], _) | (_, Some("object" | "array")) => return None,
            (values, _)
                if values
                    .iter()
                    .any(|value| value.is_object() || value.is_array()) =>
            {
                self.degrade(at, "an `enum` of objects or lists")
            }
            (values, Some("string")) => self.texts(at, values),
            (values, Some("integer")) => match integers(values) {
                Some(values) => enumerated(values, true),
                None => {
                    self.report.degrade(
                        at.document,
                        &at.pointer,
                        "`enum` of an integer holds other values; any integer",
                    );
                    return None;
                }
            },
            ([only], Some("number")) if only.is_number() => Kind::Const((*only).clone()),
            ([only], Some("boolean")) => match only {
                Value::Bool(_) => Kind::Const((*only).clone()),
                _ => Kind::Bool,
            },
            (_, Some("number" | "boolean")) => return None,
            (values, _) if values.iter().all(|value| value.is_string()) => self.texts(at, values),
            ([only], _) => Kind::Const((*only).clone()),
            (values, _) if values.iter().all(|value| value.is_boolean()) => Kind::Bool,
            (values, _) if values.iter().all(|value| value.is_number()) => match integers(values) {
                Some(values) => enumerated(values, true),
                None => Kind::Number(Numeric::default()),
            },
            (values, _) => self.mixed(at, values),
        };
        Some(Shaped::kind(described(at, kind)).nullable(null))
    }

    /// Values of several types: one variant for each type.
    fn mixed(&mut self, at: &At<'a>, values: &[&Value]) -> Kind {
        let texts: Vec<String> = values
            .iter()
            .filter(|value| value.is_string())
            .map(|value| scalar_text(value))
            .collect();
        let numbers: Vec<&Value> = values.iter().copied().filter(|it| it.is_number()).collect();
        let mut kinds = Vec::new();
        if !texts.is_empty() {
            kinds.push(("text", enumerated(texts, false)));
        }
        if !numbers.is_empty() {
            let kind = integers(&numbers).map_or(Kind::Number(Numeric::default()), |values| {
                enumerated(values, true)
            });
            kinds.push(("number", kind));
        }
        if values.iter().any(|value| value.is_boolean()) {
            kinds.push(("flag", Kind::Bool));
        }
        let mut variants = Vec::new();
        for (word, kind) in kinds {
            let path = self.path_of(at.document, &at.pointer);
            let id = self.allocate(TypeName::Inline(below(&path, word)), at.origin());
            self.slot(id).state = State::Done(kind);
            variants.push(Variant {
                tags: Vec::new(),
                ty: plain(id),
                name: Some(word.to_owned()),
            });
        }
        Kind::Union(Union {
            variants,
            discriminator: None,
            any_of: false,
        })
    }

    fn texts(&mut self, _at: &At<'a>, values: &[&Value]) -> Kind {
        enumerated(
            values.iter().map(|value| scalar_text(value)).collect(),
            false,
        )
    }
}

/// A scalar of an enumeration as text.
pub(super) fn scalar_text(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

fn integers(values: &[&Value]) -> Option<Vec<String>> {
    values
        .iter()
        .map(|value| match value {
            Value::Number(number) if number.is_i64() || number.is_u64() => Some(number.to_string()),
            Value::Number(number) => number
                .as_f64()
                .filter(|it| it.fract() == 0.0)
                .map(|it| format!("{it:.0}")),
            Value::String(text) => text.trim().parse::<i64>().ok().map(|it| it.to_string()),
            _ => None,
        })
        .collect()
}

/// An enumeration, or a constant when there is one value only.
pub(super) fn enumerated(values: Vec<String>, integer: bool) -> Kind {
    let mut values: Vec<String> = values
        .into_iter()
        .collect::<IndexSet<_>>()
        .into_iter()
        .collect();
    if values.len() == 1
        && let Some(only) = values.pop()
    {
        let number = if integer {
            only.parse::<i64>().ok()
        } else {
            None
        };
        return Kind::Const(number.map_or(Value::String(only), Value::from));
    }
    Kind::Enum(Enumeration {
        integer,
        values,
        ..Enumeration::default()
    })
}

/// Adds what the provider calls its values and says about them, in lists or maps.
fn described(at: &At<'_>, kind: Kind) -> Kind {
    let Kind::Enum(mut it) = kind else {
        return kind;
    };
    let written = at.value.get("enum").and_then(Value::as_array);
    let words = |keys: &[&str]| -> Vec<Option<String>> {
        let Some(found) = keys.iter().find_map(|key| at.value.get(*key)) else {
            return Vec::new();
        };
        let word = |value: &Value| {
            let text = match value {
                Value::Object(map) => map.get("description").or_else(|| map.get("name"))?,
                other => other,
            };
            Some(clean(text.as_str()?)).filter(|it| !it.is_empty())
        };
        let of = |value: &String| match found {
            Value::Array(list) => {
                let place = written?.iter().position(|it| scalar_text(it) == *value)?;
                word(list.get(place)?)
            }
            Value::Object(map) => word(map.get(value)?),
            _ => None,
        };
        let words: Vec<Option<String>> = it.values.iter().map(of).collect();
        if words.iter().all(Option::is_none) {
            Vec::new()
        } else {
            words
        }
    };
    let names = words(&[
        "x-enum-varnames",
        "x-enumNames",
        "x-enum-names",
        "x-ms-enum-names",
    ]);
    let docs = words(&[
        "x-enum-descriptions",
        "x-enumDescriptions",
        "x-enum-description",
    ]);
    it.names = names;
    it.docs = docs;
    Kind::Enum(it)
}
