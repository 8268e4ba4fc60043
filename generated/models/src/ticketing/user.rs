// @generated from mappings/models/ticketing.yaml by cargo xtask generate. Do not edit.

//! The common model `ticketing.user`.

use crate::ticketing::Team;
use conjoin_runtime::model::{CustomFields, Deleted, Model, Patch, Ref, RemoteRef, Timestamp};

/// An agent or member who can work on tickets.
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
    /// Address; some providers hide it.
    ///
    /// Personal data.
    #[model(personal)]
    pub email: Option<String>,
    /// Handle.
    ///
    /// Personal data.
    #[model(personal)]
    pub username: Option<String>,
    /// False when the seat is off.
    pub is_active: Option<bool>,
    /// True for apps and automations.
    pub is_bot: Option<bool>,
    /// Teams the person is in.
    pub teams: Option<Vec<Ref<Team>>>,
    /// Roles the person has.
    pub roles: Option<Vec<RemoteRef>>,
    /// Portrait link.
    ///
    /// Personal data.
    #[model(personal)]
    pub avatar_url: Option<String>,
    /// Zone of the person.
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
