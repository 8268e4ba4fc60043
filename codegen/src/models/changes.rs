//! What changed between two versions of the common models, and whether that breaks a user.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Category, Enum, Field, FieldType, Model, ModelKind};

/// The models as users see them: what a later version is compared with.
///
/// As text one line per type and field, so that a change of it is read line by line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Snapshot {
    /// Types by `category.Type`.
    types: BTreeMap<String, Type>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Type {
    kind: String,
    plural: String,
    /// Fields by name.
    fields: BTreeMap<String, Row>,
}

/// One line of the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Line {
    /// `hris.Employee`.
    of: String,
    #[serde(flatten)]
    what: What,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
enum What {
    Field {
        field: String,
        #[serde(flatten)]
        row: Row,
    },
    Type {
        kind: String,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        plural: String,
    },
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Row {
    r#type: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    values: Vec<String>,
    #[serde(default, skip_serializing_if = "no")]
    required: bool,
    #[serde(default, skip_serializing_if = "no")]
    required_on_create: bool,
    #[serde(default, skip_serializing_if = "no")]
    writable: bool,
    #[serde(default, skip_serializing_if = "no")]
    personal: bool,
    #[serde(default, skip_serializing_if = "no")]
    sensitive: bool,
}

#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde calls it with a reference"
)]
fn no(flag: &bool) -> bool {
    !flag
}

/// A line of a snapshot that is none.
#[derive(Debug, thiserror::Error)]
#[error("line {line} is no line of a snapshot: {error}")]
pub struct Unreadable {
    /// From 1.
    pub line: usize,
    /// What is wrong with it.
    error: serde_json::Error,
}

impl Snapshot {
    /// The models as they are.
    #[must_use]
    pub fn of(categories: &[Category]) -> Self {
        let mut types = BTreeMap::new();
        for category in categories {
            for model in category.types() {
                let name = format!("{}.{}", category.name, model.name);
                types.insert(name, Type::of(model));
            }
        }
        Self { types }
    }

    /// Reads the text of a snapshot.
    ///
    /// # Errors
    /// A line is no line of a snapshot.
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        let mut types: BTreeMap<String, Type> = BTreeMap::new();
        for (at, line) in text.lines().enumerate() {
            let line: Line = serde_json::from_str(line).map_err(|error| Unreadable {
                line: at + 1,
                error,
            })?;
            let of = types.entry(line.of).or_insert_with(|| Type {
                kind: String::new(),
                plural: String::new(),
                fields: BTreeMap::new(),
            });
            match line.what {
                What::Type { kind, plural } => (of.kind, of.plural) = (kind, plural),
                What::Field { field, row } => {
                    of.fields.insert(field, row);
                }
            }
        }
        Ok(Self { types })
    }

    /// The text of the snapshot.
    #[must_use]
    pub fn text(&self) -> String {
        let mut lines = Vec::new();
        for (name, it) in &self.types {
            let mut push = |what| {
                let line = Line {
                    of: name.clone(),
                    what,
                };
                lines.extend(serde_json::to_string(&line));
            };
            push(What::Type {
                kind: it.kind.clone(),
                plural: it.plural.clone(),
            });
            for (field, row) in &it.fields {
                push(What::Field {
                    field: field.clone(),
                    row: row.clone(),
                });
            }
        }
        lines.push(String::new());
        lines.join("\n")
    }
}

impl Type {
    fn of(model: &Model) -> Self {
        let kind = match model.kind {
            ModelKind::Model => "model",
            ModelKind::Lookup => "lookup",
            ModelKind::Nested => "nested",
        };
        Self {
            kind: kind.to_owned(),
            plural: model.plural.clone(),
            fields: model
                .fields
                .values()
                .map(|field| (field.name.clone(), Row::of(field)))
                .collect(),
        }
    }
}

impl Row {
    fn of(field: &Field) -> Self {
        Self {
            r#type: plain(&field.ty),
            values: values(&field.ty)
                .map(|it| it.values.clone())
                .unwrap_or_default(),
            required: field.required,
            required_on_create: field.required_on_create,
            writable: field.writable,
            personal: field.personal,
            sensitive: field.sensitive,
        }
    }

    /// Whether it could be the same field under another name.
    fn resembles(&self, other: &Self) -> bool {
        self.r#type == other.r#type
            && self.values == other.values
            && self.writable == other.writable
    }
}

/// A type without the name of its enum, which follows from model and field.
fn plain(ty: &FieldType) -> String {
    match ty {
        FieldType::Enum(_) => "enum".to_owned(),
        FieldType::List(item) => format!("list<{}>", plain(item)),
        FieldType::Map(item) => format!("map<string, {}>", plain(item)),
        other => other.describe(),
    }
}

fn values(ty: &FieldType) -> Option<&Enum> {
    match ty {
        FieldType::Enum(it) => Some(it),
        FieldType::List(item) | FieldType::Map(item) => values(item),
        _ => None,
    }
}

/// One difference between two versions of the models.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// `hris.Employee`, or `hris.Employee.gender`.
    pub place: String,
    /// Whether a program that was right before may be wrong now.
    pub breaking: bool,
    /// What happened, and to whom it matters.
    pub what: String,
}

impl fmt::Display for Change {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let class = if self.breaking {
            "breaking"
        } else {
            "compatible"
        };
        write!(out, "{class:<10}  {}: {}", self.place, self.what)
    }
}

/// Every difference, the breaking ones first.
#[must_use]
pub fn changes(old: &Snapshot, new: &Snapshot) -> Vec<Change> {
    let mut found = Found(Vec::new());
    for (name, before) in &old.types {
        match new.types.get(name) {
            Some(after) => found.of_type(name, before, after),
            None => found.breaks(name, "the type is gone"),
        }
    }
    for name in new.types.keys().filter(|it| !old.types.contains_key(*it)) {
        found.fits(name, "a new type");
    }
    found.0.sort_by_key(|it| !it.breaking);
    found.0
}

struct Found(Vec<Change>);

impl Found {
    fn breaks(&mut self, place: &str, what: impl Into<String>) {
        self.push(place, true, what.into());
    }

    fn fits(&mut self, place: &str, what: impl Into<String>) {
        self.push(place, false, what.into());
    }

    fn push(&mut self, place: &str, breaking: bool, what: String) {
        self.0.push(Change {
            place: place.to_owned(),
            breaking,
            what,
        });
    }

    fn of_type(&mut self, name: &str, before: &Type, after: &Type) {
        if before.kind != after.kind {
            let what = format!("was a {}, is a {}", before.kind, after.kind);
            self.breaks(name, what);
        }
        if before.plural != after.plural {
            let what = format!(
                "the plural `{}` became `{}`, and with it the names of methods",
                before.plural, after.plural
            );
            self.breaks(name, what);
        }
        let mut added: Vec<(&String, &Row)> = after
            .fields
            .iter()
            .filter(|(field, _)| !before.fields.contains_key(*field))
            .collect();
        for (field, row) in &before.fields {
            let place = format!("{name}.{field}");
            if let Some(now) = after.fields.get(field) {
                self.of_field(&place, row, now);
                continue;
            }
            let renamed = added.iter().position(|(_, it)| row.resembles(it));
            match renamed.map(|at| added.remove(at)) {
                Some((other, now)) => {
                    let what = format!("the field is gone; it seems to be called `{other}` now");
                    self.breaks(&place, what);
                    self.of_field(&format!("{name}.{other}"), row, now);
                }
                None => self.breaks(&place, "the field is gone"),
            }
        }
        for (field, row) in added {
            let place = format!("{name}.{field}");
            if row.required_on_create {
                self.breaks(
                    &place,
                    "a new field that has to be given to create a record",
                );
            } else {
                self.fits(&place, "a new field");
            }
        }
    }

    fn of_field(&mut self, place: &str, before: &Row, after: &Row) {
        if before.r#type != after.r#type {
            let what = format!("the type `{}` became `{}`", before.r#type, after.r#type);
            self.breaks(place, what);
        } else {
            for value in before.values.iter().filter(|it| !after.values.contains(it)) {
                self.breaks(place, format!("the value `{value}` is gone"));
            }
            for value in after.values.iter().filter(|it| !before.values.contains(it)) {
                self.fits(place, format!("a new value `{value}`"));
            }
        }
        let flags = [
            (
                (before.required, after.required),
                (false, "is filled in every record now"),
                (true, "is no longer filled in every record"),
            ),
            (
                (before.required_on_create, after.required_on_create),
                (true, "has to be given to create a record now"),
                (false, "no longer has to be given to create a record"),
            ),
            (
                (before.writable, after.writable),
                (false, "can be written now"),
                (true, "can no longer be written"),
            ),
            (
                (before.personal, after.personal),
                (false, "is hidden as personal now"),
                (true, "is no longer hidden as personal"),
            ),
            (
                (before.sensitive, after.sensitive),
                (false, "is hidden as sensitive now"),
                (true, "is no longer hidden as sensitive"),
            ),
        ];
        for (flag, set, unset) in flags {
            let (breaking, what) = match flag {
                (false, true) => set,
                (true, false) => unset,
                _ => continue,
            };
            self.push(place, breaking, what.to_owned());
        }
    }
}

#[cfg(test)]
#[path = "changes_tests.rs"]
mod tests;
