// @generated from mappings/models/file_storage.yaml by cargo xtask generate. Do not edit.

//! The common model `file_storage.folder`.

use crate::file_storage::{Drive, Permission, User};
use conjoin_runtime::model::{CustomFields, Deleted, Patch, Ref, Timestamp};
use serde::{Deserialize, Serialize};

/// A container of files and folders.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct Folder {
    /// Id in the provider.
    pub remote_id: String,
    /// Label.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Bytes of all content, when given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<i64>,
    /// Free text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Folder one level up; empty at the root.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent_folder: Option<Ref<Folder>>,
    /// Full path when the provider has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// Drive or root namespace.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub drive: Option<Ref<Drive>>,
    /// Person who owns it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<Ref<User>>,
    /// Who may do what.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permissions: Option<Vec<Permission>>,
    /// True when in the bin.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_trashed: Option<bool>,
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

/// What to write of a `Folder`: each field is kept, cleared or set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FolderInput {
    /// Label.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub name: Patch<String>,
    /// Free text.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub description: Patch<String>,
    /// Folder one level up; empty at the root.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub parent_folder: Patch<Ref<Folder>>,
    /// Drive or root namespace.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub drive: Patch<Ref<Drive>>,
    /// Who may do what.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub permissions: Patch<Vec<Permission>>,
    /// Fields that the customer defined, by the provider's names.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub custom_fields: Patch<CustomFields>,
}
