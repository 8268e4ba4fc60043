//! Whether a delivery is genuine, recent and new.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use jiff::{SignedDuration, Timestamp};
use subtle::{Choice, ConstantTimeEq as _};

use super::change::{self, Change};
use super::handshake::WebhookAnswer;
use super::replay::{MemoryReplayGuard, ReplayGuard, ReplayKey};
use super::request::WebhookRequest;
use super::scheme::{SignatureScheme, Webhooks};
use crate::auth::{Secret, StoreError};
use crate::clock::{Clock, SystemClock};
use crate::convert::TimeFormat;
use crate::error::{Error, ErrorKind};
use crate::json::RawJson;
use crate::transport::Headers;

/// Checks the deliveries of one address. Cheap to clone; clones share the replay guard.
#[derive(Clone)]
pub struct Verifier {
    webhooks: &'static Webhooks,
    scheme: &'static SignatureScheme,
    secrets: Vec<Secret>,
    tolerance: Option<Duration>,
    guard: Arc<dyn ReplayGuard>,
    clock: Arc<dyn Clock>,
}

/// What a request was.
#[derive(Debug)]
pub enum Received {
    /// The provider looks whether the address works; give it this answer.
    Handshake(WebhookAnswer),
    /// A genuine delivery.
    Delivery(Verified),
}

/// A delivery that is genuine, recent and new. Only a [`Verifier`] makes one.
///
/// `Debug` prints no header values and no body.
pub struct Verified {
    webhooks: &'static Webhooks,
    headers: Headers,
    body: Bytes,
    sent_at: Option<Timestamp>,
    key: ReplayKey,
}

/// Why a request is refused. No message holds a secret, a signature or the body.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum WebhookError {
    /// There is no secret to check with.
    #[error("{provider}: no secret is set; give the one that the provider shows with the webhook")]
    NoSecret {
        /// Slug of the provider.
        provider: &'static str,
    },
    /// A header is missing, or came more than once.
    #[error("{provider}: expected one header `{header}`, found {found}")]
    Header {
        /// Slug of the provider.
        provider: &'static str,
        /// The header.
        header: &'static str,
        /// How many there were.
        found: usize,
    },
    /// The signature is of another version.
    #[error(
        "{provider}: `{header}` does not say `{expected}`; another version of the signature has to be checked"
    )]
    Version {
        /// Slug of the provider.
        provider: &'static str,
        /// The header.
        header: &'static str,
        /// What it should say.
        expected: &'static str,
    },
    /// The header does not hold what it should.
    #[error("{provider}: `{header}` is no {expected}")]
    Malformed {
        /// Slug of the provider.
        provider: &'static str,
        /// The header.
        header: &'static str,
        /// What it should be.
        expected: &'static str,
    },
    /// Somebody else sent it, or something on the way has changed it.
    #[error(
        "{provider}: the signature is wrong; check the secret, that the body is the raw one, and that the URL is the one the provider called"
    )]
    Signature {
        /// Slug of the provider.
        provider: &'static str,
    },
    /// It was signed too long ago, or in the future.
    #[error("{provider}: signed at {sent_at}, which is more than {} seconds from now", tolerance.as_secs())]
    Stale {
        /// Slug of the provider.
        provider: &'static str,
        /// When it was signed.
        sent_at: Timestamp,
        /// How far that may be from now.
        tolerance: Duration,
    },
    /// It came before.
    #[error("{provider}: the delivery came before")]
    Replayed {
        /// Slug of the provider.
        provider: &'static str,
    },
    /// The replay guard failed.
    #[error("{provider}: the replay guard failed: {source}")]
    Guard {
        /// Slug of the provider.
        provider: &'static str,
        /// How.
        source: StoreError,
    },
}

impl WebhookError {
    /// The status to answer with: 200 for what came before, so that the provider
    /// does not send it again, 500 when the fault is here, else 401.
    pub fn status(&self) -> u16 {
        match self {
            Self::Replayed { .. } => 200,
            Self::NoSecret { .. } | Self::Guard { .. } => 500,
            _ => 401,
        }
    }
}

impl Verifier {
    /// A verifier with one secret, the tolerance of the provider, a replay guard in memory.
    pub fn new(webhooks: &'static Webhooks, secret: impl Into<Secret>) -> Self {
        Self {
            webhooks,
            scheme: &webhooks.signature,
            secrets: Vec::new(),
            tolerance: None,
            guard: Arc::new(MemoryReplayGuard::default()),
            clock: Arc::new(SystemClock),
        }
        .or_secret(secret)
    }

    /// Another secret that is as good: the next one, while secrets are exchanged.
    #[must_use]
    pub fn or_secret(mut self, secret: impl Into<Secret>) -> Self {
        let secret = secret.into();
        // Anybody can sign with an empty key.
        if !secret.expose().is_empty() {
            self.secrets.push(secret);
        }
        self
    }

    /// Another signature than the provider's usual one, such as an older version of it.
    #[must_use]
    pub fn scheme(mut self, scheme: &'static SignatureScheme) -> Self {
        self.scheme = scheme;
        self
    }

    /// How far a timestamp may be from now. No use for signatures without one.
    #[must_use]
    pub fn tolerance(mut self, tolerance: Duration) -> Self {
        self.tolerance = Some(tolerance);
        self
    }

    /// Where deliveries are remembered.
    #[must_use]
    pub fn replay_guard(mut self, guard: Arc<dyn ReplayGuard>) -> Self {
        self.guard = guard;
        self
    }

    /// Another clock.
    #[must_use]
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.clock = clock;
        self
    }

    /// Checks a request and says what it is.
    ///
    /// # Errors
    /// It is not to be trusted, or came before. [`WebhookError::status`] is what to answer.
    pub async fn receive(&self, request: &WebhookRequest) -> Result<Received, WebhookError> {
        if let Some(answer) = self.webhooks.handshake.unsigned(request) {
            return Ok(Received::Handshake(answer));
        }
        let provider = self.webhooks.provider;
        let (sent_at, digest) = self.check(request)?;
        // Asked for as often as the provider likes; it changes nothing here.
        if let Some(answer) = self.webhooks.handshake.signed(request.body()) {
            return Ok(Received::Handshake(answer));
        }
        let key = ReplayKey(digest);
        let now = self.clock.now();
        // Later than that a timestamp is refused by itself.
        let until = match (sent_at, self.scheme.replay) {
            (Some(sent_at), _) => Some(later(sent_at, self.allowed())),
            (None, Some(window)) => Some(later(now, window)),
            (None, None) => None,
        };
        if let Some(until) = until
            && !self
                .guard
                .note(key, until, now)
                .await
                .map_err(|source| WebhookError::Guard { provider, source })?
        {
            return Err(WebhookError::Replayed { provider });
        }
        Ok(Received::Delivery(Verified {
            webhooks: self.webhooks,
            headers: request.headers().clone(),
            body: request.body().clone(),
            sent_at,
            key,
        }))
    }

    /// Forgets a delivery that could not be handled. Without it the provider's
    /// next try with the same signature would count as a replay.
    ///
    /// # Errors
    /// The replay guard failed.
    pub async fn release(&self, delivery: &Verified) -> Result<(), StoreError> {
        self.guard.forget(delivery.key).await
    }

    fn allowed(&self) -> Duration {
        let rule = self.scheme.timestamp.map(|rule| rule.tolerance);
        self.tolerance.or(rule).unwrap_or_default()
    }

    /// When it was signed, and its digest.
    fn check(
        &self,
        request: &WebhookRequest,
    ) -> Result<(Option<Timestamp>, [u8; 32]), WebhookError> {
        let provider = self.webhooks.provider;
        let scheme = self.scheme;
        if self.secrets.is_empty() {
            return Err(WebhookError::NoSecret { provider });
        }
        if let Some((header, expected)) = scheme.version
            && self.header(request, header)? != expected
        {
            return Err(WebhookError::Version {
                provider,
                header,
                expected,
            });
        }
        let sent =
            scheme
                .read(self.header(request, scheme.header)?)
                .ok_or(WebhookError::Malformed {
                    provider,
                    header: scheme.header,
                    expected: "signature",
                })?;
        let timestamp = match scheme.timestamp {
            Some(rule) => self.header(request, rule.header)?,
            None => "",
        };
        // Every secret is tried, and every byte compared, whatever came before.
        let mut genuine = Choice::from(0);
        for secret in &self.secrets {
            if let Some(digest) = scheme.digest(request, timestamp, secret) {
                genuine |= digest.ct_eq(&sent);
            }
        }
        if !bool::from(genuine) {
            return Err(WebhookError::Signature { provider });
        }
        // The timestamp is judged only now that it is known to be the provider's.
        let Some(rule) = scheme.timestamp else {
            return Ok((None, sent));
        };
        let sent_at = moment(timestamp, rule.format).ok_or(WebhookError::Malformed {
            provider,
            header: rule.header,
            expected: "timestamp",
        })?;
        let tolerance = self.allowed();
        let distance = self.clock.now().duration_since(sent_at).unsigned_abs();
        if distance > tolerance {
            return Err(WebhookError::Stale {
                provider,
                sent_at,
                tolerance,
            });
        }
        Ok((Some(sent_at), sent))
    }

    fn header<'r>(
        &self,
        request: &'r WebhookRequest,
        header: &'static str,
    ) -> Result<&'r str, WebhookError> {
        let mut values = request.headers().get_all(header);
        match (values.next(), values.count()) {
            (Some(value), 0) => Ok(value),
            // Two would leave it to chance which of them is checked and which is read.
            (first, more) => Err(WebhookError::Header {
                provider: self.webhooks.provider,
                header,
                found: usize::from(first.is_some()) + more,
            }),
        }
    }
}

/// Digits alone are seconds or milliseconds since 1970.
fn moment(text: &str, format: TimeFormat) -> Option<Timestamp> {
    let text = text.trim();
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let format = if digits {
        TimeFormat::EpochSeconds
    } else {
        format
    };
    format.read(text).ok()
}

fn later(moment: Timestamp, by: Duration) -> Timestamp {
    SignedDuration::try_from(by)
        .ok()
        .and_then(|by| moment.checked_add(by).ok())
        .unwrap_or(Timestamp::MAX)
}

impl Verified {
    /// Slug of the provider.
    pub fn provider(&self) -> &'static str {
        self.webhooks.provider
    }

    /// The body as it came.
    pub fn body(&self) -> &Bytes {
        &self.body
    }

    /// Headers. Most providers sign none of them.
    pub fn headers(&self) -> &Headers {
        &self.headers
    }

    /// When the provider signed it, where it says so.
    pub fn sent_at(&self) -> Option<Timestamp> {
        self.sent_at
    }

    /// The body as JSON.
    ///
    /// # Errors
    /// `Decode` when it is no text.
    pub fn json(&self) -> Result<RawJson, Error> {
        let text = str::from_utf8(&self.body).map_err(|_| {
            let kind = ErrorKind::Decode {
                pointer: String::new(),
            };
            Error::new(kind, self.provider(), "the delivery is no text")
        })?;
        Ok(RawJson::new(text))
    }

    /// The events in it, in order: which record of which common model has changed, and how.
    ///
    /// # Errors
    /// `Decode` when the body is none that the provider's rules know.
    pub fn changes(&self) -> Result<Vec<Change>, Error> {
        change::read(self.webhooks, &self.headers, &self.json()?)
    }
}

impl fmt::Debug for Verified {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Verified")
            .field("provider", &self.provider())
            .field("bytes", &self.body.len())
            .field("sent_at", &self.sent_at)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Verifier {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Verifier")
            .field("provider", &self.webhooks.provider)
            .field("secrets", &self.secrets.len())
            .finish_non_exhaustive()
    }
}
