// @generated from mappings/models/ats.yaml by cargo xtask generate. Do not edit.

//! The common model `ats.job_interview_stage`.

use crate::ats::Job;
use conjoin_runtime::model::{
    CustomFields, Deleted, Enum, Model, Patch, Ref, Timestamp, model_enum,
};

/// One step of a job's pipeline.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct JobInterviewStage {
    /// Id in the provider.
    pub remote_id: String,
    /// Label of the step.
    pub name: Option<String>,
    /// Job the step belongs to; empty when account-wide.
    pub job: Option<Ref<Job>>,
    /// Position, counted from zero.
    pub stage_order: Option<i64>,
    /// Comparable step kind across providers.
    pub category: Option<Enum<JobInterviewStageCategory>>,
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

/// What to write of a `JobInterviewStage`: each field is kept, cleared or set.
#[derive(Clone, Default, PartialEq, Model)]
#[model(strict)]
pub struct JobInterviewStageInput {
    /// Fields that the customer defined, by the provider's names.
    #[model(sensitive)]
    pub custom_fields: Patch<CustomFields>,
}

/// Comparable step kind across providers.
#[model_enum]
pub enum JobInterviewStageCategory {
    Applied = "APPLIED",
    Screen = "SCREEN",
    Interview = "INTERVIEW",
    Assessment = "ASSESSMENT",
    Offer = "OFFER",
    Hired = "HIRED",
    Rejected = "REJECTED",
}
