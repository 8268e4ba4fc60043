//! Reading an answer as a type.

use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use bytes::Bytes;

use super::exchange::Reply;
use super::failure::excerpt;
use crate::error::{Error, ErrorKind};
use crate::json::{FromJson, Issue, Mismatch, RawJson, Reader, SyntaxError, locate};
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
}

impl<T> Response<T> {
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

pub(super) fn decode<T: FromJson>(reply: Reply) -> Result<Response<T>, Error> {
    let text = if T::BODY {
        json_text(&reply)?
    } else {
        Arc::from(str::from_utf8(&reply.body).unwrap_or(""))
    };
    let mut json = Reader::new(if T::BODY { &text } else { "null" });
    let value = T::from_json(&mut json);
    let issues = finish(&reply, &text, &mut json)?;
    match value {
        Some(value) => Ok(Response {
            value,
            status: reply.status,
            headers: reply.headers,
            json: RawJson::new(text),
            issues,
        }),
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

pub(super) fn bytes(reply: Reply) -> Result<Response<Bytes>, Error> {
    Ok(Response {
        value: reply.body,
        status: reply.status,
        headers: reply.headers,
        json: RawJson::new(""),
        issues: Vec::new(),
    })
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
    let root = || ErrorKind::Decode {
        pointer: String::new(),
    };
    match str::from_utf8(&reply.body) {
        Ok(text) if text.trim().is_empty() => Err(reply.error(
            root(),
            "the answer is empty where the specification promises JSON",
        )),
        Ok(text) => Ok(Arc::from(text)),
        Err(error) => Err(reply.error(
            root(),
            format!(
                "the answer is no UTF-8 from byte {} on",
                error.valid_up_to()
            ),
        )),
    }
}

/// The error for an answer that is no JSON.
pub(crate) fn decode_error(reply: &Reply, text: &str, error: SyntaxError) -> Error {
    if !reply.says_json() {
        return reply.not_json();
    }
    let around = excerpt(
        text.get(floor(text, error.offset.saturating_sub(100))..)
            .unwrap_or(""),
        &reply.secrets,
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
