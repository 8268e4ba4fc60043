// @generated from specs/zendesk/openapi.yaml by cargo xtask generate zendesk. Do not edit.

use crate::types::ViaSource;
use conjoin_runtime::json::FromJson;

/// How something came in.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct Via {
    /// Such as `web`, `email`, `api`, `chat`, `voice` or `rule`.
    pub channel: Option<String>,
    /// Property `source`.
    pub source: Option<ViaSource>,
}
