//! How the caller takes records from a stream.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use futures_util::StreamExt;

use super::parents::Parents;
use super::stream::Records;
use super::{BoxRecords, RecordResult};
use crate::error::Error;
use crate::json::FromJson;
use crate::record::Record;

impl<C, R: FromJson> Records<C, R> {
    /// The next record; `None` at the end.
    ///
    /// # Errors
    /// A record that could not be taken over, after which the next call goes
    /// on; any other error, after which there is nothing more.
    pub async fn try_next(&mut self) -> Result<Option<Record<C, R>>, Error> {
        // Not by way of `next`: records are large, and each layer moves them once more.
        match poll_fn(|context| self.poll_item(context)).await {
            Some(Ok(record)) => Ok(Some(*record)),
            Some(Err(error)) => Err(error),
            None => Ok(None),
        }
    }

    /// The next item; `None` at the end.
    pub async fn next(&mut self) -> Option<RecordResult<C, R>> {
        let item = poll_fn(|context| self.poll_item(context)).await?;
        Some(item.map(|record| *record))
    }

    /// The records without the provider's type. [`ListQuery::bookmark`](super::ListQuery::bookmark) still tells where
    /// the stream is.
    pub fn boxed(self) -> BoxRecords<'static, C>
    where
        C: Send,
        R: Send,
    {
        Box::pin(self.map(|item| item.map(Record::erase)))
    }

    /// The remote ids alone, as parents of another list.
    pub fn remote_ids(self) -> Parents
    where
        C: Send,
        R: Send,
    {
        Parents::of_list(self)
    }
}

impl<C, R: FromJson> Stream for Records<C, R> {
    type Item = RecordResult<C, R>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let item = self.get_mut().poll_item(context);
        item.map(|item| item.map(|item| item.map(|record| *record)))
    }
}

impl<C, R> fmt::Debug for Records<C, R> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Records of {}", self.plan.model)
    }
}
