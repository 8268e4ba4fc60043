//! Lists of records: pages, the way from one to the next, and the stream over them.

mod bookmark;
mod changes;
mod checkpoint;
mod decode;
mod engine;
mod guard;
mod ids;
mod link;
mod one;
mod parents;
mod plan;
mod print;
mod query;
mod scan;
mod selection;
mod since;
mod stream;
mod tables;
mod taken;
mod told;

use std::pin::Pin;

use futures_core::Stream;

pub use bookmark::{Bookmark, Counts};
pub use changes::{Changes, TimeWindow};
pub use checkpoint::Checkpoint;
pub use ids::{IdSet, IdSetBuilder, Incomplete};
pub use parents::{Parent, ParentValues, Parents, one_parent};
pub use plan::{
    GetPlan, IdFrom, ListPlan, Next, OffsetStep, PageSize, Send, Step, Stop, WritePlan,
};
pub use query::ListQuery;
pub use selection::Selection;
pub use stream::Records;
pub use tables::{ReadRows, Row, Table, Tables};

use crate::error::{Error, ErrorKind};
use crate::record::Record;

/// A stream that can be sent between threads.
pub type BoxStream<'a, T> = Pin<Box<dyn Stream<Item = T> + std::marker::Send + 'a>>;

/// A record, or why it could not be taken over.
pub type RecordResult<C, R = ()> = Result<Record<C, R>, Error>;

/// Records of a common model, whatever the provider's type is.
pub type BoxRecords<'a, C> = BoxStream<'a, RecordResult<C>>;

/// Records that are one error.
pub fn failed<C: std::marker::Send + 'static>(error: Error) -> BoxRecords<'static, C> {
    Box::pin(futures_util::stream::iter([Err(error)]))
}

/// The error for something a connector cannot do. Nothing was sent.
///
/// `what` completes "cannot": `be created`, `be filtered by time`.
pub fn unsupported(provider: &'static str, model: &str, what: &str) -> Error {
    Error::new(
        ErrorKind::Unsupported,
        provider,
        format!("{model} cannot {what} here; `capabilities()` lists what can be done"),
    )
}

/// Pages without a record, one after the other, that nobody has to allow.
const EMPTY_PAGES: u32 = 3;

/// How far the next list of changes reaches back into this one when the mapping does not say.
const OVERLAP: std::time::Duration = std::time::Duration::from_secs(60);
