//! `webhooks`: how deliveries are signed, and what their events mean.

use crate::source::{Span, Spanned};

use super::{Name, Named};

/// `webhooks`.
#[derive(Debug, Clone)]
pub struct Webhooks {
    /// `signature`.
    pub signature: Signature,
    /// `handshake`: how the provider makes sure that an address takes deliveries.
    pub handshake: Option<Handshake>,
    /// `events`: shapes of bodies, the first that fits is taken.
    pub events: Vec<EventShape>,
}

/// `webhooks.signature`.
#[derive(Debug, Clone)]
pub struct Signature {
    /// `header`.
    pub header: Name,
    /// `algorithm`: `hmac_sha256`, which is meant when it is left out, or `sha256`.
    pub algorithm: Option<Name>,
    /// `prefix`: what stands before the signature in the header.
    pub prefix: Option<Name>,
    /// `encoding`: `hex`, which is meant when it is left out, or `base64`.
    pub encoding: Option<Name>,
    /// `signed`: a template of `{body}`, `{timestamp}`, `{method}`, `{url}`, `{decoded_url}`,
    /// `{secret}` and text; `{body}` when it is left out.
    pub signed: Option<Name>,
    /// `timestamp`.
    pub timestamp: Option<SignedAt>,
    /// `replay: allowed`: equal deliveries are usual.
    pub replay_allowed: bool,
    /// Place of the block.
    pub span: Span,
}

/// `webhooks.signature.timestamp`.
#[derive(Debug, Clone)]
pub struct SignedAt {
    /// `header`.
    pub header: Name,
    /// `format`: `rfc3339`, `epoch_seconds`, `epoch_millis`.
    pub format: Name,
    /// `tolerance`, for instance `5m`, which is meant when it is left out.
    pub tolerance: Option<Name>,
    /// Place of the key.
    pub span: Span,
}

/// `webhooks.handshake`.
#[derive(Debug, Clone)]
pub enum Handshake {
    /// `echo_query: challenge`.
    EchoQuery(Name),
    /// `echo_body: {when, equals, challenge}`.
    EchoBody {
        /// Path of what tells it from other deliveries.
        when: Name,
        /// Its value.
        equals: Name,
        /// Path of the text that has to come back.
        challenge: Name,
    },
    /// `empty: events`: path of the list that is empty.
    Empty(Name),
}

/// One entry of `webhooks.events`.
#[derive(Debug, Clone)]
pub struct EventShape {
    /// `when`: path of what a body of this shape has.
    pub when: Option<Name>,
    /// `lists`: paths from the body to the list of events and on to the lists inside; `.` is the body itself.
    pub lists: Vec<Name>,
    /// `name`: sources; dots are put between.
    pub name: Vec<Name>,
    /// `id`: sources, the first that is there is taken.
    pub id: Vec<Name>,
    /// `at`: source and format.
    pub at: Option<(Name, Name)>,
    /// `account`.
    pub account: Option<Name>,
    /// `event_id`.
    pub event_id: Option<Name>,
    /// `map`: name of an event, with at most one `*`, to its meaning.
    pub map: Named<EventRule>,
}

/// One entry of `map`.
#[derive(Debug, Clone)]
pub struct EventRule {
    /// `model`: a model that the provider's category files map.
    pub model: Name,
    /// `as`: `created`, `updated`, `deleted`, `merged` or `other`.
    pub action: Name,
    /// `id`: source of the id, where it is not where the shape says.
    pub id: Option<Name>,
    /// `record`: path of the whole record.
    pub record: Option<Spanned<String>>,
}
