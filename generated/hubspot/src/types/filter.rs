// @generated from specs/hubspot/ by cargo xtask generate hubspot. Do not edit.

use crate::types::FilterOperator;
use conjoin_runtime::json::{ToJson, Writer};

/// One condition.
///
/// Spec: `companies#/components/schemas/Filter`.
#[derive(Debug, Clone)]
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

impl ToJson for Filter {
    fn to_json(&self, out: &mut Writer) {
        out.begin_object();
        out.field("propertyName", &self.property_name);
        out.field("operator", &self.operator);
        out.field("value", &self.value);
        out.field("values", &self.values);
        out.field("highValue", &self.high_value);
        out.end_object();
    }
}
