//! How records are asked for: lists, pages, filters, single records.

use serde::Serialize;

use super::{Bound, ChangesFeed, Keep, Literal, Moment, Read, Shape};

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
    /// Most records that the provider gives of one list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_records: Option<u64>,
    /// Most pages without a record, one after the other.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_empty_pages: Option<u32>,
    /// Fixed parameters.
    pub params: Vec<(Address, Bound)>,
    /// Fields to ask for.
    pub select: Option<Select>,
    /// Parameters that the caller may give.
    pub filters: Vec<Filter>,
    /// A record is kept when all hold.
    pub keep: Vec<Keep>,
    /// The moment that a list of changes asks from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub moment: Option<Moment>,
    /// The body, without what is put into it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<serde_json::Value>,
    /// How "changed since" is answered.
    pub since: Option<Since>,
    /// How far back changes can be asked for.
    #[serde(skip_serializing_if = "Reach::is_open")]
    pub reach: Reach,
}

impl List {
    /// Whether an answer is one record, not a list of them.
    pub fn is_one(&self) -> bool {
        matches!(self.records.last(), Some(RecordStep::One))
    }
}

/// How far back changes can be asked for, in seconds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Reach {
    /// How far the next run reaches back into this one.
    pub overlap: Option<u64>,
    /// How far the provider looks back.
    pub look_back: Option<u64>,
}

impl Reach {
    /// Whether nothing is said.
    pub fn is_open(&self) -> bool {
        *self == Self::default()
    }
}

/// How deletions show.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Deletions {
    /// In the records: `remote_was_deleted`.
    Flag,
    /// In a list of their own.
    Feed(Box<Feed>),
    /// In webhooks alone, and why.
    Webhook(String),
    /// By comparison of full lists alone, and why.
    Compare(String),
}

/// A list of deleted records.
#[derive(Debug, Clone, Serialize)]
pub struct Feed {
    /// How they are listed. The shape is the one here.
    pub list: List,
    /// Their type and id; no fields.
    pub shape: Shape,
    /// When.
    pub at: Option<Read>,
}

/// A step from a response to its records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RecordStep {
    /// A property.
    Key(String),
    /// A property that is left out when there are no records.
    Optional(String),
    /// The first element whose property equals the literal.
    Find {
        /// Property.
        key: String,
        /// Literal.
        equals: Literal,
    },
    /// The values of an object with free keys.
    Values,
    /// The object itself, which is the only record.
    One,
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
        /// Index into [`Plan::operations`](super::Plan::operations): what takes it, alone.
        #[serde(skip_serializing_if = "Option::is_none")]
        alone: Option<usize>,
        /// When it ends.
        stop: Stop,
    },
    /// A whole URL on the same host, or on one of those listed.
    Url {
        /// In the body.
        body: Option<String>,
        /// In a `Link` header, by `rel`.
        link: Option<String>,
        /// Hosts besides the server's.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        hosts: Vec<String>,
        /// When it ends.
        stop: Stop,
    },
    /// A page number.
    Page {
        /// Where it goes.
        send: Address,
        /// What is added to the text there.
        #[serde(skip_serializing_if = "Option::is_none")]
        clause: Option<String>,
        /// The first.
        start: u64,
        /// When it ends.
        stop: Stop,
    },
    /// A number of records.
    Offset {
        /// Where it goes.
        send: Address,
        /// What is added to the text there.
        #[serde(skip_serializing_if = "Option::is_none")]
        clause: Option<String>,
        /// The offset of the first record.
        start: u64,
        /// It goes by the page size.
        by_size: bool,
        /// When it ends.
        stop: Stop,
    },
    /// The id of the last record.
    LastId {
        /// Where it stands in a record.
        id: String,
        /// Where it goes.
        send: Address,
        /// When it ends.
        stop: Stop,
    },
    /// Pages whose last token is good for later runs.
    Durable {
        /// How the next page is found.
        pages: Box<Next>,
        /// Where the token of later runs stands, when it is another one.
        token: Option<String>,
        /// Where it goes, when it goes elsewhere.
        send: Option<Address>,
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
    /// A page has fewer records than were asked for.
    Short,
    /// A boolean has this value.
    Is {
        /// Where.
        path: String,
        /// Last value.
        is: bool,
    },
    /// A text or number has this value.
    Equals {
        /// Where.
        path: String,
        /// Last value, as text.
        equals: String,
    },
    /// The number of pages.
    TotalPages(String),
    /// The number of records.
    Total(String),
}

/// Page size.
#[derive(Debug, Clone, Serialize)]
pub struct PageSize {
    /// Where it goes; `None` when a clause holds it.
    pub send: Option<Address>,
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
    /// Joined in one parameter; else one parameter each.
    pub joined: bool,
    /// What joins them.
    pub separator: String,
    /// So many names a request, when not all of them go into one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chunk: Option<u32>,
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
        /// What stands in place of `{since}` in the statement there.
        #[serde(skip_serializing_if = "Option::is_none")]
        clause: Option<String>,
    },
    /// By the list itself, which asks from a moment on.
    Moment,
    /// By a list of its own.
    List(Box<List>),
    /// By a feed of ids, whose records are read then.
    Feed(Box<ChangesFeed>),
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
