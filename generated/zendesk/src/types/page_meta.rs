// @generated from specs/zendesk/openapi.yaml by cargo xtask generate zendesk. Do not edit.

use conjoin_runtime::json::FromJson;

/// Where a page stands. The last page has cursors and links too; only `has_more` tells it.
#[derive(Debug, Clone, Default, FromJson)]
#[non_exhaustive]
pub struct PageMeta {
    /// Whether a page follows.
    pub has_more: Option<bool>,
    /// Send as `page[after]`.
    pub after_cursor: Option<String>,
    /// Send as `page[before]`.
    pub before_cursor: Option<String>,
}
