// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

use conjoin_runtime::json::{FromJson, ToJson};

/// Spec: `openapi#/components/schemas/Answer`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct Answer {
    /// Property `question`.
    pub question: Option<i64>,
    /// Property `text`.
    pub text: Option<String>,
}

/// Spec: `openapi#/components/schemas/Answer`.
#[derive(Debug, Clone, ToJson)]
#[non_exhaustive]
pub struct AnswerInput {
    /// Property `question`.
    pub question: i64,
    /// Property `text`.
    pub text: Option<String>,
}

impl AnswerInput {
    /// With everything that must be there.
    #[must_use]
    pub fn new(question: i64) -> Self {
        Self {
            question,
            text: None,
        }
    }
}
