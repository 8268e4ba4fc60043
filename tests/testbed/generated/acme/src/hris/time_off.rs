// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! The common model `hris.time_off` from Acme Desk.
//!
//! Mapped in `mappings/acme/hris.yaml`.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `remote_id` | `/id` |  | read only |
//! | `employee` | `/employee_id` | `ref Employee` | exact |
//! | `approver` | no absence has it |  | absent |
//! | `status` | no absence has it |  | absent |
//! | `request_type` | `/type` | `enum absence` | write lossy |
//! | `policy` | `id /scheme/id, name /scheme/label` | `object RemoteRef of id int to string` | write lossy |
//! | `units` | no absence has it |  | absent |
//! | `amount` | no absence has it |  | absent |
//! | `start` | `/from` | `date iso` | write lossy |
//! | `end` | `/until` | `date iso` | write lossy |
//! | `start_half_day` | no absence has it |  | absent |
//! | `end_half_day` | no absence has it |  | absent |
//! | `employee_note` | no absence has it |  | absent |
//! | `manager_note` | no absence has it |  | absent |
//! | `requested_at` | no absence has it |  | absent |

use crate::Client;
use crate::absences::{Absence, CREATE_ABSENCE, LIST_ABSENCES};
use crate::enums::ABSENCE;
use crate::field_maps::HRIS_TIME_OFF;
use conjoin_models::hris::TimeOffInput;
use conjoin_runtime::convert::{Body, Conversion, DateFormat, Nulls, write};
use conjoin_runtime::field_map::{Mappable, Mapped, MappedFields, MappedInput, WriteOf};
use conjoin_runtime::json::OpenEnum;
use conjoin_runtime::model::{DateOrDateTime, Patch, RemoteRef};
use conjoin_runtime::{
    Checkpoint, Error, IdFrom, ListPlan, ListQuery, Next, Origin, Provenance, Records, WritePlan,
    Written,
};
use std::mem;

/// Records of the common model `hris.time_off`.
#[derive(Debug, Clone)]
#[must_use]
pub struct TimeOff<'a> {
    client: &'a Client,
    query: ListQuery,
}

impl<'a> TimeOff<'a> {
    pub(crate) fn new(client: &'a Client, query: ListQuery) -> Self {
        Self { client, query }
    }

    /// Goes on from a checkpoint of an earlier run: within its list, or behind the end of it with
    /// what has changed since.
    pub fn after(mut self, checkpoint: &Checkpoint) -> Self {
        self.query = self.query.after(checkpoint);
        self
    }

    /// Lists time off, page by page, as the stream is read.
    pub fn stream(self) -> Records<conjoin_models::hris::TimeOff, Absence> {
        let connection = &self.client.connection;
        let call = connection.call(&LIST_ABSENCES);
        connection.list(call, &LIST, &self.query)
    }

    /// Creates one.
    ///
    /// # Errors
    /// What the provider or the connection refuses.
    pub async fn create(
        &self,
        input: &TimeOffInput,
    ) -> Result<Written<conjoin_models::hris::TimeOff>, Error> {
        let mut call = self.client.connection.call(&CREATE_ABSENCE);
        call.input(MAPPED_INPUT.body(&self.client.connection, WriteOf::Create, input, create_body));
        self.client
            .connection
            .write_record(call, &CREATE, None)
            .await
    }
}

/// How records are listed.
static LIST: ListPlan<conjoin_models::hris::TimeOff, Absence> = ListPlan {
    model: "hris.time_off",
    records: &[],
    next: Next::None,
    size: None,
    max_pages: 10000,
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: from_record,
    keep: None,
    mapped: Some(&MAPPED),
};

/// What the answer to a new record tells.
static CREATE: WritePlan<conjoin_models::hris::TimeOff, ()> = WritePlan {
    model: "hris.time_off",
    id: IdFrom::Body("/id"),
    record: None,
};

/// The TimeOff of a provider record.
fn from_record(raw: &mut Absence, cx: &mut Conversion<'_>) -> conjoin_models::hris::TimeOff {
    let mut common = conjoin_models::hris::TimeOff::default();
    common.remote_id = cx.remote_id();
    common.employee = cx
        .at("employee", "/employee_id")
        .reference(raw.employee_id.take());
    common.request_type = cx
        .at("request_type", "/type")
        .enumeration(raw.type_.as_ref().map(OpenEnum::as_text), &ABSENCE);
    common.policy = from_record_policy(raw, cx);
    common.start = cx
        .at("start", "/from")
        .date(raw.from.as_deref(), DateFormat::Iso)
        .map(DateOrDateTime::Date);
    common.end = cx
        .at("end", "/until")
        .date(raw.until.as_deref(), DateFormat::Iso)
        .map(DateOrDateTime::Date);
    common
}

fn from_record_policy(raw: &Absence, cx: &mut Conversion<'_>) -> Option<RemoteRef> {
    let scheme = raw.scheme.as_ref();
    let mut value = RemoteRef::default();
    value.id = cx
        .at("policy.id", "/scheme/id")
        .int_text(scheme.and_then(|it| it.id));
    value.name = cx
        .at("policy.name", "/scheme/label")
        .text(scheme.and_then(|it| it.label.as_deref()));
    (value.id.is_some() || value.name.is_some()).then_some(value)
}

/// The body of create.
fn create_body(input: &TimeOffInput) -> Body {
    let mut body = Body::new(Nulls::Omit).null_values(&["n/a"]);
    body.require("employee", &input.employee);
    body.require("request_type", &input.request_type);
    body.require("start", &input.start);
    body.require("end", &input.end);
    body.put(
        "employee",
        "/employee_id",
        &input.employee,
        write::ref_to_text,
    );
    body.put(
        "request_type",
        "/type",
        &input.request_type,
        write::enumeration(&ABSENCE),
    );
    body.put(
        "start",
        "/from",
        &input.start,
        write::day_of_either(DateFormat::Iso),
    );
    body.put(
        "end",
        "/until",
        &input.end,
        write::day_of_either(DateFormat::Iso),
    );
    body.object(
        "policy",
        &["/scheme/id", "/scheme/label"],
        &input.policy,
        |it, out| {
            out.put("/scheme/id", it.id.as_ref(), write::text_to_int);
            out.put("/scheme/label", it.name.as_ref(), write::text);
            out.nowhere("kind", it.kind.is_some());
        },
    );
    body.unsupported(
        "custom_fields",
        &input.custom_fields,
        "the mapping does not write them",
    );
    body.unsupported("approver", &input.approver, "no absence has it");
    body.unsupported("status", &input.status, "no absence has it");
    body.unsupported("units", &input.units, "no absence has it");
    body.unsupported("amount", &input.amount, "no absence has it");
    body.unsupported("start_half_day", &input.start_half_day, "no absence has it");
    body.unsupported("end_half_day", &input.end_half_day, "no absence has it");
    body.unsupported("employee_note", &input.employee_note, "no absence has it");
    body.unsupported("manager_note", &input.manager_note, "no absence has it");
    body
}

/// How a customer's field map reaches the common value.
static MAPPED: MappedFields<conjoin_models::hris::TimeOff> = MappedFields {
    fields: &HRIS_TIME_OFF,
    custom_fields: |common| &mut common.custom_fields,
    set: set_field,
};

/// Sets a common field that a field map has repointed.
fn set_field(common: &mut conjoin_models::hris::TimeOff, field: &str, value: Option<Mapped>) {
    if field == "policy" {
        common.policy = value.and_then(Mappable::from_mapped);
    }
}

/// How a customer's field map reaches what is written.
static MAPPED_INPUT: MappedInput<TimeOffInput> = MappedInput {
    fields: &HRIS_TIME_OFF,
    custom_fields: |input| &mut input.custom_fields,
    take: take_field,
};

/// Takes a common field that a field map has repointed out of an input.
fn take_field(input: &mut TimeOffInput, field: &str) -> Patch<Mapped> {
    match field {
        "policy" => mem::take(&mut input.policy).map(Mappable::into_mapped),
        _ => Patch::Keep,
    }
}

/// Where each common field comes from.
pub static PROVENANCE: &[Provenance] = &[
    Provenance::new("remote_id", "/id", "", "read-only"),
    Provenance::new("employee", "/employee_id", "ref Employee", "iso"),
    Provenance::new("approver", "", "", "absent"),
    Provenance::new("status", "", "", "absent"),
    Provenance::new("request_type", "/type", "enum absence", "write-lossy"),
    Provenance::new(
        "policy",
        "id /scheme/id, name /scheme/label",
        "object RemoteRef of id int to string",
        "write-lossy",
    ),
    Provenance::new("units", "", "", "absent"),
    Provenance::new("amount", "", "", "absent"),
    Provenance::new("start", "/from", "date iso", "write-lossy"),
    Provenance::new("end", "/until", "date iso", "write-lossy"),
    Provenance::new("start_half_day", "", "", "absent"),
    Provenance::new("end_half_day", "", "", "absent"),
    Provenance::new("employee_note", "", "", "absent"),
    Provenance::new("manager_note", "", "", "absent"),
    Provenance::new("requested_at", "", "", "absent"),
];

/// Where the mapping says so.
pub static ORIGIN: Origin = Origin {
    model: "hris.time_off",
    file: "mappings/acme/hris.yaml",
    line: 78,
    rows: PROVENANCE,
    lines: &[1, 8, 15, 15, 9, 12, 15, 15, 10, 11, 15, 15, 15, 15, 15],
};
