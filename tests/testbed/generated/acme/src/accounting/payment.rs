// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! The common model `accounting.payment` from Acme Desk.
//!
//! Mapped in `mappings/acme/accounting.yaml`.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `remote_id` | `/id` | `int to string` | read only |
//! | `type` | `/incoming` | `enum flow` | exact |
//! | `number` | `/label` | `without prefix "No. ", without suffix ";"` | read lossy |
//! | `transaction_date` | `/booked/year` | `date with /booked/month and /booked/day` | exact |
//! | `contact` | no payment has it |  | absent |
//! | `account` | `/ledger if /foreign is false` | `when, ref Account` | read only |
//! | `payment_method` | no payment has it |  | absent |
//! | `method_type` | `/method` | `enum method` | write lossy |
//! | `currency` | `/currency_number` | `currency by number` | read lossy |
//! | `exchange_rate` | `/rate` | `percent to ratio` | exact |
//! | `total` | `/sum_minor` | `minor units in /currency` | exact |
//! | `company` | no payment has it |  | absent |
//! | `tracking_categories` | no payment has it |  | absent |
//! | `accounting_period` | no payment has it |  | absent |
//! | `applied_to_lines` | no payment has it |  | absent |
//! | `status` | `/state` | `without prefix "st_", enum state` | read lossy |
//! | `reconciled` | `/matched` | `bool: true 1, false 0` | read only |
//! | `memo` | no payment has it |  | absent |
//! | `remote_created_at` | `/made` | `datetime rfc3339 or %d.%m.%Y %H:%M in UTC` | read only |
//!
//! - `account`: Empty for payments abroad.

use crate::Client;
use crate::enums::{FLOW, METHOD, STATE};
use crate::field_maps::ACCOUNTING_PAYMENT;
use crate::payments::{CREATE_PAYMENT, GET_PAYMENT, LIST_PAYMENTS, UPDATE_PAYMENT};
use conjoin_models::accounting::{Payment, PaymentInput};
use conjoin_runtime::convert::{
    AmountForm, Body, Bounds, Coded, Conversion, CurrencyForm, MoneyForm, Nulls, Ratio, Spelling,
    TimeFormat, write,
};
use conjoin_runtime::field_map::{Mappable, Mapped, MappedFields, MappedInput, WriteOf};
use conjoin_runtime::json::{OpenEnum, RawJson};
use conjoin_runtime::model::Patch;
use conjoin_runtime::{
    Checkpoint, Error, GetPlan, IdFrom, ListPlan, ListQuery, Next, Origin, Provenance, Record,
    Records, Step, WritePlan, Written,
};
use std::mem;

/// Records of the common model `accounting.payment`.
#[derive(Debug, Clone)]
#[must_use]
pub struct Payments<'a> {
    client: &'a Client,
    query: ListQuery,
}

impl<'a> Payments<'a> {
    pub(crate) fn new(client: &'a Client, query: ListQuery) -> Self {
        Self { client, query }
    }

    /// Goes on from a checkpoint of an earlier run: within its list, or behind the end of it with
    /// what has changed since.
    pub fn after(mut self, checkpoint: &Checkpoint) -> Self {
        self.query = self.query.after(checkpoint);
        self
    }

    /// Lists payments, page by page, as the stream is read.
    pub fn stream(self) -> Records<Payment, crate::payments::Payment> {
        let connection = &self.client.connection;
        let call = connection.call(&LIST_PAYMENTS);
        connection.list(call, &LIST, &self.query)
    }

    /// Gets one by its remote id.
    ///
    /// # Errors
    /// What the provider or the connection refuses.
    pub async fn get(&self, id: &str) -> Result<Record<Payment, crate::payments::Payment>, Error> {
        let mut call = self.client.connection.call(&GET_PAYMENT);
        call.path("payment_id", id);
        self.client.connection.get_record(call, &GET).await
    }

    /// Reads one that is at hand: that a webhook carries, that an export holds.
    ///
    /// # Errors
    /// `Decode` when it is no record of this model.
    pub fn decode(
        &self,
        json: &RawJson,
    ) -> Result<Record<Payment, crate::payments::Payment>, Error> {
        GET.decode_record_of(&self.client.connection, json)
    }

    /// Creates one.
    ///
    /// # Errors
    /// What the provider or the connection refuses.
    pub async fn create(&self, input: &PaymentInput) -> Result<Written<Payment>, Error> {
        let mut call = self.client.connection.call(&CREATE_PAYMENT);
        call.input(MAPPED_INPUT.body(&self.client.connection, WriteOf::Create, input, create_body));
        self.client
            .connection
            .write_record(call, &CREATE, None)
            .await
    }

    /// Changes what the input sets.
    ///
    /// # Errors
    /// What the provider or the connection refuses.
    pub async fn update(&self, id: &str, input: &PaymentInput) -> Result<Written<Payment>, Error> {
        let mut call = self.client.connection.call(&UPDATE_PAYMENT);
        call.input(MAPPED_INPUT.body(&self.client.connection, WriteOf::Update, input, update_body));
        call.header("content-type", "application/merge-patch+json");
        call.path("payment_id", id);
        self.client
            .connection
            .write_record(call, &UPDATE, Some(id))
            .await
    }
}

/// How records are listed.
static LIST: ListPlan<Payment, crate::payments::Payment> = ListPlan {
    model: "accounting.payment",
    records: &[Step::Key("payments")],
    next: Next::None,
    size: None,
    max_pages: 10000,
    id: |raw| raw.id.map(|it| it.to_string()),
    id_pointer: "/id",
    convert: from_list,
    keep: None,
    mapped: Some(&MAPPED),
};

/// How one record is read.
static GET: GetPlan<Payment, crate::payments::Payment> = GetPlan {
    model: "accounting.payment",
    record: &[],
    id: |raw| raw.id.map(|it| it.to_string()),
    id_pointer: "/id",
    convert: from_get,
    mapped: Some(&MAPPED),
};

/// What the answer to a new record tells.
static CREATE: WritePlan<Payment, crate::payments::Payment> = WritePlan {
    model: "accounting.payment",
    id: IdFrom::Body("/id"),
    record: Some(&CREATED),
};

/// How the record in the answer is read.
static CREATED: GetPlan<Payment, crate::payments::Payment> = GetPlan {
    model: "accounting.payment",
    record: &[],
    id: |raw| raw.id.map(|it| it.to_string()),
    id_pointer: "/id",
    convert: from_get,
    mapped: Some(&MAPPED),
};

/// What the answer to a change tells.
static UPDATE: WritePlan<Payment, crate::payments::Payment> = WritePlan {
    model: "accounting.payment",
    id: IdFrom::Given,
    record: Some(&UPDATED),
};

/// How the record in the answer is read.
static UPDATED: GetPlan<Payment, crate::payments::Payment> = GetPlan {
    model: "accounting.payment",
    record: &[],
    id: |raw| raw.id.map(|it| it.to_string()),
    id_pointer: "/id",
    convert: from_get,
    mapped: Some(&MAPPED),
};

/// The Payment of a provider record.
fn from_list(raw: &mut crate::payments::Payment, cx: &mut Conversion<'_>) -> Payment {
    let mut common = Payment::default();
    let booked = raw.booked.as_ref();
    common.remote_id = cx.remote_id();
    common.type_ = cx
        .at("type", "/incoming")
        .bool_enumeration(raw.incoming, &FLOW);
    common.number = cx.at("number", "/label").stepped().text(
        raw.label
            .as_deref()
            .filter(|it| *it != "n/a")
            .map(|it| it.strip_prefix("No. ").unwrap_or(it))
            .map(|it| it.strip_suffix(";").unwrap_or(it)),
    );
    common.transaction_date = cx.at("transaction_date", "/booked/year").date_parts(
        booked.and_then(|it| it.year),
        booked.and_then(|it| it.month.as_deref()),
        booked.and_then(|it| it.day),
    );
    common.account = if raw.foreign == Some(false) {
        cx.at("account", "/ledger").reference(raw.ledger.take())
    } else {
        None
    };
    common.method_type = cx
        .at("method_type", "/method")
        .enumeration(raw.method.as_ref().map(OpenEnum::as_text), &METHOD);
    common.currency = cx.at("currency", "/currency_number").coded(
        raw.currency_number.as_deref(),
        Coded::Currency(Spelling::Numeric),
    );
    common.exchange_rate = cx
        .at("exchange_rate", "/rate")
        .unit(raw.rate, Ratio::new(1, 100));
    common.total = cx
        .at("total", "/sum_minor")
        .minor_money(raw.sum_minor, raw.currency.as_deref());
    common.status = cx.at("status", "/state").stepped().enumeration(
        raw.state
            .as_deref()
            .filter(|it| *it != "n/a")
            .map(|it| it.strip_prefix("st_").unwrap_or(it)),
        &STATE,
    );
    common.reconciled = cx
        .at("reconciled", "/matched")
        .bool_int(raw.matched, &[1], &[0]);
    common.remote_created_at = cx.at("remote_created_at", "/made").date_time_of(
        raw.made.as_deref(),
        &[
            TimeFormat::Rfc3339,
            TimeFormat::Strftime("%d.%m.%Y %H:%M", "UTC"),
        ],
    );
    common
}

/// The Payment of a provider record.
fn from_get(raw: &mut crate::payments::Payment, cx: &mut Conversion<'_>) -> Payment {
    let mut common = Payment::default();
    let booked = raw.booked.as_ref();
    common.remote_id = cx.remote_id();
    common.type_ = cx
        .at("type", "/incoming")
        .bool_enumeration(raw.incoming, &FLOW);
    common.number = cx.at("number", "/label").stepped().text(
        raw.label
            .as_deref()
            .filter(|it| *it != "n/a")
            .map(|it| it.strip_prefix("No. ").unwrap_or(it))
            .map(|it| it.strip_suffix(";").unwrap_or(it)),
    );
    common.transaction_date = cx.at("transaction_date", "/booked/year").date_parts(
        booked.and_then(|it| it.year),
        booked.and_then(|it| it.month.as_deref()),
        booked.and_then(|it| it.day),
    );
    common.account = if raw.foreign == Some(false) {
        cx.at("account", "/ledger").reference(raw.ledger.take())
    } else {
        None
    };
    common.method_type = cx
        .at("method_type", "/method")
        .enumeration(raw.method.as_ref().map(OpenEnum::as_text), &METHOD);
    common.currency = cx.at("currency", "/currency_number").coded(
        raw.currency_number.as_deref(),
        Coded::Currency(Spelling::Numeric),
    );
    common.exchange_rate = cx
        .at("exchange_rate", "/rate")
        .unit(raw.rate, Ratio::new(1, 100));
    common.total = cx
        .at("total", "/sum_minor")
        .minor_money(raw.sum_minor, raw.currency.as_deref());
    common.status = cx.at("status", "/state").stepped().enumeration(
        raw.state
            .as_deref()
            .filter(|it| *it != "n/a")
            .map(|it| it.strip_prefix("st_").unwrap_or(it)),
        &STATE,
    );
    common.reconciled = cx
        .at("reconciled", "/matched")
        .bool_int(raw.matched, &[1], &[0]);
    common.remote_created_at = cx.at("remote_created_at", "/made").date_time_of(
        raw.made.as_deref(),
        &[
            TimeFormat::Rfc3339,
            TimeFormat::Strftime("%d.%m.%Y %H:%M", "UTC"),
        ],
    );
    common
}

/// The body of create.
fn create_body(input: &PaymentInput) -> Body {
    let mut body = Body::new(Nulls::Omit).null_values(&["n/a"]);
    send(input, &mut body);
    body
}

/// The body of update.
fn update_body(input: &PaymentInput) -> Body {
    let mut body = Body::new(Nulls::Send).null_values(&["n/a"]);
    send(input, &mut body);
    body
}

/// What create and update send alike.
fn send(input: &PaymentInput, body: &mut Body) {
    body.put(
        "type",
        "/incoming",
        &input.type_,
        write::bool_enumeration(&FLOW),
    );
    body.put(
        "number",
        "/label",
        &input.number,
        write::bounded(
            Bounds::NONE.max_length(12),
            write::affixed("No. ", ";", write::text),
        ),
    );
    body.date_parts(
        "transaction_date",
        [
            ("/booked/year", false),
            ("/booked/month", true),
            ("/booked/day", false),
        ],
        &input.transaction_date,
    );
    body.put(
        "method_type",
        "/method",
        &input.method_type,
        write::int_enumeration(&METHOD),
    );
    body.put(
        "exchange_rate",
        "/rate",
        &input.exchange_rate,
        write::bounded(
            Bounds::NONE.minimum("0").maximum("1000"),
            write::unit_to_int(Ratio::new(1, 100)),
        ),
    );
    body.money(
        "total",
        "/sum_minor",
        &input.total,
        &MoneyForm {
            amount: AmountForm::Integer,
            minor: true,
            currency: CurrencyForm::At("/currency"),
        },
    );
    body.put(
        "status",
        "/state",
        &input.status,
        write::affixed("st_", "", write::enumeration(&STATE)),
    );
    body.put(
        "currency",
        "/currency_number",
        &input.currency,
        write::coded(Coded::Currency(Spelling::Numeric)),
    );
    body.unsupported(
        "custom_fields",
        &input.custom_fields,
        "the mapping does not write them",
    );
    body.unsupported("contact", &input.contact, "no payment has it");
    body.unsupported("account", &input.account, "it is read only");
    body.unsupported("payment_method", &input.payment_method, "no payment has it");
    body.unsupported("company", &input.company, "no payment has it");
    body.unsupported(
        "tracking_categories",
        &input.tracking_categories,
        "no payment has it",
    );
    body.unsupported(
        "accounting_period",
        &input.accounting_period,
        "no payment has it",
    );
    body.unsupported(
        "applied_to_lines",
        &input.applied_to_lines,
        "no payment has it",
    );
    body.unsupported("memo", &input.memo, "no payment has it");
}

/// How a customer's field map reaches the common value.
static MAPPED: MappedFields<Payment> = MappedFields {
    fields: &ACCOUNTING_PAYMENT,
    custom_fields: |common| &mut common.custom_fields,
    set: set_field,
};

/// Sets a common field that a field map has repointed.
fn set_field(common: &mut Payment, field: &str, value: Option<Mapped>) {
    match field {
        "type" => common.type_ = value.and_then(Mappable::from_mapped),
        "number" => common.number = value.and_then(Mappable::from_mapped),
        "transaction_date" => common.transaction_date = value.and_then(Mappable::from_mapped),
        "account" => common.account = value.and_then(Mappable::from_mapped),
        "method_type" => common.method_type = value.and_then(Mappable::from_mapped),
        "exchange_rate" => common.exchange_rate = value.and_then(Mappable::from_mapped),
        "status" => common.status = value.and_then(Mappable::from_mapped),
        "reconciled" => common.reconciled = value.and_then(Mappable::from_mapped),
        "currency" => common.currency = value.and_then(Mappable::from_mapped),
        "remote_created_at" => common.remote_created_at = value.and_then(Mappable::from_mapped),
        _ => {}
    }
}

/// How a customer's field map reaches what is written.
static MAPPED_INPUT: MappedInput<PaymentInput> = MappedInput {
    fields: &ACCOUNTING_PAYMENT,
    custom_fields: |input| &mut input.custom_fields,
    take: take_field,
};

/// Takes a common field that a field map has repointed out of an input.
fn take_field(input: &mut PaymentInput, field: &str) -> Patch<Mapped> {
    match field {
        "type" => mem::take(&mut input.type_).map(Mappable::into_mapped),
        "number" => mem::take(&mut input.number).map(Mappable::into_mapped),
        "transaction_date" => mem::take(&mut input.transaction_date).map(Mappable::into_mapped),
        "account" => mem::take(&mut input.account).map(Mappable::into_mapped),
        "method_type" => mem::take(&mut input.method_type).map(Mappable::into_mapped),
        "exchange_rate" => mem::take(&mut input.exchange_rate).map(Mappable::into_mapped),
        "status" => mem::take(&mut input.status).map(Mappable::into_mapped),
        "currency" => mem::take(&mut input.currency).map(Mappable::into_mapped),
        _ => Patch::Keep,
    }
}

/// Where each common field comes from.
pub static PROVENANCE: &[Provenance] = &[
    Provenance::new("remote_id", "/id", "int to string", "read-only"),
    Provenance::new("type", "/incoming", "enum flow", "iso"),
    Provenance::new(
        "number",
        "/label",
        "without prefix \"No. \", without suffix \";\"",
        "read-lossy",
    ),
    Provenance::new(
        "transaction_date",
        "/booked/year",
        "date with /booked/month and /booked/day",
        "iso",
    ),
    Provenance::new("contact", "", "", "absent"),
    Provenance::new(
        "account",
        "/ledger if /foreign is false",
        "when, ref Account",
        "read-only",
    ),
    Provenance::new("payment_method", "", "", "absent"),
    Provenance::new("method_type", "/method", "enum method", "write-lossy"),
    Provenance::new(
        "currency",
        "/currency_number",
        "currency by number",
        "read-lossy",
    ),
    Provenance::new("exchange_rate", "/rate", "percent to ratio", "iso"),
    Provenance::new("total", "/sum_minor", "minor units in /currency", "iso"),
    Provenance::new("company", "", "", "absent"),
    Provenance::new("tracking_categories", "", "", "absent"),
    Provenance::new("accounting_period", "", "", "absent"),
    Provenance::new("applied_to_lines", "", "", "absent"),
    Provenance::new(
        "status",
        "/state",
        "without prefix \"st_\", enum state",
        "read-lossy",
    ),
    Provenance::new(
        "reconciled",
        "/matched",
        "bool: true 1, false 0",
        "read-only",
    ),
    Provenance::new("memo", "", "", "absent"),
    Provenance::new(
        "remote_created_at",
        "/made",
        "datetime rfc3339 or %d.%m.%Y %H:%M in UTC",
        "read-only",
    ),
];

/// Where the mapping says so.
pub static ORIGIN: Origin = Origin {
    model: "accounting.payment",
    file: "mappings/acme/accounting.yaml",
    line: 88,
    rows: PROVENANCE,
    lines: &[
        1, 15, 16, 17, 32, 22, 32, 23, 28, 24, 25, 32, 32, 32, 32, 26, 27, 32, 29,
    ],
};
