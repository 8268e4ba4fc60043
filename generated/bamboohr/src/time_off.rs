// @generated from specs/bamboohr/openapi.yaml by cargo xtask generate bamboohr. Do not edit.

//! Operations on time off and the types that only they use.

use crate::Client;
use conjoin_runtime::json::{FromJson, ToJson, open_enum};
use conjoin_runtime::model::Decimal;
use conjoin_runtime::{Call, Operation, Request, Sending};
use std::collections::BTreeMap;

pub(crate) static CREATE_TIME_OFF_REQUEST: Operation = Operation::put(
    "create-time-off-request",
    "/api/v1/employees/{employeeId}/time_off/request",
)
.repeatable(false);
pub(crate) static ESTIMATE_FUTURE_TIME_OFF_BALANCES: Operation = Operation::get(
    "estimate-future-time-off-balances",
    "/api/v1/employees/{employeeId}/time_off/calculator",
);
pub(crate) static LIST_TIME_OFF_REQUESTS: Operation =
    Operation::get("list-time-off-requests", "/api/v1/time_off/requests");
pub(crate) static LIST_TIME_OFF_TYPES: Operation =
    Operation::get("list-time-off-types", "/api/v1/meta/time_off/types");
pub(crate) static UPDATE_TIME_OFF_REQUEST_STATUS: Operation = Operation::put(
    "update-time-off-request-status",
    "/api/v1/time_off/requests/{requestId}/status",
);

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
    ) -> Request<FiledTimeOffRequest> {
        self.connection
            .call(&CREATE_TIME_OFF_REQUEST)
            .in_path("employeeId", &employee_id)
            .with_json(body)
            .request()
    }

    /// Estimates what one person has left of each type of time off on a day to come.
    ///
    /// All types in one answer.
    ///
    /// `GET /api/v1/employees/{employeeId}/time_off/calculator`. Spec: `#/paths/~1api~1v1~1employees~1{employeeId}~1time_off~1calculator/get`.
    pub fn estimate_future_time_off_balances(
        &self,
        employee_id: &str,
        end: &str,
    ) -> Request<Vec<TimeOffEstimate>> {
        self.connection
            .call(&ESTIMATE_FUTURE_TIME_OFF_BALANCES)
            .in_path("employeeId", employee_id)
            .in_query("end", end)
            .request()
    }

    /// Lists requests that touch a span of days.
    ///
    /// All of them in one answer. A request counts when one of its days lies between `start` and
    /// `end`.
    ///
    /// `GET /api/v1/time_off/requests`. Spec: `#/paths/~1api~1v1~1time_off~1requests/get`.
    pub fn list_time_off_requests(&self, start: &str, end: &str) -> ListTimeOffRequests {
        ListTimeOffRequests(
            self.connection
                .call(&LIST_TIME_OFF_REQUESTS)
                .in_query("start", start)
                .in_query("end", end),
        )
    }

    /// Lists the types of time off in use, and the hours of a working day.
    ///
    /// `GET /api/v1/meta/time_off/types`. Spec: `#/paths/~1api~1v1~1meta~1time_off~1types/get`.
    pub fn list_time_off_types(&self) -> ListTimeOffTypes {
        ListTimeOffTypes(self.connection.call(&LIST_TIME_OFF_TYPES))
    }

    /// Decides on a request, or withdraws it.
    ///
    /// `PUT /api/v1/time_off/requests/{requestId}/status`. Spec: `#/paths/~1api~1v1~1time_off~1requests~1{requestId}~1status/put`.
    pub fn update_time_off_request_status(
        &self,
        request_id: i64,
        body: &TimeOffStatusChange,
    ) -> Request<()> {
        self.connection
            .call(&UPDATE_TIME_OFF_REQUEST_STATUS)
            .in_path("requestId", &request_id)
            .with_json(body)
            .request()
    }
}

/// Request of [`Client::list_time_off_requests`](crate::Client::list_time_off_requests).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct ListTimeOffRequests(Call);

impl ListTimeOffRequests {
    /// Only the request with this id.
    pub fn id(self, value: i64) -> Self {
        Self(self.0.in_query("id", &value))
    }

    /// Only what the caller may see, may decide on, or has asked for. Default: `view`.
    ///
    /// One of `view`, `approve`, `myRequests`.
    pub fn action(self, value: &str) -> Self {
        Self(self.0.in_query("action", value))
    }

    /// Only requests of this person.
    pub fn employee_id(self, value: i64) -> Self {
        Self(self.0.in_query("employeeId", &value))
    }

    /// Ids of types, with commas between.
    pub fn type_(self, value: &str) -> Self {
        Self(self.0.in_query("type", value))
    }

    /// States, with commas between: `approved`, `denied`, `superceded`, `requested`, `canceled`.
    pub fn status(self, value: &str) -> Self {
        Self(self.0.in_query("status", value))
    }

    /// Any value leaves `notes` out.
    pub fn exclude_note(self, value: &str) -> Self {
        Self(self.0.in_query("excludeNote", value))
    }

    /// Sends the request.
    pub fn send(self) -> Sending<Vec<TimeOffRequest>> {
        self.0.send()
    }
}

/// Request of [`Client::list_time_off_types`](crate::Client::list_time_off_types).
#[must_use = "a request is sent by `send`"]
#[derive(Debug)]
pub struct ListTimeOffTypes(Call);

impl ListTimeOffTypes {
    /// Leaves out types that the caller may not ask for.
    pub fn mode(self) -> Self {
        Self(self.0.in_query("mode", "request"))
    }

    /// Sends the request.
    pub fn send(self) -> Sending<TimeOffTypes> {
        self.0.send()
    }
}

/// Hours of work on a day of the week.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct DefaultHours {
    /// Day of the week in English, or `default`.
    pub name: Option<String>,
    /// Hours, a decimal as text.
    pub amount: Option<String>,
}

/// A request as it stands right after it was filed; wider than one in the list.
#[derive(Debug, Clone, Default, FromJson)]
#[json(rename_all = "camelCase")]
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

/// Where the request stands.
///
/// Spec: `#/components/schemas/FiledTimeOffRequest/properties/status`.
#[derive(Debug, Clone, Default, FromJson)]
#[json(rename_all = "camelCase")]
#[non_exhaustive]
pub struct FiledTimeOffRequestStatus {
    /// State.
    pub status: Option<String>,
    /// Date and time without a zone; a date alone in the list.
    pub last_changed: Option<String>,
    /// User who made the last change.
    pub last_changed_by_user_id: Option<String>,
}

/// Time away on one day.
#[derive(Debug, Clone, Default, ToJson)]
#[non_exhaustive]
pub struct NewTimeOffDay {
    /// The day.
    pub ymd: Option<String>,
    /// Hours or days of it.
    pub amount: Option<Decimal>,
}

/// A remark to file with a request.
#[derive(Debug, Clone, Default, ToJson)]
#[non_exhaustive]
pub struct NewTimeOffNote {
    /// Whose remark it is.
    pub from: Option<NewTimeOffNoteFrom>,
    /// The remark.
    pub note: Option<String>,
}

/// Whose remark it is.
///
/// Spec: `#/components/schemas/NewTimeOffNote/properties/from`.
#[open_enum]
pub enum NewTimeOffNoteFrom {
    Employee = "employee",
    Manager = "manager",
}

/// A request to file.
#[derive(Debug, Clone, ToJson)]
#[json(rename_all = "camelCase")]
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

/// What the caller may do with a request.
#[derive(Debug, Clone, Default, FromJson)]
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

/// Length of a request.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct TimeOffAmount {
    /// What the amount is counted in.
    pub unit: Option<TimeOffAmountUnit>,
    /// Sum over all days, a decimal as text.
    pub amount: Option<String>,
}

/// What the amount is counted in.
///
/// Spec: `#/components/schemas/TimeOffAmount/properties/unit`.
#[open_enum]
pub enum TimeOffAmountUnit {
    Hours = "hours",
    Days = "days",
}

/// Somebody who is asked to decide.
#[derive(Debug, Clone, Default, FromJson)]
#[json(rename_all = "camelCase")]
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

/// What a person has of one type of time off.
#[derive(Debug, Clone, Default, FromJson)]
#[json(rename_all = "camelCase")]
#[non_exhaustive]
pub struct TimeOffEstimate {
    /// Id of the type, which a person has once.
    pub time_off_type: Option<String>,
    /// Name of the type.
    pub name: Option<String>,
    /// What the amounts are counted in.
    pub units: Option<TimeOffEstimateUnits>,
    /// Left on the day, a decimal as text.
    pub balance: Option<String>,
    /// The day.
    pub end: Option<String>,
    /// How the allowance is earned.
    pub policy_type: Option<TimeOffEstimatePolicyType>,
    /// Taken this year, a decimal as text.
    pub used_year_to_date: Option<String>,
}

/// How the allowance is earned.
///
/// Spec: `#/components/schemas/TimeOffEstimate/properties/policyType`.
#[open_enum]
pub enum TimeOffEstimatePolicyType {
    Accruing = "accruing",
    Manual = "manual",
    Discretionary = "discretionary",
}

/// What the amounts are counted in.
///
/// Spec: `#/components/schemas/TimeOffEstimate/properties/units`.
#[open_enum]
pub enum TimeOffEstimateUnits {
    Hours = "hours",
    Days = "days",
}

/// Remarks on a request. Either may be left out.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct TimeOffNotes {
    /// Remark of the person.
    pub employee: Option<String>,
    /// Remark of the approver.
    pub manager: Option<String>,
}

/// A request for time away, with what became of it.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct TimeOffRequest {
    /// Id of the request.
    pub id: Option<String>,
    /// Id of the person.
    #[json("employeeId")]
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

/// Where a request stands.
#[derive(Debug, Clone, Default, FromJson)]
#[json(rename_all = "camelCase")]
#[non_exhaustive]
pub struct TimeOffStatus {
    /// Day of the last change, in the company's time zone.
    pub last_changed: Option<String>,
    /// User who made the last change.
    pub last_changed_by_user_id: Option<String>,
    /// State.
    pub status: Option<TimeOffStatusStatus>,
}

/// A decision on a request.
#[derive(Debug, Clone, ToJson)]
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

/// State.
///
/// Spec: `#/components/schemas/TimeOffStatus/properties/status`.
#[open_enum]
pub enum TimeOffStatusStatus {
    Approved = "approved",
    Canceled = "canceled",
    Denied = "denied",
    Requested = "requested",
    Superceded = "superceded",
}

/// A reason to be away, as the company words it.
#[derive(Debug, Clone, Default, FromJson)]
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

/// Type of a request.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct TimeOffTypeRef {
    /// Id of the type.
    pub id: Option<String>,
    /// Name of the type.
    pub name: Option<String>,
    /// Picture on the screen.
    pub icon: Option<String>,
}

/// Who keeps the type.
///
/// Spec: `#/components/schemas/TimeOffType/properties/source`.
#[open_enum]
pub enum TimeOffTypeSource {
    Internal = "internal",
    Remote = "remote",
}

/// What amounts are counted in.
///
/// Spec: `#/components/schemas/TimeOffType/properties/units`.
#[open_enum]
pub enum TimeOffTypeUnits {
    Hours = "hours",
    Days = "days",
}

/// Types of time off, and the hours of a working day.
#[derive(Debug, Clone, Default, FromJson)]
#[json(rename_all = "camelCase")]
#[non_exhaustive]
pub struct TimeOffTypes {
    /// Property `timeOffTypes`.
    pub time_off_types: Option<Vec<TimeOffType>>,
    /// Property `defaultHours`.
    pub default_hours: Option<Vec<DefaultHours>>,
}
