//! How a connection fares.

use std::borrow::Cow;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use jiff::Timestamp;

/// Failures in a row after which a connection counts as failing.
const FAILING: u32 = 5;

/// How a connection fares, by the requests that it has sent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Health {
    /// In one word.
    pub state: HealthState,
    /// Requests sent, repeated ones and those for tokens included.
    pub attempts: u64,
    /// Requests that were sent again.
    pub resends: u64,
    /// Failures since the last success: no answer, a status of 500 or above, 401, 429.
    pub failures_in_a_row: u32,
    /// Status of the last answer.
    pub last_status: Option<u16>,
    /// OpenTelemetry's `error.type` of the last failure.
    pub last_error: Option<Cow<'static, str>>,
    /// The provider's id of the last request that it named.
    pub last_request_id: Option<String>,
    /// When the last success came in.
    pub last_success_at: Option<Timestamp>,
    /// When the last failure came up.
    pub last_failure_at: Option<Timestamp>,
    /// How often nothing was sent for a while: before another attempt, or for the provider's limits.
    pub pauses: u64,
    /// For how long in all.
    pub paused: Duration,
    /// Tokens for retries that are left, of 500; a retry costs 5, after a timeout 10.
    pub retry_tokens: u32,
}

/// How a connection fares, in one word.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum HealthState {
    /// Nothing was sent yet.
    #[default]
    Unknown,
    /// The last answer was none that speaks of trouble.
    Healthy,
    /// One to four failures in a row.
    Degraded,
    /// Five failures in a row, or more.
    Failing,
    /// The provider wants fewer requests (429).
    Limited,
    /// The provider does not accept the credentials (401).
    Unauthorized,
}

/// The health of one connection, kept up to date.
#[derive(Debug, Default)]
pub(super) struct Vitals(Mutex<Health>);

impl Vitals {
    pub(super) fn get(&self) -> Health {
        self.lock().clone()
    }

    pub(super) fn attempt(
        &self,
        status: Option<u16>,
        error: Option<&Cow<'static, str>>,
        request_id: Option<&str>,
        resend: bool,
        now: Timestamp,
    ) {
        let mut health = self.lock();
        health.attempts += 1;
        health.resends += u64::from(resend);
        if status.is_some() {
            health.last_status = status;
        }
        if let Some(id) = request_id {
            health.last_request_id = Some(id.to_owned());
        }
        let failed = match status {
            None => true,
            // Other refusals show that the provider works and knows who asks.
            Some(status) => status >= 500 || matches!(status, 401 | 429),
        };
        if failed {
            health.failures_in_a_row = health.failures_in_a_row.saturating_add(1);
            health.last_failure_at = Some(now);
            health.last_error = error.cloned();
        } else {
            health.failures_in_a_row = 0;
            health.last_success_at = Some(now);
        }
        health.state = match (status, health.failures_in_a_row) {
            (_, 0) => HealthState::Healthy,
            (Some(401), _) => HealthState::Unauthorized,
            (Some(429), _) => HealthState::Limited,
            (_, FAILING..) => HealthState::Failing,
            _ => HealthState::Degraded,
        };
    }

    pub(super) fn pause(&self, length: Duration) {
        let mut health = self.lock();
        health.pauses += 1;
        health.paused = health.paused.saturating_add(length);
    }

    fn lock(&self) -> MutexGuard<'_, Health> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
