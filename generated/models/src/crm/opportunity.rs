// @generated from mappings/models/crm.yaml by cargo xtask generate. Do not edit.

//! The common model `crm.opportunity`.

use crate::crm::{Account, Contact, Stage, User};
use conjoin_runtime::model::{
    CustomFields, Date, Decimal, Deleted, Enum, Model, Money, Patch, Ref, RemoteRef, Timestamp,
    model_enum,
};

/// A possible sale with value and stage.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct Opportunity {
    /// Id in the provider.
    pub remote_id: String,
    /// Label of the deal; may be empty.
    pub name: Option<String>,
    /// Free text.
    pub description: Option<String>,
    /// Value with currency, exact decimal.
    pub amount: Option<Money>,
    /// Chance to win, 0 to 1.
    pub probability: Option<Decimal>,
    /// Rep in charge.
    pub owner: Option<Ref<User>>,
    /// Company the deal is with.
    pub account: Option<Ref<Account>>,
    /// People on the deal, primary first.
    pub contacts: Option<Vec<Ref<Contact>>>,
    /// Pipeline, id and name.
    pub pipeline: Option<RemoteRef>,
    /// Stage now.
    pub stage: Option<Ref<Stage>>,
    /// Outcome.
    pub status: Option<Enum<OpportunityStatus>>,
    /// Why it was lost.
    pub lost_reason: Option<String>,
    /// Channel of origin.
    pub lead_source: Option<String>,
    /// Expected or actual closing day.
    pub close_date: Option<Date>,
    /// When it was won or lost.
    pub closed_at: Option<Timestamp>,
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

/// What to write of a `Opportunity`: each field is kept, cleared or set.
#[derive(Clone, Default, PartialEq, Model)]
#[model(strict)]
pub struct OpportunityInput {
    /// Label of the deal; may be empty.
    pub name: Patch<String>,
    /// Free text.
    pub description: Patch<String>,
    /// Value with currency, exact decimal.
    pub amount: Patch<Money>,
    /// Chance to win, 0 to 1.
    pub probability: Patch<Decimal>,
    /// Rep in charge.
    pub owner: Patch<Ref<User>>,
    /// Company the deal is with.
    pub account: Patch<Ref<Account>>,
    /// People on the deal, primary first.
    pub contacts: Patch<Vec<Ref<Contact>>>,
    /// Pipeline, id and name.
    pub pipeline: Patch<RemoteRef>,
    /// Stage now.
    pub stage: Patch<Ref<Stage>>,
    /// Outcome.
    pub status: Patch<Enum<OpportunityStatus>>,
    /// Why it was lost.
    pub lost_reason: Patch<String>,
    /// Channel of origin.
    pub lead_source: Patch<String>,
    /// Expected or actual closing day.
    pub close_date: Patch<Date>,
    /// Last touch recorded.
    pub last_activity_at: Patch<Timestamp>,
    /// Fields that the customer defined, by the provider's names.
    #[model(sensitive)]
    pub custom_fields: Patch<CustomFields>,
}

/// Outcome.
#[model_enum]
pub enum OpportunityStatus {
    Open = "OPEN",
    Won = "WON",
    Lost = "LOST",
}
