//! How a common model is listed, read and written at a provider, as static data.

use std::fmt;

use crate::client::Operation;
use crate::convert::Conversion;
use crate::field_map::MappedFields;

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
    /// From the provider's type to the common model; texts may be taken out of it.
    pub convert: fn(&mut R, &mut Conversion<'_>) -> C,
    /// Whether a record belongs to the list; `None` keeps all.
    pub keep: Option<fn(&R) -> bool>,
    /// How a customer's field map reaches the common value; `None` when it cannot.
    pub mapped: Option<&'static MappedFields<C>>,
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
    /// From the provider's type to the common model; texts may be taken out of it.
    pub convert: fn(&mut R, &mut Conversion<'_>) -> C,
    /// How a customer's field map reaches the common value; `None` when it cannot.
    pub mapped: Option<&'static MappedFields<C>>,
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
    /// A property that is left out when there are no records.
    Optional(&'static str),
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
#[derive(Debug, Clone, Copy)]
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
    /// By a token that is sent alone: to another operation, or to the same one without its other parameters.
    Continue {
        /// The operation that takes the token.
        operation: &'static Operation,
        /// Where the token stands.
        next: &'static str,
        /// Where it goes.
        send: Send,
        /// When it ends.
        stop: Stop,
    },
    /// By a whole URL of the same origin, or on one of the hosts.
    Url {
        /// Where it stands in the body.
        body: Option<&'static str>,
        /// Its `rel` in the `Link` header.
        link: Option<&'static str>,
        /// Hosts besides that of the connection which it may lead to, by https. They get the credentials, too.
        hosts: &'static [&'static str],
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
        /// The offset of the first record: 0, or 1.
        start: u64,
        /// How far a page moves it.
        step: OffsetStep,
        /// When it ends.
        stop: Stop,
    },
    /// By the id of the last record of the page before.
    LastId {
        /// Where the id stands in a record.
        id: &'static str,
        /// Where it goes.
        send: Send,
        /// When it ends.
        stop: Stop,
    },
    /// Pages whose last token stays valid: a later run that begins with it reads what has changed since.
    Durable {
        /// How the next page is found; not `Durable` itself.
        pages: &'static Next,
        /// Where the token of later runs stands on the last page; `None` when it is the token of the pages.
        token: Option<&'static str>,
        /// Where it goes; `None` when it goes where the token of the pages goes.
        send: Option<Send>,
    },
}

/// How far a page moves an offset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum OffsetStep {
    /// By the number of records that came, before any of them is left out.
    Count,
    /// By the page size: for providers whose offset is a multiple of it.
    Size,
}

/// Where a value of the request goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Send {
    /// A query parameter.
    Query(&'static str),
    /// A JSON pointer of the body.
    Body(&'static str),
    /// To the end of the text of a query parameter: a statement of a query language.
    QueryText {
        /// The query parameter.
        name: &'static str,
        /// What is added to it, with `{number}` and `{size}`.
        text: &'static str,
    },
    /// To the end of the text at a JSON pointer of the body.
    BodyText {
        /// The pointer.
        pointer: &'static str,
        /// What is added to the text there, with `{number}` and `{size}`.
        text: &'static str,
    },
    /// Nowhere by itself: a page size that stands in the text of [`Send::QueryText`], or that the provider sets.
    Nowhere,
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
    /// The page has fewer records than were asked for.
    Short,
    /// A boolean has this value.
    Is {
        /// Where it stands.
        path: &'static str,
        /// Its value on the last page.
        is: bool,
    },
    /// A text or number has this value.
    Equals {
        /// Where it stands.
        path: &'static str,
        /// Its value on the last page, as text.
        equals: &'static str,
    },
    /// The number of pages, at this pointer, is reached. It counts only as long as it stays the same.
    TotalPages(&'static str),
    /// The number of records, at this pointer, is reached. It counts only as long as it stays the same.
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
