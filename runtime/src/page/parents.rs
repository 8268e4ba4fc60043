//! The ids of parents, below which other records are listed.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;

use super::BoxStream;
use super::checkpoint::{Checkpoint, ParentsAt, Place};
use super::stream::Records;
use crate::error::{Error, ErrorKind};
use crate::json::FromJson;

/// A record below which others are listed: its remote id, and values of its fields that requests name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Parent {
    id: String,
    values: Vec<String>,
}

impl Parent {
    pub(super) fn new(id: String, values: Vec<String>) -> Self {
        Self { id, values }
    }

    /// The remote id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The value of a field, by its place in what was asked for; empty when there is none.
    #[must_use]
    pub fn value(&self, at: usize) -> &str {
        self.values.get(at).map_or("", String::as_str)
    }

    pub(super) fn values(&self) -> &[String] {
        &self.values
    }
}

impl From<String> for Parent {
    fn from(id: String) -> Self {
        Self::new(id, Vec::new())
    }
}

/// The parents of [`Connection::list_children`](crate::Connection::list_children), as a stream.
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
    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Parent, Error>>>;
    fn checkpoint(&self) -> Checkpoint;
    fn go_on(&mut self, from: &Checkpoint);
}

impl<C: std::marker::Send, R: FromJson + std::marker::Send> Listed for Records<C, R> {
    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Parent, Error>>> {
        let item = ready!(self.poll_item(context));
        Poll::Ready(item.map(|item| item.map(|record| record.remote_id.into())))
    }

    fn checkpoint(&self) -> Checkpoint {
        Self::checkpoint(self)
    }

    fn go_on(&mut self, from: &Checkpoint) {
        Self::go_on(self, from);
    }
}

/// Values of a record by the names of their fields.
pub type ParentValues<C> = fn(&C) -> Vec<(&'static str, Option<String>)>;

/// A list whose records are parents by more than their ids.
struct Valued<C: 'static, R: 'static> {
    records: Records<C, R>,
    values: ParentValues<C>,
    /// The only one that counts, and whether it was found.
    only: Option<(String, bool)>,
}

impl<C: std::marker::Send, R: FromJson + std::marker::Send> Listed for Valued<C, R> {
    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Parent, Error>>> {
        loop {
            if let Some((_, true)) = self.only {
                return Poll::Ready(None);
            }
            let record = match ready!(self.records.poll_item(context)) {
                Some(Ok(record)) => record,
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => {
                    let missing = self.only.take().map(|(id, _)| {
                        let detail = format!("there is no record `{id}` to list others below");
                        Err(self.records.origin.error(ErrorKind::NotFound, detail))
                    });
                    return Poll::Ready(missing);
                }
            };
            if let Some((only, found)) = &mut self.only {
                if *only != record.remote_id {
                    continue;
                }
                *found = true;
            }
            let mut values = Vec::new();
            let mut lacks = None;
            for (name, value) in (self.values)(&record.common) {
                match value {
                    Some(value) => values.push(value),
                    None => lacks = lacks.or(Some(name)),
                }
            }
            let parent = Parent::new(record.remote_id, values);
            return Poll::Ready(Some(match lacks {
                None => Ok(parent),
                Some(name) => {
                    let id = parent.id();
                    let detail = format!(
                        "the record `{id}` has no `{name}`, without which nothing below it can be listed"
                    );
                    let kind = ErrorKind::Decode {
                        pointer: String::new(),
                    };
                    Err(self.records.origin.error(kind, detail))
                }
            }));
        }
    }

    fn checkpoint(&self) -> Checkpoint {
        self.records.checkpoint()
    }

    fn go_on(&mut self, from: &Checkpoint) {
        // There is a checkpoint once a parent was given.
        if let Some((_, found)) = &mut self.only {
            *found = true;
        }
        self.records.go_on(from);
    }
}

impl Parents {
    pub(super) fn of_list<C, R>(records: Records<C, R>) -> Self
    where
        C: std::marker::Send,
        R: FromJson + std::marker::Send,
    {
        Self(Source::List(Box::new(records)))
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
    pub(super) fn at(&self, current: &Parent) -> ParentsAt {
        let list = match &self.0 {
            Source::List(list) | Source::Feed { list, .. } => Some(Box::new(list.checkpoint())),
            Source::One(_) | Source::Other(..) => None,
        };
        ParentsAt {
            list,
            current: Some(current.id().to_owned()),
            values: current.values().to_vec(),
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
    type Item = Result<Parent, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        match &mut self.get_mut().0 {
            Source::List(list) => list.poll(context),
            Source::Feed { list, size, held } => loop {
                match ready!(list.poll(context)) {
                    Some(Ok(parent)) if held.contains(&parent.id) => {}
                    Some(Ok(parent)) => {
                        held.push(parent.id);
                        if held.len() >= *size {
                            return Poll::Ready(Some(Ok(joined(held).into())));
                        }
                    }
                    None if !held.is_empty() => {
                        return Poll::Ready(Some(Ok(joined(held).into())));
                    }
                    other => return Poll::Ready(other),
                }
            },
            Source::One(id) => Poll::Ready(id.take().map(|id| Ok(id.into()))),
            Source::Other(ids, until) => loop {
                let item = ready!(ids.as_mut().poll_next(context));
                match (&until, &item) {
                    (Some(last), Some(Ok(id))) => {
                        if last == id {
                            *until = None;
                        }
                    }
                    _ => return Poll::Ready(item.map(|item| item.map(Parent::from))),
                }
            },
        }
    }
}

/// The ids in one text; none are left.
fn joined(held: &mut Vec<String>) -> String {
    std::mem::take(held).join(",")
}

impl<C: std::marker::Send, R: FromJson + std::marker::Send> Records<C, R> {
    /// The remote ids and values of fields, as parents of another list; of all records or of one.
    ///
    /// A record without one of the values is an error item.
    pub fn parents_with(self, values: ParentValues<C>, only: Option<String>) -> Parents {
        Parents(Source::List(Box::new(Valued {
            records: self,
            values,
            only: only.map(|id| (id, false)),
        })))
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
