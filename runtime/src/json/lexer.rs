//! The lexical half of the reader: white space, text, numbers, words, and passing over values.

use std::borrow::Cow;

use super::issue::SyntaxError;
use super::reader::{MAX_DEPTH, Reader};
use super::text::{escape_length, plain_end, unescape};

impl<'a> Reader<'a> {
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

    /// The next byte that is not white space; 0 at the end.
    #[inline]
    pub(super) fn peek(&mut self) -> u8 {
        match self.bytes.get(self.pos) {
            Some(&byte) if byte > b' ' => byte,
            _ => self.peek_behind_space(),
        }
    }

    fn peek_behind_space(&mut self) -> u8 {
        loop {
            match self.bytes.get(self.pos) {
                Some(b' ' | b'\n' | b'\r' | b'\t') => self.pos += 1,
                Some(&byte) => return byte,
                None => return 0,
            }
        }
    }

    #[inline]
    pub(super) fn open(&mut self) -> bool {
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
    pub(super) fn close(&mut self) {
        self.depth = self.depth.saturating_sub(1);
        self.pos += 1;
        self.fresh = false;
    }

    #[cold]
    pub(super) fn fail(&mut self, expected: &'static str) {
        if self.failure.is_none() {
            let truncated = self.pos >= self.bytes.len();
            self.failure = Some(SyntaxError::new(self.pos, expected, truncated));
        }
        self.pos = self.bytes.len();
        self.fresh = false;
    }

    /// The inside of the string whose opening quote is next, and whether it has escapes.
    #[inline]
    pub(super) fn raw_string(&mut self) -> Option<(&'a str, bool)> {
        let start = self.pos + 1;
        let at = plain_end(self.bytes, start);
        if self.bytes.get(at) == Some(&b'"') {
            self.pos = at + 1;
            return self.text.get(start..at).map(|raw| (raw, false));
        }
        self.rest_of_string(start, at)
    }

    /// The inside of a string that begins at `start` and has something that is not plain at `at`.
    fn rest_of_string(&mut self, start: usize, mut at: usize) -> Option<(&'a str, bool)> {
        loop {
            match self.bytes.get(at) {
                Some(b'"') => {
                    self.pos = at + 1;
                    return self.text.get(start..at).map(|raw| (raw, true));
                }
                Some(b'\\') => {
                    let Some(length) = escape_length(self.bytes, at) else {
                        self.pos = at;
                        self.fail_escape();
                        return None;
                    };
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
    pub(super) fn key(&mut self) -> Option<Cow<'a, str>> {
        let (raw, escaped) = self.raw_string()?;
        Some(if escaped {
            Cow::Owned(unescape(raw).0)
        } else {
            Cow::Borrowed(raw)
        })
    }

    #[inline]
    pub(super) fn unescaped(&mut self) -> Option<Cow<'a, str>> {
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

    /// The boolean that is next.
    #[inline]
    pub(super) fn boolean(&mut self) -> Option<bool> {
        let value = self.peek() == b't';
        self.literal(if value { "true" } else { "false" })
            .then_some(value)
    }

    /// The number that is next, if it is an integer of at most 18 digits and
    /// nothing else; otherwise the reader stays before it.
    #[inline]
    pub(super) fn short_integer(&mut self) -> Option<i64> {
        let negative = self.bytes.get(self.pos) == Some(&b'-');
        let start = self.pos + usize::from(negative);
        let mut at = start;
        let mut value = 0_i64;
        while let Some(byte @ b'0'..=b'9') = self.bytes.get(at) {
            if at - start == 18 {
                return None;
            }
            value = value * 10 + i64::from(byte - b'0');
            at += 1;
        }
        let zeros = at > start + 1 && self.bytes.get(start) == Some(&b'0');
        if at == start || zeros || matches!(self.bytes.get(at), Some(b'.' | b'e' | b'E')) {
            return None;
        }
        self.pos = at;
        Some(if negative { -value } else { value })
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
