//! Deliveries that came before are refused.

use std::collections::{BTreeSet, HashMap};
use std::fmt;
use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;

use crate::BoxFuture;
use crate::auth::StoreError;

/// Which delivery it is: a digest of what was signed. It tells nothing of the secret.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ReplayKey(pub(super) [u8; 32]);

impl ReplayKey {
    /// The key in hexadecimal, for a database.
    pub fn hex(&self) -> String {
        super::scheme::hex(&self.0)
    }
}

impl fmt::Debug for ReplayKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hex = self.hex();
        write!(out, "ReplayKey({}…)", hex.get(..8).unwrap_or(""))
    }
}

/// Remembers deliveries. A host with several processes writes one over its database.
pub trait ReplayGuard: Send + Sync {
    /// Notes a delivery until a moment; `false` when it is noted already and the moment has not passed.
    ///
    /// Looking and noting are one step: of two equal deliveries at the same time one is told `false`.
    fn note(
        &self,
        key: ReplayKey,
        until: Timestamp,
        now: Timestamp,
    ) -> BoxFuture<'_, Result<bool, StoreError>>;

    /// Forgets a delivery that could not be handled, so that the provider may send it again.
    fn forget(&self, key: ReplayKey) -> BoxFuture<'_, Result<(), StoreError>>;
}

/// A guard in memory: 100,000 deliveries unless said otherwise, some 200 bytes each.
///
/// When it is full the delivery that would have been forgotten first is. Only
/// genuine deliveries are noted, so that a stranger cannot fill it.
#[derive(Debug)]
pub struct MemoryReplayGuard {
    capacity: usize,
    noted: Mutex<Noted>,
}

#[derive(Debug, Default)]
struct Noted {
    until: HashMap<ReplayKey, Timestamp>,
    order: BTreeSet<(Timestamp, ReplayKey)>,
}

impl Default for MemoryReplayGuard {
    fn default() -> Self {
        Self::new(100_000)
    }
}

impl MemoryReplayGuard {
    /// A guard for so many deliveries, at least one.
    pub fn new(capacity: usize) -> Self {
        Self {
            capacity: capacity.max(1),
            noted: Mutex::default(),
        }
    }

    /// How many deliveries it remembers.
    pub fn len(&self) -> usize {
        self.noted().until.len()
    }

    /// Whether it remembers none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn noted(&self) -> std::sync::MutexGuard<'_, Noted> {
        self.noted.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Noted {
    fn remove(&mut self, key: ReplayKey) {
        if let Some(until) = self.until.remove(&key) {
            self.order.remove(&(until, key));
        }
    }
}

impl ReplayGuard for MemoryReplayGuard {
    fn note(
        &self,
        key: ReplayKey,
        until: Timestamp,
        now: Timestamp,
    ) -> BoxFuture<'_, Result<bool, StoreError>> {
        let mut noted = self.noted();
        while let Some(&(end, old)) = noted.order.first()
            && end < now
        {
            noted.remove(old);
        }
        let new = !noted.until.contains_key(&key);
        if new {
            if noted.until.len() >= self.capacity
                && let Some(&(_, old)) = noted.order.first()
            {
                noted.remove(old);
            }
            noted.until.insert(key, until);
            noted.order.insert((until, key));
        }
        Box::pin(std::future::ready(Ok(new)))
    }

    fn forget(&self, key: ReplayKey) -> BoxFuture<'_, Result<(), StoreError>> {
        self.noted().remove(key);
        Box::pin(std::future::ready(Ok(())))
    }
}
