//! Requests that a function written by hand signs.

use std::fmt;
use std::sync::Arc;

use super::{Auth, Authorize, Secret};
use crate::convert::HookError;
use crate::error::{Error, ErrorKind};
use crate::model::Timestamp;
use crate::transport::TransportRequest;

/// A function that puts a signature into a request. It is given the time by the provider's clock, as
/// far as that is known, and the values that the mapping names.
pub type SignRequest<const N: usize> =
    fn(&mut TransportRequest, Timestamp, [&Secret; N]) -> Result<(), HookError>;

/// A function and what it is given.
struct Signed<const N: usize> {
    values: [Secret; N],
    hidden: [bool; N],
    sign: SignRequest<N>,
}

impl<const N: usize> Authorize for Signed<N> {
    fn authorize(&self, request: &mut TransportRequest, now: Timestamp) -> Result<(), Error> {
        (self.sign)(request, now, self.values.each_ref()).map_err(|error| {
            let detail = format!("the request cannot be signed: {error}; nothing was sent");
            Error::new(ErrorKind::Configuration, "", detail)
        })
    }

    fn secrets(&self) -> Vec<Secret> {
        let hidden = self.values.iter().zip(self.hidden);
        hidden
            .filter(|(_, hidden)| *hidden)
            .map(|(value, _)| value.clone())
            .collect()
    }
}

impl<const N: usize> fmt::Debug for Signed<N> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Signed")
    }
}

impl Auth {
    /// Each request is signed by a function. `hidden` says which of the values must not show up in
    /// messages; what the function puts into a request does not show up either.
    #[must_use]
    pub fn signed<const N: usize>(
        values: [Secret; N],
        hidden: [bool; N],
        sign: SignRequest<N>,
    ) -> Self {
        Self::Custom(Arc::new(Signed {
            values,
            hidden,
            sign,
        }))
    }
}
/// HMAC-SHA-256, for functions that sign requests.
#[must_use]
pub fn hmac_sha256(key: &[u8], message: &[u8]) -> [u8; 32] {
    let key = ring::hmac::Key::new(ring::hmac::HMAC_SHA256, key);
    digest(ring::hmac::sign(&key, message).as_ref())
}

/// SHA-256, for functions that sign requests.
#[must_use]
pub fn sha256(message: &[u8]) -> [u8; 32] {
    digest(ring::digest::digest(&ring::digest::SHA256, message).as_ref())
}

fn digest(bytes: &[u8]) -> [u8; 32] {
    let mut out = [0; 32];
    // Both have 32 bytes.
    for (to, from) in out.iter_mut().zip(bytes) {
        *to = *from;
    }
    out
}
