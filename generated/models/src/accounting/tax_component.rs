// @generated from mappings/models/accounting.yaml by cargo xtask generate. Do not edit.

//! `TaxComponent`, which stands within fields of models.

use conjoin_runtime::model::{Decimal, Enum, ModelEnum};
use serde::{Deserialize, Serialize};

/// A part of a tax rate.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct TaxComponent {
    /// Label.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Rate as a fraction.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate: Option<Decimal>,
    /// True when it is computed on top of the other parts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_compound: Option<bool>,
    /// Side it is used on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub component_type: Option<Enum<TaxComponentComponentType>>,
}

/// Side it is used on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TaxComponentComponentType {
    /// `SALES`.
    Sales,
    /// `PURCHASE`.
    Purchase,
}

impl ModelEnum for TaxComponentComponentType {
    const VALUES: &'static [(&'static str, Self)] =
        &[("SALES", Self::Sales), ("PURCHASE", Self::Purchase)];

    fn as_str(self) -> &'static str {
        match self {
            Self::Sales => "SALES",
            Self::Purchase => "PURCHASE",
        }
    }
}
