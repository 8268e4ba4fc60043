//! How records are read: shapes, checked paths, conversions.

use serde::Serialize;

use crate::api::TypeId;
use crate::models::FieldType;

use super::Literal;

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
        /// Which elements are taken: path from the element, and the literal there.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        keep: Vec<(Path, Literal)>,
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

/// Text steps.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
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
    /// By a function written by hand: its constant, in [`Plan::hooks`](super::Plan::hooks).
    Hook(String),
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
