// @generated from mappings/models/crm.yaml by cargo xtask generate. Do not edit.

//! The common model `crm.user`.

use conjoin_runtime::model::{CustomFields, Deleted, Model, Patch, Timestamp};

/// A rep or other seat in the CRM.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct User {
    /// Id in the provider.
    pub remote_id: String,
    /// Display name.
    ///
    /// Personal data.
    #[model(personal)]
    pub name: Option<String>,
    /// Login or main address.
    ///
    /// Personal data.
    #[model(personal)]
    pub email: Option<String>,
    /// False when the seat is off.
    pub is_active: Option<bool>,
    /// Role as the provider names it.
    pub role: Option<String>,
    /// Zone of the user.
    pub timezone: Option<String>,
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

/// What to write of a `User`: each field is kept, cleared or set.
#[derive(Clone, Default, PartialEq, Model)]
#[model(strict)]
pub struct UserInput {
    /// Fields that the customer defined, by the provider's names.
    #[model(sensitive)]
    pub custom_fields: Patch<CustomFields>,
}
