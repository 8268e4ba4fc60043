//! Asking a token endpoint: a few times when it is out of reach, and once more when our clock is wrong.

use std::time::Duration;

use super::skew::{Skew, date};
use super::source::{MAX_ANSWER, Source, refused};
use super::token::Token;
use crate::client::Connection;
use crate::error::{Error, ErrorKind};
use crate::observe::{Passage, Pause};
use crate::retry;
use crate::transport::{TransportError, TransportFailure};

/// Attempts of one renewal.
const ATTEMPTS: u32 = 3;

/// Asks for the token after this one.
pub(super) async fn ask(
    source: &Source,
    skew: &Skew,
    token: Option<&Token>,
    connection: &Connection,
) -> Result<Token, Error> {
    let known = source.secrets(token);
    let mut attempt = 0;
    let mut corrected = !source.dated();
    loop {
        attempt += 1;
        let sent = connection.clock().now();
        let (mut request, made) = source.request(token, skew.server(sent))?;
        let secrets = [known.clone(), made].concat();
        request.timeout = connection.timeout();
        request.max_body = MAX_ANSWER.min(connection.max_body());
        let outcome = connection.carry(request, Passage::token(&secrets)).await;
        let now = connection.clock().now();
        let (error, again, server) = match outcome {
            Ok(response) => {
                let moved = skew.learn(date(&response.headers), now);
                let outcome = if (200..300).contains(&response.status) {
                    source.read(&response, token, skew.server(now))
                } else {
                    Err(refused(&response, &secrets, source.consent()))
                };
                let error = match outcome {
                    Ok(token) => return Ok(token),
                    Err(error) => error,
                };
                if moved && !corrected && matches!(response.status, 400 | 401) {
                    corrected = true;
                    continue;
                }
                let server = retry::server_time(connection.profile(), &response.headers, true, now);
                let again = matches!(response.status, 429 | 500 | 502 | 503 | 504);
                (error.with_retry_at(server), again, server)
            }
            Err(error) => {
                let again = error.failure == TransportFailure::Connect || source.repeatable();
                let again = again && error.failure != TransportFailure::Tls;
                (lost(&error), again, None)
            }
        };
        let pause = retry::backoff(
            &connection.profile().retry,
            attempt,
            connection.jitter().fraction(),
        )
        .max(
            server
                .and_then(|at| Duration::try_from(at.duration_since(now)).ok())
                .unwrap_or_default(),
        );
        if !again || attempt >= ATTEMPTS || pause > connection.max_wait() {
            return Err(error);
        }
        connection.pause("token", Pause::Retry, pause).await;
    }
}

/// The error of a token endpoint that did not answer.
pub(super) fn lost(error: &TransportError) -> Error {
    let kind = match error.failure {
        TransportFailure::Connect => ErrorKind::Connect,
        TransportFailure::Tls => ErrorKind::Tls,
        TransportFailure::Timeout => ErrorKind::Timeout,
        _ => ErrorKind::Unavailable,
    };
    let detail = format!("the token endpoint does not answer: {}", error.message);
    Error::new(kind, "", detail)
}
