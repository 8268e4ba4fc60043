// @generated from specs/hubspot/ by cargo xtask generate hubspot. Do not edit.

use crate::types::FilterGroup;
use conjoin_runtime::json::ToJson;

/// What to look for. Paging reaches the first 10,000 matches and no further.
///
/// Spec: `companies#/components/schemas/SearchRequest`.
#[derive(Debug, Clone, Default, ToJson)]
#[non_exhaustive]
pub struct SearchRequest {
    /// Groups of which one must hold.
    #[json("filterGroups")]
    pub filter_groups: Option<Vec<FilterGroup>>,
    /// Text to look for in the default fields.
    pub query: Option<String>,
    /// Property to sort by, `-` in front for descending.
    pub sorts: Option<Vec<String>>,
    /// Properties to return.
    pub properties: Option<Vec<String>>,
    /// Page size, 200 at most.
    pub limit: Option<i64>,
    /// Token of the page before.
    pub after: Option<String>,
}
