//! The stream of records over all pages.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use futures_core::Stream as _;

use super::bookmark::{Counts, Mark, print};
use super::changes::Moving;
use super::checkpoint::{Checkpoint, Place};
use super::decode::{Item, Origin, Pass, Shape, pointer, scalar_of};
use super::engine::{Engine, Look, Page, Rules};
use super::guard::Window;
use super::parents::{Parent, Parents};
use super::plan::ListPlan;
use super::print::Print;
use super::query::ListQuery;
use super::selection::Selection;
use super::since;
use super::tables::Table;
use super::{EMPTY_PAGES, OVERLAP};
use crate::BoxFuture;
use crate::client::{Call, Connection};
use crate::error::{Error, ErrorKind};
use crate::json::FromJson;

/// Records of a list: a stream, or [`Records::try_next`] in a loop.
///
/// Pages are fetched one at a time, when the records before are used up. An
/// item that is an error with [`Error::record`] is one record that could not be
/// taken over, and the stream goes on; any other error ends it.
/// [`Records::checkpoint`] says where the stream is at any time, also behind an
/// error: [`ListQuery::after`] goes on from there.
#[must_use = "nothing is sent before the stream is polled"]
pub struct Records<C: 'static, R: 'static = ()> {
    connection: Connection,
    pub(super) plan: &'static ListPlan<C, R>,
    pub(super) query: ListQuery,
    pub(super) origin: Origin,
    state: State,
    parents: Option<Below>,
    pub(super) adopt: Option<fn(&mut C, &str)>,
    pub(super) only: Option<Only<C>>,
    pub(super) tables: &'static [&'static Table],
    known: Option<Window>,
    pub(super) max_empty: u32,
    pub(super) max_records: u64,
    pub(super) overlap: Duration,
    pub(super) look_back: Option<Duration>,
    /// What a list of changes asks for, and how far it has come.
    pub(super) moving: Option<Moving>,
    /// An answer is one record.
    pub(super) single: bool,
    /// Filters of the connector do not reach this list.
    pub(super) unfiltered: bool,
    /// The fields that further requests ask for.
    pub(super) selection: Option<&'static Selection>,
    /// Records come without their JSON.
    pub(super) without_raw: bool,
    /// The checkpoint that the next list of one parent goes on with.
    from: Option<Box<Checkpoint>>,
    /// The time of the start is by our clock.
    by_our_clock: bool,
    mark: Mark,
}

pub(super) type Only<C> = Box<dyn Fn(&C) -> bool + Send>;

type Fetched = (Box<Engine>, Result<Page, Error>);

enum State {
    /// Nothing was done yet; the first request, if there are no parents.
    Fresh(Option<Box<Call>>),
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

struct Below {
    ids: Parents,
    call: Box<dyn Fn(&Parent) -> Call + Send>,
    current: Parent,
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
        let mark = Mark::new(Checkpoint::start(connection, plan.model, query));
        Self {
            connection: connection.clone(),
            plan,
            query: query.clone(),
            origin: Origin::new(connection, Some(call.operation.id), plan.model),
            state: State::Fresh(Some(Box::new(call))),
            parents: None,
            adopt: None,
            only: None,
            tables: &[],
            known: query.distinct.map(Window::new),
            max_empty: query.max_empty_pages.unwrap_or(EMPTY_PAGES),
            max_records: 0,
            overlap: OVERLAP,
            look_back: None,
            moving: None,
            single: false,
            unfiltered: false,
            selection: None,
            without_raw: false,
            from: None,
            by_our_clock: true,
            mark,
        }
    }

    pub(super) fn of_parents(
        connection: &Connection,
        ids: Parents,
        call: Box<dyn Fn(&Parent) -> Call + Send>,
        plan: &'static ListPlan<C, R>,
        query: &ListQuery,
    ) -> Self {
        let mut records = Self::new(connection, call(&Parent::default()), plan, query);
        records.state = State::Fresh(None);
        records.parents = Some(Below {
            ids,
            call,
            current: Parent::default(),
        });
        records
    }

    /// Where the stream is: behind the last item that was handed out.
    pub fn checkpoint(&self) -> Checkpoint {
        // Before the first poll it is where it was.
        match &self.query.checkpoint {
            Some(from) => Checkpoint::clone(from),
            None => self.mark.checkpoint(),
        }
    }

    /// What the stream has met so far.
    pub fn counts(&self) -> Counts {
        self.mark.counts
    }

    pub(super) fn go_on(&mut self, from: &Checkpoint) {
        self.query.checkpoint = Some(Box::new(from.clone()));
    }

    /// Begins at the start, or where an earlier run came to.
    fn begin(&mut self, call: Option<Box<Call>>) -> Result<State, Error> {
        let from = self.query.checkpoint.take();
        if let Some(from) = &from {
            let own = &self.mark.at;
            from.belongs(own).map_err(|why| {
                let why = format!("{why}; read the list from its start");
                self.origin.error(ErrorKind::Checkpoint, why)
            })?;
        }
        self.filters()?;
        let now = self.connection.clock().now();
        self.looks_back(from.as_deref(), now)?;
        if let Some(moving) = &mut self.moving {
            moving.begin(self.query.modified_after, from.as_deref(), now);
        }
        self.mark.at.started = Some(now);
        let middle = from.as_ref().filter(|from| !from.finished());
        if let Some(started) = middle.and_then(|at| at.started) {
            self.mark.at.started = Some(started);
            self.by_our_clock = false;
        }
        let state = match (call, middle, &mut self.parents) {
            (Some(call), ..) => {
                self.from = from;
                State::Idle(self.start(*call)?)
            }
            (None, Some(at), Some(parents)) => {
                let parents_at = at.parents.clone().unwrap_or_default();
                parents.ids.go_on(&parents_at);
                let inside = at.place != Place::Between;
                self.mark.at.parents = at.parents.clone();
                match parents_at.current.filter(|_| inside) {
                    Some(current) => {
                        let current = Parent::new(current, parents_at.values);
                        let call = (parents.call)(&current);
                        parents.current = current;
                        self.from = from;
                        State::Idle(self.start(call)?)
                    }
                    None => State::Between,
                }
            }
            (None, _, parents) => {
                if let (Some(parents), Some(from)) = (parents, &from) {
                    parents.ids.begin_with(from);
                }
                State::Between
            }
        };
        if matches!(state, State::Between) {
            self.mark.at.place = Place::Between;
            self.turn();
        }
        Ok(state)
    }

    fn start(&mut self, call: Call) -> Result<Box<Engine>, Error> {
        self.origin = Origin::new(&self.connection, Some(call.operation.id), self.plan.model);
        let rules = Rules {
            next: self.plan.next,
            size: self.plan.size,
            max_pages: self.plan.max_pages,
            max_empty: self.max_empty,
            max_records: self.max_records,
            page_size: self.query.page_size,
            selection: self.selection.map(|it| (it, self.plan.records)),
        };
        let moving = self.moving.as_ref();
        let engine = Box::new(Engine::new(call, rules, moving, self.from.as_deref())?);
        // A token of an earlier run is of one list; below parents each begins anew.
        self.from = self.from.take().filter(|from| !from.finished());
        let at = &mut self.mark.at;
        at.request.clone_from(&engine.request);
        (at.size, at.began) = (engine.size, engine.began.clone());
        self.arrive(&engine);
        if let Some(from) = &self.from {
            // Until the page is there, it is where it was.
            (self.mark.at.skip, self.mark.at.last) = (from.skip, from.last);
            if let Some(bookmark) = &self.query.bookmark {
                bookmark.set(&self.mark);
            }
        }
        Ok(engine)
    }

    /// Notes that the list stands before a page.
    fn arrive(&mut self, engine: &Engine) {
        let at = &mut self.mark.at;
        at.place.clone_from(&engine.place);
        if let Some(moving) = &self.moving {
            (at.moment, at.edge) = moving.keep();
        }
        (at.pages, at.records) = (engine.pages, engine.records);
        self.turn();
    }

    fn turn(&mut self) {
        self.mark.turn();
        if let Some(bookmark) = &self.query.bookmark {
            bookmark.set(&self.mark);
        }
    }

    /// Begins to read a page.
    fn open(&mut self, engine: Box<Engine>, page: Page) -> State {
        self.by_the_clock_of(&page);
        self.origin.fetched_at = Some(self.connection.clock().now());
        let text = Arc::clone(&page.text);
        let begin = || {
            Pass::new(
                Arc::clone(&text),
                self.plan.records,
                engine.wants(),
                self.single,
            )
        };
        let mut pass = begin();
        if let Some(from) = self.from.take() {
            let shape = Shape::from(self.plan);
            while pass.scan.count < from.skip
                && let Ok(Some(item)) = pass.next(shape, &self.origin)
            {
                if let (Some(moving), Ok(record)) = (&mut self.moving, &item) {
                    moving.note(&text, pass.last, &record.remote_id);
                }
            }
            // Another record stands in its place: the page has changed, and all of it is handed out again.
            if pass.scan.count != from.skip || from.skip > 0 && print(&text, pass.last) != from.last
            {
                pass = begin();
            }
        }
        self.mark.counts.pages += 1;
        self.mark.turn();
        self.mark.text = Some(text);
        (self.mark.skip, self.mark.range) = (pass.scan.count, pass.last);
        if let Some(bookmark) = &self.query.bookmark {
            bookmark.set(&self.mark);
        }
        State::Reading(Box::new(Reading { engine, page, pass }))
    }

    /// Corrects the time at which the list began by the provider's clock, at its first page.
    fn by_the_clock_of(&mut self, page: &Page) {
        if !std::mem::replace(&mut self.by_our_clock, false) {
            return;
        }
        let now = self.connection.clock().now();
        let by_theirs = since::by_their_clock(&page.reply.headers, self.mark.at.started, now);
        self.mark.at.started = by_theirs.or(self.mark.at.started);
    }

    /// The next record of the page that is read; `None` at its end, after which the list moves on.
    #[inline]
    fn read(&mut self, mut reading: Box<Reading>) -> Option<Item<C, R>> {
        let shape = Shape::from(self.plan);
        loop {
            let error = match reading.pass.next(shape, &self.origin) {
                Ok(Some(item)) => {
                    let Some(item) = self.sift(item, &reading.pass) else {
                        continue;
                    };
                    let mark = &mut self.mark;
                    (mark.skip, mark.range) = (reading.pass.scan.count, reading.pass.last);
                    match &item {
                        Ok(_) => mark.counts.records += 1,
                        Err(_) => mark.counts.failed += 1,
                    }
                    if let Some(bookmark) = &self.query.bookmark {
                        bookmark.step(mark);
                    }
                    self.state = State::Reading(reading);
                    return Some(item);
                }
                Ok(None) => match self.leave(*reading) {
                    Ok(()) => return None,
                    Err(error) => error,
                },
                Err(fault) => fault.of(&reading.page.reply, &reading.page.text),
            };
            return Some(Err(self.end(error)));
        }
    }

    /// The item as the caller asked for it; `None` when it is left out.
    #[inline]
    fn sift(&mut self, mut item: Item<C, R>, pass: &Pass) -> Option<Item<C, R>> {
        let record = match &mut item {
            Ok(record) => record,
            Err(error) => {
                self.mark.counts.issues += error.issues().len() as u64;
                return Some(item);
            }
        };
        if let Some(moving) = &mut self.moving
            && !moving.note(pass.text(), pass.last, &record.remote_id)
        {
            return None;
        }
        if let (Some(set), Some(parents)) = (self.adopt, &self.parents) {
            set(&mut record.common, parents.current.id());
        }
        if self.only.as_ref().is_some_and(|keep| !keep(&record.common)) {
            return None;
        }
        if let Some(known) = &mut self.known
            && !known.insert(Print::of(&record.remote_id))
        {
            self.mark.counts.duplicates += 1;
            return None;
        }
        self.mark.counts.issues += record.issues.len() as u64;
        if self.without_raw {
            record.let_json_go();
        }
        if self.query.strict
            && let Some(issue) = record.issues.first()
        {
            let place = format!("{}/{}", pointer(self.plan.records), pass.scan.count - 1);
            let detail = format!("{place}{}: {}", issue.pointer, issue.message);
            let kind = ErrorKind::Decode {
                pointer: issue.pointer.clone(),
            };
            let error = self.origin.error(kind, detail);
            return Some(Err(error
                .with_issues(std::mem::take(&mut record.issues))
                .with_record(record.json.clone())));
        }
        Some(item)
    }

    /// Leaves a page that was read to its end.
    fn leave(&mut self, reading: Reading) -> Result<(), Error> {
        let Reading {
            mut engine,
            page,
            pass,
        } = reading;
        let last_id = engine.last_id().filter(|_| pass.scan.count > 0);
        let last = last_id.and_then(|id| scalar_of(&page.text, pass.last, id));
        if pass.scan.count == 0 {
            self.mark.counts.empty_pages += 1;
        }
        let look = Look {
            found: pass.scan.found,
            count: pass.scan.count,
            last,
        };
        engine.advance(&page, look)?;
        if engine.done
            && let Some(moving) = &mut self.moving
            && moving.go_on(&engine, &self.origin)?
        {
            engine.again(moving)?;
        }
        if !engine.done {
            self.arrive(&engine);
            self.state = State::Idle(engine);
            return Ok(());
        }
        if self.parents.is_none() {
            self.finish(engine.place.clone());
            self.state = State::Done;
        } else {
            self.mark.at.place = Place::Between;
            self.turn();
            self.state = State::Between;
        }
        Ok(())
    }

    /// Notes that everything was read.
    fn finish(&mut self, end: Place) {
        let at = &mut self.mark.at;
        at.place = end;
        at.since = at
            .started
            .and_then(|started| started.checked_sub(self.overlap).ok());
        at.parents = None;
        at.began = None;
        at.moment = None;
        at.edge = Vec::new();
        at.request.clear();
        self.turn();
    }

    /// Ends the list with an error. One parent that is gone says nothing about the others.
    fn end(&mut self, error: Error) -> Error {
        let gone = matches!(error.kind(), ErrorKind::NotFound | ErrorKind::Gone);
        self.state = if gone && self.parents.is_some() {
            self.mark.at.place = Place::Between;
            self.turn();
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
        match ready!(Pin::new(&mut parents.ids).poll_next(context)) {
            None => {
                let later = parents.ids.later();
                self.finish(Place::End(later));
                Poll::Ready(Some(None))
            }
            Some(Err(error)) => {
                // The stream of parents decides whether it goes on after an error.
                self.state = State::Between;
                Poll::Ready(Some(Some(error)))
            }
            Some(Ok(parent)) => {
                let call = (parents.call)(&parent);
                self.mark.at.parents = Some(parents.ids.at(&parent));
                parents.current = parent;
                match self.start(call) {
                    Ok(engine) => {
                        self.state = State::Idle(engine);
                        Poll::Ready(None)
                    }
                    Err(error) => Poll::Ready(Some(Some(self.end(error)))),
                }
            }
        }
    }

    /// The next item, as [`Stream::poll_next`](futures_core::Stream::poll_next) gives it.
    pub(super) fn poll_item(&mut self, context: &mut Context<'_>) -> Poll<Option<Item<C, R>>> {
        loop {
            match std::mem::replace(&mut self.state, State::Done) {
                State::Done => return Poll::Ready(None),
                State::Fresh(call) => match self.begin(call) {
                    Ok(state) => self.state = state,
                    Err(error) => return Poll::Ready(Some(Err(error))),
                },
                State::Idle(mut engine) => {
                    let (connection, tables) = (self.connection.clone(), self.tables);
                    self.state = State::Fetching(Box::pin(async move {
                        let page = match connection.load(tables).await {
                            Ok(()) => engine.fetch().await,
                            Err(error) => Err(error),
                        };
                        (engine, page)
                    }));
                }
                State::Fetching(mut future) => match future.as_mut().poll(context) {
                    Poll::Pending => {
                        self.state = State::Fetching(future);
                        return Poll::Pending;
                    }
                    Poll::Ready((engine, Ok(page))) => self.state = self.open(engine, page),
                    Poll::Ready((_, Err(error))) => return Poll::Ready(Some(Err(self.end(error)))),
                },
                State::Reading(reading) => {
                    if let Some(item) = self.read(reading) {
                        return Poll::Ready(Some(item));
                    }
                }
                State::Between => match self.poll_parent(context) {
                    Poll::Pending => {
                        self.state = State::Between;
                        return Poll::Pending;
                    }
                    Poll::Ready(Some(item)) => return Poll::Ready(item.map(Err)),
                    Poll::Ready(None) => {}
                },
            }
        }
    }
}
