//! One JSON value as the text of a cell.

use serde_json::{Map, Value};

/// Parts that stand for a whole object, best first.
const TELLING: &[&str] = &[
    "name",
    "address",
    "number",
    "url",
    "formatted",
    "value",
    "remote_id",
    "id",
];

/// A value for a table: what a person would write.
pub(crate) fn short(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Bool(_) | Value::Number(_) => value.to_string(),
        Value::Array(items) => items.iter().map(short).collect::<Vec<_>>().join(", "),
        Value::Object(object) => told(object).unwrap_or_else(|| value.to_string()),
    }
}

fn told(object: &Map<String, Value>) -> Option<String> {
    if let Some(amount) = object.get("amount") {
        let currency = object.get("currency").map(short).unwrap_or_default();
        return Some(
            format!("{} {currency}", short(amount))
                .trim_end()
                .to_owned(),
        );
    }
    let part = TELLING
        .iter()
        .filter_map(|name| object.get(*name))
        .find(|part| !part.is_null() && !part.is_object())?;
    Some(short(part))
}

/// A value for CSV: scalars as they are, everything else as JSON.
pub(crate) fn exact(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// A CSV field, in quotes when it has to be (RFC 4180).
pub(crate) fn quoted(text: &str) -> String {
    if text.contains(['"', ',', '\n', '\r']) || text.starts_with(' ') || text.ends_with(' ') {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn people_read_names() {
        assert_eq!(short(&json!({"remote_id": "4", "name": "Sales"})), "Sales");
        assert_eq!(short(&json!({"remote_id": "4"})), "4");
        assert_eq!(
            short(&json!({"amount": "12.50", "currency": "EUR"})),
            "12.50 EUR"
        );
        assert_eq!(
            short(&json!([{"address": "a@x.org"}, {"address": "b@x.org"}])),
            "a@x.org, b@x.org"
        );
        assert_eq!(short(&json!({"other": 1})), r#"{"other":1}"#);
    }

    #[test]
    fn programs_read_values() {
        assert_eq!(
            exact(&json!({"remote_id": "4", "name": "Sales"})),
            r#"{"remote_id":"4","name":"Sales"}"#
        );
        assert_eq!(exact(&json!(true)), "true");
        assert_eq!(quoted("a"), "a");
        assert_eq!(quoted("a, \"b\"\nc"), "\"a, \"\"b\"\"\nc\"");
    }
}
