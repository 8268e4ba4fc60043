//! Reading one record, and what comes back from a write.

use std::sync::Arc;

use super::decode::{Origin, Pass, Shape};
use super::parents::{Parent, Parents};
use super::plan::{GetPlan, IdFrom, ListPlan, WritePlan};
use super::query::ListQuery;
use super::selection::Selection;
use super::stream::Records;
use crate::client::{Call, Connection, Reply, json_text};
use crate::error::{Error, ErrorKind};
use crate::json::{FromJson, RawJson};
use crate::record::{Record, Written};

impl Connection {
    /// Lists records. Nothing is sent before the stream is polled.
    pub fn list<C, R: FromJson>(
        &self,
        call: Call,
        plan: &'static ListPlan<C, R>,
        query: &ListQuery,
    ) -> Records<C, R> {
        Records::new(self, call, plan, query)
    }

    /// Lists records below each of several parents, one parent after the other.
    ///
    /// A parent that is gone is an error item, and the next parent follows.
    pub fn list_children<C, R: FromJson>(
        &self,
        parents: Parents,
        call: impl Fn(&str) -> Call + Send + 'static,
        plan: &'static ListPlan<C, R>,
        query: &ListQuery,
    ) -> Records<C, R> {
        let call = move |parent: &Parent| call(parent.id());
        Records::of_parents(self, parents, Box::new(call), plan, query)
    }

    /// As [`list_children`](Self::list_children), where requests name more of a parent than its id.
    pub fn list_children_of<C, R: FromJson>(
        &self,
        parents: Parents,
        call: impl Fn(&Parent) -> Call + Send + 'static,
        plan: &'static ListPlan<C, R>,
        query: &ListQuery,
    ) -> Records<C, R> {
        Records::of_parents(self, parents, Box::new(call), plan, query)
    }

    /// Reads one record.
    ///
    /// # Errors
    /// `NotFound` also when the answer holds an empty list in its place;
    /// `Decode` when the record is not where it should be or has no id.
    pub async fn get_record<C, R: FromJson>(
        &self,
        call: Call,
        plan: &'static GetPlan<C, R>,
    ) -> Result<Record<C, R>, Error> {
        let mut origin = Origin::new(self, Some(call.operation.id), plan.model);
        let reply = call.reply(true).await?;
        origin.fetched_at = Some(self.clock().now());
        single(&reply, plan, &origin)
    }

    /// Whether the record that is asked for is the only one there is.
    ///
    /// # Errors
    /// `NotFound` for any other id.
    pub fn only(&self, id: &str, asked: &str) -> Result<(), Error> {
        if asked == id {
            return Ok(());
        }
        let detail = format!("there is one record, and its id is `{id}`");
        Err(Error::new(
            ErrorKind::NotFound,
            self.profile().provider,
            detail,
        ))
    }

    /// Reads one record whose fields do not go into one request.
    ///
    /// # Errors
    /// As [`Connection::get_record`]; `RestartPagination` when the answers are of different records.
    pub async fn get_selection<C, R: FromJson>(
        &self,
        call: Call,
        plan: &'static GetPlan<C, R>,
        selection: &'static Selection,
    ) -> Result<Record<C, R>, Error> {
        let mut origin = Origin::new(self, Some(call.operation.id), plan.model);
        let reply = selection.fetch(call, plan.record).await?;
        origin.fetched_at = Some(self.clock().now());
        single(&reply, plan, &origin)
    }

    /// Sends a write and reads what comes back. `given` is the id of the record that is changed.
    ///
    /// # Errors
    /// `Decode` when the provider accepted the write but gave no id where the
    /// specification promises one: look before you send it again.
    pub async fn write_record<C, R: FromJson>(
        &self,
        call: Call,
        plan: &'static WritePlan<C, R>,
        given: Option<&str>,
    ) -> Result<Written<C>, Error> {
        let mut origin = Origin::new(self, Some(call.operation.id), plan.model);
        let given = given.map(str::to_owned);
        let reads = plan.record.is_some() || matches!(plan.id, IdFrom::Body(_));
        let reply = call.reply(reads).await?;
        origin.fetched_at = Some(self.clock().now());
        let empty = reply.body.iter().all(u8::is_ascii_whitespace);
        let record = match plan.record {
            Some(get) if !empty => Some(single(&reply, get, &origin)?.erase()),
            _ => None,
        };
        let remote_id = match &record {
            Some(record) => record.remote_id.clone(),
            None => remote_id(&reply, plan.id, given, &origin)?,
        };
        Ok(Written { remote_id, record })
    }
}

fn remote_id(
    reply: &Reply,
    from: IdFrom,
    given: Option<String>,
    origin: &Origin,
) -> Result<String, Error> {
    let (found, pointer) = match from {
        IdFrom::Given | IdFrom::None => return Ok(given.unwrap_or_default()),
        IdFrom::Body(pointer) => {
            let text = str::from_utf8(&reply.body).unwrap_or("");
            (RawJson::new(text).text_at(pointer), pointer)
        }
        IdFrom::Header { name, last_segment } => {
            let value = reply.headers.get(name).map(|value| {
                if !last_segment {
                    return value.to_owned();
                }
                let path = value.split(['?', '#']).next().unwrap_or(value);
                let last = path
                    .trim_end_matches('/')
                    .rsplit('/')
                    .next()
                    .unwrap_or(path);
                percent_encoding::percent_decode_str(last)
                    .decode_utf8_lossy()
                    .into_owned()
            });
            (value, "")
        }
    };
    found.filter(|id| !id.is_empty()).or(given).ok_or_else(|| {
        let kind = ErrorKind::Decode {
            pointer: pointer.to_owned(),
        };
        origin
            .error(
                kind,
                "the write was accepted, but its answer has no id; look before you send it again",
            )
            .with_status(reply.status)
    })
}

fn single<C, R: FromJson>(
    reply: &Reply,
    plan: &'static GetPlan<C, R>,
    origin: &Origin,
) -> Result<Record<C, R>, Error> {
    let text = json_text(reply)?;
    let shape = Shape::from(plan);
    let mut pass = Pass::new(Arc::clone(&text), plan.record, [None; 3], true);
    let mut records = Vec::new();
    while let Some(item) = pass
        .next(shape, origin)
        .map_err(|fault| fault.of(reply, &text))?
    {
        records.push(item);
    }
    if records.len() > 1 {
        return Err(reply.error(
            ErrorKind::Decode {
                pointer: String::new(),
            },
            format!("expected one record, found {}", records.len()),
        ));
    }
    let record = records
        .pop()
        .unwrap_or_else(|| Err(reply.error(ErrorKind::NotFound, "the answer holds no record")));
    record.map(|it| *it)
}
