// @generated from mappings/models/ticketing.yaml by cargo xtask generate. Do not edit.

//! The common model `ticketing.contact`.

use crate::ticketing::Account;
use conjoin_runtime::model::{CustomFields, Deleted, Patch, Phone, Ref, Timestamp};
use serde::{Deserialize, Serialize};

/// A customer person behind a ticket.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct Contact {
    /// Id in the provider.
    pub remote_id: String,
    /// Display name.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Main address.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Main number.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<Phone>,
    /// Free text about the person.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub details: Option<String>,
    /// Organisation of the person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account: Option<Ref<Account>>,
    /// Language for replies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
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
    /// Display name.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub name: Patch<String>,
    /// Main address.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub email: Patch<String>,
    /// Main number.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub phone: Patch<Phone>,
    /// Free text about the person.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub details: Patch<String>,
    /// Organisation of the person.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub account: Patch<Ref<Account>>,
    /// Language for replies.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub language: Patch<String>,
    /// Fields that the customer defined, by the provider's names.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub custom_fields: Patch<CustomFields>,
}
