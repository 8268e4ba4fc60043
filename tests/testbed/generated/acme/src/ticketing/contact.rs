// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! The common model `ticketing.contact` from Acme Desk.
//!
//! Mapped in `mappings/acme/ticketing.yaml`.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `remote_id` | `/id` |  | read only |
//! | `name` | `/display_name or /name` |  | exact |
//! | `email` | `/mail` | `lower case` | read lossy |
//! | `phone` | `or number /phone` | `object Phone of kind const "WORK"` | read only |
//! | `details` | no person has it |  | absent |
//! | `account` | no person has it |  | absent |
//! | `language` | `/tongue` | `language by three letters` | read lossy |

use crate::Client;
use crate::people::{
    CREATE_PERSON, GET_PERSON, LIST_PEOPLE, Person, PersonSummary, REPLACE_PERSON,
};
use conjoin_models::ticketing::{Contact, ContactInput};
use conjoin_runtime::convert::{Body, Coded, Conversion, Nulls, Spelling, write};
use conjoin_runtime::json::RawJson;
use conjoin_runtime::model::{Phone, PhoneKind};
use conjoin_runtime::{
    Checkpoint, Error, GetPlan, IdFrom, ListPlan, ListQuery, Next, OffsetStep, Origin, PageSize,
    Provenance, Record, Records, Send, Step, Stop, WritePlan, Written,
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
    pub fn stream(self) -> Records<Contact, PersonSummary> {
        let connection = &self.client.connection;
        let mut call = connection.call(&LIST_PEOPLE);
        call.query("role", "customer");
        connection.list(call, &LIST, &self.query)
    }

    /// Gets one by its remote id.
    ///
    /// # Errors
    /// What the provider or the connection refuses.
    pub async fn get(&self, id: &str) -> Result<Record<Contact, Person>, Error> {
        let mut call = self.client.connection.call(&GET_PERSON);
        call.path("person_id", id);
        self.client.connection.get_record(call, &GET).await
    }

    /// Reads one that is at hand: that a webhook carries, that an export holds.
    ///
    /// # Errors
    /// `Decode` when it is no record of this model.
    pub fn decode(&self, json: &RawJson) -> Result<Record<Contact, Person>, Error> {
        GET.decode_record_of(&self.client.connection, json)
    }

    /// Creates one.
    ///
    /// # Errors
    /// What the provider or the connection refuses.
    pub async fn create(&self, input: &ContactInput) -> Result<Written<Contact>, Error> {
        let mut call = self.client.connection.call(&CREATE_PERSON);
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
        let mut call = self.client.connection.call(&REPLACE_PERSON);
        call.input(update_body(input));
        call.path("person_id", id);
        self.client
            .connection
            .write_record(call, &UPDATE, Some(id))
            .await
    }
}

/// How records are listed.
static LIST: ListPlan<Contact, PersonSummary> = ListPlan {
    model: "ticketing.contact",
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
    mapped: None,
};

/// How one record is read.
static GET: GetPlan<Contact, Person> = GetPlan {
    model: "ticketing.contact",
    record: &[],
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: from_get,
    mapped: None,
};

/// What the answer to a new record tells.
static CREATE: WritePlan<Contact, ()> = WritePlan {
    model: "ticketing.contact",
    id: IdFrom::Body("/id"),
    record: None,
};

/// What the answer to a change tells.
static UPDATE: WritePlan<Contact, ()> = WritePlan {
    model: "ticketing.contact",
    id: IdFrom::Given,
    record: None,
};

/// The Contact of a provider record.
fn from_list(raw: &mut PersonSummary, cx: &mut Conversion<'_>) -> Contact {
    let mut common = Contact::default();
    common.remote_id = cx.remote_id();
    common.name = cx.at("name", "/display_name").text(raw.display_name.take());
    common.phone = from_list_phone(raw, cx);
    common
}

fn from_list_phone(_raw: &PersonSummary, _cx: &mut Conversion<'_>) -> Option<Phone> {
    let mut value = Phone::default();
    value.kind = Some(PhoneKind::Work.into());
    Some(value)
}

/// The Contact of a provider record.
fn from_get(raw: &mut Person, cx: &mut Conversion<'_>) -> Contact {
    let mut common = Contact::default();
    common.remote_id = cx.remote_id();
    common.name = cx.at("name", "/name").text(raw.name.take());
    common.email = cx
        .at("email", "/mail")
        .text(raw.mail.take())
        .map(|it| it.to_lowercase());
    common.phone = from_get_phone(raw, cx);
    common.language = cx
        .at("language", "/tongue")
        .coded(raw.tongue.as_deref(), Coded::Language(Spelling::Alpha3));
    common
}

fn from_get_phone(raw: &Person, cx: &mut Conversion<'_>) -> Option<Phone> {
    let mut value = Phone::default();
    value.number = cx.at("phone.number", "/phone").text(raw.phone.as_deref());
    value.kind = Some(PhoneKind::Work.into());
    (value.number.is_some()).then_some(value)
}

/// The body of create.
fn create_body(input: &ContactInput) -> Body {
    let mut body = Body::new(Nulls::Omit).null_values(&["n/a"]);
    body.constant("/role", "\"customer\"");
    body.require("name", &input.name);
    send(input, &mut body);
    body
}

/// The body of update.
fn update_body(input: &ContactInput) -> Body {
    let mut body = Body::new(Nulls::Text("")).null_values(&["n/a"]);
    body.constant("/role", "\"customer\"");
    body.require("name", &input.name);
    send(input, &mut body);
    body
}

/// What create and update send alike.
fn send(input: &ContactInput, body: &mut Body) {
    body.put("name", "/name", &input.name, write::text);
    body.put("email", "/mail", &input.email, write::text);
    body.put(
        "language",
        "/tongue",
        &input.language,
        write::coded(Coded::Language(Spelling::Alpha3)),
    );
    body.unsupported(
        "custom_fields",
        &input.custom_fields,
        "the mapping does not write them",
    );
    body.unsupported("phone", &input.phone, "it is read only");
    body.unsupported("details", &input.details, "no person has it");
    body.unsupported("account", &input.account, "no person has it");
}

/// Where each common field comes from.
pub static PROVENANCE: &[Provenance] = &[
    Provenance::new("remote_id", "/id", "", "read-only"),
    Provenance::new("name", "/display_name or /name", "", "iso"),
    Provenance::new("email", "/mail", "lower case", "read-lossy"),
    Provenance::new(
        "phone",
        " or number /phone",
        "object Phone of kind const \"WORK\"",
        "read-only",
    ),
    Provenance::new("details", "", "", "absent"),
    Provenance::new("account", "", "", "absent"),
    Provenance::new(
        "language",
        "/tongue",
        "language by three letters",
        "read-lossy",
    ),
];

/// Where the mapping says so.
pub static ORIGIN: Origin = Origin {
    model: "ticketing.contact",
    file: "mappings/acme/ticketing.yaml",
    line: 153,
    rows: PROVENANCE,
    lines: &[1, 10, 11, 12, 15, 15, 13],
};
