// @generated from specs/bamboohr/openapi.yaml by cargo xtask generate bamboohr. Do not edit.

//! The common model `hris.time_off` from BambooHR.
//!
//! Mapped in `mappings/bamboohr/hris.yaml`.
//!
//! | Field | Source | Transform | Round trip |
//! |---|---|---|---|
//! | `remote_id` | `/id` |  | read only |
//! | `employee` | `/employeeId` | `ref Employee` | read only |
//! | `approver` | `status.lastChangedByUserId` is a user, and need not be who decided |  | skipped |
//! | `status` | `/status/status` | `enum time_off_status` | read lossy |
//! | `request_type` | `/type/name` | `enum time_off_type` | read only |
//! | `policy` | `id /type/id, name /type/name` | `object RemoteRef` | write lossy |
//! | `units` | `/amount/unit` | `enum time_off_unit` | read only |
//! | `amount` | `/amount/amount` | `decimal` | exact |
//! | `start` | `/start` | `date iso` | write lossy |
//! | `end` | `/end` | `date iso` | write lossy |
//! | `start_half_day` | the amounts by day say it |  | absent |
//! | `end_half_day` | the amounts by day say it |  | absent |
//! | `employee_note` | `/notes/employee` |  | read only |
//! | `manager_note` | `/notes/manager` |  | exact |
//! | `requested_at` | a day, in a time zone that the API does not tell |  | absent |
//! | `remote_url` | no request has it |  | absent |
//! | `remote_created_at` | a day, in a time zone that the API does not tell |  | absent |
//! | `remote_updated_at` | a day, in a time zone that the API does not tell |  | absent |
//! | `remote_was_deleted` | no request has it |  | absent |

use crate::Client;
use crate::enums::{TIME_OFF_STATUS, TIME_OFF_TYPE, TIME_OFF_UNIT};
use crate::time_off::{
    CREATE_TIME_OFF_REQUEST, LIST_TIME_OFF_REQUESTS, TimeOffRequest, UPDATE_TIME_OFF_REQUEST_STATUS,
};
use conjoin_models::hris::{TimeOffInput, TimeOffStatus};
use conjoin_runtime::convert::{Body, Conversion, DateFormat, Nulls, write};
use conjoin_runtime::json::OpenEnum;
use conjoin_runtime::model::{Date, DateOrDateTime, ModelEnum, RemoteRef};
use conjoin_runtime::{
    Checkpoint, Error, IdFrom, ListPlan, ListQuery, Next, Origin, Provenance, Records, WritePlan,
    Written,
};

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

    /// First moment or day away.
    ///
    /// Narrows the list, by the parameter `start`; `1970-01-01` when it is not given.
    pub fn start(mut self, value: Date) -> Self {
        self.query
            .filters
            .insert("start".to_owned(), value.to_string());
        self
    }

    /// Last moment or day away.
    ///
    /// Narrows the list, by the parameter `end`; `2100-12-31` when it is not given.
    pub fn end(mut self, value: Date) -> Self {
        self.query
            .filters
            .insert("end".to_owned(), value.to_string());
        self
    }

    /// Person who is away.
    ///
    /// Narrows the list, by the parameter `employeeId`.
    pub fn employee(mut self, value: &str) -> Self {
        self.query
            .filters
            .insert("employee".to_owned(), value.to_owned());
        self
    }

    /// Where the request stands.
    ///
    /// Narrows the list, by the parameter `status`.
    pub fn status(mut self, value: TimeOffStatus) -> Self {
        self.query
            .filters
            .insert("status".to_owned(), ModelEnum::as_str(value).to_owned());
        self
    }

    /// Lists time off, page by page, as the stream is read.
    pub fn stream(self) -> Records<conjoin_models::hris::TimeOff, TimeOffRequest> {
        let connection = &self.client.connection;
        let mut call = connection.call(&LIST_TIME_OFF_REQUESTS);
        if let Some(value) = self.query.filters.get("start") {
            call.query("start", value);
        } else {
            call.query("start", "1970-01-01");
        }
        if let Some(value) = self.query.filters.get("end") {
            call.query("end", value);
        } else {
            call.query("end", "2100-12-31");
        }
        if let Some(value) = self.query.filters.get("employee") {
            call.query("employeeId", value);
        }
        if let Some(value) = self.query.filters.get("status") {
            call.query(
                "status",
                TIME_OFF_STATUS.filter(value).as_deref().unwrap_or(value),
            );
        }
        connection.list(call, &LIST, &self.query)
    }

    /// Only those of one `Employee`, by its remote id.
    pub fn of(mut self, parent: impl Into<String>) -> Self {
        self.query.parent = Some(parent.into());
        self
    }

    /// Creates one.
    ///
    /// # Errors
    /// What the provider or the connection refuses.
    pub async fn create(
        &self,
        input: &TimeOffInput,
    ) -> Result<Written<conjoin_models::hris::TimeOff>, Error> {
        let parent = input.employee.as_set().map(|it| it.remote_id.as_str());
        let parent = parent.or(self.query.parent.as_deref()).unwrap_or_default();
        let mut call = self.client.connection.call(&CREATE_TIME_OFF_REQUEST);
        call.input(create_body(input));
        call.parent("employee", parent);
        call.path("employeeId", parent);
        self.client
            .connection
            .write_record(call, &CREATE, None)
            .await
    }

    /// Changes what the input sets.
    ///
    /// # Errors
    /// What the provider or the connection refuses.
    pub async fn update(
        &self,
        id: &str,
        input: &TimeOffInput,
    ) -> Result<Written<conjoin_models::hris::TimeOff>, Error> {
        let mut call = self.client.connection.call(&UPDATE_TIME_OFF_REQUEST_STATUS);
        call.input(update_body(input));
        call.path("requestId", id);
        self.client
            .connection
            .write_record(call, &UPDATE, Some(id))
            .await
    }
}

/// How records are listed.
static LIST: ListPlan<conjoin_models::hris::TimeOff, TimeOffRequest> = ListPlan {
    model: "hris.time_off",
    records: &[],
    next: Next::None,
    size: None,
    max_pages: 10000,
    id: |raw| raw.id.clone(),
    id_pointer: "/id",
    convert: from_record,
    keep: None,
    mapped: None,
};

/// What the answer to a new record tells.
static CREATE: WritePlan<conjoin_models::hris::TimeOff, ()> = WritePlan {
    model: "hris.time_off",
    id: IdFrom::Body("/id"),
    record: None,
};

/// What the answer to a change tells.
static UPDATE: WritePlan<conjoin_models::hris::TimeOff, ()> = WritePlan {
    model: "hris.time_off",
    id: IdFrom::Given,
    record: None,
};

/// The TimeOff of a provider record.
fn from_record(raw: &mut TimeOffRequest, cx: &mut Conversion<'_>) -> conjoin_models::hris::TimeOff {
    let mut common = conjoin_models::hris::TimeOff::default();
    let status = raw.status.as_ref();
    let type_ = raw.type_.as_ref();
    let amount = raw.amount.as_ref();
    let notes = raw.notes.as_ref();
    common.remote_id = cx.remote_id();
    common.employee = cx
        .at("employee", "/employeeId")
        .reference(raw.employee_id.take());
    common.status = cx.at("status", "/status/status").enumeration(
        status.and_then(|it| it.status.as_ref().map(OpenEnum::as_text)),
        &TIME_OFF_STATUS,
    );
    common.request_type = cx
        .at("request_type", "/type/name")
        .enumeration(type_.and_then(|it| it.name.as_deref()), &TIME_OFF_TYPE);
    common.policy = from_record_policy(raw, cx);
    common.units = cx.at("units", "/amount/unit").enumeration(
        amount.and_then(|it| it.unit.as_ref().map(OpenEnum::as_text)),
        &TIME_OFF_UNIT,
    );
    common.amount = cx
        .at("amount", "/amount/amount")
        .decimal(amount.and_then(|it| it.amount.as_deref()));
    common.start = cx
        .at("start", "/start")
        .date(raw.start.as_deref(), DateFormat::Iso)
        .map(DateOrDateTime::Date);
    common.end = cx
        .at("end", "/end")
        .date(raw.end.as_deref(), DateFormat::Iso)
        .map(DateOrDateTime::Date);
    common.employee_note = cx
        .at("employee_note", "/notes/employee")
        .text(notes.and_then(|it| it.employee.as_deref()));
    common.manager_note = cx
        .at("manager_note", "/notes/manager")
        .text(notes.and_then(|it| it.manager.as_deref()));
    common
}

fn from_record_policy(raw: &TimeOffRequest, cx: &mut Conversion<'_>) -> Option<RemoteRef> {
    let type_ = raw.type_.as_ref();
    let mut value = RemoteRef::default();
    value.id = cx
        .at("policy.id", "/type/id")
        .text(type_.and_then(|it| it.id.as_deref()));
    value.name = cx
        .at("policy.name", "/type/name")
        .text(type_.and_then(|it| it.name.as_deref()));
    (value.id.is_some() || value.name.is_some()).then_some(value)
}

/// The body of create.
fn create_body(input: &TimeOffInput) -> Body {
    let mut body = Body::new(Nulls::Omit).null_values(&[""]);
    body.require("status", &input.status);
    body.require("policy", &input.policy);
    body.require("start", &input.start);
    body.require("end", &input.end);
    send(input, &mut body);
    body.put(
        "policy",
        "/timeOffTypeId",
        &input.policy,
        write::remote_ref_to_int,
    );
    body.put("amount", "/amount", &input.amount, write::same);
    body.put(
        "start",
        "/start",
        &input.start,
        write::day_of_either(DateFormat::Iso),
    );
    body.put(
        "end",
        "/end",
        &input.end,
        write::day_of_either(DateFormat::Iso),
    );
    body.unsupported(
        "manager_note",
        &input.manager_note,
        "this request does not take it",
    );
    body
}

/// The body of update.
fn update_body(input: &TimeOffInput) -> Body {
    let mut body = Body::new(Nulls::Omit).null_values(&[""]);
    body.require("status", &input.status);
    send(input, &mut body);
    body.put("manager_note", "/note", &input.manager_note, write::text);
    body.unsupported(
        "employee",
        &input.employee,
        "stands in the path of a new request",
    );
    body.unsupported("policy", &input.policy, "this request does not take it");
    body.unsupported("amount", &input.amount, "this request does not take it");
    body.unsupported("start", &input.start, "this request does not take it");
    body.unsupported("end", &input.end, "this request does not take it");
    body
}

/// What create and update send alike.
fn send(input: &TimeOffInput, body: &mut Body) {
    body.put(
        "status",
        "/status",
        &input.status,
        write::enumeration(&TIME_OFF_STATUS),
    );
    body.unsupported(
        "custom_fields",
        &input.custom_fields,
        "the mapping does not write them",
    );
    body.unsupported(
        "approver",
        &input.approver,
        "`status.lastChangedByUserId` is a user, and need not be who decided",
    );
    body.unsupported(
        "request_type",
        &input.request_type,
        "types belong to the company; give `policy`",
    );
    body.unsupported("units", &input.units, "the type decides");
    body.unsupported(
        "start_half_day",
        &input.start_half_day,
        "the amounts by day say it",
    );
    body.unsupported(
        "end_half_day",
        &input.end_half_day,
        "the amounts by day say it",
    );
    body.unsupported(
        "employee_note",
        &input.employee_note,
        "filed as an element of a list, at a place that is not fixed",
    );
}

/// Where each common field comes from.
pub static PROVENANCE: &[Provenance] = &[
    Provenance::new("remote_id", "/id", "", "read-only"),
    Provenance::new("employee", "/employeeId", "ref Employee", "read-only"),
    Provenance::new("approver", "", "", "skipped"),
    Provenance::new(
        "status",
        "/status/status",
        "enum time_off_status",
        "read-lossy",
    ),
    Provenance::new(
        "request_type",
        "/type/name",
        "enum time_off_type",
        "read-only",
    ),
    Provenance::new(
        "policy",
        "id /type/id, name /type/name",
        "object RemoteRef",
        "write-lossy",
    ),
    Provenance::new("units", "/amount/unit", "enum time_off_unit", "read-only"),
    Provenance::new("amount", "/amount/amount", "decimal", "iso"),
    Provenance::new("start", "/start", "date iso", "write-lossy"),
    Provenance::new("end", "/end", "date iso", "write-lossy"),
    Provenance::new("start_half_day", "", "", "absent"),
    Provenance::new("end_half_day", "", "", "absent"),
    Provenance::new("employee_note", "/notes/employee", "", "read-only"),
    Provenance::new("manager_note", "/notes/manager", "", "iso"),
    Provenance::new("requested_at", "", "", "absent"),
    Provenance::new("remote_url", "", "", "absent"),
    Provenance::new("remote_created_at", "", "", "absent"),
    Provenance::new("remote_updated_at", "", "", "absent"),
    Provenance::new("remote_was_deleted", "", "", "absent"),
];

/// Where the mapping says so.
pub static ORIGIN: Origin = Origin {
    model: "hris.time_off",
    file: "mappings/bamboohr/hris.yaml",
    line: 271,
    rows: PROVENANCE,
    lines: &[
        1, 20, 31, 21, 22, 23, 24, 25, 26, 27, 33, 33, 28, 30, 34, 35, 34, 34, 35,
    ],
};
