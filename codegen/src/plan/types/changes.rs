//! How changes are asked for by operations of their own, and which records are kept.

use serde::Serialize;

use super::{Address, List, Literal, Path, Shape};

/// A record is kept when this holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Keep {
    /// Where.
    pub path: Path,
    /// What is asked of the value there.
    pub test: KeepTest,
    /// It must not hold.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub not: bool,
}

/// What is asked of a value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum KeepTest {
    /// It equals a literal.
    Equals(Literal),
    /// It is one of these.
    In(Vec<Literal>),
    /// It is there.
    Present,
}

/// The moment that a list asks from.
#[derive(Debug, Clone, Serialize)]
pub struct Moment {
    /// Where it goes.
    pub send: Vec<Address>,
    /// `rfc3339`, `date`, `epoch_seconds` or `epoch_millis`.
    pub format: String,
    /// A number in JSON, in a body.
    pub number: bool,
    /// How many seconds ago it has to be at least.
    pub not_after: u64,
    /// The first of all moments when no other is given.
    pub from_start: bool,
    /// JSON pointer of the time in a record, and its format: the list is sorted by it, and goes on
    /// from the last one behind the most records that the provider gives.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<(String, String)>,
    /// Where the end of a part goes, and its length in seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub window: Option<(Address, u64)>,
}

/// A list of ids that have changed.
#[derive(Debug, Clone, Serialize)]
pub struct ChangesFeed {
    /// How it is listed. The shape is the one here.
    pub list: List,
    /// The type and id of an entry; no fields.
    pub shape: Shape,
    /// How the records are read.
    pub fetch: Fetch,
}

/// How records are read by their ids.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Fetch {
    /// By the list, several at once.
    Batch {
        /// Where the ids go.
        send: Address,
        /// Most of one request.
        size: u32,
        /// Joined with commas in one parameter; else one parameter each.
        joined: bool,
    },
    /// One by one.
    Each,
}
