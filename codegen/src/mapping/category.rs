//! Category files: models, and how each is listed, read and written.

use crate::source::{Span, Spanned};

use super::{CustomFields, Field, Function, Name, Named};

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
    /// `deleted`.
    pub deleted: Option<Deleted>,
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
    /// `overridable`: what a customer's field map may change.
    pub overridable: Option<Overridable>,
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
    /// `where`: keeps a record when the path equals the literal, after counting.
    pub keep: Vec<Predicate>,
}

/// `records: path`, `{path, optional: true}` or `{map: path}`.
#[derive(Debug, Clone)]
pub struct Records {
    /// Path.
    pub path: Name,
    /// It is left out when there are no records.
    pub optional: bool,
    /// It leads to an object with free keys.
    pub map: bool,
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
    /// `filter: {send, format, clause, overlap, look_back}`: a list parameter takes the time.
    Filter(Changed),
    /// `client_side: {cursor, reason, overlap}`: everything is listed, older records are left out.
    ClientSide {
        /// The common field compared, normally `remote_updated_at`.
        cursor: Name,
        /// `overlap`: how far the next run reaches back into this one.
        overlap: Option<Name>,
        /// Why.
        reason: Name,
    },
    /// `none: reason`.
    None {
        /// Why.
        reason: Name,
    },
}

/// A parameter that takes a time, and what it tells.
#[derive(Debug, Clone)]
pub struct Changed {
    /// Address.
    pub send: Name,
    /// Time format.
    pub format: Name,
    /// `clause`: what stands in place of `{since}` in the statement at the address, with `{time}` in it.
    pub clause: Option<Name>,
    /// `overlap`: how far the next run reaches back into this one, for instance `5m`.
    pub overlap: Option<Name>,
    /// `look_back`: how far the provider looks back, for instance `30d`.
    pub look_back: Option<Name>,
}

/// `deleted`: how deletions show.
#[derive(Debug, Clone)]
pub enum Deleted {
    /// `flag: remote_was_deleted`: in the records themselves.
    Flag(Name),
    /// `feed`: in a list of their own.
    Feed(Box<DeletedFeed>),
    /// `webhook: reason`: in events alone.
    Webhook(Name),
    /// `compare: reason`: by comparison of full lists alone.
    Compare(Name),
}

/// `deleted.feed`.
#[derive(Debug, Clone)]
pub struct DeletedFeed {
    /// `op`, `records`, `paginate`, `params`, `where`, as of a list.
    pub list: List,
    /// `id`: the remote id.
    pub id: Source,
    /// `int: string` of `id`.
    pub id_int_to_string: bool,
    /// `at`: when.
    pub at: Option<(Span, Field)>,
    /// `since: {send, format, ..}`.
    pub since: Option<Changed>,
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
