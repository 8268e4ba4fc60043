// @generated from mappings/models/accounting.yaml by cargo xtask generate. Do not edit.

//! `TaxComponent`, which stands within fields of models.

use conjoin_runtime::model::{Decimal, Enum, Model, model_enum};

/// A part of a tax rate.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct TaxComponent {
    /// Label.
    pub name: Option<String>,
    /// Rate as a fraction.
    pub rate: Option<Decimal>,
    /// True when it is computed on top of the other parts.
    pub is_compound: Option<bool>,
    /// Side it is used on.
    pub component_type: Option<Enum<TaxComponentComponentType>>,
}

/// Side it is used on.
#[model_enum]
pub enum TaxComponentComponentType {
    Sales = "SALES",
    Purchase = "PURCHASE",
}
