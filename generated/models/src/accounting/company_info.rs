// @generated from mappings/models/accounting.yaml by cargo xtask generate. Do not edit.

//! The common model `accounting.company_info`.

use conjoin_runtime::model::{
    Address, CustomFields, Date, Deleted, Model, Patch, Phone, Ref, Timestamp, Url,
};

/// The set of books, or a subsidiary in it.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct CompanyInfo {
    /// Id in the provider.
    pub remote_id: String,
    /// Name in use.
    pub name: Option<String>,
    /// Registered name.
    pub legal_name: Option<String>,
    /// Tax or VAT number.
    ///
    /// Sensitive personal data.
    #[model(sensitive)]
    pub tax_number: Option<String>,
    /// 1 to 12.
    pub fiscal_year_end_month: Option<i64>,
    /// Day in that month.
    pub fiscal_year_end_day: Option<i64>,
    /// Base currency.
    pub currency: Option<String>,
    /// True when other currencies are allowed.
    pub multi_currency_enabled: Option<bool>,
    /// Country of registration.
    pub country: Option<String>,
    /// Zone for dates that lack one.
    pub timezone: Option<String>,
    /// Sites.
    pub urls: Option<Vec<Url>>,
    /// Registered and other addresses.
    pub addresses: Option<Vec<Address>>,
    /// Typed numbers.
    pub phones: Option<Vec<Phone>>,
    /// Entity one level up.
    pub parent: Option<Ref<CompanyInfo>>,
    /// Bookings before this day are refused.
    pub lock_date: Option<Date>,
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

/// What to write of a `CompanyInfo`: each field is kept, cleared or set.
#[derive(Clone, Default, PartialEq, Model)]
#[model(strict)]
pub struct CompanyInfoInput {
    /// Fields that the customer defined, by the provider's names.
    #[model(sensitive)]
    pub custom_fields: Patch<CustomFields>,
}
