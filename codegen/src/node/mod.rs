//! YAML text as a tree in which every key and value knows its place.

pub(crate) mod block;
mod offsets;
mod parse;
mod run;
mod scalar;

use indexmap::IndexMap;

use crate::source::{Span, Spanned};

pub use parse::{MOST_BYTES, MOST_DEPTH, parse};
pub(crate) use scalar::ambiguous;

/// A value of a mapping, model or overlay file.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// What it is.
    pub kind: Kind,
    /// Where it stands. For a block mapping or sequence: its first entry.
    pub span: Span,
}

/// What a [`Node`] is.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// `null`, `~` or nothing.
    Null,
    /// `true` or `false`, unquoted.
    Bool(bool),
    /// An unquoted integer.
    Int(i64),
    /// An unquoted number with a fraction or exponent, as written.
    Float(String),
    /// Text; `plain` when it was written without quotes.
    Text {
        /// The text.
        value: String,
        /// Written without quotes.
        plain: bool,
    },
    /// A sequence.
    List(Vec<Node>),
    /// A mapping in the order written; duplicates were reported and dropped.
    Map(IndexMap<String, (Spanned<String>, Node)>),
    /// Something that was reported already, an alias for instance; nothing more is to be said of it.
    Broken,
}

impl Kind {
    /// The word for it in a message.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Null => "nothing",
            Self::Bool(_) => "a boolean",
            Self::Int(_) => "an integer",
            Self::Float(_) => "a number",
            Self::Text { .. } => "text",
            Self::List(_) => "a list",
            Self::Map(_) => "a block of keys",
            Self::Broken => "something that cannot be read",
        }
    }
}

/// Whether a key was written without quotes.
///
/// The place of a quoted key holds its quotes, so it is longer than the text.
pub(crate) fn is_plain_key(key: &Spanned<String>) -> bool {
    key.span.end.saturating_sub(key.span.start) == key.value.len()
}
