// @generated from mappings/models/file_storage.yaml by cargo xtask generate. Do not edit.

//! The common model `file_storage.folder`.

use crate::file_storage::{Drive, Permission, User};
use conjoin_runtime::model::{CustomFields, Deleted, Model, Patch, Ref, Timestamp};

/// A container of files and folders.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct Folder {
    /// Id in the provider.
    pub remote_id: String,
    /// Label.
    pub name: Option<String>,
    /// Bytes of all content, when given.
    pub size: Option<i64>,
    /// Free text.
    pub description: Option<String>,
    /// Folder one level up; empty at the root.
    pub parent_folder: Option<Ref<Folder>>,
    /// Full path when the provider has one.
    pub path: Option<String>,
    /// Drive or root namespace.
    pub drive: Option<Ref<Drive>>,
    /// Person who owns it.
    pub owner: Option<Ref<User>>,
    /// Who may do what.
    pub permissions: Option<Vec<Permission>>,
    /// True when in the bin.
    pub is_trashed: Option<bool>,
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

/// What to write of a `Folder`: each field is kept, cleared or set.
#[derive(Clone, Default, PartialEq, Model)]
#[model(strict)]
pub struct FolderInput {
    /// Label.
    pub name: Patch<String>,
    /// Free text.
    pub description: Patch<String>,
    /// Folder one level up; empty at the root.
    pub parent_folder: Patch<Ref<Folder>>,
    /// Drive or root namespace.
    pub drive: Patch<Ref<Drive>>,
    /// Who may do what.
    pub permissions: Patch<Vec<Permission>>,
    /// Fields that the customer defined, by the provider's names.
    #[model(sensitive)]
    pub custom_fields: Patch<CustomFields>,
}
