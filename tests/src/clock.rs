//! Time and chance in the hands of a test.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use conjoin_runtime::BoxFuture;
use conjoin_runtime::clock::{Clock, Jitter};
use conjoin_runtime::model::Timestamp;

/// A clock that stands still, jumps over pauses and notes them.
#[derive(Debug)]
pub struct TestClock {
    state: Mutex<(Timestamp, Vec<Duration>)>,
}

impl TestClock {
    /// A clock at a moment such as `2026-01-02T03:04:05Z`; at 1970 when it cannot be read.
    pub fn at(moment: &str) -> Arc<Self> {
        let now = moment.parse().unwrap_or(Timestamp::UNIX_EPOCH);
        Arc::new(Self {
            state: Mutex::new((now, Vec::new())),
        })
    }

    /// The pauses so far.
    pub fn pauses(&self) -> Vec<Duration> {
        self.state
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .1
            .clone()
    }

    /// Moves the clock.
    pub fn advance(&self, duration: Duration) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.0 = state.0.checked_add(duration).unwrap_or(state.0);
    }
}

impl Clock for TestClock {
    fn now(&self) -> Timestamp {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).0
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        self.advance(duration);
        self.state
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .1
            .push(duration);
        // One turn for others, as a real pause would give.
        Box::pin(async { tokio::task::yield_now().await })
    }
}

/// Chance that always gives the same fraction.
#[derive(Debug, Clone, Copy)]
pub struct SteadyJitter(pub f64);

impl Jitter for SteadyJitter {
    fn fraction(&self) -> f64 {
        self.0
    }
}
