//! Fields of a model: where a value comes from, and what is done with it.

use crate::source::{Span, Spanned};

use super::{Literal, Lookup, Name, Named, Predicate, Source};

/// One entry of `fields`.
#[derive(Debug, Clone)]
pub struct Field {
    /// Where the value comes from.
    pub source: FieldSource,
    /// Place of the source (the path, or the key that names it).
    pub source_span: Span,
    /// Place of `int: string`: an integer becomes text.
    pub int_to_string: Option<Span>,
    /// `text: {...}`.
    pub text: Option<TextSteps>,
    /// The conversion, at most one.
    pub conversion: Option<Conversion>,
    /// Place of the conversion's key.
    pub conversion_span: Option<Span>,
    /// `when`: the field has a value only where this holds.
    pub when: Option<Guard>,
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
    /// `doc`: what a reader of the generated docs should know.
    pub doc: Option<Name>,
}

/// `when`.
#[derive(Debug, Clone)]
pub struct Guard {
    /// `path`: what is looked at.
    pub path: Name,
    /// What has to be true of it.
    pub test: GuardTest,
    /// Place of the key.
    pub span: Span,
}

/// What `when` asks.
#[derive(Debug, Clone)]
pub enum GuardTest {
    /// `is: present`.
    Present,
    /// `is: null`.
    Null,
    /// `equals`: this literal.
    Equals(Spanned<Literal>),
    /// `in`: one of these literals.
    In(Vec<Spanned<Literal>>),
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
    /// `overflow: drop`, and where it stands: elements and parts without a place are left out of a write.
    pub drops: Option<Span>,
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
    /// `html: strip`: tags go, references become characters.
    pub html: Option<Name>,
    /// `strip_prefix`: cut off when read, put in front when written.
    pub prefix: Option<Name>,
    /// `strip_suffix`: the same behind.
    pub suffix: Option<Name>,
    /// `empty_is_null`.
    pub empty_is_null: bool,
    /// Place of the key.
    pub span: Option<Span>,
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
        /// Texts or integers that mean true.
        yes: Vec<Spanned<Literal>>,
        /// Texts or integers that mean false.
        no: Vec<Spanned<Literal>>,
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
    /// `datetime: {format, zone}` or `datetime: {formats: [..], zone}`.
    DateTime {
        /// `rfc3339`, `epoch_seconds`, `epoch_millis`, or a strftime pattern; the first that parses is
        /// read, the first is written. At least one.
        formats: Vec<Name>,
        /// Zone of a format that has none: `UTC` or an IANA name.
        zone: Option<Name>,
    },
    /// `number: {as: decimal|int, on_error: issue|null}`.
    Number {
        /// `decimal` or `int`.
        as_: Name,
        /// Place of `on_error: null`: a text that is no number means null.
        null: Option<Span>,
    },
    /// `money: {amount, currency, minor}`: the amount is the source, here or as `from`.
    Money {
        /// Path of the currency code.
        currency: Option<Name>,
        /// Currency of every record.
        constant: Option<Name>,
        /// Place of `minor: true`: the amount is in minor units.
        minor: Option<Span>,
    },
    /// `fn: name`: a function written by hand.
    Fn(Name),
    /// `lookup`: the source is a key of a table.
    Lookup(Lookup),
    /// `split: {on, trim}`: text to a list of texts.
    Split {
        /// The separator.
        on: Name,
        /// White space around parts is cut off, and empty parts are left out.
        trim: bool,
    },
    /// `unit: {from, to}`.
    Unit {
        /// The provider's unit.
        from: Name,
        /// The unit of the common model.
        to: Name,
    },
    /// `date_parts: {year, month, day}`: the year is the source.
    DateParts {
        /// Path of the month.
        month: Source,
        /// Path of the day.
        day: Source,
    },
    /// `phone`: `whole`, `number`, `e164` or `extension`.
    Phone {
        /// Which part.
        part: Name,
        /// The region of numbers without a calling code: ISO 3166 alpha-2, or `$settings.<name>`.
        region: Option<Name>,
    },
    /// `country`, `language` or `currency`: a code of the common models.
    Coded {
        /// What the codes are of.
        table: CodeTable,
        /// How the provider writes it: `code`, `alpha_3`, `numeric`, `name` or `any`.
        spelling: Name,
    },
}

/// What codes are of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeTable {
    /// ISO 3166 countries.
    Country,
    /// BCP 47 languages.
    Language,
    /// ISO 4217 currencies.
    Currency,
}

impl CodeTable {
    /// The key, which is also the name of the common type.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Country => "country",
            Self::Language => "language",
            Self::Currency => "currency",
        }
    }
}
