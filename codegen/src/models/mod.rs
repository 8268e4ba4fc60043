//! The common models: `mappings/models/<category>.yaml`.

mod changes;
mod read;
mod schema;
mod shared;
mod types;

use indexmap::IndexMap;
use serde::Serialize;

use crate::source::Span;

pub use changes::{Change, Snapshot, Unreadable, changes};
pub use read::read_models;
pub use schema::{id as schema_id, input_schema, schema};
pub use shared::{
    ENVELOPE, Parts, SHARED_ENUMS, SHARED_OBJECTS, SharedType, envelope_field, is_shared_enum,
    shared_enum, shared_object, shared_objects_page,
};

/// The models of one category.
#[derive(Debug, Clone, Serialize)]
pub struct Category {
    /// Slug, for instance `hris`.
    pub name: String,
    /// What the category is about, one sentence.
    pub doc: String,
    /// File it was read from.
    pub file: String,
    /// Models by name, in file order: those that are records of their own.
    pub models: IndexMap<String, Model>,
    /// Types that exist within a field of a model alone, in file order.
    pub nested: IndexMap<String, Model>,
}

impl Category {
    /// Models and nested types.
    pub fn types(&self) -> impl Iterator<Item = &Model> {
        self.models.values().chain(self.nested.values())
    }

    /// The parts of an object that a field of this category may be: of a nested type, or of a shared one.
    #[must_use]
    pub fn parts(&self, object: &str) -> Vec<(String, FieldType)> {
        match self.nested.get(object) {
            Some(nested) => nested
                .fields
                .values()
                .map(|field| (field.name.clone(), field.ty.clone()))
                .collect(),
            None => shared_parts(object),
        }
    }
}

/// The parts of a shared object; none when there is no such object.
#[must_use]
pub fn shared_parts(object: &str) -> Vec<(String, FieldType)> {
    shared_object(object)
        .unwrap_or_default()
        .iter()
        .map(|(part, ty)| ((*part).to_owned(), ty.field_type()))
        .collect()
}

/// What a type of a category is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ModelKind {
    /// A record that can be listed, read and written.
    Model,
    /// A record that others refer to: a list of values to choose from. No field of it is written.
    Lookup,
    /// A value within a field of a model.
    Nested,
}

/// One common model.
#[derive(Debug, Clone, Serialize)]
pub struct Model {
    /// Name in CamelCase, for instance `TimeOff`.
    pub name: String,
    /// Record, lookup or nested.
    pub kind: ModelKind,
    /// Plural in snake case, for instance `time_off` or `employees`; names methods. Empty for a nested type.
    pub plural: String,
    /// One sentence.
    pub doc: String,
    /// Fields by name, in file order, envelope not included.
    pub fields: IndexMap<String, Field>,
    /// Where it is declared.
    #[serde(skip)]
    pub span: Span,
}

impl Model {
    /// The fields of every record that this model does not declare itself; none for a nested type.
    pub fn envelope(&self) -> impl Iterator<Item = Field> {
        ENVELOPE
            .iter()
            .filter(|(name, ..)| self.kind != ModelKind::Nested && !self.fields.contains_key(*name))
            .filter_map(|(name, ..)| envelope_field(name))
    }
}

/// One field of a common model.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Field {
    /// Name in snake case.
    pub name: String,
    /// Type.
    pub ty: FieldType,
    /// Filled in every record.
    pub required: bool,
    /// Must be given to create.
    pub required_on_create: bool,
    /// May be written.
    pub writable: bool,
    /// About a person.
    pub personal: bool,
    /// About a person and protected: health, pay, national numbers.
    pub sensitive: bool,
    /// One sentence.
    pub doc: String,
}

/// Type of a common field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldType {
    /// Text.
    String,
    /// Boolean.
    Bool,
    /// 64-bit integer.
    Int,
    /// Exact decimal.
    Decimal,
    /// Day.
    Date,
    /// Moment.
    DateTime,
    /// Day or moment.
    DateOrDateTime,
    /// Amount and currency.
    Money,
    /// Text of a named kind: `url`, `email`, `tz`, `country`, `currency`, `language`.
    Code(String),
    /// Reference to a model of the same category.
    Ref(String),
    /// One of these values; the type is named after model and field.
    Enum(Enum),
    /// A shared object such as `Email` or `RemoteRef`, or a nested type of the category.
    Object(String),
    /// Content of a file.
    Bytes,
    /// A list.
    List(Box<FieldType>),
    /// Values by name.
    Map(Box<FieldType>),
}

/// Values of an enum field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Enum {
    /// Rust name: `TicketStatus`, or a shared one such as `EmailKind`.
    pub name: String,
    /// Values in SCREAMING_SNAKE_CASE.
    pub values: Vec<String>,
}

impl FieldType {
    /// How a mapping author would write it.
    #[must_use]
    pub fn describe(&self) -> String {
        match self {
            Self::String => "string".to_owned(),
            Self::Bool => "bool".to_owned(),
            Self::Int => "int".to_owned(),
            Self::Decimal => "decimal".to_owned(),
            Self::Date => "date".to_owned(),
            Self::DateTime => "datetime".to_owned(),
            Self::DateOrDateTime => "DateOrDateTime".to_owned(),
            Self::Money => "Money".to_owned(),
            Self::Code(name) | Self::Object(name) => name.clone(),
            Self::Ref(name) => format!("ref<{name}>"),
            Self::Enum(it) => format!("enum {}", it.name),
            Self::Bytes => "bytes".to_owned(),
            Self::List(item) => format!("list<{}>", item.describe()),
            Self::Map(item) => format!("map<string, {}>", item.describe()),
        }
    }
}
