// @generated from specs/zendesk/openapi.yaml by cargo xtask generate zendesk. Do not edit.

use crate::types::ViaSource;
use conjoin_runtime::json::{FromJson, Reader};

/// How something came in.
///
/// Spec: `#/components/schemas/Via`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Via {
    /// Such as `web`, `email`, `api`, `chat`, `voice` or `rule`.
    pub channel: Option<String>,
    /// Property `source`.
    pub source: Option<ViaSource>,
}

impl FromJson for Via {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "channel" => value.channel = json.get(),
                "source" => value.source = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}
