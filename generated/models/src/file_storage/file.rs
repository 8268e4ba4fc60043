// @generated from mappings/models/file_storage.yaml by cargo xtask generate. Do not edit.

//! The common model `file_storage.file`.

use crate::file_storage::{Drive, Folder, Permission, User};
use conjoin_runtime::model::{
    Checksum, CustomFields, Deleted, Enum, FileLink, Model, Patch, Ref, Timestamp, model_enum,
};

/// A stored document.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct File {
    /// Id in the provider.
    pub remote_id: String,
    /// Name with extension.
    pub name: Option<String>,
    /// Download link with expiry and needed auth.
    pub file: Option<FileLink>,
    /// Preview image.
    pub thumbnail_url: Option<String>,
    /// Bytes; empty for native documents.
    pub size: Option<i64>,
    /// Media type.
    pub mime_type: Option<String>,
    /// Plain file, provider document, shortcut or link.
    pub kind: Option<Enum<FileKind>>,
    /// Media types a native document can become.
    pub export_formats: Option<Vec<String>>,
    /// Free text.
    pub description: Option<String>,
    /// Main folder.
    pub folder: Option<Ref<Folder>>,
    /// All folders when several.
    pub parents: Option<Vec<Ref<Folder>>>,
    /// Full path when the provider has one.
    pub path: Option<String>,
    /// Drive or root namespace.
    pub drive: Option<Ref<Drive>>,
    /// Algorithm and value, for change checks.
    pub checksum: Option<Checksum>,
    /// Revision id of the content.
    pub version: Option<String>,
    /// Person who owns it.
    pub owner: Option<Ref<User>>,
    /// Last editor.
    pub last_modified_by: Option<Ref<User>>,
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
    /// Fields that the customer defined, by the provider's names.
    #[model(sensitive)]
    pub custom_fields: CustomFields,
}

/// What to write of a `File`: each field is kept, cleared or set.
#[derive(Clone, Default, PartialEq, Model)]
#[model(strict)]
pub struct FileInput {
    /// Name with extension.
    pub name: Patch<String>,
    /// Media type.
    pub mime_type: Patch<String>,
    /// Free text.
    pub description: Patch<String>,
    /// Main folder.
    pub folder: Patch<Ref<Folder>>,
    /// All folders when several.
    pub parents: Patch<Vec<Ref<Folder>>>,
    /// Drive or root namespace.
    pub drive: Patch<Ref<Drive>>,
    /// Who may do what.
    pub permissions: Patch<Vec<Permission>>,
    /// Fields that the customer defined, by the provider's names.
    #[model(sensitive)]
    pub custom_fields: Patch<CustomFields>,
}

/// Plain file, provider document, shortcut or link.
#[model_enum]
pub enum FileKind {
    Binary = "BINARY",
    NativeDocument = "NATIVE_DOCUMENT",
    Shortcut = "SHORTCUT",
    WebLink = "WEB_LINK",
}
