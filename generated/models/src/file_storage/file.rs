// @generated from mappings/models/file_storage.yaml by cargo xtask generate. Do not edit.

//! The common model `file_storage.file`.

use crate::file_storage::{Drive, Folder, Permission, User};
use conjoin_runtime::model::{
    Checksum, CustomFields, Deleted, Enum, FileLink, ModelEnum, Patch, Ref, Timestamp,
};
use serde::{Deserialize, Serialize};

/// A stored document.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct File {
    /// Id in the provider.
    pub remote_id: String,
    /// Name with extension.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Download link with expiry and needed auth.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<FileLink>,
    /// Preview image.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thumbnail_url: Option<String>,
    /// Bytes; empty for native documents.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<i64>,
    /// Media type.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mime_type: Option<String>,
    /// Plain file, provider document, shortcut or link.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<Enum<FileKind>>,
    /// Media types a native document can become.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub export_formats: Option<Vec<String>>,
    /// Free text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Main folder.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub folder: Option<Ref<Folder>>,
    /// All folders when several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parents: Option<Vec<Ref<Folder>>>,
    /// Full path when the provider has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// Drive or root namespace.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub drive: Option<Ref<Drive>>,
    /// Algorithm and value, for change checks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub checksum: Option<Checksum>,
    /// Revision id of the content.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// Person who owns it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<Ref<User>>,
    /// Last editor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_modified_by: Option<Ref<User>>,
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
    /// Fields that the customer defined, by the provider's names.
    #[serde(skip_serializing_if = "CustomFields::is_empty")]
    pub custom_fields: CustomFields,
}

/// What to write of a `File`: each field is kept, cleared or set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FileInput {
    /// Name with extension.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub name: Patch<String>,
    /// Media type.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub mime_type: Patch<String>,
    /// Free text.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub description: Patch<String>,
    /// Main folder.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub folder: Patch<Ref<Folder>>,
    /// All folders when several.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub parents: Patch<Vec<Ref<Folder>>>,
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

/// Plain file, provider document, shortcut or link.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FileKind {
    /// `BINARY`.
    Binary,
    /// `NATIVE_DOCUMENT`.
    NativeDocument,
    /// `SHORTCUT`.
    Shortcut,
    /// `WEB_LINK`.
    WebLink,
}

impl ModelEnum for FileKind {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("BINARY", Self::Binary),
        ("NATIVE_DOCUMENT", Self::NativeDocument),
        ("SHORTCUT", Self::Shortcut),
        ("WEB_LINK", Self::WebLink),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Binary => "BINARY",
            Self::NativeDocument => "NATIVE_DOCUMENT",
            Self::Shortcut => "SHORTCUT",
            Self::WebLink => "WEB_LINK",
        }
    }
}
