// @generated from specs/hubspot/ by cargo xtask generate hubspot. Do not edit.

use conjoin_runtime::json::{FromJson, Reader};

/// A record at the other end of an association.
///
/// Spec: `companies#/components/schemas/AssociatedId`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct AssociatedId {
    /// Record id.
    pub id: Option<String>,
    /// Kind of the association, for instance `deal_to_contact`.
    pub type_: Option<String>,
}

impl FromJson for AssociatedId {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "id" => value.id = json.get(),
                "type" => value.type_ = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}
