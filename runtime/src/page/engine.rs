//! From page to page: fetching, and finding out what comes next. Knows nothing of record types.

use std::collections::HashSet;
use std::sync::Arc;

use url::Url;

use super::plan::{ListQuery, Next, PageSize, Send, Stop};
use super::scan::{Found, Wants};
use crate::client::{Call, Reply, json_text};
use crate::error::{Error, ErrorKind};

const MAX_PAGES: u32 = 10_000;

/// One page as it came.
pub(super) struct Page {
    pub(super) reply: Reply,
    pub(super) text: Arc<str>,
}

/// What the scan of a page found.
pub(super) struct Seen {
    pub(super) found: [Option<Found>; 2],
    pub(super) count: u64,
}

/// The position in one list.
pub(super) struct Engine {
    call: Call,
    next: Next,
    max_pages: u32,
    pages: u32,
    /// Tokens and URLs that were asked for.
    asked: HashSet<String>,
    /// Number of the page, or of the records before it.
    position: u64,
    records: u64,
    /// The page before, of lists whose position says nothing about the answer.
    previous: Option<Arc<str>>,
    /// No page is left.
    pub(super) done: bool,
}

impl Engine {
    pub(super) fn new(
        mut call: Call,
        next: Next,
        size: Option<PageSize>,
        max_pages: u32,
        query: &ListQuery,
    ) -> Self {
        if let Some(size) = size {
            let records = query.page_size.unwrap_or(size.value).min(size.max).max(1);
            set_number(&mut call, size.send, records.into());
        }
        let position = match next {
            Next::Page { start, .. } => start,
            _ => 0,
        };
        if let Next::Page { send, .. } | Next::Offset { send, .. } = next {
            set_number(&mut call, send, position);
        }
        Self {
            call,
            next,
            max_pages: if max_pages == 0 { MAX_PAGES } else { max_pages },
            pages: 0,
            asked: HashSet::new(),
            position,
            records: 0,
            previous: None,
            done: false,
        }
    }

    /// The places of a page that the scan has to pick up.
    pub(super) fn wants(&self) -> Wants {
        let of_stop = |stop| match stop {
            Stop::Absent | Stop::Empty => None,
            Stop::Is { path, .. } | Stop::TotalPages(path) | Stop::Total(path) => Some(path),
        };
        match self.next {
            Next::None => [None, None],
            Next::Cursor { next, stop, .. } => [Some(next), of_stop(stop)],
            Next::Url { body, stop, .. } => [body, of_stop(stop)],
            Next::Page { stop, .. } | Next::Offset { stop, .. } => [None, of_stop(stop)],
        }
    }

    /// Fetches the page at the position.
    pub(super) async fn fetch(&mut self) -> Result<Page, Error> {
        if self.pages >= self.max_pages {
            return Err(self.error(
                ErrorKind::PageLimit,
                format!("{} pages were read and there are more; ask for larger pages or narrow the list", self.pages),
            ));
        }
        if self.pages == 0 && matches!(self.next, Next::Url { .. }) {
            // A first page that links to itself is a loop, too.
            self.asked.insert(self.call.url()?.into());
        }
        self.pages += 1;
        let reply = self.call.clone().reply(true).await?;
        let text = json_text(&reply)?;
        Ok(Page { reply, text })
    }

    /// Moves to the next page, if there is one.
    ///
    /// # Errors
    /// `PaginationLoop` when it was read before, `CrossOrigin` when it is elsewhere.
    pub(super) fn advance(&mut self, page: &Page, seen: Seen) -> Result<(), Error> {
        self.records += seen.count;
        let [token, stop_value] = seen.found;
        match self.next {
            Next::None => self.done = true,
            Next::Cursor { send, stop, .. } => {
                let token = token.filter(|token| !token.text.is_empty());
                match token {
                    Some(token) if !self.ends(stop, seen.count, stop_value.as_ref()) => {
                        self.ask(&token.text)?;
                        set_found(&mut self.call, send, &token);
                    }
                    _ => self.done = true,
                }
            }
            Next::Url { link, stop, .. } => {
                let target = token
                    .map(|token| token.text)
                    .filter(|text| !text.is_empty())
                    .or_else(|| link_header(page, link?));
                match target {
                    Some(target) if !self.ends(stop, seen.count, stop_value.as_ref()) => {
                        let url = self.same_origin(&page.reply.url, &target)?;
                        self.ask(url.as_str())?;
                        self.call.follow(url);
                    }
                    _ => self.done = true,
                }
            }
            Next::Page { send, stop, .. } => {
                self.number(page, seen.count, send, stop, stop_value, 1)?;
            }
            Next::Offset { send, stop } => {
                self.number(page, seen.count, send, stop, stop_value, seen.count)?;
            }
        }
        Ok(())
    }

    /// Moves a position that is a number.
    fn number(
        &mut self,
        page: &Page,
        count: u64,
        send: Send,
        stop: Stop,
        stop_value: Option<Found>,
        step: u64,
    ) -> Result<(), Error> {
        if count == 0 || self.ends(stop, count, stop_value.as_ref()) {
            self.done = true;
            return Ok(());
        }
        // A provider that does not know the parameter gives its first page for ever.
        if self.previous.as_ref() == Some(&page.text) {
            return Err(self.loops("the provider gave the same page twice"));
        }
        self.previous = Some(Arc::clone(&page.text));
        self.position += step;
        set_number(&mut self.call, send, self.position);
        Ok(())
    }

    /// Whether the page is the last one. What is missing from an answer ends nothing.
    fn ends(&self, stop: Stop, count: u64, value: Option<&Found>) -> bool {
        let number = || value.and_then(|value| value.text.trim().parse::<u64>().ok());
        match stop {
            Stop::Absent => false,
            Stop::Empty => count == 0,
            Stop::Is { is, .. } => {
                value.is_some_and(|value| value.text == if is { "true" } else { "false" })
            }
            Stop::TotalPages(_) => number().is_some_and(|total| u64::from(self.pages) >= total),
            Stop::Total(_) => number().is_some_and(|total| self.records >= total),
        }
    }

    fn ask(&mut self, target: &str) -> Result<(), Error> {
        if self.asked.insert(target.to_owned()) {
            Ok(())
        } else {
            Err(self.loops("the provider names a next page that was read before"))
        }
    }

    fn same_origin(&self, from: &Url, target: &str) -> Result<Url, Error> {
        let base = self.call.connection.base();
        let elsewhere = |host: &str| {
            self.error(
                ErrorKind::CrossOrigin,
                format!(
                    "the next page is said to be on another origin ({host}); nothing was sent there"
                ),
            )
        };
        let url = from
            .join(target)
            .map_err(|_| elsewhere("an address that cannot be read"))?;
        let same = url.origin() == base.origin() && url.origin().is_tuple();
        if !same || !url.username().is_empty() || url.password().is_some() {
            return Err(elsewhere(&url.origin().ascii_serialization()));
        }
        Ok(url)
    }

    fn loops(&self, detail: &str) -> Error {
        self.error(
            ErrorKind::PaginationLoop,
            format!(
                "{detail}, after {} pages; the list would never end",
                self.pages
            ),
        )
    }

    fn error(&self, kind: ErrorKind, detail: impl Into<String>) -> Error {
        Error::new(kind, self.call.connection.provider(), detail)
            .with_operation(self.call.operation.id)
    }
}

fn set_number(call: &mut Call, send: Send, number: u64) {
    match send {
        Send::Query(name) => call.set_query(name, &number.to_string()),
        Send::Body(pointer) => call.body_set(pointer, number.into()),
    }
}

fn set_found(call: &mut Call, send: Send, found: &Found) {
    match send {
        Send::Query(name) => call.set_query(name, &found.text),
        Send::Body(pointer) => {
            let number = found
                .number
                .then(|| found.text.parse::<i64>().ok())
                .flatten();
            let value = number.map_or_else(|| found.text.as_str().into(), Into::into);
            call.body_set(pointer, value);
        }
    }
}

/// The target of a relation in `Link` headers (RFC 8288).
fn link_header(page: &Page, rel: &str) -> Option<String> {
    page.reply
        .headers
        .get_all("link")
        .find_map(|header| link(header, rel))
}

fn link(header: &str, rel: &str) -> Option<String> {
    let mut rest = header;
    while let Some((_, tail)) = rest.split_once('<') {
        let (target, tail) = tail.split_once('>')?;
        // Parameters go up to the next target; a comma may stand inside a quoted value.
        let end = tail.find('<').unwrap_or(tail.len());
        let (parameters, tail) = tail.split_at(end);
        let found = parameters.split(';').any(|parameter| {
            let Some((name, value)) = parameter.split_once('=') else {
                return false;
            };
            let value = value.trim().trim_end_matches(',').trim();
            name.trim().eq_ignore_ascii_case("rel")
                && value
                    .trim_matches('"')
                    .split_ascii_whitespace()
                    .any(|word| word.eq_ignore_ascii_case(rel))
        });
        if found {
            return Some(target.trim().to_owned());
        }
        rest = tail;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_link_headers() {
        let header = r#"<https://h/a?page=1>; rel="prev", <https://h/a?page=3,4>; title="a, b"; rel="last next", </x>; rel=first"#;
        assert_eq!(
            link(header, "next").as_deref(),
            Some("https://h/a?page=3,4")
        );
        assert_eq!(link(header, "prev").as_deref(), Some("https://h/a?page=1"));
        assert_eq!(link(header, "first").as_deref(), Some("/x"));
        assert_eq!(link(header, "up"), None);
        assert_eq!(link("<broken", "next"), None);
    }
}
