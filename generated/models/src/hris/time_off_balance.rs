// @generated from mappings/models/hris.yaml by cargo xtask generate. Do not edit.

//! The common model `hris.time_off_balance`.

use crate::hris::Employee;
use conjoin_runtime::model::{
    CustomFields, Date, Decimal, Deleted, Enum, Model, Patch, Ref, RemoteRef, Timestamp, model_enum,
};

/// Remaining and used allowance of one policy.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct TimeOffBalance {
    /// Id in the provider.
    pub remote_id: String,
    /// Person the allowance belongs to.
    pub employee: Option<Ref<Employee>>,
    /// Normalised kind of policy.
    pub policy_type: Option<Enum<TimeOffBalancePolicyType>>,
    /// Provider's own policy, id and name.
    pub policy: Option<RemoteRef>,
    /// Unit of balance and used.
    pub units: Option<Enum<TimeOffBalanceUnits>>,
    /// Allowance left.
    pub balance: Option<Decimal>,
    /// Allowance consumed.
    pub used: Option<Decimal>,
    /// Day the numbers hold for.
    pub as_of: Option<Date>,
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

/// What to write of a `TimeOffBalance`: each field is kept, cleared or set.
#[derive(Clone, Default, PartialEq, Model)]
#[model(strict)]
pub struct TimeOffBalanceInput {
    /// Fields that the customer defined, by the provider's names.
    #[model(sensitive)]
    pub custom_fields: Patch<CustomFields>,
}

/// Normalised kind of policy.
#[model_enum]
pub enum TimeOffBalancePolicyType {
    Vacation = "VACATION",
    Sick = "SICK",
    Personal = "PERSONAL",
    JuryDuty = "JURY_DUTY",
    Volunteer = "VOLUNTEER",
    Bereavement = "BEREAVEMENT",
    Parental = "PARENTAL",
    Unpaid = "UNPAID",
}

/// Unit of balance and used.
#[model_enum]
pub enum TimeOffBalanceUnits {
    Hours = "HOURS",
    Days = "DAYS",
}
