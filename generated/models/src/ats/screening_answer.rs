// @generated from mappings/models/ats.yaml by cargo xtask generate. Do not edit.

//! `ScreeningAnswer`, which stands within fields of models.

use crate::ats::ScreeningQuestion;
use serde::{Deserialize, Serialize};

/// What a candidate answered to a question of the application form.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct ScreeningAnswer {
    /// Question asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<ScreeningQuestion>,
    /// Answer as text.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
    /// Id of the answer in the provider.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remote_id: Option<String>,
}
