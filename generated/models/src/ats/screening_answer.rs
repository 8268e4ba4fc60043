// @generated from mappings/models/ats.yaml by cargo xtask generate. Do not edit.

//! `ScreeningAnswer`, which stands within fields of models.

use crate::ats::ScreeningQuestion;
use conjoin_runtime::model::Model;

/// What a candidate answered to a question of the application form.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct ScreeningAnswer {
    /// Question asked.
    pub question: Option<ScreeningQuestion>,
    /// Answer as text.
    ///
    /// Personal data.
    #[model(personal)]
    pub answer: Option<String>,
    /// Id of the answer in the provider.
    pub remote_id: Option<String>,
}
