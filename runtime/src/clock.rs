//! Time and chance, which tests replace.

use std::fmt;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use jiff::Timestamp;

use crate::BoxFuture;

/// Tells the time and waits.
pub trait Clock: Send + Sync + fmt::Debug {
    /// Now.
    fn now(&self) -> Timestamp;
    /// Time since some moment before, which nobody sets: pauses and deadlines are measured with it.
    ///
    /// Unless it is written otherwise, the time since 1970.
    fn elapsed(&self) -> Duration {
        Duration::try_from(self.now().as_duration()).unwrap_or_default()
    }
    /// Ends after the duration.
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()>;
}

/// The clock of the system, waiting on tokio's timer.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    fn elapsed(&self) -> Duration {
        static START: LazyLock<Instant> = LazyLock::new(Instant::now);
        // The first call gives zero, which is before all others.
        START.elapsed()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        Box::pin(tokio::time::sleep(duration))
    }
}

/// Spreads retries, so that many clients do not come back at the same moment.
pub trait Jitter: Send + Sync + fmt::Debug {
    /// A fraction from 0 to below 1.
    fn fraction(&self) -> f64;
}

/// Evenly spread chance.
#[derive(Debug, Clone, Copy, Default)]
pub struct RandomJitter;

impl Jitter for RandomJitter {
    fn fraction(&self) -> f64 {
        fastrand::f64()
    }
}
