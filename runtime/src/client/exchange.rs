//! Sending one request until there is an answer or no more hope.

use std::time::Duration;

use bytes::Bytes;
use jiff::Timestamp;
use tokio::sync::SemaphorePermit;
use url::Url;

use super::connection::Connection;
use super::failure::{Judged, excerpt, judge};
use super::profile::Operation;
use super::reply::{Reply, request_line};
use crate::auth::{Secret, Ticket};
use crate::error::{Error, ErrorKind, Metrics};
use crate::limit::Cost;
use crate::observe::{Passage, Pause};
use crate::retry;
use crate::transport::{
    Chunks, Headers, TransportError, TransportFailure, TransportRequest, TransportResponse,
};

/// A request that can be sent as often as needed.
pub(super) struct Prepared {
    pub(super) operation: &'static Operation,
    pub(super) url: Url,
    /// Hosts besides the connection's that it may be on.
    pub(super) hosts: &'static [&'static str],
    pub(super) headers: Headers,
    pub(super) body: Option<Bytes>,
    /// The body of a success is read piece by piece.
    pub(super) stream: bool,
    /// Sending it twice does its work once.
    pub(super) may_repeat: bool,
    /// Longest time of one attempt.
    pub(super) timeout: Duration,
    /// Longest time of all attempts, with their pauses.
    pub(super) deadline: Option<Duration>,
    /// Attempts in all.
    pub(super) max_attempts: u32,
}

/// What one attempt led to: an answer, of a success that is read piece by piece without its body, or none.
pub(super) type Outcome = Result<(TransportResponse, Option<Chunks>), TransportError>;

/// One attempt: what goes out, and what it is part of.
pub(super) struct Attempt<'a> {
    pub(super) prepared: &'a Prepared,
    /// With credentials.
    pub(super) request: TransportRequest,
    /// How many times it was sent before.
    pub(super) resend_count: u32,
    /// What must not be seen of it.
    pub(super) secrets: &'a [Secret],
}

/// What a failure says about trying again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Again {
    /// It would fail again, or might do the work twice.
    Never,
    /// The provider refused before doing anything.
    Refused,
    /// The work may have been done.
    Repeatable,
    /// As `Repeatable`, but a second time means that it is no accident.
    Once,
}

struct Failure {
    error: Error,
    again: Again,
    /// When the provider wants to be asked again.
    server: Option<Timestamp>,
    cost: Cost,
    /// The connection ended before a byte of the answer.
    closed: bool,
}

/// One request with all its attempts and pauses.
struct Run<'a> {
    connection: &'a Connection,
    prepared: &'a Prepared,
    started: Duration,
    /// Attempts that count against their limit.
    counted: u32,
    metrics: Metrics,
    /// Time spent waiting for limits.
    limited: Duration,
    /// Cost of the last retry.
    paid: Option<Cost>,
    secrets: Vec<Secret>,
}

impl Connection {
    /// Sends a request, with authorisation, limits and retries.
    pub(super) async fn exchange(&self, prepared: &Prepared) -> Result<Reply, Error> {
        self.keep_origin(prepared.operation, prepared.hosts, &prepared.url)?;
        let mut run = Run {
            connection: self,
            prepared,
            started: self.clock().elapsed(),
            counted: 0,
            metrics: Metrics::default(),
            limited: Duration::ZERO,
            paid: None,
            secrets: Vec::new(),
        };
        let outcome = run.finish().await;
        run.metrics.retry_tokens = self.retry_tokens();
        self.tell_budget(prepared.operation.id);
        let metrics = run.metrics;
        match outcome {
            Ok(mut reply) => {
                reply.metrics = metrics;
                Ok(reply)
            }
            Err(error) => {
                let method = prepared.operation.method;
                let line = request_line(method, &prepared.url, &run.secrets);
                Err(error.with_request(line).with_metrics(metrics))
            }
        }
    }

    /// Sends a request once. All that goes over the wire for an operation goes through here,
    /// so whatever watches requests wraps this: it sees what goes out and what came back, before anything follows from it.
    async fn attempt(&self, attempt: Attempt<'_>) -> Outcome {
        let request = attempt.request;
        let about = Passage {
            operation: attempt.prepared.operation.id,
            template: attempt.prepared.operation.path,
            resend_count: attempt.resend_count,
            secrets: attempt.secrets,
            withheld: false,
        };
        if !attempt.prepared.stream {
            return Ok((self.carry(request, about).await?, None));
        }
        let max_body = request.max_body;
        let answer = self.carry_open(request, about).await?;
        if (200..300).contains(&answer.status) {
            let response = TransportResponse::new(answer.status, answer.headers, Bytes::new());
            return Ok((response, Some(answer.chunks)));
        }
        Ok((answer.whole(max_body).await?, None))
    }
}

impl<'a> Run<'a> {
    async fn finish(&mut self) -> Result<Reply, Error> {
        let (connection, prepared) = (self.connection, self.prepared);
        let mut renewed = false;
        // A kept connection that the other side has just closed says nothing about the provider.
        let mut free = prepared.may_repeat && connection.has_answered();
        let mut corrupt = false;
        loop {
            let permit = self.enter().await?;
            let mut ticket = if prepared.operation.open {
                Ticket::none()
            } else {
                connection
                    .authority()
                    .ticket(connection, prepared.operation)
                    .await?
            };
            self.secrets.clone_from(&ticket.secrets);
            let (request, made) = self.request(&ticket)?;
            self.secrets.extend(made);
            self.counted += 1;
            self.metrics.attempts += 1;
            let attempt = Attempt {
                prepared,
                request,
                resend_count: self.metrics.attempts - 1,
                secrets: &self.secrets,
            };
            let outcome = connection.attempt(attempt).await;
            // Held for one attempt, never over a pause.
            drop(permit);
            let failure = match outcome {
                Ok((response, chunks)) => {
                    ticket.heard(&response.headers);
                    self.metrics.last_status = Some(response.status);
                    self.note_spent(&response.headers);
                    match judge(
                        connection.profile(),
                        prepared.operation,
                        &response,
                        &self.secrets,
                    ) {
                        Judged::Success(failures) => {
                            connection.pace().earn(self.paid);
                            connection.note_answer();
                            let mut reply = self.reply(response, chunks);
                            reply.failures = failures;
                            return Ok(reply);
                        }
                        Judged::Error(error) => self.refused(error, &response),
                    }
                }
                Err(error) => self.lost(error),
            };
            if matches!(failure.error.kind(), ErrorKind::Unauthorized)
                && !renewed
                && connection.authority().renew(connection, &ticket).await?
            {
                // The refused attempt did nothing and is not counted.
                renewed = true;
                self.counted -= 1;
                continue;
            }
            if failure.closed && free {
                free = false;
                self.counted -= 1;
                continue;
            }
            let again = match failure.again {
                Again::Never => false,
                Again::Refused => true,
                Again::Repeatable => prepared.may_repeat,
                Again::Once => prepared.may_repeat && !std::mem::replace(&mut corrupt, true),
            };
            let error = failure.error.with_retry_at(failure.server);
            if !again || self.counted >= prepared.max_attempts {
                return Err(error);
            }
            self.wait_after(error, failure.server, failure.cost).await?;
        }
    }

    /// Waits until limits let a request pass.
    ///
    /// # Errors
    /// `RateLimited` at once when that is too long.
    async fn enter(&mut self) -> Result<Option<SemaphorePermit<'a>>, Error> {
        let connection = self.connection;
        loop {
            let permit = connection.pace().permit().await;
            let now = connection.clock().elapsed();
            if self.left(now).is_some_and(|left| left.is_zero()) {
                return Err(self.late());
            }
            let Err(until) = connection.pace().admit(self.prepared.operation.id, now) else {
                return Ok(permit);
            };
            drop(permit);
            let wait = until.saturating_sub(now);
            if self.too_long(wait, true) {
                let error = Error::new(
                    ErrorKind::RateLimited { retry_at: None },
                    connection.provider(),
                    "the limits of the provider leave no room for this request within the time to wait for them; nothing was sent: send it later, or set a longer `max_wait`",
                );
                let at = connection.clock().now().checked_add(wait).ok();
                return Err(error.with_retry_at(at));
            }
            self.limited += wait;
            self.sleep(wait, Pause::Limit).await;
        }
    }

    /// Waits for the next attempt.
    ///
    /// # Errors
    /// The failure of the last one, when there is to be none.
    async fn wait_after(
        &mut self,
        error: Error,
        server: Option<Timestamp>,
        cost: Cost,
    ) -> Result<(), Error> {
        let connection = self.connection;
        let now = connection.clock().now();
        let policy = &connection.profile().retry;
        let backoff = retry::backoff(policy, self.counted, connection.jitter().fraction());
        let pause = backoff.max(until(server, now));
        let limited = matches!(error.kind(), ErrorKind::RateLimited { .. });
        if self.too_long(pause, limited) {
            return Err(error);
        }
        if !connection.pace().pay(cost) {
            let more = "not tried again: most requests of this connection fail, and retries would make it worse";
            return Err(error.with_detail(more));
        }
        self.paid = Some(cost);
        if limited {
            self.limited += pause;
        }
        self.sleep(pause, Pause::Retry).await;
        Ok(())
    }

    /// Whether a pause is longer than the caller wants to wait.
    fn too_long(&self, pause: Duration, limited: bool) -> bool {
        let waited = if limited {
            self.limited
        } else {
            Duration::ZERO
        };
        waited + pause > self.connection.max_wait()
            || self
                .left(self.connection.clock().elapsed())
                .is_some_and(|left| pause >= left)
    }

    /// What is left of the time for all attempts.
    fn left(&self, now: Duration) -> Option<Duration> {
        let end = self.started.checked_add(self.prepared.deadline?)?;
        Some(end.saturating_sub(now))
    }

    fn late(&self) -> Error {
        let deadline = self.prepared.deadline.unwrap_or_default();
        let detail = format!(
            "the time for all attempts, {deadline:?}, is over; set a longer `deadline` or ask for less"
        );
        Error::new(ErrorKind::Timeout, "", detail)
    }

    async fn sleep(&mut self, pause: Duration, why: Pause) {
        self.metrics.sleeps += 1;
        self.metrics.slept += pause;
        let operation = self.prepared.operation.id;
        self.connection.pause(operation, why, pause).await;
    }

    fn request(&self, ticket: &Ticket) -> Result<(TransportRequest, Vec<Secret>), Error> {
        let (connection, prepared) = (self.connection, self.prepared);
        let mut request = TransportRequest::new(prepared.operation.method, prepared.url.clone());
        request.headers = prepared.headers.clone();
        request.body = prepared.body.clone();
        request.max_body = connection.max_body();
        request.stall = connection.stall();
        let left = self.left(connection.clock().elapsed());
        request.timeout = left.map_or(prepared.timeout, |left| left.min(prepared.timeout));
        let made = ticket.apply(&mut request)?;
        Ok((request, made))
    }

    /// Lets nothing pass before a spent budget is filled up again.
    fn note_spent(&self, headers: &Headers) {
        let connection = self.connection;
        let now = connection.clock().now();
        if let Some(at) = retry::spent(&connection.profile().limits, headers, now) {
            self.close(at, now);
        }
    }

    fn close(&self, at: Timestamp, now: Timestamp) {
        let clock = self.connection.clock();
        self.connection
            .pace()
            .close(clock.elapsed() + until(Some(at), now));
    }

    fn refused(&self, error: Error, response: &TransportResponse) -> Failure {
        let profile = self.connection.profile();
        let limited = matches!(error.kind(), ErrorKind::RateLimited { .. });
        let now = self.connection.clock().now();
        let headers = &response.headers;
        let mut server = retry::server_time(profile, headers, limited, now);
        if limited {
            let limits = &profile.limits;
            server = server
                .max(retry::body_time(limits, headers, error.body(), now))
                .max(retry::spent(limits, headers, now));
            if server.is_none() && !limits.default_wait.is_zero() {
                server = now.checked_add(limits.default_wait).ok();
            }
            if let Some(at) = server {
                self.close(at, now);
            }
        }
        let listed = profile.retry.statuses.contains(&response.status);
        let again = match error.kind() {
            ErrorKind::RateLimited { .. } => Again::Refused,
            ErrorKind::Rejected => Again::Never,
            ErrorKind::Unavailable if response.status < 500 || listed => Again::Repeatable,
            // The request came too late or too early; both say that it was not looked at.
            _ if listed || matches!(response.status, 408 | 425) => Again::Repeatable,
            _ => Again::Never,
        };
        Failure {
            error,
            again,
            server,
            cost: Cost::Failure,
            closed: false,
        }
    }

    fn lost(&self, error: TransportError) -> Failure {
        let may_repeat = self.prepared.may_repeat;
        let decode = || ErrorKind::Decode {
            pointer: String::new(),
        };
        let (kind, again) = match error.failure {
            TransportFailure::Connect => (ErrorKind::Connect, Again::Repeatable),
            TransportFailure::Tls => (ErrorKind::Tls, Again::Never),
            TransportFailure::Timeout | TransportFailure::Stalled => {
                (ErrorKind::Timeout, Again::Repeatable)
            }
            TransportFailure::Closed | TransportFailure::Interrupted => {
                (ErrorKind::Interrupted, Again::Repeatable)
            }
            TransportFailure::TooLarge => (ErrorKind::TooLarge, Again::Never),
            TransportFailure::Malformed => (decode(), Again::Never),
            TransportFailure::Corrupt => (decode(), Again::Once),
            TransportFailure::Unsendable => (ErrorKind::Request, Again::Never),
        };
        // Without a connection nothing was sent, so nothing is in doubt.
        let sent = !matches!(
            error.failure,
            TransportFailure::Connect | TransportFailure::Tls | TransportFailure::Unsendable
        );
        let message = excerpt(&error.message, &self.secrets);
        let (kind, detail) = match error.failure {
            TransportFailure::TooLarge => {
                let max = self.connection.max_body();
                let detail = format!(
                    "the answer is larger than {max} bytes; ask for smaller pages or set a larger `max_body`"
                );
                (kind, detail)
            }
            _ if sent && !may_repeat => {
                let detail = format!(
                    "the request may have been carried out; look before you send it again ({message})"
                );
                (ErrorKind::Ambiguous, detail)
            }
            TransportFailure::Malformed => (kind, format!("the answer is no HTTP: {message}")),
            TransportFailure::Corrupt => (
                kind,
                format!("the compressed answer cannot be unpacked: {message}"),
            ),
            TransportFailure::Tls => {
                let detail = format!(
                    "{message}; check the base URL, the clock of this machine and its certificates"
                );
                (kind, detail)
            }
            _ => (kind, message),
        };
        let cost = match error.failure {
            TransportFailure::Timeout | TransportFailure::Stalled => Cost::Timeout,
            _ => Cost::Failure,
        };
        Failure {
            error: Error::new(kind, "", detail),
            again,
            server: None,
            cost,
            closed: error.failure == TransportFailure::Closed,
        }
    }

    fn reply(&mut self, response: TransportResponse, chunks: Option<Chunks>) -> Reply {
        let (connection, operation) = (self.connection, self.prepared.operation);
        let secrets = std::mem::take(&mut self.secrets);
        let request_id = connection
            .profile()
            .errors
            .request_id_header
            .and_then(|name| response.headers.get(name))
            .map(|id| excerpt(id, &secrets));
        Reply {
            status: response.status,
            headers: response.headers,
            body: response.body,
            url: self.prepared.url.clone(),
            secrets,
            request_id,
            provider: connection.provider(),
            operation: operation.id,
            method: operation.method,
            metrics: self.metrics,
            failures: Vec::new(),
            plain: operation.plain,
            chunks,
        }
    }
}

fn until(at: Option<Timestamp>, now: Timestamp) -> Duration {
    at.and_then(|at| Duration::try_from(at.duration_since(now)).ok())
        .unwrap_or_default()
}
