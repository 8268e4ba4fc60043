// @generated from mappings/models/ats.yaml by cargo xtask generate. Do not edit.

//! The common model `ats.application`.

use crate::ats::{
    Attachment, Candidate, Job, JobInterviewStage, Offer, ScreeningAnswer, StageChange, User,
};
use conjoin_runtime::model::{
    CustomFields, Deleted, Enum, Model, Patch, Ref, RemoteRef, Timestamp, model_enum,
};

/// A candidate's run through one job's pipeline.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct Application {
    /// Id in the provider.
    pub remote_id: String,
    /// Person who applies.
    pub candidate: Option<Ref<Candidate>>,
    /// Job applied for; empty for prospects.
    pub job: Option<Ref<Job>>,
    /// Overall outcome, separate from the stage.
    pub status: Option<Enum<ApplicationStatus>>,
    /// When the application arrived.
    pub applied_at: Option<Timestamp>,
    /// When it was turned down.
    pub rejected_at: Option<Timestamp>,
    /// When the candidate was marked as hired.
    pub hired_at: Option<Timestamp>,
    /// Offers made under this application.
    pub offers: Option<Vec<Ref<Offer>>>,
    /// Channel name in free text.
    pub source: Option<String>,
    /// Person who gets credit for the referral.
    pub credited_to: Option<Ref<User>>,
    /// Answers to the job's questions.
    ///
    /// Personal data.
    #[model(personal)]
    pub screening_question_answers: Option<Vec<ScreeningAnswer>>,
    /// Stage now.
    pub current_stage: Option<Ref<JobInterviewStage>>,
    /// Earlier stages with entry times.
    pub stage_history: Option<Vec<StageChange>>,
    /// Provider's rejection reason, id and name.
    pub reject_reason: Option<RemoteRef>,
    /// Files sent with this application.
    pub attachments: Option<Vec<Ref<Attachment>>>,
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

/// What to write of a `Application`: each field is kept, cleared or set.
#[derive(Clone, Default, PartialEq, Model)]
#[model(strict)]
pub struct ApplicationInput {
    /// Person who applies.
    pub candidate: Patch<Ref<Candidate>>,
    /// Job applied for; empty for prospects.
    pub job: Patch<Ref<Job>>,
    /// Overall outcome, separate from the stage.
    pub status: Patch<Enum<ApplicationStatus>>,
    /// When the application arrived.
    pub applied_at: Patch<Timestamp>,
    /// When it was turned down.
    pub rejected_at: Patch<Timestamp>,
    /// Offers made under this application.
    pub offers: Patch<Vec<Ref<Offer>>>,
    /// Channel name in free text.
    pub source: Patch<String>,
    /// Person who gets credit for the referral.
    pub credited_to: Patch<Ref<User>>,
    /// Answers to the job's questions.
    ///
    /// Personal data.
    #[model(personal)]
    pub screening_question_answers: Patch<Vec<ScreeningAnswer>>,
    /// Stage now.
    pub current_stage: Patch<Ref<JobInterviewStage>>,
    /// Provider's rejection reason, id and name.
    pub reject_reason: Patch<RemoteRef>,
    /// Fields that the customer defined, by the provider's names.
    #[model(sensitive)]
    pub custom_fields: Patch<CustomFields>,
}

/// Overall outcome, separate from the stage.
#[model_enum]
pub enum ApplicationStatus {
    Active = "ACTIVE",
    Rejected = "REJECTED",
    Withdrawn = "WITHDRAWN",
    Hired = "HIRED",
    Converted = "CONVERTED",
}
