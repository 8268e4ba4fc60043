//! Fields that one request cannot ask for: further requests, put together by id.

use std::collections::BTreeMap;
use std::sync::Arc;

use bytes::Bytes;
use serde_json::value::RawValue;

use super::plan::{Send, Step};
use crate::client::{Call, Reply, json_text};
use crate::error::{Error, ErrorKind};
use crate::json::RawJson;

/// The fields that further requests ask for. Emitted as a `static`.
#[derive(Debug, Clone, Copy)]
pub struct Selection {
    /// Where the names go.
    pub send: Send,
    /// What joins them in one parameter; `None` when each is a parameter, or an item of a list in the body.
    pub separator: Option<&'static str>,
    /// The names of each further request.
    pub rest: &'static [&'static [&'static str]],
    /// Where the id of a record stands, by which the answers are put together.
    pub id: &'static str,
}

type Object<'a> = BTreeMap<String, &'a RawValue>;

impl Selection {
    /// The answers to a request with each part of the fields, as one.
    ///
    /// # Errors
    /// `RestartPagination` when the answers do not name the same records.
    pub(super) async fn fetch(&self, call: Call, steps: &[Step]) -> Result<Reply, Error> {
        let mut reply = call.clone().reply(true).await?;
        for names in self.rest {
            let mut next = call.clone();
            self.put(&mut next, names);
            let other = next.reply(true).await?;
            let (text, more) = (json_text(&reply)?, json_text(&other)?);
            let merged = self.merged(&text, &more, steps).ok_or_else(|| {
                let detail = "the fields of a record come in several answers, and these do not name the same records; read the list again";
                other.error(ErrorKind::RestartPagination, detail)
            })?;
            reply.body = Bytes::from(merged);
        }
        Ok(reply)
    }

    fn put(&self, call: &mut Call, names: &[&str]) {
        match (self.send, self.separator) {
            (Send::Query(name) | Send::QueryText { name, .. }, Some(separator)) => {
                call.set_query(name, &names.join(separator));
            }
            (Send::Query(name) | Send::QueryText { name, .. }, None) => {
                let mut names = names.iter();
                if let Some(first) = names.next() {
                    call.set_query(name, first);
                }
                names.for_each(|it| call.query(name, it));
            }
            (Send::Body(pointer) | Send::BodyText { pointer, .. }, Some(separator)) => {
                call.body_set(pointer, names.join(separator).into());
            }
            (Send::Body(pointer) | Send::BodyText { pointer, .. }, None) => {
                call.body_set(pointer, names.iter().copied().collect());
            }
            (Send::Nowhere, _) => {}
        }
    }

    /// The first answer with what the other has more of its records.
    fn merged(&self, text: &Arc<str>, other: &Arc<str>, steps: &[Step]) -> Option<String> {
        self.below(text, other, steps)
    }

    fn below(&self, one: &str, other: &str, steps: &[Step]) -> Option<String> {
        let Some((step, rest)) = steps.split_first() else {
            return self.records(one, other);
        };
        match step {
            Step::Key(key) | Step::Optional(key) => {
                let (mut own, others) = (object(one)?, object(other)?);
                let (Some(here), there) = (own.get(*key), others.get(*key)) else {
                    return Some(one.to_owned());
                };
                let merged = RawValue::from_string(self.below(here.get(), there?.get(), rest)?);
                let merged = merged.ok()?;
                own.insert((*key).to_owned(), &merged);
                serde_json::to_string(&own).ok()
            }
            Step::Values => {
                let (own, others) = (object(one)?, object(other)?);
                let mut out = BTreeMap::new();
                for (key, value) in &own {
                    let there = others.get(key)?;
                    let merged = self.below(value.get(), there.get(), rest)?;
                    out.insert(key, RawValue::from_string(merged).ok()?);
                }
                serde_json::to_string(&out).ok()
            }
            Step::Find { key, equals } => {
                let pointer = format!("/{}", crate::json::escape(key));
                let is = |it: &&RawValue| {
                    RawJson::new(it.get()).text_at(&pointer).as_deref() == Some(*equals)
                };
                let (own, others) = (list(one)?, list(other)?);
                let mut out = Vec::new();
                for item in own {
                    let merged = if is(&item) {
                        self.below(item.get(), others.iter().copied().find(is)?.get(), rest)?
                    } else {
                        item.get().to_owned()
                    };
                    out.push(RawValue::from_string(merged).ok()?);
                }
                serde_json::to_string(&out).ok()
            }
        }
    }

    fn records(&self, one: &str, other: &str) -> Option<String> {
        if !one.trim_start().starts_with('[') {
            return deep(one, other);
        }
        let id = |it: &RawValue| RawJson::new(it.get()).text_at(self.id);
        let others = list(other)?;
        let others: BTreeMap<Option<String>, &RawValue> =
            others.into_iter().map(|it| (id(it), it)).collect();
        let mut out = Vec::new();
        for record in list(one)? {
            let there = others.get(&id(record))?;
            out.push(RawValue::from_string(deep(record.get(), there.get())?).ok()?);
        }
        serde_json::to_string(&out).ok()
    }
}

/// One object with what another has more.
fn deep(one: &str, other: &str) -> Option<String> {
    let (Some(own), Some(others)) = (object(one), object(other)) else {
        return Some(one.to_owned());
    };
    let mut out: BTreeMap<String, Box<RawValue>> = BTreeMap::new();
    for (key, value) in &own {
        let merged = match others.get(key) {
            Some(there) => deep(value.get(), there.get())?,
            None => value.get().to_owned(),
        };
        out.insert(key.clone(), RawValue::from_string(merged).ok()?);
    }
    for (key, value) in others {
        out.entry(key).or_insert_with(|| value.to_owned());
    }
    serde_json::to_string(&out).ok()
}

fn object(text: &str) -> Option<Object<'_>> {
    if !text.trim_start().starts_with('{') {
        return None;
    }
    serde_json::from_str(text).ok()
}

fn list(text: &str) -> Option<Vec<&RawValue>> {
    serde_json::from_str(text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIELDS: Selection = Selection {
        send: Send::Query("fields"),
        separator: Some(","),
        rest: &[&["b"]],
        id: "/id",
    };

    fn merged(one: &str, other: &str, steps: &[Step]) -> Option<String> {
        FIELDS.merged(&one.into(), &other.into(), steps)
    }

    #[test]
    fn records_are_put_together_by_id() {
        let one = r#"{"data":[{"id":1,"p":{"a":"x"}},{"id":2,"p":{"a":0.10}}],"next":"n"}"#;
        let other = r#"{"data":[{"id":2,"p":{"b":2}},{"id":1,"p":{"b":null}}],"next":"m"}"#;
        let all = merged(one, other, &[Step::Key("data")]).expect("the same records");
        assert_eq!(
            all,
            r#"{"data":[{"id":1,"p":{"a":"x","b":null}},{"id":2,"p":{"a":0.10,"b":2}}],"next":"n"}"#
        );
        let one = merged(r#"{"id":1,"a":1}"#, r#"{"id":1,"b":2}"#, &[]);
        assert_eq!(one.as_deref(), Some(r#"{"a":1,"b":2,"id":1}"#));
        let by_key = merged(r#"{"7":{"a":1}}"#, r#"{"7":{"b":2}}"#, &[Step::Values]);
        assert_eq!(by_key.as_deref(), Some(r#"{"7":{"a":1,"b":2}}"#));
    }

    #[test]
    fn other_records_are_not_put_together() {
        let one = r#"{"data":[{"id":1}]}"#;
        assert_eq!(merged(one, r#"{"data":[]}"#, &[Step::Key("data")]), None);
        assert_eq!(merged(one, r#"{}"#, &[Step::Key("data")]), None);
        assert_eq!(merged("[{]", "[]", &[]), None);
        let none = merged(r#"{"more":1}"#, r#"{}"#, &[Step::Optional("data")]);
        assert_eq!(none.as_deref(), Some(r#"{"more":1}"#));
    }
}
