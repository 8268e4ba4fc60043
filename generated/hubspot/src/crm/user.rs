// @generated from specs/hubspot/ by cargo xtask generate hubspot. Do not edit.

//! The common model `crm.user` from HubSpot.
//!
//! Mapped in `mappings/hubspot/crm.yaml`.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `remote_id` | `/id` |  | read only |
//! | `name` | `{/firstName} {/lastName}` | `template` | read only |
//! | `email` | `/email` |  | read only |
//! | `is_active` | `/archived` | `not` | read only |
//! | `role` | owners have none |  | absent |
//! | `timezone` | owners have none |  | absent |
//! | `remote_created_at` | `/createdAt` | `datetime rfc3339` | read only |
//! | `remote_updated_at` | `/updatedAt` | `datetime rfc3339` | read only |
//! | `remote_was_deleted` | `/archived` |  | read only |

use crate::Client;
use crate::owners::{GET_OWNER, LIST_OWNERS, Owner};
use conjoin_models::crm::User;
use conjoin_runtime::convert::{self, Conversion, Piece, TimeFormat};
use conjoin_runtime::json::RawJson;
use conjoin_runtime::model::Timestamp;
use conjoin_runtime::{
    Checkpoint, Error, GetPlan, ListPlan, ListQuery, Next, Origin, PageSize, Provenance, Record,
    Records, Send, Step, Stop,
};
use std::borrow::Cow;

/// Records of the common model `crm.user`.
#[derive(Debug, Clone)]
#[must_use]
pub struct Users<'a> {
    client: &'a Client,
    query: ListQuery,
}

impl<'a> Users<'a> {
    pub(crate) fn new(client: &'a Client, query: ListQuery) -> Self {
        Self { client, query }
    }

    /// Only what has changed since. All are read, older ones by `remote_updated_at` left out.
    pub fn modified_after(mut self, time: Timestamp) -> Self {
        self.query.modified_after = Some(time);
        self
    }

    /// Goes on from a checkpoint of an earlier run: within its list, or behind the end of it with
    /// what has changed since.
    pub fn after(mut self, checkpoint: &Checkpoint) -> Self {
        self.query = self.query.after(checkpoint);
        self
    }

    /// Records per page: 100 by default, 100 at most.
    pub fn page_size(mut self, size: u32) -> Self {
        self.query.page_size = Some(size);
        self
    }

    /// Login or main address.
    ///
    /// Narrows the list, by the parameter `email`.
    pub fn email(mut self, value: &str) -> Self {
        self.query
            .filters
            .insert("email".to_owned(), value.to_owned());
        self
    }

    /// True when the provider marks the record as deleted.
    ///
    /// Narrows the list, by the parameter `archived`.
    pub fn remote_was_deleted(mut self, value: bool) -> Self {
        self.query
            .filters
            .insert("remote_was_deleted".to_owned(), value.to_string());
        self
    }

    /// Lists users, page by page, as the stream is read.
    pub fn stream(self) -> Records<User, Owner> {
        let connection = &self.client.connection;
        let since = self.query.modified_after;
        let mut call = connection.call(&LIST_OWNERS);
        if let Some(value) = self.query.filters.get("email") {
            call.query("email", value);
        }
        if let Some(value) = self.query.filters.get("remote_was_deleted") {
            call.query("archived", value);
        }
        connection
            .list(call, &LIST, &self.query)
            .only(move |common| {
                since.is_none_or(|since| common.remote_updated_at.is_none_or(|time| time >= since))
            })
    }

    /// Gets one by its remote id.
    ///
    /// # Errors
    /// What the provider or the connection refuses.
    pub async fn get(&self, id: &str) -> Result<Record<User, Owner>, Error> {
        let mut call = self.client.connection.call(&GET_OWNER);
        call.path("ownerId", id);
        self.client.connection.get_record(call, &GET).await
    }

    /// Reads one that is at hand: that a webhook carries, that an export holds.
    ///
    /// # Errors
    /// `Decode` when it is no record of this model.
    pub fn decode(&self, json: &RawJson) -> Result<Record<User, Owner>, Error> {
        GET.decode_record_of(&self.client.connection, json)
    }
}

/// How records are listed.
static LIST: ListPlan<User, Owner> = ListPlan {
    model: "crm.user",
    records: &[Step::Key("results")],
    next: Next::Cursor {
        next: "/paging/next/after",
        send: Send::Query("after"),
        stop: Stop::Absent,
    },
    size: Some(PageSize {
        send: Send::Query("limit"),
        value: 100,
        max: 100,
    }),
    max_pages: 10000,
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: from_record,
    keep: None,
    mapped: None,
};

/// How one record is read.
static GET: GetPlan<User, Owner> = GetPlan {
    model: "crm.user",
    record: &[],
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: from_record,
    mapped: None,
};

/// The User of a provider record.
fn from_record(raw: &mut Owner, cx: &mut Conversion<'_>) -> User {
    let mut common = User::default();
    common.remote_id = cx.remote_id();
    common.name = convert::template(&[
        Piece::Value(raw.first_name.as_deref().map(Cow::Borrowed)),
        Piece::Text(" "),
        Piece::Value(raw.last_name.as_deref().map(Cow::Borrowed)),
    ]);
    common.email = cx.at("email", "/email").text(raw.email.take());
    common.is_active = raw.archived.map(|it| !it);
    common.remote_created_at = cx
        .at("remote_created_at", "/createdAt")
        .date_time(raw.created_at.as_deref(), TimeFormat::Rfc3339);
    common.remote_updated_at = cx
        .at("remote_updated_at", "/updatedAt")
        .date_time(raw.updated_at.as_deref(), TimeFormat::Rfc3339);
    common.remote_was_deleted = raw.archived;
    common
}

/// Where each common field comes from.
pub static PROVENANCE: &[Provenance] = &[
    Provenance::new("remote_id", "/id", "", "read-only"),
    Provenance::new("name", "{/firstName} {/lastName}", "template", "read-only"),
    Provenance::new("email", "/email", "", "read-only"),
    Provenance::new("is_active", "/archived", "not", "read-only"),
    Provenance::new("role", "", "", "absent"),
    Provenance::new("timezone", "", "", "absent"),
    Provenance::new(
        "remote_created_at",
        "/createdAt",
        "datetime rfc3339",
        "read-only",
    ),
    Provenance::new(
        "remote_updated_at",
        "/updatedAt",
        "datetime rfc3339",
        "read-only",
    ),
    Provenance::new("remote_was_deleted", "/archived", "", "read-only"),
];

/// Where the mapping says so.
pub static ORIGIN: Origin = Origin {
    model: "crm.user",
    file: "mappings/hubspot/crm.yaml",
    line: 339,
    rows: PROVENANCE,
    lines: &[1, 12, 13, 14, 19, 19, 15, 16, 17],
};
