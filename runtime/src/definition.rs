//! Fields that customers defined, as the provider lists them.

use serde::Serialize;

use crate::field_map::JsonClass;

/// One field that a customer defined: the common value of a list of definitions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct FieldDefinition {
    /// The name that it has in the custom fields of records.
    pub key: String,
    /// The name that people see.
    pub label: Option<String>,
    /// What it holds, in the provider's word.
    pub data_type: Option<String>,
    /// The values that it may have, when they are fixed.
    pub options: Vec<FieldOption>,
    /// What stands in records: as the mapping says of the word, else as the provider's description has it.
    pub class: JsonClass,
}

impl FieldDefinition {
    /// A definition.
    pub fn new(
        key: impl Into<String>,
        label: Option<String>,
        data_type: Option<String>,
        options: Vec<FieldOption>,
    ) -> Self {
        Self {
            key: key.into(),
            label,
            data_type,
            options,
            class: JsonClass::Any,
        }
    }

    /// With what it holds, by the provider's word; `other` where the word is none of these.
    #[must_use]
    pub fn holding(mut self, words: &[(&str, JsonClass)], other: JsonClass) -> Self {
        let word = self.data_type.as_deref();
        let known = words.iter().find(|(known, _)| Some(*known) == word);
        self.class = known.map_or(other, |(_, class)| *class);
        self
    }
}

/// One of the values that a field may have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct FieldOption {
    /// What stands in records.
    pub value: String,
    /// What people see.
    pub label: Option<String>,
}

impl FieldOption {
    /// A value.
    pub fn new(value: impl Into<String>, label: Option<String>) -> Self {
        Self {
            value: value.into(),
            label,
        }
    }
}
