//! The seam to the network: one request, one answer, no policy.

use std::fmt;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use futures_util::StreamExt as _;
use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use url::Url;

use crate::BoxFuture;
use crate::client::Method;
use crate::error::{Error, ErrorKind};
use crate::page::BoxStream;

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
        return Err(TransportError::new(
            TransportFailure::TooLarge,
            format!("the answer is larger than {max} bytes"),
        ));
    }
    body.extend_from_slice(chunk);
    Ok(())
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
}

impl TransportRequest {
    /// A request without headers and body, 60 seconds, 64 MB.
    pub fn new(method: Method, url: Url) -> Self {
        Self {
            method,
            url,
            headers: Headers::default(),
            body: None,
            timeout: Duration::from_secs(60),
            max_body: MAX_BODY,
        }
    }
}

/// Largest answer in bytes.
pub(crate) const MAX_BODY: usize = 64 * 1024 * 1024;

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
    /// The connection broke or the answer was cut off; the request may have been carried out.
    Interrupted,
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

/// The transport over reqwest.
#[derive(Debug, Clone)]
pub struct HttpTransport {
    client: reqwest::Client,
}

impl HttpTransport {
    /// A transport with its own pool of connections.
    ///
    /// # Errors
    /// `Configuration` when TLS cannot be set up on this machine.
    pub fn new() -> Result<Self, Error> {
        Self::build(|builder| builder)
    }

    /// A transport that takes certificates of these authorities (PEM) too, for a provider inside a
    /// company's own network.
    ///
    /// # Errors
    /// `Configuration` when they cannot be read, or TLS cannot be set up on this machine.
    #[cfg(feature = "tls")]
    pub fn with_authorities(pem: &[u8]) -> Result<Self, Error> {
        let authorities = reqwest::Certificate::from_pem_bundle(pem).map_err(|_| {
            let detail = "the certificates of the authorities cannot be read; give them as PEM";
            Error::new(ErrorKind::Configuration, "", detail)
        })?;
        Self::build(|builder| builder.tls_certs_merge(authorities))
    }

    fn build(
        change: impl FnOnce(reqwest::ClientBuilder) -> reqwest::ClientBuilder,
    ) -> Result<Self, Error> {
        #[cfg(feature = "tls")]
        {
            // An error means that the program has chosen a provider already, which is fine.
            let _ = rustls::crypto::ring::default_provider().install_default();
        }
        let builder = reqwest::Client::builder()
            .user_agent(concat!("conjoin/", env!("CARGO_PKG_VERSION")))
            .redirect(reqwest::redirect::Policy::none())
            // Retries are decided one level up, where it is known what may be repeated.
            .retry(reqwest::retry::never())
            .connect_timeout(Duration::from_secs(10))
            .pool_idle_timeout(Duration::from_secs(30));
        let client = change(builder).build().map_err(|error| {
            Error::new(
                ErrorKind::Configuration,
                "",
                format!("the HTTP client cannot be set up: {}", chain(&error)),
            )
        })?;
        Ok(Self { client })
    }
}

impl HttpTransport {
    fn builder(
        &self,
        request: TransportRequest,
    ) -> Result<reqwest::RequestBuilder, TransportError> {
        if request.url.scheme() == "https" && !cfg!(feature = "tls") {
            return Err(TransportError::new(
                TransportFailure::Unsendable,
                "https needs the feature `tls` of conjoin-runtime",
            ));
        }
        let builder = self
            .client
            .request(method(request.method), request.url)
            .headers(request.headers.0);
        Ok(match request.body {
            Some(body) => builder.body(body),
            None => builder,
        })
    }
}

impl Transport for HttpTransport {
    fn send(
        &self,
        request: TransportRequest,
    ) -> BoxFuture<'static, Result<TransportResponse, TransportError>> {
        let (timeout, max_body) = (request.timeout, request.max_body);
        let builder = self.builder(request);
        Box::pin(async move {
            let sent = builder?.timeout(timeout).send().await;
            let mut response = sent.map_err(|error| failed(&error))?;
            let status = response.status().as_u16();
            let headers = Headers(std::mem::take(response.headers_mut()));
            let mut body = BytesMut::new();
            while let Some(chunk) = response.chunk().await.map_err(|error| cut(&error))? {
                append(&mut body, &chunk, max_body)?;
            }
            Ok(TransportResponse::new(status, headers, body.freeze()))
        })
    }

    fn open(
        &self,
        request: TransportRequest,
    ) -> BoxFuture<'static, Result<TransportStream, TransportError>> {
        let timeout = request.timeout;
        let builder = self.builder(request);
        Box::pin(async move {
            let late = |_| TransportError::new(TransportFailure::Timeout, "no answer in time");
            let sent = tokio::time::timeout(timeout, builder?.send()).await;
            let mut response = sent.map_err(late)?.map_err(|error| failed(&error))?;
            let status = response.status().as_u16();
            let headers = Headers(std::mem::take(response.headers_mut()));
            // A stream may last; what must not is the pause between two pieces of it.
            let chunks = futures_util::stream::unfold(Some(response), move |response| async move {
                let mut response = response?;
                match tokio::time::timeout(timeout, response.chunk()).await {
                    Ok(Ok(Some(chunk))) => Some((Ok(chunk), Some(response))),
                    Ok(Ok(None)) => None,
                    Ok(Err(error)) => Some((Err(cut(&error)), None)),
                    Err(elapsed) => Some((Err(late(elapsed)), None)),
                }
            });
            Ok(TransportStream::new(status, headers, Box::pin(chunks)))
        })
    }
}

fn method(method: Method) -> reqwest::Method {
    match method {
        Method::Get => reqwest::Method::GET,
        Method::Post => reqwest::Method::POST,
        Method::Put => reqwest::Method::PUT,
        Method::Patch => reqwest::Method::PATCH,
        Method::Delete => reqwest::Method::DELETE,
        Method::Head => reqwest::Method::HEAD,
        Method::Options => reqwest::Method::OPTIONS,
        Method::Trace => reqwest::Method::TRACE,
    }
}

fn failed(error: &reqwest::Error) -> TransportError {
    let failure = if is_tls(error) {
        TransportFailure::Tls
    } else if error.is_connect() {
        TransportFailure::Connect
    } else if error.is_timeout() {
        TransportFailure::Timeout
    } else if error.is_builder() {
        TransportFailure::Unsendable
    } else {
        TransportFailure::Interrupted
    };
    TransportError::new(failure, chain(error))
}

/// Whether the handshake failed, not the way to the server.
#[cfg(feature = "tls")]
fn is_tls(error: &(dyn std::error::Error + 'static)) -> bool {
    // An I/O error hides what it was made of from its `source`.
    let inside = error
        .downcast_ref::<std::io::Error>()
        .and_then(std::io::Error::get_ref);
    error.is::<rustls::Error>()
        || inside.is_some_and(|inside| is_tls(inside))
        || error.source().is_some_and(is_tls)
}

#[cfg(not(feature = "tls"))]
fn is_tls(_: &reqwest::Error) -> bool {
    false
}

fn cut(error: &reqwest::Error) -> TransportError {
    let failure = if error.is_timeout() {
        TransportFailure::Timeout
    } else {
        TransportFailure::Interrupted
    };
    TransportError::new(failure, chain(error))
}

/// The innermost causes in words. The outermost names the URL, whose query may hold a key.
fn chain(error: &reqwest::Error) -> String {
    let mut words = Vec::new();
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        words.push(cause.to_string());
        source = cause.source();
    }
    if words.is_empty() {
        return if error.is_timeout() {
            "no answer in time".to_owned()
        } else {
            "the request failed".to_owned()
        };
    }
    words.dedup();
    words.join(": ")
}
