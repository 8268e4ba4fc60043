//! Fields of a model: where a value comes from, and what is done with it.

use crate::source::{Span, Spanned};

use super::{Literal, Name, Named, Predicate, Source};

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
    /// `fn` without another source: the whole record.
    Record,
    /// `coalesce`.
    Coalesce(Vec<Name>),
    /// `const`.
    Const(Spanned<Literal>),
    /// `template`.
    Template(Name),
    /// `list: {items, overflow}`.
    Slots(Slots),
    /// `each: {path, where, item, take}`.
    Each(Each),
    /// `object`.
    Object(Named<Field>),
    /// `skip`: why there is nothing.
    Skip(Name),
}

/// `list`.
#[derive(Debug, Clone)]
pub struct Slots {
    /// `items`.
    pub items: Vec<Slot>,
    /// `overflow: drop`: elements without a place are left out of a write.
    pub drops: bool,
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
    /// `where`: which elements are taken; paths start at the element.
    pub keep: Vec<Predicate>,
    /// `take`: how many of them, with the place of the key.
    pub take: Option<(Span, Take)>,
    /// `item` or `value`: how one element is read; paths start at the element.
    pub item: Item,
}

/// `take`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Take {
    /// The first.
    First,
    /// The last.
    Last,
    /// The first so many.
    Count(u32),
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
    /// `fn: name`: a function written by hand.
    Fn(Name),
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
