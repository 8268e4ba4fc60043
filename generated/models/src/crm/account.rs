// @generated from mappings/models/crm.yaml by cargo xtask generate. Do not edit.

//! The common model `crm.account`.

use crate::crm::User;
use conjoin_runtime::model::{
    Address, CustomFields, Deleted, Email, Enum, Model, Money, Patch, Phone, Ref, Timestamp,
    model_enum,
};

/// A company the customer sells to.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct Account {
    /// Id in the provider.
    pub remote_id: String,
    /// Rep in charge.
    pub owner: Option<Ref<User>>,
    /// Company name.
    pub name: Option<String>,
    /// Free text.
    pub description: Option<String>,
    /// Sector as the provider words it.
    pub industry: Option<String>,
    /// Main site.
    pub website: Option<String>,
    /// Mail and web domains, used for matching.
    pub domains: Option<Vec<String>>,
    /// Head count.
    pub number_of_employees: Option<i64>,
    /// Yearly revenue with currency.
    pub annual_revenue: Option<Money>,
    /// Company one level up.
    pub parent_account: Option<Ref<Account>>,
    /// Relation to the customer.
    pub account_type: Option<Enum<AccountType>>,
    /// Billing, shipping and other addresses.
    pub addresses: Option<Vec<Address>>,
    /// Typed phone numbers.
    pub phones: Option<Vec<Phone>>,
    /// Company-level addresses.
    pub emails: Option<Vec<Email>>,
    /// Labels.
    pub tags: Option<Vec<String>>,
    /// Last touch recorded.
    pub last_activity_at: Option<Timestamp>,
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

/// What to write of a `Account`: each field is kept, cleared or set.
#[derive(Clone, Default, PartialEq, Model)]
#[model(strict)]
pub struct AccountInput {
    /// Rep in charge.
    pub owner: Patch<Ref<User>>,
    /// Company name.
    pub name: Patch<String>,
    /// Free text.
    pub description: Patch<String>,
    /// Sector as the provider words it.
    pub industry: Patch<String>,
    /// Main site.
    pub website: Patch<String>,
    /// Mail and web domains, used for matching.
    pub domains: Patch<Vec<String>>,
    /// Head count.
    pub number_of_employees: Patch<i64>,
    /// Yearly revenue with currency.
    pub annual_revenue: Patch<Money>,
    /// Company one level up.
    pub parent_account: Patch<Ref<Account>>,
    /// Relation to the customer.
    pub account_type: Patch<Enum<AccountType>>,
    /// Billing, shipping and other addresses.
    pub addresses: Patch<Vec<Address>>,
    /// Typed phone numbers.
    pub phones: Patch<Vec<Phone>>,
    /// Company-level addresses.
    pub emails: Patch<Vec<Email>>,
    /// Labels.
    pub tags: Patch<Vec<String>>,
    /// Last touch recorded.
    pub last_activity_at: Patch<Timestamp>,
    /// Fields that the customer defined, by the provider's names.
    #[model(sensitive)]
    pub custom_fields: Patch<CustomFields>,
}

/// Relation to the customer.
#[model_enum]
pub enum AccountType {
    Prospect = "PROSPECT",
    Customer = "CUSTOMER",
    Partner = "PARTNER",
    Vendor = "VENDOR",
    Competitor = "COMPETITOR",
    Other = "OTHER",
}
