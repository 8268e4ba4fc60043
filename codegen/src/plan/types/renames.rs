//! Names that the mapping gives to parts of the client.

use serde::Serialize;

use crate::api::{OperationId, TypeId};

/// A name of the client that does not follow from the spec.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Rename {
    /// What it is the name of.
    pub of: Renamed,
    /// Keys of the row below `names` of the mapping.
    pub row: Vec<String>,
    /// The name.
    pub name: String,
}

/// Part of a client that the mapping names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Renamed {
    /// A type.
    Type(TypeId),
    /// The method of an operation, and with it its builder.
    Operation(OperationId),
    /// The field of a property.
    Field(TypeId, String),
    /// The variant of a value.
    Variant(TypeId, String),
}

impl Rename {
    /// A row of `names`.
    #[must_use]
    pub fn new(of: Renamed, row: &[&str], name: &str) -> Self {
        Self {
            of,
            row: row.iter().map(|key| (*key).to_owned()).collect(),
            name: name.to_owned(),
        }
    }
}

/// A name that the mapping gives and that cannot be given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Misfit {
    /// The client has nothing that it would be the name of.
    Nothing,
    /// Something else has the name; what that is, in a few words.
    Taken(String),
}
