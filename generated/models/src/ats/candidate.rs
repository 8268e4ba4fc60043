// @generated from mappings/models/ats.yaml by cargo xtask generate. Do not edit.

//! The common model `ats.candidate`.

use crate::ats::{Application, Attachment, User};
use conjoin_runtime::model::{
    Address, CustomFields, Deleted, Email, Model, Patch, Phone, Ref, RemoteRef, Timestamp, Url,
};

/// A person considered for one or more jobs.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct Candidate {
    /// Id in the provider.
    pub remote_id: String,
    /// Given name.
    ///
    /// Personal data.
    #[model(personal)]
    pub first_name: Option<String>,
    /// Family name.
    ///
    /// Personal data.
    #[model(personal)]
    pub last_name: Option<String>,
    /// Current employer in free text.
    pub company: Option<String>,
    /// Current job title in free text.
    pub title: Option<String>,
    /// Last contact with the candidate.
    pub last_interaction_at: Option<Timestamp>,
    /// True when visibility is restricted.
    pub is_private: Option<bool>,
    /// True when the candidate may be emailed.
    pub can_email: Option<bool>,
    /// Places in free text, as given.
    ///
    /// Personal data.
    #[model(personal)]
    pub locations: Option<Vec<String>>,
    /// Structured places when the provider has them.
    ///
    /// Personal data.
    #[model(personal)]
    pub addresses: Option<Vec<Address>>,
    /// Typed phone numbers.
    ///
    /// Personal data.
    #[model(personal)]
    pub phones: Option<Vec<Phone>>,
    /// Typed email addresses.
    ///
    /// Personal data.
    #[model(personal)]
    pub emails: Option<Vec<Email>>,
    /// Profile and portfolio links, typed.
    ///
    /// Personal data.
    #[model(personal)]
    pub urls: Option<Vec<Url>>,
    /// Labels put on the candidate.
    pub tags: Option<Vec<String>>,
    /// Applications of this candidate.
    pub applications: Option<Vec<Ref<Application>>>,
    /// Resume and other files.
    pub attachments: Option<Vec<Ref<Attachment>>>,
    /// Channel the candidate came through.
    pub source: Option<RemoteRef>,
    /// Recruiter in charge.
    pub recruiter: Option<Ref<User>>,
    /// When personal data was erased.
    pub anonymized_at: Option<Timestamp>,
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

/// What to write of a `Candidate`: each field is kept, cleared or set.
#[derive(Clone, Default, PartialEq, Model)]
#[model(strict)]
pub struct CandidateInput {
    /// Given name.
    ///
    /// Personal data.
    #[model(personal)]
    pub first_name: Patch<String>,
    /// Family name.
    ///
    /// Personal data.
    #[model(personal)]
    pub last_name: Patch<String>,
    /// Current employer in free text.
    pub company: Patch<String>,
    /// Current job title in free text.
    pub title: Patch<String>,
    /// Last contact with the candidate.
    pub last_interaction_at: Patch<Timestamp>,
    /// True when visibility is restricted.
    pub is_private: Patch<bool>,
    /// True when the candidate may be emailed.
    pub can_email: Patch<bool>,
    /// Places in free text, as given.
    ///
    /// Personal data.
    #[model(personal)]
    pub locations: Patch<Vec<String>>,
    /// Structured places when the provider has them.
    ///
    /// Personal data.
    #[model(personal)]
    pub addresses: Patch<Vec<Address>>,
    /// Typed phone numbers.
    ///
    /// Personal data.
    #[model(personal)]
    pub phones: Patch<Vec<Phone>>,
    /// Typed email addresses.
    ///
    /// Personal data.
    #[model(personal)]
    pub emails: Patch<Vec<Email>>,
    /// Profile and portfolio links, typed.
    ///
    /// Personal data.
    #[model(personal)]
    pub urls: Patch<Vec<Url>>,
    /// Labels put on the candidate.
    pub tags: Patch<Vec<String>>,
    /// Applications of this candidate.
    pub applications: Patch<Vec<Ref<Application>>>,
    /// Resume and other files.
    pub attachments: Patch<Vec<Ref<Attachment>>>,
    /// Channel the candidate came through.
    pub source: Patch<RemoteRef>,
    /// Recruiter in charge.
    pub recruiter: Patch<Ref<User>>,
    /// Fields that the customer defined, by the provider's names.
    #[model(sensitive)]
    pub custom_fields: Patch<CustomFields>,
}
