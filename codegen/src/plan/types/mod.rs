//! Everything decided about one connector, as data: the shortest diff of what a change means.
//!
//! No tokens, no spans, no Rust syntax beyond names. Emission reads a [`Plan`]
//! together with the [`Api`](crate::api::Api) it was made from and cannot fail.

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

use crate::api::Location;

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
    /// Documentation of allowed values.
    pub pattern: Option<String>,
    /// What it has to be.
    #[serde(skip_serializing_if = "SettingKind::is_text")]
    pub kind: SettingKind,
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
}

/// One way to authenticate.
#[derive(Debug, Clone, Serialize)]
pub struct Auth {
    /// Snake case name: names the constructor of `Credentials`.
    pub name: String,
    /// Security scheme of the spec.
    pub scheme: String,
    /// Credentials it needs, in template order, without repeats.
    pub credentials: Vec<String>,
    /// How.
    pub kind: AuthKind,
}

/// A piece of a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Piece {
    /// Literal text.
    Text(String),
    /// A credential.
    Credential(String),
    /// A setting.
    Setting(String),
}

/// How to authenticate.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AuthKind {
    /// HTTP Basic.
    Basic {
        /// User name.
        username: Vec<Piece>,
        /// Password.
        password: Vec<Piece>,
    },
    /// Bearer token.
    Bearer {
        /// Token.
        token: Vec<Piece>,
    },
    /// A key in a header or query parameter.
    ApiKey {
        /// Where.
        location: Location,
        /// Under which name.
        name: String,
        /// Value, prefix included.
        value: Vec<Piece>,
    },
    /// OAuth 2.0 bearer token with refresh.
    OAuth2 {
        /// Token endpoint, with the server's variables.
        token_url: String,
        /// `authorization_code` or `client_credentials`.
        grant: String,
        /// Each refresh gives a new refresh token.
        rotating: bool,
        /// Client id and secret in a Basic header instead of the body.
        basic: bool,
        /// Token request as JSON instead of a form.
        json: bool,
        /// Scopes.
        scopes: Vec<String>,
        /// Life of tokens in seconds, when the answer does not say it.
        #[serde(skip_serializing_if = "Option::is_none")]
        expires_in: Option<u64>,
        /// How a person is sent to the provider.
        #[serde(skip_serializing_if = "Option::is_none")]
        authorize: Option<Box<Authorize>>,
    },
    /// A login call whose token goes into requests.
    TokenExchange(Box<TokenExchange>),
    /// A token that the client signs: the bearer itself, or an assertion for a token endpoint.
    Jwt(Box<Jwt>),
    /// OAuth 1.0a with HMAC-SHA256.
    OAuth1 {
        /// The integration.
        consumer_key: Vec<Piece>,
        /// Its secret.
        consumer_secret: Vec<Piece>,
        /// The account's consent.
        token: Vec<Piece>,
        /// Its secret.
        token_secret: Vec<Piece>,
        /// The realm, which is not signed.
        realm: Option<Vec<Piece>>,
    },
    /// A client certificate, which the transport shows; nothing is put into requests.
    MutualTls,
    /// Several at once; none of them is `All`.
    All(Vec<AuthKind>),
    /// Nothing.
    None,
}

/// How a person is sent to the provider.
#[derive(Debug, Clone, Serialize)]
pub struct Authorize {
    /// Authorize URL, with the server's variables.
    pub url: String,
    /// Where codes become tokens, when that is not where tokens are renewed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token_url: Option<String>,
    /// More parameters of the URL.
    pub params: Vec<(String, String)>,
    /// With PKCE.
    pub pkce: bool,
    /// What stands between scopes, when that is no space.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub separator: Option<String>,
}

/// A login call.
#[derive(Debug, Clone, Serialize)]
pub struct TokenExchange {
    /// Method: `POST`.
    pub method: String,
    /// Address with the server's variables, or a path below the base URL.
    pub url: String,
    /// The body as a form.
    pub form: bool,
    /// Fields by name, or by JSON pointer in a JSON body.
    pub fields: Vec<(String, Vec<Piece>)>,
    /// User name and password of the call itself.
    pub basic: Option<(Vec<Piece>, Vec<Piece>)>,
    /// JSON pointer of the token in the answer.
    pub token: String,
    /// When it ends.
    pub expires: Option<TokenExpiry>,
    /// Where the token goes in requests.
    pub location: Location,
    /// Under which name.
    pub name: String,
    /// Text in front of it.
    pub prefix: String,
}

/// Where the end of a token stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TokenExpiry {
    /// Seconds from now, at a JSON pointer.
    Delta(String),
    /// A moment, at a JSON pointer.
    At(String),
    /// So many seconds.
    Fixed(u64),
}

/// A token that the client signs.
#[derive(Debug, Clone, Serialize)]
pub struct Jwt {
    /// `RS256`.
    pub alg: String,
    /// Key.
    pub key: Vec<Piece>,
    /// `kid`.
    pub key_id: Option<Vec<Piece>>,
    /// Claims by name.
    pub claims: Vec<(String, Vec<Piece>)>,
    /// Life in seconds.
    pub lifetime: Option<u64>,
    /// Token endpoint that it is an assertion for.
    pub exchange: Option<JwtExchange>,
}

/// The token endpoint of an assertion.
#[derive(Debug, Clone, Serialize)]
pub struct JwtExchange {
    /// Token endpoint, with the server's variables.
    pub token_url: String,
    /// The assertion is the client, not the grant.
    pub client: bool,
    /// Scopes.
    pub scopes: Vec<String>,
}

impl AuthKind {
    /// The templates of a way to authenticate, in the order in which its credentials are asked for.
    #[must_use]
    pub fn pieces(&self) -> Vec<&[Piece]> {
        match self {
            Self::Basic { username, password } => vec![username, password],
            Self::Bearer { token } => vec![token],
            Self::ApiKey { value, .. } => vec![value],
            Self::All(kinds) => kinds.iter().flat_map(Self::pieces).collect(),
            Self::TokenExchange(it) => {
                let basic = it.basic.iter().flat_map(|(name, word)| [name, word]);
                let fields = it.fields.iter().map(|(_, value)| value);
                basic.chain(fields).map(Vec::as_slice).collect()
            }
            Self::Jwt(it) => {
                let claims = it.claims.iter().map(|(_, value)| value);
                let all = [&it.key].into_iter().chain(&it.key_id).chain(claims);
                all.map(Vec::as_slice).collect()
            }
            Self::OAuth1 {
                consumer_key,
                consumer_secret,
                token,
                token_secret,
                realm,
            } => [consumer_key, consumer_secret, token, token_secret]
                .into_iter()
                .chain(realm)
                .map(Vec::as_slice)
                .collect(),
            Self::OAuth2 { .. } | Self::MutualTls | Self::None => Vec::new(),
        }
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
