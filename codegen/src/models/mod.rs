//! The common models: `mappings/models/<category>.yaml`.

mod read;
mod shared;
mod types;

use indexmap::IndexMap;
use serde::Serialize;

use crate::source::Span;

pub use read::read_models;
pub use shared::{
    ENVELOPE, Parts, SHARED_ENUMS, SHARED_OBJECTS, SharedType, envelope_field, is_shared_enum,
    shared_enum, shared_object,
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
    /// Models by name, in file order.
    pub models: IndexMap<String, Model>,
}

/// One common model.
#[derive(Debug, Clone, Serialize)]
pub struct Model {
    /// Name in CamelCase, for instance `TimeOff`.
    pub name: String,
    /// Plural in snake case, for instance `time_off` or `employees`; names methods.
    pub plural: String,
    /// One sentence.
    pub doc: String,
    /// Fields by name, in file order, envelope not included.
    pub fields: IndexMap<String, Field>,
    /// Where it is declared.
    #[serde(skip)]
    pub span: Span,
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
    /// A shared object such as `Email` or `RemoteRef`.
    Object(String),
    /// A list.
    List(Box<FieldType>),
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
            Self::List(item) => format!("list<{}>", item.describe()),
        }
    }
}
