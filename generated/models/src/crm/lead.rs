// @generated from mappings/models/crm.yaml by cargo xtask generate. Do not edit.

//! The common model `crm.lead`.

use crate::crm::{Account, Contact, Opportunity, User};
use conjoin_runtime::model::{
    Address, CustomFields, DateOrDateTime, Decimal, Deleted, Email, Enum, Model, Money, Patch,
    Phone, Ref, Timestamp, model_enum,
};

/// A prospect that is not yet a contact or deal.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct Lead {
    /// Id in the provider.
    pub remote_id: String,
    /// Rep the lead is assigned to.
    pub owner: Option<Ref<User>>,
    /// Channel of origin.
    pub lead_source: Option<String>,
    /// Job title of the person.
    pub title: Option<String>,
    /// Company in free text.
    pub company: Option<String>,
    /// Given name.
    ///
    /// Personal data.
    #[model(personal)]
    pub first_name: Option<String>,
    /// Family name.
    ///
    /// Personal data.
    #[model(personal)]
    pub last_name: Option<String>,
    /// Typed addresses.
    ///
    /// Personal data.
    #[model(personal)]
    pub addresses: Option<Vec<Address>>,
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
    /// Where the lead stands.
    pub status: Option<Enum<LeadStatus>>,
    /// Marketing score, provider's scale.
    pub score: Option<Decimal>,
    /// Expected worth.
    pub value: Option<Money>,
    /// When it became a contact or deal.
    pub converted_date: Option<DateOrDateTime>,
    /// Contact it became.
    pub converted_contact: Option<Ref<Contact>>,
    /// Company it became.
    pub converted_account: Option<Ref<Account>>,
    /// Deal it became.
    pub converted_opportunity: Option<Ref<Opportunity>>,
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

/// What to write of a `Lead`: each field is kept, cleared or set.
#[derive(Clone, Default, PartialEq, Model)]
#[model(strict)]
pub struct LeadInput {
    /// Rep the lead is assigned to.
    pub owner: Patch<Ref<User>>,
    /// Channel of origin.
    pub lead_source: Patch<String>,
    /// Job title of the person.
    pub title: Patch<String>,
    /// Company in free text.
    pub company: Patch<String>,
    /// Given name.
    ///
    /// Personal data.
    #[model(personal)]
    pub first_name: Patch<String>,
    /// Family name.
    ///
    /// Personal data.
    #[model(personal)]
    pub last_name: Patch<String>,
    /// Typed addresses.
    ///
    /// Personal data.
    #[model(personal)]
    pub addresses: Patch<Vec<Address>>,
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
    /// Where the lead stands.
    pub status: Patch<Enum<LeadStatus>>,
    /// Marketing score, provider's scale.
    pub score: Patch<Decimal>,
    /// Expected worth.
    pub value: Patch<Money>,
    /// When it became a contact or deal.
    pub converted_date: Patch<DateOrDateTime>,
    /// Contact it became.
    pub converted_contact: Patch<Ref<Contact>>,
    /// Company it became.
    pub converted_account: Patch<Ref<Account>>,
    /// Deal it became.
    pub converted_opportunity: Patch<Ref<Opportunity>>,
    /// Fields that the customer defined, by the provider's names.
    #[model(sensitive)]
    pub custom_fields: Patch<CustomFields>,
}

/// Where the lead stands.
#[model_enum]
pub enum LeadStatus {
    Open = "OPEN",
    Working = "WORKING",
    Qualified = "QUALIFIED",
    Unqualified = "UNQUALIFIED",
    Closed = "CLOSED",
    Converted = "CONVERTED",
}
