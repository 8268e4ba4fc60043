//! Everything decided about one connector, as data: the shortest diff of what a change means.
//!
//! No tokens, no spans, no Rust syntax beyond names. Emission reads a [`Plan`]
//! together with the [`Api`](crate::api::Api) it was made from and cannot fail.

mod auth;
mod changes;
mod field_maps;
mod hooks;
mod limits;
mod list;
mod read;
mod renames;
mod tables;
mod webhooks;
mod write;

use serde::Serialize;

pub use auth::*;
pub use changes::*;
pub use conjoin_conversions::{Class as JsonClass, Literal, TextSteps};
pub use field_maps::*;
pub use hooks::*;
pub use limits::*;
pub use list::*;
pub use read::*;
pub use renames::*;
pub use tables::*;
pub use webhooks::*;
pub use write::*;

/// One connector.
#[derive(Debug, Clone, Serialize)]
pub struct Plan {
    /// Slug: `bamboohr`.
    pub provider: String,
    /// The provider's own spelling: `BambooHR`.
    pub title: String,
    /// What makes the crate again: `generate zendesk`, `client`.
    pub command: String,
    /// Every named schema becomes a type, not only what the operations reach.
    pub whole: bool,
    /// Spec files, for headers and docs.
    pub specs: Vec<String>,
    /// Mapping files, `connector.yaml` first.
    pub mappings: Vec<String>,
    /// Values per connection.
    pub settings: Vec<Setting>,
    /// Base URL.
    pub server: Server,
    /// Ways to authenticate, in mapping order.
    pub auth: Vec<Auth>,
    /// What operations without `security` of their own take, where credentials are chosen per
    /// operation: each way of `auth` is one scheme then. Empty where one way serves all.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub security: Security,
    /// Headers sent with every request.
    pub headers: Vec<(String, String)>,
    /// Headers whose values are settings of the connection, for instance a tenant's id.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tenant_headers: Vec<(String, Vec<Piece>)>,
    /// Requests at a time.
    pub concurrency: Option<u32>,
    /// Headers that say when to come back, with their format.
    pub retry_after: Vec<(String, RetryAfterFormat)>,
    /// The other limits.
    pub limits: Limits,
    /// Retries.
    pub retry: Retry,
    /// How errors are read.
    pub errors: Errors,
    /// Texts that mean null.
    pub null_values: Vec<String>,
    /// Properties that hold what common models call sensitive, by their names on the wire.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sensitive: Vec<String>,
    /// Webhooks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub webhooks: Option<Webhooks>,
    /// Names of the mapping for parts of the client.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<Rename>,
    /// Operations to generate, sorted by resource and name.
    pub operations: Vec<Operation>,
    /// Enum maps in use, sorted by name.
    pub enums: Vec<EnumTable>,
    /// Functions written by hand that converters call, sorted by constant.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub hooks: Vec<Hook>,
    /// Mapped categories, sorted by name.
    pub categories: Vec<Category>,
}

/// Names of security schemes: any of these lists, all of one list.
pub type Security = Vec<Vec<String>>;

/// One setting.
#[derive(Debug, Clone, Serialize)]
pub struct Setting {
    /// Snake case name.
    pub name: String,
    /// One sentence.
    pub doc: String,
    /// Value when none is given.
    pub default: Option<String>,
    /// What it has to match.
    pub pattern: Option<String>,
    /// What it has to be.
    #[serde(skip_serializing_if = "SettingKind::is_text")]
    pub kind: SettingKind,
    /// It names a time zone.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub zone: bool,
}

/// What a setting has to be.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SettingKind {
    /// Text.
    #[default]
    Text,
    /// A whole number.
    Integer,
    /// `true` or `false`.
    Boolean,
    /// One of these.
    OneOf(Vec<String>),
}

impl SettingKind {
    /// Whether anything will do.
    #[must_use]
    pub fn is_text(&self) -> bool {
        *self == Self::Text
    }

    /// Whether a value will do.
    #[must_use]
    pub fn takes(&self, value: &str) -> bool {
        match self {
            Self::Text => true,
            Self::Integer => value.parse::<i64>().is_ok(),
            Self::Boolean => matches!(value, "true" | "false"),
            Self::OneOf(values) => values.iter().any(|it| it == value),
        }
    }
}

/// Base URL.
#[derive(Debug, Clone, Serialize)]
pub struct Server {
    /// Template with `{variables}`.
    pub url: String,
    /// Variable to where its value comes from.
    pub vars: Vec<(String, Bound)>,
}

/// Where a value comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// A setting.
    Setting(String),
    /// A literal.
    Literal(Literal),
    /// The record's remote id.
    Id,
    /// The remote id of the parent record.
    ParentId,
    /// The value of a common field of the parent.
    ParentField {
        /// Its name.
        name: String,
        /// Its type.
        ty: crate::models::FieldType,
    },
}

impl Bound {
    /// Whether it is of the parent.
    #[must_use]
    pub fn is_of_parent(&self) -> bool {
        matches!(self, Self::ParentId | Self::ParentField { .. })
    }
}

/// How a header that says when to come back is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RetryAfterFormat {
    /// Seconds from now.
    DeltaSeconds,
    /// Milliseconds from now.
    DeltaMs,
    /// Seconds since 1970.
    EpochSeconds,
    /// Milliseconds since 1970.
    EpochMillis,
    /// RFC 3339.
    Rfc3339,
    /// HTTP date.
    HttpDate,
}

/// Retries.
#[derive(Debug, Clone, Serialize)]
pub struct Retry {
    /// Statuses that are tried again.
    pub statuses: Vec<u16>,
    /// Attempts in all.
    pub max_attempts: u32,
    /// First pause, milliseconds.
    pub base_ms: u64,
    /// Longest pause, milliseconds.
    pub cap_ms: u64,
}

/// How errors are read.
#[derive(Debug, Clone, Serialize)]
pub struct Errors {
    /// JSON pointers of the provider's code, first present wins.
    pub code: Vec<String>,
    /// JSON pointers of the message.
    pub message: Vec<String>,
    /// JSON pointers of the request id.
    pub request_id: Vec<String>,
    /// Header that holds the message.
    pub message_header: Option<String>,
    /// Header that holds the request id.
    pub request_id_header: Option<String>,
    /// Rows: status, code, kind.
    pub rules: Vec<(u16, Option<String>, String)>,
    /// Conditions of rows, by their place in `rules`.
    pub conditions: Vec<(usize, When)>,
    /// How the rows of a write say that they failed.
    pub rows: Option<RowErrors>,
}

/// One operation to generate.
#[derive(Debug, Clone, Serialize)]
pub struct Operation {
    /// Which.
    pub id: crate::api::OperationId,
    /// File and module: `employees`.
    pub resource: String,
    /// Method name: `list_employees`.
    pub method: String,
    /// Builder name: `ListEmployees`.
    pub builder: String,
    /// The builder's name, had the mapping not renamed the operation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub builder_before: Option<String>,
    /// May be repeated after a failure.
    pub idempotent: bool,
    /// Where the provider takes a key by which it knows a repeated request.
    pub idempotency: Option<IdempotencyKey>,
    /// What authorises it, where that is not the `security` of the plan.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub security: Security,
}

/// A map between provider and common values.
#[derive(Debug, Clone, Serialize)]
pub struct EnumTable {
    /// Name in the mapping: `employment_status`.
    pub name: String,
    /// Category module of the common enum, `None` for a shared one.
    pub category: Option<String>,
    /// Rust name of the common enum: `EmployeeEmploymentStatus`.
    pub to: String,
    /// Compare without regard to ASCII case.
    pub fold: bool,
    /// What becomes of an unknown provider value.
    pub unknown: Unknown,
    /// Provider value to common value.
    pub read: Vec<(String, String)>,
    /// Common value to provider value; `None` when it cannot be written.
    pub write: Vec<(String, Option<String>)>,
}

/// What becomes of a provider value that an enum table does not have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unknown {
    /// It is kept as it is.
    Keep,
    /// It is an issue.
    Issue,
    /// It stands for this common value.
    Is(String),
}

/// One mapped category.
#[derive(Debug, Clone, Serialize)]
pub struct Category {
    /// Slug: `hris`.
    pub name: String,
    /// Mapping file.
    pub mapping: String,
    /// Models, sorted by name.
    pub models: Vec<Model>,
}

/// One mapped model.
#[derive(Debug, Clone, Serialize)]
pub struct Model {
    /// Common model: `Employee`.
    pub name: String,
    /// Line of the mapping file.
    pub line: usize,
    /// Parent model, and the common field that refers to it.
    pub parent: Option<(String, String)>,
    /// Provider types that records come in; `list` and `get` may share one.
    pub shapes: Vec<Shape>,
    /// How to list.
    pub list: Option<List>,
    /// How to get one.
    pub get: Option<Get>,
    /// How deletions show.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deletions: Option<Deletions>,
    /// Tables that fields look values up in.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tables: Vec<Table>,
    /// The fields that customers defined.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub definitions: Option<Definitions>,
    /// How to create.
    pub create: Option<Write>,
    /// How to update.
    pub update: Option<Write>,
    /// How to delete.
    pub delete: Option<Write>,
    /// What a customer's field map may change.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field_map: Option<Box<FieldMap>>,
    /// How to create or update, whichever it takes, and the common field by which the provider knows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub upsert: Option<(Write, String)>,
    /// Records come without the provider's JSON.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub without_raw: bool,
    /// One row per common field, model order, for docs and provenance.
    pub provenance: Vec<Provenance>,
}

/// Where one common field comes from.
#[derive(Debug, Clone, Serialize)]
pub struct Provenance {
    /// Common field.
    pub field: String,
    /// JSON pointers or the literal, as one line.
    pub source: String,
    /// Transform, as one line: `date iso`, `enum status`.
    pub transform: String,
    /// `iso`, `read-lossy`, `write-lossy`, `read-only`, `write-only`, or `skipped`, `absent`.
    pub class: Class,
    /// Line of the mapping file.
    pub line: usize,
    /// Reason of a skip, an absence or a loss.
    pub reason: Option<String>,
    /// What the mapping says to readers of the docs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub doc: Option<String>,
}

/// What a round trip keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Class {
    /// Nothing is lost either way.
    Iso,
    /// Several values of the provider read as one: what is written back may be another of them.
    ReadLossy,
    /// Some values of the common model are written as another, or have no word in the provider.
    WriteLossy,
    /// Never written.
    ReadOnly,
    /// Never read.
    WriteOnly,
    /// Left out, with a reason.
    Skipped,
    /// Not offered by the provider, with a reason.
    Absent,
}
