// @generated from mappings/models/crm.yaml by cargo xtask generate. Do not edit.

//! The common model `crm.contact`.

use crate::crm::{Account, User};
use conjoin_runtime::model::{
    Address, CustomFields, Deleted, Email, Enum, Model, Patch, Phone, Ref, Timestamp, Url,
    model_enum,
};

/// A person the customer deals with.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct Contact {
    /// Id in the provider.
    pub remote_id: String,
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
    /// Full name; kept when the provider has one field only.
    ///
    /// Personal data.
    #[model(personal)]
    pub display_name: Option<String>,
    /// Role at the account.
    pub job_title: Option<String>,
    /// Unit at the account.
    pub department: Option<String>,
    /// Main company.
    pub account: Option<Ref<Account>>,
    /// All companies when several.
    pub accounts: Option<Vec<Ref<Account>>>,
    /// Rep in charge.
    pub owner: Option<Ref<User>>,
    /// Typed addresses.
    ///
    /// Personal data.
    #[model(personal)]
    pub addresses: Option<Vec<Address>>,
    /// Typed addresses, one primary.
    ///
    /// Personal data.
    #[model(personal)]
    pub emails: Option<Vec<Email>>,
    /// Typed numbers, one primary.
    ///
    /// Personal data.
    #[model(personal)]
    pub phones: Option<Vec<Phone>>,
    /// Web and social links.
    ///
    /// Personal data.
    #[model(personal)]
    pub urls: Option<Vec<Url>>,
    /// Comparable funnel position.
    pub lifecycle_stage: Option<Enum<ContactLifecycleStage>>,
    /// True when mailing is refused.
    pub email_opt_out: Option<bool>,
    /// Channel of origin.
    pub lead_source: Option<String>,
    /// Labels.
    pub tags: Option<Vec<String>>,
    /// Zone of the person.
    ///
    /// Personal data.
    #[model(personal)]
    pub timezone: Option<String>,
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

/// What to write of a `Contact`: each field is kept, cleared or set.
#[derive(Clone, Default, PartialEq, Model)]
#[model(strict)]
pub struct ContactInput {
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
    /// Role at the account.
    pub job_title: Patch<String>,
    /// Unit at the account.
    pub department: Patch<String>,
    /// Main company.
    pub account: Patch<Ref<Account>>,
    /// All companies when several.
    pub accounts: Patch<Vec<Ref<Account>>>,
    /// Rep in charge.
    pub owner: Patch<Ref<User>>,
    /// Typed addresses.
    ///
    /// Personal data.
    #[model(personal)]
    pub addresses: Patch<Vec<Address>>,
    /// Typed addresses, one primary.
    ///
    /// Personal data.
    #[model(personal)]
    pub emails: Patch<Vec<Email>>,
    /// Typed numbers, one primary.
    ///
    /// Personal data.
    #[model(personal)]
    pub phones: Patch<Vec<Phone>>,
    /// Web and social links.
    ///
    /// Personal data.
    #[model(personal)]
    pub urls: Patch<Vec<Url>>,
    /// Comparable funnel position.
    pub lifecycle_stage: Patch<Enum<ContactLifecycleStage>>,
    /// True when mailing is refused.
    pub email_opt_out: Patch<bool>,
    /// Channel of origin.
    pub lead_source: Patch<String>,
    /// Labels.
    pub tags: Patch<Vec<String>>,
    /// Zone of the person.
    ///
    /// Personal data.
    #[model(personal)]
    pub timezone: Patch<String>,
    /// Last touch recorded.
    pub last_activity_at: Patch<Timestamp>,
    /// Fields that the customer defined, by the provider's names.
    #[model(sensitive)]
    pub custom_fields: Patch<CustomFields>,
}

/// Comparable funnel position.
#[model_enum]
pub enum ContactLifecycleStage {
    Subscriber = "SUBSCRIBER",
    Lead = "LEAD",
    MarketingQualified = "MARKETING_QUALIFIED",
    SalesQualified = "SALES_QUALIFIED",
    Opportunity = "OPPORTUNITY",
    Customer = "CUSTOMER",
    Other = "OTHER",
}
