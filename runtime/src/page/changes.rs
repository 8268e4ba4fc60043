//! Lists of changes: from when on they ask, in which parts, and what of two parts is the same.

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};

use super::checkpoint::Checkpoint;
use super::decode::{Origin, scalar_of};
use super::engine::Engine;
use super::plan::Send;
use super::print::Print;
use crate::client::Call;
use crate::convert::TimeFormat;
use crate::error::{Error, ErrorKind};

/// How a list asks for changes. Emitted as a `static`.
#[derive(Debug, Clone, Copy)]
pub struct Changes {
    /// Where the moment goes, from which on changes are asked for.
    pub send: &'static [Send],
    /// How it is written.
    pub format: TimeFormat,
    /// It is a number in JSON, where it goes to a body.
    pub number: bool,
    /// How many seconds ago it has to be at least.
    pub not_after: u64,
    /// Everything is asked for by the first of all moments when no other is given.
    pub from_start: bool,
    /// Where the moment of a record stands, and how it is written, when the list is sorted by it:
    /// behind the most records that the provider gives, the list goes on from that of the last one.
    pub cursor: Option<(&'static str, TimeFormat)>,
    /// The list is asked for in parts of a time.
    pub window: Option<TimeWindow>,
}

/// A part of a list of changes.
#[derive(Debug, Clone, Copy)]
pub struct TimeWindow {
    /// Where the end of it goes.
    pub send: Send,
    /// Its length in seconds.
    pub seconds: u64,
}

/// How far a list of changes has come.
pub(super) struct Moving {
    plan: &'static Changes,
    /// From when on it asks; `None` when it asks for everything.
    at: Option<Timestamp>,
    /// When it began, behind which no part is asked for.
    now: Timestamp,
    /// It is not in its first part.
    moved: bool,
    /// Marks of the records of `at` that the parts before have handed out.
    before: BTreeSet<u64>,
    /// The moment of the last record, as it is sent, and the marks of the records of it.
    last: Option<(Timestamp, String, BTreeSet<u64>)>,
    /// A record came that is older than the one before it.
    unsorted: bool,
}

impl Moving {
    pub(super) fn new(plan: &'static Changes) -> Self {
        Self {
            plan,
            at: None,
            now: Timestamp::UNIX_EPOCH,
            moved: false,
            before: BTreeSet::new(),
            last: None,
            unsorted: false,
        }
    }

    /// Begins at a moment, or where an earlier run came to.
    pub(super) fn begin(
        &mut self,
        since: Option<Timestamp>,
        from: Option<&Checkpoint>,
        now: Timestamp,
    ) {
        self.now = now;
        let since = since.or_else(|| self.plan.from_start.then_some(Timestamp::UNIX_EPOCH));
        let latest = seconds(self.plan.not_after).and_then(|ago| now.checked_sub(ago).ok());
        self.at = since.map(|since| latest.map_or(since, |latest| since.min(latest)));
        if let Some(at) = from.filter(|at| !at.finished() && at.moment.is_some()) {
            (self.at, self.moved) = (at.moment, true);
            self.before = at.edge.iter().copied().collect();
        }
    }

    /// What a checkpoint keeps of it.
    pub(super) fn keep(&self) -> (Option<Timestamp>, Vec<u64>) {
        match self.at.filter(|_| self.moved) {
            Some(at) => (Some(at), self.before.iter().copied().collect()),
            None => (None, Vec::new()),
        }
    }

    /// Puts the moment into a request.
    pub(super) fn send(&self, call: &mut Call) {
        let Some(at) = self.at else { return };
        for send in self.plan.send {
            self.put(call, *send, at);
        }
        if let Some(window) = self.plan.window {
            self.put(call, window.send, self.end(at, window));
        }
    }

    fn put(&self, call: &mut Call, send: Send, moment: Timestamp) {
        let text = self.plan.format.text(moment);
        match send {
            Send::Query(name) | Send::QueryText { name, .. } => call.set_query(name, &text),
            Send::Body(pointer) | Send::BodyText { pointer, .. } => {
                let number = text.parse::<i64>().ok().filter(|_| self.plan.number);
                call.body_set(pointer, number.map_or_else(|| text.into(), Into::into));
            }
            Send::Nowhere => {}
        }
    }

    fn end(&self, at: Timestamp, window: TimeWindow) -> Timestamp {
        let end = seconds(window.seconds).and_then(|length| at.checked_add(length).ok());
        end.map_or(self.now, |end| end.min(self.now))
    }

    /// Notes a record; `false` when a part before has handed it out.
    pub(super) fn note(
        &mut self,
        text: &std::sync::Arc<str>,
        range: (usize, usize),
        id: &str,
    ) -> bool {
        let Some((pointer, format)) = self.plan.cursor else {
            return true;
        };
        let mark = Print::of(id);
        let found = scalar_of(text, range, pointer).and_then(|it| format.read(&it.text).ok());
        let Some(moment) = found else {
            return true;
        };
        let sent = self.plan.format.text(moment);
        match &mut self.last {
            Some((_, last, marks)) if *last == sent => {
                marks.insert(mark);
            }
            last => {
                self.unsorted |= last.as_ref().is_some_and(|(last, ..)| moment < *last);
                *last = Some((moment, sent, BTreeSet::from([mark])));
            }
        }
        !self.before.contains(&mark) || self.at.is_none_or(|at| !self.same(at, moment))
    }

    fn same(&self, one: Timestamp, other: Timestamp) -> bool {
        self.plan.format.text(one) == self.plan.format.text(other)
    }

    /// Moves to the next part; `false` when there is none.
    ///
    /// # Errors
    /// `PageLimit` when there is one that cannot be asked for.
    pub(super) fn go_on(&mut self, engine: &Engine, origin: &Origin) -> Result<bool, Error> {
        if engine.cut {
            return self.behind_the_last(origin).map(|()| true);
        }
        let (Some(at), Some(window)) = (self.at, self.plan.window) else {
            return Ok(false);
        };
        let end = self.end(at, window);
        if engine.began.is_some() || end >= self.now || end <= at {
            return Ok(false);
        }
        (self.at, self.moved) = (Some(end), true);
        Ok(true)
    }

    /// Asks from the moment of the last record on.
    fn behind_the_last(&mut self, origin: &Origin) -> Result<(), Error> {
        let stuck = |why: &str| {
            let detail = format!(
                "the provider gives no more records of one list, and the list cannot go on behind the last one: {why}"
            );
            Err(origin.error(ErrorKind::PageLimit, detail))
        };
        if self.plan.cursor.is_none() {
            return stuck("the mapping does not say how; ask for changes of a shorter time");
        }
        if self.unsorted {
            return stuck("the records are not sorted by their time");
        }
        let Some((last, _, marks)) = self.last.take() else {
            return stuck("no record has a time");
        };
        if self.at.is_some_and(|at| last <= at || self.same(at, last)) {
            return stuck("all of them have the same time");
        }
        (self.at, self.before, self.moved) = (Some(last), marks, true);
        Ok(())
    }
}

fn seconds(seconds: u64) -> Option<SignedDuration> {
    Some(SignedDuration::from_secs(i64::try_from(seconds).ok()?))
}
