// @generated from mappings/models/hris.yaml by cargo xtask generate. Do not edit.

//! The common model `hris.time_off`.

use crate::hris::Employee;
use conjoin_runtime::model::{
    CustomFields, DateOrDateTime, Decimal, Deleted, Enum, ModelEnum, Patch, Ref, RemoteRef,
    Timestamp,
};
use serde::{Deserialize, Serialize};

/// A request for, or a record of, absence.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct TimeOff {
    /// Id in the provider.
    pub remote_id: String,
    /// Person who is away.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub employee: Option<Ref<Employee>>,
    /// Person who decides or decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub approver: Option<Ref<Employee>>,
    /// Where the request stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Enum<TimeOffStatus>>,
    /// Normalised kind of absence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_type: Option<Enum<TimeOffRequestType>>,
    /// Provider's own absence type, id and name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy: Option<RemoteRef>,
    /// Unit of amount.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub units: Option<Enum<TimeOffUnits>>,
    /// Length in units, decimals allowed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Decimal>,
    /// First moment or day away.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<DateOrDateTime>,
    /// Last moment or day away.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<DateOrDateTime>,
    /// True when only half of the first day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_half_day: Option<bool>,
    /// True when only half of the last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_half_day: Option<bool>,
    /// Remark by the person.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub employee_note: Option<String>,
    /// Remark by the approver.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub manager_note: Option<String>,
    /// When the request was filed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub requested_at: Option<Timestamp>,
    /// Link to the record in the provider's interface.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remote_url: Option<String>,
    /// Created in the provider.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remote_created_at: Option<Timestamp>,
    /// Changed in the provider; cursor for reads of what changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remote_updated_at: Option<Timestamp>,
    /// True when the provider marks the record as deleted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remote_was_deleted: Option<bool>,
    /// When and how the record vanished, as far as the provider tells.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deleted: Option<Deleted>,
    /// Etag, revision or row version, for writes that must not overwrite others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// Fields that the customer defined, by the provider's names.
    #[serde(skip_serializing_if = "CustomFields::is_empty")]
    pub custom_fields: CustomFields,
}

/// What to write of a `TimeOff`: each field is kept, cleared or set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TimeOffInput {
    /// Person who is away.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub employee: Patch<Ref<Employee>>,
    /// Person who decides or decided.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub approver: Patch<Ref<Employee>>,
    /// Where the request stands.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub status: Patch<Enum<TimeOffStatus>>,
    /// Normalised kind of absence.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub request_type: Patch<Enum<TimeOffRequestType>>,
    /// Provider's own absence type, id and name.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub policy: Patch<RemoteRef>,
    /// Unit of amount.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub units: Patch<Enum<TimeOffUnits>>,
    /// Length in units, decimals allowed.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub amount: Patch<Decimal>,
    /// First moment or day away.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub start: Patch<DateOrDateTime>,
    /// Last moment or day away.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub end: Patch<DateOrDateTime>,
    /// True when only half of the first day.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub start_half_day: Patch<bool>,
    /// True when only half of the last day.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub end_half_day: Patch<bool>,
    /// Remark by the person.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub employee_note: Patch<String>,
    /// Remark by the approver.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub manager_note: Patch<String>,
    /// Fields that the customer defined, by the provider's names.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub custom_fields: Patch<CustomFields>,
}

/// Where the request stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TimeOffStatus {
    /// `REQUESTED`.
    Requested,
    /// `APPROVED`.
    Approved,
    /// `DECLINED`.
    Declined,
    /// `CANCELLED`.
    Cancelled,
    /// `DELETED`.
    Deleted,
}

impl ModelEnum for TimeOffStatus {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("REQUESTED", Self::Requested),
        ("APPROVED", Self::Approved),
        ("DECLINED", Self::Declined),
        ("CANCELLED", Self::Cancelled),
        ("DELETED", Self::Deleted),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Requested => "REQUESTED",
            Self::Approved => "APPROVED",
            Self::Declined => "DECLINED",
            Self::Cancelled => "CANCELLED",
            Self::Deleted => "DELETED",
        }
    }
}

/// Normalised kind of absence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TimeOffRequestType {
    /// `VACATION`.
    Vacation,
    /// `SICK`.
    Sick,
    /// `PERSONAL`.
    Personal,
    /// `JURY_DUTY`.
    JuryDuty,
    /// `VOLUNTEER`.
    Volunteer,
    /// `BEREAVEMENT`.
    Bereavement,
    /// `PARENTAL`.
    Parental,
    /// `UNPAID`.
    Unpaid,
    /// `PUBLIC_HOLIDAY`.
    PublicHoliday,
}

impl ModelEnum for TimeOffRequestType {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("VACATION", Self::Vacation),
        ("SICK", Self::Sick),
        ("PERSONAL", Self::Personal),
        ("JURY_DUTY", Self::JuryDuty),
        ("VOLUNTEER", Self::Volunteer),
        ("BEREAVEMENT", Self::Bereavement),
        ("PARENTAL", Self::Parental),
        ("UNPAID", Self::Unpaid),
        ("PUBLIC_HOLIDAY", Self::PublicHoliday),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Vacation => "VACATION",
            Self::Sick => "SICK",
            Self::Personal => "PERSONAL",
            Self::JuryDuty => "JURY_DUTY",
            Self::Volunteer => "VOLUNTEER",
            Self::Bereavement => "BEREAVEMENT",
            Self::Parental => "PARENTAL",
            Self::Unpaid => "UNPAID",
            Self::PublicHoliday => "PUBLIC_HOLIDAY",
        }
    }
}

/// Unit of amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TimeOffUnits {
    /// `HOURS`.
    Hours,
    /// `DAYS`.
    Days,
}

impl ModelEnum for TimeOffUnits {
    const VALUES: &'static [(&'static str, Self)] = &[("HOURS", Self::Hours), ("DAYS", Self::Days)];

    fn as_str(self) -> &'static str {
        match self {
            Self::Hours => "HOURS",
            Self::Days => "DAYS",
        }
    }
}
