//! What a field map may name in one model of one provider, as static data that generated crates hold.

use std::fmt;

pub use conjoin_conversions::Class as JsonClass;
use conjoin_conversions::join;

use crate::definition::FieldDefinition;
use crate::model::{CustomFields, Patch};

use super::kind::{FieldKind, Mapped};

/// A provider field: its path, what it holds, and whether it may be null or missing.
///
/// Paths are written as in a mapping; `[]` stands for any element of a list, `.` for the record itself.
pub type FieldRow = (&'static str, JsonClass, bool);

/// A field that the customer defined at the provider, as the provider's own list of fields tells it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[non_exhaustive]
pub struct OwnField {
    /// Path in a record, as in a mapping: `customField4567`, `properties.tier`.
    pub path: String,
    /// What it holds. It may always be missing.
    pub class: JsonClass,
    /// The values that it may have, when they are fixed: an `enum` has to have a row for each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<String>,
}

impl OwnField {
    /// A field of the customer.
    pub fn new(path: impl Into<String>, class: JsonClass) -> Self {
        Self {
            path: path.into(),
            class,
            options: Vec::new(),
        }
    }

    /// With the values that it may have.
    #[must_use]
    pub fn with_options(mut self, options: impl IntoIterator<Item = String>) -> Self {
        self.options = options.into_iter().collect();
        self
    }
}

/// What a field map may name in one model. Emitted as a `static`.
#[derive(Debug)]
pub struct ModelFields {
    /// Common model: `hris.employee`.
    pub model: &'static str,
    /// Records of a list.
    pub list: Option<RecordFields>,
    /// One record by its id.
    pub get: Option<RecordFields>,
    /// The body of a create.
    pub create: Option<WriteFields>,
    /// The body of an update.
    pub update: Option<WriteFields>,
    /// Common fields that may be repointed, and their types.
    pub overridable: &'static [(&'static str, FieldKind)],
    /// Whether custom fields may be named and typed.
    pub custom: bool,
    /// Where the provider keeps the fields that customers define.
    pub place: Option<CustomPlace>,
}

/// The provider fields of a record. Emitted within a `static`.
#[derive(Debug, Clone, Copy)]
pub struct RecordFields {
    /// Every field.
    pub index: &'static [FieldRow],
    /// How fields are asked for; `None` when all come unasked.
    pub select: Option<SelectRule>,
}

/// How fields are asked for.
#[derive(Debug, Clone, Copy)]
pub struct SelectRule {
    /// First segment that is taken off paths: `properties`.
    pub strip: Option<&'static str>,
    /// The provider takes these names and no others; `None`: any.
    pub only: Option<&'static [&'static str]>,
}

/// What the body of a write takes.
#[derive(Debug, Clone, Copy)]
pub struct WriteFields {
    /// JSON pointer of the object that paths start in: `/ticket`.
    pub base: &'static str,
    /// Its properties and what they hold.
    pub index: &'static [(&'static str, JsonClass)],
    /// It takes the fields that customers define.
    pub custom: bool,
}

/// Where a provider keeps the fields that customers define.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum CustomPlace {
    /// Beside the named properties of the object at this path; `.` for the record itself.
    Rest(&'static str),
    /// As a list of objects with a key and a value.
    Entries {
        /// Path of the list.
        path: &'static str,
        /// Property that names the field.
        key: &'static str,
        /// Property that holds the value.
        value: &'static str,
    },
}

/// How a field map reaches the common value of a record. Emitted as a `static`.
pub struct MappedFields<C: 'static> {
    /// What may be named.
    pub fields: &'static ModelFields,
    /// The custom fields of a record.
    pub custom_fields: fn(&mut C) -> &mut CustomFields,
    /// Sets a common field; one that may not be repointed is left alone.
    pub set: fn(&mut C, &str, Option<Mapped>),
}

/// How a field map reaches what is written. Emitted as a `static`.
pub struct MappedInput<I: 'static> {
    /// What may be named.
    pub fields: &'static ModelFields,
    /// The custom fields of an input.
    pub custom_fields: fn(&mut I) -> &mut Patch<CustomFields>,
    /// Takes a common field out of an input.
    pub take: fn(&mut I, &str) -> Patch<Mapped>,
}

impl<C> fmt::Debug for MappedFields<C> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_tuple("MappedFields")
            .field(&self.fields.model)
            .finish()
    }
}

impl<I> fmt::Debug for MappedInput<I> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_tuple("MappedInput")
            .field(&self.fields.model)
            .finish()
    }
}

/// Which records a rule reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum RecordOf {
    /// Those of a list.
    List,
    /// One by its id, one that a write answers with, one that a webhook carries.
    Get,
}

/// Which write a body is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum WriteOf {
    /// A new record.
    Create,
    /// A change.
    Update,
}

impl ModelFields {
    /// The customer's own fields as the provider lists them (`field_definitions()` of a connector), each with
    /// its path in records. Empty when the mapping does not say where records keep them.
    pub fn own_fields<'d>(
        &self,
        definitions: impl IntoIterator<Item = &'d FieldDefinition>,
    ) -> Vec<OwnField> {
        let Some(place) = self.place else {
            return Vec::new();
        };
        let definitions = definitions.into_iter();
        definitions
            .map(|it| {
                let options = it.options.iter().map(|option| option.value.clone());
                OwnField::new(self.path_of(place, &it.key), it.class).with_options(options)
            })
            .collect()
    }

    /// The path of a customer's field.
    fn path_of(&self, place: CustomPlace, key: &str) -> String {
        match place {
            CustomPlace::Rest(".") => join("", key),
            CustomPlace::Rest(path) => join(path, key),
            CustomPlace::Entries {
                path,
                key: name,
                value,
            } => {
                let row = format!("{path}[].{name}");
                let records = [self.list, self.get].into_iter().flatten();
                let mut rows = records.flat_map(|record| record.index);
                let whole = rows.any(|(path, class, _)| {
                    *path == row && matches!(class, JsonClass::Integer | JsonClass::Number)
                });
                let literal = if whole {
                    key.to_owned()
                } else {
                    format!("\"{key}\"")
                };
                format!("{path}[?{name}=={literal}].{}", join("", value))
            }
        }
    }

    pub(super) fn record(&self, of: RecordOf) -> Option<&RecordFields> {
        match of {
            RecordOf::List => self.list.as_ref(),
            RecordOf::Get => self.get.as_ref(),
        }
    }

    pub(super) fn write(&self, of: WriteOf) -> Option<&WriteFields> {
        match of {
            WriteOf::Create => self.create.as_ref(),
            WriteOf::Update => self.update.as_ref(),
        }
    }

    pub(super) fn kind(&self, field: &str) -> Option<(&'static str, FieldKind)> {
        self.overridable
            .iter()
            .find(|(name, _)| *name == field)
            .copied()
    }
}
