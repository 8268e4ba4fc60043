//! A successful answer before it is read.

use std::fmt;

use bytes::Bytes;
use url::Url;

use super::failure::{DETAIL, excerpt, excerpt_of, looks_like_json};
use super::profile::Method;
use crate::auth::Secret;
use crate::error::{Error, ErrorKind, Metrics, RowError};
use crate::transport::{Chunks, Headers};

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
    pub(crate) method: Method,
    pub(crate) metrics: Metrics,
    /// Rows that failed beside others that did not.
    pub(crate) failures: Vec<RowError>,
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

impl Reply {
    /// An error of this answer.
    pub(crate) fn error(&self, kind: ErrorKind, detail: impl Into<String>) -> Error {
        Error::new(kind, self.provider, detail)
            .with_operation(self.operation)
            .with_status(self.status)
            .with_request_id(self.request_id.clone())
            .with_request(request_line(self.method, &self.url, &self.secrets))
            .with_metrics(self.metrics)
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
                excerpt_of(&body, &self.secrets, DETAIL)
            ),
        )
    }
}

/// Method and path, without the query and without credentials.
pub(super) fn request_line(method: Method, url: &Url, secrets: &[Secret]) -> String {
    excerpt_of(
        &format!("{} {}", method.as_str(), url.path()),
        secrets,
        DETAIL,
    )
}
