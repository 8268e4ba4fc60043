//! What we say of a provider: `connector.yaml` and one file per category.
//!
//! Every leaf knows its place. The types hold the grammar of
//! the doc comments here and nothing of the spec; `plan` checks one against the other.

mod allow;
mod category;
mod connector;
mod field;
mod functions;
mod incremental;
mod json;
mod names;
mod read;
mod tables;
mod webhooks;

use indexmap::IndexMap;

use crate::source::{Span, Spanned};

pub use allow::*;
pub use category::*;
pub use connector::*;
pub use field::*;
pub use functions::*;
pub use incremental::*;
pub use json::*;
pub use names::*;
pub(crate) use read::version;
pub use read::{read_category, read_connector};
pub use tables::*;
pub use webhooks::*;

/// Text with its place.
pub type Name = Spanned<String>;

/// A name of the file and what it stands for, in the order written.
pub type Named<T> = IndexMap<String, (Span, T)>;
