// @generated from specs/hubspot/ by cargo xtask generate hubspot. Do not edit.

use conjoin_runtime::json::FromJson;

/// A record at the other end of an association.
///
/// Spec: `companies#/components/schemas/AssociatedId`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct AssociatedId {
    /// Record id.
    pub id: Option<String>,
    /// Kind of the association, for instance `deal_to_contact`.
    pub type_: Option<String>,
}
