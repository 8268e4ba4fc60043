//! What we say of a provider: `connector.yaml` and one file per category.
//!
//! Every leaf knows its place. The types hold the grammar of
//! `docs/mapping.md` and nothing of the spec; `plan` checks one against the other.

mod read;

use indexmap::IndexMap;

use crate::source::{Span, Spanned};

pub(crate) use read::version;
pub use read::{read_category, read_connector};

/// Text with its place.
pub type Name = Spanned<String>;

/// A name of the file and what it stands for, in the order written.
pub type Named<T> = IndexMap<String, (Span, T)>;

/// `mappings/<provider>/connector.yaml`: what is true of the provider.
#[derive(Debug, Clone)]
pub struct Connector {
    /// `provider`: slug, equal to the folder.
    pub provider: Name,
    /// `title`: the provider's own spelling of its name.
    pub title: Name,
    /// `settings`: values per connection.
    pub settings: Named<Setting>,
    /// `server`.
    pub server: Server,
    /// `auth.any_of`: ways to authenticate, chosen by the connection.
    pub auth: Named<Auth>,
    /// `headers`: sent with every request.
    pub headers: Named<Name>,
    /// `limits`.
    pub limits: Limits,
    /// `retry`.
    pub retry: Retry,
    /// `errors`.
    pub errors: Errors,
    /// `null_values`: texts that mean null everywhere, for instance `""`.
    pub null_values: Vec<Name>,
    /// `paginators`.
    pub paginators: Named<Paginator>,
    /// `enums`: maps that every category file may use.
    pub enums: Named<EnumMap>,
    /// `operations`: operations to generate although no model uses them.
    pub operations: Vec<Name>,
    /// `resources`: operation to resource (file) name, where the tag misleads.
    pub resources: Named<Name>,
}

/// One entry of `settings`.
#[derive(Debug, Clone, Default)]
pub struct Setting {
    /// `pattern`: documentation of allowed values.
    pub pattern: Option<Name>,
    /// `default`.
    pub default: Option<Name>,
    /// `doc`.
    pub doc: Option<Name>,
}

/// `server`.
#[derive(Debug, Clone)]
pub struct Server {
    /// `url`: must equal a server of the spec.
    pub url: Name,
    /// `vars`: server variable to `$settings.<name>` or a literal.
    pub vars: Named<Name>,
}

/// One way to authenticate.
#[derive(Debug, Clone)]
pub struct Auth {
    /// `scheme`: a security scheme of the spec.
    pub scheme: Name,
    /// How.
    pub kind: AuthKind,
    /// Place of the key that names the kind.
    pub kind_span: Span,
}

/// The key beside `scheme`.
#[derive(Debug, Clone)]
pub enum AuthKind {
    /// `basic: {username, password}`, both templates.
    Basic {
        /// Template such as `{$credential.email}/token`.
        username: Name,
        /// Template.
        password: Name,
    },
    /// `bearer: $credential.token`.
    Bearer {
        /// Template.
        token: Name,
    },
    /// `api_key: {value, prefix}`; location and name come from the scheme.
    ApiKey {
        /// Template.
        value: Name,
        /// Text in front of the value.
        prefix: Option<Name>,
    },
    /// `oauth2: {...}`.
    OAuth2(OAuth2),
}

/// `oauth2`.
#[derive(Debug, Clone)]
pub struct OAuth2 {
    /// `grant`: `authorization_code` or `client_credentials`.
    pub grant: Name,
    /// `refresh`: `standard`, `rotating` or `none`.
    pub refresh: Name,
    /// `scopes`.
    pub scopes: Vec<Name>,
    /// `client_auth`: `basic` or `body`.
    pub client_auth: Name,
    /// `body`: `form` or `json`.
    pub body: Name,
    /// `token_url`: when it differs from the scheme's, with server variables.
    pub token_url: Option<Name>,
}

/// `limits`.
#[derive(Debug, Clone, Default)]
pub struct Limits {
    /// `concurrency`.
    pub concurrency: Option<Spanned<i64>>,
    /// `retry_after`: headers that say when to come back.
    pub retry_after: Vec<RetryAfter>,
}

/// One entry of `limits.retry_after`.
#[derive(Debug, Clone)]
pub struct RetryAfter {
    /// `header`.
    pub header: Name,
    /// `format`: `delta_seconds`, `delta_ms`, `epoch_seconds`, `epoch_millis`, `rfc3339`, `http_date`.
    pub format: Name,
}

/// `retry`.
#[derive(Debug, Clone, Default)]
pub struct Retry {
    /// `statuses`.
    pub statuses: Vec<Spanned<i64>>,
    /// `max_attempts`.
    pub max_attempts: Option<Spanned<i64>>,
    /// `backoff.base`, for instance `1s` or `500ms`.
    pub base: Option<Name>,
    /// `backoff.cap`.
    pub cap: Option<Name>,
    /// `safe_posts`: POST or PATCH operations that may be repeated.
    pub safe_posts: Vec<Name>,
    /// `unsafe_puts`: PUT or DELETE operations that must not be repeated, since each adds something.
    pub unsafe_puts: Vec<Name>,
}

/// `errors`.
#[derive(Debug, Clone, Default)]
pub struct Errors {
    /// `body.code`: paths, first present wins.
    pub code: Vec<Name>,
    /// `body.message`.
    pub message: Vec<Name>,
    /// `body.request_id`.
    pub request_id: Vec<Name>,
    /// `header.message`: header that holds the message.
    pub message_header: Option<Name>,
    /// `header.request_id`.
    pub request_id_header: Option<Name>,
    /// `map`.
    pub map: Vec<ErrorRule>,
}

/// One row of `errors.map`.
#[derive(Debug, Clone)]
pub struct ErrorRule {
    /// `status`.
    pub status: Spanned<i64>,
    /// `code`: the provider's code, when the status alone does not decide.
    pub code: Option<Name>,
    /// `as`: `auth_expired`, `forbidden`, `not_found`, `conflict`, `validation`,
    /// `rate_limited`, `transient`, `gone`, `restart_pagination`, `permanent`.
    pub kind: Name,
}

/// One entry of `paginators`.
#[derive(Debug, Clone)]
pub struct Paginator {
    /// How the next page is found.
    pub kind: PaginatorKind,
    /// Place of the key that names the kind.
    pub kind_span: Span,
    /// `size`.
    pub size: Option<PageSize>,
    /// `max_pages`.
    pub max_pages: Option<Spanned<i64>>,
}

/// The key of a paginator.
#[derive(Debug, Clone)]
pub enum PaginatorKind {
    /// `cursor: {next, send, stop}`.
    Cursor {
        /// Path in the response.
        next: Name,
        /// Address, for instance `query.after`.
        send: Name,
        /// When it ends.
        stop: Stop,
    },
    /// `next_url: {body, link, host}`.
    NextUrl {
        /// Path in the response.
        body: Option<Name>,
        /// `rel` of a `Link` header.
        link: Option<Name>,
        /// When it ends; absent by default.
        stop: Stop,
    },
    /// `page: {send, start, stop}`.
    Page {
        /// Address.
        send: Name,
        /// First page number.
        start: Option<Spanned<i64>>,
        /// When it ends.
        stop: Option<Stop>,
    },
    /// `offset: {send, step, stop}`.
    Offset {
        /// Address.
        send: Name,
        /// When it ends.
        stop: Option<Stop>,
    },
}

/// When the last page is reached.
#[derive(Debug, Clone)]
pub struct Stop {
    /// What to look at.
    pub kind: StopKind,
    /// Its place.
    pub span: Span,
}

/// The forms of `stop`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StopKind {
    /// `absent`: no next token.
    Absent,
    /// `empty`: a page without records.
    Empty,
    /// `{path, is}`: a boolean of the response.
    Is {
        /// Path in the response.
        path: Name,
        /// Its last value.
        is: bool,
    },
    /// `{total_pages: path}`.
    TotalPages(Name),
    /// `{total: path}`: number of records in all.
    Total(Name),
}

/// `size` of a paginator.
#[derive(Debug, Clone)]
pub struct PageSize {
    /// `send`: address.
    pub send: Name,
    /// `value`.
    pub value: Spanned<i64>,
    /// `max`: the largest that a caller may ask for.
    pub max: Option<Spanned<i64>>,
}

/// `mappings/<provider>/<category>.yaml`.
#[derive(Debug, Clone)]
pub struct Category {
    /// `provider`: equal to the folder.
    pub provider: Name,
    /// `category`: equal to the file stem.
    pub category: Name,
    /// `enums` of this file alone.
    pub enums: Named<EnumMap>,
    /// `models`.
    pub models: Named<Model>,
}

/// One entry of `enums`.
#[derive(Debug, Clone)]
pub struct EnumMap {
    /// `to`: `Model.field` of a common model, or the name of a shared enum such as `EmailKind`.
    pub to: Name,
    /// `fold: ascii_case`: compare without regard to case.
    pub fold: bool,
    /// `map`: provider value to common value.
    pub map: Named<Name>,
    /// `unknown`: `keep` (default) or `error`.
    pub unknown: Option<Name>,
    /// `write`: common value to provider value or `unsupported`.
    pub write: Named<Name>,
}

/// One entry of `models`.
#[derive(Debug, Clone)]
pub struct Model {
    /// `id`.
    pub id: Source,
    /// `int: string` of `id`: an integer id becomes text.
    pub id_int_to_string: bool,
    /// `parent: {model, as}`.
    pub parent: Option<Parent>,
    /// `read.list`.
    pub list: Option<List>,
    /// `read.get`.
    pub get: Option<Get>,
    /// `incremental`.
    pub incremental: Option<Incremental>,
    /// `write.create`.
    pub create: Option<Write>,
    /// `write.update`.
    pub update: Option<Write>,
    /// `write.delete`.
    pub delete: Option<Write>,
    /// `fields`.
    pub fields: Named<Field>,
    /// `custom_fields.read`.
    pub custom_fields: Option<CustomFields>,
    /// `absent`: reason to common fields that the provider does not offer.
    pub absent: Named<Vec<Name>>,
    /// `ignore`: globs of provider fields left unused on purpose.
    pub ignore: Vec<Name>,
}

/// `parent`.
#[derive(Debug, Clone)]
pub struct Parent {
    /// `model`.
    pub model: Name,
    /// `as`: the common field that gets the parent's reference.
    pub field: Name,
}

/// `from`: one path, or one per operation.
#[derive(Debug, Clone)]
pub enum Source {
    /// The same path in every operation.
    Path(Name),
    /// `{list: path, get: path}`.
    PerOperation(Named<Name>),
}

/// `read.list`.
#[derive(Debug, Clone)]
pub struct List {
    /// `op`.
    pub op: Name,
    /// `records`: path to the array.
    pub records: Name,
    /// `paginate`: a paginator, or `none` with a reason.
    pub paginate: Paginate,
    /// `params`: address to value.
    pub params: Named<Value>,
    /// `select`.
    pub select: Option<Select>,
    /// `filters`: common list parameter to address.
    pub filters: Named<Filter>,
    /// `where`: keeps a record when the path equals the literal, after counting.
    pub keep: Vec<Predicate>,
}

/// `paginate`.
#[derive(Debug, Clone)]
pub enum Paginate {
    /// The name of a paginator.
    By(Name),
    /// `{none: reason}`.
    None {
        /// Why one page is all.
        reason: Name,
    },
    /// Not said.
    Missing(Span),
}

/// `read.get`.
#[derive(Debug, Clone)]
pub struct Get {
    /// `op`.
    pub op: Name,
    /// `record`: path to the object, `.` for the whole.
    pub record: Name,
    /// `params`.
    pub params: Named<Value>,
    /// `select`.
    pub select: Option<Select>,
}

/// A value bound to an address.
#[derive(Debug, Clone)]
pub enum Value {
    /// `$id`.
    Id(Span),
    /// `$parent.id`.
    ParentId(Span),
    /// `$settings.<name>`.
    Setting(Name),
    /// `{const: literal}`.
    Const(Spanned<Literal>),
}

/// A literal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Literal {
    /// Text.
    Text(String),
    /// Integer.
    Int(i64),
    /// Boolean.
    Bool(bool),
}

/// `select`: asks the provider for the fields that the mapping reads.
#[derive(Debug, Clone)]
pub struct Select {
    /// `send`: address.
    pub send: Name,
    /// `always`: more fields.
    pub always: Vec<Name>,
    /// `strip`: first segment to take off the paths, for instance `properties`.
    pub strip: Option<Name>,
    /// `allowed`: only ask for these, when the provider refuses others: `enum` takes the parameter's enum.
    pub only_enum: bool,
}

/// One entry of `filters`.
#[derive(Debug, Clone)]
pub struct Filter {
    /// `send`: address.
    pub send: Name,
    /// `enum`: map whose inverse is applied.
    pub enumeration: Option<Name>,
    /// `datetime.format` or `date.format`.
    pub format: Option<Name>,
    /// `default`: sent when the caller gives none.
    pub default: Option<Spanned<Literal>>,
}

/// One entry of `where`.
#[derive(Debug, Clone)]
pub struct Predicate {
    /// `path`.
    pub path: Name,
    /// `equals`.
    pub equals: Spanned<Literal>,
}

/// `incremental`.
#[derive(Debug, Clone)]
pub enum Incremental {
    /// `filter: {send, format}`: a list parameter takes the time.
    Filter {
        /// Address.
        send: Name,
        /// Time format.
        format: Name,
    },
    /// `client_side: {cursor, reason}`: everything is listed, older records are left out.
    ClientSide {
        /// The common field compared, normally `remote_updated_at`.
        cursor: Name,
        /// Why.
        reason: Name,
    },
    /// `none: reason`.
    None {
        /// Why.
        reason: Name,
    },
}

/// `write.create`, `write.update`, `write.delete`.
#[derive(Debug, Clone)]
pub struct Write {
    /// `op`.
    pub op: Name,
    /// `params`.
    pub params: Named<Value>,
    /// `wrap`: path in the body below which fields stand.
    pub wrap: Option<Name>,
    /// `const`: extra body parts, path to literal.
    pub constants: Named<Spanned<Literal>>,
    /// `const`: body parts that are an empty list, `{associations: []}`.
    pub empty_lists: Vec<Name>,
    /// `id_from`.
    pub id_from: Option<IdFrom>,
    /// `nulls`: how to clear: `omit`, `send`, or `{send: literal}`.
    pub nulls: Option<Nulls>,
    /// `record`: path of the written record in the response, when it returns one.
    pub record: Option<Name>,
    /// Place of the block.
    pub span: Span,
}

/// `id_from`.
#[derive(Debug, Clone)]
pub enum IdFrom {
    /// `{body: path}`.
    Body(Name),
    /// `{header: name, take: last_path_segment}`.
    Header {
        /// Header name.
        header: Name,
        /// `last_path_segment`.
        take: Option<Name>,
    },
    /// `none`.
    None(Span),
}

/// `nulls`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Nulls {
    /// `omit`: a field cannot be cleared.
    Omit(Span),
    /// `send`: JSON null.
    Send(Span),
    /// `{send: literal}`.
    Literal(Spanned<Literal>),
}

/// One entry of `fields`.
#[derive(Debug, Clone)]
pub struct Field {
    /// Where the value comes from.
    pub source: FieldSource,
    /// Place of the source (the path, or the key that names it).
    pub source_span: Span,
    /// `int: string`: an integer id becomes text.
    pub int_to_string: bool,
    /// `text: {...}`.
    pub text: Option<TextSteps>,
    /// The conversion, at most one.
    pub conversion: Option<Conversion>,
    /// Place of the conversion's key.
    pub conversion_span: Option<Span>,
    /// `default`.
    pub default: Option<Spanned<Literal>>,
    /// `dir`.
    pub dir: Direction,
    /// `to`: where a write goes, when not to the path read.
    pub to: Option<To>,
    /// `why`.
    pub why: Option<Name>,
    /// `lossy`: reason why a loss is accepted.
    pub lossy: Option<Name>,
}

/// `dir`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Read and, where derivable, write.
    Both,
    /// Read only.
    Read,
    /// Write only.
    Write,
}

/// `to`.
#[derive(Debug, Clone)]
pub enum To {
    /// One path for every write.
    Path(Name),
    /// `{create: path, update: path}`; an operation not named is not written.
    PerOperation(Named<Name>),
}

/// The source key of a field.
#[derive(Debug, Clone)]
pub enum FieldSource {
    /// `from`.
    From(Source),
    /// `coalesce`.
    Coalesce(Vec<Name>),
    /// `const`.
    Const(Spanned<Literal>),
    /// `template`.
    Template(Name),
    /// `list: {items, overflow}`.
    Slots(Vec<Slot>),
    /// `each: {path, item}`.
    Each(Each),
    /// `object`.
    Object(Named<Field>),
    /// `skip`: why there is nothing.
    Skip(Name),
}

/// One fixed place of a list.
#[derive(Debug, Clone)]
pub struct Slot {
    /// `drop_unless`: the path whose absence drops the item; `any` when all parts are absent.
    pub drop_unless: Name,
    /// The item.
    pub item: Item,
    /// `write_match`: `first`, or parts that an element must have.
    pub write_match: Option<WriteMatch>,
    /// Place of the slot.
    pub span: Span,
}

/// An element of a list.
#[derive(Debug, Clone)]
pub enum Item {
    /// `value`: a field mapping.
    Value(Box<Field>),
    /// `object`: parts.
    Object(Named<Field>),
}

/// `write_match`.
#[derive(Debug, Clone)]
pub enum WriteMatch {
    /// The first element.
    First(Span),
    /// The element whose parts equal these.
    Parts(Named<Name>),
}

/// `each`.
#[derive(Debug, Clone)]
pub struct Each {
    /// `path`: an array.
    pub path: Name,
    /// `item` or `value`: how one element is read; paths start at the element.
    pub item: Item,
}

/// `text`.
#[derive(Debug, Clone, Default)]
pub struct TextSteps {
    /// `trim`.
    pub trim: bool,
    /// `case`: `lower` or `upper`.
    pub case: Option<Name>,
    /// `empty_is_null`.
    pub empty_is_null: bool,
}

/// The conversion key of a field.
#[derive(Debug, Clone)]
pub enum Conversion {
    /// `ref: Model`.
    Ref(Name),
    /// `enum: name`.
    Enum(Name),
    /// `bool: {true: [..], false: [..]}` or `{not: true}`.
    Bool {
        /// Texts that mean true.
        yes: Vec<Name>,
        /// Texts that mean false.
        no: Vec<Name>,
        /// Negation of a boolean.
        not: bool,
    },
    /// `date: {format, zero_is_null}`.
    Date {
        /// `iso` or a strftime pattern.
        format: Name,
        /// `0000-00-00` means null.
        zero_is_null: bool,
    },
    /// `datetime: {format, zone}`.
    DateTime {
        /// `rfc3339`, `epoch_seconds`, `epoch_millis`, `iso_date` (date only), or a strftime pattern.
        format: Name,
        /// Zone of a format that has none: `UTC` or an IANA name.
        zone: Option<Name>,
    },
    /// `number: {as: decimal|int}`.
    Number {
        /// `decimal` or `int`.
        as_: Name,
    },
    /// `money: {currency}`: the source is the amount.
    Money {
        /// Path of the currency code.
        currency: Option<Name>,
        /// Currency of every record.
        constant: Option<Name>,
    },
    /// `split: {on}`: text to a list of texts.
    Split {
        /// The separator.
        on: Name,
    },
}

/// `custom_fields`.
#[derive(Debug, Clone)]
pub enum CustomFields {
    /// `read: {rest: path}`: properties that the spec does not name, below a path.
    Rest {
        /// `.` or a path to an object.
        path: Name,
        /// `write: {bag: path}`.
        write: Option<Name>,
    },
    /// `read: {entries: path, key, value}`.
    Entries {
        /// A list of objects.
        path: Name,
        /// Property that names the field.
        key: Name,
        /// Property that holds the value.
        value: Name,
        /// `write: {entries: path, key, value}`.
        write: Option<Name>,
    },
}
