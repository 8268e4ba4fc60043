// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! The common model `ticketing.user` from Acme Desk.
//!
//! Mapped in `mappings/acme/ticketing.yaml`.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `remote_id` | `/id` |  | read only |
//! | `name` | `/display_name or /name` |  | read only |
//! | `email` | `/mail` |  | read only |
//! | `username` | no person has it |  | absent |
//! | `is_active` | `/active` | `bool: true "yes", false "no"` | read only |
//! | `is_bot` | no person has it |  | absent |
//! | `teams` | no person has it |  | absent |
//! | `roles` | no person has it |  | absent |
//! | `avatar_url` | no person has it |  | absent |
//! | `timezone` | no person has it |  | absent |

use crate::Client;
use crate::field_maps::TICKETING_USER;
use crate::people::{GET_PERSON, LIST_PEOPLE, Person, PersonSummary};
use conjoin_models::ticketing::User;
use conjoin_runtime::convert::Conversion;
use conjoin_runtime::field_map::{Mappable, Mapped, MappedFields};
use conjoin_runtime::json::{OpenEnum, RawJson};
use conjoin_runtime::{
    Checkpoint, Error, GetPlan, ListPlan, ListQuery, Next, OffsetStep, Origin, PageSize,
    Provenance, Record, Records, Send, Step, Stop,
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
    pub fn stream(self) -> Records<User, PersonSummary> {
        let connection = &self.client.connection;
        let mut call = connection.call(&LIST_PEOPLE);
        call.query("role", "agent");
        connection.list(call, &LIST, &self.query)
    }

    /// Gets one by its remote id.
    ///
    /// # Errors
    /// What the provider or the connection refuses.
    pub async fn get(&self, id: &str) -> Result<Record<User, Person>, Error> {
        let mut call = self.client.connection.call(&GET_PERSON);
        call.path("person_id", id);
        self.client.connection.get_record(call, &GET).await
    }

    /// Reads one that is at hand: that a webhook carries, that an export holds.
    ///
    /// # Errors
    /// `Decode` when it is no record of this model.
    pub fn decode(&self, json: &RawJson) -> Result<Record<User, Person>, Error> {
        GET.decode_record_of(&self.client.connection, json)
    }
}

/// How records are listed.
static LIST: ListPlan<User, PersonSummary> = ListPlan {
    model: "ticketing.user",
    records: &[Step::Key("people")],
    next: Next::Offset {
        send: Send::Query("offset"),
        start: 0,
        step: OffsetStep::Count,
        stop: Stop::Total("/total"),
    },
    size: Some(PageSize {
        send: Send::Query("limit"),
        value: 100,
        max: 100,
    }),
    max_pages: 10000,
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: from_list,
    keep: None,
    mapped: Some(&MAPPED),
};

/// How one record is read.
static GET: GetPlan<User, Person> = GetPlan {
    model: "ticketing.user",
    record: &[],
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: from_get,
    mapped: Some(&MAPPED),
};

/// The User of a provider record.
fn from_list(raw: &mut PersonSummary, cx: &mut Conversion<'_>) -> User {
    let mut common = User::default();
    common.remote_id = cx.remote_id();
    common.name = cx.at("name", "/display_name").text(raw.display_name.take());
    common
}

/// The User of a provider record.
fn from_get(raw: &mut Person, cx: &mut Conversion<'_>) -> User {
    let mut common = User::default();
    common.remote_id = cx.remote_id();
    common.name = cx.at("name", "/name").text(raw.name.take());
    common.email = cx.at("email", "/mail").text(raw.mail.take());
    common.is_active = cx.at("is_active", "/active").bool_text(
        raw.active.as_ref().map(OpenEnum::as_text),
        &["yes"],
        &["no"],
    );
    common
}

/// How a customer's field map reaches the common value.
static MAPPED: MappedFields<User> = MappedFields {
    fields: &TICKETING_USER,
    custom_fields: |common| &mut common.custom_fields,
    set: set_field,
};

/// Sets a common field that a field map has repointed.
fn set_field(common: &mut User, field: &str, value: Option<Mapped>) {
    if field == "is_active" {
        common.is_active = value.and_then(Mappable::from_mapped);
    }
}

/// Where each common field comes from.
pub static PROVENANCE: &[Provenance] = &[
    Provenance::new("remote_id", "/id", "", "read-only"),
    Provenance::new("name", "/display_name or /name", "", "read-only"),
    Provenance::new("email", "/mail", "", "read-only"),
    Provenance::new("username", "", "", "absent"),
    Provenance::new(
        "is_active",
        "/active",
        "bool: true \"yes\", false \"no\"",
        "read-only",
    ),
    Provenance::new("is_bot", "", "", "absent"),
    Provenance::new("teams", "", "", "absent"),
    Provenance::new("roles", "", "", "absent"),
    Provenance::new("avatar_url", "", "", "absent"),
    Provenance::new("timezone", "", "", "absent"),
];

/// Where the mapping says so.
pub static ORIGIN: Origin = Origin {
    model: "ticketing.user",
    file: "mappings/acme/ticketing.yaml",
    line: 138,
    rows: PROVENANCE,
    lines: &[1, 7, 8, 11, 9, 11, 11, 11, 11, 11],
};
