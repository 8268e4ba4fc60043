//! JSON without serde: a pull reader, a writer, and the traits that generated types implement.
//!
//! The reader is one concrete type. A generated type is read by a plain loop
//! over its keys, so that a crate with hundreds of types stays quick to build.

mod issue;
mod lexer;
mod pointer;
mod raw;
mod read;
mod reader;
#[cfg(test)]
mod tests;
mod text;
mod variant;
mod write;
mod writer;

use std::collections::BTreeMap;

pub use conjoin_derive::{FromJson, ToJson, open_enum};
pub use issue::{Issue, Kind, Mismatch, SyntaxError};
pub use pointer::{locate, tokens};
pub use raw::RawJson;
pub use reader::{MAX_DEPTH, Reader};
pub use variant::Variant;
pub use write::{ToJson, to_string};
pub use writer::Writer;

pub(crate) use pointer::{escape, find, unescape};
pub(crate) use read::{decimal_text, whole_text};
pub(crate) use reader::Mark;

/// Properties that the specification does not name, by their wire name.
pub type Extra = BTreeMap<String, serde_json::Value>;

/// A value that can be read from JSON.
///
/// `None` means null, or a value of another kind, which the reader has noted
/// as a [`Mismatch`] and passed over.
pub trait FromJson: Sized {
    /// Whether there is anything to read: `false` only for `()`, which stands
    /// for an answer without a body.
    #[doc(hidden)]
    const BODY: bool = true;

    /// Whether null is a value of this type, to be kept inside lists and maps.
    #[doc(hidden)]
    const TAKES_NULL: bool = false;

    /// Reads the value at the reader's position and leaves the reader behind it.
    fn from_json(json: &mut Reader<'_>) -> Option<Self>;
}

/// An enumeration that keeps texts it does not know.
pub trait OpenEnum: Sized {
    /// The value for a wire text; never fails.
    fn from_text(text: &str) -> Self;
    /// The wire text.
    fn as_text(&self) -> &str;
}
