// @generated from mappings/models/ats.yaml by cargo xtask generate. Do not edit.

//! The common model `ats.scheduled_interview`.

use crate::ats::{Application, JobInterviewStage, User};
use conjoin_runtime::model::{
    CustomFields, Deleted, Enum, Model, Patch, Ref, Timestamp, model_enum,
};

/// A planned or held interview.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct ScheduledInterview {
    /// Id in the provider.
    pub remote_id: String,
    /// Application the interview is for.
    pub application: Option<Ref<Application>>,
    /// Step it is part of.
    pub job_interview_stage: Option<Ref<JobInterviewStage>>,
    /// Person who set it up.
    pub organizer: Option<Ref<User>>,
    /// People who interview.
    pub interviewers: Option<Vec<Ref<User>>>,
    /// Room or call link.
    pub location: Option<String>,
    /// Start, with offset.
    pub start_at: Option<Timestamp>,
    /// End, with offset.
    pub end_at: Option<Timestamp>,
    /// Zone it was scheduled in.
    pub timezone: Option<String>,
    /// Where it stands.
    pub status: Option<Enum<ScheduledInterviewStatus>>,
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

/// What to write of a `ScheduledInterview`: each field is kept, cleared or set.
#[derive(Clone, Default, PartialEq, Model)]
#[model(strict)]
pub struct ScheduledInterviewInput {
    /// Application the interview is for.
    pub application: Patch<Ref<Application>>,
    /// Step it is part of.
    pub job_interview_stage: Patch<Ref<JobInterviewStage>>,
    /// Person who set it up.
    pub organizer: Patch<Ref<User>>,
    /// People who interview.
    pub interviewers: Patch<Vec<Ref<User>>>,
    /// Room or call link.
    pub location: Patch<String>,
    /// Start, with offset.
    pub start_at: Patch<Timestamp>,
    /// End, with offset.
    pub end_at: Patch<Timestamp>,
    /// Zone it was scheduled in.
    pub timezone: Patch<String>,
    /// Where it stands.
    pub status: Patch<Enum<ScheduledInterviewStatus>>,
    /// Fields that the customer defined, by the provider's names.
    #[model(sensitive)]
    pub custom_fields: Patch<CustomFields>,
}

/// Where it stands.
#[model_enum]
pub enum ScheduledInterviewStatus {
    Scheduled = "SCHEDULED",
    AwaitingFeedback = "AWAITING_FEEDBACK",
    Complete = "COMPLETE",
    Cancelled = "CANCELLED",
}
