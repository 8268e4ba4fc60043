// @generated from mappings/models/ticketing.yaml by cargo xtask generate. Do not edit.

//! The common model `ticketing.comment`.

use crate::ticketing::{Attachment, Contact, Ticket, User};
use conjoin_runtime::model::{CustomFields, Deleted, Model, Patch, Ref, Timestamp};

/// A message on a ticket.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct Comment {
    /// Id in the provider.
    pub remote_id: String,
    /// Ticket it is on.
    pub ticket: Option<Ref<Ticket>>,
    /// Author when internal.
    pub user: Option<Ref<User>>,
    /// Author when a customer.
    pub contact: Option<Ref<Contact>>,
    /// Plain text.
    pub body: Option<String>,
    /// HTML form when available.
    pub html_body: Option<String>,
    /// Source markup, such as ADF or Markdown.
    pub body_raw: Option<String>,
    /// True for internal notes.
    pub is_private: Option<bool>,
    /// Files on the message.
    pub attachments: Option<Vec<Ref<Attachment>>>,
    /// Message it answers.
    pub parent_comment: Option<Ref<Comment>>,
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

/// What to write of a `Comment`: each field is kept, cleared or set.
#[derive(Clone, Default, PartialEq, Model)]
#[model(strict)]
pub struct CommentInput {
    /// Ticket it is on.
    pub ticket: Patch<Ref<Ticket>>,
    /// Author when internal.
    pub user: Patch<Ref<User>>,
    /// Author when a customer.
    pub contact: Patch<Ref<Contact>>,
    /// Plain text.
    pub body: Patch<String>,
    /// HTML form when available.
    pub html_body: Patch<String>,
    /// True for internal notes.
    pub is_private: Patch<bool>,
    /// Files on the message.
    pub attachments: Patch<Vec<Ref<Attachment>>>,
    /// Message it answers.
    pub parent_comment: Patch<Ref<Comment>>,
    /// Fields that the customer defined, by the provider's names.
    #[model(sensitive)]
    pub custom_fields: Patch<CustomFields>,
}
