// @generated from mappings/models/crm.yaml by cargo xtask generate. Do not edit.

//! The common model `crm.contact`.

use crate::crm::{Account, User};
use conjoin_runtime::model::{
    Address, CustomFields, Deleted, Email, Enum, ModelEnum, Patch, Phone, Ref, Timestamp, Url,
};
use serde::{Deserialize, Serialize};

/// A person the customer deals with.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct Contact {
    /// Id in the provider.
    pub remote_id: String,
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
    /// Full name; kept when the provider has one field only.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
    /// Role at the account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub job_title: Option<String>,
    /// Unit at the account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub department: Option<String>,
    /// Main company.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account: Option<Ref<Account>>,
    /// All companies when several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accounts: Option<Vec<Ref<Account>>>,
    /// Rep in charge.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<Ref<User>>,
    /// Typed addresses.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub addresses: Option<Vec<Address>>,
    /// Typed addresses, one primary.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub emails: Option<Vec<Email>>,
    /// Typed numbers, one primary.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phones: Option<Vec<Phone>>,
    /// Web and social links.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub urls: Option<Vec<Url>>,
    /// Comparable funnel position.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lifecycle_stage: Option<Enum<ContactLifecycleStage>>,
    /// True when mailing is refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email_opt_out: Option<bool>,
    /// Channel of origin.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lead_source: Option<String>,
    /// Labels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<String>>,
    /// Zone of the person.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timezone: Option<String>,
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

/// What to write of a `Contact`: each field is kept, cleared or set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ContactInput {
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
    /// Role at the account.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub job_title: Patch<String>,
    /// Unit at the account.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub department: Patch<String>,
    /// Main company.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub account: Patch<Ref<Account>>,
    /// All companies when several.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub accounts: Patch<Vec<Ref<Account>>>,
    /// Rep in charge.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub owner: Patch<Ref<User>>,
    /// Typed addresses.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub addresses: Patch<Vec<Address>>,
    /// Typed addresses, one primary.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub emails: Patch<Vec<Email>>,
    /// Typed numbers, one primary.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub phones: Patch<Vec<Phone>>,
    /// Web and social links.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub urls: Patch<Vec<Url>>,
    /// Comparable funnel position.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub lifecycle_stage: Patch<Enum<ContactLifecycleStage>>,
    /// True when mailing is refused.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub email_opt_out: Patch<bool>,
    /// Channel of origin.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub lead_source: Patch<String>,
    /// Labels.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub tags: Patch<Vec<String>>,
    /// Zone of the person.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub timezone: Patch<String>,
    /// Last touch recorded.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub last_activity_at: Patch<Timestamp>,
    /// Fields that the customer defined, by the provider's names.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub custom_fields: Patch<CustomFields>,
}

/// Comparable funnel position.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ContactLifecycleStage {
    /// `SUBSCRIBER`.
    Subscriber,
    /// `LEAD`.
    Lead,
    /// `MARKETING_QUALIFIED`.
    MarketingQualified,
    /// `SALES_QUALIFIED`.
    SalesQualified,
    /// `OPPORTUNITY`.
    Opportunity,
    /// `CUSTOMER`.
    Customer,
    /// `OTHER`.
    Other,
}

impl ModelEnum for ContactLifecycleStage {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("SUBSCRIBER", Self::Subscriber),
        ("LEAD", Self::Lead),
        ("MARKETING_QUALIFIED", Self::MarketingQualified),
        ("SALES_QUALIFIED", Self::SalesQualified),
        ("OPPORTUNITY", Self::Opportunity),
        ("CUSTOMER", Self::Customer),
        ("OTHER", Self::Other),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Subscriber => "SUBSCRIBER",
            Self::Lead => "LEAD",
            Self::MarketingQualified => "MARKETING_QUALIFIED",
            Self::SalesQualified => "SALES_QUALIFIED",
            Self::Opportunity => "OPPORTUNITY",
            Self::Customer => "CUSTOMER",
            Self::Other => "OTHER",
        }
    }
}
