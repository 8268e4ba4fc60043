//! What can be wrong with a JSON value: issues for the caller, mismatches and syntax errors for the reader.

use std::fmt;

use serde::Serialize;

/// One value that could not be taken over. The rest of the record is whole.
///
/// The message names kinds and formats, never the value itself, so that it may be logged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Issue {
    /// The common field that stays empty; `None` when a provider field that feeds none is wrong.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<&'static str>,
    /// JSON pointer into the record: `/employment/status`.
    pub pointer: String,
    /// What was expected and what was found: `expected an integer, found text`.
    pub message: String,
}

impl Issue {
    /// An issue of a common field.
    pub fn new(
        field: Option<&'static str>,
        pointer: impl Into<String>,
        message: impl Into<String>,
    ) -> Self {
        Self {
            field,
            pointer: pointer.into(),
            message: message.into(),
        }
    }
}

impl fmt::Display for Issue {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(field) = self.field {
            write!(out, "{field}: ")?;
        }
        let place = if self.pointer.is_empty() {
            "the whole value"
        } else {
            &self.pointer
        };
        write!(out, "{} at {place}", self.message)
    }
}

/// The kind of a JSON value, told by its first character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Kind {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool,
    /// A number.
    Number,
    /// Text.
    Text,
    /// A list.
    Array,
    /// An object.
    Object,
}

impl Kind {
    /// The kind in words, with its article.
    pub fn words(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool => "a boolean",
            Self::Number => "a number",
            Self::Text => "text",
            Self::Array => "a list",
            Self::Object => "an object",
        }
    }
}

/// A value of another kind than expected, as noted by the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Mismatch {
    /// Byte offset of the value in the text.
    pub offset: usize,
    /// What was expected, with its article.
    pub expected: &'static str,
    /// What was found, with its article.
    pub found: &'static str,
}

impl Mismatch {
    pub(crate) fn new(offset: usize, expected: &'static str, found: &'static str) -> Self {
        Self {
            offset,
            expected,
            found,
        }
    }
}

impl fmt::Display for Mismatch {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "expected {}, found {}", self.expected, self.found)
    }
}

/// The text is not JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct SyntaxError {
    /// Byte offset where the text stops being JSON.
    pub offset: usize,
    /// What the reader wanted there.
    pub expected: &'static str,
    /// Whether the text ended too early, as a cut answer does.
    pub truncated: bool,
}

impl SyntaxError {
    pub(crate) fn new(offset: usize, expected: &'static str, truncated: bool) -> Self {
        Self {
            offset,
            expected,
            truncated,
        }
    }
}

impl fmt::Display for SyntaxError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.truncated {
            write!(
                out,
                "the text ends at byte {} where {} was expected",
                self.offset, self.expected
            )
        } else {
            write!(out, "expected {} at byte {}", self.expected, self.offset)
        }
    }
}

impl std::error::Error for SyntaxError {}
