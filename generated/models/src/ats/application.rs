// @generated from mappings/models/ats.yaml by cargo xtask generate. Do not edit.

//! The common model `ats.application`.

use crate::ats::{
    Attachment, Candidate, Job, JobInterviewStage, Offer, ScreeningAnswer, StageChange, User,
};
use conjoin_runtime::model::{
    CustomFields, Deleted, Enum, ModelEnum, Patch, Ref, RemoteRef, Timestamp,
};
use serde::{Deserialize, Serialize};

/// A candidate's run through one job's pipeline.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct Application {
    /// Id in the provider.
    pub remote_id: String,
    /// Person who applies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub candidate: Option<Ref<Candidate>>,
    /// Job applied for; empty for prospects.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub job: Option<Ref<Job>>,
    /// Overall outcome, separate from the stage.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Enum<ApplicationStatus>>,
    /// When the application arrived.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub applied_at: Option<Timestamp>,
    /// When it was turned down.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rejected_at: Option<Timestamp>,
    /// When the candidate was marked as hired.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hired_at: Option<Timestamp>,
    /// Offers made under this application.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offers: Option<Vec<Ref<Offer>>>,
    /// Channel name in free text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Person who gets credit for the referral.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credited_to: Option<Ref<User>>,
    /// Answers to the job's questions.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub screening_question_answers: Option<Vec<ScreeningAnswer>>,
    /// Stage now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub current_stage: Option<Ref<JobInterviewStage>>,
    /// Earlier stages with entry times.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stage_history: Option<Vec<StageChange>>,
    /// Provider's rejection reason, id and name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reject_reason: Option<RemoteRef>,
    /// Files sent with this application.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attachments: Option<Vec<Ref<Attachment>>>,
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

/// What to write of a `Application`: each field is kept, cleared or set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ApplicationInput {
    /// Person who applies.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub candidate: Patch<Ref<Candidate>>,
    /// Job applied for; empty for prospects.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub job: Patch<Ref<Job>>,
    /// Overall outcome, separate from the stage.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub status: Patch<Enum<ApplicationStatus>>,
    /// When the application arrived.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub applied_at: Patch<Timestamp>,
    /// When it was turned down.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub rejected_at: Patch<Timestamp>,
    /// Offers made under this application.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub offers: Patch<Vec<Ref<Offer>>>,
    /// Channel name in free text.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub source: Patch<String>,
    /// Person who gets credit for the referral.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub credited_to: Patch<Ref<User>>,
    /// Answers to the job's questions.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub screening_question_answers: Patch<Vec<ScreeningAnswer>>,
    /// Stage now.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub current_stage: Patch<Ref<JobInterviewStage>>,
    /// Provider's rejection reason, id and name.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub reject_reason: Patch<RemoteRef>,
    /// Fields that the customer defined, by the provider's names.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub custom_fields: Patch<CustomFields>,
}

/// Overall outcome, separate from the stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ApplicationStatus {
    /// `ACTIVE`.
    Active,
    /// `REJECTED`.
    Rejected,
    /// `WITHDRAWN`.
    Withdrawn,
    /// `HIRED`.
    Hired,
    /// `CONVERTED`.
    Converted,
}

impl ModelEnum for ApplicationStatus {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("ACTIVE", Self::Active),
        ("REJECTED", Self::Rejected),
        ("WITHDRAWN", Self::Withdrawn),
        ("HIRED", Self::Hired),
        ("CONVERTED", Self::Converted),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Active => "ACTIVE",
            Self::Rejected => "REJECTED",
            Self::Withdrawn => "WITHDRAWN",
            Self::Hired => "HIRED",
            Self::Converted => "CONVERTED",
        }
    }
}
