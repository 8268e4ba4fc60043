//! The transport over reqwest: what its errors mean, and answers that stall or are too large.

use std::future::poll_fn;
use std::pin::pin;
use std::sync::OnceLock;
use std::task::Poll;
use std::time::Duration;

use bytes::{Bytes, BytesMut};

use super::{
    Headers, Transport, TransportError, TransportFailure, TransportRequest, TransportResponse,
    TransportStream, append, larger,
};
use crate::BoxFuture;
use crate::client::Method;
use crate::error::{Error, ErrorKind};

/// Longest time until there is a connection.
const CONNECT: Duration = Duration::from_secs(10);

/// The transport over reqwest.
#[derive(Debug, Clone)]
pub struct HttpTransport {
    client: reqwest::Client,
}

impl HttpTransport {
    /// The transport of this process: one pool of connections for all clients that ask for no other.
    ///
    /// # Errors
    /// As [`HttpTransport::new`].
    pub fn shared() -> Result<Self, Error> {
        static SHARED: OnceLock<Result<HttpTransport, Error>> = OnceLock::new();
        SHARED.get_or_init(Self::new).clone()
    }

    /// A transport with its own pool of connections, which waits 10 seconds for a connection.
    ///
    /// # Errors
    /// `Configuration` when TLS cannot be set up on this machine.
    pub fn new() -> Result<Self, Error> {
        Self::build(|builder| builder)
    }

    /// As [`HttpTransport::new`], with another longest time until there is a connection.
    ///
    /// # Errors
    /// As [`HttpTransport::new`].
    pub fn with_connect_timeout(connect: Duration) -> Result<Self, Error> {
        Self::build(|builder| builder.connect_timeout(connect))
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
            .connect_timeout(CONNECT)
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
        let (timeout, max_body, stall) = (request.timeout, request.max_body, request.stall);
        let builder = self.builder(request);
        Box::pin(async move {
            let sent = builder?.timeout(timeout).send().await;
            let mut response = sent.map_err(|error| failed(&error))?;
            let status = response.status().as_u16();
            let headers = Headers(std::mem::take(response.headers_mut()));
            let body = body(response, max_body, stall).await?;
            Ok(TransportResponse::new(status, headers, body))
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

/// Reads a body whole, as long as it goes on and is not too large.
async fn body(
    mut response: reqwest::Response,
    max: usize,
    stall: Duration,
) -> Result<Bytes, TransportError> {
    let length = response.content_length().unwrap_or(0);
    let too_large = usize::try_from(length).map_or(true, |length| length > max);
    if too_large {
        return Err(larger(max));
    }
    // Most answers are small and come in one piece, which is not copied.
    let mut first = Bytes::new();
    let mut body = BytesMut::new();
    let mut window = pin!(tokio::time::sleep(stall));
    let mut lately = 0_u64;
    loop {
        let next = {
            let mut next = pin!(response.chunk());
            poll_fn(|context| {
                if let Poll::Ready(chunk) = next.as_mut().poll(context) {
                    return Poll::Ready(Some(chunk));
                }
                window.as_mut().poll(context).map(|()| None)
            })
            .await
        };
        match next {
            None if lately < stall.as_secs().max(1) => {
                return Err(TransportError::new(
                    TransportFailure::Stalled,
                    format!("the answer stalled: {lately} bytes in {stall:?}"),
                ));
            }
            None => {
                lately = 0;
                let deadline = tokio::time::Instant::now() + stall;
                window.as_mut().reset(deadline);
            }
            Some(Err(error)) => return Err(cut(&error)),
            Some(Ok(None)) => break,
            Some(Ok(Some(chunk))) => {
                lately += u64::try_from(chunk.len()).unwrap_or(u64::MAX);
                if body.is_empty() && first.is_empty() && chunk.len() <= max {
                    first = chunk;
                    continue;
                }
                if !first.is_empty() {
                    let whole = usize::try_from(length).unwrap_or(0).max(2 * first.len());
                    body.reserve(whole.min(max));
                    append(&mut body, &std::mem::take(&mut first), max)?;
                }
                append(&mut body, &chunk, max)?;
            }
        }
    }
    Ok(if body.is_empty() {
        first
    } else {
        body.freeze()
    })
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
    } else if http(error).is_some_and(hyper::Error::is_parse) {
        TransportFailure::Malformed
    } else {
        TransportFailure::Closed
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

/// The error of the connection below.
fn http(error: &reqwest::Error) -> Option<&hyper::Error> {
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        if let Some(cause) = cause.downcast_ref() {
            return Some(cause);
        }
        source = cause.source();
    }
    None
}

fn cut(error: &reqwest::Error) -> TransportError {
    let failure = if error.is_timeout() {
        TransportFailure::Timeout
    } else if error.is_decode() && http(error).is_none() {
        // A body that is cut off is no fault of the compression.
        TransportFailure::Corrupt
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

#[cfg(test)]
mod tests {
    use reqwest::dns::{Name, Resolve, Resolving};
    use url::Url;

    use super::*;

    /// Knows no name, and asks nobody.
    struct Nowhere;

    impl Resolve for Nowhere {
        fn resolve(&self, name: Name) -> Resolving {
            let error = std::io::Error::other(format!("{} has no address", name.as_str()));
            Box::pin(std::future::ready(Err(error.into())))
        }
    }

    #[test]
    fn a_host_without_an_address_is_no_connection() {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime");
        let transport = HttpTransport::build(|builder| builder.no_proxy().dns_resolver(Nowhere))
            .expect("a transport");
        let url = Url::parse("http://api.acme.invalid/people?key=s3cret").expect("a URL");
        let request = || TransportRequest::new(Method::Get, url.clone());
        let sent = runtime.block_on(transport.send(request()));
        let opened = runtime.block_on(transport.open(request()));
        let errors = [sent.err(), opened.err()];
        for error in errors.map(|error| error.expect("no address")) {
            assert_eq!(error.failure, TransportFailure::Connect);
            assert!(error.message.contains("api.acme.invalid has no address"));
            assert!(!error.message.contains("s3cret"), "{error}");
        }
    }
}
