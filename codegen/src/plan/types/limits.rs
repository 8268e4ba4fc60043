//! How often the provider may be asked, and what its answers mean besides their status.

use serde::Serialize;

use super::RetryAfterFormat;

/// Limits besides the number of requests at a time and the headers of a rate limit.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Limits {
    /// Requests in spans of time.
    pub budgets: Vec<Budget>,
    /// Headers that count down what is left.
    pub remaining: Vec<Remaining>,
    /// JSON pointers into the body of a rate limit that say when to come back.
    pub retry_after_body: Vec<(String, RetryAfterFormat)>,
    /// How long to wait after a rate limit that says nothing, in milliseconds.
    pub default_wait_ms: u64,
    /// A rate limit holds back all connections of the app.
    pub app: bool,
}

/// Requests in a span of time.
#[derive(Debug, Clone, Serialize)]
pub struct Budget {
    /// Requests.
    pub requests: u32,
    /// Length of the span in milliseconds.
    pub per_ms: u64,
    /// Shared by all connections of the app.
    pub app: bool,
    /// Ids of the operations that it counts; all when empty.
    pub operations: Vec<String>,
    /// Each operation has it for itself.
    pub each: bool,
}

/// A header that counts down what is left.
#[derive(Debug, Clone, Serialize)]
pub struct Remaining {
    /// Its name.
    pub header: String,
    /// Header with the end of the span.
    pub reset: Option<(String, RetryAfterFormat)>,
    /// Length of the span in milliseconds.
    pub per_ms: Option<u64>,
}

/// Where a key goes that is the same for all attempts of one request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum IdempotencyKey {
    /// A header.
    Header(String),
    /// A query parameter.
    Query(String),
}

/// A condition on an answer.
#[derive(Debug, Clone, Serialize)]
pub struct When {
    /// JSON pointer, or the name of a header.
    pub place: String,
    /// It is a header.
    pub header: bool,
    /// What is there.
    pub test: WhenTest,
}

/// The test of a condition.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum WhenTest {
    /// Exactly this.
    Equals(String),
    /// This among other text.
    Contains(String),
    /// Anything but null.
    Present,
}

/// How the rows of a write say that they failed.
#[derive(Debug, Clone, Serialize)]
pub struct RowErrors {
    /// JSON pointer of the rows; `/*` is each list at the top.
    pub list: String,
    /// What a failed row says.
    pub failed: When,
    /// JSON pointers of the code in the row.
    pub code: Vec<String>,
    /// JSON pointers of the message in the row.
    pub message: Vec<String>,
    /// What it means when all failed.
    pub kind: String,
}
