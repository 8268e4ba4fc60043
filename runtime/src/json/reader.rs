//! A pull reader over JSON text: the hot path of every connector.
//!
//! A syntax error is sticky: it moves the reader to the end of the text, where
//! every question is answered with "nothing", so that the happy path pays for
//! no check.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::issue::{Kind, Mismatch, SyntaxError};
use super::{FromJson, OpenEnum};

/// The deepest nesting that is read. Deeper text is a syntax error, never a stack overflow.
pub const MAX_DEPTH: u32 = 128;

/// Mismatches kept per record: a list of a million wrong elements must not be noted a million times.
const MAX_MISMATCHES: usize = 100;

/// Reads JSON text value by value.
///
/// ```
/// use conjoin_runtime::json::Reader;
///
/// let mut json = Reader::new(r#"{"name": "Ada", "age": "36", "skills": [1]}"#);
/// let (mut name, mut age) = (None::<String>, None::<i64>);
/// assert!(json.begin_object());
/// while let Some(key) = json.next_key() {
///     match &*key {
///         "name" => name = json.get(),
///         "age" => age = json.get(),
///         _ => json.skip(),
///     }
/// }
/// json.finish()?;
/// assert_eq!((name.as_deref(), age), (Some("Ada"), Some(36)));
/// # Ok::<(), conjoin_runtime::json::SyntaxError>(())
/// ```
pub struct Reader<'a> {
    pub(super) text: &'a str,
    pub(super) bytes: &'a [u8],
    pub(super) pos: usize,
    /// Inside a list or object of which nothing has been read yet.
    pub(super) fresh: bool,
    pub(super) depth: u32,
    pub(super) failure: Option<SyntaxError>,
    mismatches: Vec<Mismatch>,
}

/// A position to come back to.
#[derive(Clone, Copy)]
pub(crate) struct Mark {
    pos: usize,
    fresh: bool,
    depth: u32,
    mismatches: usize,
}

impl<'a> Reader<'a> {
    /// A reader at the start of the text. A byte order mark is passed over.
    pub fn new(text: &'a str) -> Self {
        Self::at(text, if text.starts_with('\u{feff}') { 3 } else { 0 })
    }

    pub(crate) fn at(text: &'a str, pos: usize) -> Self {
        Self {
            text,
            bytes: text.as_bytes(),
            pos,
            fresh: false,
            depth: 0,
            failure: None,
            mismatches: Vec::new(),
        }
    }

    /// A reader of the same text where another one stood.
    pub(crate) fn resume(text: &'a str, mark: Mark) -> Self {
        let mut json = Self::at(text, mark.pos);
        json.fresh = mark.fresh;
        json.depth = mark.depth;
        json
    }

    // ---- structure

    /// Enters an object. `false` for null, for nothing, and for a value of
    /// another kind, which is noted and passed over.
    #[inline]
    pub fn begin_object(&mut self) -> bool {
        let byte = self.peek();
        if byte == b'{' {
            self.open()
        } else if byte == b'n' {
            self.literal("null");
            false
        } else {
            self.mismatch("an object");
            false
        }
    }

    /// The next property name; its value has to be read or skipped before the
    /// next call. `None` at the end of the object, which it leaves.
    #[inline]
    pub fn next_key(&mut self) -> Option<Cow<'a, str>> {
        let mut byte = self.peek();
        if byte == b',' && !self.fresh {
            self.pos += 1;
            byte = self.peek();
        } else if byte == b'}' {
            self.close();
            return None;
        } else if self.fresh {
            self.fresh = false;
        } else {
            self.fail("`,` or `}`");
            return None;
        }
        if byte != b'"' {
            self.fail("a property name");
            return None;
        }
        let key = self.key()?;
        if self.peek() != b':' {
            self.fail("`:`");
            return None;
        }
        self.pos += 1;
        Some(key)
    }

    /// Enters a list. `false` for null, for nothing, and for a value of
    /// another kind, which is noted and passed over.
    #[inline]
    pub fn begin_array(&mut self) -> bool {
        let byte = self.peek();
        if byte == b'[' {
            self.open()
        } else if byte == b'n' {
            self.literal("null");
            false
        } else {
            self.mismatch("a list");
            false
        }
    }

    /// Whether another element follows; it has to be read or skipped before
    /// the next call. `false` at the end of the list, which it leaves.
    #[inline]
    pub fn next_item(&mut self) -> bool {
        let byte = self.peek();
        if byte == b']' {
            self.close();
            return false;
        }
        if self.fresh {
            self.fresh = false;
        } else if byte == b',' {
            self.pos += 1;
            if self.peek() == b']' {
                self.fail("a value");
                return false;
            }
        } else {
            self.fail("`,` or `]`");
            return false;
        }
        if self.peek() == 0 {
            self.fail("a value");
            return false;
        }
        true
    }

    /// Whether only white space is left; otherwise, or after a syntax error, that error.
    pub fn finish(&mut self) -> Result<(), SyntaxError> {
        self.peek();
        if self.pos < self.bytes.len() {
            self.fail("the end of the text");
        }
        match self.failure {
            Some(failure) => Err(failure),
            None => Ok(()),
        }
    }

    // ---- values

    /// The value of the current key or element. Null gives `None`; so does a
    /// value of another kind, which is noted and passed over.
    #[inline]
    pub fn get<T: FromJson>(&mut self) -> Option<T> {
        if T::TAKES_NULL && self.null() {
            return None;
        }
        T::from_json(self)
    }

    /// The text of the value as it stands, without white space around it; empty after a syntax error.
    pub fn raw(&mut self) -> &'a str {
        self.peek();
        let start = self.pos;
        self.skip();
        if self.failure.is_some() {
            return "";
        }
        self.text.get(start..self.pos).unwrap_or("")
    }

    /// Text. A value of another kind is noted and passed over; so is text with half a surrogate pair.
    #[inline]
    pub fn string(&mut self) -> Option<Cow<'a, str>> {
        if self.peek() != b'"' {
            self.mismatch("text");
            return None;
        }
        self.unescaped()
    }

    /// Text, or a number or boolean as it is written; null and other kinds give `None`.
    #[inline]
    pub fn scalar(&mut self) -> Option<Cow<'a, str>> {
        match self.peek() {
            b'"' => self.unescaped(),
            b'-' | b'0'..=b'9' => self.number().map(Cow::Borrowed),
            b't' if self.literal("true") => Some(Cow::Borrowed("true")),
            b'f' if self.literal("false") => Some(Cow::Borrowed("false")),
            b'n' => {
                self.literal("null");
                None
            }
            _ => {
                self.mismatch("text");
                None
            }
        }
    }

    /// An enumeration value, from text, or from a number or boolean as it is written.
    #[inline]
    pub fn open_enum<T: OpenEnum>(&mut self) -> Option<T> {
        self.scalar().map(|text| T::from_text(&text))
    }

    /// Keeps a property that the specification does not name. Where their type is not told, null is kept as null.
    pub fn extra<T: FromJson>(&mut self, key: Cow<'a, str>, into: &mut BTreeMap<String, T>) {
        if let Some(value) = T::from_json(self) {
            into.insert(key.into_owned(), value);
        }
    }

    /// Consumes a null if one is there.
    #[inline]
    pub fn null(&mut self) -> bool {
        self.peek() == b'n' && self.literal("null")
    }

    /// The kind of the value that comes next; `None` at the end of the text or where no value can begin.
    #[inline]
    pub fn kind(&mut self) -> Option<Kind> {
        Some(match self.peek() {
            b'"' => Kind::Text,
            b'{' => Kind::Object,
            b'[' => Kind::Array,
            b'-' | b'0'..=b'9' => Kind::Number,
            b't' | b'f' => Kind::Bool,
            b'n' => Kind::Null,
            _ => return None,
        })
    }

    // ---- state

    /// Byte offset of what comes next, white space passed over.
    #[inline]
    pub fn offset(&mut self) -> usize {
        self.peek();
        self.pos
    }

    /// Byte offset just behind what was read last.
    #[inline]
    pub(crate) fn end(&self) -> usize {
        self.pos
    }

    /// The syntax error that stopped the reader.
    pub fn syntax_error(&self) -> Option<SyntaxError> {
        self.failure
    }

    /// Values of other kinds than expected, in order. At most 100 are kept.
    pub fn mismatches(&self) -> &[Mismatch] {
        &self.mismatches
    }

    pub(crate) fn take_mismatches(&mut self) -> Vec<Mismatch> {
        std::mem::take(&mut self.mismatches)
    }

    /// Notes that the value at `offset` is not what was expected.
    #[cold]
    pub fn note(&mut self, offset: usize, expected: &'static str, found: &'static str) {
        if self.failure.is_none() && self.mismatches.len() < MAX_MISMATCHES {
            self.mismatches.push(Mismatch::new(offset, expected, found));
        }
    }

    /// Passes over the value and notes it, unless it is null.
    #[cold]
    pub fn mismatch(&mut self, expected: &'static str) {
        match self.kind() {
            Some(Kind::Null) => self.skip(),
            Some(kind) => {
                let offset = self.pos;
                self.skip();
                self.note(offset, expected, kind.words());
            }
            None => self.fail("a value"),
        }
    }

    pub(crate) fn mark(&self) -> Mark {
        Mark {
            pos: self.pos,
            fresh: self.fresh,
            depth: self.depth,
            mismatches: self.mismatches.len(),
        }
    }

    pub(crate) fn reset(&mut self, mark: Mark) {
        if self.failure.is_none() {
            self.pos = mark.pos;
            self.fresh = mark.fresh;
            self.depth = mark.depth;
            self.mismatches.truncate(mark.mismatches);
        }
    }
}

impl std::fmt::Debug for Reader<'_> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Reader")
            .field("offset", &self.pos)
            .field("length", &self.bytes.len())
            .field("failure", &self.failure)
            .finish_non_exhaustive()
    }
}
