// @generated from mappings/models/crm.yaml by cargo xtask generate. Do not edit.

//! The common model `crm.task`.

use crate::crm::{Account, Contact, Opportunity, User};
use conjoin_runtime::model::{
    CustomFields, DateOrDateTime, Deleted, Enum, Model, Patch, Ref, Timestamp, model_enum,
};

/// A to-do for a rep.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct Task {
    /// Id in the provider.
    pub remote_id: String,
    /// Headline.
    pub subject: Option<String>,
    /// Body.
    pub content: Option<String>,
    /// Person who must do it.
    pub owner: Option<Ref<User>>,
    /// Company it is about.
    pub account: Option<Ref<Account>>,
    /// Deal it is about.
    pub opportunity: Option<Ref<Opportunity>>,
    /// Person it is about.
    pub contact: Option<Ref<Contact>>,
    /// When it is due.
    pub due_date: Option<DateOrDateTime>,
    /// When it was done.
    pub completed_date: Option<DateOrDateTime>,
    /// Urgency.
    pub priority: Option<Enum<TaskPriority>>,
    /// Where it stands.
    pub status: Option<Enum<TaskStatus>>,
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

/// What to write of a `Task`: each field is kept, cleared or set.
#[derive(Clone, Default, PartialEq, Model)]
#[model(strict)]
pub struct TaskInput {
    /// Headline.
    pub subject: Patch<String>,
    /// Body.
    pub content: Patch<String>,
    /// Person who must do it.
    pub owner: Patch<Ref<User>>,
    /// Company it is about.
    pub account: Patch<Ref<Account>>,
    /// Deal it is about.
    pub opportunity: Patch<Ref<Opportunity>>,
    /// Person it is about.
    pub contact: Patch<Ref<Contact>>,
    /// When it is due.
    pub due_date: Patch<DateOrDateTime>,
    /// When it was done.
    pub completed_date: Patch<DateOrDateTime>,
    /// Urgency.
    pub priority: Patch<Enum<TaskPriority>>,
    /// Where it stands.
    pub status: Patch<Enum<TaskStatus>>,
    /// Fields that the customer defined, by the provider's names.
    #[model(sensitive)]
    pub custom_fields: Patch<CustomFields>,
}

/// Urgency.
#[model_enum]
pub enum TaskPriority {
    Low = "LOW",
    Normal = "NORMAL",
    High = "HIGH",
    Urgent = "URGENT",
}

/// Where it stands.
#[model_enum]
pub enum TaskStatus {
    Open = "OPEN",
    InProgress = "IN_PROGRESS",
    Closed = "CLOSED",
    Deferred = "DEFERRED",
}
