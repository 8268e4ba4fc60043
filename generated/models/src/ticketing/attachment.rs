// @generated from mappings/models/ticketing.yaml by cargo xtask generate. Do not edit.

//! The common model `ticketing.attachment`.

use crate::ticketing::{Comment, Ticket, User};
use conjoin_runtime::model::{CustomFields, Deleted, FileLink, Patch, Ref, Timestamp};
use serde::{Deserialize, Serialize};

/// A file on a ticket or comment.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct Attachment {
    /// Id in the provider.
    pub remote_id: String,
    /// Name with extension.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file_name: Option<String>,
    /// Ticket it is on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ticket: Option<Ref<Ticket>>,
    /// Message it came with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comment: Option<Ref<Comment>>,
    /// Link with expiry and needed auth, or content.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<FileLink>,
    /// Media type.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// Bytes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<i64>,
    /// Person who added it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uploaded_by: Option<Ref<User>>,
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

/// What to write of a `Attachment`: each field is kept, cleared or set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AttachmentInput {
    /// Name with extension.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub file_name: Patch<String>,
    /// Ticket it is on.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub ticket: Patch<Ref<Ticket>>,
    /// Link with expiry and needed auth, or content.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub file: Patch<FileLink>,
    /// Media type.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub content_type: Patch<String>,
    /// Person who added it.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub uploaded_by: Patch<Ref<User>>,
    /// Fields that the customer defined, by the provider's names.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub custom_fields: Patch<CustomFields>,
}
