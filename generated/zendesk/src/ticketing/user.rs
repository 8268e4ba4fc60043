// @generated from specs/zendesk/openapi.yaml by cargo xtask generate zendesk. Do not edit.

//! The common model `ticketing.user` from Zendesk.
//!
//! Mapped in `mappings/zendesk/ticketing.yaml`.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `remote_id` | `/id` | `int to string` | read only |
//! | `name` | `/name` |  | read only |
//! | `email` | `/email` |  | read only |
//! | `username` | users sign in by email |  | absent |
//! | `is_active` | `/active` |  | read only |
//! | `is_bot` | bots are not marked |  | absent |
//! | `teams` | group memberships are a list of their own |  | skipped |
//! | `roles` | `id /role` | `list of RemoteRef` | read only |
//! | `avatar_url` | `/photo/content_url` |  | read only |
//! | `timezone` | `/iana_time_zone` |  | read only |
//! | `remote_url` | `https://{setting subdomain}.zendesk.com/agent/users/{/id}` | `template` | read only |
//! | `remote_created_at` | `/created_at` | `datetime rfc3339` | read only |
//! | `remote_updated_at` | `/updated_at` | `datetime rfc3339` | read only |

use crate::Client;
use crate::users::{LIST_USERS, SHOW_USER};
use conjoin_models::ticketing::User;
use conjoin_runtime::convert::{self, Conversion, Piece, TimeFormat};
use conjoin_runtime::json::RawJson;
use conjoin_runtime::model::{RemoteRef, Timestamp};
use conjoin_runtime::{
    Checkpoint, Error, GetPlan, ListPlan, ListQuery, Next, Origin, PageSize, Provenance, Record,
    Records, Send, Step, Stop,
};

/// Records of the common model `ticketing.user`.
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

    /// Lists users, page by page, as the stream is read.
    pub fn stream(self) -> Records<User, crate::users::User> {
        let connection = &self.client.connection;
        let since = self.query.modified_after;
        let call = connection.call(&LIST_USERS);
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
    pub async fn get(&self, id: &str) -> Result<Record<User, crate::users::User>, Error> {
        let mut call = self.client.connection.call(&SHOW_USER);
        call.path("user_id", id);
        self.client.connection.get_record(call, &GET).await
    }

    /// Reads one that is at hand: that a webhook carries, that an export holds.
    ///
    /// # Errors
    /// `Decode` when it is no record of this model.
    pub fn decode(&self, json: &RawJson) -> Result<Record<User, crate::users::User>, Error> {
        GET.decode_record_of(&self.client.connection, json)
    }
}

/// How records are listed.
static LIST: ListPlan<User, crate::users::User> = ListPlan {
    model: "ticketing.user",
    records: &[Step::Key("users")],
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
static GET: GetPlan<User, crate::users::User> = GetPlan {
    model: "ticketing.user",
    record: &[Step::Key("user")],
    id: |raw| raw.id.map(|it| it.to_string()),
    id_pointer: "/id",
    convert: from_record,
    mapped: None,
};

/// The User of a provider record.
fn from_record(raw: &mut crate::users::User, cx: &mut Conversion<'_>) -> User {
    let mut common = User::default();
    let photo = raw.photo.as_ref();
    common.remote_id = cx.remote_id();
    common.name = cx.at("name", "/name").text(raw.name.take());
    common.email = cx.at("email", "/email").text(raw.email.take());
    common.is_active = raw.active;
    common.roles = from_record_roles(raw, cx);
    common.avatar_url = cx
        .at("avatar_url", "/photo/content_url")
        .text(photo.and_then(|it| it.content_url.as_deref()));
    common.timezone = cx
        .at("timezone", "/iana_time_zone")
        .text(raw.iana_time_zone.take());
    common.remote_url = convert::template(&[
        Piece::Text("https://"),
        Piece::Setting(cx.setting("subdomain")),
        Piece::Text(".zendesk.com/agent/users/"),
        Piece::Int(raw.id),
    ]);
    common.remote_created_at = cx
        .at("remote_created_at", "/created_at")
        .date_time(raw.created_at.as_deref(), TimeFormat::Rfc3339);
    common.remote_updated_at = cx
        .at("remote_updated_at", "/updated_at")
        .date_time(raw.updated_at.as_deref(), TimeFormat::Rfc3339);
    common
}

fn from_record_roles(raw: &crate::users::User, cx: &mut Conversion<'_>) -> Option<Vec<RemoteRef>> {
    let mut list = Vec::new();
    let mut value = RemoteRef::default();
    value.id = cx.at("roles.id", "/role").text(raw.role.as_deref());
    if value.id.is_some() {
        list.push(value);
    }
    (!list.is_empty()).then_some(list)
}

/// Where each common field comes from.
pub static PROVENANCE: &[Provenance] = &[
    Provenance::new("remote_id", "/id", "int to string", "read-only"),
    Provenance::new("name", "/name", "", "read-only"),
    Provenance::new("email", "/email", "", "read-only"),
    Provenance::new("username", "", "", "absent"),
    Provenance::new("is_active", "/active", "", "read-only"),
    Provenance::new("is_bot", "", "", "absent"),
    Provenance::new("teams", "", "", "skipped"),
    Provenance::new("roles", "id /role", "list of RemoteRef", "read-only"),
    Provenance::new("avatar_url", "/photo/content_url", "", "read-only"),
    Provenance::new("timezone", "/iana_time_zone", "", "read-only"),
    Provenance::new(
        "remote_url",
        "https://{setting subdomain}.zendesk.com/agent/users/{/id}",
        "template",
        "read-only",
    ),
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
];

/// Where the mapping says so.
pub static ORIGIN: Origin = Origin {
    model: "ticketing.user",
    file: "mappings/zendesk/ticketing.yaml",
    line: 147,
    rows: PROVENANCE,
    lines: &[1, 8, 9, 22, 10, 23, 11, 12, 16, 17, 18, 19, 20],
};
