//! An answer, and how it ends.

use std::time::Duration;

use serde_json::Value;

/// What is sent back.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
    pub(crate) end: End,
    pub(crate) pause: Option<Duration>,
}

/// How an answer ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    /// As it should.
    Whole,
    /// The connection closes before the first byte.
    Reset,
    /// The connection closes before the last byte.
    Cut,
    /// The last bytes never come, and the connection stays open.
    Stall,
    /// The body comes again and again.
    Endless,
}

impl Answer {
    pub(crate) fn status(status: u16) -> Self {
        Self {
            status,
            headers: Vec::new(),
            body: Vec::new(),
            end: End::Whole,
            pause: None,
        }
    }

    pub(crate) fn json(status: u16, value: &Value) -> Self {
        let mut answer = Self::status(status).header("content-type", "application/json");
        answer.body = value.to_string().into_bytes();
        answer
    }

    pub(crate) fn text(status: u16, kind: &str, text: &str) -> Self {
        let mut answer = Self::status(status).header("content-type", kind);
        answer.body = text.as_bytes().to_vec();
        answer
    }

    pub(crate) fn header(mut self, name: &str, value: impl Into<String>) -> Self {
        self.set(name, value);
        self
    }

    /// Sets a header, in place of one of the same name.
    pub(crate) fn set(&mut self, name: &str, value: impl Into<String>) {
        self.headers
            .retain(|(known, _)| !known.eq_ignore_ascii_case(name));
        self.headers.push((name.to_owned(), value.into()));
    }
}
