// @generated from mappings/models/ats.yaml by cargo xtask generate. Do not edit.

//! The common model `ats.attachment`.

use crate::ats::{Application, Candidate};
use conjoin_runtime::model::{
    CustomFields, Deleted, Enum, FileLink, ModelEnum, Patch, Ref, Timestamp,
};
use serde::{Deserialize, Serialize};

/// Resume, letter or other file about a candidate.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct Attachment {
    /// Id in the provider.
    pub remote_id: String,
    /// Name with extension.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file_name: Option<String>,
    /// Link with expiry, or content to upload.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<FileLink>,
    /// Person the file is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub candidate: Option<Ref<Candidate>>,
    /// Application the file came with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub application: Option<Ref<Application>>,
    /// Kind of file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attachment_type: Option<Enum<AttachmentType>>,
    /// Media type.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mime_type: Option<String>,
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
    /// Link with expiry, or content to upload.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub file: Patch<FileLink>,
    /// Person the file is about.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub candidate: Patch<Ref<Candidate>>,
    /// Application the file came with.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub application: Patch<Ref<Application>>,
    /// Kind of file.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub attachment_type: Patch<Enum<AttachmentType>>,
    /// Media type.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub mime_type: Patch<String>,
    /// Fields that the customer defined, by the provider's names.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub custom_fields: Patch<CustomFields>,
}

/// Kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AttachmentType {
    /// `RESUME`.
    Resume,
    /// `COVER_LETTER`.
    CoverLetter,
    /// `OFFER_LETTER`.
    OfferLetter,
    /// `OTHER`.
    Other,
}

impl ModelEnum for AttachmentType {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("RESUME", Self::Resume),
        ("COVER_LETTER", Self::CoverLetter),
        ("OFFER_LETTER", Self::OfferLetter),
        ("OTHER", Self::Other),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Resume => "RESUME",
            Self::CoverLetter => "COVER_LETTER",
            Self::OfferLetter => "OFFER_LETTER",
            Self::Other => "OTHER",
        }
    }
}
