// @generated from specs/zendesk/openapi.yaml by cargo xtask generate zendesk. Do not edit.

use conjoin_runtime::json::FromJson;
use std::collections::BTreeMap;

/// Sender and receiver; which keys stand here depends on the channel.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct ViaSource {
    /// Property `from`.
    pub from: Option<BTreeMap<String, serde_json::Value>>,
    /// Property `to`.
    pub to: Option<BTreeMap<String, serde_json::Value>>,
    /// Property `rel`.
    pub rel: Option<String>,
}
