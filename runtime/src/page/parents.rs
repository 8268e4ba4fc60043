//! The ids of parents, below which other records are listed.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;

use super::BoxStream;
use super::checkpoint::{Checkpoint, ParentsAt};
use super::stream::Records;
use crate::error::Error;
use crate::json::FromJson;

/// The parents of [`Connection::list_children`](crate::Connection::list_children), as a stream of their remote ids.
#[must_use = "nothing is sent before the stream is polled"]
pub struct Parents(Source);

enum Source {
    /// A list of them.
    List(Box<dyn Listed>),
    /// One, until it was taken.
    One(Option<String>),
    /// Any others; those up to this id were dealt with.
    Other(BoxStream<'static, Result<String, Error>>, Option<String>),
}

/// A list of any record type.
trait Listed: std::marker::Send {
    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<String, Error>>>;
    fn checkpoint(&self) -> Checkpoint;
    fn go_on(&mut self, from: &Checkpoint);
}

impl<C: std::marker::Send, R: FromJson + std::marker::Send> Listed for Records<C, R> {
    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<String, Error>>> {
        let item = ready!(Pin::new(self).poll_next(context));
        Poll::Ready(item.map(|item| item.map(|record| record.remote_id)))
    }

    fn checkpoint(&self) -> Checkpoint {
        Self::checkpoint(self)
    }

    fn go_on(&mut self, from: &Checkpoint) {
        Self::go_on(self, from);
    }
}

impl Parents {
    pub(super) fn of_list<C, R>(list: Records<C, R>) -> Self
    where
        C: std::marker::Send,
        R: FromJson + std::marker::Send,
    {
        Self(Source::List(Box::new(list)))
    }

    /// Any ids. A list that goes on behind a checkpoint passes over those up to the one it stands at.
    pub fn of_stream(ids: BoxStream<'static, Result<String, Error>>) -> Self {
        Self(Source::Other(ids, None))
    }

    /// Where these parents are, while the children of one of them are listed.
    pub(super) fn at(&self, current: Option<&str>) -> ParentsAt {
        let list = match &self.0 {
            Source::List(list) => Some(Box::new(list.checkpoint())),
            Source::One(_) | Source::Other(..) => None,
        };
        ParentsAt {
            list,
            current: current.map(str::to_owned),
        }
    }

    /// Goes on behind the current parent of a checkpoint.
    pub(super) fn go_on(&mut self, from: &ParentsAt) {
        match (&mut self.0, &from.list) {
            (Source::List(_), Some(at)) if at.finished() => self.0 = Source::One(None),
            (Source::List(list), Some(at)) => list.go_on(at),
            (Source::List(_), None) => {}
            (Source::One(id), _) if from.current.is_some() => *id = None,
            (Source::One(_), _) => {}
            (Source::Other(_, until), _) => until.clone_from(&from.current),
        }
    }
}

impl Stream for Parents {
    type Item = Result<String, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        match &mut self.get_mut().0 {
            Source::List(list) => list.poll(context),
            Source::One(id) => Poll::Ready(id.take().map(Ok)),
            Source::Other(ids, until) => loop {
                let item = ready!(ids.as_mut().poll_next(context));
                match (&until, &item) {
                    (Some(last), Some(Ok(id))) => {
                        if last == id {
                            *until = None;
                        }
                    }
                    _ => return Poll::Ready(item),
                }
            },
        }
    }
}

impl fmt::Debug for Parents {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Parents")
    }
}

/// One parent, for [`Connection::list_children`](crate::Connection::list_children).
pub fn one_parent(remote_id: impl Into<String>) -> Parents {
    Parents(Source::One(Some(remote_id.into())))
}
