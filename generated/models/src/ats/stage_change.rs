// @generated from mappings/models/ats.yaml by cargo xtask generate. Do not edit.

//! `StageChange`, which stands within fields of models.

use crate::ats::JobInterviewStage;
use conjoin_runtime::model::{Model, Ref, Timestamp};

/// A stay in one stage of a job's pipeline.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct StageChange {
    /// Stage entered.
    pub stage: Option<Ref<JobInterviewStage>>,
    /// When it was entered.
    pub entered_at: Option<Timestamp>,
    /// When it was left; empty for the stage now.
    pub left_at: Option<Timestamp>,
}
