//! A compiled field map: what is read from where, into which field, and how it is written back.

use super::index::{ModelFields, RecordOf, WriteOf};
use super::kind::{FieldKind, Mapped};
use super::path::Path;
use crate::model::Decimal;

/// A field map that was checked. [`FieldMap::compile`](super::FieldMap::compile) makes it.
#[derive(Debug, Clone)]
pub struct CompiledMap {
    pub(super) fields: &'static ModelFields,
    pub(super) entries: Vec<Entry>,
    pub(super) list: Records,
    pub(super) get: Records,
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
    Each(Path, Box<Item>),
    /// A shared object by its parts, or an amount of money.
    Object(Vec<(&'static str, Rule)>),
    Money(Option<Box<Rule>>, Option<Box<Rule>>),
    When(When, Box<Rule>),
    Nothing,
}

/// Paths and a conversion.
#[derive(Debug, Clone)]
pub(super) struct ValueRule {
    /// The first that gives a value wins.
    pub(super) paths: Vec<(Path, Convert)>,
    pub(super) text: TextSteps,
    pub(super) default: Option<Mapped>,
}

/// Steps on text before a conversion.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct TextSteps {
    pub(super) trim: bool,
    /// `Some(true)`: lower case; `Some(false)`: upper case.
    pub(super) lower: Option<bool>,
    pub(super) empty_is_null: bool,
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

/// When a rule applies.
#[derive(Debug, Clone)]
pub(super) struct When {
    pub(super) path: Path,
    pub(super) test: Test,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Test {
    Null,
    Present,
    /// The value, as text, is one of these.
    In(Vec<String>),
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
    BoolWords(Vec<String>, Vec<String>),
    Not,
    Date(Day),
    DateTime(Moment),
    /// The day of a moment.
    DateOf(Moment),
    TextDecimal,
    TextInt,
    Money(Currency),
    Split(String),
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
    Enum(Words, bool),
    BoolWords(String, String),
    Date(Day),
    /// As an integer when the provider's field is one.
    DateTime(Moment, bool),
    Join(String),
}

/// A decimal as the JSON number that it is, digit by digit.
pub(super) fn number(decimal: &Decimal) -> String {
    decimal.to_string()
}
