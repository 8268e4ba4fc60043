//! Numbers whose spelling counts: where text belongs, `1.10` is not `1.1`.

use serde_json::Value;

use crate::source::Sources;

use super::reference::escape;
use super::text::Format;
use super::{File, locate};

/// Most numbers restored in one document.
const MOST: usize = 10_000;

/// Puts back the text of numbers that stand where text belongs.
pub(super) fn restore(file: &mut File, sources: &Sources) {
    let mut pointers = Vec::new();
    if file
        .value
        .pointer("/info/version")
        .is_some_and(Value::is_number)
    {
        pointers.push("/info/version".to_owned());
    }
    // In JSON a number is a number, and is sent as one.
    if file.format == Format::Yaml {
        numbers(&file.value, false, &mut String::new(), &mut pointers);
    }
    if pointers.is_empty() {
        return;
    }
    let text = sources.text(file.source);
    let borrowed: Vec<&str> = pointers.iter().map(String::as_str).collect();
    let places = locate::find(text, file.format, &borrowed);
    for (pointer, place) in pointers.iter().zip(places) {
        if let (Some(value), Some(raw)) = (file.value.pointer_mut(pointer), text.get(place.value))
            && place.scalar
            // An alias is no spelling.
            && !raw.starts_with(['*', '&', '!'])
        {
            *value = Value::String(raw.to_owned());
        }
    }
}

/// Pointers of numbers that are names, or values of a schema of text; of all numbers where `text` is told.
fn numbers(value: &Value, text: bool, pointer: &mut String, out: &mut Vec<String>) {
    let mut inside = |key: &str, value: &Value, text: bool, out: &mut Vec<String>| {
        let length = pointer.len();
        pointer.push('/');
        pointer.push_str(&escape(key));
        numbers(value, text, pointer, out);
        pointer.truncate(length);
    };
    match value {
        Value::Number(_) if text && out.len() < MOST => out.push(pointer.clone()),
        Value::Array(list) => {
            for (index, value) in list.iter().enumerate() {
                inside(&index.to_string(), value, text, out);
            }
        }
        Value::Object(map) => {
            let of_text = is_text(map.get("type"));
            for (key, value) in map {
                let text = match key.as_str() {
                    "enum" => of_text,
                    "default" | "const" => of_text && value.is_number(),
                    "name" | "operationId" => value.is_number(),
                    _ => false,
                };
                inside(key, value, text, out);
            }
        }
        _ => {}
    }
}

/// Whether a `type` says text and no number.
fn is_text(ty: Option<&Value>) -> bool {
    match ty {
        Some(Value::String(name)) => name == "string",
        Some(Value::Array(names)) => {
            let names = || names.iter().filter_map(Value::as_str);
            names().any(|it| it == "string") && !names().any(|it| it == "number" || it == "integer")
        }
        _ => false,
    }
}
