// @generated from mappings/models/crm.yaml by cargo xtask generate. Do not edit.

//! The common model `crm.account`.

use crate::crm::User;
use conjoin_runtime::model::{
    Address, CustomFields, Deleted, Email, Enum, ModelEnum, Money, Patch, Phone, Ref, Timestamp,
};
use serde::{Deserialize, Serialize};

/// A company the customer sells to.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct Account {
    /// Id in the provider.
    pub remote_id: String,
    /// Rep in charge.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<Ref<User>>,
    /// Company name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Free text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Sector as the provider words it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub industry: Option<String>,
    /// Main site.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub website: Option<String>,
    /// Mail and web domains, used for matching.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub domains: Option<Vec<String>>,
    /// Head count.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number_of_employees: Option<i64>,
    /// Yearly revenue with currency.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub annual_revenue: Option<Money>,
    /// Company one level up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent_account: Option<Ref<Account>>,
    /// Relation to the customer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_type: Option<Enum<AccountType>>,
    /// Billing, shipping and other addresses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub addresses: Option<Vec<Address>>,
    /// Typed phone numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phones: Option<Vec<Phone>>,
    /// Company-level addresses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub emails: Option<Vec<Email>>,
    /// Labels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<String>>,
    /// Last touch recorded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_activity_at: Option<Timestamp>,
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

/// What to write of a `Account`: each field is kept, cleared or set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AccountInput {
    /// Rep in charge.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub owner: Patch<Ref<User>>,
    /// Company name.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub name: Patch<String>,
    /// Free text.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub description: Patch<String>,
    /// Sector as the provider words it.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub industry: Patch<String>,
    /// Main site.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub website: Patch<String>,
    /// Mail and web domains, used for matching.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub domains: Patch<Vec<String>>,
    /// Head count.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub number_of_employees: Patch<i64>,
    /// Yearly revenue with currency.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub annual_revenue: Patch<Money>,
    /// Company one level up.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub parent_account: Patch<Ref<Account>>,
    /// Relation to the customer.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub account_type: Patch<Enum<AccountType>>,
    /// Billing, shipping and other addresses.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub addresses: Patch<Vec<Address>>,
    /// Typed phone numbers.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub phones: Patch<Vec<Phone>>,
    /// Company-level addresses.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub emails: Patch<Vec<Email>>,
    /// Labels.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub tags: Patch<Vec<String>>,
    /// Last touch recorded.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub last_activity_at: Patch<Timestamp>,
    /// Fields that the customer defined, by the provider's names.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub custom_fields: Patch<CustomFields>,
}

/// Relation to the customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AccountType {
    /// `PROSPECT`.
    Prospect,
    /// `CUSTOMER`.
    Customer,
    /// `PARTNER`.
    Partner,
    /// `VENDOR`.
    Vendor,
    /// `COMPETITOR`.
    Competitor,
    /// `OTHER`.
    Other,
}

impl ModelEnum for AccountType {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("PROSPECT", Self::Prospect),
        ("CUSTOMER", Self::Customer),
        ("PARTNER", Self::Partner),
        ("VENDOR", Self::Vendor),
        ("COMPETITOR", Self::Competitor),
        ("OTHER", Self::Other),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Prospect => "PROSPECT",
            Self::Customer => "CUSTOMER",
            Self::Partner => "PARTNER",
            Self::Vendor => "VENDOR",
            Self::Competitor => "COMPETITOR",
            Self::Other => "OTHER",
        }
    }
}
