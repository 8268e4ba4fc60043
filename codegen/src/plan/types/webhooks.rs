//! What is decided about webhooks.

use serde::Serialize;

/// Webhooks of a provider.
#[derive(Debug, Clone, Serialize)]
pub struct Webhooks {
    /// The header with the signature.
    pub header: String,
    /// The secret is a part of what is hashed, not the key of an HMAC.
    pub plain_hash: bool,
    /// What stands before the signature in the header.
    pub prefix: String,
    /// Base64 instead of hexadecimal.
    pub base64: bool,
    /// What is signed, in order.
    pub signed: Vec<SignedPart>,
    /// When it was signed: header, format, tolerance in milliseconds where it is not the usual one.
    pub timestamp: Option<(String, EventTime, Option<u64>)>,
    /// Equal deliveries are usual.
    pub replay_allowed: bool,
    /// How the provider makes sure that an address takes deliveries.
    pub handshake: Option<Handshake>,
    /// Shapes of bodies.
    pub events: Vec<EventShape>,
}

/// A part of what is signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SignedPart {
    /// The raw body.
    Body,
    /// The timestamp as it came.
    Timestamp,
    /// The method.
    Method,
    /// The URL as it was called.
    Url,
    /// The URL with reserved characters decoded.
    DecodedUrl,
    /// The secret.
    Secret,
    /// Fixed text.
    Text(String),
}

/// How a moment is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum EventTime {
    /// RFC 3339.
    Rfc3339,
    /// Seconds since 1970.
    EpochSeconds,
    /// Milliseconds since 1970.
    EpochMillis,
}

/// How the provider makes sure that an address takes deliveries. Places are JSON pointers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Handshake {
    /// A parameter of a GET has to come back.
    EchoQuery(String),
    /// A text of the body has to come back.
    EchoBody {
        /// Place of what tells it from other deliveries.
        when: String,
        /// Its value.
        equals: String,
        /// Place of the text.
        challenge: String,
    },
    /// A list without events.
    Empty(String),
}

/// A shape of bodies.
#[derive(Debug, Clone, Serialize)]
pub struct EventShape {
    /// JSON pointer of what a body of this shape has; empty for any.
    pub when: String,
    /// JSON pointers from the body to the events.
    pub lists: Vec<String>,
    /// What the name of an event is made of.
    pub name: Vec<EventSource>,
    /// Where the id stands; the first that is there.
    pub id: Vec<EventSource>,
    /// When it happened.
    pub at: Option<(EventSource, EventTime)>,
    /// The provider's account.
    pub account: Option<EventSource>,
    /// The provider's id of the event.
    pub event_id: Option<EventSource>,
    /// What events mean.
    pub rules: Vec<EventRule>,
}

/// Where a value of an event stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum EventSource {
    /// JSON pointer from the event.
    Event(String),
    /// JSON pointer from what holds the list of events.
    Parent(String),
    /// JSON pointer from the body.
    Body(String),
    /// Header.
    Header(String),
}

/// What an event means.
#[derive(Debug, Clone, Serialize)]
pub struct EventRule {
    /// Name of the event, with at most one `*`.
    pub event: String,
    /// Common model: `crm.contact`.
    pub model: String,
    /// `created`, `updated`, `deleted`, `merged` or `other`.
    pub action: String,
    /// Where the id stands, if elsewhere.
    pub id: Option<EventSource>,
    /// JSON pointer, from the event, of the whole record.
    pub record: Option<String>,
}
