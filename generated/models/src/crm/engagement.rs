// @generated from mappings/models/crm.yaml by cargo xtask generate. Do not edit.

//! The common model `crm.engagement`.

use crate::crm::{Account, Contact, Opportunity, User};
use conjoin_runtime::model::{
    CustomFields, Deleted, Email, Enum, Model, Patch, Ref, RemoteRef, Timestamp, model_enum,
};

/// A call, mail, meeting, note or message with a customer.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct Engagement {
    /// Id in the provider.
    pub remote_id: String,
    /// Comparable kind.
    #[model("type")]
    pub type_: Option<Enum<EngagementType>>,
    /// Provider's own activity type.
    pub remote_type: Option<RemoteRef>,
    /// Person who logged it.
    pub owner: Option<Ref<User>>,
    /// Headline.
    pub subject: Option<String>,
    /// Body, markup kept.
    ///
    /// Personal data.
    #[model(personal)]
    pub content: Option<String>,
    /// Who started it.
    pub direction: Option<Enum<EngagementDirection>>,
    /// Start.
    pub start_time: Option<Timestamp>,
    /// End.
    pub end_time: Option<Timestamp>,
    /// Company it is about.
    pub account: Option<Ref<Account>>,
    /// People it is about.
    pub contacts: Option<Vec<Ref<Contact>>>,
    /// Deal it is about.
    pub opportunity: Option<Ref<Opportunity>>,
    /// Addresses of those invited.
    ///
    /// Personal data.
    #[model(personal)]
    pub attendees: Option<Vec<Email>>,
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

/// What to write of a `Engagement`: each field is kept, cleared or set.
#[derive(Clone, Default, PartialEq, Model)]
#[model(strict)]
pub struct EngagementInput {
    /// Comparable kind.
    #[model("type")]
    pub type_: Patch<Enum<EngagementType>>,
    /// Person who logged it.
    pub owner: Patch<Ref<User>>,
    /// Headline.
    pub subject: Patch<String>,
    /// Body, markup kept.
    ///
    /// Personal data.
    #[model(personal)]
    pub content: Patch<String>,
    /// Who started it.
    pub direction: Patch<Enum<EngagementDirection>>,
    /// Start.
    pub start_time: Patch<Timestamp>,
    /// End.
    pub end_time: Patch<Timestamp>,
    /// Company it is about.
    pub account: Patch<Ref<Account>>,
    /// People it is about.
    pub contacts: Patch<Vec<Ref<Contact>>>,
    /// Deal it is about.
    pub opportunity: Patch<Ref<Opportunity>>,
    /// Addresses of those invited.
    ///
    /// Personal data.
    #[model(personal)]
    pub attendees: Patch<Vec<Email>>,
    /// Fields that the customer defined, by the provider's names.
    #[model(sensitive)]
    pub custom_fields: Patch<CustomFields>,
}

/// Comparable kind.
#[model_enum]
pub enum EngagementType {
    Call = "CALL",
    Email = "EMAIL",
    Meeting = "MEETING",
    Note = "NOTE",
    Message = "MESSAGE",
    Task = "TASK",
}

/// Who started it.
#[model_enum]
pub enum EngagementDirection {
    Inbound = "INBOUND",
    Outbound = "OUTBOUND",
}
