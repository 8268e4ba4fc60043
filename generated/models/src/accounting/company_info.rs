// @generated from mappings/models/accounting.yaml by cargo xtask generate. Do not edit.

//! The common model `accounting.company_info`.

use conjoin_runtime::model::{
    Address, CustomFields, Date, Deleted, Patch, Phone, Ref, Timestamp, Url,
};
use serde::{Deserialize, Serialize};

/// The set of books, or a subsidiary in it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct CompanyInfo {
    /// Id in the provider.
    pub remote_id: String,
    /// Name in use.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Registered name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub legal_name: Option<String>,
    /// Tax or VAT number.
    ///
    /// Sensitive personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tax_number: Option<String>,
    /// 1 to 12.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fiscal_year_end_month: Option<i64>,
    /// Day in that month.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fiscal_year_end_day: Option<i64>,
    /// Base currency.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// True when other currencies are allowed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub multi_currency_enabled: Option<bool>,
    /// Country of registration.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// Zone for dates that lack one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timezone: Option<String>,
    /// Sites.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub urls: Option<Vec<Url>>,
    /// Registered and other addresses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub addresses: Option<Vec<Address>>,
    /// Typed numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phones: Option<Vec<Phone>>,
    /// Entity one level up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<Ref<CompanyInfo>>,
    /// Bookings before this day are refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lock_date: Option<Date>,
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

/// What to write of a `CompanyInfo`: each field is kept, cleared or set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CompanyInfoInput {
    /// Fields that the customer defined, by the provider's names.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub custom_fields: Patch<CustomFields>,
}
