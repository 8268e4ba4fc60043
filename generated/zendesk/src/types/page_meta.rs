// @generated from specs/zendesk/openapi.yaml by cargo xtask generate zendesk. Do not edit.

use conjoin_runtime::json::{FromJson, Reader};

/// Where a page stands. The last page has cursors and links too; only `has_more` tells it.
///
/// Spec: `#/components/schemas/PageMeta`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct PageMeta {
    /// Whether a page follows.
    pub has_more: Option<bool>,
    /// Send as `page[after]`.
    pub after_cursor: Option<String>,
    /// Send as `page[before]`.
    pub before_cursor: Option<String>,
}

impl FromJson for PageMeta {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "has_more" => value.has_more = json.get(),
                "after_cursor" => value.after_cursor = json.get(),
                "before_cursor" => value.before_cursor = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}
