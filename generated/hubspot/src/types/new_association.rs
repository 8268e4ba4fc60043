// @generated from specs/hubspot/ by cargo xtask generate hubspot. Do not edit.

use crate::types::{AssociationSpec, RecordId};
use conjoin_runtime::json::ToJson;

/// An association to make along with the record.
///
/// Spec: `companies#/components/schemas/NewAssociation`.
#[derive(Debug, Clone, ToJson)]
#[non_exhaustive]
pub struct NewAssociation {
    /// Property `to`.
    pub to: RecordId,
    /// Property `types`.
    pub types: Vec<AssociationSpec>,
}

impl NewAssociation {
    /// With everything that must be there.
    #[must_use]
    pub fn new(to: RecordId, types: Vec<AssociationSpec>) -> Self {
        Self { to, types }
    }
}
