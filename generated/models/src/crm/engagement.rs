// @generated from mappings/models/crm.yaml by cargo xtask generate. Do not edit.

//! The common model `crm.engagement`.

use crate::crm::{Account, Contact, Opportunity, User};
use conjoin_runtime::model::{
    CustomFields, Deleted, Email, Enum, ModelEnum, Patch, Ref, RemoteRef, Timestamp,
};
use serde::{Deserialize, Serialize};

/// A call, mail, meeting, note or message with a customer.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct Engagement {
    /// Id in the provider.
    pub remote_id: String,
    /// Comparable kind.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<Enum<EngagementType>>,
    /// Provider's own activity type.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remote_type: Option<RemoteRef>,
    /// Person who logged it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<Ref<User>>,
    /// Headline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// Body, markup kept.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<String>,
    /// Who started it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub direction: Option<Enum<EngagementDirection>>,
    /// Start.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_time: Option<Timestamp>,
    /// End.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_time: Option<Timestamp>,
    /// Company it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account: Option<Ref<Account>>,
    /// People it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contacts: Option<Vec<Ref<Contact>>>,
    /// Deal it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opportunity: Option<Ref<Opportunity>>,
    /// Addresses of those invited.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attendees: Option<Vec<Email>>,
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

/// What to write of a `Engagement`: each field is kept, cleared or set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct EngagementInput {
    /// Comparable kind.
    #[serde(rename = "type", skip_serializing_if = "Patch::is_keep")]
    pub type_: Patch<Enum<EngagementType>>,
    /// Person who logged it.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub owner: Patch<Ref<User>>,
    /// Headline.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub subject: Patch<String>,
    /// Body, markup kept.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub content: Patch<String>,
    /// Who started it.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub direction: Patch<Enum<EngagementDirection>>,
    /// Start.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub start_time: Patch<Timestamp>,
    /// End.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub end_time: Patch<Timestamp>,
    /// Company it is about.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub account: Patch<Ref<Account>>,
    /// People it is about.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub contacts: Patch<Vec<Ref<Contact>>>,
    /// Deal it is about.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub opportunity: Patch<Ref<Opportunity>>,
    /// Addresses of those invited.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub attendees: Patch<Vec<Email>>,
    /// Fields that the customer defined, by the provider's names.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub custom_fields: Patch<CustomFields>,
}

/// Comparable kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EngagementType {
    /// `CALL`.
    Call,
    /// `EMAIL`.
    Email,
    /// `MEETING`.
    Meeting,
    /// `NOTE`.
    Note,
    /// `MESSAGE`.
    Message,
    /// `TASK`.
    Task,
}

impl ModelEnum for EngagementType {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("CALL", Self::Call),
        ("EMAIL", Self::Email),
        ("MEETING", Self::Meeting),
        ("NOTE", Self::Note),
        ("MESSAGE", Self::Message),
        ("TASK", Self::Task),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Call => "CALL",
            Self::Email => "EMAIL",
            Self::Meeting => "MEETING",
            Self::Note => "NOTE",
            Self::Message => "MESSAGE",
            Self::Task => "TASK",
        }
    }
}

/// Who started it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EngagementDirection {
    /// `INBOUND`.
    Inbound,
    /// `OUTBOUND`.
    Outbound,
}

impl ModelEnum for EngagementDirection {
    const VALUES: &'static [(&'static str, Self)] =
        &[("INBOUND", Self::Inbound), ("OUTBOUND", Self::Outbound)];

    fn as_str(self) -> &'static str {
        match self {
            Self::Inbound => "INBOUND",
            Self::Outbound => "OUTBOUND",
        }
    }
}
