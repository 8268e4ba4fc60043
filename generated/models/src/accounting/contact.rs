// @generated from mappings/models/accounting.yaml by cargo xtask generate. Do not edit.

//! The common model `accounting.contact`.

use crate::accounting::CompanyInfo;
use conjoin_runtime::model::{
    Address, CustomFields, Deleted, Email, Enum, ModelEnum, Money, Patch, Phone, Ref, RemoteRef,
    Timestamp,
};
use serde::{Deserialize, Serialize};

/// A customer or supplier in the books.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct Contact {
    /// Id in the provider.
    pub remote_id: String,
    /// Name in the books.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Given name of the person.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_name: Option<String>,
    /// Family name of the person.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_name: Option<String>,
    /// True when money can be owed to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_supplier: Option<bool>,
    /// True when it can owe money.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_customer: Option<bool>,
    /// Typed addresses.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub emails: Option<Vec<Email>>,
    /// Typed numbers.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phones: Option<Vec<Phone>>,
    /// Billing, shipping and other addresses.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub addresses: Option<Vec<Address>>,
    /// Tax or VAT number.
    ///
    /// Sensitive personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tax_number: Option<String>,
    /// Whether it is in use.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Enum<ContactStatus>>,
    /// Default document currency.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// Default terms.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment_term: Option<RemoteRef>,
    /// Entity or subsidiary.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub company: Option<Ref<CompanyInfo>>,
    /// Main site.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub website: Option<String>,
    /// Sum owed in base terms.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub balance: Option<Money>,
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

/// What to write of a `Contact`: each field is kept, cleared or set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ContactInput {
    /// Name in the books.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub name: Patch<String>,
    /// Given name of the person.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub first_name: Patch<String>,
    /// Family name of the person.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub last_name: Patch<String>,
    /// True when money can be owed to it.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub is_supplier: Patch<bool>,
    /// True when it can owe money.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub is_customer: Patch<bool>,
    /// Typed addresses.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub emails: Patch<Vec<Email>>,
    /// Typed numbers.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub phones: Patch<Vec<Phone>>,
    /// Billing, shipping and other addresses.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub addresses: Patch<Vec<Address>>,
    /// Tax or VAT number.
    ///
    /// Sensitive personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub tax_number: Patch<String>,
    /// Whether it is in use.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub status: Patch<Enum<ContactStatus>>,
    /// Default document currency.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub currency: Patch<String>,
    /// Default terms.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub payment_term: Patch<RemoteRef>,
    /// Entity or subsidiary.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub company: Patch<Ref<CompanyInfo>>,
    /// Main site.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub website: Patch<String>,
    /// Fields that the customer defined, by the provider's names.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub custom_fields: Patch<CustomFields>,
}

/// Whether it is in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ContactStatus {
    /// `ACTIVE`.
    Active,
    /// `ARCHIVED`.
    Archived,
}

impl ModelEnum for ContactStatus {
    const VALUES: &'static [(&'static str, Self)] =
        &[("ACTIVE", Self::Active), ("ARCHIVED", Self::Archived)];

    fn as_str(self) -> &'static str {
        match self {
            Self::Active => "ACTIVE",
            Self::Archived => "ARCHIVED",
        }
    }
}
