// @generated from mappings/models/accounting.yaml by cargo xtask generate. Do not edit.

//! The common model `accounting.tax_rate`.

use crate::accounting::{CompanyInfo, TaxComponent};
use conjoin_runtime::model::{
    CustomFields, Decimal, Deleted, Enum, ModelEnum, Patch, Ref, Timestamp,
};
use serde::{Deserialize, Serialize};

/// A tax code with its rate.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct TaxRate {
    /// Id in the provider.
    pub remote_id: String,
    /// Entity or subsidiary.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub company: Option<Ref<CompanyInfo>>,
    /// Code used on documents.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Label.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Free text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Whether it is in use.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Enum<TaxRateStatus>>,
    /// Country the rate is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// Sum of components, as a fraction.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_rate: Option<Decimal>,
    /// Rate after compounding, as a fraction.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effective_rate: Option<Decimal>,
    /// Parts with name, rate and compound flag.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tax_components: Option<Vec<TaxComponent>>,
    /// Side it may be used on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub applies_to: Option<Enum<TaxRateAppliesTo>>,
    /// Link to the record in the provider's interface.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remote_url: Option<String>,
    /// Created in the provider.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remote_created_at: Option<Timestamp>,
    /// Changed in the provider; cursor for reads of what changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remote_updated_at: Option<Timestamp>,
    /// True when the provider marks the record as deleted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remote_was_deleted: Option<bool>,
    /// When and how the record vanished, as far as the provider tells.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deleted: Option<Deleted>,
    /// Etag, revision or row version, for writes that must not overwrite others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// Fields that the customer defined, by the provider's names.
    #[serde(skip_serializing_if = "CustomFields::is_empty")]
    pub custom_fields: CustomFields,
}

/// What to write of a `TaxRate`: each field is kept, cleared or set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TaxRateInput {
    /// Fields that the customer defined, by the provider's names.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub custom_fields: Patch<CustomFields>,
}

/// Whether it is in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TaxRateStatus {
    /// `ACTIVE`.
    Active,
    /// `ARCHIVED`.
    Archived,
}

impl ModelEnum for TaxRateStatus {
    const VALUES: &'static [(&'static str, Self)] =
        &[("ACTIVE", Self::Active), ("ARCHIVED", Self::Archived)];

    fn as_str(self) -> &'static str {
        match self {
            Self::Active => "ACTIVE",
            Self::Archived => "ARCHIVED",
        }
    }
}

/// Side it may be used on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TaxRateAppliesTo {
    /// `SALES`.
    Sales,
    /// `PURCHASE`.
    Purchase,
    /// `BOTH`.
    Both,
}

impl ModelEnum for TaxRateAppliesTo {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("SALES", Self::Sales),
        ("PURCHASE", Self::Purchase),
        ("BOTH", Self::Both),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Sales => "SALES",
            Self::Purchase => "PURCHASE",
            Self::Both => "BOTH",
        }
    }
}
