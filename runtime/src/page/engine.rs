//! From page to page: fetching, and finding out what comes next. Knows nothing of record types.

use std::sync::Arc;

use url::Url;

use super::changes::Moving;
use super::checkpoint::{Checkpoint, Place};
use super::guard::{Seen, Total};
use super::link;
use super::plan::{Next, OffsetStep, PageSize, Send, Step, Stop};
use super::print::Print;
use super::scan::{Found, Wants};
use super::selection::Selection;
use crate::client::{Call, Reply, json_text};
use crate::error::{Error, ErrorKind};

const MAX_PAGES: u32 = 10_000;

/// One page as it came.
pub(super) struct Page {
    pub(super) reply: Reply,
    pub(super) text: Arc<str>,
}

/// What the scan of a page found.
pub(super) struct Look {
    pub(super) found: [Option<Found>; 3],
    pub(super) count: u64,
    /// The id of the last record.
    pub(super) last: Option<Found>,
}

/// What holds for every page of a list.
pub(super) struct Rules {
    pub(super) next: Next,
    pub(super) size: Option<PageSize>,
    /// Most pages of one stream; 0 means 10,000.
    pub(super) max_pages: u32,
    /// Most pages without a record, one after the other.
    pub(super) max_empty: u32,
    /// Most records that the provider gives of one list.
    pub(super) max_records: u64,
    /// Records per page that the caller asks for.
    pub(super) page_size: Option<u32>,
    /// The fields that further requests ask for, and where the records stand.
    pub(super) selection: Option<(&'static Selection, &'static [Step])>,
}

/// The position in one list.
pub(super) struct Engine {
    call: Call,
    /// The first request of a list of changes, for the next part of it.
    first: Option<Box<Call>>,
    next: Next,
    /// The token of later runs: where it stands, and where it goes.
    durable: Option<(Option<&'static str>, Option<Send>)>,
    rules: Rules,
    /// Records per page that are asked for.
    pub(super) size: Option<u32>,
    /// A statement without its paging.
    statement: String,
    /// Mark of the first request.
    pub(super) request: String,
    /// The page that is fetched, or read.
    pub(super) place: Place,
    /// The token of an earlier run that this one began with.
    pub(super) began: Option<Place>,
    /// Pages of this stream.
    read: u32,
    /// Pages and records of the list before the page.
    pub(super) pages: u64,
    pub(super) records: u64,
    empty: u32,
    total: Total,
    seen: Seen,
    /// The page before, of lists whose position says nothing about the answer.
    previous: Option<Arc<str>>,
    /// The offset went by less than the page before had, because the total had become smaller.
    back: bool,
    /// No page is left.
    pub(super) done: bool,
    /// The list ended where the provider gives no more, and there is more.
    pub(super) cut: bool,
}

impl Engine {
    /// The position at the start of a list, or at a checkpoint.
    ///
    /// # Errors
    /// `Checkpoint` when the checkpoint is not of this list.
    pub(super) fn new(
        call: Call,
        rules: Rules,
        moving: Option<&Moving>,
        from: Option<&Checkpoint>,
    ) -> Result<Self, Error> {
        let (next, durable) = match rules.next {
            Next::Durable { pages, token, send } => (*pages, Some((token, send))),
            other => (other, None),
        };
        let middle = from.filter(|at| !at.finished());
        let mut it = Self {
            request: mark(&call),
            statement: statement(&call, next),
            call,
            first: None,
            next,
            durable,
            size: None,
            place: Place::Start,
            began: None,
            read: 0,
            pages: middle.map_or(0, |at| at.pages),
            records: middle.map_or(0, |at| at.records),
            empty: 0,
            total: Total::default(),
            seen: Seen::new(),
            previous: None,
            back: false,
            done: false,
            cut: false,
            rules,
        };
        if let Some(size) = it.rules.size {
            let asked = middle.and_then(|at| at.size).or(it.rules.page_size);
            let records = asked.unwrap_or(size.value).min(size.max).max(1);
            it.size = Some(records);
            it.send_number(size.send, records.into());
        }
        let token = from.is_some_and(|at| at.token().is_some() || at.began.is_some());
        if let Some(moving) = moving.filter(|_| !token) {
            it.first = Some(Box::new(it.call.clone()));
            moving.send(&mut it.call);
        }
        match (from, middle) {
            (_, Some(at)) => {
                // Nothing was sent yet for a checkpoint without a request.
                if at.request != it.request && !at.request.is_empty() {
                    return Err(it.foreign("it is of another request"));
                }
                if let Some(token) = &at.began {
                    it.begin_with(token)?;
                }
                it.go(&at.place)?;
            }
            (Some(at), None) => match at.token() {
                Some(token) => it.begin_with(token)?,
                None => it.go(&Place::Start)?,
            },
            (None, None) => it.go(&Place::Start)?,
        }
        if let Place::Token { text, .. } = &it.place {
            it.seen.note(text);
        }
        Ok(it)
    }

    /// The places of a page that the scan has to pick up.
    pub(super) fn wants(&self) -> Wants {
        let of_stop = |stop| match stop {
            Stop::Absent | Stop::Empty | Stop::Short => None,
            Stop::Is { path, .. }
            | Stop::Equals { path, .. }
            | Stop::TotalPages(path)
            | Stop::Total(path) => Some(path),
        };
        let later = self.durable.and_then(|(token, _)| token);
        match self.next {
            Next::None | Next::Durable { .. } => [None, None, later],
            Next::Cursor { next, stop, .. } | Next::Continue { next, stop, .. } => {
                [Some(next), of_stop(stop), later]
            }
            Next::Url { body, stop, .. } => [body, of_stop(stop), later],
            Next::Page { stop, .. } | Next::Offset { stop, .. } | Next::LastId { stop, .. } => {
                [None, of_stop(stop), later]
            }
        }
    }

    /// Where the id of a record stands, when the last one leads to the next page.
    pub(super) fn last_id(&self) -> Option<&'static str> {
        match self.next {
            Next::LastId { id, .. } => Some(id),
            _ => None,
        }
    }

    /// Fetches the page at the position.
    pub(super) async fn fetch(&mut self) -> Result<Page, Error> {
        let most = match self.rules.max_pages {
            0 => MAX_PAGES,
            most => most,
        };
        if self.read >= most {
            return Err(self.error(
                ErrorKind::PageLimit,
                format!("{most} pages were read and there are more; ask for larger pages or narrow the list"),
            ));
        }
        if self.read == 0 && matches!(self.next, Next::Url { .. }) {
            // A first page that links to itself is a loop, too.
            self.seen.note(self.call.url()?.as_str());
        }
        self.read += 1;
        let call = self.call.clone();
        let reply = match self.rules.selection {
            Some((selection, records)) => selection.fetch(call, records).await?,
            None => call.reply(true).await?,
        };
        let text = json_text(&reply)?;
        Ok(Page { reply, text })
    }

    /// Moves to the next page, if there is one.
    ///
    /// # Errors
    /// `PaginationLoop` when it was read before, `CrossOrigin` when it is
    /// elsewhere, `PageLimit` when the provider would go on for too long.
    pub(super) fn advance(&mut self, page: &Page, look: Look) -> Result<(), Error> {
        self.pages += 1;
        self.records += look.count;
        let [token, stop_value, later] = &look.found;
        let token = token.as_ref().filter(|token| !token.text.is_empty());
        let stop = self.stop();
        let gone = self.total.note(match stop {
            Stop::Total(_) | Stop::TotalPages(_) => number(stop_value.as_ref()),
            _ => None,
        });
        let ends = self.ends(stop, look.count, stop_value.as_ref());
        let place = match self.next {
            Next::None | Next::Durable { .. } => None,
            Next::Cursor { .. } | Next::Continue { .. } => token.filter(|_| !ends).map(place_of),
            Next::LastId { .. } => look.last.as_ref().filter(|_| !ends).map(place_of),
            Next::Url { link: rel, .. } if !ends => {
                let header = || link::target(&page.reply.headers, rel?);
                match token.map(|token| token.text.clone()).or_else(header) {
                    Some(target) => Some(self.url_place(page, &target)?),
                    None => None,
                }
            }
            Next::Url { .. } => None,
            Next::Page { start, .. } => self.number(page, look.count, ends, start, (1, false))?,
            Next::Offset { start, step, .. } => {
                let step = match step {
                    OffsetStep::Count if gone <= look.count => (look.count - gone, gone > 0),
                    OffsetStep::Count => (look.count, false),
                    OffsetStep::Size => (self.size.map_or(look.count, u64::from), false),
                };
                self.number(page, look.count, ends, start, step)?
            }
        };
        match place {
            Some(_) if self.is_cut() => {
                (self.done, self.cut) = (true, true);
                Ok(())
            }
            Some(place) => {
                self.limits(look.count)?;
                if let Place::Token { text, .. } = &place {
                    self.ask(text)?;
                }
                self.go(&place)
            }
            None => {
                self.done = true;
                let later = self.later(page, token, later.as_ref())?;
                self.place = Place::End(later.map(Box::new));
                Ok(())
            }
        }
    }

    /// The token for later runs, at the end of the list.
    fn later(
        &self,
        page: &Page,
        token: Option<&Found>,
        own: Option<&Found>,
    ) -> Result<Option<Place>, Error> {
        let Some((path, _)) = self.durable else {
            return Ok(None);
        };
        let found = match path {
            Some(_) => own.filter(|found| !found.text.is_empty()),
            None => token,
        };
        Ok(match found {
            Some(found) if matches!(self.next, Next::Url { .. }) => {
                let url = self.within(&page.reply.url, &found.text)?;
                Some(Place::Url(self.kept(&url, page)))
            }
            Some(found) => Some(place_of(found)),
            // The last token that was given is still good.
            None if path.is_none() && self.place != Place::Start => Some(self.place.clone()),
            None => self.began.clone(),
        })
    }

    /// The place behind a position that is a number.
    fn number(
        &mut self,
        page: &Page,
        count: u64,
        ends: bool,
        start: u64,
        (step, back): (u64, bool),
    ) -> Result<Option<Place>, Error> {
        if count == 0 || ends {
            return Ok(None);
        }
        // A provider that does not know the parameter gives its first page for ever.
        let went_back = std::mem::replace(&mut self.back, back);
        if self.previous.as_ref() == Some(&page.text) && !went_back {
            return Err(self.loops("the provider gave the same page twice"));
        }
        self.previous = Some(Arc::clone(&page.text));
        let position = match self.place {
            Place::Number(number) => number,
            _ => start,
        };
        Ok(Some(Place::Number(position + step)))
    }

    /// The place of a link, after a look at whether it was read before.
    fn url_place(&mut self, page: &Page, target: &str) -> Result<Place, Error> {
        let url = self.within(&page.reply.url, target)?;
        self.ask(url.as_str())?;
        Ok(Place::Url(self.kept(&url, page)))
    }

    /// Begins with the token of an earlier run.
    fn begin_with(&mut self, token: &Place) -> Result<(), Error> {
        self.began = Some(token.clone());
        match (self.durable, token) {
            (Some((_, Some(send))), Place::Token { text, number }) => {
                set_token(&mut self.call, send, text, *number);
                self.go(&Place::Start)
            }
            (Some((_, None)), _) => self.go(token),
            _ => Err(self.foreign("the provider's tokens are no longer kept for later runs")),
        }
    }

    /// Points the request at a page.
    fn go(&mut self, place: &Place) -> Result<(), Error> {
        match (self.next, place) {
            (Next::Page { send, start, .. } | Next::Offset { send, start, .. }, Place::Start) => {
                self.send_number(send, start);
            }
            (_, Place::Start) => {}
            (Next::Page { send, .. } | Next::Offset { send, .. }, Place::Number(number)) => {
                self.send_number(send, *number);
            }
            (
                Next::Cursor { send, .. } | Next::LastId { send, .. },
                Place::Token { text, number },
            ) => set_token(&mut self.call, send, text, *number),
            (
                Next::Continue {
                    operation, send, ..
                },
                Place::Token { text, number },
            ) => {
                self.call = self.call.continued(operation);
                set_token(&mut self.call, send, text, *number);
            }
            (Next::Url { hosts, .. }, Place::Url(target)) => {
                let base = self.call.connection.base().clone();
                let url = self.within(&base, target)?;
                self.call.follow(url, hosts);
            }
            _ => return Err(self.foreign("the list is paged in another way")),
        }
        self.place = place.clone();
        Ok(())
    }

    fn stop(&self) -> Stop {
        match self.next {
            Next::None | Next::Durable { .. } => Stop::Absent,
            Next::Cursor { stop, .. }
            | Next::Continue { stop, .. }
            | Next::Url { stop, .. }
            | Next::Page { stop, .. }
            | Next::Offset { stop, .. }
            | Next::LastId { stop, .. } => stop,
        }
    }

    /// Whether the page is the last one. What is missing from an answer ends nothing.
    fn ends(&self, stop: Stop, count: u64, value: Option<&Found>) -> bool {
        match stop {
            Stop::Absent => false,
            Stop::Empty => count == 0,
            Stop::Short => self.size.is_none_or(|size| count < size.into()),
            Stop::Is { is, .. } => {
                value.is_some_and(|value| value.text == if is { "true" } else { "false" })
            }
            Stop::Equals { equals, .. } => value.is_some_and(|value| value.text == equals),
            Stop::TotalPages(_) => self.total.reached(self.pages),
            Stop::Total(_) => self.total.reached(self.records),
        }
    }

    /// Whether a list of changes has come to where the provider gives no more of one list.
    fn is_cut(&self) -> bool {
        let most = self.rules.max_records;
        let next = self.size.map_or(1, u64::from);
        most > 0 && self.first.is_some() && self.records + next > most
    }

    /// Begins with the next part of a list of changes.
    ///
    /// # Errors
    /// None that a first part does not have.
    pub(super) fn again(&mut self, moving: &Moving) -> Result<(), Error> {
        let Some(first) = &self.first else {
            return Ok(());
        };
        self.call = Call::clone(first);
        moving.send(&mut self.call);
        (self.pages, self.records, self.empty) = (0, 0, 0);
        (self.total, self.seen) = (Total::default(), Seen::new());
        (self.previous, self.back) = (None, false);
        (self.done, self.cut) = (false, false);
        self.go(&Place::Start)
    }

    /// Whether the list may go on behind a page of so many records.
    fn limits(&mut self, count: u64) -> Result<(), Error> {
        self.empty = if count == 0 { self.empty + 1 } else { 0 };
        if self.empty > self.rules.max_empty {
            return Err(self.error(
                ErrorKind::PageLimit,
                format!(
                    "{} pages without a record came one after the other and there are more; `max_empty_pages` allows for more of them",
                    self.empty
                ),
            ));
        }
        let most = self.rules.max_records;
        if most > 0 && self.records >= most {
            return Err(self.error(
                ErrorKind::PageLimit,
                format!("the provider gives no more than {most} records of one list, and there are more; narrow the list"),
            ));
        }
        Ok(())
    }

    fn ask(&mut self, target: &str) -> Result<(), Error> {
        if self.seen.note(target) {
            Ok(())
        } else {
            Err(self.loops("the provider names a next page that was read before"))
        }
    }

    fn within(&self, from: &Url, target: &str) -> Result<Url, Error> {
        let hosts = match self.next {
            Next::Url { hosts, .. } => hosts,
            _ => &[],
        };
        let base = self.call.connection.base();
        link::within(base, hosts, from, target).map_err(|host| {
            let detail = format!(
                "the next page is said to be on another origin ({host}); nothing was sent there"
            );
            self.error(ErrorKind::CrossOrigin, detail)
        })
    }

    fn kept(&self, url: &Url, page: &Page) -> String {
        link::kept(self.call.connection.base(), url, &page.reply.secrets)
    }

    fn send_number(&mut self, send: Send, number: u64) {
        let filled = |text: &str| {
            let size = self.size.unwrap_or_default().to_string();
            let text = text.replace("{number}", &number.to_string());
            format!("{}{}", self.statement, text.replace("{size}", &size))
        };
        match send {
            Send::Query(name) => self.call.set_query(name, &number.to_string()),
            Send::Body(pointer) => self.call.body_set(pointer, number.into()),
            Send::QueryText { name, text } => {
                let text = filled(text);
                self.call.set_query(name, &text);
            }
            Send::BodyText { pointer, text } => {
                let text = filled(text);
                self.call.body_set(pointer, text.into());
            }
            Send::Nowhere => {}
        }
    }

    fn foreign(&self, why: &str) -> Error {
        let detail =
            format!("the checkpoint does not fit this list: {why}; read it from its start");
        self.error(ErrorKind::Checkpoint, detail)
    }

    fn loops(&self, detail: &str) -> Error {
        self.error(
            ErrorKind::PaginationLoop,
            format!(
                "{detail}, after {} pages; the list would never end",
                self.read
            ),
        )
    }

    fn error(&self, kind: ErrorKind, detail: impl Into<String>) -> Error {
        Error::new(kind, self.call.connection.provider(), detail)
            .with_operation(self.call.operation.id)
    }
}

/// The mark of a request.
fn mark(call: &Call) -> String {
    let print = Print::new().add(call.operation.id);
    let print = match call.url() {
        Ok(url) => print.add(url.path()).add(url.query().unwrap_or("")),
        Err(_) => print,
    };
    print.add(call.body_text()).finish()
}

/// The text that a number goes to the end of.
fn statement(call: &Call, next: Next) -> String {
    match next {
        Next::Page { send, .. } | Next::Offset { send, .. } => match send {
            Send::QueryText { name, .. } => call.query_value(name),
            Send::BodyText { pointer, .. } => call.body_value_at(pointer),
            _ => String::new(),
        },
        _ => String::new(),
    }
}

fn place_of(found: &Found) -> Place {
    Place::Token {
        text: found.text.clone(),
        number: found.number,
    }
}

fn number(found: Option<&Found>) -> Option<u64> {
    found.and_then(|found| found.text.trim().parse().ok())
}

fn set_token(call: &mut Call, send: Send, text: &str, number: bool) {
    match send {
        Send::Query(name) | Send::QueryText { name, .. } => call.set_query(name, text),
        Send::Body(pointer) | Send::BodyText { pointer, .. } => {
            let number = number.then(|| text.parse::<i64>().ok()).flatten();
            let value = number.map_or_else(|| text.into(), Into::into);
            call.body_set(pointer, value);
        }
        Send::Nowhere => {}
    }
}
