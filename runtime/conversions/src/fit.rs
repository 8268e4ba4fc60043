//! Which provider values may become which common values, and by what statement.

use serde::{Deserialize, Serialize};

use crate::path::Literal;
use crate::told::{Code, Told};

/// What a provider field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Class {
    /// Text.
    Text,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// A boolean.
    Bool,
    /// An object whose properties are all known.
    Object,
    /// An object that may have more properties than are known.
    Open,
    /// A list of texts.
    Texts,
    /// A list of whole numbers.
    Integers,
    /// A list of anything else.
    List,
    /// Anything.
    Any,
}

impl Class {
    /// Words for what a customer's field may hold.
    pub const WORDS: [&'static str; 7] = [
        "text", "integer", "number", "bool", "texts", "integers", "any",
    ];

    /// The class of one of these words.
    #[must_use]
    pub fn of(word: &str) -> Self {
        match word {
            "text" => Self::Text,
            "integer" => Self::Integer,
            "number" => Self::Number,
            "bool" => Self::Bool,
            "texts" => Self::Texts,
            "integers" => Self::Integers,
            _ => Self::Any,
        }
    }

    /// In words, without an article: `list of texts`.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Integer => "integer",
            Self::Number => "number",
            Self::Bool => "boolean",
            Self::Object | Self::Open => "object",
            Self::Texts => "list of texts",
            Self::Integers => "list of integers",
            Self::List => "list",
            Self::Any => "anything",
        }
    }

    /// Whether a literal can be equal to a value.
    #[must_use]
    pub fn equals(self, literal: &Literal) -> bool {
        match literal {
            Literal::Text(_) => self == Self::Text,
            Literal::Int(_) => matches!(self, Self::Integer | Self::Number),
            Literal::Bool(_) => self == Self::Bool,
        }
    }
}

/// What a common field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Text.
    Text,
    /// Text of a named kind: a country, an address of the web.
    Code,
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
    /// A link.
    Ref,
    /// One of a few values.
    Enum,
    /// A phone.
    Phone,
    /// Another shared object.
    Object,
    /// A list of texts.
    Texts,
    /// A list of links.
    Refs,
    /// A list of shared objects.
    Objects,
    /// Another list.
    List,
    /// Content of a file.
    Bytes,
    /// Texts by name.
    Map,
    /// JSON as it comes.
    Json,
}

/// How a value passes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fit {
    /// As it is.
    Same,
    /// As its digits.
    Digits,
    /// Not at all: no statement gives the one from the other.
    No,
    /// Not so.
    Wrong(Told),
}

/// A conversion, as far as types go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Statement {
    /// `ref`.
    Ref,
    /// `bool: {not: true}`.
    Not,
    /// `bool: {true: .., false: ..}`.
    Bool,
    /// `date`.
    Date,
    /// `datetime`, and whether all of its formats are seconds or milliseconds.
    DateTime {
        /// They are.
        epoch: bool,
    },
    /// `number`, and whether it is a whole one.
    Number {
        /// It is.
        whole: bool,
    },
    /// `money`.
    Money,
    /// `split`.
    Split,
    /// `unit`.
    Unit,
    /// `date_parts`, of the year.
    DateParts,
    /// `phone`, and whether it is the whole of it.
    Phone {
        /// It is.
        whole: bool,
    },
}

/// Whether a value passes without a conversion: only the same class does. `digits` says `int: string`.
#[must_use]
pub fn plain(class: Class, (kind, name): (Kind, &str), digits: bool, field: &str) -> Fit {
    let example = match (kind, class) {
        (Kind::Json, _)
        | (Kind::Text | Kind::Code | Kind::Bytes, Class::Text)
        | (Kind::Bool, Class::Bool)
        | (Kind::Int, Class::Integer)
        | (Kind::Decimal, Class::Number | Class::Integer)
        | (Kind::Texts, Class::Texts) => return Fit::Same,
        (Kind::Text | Kind::Code, Class::Integer) if digits => return Fit::Digits,
        (Kind::Text | Kind::Code, Class::Integer) => {
            let message = format!("an integer does not become {name} by itself");
            return Fit::Wrong(Told::new(Code::M0210, message).help("add `int: string`"));
        }
        (Kind::Date, Class::Text) => "date: {format: iso}",
        (Kind::Date, Class::Integer) => "datetime: {format: epoch_seconds}",
        (Kind::DateTime | Kind::DateOrDateTime, Class::Text) => "datetime: {format: rfc3339}",
        (Kind::DateTime | Kind::DateOrDateTime, Class::Integer) => {
            "datetime: {format: epoch_seconds}"
        }
        _ => return Fit::No,
    };
    let key = if kind == Kind::Date {
        "date"
    } else {
        "datetime"
    };
    let message = format!("nothing says how `{field}` is written as a {key}");
    Fit::Wrong(Told::new(Code::M0211, message).help(format!("add `{example}`")))
}

/// Whether a statement makes a common value of a class. `digits` says `int: string`.
#[must_use]
pub fn stated(statement: Statement, class: Class, kind: Kind, digits: bool, field: &str) -> Fit {
    let never = |message: &str| Fit::Wrong(Told::new(Code::M0223, message).help("remove it"));
    let number = matches!(class, Class::Integer | Class::Number);
    let text = class == Class::Text;
    let fits = match statement {
        Statement::Ref => {
            return match (class, kind) {
                (Class::Text, Kind::Ref) | (Class::Texts, Kind::Refs) => Fit::Same,
                (Class::Integer, Kind::Ref) | (Class::Integers, Kind::Refs) if digits => {
                    Fit::Digits
                }
                (Class::Integer, Kind::Ref) | (Class::Integers, Kind::Refs) => {
                    let message = "an integer id does not become text by itself";
                    Fit::Wrong(Told::new(Code::M0210, message).help("add `int: string`"))
                }
                _ => Fit::No,
            };
        }
        Statement::Not => kind == Kind::Bool && class == Class::Bool,
        Statement::Bool if kind == Kind::Bool && class == Class::Bool => {
            return never("`bool` can never apply: the source is a boolean");
        }
        Statement::Bool => kind == Kind::Bool && (text || class == Class::Integer),
        Statement::Date => text && matches!(kind, Kind::Date | Kind::DateOrDateTime),
        Statement::DateTime { epoch } => {
            (text || class == Class::Integer && epoch)
                && matches!(kind, Kind::Date | Kind::DateTime | Kind::DateOrDateTime)
        }
        Statement::Number { .. } if number && matches!(kind, Kind::Int | Kind::Decimal) => {
            if class == Class::Integer || kind == Kind::Decimal {
                return never("`number` can never apply: the source is a number");
            }
            let message = format!("a whole number loses the fraction of `{field}`");
            return Fit::Wrong(
                Told::new(Code::M0220, message)
                    .help("map it to a decimal field, or correct the type in the overlay"),
            );
        }
        Statement::Number { whole } => {
            text && kind == if whole { Kind::Int } else { Kind::Decimal }
        }
        Statement::Money => (text || number) && kind == Kind::Money,
        Statement::Split => text && kind == Kind::Texts,
        Statement::Unit => (text || number) && matches!(kind, Kind::Int | Kind::Decimal),
        Statement::DateParts => kind == Kind::Date,
        Statement::Phone { whole } => text && kind == if whole { Kind::Phone } else { Kind::Text },
    };
    if fits { Fit::Same } else { Fit::No }
}

/// The statements that give a common type. `name` is that of the model, the object or the enum.
#[must_use]
pub fn keys_for(kind: Kind, name: &str) -> String {
    match kind {
        Kind::Text | Kind::Code => "a string, `int: string`, or `template:` gives it",
        Kind::Bool => "a boolean, or `bool: {true: [..], false: [..]}` gives it",
        Kind::Int => "an integer, `number: {as: int}` or `unit:` gives it",
        Kind::Decimal => "a number, `number: {as: decimal}` or `unit:` gives it",
        Kind::Date => "`date: {format: iso}` or `date_parts:` gives it",
        Kind::DateTime => "`datetime: {format: rfc3339}` gives it",
        Kind::DateOrDateTime => "`date:` or `datetime:` gives it",
        Kind::Money => "`money: {currency: <path>}` gives it",
        Kind::Ref => {
            return format!("`ref: {name}` gives it, from a string or with `int: string`");
        }
        Kind::Enum => return format!("`enum: <map to {name}>` gives it"),
        Kind::Bytes => "a string in Base64 gives it",
        Kind::Map => "a map of strings gives it",
        Kind::Phone | Kind::Object => {
            return format!("`object: {{..}}` with parts of {name} gives it");
        }
        Kind::Objects => {
            return format!("`list:` or `each:` with `object:` parts of {name} gives it");
        }
        Kind::Refs => {
            return format!("an array with `ref: {name}`, `list:` or `each:` gives it");
        }
        Kind::Texts | Kind::List => "an array of strings, `split:`, `list:` or `each:` gives it",
        Kind::Json => "anything gives it",
    }
    .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(fit: Fit) -> Option<&'static str> {
        match fit {
            Fit::Wrong(told) => Some(told.code.as_str()),
            _ => None,
        }
    }

    #[test]
    fn the_same_class_passes_by_itself() {
        let text = (Kind::Text, "string");
        assert_eq!(plain(Class::Text, text, false, "x"), Fit::Same);
        assert_eq!(plain(Class::Integer, text, true, "x"), Fit::Digits);
        assert_eq!(code(plain(Class::Integer, text, false, "x")), Some("M0210"));
        assert_eq!(plain(Class::Bool, text, true, "x"), Fit::No);
        let day = (Kind::Date, "date");
        assert_eq!(code(plain(Class::Text, day, false, "x")), Some("M0211"));
        assert_eq!(plain(Class::Bool, day, false, "x"), Fit::No);
        assert_eq!(
            plain(Class::Texts, (Kind::Texts, ""), false, "x"),
            Fit::Same
        );
    }

    #[test]
    fn statements_take_what_they_can_convert() {
        let fit = |statement, class, kind| stated(statement, class, kind, false, "x");
        let whole = Statement::Number { whole: true };
        assert_eq!(fit(whole, Class::Text, Kind::Int), Fit::Same);
        assert_eq!(fit(whole, Class::Text, Kind::Decimal), Fit::No);
        assert_eq!(code(fit(whole, Class::Number, Kind::Int)), Some("M0220"));
        assert_eq!(code(fit(whole, Class::Integer, Kind::Int)), Some("M0223"));
        assert_eq!(
            code(fit(Statement::Bool, Class::Bool, Kind::Bool)),
            Some("M0223")
        );
        assert_eq!(
            code(fit(Statement::Ref, Class::Integers, Kind::Refs)),
            Some("M0210")
        );
        assert_eq!(fit(Statement::Ref, Class::Text, Kind::Refs), Fit::No);
        let seconds = Statement::DateTime { epoch: true };
        assert_eq!(fit(seconds, Class::Integer, Kind::Date), Fit::Same);
        let text = Statement::DateTime { epoch: false };
        assert_eq!(fit(text, Class::Integer, Kind::Date), Fit::No);
        let phone = Statement::Phone { whole: true };
        assert_eq!(fit(phone, Class::Text, Kind::Phone), Fit::Same);
        assert_eq!(fit(phone, Class::Text, Kind::Text), Fit::No);
    }
}
