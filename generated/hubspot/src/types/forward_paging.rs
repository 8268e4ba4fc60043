// @generated from specs/hubspot/ by cargo xtask generate hubspot. Do not edit.

use crate::types::NextPage;
use conjoin_runtime::json::FromJson;

/// Left out on the last page.
///
/// Spec: `companies#/components/schemas/ForwardPaging`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct ForwardPaging {
    /// Property `next`.
    pub next: Option<NextPage>,
}
