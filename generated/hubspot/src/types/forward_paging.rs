// @generated from specs/hubspot/ by cargo xtask generate hubspot. Do not edit.

use crate::types::NextPage;
use conjoin_runtime::json::{FromJson, Reader};

/// Left out on the last page.
///
/// Spec: `companies#/components/schemas/ForwardPaging`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct ForwardPaging {
    /// Property `next`.
    pub next: Option<NextPage>,
}

impl FromJson for ForwardPaging {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "next" => value.next = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}
