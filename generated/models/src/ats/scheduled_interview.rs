// @generated from mappings/models/ats.yaml by cargo xtask generate. Do not edit.

//! The common model `ats.scheduled_interview`.

use crate::ats::{Application, JobInterviewStage, User};
use conjoin_runtime::model::{CustomFields, Deleted, Enum, ModelEnum, Patch, Ref, Timestamp};
use serde::{Deserialize, Serialize};

/// A planned or held interview.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct ScheduledInterview {
    /// Id in the provider.
    pub remote_id: String,
    /// Application the interview is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub application: Option<Ref<Application>>,
    /// Step it is part of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub job_interview_stage: Option<Ref<JobInterviewStage>>,
    /// Person who set it up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organizer: Option<Ref<User>>,
    /// People who interview.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interviewers: Option<Vec<Ref<User>>>,
    /// Room or call link.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
    /// Start, with offset.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_at: Option<Timestamp>,
    /// End, with offset.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_at: Option<Timestamp>,
    /// Zone it was scheduled in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timezone: Option<String>,
    /// Where it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Enum<ScheduledInterviewStatus>>,
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

/// What to write of a `ScheduledInterview`: each field is kept, cleared or set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ScheduledInterviewInput {
    /// Application the interview is for.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub application: Patch<Ref<Application>>,
    /// Step it is part of.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub job_interview_stage: Patch<Ref<JobInterviewStage>>,
    /// Person who set it up.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub organizer: Patch<Ref<User>>,
    /// People who interview.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub interviewers: Patch<Vec<Ref<User>>>,
    /// Room or call link.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub location: Patch<String>,
    /// Start, with offset.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub start_at: Patch<Timestamp>,
    /// End, with offset.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub end_at: Patch<Timestamp>,
    /// Zone it was scheduled in.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub timezone: Patch<String>,
    /// Where it stands.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub status: Patch<Enum<ScheduledInterviewStatus>>,
    /// Fields that the customer defined, by the provider's names.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub custom_fields: Patch<CustomFields>,
}

/// Where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ScheduledInterviewStatus {
    /// `SCHEDULED`.
    Scheduled,
    /// `AWAITING_FEEDBACK`.
    AwaitingFeedback,
    /// `COMPLETE`.
    Complete,
    /// `CANCELLED`.
    Cancelled,
}

impl ModelEnum for ScheduledInterviewStatus {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("SCHEDULED", Self::Scheduled),
        ("AWAITING_FEEDBACK", Self::AwaitingFeedback),
        ("COMPLETE", Self::Complete),
        ("CANCELLED", Self::Cancelled),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Scheduled => "SCHEDULED",
            Self::AwaitingFeedback => "AWAITING_FEEDBACK",
            Self::Complete => "COMPLETE",
            Self::Cancelled => "CANCELLED",
        }
    }
}
