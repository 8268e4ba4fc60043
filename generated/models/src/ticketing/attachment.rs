// @generated from mappings/models/ticketing.yaml by cargo xtask generate. Do not edit.

//! The common model `ticketing.attachment`.

use crate::ticketing::{Comment, Ticket, User};
use conjoin_runtime::model::{CustomFields, Deleted, FileLink, Model, Patch, Ref, Timestamp};

/// A file on a ticket or comment.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct Attachment {
    /// Id in the provider.
    pub remote_id: String,
    /// Name with extension.
    pub file_name: Option<String>,
    /// Ticket it is on.
    pub ticket: Option<Ref<Ticket>>,
    /// Message it came with.
    pub comment: Option<Ref<Comment>>,
    /// Link with expiry and needed auth, or content.
    pub file: Option<FileLink>,
    /// Media type.
    pub content_type: Option<String>,
    /// Bytes.
    pub size: Option<i64>,
    /// Person who added it.
    pub uploaded_by: Option<Ref<User>>,
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

/// What to write of a `Attachment`: each field is kept, cleared or set.
#[derive(Clone, Default, PartialEq, Model)]
#[model(strict)]
pub struct AttachmentInput {
    /// Name with extension.
    pub file_name: Patch<String>,
    /// Ticket it is on.
    pub ticket: Patch<Ref<Ticket>>,
    /// Link with expiry and needed auth, or content.
    pub file: Patch<FileLink>,
    /// Media type.
    pub content_type: Patch<String>,
    /// Person who added it.
    pub uploaded_by: Patch<Ref<User>>,
    /// Fields that the customer defined, by the provider's names.
    #[model(sensitive)]
    pub custom_fields: Patch<CustomFields>,
}
