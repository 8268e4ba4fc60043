//! How records are asked for: lists, pages, filters, single records.

use serde::Serialize;

use super::{Bound, Literal, Path};

/// How to list.
#[derive(Debug, Clone, Serialize)]
pub struct List {
    /// Index into [`Plan::operations`](super::Plan::operations).
    pub operation: usize,
    /// Index into [`Model::shapes`](super::Model::shapes).
    pub shape: usize,
    /// From the response to the records.
    pub records: Vec<RecordStep>,
    /// How the next page is found.
    pub next: Next,
    /// Page size.
    pub size: Option<PageSize>,
    /// Most pages of one stream.
    pub max_pages: Option<u32>,
    /// Fixed parameters.
    pub params: Vec<(Address, Bound)>,
    /// Fields to ask for.
    pub select: Option<Select>,
    /// Parameters that the caller may give.
    pub filters: Vec<Filter>,
    /// A record is kept when all hold.
    pub keep: Vec<(Path, Literal)>,
    /// How "changed since" is answered.
    pub since: Option<Since>,
}

/// A step from a response to its records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RecordStep {
    /// A property.
    Key(String),
    /// The first element whose property equals the literal.
    Find {
        /// Property.
        key: String,
        /// Literal.
        equals: Literal,
    },
    /// The values of an object with free keys.
    Values,
}

/// Where a request value goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Address {
    /// `path`, `query`, `header`, or `body`.
    pub place: String,
    /// Name on the wire, `page[after]` for a property of a deepObject; JSON pointer for `body`.
    pub name: String,
}

/// How the next page is found. Paths are JSON pointers into the response.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Next {
    /// One page is all, and why.
    None(String),
    /// An opaque token.
    Cursor {
        /// Where it stands.
        next: String,
        /// Where it goes.
        send: Address,
        /// When it ends.
        stop: Stop,
    },
    /// A whole URL on the same host.
    Url {
        /// In the body.
        body: Option<String>,
        /// In a `Link` header, by `rel`.
        link: Option<String>,
        /// When it ends.
        stop: Stop,
    },
    /// A page number.
    Page {
        /// Where it goes.
        send: Address,
        /// The first.
        start: u64,
        /// When it ends.
        stop: Stop,
    },
    /// A number of records.
    Offset {
        /// Where it goes.
        send: Address,
        /// When it ends.
        stop: Stop,
    },
}

/// When the last page is reached. Paths are JSON pointers into the response.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Stop {
    /// There is no next token.
    Absent,
    /// A page has no records.
    Empty,
    /// A boolean has this value.
    Is {
        /// Where.
        path: String,
        /// Last value.
        is: bool,
    },
    /// The number of pages.
    TotalPages(String),
    /// The number of records.
    Total(String),
}

/// Page size.
#[derive(Debug, Clone, Serialize)]
pub struct PageSize {
    /// Where it goes.
    pub send: Address,
    /// Value when the caller gives none.
    pub value: u32,
    /// Largest value.
    pub max: u32,
}

/// Fields to ask for.
#[derive(Debug, Clone, Serialize)]
pub struct Select {
    /// Where the names go.
    pub send: Address,
    /// The names, sorted.
    pub names: Vec<String>,
    /// Joined with commas in one parameter; else one parameter each.
    pub joined: bool,
}

/// A parameter that the caller may give.
#[derive(Debug, Clone, Serialize)]
pub struct Filter {
    /// Snake case name.
    pub name: String,
    /// Where it goes.
    pub send: Address,
    /// Enum table whose inverse is applied.
    pub enumeration: Option<String>,
    /// Time or date format: `date`, `rfc3339`, `epoch_seconds`, `epoch_millis`.
    pub format: Option<String>,
    /// Sent when the caller gives none.
    pub default: Option<Literal>,
}

/// How "changed since" is answered.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Since {
    /// By a parameter.
    Filter {
        /// Where it goes.
        send: Address,
        /// Time format.
        format: String,
    },
    /// By reading everything and leaving out what is older.
    ClientSide {
        /// Common field compared.
        cursor: String,
    },
}

/// How to get one.
#[derive(Debug, Clone, Serialize)]
pub struct Get {
    /// Index into [`Plan::operations`](super::Plan::operations).
    pub operation: usize,
    /// Index into [`Model::shapes`](super::Model::shapes).
    pub shape: usize,
    /// From the response to the record.
    pub record: Vec<RecordStep>,
    /// Parameters.
    pub params: Vec<(Address, Bound)>,
    /// Fields to ask for.
    pub select: Option<Select>,
}
