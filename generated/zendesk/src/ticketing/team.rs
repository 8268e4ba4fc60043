// @generated from specs/zendesk/openapi.yaml by cargo xtask generate zendesk. Do not edit.

//! The common model `ticketing.team` from Zendesk.
//!
//! Mapped in `mappings/zendesk/ticketing.yaml`.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `remote_id` | `/id` | `int to string` | read only |
//! | `name` | `/name` |  | read only |
//! | `description` | `/description` | `empty is null` | read only |
//! | `members` | group memberships are a list of their own |  | skipped |
//! | `parent_team` | groups do not nest |  | absent |
//! | `remote_created_at` | `/created_at` | `datetime rfc3339` | read only |
//! | `remote_updated_at` | `/updated_at` | `datetime rfc3339` | read only |
//! | `remote_was_deleted` | `/deleted` |  | read only |

use crate::Client;
use crate::groups::{Group, LIST_GROUPS, SHOW_GROUP_BY_ID};
use conjoin_models::ticketing::Team;
use conjoin_runtime::convert::{Conversion, TimeFormat};
use conjoin_runtime::json::RawJson;
use conjoin_runtime::model::Timestamp;
use conjoin_runtime::{
    Checkpoint, Error, GetPlan, ListPlan, ListQuery, Next, Origin, PageSize, Provenance, Record,
    Records, Send, Step, Stop,
};

/// Records of the common model `ticketing.team`.
#[derive(Debug, Clone)]
#[must_use]
pub struct Teams<'a> {
    client: &'a Client,
    query: ListQuery,
}

impl<'a> Teams<'a> {
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

    /// Lists teams, page by page, as the stream is read.
    pub fn stream(self) -> Records<Team, Group> {
        let connection = &self.client.connection;
        let since = self.query.modified_after;
        let call = connection.call(&LIST_GROUPS);
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
    pub async fn get(&self, id: &str) -> Result<Record<Team, Group>, Error> {
        let mut call = self.client.connection.call(&SHOW_GROUP_BY_ID);
        call.path("group_id", id);
        self.client.connection.get_record(call, &GET).await
    }

    /// Reads one that is at hand: that a webhook carries, that an export holds.
    ///
    /// # Errors
    /// `Decode` when it is no record of this model.
    pub fn decode(&self, json: &RawJson) -> Result<Record<Team, Group>, Error> {
        GET.decode_record_of(&self.client.connection, json)
    }
}

/// How records are listed.
static LIST: ListPlan<Team, Group> = ListPlan {
    model: "ticketing.team",
    records: &[Step::Key("groups")],
    next: Next::Cursor {
        next: "/meta/after_cursor",
        send: Send::Query("page[after]"),
        stop: Stop::Is {
            path: "/meta/has_more",
            is: false,
        },
    },
    size: Some(PageSize {
        send: Send::Query("page[size]"),
        value: 100,
        max: 100,
    }),
    max_pages: 10000,
    id: |raw| raw.id.map(|it| it.to_string()),
    id_pointer: "/id",
    convert: from_record,
    keep: None,
    mapped: None,
};

/// How one record is read.
static GET: GetPlan<Team, Group> = GetPlan {
    model: "ticketing.team",
    record: &[Step::Key("group")],
    id: |raw| raw.id.map(|it| it.to_string()),
    id_pointer: "/id",
    convert: from_record,
    mapped: None,
};

/// The Team of a provider record.
fn from_record(raw: &mut Group, cx: &mut Conversion<'_>) -> Team {
    let mut common = Team::default();
    common.remote_id = cx.remote_id();
    common.name = cx.at("name", "/name").text(raw.name.take());
    common.description = cx
        .at("description", "/description")
        .text(raw.description.as_deref().filter(|it| !it.is_empty()));
    common.remote_created_at = cx
        .at("remote_created_at", "/created_at")
        .date_time(raw.created_at.as_deref(), TimeFormat::Rfc3339);
    common.remote_updated_at = cx
        .at("remote_updated_at", "/updated_at")
        .date_time(raw.updated_at.as_deref(), TimeFormat::Rfc3339);
    common.remote_was_deleted = raw.deleted;
    common
}

/// Where each common field comes from.
pub static PROVENANCE: &[Provenance] = &[
    Provenance::new("remote_id", "/id", "int to string", "read-only"),
    Provenance::new("name", "/name", "", "read-only"),
    Provenance::new("description", "/description", "empty is null", "read-only"),
    Provenance::new("members", "", "", "skipped"),
    Provenance::new("parent_team", "", "", "absent"),
    Provenance::new(
        "remote_created_at",
        "/created_at",
        "datetime rfc3339",
        "read-only",
    ),
    Provenance::new(
        "remote_updated_at",
        "/updated_at",
        "datetime rfc3339",
        "read-only",
    ),
    Provenance::new("remote_was_deleted", "/deleted", "", "read-only"),
];

/// Where the mapping says so.
pub static ORIGIN: Origin = Origin {
    model: "ticketing.team",
    file: "mappings/zendesk/ticketing.yaml",
    line: 262,
    rows: PROVENANCE,
    lines: &[1, 8, 9, 10, 15, 11, 12, 13],
};
