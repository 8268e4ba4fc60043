// @generated from mappings/models/accounting.yaml by cargo xtask generate. Do not edit.

//! The common model `accounting.tax_rate`.

use crate::accounting::{CompanyInfo, TaxComponent};
use conjoin_runtime::model::{
    CustomFields, Decimal, Deleted, Enum, Model, Patch, Ref, Timestamp, model_enum,
};

/// A tax code with its rate.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct TaxRate {
    /// Id in the provider.
    pub remote_id: String,
    /// Entity or subsidiary.
    pub company: Option<Ref<CompanyInfo>>,
    /// Code used on documents.
    pub code: Option<String>,
    /// Label.
    pub name: Option<String>,
    /// Free text.
    pub description: Option<String>,
    /// Whether it is in use.
    pub status: Option<Enum<TaxRateStatus>>,
    /// Country the rate is for.
    pub country: Option<String>,
    /// Sum of components, as a fraction.
    pub total_rate: Option<Decimal>,
    /// Rate after compounding, as a fraction.
    pub effective_rate: Option<Decimal>,
    /// Parts with name, rate and compound flag.
    pub tax_components: Option<Vec<TaxComponent>>,
    /// Side it may be used on.
    pub applies_to: Option<Enum<TaxRateAppliesTo>>,
    /// Link to the record in the provider's interface.
    pub remote_url: Option<String>,
    /// Created in the provider.
    pub remote_created_at: Option<Timestamp>,
    /// Changed in the provider; cursor for reads of what changed.
    pub remote_updated_at: Option<Timestamp>,
    /// True when the provider marks the record as deleted.
    pub remote_was_deleted: Option<bool>,
    /// When and how the record vanished, as far as the provider tells.
    pub deleted: Option<Deleted>,
    /// Etag, revision or row version, for writes that must not overwrite others.
    pub version: Option<String>,
    /// Fields that the customer defined, by the provider's names.
    #[model(sensitive)]
    pub custom_fields: CustomFields,
}

/// What to write of a `TaxRate`: each field is kept, cleared or set.
#[derive(Clone, Default, PartialEq, Model)]
#[model(strict)]
pub struct TaxRateInput {
    /// Fields that the customer defined, by the provider's names.
    #[model(sensitive)]
    pub custom_fields: Patch<CustomFields>,
}

/// Whether it is in use.
#[model_enum]
pub enum TaxRateStatus {
    Active = "ACTIVE",
    Archived = "ARCHIVED",
}

/// Side it may be used on.
#[model_enum]
pub enum TaxRateAppliesTo {
    Sales = "SALES",
    Purchase = "PURCHASE",
    Both = "BOTH",
}
