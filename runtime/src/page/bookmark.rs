//! What tells where a running list is, and what it has met so far.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::checkpoint::Checkpoint;
use super::print::Print;

/// Tells where a running list is. Clones are of the same list.
///
/// For lists whose stream has been boxed, for instance those of the traits of
/// categories: give it to [`ListQuery::bookmark`](super::ListQuery::bookmark).
#[derive(Clone, Default)]
pub struct Bookmark(Arc<Mutex<Option<Mark>>>);

impl Bookmark {
    /// A bookmark of no list yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Where the list is: behind the last record that was handed out. `None` before the first poll.
    pub fn checkpoint(&self) -> Option<Checkpoint> {
        self.held().as_ref().map(Mark::checkpoint)
    }

    /// What the list has met so far.
    pub fn counts(&self) -> Counts {
        self.held()
            .as_ref()
            .map_or_else(Counts::default, |mark| mark.counts)
    }

    pub(super) fn set(&self, mark: &Mark) {
        *self.held() = Some(mark.clone());
    }

    /// Moves within the page.
    pub(super) fn step(&self, mark: &Mark) {
        if let Some(own) = &mut *self.held() {
            (own.skip, own.range, own.counts) = (mark.skip, mark.range, mark.counts);
        }
    }

    fn held(&self) -> MutexGuard<'_, Option<Mark>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl PartialEq for Bookmark {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Eq for Bookmark {}

impl fmt::Debug for Bookmark {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Bookmark")
    }
}

/// What a list has met so far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Counts {
    /// Pages that were read.
    pub pages: u64,
    /// Of these, pages without a record.
    pub empty_pages: u64,
    /// Records that were handed out.
    pub records: u64,
    /// Records that could not be taken over.
    pub failed: u64,
    /// Values of records that could not be taken over.
    pub issues: u64,
    /// Records that were left out because they had come before.
    pub duplicates: u64,
}

/// Where a list is, for as long as it runs.
#[derive(Clone)]
pub(super) struct Mark {
    /// The page.
    pub(super) at: Checkpoint,
    /// The page itself.
    pub(super) text: Option<Arc<str>>,
    /// Records of the page that were dealt with.
    pub(super) skip: u64,
    /// The last of them in the text.
    pub(super) range: (usize, usize),
    pub(super) counts: Counts,
}

impl Mark {
    pub(super) fn new(at: Checkpoint) -> Self {
        Self {
            at,
            text: None,
            skip: 0,
            range: (0, 0),
            counts: Counts::default(),
        }
    }

    /// Stands before a page.
    pub(super) fn turn(&mut self) {
        self.text = None;
        (self.skip, self.range) = (0, (0, 0));
        (self.at.skip, self.at.last) = (0, None);
    }

    pub(super) fn checkpoint(&self) -> Checkpoint {
        let mut at = self.at.clone();
        if self.skip > 0 {
            at.skip = self.skip;
            at.last = self
                .text
                .as_deref()
                .and_then(|text| print(text, self.range));
        }
        at
    }
}

/// The mark of a part of a text.
pub(super) fn print(text: &str, (start, end): (usize, usize)) -> Option<u64> {
    text.get(start..end).map(Print::of)
}
