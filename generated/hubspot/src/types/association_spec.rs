// @generated from specs/hubspot/ by cargo xtask generate hubspot. Do not edit.

use conjoin_runtime::json::{ToJson, open_enum};

/// A kind of association.
///
/// Spec: `companies#/components/schemas/AssociationSpec`.
#[derive(Debug, Clone, ToJson)]
#[json(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AssociationSpec {
    /// Who defined the kind.
    pub association_category: AssociationSpecAssociationCategory,
    /// Number of the kind; differs by direction.
    pub association_type_id: i64,
}

impl AssociationSpec {
    /// With everything that must be there.
    #[must_use]
    pub fn new(
        association_category: AssociationSpecAssociationCategory,
        association_type_id: i64,
    ) -> Self {
        Self {
            association_category,
            association_type_id,
        }
    }
}

/// Who defined the kind.
///
/// Spec: `companies#/components/schemas/AssociationSpec/properties/associationCategory`.
#[open_enum]
pub enum AssociationSpecAssociationCategory {
    HubspotDefined = "HUBSPOT_DEFINED",
    IntegratorDefined = "INTEGRATOR_DEFINED",
    UserDefined = "USER_DEFINED",
    Work = "WORK",
}
