//! A compiled field map: what is read from where, into which field, and how it is written back.

use conjoin_conversions::{Literal, TextSteps};

use super::FieldMapProblem;
use super::index::{JsonClass, ModelFields, RecordOf, WriteOf};
use super::kind::{FieldKind, Mapped};
use super::path::Path;
use crate::convert::{AmountForm, Coded, Ratio};

/// A field map that was checked. [`FieldMap::compile`](super::FieldMap::compile) makes it.
#[derive(Debug, Clone)]
pub struct CompiledMap {
    pub(super) fields: &'static ModelFields,
    pub(super) entries: Vec<Entry>,
    pub(super) list: Records,
    pub(super) get: Records,
    pub(super) warnings: Vec<FieldMapProblem>,
}

/// What all entries together read of one kind of records.
#[derive(Debug, Clone, Default)]
pub(super) struct Records {
    /// Properties of the record that paths go through.
    pub(super) roots: Vec<String>,
    /// Names that the request has to ask for.
    pub(super) select: Vec<String>,
}

impl CompiledMap {
    /// What is probably not meant, and does not keep the map from being used: a day that is read from a
    /// moment without saying why that does no harm (M0221).
    pub fn warnings(&self) -> &[FieldMapProblem] {
        &self.warnings
    }

    pub(super) fn records(&self, of: RecordOf) -> &Records {
        match of {
            RecordOf::List => &self.list,
            RecordOf::Get => &self.get,
        }
    }
}

/// One custom field or override.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) target: Target,
    pub(super) kind: FieldKind,
    /// How it is read from records of a list; `None` leaves the field as it is.
    pub(super) list: Option<Rule>,
    pub(super) get: Option<Rule>,
    pub(super) create: WriteTo,
    pub(super) update: WriteTo,
}

impl Entry {
    pub(super) fn rule(&self, of: RecordOf) -> Option<&Rule> {
        match of {
            RecordOf::List => self.list.as_ref(),
            RecordOf::Get => self.get.as_ref(),
        }
    }

    pub(super) fn write(&self, of: WriteOf) -> &WriteTo {
        match of {
            WriteOf::Create => &self.create,
            WriteOf::Update => &self.update,
        }
    }
}

/// What an entry fills.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Target {
    /// A custom field of this name.
    Custom {
        name: String,
        /// The provider's name for it, under which the connector itself would keep it.
        key: Option<String>,
    },
    /// A common field.
    Field(&'static str),
}

/// How a value is read.
#[derive(Debug, Clone)]
pub(super) enum Rule {
    Value(Box<ValueRule>),
    Const(Mapped),
    Template(Vec<TemplatePiece>),
    /// Fixed places.
    List(Vec<Item>),
    /// Element by element.
    Each(Box<Each>),
    /// A shared object by its parts, or an amount of money.
    Object(Vec<(&'static str, Rule)>),
    Money(Option<Box<Rule>>, Option<Box<Rule>>),
    /// Where a condition holds; else, and where there is nothing, the value behind it.
    When(When, Box<Rule>, Option<Mapped>),
    Nothing,
}

/// Paths and a conversion.
#[derive(Debug, Clone)]
pub(super) struct ValueRule {
    /// The first that gives a value wins.
    pub(super) paths: Vec<Path>,
    /// What they lead to.
    pub(super) class: JsonClass,
    pub(super) text: TextSteps,
    pub(super) convert: Convert,
    pub(super) default: Option<Mapped>,
}

#[derive(Debug, Clone)]
pub(super) enum TemplatePiece {
    Text(String),
    Path(Path),
}

/// One place of a list, or its elements.
#[derive(Debug, Clone)]
pub(super) struct Item {
    /// The element is left out when this is absent.
    pub(super) drop_unless: Option<Path>,
    pub(super) rule: Rule,
}

/// A list of the record.
#[derive(Debug, Clone)]
pub(super) struct Each {
    pub(super) path: Path,
    /// Which elements are taken; paths start at the element.
    pub(super) keep: Vec<When>,
    pub(super) take: Option<Take>,
    pub(super) item: Item,
}

/// How many elements are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Take {
    First(usize),
    Last,
}

/// A condition.
#[derive(Debug, Clone)]
pub(super) struct When {
    pub(super) path: Path,
    pub(super) test: Test,
    /// The provider's spellings of null are nothing.
    pub(super) nulls: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Test {
    Null,
    Present,
    /// The value is one of these.
    In(Vec<Literal>),
}

/// A conversion of one value.
#[derive(Debug, Clone)]
pub(super) enum Convert {
    Text,
    Int,
    Decimal,
    Bool,
    Json,
    Texts,
    IntText,
    NumberText,
    BoolText,
    IntDecimal,
    Ref,
    IntRef,
    Refs,
    IntRefs,
    Enum(Words),
    /// One value or a list of them, as a list.
    Enums(Words),
    BoolWords(Vec<String>, Vec<String>),
    BoolInts(Vec<i64>, Vec<i64>),
    Not,
    Date(Day),
    DateTime(Vec<Moment>),
    /// The day of a moment.
    DateOf(Vec<Moment>),
    /// `true`: what is no number is null.
    TextDecimal(bool),
    TextInt(bool),
    /// `true`: in minor units.
    Money(Currency, bool),
    /// `true`: parts are trimmed.
    Split(String, bool),
    /// To a decimal.
    Unit(Ratio),
    /// To an integer; `true`: rounded.
    WholeUnit(Ratio, bool),
    /// Of the year, the month and the day.
    DateParts(Path, Path),
    /// The part, and the region of numbers without a calling code.
    Phone(PhonePart, Option<String>),
    Coded(Coded),
    AllCoded(Coded),
}

/// What of a phone number is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PhonePart {
    Whole,
    Number,
    E164,
    Extension,
}

/// Where the currency of an amount stands.
#[derive(Debug, Clone)]
pub(super) enum Currency {
    None,
    Code(String),
    Path(Path),
}

/// A table between the provider's words and those of the common model.
#[derive(Debug, Clone, Default)]
pub(super) struct Words {
    pub(super) read: Vec<(String, String)>,
    /// Common value to provider's word; `None` when it must not be written.
    pub(super) write: Vec<(String, Option<String>)>,
    pub(super) fold: bool,
    pub(super) unknown: Unknown,
    /// The table gives plain text, for a custom field.
    pub(super) plain: bool,
}

/// What becomes of a word that is not in the table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) enum Unknown {
    #[default]
    Keep,
    Issue,
    Is(String),
}

/// How a day is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Day {
    Iso,
    IsoZeroIsNull,
    Pattern(String),
}

/// How a moment is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Moment {
    Rfc3339,
    Seconds,
    Millis,
    /// A pattern, and the zone of a text that says none.
    Pattern(String, String),
}

/// Where an entry is written, and how.
#[derive(Debug, Clone)]
pub(super) enum WriteTo {
    /// Nowhere, and why.
    No(String),
    /// As a custom field of the provider under this name.
    Key(String, Inverse),
    /// At a JSON pointer of the body.
    Body(String, Inverse),
    /// At several places below a pointer.
    Tree(&'static str, Tree),
}

/// How an object or a list is written.
#[derive(Debug, Clone)]
pub(super) enum Tree {
    /// A value at a pointer below the start.
    Value(String, Inverse),
    /// An object: its parts, and those that are the same in every record.
    Object(Vec<(&'static str, Tree)>, Vec<(&'static str, Mapped)>),
    /// A list at a pointer. Places of an element start at the element.
    Each(String, Box<Tree>),
}

impl Tree {
    /// The pointers of what is written, from the start.
    pub(super) fn pointers(&self) -> Vec<&str> {
        match self {
            Self::Value(pointer, _) | Self::Each(pointer, _) => vec![pointer],
            Self::Object(parts, _) => parts.iter().flat_map(|(_, it)| it.pointers()).collect(),
        }
    }
}

impl WriteTo {
    /// What is written: whether as a custom field, and where.
    pub(super) fn places(&self) -> Vec<(bool, &str)> {
        match self {
            Self::No(_) => Vec::new(),
            Self::Key(key, _) => vec![(true, key)],
            Self::Body(pointer, Inverse::DateParts(_, [month, day])) => {
                vec![(false, pointer), (false, month), (false, day)]
            }
            Self::Body(pointer, _) => vec![(false, pointer)],
            Self::Tree(_, tree) => tree.pointers().into_iter().map(|it| (false, it)).collect(),
        }
    }
}

/// From a common value to the provider's.
#[derive(Debug, Clone)]
pub(super) enum Inverse {
    /// Text, integer, number, boolean or list as it is.
    Same,
    /// Text or the id of a link as an integer.
    ToInt,
    /// A number as text.
    NumberText,
    Not,
    Enum(Words),
    /// The word `true` or `false` as a boolean.
    BoolEnum(Words),
    BoolWords(String, String),
    BoolInts(i64, i64),
    Date(Day),
    /// As an integer when the provider's field is one.
    DateTime(Moment, bool),
    /// `true`: parts are read trimmed.
    Join(String, bool),
    Unit(Ratio, AmountForm),
    Money(AmountForm, bool, MoneyPlace),
    /// Whether year, month and day are text; places of month and day.
    DateParts([bool; 3], [String; 2]),
    Phone,
    E164,
    Coded(Coded),
    AllCoded(Coded),
    /// With a text in front and one behind.
    Affixed(String, String, Box<Inverse>),
    /// A text as an integer.
    Digits(Box<Inverse>),
    /// Each element of a list.
    All(Box<Inverse>),
}

/// Where the currency of an amount goes.
#[derive(Debug, Clone)]
pub(super) enum MoneyPlace {
    At(String),
    Always(String),
    Nowhere,
}
