//! Category files: models, and how each is listed, read and written.

use crate::source::{Span, Spanned};

use super::{Allowance, CustomFields, Deleted, Field, Function, Incremental, Json, Name, Named};

/// `mappings/<provider>/<category>.yaml`.
#[derive(Debug, Clone)]
pub struct Category {
    /// `provider`: equal to the folder.
    pub provider: Name,
    /// `category`: equal to the file stem.
    pub category: Name,
    /// `enums` of this file alone.
    pub enums: Named<EnumMap>,
    /// `fns` of this file alone.
    pub fns: Named<Function>,
    /// `models`.
    pub models: Named<Model>,
    /// `allow`: complaints about this file that are accepted.
    pub allow: Vec<Allowance>,
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
    /// `unknown`: `keep` (default), `error`, or a common value.
    pub unknown: Option<Name>,
    /// `lossy`: why a common value stands for what is unknown.
    pub lossy: Option<Name>,
    /// `write`: common value to provider value or `unsupported`.
    pub write: Named<Name>,
}

/// One entry of `models`.
#[derive(Debug, Clone)]
pub struct Model {
    /// `id`.
    pub id: Id,
    /// `parent: {model, as}`.
    pub parent: Option<Parent>,
    /// `read.list`.
    pub list: Option<List>,
    /// `read.get`.
    pub get: Option<Get>,
    /// `incremental`.
    pub incremental: Option<Incremental>,
    /// `deleted`.
    pub deleted: Option<Deleted>,
    /// `write.create`.
    pub create: Option<Write>,
    /// `write.update`.
    pub update: Option<Write>,
    /// `write.delete`.
    pub delete: Option<Write>,
    /// `write.upsert`.
    pub upsert: Option<Upsert>,
    /// `fields`.
    pub fields: Named<Field>,
    /// `custom_fields.read`.
    pub custom_fields: Option<CustomFields>,
    /// `absent`: reason to common fields that the provider does not offer.
    pub absent: Named<Vec<Name>>,
    /// `ignore`: globs of provider fields left unused on purpose.
    pub ignore: Vec<Name>,
    /// `overridable`: what a customer's field map may change.
    pub overridable: Option<Overridable>,
    /// `children`: models that hang below this one.
    pub children: Vec<Name>,
    /// `keep_raw: false`: records come without the provider's JSON.
    pub without_raw: bool,
}

/// `overridable: {allow: [fields], custom: bool}`.
#[derive(Debug, Clone)]
pub struct Overridable {
    /// `allow`: common fields that may be repointed.
    pub allow: Vec<Name>,
    /// `custom`: custom fields may be named and typed.
    pub custom: bool,
    /// Place of the key.
    pub span: Span,
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
    /// `records`: path to the array, or to the object whose values they are.
    pub records: Records,
    /// `paginate`: a paginator, or `none` with a reason.
    pub paginate: Paginate,
    /// `params`: address to value.
    pub params: Named<Value>,
    /// `select`.
    pub select: Option<Select>,
    /// `filters`: common list parameter to address.
    pub filters: Named<Filter>,
    /// `where`: which records are kept, after counting.
    pub keep: Vec<Predicate>,
    /// `fetch: per_parent`: one request per parent is meant.
    pub per_parent: Option<Span>,
}

/// `records: path`, `{path, optional: true}`, `{map: path}` or `{one: path}`.
#[derive(Debug, Clone)]
pub struct Records {
    /// Path.
    pub path: Name,
    /// It is left out when there are no records.
    pub optional: bool,
    /// What it leads to.
    pub at: RecordsAt,
}

/// What the path of `records` leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecordsAt {
    /// A list.
    List,
    /// An object with free keys.
    Map,
    /// One record.
    One,
}

/// `id` of a model.
#[derive(Debug, Clone)]
pub enum Id {
    /// It stands in the record.
    From {
        /// Where.
        source: Source,
        /// `int: string`: an integer id becomes text.
        int_to_string: bool,
    },
    /// `{const: ..}`: the provider has one record and gives it none.
    Const(Name),
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
    /// `$parent.<field>`: a common field of the parent.
    ParentField(Name),
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
    /// `join`: the separator, in a parameter that is one text.
    pub join: Option<Name>,
    /// `max`: most names of one request.
    pub max: Option<Spanned<i64>>,
    /// `chunk`: so many names a request; the answers are put together by id.
    pub chunk: Option<Spanned<i64>>,
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
    /// What is asked of the value there.
    pub test: Test,
}

/// The key beside `path` of a predicate.
#[derive(Debug, Clone)]
pub enum Test {
    /// `equals: literal`.
    Equals(Spanned<Literal>),
    /// `is: true` or `is: false`.
    Is(Spanned<bool>),
    /// `in: [literal, ..]`.
    In(Vec<Spanned<Literal>>),
    /// `present: true` or `present: false`; `is: null` is the latter.
    Present(bool),
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
    /// `const`: extra body parts, path to value.
    pub constants: Named<Spanned<Json>>,
    /// `id_from`.
    pub id_from: Option<IdFrom>,
    /// `nulls`: how to clear: `omit`, `send`, or `{send: literal}`.
    pub nulls: Option<Nulls>,
    /// `record`: path of the written record in the response, when it returns one.
    pub record: Option<Name>,
    /// `content_type`: which of the media types of the body.
    pub content_type: Option<Name>,
    /// Place of the block.
    pub span: Span,
}

/// `write.upsert`.
#[derive(Debug, Clone)]
pub struct Upsert {
    /// The operation and its body, as of a create.
    pub write: Write,
    /// `match`: the common field by which the provider finds the record.
    pub key: Name,
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
