// @generated from mappings/models/crm.yaml by cargo xtask generate. Do not edit.

//! The common model `crm.lead`.

use crate::crm::{Account, Contact, Opportunity, User};
use conjoin_runtime::model::{
    Address, CustomFields, DateOrDateTime, Decimal, Deleted, Email, Enum, ModelEnum, Money, Patch,
    Phone, Ref, Timestamp,
};
use serde::{Deserialize, Serialize};

/// A prospect that is not yet a contact or deal.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct Lead {
    /// Id in the provider.
    pub remote_id: String,
    /// Rep the lead is assigned to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<Ref<User>>,
    /// Channel of origin.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lead_source: Option<String>,
    /// Job title of the person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Company in free text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub company: Option<String>,
    /// Given name.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_name: Option<String>,
    /// Family name.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_name: Option<String>,
    /// Typed addresses.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub addresses: Option<Vec<Address>>,
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
    /// Where the lead stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Enum<LeadStatus>>,
    /// Marketing score, provider's scale.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<Decimal>,
    /// Expected worth.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Money>,
    /// When it became a contact or deal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub converted_date: Option<DateOrDateTime>,
    /// Contact it became.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub converted_contact: Option<Ref<Contact>>,
    /// Company it became.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub converted_account: Option<Ref<Account>>,
    /// Deal it became.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub converted_opportunity: Option<Ref<Opportunity>>,
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

/// What to write of a `Lead`: each field is kept, cleared or set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LeadInput {
    /// Rep the lead is assigned to.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub owner: Patch<Ref<User>>,
    /// Channel of origin.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub lead_source: Patch<String>,
    /// Job title of the person.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub title: Patch<String>,
    /// Company in free text.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub company: Patch<String>,
    /// Given name.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub first_name: Patch<String>,
    /// Family name.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub last_name: Patch<String>,
    /// Typed addresses.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub addresses: Patch<Vec<Address>>,
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
    /// Where the lead stands.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub status: Patch<Enum<LeadStatus>>,
    /// Marketing score, provider's scale.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub score: Patch<Decimal>,
    /// Expected worth.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub value: Patch<Money>,
    /// When it became a contact or deal.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub converted_date: Patch<DateOrDateTime>,
    /// Contact it became.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub converted_contact: Patch<Ref<Contact>>,
    /// Company it became.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub converted_account: Patch<Ref<Account>>,
    /// Deal it became.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub converted_opportunity: Patch<Ref<Opportunity>>,
    /// Fields that the customer defined, by the provider's names.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub custom_fields: Patch<CustomFields>,
}

/// Where the lead stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LeadStatus {
    /// `OPEN`.
    Open,
    /// `WORKING`.
    Working,
    /// `QUALIFIED`.
    Qualified,
    /// `UNQUALIFIED`.
    Unqualified,
    /// `CLOSED`.
    Closed,
    /// `CONVERTED`.
    Converted,
}

impl ModelEnum for LeadStatus {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("OPEN", Self::Open),
        ("WORKING", Self::Working),
        ("QUALIFIED", Self::Qualified),
        ("UNQUALIFIED", Self::Unqualified),
        ("CLOSED", Self::Closed),
        ("CONVERTED", Self::Converted),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Open => "OPEN",
            Self::Working => "WORKING",
            Self::Qualified => "QUALIFIED",
            Self::Unqualified => "UNQUALIFIED",
            Self::Closed => "CLOSED",
            Self::Converted => "CONVERTED",
        }
    }
}
