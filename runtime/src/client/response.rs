//! Reading an answer as a type.

use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use bytes::Bytes;

use super::failure::{DETAIL, excerpt_of};
use super::reply::Reply;
use crate::error::{Error, ErrorKind, Metrics, RowError};
use crate::json::{FromJson, Issue, Mismatch, RawJson, Reader, SyntaxError, locate, to_string};
use crate::transport::Headers;

/// An answer: the value, and what it came from.
#[derive(Clone)]
#[non_exhaustive]
pub struct Response<T> {
    /// The value.
    pub value: T,
    /// HTTP status.
    pub status: u16,
    /// HTTP headers.
    pub headers: Headers,
    /// The body as it came; empty when there is none or it is no JSON.
    pub json: RawJson,
    /// Values of the body that are not of the type the specification says.
    pub issues: Vec<Issue>,
    /// Rows of a write of several that the provider refused, beside others that it took.
    pub failures: Vec<RowError>,
    /// The provider's id of the request, for its support.
    pub request_id: Option<String>,
    /// What it took to get the answer.
    pub metrics: Metrics,
}

impl<T> Response<T> {
    /// The answer of a reply, as a value.
    pub(super) fn of(reply: Reply, value: T, json: RawJson, issues: Vec<Issue>) -> Self {
        Self {
            value,
            status: reply.status,
            headers: reply.headers,
            json,
            issues,
            failures: reply.failures,
            request_id: reply.request_id,
            metrics: reply.metrics,
        }
    }

    /// The value alone.
    pub fn into_inner(self) -> T {
        self.value
    }
}

impl<T> Deref for Response<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T> DerefMut for Response<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.value
    }
}

impl<T: fmt::Debug> fmt::Debug for Response<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Response")
            .field("status", &self.status)
            .field("value", &self.value)
            .field("issues", &self.issues)
            .finish_non_exhaustive()
    }
}

/// What an answer can be read as: JSON, nothing, bytes, a stream of items, or one of several by status.
pub trait Answer: Sized {
    /// Whether a web page is no answer.
    #[doc(hidden)]
    const JSON: bool = false;

    /// Whether the body is read piece by piece.
    #[doc(hidden)]
    const STREAM: bool = false;

    /// Reads an answer.
    ///
    /// # Errors
    /// When it is not what it should be.
    fn read(reply: Reply) -> Result<Response<Self>, Error>;
}

impl<T: FromJson> Answer for T {
    const JSON: bool = T::BODY;

    fn read(reply: Reply) -> Result<Response<T>, Error> {
        decode(reply, |value| value)
    }
}

impl Answer for Bytes {
    fn read(reply: Reply) -> Result<Response<Bytes>, Error> {
        bytes(reply, |value| value)
    }
}

/// Reads of an answer that is one of several: each wraps its value.
impl Reply {
    /// HTTP status.
    pub fn status(&self) -> u16 {
        self.status
    }

    /// As JSON.
    ///
    /// # Errors
    /// When it is no JSON, or not of the type.
    pub fn json<A: FromJson, T>(self, wrap: fn(A) -> T) -> Result<Response<T>, Error> {
        decode(self, wrap)
    }

    /// As text.
    ///
    /// # Errors
    /// When it is no UTF-8.
    pub fn text<T>(mut self, wrap: fn(String) -> T) -> Result<Response<T>, Error> {
        self.plain = true;
        decode(self, wrap)
    }

    /// As bytes.
    ///
    /// # Errors
    /// Never: so that all reads are alike.
    pub fn bytes<T>(self, wrap: fn(Bytes) -> T) -> Result<Response<T>, Error> {
        bytes(self, wrap)
    }

    /// As nothing.
    ///
    /// # Errors
    /// Never: so that all reads are alike.
    pub fn empty<T>(self, value: T) -> Result<Response<T>, Error> {
        let json = RawJson::new(str::from_utf8(&self.body).unwrap_or(""));
        Ok(Response::of(self, value, json, Vec::new()))
    }
}

fn decode<A: FromJson, T>(reply: Reply, wrap: fn(A) -> T) -> Result<Response<T>, Error> {
    let text = if !A::BODY {
        Arc::from(str::from_utf8(&reply.body).unwrap_or(""))
    } else if reply.plain {
        Arc::from(to_string(utf8(&reply)?))
    } else {
        json_text(&reply)?
    };
    let mut json = Reader::new(if A::BODY { &text } else { "null" });
    let value = A::from_json(&mut json);
    let issues = finish(&reply, &text, &mut json)?;
    match value {
        Some(value) => Ok(Response::of(reply, wrap(value), RawJson::new(text), issues)),
        None => Err(reply
            .error(
                ErrorKind::Decode {
                    pointer: String::new(),
                },
                "the answer is not of the type that the specification says",
            )
            .with_issues(issues)),
    }
}

fn bytes<T>(mut reply: Reply, wrap: fn(Bytes) -> T) -> Result<Response<T>, Error> {
    let body = std::mem::take(&mut reply.body);
    Ok(Response::of(
        reply,
        wrap(body),
        RawJson::new(""),
        Vec::new(),
    ))
}

/// The body as text, without a byte order mark.
fn utf8(reply: &Reply) -> Result<&str, Error> {
    match str::from_utf8(&reply.body) {
        Ok(text) => Ok(text.trim_start_matches('\u{feff}')),
        Err(error) => Err(reply.error(
            ErrorKind::Decode {
                pointer: String::new(),
            },
            format!(
                "the answer is no UTF-8 from byte {} on",
                error.valid_up_to()
            ),
        )),
    }
}

fn finish(reply: &Reply, text: &str, json: &mut Reader<'_>) -> Result<Vec<Issue>, Error> {
    json.finish()
        .map_err(|error| decode_error(reply, text, error))?;
    Ok(issues_of(text, 0, text.len(), json.take_mismatches()))
}

/// The body as text.
///
/// # Errors
/// `Decode` when it is empty or no UTF-8, `UnexpectedContentType` when it is a web page.
pub(crate) fn json_text(reply: &Reply) -> Result<Arc<str>, Error> {
    reply.refuse_page()?;
    let text = utf8(reply)?;
    if text.trim().is_empty() {
        if reply.status == 304 {
            let detail = "nothing changed since what the request named";
            return Err(reply.error(ErrorKind::NotModified, detail));
        }
        return Err(reply.error(
            ErrorKind::Decode {
                pointer: String::new(),
            },
            "the answer is empty where the specification promises JSON",
        ));
    }
    Ok(Arc::from(text))
}

/// The error for an answer that is no JSON.
pub(crate) fn decode_error(reply: &Reply, text: &str, error: SyntaxError) -> Error {
    if !reply.says_json() {
        return reply.not_json();
    }
    let around = excerpt_of(
        text.get(floor(text, error.offset.saturating_sub(100))..)
            .unwrap_or(""),
        &reply.secrets,
        DETAIL,
    );
    let detail = if error.truncated {
        format!("the answer is cut off: {error}; it ends with: {around}")
    } else {
        format!("the answer is no JSON: {error}, in: {around}")
    };
    reply.error(
        ErrorKind::Decode {
            pointer: locate(text, error.offset),
        },
        detail,
    )
}

/// The start of the character that holds the byte.
fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Issues of provider fields, with pointers into the part `start..end` of the text.
pub(crate) fn issues_of(
    text: &str,
    start: usize,
    end: usize,
    mismatches: Vec<Mismatch>,
) -> Vec<Issue> {
    if mismatches.is_empty() {
        return Vec::new();
    }
    let part = text.get(start..end).unwrap_or("");
    mismatches
        .into_iter()
        .map(|mismatch| {
            let pointer = locate(part, mismatch.offset.saturating_sub(start));
            Issue::new(None, pointer, mismatch.to_string())
        })
        .collect()
}
