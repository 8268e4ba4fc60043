// @generated from mappings/models/crm.yaml by cargo xtask generate. Do not edit.

//! The common model `crm.opportunity`.

use crate::crm::{Account, Contact, Stage, User};
use conjoin_runtime::model::{
    CustomFields, Date, Decimal, Deleted, Enum, ModelEnum, Money, Patch, Ref, RemoteRef, Timestamp,
};
use serde::{Deserialize, Serialize};

/// A possible sale with value and stage.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct Opportunity {
    /// Id in the provider.
    pub remote_id: String,
    /// Label of the deal; may be empty.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Free text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Value with currency, exact decimal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// Chance to win, 0 to 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub probability: Option<Decimal>,
    /// Rep in charge.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<Ref<User>>,
    /// Company the deal is with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account: Option<Ref<Account>>,
    /// People on the deal, primary first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contacts: Option<Vec<Ref<Contact>>>,
    /// Pipeline, id and name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pipeline: Option<RemoteRef>,
    /// Stage now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stage: Option<Ref<Stage>>,
    /// Outcome.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Enum<OpportunityStatus>>,
    /// Why it was lost.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lost_reason: Option<String>,
    /// Channel of origin.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lead_source: Option<String>,
    /// Expected or actual closing day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub close_date: Option<Date>,
    /// When it was won or lost.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closed_at: Option<Timestamp>,
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

/// What to write of a `Opportunity`: each field is kept, cleared or set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OpportunityInput {
    /// Label of the deal; may be empty.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub name: Patch<String>,
    /// Free text.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub description: Patch<String>,
    /// Value with currency, exact decimal.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub amount: Patch<Money>,
    /// Chance to win, 0 to 1.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub probability: Patch<Decimal>,
    /// Rep in charge.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub owner: Patch<Ref<User>>,
    /// Company the deal is with.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub account: Patch<Ref<Account>>,
    /// People on the deal, primary first.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub contacts: Patch<Vec<Ref<Contact>>>,
    /// Pipeline, id and name.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub pipeline: Patch<RemoteRef>,
    /// Stage now.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub stage: Patch<Ref<Stage>>,
    /// Outcome.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub status: Patch<Enum<OpportunityStatus>>,
    /// Why it was lost.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub lost_reason: Patch<String>,
    /// Channel of origin.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub lead_source: Patch<String>,
    /// Expected or actual closing day.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub close_date: Patch<Date>,
    /// Last touch recorded.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub last_activity_at: Patch<Timestamp>,
    /// Fields that the customer defined, by the provider's names.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub custom_fields: Patch<CustomFields>,
}

/// Outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OpportunityStatus {
    /// `OPEN`.
    Open,
    /// `WON`.
    Won,
    /// `LOST`.
    Lost,
}

impl ModelEnum for OpportunityStatus {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("OPEN", Self::Open),
        ("WON", Self::Won),
        ("LOST", Self::Lost),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Open => "OPEN",
            Self::Won => "WON",
            Self::Lost => "LOST",
        }
    }
}
