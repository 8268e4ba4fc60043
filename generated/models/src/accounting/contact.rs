// @generated from mappings/models/accounting.yaml by cargo xtask generate. Do not edit.

//! The common model `accounting.contact`.

use crate::accounting::CompanyInfo;
use conjoin_runtime::model::{
    Address, CustomFields, Deleted, Email, Enum, Model, Money, Patch, Phone, Ref, RemoteRef,
    Timestamp, model_enum,
};

/// A customer or supplier in the books.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct Contact {
    /// Id in the provider.
    pub remote_id: String,
    /// Name in the books.
    pub name: Option<String>,
    /// Given name of the person.
    ///
    /// Personal data.
    #[model(personal)]
    pub first_name: Option<String>,
    /// Family name of the person.
    ///
    /// Personal data.
    #[model(personal)]
    pub last_name: Option<String>,
    /// True when money can be owed to it.
    pub is_supplier: Option<bool>,
    /// True when it can owe money.
    pub is_customer: Option<bool>,
    /// Typed addresses.
    ///
    /// Personal data.
    #[model(personal)]
    pub emails: Option<Vec<Email>>,
    /// Typed numbers.
    ///
    /// Personal data.
    #[model(personal)]
    pub phones: Option<Vec<Phone>>,
    /// Billing, shipping and other addresses.
    ///
    /// Personal data.
    #[model(personal)]
    pub addresses: Option<Vec<Address>>,
    /// Tax or VAT number.
    ///
    /// Sensitive personal data.
    #[model(sensitive)]
    pub tax_number: Option<String>,
    /// Whether it is in use.
    pub status: Option<Enum<ContactStatus>>,
    /// Default document currency.
    pub currency: Option<String>,
    /// Default terms.
    pub payment_term: Option<RemoteRef>,
    /// Entity or subsidiary.
    pub company: Option<Ref<CompanyInfo>>,
    /// Main site.
    pub website: Option<String>,
    /// Sum owed in base terms.
    pub balance: Option<Money>,
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

/// What to write of a `Contact`: each field is kept, cleared or set.
#[derive(Clone, Default, PartialEq, Model)]
#[model(strict)]
pub struct ContactInput {
    /// Name in the books.
    pub name: Patch<String>,
    /// Given name of the person.
    ///
    /// Personal data.
    #[model(personal)]
    pub first_name: Patch<String>,
    /// Family name of the person.
    ///
    /// Personal data.
    #[model(personal)]
    pub last_name: Patch<String>,
    /// True when money can be owed to it.
    pub is_supplier: Patch<bool>,
    /// True when it can owe money.
    pub is_customer: Patch<bool>,
    /// Typed addresses.
    ///
    /// Personal data.
    #[model(personal)]
    pub emails: Patch<Vec<Email>>,
    /// Typed numbers.
    ///
    /// Personal data.
    #[model(personal)]
    pub phones: Patch<Vec<Phone>>,
    /// Billing, shipping and other addresses.
    ///
    /// Personal data.
    #[model(personal)]
    pub addresses: Patch<Vec<Address>>,
    /// Tax or VAT number.
    ///
    /// Sensitive personal data.
    #[model(sensitive)]
    pub tax_number: Patch<String>,
    /// Whether it is in use.
    pub status: Patch<Enum<ContactStatus>>,
    /// Default document currency.
    pub currency: Patch<String>,
    /// Default terms.
    pub payment_term: Patch<RemoteRef>,
    /// Entity or subsidiary.
    pub company: Patch<Ref<CompanyInfo>>,
    /// Main site.
    pub website: Patch<String>,
    /// Fields that the customer defined, by the provider's names.
    #[model(sensitive)]
    pub custom_fields: Patch<CustomFields>,
}

/// Whether it is in use.
#[model_enum]
pub enum ContactStatus {
    Active = "ACTIVE",
    Archived = "ARCHIVED",
}
