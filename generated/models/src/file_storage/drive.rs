// @generated from mappings/models/file_storage.yaml by cargo xtask generate. Do not edit.

//! The common model `file_storage.drive`.

use crate::file_storage::User;
use conjoin_runtime::model::{
    CustomFields, Deleted, Enum, Model, Patch, Ref, Timestamp, model_enum,
};

/// A root: shared drive, team space or namespace.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct Drive {
    /// Id in the provider.
    pub remote_id: String,
    /// Label.
    pub name: Option<String>,
    /// Kind of root.
    pub drive_type: Option<Enum<DriveType>>,
    /// Person who owns it.
    pub owner: Option<Ref<User>>,
    /// Bytes allowed.
    pub quota_total: Option<i64>,
    /// Bytes used.
    pub quota_used: Option<i64>,
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

/// What to write of a `Drive`: each field is kept, cleared or set.
#[derive(Clone, Default, PartialEq, Model)]
#[model(strict)]
pub struct DriveInput {
    /// Fields that the customer defined, by the provider's names.
    #[model(sensitive)]
    pub custom_fields: Patch<CustomFields>,
}

/// Kind of root.
#[model_enum]
pub enum DriveType {
    Personal = "PERSONAL",
    Shared = "SHARED",
    TeamFolder = "TEAM_FOLDER",
    Workspace = "WORKSPACE",
}
