// @generated from specs/hubspot/ by cargo xtask generate hubspot. Do not edit.

use conjoin_runtime::json::{FromJson, Reader};

/// Where the next page starts.
///
/// Spec: `companies#/components/schemas/NextPage`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct NextPage {
    /// Token to send as `after`.
    pub after: Option<String>,
    /// The same as a URL.
    pub link: Option<String>,
}

impl FromJson for NextPage {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "after" => value.after = json.get(),
                "link" => value.link = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}
