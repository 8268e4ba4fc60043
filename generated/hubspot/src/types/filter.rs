// @generated from specs/hubspot/ by cargo xtask generate hubspot. Do not edit.

use conjoin_runtime::json::{ToJson, open_enum};

/// One condition.
///
/// Spec: `companies#/components/schemas/Filter`.
#[derive(Debug, Clone, ToJson)]
#[json(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Filter {
    /// Internal name of the property.
    pub property_name: String,
    /// How to compare.
    pub operator: FilterOperator,
    /// Text form of what to compare with; a time is milliseconds since 1970.
    pub value: Option<String>,
    /// For IN and NOT_IN.
    pub values: Option<Vec<String>>,
    /// Upper end for BETWEEN.
    pub high_value: Option<String>,
}

impl Filter {
    /// With everything that must be there.
    #[must_use]
    pub fn new(property_name: impl Into<String>, operator: FilterOperator) -> Self {
        Self {
            property_name: property_name.into(),
            operator,
            value: None,
            values: None,
            high_value: None,
        }
    }
}

/// How to compare.
///
/// Spec: `companies#/components/schemas/Filter/properties/operator`.
#[open_enum]
pub enum FilterOperator {
    Between = "BETWEEN",
    ContainsToken = "CONTAINS_TOKEN",
    Eq = "EQ",
    Gt = "GT",
    Gte = "GTE",
    HasProperty = "HAS_PROPERTY",
    In = "IN",
    Lt = "LT",
    Lte = "LTE",
    Neq = "NEQ",
    NotContainsToken = "NOT_CONTAINS_TOKEN",
    NotHasProperty = "NOT_HAS_PROPERTY",
    NotIn = "NOT_IN",
}
