//! How records are written: destinations in the body, inverse conversions, the new id.

use serde::Serialize;

use crate::models::FieldType;

use super::{Address, Bound, Coded, Factor, Literal, RecordStep};

/// How to create, update or delete.
#[derive(Debug, Clone, Serialize)]
pub struct Write {
    /// Index into [`Plan::operations`](super::Plan::operations).
    pub operation: usize,
    /// The media type of the body, where it is not the operation's first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
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
    /// The written record in the response: steps and index into [`Model::shapes`](super::Model::shapes).
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
    /// Fixed places of a list.
    Slots {
        /// The places.
        places: Vec<WriteSlot>,
        /// Surplus elements, and parts without a place, are left out; else they are a typed error.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        drops: bool,
    },
    /// A list, element by element. Pointers of the parts are into the element.
    Each {
        /// Where it goes.
        pointer: String,
        /// The elements.
        element: WriteParts,
    },
    /// An object, part by part.
    Object(WriteParts),
}

/// How an element of a list or an object is written.
#[derive(Debug, Clone, Serialize)]
pub struct WriteParts {
    /// Shared object: `Email`. `None` for the value itself.
    pub object: Option<String>,
    /// Part (`None` for the value itself) and how it is written.
    pub fields: Vec<(Option<String>, WriteField)>,
    /// Every part of the object is written.
    pub whole: bool,
    /// Parts without which the provider takes no element.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub required: Vec<String>,
    /// Parts that have one value when they are read; another one cannot be written.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fixed: Vec<(String, Literal)>,
    /// Parts that go nowhere; a value of one cannot be written.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub nowhere: Vec<String>,
}

/// One fixed place of a list, on write.
#[derive(Debug, Clone, Serialize)]
pub struct WriteSlot {
    /// Parts that the element must have (part, common value); empty for the first element.
    pub parts: Vec<(String, String)>,
    /// Part of the element (`None` for the element itself) and how it is written.
    pub fields: Vec<(Option<String>, WriteField)>,
    /// Parts that have one value when they are read; another one cannot be written.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fixed: Vec<(String, Literal)>,
    /// Parts that go nowhere; a value of one cannot be written.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub nowhere: Vec<String>,
}

/// A conversion from a common value to a provider value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum WriteConvert {
    /// Same class.
    Same,
    /// Text that must be an integer.
    TextToInt,
    /// The id of a reference or of a remote reference, as text.
    RefToText,
    /// The id of a reference or of a remote reference, as an integer.
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
    /// By an enum table of the plan, as an integer.
    IntEnum(String),
    /// By an enum table of the plan, as a boolean.
    BoolEnum(String),
    /// Boolean to integer.
    BoolInt {
        /// Integer for true.
        yes: i64,
        /// Integer for false.
        no: i64,
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
    /// Amount, and where the currency goes.
    Money {
        /// JSON type of the amount.
        amount: Sent,
        /// In minor units.
        minor: bool,
        /// Where the currency goes.
        currency: Option<String>,
        /// Currency of every record; another one is a typed error.
        constant: Option<String>,
    },
    /// By a table of the model, backwards: its name, and whether the key is an integer.
    Lookup {
        /// Its name.
        table: String,
        /// The key is an integer.
        integer: bool,
    },
    /// By a function written by hand: its constant, in [`Plan::hooks`](super::Plan::hooks).
    Hook(String),
    /// List of texts to one text; a list that would be read as another is a typed error.
    Join {
        /// Separator.
        on: String,
        /// Parts are read without white space around them.
        trim: bool,
    },
    /// A number in the provider's unit.
    Unit {
        /// The factor of the read.
        factor: Factor,
        /// JSON type of the amount.
        to: Sent,
    },
    /// Day to year, month and day; the year goes to the pointer of the field.
    DateParts {
        /// JSON type of the year.
        year: Sent,
        /// Where the month goes, and its JSON type.
        month: (String, Sent),
        /// Where the day goes, and its JSON type.
        day: (String, Sent),
    },
    /// The number of a phone.
    Phone,
    /// A phone number without its extension.
    PhoneNumber,
    /// Text that must be a number of E.164.
    E164,
    /// A code by a table; element by element in a list.
    Coded(Coded),
    /// What the inner conversion gives, as an integer.
    Digits(Box<WriteConvert>),
    /// What the inner conversion gives; an empty text is a typed error, since it is read as nothing.
    Filled {
        /// White space around it is cut off when it is read.
        trim: bool,
        /// The inner conversion.
        inner: Box<WriteConvert>,
    },
    /// What the inner conversion gives, with texts around it.
    Affixed {
        /// In front.
        prefix: String,
        /// Behind.
        suffix: String,
        /// The inner conversion.
        inner: Box<WriteConvert>,
    },
    /// What the inner conversion gives; what breaks a constraint of the request is a typed error.
    Bounded {
        /// The constraints.
        bounds: Bounds,
        /// The inner conversion.
        inner: Box<WriteConvert>,
    },
}

impl WriteConvert {
    /// The conversion itself, without the steps around it.
    #[must_use]
    pub fn innermost(&self) -> &Self {
        match self {
            Self::Digits(inner)
            | Self::Filled { inner, .. }
            | Self::Affixed { inner, .. }
            | Self::Bounded { inner, .. } => inner.innermost(),
            other => other,
        }
    }
}

/// JSON type of what is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Sent {
    /// Text.
    Text,
    /// A number.
    Number,
    /// An integer.
    Integer,
}

/// Constraints of a property of a request that a common value may break.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Bounds {
    /// `minLength`.
    pub min_length: Option<u64>,
    /// `maxLength`.
    pub max_length: Option<u64>,
    /// `minimum`, and whether it is itself excluded.
    pub minimum: Option<(String, bool)>,
    /// `maximum`, and whether it is itself excluded.
    pub maximum: Option<(String, bool)>,
    /// `pattern`.
    pub pattern: Option<String>,
    /// `enum`.
    pub one_of: Vec<String>,
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
