//! What a caller asks of a list, and from where it goes on.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::bookmark::Bookmark;
use super::checkpoint::Checkpoint;

/// What a caller asks of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ListQuery {
    /// Records that changed at or after this moment.
    pub modified_after: Option<Timestamp>,
    /// Records per page; cut to what the provider allows.
    pub page_size: Option<u32>,
    /// Remote id of the parent, for models that hang below another.
    pub parent: Option<String>,
    /// Filters of the connector by name.
    pub filters: BTreeMap<String, String>,
    /// Where an earlier run came to.
    pub checkpoint: Option<Box<Checkpoint>>,
    /// What tells where this run is.
    pub bookmark: Option<Bookmark>,
    /// Leave out a record when one of its id was among so many before it.
    pub distinct: Option<usize>,
    /// Most pages without a record, one after the other, before the list is given up; 3 when nothing is said.
    pub max_empty_pages: Option<u32>,
    /// A record with an issue is an error.
    pub strict: bool,
}

impl ListQuery {
    /// A query for everything.
    pub fn new() -> Self {
        Self::default()
    }

    /// Only records that changed at or after this moment.
    pub fn modified_after(mut self, moment: Timestamp) -> Self {
        self.modified_after = Some(moment);
        self
    }

    /// Records per page.
    pub fn page_size(mut self, size: u32) -> Self {
        self.page_size = Some(size);
        self
    }

    /// Only records below this parent.
    pub fn parent(mut self, remote_id: impl Into<String>) -> Self {
        self.parent = Some(remote_id.into());
        self
    }

    /// Only records that a filter of the connector lets through.
    pub fn filter(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.filters.insert(name.into(), value.into());
        self
    }

    /// Goes on from a checkpoint: within the list that it stands in, or, when
    /// that list was read to its end, with what has changed since it began.
    ///
    /// What the query asks for otherwise has to be the same as then, or the
    /// list is an error of kind `Checkpoint`. A model that cannot be asked for
    /// changes is read as a whole again.
    pub fn after(mut self, checkpoint: &Checkpoint) -> Self {
        self.modified_after = checkpoint.since();
        self.checkpoint = Some(Box::new(checkpoint.clone()));
        self
    }

    /// Whether it asks for what has changed, by a moment or by the token of an earlier run.
    pub fn asks_for_changes(&self) -> bool {
        self.modified_after.is_some()
            || self
                .checkpoint
                .as_ref()
                .is_some_and(|checkpoint| checkpoint.of_changes())
    }

    /// The same query for a list that another one is made from: without its own place.
    pub fn for_another(&self) -> Self {
        Self {
            checkpoint: None,
            bookmark: None,
            distinct: None,
            ..self.clone()
        }
    }

    /// Tells in `bookmark` where the list is, for streams without their own [`Records::checkpoint`](super::Records::checkpoint).
    pub fn bookmark(mut self, bookmark: &Bookmark) -> Self {
        self.bookmark = Some(bookmark.clone());
        self
    }

    /// Leaves out a record when one of its id was among the `window` records
    /// before it: lists by page or offset give a record twice when others
    /// were added in front of it meanwhile. Takes 16 bytes a record of the window.
    pub fn distinct(mut self, window: usize) -> Self {
        self.distinct = Some(window);
        self
    }

    /// Most pages without a record, one after the other, before the list is an
    /// error of kind `PageLimit`; 3 when neither the caller nor the mapping says.
    pub fn max_empty_pages(mut self, pages: u32) -> Self {
        self.max_empty_pages = Some(pages);
        self
    }

    /// Makes a record with an issue an error of kind `Decode`, instead of
    /// leaving the field empty. The list goes on with the next record.
    pub fn strict(mut self) -> Self {
        self.strict = true;
        self
    }
}
