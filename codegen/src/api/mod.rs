//! The resolved model of a provider's API: language-neutral, every node knows its origin.
//!
//! Arenas and ids, no lifetimes. Nothing here knows of `openapiv3`, of Rust
//! names, or of mappings. Everything that `spec` can lower is here, also what
//! a later stage still refuses.

mod query;

use serde::Serialize;
use serde_json::Value;

pub use query::{Property, Resolved};

/// Names a [`Type`] of an [`Api`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct TypeId(pub u32);

/// Names an [`Operation`] of an [`Api`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct OperationId(pub u32);

/// Names a [`Document`] of an [`Api`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct DocumentId(pub u32);

/// Where a node was declared.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Origin {
    /// The document.
    pub document: DocumentId,
    /// JSON pointer into it, as the provider wrote it (before repairs).
    pub pointer: String,
}

/// One OpenAPI document of the provider.
#[derive(Debug, Clone, Serialize)]
pub struct Document {
    /// Path in the workspace, for instance `specs/zendesk/openapi.json`.
    pub path: String,
    /// File stem, by which a mapping names it.
    pub name: String,
    /// `info.title`.
    pub title: String,
    /// `info.version`, as text.
    pub version: String,
    /// Operations that it declares, counted on what was read, before anything is made of them.
    pub operations: usize,
}

/// Everything the documents of one provider declare.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Api {
    /// The documents, sorted by path.
    pub documents: Vec<Document>,
    /// All types, inline ones included.
    pub types: Vec<Type>,
    /// All operations.
    pub operations: Vec<Operation>,
    /// Servers of the documents, in order, without repeats.
    pub servers: Vec<Server>,
    /// Security schemes by name.
    pub security_schemes: Vec<SecurityScheme>,
    /// What reading mended or left out, sorted by document and pointer.
    pub remarks: Vec<Remark>,
}

/// Something of a document that was mended, or that has no place in the model
/// (callbacks, webhooks, `not`): no harm to what is there, but not silent either.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Remark {
    /// Where.
    pub origin: Origin,
    /// What it does to the client.
    pub effect: Effect,
    /// What was done, in a few words.
    pub what: String,
}

/// What a [`Remark`] means for whoever uses the client.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Effect {
    /// Nothing: what was meant is clear.
    Mended,
    /// Something is there but less exact than declared: raw JSON, text, bytes.
    Degraded,
    /// Something declared has no place in a client: webhooks, `not`, a second media type.
    Omitted,
}

/// Text the provider wrote about a node, cleaned of control characters.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Doc {
    /// One line.
    pub summary: Option<String>,
    /// Any number of lines.
    pub description: Option<String>,
    /// What counts where nothing is sent, as text: a single value that fits its schema.
    pub default: Option<String>,
}

/// A use of a type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct TypeRef {
    /// The type.
    pub id: TypeId,
    /// Whether `null` may stand in its place.
    pub nullable: bool,
}

/// One type.
#[derive(Debug, Clone, Serialize)]
pub struct Type {
    /// What to call it.
    pub name: TypeName,
    /// The provider's words.
    pub doc: Doc,
    /// Where it was declared.
    pub origin: Origin,
    /// Shape.
    pub kind: Kind,
}

/// What a type is called, before it becomes a Rust name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum TypeName {
    /// A named schema: the key below `components/schemas`.
    Schema(String),
    /// An inline schema, named by the path to it: owner, then segments such as
    /// a property name or `item`.
    Inline(Vec<String>),
}

/// The shape of a type.
#[derive(Debug, Clone, Serialize)]
pub enum Kind {
    /// Anything: kept as raw JSON.
    Any,
    /// Only `null`.
    Null,
    /// `true` or `false`.
    Bool,
    /// A whole number.
    Integer(Numeric),
    /// A number, never read through a binary float.
    Number(Numeric),
    /// Text.
    Text(Text),
    /// Exactly one value.
    Const(Value),
    /// One of a set of values; open, since providers add to it.
    Enum(Enumeration),
    /// A list.
    Array {
        /// Its items.
        items: TypeRef,
        /// `minItems`.
        min_items: Option<u64>,
        /// `maxItems`.
        max_items: Option<u64>,
    },
    /// Named values with keys that the spec does not name.
    Map {
        /// Its values.
        values: TypeRef,
    },
    /// Named values.
    Struct(Struct),
    /// One of several types.
    Union(Union),
}

/// Format and bounds of a number, as text so that nothing is rounded.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Numeric {
    /// `format`.
    pub format: Option<String>,
    /// `minimum`.
    pub minimum: Option<String>,
    /// `maximum`.
    pub maximum: Option<String>,
    /// The minimum itself is not allowed.
    pub exclusive_minimum: bool,
    /// The maximum itself is not allowed.
    pub exclusive_maximum: bool,
}

/// Format and bounds of a text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Text {
    /// `format`.
    pub format: Option<String>,
    /// `minLength`.
    pub min_length: Option<u64>,
    /// `maxLength`.
    pub max_length: Option<u64>,
    /// `pattern`, for documentation only.
    pub pattern: Option<String>,
}

/// Values of an enumeration.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Enumeration {
    /// `true` when the values are integers on the wire.
    pub integer: bool,
    /// Values as text, in order, without repeats and without null.
    pub values: Vec<String>,
    /// What the provider calls each value (`x-enum-varnames`); empty, or one entry per value.
    pub names: Vec<Option<String>>,
    /// What the provider says about each value; empty, or one entry per value.
    pub docs: Vec<Option<String>>,
}

/// Properties of an object.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Struct {
    /// In spec order; `allOf` parts are merged.
    pub fields: Vec<Field>,
    /// Type of properties that are not named, when the spec speaks of them.
    pub additional: Option<TypeRef>,
}

/// One property.
#[derive(Debug, Clone, Serialize)]
pub struct Field {
    /// Name on the wire.
    pub name: String,
    /// Its type.
    pub ty: TypeRef,
    /// Listed in `required`.
    pub required: bool,
    /// `readOnly`.
    pub read_only: bool,
    /// `writeOnly`.
    pub write_only: bool,
    /// `deprecated`.
    pub deprecated: bool,
    /// The provider's words.
    pub doc: Doc,
    /// Where it was declared.
    pub origin: Origin,
}

/// `oneOf` or `anyOf`: at least two variants, all different.
///
/// No variant is `null` or may be null (the uses of the union are), and there
/// is at most one variant of text, one of numbers and one of booleans. Unions
/// in a union are taken apart, except where each has a discriminator of its own.
#[derive(Debug, Clone, Serialize)]
pub struct Union {
    /// The variants.
    pub variants: Vec<Variant>,
    /// Property that tells objects apart, declared or found. With it every
    /// variant that is an object has tags, and no tag is of two variants.
    pub discriminator: Option<String>,
    /// `true` for `anyOf`.
    pub any_of: bool,
}

/// One variant of a union.
#[derive(Debug, Clone, Serialize)]
pub struct Variant {
    /// Values of the discriminator that mean this variant; none without a
    /// discriminator, and none for what is no object.
    pub tags: Vec<String>,
    /// What to call it, when it is no named schema: its title, tag or kind.
    pub name: Option<String>,
    /// Its type.
    pub ty: TypeRef,
}

/// One operation.
#[derive(Debug, Clone, Serialize)]
pub struct Operation {
    /// `operationId`, if there is one.
    pub id: Option<String>,
    /// Upper-case HTTP method.
    pub method: String,
    /// Path template as written, for instance `/api/v2/tickets/{ticket_id}`,
    /// without what follows a `?`.
    pub path: String,
    /// Query parameters written into the path: always sent, names and values not encoded.
    pub fixed_query: Vec<(String, String)>,
    /// Tags.
    pub tags: Vec<String>,
    /// The provider's words.
    pub doc: Doc,
    /// `deprecated`.
    pub deprecated: bool,
    /// Parameters of the operation and its path item.
    pub params: Vec<Param>,
    /// Request body.
    pub body: Option<Body>,
    /// Responses in spec order.
    pub responses: Vec<Response>,
    /// Alternatives of which one must be met; empty when none is needed.
    pub security: Vec<Requirement>,
    /// It says by itself that it needs no credentials: `security: []`.
    pub public: bool,
    /// Servers that this operation has for itself; empty when those of the document serve.
    pub servers: Vec<Server>,
    /// Where it was declared.
    pub origin: Origin,
}

/// Where a parameter stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Location {
    /// In the path.
    Path,
    /// In the query string.
    Query,
    /// A header.
    Header,
    /// A cookie.
    Cookie,
}

impl Location {
    /// Its OpenAPI name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Query => "query",
            Self::Header => "header",
            Self::Cookie => "cookie",
        }
    }
}

/// One parameter.
#[derive(Debug, Clone, Serialize)]
pub struct Param {
    /// Name on the wire.
    pub name: String,
    /// Where it stands.
    pub location: Location,
    /// Its type.
    pub ty: TypeRef,
    /// Whether it must be sent.
    pub required: bool,
    /// `deprecated`.
    pub deprecated: bool,
    /// `style`: `form`, `simple`, `deepObject`, `pipeDelimited`, ...; `json`
    /// for a parameter declared by `content`, written as one JSON text.
    pub style: String,
    /// `explode`.
    pub explode: bool,
    /// `allowReserved`: reserved characters of a query value go out as they are.
    pub allow_reserved: bool,
    /// The provider's words.
    pub doc: Doc,
    /// Where it was declared.
    pub origin: Origin,
}

/// A request body.
#[derive(Debug, Clone, Serialize)]
pub struct Body {
    /// Whether it must be sent.
    pub required: bool,
    /// Media types and their shapes, in spec order.
    pub content: Vec<Content>,
    /// Where it was declared.
    pub origin: Origin,
}

/// One media type of a body.
#[derive(Debug, Clone, Serialize)]
pub struct Content {
    /// For instance `application/json`.
    pub media_type: String,
    /// Shape, if declared.
    pub ty: Option<TypeRef>,
    /// Shape of each item, of a body that is a stream of them (`itemSchema`).
    pub items: Option<TypeRef>,
    /// How properties of a form or multipart body are written, where the spec says so.
    pub encoding: Vec<Encoding>,
}

/// How one property of a form or multipart body is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Encoding {
    /// The property.
    pub property: String,
    /// `contentType`.
    pub content_type: Option<String>,
    /// `style`.
    pub style: Option<String>,
    /// `explode`.
    pub explode: Option<bool>,
}

impl Content {
    /// The media type without parameters, in lower case.
    #[must_use]
    pub fn essence(&self) -> String {
        let essence = self.media_type.split(';').next().unwrap_or_default();
        essence.trim().to_ascii_lowercase()
    }

    /// Whether it is JSON: `application/json` or any `+json`.
    #[must_use]
    pub fn is_json(&self) -> bool {
        let essence = self.media_type.split(';').next().unwrap_or_default().trim();
        essence.eq_ignore_ascii_case("application/json")
            || essence.to_ascii_lowercase().ends_with("+json")
    }
}

/// One response.
#[derive(Debug, Clone, Serialize)]
pub struct Response {
    /// `200`, `4XX` or `default`.
    pub status: String,
    /// Media types and their shapes.
    pub content: Vec<Content>,
    /// Names of declared headers.
    pub headers: Vec<String>,
    /// Where it was declared.
    pub origin: Origin,
}

impl Response {
    /// Whether it means success: `2..` or `2XX`.
    #[must_use]
    pub fn is_success(&self) -> bool {
        self.status.starts_with('2')
    }
}

/// One alternative of a security requirement: all schemes of it together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Requirement {
    /// Scheme name and the scopes that are needed.
    pub schemes: Vec<(String, Vec<String>)>,
}

/// A declared way to authenticate.
#[derive(Debug, Clone, Serialize)]
pub struct SecurityScheme {
    /// Key below `components/securitySchemes`.
    pub name: String,
    /// What it is.
    pub kind: SchemeKind,
    /// The provider's words.
    pub doc: Doc,
    /// Where it was declared.
    pub origin: Origin,
}

/// What a security scheme is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum SchemeKind {
    /// A key in a header, query parameter or cookie.
    ApiKey {
        /// Where.
        location: Location,
        /// Under which name.
        name: String,
    },
    /// `http` with a scheme such as `basic` or `bearer`.
    Http {
        /// Lower-case scheme.
        scheme: String,
    },
    /// OAuth 2.0.
    OAuth2 {
        /// Authorization endpoint.
        authorization_url: Option<String>,
        /// Token endpoint.
        token_url: Option<String>,
        /// Refresh endpoint, when it differs.
        refresh_url: Option<String>,
        /// Scopes of all flows.
        scopes: Vec<String>,
    },
    /// OpenID Connect discovery.
    OpenIdConnect {
        /// Discovery document.
        url: String,
    },
    /// Client certificates.
    MutualTls,
}

/// A server of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Server {
    /// URL template.
    pub url: String,
    /// Variables of the template.
    pub variables: Vec<ServerVariable>,
}

/// A variable of a server URL.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ServerVariable {
    /// Name in the template.
    pub name: String,
    /// Default value.
    pub default: String,
    /// Allowed values; empty when any.
    pub values: Vec<String>,
}
