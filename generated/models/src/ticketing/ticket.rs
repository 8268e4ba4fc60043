// @generated from mappings/models/ticketing.yaml by cargo xtask generate. Do not edit.

//! The common model `ticketing.ticket`.

use crate::ticketing::{
    Account, Attachment, Collection, Contact, Permission, Team, TicketLink, User,
};
use conjoin_runtime::model::{
    CustomFields, DateOrDateTime, Decimal, Deleted, Enum, Model, Patch, Ref, RemoteRef, Timestamp,
    model_enum,
};

/// A piece of work or a customer request.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct Ticket {
    /// Id in the provider.
    pub remote_id: String,
    /// Title.
    pub name: Option<String>,
    /// Human key such as PROJ-12 or #12.
    pub key: Option<String>,
    /// Body, source format in description_format.
    pub description: Option<String>,
    /// Markup of the description.
    pub description_format: Option<Enum<TicketDescriptionFormat>>,
    /// Comparable kind; raw value kept.
    pub ticket_type: Option<Enum<TicketType>>,
    /// Comparable state; raw value kept.
    pub status: Option<Enum<TicketStatus>>,
    /// Why it holds that state.
    pub status_reason: Option<Enum<TicketStatusReason>>,
    /// States that a write may move to.
    pub available_transitions: Option<Vec<RemoteRef>>,
    /// Comparable urgency; raw value kept.
    pub priority: Option<Enum<TicketPriority>>,
    /// People who work on it.
    pub assignees: Option<Vec<Ref<User>>>,
    /// Teams that work on it.
    pub assigned_teams: Option<Vec<Ref<Team>>>,
    /// Person who opened it.
    pub creator: Option<Ref<User>>,
    /// People who follow it.
    pub watchers: Option<Vec<Ref<User>>>,
    /// Customer organisation it concerns.
    pub account: Option<Ref<Account>>,
    /// Customer person it concerns.
    pub contact: Option<Ref<Contact>>,
    /// Projects, boards, lists or inboxes it sits in.
    pub collections: Option<Vec<Ref<Collection>>>,
    /// Work it is part of.
    pub parent_ticket: Option<Ref<Ticket>>,
    /// Files.
    pub attachments: Option<Vec<Ref<Attachment>>>,
    /// Relations such as blocks or duplicates.
    pub links: Option<Vec<TicketLink>>,
    /// Labels.
    pub tags: Option<Vec<String>>,
    /// Who may see it.
    pub access_level: Option<Enum<TicketAccessLevel>>,
    /// Explicit access grants.
    pub permissions: Option<Vec<Permission>>,
    /// Roles tied to it.
    pub roles: Option<Vec<RemoteRef>>,
    /// When it is due.
    pub due_date: Option<DateOrDateTime>,
    /// When work began.
    pub started_at: Option<Timestamp>,
    /// When it was closed.
    pub completed_at: Option<Timestamp>,
    /// Effort in provider's unit.
    pub estimate: Option<Decimal>,
    /// How it came in.
    pub channel: Option<Enum<TicketChannel>>,
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

/// What to write of a `Ticket`: each field is kept, cleared or set.
#[derive(Clone, Default, PartialEq, Model)]
#[model(strict)]
pub struct TicketInput {
    /// Title.
    pub name: Patch<String>,
    /// Body, source format in description_format.
    pub description: Patch<String>,
    /// Markup of the description.
    pub description_format: Patch<Enum<TicketDescriptionFormat>>,
    /// Comparable kind; raw value kept.
    pub ticket_type: Patch<Enum<TicketType>>,
    /// Comparable state; raw value kept.
    pub status: Patch<Enum<TicketStatus>>,
    /// Why it holds that state.
    pub status_reason: Patch<Enum<TicketStatusReason>>,
    /// Comparable urgency; raw value kept.
    pub priority: Patch<Enum<TicketPriority>>,
    /// People who work on it.
    pub assignees: Patch<Vec<Ref<User>>>,
    /// Teams that work on it.
    pub assigned_teams: Patch<Vec<Ref<Team>>>,
    /// Person who opened it.
    pub creator: Patch<Ref<User>>,
    /// People who follow it.
    pub watchers: Patch<Vec<Ref<User>>>,
    /// Customer organisation it concerns.
    pub account: Patch<Ref<Account>>,
    /// Customer person it concerns.
    pub contact: Patch<Ref<Contact>>,
    /// Projects, boards, lists or inboxes it sits in.
    pub collections: Patch<Vec<Ref<Collection>>>,
    /// Work it is part of.
    pub parent_ticket: Patch<Ref<Ticket>>,
    /// Files.
    pub attachments: Patch<Vec<Ref<Attachment>>>,
    /// Relations such as blocks or duplicates.
    pub links: Patch<Vec<TicketLink>>,
    /// Labels.
    pub tags: Patch<Vec<String>>,
    /// Who may see it.
    pub access_level: Patch<Enum<TicketAccessLevel>>,
    /// Roles tied to it.
    pub roles: Patch<Vec<RemoteRef>>,
    /// When it is due.
    pub due_date: Patch<DateOrDateTime>,
    /// When it was closed.
    pub completed_at: Patch<Timestamp>,
    /// Effort in provider's unit.
    pub estimate: Patch<Decimal>,
    /// Fields that the customer defined, by the provider's names.
    #[model(sensitive)]
    pub custom_fields: Patch<CustomFields>,
}

/// Markup of the description.
#[model_enum]
pub enum TicketDescriptionFormat {
    Plain = "PLAIN",
    Markdown = "MARKDOWN",
    Html = "HTML",
    Adf = "ADF",
}

/// Comparable kind; raw value kept.
#[model_enum]
pub enum TicketType {
    Task = "TASK",
    Bug = "BUG",
    Story = "STORY",
    Epic = "EPIC",
    Incident = "INCIDENT",
    Problem = "PROBLEM",
    Question = "QUESTION",
    Request = "REQUEST",
    Subtask = "SUBTASK",
}

/// Comparable state; raw value kept.
#[model_enum]
pub enum TicketStatus {
    Open = "OPEN",
    InProgress = "IN_PROGRESS",
    OnHold = "ON_HOLD",
    Closed = "CLOSED",
}

/// Why it holds that state.
#[model_enum]
pub enum TicketStatusReason {
    Completed = "COMPLETED",
    NotPlanned = "NOT_PLANNED",
    Duplicate = "DUPLICATE",
    WaitingOnCustomer = "WAITING_ON_CUSTOMER",
    WaitingOnThirdParty = "WAITING_ON_THIRD_PARTY",
}

/// Comparable urgency; raw value kept.
#[model_enum]
pub enum TicketPriority {
    Urgent = "URGENT",
    High = "HIGH",
    Normal = "NORMAL",
    Low = "LOW",
}

/// Who may see it.
#[model_enum]
pub enum TicketAccessLevel {
    Company = "COMPANY",
    Public = "PUBLIC",
    Private = "PRIVATE",
    Collection = "COLLECTION",
}

/// How it came in.
#[model_enum]
pub enum TicketChannel {
    Email = "EMAIL",
    Web = "WEB",
    Chat = "CHAT",
    Phone = "PHONE",
    Api = "API",
    Social = "SOCIAL",
}
