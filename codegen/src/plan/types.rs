//! Everything decided about one connector, as data: the shortest diff of what a change means.
//!
//! No tokens, no spans, no Rust syntax beyond names. Emission reads a [`Plan`]
//! together with the [`Api`](crate::api::Api) it was made from and cannot fail.

use serde::Serialize;

use crate::api::{Location, TypeId};
use crate::models::FieldType;

/// One connector.
#[derive(Debug, Clone, Serialize)]
pub struct Plan {
    /// Slug: `bamboohr`.
    pub provider: String,
    /// The provider's own spelling: `BambooHR`.
    pub title: String,
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
    /// Headers sent with every request.
    pub headers: Vec<(String, String)>,
    /// Requests at a time.
    pub concurrency: Option<u32>,
    /// Headers that say when to come back, with their format.
    pub retry_after: Vec<(String, RetryAfterFormat)>,
    /// Retries.
    pub retry: Retry,
    /// How errors are read.
    pub errors: Errors,
    /// Texts that mean null.
    pub null_values: Vec<String>,
    /// Operations to generate, sorted by resource and name.
    pub operations: Vec<Operation>,
    /// Enum maps in use, sorted by name.
    pub enums: Vec<EnumTable>,
    /// Mapped categories, sorted by name.
    pub categories: Vec<Category>,
}

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

/// A literal of the mapping.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Literal {
    /// Text.
    Text(String),
    /// Integer.
    Int(i64),
    /// Boolean.
    Bool(bool),
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
    },
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
    /// May be repeated after a failure.
    pub idempotent: bool,
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
    /// An unknown provider value is an issue instead of being kept.
    pub unknown_is_issue: bool,
    /// Provider value to common value.
    pub read: Vec<(String, String)>,
    /// Common value to provider value; `None` when it cannot be written.
    pub write: Vec<(String, Option<String>)>,
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
    /// How to create.
    pub create: Option<Write>,
    /// How to update.
    pub update: Option<Write>,
    /// How to delete.
    pub delete: Option<Write>,
    /// One row per common field, model order, for docs and provenance.
    pub provenance: Vec<Provenance>,
}

/// A provider type and how it becomes the common model.
#[derive(Debug, Clone, Serialize)]
pub struct Shape {
    /// The provider type of one record.
    pub ty: TypeId,
    /// Function name: `from_employee_summary`.
    pub function: String,
    /// The remote id.
    pub id: Path,
    /// Common field and how it is read, in model order. Fields that this shape lacks are not listed.
    pub fields: Vec<(String, Read)>,
    /// Custom fields.
    pub custom_fields: Option<CustomFields>,
}

/// A checked path from a record to a value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Path {
    /// As in the mapping: `properties.firstname`.
    pub text: String,
    /// JSON pointer: `/properties/firstname`.
    pub pointer: String,
    /// Steps.
    pub steps: Vec<Step>,
    /// What stands at the end.
    pub leaf: Leaf,
}

/// One step of a path. Every step may find nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// A property of the struct type.
    Field {
        /// The struct it is a property of.
        of: TypeId,
        /// Name on the wire.
        name: String,
    },
    /// An element by position, from the end when negative.
    Index(i64),
    /// The first element whose property equals the literal.
    Find {
        /// The struct that the elements are.
        of: TypeId,
        /// Name on the wire.
        name: String,
        /// The literal.
        equals: Literal,
    },
}

/// What stands at the end of a path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Leaf {
    /// Text.
    Text,
    /// Text of an enumeration type.
    Enum(TypeId),
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// A boolean.
    Bool,
    /// A list of a leaf.
    List(Box<Leaf>),
    /// A struct.
    Struct(TypeId),
    /// A map.
    Map(Box<Leaf>),
    /// Raw JSON.
    Any,
}

/// How a common value is read.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Read {
    /// A path, converted.
    Value {
        /// The first that is present wins.
        paths: Vec<Path>,
        /// Text steps before the conversion.
        text: TextSteps,
        /// The conversion.
        convert: Convert,
        /// Common type of the result (of an element, inside a list slot).
        to: FieldType,
        /// Value when nothing is present.
        default: Option<Literal>,
    },
    /// A constant.
    Const {
        /// The value.
        value: Literal,
        /// Its common type.
        to: FieldType,
    },
    /// Texts joined with values.
    Template(Vec<TemplatePiece>),
    /// Fixed places.
    Slots(Vec<Slot>),
    /// Element by element. Paths of the item start at the element.
    Each {
        /// A list.
        path: Path,
        /// One element.
        item: Box<Item>,
    },
    /// A shared object.
    Object {
        /// Its name: `Money`, `RemoteRef`.
        name: String,
        /// Its parts.
        parts: Vec<(String, Read)>,
    },
}

/// Text steps.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct TextSteps {
    /// Cut white space off both ends.
    pub trim: bool,
    /// `Some(true)` to lower case, `Some(false)` to upper case.
    pub lower: Option<bool>,
    /// `""` means null.
    pub empty_is_null: bool,
}

/// A piece of a template.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TemplatePiece {
    /// Literal text.
    Text(String),
    /// A value of the record.
    Path(Path),
    /// A setting.
    Setting(String),
}

/// One fixed place of a list.
#[derive(Debug, Clone, Serialize)]
pub struct Slot {
    /// The place is left out when this is absent; `None`: when all parts are.
    pub drop_unless: Option<Path>,
    /// The element.
    pub item: Item,
}

/// One element of a list.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Item {
    /// A value.
    Value(Read),
    /// A shared object and its parts.
    Object {
        /// `Email`, `Phone`, `Address`, ...
        name: String,
        /// Its parts.
        parts: Vec<(String, Read)>,
    },
}

/// A conversion from a provider value to a common one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Convert {
    /// Same class: text to text, integer to integer, number to decimal, boolean to boolean, list of texts to list of texts.
    Same,
    /// Integer to text.
    IntToText,
    /// Text or integer to a reference.
    Ref(String),
    /// By an enum table of the plan.
    Enum(String),
    /// Text to boolean.
    Bool {
        /// Texts that mean true.
        yes: Vec<String>,
        /// Texts that mean false.
        no: Vec<String>,
    },
    /// Negation.
    Not,
    /// Text to day. `format`: `iso` or strftime.
    Date {
        /// Format.
        format: String,
        /// `0000-00-00` means null.
        zero_is_null: bool,
    },
    /// Text or integer to moment.
    DateTime {
        /// `rfc3339`, `epoch_seconds`, `epoch_millis` or strftime.
        format: String,
        /// Zone of a format without one.
        zone: Option<String>,
    },
    /// Text to exact decimal.
    Decimal,
    /// Text to integer.
    Int,
    /// Text or number to amount of money.
    Money {
        /// Where the currency stands.
        currency: Option<Path>,
        /// Currency of every record.
        constant: Option<String>,
    },
    /// Text to list.
    Split {
        /// Separator.
        on: String,
    },
}

/// Custom fields.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CustomFields {
    /// Properties that the spec does not name.
    Rest {
        /// To the struct that keeps them; empty for the record itself.
        path: Path,
    },
    /// A list of key and value.
    Entries {
        /// The list.
        path: Path,
        /// From an element to the key.
        key: Path,
        /// From an element to the value.
        value: Path,
    },
}

/// How to list.
#[derive(Debug, Clone, Serialize)]
pub struct List {
    /// Index into [`Plan::operations`].
    pub operation: usize,
    /// Index into [`Model::shapes`].
    pub shape: usize,
    /// From the response to the records.
    pub records: Vec<RecordStep>,
    /// How the next page is found.
    pub next: Next,
    /// Page size.
    pub size: Option<PageSize>,
    /// Most pages of one stream.
    pub max_pages: Option<u32>,
    /// Fixed parameters.
    pub params: Vec<(Address, Bound)>,
    /// Fields to ask for.
    pub select: Option<Select>,
    /// Parameters that the caller may give.
    pub filters: Vec<Filter>,
    /// A record is kept when all hold.
    pub keep: Vec<(Path, Literal)>,
    /// How "changed since" is answered.
    pub since: Option<Since>,
}

/// A step from a response to its records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RecordStep {
    /// A property.
    Key(String),
    /// The first element whose property equals the literal.
    Find {
        /// Property.
        key: String,
        /// Literal.
        equals: Literal,
    },
    /// The values of an object with free keys.
    Values,
}

/// Where a request value goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Address {
    /// `path`, `query`, `header`, or `body`.
    pub place: String,
    /// Name on the wire, `page[after]` for a property of a deepObject; JSON pointer for `body`.
    pub name: String,
}

/// How the next page is found. Paths are JSON pointers into the response.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Next {
    /// One page is all, and why.
    None(String),
    /// An opaque token.
    Cursor {
        /// Where it stands.
        next: String,
        /// Where it goes.
        send: Address,
        /// When it ends.
        stop: Stop,
    },
    /// A whole URL on the same host.
    Url {
        /// In the body.
        body: Option<String>,
        /// In a `Link` header, by `rel`.
        link: Option<String>,
        /// When it ends.
        stop: Stop,
    },
    /// A page number.
    Page {
        /// Where it goes.
        send: Address,
        /// The first.
        start: u64,
        /// When it ends.
        stop: Stop,
    },
    /// A number of records.
    Offset {
        /// Where it goes.
        send: Address,
        /// When it ends.
        stop: Stop,
    },
}

/// When the last page is reached. Paths are JSON pointers into the response.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Stop {
    /// There is no next token.
    Absent,
    /// A page has no records.
    Empty,
    /// A boolean has this value.
    Is {
        /// Where.
        path: String,
        /// Last value.
        is: bool,
    },
    /// The number of pages.
    TotalPages(String),
    /// The number of records.
    Total(String),
}

/// Page size.
#[derive(Debug, Clone, Serialize)]
pub struct PageSize {
    /// Where it goes.
    pub send: Address,
    /// Value when the caller gives none.
    pub value: u32,
    /// Largest value.
    pub max: u32,
}

/// Fields to ask for.
#[derive(Debug, Clone, Serialize)]
pub struct Select {
    /// Where the names go.
    pub send: Address,
    /// The names, sorted.
    pub names: Vec<String>,
    /// Joined with commas in one parameter; else one parameter each.
    pub joined: bool,
}

/// A parameter that the caller may give.
#[derive(Debug, Clone, Serialize)]
pub struct Filter {
    /// Snake case name.
    pub name: String,
    /// Where it goes.
    pub send: Address,
    /// Enum table whose inverse is applied.
    pub enumeration: Option<String>,
    /// Time or date format: `date`, `rfc3339`, `epoch_seconds`, `epoch_millis`.
    pub format: Option<String>,
    /// Sent when the caller gives none.
    pub default: Option<Literal>,
}

/// How "changed since" is answered.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Since {
    /// By a parameter.
    Filter {
        /// Where it goes.
        send: Address,
        /// Time format.
        format: String,
    },
    /// By reading everything and leaving out what is older.
    ClientSide {
        /// Common field compared.
        cursor: String,
    },
}

/// How to get one.
#[derive(Debug, Clone, Serialize)]
pub struct Get {
    /// Index into [`Plan::operations`].
    pub operation: usize,
    /// Index into [`Model::shapes`].
    pub shape: usize,
    /// From the response to the record.
    pub record: Vec<RecordStep>,
    /// Parameters.
    pub params: Vec<(Address, Bound)>,
    /// Fields to ask for.
    pub select: Option<Select>,
}

/// How to create, update or delete.
#[derive(Debug, Clone, Serialize)]
pub struct Write {
    /// Index into [`Plan::operations`].
    pub operation: usize,
    /// Parameters.
    pub params: Vec<(Address, Bound)>,
    /// Fixed parts of the body: JSON pointer and JSON value.
    pub constants: Vec<(String, serde_json::Value)>,
    /// Common fields without which the request is not sent.
    pub required: Vec<String>,
    /// How a field is cleared.
    pub nulls: Nulls,
    /// Common field, and how it is written.
    pub fields: Vec<(String, WriteField)>,
    /// Where custom fields go.
    pub custom_fields: Option<WriteCustom>,
    /// Where the id of the written record stands.
    pub id_from: IdFrom,
    /// The written record in the response: steps and index into [`Model::shapes`].
    pub record: Option<(Vec<RecordStep>, usize)>,
}

/// How a field is cleared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Nulls {
    /// It cannot be: a typed error.
    Omit,
    /// JSON null.
    Send,
    /// A literal.
    Literal(Literal),
}

/// How a common field is written. Pointers are into the request body.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum WriteField {
    /// One value.
    Value {
        /// Where it goes: `/ticket/subject`.
        pointer: String,
        /// Inverse conversion.
        convert: WriteConvert,
        /// Common type.
        from: FieldType,
    },
    /// Fixed places of a list; surplus elements are a typed error.
    Slots(Vec<WriteSlot>),
}

/// One fixed place of a list, on write.
#[derive(Debug, Clone, Serialize)]
pub struct WriteSlot {
    /// Parts that the element must have (part, common value); empty for the first element.
    pub parts: Vec<(String, String)>,
    /// Part of the element (`None` for the element itself) and how it is written.
    pub fields: Vec<(Option<String>, WriteField)>,
}

/// A conversion from a common value to a provider value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum WriteConvert {
    /// Same class.
    Same,
    /// Text that must be an integer.
    TextToInt,
    /// The id of a reference, as text.
    RefToText,
    /// The id of a reference, as an integer.
    RefToInt,
    /// By an enum table of the plan.
    Enum(String),
    /// Boolean to text.
    Bool {
        /// Text for true.
        yes: String,
        /// Text for false.
        no: String,
    },
    /// Negation.
    Not,
    /// Day to text.
    Date {
        /// `iso` or strftime.
        format: String,
    },
    /// Moment to text or integer.
    DateTime {
        /// `rfc3339`, `epoch_seconds`, `epoch_millis` or strftime.
        format: String,
        /// Zone of a format without one.
        zone: Option<String>,
    },
    /// Decimal to text.
    DecimalToText,
    /// Integer to text.
    IntToText,
    /// Amount, as text or number, and where the currency goes.
    Money {
        /// As text.
        text: bool,
        /// Where the currency goes.
        currency: Option<String>,
    },
    /// List of texts to one text; an element with the separator is a typed error.
    Join {
        /// Separator.
        on: String,
    },
}

/// Where custom fields go. Pointers are into the request body.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum WriteCustom {
    /// Beside the named properties of this object.
    Bag(String),
    /// A list of key and value.
    Entries {
        /// The list.
        pointer: String,
        /// Property that names the field.
        key: String,
        /// The key is an integer.
        integer_key: bool,
        /// Property that holds the value.
        value: String,
    },
}

/// Where the id of a written record stands.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum IdFrom {
    /// At a JSON pointer of the response.
    Body(String),
    /// In a header; the last path segment when `last_segment`.
    Header {
        /// Name.
        name: String,
        /// Take the part after the last `/`.
        last_segment: bool,
    },
    /// The id that was given.
    Given,
    /// Nowhere.
    None,
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
}

/// What a round trip keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Class {
    /// Nothing is lost either way.
    Iso,
    /// Reading loses something.
    ReadLossy,
    /// Writing loses something.
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
