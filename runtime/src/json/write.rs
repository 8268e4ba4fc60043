//! How values are written as JSON.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde_json::Value;

use super::RawJson;
use super::writer::Writer;
use crate::model::{Date, Patch, Timestamp};

/// A value that can be written as JSON.
pub trait ToJson {
    /// Writes the value.
    fn to_json(&self, out: &mut Writer);

    /// Whether the property that holds the value is left out altogether.
    fn is_absent(&self) -> bool {
        false
    }
}

/// The JSON text of a value.
pub fn to_string(value: &(impl ToJson + ?Sized)) -> String {
    let mut out = Writer::new();
    value.to_json(&mut out);
    out.finish()
}

impl ToJson for str {
    fn to_json(&self, out: &mut Writer) {
        out.string(self);
    }
}

impl ToJson for String {
    fn to_json(&self, out: &mut Writer) {
        out.string(self);
    }
}

impl ToJson for crate::Secret {
    fn to_json(&self, out: &mut Writer) {
        out.string(self.expose());
    }
}

impl ToJson for bool {
    fn to_json(&self, out: &mut Writer) {
        out.raw(if *self { "true" } else { "false" });
    }
}

impl ToJson for i64 {
    fn to_json(&self, out: &mut Writer) {
        out.number(self);
    }
}

impl ToJson for u64 {
    fn to_json(&self, out: &mut Writer) {
        out.number(self);
    }
}

/// A JSON number with all its digits.
impl ToJson for Decimal {
    fn to_json(&self, out: &mut Writer) {
        out.number(self);
    }
}

impl ToJson for Date {
    fn to_json(&self, out: &mut Writer) {
        out.string(&self.to_string());
    }
}

impl ToJson for Timestamp {
    fn to_json(&self, out: &mut Writer) {
        out.string(&self.to_string());
    }
}

impl ToJson for () {
    fn to_json(&self, out: &mut Writer) {
        out.null();
    }
}

impl ToJson for Value {
    fn to_json(&self, out: &mut Writer) {
        match self {
            Self::Null => out.null(),
            Self::Bool(value) => value.to_json(out),
            Self::Number(number) => out.number(number),
            Self::String(text) => out.string(text),
            Self::Array(list) => list.as_slice().to_json(out),
            Self::Object(map) => {
                out.begin_object();
                for (key, value) in map {
                    out.key(key);
                    value.to_json(out);
                }
                out.end_object();
            }
        }
    }
}

impl ToJson for RawJson {
    fn to_json(&self, out: &mut Writer) {
        out.raw(self.as_str());
    }
}

impl<T: ToJson> ToJson for [T] {
    fn to_json(&self, out: &mut Writer) {
        out.begin_array();
        for value in self {
            value.to_json(out);
        }
        out.end_array();
    }
}

impl<T: ToJson> ToJson for Vec<T> {
    fn to_json(&self, out: &mut Writer) {
        self.as_slice().to_json(out);
    }
}

impl<T: ToJson> ToJson for BTreeMap<String, T> {
    fn to_json(&self, out: &mut Writer) {
        out.begin_object();
        for (key, value) in self {
            // A key that is there has a value: nothing is null here, not absent.
            out.key(key);
            out.value(value);
        }
        out.end_object();
    }
}

impl<T: ToJson + ?Sized> ToJson for Box<T> {
    fn to_json(&self, out: &mut Writer) {
        (**self).to_json(out);
    }

    fn is_absent(&self) -> bool {
        (**self).is_absent()
    }
}

impl<T: ToJson + ?Sized> ToJson for &T {
    fn to_json(&self, out: &mut Writer) {
        (**self).to_json(out);
    }

    fn is_absent(&self) -> bool {
        (**self).is_absent()
    }
}

/// `None` is absent as a property and null in a list.
impl<T: ToJson> ToJson for Option<T> {
    fn to_json(&self, out: &mut Writer) {
        match self {
            Some(value) => value.to_json(out),
            None => out.null(),
        }
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

/// `Keep` is absent, `Clear` is null.
impl<T: ToJson> ToJson for Patch<T> {
    fn to_json(&self, out: &mut Writer) {
        match self {
            Self::Set(value) => value.to_json(out),
            Self::Keep | Self::Clear => out.null(),
        }
    }

    fn is_absent(&self) -> bool {
        self.is_keep()
    }
}
