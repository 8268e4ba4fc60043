// @generated from mappings/models/hris.yaml by cargo xtask generate. Do not edit.

//! The common model `hris.group`.

use crate::hris::{Company, Employee};
use conjoin_runtime::model::{
    CustomFields, Deleted, Enum, Model, Patch, Ref, Timestamp, model_enum,
};

/// Department, team, cost centre, business unit or pay group.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct Group {
    /// Id in the provider.
    pub remote_id: String,
    /// Label of the group.
    pub name: Option<String>,
    /// What kind of unit it is.
    #[model("type")]
    pub type_: Option<Enum<GroupType>>,
    /// Unit one level up.
    pub parent_group: Option<Ref<Group>>,
    /// Short code used in payroll or finance.
    pub code: Option<String>,
    /// Head of the unit.
    pub manager: Option<Ref<Employee>>,
    /// Entity the unit belongs to.
    pub company: Option<Ref<Company>>,
    /// True when customers use it as their team field.
    pub is_commonly_used_as_team: Option<bool>,
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

/// What to write of a `Group`: each field is kept, cleared or set.
#[derive(Clone, Default, PartialEq, Model)]
#[model(strict)]
pub struct GroupInput {
    /// Fields that the customer defined, by the provider's names.
    #[model(sensitive)]
    pub custom_fields: Patch<CustomFields>,
}

/// What kind of unit it is.
#[model_enum]
pub enum GroupType {
    Team = "TEAM",
    Department = "DEPARTMENT",
    CostCenter = "COST_CENTER",
    BusinessUnit = "BUSINESS_UNIT",
    Division = "DIVISION",
    PayGroup = "PAY_GROUP",
    Group = "GROUP",
}
