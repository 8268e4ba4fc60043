//! A request that came in, as the host's web server has it.

use std::fmt;

use bytes::Bytes;

use crate::transport::Headers;

/// A request that came in. `Debug` prints neither query, header values nor body.
#[derive(Clone)]
pub struct WebhookRequest {
    method: String,
    url: String,
    headers: Headers,
    body: Bytes,
}

impl WebhookRequest {
    /// A request with its method, the whole URL as the provider called it, its headers and its raw body.
    ///
    /// The iterator of an `http::HeaderMap` does for the headers. Those with
    /// characters that no header may hold are left out, as if they had not come.
    pub fn new(
        method: impl Into<String>,
        url: impl Into<String>,
        headers: impl IntoIterator<Item = (impl AsRef<str>, impl AsRef<[u8]>)>,
        body: impl Into<Bytes>,
    ) -> Self {
        let mut kept = Headers::default();
        for (name, value) in headers {
            if let Ok(value) = str::from_utf8(value.as_ref()) {
                kept.add(name.as_ref(), value);
            }
        }
        Self {
            method: method.into(),
            url: url.into(),
            headers: kept,
            body: body.into(),
        }
    }

    /// Method, in the letters that came.
    pub fn method(&self) -> &str {
        &self.method
    }

    /// The whole URL.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Headers.
    pub fn headers(&self) -> &Headers {
        &self.headers
    }

    /// Body as it came.
    pub fn body(&self) -> &Bytes {
        &self.body
    }

    /// The first query parameter of a name, decoded.
    pub fn query(&self, name: &str) -> Option<String> {
        let (_, query) = self.url.split_once('?')?;
        let query = query.split('#').next().unwrap_or("");
        url::form_urlencoded::parse(query.as_bytes())
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.into_owned())
    }
}

impl fmt::Debug for WebhookRequest {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "{} {} {:?} {} bytes",
            self.method,
            self.url.split('?').next().unwrap_or(""),
            self.headers,
            self.body.len()
        )
    }
}
