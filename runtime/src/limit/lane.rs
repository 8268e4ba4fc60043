//! The state of limits: until when to wait, what was sent lately, and tokens for retries.

use std::collections::HashMap;
use std::fmt;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::{Semaphore, SemaphorePermit};

use super::window::Window;
use super::{Budget, LimitScope, Limits};

/// Tokens for retries of one connection; 100 retries in a row without a success use them up.
const TOKENS: u32 = 500;

/// What a retry costs. A success gives back what its last retry did, or else 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cost {
    /// After an answer.
    Failure,
    /// After an answer that did not come: those hold up the provider longest.
    Timeout,
}

impl Cost {
    fn tokens(self) -> u32 {
        match self {
            Self::Failure => 5,
            Self::Timeout => 10,
        }
    }
}

/// What all who share a limit have in common. Moments are those of [`crate::Clock::elapsed`].
pub(super) struct Lane {
    /// Until when the provider wants no requests.
    gate: Mutex<Duration>,
    /// By place of the budget, and by operation where each has its own.
    windows: Mutex<HashMap<(usize, &'static str), Window>>,
    permits: Option<Semaphore>,
    tokens: AtomicU32,
}

impl Lane {
    pub(super) fn new(limits: &Limits) -> Self {
        let permits = limits.concurrency.map(|permits| {
            let permits = usize::try_from(permits).unwrap_or(1).max(1);
            Semaphore::new(permits.min(Semaphore::MAX_PERMITS))
        });
        Self {
            gate: Mutex::new(Duration::ZERO),
            windows: Mutex::default(),
            permits,
            tokens: AtomicU32::new(TOKENS),
        }
    }

    fn gate(&self) -> MutexGuard<'_, Duration> {
        self.gate.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn windows(&self) -> MutexGuard<'_, HashMap<(usize, &'static str), Window>> {
        self.windows.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The limits that the requests of one connection keep to.
pub(crate) struct Pace {
    limits: &'static Limits,
    own: Arc<Lane>,
    app: Arc<Lane>,
}

impl Pace {
    pub(super) fn new(limits: &'static Limits, own: Arc<Lane>, app: Arc<Lane>) -> Self {
        Self { limits, own, app }
    }

    /// A place among the requests that may run at the same time.
    pub(crate) async fn permit(&self) -> Option<SemaphorePermit<'_>> {
        // The semaphore is never closed, so that an error cannot come up.
        self.own.permits.as_ref()?.acquire().await.ok()
    }

    /// Lets a request pass and counts it.
    ///
    /// # Errors
    /// The moment to ask again. Nothing is counted then.
    pub(crate) fn admit(&self, operation: &'static str, now: Duration) -> Result<(), Duration> {
        let mut opens = (*self.own.gate()).max(*self.app.gate());
        if self.limits.budgets.is_empty() {
            return if opens > now { Err(opens) } else { Ok(()) };
        }
        let (mut own, mut app) = (self.own.windows(), self.app.windows());
        let mut each = |act: &mut dyn FnMut(&Budget, &mut Window)| {
            for (at, budget) in self.limits.budgets.iter().enumerate() {
                if budget.counts(operation) {
                    let windows = match budget.scope {
                        LimitScope::Connection => &mut *own,
                        LimitScope::App => &mut *app,
                    };
                    let name = if budget.each { operation } else { "" };
                    act(budget, windows.entry((at, name)).or_default());
                }
            }
        };
        each(&mut |budget, window| {
            opens = opens.max(window.opens(budget.requests, budget.per, now));
        });
        if opens > now {
            return Err(opens);
        }
        each(&mut |budget, window| window.take(budget.requests, budget.per, now));
        Ok(())
    }

    /// Lets no request pass before the moment.
    pub(crate) fn close(&self, until: Duration) {
        let lane = match self.limits.scope {
            LimitScope::Connection => &self.own,
            LimitScope::App => &self.app,
        };
        let mut gate = lane.gate();
        *gate = (*gate).max(until);
    }

    /// Tokens for retries that are left.
    pub(crate) fn tokens(&self) -> u32 {
        self.own.tokens.load(Ordering::Relaxed)
    }

    /// Pays for a retry; `false` when it cannot.
    pub(crate) fn pay(&self, cost: Cost) -> bool {
        let tokens = &self.own.tokens;
        tokens
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| {
                left.checked_sub(cost.tokens())
            })
            .is_ok()
    }

    /// A request succeeded, after a retry of this cost or at once.
    pub(crate) fn earn(&self, paid: Option<Cost>) {
        let tokens = &self.own.tokens;
        if tokens.load(Ordering::Relaxed) < TOKENS {
            let back = paid.map_or(1, Cost::tokens);
            let add = |left: u32| Some((left + back).min(TOKENS));
            // Never an error: the function always gives a number.
            let _ = tokens.fetch_update(Ordering::Relaxed, Ordering::Relaxed, add);
        }
    }
}

impl fmt::Debug for Pace {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Pace")
            .field("tokens", &self.tokens())
            .finish_non_exhaustive()
    }
}
