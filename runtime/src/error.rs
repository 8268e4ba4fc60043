//! The one error type: what went wrong, where, and what the provider said.

use std::fmt;
use std::time::Duration;

use jiff::Timestamp;

use crate::json::{FromJson, Issue, RawJson};

/// What kind of thing went wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The record does not exist (404).
    NotFound,
    /// The credentials are missing, wrong or no longer valid (401).
    Unauthorized,
    /// The consent has ended: a person has to connect the account again.
    ReauthRequired,
    /// The credentials do not allow this (403).
    Forbidden,
    /// Too many requests.
    RateLimited {
        /// When the provider takes requests again, if it says so.
        retry_at: Option<Timestamp>,
    },
    /// The input is wrong: found here before the request, or by the provider (400, 422).
    Validation,
    /// The record was changed by somebody else, or exists already (409, 412).
    Conflict,
    /// The record or address existed once (410).
    Gone,
    /// The provider failed (500).
    Server,
    /// The provider is out of reach for a while (425, 502, 503, 504).
    Unavailable,
    /// No answer in time.
    Timeout,
    /// No connection: name not found, refused.
    Connect,
    /// No encrypted connection: the certificate has expired, is of another host or of an unknown issuer.
    Tls,
    /// A request that must not be repeated was sent and its answer was lost:
    /// it may have been carried out or not.
    Ambiguous,
    /// The connection broke while the answer came in.
    Interrupted,
    /// The answer is not what the specification says.
    Decode {
        /// JSON pointer into the answer, or into the record for a record error.
        pointer: String,
    },
    /// The answer is no JSON: a login page, a page of a gateway.
    UnexpectedContentType,
    /// The answer is larger than the limit.
    TooLarge,
    /// The provider names a page that was read before, or gives the same page again.
    PaginationLoop,
    /// The stream has more pages than its limit.
    PageLimit,
    /// The provider says that the list has to be read from its start.
    RestartPagination,
    /// A checkpoint is of another list, connection or version.
    Checkpoint,
    /// A link leads to another scheme, host or port than the connection's.
    CrossOrigin,
    /// The provider answered with a redirect, which is never followed.
    Redirect,
    /// Nothing changed since what the request named, so the answer holds nothing (304).
    NotModified,
    /// The connector cannot do this.
    Unsupported,
    /// A setting or credential is missing or wrong.
    Configuration,
    /// The request cannot be built: a path value is empty, a header has control characters.
    Request,
    /// The provider refused for another reason.
    Rejected,
}

impl ErrorKind {
    /// The kind in words.
    pub fn words(&self) -> &'static str {
        match self {
            Self::NotFound => "not found",
            Self::Unauthorized => "unauthorized",
            Self::ReauthRequired => "the account has to be connected again",
            Self::Forbidden => "forbidden",
            Self::RateLimited { .. } => "rate limited",
            Self::Validation => "invalid input",
            Self::Conflict => "conflict",
            Self::Gone => "gone",
            Self::Server => "the provider failed",
            Self::Unavailable => "unavailable",
            Self::Timeout => "timed out",
            Self::Connect => "no connection",
            Self::Tls => "no encrypted connection",
            Self::Ambiguous => "sent, but the answer was lost",
            Self::Interrupted => "the answer was cut off",
            Self::Decode { .. } => "unexpected answer",
            Self::UnexpectedContentType => "the answer is not JSON",
            Self::TooLarge => "the answer is too large",
            Self::PaginationLoop => "pagination loop",
            Self::PageLimit => "too many pages",
            Self::RestartPagination => "the list has to be read from its start",
            Self::Checkpoint => "the checkpoint does not fit",
            Self::CrossOrigin => "a link leads to another origin",
            Self::Redirect => "redirected",
            Self::NotModified => "not modified",
            Self::Unsupported => "unsupported",
            Self::Configuration => "wrong configuration",
            Self::Request => "the request cannot be built",
            Self::Rejected => "rejected",
        }
    }
}

/// Words of a mapping for what a status and code of a provider mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorClass {
    /// [`ErrorKind::Unauthorized`]; an OAuth 2.0 token is refreshed once.
    AuthExpired,
    /// [`ErrorKind::Forbidden`].
    Forbidden,
    /// [`ErrorKind::NotFound`].
    NotFound,
    /// [`ErrorKind::Conflict`].
    Conflict,
    /// [`ErrorKind::Validation`].
    Validation,
    /// [`ErrorKind::RateLimited`]; tried again.
    RateLimited,
    /// [`ErrorKind::Unavailable`]; tried again when the operation may be repeated.
    Transient,
    /// [`ErrorKind::Gone`].
    Gone,
    /// [`ErrorKind::RestartPagination`].
    RestartPagination,
    /// [`ErrorKind::Rejected`]; never tried again.
    Permanent,
}

impl ErrorClass {
    /// The kind of error it gives.
    pub fn kind(self) -> ErrorKind {
        match self {
            Self::AuthExpired => ErrorKind::Unauthorized,
            Self::Forbidden => ErrorKind::Forbidden,
            Self::NotFound => ErrorKind::NotFound,
            Self::Conflict => ErrorKind::Conflict,
            Self::Validation => ErrorKind::Validation,
            Self::RateLimited => ErrorKind::RateLimited { retry_at: None },
            Self::Transient => ErrorKind::Unavailable,
            Self::Gone => ErrorKind::Gone,
            Self::RestartPagination => ErrorKind::RestartPagination,
            Self::Permanent => ErrorKind::Rejected,
        }
    }
}

/// One thing that is wrong with the input of a write.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Problem {
    /// The common field.
    pub field: &'static str,
    /// What is wrong and how to mend it; never the value itself.
    pub message: String,
}

impl Problem {
    /// A problem of a field.
    pub fn new(field: &'static str, message: impl Into<String>) -> Self {
        Self {
            field,
            message: message.into(),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.field, self.message)
    }
}

/// A row of a write of several that the provider refused.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct RowError {
    /// JSON pointer of the row in the answer.
    pub pointer: String,
    /// The provider's own code.
    pub code: Option<String>,
    /// The provider's own message, at most 200 characters.
    pub message: Option<String>,
}

impl RowError {
    pub(crate) fn new(pointer: String, code: Option<String>, message: Option<String>) -> Self {
        Self {
            pointer,
            code,
            message,
        }
    }
}

impl fmt::Display for RowError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let texts = [&self.code, &self.message];
        let words: Vec<&str> = texts.into_iter().flatten().map(String::as_str).collect();
        if words.is_empty() {
            return write!(out, "{}: refused", self.pointer);
        }
        write!(out, "{}: {}", self.pointer, words.join(" "))
    }
}

/// What it took to get an answer, or to give up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Metrics {
    /// Requests that were sent, those refused for an old token included.
    pub attempts: u32,
    /// Pauses: for limits, and between attempts.
    pub sleeps: u32,
    /// All pauses together.
    pub slept: Duration,
    /// Status of the last answer, of whichever attempt.
    pub last_status: Option<u16>,
    /// Tokens for retries that the connection has left, of 500; a retry costs 5, after a timeout 10.
    pub retry_tokens: u32,
}

/// What went wrong, in which operation of which provider. One pointer wide.
#[derive(Clone)]
pub struct Error(Box<Inner>);

#[derive(Clone)]
struct Inner {
    kind: ErrorKind,
    provider: &'static str,
    operation: Option<&'static str>,
    status: Option<u16>,
    request_id: Option<String>,
    code: Option<String>,
    message: Option<String>,
    detail: String,
    issues: Vec<Issue>,
    problems: Vec<Problem>,
    rows: Vec<RowError>,
    record: Option<RawJson>,
    body: Option<RawJson>,
    retry_at: Option<Timestamp>,
    request: Option<String>,
    metrics: Metrics,
}

impl Error {
    /// An error of a provider, with what happened and how to mend it.
    pub fn new(kind: ErrorKind, provider: &'static str, detail: impl Into<String>) -> Self {
        Self(Box::new(Inner {
            kind,
            provider,
            operation: None,
            status: None,
            request_id: None,
            code: None,
            message: None,
            detail: detail.into(),
            issues: Vec::new(),
            problems: Vec::new(),
            rows: Vec::new(),
            record: None,
            body: None,
            retry_at: None,
            request: None,
            metrics: Metrics::default(),
        }))
    }

    /// What kind of thing went wrong.
    pub fn kind(&self) -> &ErrorKind {
        &self.0.kind
    }

    /// Slug of the provider; empty when none is known yet.
    pub fn provider(&self) -> &'static str {
        self.0.provider
    }

    /// Id of the operation, as the specification names it.
    pub fn operation(&self) -> Option<&'static str> {
        self.0.operation
    }

    /// HTTP status of the answer.
    pub fn status(&self) -> Option<u16> {
        self.0.status
    }

    /// The provider's id of the request, for its support.
    pub fn request_id(&self) -> Option<&str> {
        self.0.request_id.as_deref()
    }

    /// The provider's own code.
    pub fn code(&self) -> Option<&str> {
        self.0.code.as_deref()
    }

    /// The provider's own message, at most 200 characters.
    pub fn message(&self) -> Option<&str> {
        self.0.message.as_deref()
    }

    /// Our own words: what happened and how to mend it.
    pub fn detail(&self) -> &str {
        &self.0.detail
    }

    /// What was wrong with the values of a record that could not be taken over.
    pub fn issues(&self) -> &[Issue] {
        &self.0.issues
    }

    /// What is wrong with the input of a write, all at once.
    pub fn problems(&self) -> &[Problem] {
        &self.0.problems
    }

    /// The rows that the provider refused, when it refused all of a write.
    pub fn rows(&self) -> &[RowError] {
        &self.0.rows
    }

    /// The record that could not be taken over, as it came. It may hold personal data.
    pub fn record(&self) -> Option<&RawJson> {
        self.0.record.as_ref()
    }

    /// The JSON of the answer that this error is, as it came. It may hold personal data.
    pub fn body(&self) -> Option<&RawJson> {
        self.0.body.as_ref()
    }

    /// The answer that this error is, as the type that the specification says; `None` when it is something else.
    pub fn body_as<T: FromJson>(&self) -> Option<T> {
        self.0.body.as_ref()?.decode()
    }

    /// When the provider takes requests again, if it says so.
    pub fn retry_at(&self) -> Option<Timestamp> {
        self.0.retry_at
    }

    /// Method and path of the request, without its query: `GET /v1/people/4`. The path may hold ids.
    pub fn request(&self) -> Option<&str> {
        self.0.request.as_deref()
    }

    /// What it took to get there: attempts, pauses, the last status.
    pub fn metrics(&self) -> Metrics {
        self.0.metrics
    }

    pub(crate) fn with_provider(mut self, provider: &'static str) -> Self {
        if self.0.provider.is_empty() {
            self.0.provider = provider;
        }
        self
    }

    pub(crate) fn with_operation(mut self, operation: &'static str) -> Self {
        self.0.operation.get_or_insert(operation);
        self
    }

    pub(crate) fn with_status(mut self, status: u16) -> Self {
        self.0.status = Some(status);
        self
    }

    pub(crate) fn with_request_id(mut self, request_id: Option<String>) -> Self {
        self.0.request_id = request_id;
        self
    }

    pub(crate) fn with_code(mut self, code: Option<String>) -> Self {
        self.0.code = code;
        self
    }

    pub(crate) fn with_message(mut self, message: Option<String>) -> Self {
        self.0.message = message;
        self
    }

    pub(crate) fn with_issues(mut self, issues: Vec<Issue>) -> Self {
        self.0.issues = issues;
        self
    }

    pub(crate) fn with_problems(mut self, problems: Vec<Problem>) -> Self {
        self.0.problems = problems;
        self
    }

    pub(crate) fn with_rows(mut self, rows: Vec<RowError>) -> Self {
        self.0.rows = rows;
        self
    }

    pub(crate) fn with_record(mut self, record: RawJson) -> Self {
        self.0.record = Some(record);
        self
    }

    pub(crate) fn with_request(mut self, request: String) -> Self {
        self.0.request.get_or_insert(request);
        self
    }

    pub(crate) fn with_metrics(mut self, metrics: Metrics) -> Self {
        self.0.metrics = metrics;
        self
    }

    /// More of our own words.
    pub(crate) fn with_detail(mut self, more: &str) -> Self {
        if !self.0.detail.is_empty() {
            self.0.detail.push_str("; ");
        }
        self.0.detail.push_str(more);
        self
    }

    pub(crate) fn with_body(mut self, body: Option<RawJson>) -> Self {
        self.0.body = body;
        self
    }

    /// The time goes into the kind too when that is `RateLimited`.
    pub(crate) fn with_retry_at(mut self, at: Option<Timestamp>) -> Self {
        self.0.retry_at = at;
        if let ErrorKind::RateLimited { retry_at } = &mut self.0.kind {
            *retry_at = at;
        }
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &*self.0;
        let mut line = String::new();
        if !inner.provider.is_empty() {
            line.push_str(inner.provider);
            if let Some(operation) = inner.operation {
                line.push(' ');
                line.push_str(operation);
            }
            line.push_str(": ");
        }
        line.push_str(inner.kind.words());
        if let Some(status) = inner.status {
            line.push_str(&format!(" (status {status})"));
        }
        if let ErrorKind::Decode { pointer } = &inner.kind
            && !pointer.is_empty()
        {
            line.push_str(&format!(" at {pointer}"));
        }
        if !inner.detail.is_empty() {
            line.push_str(": ");
            line.push_str(&inner.detail);
        }
        for (label, text) in [
            ("code", &inner.code),
            ("message", &inner.message),
            ("request id", &inner.request_id),
        ] {
            if let Some(text) = text {
                line.push_str(&format!("; {label} {text}"));
            }
        }
        if let Some(at) = inner.retry_at {
            line.push_str(&format!("; try again at {at}"));
        }
        for problem in &inner.problems {
            line.push_str(&format!("; {problem}"));
        }
        for row in &inner.rows {
            line.push_str(&format!("; {row}"));
        }
        for issue in &inner.issues {
            line.push_str(&format!("; {issue}"));
        }
        // One line, whatever the provider wrote.
        out.write_str(&line.replace(|letter: char| letter.is_control(), " "))
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &*self.0;
        out.debug_struct("Error")
            .field("kind", &inner.kind)
            .field("provider", &inner.provider)
            .field("operation", &inner.operation)
            .field("status", &inner.status)
            .field("request_id", &inner.request_id)
            .field("code", &inner.code)
            .field("message", &inner.message)
            .field("detail", &inner.detail)
            .field("issues", &inner.issues)
            .field("problems", &inner.problems)
            .field("rows", &inner.rows)
            .field("record", &inner.record)
            .field("retry_at", &inner.retry_at)
            .field("request", &inner.request)
            .field("metrics", &inner.metrics)
            .finish()
    }
}

impl std::error::Error for Error {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_pointer_and_one_line() {
        assert_eq!(size_of::<Error>(), size_of::<usize>());
        let error = Error::new(ErrorKind::NotFound, "bamboohr", "")
            .with_operation("get-employee")
            .with_status(404)
            .with_message(Some("no\nsuch\u{1b}[31m employee".into()))
            .with_request_id(Some("r-1".into()));
        assert_eq!(
            error.to_string(),
            "bamboohr get-employee: not found (status 404); message no such [31m employee; request id r-1"
        );
    }
}
