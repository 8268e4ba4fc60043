//! How a provider signs its deliveries, as static data, and the digest that follows from it.

use std::time::Duration;

use base64::Engine as _;
use ring::{digest, hmac};

use super::change::EventShape;
use super::handshake::Handshake;
use super::request::WebhookRequest;
use crate::auth::Secret;
use crate::convert::TimeFormat;

/// How far a timestamp may be from now, unless a provider says otherwise: five minutes.
pub const TOLERANCE: Duration = Duration::from_secs(300);

/// What is true of a provider's webhooks. Emitted as a `static`.
#[derive(Debug)]
#[non_exhaustive]
pub struct Webhooks {
    /// Slug: `hubspot`.
    pub provider: &'static str,
    /// How deliveries are signed.
    pub signature: SignatureScheme,
    /// How the provider makes sure that an address takes deliveries.
    pub handshake: Handshake,
    /// How events are written; the first shape that fits a body is taken.
    pub events: &'static [EventShape],
}

impl Webhooks {
    /// Webhooks that are signed, without a handshake, with no events that are understood.
    #[must_use]
    pub const fn new(provider: &'static str, signature: SignatureScheme) -> Self {
        Self {
            provider,
            signature,
            handshake: Handshake::None,
            events: &[],
        }
    }

    /// How the provider makes sure that an address takes deliveries.
    #[must_use]
    pub const fn handshake(mut self, handshake: Handshake) -> Self {
        self.handshake = handshake;
        self
    }

    /// How events are written.
    #[must_use]
    pub const fn events(mut self, shapes: &'static [EventShape]) -> Self {
        self.events = shapes;
        self
    }
}

/// How deliveries are signed. Emitted as part of a `static`.
#[derive(Debug)]
#[non_exhaustive]
pub struct SignatureScheme {
    /// What makes the digest.
    pub algorithm: Algorithm,
    /// The header with the signature.
    pub header: &'static str,
    /// What stands before the signature in the header: `sha256=`.
    pub prefix: &'static str,
    /// How the digest is written.
    pub encoding: Encoding,
    /// What is signed, in order.
    pub signed: &'static [SignedPart],
    /// When it was signed.
    pub timestamp: Option<TimestampRule>,
    /// A header that has to say which version of a signature it is, and what it says.
    pub version: Option<(&'static str, &'static str)>,
    /// For how long a signature without a timestamp is remembered and refused a
    /// second time. `None` where equal deliveries are usual.
    pub replay: Option<Duration>,
}

impl SignatureScheme {
    /// HMAC with SHA-256 over the body, in lower-case hexadecimal, remembered for a day.
    #[must_use]
    pub const fn new(header: &'static str) -> Self {
        Self {
            algorithm: Algorithm::HmacSha256,
            header,
            prefix: "",
            encoding: Encoding::Hex,
            signed: &[SignedPart::Body],
            timestamp: None,
            version: None,
            replay: Some(Duration::from_secs(24 * 60 * 60)),
        }
    }

    /// Another algorithm.
    #[must_use]
    pub const fn algorithm(mut self, algorithm: Algorithm) -> Self {
        self.algorithm = algorithm;
        self
    }

    /// What stands before the signature in the header.
    #[must_use]
    pub const fn prefix(mut self, prefix: &'static str) -> Self {
        self.prefix = prefix;
        self
    }

    /// How the digest is written.
    #[must_use]
    pub const fn encoding(mut self, encoding: Encoding) -> Self {
        self.encoding = encoding;
        self
    }

    /// What is signed, in order.
    #[must_use]
    pub const fn signed(mut self, parts: &'static [SignedPart]) -> Self {
        self.signed = parts;
        self
    }

    /// When it was signed.
    #[must_use]
    pub const fn timestamp(mut self, rule: TimestampRule) -> Self {
        self.timestamp = Some(rule);
        self
    }

    /// The header that says which version of a signature it is, and what it has to say.
    #[must_use]
    pub const fn version(mut self, header: &'static str, value: &'static str) -> Self {
        self.version = Some((header, value));
        self
    }

    /// For how long a signature is remembered; `None` where equal deliveries are usual.
    #[must_use]
    pub const fn replay(mut self, window: Option<Duration>) -> Self {
        self.replay = window;
        self
    }
}

/// What makes the digest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Algorithm {
    /// HMAC with SHA-256 (RFC 2104), the secret being the key.
    HmacSha256,
    /// SHA-256 alone; the secret is a part of what is signed.
    Sha256,
}

/// How the digest is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Encoding {
    /// Hexadecimal, in upper or lower case.
    Hex,
    /// Base64 with padding.
    Base64,
}

/// A part of what is signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum SignedPart {
    /// The raw body.
    Body,
    /// The timestamp as its header has it.
    Timestamp,
    /// The method in capital letters.
    Method,
    /// The whole URL as it was called.
    Url,
    /// The whole URL, with the reserved characters in it decoded: `%3A` is `:`.
    DecodedUrl,
    /// The secret.
    Secret,
    /// A fixed text.
    Text(&'static str),
}

/// When a delivery was signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct TimestampRule {
    /// The header with the timestamp.
    pub header: &'static str,
    /// How it is written. Digits alone are taken as seconds or, from the year
    /// 5138 on, milliseconds since 1970, whatever stands here.
    pub format: TimeFormat,
    /// How far it may be from now, before and after.
    pub tolerance: Duration,
}

impl TimestampRule {
    /// A timestamp that may be five minutes from now.
    #[must_use]
    pub const fn new(header: &'static str, format: TimeFormat) -> Self {
        Self {
            header,
            format,
            tolerance: TOLERANCE,
        }
    }

    /// How far it may be from now.
    #[must_use]
    pub const fn tolerance(mut self, tolerance: Duration) -> Self {
        self.tolerance = tolerance;
        self
    }
}

/// A digest of SHA-256.
pub(super) type Digest = [u8; 32];

enum Hasher {
    Keyed(hmac::Context),
    Plain(digest::Context),
}

impl Hasher {
    fn update(&mut self, bytes: &[u8]) {
        match self {
            Self::Keyed(mac) => mac.update(bytes),
            Self::Plain(hash) => hash.update(bytes),
        }
    }

    fn finish(self) -> Option<Digest> {
        match self {
            Self::Keyed(mac) => mac.sign().as_ref().try_into().ok(),
            Self::Plain(hash) => hash.finish().as_ref().try_into().ok(),
        }
    }
}

impl SignatureScheme {
    /// The digest that a genuine request has.
    pub(super) fn digest(
        &self,
        request: &WebhookRequest,
        timestamp: &str,
        secret: &Secret,
    ) -> Option<Digest> {
        let key = secret.expose().as_bytes();
        let mut hasher = match self.algorithm {
            Algorithm::HmacSha256 => {
                let key = hmac::Key::new(hmac::HMAC_SHA256, key);
                Hasher::Keyed(hmac::Context::with_key(&key))
            }
            Algorithm::Sha256 => Hasher::Plain(digest::Context::new(&digest::SHA256)),
        };
        for part in self.signed {
            match part {
                SignedPart::Body => hasher.update(request.body()),
                SignedPart::Timestamp => hasher.update(timestamp.as_bytes()),
                SignedPart::Method => {
                    hasher.update(request.method().to_ascii_uppercase().as_bytes());
                }
                SignedPart::Url => hasher.update(request.url().as_bytes()),
                SignedPart::DecodedUrl => hasher.update(decoded(request.url()).as_bytes()),
                SignedPart::Secret => hasher.update(key),
                SignedPart::Text(text) => hasher.update(text.as_bytes()),
            }
        }
        hasher.finish()
    }

    /// The value of the signature's header for a request that is to be sent, as a
    /// stand-in of the provider does. `timestamp` is the text of its header.
    pub fn sign(&self, request: &WebhookRequest, timestamp: &str, secret: &Secret) -> String {
        let digest = self.digest(request, timestamp, secret).unwrap_or_default();
        let text = match self.encoding {
            Encoding::Hex => hex(&digest),
            Encoding::Base64 => base64::engine::general_purpose::STANDARD.encode(digest),
        };
        format!("{}{text}", self.prefix)
    }

    /// The digest that a header holds; `None` when it is none.
    pub(super) fn read(&self, header: &str) -> Option<Digest> {
        let text = header.trim().strip_prefix(self.prefix)?;
        let bytes = match self.encoding {
            Encoding::Hex => unhex(text)?,
            Encoding::Base64 => base64::engine::general_purpose::STANDARD
                .decode(text)
                .ok()?,
        };
        bytes.try_into().ok()
    }
}

/// Bytes in lower-case hexadecimal.
pub(super) fn hex(bytes: &[u8]) -> String {
    let digit = |value: u8| char::from_digit(value.into(), 16).unwrap_or('0');
    bytes
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(byte & 15)])
        .collect()
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let digit = |byte: &u8| {
        char::from(*byte)
            .to_digit(16)
            .and_then(|it| u8::try_from(it).ok())
    };
    let (pairs, []) = text.as_bytes().as_chunks::<2>() else {
        return None;
    };
    pairs
        .iter()
        .map(|[high, low]| Some(digit(high)? << 4 | digit(low)?))
        .collect()
}

/// A URL in which the escapes of reserved characters are decoded, and no others.
fn decoded(url: &str) -> String {
    const ESCAPES: [(&str, char); 12] = [
        ("%3A", ':'),
        ("%2F", '/'),
        ("%3F", '?'),
        ("%40", '@'),
        ("%21", '!'),
        ("%24", '$'),
        ("%27", '\''),
        ("%28", '('),
        ("%29", ')'),
        ("%2A", '*'),
        ("%2C", ','),
        ("%3B", ';'),
    ];
    let mut out = String::with_capacity(url.len());
    let mut rest = url;
    while let Some((before, after)) = rest.split_once('%') {
        out.push_str(before);
        let escape = rest.get(before.len()..before.len() + 3);
        let known = ESCAPES
            .iter()
            .find(|(code, _)| escape.is_some_and(|it| it.eq_ignore_ascii_case(code)));
        match known {
            Some((_, letter)) => {
                out.push(*letter);
                rest = after.get(2..).unwrap_or("");
            }
            None => {
                out.push('%');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_reserved_characters_are_decoded() {
        assert_eq!(
            decoded("https://a.example/h?u=https%3a%2F%2Fb.example&n=%C3%A9%20%25%3&x=%"),
            "https://a.example/h?u=https://b.example&n=%C3%A9%20%25%3&x=%"
        );
    }

    #[test]
    fn digests_are_whole() {
        assert_eq!(unhex("00fF"), Some(vec![0, 255]));
        assert_eq!(hex(&[0, 0x1f, 255]), "001fff");
        assert_eq!(unhex("00f"), None);
        assert_eq!(unhex("0g"), None);
        let scheme = SignatureScheme::new("x").prefix("v0=");
        assert!(scheme.read(&format!("v0={}", "ab".repeat(32))).is_some());
        assert!(scheme.read(&"ab".repeat(32)).is_none());
        assert!(scheme.read(&format!("v0={}", "ab".repeat(31))).is_none());
    }
}
