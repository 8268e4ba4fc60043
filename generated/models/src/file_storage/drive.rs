// @generated from mappings/models/file_storage.yaml by cargo xtask generate. Do not edit.

//! The common model `file_storage.drive`.

use crate::file_storage::User;
use conjoin_runtime::model::{CustomFields, Deleted, Enum, ModelEnum, Patch, Ref, Timestamp};
use serde::{Deserialize, Serialize};

/// A root: shared drive, team space or namespace.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct Drive {
    /// Id in the provider.
    pub remote_id: String,
    /// Label.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Kind of root.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub drive_type: Option<Enum<DriveType>>,
    /// Person who owns it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<Ref<User>>,
    /// Bytes allowed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quota_total: Option<i64>,
    /// Bytes used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quota_used: Option<i64>,
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

/// What to write of a `Drive`: each field is kept, cleared or set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DriveInput {
    /// Fields that the customer defined, by the provider's names.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub custom_fields: Patch<CustomFields>,
}

/// Kind of root.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DriveType {
    /// `PERSONAL`.
    Personal,
    /// `SHARED`.
    Shared,
    /// `TEAM_FOLDER`.
    TeamFolder,
    /// `WORKSPACE`.
    Workspace,
}

impl ModelEnum for DriveType {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("PERSONAL", Self::Personal),
        ("SHARED", Self::Shared),
        ("TEAM_FOLDER", Self::TeamFolder),
        ("WORKSPACE", Self::Workspace),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Personal => "PERSONAL",
            Self::Shared => "SHARED",
            Self::TeamFolder => "TEAM_FOLDER",
            Self::Workspace => "WORKSPACE",
        }
    }
}
