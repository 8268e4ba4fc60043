// @generated from mappings/models/crm.yaml by cargo xtask generate. Do not edit.

//! The common model `crm.task`.

use crate::crm::{Account, Contact, Opportunity, User};
use conjoin_runtime::model::{
    CustomFields, DateOrDateTime, Deleted, Enum, ModelEnum, Patch, Ref, Timestamp,
};
use serde::{Deserialize, Serialize};

/// A to-do for a rep.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct Task {
    /// Id in the provider.
    pub remote_id: String,
    /// Headline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// Body.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<String>,
    /// Person who must do it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<Ref<User>>,
    /// Company it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account: Option<Ref<Account>>,
    /// Deal it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opportunity: Option<Ref<Opportunity>>,
    /// Person it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<Ref<Contact>>,
    /// When it is due.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due_date: Option<DateOrDateTime>,
    /// When it was done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub completed_date: Option<DateOrDateTime>,
    /// Urgency.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub priority: Option<Enum<TaskPriority>>,
    /// Where it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Enum<TaskStatus>>,
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

/// What to write of a `Task`: each field is kept, cleared or set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TaskInput {
    /// Headline.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub subject: Patch<String>,
    /// Body.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub content: Patch<String>,
    /// Person who must do it.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub owner: Patch<Ref<User>>,
    /// Company it is about.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub account: Patch<Ref<Account>>,
    /// Deal it is about.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub opportunity: Patch<Ref<Opportunity>>,
    /// Person it is about.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub contact: Patch<Ref<Contact>>,
    /// When it is due.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub due_date: Patch<DateOrDateTime>,
    /// When it was done.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub completed_date: Patch<DateOrDateTime>,
    /// Urgency.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub priority: Patch<Enum<TaskPriority>>,
    /// Where it stands.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub status: Patch<Enum<TaskStatus>>,
    /// Fields that the customer defined, by the provider's names.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub custom_fields: Patch<CustomFields>,
}

/// Urgency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TaskPriority {
    /// `LOW`.
    Low,
    /// `NORMAL`.
    Normal,
    /// `HIGH`.
    High,
    /// `URGENT`.
    Urgent,
}

impl ModelEnum for TaskPriority {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("LOW", Self::Low),
        ("NORMAL", Self::Normal),
        ("HIGH", Self::High),
        ("URGENT", Self::Urgent),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Low => "LOW",
            Self::Normal => "NORMAL",
            Self::High => "HIGH",
            Self::Urgent => "URGENT",
        }
    }
}

/// Where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TaskStatus {
    /// `OPEN`.
    Open,
    /// `IN_PROGRESS`.
    InProgress,
    /// `CLOSED`.
    Closed,
    /// `DEFERRED`.
    Deferred,
}

impl ModelEnum for TaskStatus {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("OPEN", Self::Open),
        ("IN_PROGRESS", Self::InProgress),
        ("CLOSED", Self::Closed),
        ("DEFERRED", Self::Deferred),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Open => "OPEN",
            Self::InProgress => "IN_PROGRESS",
            Self::Closed => "CLOSED",
            Self::Deferred => "DEFERRED",
        }
    }
}
