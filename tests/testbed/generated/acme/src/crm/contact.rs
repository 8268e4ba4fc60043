// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! The common model `crm.contact` from Acme Desk.
//!
//! Mapped in `mappings/acme/crm.yaml`.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `remote_id` | `/id` | `int to string` | read only |
//! | `first_name` | `/given` | `without prefix "Dr. ", without suffix " jr."` | read lossy |
//! | `last_name` | `/family` |  | exact |
//! | `display_name` | `/nick else /family` | `default "nobody"` | read only |
//! | `job_title` | `/tongue` | `language by name` | read lossy |
//! | `department` | `/land` | `country by number` | read lossy |
//! | `account` | `/account` | `ref Account` | exact |
//! | `accounts` | `/accounts` | `ref Account` | exact |
//! | `owner` | `/stage if /refuses is null` | `when, int to string, ref User` | read only |
//! | `addresses` | `street_1 /home/street, country /home/land` | `list of Address (country country by code or name)` | read only |
//! | `emails` | no buyer has it |  | absent |
//! | `phones` | no buyer has it |  | absent |
//! | `urls` | no buyer has it |  | absent |
//! | `lifecycle_stage` | `/stage` | `enum buyer_stage` | write lossy |
//! | `email_opt_out` | `/mailable` | `not` | exact |
//! | `lead_source` | `{/given} of {/land}` | `template` | read only |
//! | `tags` | `/labels` | `split on ";"` | exact |
//! | `timezone` | `"UTC"` | `const` | read only |
//! | `last_activity_at` | `/touched` | `datetime epoch_millis` | write lossy |

use crate::Client;
use crate::enums::BUYER_STAGE;
use crate::field_maps::CRM_CONTACT;
use crate::leads::{Buyer, CREATE_BUYER, LIST_BUYERS};
use conjoin_models::crm::{Contact, ContactInput};
use conjoin_runtime::convert::{
    self, Body, Coded, Conversion, Nulls, Piece, Spelling, TimeFormat, write,
};
use conjoin_runtime::field_map::{Mappable, Mapped, MappedFields, MappedInput, WriteOf};
use conjoin_runtime::model::{Address, Patch};
use conjoin_runtime::{
    Checkpoint, Error, IdFrom, ListPlan, ListQuery, Next, Origin, Provenance, Records, Step,
    WritePlan, Written,
};
use std::borrow::Cow;
use std::mem;

/// Records of the common model `crm.contact`.
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

    /// Lists contacts, page by page, as the stream is read.
    pub fn stream(self) -> Records<Contact, Buyer> {
        let connection = &self.client.connection;
        let call = connection.call(&LIST_BUYERS);
        connection.list(call, &LIST, &self.query)
    }

    /// Creates one.
    ///
    /// # Errors
    /// What the provider or the connection refuses.
    pub async fn create(&self, input: &ContactInput) -> Result<Written<Contact>, Error> {
        let mut call = self.client.connection.call(&CREATE_BUYER);
        call.input(MAPPED_INPUT.body(&self.client.connection, WriteOf::Create, input, create_body));
        self.client
            .connection
            .write_record(call, &CREATE, None)
            .await
    }
}

/// How records are listed.
static LIST: ListPlan<Contact, Buyer> = ListPlan {
    model: "crm.contact",
    records: &[Step::Key("buyers")],
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
static CREATE: WritePlan<Contact, ()> = WritePlan {
    model: "crm.contact",
    id: IdFrom::Body("/id"),
    record: None,
};

/// The Contact of a provider record.
fn from_record(raw: &mut Buyer, cx: &mut Conversion<'_>) -> Contact {
    let mut common = Contact::default();
    common.remote_id = cx.remote_id();
    common.first_name = cx.at("first_name", "/given").stepped().text(
        raw.given
            .as_deref()
            .filter(|it| *it != "n/a")
            .map(|it| it.strip_prefix("Dr. ").unwrap_or(it))
            .map(|it| it.strip_suffix(" jr.").unwrap_or(it)),
    );
    common.last_name = cx.at("last_name", "/family").text(raw.family.as_deref());
    common.display_name = cx
        .at("display_name", "/nick")
        .text(raw.nick.take())
        .or_else(|| cx.at("display_name", "/family").text(raw.family.as_deref()))
        .or_else(|| Some("nobody".to_owned()));
    common.job_title = cx
        .at("job_title", "/tongue")
        .coded(raw.tongue.as_deref(), Coded::Language(Spelling::Name));
    common.department = cx
        .at("department", "/land")
        .coded(raw.land.as_deref(), Coded::Country(Spelling::Numeric));
    common.account = cx.at("account", "/account").reference(raw.account.take());
    common.accounts = cx
        .at("accounts", "/accounts")
        .references(raw.accounts.as_deref());
    common.owner = if cx.present(raw.refuses.as_deref()).is_none() {
        cx.at("owner", "/stage").int_reference(raw.stage)
    } else {
        None
    };
    common.addresses = from_record_addresses(raw, cx);
    common.lifecycle_stage = cx
        .at("lifecycle_stage", "/stage")
        .int_enumeration(raw.stage, &BUYER_STAGE);
    common.email_opt_out = raw.mailable.map(|it| !it);
    common.lead_source = convert::template(&[
        Piece::Value(raw.given.as_deref().map(Cow::Borrowed)),
        Piece::Text(" of "),
        Piece::Value(raw.land.as_deref().map(Cow::Borrowed)),
    ]);
    common.tags = cx
        .at("tags", "/labels")
        .split_exact(raw.labels.as_deref(), ";");
    common.timezone = Some("UTC".to_owned());
    common.last_activity_at = cx
        .at("last_activity_at", "/touched")
        .int_date_time(raw.touched, TimeFormat::EpochMillis);
    common
}

fn from_record_addresses(raw: &Buyer, cx: &mut Conversion<'_>) -> Option<Vec<Address>> {
    let home = raw.home.as_ref();
    let mut list = Vec::new();
    let mut value = Address::default();
    value.street_1 = cx
        .at("addresses.street_1", "/home/street")
        .text(home.and_then(|it| it.street.as_deref()));
    value.country = cx.at("addresses.country", "/home/land").coded(
        home.and_then(|it| it.land.as_deref()),
        Coded::Country(Spelling::Any),
    );
    if value.street_1.is_some() {
        list.push(value);
    }
    (!list.is_empty()).then_some(list)
}

/// The body of create.
fn create_body(input: &ContactInput) -> Body {
    let mut body = Body::new(Nulls::Omit).null_values(&["n/a"]);
    body.put(
        "first_name",
        "/given",
        &input.first_name,
        write::affixed("Dr. ", " jr.", write::text),
    );
    body.put("last_name", "/family", &input.last_name, write::text);
    body.put(
        "job_title",
        "/tongue",
        &input.job_title,
        write::coded(Coded::Language(Spelling::Name)),
    );
    body.put(
        "department",
        "/land",
        &input.department,
        write::coded(Coded::Country(Spelling::Numeric)),
    );
    body.put("account", "/account", &input.account, write::ref_to_text);
    body.put(
        "accounts",
        "/accounts",
        &input.accounts,
        write::refs_to_texts,
    );
    body.put(
        "email_opt_out",
        "/mailable",
        &input.email_opt_out,
        write::not,
    );
    body.put(
        "lifecycle_stage",
        "/stage",
        &input.lifecycle_stage,
        write::int_enumeration(&BUYER_STAGE),
    );
    body.put("tags", "/labels", &input.tags, write::join(";"));
    body.put(
        "last_activity_at",
        "/touched",
        &input.last_activity_at,
        write::date_time_int(TimeFormat::EpochMillis),
    );
    body.unsupported(
        "custom_fields",
        &input.custom_fields,
        "the mapping does not write them",
    );
    body.unsupported("owner", &input.owner, "it is read only");
    body.unsupported("addresses", &input.addresses, "it is read only");
    body.unsupported("emails", &input.emails, "no buyer has it");
    body.unsupported("phones", &input.phones, "no buyer has it");
    body.unsupported("urls", &input.urls, "no buyer has it");
    body.unsupported("lead_source", &input.lead_source, "it is read only");
    body.unsupported("timezone", &input.timezone, "it is read only");
    body
}

/// How a customer's field map reaches the common value.
static MAPPED: MappedFields<Contact> = MappedFields {
    fields: &CRM_CONTACT,
    custom_fields: |common| &mut common.custom_fields,
    set: set_field,
};

/// Sets a common field that a field map has repointed.
fn set_field(common: &mut Contact, field: &str, value: Option<Mapped>) {
    match field {
        "first_name" => common.first_name = value.and_then(Mappable::from_mapped),
        "last_name" => common.last_name = value.and_then(Mappable::from_mapped),
        "display_name" => common.display_name = value.and_then(Mappable::from_mapped),
        "job_title" => common.job_title = value.and_then(Mappable::from_mapped),
        "department" => common.department = value.and_then(Mappable::from_mapped),
        "account" => common.account = value.and_then(Mappable::from_mapped),
        "accounts" => common.accounts = value.and_then(Mappable::from_mapped),
        "owner" => common.owner = value.and_then(Mappable::from_mapped),
        "email_opt_out" => common.email_opt_out = value.and_then(Mappable::from_mapped),
        "lead_source" => common.lead_source = value.and_then(Mappable::from_mapped),
        "lifecycle_stage" => common.lifecycle_stage = value.and_then(Mappable::from_mapped),
        "tags" => common.tags = value.and_then(Mappable::from_mapped),
        "timezone" => common.timezone = value.and_then(Mappable::from_mapped),
        "last_activity_at" => common.last_activity_at = value.and_then(Mappable::from_mapped),
        "addresses" => common.addresses = value.and_then(Mappable::from_mapped),
        _ => {}
    }
}

/// How a customer's field map reaches what is written.
static MAPPED_INPUT: MappedInput<ContactInput> = MappedInput {
    fields: &CRM_CONTACT,
    custom_fields: |input| &mut input.custom_fields,
    take: take_field,
};

/// Takes a common field that a field map has repointed out of an input.
fn take_field(input: &mut ContactInput, field: &str) -> Patch<Mapped> {
    match field {
        "first_name" => mem::take(&mut input.first_name).map(Mappable::into_mapped),
        "last_name" => mem::take(&mut input.last_name).map(Mappable::into_mapped),
        "job_title" => mem::take(&mut input.job_title).map(Mappable::into_mapped),
        "department" => mem::take(&mut input.department).map(Mappable::into_mapped),
        "account" => mem::take(&mut input.account).map(Mappable::into_mapped),
        "accounts" => mem::take(&mut input.accounts).map(Mappable::into_mapped),
        "owner" => mem::take(&mut input.owner).map(Mappable::into_mapped),
        "email_opt_out" => mem::take(&mut input.email_opt_out).map(Mappable::into_mapped),
        "lead_source" => mem::take(&mut input.lead_source).map(Mappable::into_mapped),
        "lifecycle_stage" => mem::take(&mut input.lifecycle_stage).map(Mappable::into_mapped),
        "tags" => mem::take(&mut input.tags).map(Mappable::into_mapped),
        "timezone" => mem::take(&mut input.timezone).map(Mappable::into_mapped),
        "last_activity_at" => mem::take(&mut input.last_activity_at).map(Mappable::into_mapped),
        "addresses" => mem::take(&mut input.addresses).map(Mappable::into_mapped),
        _ => Patch::Keep,
    }
}

/// Where each common field comes from.
pub static PROVENANCE: &[Provenance] = &[
    Provenance::new("remote_id", "/id", "int to string", "read-only"),
    Provenance::new(
        "first_name",
        "/given",
        "without prefix \"Dr. \", without suffix \" jr.\"",
        "read-lossy",
    ),
    Provenance::new("last_name", "/family", "", "iso"),
    Provenance::new(
        "display_name",
        "/nick else /family",
        "default \"nobody\"",
        "read-only",
    ),
    Provenance::new("job_title", "/tongue", "language by name", "read-lossy"),
    Provenance::new("department", "/land", "country by number", "read-lossy"),
    Provenance::new("account", "/account", "ref Account", "iso"),
    Provenance::new("accounts", "/accounts", "ref Account", "iso"),
    Provenance::new(
        "owner",
        "/stage if /refuses is null",
        "when, int to string, ref User",
        "read-only",
    ),
    Provenance::new(
        "addresses",
        "street_1 /home/street, country /home/land",
        "list of Address (country country by code or name)",
        "read-only",
    ),
    Provenance::new("emails", "", "", "absent"),
    Provenance::new("phones", "", "", "absent"),
    Provenance::new("urls", "", "", "absent"),
    Provenance::new(
        "lifecycle_stage",
        "/stage",
        "enum buyer_stage",
        "write-lossy",
    ),
    Provenance::new("email_opt_out", "/mailable", "not", "iso"),
    Provenance::new(
        "lead_source",
        "{/given} of {/land}",
        "template",
        "read-only",
    ),
    Provenance::new("tags", "/labels", "split on \";\"", "iso"),
    Provenance::new("timezone", "\"UTC\"", "const", "read-only"),
    Provenance::new(
        "last_activity_at",
        "/touched",
        "datetime epoch_millis",
        "write-lossy",
    ),
];

/// Where the mapping says so.
pub static ORIGIN: Origin = Origin {
    model: "crm.contact",
    file: "mappings/acme/crm.yaml",
    line: 110,
    rows: PROVENANCE,
    lines: &[
        1, 8, 9, 10, 11, 12, 13, 14, 15, 22, 24, 24, 24, 18, 16, 17, 19, 20, 21,
    ],
};
