//! What a list is told besides its plan.

use std::time::Duration;

use jiff::Timestamp;

use super::changes::{Changes, Moving};
use super::checkpoint::Checkpoint;
use super::selection::Selection;
use super::since;
use super::stream::Records;
use super::tables::Table;
use crate::error::{Error, ErrorKind};
use crate::json::FromJson;

impl<C, R: FromJson> Records<C, R> {
    /// Writes the id of the parent into each record of [`list_children`](crate::Connection::list_children).
    pub fn adopt(mut self, set: fn(&mut C, &str)) -> Self {
        self.adopt = Some(set);
        self
    }

    /// Leaves out records whose common value does not fit. Errors stay.
    pub fn only(mut self, keep: impl Fn(&C) -> bool + Send + 'static) -> Self {
        self.only = Some(Box::new(keep));
        self
    }

    /// Reads these tables before records are converted, and again when they have become too old.
    pub fn with_tables(mut self, tables: &'static [&'static Table]) -> Self {
        self.tables = tables;
        self
    }

    /// Most pages without a record, one after the other; what the caller's query says goes before.
    pub fn max_empty_pages(mut self, pages: u32) -> Self {
        self.max_empty = self.query.max_empty_pages.unwrap_or(pages);
        self
    }

    /// Most records that the provider gives of one list: what is beyond is an
    /// error of kind `PageLimit`, because the provider would leave it out without a word.
    pub fn max_records(mut self, records: u64) -> Self {
        self.max_records = records;
        self
    }

    /// How many seconds the next list of changes reaches back into this one, for
    /// providers that show a change some time after its time stamp; 60 when nothing is said.
    pub fn overlap(mut self, seconds: u64) -> Self {
        self.overlap = Duration::from_secs(seconds);
        self
    }

    /// How many seconds the provider looks back for changes. A query that goes
    /// further is an error of kind `RestartPagination`, and nothing is sent.
    pub fn look_back(mut self, seconds: u64) -> Self {
        self.look_back = Some(Duration::from_secs(seconds));
        self
    }

    /// Makes it a list of changes: from the moment of the query on, by what the mapping says.
    pub fn changes(mut self, changes: &'static Changes) -> Self {
        self.moving = Some(Moving::new(changes));
        self
    }

    /// Each answer is one record, not a list of them.
    pub fn single(mut self) -> Self {
        self.single = true;
        self
    }

    /// Filters of the connector do not reach this list: one in the query is an
    /// error of kind `Unsupported`, before any request.
    pub fn unfiltered(mut self) -> Self {
        self.unfiltered = true;
        self
    }

    /// Asks for fields that do not go into one request by further ones, for each page.
    pub fn selection(mut self, selection: &'static Selection) -> Self {
        self.selection = Some(selection);
        self
    }

    /// Records come without their JSON, which takes the memory of each page as long as one of its
    /// records is kept.
    pub fn without_raw(mut self) -> Self {
        self.without_raw = true;
        self
    }

    /// What leaves filters of the connector aside does so with a word.
    pub(super) fn filters(&self) -> Result<(), Error> {
        let Some(name) = self.query.filters.keys().next().filter(|_| self.unfiltered) else {
            return Ok(());
        };
        let model = self.plan.model;
        let detail = format!(
            "changes of {model} cannot be filtered by `{name}`; leave out the filter, or read everything"
        );
        Err(self.origin.error(ErrorKind::Unsupported, detail))
    }

    /// Whether the provider looks back as far as is asked for.
    pub(super) fn looks_back(
        &self,
        from: Option<&Checkpoint>,
        now: Timestamp,
    ) -> Result<(), Error> {
        let asked = since::oldest(from, self.query.modified_after);
        since::reaches(self.look_back, asked, now)
            .map_err(|detail| self.origin.error(ErrorKind::RestartPagination, detail))
    }
}
