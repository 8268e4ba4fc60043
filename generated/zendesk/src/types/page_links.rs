// @generated from specs/zendesk/openapi.yaml by cargo xtask generate zendesk. Do not edit.

use conjoin_runtime::json::{FromJson, Reader};

/// The same as URLs.
///
/// Spec: `#/components/schemas/PageLinks`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct PageLinks {
    /// Property `next`.
    pub next: Option<String>,
    /// Property `prev`.
    pub prev: Option<String>,
}

impl FromJson for PageLinks {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "next" => value.next = json.get(),
                "prev" => value.prev = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}
