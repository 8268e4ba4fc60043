//! A piece of a provider's answer, kept as it came.

use std::fmt;
use std::sync::Arc;

use serde::{Serialize, Serializer};
use serde_json::Value;

use super::pointer;
use super::reader::Reader;
use super::{FromJson, Kind};

/// JSON text as the provider sent it: a slice of the answer, cheap to clone.
///
/// The slice keeps the whole answer in memory for as long as it lives.
/// `Debug` prints the length alone, because records hold personal data.
#[derive(Clone)]
pub struct RawJson {
    text: Arc<str>,
    start: usize,
    end: usize,
}

impl RawJson {
    /// The whole of a text.
    pub fn new(text: impl Into<Arc<str>>) -> Self {
        let text = text.into();
        let end = text.len();
        Self {
            text,
            start: 0,
            end,
        }
    }

    /// The bytes `start..end` of a text; empty when they are no such part of it.
    pub(crate) fn slice(text: &Arc<str>, start: usize, end: usize) -> Self {
        Self {
            text: Arc::clone(text),
            start,
            end,
        }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        self.text.get(self.start..self.end).unwrap_or("")
    }

    /// The parsed value; null when the text is no JSON. A number that no `f64` holds is given as text.
    pub fn to_value(&self) -> Value {
        self.decode().unwrap_or(Value::Null)
    }

    /// Reads the text as a type, leaving out what is wrong; `None` when nothing can be read.
    pub fn decode<T: FromJson>(&self) -> Option<T> {
        Reader::new(self.as_str()).get()
    }

    /// The value at a JSON pointer.
    pub fn pointer(&self, pointer: &str) -> Option<Self> {
        let found = pointer::find(self.as_str(), pointer)?;
        // `found` borrows from this text, so its place follows from the addresses.
        let start = self.start + (found.as_ptr() as usize - self.as_str().as_ptr() as usize);
        Some(Self::slice(&self.text, start, start + found.len()))
    }

    /// The elements of a list; `None` when it is none.
    pub fn items(&self) -> Option<Vec<Self>> {
        let mut json = Reader::new(self.as_str());
        if json.kind()? != Kind::Array || !json.begin_array() {
            return None;
        }
        let mut items = Vec::new();
        while json.next_item() {
            let start = self.start + json.offset();
            let length = json.raw().len();
            items.push(Self::slice(&self.text, start, start + length));
        }
        json.syntax_error().is_none().then_some(items)
    }

    /// The text, number or boolean at a JSON pointer, as text.
    pub fn text_at(&self, pointer: &str) -> Option<String> {
        let mut json = Reader::new(pointer::find(self.as_str(), pointer)?);
        match json.kind()? {
            Kind::Text | Kind::Number | Kind::Bool => json.scalar().map(|text| text.into_owned()),
            _ => None,
        }
    }

    /// The text without white space between its tokens, on one line.
    pub fn compact(&self) -> String {
        let text = self.as_str();
        let mut out = String::with_capacity(text.len());
        let mut inside = false;
        let mut escaped = false;
        for letter in text.chars() {
            if inside {
                out.push(letter);
                inside = escaped || letter != '"';
                escaped = !escaped && letter == '\\';
            } else if !matches!(letter, ' ' | '\n' | '\r' | '\t') {
                out.push(letter);
                inside = letter == '"';
            }
        }
        out
    }
}

impl fmt::Debug for RawJson {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "RawJson({} bytes)", self.as_str().len())
    }
}

impl PartialEq for RawJson {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for RawJson {}

/// Written as it came, on one line; digits of numbers are kept.
impl Serialize for RawJson {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match serde_json::value::RawValue::from_string(self.compact()) {
            Ok(raw) => raw.serialize(serializer),
            Err(_) => self.to_value().serialize(serializer),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slices_and_hides() {
        let raw = RawJson::new(r#"{"a": {"b": "secret", "n": 1.50}, "c": "x \" y"}"#);
        let inner = raw.pointer("/a").expect("there");
        assert_eq!(inner.as_str(), r#"{"b": "secret", "n": 1.50}"#);
        assert_eq!(inner.pointer("/b").expect("there").as_str(), "\"secret\"");
        assert_eq!(inner.text_at("/n").as_deref(), Some("1.50"));
        assert_eq!(inner.text_at("/x"), None);
        assert_eq!(raw.text_at("/a"), None);
        let list = RawJson::new(r#"{"l": [ {"a":1}, "x" ,[2] ], "bad": [1,}"#);
        let items = list.pointer("/l").expect("there").items().expect("a list");
        let texts: Vec<_> = items.iter().map(RawJson::as_str).collect();
        assert_eq!(texts, [r#"{"a":1}"#, r#""x""#, "[2]"]);
        assert_eq!(raw.items(), None);
        assert_eq!(RawJson::new("[1,}").items(), None);
        assert_eq!(format!("{inner:?}"), "RawJson(26 bytes)");
        assert_eq!(
            serde_json::to_string(&raw).expect("JSON"),
            r#"{"a":{"b":"secret","n":1.50},"c":"x \" y"}"#
        );
    }
}
