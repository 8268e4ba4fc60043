// @generated from specs/hubspot/ by cargo xtask generate hubspot. Do not edit.

use crate::types::{AssociatedId, ForwardPaging};
use conjoin_runtime::json::{FromJson, Reader};

/// Records of one type at the other end. A labelled association is listed once per label, so an
/// id may repeat.
///
/// Spec: `companies#/components/schemas/AssociatedIds`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct AssociatedIds {
    /// Property `results`.
    pub results: Option<Vec<AssociatedId>>,
    /// Property `paging`.
    pub paging: Option<ForwardPaging>,
}

impl FromJson for AssociatedIds {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "results" => value.results = json.get(),
                "paging" => value.paging = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}
