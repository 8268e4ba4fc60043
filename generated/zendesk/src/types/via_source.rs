// @generated from specs/zendesk/openapi.yaml by cargo xtask generate zendesk. Do not edit.

use conjoin_runtime::json::{FromJson, Reader};
use std::collections::BTreeMap;

/// Sender and receiver; which keys stand here depends on the channel.
///
/// Spec: `#/components/schemas/ViaSource`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct ViaSource {
    /// Property `from`.
    pub from: Option<BTreeMap<String, serde_json::Value>>,
    /// Property `to`.
    pub to: Option<BTreeMap<String, serde_json::Value>>,
    /// Property `rel`.
    pub rel: Option<String>,
}

impl FromJson for ViaSource {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "from" => value.from = json.get(),
                "to" => value.to = json.get(),
                "rel" => value.rel = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}
