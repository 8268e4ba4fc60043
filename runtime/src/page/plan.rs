//! How a common model is listed, read and written at a provider, as static data.

use std::collections::BTreeMap;
use std::fmt;

use jiff::Timestamp;

use crate::convert::Conversion;

/// How a model is listed. Emitted as a `static`.
pub struct ListPlan<C: 'static, R: 'static> {
    /// Common model: `hris.employee`.
    pub model: &'static str,
    /// From the answer to the list of records; empty when the answer is the list.
    pub records: &'static [Step],
    /// How the next page is found.
    pub next: Next,
    /// Page size.
    pub size: Option<PageSize>,
    /// Most pages of one stream; 0 means 10,000.
    pub max_pages: u32,
    /// The remote id of a record.
    pub id: fn(&R) -> Option<String>,
    /// Where the remote id stands, for errors.
    pub id_pointer: &'static str,
    /// From the provider's type to the common model.
    pub convert: fn(&R, &mut Conversion<'_>) -> C,
    /// Whether a record belongs to the list; `None` keeps all.
    pub keep: Option<fn(&R) -> bool>,
}

/// How one record is read. Emitted as a `static`.
pub struct GetPlan<C: 'static, R: 'static> {
    /// Common model: `hris.employee`.
    pub model: &'static str,
    /// From the answer to the record; empty when the answer is the record.
    pub record: &'static [Step],
    /// The remote id of a record.
    pub id: fn(&R) -> Option<String>,
    /// Where the remote id stands, for errors.
    pub id_pointer: &'static str,
    /// From the provider's type to the common model.
    pub convert: fn(&R, &mut Conversion<'_>) -> C,
}

/// What the answer to a write gives. Emitted as a `static`.
pub struct WritePlan<C: 'static, R: 'static> {
    /// Common model: `hris.employee`.
    pub model: &'static str,
    /// Where the id of the written record stands.
    pub id: IdFrom,
    /// The written record in the answer, when it is there. `R` is `()` when it is not.
    pub record: Option<&'static GetPlan<C, R>>,
}

/// Where the id of a written record stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum IdFrom {
    /// At a JSON pointer of the answer.
    Body(&'static str),
    /// In a header.
    Header {
        /// Name.
        name: &'static str,
        /// Take the part after the last `/`.
        last_segment: bool,
    },
    /// The id that was given.
    Given,
    /// Nowhere: the id is the one that was given, else empty.
    None,
}

/// A step from an answer to its records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Step {
    /// A property.
    Key(&'static str),
    /// The first element of a list whose property has this value, compared as text.
    Find {
        /// The property.
        key: &'static str,
        /// Its value.
        equals: &'static str,
    },
    /// The values of an object with free keys.
    Values,
}

/// How the next page is found. Pointers are JSON pointers into the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Next {
    /// One page is all.
    None,
    /// By a token.
    Cursor {
        /// Where the token stands.
        next: &'static str,
        /// Where it goes.
        send: Send,
        /// When it ends.
        stop: Stop,
    },
    /// By a whole URL of the same origin.
    Url {
        /// Where it stands in the body.
        body: Option<&'static str>,
        /// Its `rel` in the `Link` header.
        link: Option<&'static str>,
        /// When it ends.
        stop: Stop,
    },
    /// By the number of the page.
    Page {
        /// Where it goes.
        send: Send,
        /// The first.
        start: u64,
        /// When it ends.
        stop: Stop,
    },
    /// By the number of records before it.
    Offset {
        /// Where it goes.
        send: Send,
        /// When it ends.
        stop: Stop,
    },
}

/// Where a value of the request goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Send {
    /// A query parameter.
    Query(&'static str),
    /// A JSON pointer of the body.
    Body(&'static str),
}

/// When the last page is reached. No next token, and an empty page of numbered
/// pages, always end a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Stop {
    /// There is no next token.
    Absent,
    /// The page has no records.
    Empty,
    /// A boolean has this value.
    Is {
        /// Where it stands.
        path: &'static str,
        /// Its value on the last page.
        is: bool,
    },
    /// The number of pages, at this pointer, is reached.
    TotalPages(&'static str),
    /// The number of records, at this pointer, is reached.
    Total(&'static str),
}

/// Page size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageSize {
    /// Where it goes.
    pub send: Send,
    /// The size when the caller gives none.
    pub value: u32,
    /// The largest size.
    pub max: u32,
}

/// What a caller asks of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ListQuery {
    /// Records that changed at or after this moment.
    pub modified_after: Option<Timestamp>,
    /// Records per page; cut to what the provider allows.
    pub page_size: Option<u32>,
    /// Remote id of the parent, for models that hang below another.
    pub parent: Option<String>,
    /// Filters of the connector by name.
    pub filters: BTreeMap<String, String>,
}

impl ListQuery {
    /// A query for everything.
    pub fn new() -> Self {
        Self::default()
    }

    /// Only records that changed at or after this moment.
    pub fn modified_after(mut self, moment: Timestamp) -> Self {
        self.modified_after = Some(moment);
        self
    }

    /// Records per page.
    pub fn page_size(mut self, size: u32) -> Self {
        self.page_size = Some(size);
        self
    }

    /// Only records below this parent.
    pub fn parent(mut self, remote_id: impl Into<String>) -> Self {
        self.parent = Some(remote_id.into());
        self
    }

    /// Only records that a filter of the connector lets through.
    pub fn filter(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.filters.insert(name.into(), value.into());
        self
    }
}

impl<C, R> fmt::Debug for ListPlan<C, R> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("ListPlan")
            .field("model", &self.model)
            .field("records", &self.records)
            .field("next", &self.next)
            .finish_non_exhaustive()
    }
}

impl<C, R> fmt::Debug for GetPlan<C, R> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("GetPlan")
            .field("model", &self.model)
            .field("record", &self.record)
            .finish_non_exhaustive()
    }
}

impl<C, R> fmt::Debug for WritePlan<C, R> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("WritePlan")
            .field("model", &self.model)
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}
