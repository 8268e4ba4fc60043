//! Schemas that several documents of a provider declare alike are one type.

use std::collections::{BTreeSet, HashMap};

use serde_json::{Map, Value};

use super::reference::{pointer_of, unescape};

/// Where the schema of a name is lowered, and what it is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Home {
    /// The document whose schema counts.
    pub(crate) document: usize,
    /// The name of the type.
    pub(crate) name: String,
}

/// For each document, the home of each of its named schemas.
#[derive(Debug, Default)]
pub(crate) struct Shared {
    homes: Vec<HashMap<String, Home>>,
}

impl Shared {
    /// The home of a schema.
    pub(crate) fn home(&self, document: usize, schema: &str) -> Option<&Home> {
        self.homes.get(document)?.get(schema)
    }

    /// Compares the named schemas of documents, given as name and content.
    pub(crate) fn of(documents: &[(&str, &Value)]) -> Self {
        let schemas: Vec<_> = documents.iter().map(|(_, root)| schemas_of(root)).collect();
        let mut homes: Vec<HashMap<String, Home>> = Vec::new();
        let mut taken: BTreeSet<String> = BTreeSet::new();
        for (document, (name_of_document, _)) in documents.iter().enumerate() {
            let mut mine = HashMap::new();
            let Some(own) = schemas.get(document).copied().flatten() else {
                homes.push(mine);
                continue;
            };
            for (earlier, known) in homes.iter().enumerate() {
                let Some(other) = schemas.get(earlier).copied().flatten() else {
                    continue;
                };
                for name in same(own, other) {
                    if let Some(home) = known.get(name) {
                        mine.entry(name.to_owned()).or_insert_with(|| home.clone());
                    }
                }
            }
            for name in own.keys() {
                if mine.contains_key(name) {
                    continue;
                }
                let mut unique = name.clone();
                while taken.contains(&unique) {
                    unique = format!("{name_of_document}.{unique}");
                }
                taken.insert(unique.clone());
                mine.insert(
                    name.clone(),
                    Home {
                        document,
                        name: unique,
                    },
                );
            }
            homes.push(mine);
        }
        Self { homes }
    }
}

fn schemas_of(root: &Value) -> Option<&Map<String, Value>> {
    root.pointer("/components/schemas")?.as_object()
}

/// Names whose schemas are equal in both, and refer only to names that are too.
fn same<'a>(own: &'a Map<String, Value>, other: &Map<String, Value>) -> BTreeSet<&'a str> {
    let mut equal: BTreeSet<&str> = own
        .iter()
        .filter(|(name, schema)| other.get(*name) == Some(schema))
        .map(|(name, _)| name.as_str())
        .collect();
    let mut references: HashMap<&str, Vec<Option<String>>> = HashMap::new();
    for name in &equal {
        let mut found = Vec::new();
        if let Some(schema) = own.get(*name) {
            collect(schema, &mut found);
        }
        references.insert(name, found);
    }
    loop {
        let gone: Vec<&str> = equal
            .iter()
            .filter(|name| {
                references.get(*name).is_some_and(|found| {
                    found.iter().any(|target| {
                        target
                            .as_deref()
                            .is_none_or(|target| !equal.contains(target))
                    })
                })
            })
            .copied()
            .collect();
        if gone.is_empty() {
            return equal;
        }
        for name in gone {
            equal.remove(name);
        }
    }
}

/// The schema names referred to; `None` for a reference to somewhere else.
fn collect(value: &Value, found: &mut Vec<Option<String>>) {
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                match value {
                    Value::String(reference) if key == "$ref" => found.push(schema_name(reference)),
                    value => collect(value, found),
                }
            }
        }
        Value::Array(list) => list.iter().for_each(|value| collect(value, found)),
        _ => {}
    }
}

fn schema_name(reference: &str) -> Option<String> {
    let pointer = pointer_of(reference).ok()?;
    let rest = pointer.strip_prefix("/components/schemas/")?;
    Some(unescape(rest.split('/').next()?).into_owned())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn equal_schemas_share_and_others_take_the_name_of_their_document() {
        let a = json!({"components": {"schemas": {
            "Same": {"type": "string"}, "Other": {"type": "string"},
            "UsesSame": {"$ref": "#/components/schemas/Same"}, "UsesOther": {"$ref": "#/components/schemas/Other"}
        }}});
        let mut b = a.clone();
        b["components"]["schemas"]["Other"] = json!({"type": "integer"});
        let shared = Shared::of(&[("a", &a), ("b", &b), ("c", &b)]);
        let home = |document, schema| {
            let home = shared.home(document, schema).unwrap();
            (home.document, home.name.as_str())
        };
        assert_eq!(home(1, "Same"), (0, "Same"));
        assert_eq!(home(1, "UsesSame"), (0, "UsesSame"));
        assert_eq!(home(1, "Other"), (1, "b.Other"));
        assert_eq!(home(1, "UsesOther"), (1, "b.UsesOther"));
        assert_eq!(home(2, "UsesOther"), (1, "b.UsesOther"));
    }
}
