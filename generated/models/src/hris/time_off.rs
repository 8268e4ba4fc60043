// @generated from mappings/models/hris.yaml by cargo xtask generate. Do not edit.

//! The common model `hris.time_off`.

use crate::hris::Employee;
use conjoin_runtime::model::{
    CustomFields, DateOrDateTime, Decimal, Deleted, Enum, Model, Patch, Ref, RemoteRef, Timestamp,
    model_enum,
};

/// A request for, or a record of, absence.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct TimeOff {
    /// Id in the provider.
    pub remote_id: String,
    /// Person who is away.
    pub employee: Option<Ref<Employee>>,
    /// Person who decides or decided.
    pub approver: Option<Ref<Employee>>,
    /// Where the request stands.
    pub status: Option<Enum<TimeOffStatus>>,
    /// Normalised kind of absence.
    pub request_type: Option<Enum<TimeOffRequestType>>,
    /// Provider's own absence type, id and name.
    pub policy: Option<RemoteRef>,
    /// Unit of amount.
    pub units: Option<Enum<TimeOffUnits>>,
    /// Length in units, decimals allowed.
    pub amount: Option<Decimal>,
    /// First moment or day away.
    pub start: Option<DateOrDateTime>,
    /// Last moment or day away.
    pub end: Option<DateOrDateTime>,
    /// True when only half of the first day.
    pub start_half_day: Option<bool>,
    /// True when only half of the last day.
    pub end_half_day: Option<bool>,
    /// Remark by the person.
    ///
    /// Personal data.
    #[model(personal)]
    pub employee_note: Option<String>,
    /// Remark by the approver.
    ///
    /// Personal data.
    #[model(personal)]
    pub manager_note: Option<String>,
    /// When the request was filed.
    pub requested_at: Option<Timestamp>,
    /// Link to the record in the provider's interface.
    pub remote_url: Option<String>,
    /// Created in the provider.
    pub remote_created_at: Option<Timestamp>,
    /// Changed in the provider; cursor for reads of what changed.
    pub remote_updated_at: Option<Timestamp>,
    /// True when the provider marks the record as deleted.
    pub remote_was_deleted: Option<bool>,
    /// When and how the record vanished, as far as the provider tells.
    pub deleted: Option<Deleted>,
    /// Etag, revision or row version, for writes that must not overwrite others.
    pub version: Option<String>,
    /// Fields that the customer defined, by the provider's names.
    #[model(sensitive)]
    pub custom_fields: CustomFields,
}

/// What to write of a `TimeOff`: each field is kept, cleared or set.
#[derive(Clone, Default, PartialEq, Model)]
#[model(strict)]
pub struct TimeOffInput {
    /// Person who is away.
    pub employee: Patch<Ref<Employee>>,
    /// Person who decides or decided.
    pub approver: Patch<Ref<Employee>>,
    /// Where the request stands.
    pub status: Patch<Enum<TimeOffStatus>>,
    /// Normalised kind of absence.
    pub request_type: Patch<Enum<TimeOffRequestType>>,
    /// Provider's own absence type, id and name.
    pub policy: Patch<RemoteRef>,
    /// Unit of amount.
    pub units: Patch<Enum<TimeOffUnits>>,
    /// Length in units, decimals allowed.
    pub amount: Patch<Decimal>,
    /// First moment or day away.
    pub start: Patch<DateOrDateTime>,
    /// Last moment or day away.
    pub end: Patch<DateOrDateTime>,
    /// True when only half of the first day.
    pub start_half_day: Patch<bool>,
    /// True when only half of the last day.
    pub end_half_day: Patch<bool>,
    /// Remark by the person.
    ///
    /// Personal data.
    #[model(personal)]
    pub employee_note: Patch<String>,
    /// Remark by the approver.
    ///
    /// Personal data.
    #[model(personal)]
    pub manager_note: Patch<String>,
    /// Fields that the customer defined, by the provider's names.
    #[model(sensitive)]
    pub custom_fields: Patch<CustomFields>,
}

/// Where the request stands.
#[model_enum]
pub enum TimeOffStatus {
    Requested = "REQUESTED",
    Approved = "APPROVED",
    Declined = "DECLINED",
    Cancelled = "CANCELLED",
    Deleted = "DELETED",
}

/// Normalised kind of absence.
#[model_enum]
pub enum TimeOffRequestType {
    Vacation = "VACATION",
    Sick = "SICK",
    Personal = "PERSONAL",
    JuryDuty = "JURY_DUTY",
    Volunteer = "VOLUNTEER",
    Bereavement = "BEREAVEMENT",
    Parental = "PARENTAL",
    Unpaid = "UNPAID",
    PublicHoliday = "PUBLIC_HOLIDAY",
}

/// Unit of amount.
#[model_enum]
pub enum TimeOffUnits {
    Hours = "HOURS",
    Days = "DAYS",
}
