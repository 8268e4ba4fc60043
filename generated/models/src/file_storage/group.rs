// @generated from mappings/models/file_storage.yaml by cargo xtask generate. Do not edit.

//! The common model `file_storage.group`.

use crate::file_storage::User;
use conjoin_runtime::model::{CustomFields, Deleted, Model, Patch, Ref, Timestamp};

/// A set of accounts used for sharing.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct Group {
    /// Id in the provider.
    pub remote_id: String,
    /// Label.
    pub name: Option<String>,
    /// Group address when there is one.
    pub email: Option<String>,
    /// Members.
    pub users: Option<Vec<Ref<User>>>,
    /// Groups inside it.
    pub child_groups: Option<Vec<Ref<Group>>>,
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

/// What to write of a `Group`: each field is kept, cleared or set.
#[derive(Clone, Default, PartialEq, Model)]
#[model(strict)]
pub struct GroupInput {
    /// Fields that the customer defined, by the provider's names.
    #[model(sensitive)]
    pub custom_fields: Patch<CustomFields>,
}
