// @generated from specs/hubspot/ by cargo xtask generate hubspot. Do not edit.

use crate::types::AssociationSpecAssociationCategory;
use conjoin_runtime::json::{ToJson, Writer};

/// A kind of association.
///
/// Spec: `companies#/components/schemas/AssociationSpec`.
#[derive(Debug, Clone)]
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

impl ToJson for AssociationSpec {
    fn to_json(&self, out: &mut Writer) {
        out.begin_object();
        out.field("associationCategory", &self.association_category);
        out.field("associationTypeId", &self.association_type_id);
        out.end_object();
    }
}
