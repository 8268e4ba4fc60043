//! Sending one request until there is an answer or no more hope.

use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use jiff::Timestamp;
use url::Url;

use super::connection::Connection;
use super::failure::{excerpt, judge, looks_like_json};
use super::profile::Operation;
use crate::auth::{Secret, Ticket};
use crate::error::{Error, ErrorKind};
use crate::retry;
use crate::transport::{
    Chunks, Headers, TransportError, TransportFailure, TransportRequest, TransportResponse,
};

/// A request that can be sent as often as needed.
pub(super) struct Prepared {
    pub(super) operation: &'static Operation,
    pub(super) url: Url,
    pub(super) headers: Headers,
    pub(super) body: Option<Bytes>,
    /// The body of a success is read piece by piece.
    pub(super) stream: bool,
}

/// A successful answer that has not been read yet.
pub struct Reply {
    pub(crate) status: u16,
    pub(crate) headers: Headers,
    pub(crate) body: Bytes,
    pub(crate) url: Url,
    pub(crate) secrets: Vec<Secret>,
    pub(crate) request_id: Option<String>,
    pub(crate) provider: &'static str,
    pub(crate) operation: &'static str,
    /// It is text, not JSON.
    pub(crate) plain: bool,
    /// What comes behind `body`.
    pub(crate) chunks: Option<Chunks>,
}

impl fmt::Debug for Reply {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Reply")
            .field("status", &self.status)
            .field("bytes", &self.body.len())
            .finish_non_exhaustive()
    }
}

/// What a failure says about trying again.
enum Again {
    /// It would fail again, or might do the work twice.
    Never,
    /// The provider refused before doing anything.
    Refused,
    /// The work may have been done.
    Repeatable,
}

struct Failure {
    error: Error,
    again: Again,
    /// When the provider wants to be asked again.
    server: Option<Timestamp>,
}

impl Connection {
    /// Sends a request, with authorisation, limits and retries.
    pub(super) async fn exchange(&self, prepared: &Prepared) -> Result<Reply, Error> {
        self.keep_origin(prepared.operation, &prepared.url)?;
        let may_repeat = prepared.operation.may_repeat();
        let mut attempt = 0;
        let mut renewed = false;
        loop {
            self.pass_gate().await?;
            let mut ticket = if prepared.operation.open {
                Ticket::none()
            } else {
                self.authority().ticket(self, prepared.operation).await?
            };
            let mut request =
                TransportRequest::new(prepared.operation.method, prepared.url.clone());
            request.headers = prepared.headers.clone();
            request.body = prepared.body.clone();
            request.timeout = self.timeout();
            request.max_body = self.max_body();
            ticket.apply(&mut request)?;
            let outcome = {
                // Held for one attempt, never over a pause.
                let _permit = self.permit().await;
                self.attempt(request, prepared.stream).await
            };
            attempt += 1;
            let failure = match outcome {
                Ok((response, chunks)) => {
                    ticket.heard(&response.headers);
                    let moved = (300..400).contains(&response.status);
                    let error = judge(self.profile(), &response, &ticket.secrets)
                        .filter(|_| !(moved && prepared.operation.redirects));
                    match error {
                        None => {
                            return Ok(self.reply(prepared, response, chunks, ticket.secrets));
                        }
                        Some(error) => self.refused(error, &response),
                    }
                }
                Err(error) => lost(error, may_repeat, self.max_body()),
            };
            if matches!(failure.error.kind(), ErrorKind::Unauthorized)
                && !renewed
                && self.authority().renew(self, &ticket).await?
            {
                // The refused attempt did nothing and is not counted.
                renewed = true;
                attempt -= 1;
                continue;
            }
            let again = match failure.again {
                Again::Never => false,
                Again::Refused => true,
                Again::Repeatable => may_repeat,
            };
            let error = failure.error.with_retry_at(failure.server);
            if !again || attempt >= self.max_attempts() {
                return Err(error);
            }
            let now = self.clock().now();
            let pause = retry::backoff(&self.profile().retry, attempt, self.jitter().fraction())
                .max(until(failure.server, now));
            if pause > self.max_wait() {
                return Err(error);
            }
            self.clock().sleep(pause).await;
        }
    }

    /// Sends a request once. With `stream` the body of a success is left to be read.
    async fn attempt(
        &self,
        request: TransportRequest,
        stream: bool,
    ) -> Result<(TransportResponse, Option<Chunks>), TransportError> {
        if !stream {
            return Ok((self.transport().send(request).await?, None));
        }
        let max_body = request.max_body;
        let answer = self.transport().open(request).await?;
        if (200..300).contains(&answer.status) {
            let response = TransportResponse::new(answer.status, answer.headers, Bytes::new());
            return Ok((response, Some(answer.chunks)));
        }
        Ok((answer.whole(max_body).await?, None))
    }

    fn reply(
        &self,
        prepared: &Prepared,
        response: TransportResponse,
        chunks: Option<Chunks>,
        secrets: Vec<Secret>,
    ) -> Reply {
        let request_id = self
            .profile()
            .errors
            .request_id_header
            .and_then(|name| response.headers.get(name))
            .map(|id| excerpt(id, &secrets));
        Reply {
            status: response.status,
            headers: response.headers,
            body: response.body,
            url: prepared.url.clone(),
            secrets,
            request_id,
            provider: self.provider(),
            operation: prepared.operation.id,
            plain: prepared.operation.plain,
            chunks,
        }
    }

    fn refused(&self, error: Error, response: &TransportResponse) -> Failure {
        let limited = matches!(error.kind(), ErrorKind::RateLimited { .. });
        let now = self.clock().now();
        let server = retry::server_time(self.profile(), &response.headers, limited, now);
        let listed = self.profile().retry.statuses.contains(&response.status);
        let again = match error.kind() {
            ErrorKind::RateLimited { .. } => Again::Refused,
            ErrorKind::Rejected => Again::Never,
            ErrorKind::Unavailable if response.status < 500 || listed => Again::Repeatable,
            _ if listed => Again::Repeatable,
            _ => Again::Never,
        };
        if limited && let Some(at) = server {
            self.close_gate(at);
        }
        Failure {
            error,
            again,
            server,
        }
    }
}

fn until(at: Option<Timestamp>, now: Timestamp) -> Duration {
    at.and_then(|at| Duration::try_from(at.duration_since(now)).ok())
        .unwrap_or_default()
}

fn lost(error: TransportError, may_repeat: bool, max_body: usize) -> Failure {
    let (kind, again) = match error.failure {
        TransportFailure::Connect => (ErrorKind::Connect, Again::Repeatable),
        TransportFailure::Tls => (ErrorKind::Tls, Again::Never),
        TransportFailure::Timeout => (ErrorKind::Timeout, Again::Repeatable),
        TransportFailure::Interrupted => (ErrorKind::Interrupted, Again::Repeatable),
        TransportFailure::TooLarge => (ErrorKind::TooLarge, Again::Never),
        TransportFailure::Unsendable => (ErrorKind::Request, Again::Never),
    };
    let (kind, detail) = match again {
        // Without a connection nothing was sent, so nothing is in doubt.
        Again::Repeatable if !may_repeat && kind != ErrorKind::Connect => (
            ErrorKind::Ambiguous,
            format!(
                "the request may have been carried out; look before you send it again ({})",
                error.message
            ),
        ),
        _ if kind == ErrorKind::TooLarge => (
            kind,
            format!("the answer is larger than {max_body} bytes; ask for smaller pages"),
        ),
        _ => (kind, error.message),
    };
    Failure {
        error: Error::new(kind, "", detail),
        again,
        server: None,
    }
}

impl Reply {
    /// An error of this answer.
    pub(crate) fn error(&self, kind: ErrorKind, detail: impl Into<String>) -> Error {
        Error::new(kind, self.provider, detail)
            .with_operation(self.operation)
            .with_status(self.status)
            .with_request_id(self.request_id.clone())
    }

    /// Whether the provider calls the body JSON, or calls it nothing.
    pub(crate) fn says_json(&self) -> bool {
        match self.headers.get("content-type") {
            Some(kind) => kind.to_ascii_lowercase().contains("json"),
            None => looks_like_json(str::from_utf8(&self.body).unwrap_or("")),
        }
    }

    /// Refuses a web page: a login form or the error page of a gateway.
    pub(crate) fn refuse_page(&self) -> Result<(), Error> {
        let html = self
            .headers
            .get("content-type")
            .is_some_and(|kind| kind.to_ascii_lowercase().contains("html"));
        // The first byte tells; large answers are not looked through for it.
        let body = self
            .body
            .strip_prefix(b"\xef\xbb\xbf")
            .unwrap_or(&self.body);
        let first = body.trim_ascii_start().first();
        if first == Some(&b'<') || (html && !matches!(first, Some(b'{' | b'['))) {
            return Err(self.not_json());
        }
        Ok(())
    }

    /// The error for a body that is something else than JSON.
    pub(crate) fn not_json(&self) -> Error {
        let kind = self
            .headers
            .get("content-type")
            .unwrap_or("no content type");
        let body = String::from_utf8_lossy(&self.body);
        self.error(
            ErrorKind::UnexpectedContentType,
            format!(
                "expected JSON, found {}; check the base URL and the credentials; it begins with: {}",
                excerpt(kind, &self.secrets),
                excerpt(&body, &self.secrets)
            ),
        )
    }
}
