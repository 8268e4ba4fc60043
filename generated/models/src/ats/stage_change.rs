// @generated from mappings/models/ats.yaml by cargo xtask generate. Do not edit.

//! `StageChange`, which stands within fields of models.

use crate::ats::JobInterviewStage;
use conjoin_runtime::model::{Ref, Timestamp};
use serde::{Deserialize, Serialize};

/// A stay in one stage of a job's pipeline.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct StageChange {
    /// Stage entered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stage: Option<Ref<JobInterviewStage>>,
    /// When it was entered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entered_at: Option<Timestamp>,
    /// When it was left; empty for the stage now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left_at: Option<Timestamp>,
}
