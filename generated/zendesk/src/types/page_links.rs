// @generated from specs/zendesk/openapi.yaml by cargo xtask generate zendesk. Do not edit.

use conjoin_runtime::json::FromJson;

/// The same as URLs.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct PageLinks {
    /// Property `next`.
    pub next: Option<String>,
    /// Property `prev`.
    pub prev: Option<String>,
}
