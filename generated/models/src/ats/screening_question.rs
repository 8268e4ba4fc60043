// @generated from mappings/models/ats.yaml by cargo xtask generate. Do not edit.

//! `ScreeningQuestion`, which stands within fields of models.

use conjoin_runtime::model::{Enum, Model, model_enum};

/// A question of the application form.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct ScreeningQuestion {
    /// Id in the provider.
    pub id: Option<String>,
    /// Question as shown.
    pub title: Option<String>,
    /// Kind of answer it takes.
    #[model("type")]
    pub type_: Option<Enum<ScreeningQuestionType>>,
    /// True when it has to be answered.
    pub is_required: Option<bool>,
    /// Answers to choose from.
    pub options: Option<Vec<String>>,
}

/// Kind of answer it takes.
#[model_enum]
pub enum ScreeningQuestionType {
    Date = "DATE",
    File = "FILE",
    SingleSelect = "SINGLE_SELECT",
    MultiSelect = "MULTI_SELECT",
    SingleLineText = "SINGLE_LINE_TEXT",
    MultiLineText = "MULTI_LINE_TEXT",
    Numeric = "NUMERIC",
    Boolean = "BOOLEAN",
}
