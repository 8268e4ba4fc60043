// @generated from specs/hubspot/ by cargo xtask generate hubspot. Do not edit.

use conjoin_runtime::json::ToJson;

/// Names a record.
///
/// Spec: `companies#/components/schemas/RecordId`.
#[derive(Debug, Clone, ToJson)]
#[non_exhaustive]
pub struct RecordId {
    /// Record id.
    pub id: String,
}

impl RecordId {
    /// With everything that must be there.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}
