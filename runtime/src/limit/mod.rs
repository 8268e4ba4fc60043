//! How often a provider may be asked: what it declares, and the state that its clients share.

mod lane;
mod window;

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, LazyLock, Mutex, PoisonError, Weak};
use std::time::Duration;

use crate::client::RetryAfterFormat;

pub(crate) use lane::{Cost, Pace};

use lane::Lane;

/// The limits of a provider. Emitted as part of a `static`, with [`Limits::NONE`] for the rest.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Requests at a time over one connection; `None` means no limit.
    pub concurrency: Option<u32>,
    /// Requests in a span of time.
    pub budgets: &'static [Budget],
    /// Headers that count down what is left. `RateLimit-Remaining` with `RateLimit-Reset` is read anyway.
    pub remaining: &'static [Remaining],
    /// Headers of a rate limit that say when to come back. `Retry-After` is read anyway.
    pub retry_after: &'static [(&'static str, RetryAfterFormat)],
    /// JSON pointers into the body of a rate limit that say when to come back.
    pub retry_after_body: &'static [(&'static str, RetryAfterFormat)],
    /// How long to wait after a rate limit that says nothing.
    pub default_wait: Duration,
    /// Whom a rate limit of the provider holds back.
    pub scope: LimitScope,
}

impl Limits {
    /// No limits but those that the provider's answers tell.
    pub const NONE: Self = Self {
        concurrency: None,
        budgets: &[],
        remaining: &[],
        retry_after: &[],
        retry_after_body: &[],
        default_wait: Duration::ZERO,
        scope: LimitScope::Connection,
    };
}

/// At most so many requests in any span of that length.
#[derive(Debug, Clone, Copy)]
pub struct Budget {
    /// Requests, at least 1.
    pub requests: u32,
    /// Length of the span.
    pub per: Duration,
    /// Who shares it.
    pub scope: LimitScope,
    /// Ids of the operations that it counts; all when empty.
    pub operations: &'static [&'static str],
    /// Each operation has the budget for itself.
    pub each: bool,
}

impl Budget {
    /// So many requests per span, for all operations of one connection.
    #[must_use]
    pub const fn new(requests: u32, per: Duration) -> Self {
        Self {
            requests,
            per,
            scope: LimitScope::Connection,
            operations: &[],
            each: false,
        }
    }

    /// Shared by all connections of the app.
    #[must_use]
    pub const fn of_app(mut self) -> Self {
        self.scope = LimitScope::App;
        self
    }

    /// For these operations alone, together.
    #[must_use]
    pub const fn operations(mut self, ids: &'static [&'static str]) -> Self {
        self.operations = ids;
        self
    }

    /// For each operation by itself.
    #[must_use]
    pub const fn each(mut self) -> Self {
        self.each = true;
        self
    }

    fn counts(&self, operation: &str) -> bool {
        self.operations.is_empty() || self.operations.contains(&operation)
    }
}

/// A header that counts down what is left of a budget. At 0 the next request waits.
#[derive(Debug, Clone, Copy)]
pub struct Remaining {
    /// Header with the number.
    pub header: &'static str,
    /// Header with the end of the span.
    pub reset: Option<(&'static str, RetryAfterFormat)>,
    /// Length of the span, for when nothing says its end.
    pub per: Option<Duration>,
}

/// Who shares a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum LimitScope {
    /// All clients of one connection.
    Connection,
    /// All connections of one app, which is one [`Limiter`].
    App,
}

/// Where clients find the limits that they share with others.
///
/// Clients of the same provider, base URL and connection name share the limits
/// of the connection: requests at a time, budgets, rate limits that the
/// provider reported, and tokens for retries. All clients of the same provider
/// share the limits of the app. A client without a connection name shares the
/// limits of its connection with its clones alone.
///
/// Every client uses [`Limiter::process`] unless its builder gets another one,
/// as a program does that acts for several apps.
#[derive(Clone, Default)]
pub struct Limiter(Arc<Mutex<Registry>>);

#[derive(Default)]
struct Registry {
    lanes: HashMap<String, Weak<Lane>>,
    /// At this size entries without clients are dropped.
    sweep_at: usize,
}

static PROCESS: LazyLock<Limiter> = LazyLock::new(Limiter::new);

impl Limiter {
    /// Limits that nobody shares yet: one app.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The limits of this process.
    #[must_use]
    pub fn process() -> Self {
        PROCESS.clone()
    }

    /// The state of a connection; `app` names what its app is for.
    pub(crate) fn pace(&self, limits: &'static Limits, own: Option<String>, app: String) -> Pace {
        let own = match own {
            Some(key) => self.lane(format!("connection {key}"), limits),
            None => Arc::new(Lane::new(limits)),
        };
        Pace::new(limits, own, self.lane(format!("app {app}"), &Limits::NONE))
    }

    fn lane(&self, key: String, limits: &Limits) -> Arc<Lane> {
        let mut registry = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(lane) = registry.lanes.get(&key).and_then(Weak::upgrade) {
            return lane;
        }
        if registry.lanes.len() >= registry.sweep_at {
            registry.lanes.retain(|_, lane| lane.strong_count() > 0);
            registry.sweep_at = (2 * registry.lanes.len()).max(64);
        }
        let lane = Arc::new(Lane::new(limits));
        registry.lanes.insert(key, Arc::downgrade(&lane));
        lane
    }
}

impl fmt::Debug for Limiter {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Limiter(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lanes_live_as_long_as_their_clients() {
        let limiter = Limiter::new();
        let first = limiter.lane("a".into(), &Limits::NONE);
        assert!(Arc::ptr_eq(
            &first,
            &limiter.lane("a".into(), &Limits::NONE)
        ));
        assert!(!Arc::ptr_eq(
            &first,
            &limiter.lane("b".into(), &Limits::NONE)
        ));
        for at in 0..10_000 {
            limiter.lane(format!("{at}"), &Limits::NONE);
        }
        let kept = limiter
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .lanes
            .len();
        assert!(kept <= 130, "{kept}");
        assert!(Arc::ptr_eq(
            &first,
            &limiter.lane("a".into(), &Limits::NONE)
        ));
    }
}
