//! A record: the common value, the provider's value, the JSON, and what was wrong.

use std::fmt;
use std::sync::Arc;

use serde::Serialize;

use crate::error::{Error, ErrorKind};
use crate::json::{FromJson, Issue, RawJson};
use crate::lazy::Lazy;
pub use crate::model::Deleted;
use crate::model::{Model, Privacy, Timestamp, fields};

/// One record of a provider. `R` is the provider's type, `()` after [`Record::erase`].
///
/// `Debug` prints ids and issues, because the values are personal data.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Record<C, R = ()> {
    /// Stable id: provider, name of the connection if it has one, remote id, with colons between: `bamboohr:4`.
    pub id: String,
    /// Id in the provider.
    pub remote_id: String,
    /// The provider: `bamboohr`.
    pub provider: &'static str,
    /// Name of the connection that it was read through, if it has one.
    pub connection: Option<Arc<str>>,
    /// When it was read from the provider; `None` for one that was at hand, such as one that a webhook carried.
    pub fetched_at: Option<Timestamp>,
    /// The common value.
    pub common: C,
    /// The provider's value, read from `json` when it is first looked at.
    pub raw: Lazy<R>,
    /// The record as it came.
    pub json: RawJson,
    /// Values that could not be taken over.
    pub issues: Vec<Issue>,
}

impl<C, R: FromJson> Record<C, R> {
    /// The record without its JSON; the provider's typed value stays.
    pub fn without_raw(mut self) -> Self {
        self.let_json_go();
        self
    }

    pub(crate) fn let_json_go(&mut self) {
        self.raw.let_go();
        self.json = RawJson::new("null");
    }
}

impl<C, R> Record<C, R> {
    /// The record without the provider's type; its JSON stays.
    pub fn erase(self) -> Record<C> {
        Record {
            id: self.id,
            remote_id: self.remote_id,
            provider: self.provider,
            connection: self.connection,
            fetched_at: self.fetched_at,
            common: self.common,
            raw: Lazy::new(()),
            json: self.json,
            issues: self.issues,
        }
    }
}

impl<C: Model, R> Record<C, R> {
    /// The record without sensitive values: those of the common value, what customers defined themselves, and all that
    /// the provider sent, because nobody says which of it is sensitive.
    pub fn without_sensitive(self) -> Record<C> {
        self.without(Privacy::Sensitive)
    }

    /// The record without personal and sensitive values: those of the common value, what customers defined themselves,
    /// and all that the provider sent.
    pub fn without_personal(self) -> Record<C> {
        self.without(Privacy::Personal)
    }

    fn without(self, least: Privacy) -> Record<C> {
        let mut record = self.erase();
        fields::strip(&mut record.common, least);
        record.json = RawJson::new("{}");
        record
    }
}

impl<C, R> fmt::Debug for Record<C, R> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Record")
            .field("id", &self.id)
            .field("json", &self.json)
            .field("issues", &self.issues)
            .finish_non_exhaustive()
    }
}

/// What came back from a write.
#[derive(Clone)]
#[non_exhaustive]
pub struct Written<C> {
    /// Id in the provider; empty when the provider gives none.
    pub remote_id: String,
    /// The record after the write, when the provider sends it.
    pub record: Option<Record<C>>,
}

impl<C> Written<C> {
    /// The id of a written record.
    pub fn new(remote_id: impl Into<String>) -> Self {
        Self {
            remote_id: remote_id.into(),
            record: None,
        }
    }
}

impl<C> fmt::Debug for Written<C> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Written")
            .field("remote_id", &self.remote_id)
            .field("record", &self.record)
            .finish()
    }
}

/// A record of any model, for programs that write records out.
#[derive(Clone, Serialize)]
#[non_exhaustive]
pub struct JsonRecord {
    /// Stable id.
    pub id: String,
    /// Id in the provider.
    pub remote_id: String,
    /// Common model: `hris.employee`.
    pub model: &'static str,
    /// The common value.
    pub common: serde_json::Value,
    /// Values that could not be taken over.
    pub issues: Vec<Issue>,
    /// The record as it came. Not serialised; write it on request.
    #[serde(skip)]
    pub raw: RawJson,
}

impl JsonRecord {
    /// The record of a model with its common value as JSON.
    ///
    /// # Errors
    /// `Decode` when the common value cannot be written as JSON.
    pub fn new<C: Serialize, R>(model: &'static str, record: Record<C, R>) -> Result<Self, Error> {
        let common = serde_json::to_value(&record.common).map_err(|error| {
            let kind = ErrorKind::Decode {
                pointer: String::new(),
            };
            Error::new(
                kind,
                "",
                format!("the common value of {model} is no JSON: {error}"),
            )
        })?;
        Ok(Self {
            id: record.id,
            remote_id: record.remote_id,
            model,
            common,
            issues: record.issues,
            raw: record.json,
        })
    }
}

impl fmt::Debug for JsonRecord {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("JsonRecord")
            .field("id", &self.id)
            .field("model", &self.model)
            .field("issues", &self.issues)
            .finish_non_exhaustive()
    }
}
