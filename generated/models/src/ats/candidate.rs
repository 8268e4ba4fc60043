// @generated from mappings/models/ats.yaml by cargo xtask generate. Do not edit.

//! The common model `ats.candidate`.

use crate::ats::{Application, Attachment, User};
use conjoin_runtime::model::{
    Address, CustomFields, Deleted, Email, Patch, Phone, Ref, RemoteRef, Timestamp, Url,
};
use serde::{Deserialize, Serialize};

/// A person considered for one or more jobs.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct Candidate {
    /// Id in the provider.
    pub remote_id: String,
    /// Given name.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_name: Option<String>,
    /// Family name.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_name: Option<String>,
    /// Current employer in free text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub company: Option<String>,
    /// Current job title in free text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Last contact with the candidate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_interaction_at: Option<Timestamp>,
    /// True when visibility is restricted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_private: Option<bool>,
    /// True when the candidate may be emailed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub can_email: Option<bool>,
    /// Places in free text, as given.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locations: Option<Vec<String>>,
    /// Structured places when the provider has them.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub addresses: Option<Vec<Address>>,
    /// Typed phone numbers.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phones: Option<Vec<Phone>>,
    /// Typed email addresses.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub emails: Option<Vec<Email>>,
    /// Profile and portfolio links, typed.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub urls: Option<Vec<Url>>,
    /// Labels put on the candidate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<String>>,
    /// Applications of this candidate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub applications: Option<Vec<Ref<Application>>>,
    /// Resume and other files.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attachments: Option<Vec<Ref<Attachment>>>,
    /// Channel the candidate came through.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<RemoteRef>,
    /// Recruiter in charge.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recruiter: Option<Ref<User>>,
    /// When personal data was erased.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anonymized_at: Option<Timestamp>,
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

/// What to write of a `Candidate`: each field is kept, cleared or set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CandidateInput {
    /// Given name.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub first_name: Patch<String>,
    /// Family name.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub last_name: Patch<String>,
    /// Current employer in free text.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub company: Patch<String>,
    /// Current job title in free text.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub title: Patch<String>,
    /// Last contact with the candidate.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub last_interaction_at: Patch<Timestamp>,
    /// True when visibility is restricted.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub is_private: Patch<bool>,
    /// True when the candidate may be emailed.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub can_email: Patch<bool>,
    /// Places in free text, as given.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub locations: Patch<Vec<String>>,
    /// Structured places when the provider has them.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub addresses: Patch<Vec<Address>>,
    /// Typed phone numbers.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub phones: Patch<Vec<Phone>>,
    /// Typed email addresses.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub emails: Patch<Vec<Email>>,
    /// Profile and portfolio links, typed.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub urls: Patch<Vec<Url>>,
    /// Labels put on the candidate.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub tags: Patch<Vec<String>>,
    /// Applications of this candidate.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub applications: Patch<Vec<Ref<Application>>>,
    /// Resume and other files.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub attachments: Patch<Vec<Ref<Attachment>>>,
    /// Channel the candidate came through.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub source: Patch<RemoteRef>,
    /// Recruiter in charge.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub recruiter: Patch<Ref<User>>,
    /// Fields that the customer defined, by the provider's names.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub custom_fields: Patch<CustomFields>,
}
