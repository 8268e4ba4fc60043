//! The ids of parents, below which other records are listed.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;

use super::BoxStream;
use super::checkpoint::{Checkpoint, ParentsAt, Place};
use super::stream::Records;
use crate::error::Error;
use crate::json::FromJson;

/// The parents of [`Connection::list_children`](crate::Connection::list_children), as a stream of their remote ids.
#[must_use = "nothing is sent before the stream is polled"]
pub struct Parents(Source);

enum Source {
    /// A list of them.
    List(Box<dyn Listed>),
    /// What a feed of changes names, so many ids at once, joined with commas.
    Feed {
        list: Box<dyn Listed>,
        size: usize,
        held: Vec<String>,
    },
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
        let item = ready!(self.poll_item(context));
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

    /// The ids that a feed of changes gives, `size` of them at a time, joined with commas. The end
    /// of the feed says where the next list of changes begins.
    pub fn feed(self, size: usize) -> Self {
        match self.0 {
            Source::List(list) => Self(Source::Feed {
                list,
                size: size.max(1),
                held: Vec::new(),
            }),
            other => Self(other),
        }
    }

    /// Begins where an earlier feed ended.
    pub(super) fn begin_with(&mut self, from: &Checkpoint) {
        if let Source::Feed { list, .. } = &mut self.0 {
            list.go_on(from);
        }
    }

    /// The token that a feed gave for later runs.
    pub(super) fn later(&self) -> Option<Box<Place>> {
        match &self.0 {
            Source::Feed { list, .. } => list.checkpoint().token().cloned().map(Box::new),
            _ => None,
        }
    }

    /// Where these parents are, while the children of one of them are listed.
    pub(super) fn at(&self, current: Option<&str>) -> ParentsAt {
        let list = match &self.0 {
            Source::List(list) | Source::Feed { list, .. } => Some(Box::new(list.checkpoint())),
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
            (Source::List(list) | Source::Feed { list, .. }, Some(at)) => list.go_on(at),
            (Source::List(_) | Source::Feed { .. }, None) => {}
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
            Source::Feed { list, size, held } => loop {
                match ready!(list.poll(context)) {
                    Some(Ok(id)) if held.contains(&id) => {}
                    Some(Ok(id)) => {
                        held.push(id);
                        if held.len() >= *size {
                            return Poll::Ready(Some(Ok(joined(held))));
                        }
                    }
                    None if !held.is_empty() => return Poll::Ready(Some(Ok(joined(held)))),
                    other => return Poll::Ready(other),
                }
            },
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

/// The ids in one text; none are left.
fn joined(held: &mut Vec<String>) -> String {
    std::mem::take(held).join(",")
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
