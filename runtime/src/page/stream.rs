//! The stream of records over all pages.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use futures_core::Stream;
use futures_util::StreamExt;

use super::decode::{Origin, Pass, Shape};
use super::engine::{Engine, Page, Seen};
use super::plan::{ListPlan, ListQuery};
use super::{BoxRecords, BoxStream, RecordResult};
use crate::BoxFuture;
use crate::client::{Call, Connection};
use crate::error::{Error, ErrorKind};
use crate::json::FromJson;
use crate::record::Record;

/// Records of a list: a stream, or [`Records::try_next`] in a loop.
///
/// Pages are fetched one at a time, when the records before are used up. An
/// item that is an error with [`Error::record`] is one record that could not be
/// taken over, and the stream goes on; any other error ends it.
#[must_use = "nothing is sent before the stream is polled"]
pub struct Records<C: 'static, R: 'static = ()> {
    connection: Connection,
    plan: &'static ListPlan<C, R>,
    query: ListQuery,
    origin: Origin,
    state: State,
    parents: Option<Parents>,
    adopt: Option<fn(&mut C, &str)>,
    only: Option<Only<C>>,
}

type Only<C> = Box<dyn Fn(&C) -> bool + Send>;

type Fetched = (Box<Engine>, Result<Page, Error>);

enum State {
    /// A page can be fetched.
    Idle(Box<Engine>),
    /// A page is on its way.
    Fetching(BoxFuture<'static, Fetched>),
    /// A page is read, record by record, as the caller takes them.
    Reading(Box<Reading>),
    /// The list of one parent is at its end, or none has begun.
    Between,
    /// Nothing comes any more.
    Done,
}

struct Reading {
    engine: Box<Engine>,
    page: Page,
    pass: Pass,
}

struct Parents {
    ids: BoxStream<'static, Result<String, Error>>,
    call: Box<dyn Fn(&str) -> Call + Send>,
    current: String,
}

// No field is pinned in place: the future and the streams are boxed.
impl<C, R> Unpin for Records<C, R> {}

impl<C, R: FromJson> Records<C, R> {
    pub(super) fn new(
        connection: &Connection,
        call: Call,
        plan: &'static ListPlan<C, R>,
        query: &ListQuery,
    ) -> Self {
        let mut records = Self::empty(connection, plan, query);
        records.start(call);
        records
    }

    pub(super) fn of_parents(
        connection: &Connection,
        ids: BoxStream<'static, Result<String, Error>>,
        call: Box<dyn Fn(&str) -> Call + Send>,
        plan: &'static ListPlan<C, R>,
        query: &ListQuery,
    ) -> Self {
        let mut records = Self::empty(connection, plan, query);
        records.parents = Some(Parents {
            ids,
            call,
            current: String::new(),
        });
        records
    }

    fn empty(connection: &Connection, plan: &'static ListPlan<C, R>, query: &ListQuery) -> Self {
        Self {
            connection: connection.clone(),
            plan,
            query: query.clone(),
            origin: Origin::new(connection, ""),
            state: State::Between,
            parents: None,
            adopt: None,
            only: None,
        }
    }

    /// Writes the id of the parent into each record of [`Connection::list_children`].
    pub fn adopt(mut self, set: fn(&mut C, &str)) -> Self {
        self.adopt = Some(set);
        self
    }

    /// Leaves out records whose common value does not fit. Errors stay.
    pub fn only(mut self, keep: impl Fn(&C) -> bool + Send + 'static) -> Self {
        self.only = Some(Box::new(keep));
        self
    }

    /// The next record; `None` at the end.
    ///
    /// # Errors
    /// A record that could not be taken over, after which the next call goes
    /// on; any other error, after which there is nothing more.
    pub async fn try_next(&mut self) -> Result<Option<Record<C, R>>, Error> {
        // Not by way of `next`: records are large, and each layer moves them once more.
        poll_fn(|context| {
            Pin::new(&mut *self)
                .poll_next(context)
                .map(Option::transpose)
        })
        .await
    }

    /// The next item; `None` at the end.
    pub async fn next(&mut self) -> Option<RecordResult<C, R>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// The records without the provider's type.
    pub fn boxed(self) -> BoxRecords<'static, C>
    where
        C: Send,
        R: Send,
    {
        Box::pin(self.map(|item| item.map(Record::erase)))
    }

    /// The remote ids alone, as parents of another list.
    pub fn remote_ids(self) -> BoxStream<'static, Result<String, Error>>
    where
        C: Send,
        R: Send,
    {
        Box::pin(self.map(|item| item.map(|record| record.remote_id)))
    }

    fn start(&mut self, call: Call) {
        self.origin = Origin::new(&self.connection, call.operation.id);
        self.state = State::Idle(Box::new(Engine::new(
            call,
            self.plan.next,
            self.plan.size,
            self.plan.max_pages,
            &self.query,
        )));
    }

    /// Begins to read a page.
    fn open(&self, engine: Box<Engine>, page: Page) -> State {
        let text = Arc::clone(&page.text);
        let pass = Pass::new(text, self.plan.records, engine.wants(), false);
        State::Reading(Box::new(Reading { engine, page, pass }))
    }

    /// The next record of the page that is read; `None` at its end, after which the list moves on.
    #[inline]
    fn read(&mut self, mut reading: Box<Reading>) -> Option<RecordResult<C, R>> {
        let shape = Shape::from(self.plan);
        loop {
            let error = match reading.pass.next(shape, &self.origin) {
                Ok(Some(mut item)) => {
                    if let Ok(record) = &mut item {
                        if let (Some(set), Some(parents)) = (self.adopt, &self.parents) {
                            set(&mut record.common, &parents.current);
                        }
                        if self.only.as_ref().is_some_and(|keep| !keep(&record.common)) {
                            continue;
                        }
                    }
                    self.state = State::Reading(reading);
                    return Some(item);
                }
                Ok(None) => {
                    let Reading {
                        mut engine,
                        page,
                        pass,
                    } = *reading;
                    let seen = Seen {
                        found: pass.scan.found,
                        count: pass.scan.count,
                    };
                    match engine.advance(&page, seen) {
                        Ok(()) => {
                            self.state = if engine.done {
                                State::Between
                            } else {
                                State::Idle(engine)
                            };
                            return None;
                        }
                        Err(error) => error,
                    }
                }
                Err(fault) => fault.of(&reading.page.reply, &reading.page.text),
            };
            return Some(Err(self.end(error)));
        }
    }

    /// Ends the list with an error. One parent that is gone says nothing about the others.
    fn end(&mut self, error: Error) -> Error {
        let gone = matches!(error.kind(), ErrorKind::NotFound | ErrorKind::Gone);
        self.state = if gone && self.parents.is_some() {
            State::Between
        } else {
            State::Done
        };
        error
    }

    /// Goes to the next parent. `None`: the next state is set; an item is the end, or a parent in error.
    fn poll_parent(&mut self, context: &mut Context<'_>) -> Poll<Option<Option<Error>>> {
        let Some(parents) = &mut self.parents else {
            return Poll::Ready(Some(None));
        };
        match ready!(parents.ids.as_mut().poll_next(context)) {
            None => Poll::Ready(Some(None)),
            Some(Err(error)) => {
                // The stream of parents decides whether it goes on after an error.
                self.state = State::Between;
                Poll::Ready(Some(Some(error)))
            }
            Some(Ok(id)) => {
                let call = (parents.call)(&id);
                parents.current = id;
                self.start(call);
                Poll::Ready(None)
            }
        }
    }
}

impl<C, R: FromJson> Stream for Records<C, R> {
    type Item = RecordResult<C, R>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        loop {
            match std::mem::replace(&mut this.state, State::Done) {
                State::Done => return Poll::Ready(None),
                State::Idle(mut engine) => {
                    this.state = State::Fetching(Box::pin(async move {
                        let page = engine.fetch().await;
                        (engine, page)
                    }));
                }
                State::Fetching(mut future) => match future.as_mut().poll(context) {
                    Poll::Pending => {
                        this.state = State::Fetching(future);
                        return Poll::Pending;
                    }
                    Poll::Ready((engine, Ok(page))) => this.state = this.open(engine, page),
                    Poll::Ready((_, Err(error))) => return Poll::Ready(Some(Err(this.end(error)))),
                },
                State::Reading(reading) => {
                    if let Some(item) = this.read(reading) {
                        return Poll::Ready(Some(item));
                    }
                }
                State::Between => match this.poll_parent(context) {
                    Poll::Pending => {
                        this.state = State::Between;
                        return Poll::Pending;
                    }
                    Poll::Ready(Some(item)) => return Poll::Ready(item.map(Err)),
                    Poll::Ready(None) => {}
                },
            }
        }
    }
}

impl<C, R> fmt::Debug for Records<C, R> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Records")
            .field("model", &self.plan.model)
            .finish_non_exhaustive()
    }
}

/// One parent, for [`Connection::list_children`].
pub fn one_parent(remote_id: impl Into<String>) -> BoxStream<'static, Result<String, Error>> {
    Box::pin(futures_util::stream::iter([Ok(remote_id.into())]))
}
