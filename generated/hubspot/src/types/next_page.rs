// @generated from specs/hubspot/ by cargo xtask generate hubspot. Do not edit.

use conjoin_runtime::json::FromJson;

/// Where the next page starts.
///
/// Spec: `companies#/components/schemas/NextPage`.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct NextPage {
    /// Token to send as `after`.
    pub after: Option<String>,
    /// The same as a URL.
    pub link: Option<String>,
}
