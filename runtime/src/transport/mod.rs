//! The seam to the network: one request, one answer, no policy.

mod http;

use std::fmt;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use futures_util::StreamExt as _;
use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use url::Url;

use crate::BoxFuture;
use crate::client::Method;
use crate::page::BoxStream;

pub use http::HttpTransport;

/// Sends one request and reads its answer whole. Never follows a redirect, never repeats.
pub trait Transport: Send + Sync + fmt::Debug {
    /// Sends the request.
    fn send(
        &self,
        request: TransportRequest,
    ) -> BoxFuture<'static, Result<TransportResponse, TransportError>>;

    /// Sends the request and gives the answer as soon as its head is there, the body piece by piece.
    ///
    /// Unless it is written otherwise, the answer is read whole first.
    fn open(
        &self,
        request: TransportRequest,
    ) -> BoxFuture<'static, Result<TransportStream, TransportError>> {
        let answer = self.send(request);
        Box::pin(async move { answer.await.map(TransportStream::from) })
    }
}

/// The pieces of a body.
pub type Chunks = BoxStream<'static, Result<Bytes, TransportError>>;

/// One answer whose body is still to be read. `Debug` prints no header values.
#[non_exhaustive]
pub struct TransportStream {
    /// HTTP status.
    pub status: u16,
    /// Headers.
    pub headers: Headers,
    /// Body.
    pub chunks: Chunks,
}

impl TransportStream {
    /// An answer.
    pub fn new(status: u16, headers: Headers, chunks: Chunks) -> Self {
        Self {
            status,
            headers,
            chunks,
        }
    }

    /// Reads the body, at most so many bytes of it.
    pub(crate) async fn whole(mut self, max: usize) -> Result<TransportResponse, TransportError> {
        let mut body = BytesMut::new();
        while let Some(chunk) = self.chunks.next().await {
            append(&mut body, &chunk?, max)?;
        }
        Ok(TransportResponse::new(
            self.status,
            self.headers,
            body.freeze(),
        ))
    }
}

impl From<TransportResponse> for TransportStream {
    fn from(answer: TransportResponse) -> Self {
        let chunks = futures_util::stream::iter([Ok(answer.body)]);
        Self::new(answer.status, answer.headers, Box::pin(chunks))
    }
}

impl fmt::Debug for TransportStream {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} {:?}", self.status, self.headers)
    }
}

fn append(body: &mut BytesMut, chunk: &[u8], max: usize) -> Result<(), TransportError> {
    if body.len() + chunk.len() > max {
        return Err(larger(max));
    }
    body.extend_from_slice(chunk);
    Ok(())
}

fn larger(max: usize) -> TransportError {
    TransportError::new(
        TransportFailure::TooLarge,
        format!("the answer is larger than {max} bytes"),
    )
}

/// One request. `Debug` prints neither query, header values nor body.
#[derive(Clone)]
#[non_exhaustive]
pub struct TransportRequest {
    /// Method.
    pub method: Method,
    /// Address with path and query.
    pub url: Url,
    /// Headers, credentials included.
    pub headers: Headers,
    /// Body.
    pub body: Option<Bytes>,
    /// Longest time until the answer has been read.
    pub timeout: Duration,
    /// Largest answer in bytes, after decompression.
    pub max_body: usize,
    /// An answer that brings less than one byte a second for this long has stalled.
    pub stall: Duration,
}

impl TransportRequest {
    /// A request without headers and body, 60 seconds, 64 MB, given up after 20 seconds at less than a byte a second.
    pub fn new(method: Method, url: Url) -> Self {
        Self {
            method,
            url,
            headers: Headers::default(),
            body: None,
            timeout: Duration::from_secs(60),
            max_body: MAX_BODY,
            stall: STALL,
        }
    }
}

/// Largest answer in bytes.
pub(crate) const MAX_BODY: usize = 64 * 1024 * 1024;

/// How long an answer may bring less than one byte a second.
pub(crate) const STALL: Duration = Duration::from_secs(20);

impl fmt::Debug for TransportRequest {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "{} {}{} {:?}",
            self.method.as_str(),
            self.url.host_str().unwrap_or(""),
            self.url.path(),
            self.headers
        )
    }
}

/// One answer. `Debug` prints neither header values nor body.
#[derive(Clone)]
#[non_exhaustive]
pub struct TransportResponse {
    /// HTTP status.
    pub status: u16,
    /// Headers.
    pub headers: Headers,
    /// Body.
    pub body: Bytes,
}

impl TransportResponse {
    /// An answer.
    pub fn new(status: u16, headers: Headers, body: impl Into<Bytes>) -> Self {
        Self {
            status,
            headers,
            body: body.into(),
        }
    }
}

impl fmt::Debug for TransportResponse {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "{} {:?} {} bytes",
            self.status,
            self.headers,
            self.body.len()
        )
    }
}

/// How a request failed before there was a whole answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum TransportFailure {
    /// No connection, so nothing was sent.
    Connect,
    /// No encrypted connection, so nothing was sent; it would be the same again.
    Tls,
    /// No answer in time; the request may have been carried out.
    Timeout,
    /// The answer began and then hardly went on; the request may have been carried out.
    Stalled,
    /// The connection ended before a byte of the answer; the request may have been carried out.
    Closed,
    /// The connection broke or the answer was cut off; the request may have been carried out.
    Interrupted,
    /// The answer is no HTTP: its head is too large or cannot be read.
    Malformed,
    /// The compressed answer cannot be unpacked.
    Corrupt,
    /// The answer is larger than the limit.
    TooLarge,
    /// The request cannot be sent at all.
    Unsendable,
}

/// Why there is no answer. The message holds no credentials.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
#[non_exhaustive]
pub struct TransportError {
    /// How it failed.
    pub failure: TransportFailure,
    /// In words.
    pub message: String,
}

impl TransportError {
    /// An error in words that hold no credentials.
    pub fn new(failure: TransportFailure, message: impl Into<String>) -> Self {
        Self {
            failure,
            message: message.into(),
        }
    }
}

/// HTTP headers. `Debug` prints names alone.
#[derive(Clone, Default)]
pub struct Headers(HeaderMap);

impl Headers {
    /// The first value of a header, by name without regard to case; `None` when it is no text.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name)?.to_str().ok()
    }

    /// All values of a header.
    pub fn get_all<'h>(&'h self, name: &str) -> impl Iterator<Item = &'h str> {
        self.0
            .get_all(name)
            .iter()
            .filter_map(|value| value.to_str().ok())
    }

    /// Names (in lower case) and values, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .filter_map(|(name, value)| Some((name.as_str(), value.to_str().ok()?)))
    }

    /// Sets a header, replacing its values; `false` when name or value hold
    /// characters that no header may hold.
    pub fn set(&mut self, name: &str, value: &str) -> bool {
        match (
            HeaderName::from_bytes(name.as_bytes()),
            HeaderValue::from_str(value),
        ) {
            (Ok(name), Ok(mut value)) => {
                value.set_sensitive(true);
                self.0.insert(name, value);
                true
            }
            _ => false,
        }
    }

    /// Adds a value to a header; `false` as for [`Headers::set`].
    pub fn add(&mut self, name: &str, value: &str) -> bool {
        match (
            HeaderName::from_bytes(name.as_bytes()),
            HeaderValue::from_str(value),
        ) {
            (Ok(name), Ok(value)) => {
                self.0.append(name, value);
                true
            }
            _ => false,
        }
    }
}

impl fmt::Debug for Headers {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_list().entries(self.0.keys()).finish()
    }
}
