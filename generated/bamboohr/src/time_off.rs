// @generated from specs/bamboohr/openapi.yaml by cargo xtask generate bamboohr. Do not edit.

//! Operations on time off and the types that only they use.

use crate::Client;
use conjoin_runtime::json::{FromJson, OpenEnum, Reader, ToJson, Writer};
use conjoin_runtime::model::Decimal;
use conjoin_runtime::{Call, Method, Operation, Sending};
use std::collections::BTreeMap;

/// `PUT /api/v1/employees/{employeeId}/time_off/request`.
pub(crate) static CREATE_TIME_OFF_REQUEST: Operation = Operation {
    id: "create-time-off-request",
    method: Method::Put,
    path: "/api/v1/employees/{employeeId}/time_off/request",
    idempotent: false,
};

/// `GET /api/v1/time_off/requests`.
pub(crate) static LIST_TIME_OFF_REQUESTS: Operation = Operation {
    id: "list-time-off-requests",
    method: Method::Get,
    path: "/api/v1/time_off/requests",
    idempotent: true,
};

/// `GET /api/v1/meta/time_off/types`.
pub(crate) static LIST_TIME_OFF_TYPES: Operation = Operation {
    id: "list-time-off-types",
    method: Method::Get,
    path: "/api/v1/meta/time_off/types",
    idempotent: true,
};

/// `PUT /api/v1/time_off/requests/{requestId}/status`.
pub(crate) static UPDATE_TIME_OFF_REQUEST_STATUS: Operation = Operation {
    id: "update-time-off-request-status",
    method: Method::Put,
    path: "/api/v1/time_off/requests/{requestId}/status",
    idempotent: true,
};

impl Client {
    /// Files a request for one person.
    ///
    /// `requested` starts the approval; `approved` and `denied` record a decision without it. It is
    /// a PUT, and sending it twice files two requests.
    ///
    /// `PUT /api/v1/employees/{employeeId}/time_off/request`. Spec: `#/paths/~1api~1v1~1employees~1{employeeId}~1time_off~1request/put`.
    pub fn create_time_off_request(
        &self,
        employee_id: i64,
        body: &NewTimeOffRequest,
    ) -> CreateTimeOffRequest {
        let mut call = self.connection.call(&CREATE_TIME_OFF_REQUEST);
        call.path("employeeId", &employee_id.to_string());
        call.body_value(body);
        CreateTimeOffRequest { call }
    }

    /// Lists requests that touch a span of days.
    ///
    /// All of them in one answer. A request counts when one of its days lies between `start` and
    /// `end`.
    ///
    /// `GET /api/v1/time_off/requests`. Spec: `#/paths/~1api~1v1~1time_off~1requests/get`.
    pub fn list_time_off_requests(&self, start: &str, end: &str) -> ListTimeOffRequests {
        let mut call = self.connection.call(&LIST_TIME_OFF_REQUESTS);
        call.query("start", start);
        call.query("end", end);
        ListTimeOffRequests { call }
    }

    /// Lists the types of time off in use, and the hours of a working day.
    ///
    /// `GET /api/v1/meta/time_off/types`. Spec: `#/paths/~1api~1v1~1meta~1time_off~1types/get`.
    pub fn list_time_off_types(&self) -> ListTimeOffTypes {
        ListTimeOffTypes {
            call: self.connection.call(&LIST_TIME_OFF_TYPES),
        }
    }

    /// Decides on a request, or withdraws it.
    ///
    /// `PUT /api/v1/time_off/requests/{requestId}/status`. Spec: `#/paths/~1api~1v1~1time_off~1requests~1{requestId}~1status/put`.
    pub fn update_time_off_request_status(
        &self,
        request_id: i64,
        body: &TimeOffStatusChange,
    ) -> UpdateTimeOffRequestStatus {
        let mut call = self.connection.call(&UPDATE_TIME_OFF_REQUEST_STATUS);
        call.path("requestId", &request_id.to_string());
        call.body_value(body);
        UpdateTimeOffRequestStatus { call }
    }
}

/// Request of [`Client::create_time_off_request`](crate::Client::create_time_off_request).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct CreateTimeOffRequest {
    call: Call,
}

impl CreateTimeOffRequest {
    /// Sends the request.
    pub fn send(self) -> Sending<FiledTimeOffRequest> {
        self.call.send()
    }
}

/// Request of [`Client::list_time_off_requests`](crate::Client::list_time_off_requests).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct ListTimeOffRequests {
    call: Call,
}

impl ListTimeOffRequests {
    /// Only the request with this id.
    pub fn id(mut self, value: i64) -> Self {
        self.call.query("id", &value.to_string());
        self
    }

    /// Only what the caller may see, may decide on, or has asked for.
    ///
    /// One of `view`, `approve`, `myRequests`.
    pub fn action(mut self, value: &str) -> Self {
        self.call.query("action", value);
        self
    }

    /// Only requests of this person.
    pub fn employee_id(mut self, value: i64) -> Self {
        self.call.query("employeeId", &value.to_string());
        self
    }

    /// Ids of types, with commas between.
    pub fn type_(mut self, value: &str) -> Self {
        self.call.query("type", value);
        self
    }

    /// States, with commas between: `approved`, `denied`, `superceded`, `requested`, `canceled`.
    pub fn status(mut self, value: &str) -> Self {
        self.call.query("status", value);
        self
    }

    /// Any value leaves `notes` out.
    pub fn exclude_note(mut self, value: &str) -> Self {
        self.call.query("excludeNote", value);
        self
    }

    /// Sends the request.
    pub fn send(self) -> Sending<Vec<TimeOffRequest>> {
        self.call.send()
    }
}

/// Request of [`Client::list_time_off_types`](crate::Client::list_time_off_types).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct ListTimeOffTypes {
    call: Call,
}

impl ListTimeOffTypes {
    /// Leaves out types that the caller may not ask for.
    pub fn mode(mut self) -> Self {
        self.call.query("mode", "request");
        self
    }

    /// Sends the request.
    pub fn send(self) -> Sending<TimeOffTypes> {
        self.call.send()
    }
}

/// Request of [`Client::update_time_off_request_status`](crate::Client::update_time_off_request_status).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct UpdateTimeOffRequestStatus {
    call: Call,
}

impl UpdateTimeOffRequestStatus {
    /// Sends the request.
    pub fn send(self) -> Sending<()> {
        self.call.send()
    }
}

/// Hours of work on a day of the week.
///
/// Spec: `#/components/schemas/DefaultHours`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct DefaultHours {
    /// Day of the week in English, or `default`.
    pub name: Option<String>,
    /// Hours, a decimal as text.
    pub amount: Option<String>,
}

impl FromJson for DefaultHours {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "name" => value.name = json.get(),
                "amount" => value.amount = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// A request as it stands right after it was filed; wider than one in the list.
///
/// Spec: `#/components/schemas/FiledTimeOffRequest`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct FiledTimeOffRequest {
    /// Id of the request.
    pub id: Option<String>,
    /// Id of the person.
    pub employee_id: Option<String>,
    /// Name of the person.
    pub name: Option<String>,
    /// First day away.
    pub start: Option<String>,
    /// Last day away.
    pub end: Option<String>,
    /// Day it was filed.
    pub created: Option<String>,
    /// Where the request stands.
    pub status: Option<FiledTimeOffRequestStatus>,
    /// Property `type`.
    pub type_: Option<TimeOffTypeRef>,
    /// Property `amount`.
    pub amount: Option<TimeOffAmount>,
    /// Amount by day.
    pub dates: Option<BTreeMap<String, String>>,
    /// Remarks; an empty list when there are none, an object in the list of requests.
    pub notes: Option<serde_json::Value>,
    /// What approvers said.
    pub comments: Option<Vec<serde_json::Value>>,
    /// Who is asked.
    pub approvers: Option<Vec<TimeOffApprover>>,
    /// Property `actions`.
    pub actions: Option<TimeOffActions>,
    /// How the allowance is earned, for instance `accruing`.
    pub policy_type: Option<String>,
    /// Taken this year.
    pub used_year_to_date: Option<Decimal>,
    /// Left on the first day away; below zero when overdrawn.
    pub balance_on_date_of_request: Option<Decimal>,
}

impl FromJson for FiledTimeOffRequest {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "id" => value.id = json.get(),
                "employeeId" => value.employee_id = json.get(),
                "name" => value.name = json.get(),
                "start" => value.start = json.get(),
                "end" => value.end = json.get(),
                "created" => value.created = json.get(),
                "status" => value.status = json.get(),
                "type" => value.type_ = json.get(),
                "amount" => value.amount = json.get(),
                "dates" => value.dates = json.get(),
                "notes" => value.notes = json.get(),
                "comments" => value.comments = json.get(),
                "approvers" => value.approvers = json.get(),
                "actions" => value.actions = json.get(),
                "policyType" => value.policy_type = json.get(),
                "usedYearToDate" => value.used_year_to_date = json.get(),
                "balanceOnDateOfRequest" => value.balance_on_date_of_request = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// Where the request stands.
///
/// Spec: `#/components/schemas/FiledTimeOffRequest/properties/status`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct FiledTimeOffRequestStatus {
    /// State.
    pub status: Option<String>,
    /// Date and time without a zone; a date alone in the list.
    pub last_changed: Option<String>,
    /// User who made the last change.
    pub last_changed_by_user_id: Option<String>,
}

impl FromJson for FiledTimeOffRequestStatus {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "status" => value.status = json.get(),
                "lastChanged" => value.last_changed = json.get(),
                "lastChangedByUserId" => value.last_changed_by_user_id = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// Time away on one day.
///
/// Spec: `#/components/schemas/NewTimeOffDay`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct NewTimeOffDay {
    /// The day.
    pub ymd: Option<String>,
    /// Hours or days of it.
    pub amount: Option<Decimal>,
}

impl ToJson for NewTimeOffDay {
    fn to_json(&self, out: &mut Writer) {
        out.begin_object();
        out.field("ymd", &self.ymd);
        out.field("amount", &self.amount);
        out.end_object();
    }
}

/// A remark to file with a request.
///
/// Spec: `#/components/schemas/NewTimeOffNote`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct NewTimeOffNote {
    /// Whose remark it is.
    pub from: Option<NewTimeOffNoteFrom>,
    /// The remark.
    pub note: Option<String>,
}

impl ToJson for NewTimeOffNote {
    fn to_json(&self, out: &mut Writer) {
        out.begin_object();
        out.field("from", &self.from);
        out.field("note", &self.note);
        out.end_object();
    }
}

/// Whose remark it is.
///
/// Spec: `#/components/schemas/NewTimeOffNote/properties/from`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum NewTimeOffNoteFrom {
    /// `employee`.
    Employee,
    /// `manager`.
    Manager,
    /// A value that the spec does not name.
    Other(String),
}

impl OpenEnum for NewTimeOffNoteFrom {
    fn from_text(text: &str) -> Self {
        match text {
            "employee" => Self::Employee,
            "manager" => Self::Manager,
            _ => Self::Other(text.to_owned()),
        }
    }

    fn as_text(&self) -> &str {
        match self {
            Self::Employee => "employee",
            Self::Manager => "manager",
            Self::Other(text) => text,
        }
    }
}

impl ToJson for NewTimeOffNoteFrom {
    fn to_json(&self, out: &mut Writer) {
        out.value(OpenEnum::as_text(self));
    }
}

/// A request to file.
///
/// Spec: `#/components/schemas/NewTimeOffRequest`.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct NewTimeOffRequest {
    /// State to begin with.
    pub status: String,
    /// First day away.
    pub start: String,
    /// Last day away, not before the first.
    pub end: String,
    /// Id of the type.
    pub time_off_type_id: i64,
    /// Hours or days in all, as the type counts; `dates` goes before it.
    pub amount: Option<Decimal>,
    /// Request that this one takes the place of.
    pub previous_request: Option<i64>,
    /// Property `notes`.
    pub notes: Option<Vec<NewTimeOffNote>>,
    /// Property `dates`.
    pub dates: Option<Vec<NewTimeOffDay>>,
}

impl NewTimeOffRequest {
    /// With everything that must be there.
    #[must_use]
    pub fn new(
        status: impl Into<String>,
        start: impl Into<String>,
        end: impl Into<String>,
        time_off_type_id: i64,
    ) -> Self {
        Self {
            status: status.into(),
            start: start.into(),
            end: end.into(),
            time_off_type_id,
            amount: None,
            previous_request: None,
            notes: None,
            dates: None,
        }
    }
}

impl ToJson for NewTimeOffRequest {
    fn to_json(&self, out: &mut Writer) {
        out.begin_object();
        out.field("status", &self.status);
        out.field("start", &self.start);
        out.field("end", &self.end);
        out.field("timeOffTypeId", &self.time_off_type_id);
        out.field("amount", &self.amount);
        out.field("previousRequest", &self.previous_request);
        out.field("notes", &self.notes);
        out.field("dates", &self.dates);
        out.end_object();
    }
}

/// What the caller may do with a request.
///
/// Spec: `#/components/schemas/TimeOffActions`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct TimeOffActions {
    /// See it.
    pub view: Option<bool>,
    /// Change it.
    pub edit: Option<bool>,
    /// Withdraw it.
    pub cancel: Option<bool>,
    /// Approve it.
    pub approve: Option<bool>,
    /// Turn it down.
    pub deny: Option<bool>,
    /// Decide without waiting for other approvers.
    pub bypass: Option<bool>,
}

impl FromJson for TimeOffActions {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "view" => value.view = json.get(),
                "edit" => value.edit = json.get(),
                "cancel" => value.cancel = json.get(),
                "approve" => value.approve = json.get(),
                "deny" => value.deny = json.get(),
                "bypass" => value.bypass = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// Length of a request.
///
/// Spec: `#/components/schemas/TimeOffAmount`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct TimeOffAmount {
    /// What the amount is counted in.
    pub unit: Option<TimeOffAmountUnit>,
    /// Sum over all days, a decimal as text.
    pub amount: Option<String>,
}

impl FromJson for TimeOffAmount {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "unit" => value.unit = json.get(),
                "amount" => value.amount = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// What the amount is counted in.
///
/// Spec: `#/components/schemas/TimeOffAmount/properties/unit`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum TimeOffAmountUnit {
    /// `hours`.
    Hours,
    /// `days`.
    Days,
    /// A value that the spec does not name.
    Other(String),
}

impl OpenEnum for TimeOffAmountUnit {
    fn from_text(text: &str) -> Self {
        match text {
            "hours" => Self::Hours,
            "days" => Self::Days,
            _ => Self::Other(text.to_owned()),
        }
    }

    fn as_text(&self) -> &str {
        match self {
            Self::Hours => "hours",
            Self::Days => "days",
            Self::Other(text) => text,
        }
    }
}

impl FromJson for TimeOffAmountUnit {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        json.open_enum()
    }
}

/// Somebody who is asked to decide.
///
/// Spec: `#/components/schemas/TimeOffApprover`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct TimeOffApprover {
    /// Id of the user.
    pub user_id: Option<String>,
    /// Id of the person.
    pub employee_id: Option<String>,
    /// Name of the person.
    pub display_name: Option<String>,
    /// URL of the photo.
    pub photo_url: Option<String>,
}

impl FromJson for TimeOffApprover {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "userId" => value.user_id = json.get(),
                "employeeId" => value.employee_id = json.get(),
                "displayName" => value.display_name = json.get(),
                "photoUrl" => value.photo_url = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// Remarks on a request. Either may be left out.
///
/// Spec: `#/components/schemas/TimeOffNotes`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct TimeOffNotes {
    /// Remark of the person.
    pub employee: Option<String>,
    /// Remark of the approver.
    pub manager: Option<String>,
}

impl FromJson for TimeOffNotes {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "employee" => value.employee = json.get(),
                "manager" => value.manager = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// A request for time away, with what became of it.
///
/// Spec: `#/components/schemas/TimeOffRequest`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct TimeOffRequest {
    /// Id of the request.
    pub id: Option<String>,
    /// Id of the person.
    pub employee_id: Option<String>,
    /// Name of the person.
    pub name: Option<String>,
    /// First day away.
    pub start: Option<String>,
    /// Last day away.
    pub end: Option<String>,
    /// Day it was filed, in the company's time zone.
    pub created: Option<String>,
    /// Property `status`.
    pub status: Option<TimeOffStatus>,
    /// Property `type`.
    pub type_: Option<TimeOffTypeRef>,
    /// Property `amount`.
    pub amount: Option<TimeOffAmount>,
    /// Property `actions`.
    pub actions: Option<TimeOffActions>,
    /// Amount by day.
    pub dates: Option<BTreeMap<String, String>>,
    /// Property `notes`.
    pub notes: Option<TimeOffNotes>,
}

impl FromJson for TimeOffRequest {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "id" => value.id = json.get(),
                "employeeId" => value.employee_id = json.get(),
                "name" => value.name = json.get(),
                "start" => value.start = json.get(),
                "end" => value.end = json.get(),
                "created" => value.created = json.get(),
                "status" => value.status = json.get(),
                "type" => value.type_ = json.get(),
                "amount" => value.amount = json.get(),
                "actions" => value.actions = json.get(),
                "dates" => value.dates = json.get(),
                "notes" => value.notes = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// Where a request stands.
///
/// Spec: `#/components/schemas/TimeOffStatus`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct TimeOffStatus {
    /// Day of the last change, in the company's time zone.
    pub last_changed: Option<String>,
    /// User who made the last change.
    pub last_changed_by_user_id: Option<String>,
    /// State.
    pub status: Option<TimeOffStatusStatus>,
}

impl FromJson for TimeOffStatus {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "lastChanged" => value.last_changed = json.get(),
                "lastChangedByUserId" => value.last_changed_by_user_id = json.get(),
                "status" => value.status = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// A decision on a request.
///
/// Spec: `#/components/schemas/TimeOffStatusChange`.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct TimeOffStatusChange {
    /// The new state.
    pub status: String,
    /// Remark to the decision.
    pub note: Option<String>,
}

impl TimeOffStatusChange {
    /// With everything that must be there.
    #[must_use]
    pub fn new(status: impl Into<String>) -> Self {
        Self {
            status: status.into(),
            note: None,
        }
    }
}

impl ToJson for TimeOffStatusChange {
    fn to_json(&self, out: &mut Writer) {
        out.begin_object();
        out.field("status", &self.status);
        out.field("note", &self.note);
        out.end_object();
    }
}

/// State.
///
/// Spec: `#/components/schemas/TimeOffStatus/properties/status`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum TimeOffStatusStatus {
    /// `approved`.
    Approved,
    /// `canceled`.
    Canceled,
    /// `denied`.
    Denied,
    /// `requested`.
    Requested,
    /// `superceded`.
    Superceded,
    /// A value that the spec does not name.
    Other(String),
}

impl OpenEnum for TimeOffStatusStatus {
    fn from_text(text: &str) -> Self {
        match text {
            "approved" => Self::Approved,
            "canceled" => Self::Canceled,
            "denied" => Self::Denied,
            "requested" => Self::Requested,
            "superceded" => Self::Superceded,
            _ => Self::Other(text.to_owned()),
        }
    }

    fn as_text(&self) -> &str {
        match self {
            Self::Approved => "approved",
            Self::Canceled => "canceled",
            Self::Denied => "denied",
            Self::Requested => "requested",
            Self::Superceded => "superceded",
            Self::Other(text) => text,
        }
    }
}

impl FromJson for TimeOffStatusStatus {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        json.open_enum()
    }
}

/// A reason to be away, as the company words it.
///
/// Spec: `#/components/schemas/TimeOffType`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct TimeOffType {
    /// Id of the type.
    pub id: Option<String>,
    /// Name of the type.
    pub name: Option<String>,
    /// What amounts are counted in.
    pub units: Option<TimeOffTypeUnits>,
    /// Colour in calendars, six hexadecimal digits.
    pub color: Option<String>,
    /// Picture on the screen.
    pub icon: Option<String>,
    /// Who keeps the type.
    pub source: Option<TimeOffTypeSource>,
}

impl FromJson for TimeOffType {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "id" => value.id = json.get(),
                "name" => value.name = json.get(),
                "units" => value.units = json.get(),
                "color" => value.color = json.get(),
                "icon" => value.icon = json.get(),
                "source" => value.source = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// Type of a request.
///
/// Spec: `#/components/schemas/TimeOffTypeRef`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct TimeOffTypeRef {
    /// Id of the type.
    pub id: Option<String>,
    /// Name of the type.
    pub name: Option<String>,
    /// Picture on the screen.
    pub icon: Option<String>,
}

impl FromJson for TimeOffTypeRef {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "id" => value.id = json.get(),
                "name" => value.name = json.get(),
                "icon" => value.icon = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}

/// Who keeps the type.
///
/// Spec: `#/components/schemas/TimeOffType/properties/source`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum TimeOffTypeSource {
    /// `internal`.
    Internal,
    /// `remote`.
    Remote,
    /// A value that the spec does not name.
    Other(String),
}

impl OpenEnum for TimeOffTypeSource {
    fn from_text(text: &str) -> Self {
        match text {
            "internal" => Self::Internal,
            "remote" => Self::Remote,
            _ => Self::Other(text.to_owned()),
        }
    }

    fn as_text(&self) -> &str {
        match self {
            Self::Internal => "internal",
            Self::Remote => "remote",
            Self::Other(text) => text,
        }
    }
}

impl FromJson for TimeOffTypeSource {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        json.open_enum()
    }
}

/// What amounts are counted in.
///
/// Spec: `#/components/schemas/TimeOffType/properties/units`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum TimeOffTypeUnits {
    /// `hours`.
    Hours,
    /// `days`.
    Days,
    /// A value that the spec does not name.
    Other(String),
}

impl OpenEnum for TimeOffTypeUnits {
    fn from_text(text: &str) -> Self {
        match text {
            "hours" => Self::Hours,
            "days" => Self::Days,
            _ => Self::Other(text.to_owned()),
        }
    }

    fn as_text(&self) -> &str {
        match self {
            Self::Hours => "hours",
            Self::Days => "days",
            Self::Other(text) => text,
        }
    }
}

impl FromJson for TimeOffTypeUnits {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        json.open_enum()
    }
}

/// Types of time off, and the hours of a working day.
///
/// Spec: `#/components/schemas/TimeOffTypes`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct TimeOffTypes {
    /// Property `timeOffTypes`.
    pub time_off_types: Option<Vec<TimeOffType>>,
    /// Property `defaultHours`.
    pub default_hours: Option<Vec<DefaultHours>>,
}

impl FromJson for TimeOffTypes {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "timeOffTypes" => value.time_off_types = json.get(),
                "defaultHours" => value.default_hours = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}
