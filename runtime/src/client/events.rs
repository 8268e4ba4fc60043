//! An answer that is a stream of items.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use futures_core::Stream;

use super::failure::excerpt;
use super::reply::Reply;
use super::response::{Answer, Response, issues_of};
use super::sse::{Framing, Item, MAX_ITEM, Parser};
use crate::auth::Secret;
use crate::error::{Error, ErrorKind};
use crate::json::{FromJson, Issue, RawJson, Reader};
use crate::transport::{Chunks, TransportFailure};

/// One item of a stream.
#[derive(Clone)]
#[non_exhaustive]
pub struct Event<T> {
    /// The item; `None` when its text is not of the type the specification says, as `[DONE]`.
    pub value: Option<T>,
    /// Its text as it came.
    pub text: String,
    /// Name of the event, `message` unless it has one; empty in streams of lines.
    pub name: String,
    /// The last id that the stream named.
    pub id: Option<String>,
    /// How long to wait before connecting again.
    pub retry: Option<Duration>,
    /// Values that are not of the type the specification says.
    pub issues: Vec<Issue>,
}

impl<T: fmt::Debug> fmt::Debug for Event<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Event")
            .field("name", &self.name)
            .field("value", &self.value)
            .finish_non_exhaustive()
    }
}

/// Items as they come in: server-sent events, or one JSON text per line or record.
///
/// The connection is held until this is dropped. It is not opened again when it breaks.
pub struct Events<T> {
    chunks: Option<Chunks>,
    parser: Parser,
    decode: fn(Item) -> Event<T>,
    context: Box<ErrorContext>,
}

/// What an error of the stream says besides what happened.
struct ErrorContext {
    status: u16,
    provider: &'static str,
    operation: &'static str,
    request_id: Option<String>,
    secrets: Vec<Secret>,
}

impl<T> Events<T> {
    /// The next item; `None` at the end.
    ///
    /// # Errors
    /// `Interrupted` or `Timeout` when the connection breaks, `TooLarge` for an item of more than 16 MB.
    pub async fn try_next(&mut self) -> Result<Option<Event<T>>, Error> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context))
            .await
            .transpose()
    }

    fn failed(&mut self, kind: ErrorKind, detail: &str) -> Error {
        self.chunks = None;
        let it = &self.context;
        Error::new(kind, it.provider, excerpt(detail, &it.secrets))
            .with_operation(it.operation)
            .with_status(it.status)
            .with_request_id(it.request_id.clone())
    }
}

impl<T> Unpin for Events<T> {}

impl<T> Stream for Events<T> {
    type Item = Result<Event<T>, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            if let Some(item) = self.parser.next() {
                return Poll::Ready(Some(Ok((self.decode)(item))));
            }
            let Some(chunks) = &mut self.chunks else {
                return Poll::Ready(None);
            };
            match chunks.as_mut().poll_next(context) {
                Poll::Pending => return Poll::Pending,
                Poll::Ready(None) => {
                    self.chunks = None;
                    self.parser.end();
                }
                Poll::Ready(Some(Ok(bytes))) => {
                    if self.parser.push(&bytes).is_err() {
                        let detail =
                            format!("an item of the stream is larger than {MAX_ITEM} bytes");
                        return Poll::Ready(Some(Err(self.failed(ErrorKind::TooLarge, &detail))));
                    }
                }
                Poll::Ready(Some(Err(error))) => {
                    let kind = match error.failure {
                        TransportFailure::Timeout => ErrorKind::Timeout,
                        _ => ErrorKind::Interrupted,
                    };
                    return Poll::Ready(Some(Err(self.failed(kind, &error.message))));
                }
            }
        }
    }
}

impl<T> fmt::Debug for Events<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Events")
            .field("operation", &self.context.operation)
            .field("open", &self.chunks.is_some())
            .finish_non_exhaustive()
    }
}

fn decode<T: FromJson>(item: Item) -> Event<T> {
    let mut json = Reader::new(&item.text);
    let value = json.get();
    let whole = json.finish().is_ok();
    let issues = issues_of(&item.text, 0, item.text.len(), json.take_mismatches());
    Event {
        value: value.filter(|_| whole),
        issues,
        text: item.text,
        name: item.name,
        id: item.id,
        retry: item.retry,
    }
}

impl<T: FromJson> Answer for Events<T> {
    const STREAM: bool = true;

    fn read(mut reply: Reply) -> Result<Response<Self>, Error> {
        reply.refuse_page()?;
        let mut parser = Parser::new(Framing::of(reply.headers.get("content-type").unwrap_or("")));
        // A transport that reads answers whole has the items already.
        if parser.push(&reply.body).is_err() {
            let detail = format!("an item of the stream is larger than {MAX_ITEM} bytes");
            return Err(reply.error(ErrorKind::TooLarge, detail));
        }
        if reply.chunks.is_none() {
            parser.end();
        }
        let value = Self {
            chunks: reply.chunks.take(),
            parser,
            decode: decode::<T>,
            context: Box::new(ErrorContext {
                status: reply.status,
                provider: reply.provider,
                operation: reply.operation,
                request_id: reply.request_id.clone(),
                secrets: std::mem::take(&mut reply.secrets),
            }),
        };
        Ok(Response::of(reply, value, RawJson::new(""), Vec::new()))
    }
}
