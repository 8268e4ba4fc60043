// @generated from mappings/models/ats.yaml by cargo xtask generate. Do not edit.

//! The common model `ats.attachment`.

use crate::ats::{Application, Candidate};
use conjoin_runtime::model::{
    CustomFields, Deleted, Enum, FileLink, Model, Patch, Ref, Timestamp, model_enum,
};

/// Resume, letter or other file about a candidate.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct Attachment {
    /// Id in the provider.
    pub remote_id: String,
    /// Name with extension.
    pub file_name: Option<String>,
    /// Link with expiry, or content to upload.
    ///
    /// Personal data.
    #[model(personal)]
    pub file: Option<FileLink>,
    /// Person the file is about.
    pub candidate: Option<Ref<Candidate>>,
    /// Application the file came with.
    pub application: Option<Ref<Application>>,
    /// Kind of file.
    pub attachment_type: Option<Enum<AttachmentType>>,
    /// Media type.
    pub mime_type: Option<String>,
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
    /// Link with expiry, or content to upload.
    ///
    /// Personal data.
    #[model(personal)]
    pub file: Patch<FileLink>,
    /// Person the file is about.
    pub candidate: Patch<Ref<Candidate>>,
    /// Application the file came with.
    pub application: Patch<Ref<Application>>,
    /// Kind of file.
    pub attachment_type: Patch<Enum<AttachmentType>>,
    /// Media type.
    pub mime_type: Patch<String>,
    /// Fields that the customer defined, by the provider's names.
    #[model(sensitive)]
    pub custom_fields: Patch<CustomFields>,
}

/// Kind of file.
#[model_enum]
pub enum AttachmentType {
    Resume = "RESUME",
    CoverLetter = "COVER_LETTER",
    OfferLetter = "OFFER_LETTER",
    Other = "OTHER",
}
