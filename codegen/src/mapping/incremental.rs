//! `incremental` and `deleted` of a model: how changes and deletions show.

use crate::source::{Span, Spanned};

use super::{Field, Json, List, Name, Predicate, Source};

/// `incremental`.
#[derive(Debug, Clone)]
pub enum Incremental {
    /// `filter: {send, format, clause, overlap, look_back}`: a list parameter takes the time.
    Filter(Box<Changed>),
    /// `search`: an operation of its own that takes a query as its body.
    Search(Box<Search>),
    /// `export`: an operation of its own that gives everything from a moment on.
    Export(Box<Export>),
    /// `changes_feed`: an operation that gives the ids of what has changed.
    ChangesFeed(Box<ChangesFeed>),
    /// `client_side: {cursor, reason, overlap}`: everything is listed, older records are left out.
    ClientSide {
        /// The common field compared, normally `remote_updated_at`.
        cursor: Name,
        /// `overlap`: how far the next run reaches back into this one.
        overlap: Option<Name>,
        /// Why.
        reason: Name,
    },
    /// `none: reason`.
    None {
        /// Why.
        reason: Name,
    },
}

/// A parameter that takes a time, and what it tells.
#[derive(Debug, Clone)]
pub struct Changed {
    /// Address.
    pub send: Name,
    /// Time format.
    pub format: Name,
    /// `clause`: what stands in place of `{since}` in the statement at the address, with `{time}` in it.
    pub clause: Option<Name>,
    /// `overlap`: how far the next run reaches back into this one, for instance `5m`.
    pub overlap: Option<Name>,
    /// `look_back`: how far the provider looks back, for instance `30d`.
    pub look_back: Option<Name>,
    /// `cursor`: the common field that holds the time asked for.
    pub cursor: Option<Name>,
    /// `window: {send, span}`: so much time a request; the end of it goes to an address.
    pub window: Option<(Name, Name)>,
}

/// `incremental.search`.
#[derive(Debug, Clone)]
pub struct Search {
    /// `op`, `records`, `paginate`, `params`, `where`, as of a list.
    pub list: List,
    /// `body`: with `$cursor` and `$select` in it.
    pub body: Option<Spanned<Json>>,
    /// `cursor: {from, datetime, send_as}`.
    pub cursor: SearchCursor,
    /// `overlap`: how far the next run reaches back into this one.
    pub overlap: Option<Name>,
    /// `look_back`: how far the provider looks back.
    pub look_back: Option<Name>,
    /// `on_max_records: advance_cursor`.
    pub advance: Option<Span>,
}

/// `incremental.search.cursor`.
#[derive(Debug, Clone)]
pub struct SearchCursor {
    /// `from`: path of the time in a record; the search is sorted by it.
    pub from: Name,
    /// `datetime.format` of it.
    pub format: Name,
    /// `send_as`: the format that the search takes.
    pub send_as: Name,
}

/// `incremental.export`.
#[derive(Debug, Clone)]
pub struct Export {
    /// `op`, `records`, `paginate`, `params`, `where`, as of a list.
    pub list: List,
    /// `start.send`: address.
    pub send: Name,
    /// `start.format`.
    pub format: Name,
    /// `start.not_after`: how long ago the start has to be, for instance `1m`.
    pub not_after: Option<Name>,
    /// `overlap`: how far the next run reaches back into this one.
    pub overlap: Option<Name>,
    /// `look_back`: how far the provider looks back.
    pub look_back: Option<Name>,
    /// `deleted`: which records are deleted ones.
    pub deleted: Option<Predicate>,
}

/// `incremental.changes_feed`.
#[derive(Debug, Clone)]
pub struct ChangesFeed {
    /// `op`, `entries`, `paginate`, and the constants of `send`, as of a list.
    pub list: List,
    /// `send: {address: {cursor: format}}`.
    pub cursor: Option<(Name, Name)>,
    /// `id`: in an entry.
    pub id: Source,
    /// `int: string` of `id`.
    pub id_int_to_string: bool,
    /// `deleted`: which entries are of deleted records.
    pub deleted: Option<Predicate>,
    /// `next`: where the moment or token stands that the next run begins with.
    pub next: Option<Name>,
    /// `fetch`.
    pub fetch: Fetch,
    /// `overlap`: how far the next run reaches back into this one.
    pub overlap: Option<Name>,
    /// `look_back`: how far the provider looks back.
    pub look_back: Option<Name>,
}

/// `fetch` of a feed of changes.
#[derive(Debug, Clone)]
pub enum Fetch {
    /// `{batch: list, send, as, size}`: by the list, so many ids at once.
    Batch {
        /// `send`: address of the ids.
        send: Name,
        /// `as: int`: ids that are text in records are integers there.
        int: Option<Span>,
        /// `size`: ids of one request.
        size: Spanned<i64>,
        /// Place of `batch`.
        span: Span,
    },
    /// `{each: get}`: one by one.
    Each(Span),
}

/// `deleted`: how deletions show.
#[derive(Debug, Clone)]
pub enum Deleted {
    /// `flag: remote_was_deleted`: in the records themselves.
    Flag(Name),
    /// `feed`: in a list of their own.
    Feed(Box<DeletedFeed>),
    /// `webhook: reason`: in events alone.
    Webhook(Name),
    /// `compare: reason`: by comparison of full lists alone.
    Compare(Name),
}

/// `deleted.feed`.
#[derive(Debug, Clone)]
pub struct DeletedFeed {
    /// `op`, `records`, `paginate`, `params`, `where`, as of a list.
    pub list: List,
    /// `id`: the remote id.
    pub id: Source,
    /// `int: string` of `id`.
    pub id_int_to_string: bool,
    /// `at`: when.
    pub at: Option<(Span, Field)>,
    /// `since: {send, format, ..}`.
    pub since: Option<Changed>,
}
