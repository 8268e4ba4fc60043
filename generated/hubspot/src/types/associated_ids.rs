// @generated from specs/hubspot/ by cargo xtask generate hubspot. Do not edit.

use crate::types::{AssociatedId, ForwardPaging};
use conjoin_runtime::json::FromJson;

/// Records of one type at the other end. A labelled association is listed once per label, so an
/// id may repeat.
///
/// Spec: `companies#/components/schemas/AssociatedIds`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct AssociatedIds {
    /// Property `results`.
    pub results: Option<Vec<AssociatedId>>,
    /// Property `paging`.
    pub paging: Option<ForwardPaging>,
}
