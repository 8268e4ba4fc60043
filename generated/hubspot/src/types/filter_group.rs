// @generated from specs/hubspot/ by cargo xtask generate hubspot. Do not edit.

use crate::types::Filter;
use conjoin_runtime::json::ToJson;

/// Conditions that must all hold.
///
/// Spec: `companies#/components/schemas/FilterGroup`.
#[derive(Debug, Clone, ToJson)]
#[non_exhaustive]
pub struct FilterGroup {
    /// Property `filters`.
    pub filters: Vec<Filter>,
}

impl FilterGroup {
    /// With everything that must be there.
    #[must_use]
    pub fn new(filters: Vec<Filter>) -> Self {
        Self { filters }
    }
}
