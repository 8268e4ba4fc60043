//! Keywords whose value is of the wrong kind: turned into the right one or dropped.

use serde_json::{Map, Number, Value};

/// The kind of value a keyword takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Text.
    Text,
    /// `true` or `false`.
    Bool,
    /// A number.
    Number,
    /// A count: whole and not negative.
    Count,
}

/// Mends the value of a key; says what was done when something was.
pub(super) fn mend(map: &mut Map<String, Value>, key: &str, kind: Kind) -> Option<String> {
    let value = map.get(key)?;
    let mended = match (kind, value) {
        (Kind::Text, Value::String(_))
        | (Kind::Bool, Value::Bool(_))
        | (Kind::Number, Value::Number(_)) => return None,
        (Kind::Count, Value::Number(number)) if number.is_u64() => return None,
        (_, Value::Null) => None,
        (Kind::Text, Value::Number(_) | Value::Bool(_)) => Some(Value::String(text_of(value))),
        (Kind::Bool, Value::String(text)) => text
            .trim()
            .to_ascii_lowercase()
            .parse()
            .ok()
            .map(Value::Bool),
        (Kind::Number, Value::String(text)) => {
            text.trim().parse::<Number>().ok().map(Value::Number)
        }
        (Kind::Count, Value::String(text)) => text.trim().parse::<u64>().ok().map(Value::from),
        (Kind::Count, Value::Number(number)) => whole(number).map(Value::from),
        _ => None,
    };
    let was_null = value.is_null();
    match mended {
        Some(mended) => {
            map.insert(key.to_owned(), mended);
            Some(format!("`{key}` is of the wrong kind; read as meant"))
        }
        None => {
            map.shift_remove(key);
            (!was_null).then(|| format!("`{key}` is of the wrong kind; left out"))
        }
    }
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "checked to be whole and in range"
)]
fn whole(number: &Number) -> Option<u64> {
    let value = number.as_f64()?;
    (value >= 0.0 && value.fract() == 0.0 && value < 9e15).then_some(value as u64)
}

/// A scalar as text.
pub(super) fn text_of(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

/// The OpenAPI type, and format if it says one, of words that are not OpenAPI's.
pub(super) fn type_word(word: &str) -> Option<(&'static str, Option<&'static str>)> {
    Some(match word.to_ascii_lowercase().as_str() {
        "string" | "str" | "text" | "varchar" | "char" | "enum" | "email" | "url" | "uri"
        | "password" => ("string", None),
        "date" => ("string", Some("date")),
        "datetime" | "date-time" | "timestamp" => ("string", Some("date-time")),
        "uuid" | "guid" => ("string", Some("uuid")),
        "file" | "binary" | "blob" => ("string", Some("binary")),
        "integer" | "int" => ("integer", None),
        "int32" => ("integer", Some("int32")),
        "int64" | "long" | "bigint" => ("integer", Some("int64")),
        "number" | "decimal" | "numeric" => ("number", None),
        "float" => ("number", Some("float")),
        "double" => ("number", Some("double")),
        "boolean" | "bool" => ("boolean", None),
        "array" | "list" => ("array", None),
        "object" | "map" | "dict" | "dictionary" | "hash" | "json" => ("object", None),
        _ => return None,
    })
}
