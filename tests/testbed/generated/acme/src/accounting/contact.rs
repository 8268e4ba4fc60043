// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! The common model `accounting.contact` from Acme Desk.
//!
//! Mapped in `mappings/acme/accounting.yaml`.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `remote_id` | `/number` |  | read only |
//! | `name` | `/title` |  | read only |
//! | `first_name` | `/given` |  | read only |
//! | `last_name` | `/family` |  | read only |
//! | `is_supplier` | no client has it |  | absent |
//! | `is_customer` | no client has it |  | absent |
//! | `emails` | no client has it |  | absent |
//! | `phones` | `number /tel` | `list of Phone (number phone E.164, kind const "WORK")` | read only |
//! | `addresses` | no client has it |  | absent |
//! | `tax_number` | `/vat` |  | read only |
//! | `status` | no client has it |  | absent |
//! | `currency` | no client has it |  | absent |
//! | `payment_term` | no client has it |  | absent |
//! | `company` | no client has it |  | absent |
//! | `website` | `/site` |  | read only |
//! | `balance` | `/owed or /owed_now` | `money in "EUR"` | read only |
//! | `remote_updated_at` | `/changed` | `datetime rfc3339` | read only |

use crate::Client;
use crate::ledger::{Customer, GET_CLIENT, LIST_CLIENTS, SEARCH_CLIENTS, UPSERT_CLIENT};
use conjoin_models::accounting::{Contact, ContactInput};
use conjoin_runtime::convert::{Body, Conversion, Nulls, TimeFormat, WriteSlot, write};
use conjoin_runtime::json::{OpenEnum, RawJson};
use conjoin_runtime::model::{Phone, PhoneKind, Timestamp};
use conjoin_runtime::{
    Changes, Checkpoint, Error, GetPlan, IdFrom, ListPlan, ListQuery, Next, Origin, PageSize,
    Provenance, Record, Records, Selection, Send, Step, Stop, WritePlan, Written,
};

/// Records of the common model `accounting.contact`.
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

    /// Only what has changed since.
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

    /// Records per page: 2 by default, 100 at most.
    pub fn page_size(mut self, size: u32) -> Self {
        self.query.page_size = Some(size);
        self
    }

    /// Lists contacts, page by page, as the stream is read.
    pub fn stream(self) -> Records<Contact, Customer> {
        if self.query.asks_for_changes() {
            return self.changed();
        }
        let connection = &self.client.connection;
        let mut call = connection.call(&LIST_CLIENTS);
        call.query("fields", &["changed", "family", "given"].join("|"));
        connection
            .list(call, &LIST, &self.query)
            .overlap(30)
            .selection(&LIST_FIELDS)
    }

    /// Lists contacts that have changed, by `search_clients`.
    fn changed(self) -> Records<Contact, Customer> {
        let connection = &self.client.connection;
        let mut call = connection.call(&SEARCH_CLIENTS);
        call.body(
            "{\"where\":[{\"field\":\"changed\",\"op\":\">=\",\"value\":null}],\"sort\":[\"changed\"],\"fields\":null}".to_owned()
        );
        call.body_set(
            "/fields",
            serde_json::Value::from(["changed", "family", "given"].join("|")),
        );
        connection
            .list(call, &CHANGED, &self.query)
            .max_records(4)
            .overlap(30)
            .changes(&CHANGED_FROM)
            .unfiltered()
            .selection(&CHANGED_FIELDS)
    }

    /// Gets one by its remote id.
    ///
    /// # Errors
    /// What the provider or the connection refuses.
    pub async fn get(&self, id: &str) -> Result<Record<Contact, Customer>, Error> {
        let mut call = self.client.connection.call(&GET_CLIENT);
        call.path("number", id);
        call.query(
            "fields",
            &["changed", "family", "given", "owed_now"].join("|"),
        );
        self.client
            .connection
            .get_selection(call, &GET, &GET_FIELDS)
            .await
    }

    /// Reads one that is at hand: that a webhook carries, that an export holds.
    ///
    /// # Errors
    /// `Decode` when it is no record of this model.
    pub fn decode(&self, json: &RawJson) -> Result<Record<Contact, Customer>, Error> {
        GET.decode_record_of(&self.client.connection, json)
    }

    /// Changes the one with the same `tax_number`, or creates it.
    ///
    /// # Errors
    /// What the provider or the connection refuses.
    pub async fn upsert(&self, input: &ContactInput) -> Result<Written<Contact>, Error> {
        let mut call = self.client.connection.call(&UPSERT_CLIENT);
        call.input(upsert_body(input));
        call.header("content-type", "application/vnd.acme.v2+json");
        self.client
            .connection
            .write_record(call, &UPSERT, None)
            .await
    }
}

/// How records are listed.
static LIST: ListPlan<Contact, Customer> = ListPlan {
    model: "accounting.contact",
    records: &[Step::Key("clients")],
    next: Next::Cursor {
        next: "/next",
        send: Send::Query("after"),
        stop: Stop::Absent,
    },
    size: Some(PageSize {
        send: Send::Query("limit"),
        value: 2,
        max: 100,
    }),
    max_pages: 10000,
    id: |raw| raw.number.clone(),
    id_pointer: "/number",
    convert: from_list,
    keep: Some(|raw| {
        [Some("customer"), Some("supplier"), Some("both")]
            .contains(&raw.kind.as_ref().map(OpenEnum::as_text))
            && raw.title.as_deref().is_some()
    }),
    mapped: None,
};

/// The fields that further requests ask for.
static LIST_FIELDS: Selection = Selection {
    send: Send::Query("fields"),
    separator: Some("|"),
    rest: &[&["kind", "owed", "site"], &["tel", "title", "vat"]],
    id: "/number",
};

/// How records that have changed are listed.
static CHANGED: ListPlan<Contact, Customer> = ListPlan {
    model: "accounting.contact",
    records: &[Step::Key("clients")],
    next: Next::Cursor {
        next: "/next",
        send: Send::Body("/page/after"),
        stop: Stop::Absent,
    },
    size: Some(PageSize {
        send: Send::Body("/page/size"),
        value: 2,
        max: 2,
    }),
    max_pages: 10000,
    id: |raw| raw.number.clone(),
    id_pointer: "/number",
    convert: from_list,
    keep: None,
    mapped: None,
};

/// From when on changes are asked for.
static CHANGED_FROM: Changes = Changes {
    send: &[Send::Body("/where/0/value")],
    format: TimeFormat::EpochSeconds,
    number: true,
    not_after: 0,
    from_start: false,
    cursor: Some(("/changed", TimeFormat::Rfc3339)),
    window: None,
};

/// The fields that further requests ask for.
static CHANGED_FIELDS: Selection = Selection {
    send: Send::Body("/fields"),
    separator: Some("|"),
    rest: &[&["kind", "owed", "site"], &["tel", "title", "vat"]],
    id: "/number",
};

/// How one record is read.
static GET: GetPlan<Contact, Customer> = GetPlan {
    model: "accounting.contact",
    record: &[],
    id: |raw| raw.number.clone(),
    id_pointer: "/number",
    convert: from_get,
    mapped: None,
};

/// The fields that further requests ask for.
static GET_FIELDS: Selection = Selection {
    send: Send::Query("fields"),
    separator: Some("|"),
    rest: &[&["site", "tel", "title", "vat"]],
    id: "/number",
};

/// What the answer to a record that is new or changed tells.
static UPSERT: WritePlan<Contact, Customer> = WritePlan {
    model: "accounting.contact",
    id: IdFrom::Body("/number"),
    record: Some(&UPSERTD),
};

/// How the record in the answer is read.
static UPSERTD: GetPlan<Contact, Customer> = GetPlan {
    model: "accounting.contact",
    record: &[],
    id: |raw| raw.number.clone(),
    id_pointer: "/number",
    convert: from_get,
    mapped: None,
};

/// The Contact of a provider record.
fn from_list(raw: &mut Customer, cx: &mut Conversion<'_>) -> Contact {
    let mut common = Contact::default();
    common.remote_id = cx.remote_id();
    common.name = cx.at("name", "/title").text(raw.title.take());
    common.first_name = cx.at("first_name", "/given").text(raw.given.take());
    common.last_name = cx.at("last_name", "/family").text(raw.family.take());
    common.phones = from_list_phones(raw, cx);
    common.tax_number = cx.at("tax_number", "/vat").text(raw.vat.take());
    common.website = cx.at("website", "/site").text(raw.site.take());
    common.balance = cx.at("balance", "/owed").money(raw.owed, Some("EUR"));
    common.remote_updated_at = cx
        .at("remote_updated_at", "/changed")
        .date_time(raw.changed.as_deref(), TimeFormat::Rfc3339);
    common
}

fn from_list_phones(raw: &Customer, cx: &mut Conversion<'_>) -> Option<Vec<Phone>> {
    let mut list = Vec::new();
    let mut value = Phone::default();
    value.number = cx
        .at("phones.number", "/tel")
        .phone_e164(raw.tel.as_deref());
    value.kind = Some(PhoneKind::Work.into());
    if value.number.is_some() {
        list.push(value);
    }
    (!list.is_empty()).then_some(list)
}

/// The Contact of a provider record.
fn from_get(raw: &mut Customer, cx: &mut Conversion<'_>) -> Contact {
    let mut common = Contact::default();
    common.remote_id = cx.remote_id();
    common.name = cx.at("name", "/title").text(raw.title.take());
    common.first_name = cx.at("first_name", "/given").text(raw.given.take());
    common.last_name = cx.at("last_name", "/family").text(raw.family.take());
    common.phones = from_get_phones(raw, cx);
    common.tax_number = cx.at("tax_number", "/vat").text(raw.vat.take());
    common.website = cx.at("website", "/site").text(raw.site.take());
    common.balance = cx
        .at("balance", "/owed_now")
        .money(raw.owed_now, Some("EUR"));
    common.remote_updated_at = cx
        .at("remote_updated_at", "/changed")
        .date_time(raw.changed.as_deref(), TimeFormat::Rfc3339);
    common
}

fn from_get_phones(raw: &Customer, cx: &mut Conversion<'_>) -> Option<Vec<Phone>> {
    let mut list = Vec::new();
    let mut value = Phone::default();
    value.number = cx
        .at("phones.number", "/tel")
        .phone_e164(raw.tel.as_deref());
    value.kind = Some(PhoneKind::Work.into());
    if value.number.is_some() {
        list.push(value);
    }
    (!list.is_empty()).then_some(list)
}

/// The body of upsert.
fn upsert_body(input: &ContactInput) -> Body {
    let mut body = Body::new(Nulls::Omit).null_values(&["n/a"]);
    body.constant("/options/match", "\"vat\"");
    body.constant("/options/notify", "[{\"who\":\"owner\",\"delay\":0.5}]");
    body.require("name", &input.name);
    body.require("tax_number", &input.tax_number);
    body.put("name", "/client/title", &input.name, write::text);
    body.put(
        "first_name",
        "/client/given",
        &input.first_name,
        write::text,
    );
    body.put("last_name", "/client/family", &input.last_name, write::text);
    body.put("tax_number", "/client/vat", &input.tax_number, write::text);
    body.slots(
        "phones",
        &input.phones,
        &[WriteSlot {
            takes: |_| true,
            pointers: &["/client/tel"],
            write: &|it, out| {
                out.put("/client/tel", it.number.as_ref(), write::e164);
                out.fixed(
                    "kind",
                    it.kind.is_none() || it.kind.as_ref().is_some_and(|it| it.is(PhoneKind::Work)),
                );
                out.nowhere("e164", it.e164.is_some());
                out.nowhere("extension", it.extension.is_some());
                out.nowhere("is_primary", it.is_primary.is_some());
            },
        }],
    );
    body.unsupported(
        "custom_fields",
        &input.custom_fields,
        "the mapping does not write them",
    );
    body.unsupported("is_supplier", &input.is_supplier, "no client has it");
    body.unsupported("is_customer", &input.is_customer, "no client has it");
    body.unsupported("emails", &input.emails, "no client has it");
    body.unsupported("addresses", &input.addresses, "no client has it");
    body.unsupported("status", &input.status, "no client has it");
    body.unsupported("currency", &input.currency, "no client has it");
    body.unsupported("payment_term", &input.payment_term, "no client has it");
    body.unsupported("company", &input.company, "no client has it");
    body.unsupported("website", &input.website, "it is read only");
    body
}

/// Where each common field comes from.
pub static PROVENANCE: &[Provenance] = &[
    Provenance::new("remote_id", "/number", "", "read-only"),
    Provenance::new("name", "/title", "", "read-only"),
    Provenance::new("first_name", "/given", "", "read-only"),
    Provenance::new("last_name", "/family", "", "read-only"),
    Provenance::new("is_supplier", "", "", "absent"),
    Provenance::new("is_customer", "", "", "absent"),
    Provenance::new("emails", "", "", "absent"),
    Provenance::new(
        "phones",
        "number /tel",
        "list of Phone (number phone E.164, kind const \"WORK\")",
        "read-only",
    ),
    Provenance::new("addresses", "", "", "absent"),
    Provenance::new("tax_number", "/vat", "", "read-only"),
    Provenance::new("status", "", "", "absent"),
    Provenance::new("currency", "", "", "absent"),
    Provenance::new("payment_term", "", "", "absent"),
    Provenance::new("company", "", "", "absent"),
    Provenance::new("website", "/site", "", "read-only"),
    Provenance::new(
        "balance",
        "/owed or /owed_now",
        "money in \"EUR\"",
        "read-only",
    ),
    Provenance::new(
        "remote_updated_at",
        "/changed",
        "datetime rfc3339",
        "read-only",
    ),
];

/// Where the mapping says so.
pub static ORIGIN: Origin = Origin {
    model: "accounting.contact",
    file: "mappings/acme/accounting.yaml",
    line: 127,
    rows: PROVENANCE,
    lines: &[
        1, 38, 39, 40, 51, 51, 51, 44, 51, 42, 51, 51, 51, 51, 41, 43, 48,
    ],
};
