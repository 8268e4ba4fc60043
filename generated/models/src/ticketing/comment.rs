// @generated from mappings/models/ticketing.yaml by cargo xtask generate. Do not edit.

//! The common model `ticketing.comment`.

use crate::ticketing::{Attachment, Contact, Ticket, User};
use conjoin_runtime::model::{CustomFields, Deleted, Patch, Ref, Timestamp};
use serde::{Deserialize, Serialize};

/// A message on a ticket.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct Comment {
    /// Id in the provider.
    pub remote_id: String,
    /// Ticket it is on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ticket: Option<Ref<Ticket>>,
    /// Author when internal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user: Option<Ref<User>>,
    /// Author when a customer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<Ref<Contact>>,
    /// Plain text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    /// HTML form when available.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub html_body: Option<String>,
    /// Source markup, such as ADF or Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body_raw: Option<String>,
    /// True for internal notes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_private: Option<bool>,
    /// Files on the message.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attachments: Option<Vec<Ref<Attachment>>>,
    /// Message it answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent_comment: Option<Ref<Comment>>,
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

/// What to write of a `Comment`: each field is kept, cleared or set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CommentInput {
    /// Ticket it is on.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub ticket: Patch<Ref<Ticket>>,
    /// Author when internal.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub user: Patch<Ref<User>>,
    /// Author when a customer.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub contact: Patch<Ref<Contact>>,
    /// Plain text.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub body: Patch<String>,
    /// HTML form when available.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub html_body: Patch<String>,
    /// True for internal notes.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub is_private: Patch<bool>,
    /// Files on the message.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub attachments: Patch<Vec<Ref<Attachment>>>,
    /// Message it answers.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub parent_comment: Patch<Ref<Comment>>,
    /// Fields that the customer defined, by the provider's names.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub custom_fields: Patch<CustomFields>,
}
