// @generated from mappings/models/ats.yaml by cargo xtask generate. Do not edit.

//! The common model `ats.job_interview_stage`.

use crate::ats::Job;
use conjoin_runtime::model::{CustomFields, Deleted, Enum, ModelEnum, Patch, Ref, Timestamp};
use serde::{Deserialize, Serialize};

/// One step of a job's pipeline.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct JobInterviewStage {
    /// Id in the provider.
    pub remote_id: String,
    /// Label of the step.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Job the step belongs to; empty when account-wide.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub job: Option<Ref<Job>>,
    /// Position, counted from zero.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stage_order: Option<i64>,
    /// Comparable step kind across providers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<Enum<JobInterviewStageCategory>>,
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

/// What to write of a `JobInterviewStage`: each field is kept, cleared or set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct JobInterviewStageInput {
    /// Fields that the customer defined, by the provider's names.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub custom_fields: Patch<CustomFields>,
}

/// Comparable step kind across providers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum JobInterviewStageCategory {
    /// `APPLIED`.
    Applied,
    /// `SCREEN`.
    Screen,
    /// `INTERVIEW`.
    Interview,
    /// `ASSESSMENT`.
    Assessment,
    /// `OFFER`.
    Offer,
    /// `HIRED`.
    Hired,
    /// `REJECTED`.
    Rejected,
}

impl ModelEnum for JobInterviewStageCategory {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("APPLIED", Self::Applied),
        ("SCREEN", Self::Screen),
        ("INTERVIEW", Self::Interview),
        ("ASSESSMENT", Self::Assessment),
        ("OFFER", Self::Offer),
        ("HIRED", Self::Hired),
        ("REJECTED", Self::Rejected),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Applied => "APPLIED",
            Self::Screen => "SCREEN",
            Self::Interview => "INTERVIEW",
            Self::Assessment => "ASSESSMENT",
            Self::Offer => "OFFER",
            Self::Hired => "HIRED",
            Self::Rejected => "REJECTED",
        }
    }
}
