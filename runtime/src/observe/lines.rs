//! Exchanges as lines of JSON.

use std::fmt;
use std::io::{self, BufRead, Write};
use std::sync::{Mutex, PoisonError};

use super::exchange::{Exchange, Head, Observer};
use super::filter::Filter;

/// Writes each exchange as one line of JSON.
///
/// What cannot be written is counted, not told: a full disk must not stop requests.
pub struct JsonLines<W> {
    filter: Filter,
    body_limit: usize,
    out: Mutex<(W, u64)>,
}

impl<W: Write + Send> JsonLines<W> {
    /// A log that writes to a file, a socket, a text in memory; give it a buffer of its own if it
    /// is slow. 16 KB of each body are written.
    pub fn new(out: W) -> Self {
        Self {
            filter: Filter::new(),
            body_limit: 16 * 1024,
            out: Mutex::new((out, 0)),
        }
    }

    /// Writes only these.
    #[must_use]
    pub fn only(mut self, filter: Filter) -> Self {
        self.filter = filter;
        self
    }

    /// Writes so many bytes of each body, 0 for none.
    #[must_use]
    pub fn bodies(mut self, bytes: usize) -> Self {
        self.body_limit = bytes;
        self
    }

    /// How many exchanges could not be written.
    pub fn lost(&self) -> u64 {
        self.out.lock().unwrap_or_else(PoisonError::into_inner).1
    }

    /// What it writes to.
    pub fn into_inner(self) -> W {
        self.out
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner)
            .0
    }
}

impl<W: Write + Send> Observer for JsonLines<W> {
    fn wants(&self, head: &Head<'_>) -> bool {
        self.filter.takes(head)
    }

    fn body_limit(&self) -> usize {
        self.body_limit
    }

    fn observe(&self, exchange: &Exchange) {
        let line = serde_json::to_string(exchange).map(|line| line + "\n");
        let mut out = self.out.lock().unwrap_or_else(PoisonError::into_inner);
        // One call, so that no line is torn by another process at the same file.
        let written = match line {
            Ok(line) => out
                .0
                .write_all(line.as_bytes())
                .and_then(|()| out.0.flush()),
            Err(error) => Err(error.into()),
        };
        out.1 += u64::from(written.is_err());
    }
}

impl<W> fmt::Debug for JsonLines<W> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("JsonLines")
            .field("filter", &self.filter)
            .finish_non_exhaustive()
    }
}

/// The exchanges of a log of [`JsonLines`] that a filter takes, one by one.
///
/// # Errors
/// An item is an error when the line cannot be read or is no exchange, such as
/// the last one of a log that was cut off; the next item is the next line.
pub fn read_lines<'f>(
    lines: impl BufRead + 'f,
    filter: &'f Filter,
) -> impl Iterator<Item = io::Result<Exchange>> + 'f {
    lines
        .lines()
        .map(|line| {
            let line = line?;
            serde_json::from_str::<Exchange>(&line).map_err(io::Error::from)
        })
        .filter(|item| match item {
            Ok(exchange) => filter.takes(&exchange.head()),
            Err(_) => true,
        })
}
