//! Something to do after an answer with a certain status.

use std::fmt;
use std::ops::RangeInclusive;

use super::exchange::{Exchange, Head, Observer};

type Action = Box<dyn Fn(&Exchange) + Send + Sync>;

/// Calls functions by the status of the answer. They run on the task of the request and must not wait.
#[derive(Default)]
pub struct StatusHooks {
    hooks: Vec<(Option<RangeInclusive<u16>>, Action)>,
    body_limit: usize,
}

impl StatusHooks {
    /// Without hooks, and without bodies.
    pub fn new() -> Self {
        Self::default()
    }

    /// After an answer with this status.
    #[must_use]
    pub fn on_status(
        self,
        status: u16,
        action: impl Fn(&Exchange) + Send + Sync + 'static,
    ) -> Self {
        self.on(Some(status..=status), action)
    }

    /// After an answer whose status begins with this digit: 5 for 500 to 599.
    #[must_use]
    pub fn on_class(self, digit: u16, action: impl Fn(&Exchange) + Send + Sync + 'static) -> Self {
        let first = digit.saturating_mul(100);
        self.on(Some(first..=first.saturating_add(99)), action)
    }

    /// After a request without an answer.
    #[must_use]
    pub fn on_no_answer(self, action: impl Fn(&Exchange) + Send + Sync + 'static) -> Self {
        self.on(None, action)
    }

    /// Shows the hooks so many bytes of each body.
    #[must_use]
    pub fn bodies(mut self, bytes: usize) -> Self {
        self.body_limit = bytes;
        self
    }

    fn on(
        mut self,
        statuses: Option<RangeInclusive<u16>>,
        action: impl Fn(&Exchange) + Send + Sync + 'static,
    ) -> Self {
        self.hooks.push((statuses, Box::new(action)));
        self
    }

    fn of(&self, status: Option<u16>) -> impl Iterator<Item = &Action> {
        self.hooks
            .iter()
            .filter(move |(statuses, _)| match (statuses, status) {
                (Some(statuses), Some(status)) => statuses.contains(&status),
                (None, None) => true,
                _ => false,
            })
            .map(|(_, action)| action)
    }
}

impl Observer for StatusHooks {
    fn wants(&self, head: &Head<'_>) -> bool {
        self.of(head.status).next().is_some()
    }

    fn body_limit(&self) -> usize {
        self.body_limit
    }

    fn observe(&self, exchange: &Exchange) {
        for action in self.of(exchange.status) {
            action(exchange);
        }
    }
}

impl fmt::Debug for StatusHooks {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let statuses: Vec<_> = self.hooks.iter().map(|(statuses, _)| statuses).collect();
        out.debug_struct("StatusHooks")
            .field("on", &statuses)
            .finish_non_exhaustive()
    }
}
