//! Where the requests of a connection go out, and are seen.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use jiff::Timestamp;
use tracing::field::Empty;
use tracing::{Instrument as _, Span};
use url::Url;

use super::exchange::{Exchange, Head, Meter, Observer, Pause, Subject};
use super::health::{Health, Vitals};
use super::redact::{Redactor, bare};
use crate::auth::Secret;
use crate::client::Connection;
use crate::transport::{
    Headers, TransportError, TransportFailure, TransportRequest, TransportResponse, TransportStream,
};

/// Who looks at a connection.
#[derive(Default)]
pub(crate) struct Watchers {
    observers: Vec<Arc<dyn Observer>>,
    meters: Vec<Arc<dyn Meter>>,
    /// Further names whose values are not shown.
    names: Vec<String>,
    vitals: Vitals,
}

impl Watchers {
    pub(crate) fn observer(&mut self, observer: Arc<dyn Observer>) {
        self.observers.push(observer);
    }

    pub(crate) fn meter(&mut self, meter: Arc<dyn Meter>) {
        self.meters.push(meter);
    }

    pub(crate) fn redact(&mut self, name: &str) {
        self.names.push(bare(name));
    }
}

impl fmt::Debug for Watchers {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Watchers")
            .field("observers", &self.observers)
            .field("meters", &self.meters)
            .finish_non_exhaustive()
    }
}

/// What a request is about.
pub(crate) struct Passage<'p> {
    /// Id of the operation; empty when none is behind it.
    pub(crate) operation: &'static str,
    /// Path with `{parameters}`; empty when there are none.
    pub(crate) template: &'static str,
    /// How many times the request had been sent before.
    pub(crate) resend_count: u32,
    /// Values that must not be shown.
    pub(crate) secrets: &'p [Secret],
    /// Bodies are credentials from end to end.
    pub(crate) withheld: bool,
}

impl Passage<'_> {
    /// A request for a token.
    pub(crate) fn token(secrets: &[Secret]) -> Passage<'_> {
        Passage {
            operation: "token",
            template: "",
            resend_count: 0,
            secrets,
            withheld: true,
        }
    }
}

impl Connection {
    /// How the connection fares, by the requests that it has sent.
    pub fn health(&self) -> Health {
        Health {
            retry_tokens: self.retry_tokens(),
            ..self.watchers().vitals.get()
        }
    }

    /// Sends a request, seen by all who look.
    pub(crate) async fn carry(
        &self,
        request: TransportRequest,
        about: Passage<'_>,
    ) -> Result<TransportResponse, TransportError> {
        let mut watch = Watch::start(self, &request, about);
        let sent = self
            .transport()
            .send(request)
            .instrument(watch.span.clone());
        let outcome = sent.await;
        watch.end(match &outcome {
            Ok(answer) => Ok((answer.status, &answer.headers, Some(&answer.body))),
            Err(error) => Err(error.failure),
        });
        outcome
    }

    /// As [`Connection::carry`], up to the head of the answer.
    pub(crate) async fn carry_open(
        &self,
        request: TransportRequest,
        about: Passage<'_>,
    ) -> Result<TransportStream, TransportError> {
        let mut watch = Watch::start(self, &request, about);
        let sent = self
            .transport()
            .open(request)
            .instrument(watch.span.clone());
        let outcome = sent.await;
        watch.end(match &outcome {
            Ok(answer) => Ok((answer.status, &answer.headers, None)),
            Err(error) => Err(error.failure),
        });
        outcome
    }

    /// Sends nothing for so long, seen by all who look.
    pub(crate) async fn pause(&self, operation: &'static str, why: Pause, length: Duration) {
        let watchers = self.watchers();
        watchers.vitals.pause(length);
        let subject = Subject::new(self.provider(), self.name(), operation);
        for meter in &watchers.meters {
            meter.pause(subject, why, length);
        }
        tracing::debug!(
            conjoin.provider = self.provider(),
            conjoin.operation = operation,
            why = ?why,
            milliseconds = u64::try_from(length.as_millis()).unwrap_or(u64::MAX),
            "nothing is sent for a while"
        );
        self.clock().sleep(length).await;
    }

    /// Tells what is left of the tokens for retries.
    pub(crate) fn tell_budget(&self, operation: &'static str) {
        for meter in &self.watchers().meters {
            let subject = Subject::new(self.provider(), self.name(), operation);
            meter.budget(subject, self.retry_tokens());
        }
    }
}

/// One request on its way.
struct Watch<'w> {
    connection: &'w Connection,
    about: Passage<'w>,
    span: Span,
    started_at: Timestamp,
    /// What observers want to know of the request.
    sent: Option<Sent>,
    ended: bool,
}

struct Sent {
    method: &'static str,
    url: Url,
    headers: Headers,
    body: Option<Bytes>,
}

type Outcome<'o> = Result<(u16, &'o Headers, Option<&'o Bytes>), Cow<'static, str>>;

impl<'w> Watch<'w> {
    fn start(connection: &'w Connection, request: &TransportRequest, about: Passage<'w>) -> Self {
        let watchers = connection.watchers();
        let span = span(connection, request, &about);
        let sent = (!watchers.observers.is_empty()).then(|| Sent {
            method: request.method.as_str(),
            url: request.url.clone(),
            headers: request.headers.clone(),
            body: request.body.clone(),
        });
        Self {
            connection,
            about,
            span,
            started_at: connection.clock().now(),
            sent,
            ended: false,
        }
    }

    fn end(&mut self, outcome: Result<(u16, &Headers, Option<&Bytes>), TransportFailure>) {
        self.tell(outcome.map_err(|failure| Cow::Owned(snake(&format!("{failure:?}")))));
    }

    fn tell(&mut self, outcome: Outcome<'_>) {
        self.ended = true;
        let connection = self.connection;
        let watchers = connection.watchers();
        let now = connection.clock().now();
        let took = Duration::try_from(now.duration_since(self.started_at)).unwrap_or_default();
        let (status, error) = match &outcome {
            Ok((status, ..)) => {
                let error = (*status >= 400).then(|| Cow::Owned(status.to_string()));
                (Some(*status), error)
            }
            Err(failure) => (None, Some(failure.clone())),
        };
        let id_header = connection.profile().errors.request_id_header;
        let request_id = match &outcome {
            Ok((_, headers, _)) => id_header.and_then(|name| headers.get(name)),
            Err(_) => None,
        };
        let resend = self.about.resend_count > 0;
        watchers
            .vitals
            .attempt(status, error.as_ref(), request_id, resend, now);
        let subject = Subject::new(
            connection.provider(),
            connection.name(),
            self.about.operation,
        );
        for meter in &watchers.meters {
            let error = error.as_deref();
            meter.attempt(subject, status, error, took, self.about.resend_count);
        }
        if !self.span.is_disabled() {
            if let Some(status) = status {
                self.span.record("http.response.status_code", status);
            }
            if let Some(error) = error.as_deref() {
                self.span.record("error.type", error);
                self.span.record("otel.status_code", "ERROR");
            }
            let milliseconds = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
            self.span.in_scope(|| match error.as_deref() {
                None => tracing::debug!(milliseconds, "answered"),
                Some(error) => tracing::debug!(milliseconds, error, "refused or unanswered"),
            });
        }
        if let Some(sent) = self.sent.take() {
            self.show(sent, &outcome, status, error, took);
        }
    }

    /// Shows the exchange to the observers that want it.
    fn show(
        &self,
        sent: Sent,
        outcome: &Outcome<'_>,
        status: Option<u16>,
        error: Option<Cow<'static, str>>,
        took: Duration,
    ) {
        let connection = self.connection;
        let watchers = connection.watchers();
        let head = Head::new(
            connection.provider(),
            sent.url.path(),
            status,
            self.started_at,
        );
        let wanted: Vec<_> = watchers
            .observers
            .iter()
            .filter(|observer| observer.wants(&head))
            .collect();
        if wanted.is_empty() {
            return;
        }
        let redactor = Redactor::new(self.about.secrets, &watchers.names);
        let limit = wanted.iter().map(|it| it.body_limit()).max().unwrap_or(0);
        let body = |headers: &Headers, body: Option<&Bytes>, limit: usize| {
            let body = body.filter(|body| !body.is_empty() && limit > 0)?;
            if self.about.withheld {
                return Some(format!("[{} bytes withheld]", body.len()));
            }
            Some(redactor.body(headers.get("content-type"), body, limit))
        };
        let (response_headers, response_body) = match outcome {
            Ok((_, headers, answer)) => (Some(*headers), *answer),
            Err(_) => (None, None),
        };
        let none = Headers::default();
        let answer_headers = response_headers.unwrap_or(&none);
        let id_header = connection.profile().errors.request_id_header;
        let mut exchange = Exchange {
            provider: Cow::Borrowed(connection.provider()),
            connection: connection.name().map(str::to_owned),
            operation: Cow::Borrowed(self.about.operation),
            method: Cow::Borrowed(sent.method),
            template: Cow::Borrowed(self.about.template),
            path: redactor.path(&sent.url),
            url: redactor.url(&sent.url),
            started_at: self.started_at,
            micros: u64::try_from(took.as_micros()).unwrap_or(u64::MAX),
            resend_count: self.about.resend_count,
            request_headers: redactor.headers(&sent.headers),
            request_body: body(&sent.headers, sent.body.as_ref(), limit),
            status,
            error,
            response_headers: redactor.headers(answer_headers),
            response_body: body(answer_headers, response_body, limit),
            request_id: id_header
                .and_then(|name| answer_headers.get(name))
                .map(|id| redactor.text(id).into_owned()),
        };
        // The one that wants most of the bodies first; they only become shorter.
        let mut wanted = wanted;
        wanted.sort_by_key(|it| std::cmp::Reverse(it.body_limit()));
        let mut shown = limit;
        for observer in wanted {
            if observer.body_limit() < shown {
                shown = observer.body_limit();
                exchange.request_body = body(&sent.headers, sent.body.as_ref(), shown);
                exchange.response_body = body(answer_headers, response_body, shown);
            }
            observer.observe(&exchange);
        }
    }
}

impl Drop for Watch<'_> {
    fn drop(&mut self) {
        // The caller has gone; the request may have been carried out.
        if !self.ended {
            self.tell(Err(Cow::Borrowed("cancelled")));
        }
    }
}

fn span(connection: &Connection, request: &TransportRequest, about: &Passage<'_>) -> Span {
    let span = tracing::info_span!(
        "http.client.request",
        otel.kind = "client",
        otel.name = Empty,
        otel.status_code = Empty,
        http.request.method = request.method.as_str(),
        http.request.resend_count = Empty,
        http.response.status_code = Empty,
        url.template = Empty,
        url.full = Empty,
        server.address = Empty,
        server.port = Empty,
        "error.type" = Empty,
        conjoin.provider = connection.provider(),
        conjoin.connection = Empty,
        conjoin.operation = about.operation,
    );
    // Texts are made only when somebody reads them.
    if !span.is_disabled() {
        let redactor = Redactor::new(about.secrets, &connection.watchers().names);
        let method = request.method.as_str();
        if about.template.is_empty() {
            span.record("otel.name", method);
        } else {
            span.record("otel.name", format!("{method} {}", about.template).as_str());
            span.record("url.template", about.template);
        }
        if about.resend_count > 0 {
            span.record("http.request.resend_count", about.resend_count);
        }
        span.record("url.full", redactor.url(&request.url).as_str());
        if let Some(host) = request.url.host_str() {
            span.record("server.address", &*redactor.text(host));
        }
        if let Some(port) = request.url.port_or_known_default() {
            span.record("server.port", port);
        }
        if let Some(name) = connection.name() {
            span.record("conjoin.connection", name);
        }
    }
    span
}

/// `TooLarge` as `too_large`.
fn snake(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 2);
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.push(letter.to_ascii_lowercase());
    }
    out
}
