//! What is read beside records: tables to look values up in, and the fields that customers defined.

use crate::source::{Span, Spanned};

use super::{List, Name, Named};

/// `lookup: {fetcher, key, take, cache, reverse}`.
#[derive(Debug, Clone)]
pub struct Lookup {
    /// `fetcher`: an entry of `fetchers`.
    pub fetcher: Name,
    /// `key`: what the source is compared with, a path in a row.
    pub key: Name,
    /// `take`: what is taken, a path in the row.
    pub take: Name,
    /// `cache.age`: how old the table may be.
    pub age: Option<Name>,
    /// `cache.rows`: how many rows it may have.
    pub rows: Option<Spanned<i64>>,
    /// Place of `reverse: true`: what is taken is looked up when it is written.
    pub reverse: Option<Span>,
}

/// One entry of `fetchers`: a list whose rows are looked up.
#[derive(Debug, Clone)]
pub struct Fetcher {
    /// `op`, `records`, `paginate`, `params`, `where`, as of a list.
    pub list: List,
}

/// `custom_fields`.
#[derive(Debug, Clone)]
pub struct CustomFields {
    /// `read: {rest: path}` or `read: {entries: path, key, value}`.
    pub read: CustomPlace,
    /// `write: {bag: path}` or `write: {entries: path, key, value}`.
    pub write: Option<CustomPlace>,
    /// `discover`.
    pub discover: Option<Discover>,
}

/// Where custom fields stand.
#[derive(Debug, Clone)]
pub enum CustomPlace {
    /// Beside the named properties of an object: `.` or a path.
    Beside(Name),
    /// A list of objects.
    Entries {
        /// The list.
        path: Name,
        /// Property that names the field.
        key: Name,
        /// Property that holds the value.
        value: Name,
    },
}

impl CustomPlace {
    /// The path of the object or list.
    #[must_use]
    pub fn path(&self) -> &Name {
        match self {
            Self::Beside(path) | Self::Entries { path, .. } => path,
        }
    }
}

/// `custom_fields.discover`: a list of the fields that there are.
#[derive(Debug, Clone)]
pub struct Discover {
    /// `op`, `records`, `paginate`, `params`, `where`, as of a list.
    pub list: List,
    /// `key`: the name that the field has in records.
    pub key: Name,
    /// `label`: the name that people see.
    pub label: Option<Name>,
    /// `type`: what it holds, in the provider's word.
    pub kind: Option<Name>,
    /// `classes`: what stands in records, by the provider's word.
    pub classes: Named<Name>,
    /// `options`: the values that it may have.
    pub options: Option<DiscoverOptions>,
}

/// `options: path`, or `options: {path, value, label}`.
#[derive(Debug, Clone)]
pub struct DiscoverOptions {
    /// A list.
    pub path: Name,
    /// `value`: what an element stands for in records, a path in it; the element itself when it is not said.
    pub value: Option<Name>,
    /// `label`: what people see.
    pub label: Option<Name>,
}
