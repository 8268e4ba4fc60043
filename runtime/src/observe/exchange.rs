//! A request and its answer, as observers see them.

use std::borrow::Cow;
use std::fmt;
use std::time::Duration;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A request that was sent, and what came of it. All texts are redacted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Exchange {
    /// Slug of the provider.
    pub provider: Cow<'static, str>,
    /// Name of the connection, if it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub connection: Option<String>,
    /// Id of the operation.
    pub operation: Cow<'static, str>,
    /// HTTP method.
    pub method: Cow<'static, str>,
    /// Path with `{parameters}`, below the base URL.
    pub template: Cow<'static, str>,
    /// Path as it was sent.
    pub path: String,
    /// The whole URL.
    pub url: String,
    /// When it was sent, by the clock of the connection.
    pub started_at: Timestamp,
    /// Microseconds until the answer was there, by the clock of the connection.
    pub micros: u64,
    /// How many times the request had been sent before.
    pub resend_count: u32,
    /// Headers of the request; names in lower case.
    pub request_headers: Vec<(String, String)>,
    /// Body of the request, if it has one and it is text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_body: Option<String>,
    /// Status of the answer; `None` when there was none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// OpenTelemetry's `error.type`: the status of a refusal, or why there was no answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<Cow<'static, str>>,
    /// Headers of the answer.
    pub response_headers: Vec<(String, String)>,
    /// Body of the answer; `None` when there was none, or it is read piece by piece.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub response_body: Option<String>,
    /// The provider's id of the request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
}

/// What is known of an exchange before any of it is made ready to be seen.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Head<'h> {
    /// Slug of the provider.
    pub provider: &'h str,
    /// Path as it was sent.
    pub path: &'h str,
    /// Status of the answer; `None` when there was none.
    pub status: Option<u16>,
    /// When it was sent.
    pub started_at: Timestamp,
}

impl<'h> Head<'h> {
    pub(super) fn new(
        provider: &'h str,
        path: &'h str,
        status: Option<u16>,
        started_at: Timestamp,
    ) -> Self {
        Self {
            provider,
            path,
            status,
            started_at,
        }
    }
}

impl Exchange {
    /// What filters look at.
    pub fn head(&self) -> Head<'_> {
        Head::new(&self.provider, &self.path, self.status, self.started_at)
    }
}

/// Sees what a connection sends and gets. Called on the task of the request: it must not wait.
pub trait Observer: Send + Sync + fmt::Debug {
    /// Whether it wants to see the exchange. What nobody wants costs next to nothing.
    fn wants(&self, head: &Head<'_>) -> bool {
        let _ = head;
        true
    }

    /// How many bytes of each body it wants; 16 KB unless said otherwise, 0 for none.
    fn body_limit(&self) -> usize {
        16 * 1024
    }

    /// Sees an exchange.
    fn observe(&self, exchange: &Exchange);
}

/// Whose numbers these are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Subject<'s> {
    /// Slug of the provider.
    pub provider: &'static str,
    /// Name of the connection, if it has one.
    pub connection: Option<&'s str>,
    /// Id of the operation; empty for what no operation is behind.
    pub operation: &'static str,
}

impl<'s> Subject<'s> {
    pub(super) fn new(
        provider: &'static str,
        connection: Option<&'s str>,
        operation: &'static str,
    ) -> Self {
        Self {
            provider,
            connection,
            operation,
        }
    }
}

/// Why nothing was sent for a while.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Pause {
    /// Before the next attempt of a request that failed.
    Retry,
    /// The provider's limits leave no room.
    Limit,
}

/// Is told numbers. Called on the task of the request: it must not wait.
pub trait Meter: Send + Sync + fmt::Debug {
    /// A request was sent and answered, or not. `error` is OpenTelemetry's `error.type`.
    fn attempt(
        &self,
        subject: Subject<'_>,
        status: Option<u16>,
        error: Option<&str>,
        took: Duration,
        resend_count: u32,
    ) {
        let _ = (subject, status, error, took, resend_count);
    }

    /// Nothing was sent for so long.
    fn pause(&self, subject: Subject<'_>, why: Pause, length: Duration) {
        let _ = (subject, why, length);
    }

    /// A request has come to its end, and so many tokens for retries are left, of 500.
    fn budget(&self, subject: Subject<'_>, left: u32) {
        let _ = (subject, left);
    }
}
