//! The last exchanges, in memory.

use std::collections::VecDeque;
use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::exchange::{Exchange, Head, Observer};
use super::filter::Filter;

/// Keeps the last exchanges. `Debug` prints their number.
pub struct MemoryLog {
    capacity: usize,
    filter: Filter,
    body_limit: usize,
    kept: Mutex<VecDeque<Exchange>>,
}

impl MemoryLog {
    /// A log of so many exchanges, at least one, with 16 KB of each body.
    pub fn new(capacity: usize) -> Self {
        Self {
            capacity: capacity.max(1),
            filter: Filter::new(),
            body_limit: 16 * 1024,
            kept: Mutex::default(),
        }
    }

    /// Keeps only these.
    #[must_use]
    pub fn only(mut self, filter: Filter) -> Self {
        self.filter = filter;
        self
    }

    /// Keeps so many bytes of each body, 0 for none.
    #[must_use]
    pub fn bodies(mut self, bytes: usize) -> Self {
        self.body_limit = bytes;
        self
    }

    /// The exchanges that a filter takes, the oldest first.
    pub fn find(&self, filter: &Filter) -> Vec<Exchange> {
        let kept = self.kept();
        let found = kept.iter().filter(|it| filter.takes(&it.head()));
        found.cloned().collect()
    }

    /// Forgets all.
    pub fn clear(&self) {
        self.kept().clear();
    }

    fn kept(&self) -> MutexGuard<'_, VecDeque<Exchange>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Observer for MemoryLog {
    fn wants(&self, head: &Head<'_>) -> bool {
        self.filter.takes(head)
    }

    fn body_limit(&self) -> usize {
        self.body_limit
    }

    fn observe(&self, exchange: &Exchange) {
        let mut kept = self.kept();
        if kept.len() == self.capacity {
            kept.pop_front();
        }
        kept.push_back(exchange.clone());
    }
}

impl fmt::Debug for MemoryLog {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "MemoryLog({} of {})", self.kept().len(), self.capacity)
    }
}
