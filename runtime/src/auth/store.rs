//! Where tokens are kept: the trait for a host's own database, and a store in memory.

use std::any::Any;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use super::Token;
use crate::BoxFuture;

/// Why a store did not give or take a token. The message must hold no token.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct StoreError(pub String);

/// A token as a store has it.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Kept {
    /// The token.
    pub token: Token,
    /// Changes whenever the token does.
    pub version: u64,
}

impl Kept {
    /// A token with its version.
    pub fn new(token: Token, version: u64) -> Self {
        Self { token, version }
    }
}

/// Where the tokens of one connection are kept between runs and shared between processes.
///
/// In a database it is a row with a version: `load` selects it, `swap` is
/// `UPDATE .. SET token = ?, version = version + 1 WHERE version = ?` (or an
/// `INSERT` that fails when the row is there), and tells by the number of rows.
pub trait TokenStore: Send + Sync {
    /// The token kept last; `None` when there is none yet.
    fn load(&self) -> BoxFuture<'_, Result<Option<Kept>, StoreError>>;

    /// Keeps a token in the place of that of a version (`None`: in the place of none) and gives its
    /// version. Gives `None`, and changes nothing, when another one is kept by now.
    ///
    /// A token is used only after this has succeeded.
    fn swap(
        &self,
        expected: Option<u64>,
        token: &Token,
    ) -> BoxFuture<'_, Result<Option<u64>, StoreError>>;

    /// The right to renew the token, held until the lease is dropped, so that of many processes
    /// one renews and the others find its token. Without it, which is how it is unless written
    /// otherwise, two may renew at the same time, and [`TokenStore::swap`] decides.
    fn lease(&self) -> BoxFuture<'_, Result<Lease, StoreError>> {
        Box::pin(std::future::ready(Ok(Lease::none())))
    }
}

/// The right to renew a token; ends when it is dropped.
pub struct Lease(Option<Box<dyn Any + Send>>);

impl Lease {
    /// No right that others would not have.
    pub fn none() -> Self {
        Self(None)
    }

    /// Keeps a guard alive for as long as the lease.
    pub fn holding(guard: impl Any + Send) -> Self {
        Self(Some(Box::new(guard)))
    }
}

impl fmt::Debug for Lease {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Lease({})", self.0.is_some())
    }
}

/// Tokens in memory: shared by all clients that get the same store, lost with the process.
#[derive(Debug, Default)]
pub struct MemoryTokenStore {
    kept: Mutex<Option<Kept>>,
    lease: Arc<tokio::sync::Mutex<()>>,
}

impl MemoryTokenStore {
    /// A store without a token.
    pub fn new() -> Self {
        Self::default()
    }

    /// A store with a token.
    pub fn with(token: Token) -> Self {
        Self {
            kept: Mutex::new(Some(Kept::new(token, 1))),
            lease: Arc::default(),
        }
    }
}

impl TokenStore for MemoryTokenStore {
    fn load(&self) -> BoxFuture<'_, Result<Option<Kept>, StoreError>> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        Box::pin(std::future::ready(Ok(kept.clone())))
    }

    fn swap(
        &self,
        expected: Option<u64>,
        token: &Token,
    ) -> BoxFuture<'_, Result<Option<u64>, StoreError>> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let known = kept.as_ref().map(|kept| kept.version);
        let swapped = (known == expected).then(|| {
            let version = known.unwrap_or(0) + 1;
            *kept = Some(Kept::new(token.clone(), version));
            version
        });
        Box::pin(std::future::ready(Ok(swapped)))
    }

    fn lease(&self) -> BoxFuture<'_, Result<Lease, StoreError>> {
        Box::pin(async {
            let guard = Arc::clone(&self.lease).lock_owned().await;
            Ok(Lease::holding(guard))
        })
    }
}
