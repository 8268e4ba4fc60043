// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! The common model `crm.lead` from Acme Desk.
//!
//! Mapped in `mappings/acme/crm.yaml`.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `remote_id` | `/id` | `int to string` | read only |
//! | `owner` | `/rep` | `int to string, ref User` | exact |
//! | `lead_source` | `/channel` | `lower case` | read lossy |
//! | `title` | `/role` | `trim, empty is null` | read lossy |
//! | `company` | `/switchboard` | `phone extension` | read only |
//! | `first_name` | `/mobile` | `phone E.164` | read lossy |
//! | `last_name` | `/family` |  | exact |
//! | `addresses` | `formatted /desk` | `list of Address (formatted phone number)` | read only |
//! | `emails` | `/mails[]: address /address` | `each of Email` | read only |
//! | `phones` | `/lines[]: /no` | `each of phone` | read only |
//! | `status` | `/state` | `enum lead_state` | read lossy |
//! | `score` | `/points` | `decimal or null` | read lossy |
//! | `value` | `/worth` | `minor units in /worth_in` | exact |
//! | `converted_date` | `/turned` | `date iso, zero is null` | read lossy |
//! | `converted_contact` | `/buyer` | `ref Contact` | exact |
//! | `converted_account` | no lead has it |  | absent |
//! | `converted_opportunity` | no lead has it |  | absent |

use crate::Client;
use crate::enums::LEAD_STATE;
use crate::field_maps::CRM_LEAD;
use crate::leads::{CREATE_LEAD, LIST_LEADS};
use conjoin_models::crm::{Lead, LeadInput};
use conjoin_runtime::convert::{
    AmountForm, Body, Conversion, CurrencyForm, DateFormat, MoneyForm, Nulls, write,
};
use conjoin_runtime::field_map::{Mappable, Mapped, MappedFields, MappedInput, WriteOf};
use conjoin_runtime::model::{Address, DateOrDateTime, Email, Patch, Phone};
use conjoin_runtime::{
    Checkpoint, Error, IdFrom, ListPlan, ListQuery, Next, Origin, Provenance, Records, Step,
    WritePlan, Written,
};
use std::mem;

/// Records of the common model `crm.lead`.
#[derive(Debug, Clone)]
#[must_use]
pub struct Leads<'a> {
    client: &'a Client,
    query: ListQuery,
}

impl<'a> Leads<'a> {
    pub(crate) fn new(client: &'a Client, query: ListQuery) -> Self {
        Self { client, query }
    }

    /// Goes on from a checkpoint of an earlier run: within its list, or behind the end of it with
    /// what has changed since.
    pub fn after(mut self, checkpoint: &Checkpoint) -> Self {
        self.query = self.query.after(checkpoint);
        self
    }

    /// Lists leads, page by page, as the stream is read.
    pub fn stream(self) -> Records<Lead, crate::leads::Lead> {
        let connection = &self.client.connection;
        let call = connection.call(&LIST_LEADS);
        connection.list(call, &LIST, &self.query)
    }

    /// Creates one.
    ///
    /// # Errors
    /// What the provider or the connection refuses.
    pub async fn create(&self, input: &LeadInput) -> Result<Written<Lead>, Error> {
        let mut call = self.client.connection.call(&CREATE_LEAD);
        call.input(MAPPED_INPUT.body(&self.client.connection, WriteOf::Create, input, create_body));
        self.client
            .connection
            .write_record(call, &CREATE, None)
            .await
    }
}

/// How records are listed.
static LIST: ListPlan<Lead, crate::leads::Lead> = ListPlan {
    model: "crm.lead",
    records: &[Step::Key("leads")],
    next: Next::None,
    size: None,
    max_pages: 10000,
    id: |raw| raw.id.map(|it| it.to_string()),
    id_pointer: "/id",
    convert: from_record,
    keep: None,
    mapped: Some(&MAPPED),
};

/// What the answer to a new record tells.
static CREATE: WritePlan<Lead, ()> = WritePlan {
    model: "crm.lead",
    id: IdFrom::Body("/id"),
    record: None,
};

/// The Lead of a provider record.
fn from_record(raw: &mut crate::leads::Lead, cx: &mut Conversion<'_>) -> Lead {
    let mut common = Lead::default();
    common.remote_id = cx.remote_id();
    common.owner = cx.at("owner", "/rep").int_reference(raw.rep);
    common.lead_source = cx
        .at("lead_source", "/channel")
        .text(raw.channel.take())
        .map(|it| it.to_lowercase());
    common.title = cx.at("title", "/role").stepped().text(
        raw.role
            .as_deref()
            .filter(|it| *it != "n/a")
            .map(str::trim)
            .filter(|it| !it.is_empty()),
    );
    common.company = cx
        .at("company", "/switchboard")
        .phone_extension(raw.switchboard.as_deref());
    common.first_name = cx
        .at("first_name", "/mobile")
        .phone_e164(raw.mobile.as_deref());
    common.last_name = cx.at("last_name", "/family").text(raw.family.take());
    common.addresses = from_record_addresses(raw, cx);
    common.emails = from_record_emails(raw, cx);
    common.phones = from_record_phones(raw, cx);
    common.status = cx
        .at("status", "/state")
        .enumeration(raw.state.as_deref(), &LEAD_STATE);
    common.score = cx
        .at("score", "/points")
        .decimal_or_null(raw.points.as_deref());
    common.value = cx
        .at("value", "/worth")
        .minor_money(raw.worth, raw.worth_in.as_deref());
    common.converted_date = cx
        .at("converted_date", "/turned")
        .date(raw.turned.as_deref(), DateFormat::IsoZeroIsNull)
        .map(DateOrDateTime::Date);
    common.converted_contact = cx
        .at("converted_contact", "/buyer")
        .reference(raw.buyer.take());
    common
}

fn from_record_addresses(
    raw: &crate::leads::Lead,
    cx: &mut Conversion<'_>,
) -> Option<Vec<Address>> {
    let mut list = Vec::new();
    let mut value = Address::default();
    value.formatted = cx
        .at("addresses.formatted", "/desk")
        .phone_number(raw.desk.as_deref());
    if value.formatted.is_some() {
        list.push(value);
    }
    (!list.is_empty()).then_some(list)
}

fn from_record_emails(raw: &crate::leads::Lead, cx: &mut Conversion<'_>) -> Option<Vec<Email>> {
    let items = raw.mails.as_deref()?;
    let mut list = Vec::new();
    for (at, item) in items.iter().enumerate().rev() {
        cx.element(at);
        if [Some(1), Some(2)].contains(&item.rank) && item.public == Some(true) {
            let mut value = Email::default();
            value.address = cx
                .at("emails.address", "/mails/{}/address")
                .text(item.address.as_deref());
            if value.address.is_some() {
                list.push(value);
            }
        }
        if list.len() == 1 {
            break;
        }
    }
    cx.no_element();
    Some(list)
}

fn from_record_phones(raw: &crate::leads::Lead, cx: &mut Conversion<'_>) -> Option<Vec<Phone>> {
    let items = raw.lines.as_deref()?;
    let mut list = Vec::new();
    for (at, item) in items.iter().enumerate() {
        cx.element(at);
        if item.dead.is_none() {
            list.extend(cx.at("phones", "/lines/{}/no").phone(item.no.as_deref()));
        }
        if list.len() == 1 {
            break;
        }
    }
    cx.no_element();
    Some(list)
}

/// The body of create.
fn create_body(input: &LeadInput) -> Body {
    let mut body = Body::new(Nulls::Omit).null_values(&["n/a"]);
    body.put("owner", "/rep", &input.owner, write::ref_to_int);
    body.put("lead_source", "/channel", &input.lead_source, write::text);
    body.put(
        "title",
        "/role",
        &input.title,
        write::filled(true, write::text),
    );
    body.put("first_name", "/mobile", &input.first_name, write::e164);
    body.put("last_name", "/family", &input.last_name, write::text);
    body.put(
        "status",
        "/state",
        &input.status,
        write::enumeration(&LEAD_STATE),
    );
    body.put("score", "/points", &input.score, write::decimal_to_text);
    body.money(
        "value",
        "/worth",
        &input.value,
        &MoneyForm {
            amount: AmountForm::Integer,
            minor: true,
            currency: CurrencyForm::At("/worth_in"),
        },
    );
    body.put(
        "converted_date",
        "/turned",
        &input.converted_date,
        write::day_of_either(DateFormat::Iso),
    );
    body.put(
        "converted_contact",
        "/buyer",
        &input.converted_contact,
        write::ref_to_text,
    );
    body.unsupported(
        "custom_fields",
        &input.custom_fields,
        "the mapping does not write them",
    );
    body.unsupported("company", &input.company, "it is read only");
    body.unsupported("addresses", &input.addresses, "it is read only");
    body.unsupported("emails", &input.emails, "it is read only");
    body.unsupported("phones", &input.phones, "it is read only");
    body.unsupported(
        "converted_account",
        &input.converted_account,
        "no lead has it",
    );
    body.unsupported(
        "converted_opportunity",
        &input.converted_opportunity,
        "no lead has it",
    );
    body
}

/// How a customer's field map reaches the common value.
static MAPPED: MappedFields<Lead> = MappedFields {
    fields: &CRM_LEAD,
    custom_fields: |common| &mut common.custom_fields,
    set: set_field,
};

/// Sets a common field that a field map has repointed.
fn set_field(common: &mut Lead, field: &str, value: Option<Mapped>) {
    match field {
        "owner" => common.owner = value.and_then(Mappable::from_mapped),
        "lead_source" => common.lead_source = value.and_then(Mappable::from_mapped),
        "title" => common.title = value.and_then(Mappable::from_mapped),
        "company" => common.company = value.and_then(Mappable::from_mapped),
        "first_name" => common.first_name = value.and_then(Mappable::from_mapped),
        "last_name" => common.last_name = value.and_then(Mappable::from_mapped),
        "emails" => common.emails = value.and_then(Mappable::from_mapped),
        "phones" => common.phones = value.and_then(Mappable::from_mapped),
        "status" => common.status = value.and_then(Mappable::from_mapped),
        "score" => common.score = value.and_then(Mappable::from_mapped),
        "value" => common.value = value.and_then(Mappable::from_mapped),
        "converted_date" => common.converted_date = value.and_then(Mappable::from_mapped),
        "converted_contact" => common.converted_contact = value.and_then(Mappable::from_mapped),
        "addresses" => common.addresses = value.and_then(Mappable::from_mapped),
        _ => {}
    }
}

/// How a customer's field map reaches what is written.
static MAPPED_INPUT: MappedInput<LeadInput> = MappedInput {
    fields: &CRM_LEAD,
    custom_fields: |input| &mut input.custom_fields,
    take: take_field,
};

/// Takes a common field that a field map has repointed out of an input.
fn take_field(input: &mut LeadInput, field: &str) -> Patch<Mapped> {
    match field {
        "owner" => mem::take(&mut input.owner).map(Mappable::into_mapped),
        "lead_source" => mem::take(&mut input.lead_source).map(Mappable::into_mapped),
        "title" => mem::take(&mut input.title).map(Mappable::into_mapped),
        "company" => mem::take(&mut input.company).map(Mappable::into_mapped),
        "first_name" => mem::take(&mut input.first_name).map(Mappable::into_mapped),
        "last_name" => mem::take(&mut input.last_name).map(Mappable::into_mapped),
        "emails" => mem::take(&mut input.emails).map(Mappable::into_mapped),
        "phones" => mem::take(&mut input.phones).map(Mappable::into_mapped),
        "status" => mem::take(&mut input.status).map(Mappable::into_mapped),
        "score" => mem::take(&mut input.score).map(Mappable::into_mapped),
        "value" => mem::take(&mut input.value).map(Mappable::into_mapped),
        "converted_date" => mem::take(&mut input.converted_date).map(Mappable::into_mapped),
        "converted_contact" => mem::take(&mut input.converted_contact).map(Mappable::into_mapped),
        "addresses" => mem::take(&mut input.addresses).map(Mappable::into_mapped),
        _ => Patch::Keep,
    }
}

/// Where each common field comes from.
pub static PROVENANCE: &[Provenance] = &[
    Provenance::new("remote_id", "/id", "int to string", "read-only"),
    Provenance::new("owner", "/rep", "int to string, ref User", "iso"),
    Provenance::new("lead_source", "/channel", "lower case", "read-lossy"),
    Provenance::new("title", "/role", "trim, empty is null", "read-lossy"),
    Provenance::new("company", "/switchboard", "phone extension", "read-only"),
    Provenance::new("first_name", "/mobile", "phone E.164", "read-lossy"),
    Provenance::new("last_name", "/family", "", "iso"),
    Provenance::new(
        "addresses",
        "formatted /desk",
        "list of Address (formatted phone number)",
        "read-only",
    ),
    Provenance::new(
        "emails",
        "/mails[]: address /address",
        "each of Email",
        "read-only",
    ),
    Provenance::new("phones", "/lines[]: /no", "each of phone", "read-only"),
    Provenance::new("status", "/state", "enum lead_state", "read-lossy"),
    Provenance::new("score", "/points", "decimal or null", "read-lossy"),
    Provenance::new("value", "/worth", "minor units in /worth_in", "iso"),
    Provenance::new(
        "converted_date",
        "/turned",
        "date iso, zero is null",
        "read-lossy",
    ),
    Provenance::new("converted_contact", "/buyer", "ref Contact", "iso"),
    Provenance::new("converted_account", "", "", "absent"),
    Provenance::new("converted_opportunity", "", "", "absent"),
];

/// Where the mapping says so.
pub static ORIGIN: Origin = Origin {
    model: "crm.lead",
    file: "mappings/acme/crm.yaml",
    line: 79,
    rows: PROVENANCE,
    lines: &[
        1, 8, 9, 10, 11, 12, 13, 23, 14, 17, 18, 19, 20, 21, 22, 25, 25,
    ],
};
