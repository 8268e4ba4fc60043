// @generated from mappings/models/ticketing.yaml by cargo xtask generate. Do not edit.

//! The common model `ticketing.ticket`.

use crate::ticketing::{
    Account, Attachment, Collection, Contact, Permission, Team, TicketLink, User,
};
use conjoin_runtime::model::{
    CustomFields, DateOrDateTime, Decimal, Deleted, Enum, ModelEnum, Patch, Ref, RemoteRef,
    Timestamp,
};
use serde::{Deserialize, Serialize};

/// A piece of work or a customer request.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct Ticket {
    /// Id in the provider.
    pub remote_id: String,
    /// Title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Human key such as PROJ-12 or #12.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// Body, source format in description_format.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Markup of the description.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description_format: Option<Enum<TicketDescriptionFormat>>,
    /// Comparable kind; raw value kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ticket_type: Option<Enum<TicketType>>,
    /// Comparable state; raw value kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Enum<TicketStatus>>,
    /// Why it holds that state.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status_reason: Option<Enum<TicketStatusReason>>,
    /// States that a write may move to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub available_transitions: Option<Vec<RemoteRef>>,
    /// Comparable urgency; raw value kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub priority: Option<Enum<TicketPriority>>,
    /// People who work on it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assignees: Option<Vec<Ref<User>>>,
    /// Teams that work on it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assigned_teams: Option<Vec<Ref<Team>>>,
    /// Person who opened it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub creator: Option<Ref<User>>,
    /// People who follow it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub watchers: Option<Vec<Ref<User>>>,
    /// Customer organisation it concerns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account: Option<Ref<Account>>,
    /// Customer person it concerns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<Ref<Contact>>,
    /// Projects, boards, lists or inboxes it sits in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub collections: Option<Vec<Ref<Collection>>>,
    /// Work it is part of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent_ticket: Option<Ref<Ticket>>,
    /// Files.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attachments: Option<Vec<Ref<Attachment>>>,
    /// Relations such as blocks or duplicates.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub links: Option<Vec<TicketLink>>,
    /// Labels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<String>>,
    /// Who may see it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_level: Option<Enum<TicketAccessLevel>>,
    /// Explicit access grants.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permissions: Option<Vec<Permission>>,
    /// Roles tied to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub roles: Option<Vec<RemoteRef>>,
    /// When it is due.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due_date: Option<DateOrDateTime>,
    /// When work began.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub started_at: Option<Timestamp>,
    /// When it was closed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub completed_at: Option<Timestamp>,
    /// Effort in provider's unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub estimate: Option<Decimal>,
    /// How it came in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel: Option<Enum<TicketChannel>>,
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

/// What to write of a `Ticket`: each field is kept, cleared or set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TicketInput {
    /// Title.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub name: Patch<String>,
    /// Body, source format in description_format.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub description: Patch<String>,
    /// Markup of the description.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub description_format: Patch<Enum<TicketDescriptionFormat>>,
    /// Comparable kind; raw value kept.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub ticket_type: Patch<Enum<TicketType>>,
    /// Comparable state; raw value kept.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub status: Patch<Enum<TicketStatus>>,
    /// Why it holds that state.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub status_reason: Patch<Enum<TicketStatusReason>>,
    /// Comparable urgency; raw value kept.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub priority: Patch<Enum<TicketPriority>>,
    /// People who work on it.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub assignees: Patch<Vec<Ref<User>>>,
    /// Teams that work on it.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub assigned_teams: Patch<Vec<Ref<Team>>>,
    /// Person who opened it.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub creator: Patch<Ref<User>>,
    /// People who follow it.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub watchers: Patch<Vec<Ref<User>>>,
    /// Customer organisation it concerns.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub account: Patch<Ref<Account>>,
    /// Customer person it concerns.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub contact: Patch<Ref<Contact>>,
    /// Projects, boards, lists or inboxes it sits in.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub collections: Patch<Vec<Ref<Collection>>>,
    /// Work it is part of.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub parent_ticket: Patch<Ref<Ticket>>,
    /// Files.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub attachments: Patch<Vec<Ref<Attachment>>>,
    /// Relations such as blocks or duplicates.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub links: Patch<Vec<TicketLink>>,
    /// Labels.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub tags: Patch<Vec<String>>,
    /// Who may see it.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub access_level: Patch<Enum<TicketAccessLevel>>,
    /// Roles tied to it.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub roles: Patch<Vec<RemoteRef>>,
    /// When it is due.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub due_date: Patch<DateOrDateTime>,
    /// When it was closed.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub completed_at: Patch<Timestamp>,
    /// Effort in provider's unit.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub estimate: Patch<Decimal>,
    /// Fields that the customer defined, by the provider's names.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub custom_fields: Patch<CustomFields>,
}

/// Markup of the description.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TicketDescriptionFormat {
    /// `PLAIN`.
    Plain,
    /// `MARKDOWN`.
    Markdown,
    /// `HTML`.
    Html,
    /// `ADF`.
    Adf,
}

impl ModelEnum for TicketDescriptionFormat {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("PLAIN", Self::Plain),
        ("MARKDOWN", Self::Markdown),
        ("HTML", Self::Html),
        ("ADF", Self::Adf),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Plain => "PLAIN",
            Self::Markdown => "MARKDOWN",
            Self::Html => "HTML",
            Self::Adf => "ADF",
        }
    }
}

/// Comparable kind; raw value kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TicketType {
    /// `TASK`.
    Task,
    /// `BUG`.
    Bug,
    /// `STORY`.
    Story,
    /// `EPIC`.
    Epic,
    /// `INCIDENT`.
    Incident,
    /// `PROBLEM`.
    Problem,
    /// `QUESTION`.
    Question,
    /// `REQUEST`.
    Request,
    /// `SUBTASK`.
    Subtask,
}

impl ModelEnum for TicketType {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("TASK", Self::Task),
        ("BUG", Self::Bug),
        ("STORY", Self::Story),
        ("EPIC", Self::Epic),
        ("INCIDENT", Self::Incident),
        ("PROBLEM", Self::Problem),
        ("QUESTION", Self::Question),
        ("REQUEST", Self::Request),
        ("SUBTASK", Self::Subtask),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Task => "TASK",
            Self::Bug => "BUG",
            Self::Story => "STORY",
            Self::Epic => "EPIC",
            Self::Incident => "INCIDENT",
            Self::Problem => "PROBLEM",
            Self::Question => "QUESTION",
            Self::Request => "REQUEST",
            Self::Subtask => "SUBTASK",
        }
    }
}

/// Comparable state; raw value kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TicketStatus {
    /// `OPEN`.
    Open,
    /// `IN_PROGRESS`.
    InProgress,
    /// `ON_HOLD`.
    OnHold,
    /// `CLOSED`.
    Closed,
}

impl ModelEnum for TicketStatus {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("OPEN", Self::Open),
        ("IN_PROGRESS", Self::InProgress),
        ("ON_HOLD", Self::OnHold),
        ("CLOSED", Self::Closed),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Open => "OPEN",
            Self::InProgress => "IN_PROGRESS",
            Self::OnHold => "ON_HOLD",
            Self::Closed => "CLOSED",
        }
    }
}

/// Why it holds that state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TicketStatusReason {
    /// `COMPLETED`.
    Completed,
    /// `NOT_PLANNED`.
    NotPlanned,
    /// `DUPLICATE`.
    Duplicate,
    /// `WAITING_ON_CUSTOMER`.
    WaitingOnCustomer,
    /// `WAITING_ON_THIRD_PARTY`.
    WaitingOnThirdParty,
}

impl ModelEnum for TicketStatusReason {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("COMPLETED", Self::Completed),
        ("NOT_PLANNED", Self::NotPlanned),
        ("DUPLICATE", Self::Duplicate),
        ("WAITING_ON_CUSTOMER", Self::WaitingOnCustomer),
        ("WAITING_ON_THIRD_PARTY", Self::WaitingOnThirdParty),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Completed => "COMPLETED",
            Self::NotPlanned => "NOT_PLANNED",
            Self::Duplicate => "DUPLICATE",
            Self::WaitingOnCustomer => "WAITING_ON_CUSTOMER",
            Self::WaitingOnThirdParty => "WAITING_ON_THIRD_PARTY",
        }
    }
}

/// Comparable urgency; raw value kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TicketPriority {
    /// `URGENT`.
    Urgent,
    /// `HIGH`.
    High,
    /// `NORMAL`.
    Normal,
    /// `LOW`.
    Low,
}

impl ModelEnum for TicketPriority {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("URGENT", Self::Urgent),
        ("HIGH", Self::High),
        ("NORMAL", Self::Normal),
        ("LOW", Self::Low),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Urgent => "URGENT",
            Self::High => "HIGH",
            Self::Normal => "NORMAL",
            Self::Low => "LOW",
        }
    }
}

/// Who may see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TicketAccessLevel {
    /// `COMPANY`.
    Company,
    /// `PUBLIC`.
    Public,
    /// `PRIVATE`.
    Private,
    /// `COLLECTION`.
    Collection,
}

impl ModelEnum for TicketAccessLevel {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("COMPANY", Self::Company),
        ("PUBLIC", Self::Public),
        ("PRIVATE", Self::Private),
        ("COLLECTION", Self::Collection),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Company => "COMPANY",
            Self::Public => "PUBLIC",
            Self::Private => "PRIVATE",
            Self::Collection => "COLLECTION",
        }
    }
}

/// How it came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TicketChannel {
    /// `EMAIL`.
    Email,
    /// `WEB`.
    Web,
    /// `CHAT`.
    Chat,
    /// `PHONE`.
    Phone,
    /// `API`.
    Api,
    /// `SOCIAL`.
    Social,
}

impl ModelEnum for TicketChannel {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("EMAIL", Self::Email),
        ("WEB", Self::Web),
        ("CHAT", Self::Chat),
        ("PHONE", Self::Phone),
        ("API", Self::Api),
        ("SOCIAL", Self::Social),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Email => "EMAIL",
            Self::Web => "WEB",
            Self::Chat => "CHAT",
            Self::Phone => "PHONE",
            Self::Api => "API",
            Self::Social => "SOCIAL",
        }
    }
}
