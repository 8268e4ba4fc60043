//! Common values between a rule and a typed field: what a field map makes, and what it is made of.

use serde_json::{Value, json};

use crate::model::{
    Address, AddressKind, Date, DateOrDateTime, Decimal, Email, EmailKind, Enum, ModelEnum, Money,
    NationalId, NationalIdKind, Phone, PhoneKind, Ref, RemoteRef, Timestamp, Url, UrlKind,
};

/// The type of a common field.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub enum FieldKind {
    /// Text.
    Text,
    /// A 64-bit integer.
    Int,
    /// An exact decimal.
    Decimal,
    /// A boolean.
    Bool,
    /// A day.
    Date,
    /// A moment.
    DateTime,
    /// A day or a moment.
    DateOrDateTime,
    /// An amount and its currency.
    Money,
    /// A link to a model: `Group`.
    Ref(&'static str),
    /// One of these values.
    Enum(fn() -> Vec<&'static str>),
    /// A shared object and its parts.
    Object(&'static str, fn() -> Vec<(&'static str, FieldKind)>),
    /// A list.
    List(&'static FieldKind),
    /// JSON as it comes: a custom field without a type.
    Json,
}

impl FieldKind {
    /// In words: `date`, `ref<Group>`.
    pub fn words(self) -> String {
        match self {
            Self::Text => "string".to_owned(),
            Self::Int => "int".to_owned(),
            Self::Decimal => "decimal".to_owned(),
            Self::Bool => "bool".to_owned(),
            Self::Date => "date".to_owned(),
            Self::DateTime => "datetime".to_owned(),
            Self::DateOrDateTime => "DateOrDateTime".to_owned(),
            Self::Money => "Money".to_owned(),
            Self::Ref("") => "link".to_owned(),
            Self::Ref(model) => format!("ref<{model}>"),
            Self::Enum(_) => "enum".to_owned(),
            Self::Object(name, _) => name.to_owned(),
            Self::List(item) => format!("list<{}>", item.words()),
            Self::Json => "json".to_owned(),
        }
    }
}

impl std::fmt::Debug for FieldKind {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.words())
    }
}

/// A common value on its way into a field. `Debug` tells its type alone, because values are personal data.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum Mapped {
    /// Text.
    Text(String),
    /// An integer.
    Int(i64),
    /// A decimal.
    Decimal(Decimal),
    /// A boolean.
    Bool(bool),
    /// A day.
    Date(Date),
    /// A moment.
    DateTime(Timestamp),
    /// An amount.
    Money(Money),
    /// A link by id.
    Ref(String),
    /// A value of an enumeration.
    Enum {
        /// The wire name of the known value.
        known: Option<String>,
        /// The provider's text.
        raw: String,
    },
    /// A list.
    List(Vec<Mapped>),
    /// A shared object by its parts.
    Object(Vec<(&'static str, Mapped)>),
    /// JSON as it came.
    Json(Value),
}

impl std::fmt::Debug for Mapped {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(match self {
            Self::Text(_) => "Text(..)",
            Self::Int(_) => "Int(..)",
            Self::Decimal(_) => "Decimal(..)",
            Self::Bool(_) => "Bool(..)",
            Self::Date(_) => "Date(..)",
            Self::DateTime(_) => "DateTime(..)",
            Self::Money(_) => "Money(..)",
            Self::Ref(_) => "Ref(..)",
            Self::Enum { .. } => "Enum(..)",
            Self::List(_) => "List(..)",
            Self::Object(_) => "Object(..)",
            Self::Json(_) => "Json(..)",
        })
    }
}

impl Mapped {
    /// As JSON, the way common models are written.
    pub(super) fn into_json(self) -> Value {
        match self {
            Self::Text(text) | Self::Ref(text) => Value::String(text),
            Self::Int(int) => Value::from(int),
            Self::Decimal(decimal) => Value::String(decimal.to_string()),
            Self::Bool(flag) => Value::Bool(flag),
            Self::Date(date) => Value::String(date.to_string()),
            Self::DateTime(time) => Value::String(time.to_string()),
            Self::Money(money) => match money.currency {
                Some(code) => json!({"amount": money.amount.to_string(), "currency": code}),
                None => json!({"amount": money.amount.to_string()}),
            },
            Self::Enum { known, raw } => Value::String(known.unwrap_or(raw)),
            Self::List(list) => list.into_iter().map(Self::into_json).collect(),
            Self::Object(parts) => parts
                .into_iter()
                .map(|(name, part)| (name.to_owned(), part.into_json()))
                .collect(),
            Self::Json(value) => value,
        }
    }
}

/// A type of common fields that a field map can fill.
pub trait Mappable: Sized {
    /// Its kind. That of a link names no model.
    const KIND: FieldKind;
    /// The value, when it is of this type.
    fn from_mapped(value: Mapped) -> Option<Self>;
    /// The value as a field map writes it.
    fn into_mapped(self) -> Mapped;
}

/// Types that are one case of [`Mapped`].
macro_rules! mappable {
    ($($ty:ty: $case:ident $kind:ident),+ $(,)?) => {
        $(impl Mappable for $ty {
            const KIND: FieldKind = FieldKind::$kind;

            fn from_mapped(value: Mapped) -> Option<Self> {
                match value {
                    Mapped::$case(value) => Some(value),
                    _ => None,
                }
            }

            fn into_mapped(self) -> Mapped {
                Mapped::$case(self)
            }
        })+
    };
}

mappable! {
    String: Text Text,
    i64: Int Int,
    Decimal: Decimal Decimal,
    bool: Bool Bool,
    Date: Date Date,
    Timestamp: DateTime DateTime,
    Money: Money Money,
}

impl Mappable for DateOrDateTime {
    const KIND: FieldKind = FieldKind::DateOrDateTime;

    fn from_mapped(value: Mapped) -> Option<Self> {
        match value {
            Mapped::Date(date) => Some(Self::Date(date)),
            Mapped::DateTime(time) => Some(Self::DateTime(time)),
            _ => None,
        }
    }

    fn into_mapped(self) -> Mapped {
        match self {
            Self::Date(date) => Mapped::Date(date),
            Self::DateTime(time) => Mapped::DateTime(time),
        }
    }
}

impl<T> Mappable for Ref<T> {
    const KIND: FieldKind = FieldKind::Ref("");

    fn from_mapped(value: Mapped) -> Option<Self> {
        match value {
            Mapped::Ref(id) => Some(Self::new(id)),
            _ => None,
        }
    }

    fn into_mapped(self) -> Mapped {
        Mapped::Ref(self.remote_id)
    }
}

impl<T: ModelEnum> Mappable for Enum<T> {
    const KIND: FieldKind = FieldKind::Enum(enum_values::<T>);

    fn from_mapped(value: Mapped) -> Option<Self> {
        let Mapped::Enum { known, raw } = value else {
            return None;
        };
        let known = known.and_then(|known| {
            let found = T::VALUES.iter().find(|(name, _)| *name == known);
            found.map(|(_, value)| *value)
        });
        Some(Self::new(known, raw))
    }

    fn into_mapped(self) -> Mapped {
        Mapped::Enum {
            known: self.known().map(|known| known.as_str().to_owned()),
            raw: self.raw().to_owned(),
        }
    }
}

impl<T: Mappable> Mappable for Vec<T> {
    const KIND: FieldKind = FieldKind::List(&T::KIND);

    fn from_mapped(value: Mapped) -> Option<Self> {
        match value {
            Mapped::List(list) => Some(list.into_iter().filter_map(T::from_mapped).collect()),
            _ => None,
        }
    }

    fn into_mapped(self) -> Mapped {
        Mapped::List(self.into_iter().map(T::into_mapped).collect())
    }
}

/// The wire names of an enumeration.
pub fn enum_values<T: ModelEnum>() -> Vec<&'static str> {
    T::VALUES.iter().map(|(name, _)| *name).collect()
}

/// The shared objects and their parts.
macro_rules! objects {
    ($($name:ident { $($part:ident: $ty:ty),+ $(,)? })+) => {
        $(impl Mappable for $name {
            const KIND: FieldKind = FieldKind::Object(stringify!($name), || {
                vec![$((stringify!($part), <$ty as Mappable>::KIND)),+]
            });

            fn from_mapped(value: Mapped) -> Option<Self> {
                let Mapped::Object(parts) = value else {
                    return None;
                };
                let mut object = Self::default();
                for (name, part) in parts {
                    match name {
                        $(stringify!($part) => object.$part = <$ty as Mappable>::from_mapped(part),)+
                        _ => {}
                    }
                }
                Some(object)
            }

            fn into_mapped(self) -> Mapped {
                let mut parts = Vec::new();
                $(parts.extend(self.$part.map(|part| (stringify!($part), part.into_mapped())));)+
                Mapped::Object(parts)
            }
        })+
    };
}

objects! {
    Address {
        kind: Enum<AddressKind>,
        name: String,
        street_1: String,
        street_2: String,
        lines: Vec<String>,
        city: String,
        region: String,
        postal_code: String,
        country: String,
        formatted: String,
    }
    Email { address: String, kind: Enum<EmailKind>, is_primary: bool }
    NationalId { kind: Enum<NationalIdKind>, country: String, value: String }
    Phone {
        number: String,
        e164: String,
        extension: String,
        kind: Enum<PhoneKind>,
        is_primary: bool,
    }
    RemoteRef { id: String, name: String, kind: String }
    Url { url: String, kind: Enum<UrlKind> }
}
