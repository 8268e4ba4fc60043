// @generated from specs/hubspot/ by cargo xtask generate hubspot. Do not edit.

use conjoin_runtime::json::{OpenEnum, ToJson, Writer};

/// How to compare.
///
/// Spec: `companies#/components/schemas/Filter/properties/operator`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum FilterOperator {
    /// `BETWEEN`.
    Between,
    /// `CONTAINS_TOKEN`.
    ContainsToken,
    /// `EQ`.
    Eq,
    /// `GT`.
    Gt,
    /// `GTE`.
    Gte,
    /// `HAS_PROPERTY`.
    HasProperty,
    /// `IN`.
    In,
    /// `LT`.
    Lt,
    /// `LTE`.
    Lte,
    /// `NEQ`.
    Neq,
    /// `NOT_CONTAINS_TOKEN`.
    NotContainsToken,
    /// `NOT_HAS_PROPERTY`.
    NotHasProperty,
    /// `NOT_IN`.
    NotIn,
    /// A value that the spec does not name.
    Other(String),
}

impl OpenEnum for FilterOperator {
    fn from_text(text: &str) -> Self {
        match text {
            "BETWEEN" => Self::Between,
            "CONTAINS_TOKEN" => Self::ContainsToken,
            "EQ" => Self::Eq,
            "GT" => Self::Gt,
            "GTE" => Self::Gte,
            "HAS_PROPERTY" => Self::HasProperty,
            "IN" => Self::In,
            "LT" => Self::Lt,
            "LTE" => Self::Lte,
            "NEQ" => Self::Neq,
            "NOT_CONTAINS_TOKEN" => Self::NotContainsToken,
            "NOT_HAS_PROPERTY" => Self::NotHasProperty,
            "NOT_IN" => Self::NotIn,
            _ => Self::Other(text.to_owned()),
        }
    }

    fn as_text(&self) -> &str {
        match self {
            Self::Between => "BETWEEN",
            Self::ContainsToken => "CONTAINS_TOKEN",
            Self::Eq => "EQ",
            Self::Gt => "GT",
            Self::Gte => "GTE",
            Self::HasProperty => "HAS_PROPERTY",
            Self::In => "IN",
            Self::Lt => "LT",
            Self::Lte => "LTE",
            Self::Neq => "NEQ",
            Self::NotContainsToken => "NOT_CONTAINS_TOKEN",
            Self::NotHasProperty => "NOT_HAS_PROPERTY",
            Self::NotIn => "NOT_IN",
            Self::Other(text) => text,
        }
    }
}

impl ToJson for FilterOperator {
    fn to_json(&self, out: &mut Writer) {
        out.value(OpenEnum::as_text(self));
    }
}
