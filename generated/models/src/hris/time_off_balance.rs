// @generated from mappings/models/hris.yaml by cargo xtask generate. Do not edit.

//! The common model `hris.time_off_balance`.

use crate::hris::Employee;
use conjoin_runtime::model::{
    CustomFields, Date, Decimal, Deleted, Enum, ModelEnum, Patch, Ref, RemoteRef, Timestamp,
};
use serde::{Deserialize, Serialize};

/// Remaining and used allowance of one policy.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct TimeOffBalance {
    /// Id in the provider.
    pub remote_id: String,
    /// Person the allowance belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub employee: Option<Ref<Employee>>,
    /// Normalised kind of policy.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy_type: Option<Enum<TimeOffBalancePolicyType>>,
    /// Provider's own policy, id and name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy: Option<RemoteRef>,
    /// Unit of balance and used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub units: Option<Enum<TimeOffBalanceUnits>>,
    /// Allowance left.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub balance: Option<Decimal>,
    /// Allowance consumed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub used: Option<Decimal>,
    /// Day the numbers hold for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Date>,
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

/// What to write of a `TimeOffBalance`: each field is kept, cleared or set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TimeOffBalanceInput {
    /// Fields that the customer defined, by the provider's names.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub custom_fields: Patch<CustomFields>,
}

/// Normalised kind of policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TimeOffBalancePolicyType {
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
}

impl ModelEnum for TimeOffBalancePolicyType {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("VACATION", Self::Vacation),
        ("SICK", Self::Sick),
        ("PERSONAL", Self::Personal),
        ("JURY_DUTY", Self::JuryDuty),
        ("VOLUNTEER", Self::Volunteer),
        ("BEREAVEMENT", Self::Bereavement),
        ("PARENTAL", Self::Parental),
        ("UNPAID", Self::Unpaid),
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
        }
    }
}

/// Unit of balance and used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TimeOffBalanceUnits {
    /// `HOURS`.
    Hours,
    /// `DAYS`.
    Days,
}

impl ModelEnum for TimeOffBalanceUnits {
    const VALUES: &'static [(&'static str, Self)] = &[("HOURS", Self::Hours), ("DAYS", Self::Days)];

    fn as_str(self) -> &'static str {
        match self {
            Self::Hours => "HOURS",
            Self::Days => "DAYS",
        }
    }
}
