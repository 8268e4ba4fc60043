//! The stream of records over all pages.

use std::collections::VecDeque;
use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;
use futures_util::StreamExt;

use super::decode::{Origin, Shape, page, record};
use super::engine::{Engine, Page, Seen};
use super::plan::{ListPlan, ListQuery};
use super::{BoxRecords, BoxStream, RecordResult};
use crate::BoxFuture;
use crate::client::{Call, Connection};
use crate::error::{Error, ErrorKind};
use crate::json::{FromJson, Reader};
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
    ready: VecDeque<RecordResult<C, R>>,
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
    /// The list of one parent is at its end, or none has begun.
    Between,
    /// Nothing comes any more.
    Done,
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
            ready: VecDeque::new(),
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
        self.next().await.transpose()
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

    /// Reads a page into the queue and moves on.
    fn take(&mut self, mut engine: Box<Engine>, fetched: Result<Page, Error>) {
        let outcome = fetched.and_then(|page| {
            let seen = self.read(&page, &engine)?;
            engine.advance(&page, seen)
        });
        self.state = match outcome {
            Ok(()) if !engine.done => State::Idle(engine),
            Ok(()) => State::Between,
            Err(error) => {
                // One parent that is gone says nothing about the others.
                let lost = matches!(error.kind(), ErrorKind::NotFound | ErrorKind::Gone);
                self.ready.push_back(Err(error));
                if lost && self.parents.is_some() {
                    State::Between
                } else {
                    State::Done
                }
            }
        };
    }

    fn read(&mut self, fetched: &Page, engine: &Engine) -> Result<Seen, Error> {
        let Self {
            plan,
            origin,
            parents,
            ready,
            adopt,
            only,
            ..
        } = self;
        let shape = Shape::from(*plan);
        let mut sink = |json: &mut Reader<'_>| {
            let Some(mut item) = record(json, &fetched.text, shape, origin) else {
                return;
            };
            if let Ok(record) = &mut item {
                if let (Some(set), Some(parents)) = (*adopt, &*parents) {
                    set(&mut record.common, &parents.current);
                }
                if only.as_ref().is_some_and(|keep| !keep(&record.common)) {
                    return;
                }
            }
            ready.push_back(item);
        };
        let scan = page(
            &fetched.text,
            plan.records,
            engine.wants(),
            false,
            &mut sink,
            origin,
        )
        .map_err(|fault| fault.of(&fetched.reply, &fetched.text))?;
        Ok(Seen {
            found: scan.found,
            count: scan.count,
        })
    }

    /// Goes to the next parent; `false` when there is none.
    fn poll_parent(&mut self, context: &mut Context<'_>) -> Poll<bool> {
        let Some(parents) = &mut self.parents else {
            return Poll::Ready(false);
        };
        match ready!(parents.ids.as_mut().poll_next(context)) {
            None => return Poll::Ready(false),
            Some(Err(error)) => {
                // An unreadable parent record is one item; the stream of parents decides whether it goes on.
                self.ready.push_back(Err(error));
            }
            Some(Ok(id)) => {
                let call = (parents.call)(&id);
                parents.current = id;
                self.start(call);
            }
        }
        Poll::Ready(true)
    }
}

impl<C, R: FromJson> Stream for Records<C, R> {
    type Item = RecordResult<C, R>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        loop {
            if let Some(item) = this.ready.pop_front() {
                return Poll::Ready(Some(item));
            }
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
                    Poll::Ready((engine, page)) => this.take(engine, page),
                },
                State::Between => match this.poll_parent(context) {
                    Poll::Pending => {
                        this.state = State::Between;
                        return Poll::Pending;
                    }
                    Poll::Ready(false) => return Poll::Ready(None),
                    Poll::Ready(true) => {
                        if matches!(this.state, State::Done) {
                            this.state = State::Between;
                        }
                    }
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
