//! How a provider makes sure that an address takes deliveries.

use super::request::WebhookRequest;
use crate::json::{Kind, RawJson, Reader};

/// Longest challenge that is sent back, in characters.
const MAX_CHALLENGE: usize = 1024;

/// How a provider makes sure that an address takes deliveries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Handshake {
    /// Not at all.
    None,
    /// An unsigned GET with a parameter that has to come back as plain text.
    EchoQuery {
        /// The parameter.
        parameter: &'static str,
    },
    /// A signed delivery with a text that has to come back.
    EchoBody {
        /// JSON pointer of what tells it from other deliveries.
        when: &'static str,
        /// Its value.
        equals: &'static str,
        /// JSON pointer of the text.
        challenge: &'static str,
    },
    /// A signed delivery without events: 200 when the signature is right, 401 when it is not.
    Empty {
        /// JSON pointer of the list of events.
        events: &'static str,
    },
}

/// What to answer.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct WebhookAnswer {
    /// HTTP status.
    pub status: u16,
    /// Headers.
    pub headers: &'static [(&'static str, &'static str)],
    /// Body.
    pub body: String,
}

impl WebhookAnswer {
    fn text(body: String) -> Self {
        Self {
            status: 200,
            // What a stranger sent is never to be taken for a page.
            headers: &[
                ("content-type", "text/plain; charset=utf-8"),
                ("x-content-type-options", "nosniff"),
            ],
            body,
        }
    }

    fn empty() -> Self {
        Self {
            status: 200,
            headers: &[],
            body: String::new(),
        }
    }
}

impl Handshake {
    /// The answer to a request that is not signed.
    pub(super) fn unsigned(self, request: &WebhookRequest) -> Option<WebhookAnswer> {
        let Self::EchoQuery { parameter } = self else {
            return None;
        };
        if !request.method().eq_ignore_ascii_case("GET") {
            return None;
        }
        request.query(parameter).and_then(echo)
    }

    /// The answer to a delivery that is genuine.
    pub(super) fn signed(self, body: &[u8]) -> Option<WebhookAnswer> {
        match self {
            Self::None | Self::EchoQuery { .. } => None,
            Self::EchoBody {
                when,
                equals,
                challenge,
            } => {
                let json = RawJson::new(str::from_utf8(body).ok()?);
                (json.text_at(when)? == equals)
                    .then(|| json.text_at(challenge))
                    .flatten()
                    .and_then(echo)
            }
            Self::Empty { events } => {
                let json = RawJson::new(str::from_utf8(body).ok()?);
                let events = json.pointer(events)?;
                let mut list = Reader::new(events.as_str());
                let empty =
                    list.kind() == Some(Kind::Array) && list.begin_array() && !list.next_item();
                empty.then(WebhookAnswer::empty)
            }
        }
    }
}

fn echo(challenge: String) -> Option<WebhookAnswer> {
    (!challenge.is_empty() && challenge.chars().count() <= MAX_CHALLENGE)
        .then(|| WebhookAnswer::text(challenge))
}
