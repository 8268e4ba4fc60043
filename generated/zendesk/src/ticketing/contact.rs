// @generated from specs/zendesk/openapi.yaml by cargo xtask generate zendesk. Do not edit.

//! The common model `ticketing.contact` from Zendesk.
//!
//! Mapped in `mappings/zendesk/ticketing.yaml`.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `remote_id` | `/id` | `int to string` | read only |
//! | `name` | `/name` |  | exact |
//! | `email` | `/email` |  | exact |
//! | `phone` | `number /phone` | `object Phone` | read only |
//! | `details` | `/details` |  | exact |
//! | `account` | `/organization_id` | `int to string, ref Account` | exact |
//! | `language` | `/locale` |  | exact |
//! | `remote_url` | `https://{setting subdomain}.zendesk.com/agent/users/{/id}` | `template` | read only |
//! | `remote_created_at` | `/created_at` | `datetime rfc3339` | read only |
//! | `remote_updated_at` | `/updated_at` | `datetime rfc3339` | read only |

use crate::Client;
use crate::users::{CREATE_USER, DELETE_USER, LIST_USERS, SHOW_USER, UPDATE_USER, User};
use conjoin_models::ticketing::{Contact, ContactInput};
use conjoin_runtime::convert::{self, Body, Conversion, Nulls, Piece, TimeFormat, write};
use conjoin_runtime::json::RawJson;
use conjoin_runtime::model::{Phone, Timestamp};
use conjoin_runtime::{
    Checkpoint, Error, GetPlan, IdFrom, ListPlan, ListQuery, Next, Origin, PageSize, Provenance,
    Record, Records, Send, Step, Stop, WritePlan, Written,
};

/// Records of the common model `ticketing.contact`.
#[derive(Debug, Clone)]
#[must_use]
pub struct Contacts<'a> {
    client: &'a Client,
    query: ListQuery,
}

impl<'a> Contacts<'a> {
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

    /// Lists contacts, page by page, as the stream is read.
    pub fn stream(self) -> Records<Contact, User> {
        let connection = &self.client.connection;
        let since = self.query.modified_after;
        let mut call = connection.call(&LIST_USERS);
        call.query("role", "end-user");
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
    pub async fn get(&self, id: &str) -> Result<Record<Contact, User>, Error> {
        let mut call = self.client.connection.call(&SHOW_USER);
        call.path("user_id", id);
        self.client.connection.get_record(call, &GET).await
    }

    /// Reads one that is at hand: that a webhook carries, that an export holds.
    ///
    /// # Errors
    /// `Decode` when it is no record of this model.
    pub fn decode(&self, json: &RawJson) -> Result<Record<Contact, User>, Error> {
        GET.decode_record_of(&self.client.connection, json)
    }

    /// Creates one.
    ///
    /// # Errors
    /// What the provider or the connection refuses.
    pub async fn create(&self, input: &ContactInput) -> Result<Written<Contact>, Error> {
        let mut call = self.client.connection.call(&CREATE_USER);
        call.input(create_body(input));
        self.client
            .connection
            .write_record(call, &CREATE, None)
            .await
    }

    /// Changes what the input sets.
    ///
    /// # Errors
    /// What the provider or the connection refuses.
    pub async fn update(&self, id: &str, input: &ContactInput) -> Result<Written<Contact>, Error> {
        let mut call = self.client.connection.call(&UPDATE_USER);
        call.input(update_body(input));
        call.path("user_id", id);
        self.client
            .connection
            .write_record(call, &UPDATE, Some(id))
            .await
    }

    /// Deletes one by its remote id.
    ///
    /// # Errors
    /// What the provider or the connection refuses.
    pub async fn delete(&self, id: &str) -> Result<(), Error> {
        let mut call = self.client.connection.call(&DELETE_USER);
        call.path("user_id", id);
        call.send::<()>().await?;
        Ok(())
    }
}

/// How records are listed.
static LIST: ListPlan<Contact, User> = ListPlan {
    model: "ticketing.contact",
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
static GET: GetPlan<Contact, User> = GetPlan {
    model: "ticketing.contact",
    record: &[Step::Key("user")],
    id: |raw| raw.id.map(|it| it.to_string()),
    id_pointer: "/id",
    convert: from_record,
    mapped: None,
};

/// What the answer to a new record tells.
static CREATE: WritePlan<Contact, User> = WritePlan {
    model: "ticketing.contact",
    id: IdFrom::Body("/user/id"),
    record: Some(&CREATED),
};

/// How the record in the answer is read.
static CREATED: GetPlan<Contact, User> = GetPlan {
    model: "ticketing.contact",
    record: &[Step::Key("user")],
    id: |raw| raw.id.map(|it| it.to_string()),
    id_pointer: "/id",
    convert: from_record,
    mapped: None,
};

/// What the answer to a change tells.
static UPDATE: WritePlan<Contact, User> = WritePlan {
    model: "ticketing.contact",
    id: IdFrom::Given,
    record: Some(&UPDATED),
};

/// How the record in the answer is read.
static UPDATED: GetPlan<Contact, User> = GetPlan {
    model: "ticketing.contact",
    record: &[Step::Key("user")],
    id: |raw| raw.id.map(|it| it.to_string()),
    id_pointer: "/id",
    convert: from_record,
    mapped: None,
};

/// The Contact of a provider record.
fn from_record(raw: &mut User, cx: &mut Conversion<'_>) -> Contact {
    let mut common = Contact::default();
    common.remote_id = cx.remote_id();
    common.name = cx.at("name", "/name").text(raw.name.take());
    common.email = cx.at("email", "/email").text(raw.email.take());
    common.phone = from_record_phone(raw, cx);
    common.details = cx.at("details", "/details").text(raw.details.take());
    common.account = cx
        .at("account", "/organization_id")
        .int_reference(raw.organization_id);
    common.language = cx.at("language", "/locale").text(raw.locale.take());
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

fn from_record_phone(raw: &User, cx: &mut Conversion<'_>) -> Option<Phone> {
    let mut value = Phone::default();
    value.number = cx.at("phone.number", "/phone").text(raw.phone.as_deref());
    (value.number.is_some()).then_some(value)
}

/// The body of create.
fn create_body(input: &ContactInput) -> Body {
    let mut body = Body::new(Nulls::Omit);
    body.constant("/user/role", "\"end-user\"");
    body.require("name", &input.name);
    send(input, &mut body);
    body
}

/// The body of update.
fn update_body(input: &ContactInput) -> Body {
    let mut body = Body::new(Nulls::Send);
    send(input, &mut body);
    body
}

/// What create and update send alike.
fn send(input: &ContactInput, body: &mut Body) {
    body.put("name", "/user/name", &input.name, write::text);
    body.put("email", "/user/email", &input.email, write::text);
    body.put("details", "/user/details", &input.details, write::text);
    body.put(
        "account",
        "/user/organization_id",
        &input.account,
        write::ref_to_int,
    );
    body.put("language", "/user/locale", &input.language, write::text);
    body.unsupported(
        "custom_fields",
        &input.custom_fields,
        "the mapping does not write them",
    );
    body.unsupported(
        "phone",
        &input.phone,
        "an object is not taken apart on the way back",
    );
}

/// Where each common field comes from.
pub static PROVENANCE: &[Provenance] = &[
    Provenance::new("remote_id", "/id", "int to string", "read-only"),
    Provenance::new("name", "/name", "", "iso"),
    Provenance::new("email", "/email", "", "iso"),
    Provenance::new("phone", "number /phone", "object Phone", "read-only"),
    Provenance::new("details", "/details", "", "iso"),
    Provenance::new(
        "account",
        "/organization_id",
        "int to string, ref Account",
        "iso",
    ),
    Provenance::new("language", "/locale", "", "iso"),
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
    model: "ticketing.contact",
    file: "mappings/zendesk/ticketing.yaml",
    line: 197,
    rows: PROVENANCE,
    lines: &[1, 14, 15, 16, 17, 18, 19, 20, 21, 22],
};
