// @generated from mappings/models/hris.yaml by cargo xtask generate. Do not edit.

//! The common model `hris.group`.

use crate::hris::{Company, Employee};
use conjoin_runtime::model::{CustomFields, Deleted, Enum, ModelEnum, Patch, Ref, Timestamp};
use serde::{Deserialize, Serialize};

/// Department, team, cost centre, business unit or pay group.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct Group {
    /// Id in the provider.
    pub remote_id: String,
    /// Label of the group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What kind of unit it is.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<Enum<GroupType>>,
    /// Unit one level up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent_group: Option<Ref<Group>>,
    /// Short code used in payroll or finance.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Head of the unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub manager: Option<Ref<Employee>>,
    /// Entity the unit belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub company: Option<Ref<Company>>,
    /// True when customers use it as their team field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_commonly_used_as_team: Option<bool>,
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

/// What to write of a `Group`: each field is kept, cleared or set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct GroupInput {
    /// Fields that the customer defined, by the provider's names.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub custom_fields: Patch<CustomFields>,
}

/// What kind of unit it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GroupType {
    /// `TEAM`.
    Team,
    /// `DEPARTMENT`.
    Department,
    /// `COST_CENTER`.
    CostCenter,
    /// `BUSINESS_UNIT`.
    BusinessUnit,
    /// `DIVISION`.
    Division,
    /// `PAY_GROUP`.
    PayGroup,
    /// `GROUP`.
    Group,
}

impl ModelEnum for GroupType {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("TEAM", Self::Team),
        ("DEPARTMENT", Self::Department),
        ("COST_CENTER", Self::CostCenter),
        ("BUSINESS_UNIT", Self::BusinessUnit),
        ("DIVISION", Self::Division),
        ("PAY_GROUP", Self::PayGroup),
        ("GROUP", Self::Group),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Team => "TEAM",
            Self::Department => "DEPARTMENT",
            Self::CostCenter => "COST_CENTER",
            Self::BusinessUnit => "BUSINESS_UNIT",
            Self::Division => "DIVISION",
            Self::PayGroup => "PAY_GROUP",
            Self::Group => "GROUP",
        }
    }
}
