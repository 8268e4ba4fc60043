//! A pull reader over JSON text: the hot path of every connector.
//!
//! A syntax error is sticky: it moves the reader to the end of the text, where
//! every question is answered with "nothing", so that the happy path pays for
//! no check.

use std::borrow::Cow;

use super::issue::{Kind, Mismatch, SyntaxError};
use super::text::{escape_length, plain_end, unescape};
use super::{Extra, FromJson, OpenEnum};

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
    text: &'a str,
    bytes: &'a [u8],
    pos: usize,
    /// Inside a list or object of which nothing has been read yet.
    fresh: bool,
    depth: u32,
    failure: Option<SyntaxError>,
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

    // ---- structure

    /// Enters an object. `false` for null, for nothing, and for a value of
    /// another kind, which is noted and passed over.
    #[inline]
    pub fn begin_object(&mut self) -> bool {
        if self.peek() == b'{' {
            self.open()
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
        if byte == b'}' {
            self.close();
            return None;
        }
        if self.fresh {
            self.fresh = false;
        } else if byte == b',' {
            self.pos += 1;
            byte = self.peek();
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
        if self.peek() == b'[' {
            self.open()
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

    /// Passes over the value, checking that it is JSON.
    pub fn skip(&mut self) {
        // One bit per open container: 1 for an object. `MAX_DEPTH` bits are enough.
        let mut objects: u128 = 0;
        let mut level: u32 = 0;
        loop {
            match self.peek() {
                b'"' => {
                    if self.raw_string().is_none() {
                        return;
                    }
                }
                open @ (b'{' | b'[') => {
                    if self.depth + level >= MAX_DEPTH {
                        return self.fail("at most 128 levels of nesting");
                    }
                    self.pos += 1;
                    let object = open == b'{';
                    if self.peek() == if object { b'}' } else { b']' } {
                        self.pos += 1;
                    } else {
                        level += 1;
                        objects = objects << 1 | u128::from(object);
                        if object && !self.skip_key() {
                            return;
                        }
                        continue;
                    }
                }
                b'-' | b'0'..=b'9' => {
                    if self.number().is_none() {
                        return;
                    }
                }
                b't' if self.literal("true") => {}
                b'f' if self.literal("false") => {}
                b'n' if self.literal("null") => {}
                _ => return self.fail("a value"),
            }
            loop {
                if level == 0 {
                    return;
                }
                let object = objects & 1 == 1;
                match self.peek() {
                    b',' => {
                        self.pos += 1;
                        if object && !self.skip_key() {
                            return;
                        }
                        break;
                    }
                    b'}' if object => {}
                    b']' if !object => {}
                    _ if object => return self.fail("`,` or `}`"),
                    _ => return self.fail("`,` or `]`"),
                }
                self.pos += 1;
                level -= 1;
                objects >>= 1;
            }
        }
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

    /// Keeps a property that the specification does not name. Null is kept as null.
    pub fn extra(&mut self, key: Cow<'a, str>, into: &mut Extra) {
        if let Some(value) = serde_json::Value::from_json(self) {
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

    // ---- pieces

    /// The next byte that is not white space; 0 at the end.
    #[inline]
    fn peek(&mut self) -> u8 {
        loop {
            match self.bytes.get(self.pos) {
                Some(b' ' | b'\n' | b'\r' | b'\t') => self.pos += 1,
                Some(&byte) => return byte,
                None => return 0,
            }
        }
    }

    #[inline]
    fn open(&mut self) -> bool {
        if self.depth >= MAX_DEPTH {
            self.fail("at most 128 levels of nesting");
            return false;
        }
        self.depth += 1;
        self.pos += 1;
        self.fresh = true;
        true
    }

    #[inline]
    fn close(&mut self) {
        self.depth = self.depth.saturating_sub(1);
        self.pos += 1;
        self.fresh = false;
    }

    #[cold]
    fn fail(&mut self, expected: &'static str) {
        if self.failure.is_none() {
            let truncated = self.pos >= self.bytes.len();
            self.failure = Some(SyntaxError::new(self.pos, expected, truncated));
        }
        self.pos = self.bytes.len();
        self.fresh = false;
    }

    /// The inside of the string whose opening quote is next, and whether it has escapes.
    #[inline]
    fn raw_string(&mut self) -> Option<(&'a str, bool)> {
        let start = self.pos + 1;
        let mut at = plain_end(self.bytes, start);
        let mut escaped = false;
        loop {
            match self.bytes.get(at) {
                Some(b'"') => {
                    self.pos = at + 1;
                    return self.text.get(start..at).map(|raw| (raw, escaped));
                }
                Some(b'\\') => {
                    let Some(length) = escape_length(self.bytes, at) else {
                        self.pos = at;
                        self.fail_escape();
                        return None;
                    };
                    escaped = true;
                    at = plain_end(self.bytes, at + length);
                }
                _ => {
                    self.pos = at;
                    self.fail("the end of the text value");
                    return None;
                }
            }
        }
    }

    #[cold]
    fn fail_escape(&mut self) {
        // An escape at the very end is a cut text, not a wrong one.
        if self.bytes.len() - self.pos < 6
            && !self.bytes.get(self.pos..).unwrap_or(&[]).contains(&b'"')
        {
            self.pos = self.bytes.len();
        }
        self.fail("an escape such as `\\n` or `\\u00e9`");
    }

    #[inline]
    fn key(&mut self) -> Option<Cow<'a, str>> {
        let (raw, escaped) = self.raw_string()?;
        Some(if escaped {
            Cow::Owned(unescape(raw).0)
        } else {
            Cow::Borrowed(raw)
        })
    }

    #[inline]
    fn unescaped(&mut self) -> Option<Cow<'a, str>> {
        let offset = self.pos;
        let (raw, escaped) = self.raw_string()?;
        if !escaped {
            return Some(Cow::Borrowed(raw));
        }
        let (text, whole) = unescape(raw);
        if !whole {
            self.note(offset, "whole characters", "half a surrogate pair");
            return None;
        }
        Some(Cow::Owned(text))
    }

    fn skip_key(&mut self) -> bool {
        if self.peek() != b'"' {
            self.fail("a property name");
            return false;
        }
        if self.raw_string().is_none() {
            return false;
        }
        if self.peek() != b':' {
            self.fail("`:`");
            return false;
        }
        self.pos += 1;
        true
    }

    #[inline]
    pub(super) fn literal(&mut self, word: &'static str) -> bool {
        let end = self.pos + word.len();
        if self.bytes.get(self.pos..end) == Some(word.as_bytes()) {
            self.pos = end;
            true
        } else {
            if self.bytes.len() < end {
                self.pos = self.bytes.len();
            }
            self.fail(word);
            false
        }
    }

    /// The text of the number that is next.
    #[inline]
    pub(super) fn number(&mut self) -> Option<&'a str> {
        let start = self.pos;
        let mut at = start;
        let digits = |mut at: usize| {
            while matches!(self.bytes.get(at), Some(b'0'..=b'9')) {
                at += 1;
            }
            at
        };
        if self.bytes.get(at) == Some(&b'-') {
            at += 1;
        }
        let mut after = match self.bytes.get(at) {
            Some(b'0') => at + 1,
            _ => digits(at),
        };
        let mut valid = after > at;
        if valid && self.bytes.get(after) == Some(&b'.') {
            at = after + 1;
            after = digits(at);
            valid = after > at;
        }
        if valid && matches!(self.bytes.get(after), Some(b'e' | b'E')) {
            at = after + 1;
            if matches!(self.bytes.get(at), Some(b'+' | b'-')) {
                at += 1;
            }
            after = digits(at);
            valid = after > at;
        }
        self.pos = after;
        if !valid {
            self.fail("a digit");
            return None;
        }
        self.text.get(start..after)
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
