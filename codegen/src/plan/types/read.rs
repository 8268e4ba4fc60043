//! How records are read: shapes, checked paths, conversions.

use serde::Serialize;

use crate::api::TypeId;
use crate::models::FieldType;

use super::{Bound, Keep, Literal, TextSteps};

/// A provider type and how it becomes the common model.
#[derive(Debug, Clone, Serialize)]
pub struct Shape {
    /// The provider type of one record.
    pub ty: TypeId,
    /// Function name: `from_employee_summary`.
    pub function: String,
    /// The remote id.
    pub id: Id,
    /// Common field and how it is read, in model order. Fields that this shape lacks are not listed.
    pub fields: Vec<(String, Read)>,
    /// Custom fields.
    pub custom_fields: Option<CustomFields>,
}

/// Where the remote id of a record comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Id {
    /// It stands in the record.
    At(Path),
    /// The provider has one record and gives it none.
    Const(String),
}

impl Id {
    /// Where it stands, if it does.
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::At(path) => Some(path),
            Self::Const(_) => None,
        }
    }

    /// JSON pointer to it; empty when it stands nowhere.
    pub fn pointer(&self) -> &str {
        self.path().map_or("", |path| &path.pointer)
    }
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
    /// Another read, where a condition holds.
    When {
        /// What is looked at.
        path: Box<Path>,
        /// What has to be true of it.
        test: Test,
        /// The value then.
        then: Box<Read>,
        /// The value else.
        otherwise: Option<Literal>,
        /// Common type of both.
        to: FieldType,
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
        /// Which elements are taken: path from the element, and the literal there.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        keep: Vec<Keep>,
        /// How many of them.
        #[serde(skip_serializing_if = "Option::is_none")]
        take: Option<Take>,
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

/// What a condition asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Test {
    /// A value is there.
    Present,
    /// No value is there, or null.
    Null,
    /// It equals the literal.
    Equals(Literal),
    /// It equals one of these.
    In(Vec<Literal>),
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

/// How many elements of a list are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Take {
    /// The last.
    Last,
    /// The first so many.
    First(u32),
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
    /// Integer to boolean.
    BoolInt {
        /// Integers that mean true.
        yes: Vec<i64>,
        /// Integers that mean false.
        no: Vec<i64>,
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
        /// Formats that are tried after it.
        more: Vec<String>,
        /// Zone of a format without one.
        zone: Option<String>,
    },
    /// Text to exact decimal.
    Decimal,
    /// The same; a text that is no number is null.
    DecimalOrNull,
    /// Text to integer.
    Int,
    /// The same; a text that is no integer is null.
    IntOrNull,
    /// Text or number to amount of money.
    Money {
        /// Where the currency stands.
        currency: Option<Box<Path>>,
        /// Currency of every record.
        constant: Option<String>,
        /// The amount is in minor units.
        minor: bool,
    },
    /// By a table of the model: its name.
    Lookup(String),
    /// By a function written by hand: its constant, in [`Plan::hooks`](super::Plan::hooks).
    Hook(String),
    /// Text to list.
    Split {
        /// Separator.
        on: String,
        /// White space around parts is cut off, and empty parts are left out.
        trim: bool,
    },
    /// A number in another unit.
    Unit {
        /// Factor.
        factor: Factor,
        /// A rest is rounded away.
        rounded: bool,
    },
    /// Year, month and day to day; the year is the value itself.
    DateParts {
        /// The month.
        month: Box<Path>,
        /// The day.
        day: Box<Path>,
    },
    /// A phone number, or one of its parts.
    Phone {
        /// Which part.
        part: PhonePart,
        /// The region of numbers without a calling code.
        #[serde(skip_serializing_if = "Option::is_none")]
        region: Option<Bound>,
    },
    /// A code by a table: text to text, or list of texts to list of texts.
    Coded(Coded),
}

/// An exact factor between two units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Factor {
    /// The provider's unit.
    pub from: String,
    /// The unit of the common model.
    pub to: String,
    /// A value of the common model is this many ..
    pub numerator: i64,
    /// .. of these parts of a value of the provider.
    pub denominator: i64,
}

/// What of a phone number is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PhonePart {
    /// The shared object.
    Whole,
    /// The number without its extension.
    Number,
    /// The E.164 form.
    E164,
    /// The extension.
    Extension,
}

/// A table of codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Coded {
    /// ISO 3166 countries.
    Country(Spelling),
    /// BCP 47 languages.
    Language(Spelling),
    /// ISO 4217 currencies.
    Currency(Spelling),
}

impl Coded {
    /// How the provider writes it.
    #[must_use]
    pub const fn spelling(self) -> Spelling {
        match self {
            Self::Country(it) | Self::Language(it) | Self::Currency(it) => it,
        }
    }
}

/// How a provider writes what a table is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Spelling {
    /// As the common models do.
    Code,
    /// Three letters.
    Alpha3,
    /// Three digits.
    Numeric,
    /// English name.
    Name,
    /// Any of these.
    Any,
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
