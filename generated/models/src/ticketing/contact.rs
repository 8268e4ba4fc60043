// @generated from mappings/models/ticketing.yaml by cargo xtask generate. Do not edit.

//! The common model `ticketing.contact`.

use crate::ticketing::Account;
use conjoin_runtime::model::{CustomFields, Deleted, Model, Patch, Phone, Ref, Timestamp};

/// A customer person behind a ticket.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct Contact {
    /// Id in the provider.
    pub remote_id: String,
    /// Display name.
    ///
    /// Personal data.
    #[model(personal)]
    pub name: Option<String>,
    /// Main address.
    ///
    /// Personal data.
    #[model(personal)]
    pub email: Option<String>,
    /// Main number.
    ///
    /// Personal data.
    #[model(personal)]
    pub phone: Option<Phone>,
    /// Free text about the person.
    ///
    /// Personal data.
    #[model(personal)]
    pub details: Option<String>,
    /// Organisation of the person.
    pub account: Option<Ref<Account>>,
    /// Language for replies.
    pub language: Option<String>,
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
    /// Display name.
    ///
    /// Personal data.
    #[model(personal)]
    pub name: Patch<String>,
    /// Main address.
    ///
    /// Personal data.
    #[model(personal)]
    pub email: Patch<String>,
    /// Main number.
    ///
    /// Personal data.
    #[model(personal)]
    pub phone: Patch<Phone>,
    /// Free text about the person.
    ///
    /// Personal data.
    #[model(personal)]
    pub details: Patch<String>,
    /// Organisation of the person.
    pub account: Patch<Ref<Account>>,
    /// Language for replies.
    pub language: Patch<String>,
    /// Fields that the customer defined, by the provider's names.
    #[model(sensitive)]
    pub custom_fields: Patch<CustomFields>,
}
