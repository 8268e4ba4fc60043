//! Writing JSON text.

use std::fmt::Write as _;

use super::write::ToJson;

/// Builds JSON text. Commas are set by the writer.
///
/// ```
/// use conjoin_runtime::json::Writer;
///
/// let mut out = Writer::new();
/// out.begin_object();
/// out.field("name", "Ada");
/// out.field("age", &Some(36_i64));
/// out.field("none", &None::<String>);
/// out.end_object();
/// assert_eq!(out.finish(), r#"{"name":"Ada","age":36}"#);
/// ```
#[derive(Default)]
pub struct Writer {
    out: String,
}

impl Writer {
    /// An empty text.
    pub fn new() -> Self {
        Self::default()
    }

    /// The text.
    pub fn finish(self) -> String {
        self.out
    }

    /// Opens an object.
    pub fn begin_object(&mut self) {
        self.separate();
        self.out.push('{');
    }

    /// Closes an object.
    pub fn end_object(&mut self) {
        self.out.push('}');
    }

    /// Opens a list.
    pub fn begin_array(&mut self) {
        self.separate();
        self.out.push('[');
    }

    /// Closes a list.
    pub fn end_array(&mut self) {
        self.out.push(']');
    }

    /// Writes a property unless its value is absent.
    pub fn field(&mut self, name: &str, value: &(impl ToJson + ?Sized)) {
        if !value.is_absent() {
            self.key(name);
            value.to_json(self);
        }
    }

    /// Writes a property name; a value has to follow.
    pub fn key(&mut self, name: &str) {
        self.string(name);
        self.out.push(':');
    }

    /// Writes an element of a list, or the value of a key.
    pub fn value(&mut self, value: &(impl ToJson + ?Sized)) {
        value.to_json(self);
    }

    /// Writes null.
    pub fn null(&mut self) {
        self.raw("null");
    }

    /// Writes text that already is JSON. The caller vouches for it.
    pub fn raw(&mut self, json: &str) {
        self.separate();
        self.out.push_str(json);
    }

    /// Writes text.
    pub fn string(&mut self, text: &str) {
        self.separate();
        self.out.push('"');
        let mut from = 0;
        for (at, byte) in text.bytes().enumerate() {
            let escape = match byte {
                b'"' => "\\\"",
                b'\\' => "\\\\",
                b'\n' => "\\n",
                b'\r' => "\\r",
                b'\t' => "\\t",
                0..=0x1f => "",
                _ => continue,
            };
            self.out.push_str(text.get(from..at).unwrap_or(""));
            if escape.is_empty() {
                // Writing to a String cannot fail.
                let _ = write!(self.out, "\\u{byte:04x}");
            } else {
                self.out.push_str(escape);
            }
            from = at + 1;
        }
        self.out.push_str(text.get(from..).unwrap_or(""));
        self.out.push('"');
    }

    /// Writes a number by its `Display`.
    pub(super) fn number(&mut self, number: impl std::fmt::Display) {
        self.separate();
        // Writing to a String cannot fail.
        let _ = write!(self.out, "{number}");
    }

    /// A value that ends in one of these is not complete: text ends in a quote.
    fn separate(&mut self) {
        if !matches!(
            self.out.as_bytes().last(),
            None | Some(b'{' | b'[' | b':' | b',')
        ) {
            self.out.push(',');
        }
    }
}

impl std::fmt::Debug for Writer {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Writer({} bytes)", self.out.len())
    }
}
