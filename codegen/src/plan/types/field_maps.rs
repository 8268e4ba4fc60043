//! What a customer's field map may change in one model, and the provider fields that it may name.

use serde::Serialize;

use super::JsonClass;
use crate::models::FieldType;

/// What a field map may name.
#[derive(Debug, Clone, Serialize)]
pub struct FieldMap {
    /// Common fields that may be repointed, and their types.
    pub overridable: Vec<(String, FieldType)>,
    /// Custom fields may be named and typed.
    pub custom: bool,
    /// Where customers' fields are.
    pub place: Option<CustomPlace>,
    /// Provider fields by shape; list and single reads may share one.
    pub indexes: Vec<Vec<FieldRow>>,
    /// Records of a list.
    pub list: Option<RecordFields>,
    /// One record.
    pub get: Option<RecordFields>,
    /// What the body of a create takes.
    pub create: Option<WriteFields>,
    /// What the body of an update takes.
    pub update: Option<WriteFields>,
}

/// A provider field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FieldRow {
    /// As in a mapping; `[]` for any element of a list, `.` for the record itself.
    pub path: String,
    /// What it holds.
    pub class: JsonClass,
    /// It may be null or missing.
    pub nullable: bool,
}

/// The provider fields of a record, and how they are asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RecordFields {
    /// Index into [`FieldMap::indexes`].
    pub index: usize,
    /// How fields are asked for.
    pub select: Option<SelectRule>,
}

/// How fields are asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SelectRule {
    /// First segment that is taken off.
    pub strip: Option<String>,
    /// All names that can be asked for, when the provider takes no others.
    pub only: Option<Vec<String>>,
}

/// What the body of a write takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WriteFields {
    /// JSON pointer that paths start in.
    pub base: String,
    /// Properties by path.
    pub rows: Vec<(String, JsonClass)>,
    /// It takes customers' fields.
    pub custom: bool,
}

/// Where customers' fields are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CustomPlace {
    /// Beside the named properties of the object at a path.
    Rest(String),
    /// In a list of key and value.
    Entries {
        /// Path of the list.
        path: String,
        /// Path of the key in an element.
        key: String,
        /// Path of the value in an element.
        value: String,
    },
}
