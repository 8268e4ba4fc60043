//! What is read beside records: tables to look values up in, and the fields that customers defined.

use serde::Serialize;

use super::{JsonClass, List, Path, Shape};

/// A table that fields look values up in.
#[derive(Debug, Clone, Serialize)]
pub struct Table {
    /// Its name, one per fetcher, key and value: `jobs`.
    pub name: String,
    /// How its rows are listed. The shape is the one here.
    pub list: List,
    /// Type of a row, and its key as the id; no fields.
    pub shape: Shape,
    /// What is taken of a row.
    pub take: Path,
    /// How old it may be, in milliseconds.
    pub age_ms: u64,
    /// Most rows.
    pub rows: u32,
}

/// How the fields are listed that customers defined.
#[derive(Debug, Clone, Serialize)]
pub struct Definitions {
    /// How they are listed. The shape is the one here.
    pub list: List,
    /// Type of a definition, and the field's key as the id; no fields.
    pub shape: Shape,
    /// The name that people see.
    pub label: Option<Path>,
    /// What the field holds, in the provider's word.
    pub kind: Option<Path>,
    /// What stands in records, by that word.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub classes: Vec<(String, JsonClass)>,
    /// What stands there where the word is another one, as far as the spec says.
    pub class: JsonClass,
    /// The values that it may have.
    pub options: Option<DefinedOptions>,
}

/// The values that a field may have. Paths of `value` and `label` start at an element.
#[derive(Debug, Clone, Serialize)]
pub struct DefinedOptions {
    /// The list.
    pub path: Path,
    /// What stands in records.
    pub value: Path,
    /// What people see.
    pub label: Option<Path>,
}
