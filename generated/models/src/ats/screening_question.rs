// @generated from mappings/models/ats.yaml by cargo xtask generate. Do not edit.

//! `ScreeningQuestion`, which stands within fields of models.

use conjoin_runtime::model::{Enum, ModelEnum};
use serde::{Deserialize, Serialize};

/// A question of the application form.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct ScreeningQuestion {
    /// Id in the provider.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Question as shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Kind of answer it takes.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<Enum<ScreeningQuestionType>>,
    /// True when it has to be answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_required: Option<bool>,
    /// Answers to choose from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub options: Option<Vec<String>>,
}

/// Kind of answer it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ScreeningQuestionType {
    /// `DATE`.
    Date,
    /// `FILE`.
    File,
    /// `SINGLE_SELECT`.
    SingleSelect,
    /// `MULTI_SELECT`.
    MultiSelect,
    /// `SINGLE_LINE_TEXT`.
    SingleLineText,
    /// `MULTI_LINE_TEXT`.
    MultiLineText,
    /// `NUMERIC`.
    Numeric,
    /// `BOOLEAN`.
    Boolean,
}

impl ModelEnum for ScreeningQuestionType {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("DATE", Self::Date),
        ("FILE", Self::File),
        ("SINGLE_SELECT", Self::SingleSelect),
        ("MULTI_SELECT", Self::MultiSelect),
        ("SINGLE_LINE_TEXT", Self::SingleLineText),
        ("MULTI_LINE_TEXT", Self::MultiLineText),
        ("NUMERIC", Self::Numeric),
        ("BOOLEAN", Self::Boolean),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Date => "DATE",
            Self::File => "FILE",
            Self::SingleSelect => "SINGLE_SELECT",
            Self::MultiSelect => "MULTI_SELECT",
            Self::SingleLineText => "SINGLE_LINE_TEXT",
            Self::MultiLineText => "MULTI_LINE_TEXT",
            Self::Numeric => "NUMERIC",
            Self::Boolean => "BOOLEAN",
        }
    }
}
