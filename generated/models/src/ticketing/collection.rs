// @generated from mappings/models/ticketing.yaml by cargo xtask generate. Do not edit.

//! The common model `ticketing.collection`.

use crate::ticketing::Permission;
use conjoin_runtime::model::{
    CustomFields, Deleted, Enum, ModelEnum, Patch, Ref, RemoteRef, Timestamp,
};
use serde::{Deserialize, Serialize};

/// Project, board, repository, list or inbox that holds tickets.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct Collection {
    /// Id in the provider.
    pub remote_id: String,
    /// Label.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Short code such as PROJ.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// Free text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Who may see it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_level: Option<Enum<CollectionAccessLevel>>,
    /// Comparable kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub collection_type: Option<Enum<CollectionType>>,
    /// Container one level up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent_collection: Option<Ref<Collection>>,
    /// Explicit access grants.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permissions: Option<Vec<Permission>>,
    /// States tickets here may have.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub statuses: Option<Vec<RemoteRef>>,
    /// Ticket kinds allowed here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ticket_types: Option<Vec<RemoteRef>>,
    /// True when closed for new work.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_archived: Option<bool>,
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

/// What to write of a `Collection`: each field is kept, cleared or set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CollectionInput {
    /// Fields that the customer defined, by the provider's names.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub custom_fields: Patch<CustomFields>,
}

/// Who may see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CollectionAccessLevel {
    /// `PRIVATE`.
    Private,
    /// `COMPANY`.
    Company,
    /// `PUBLIC`.
    Public,
    /// `PARENT_COLLECTION`.
    ParentCollection,
}

impl ModelEnum for CollectionAccessLevel {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("PRIVATE", Self::Private),
        ("COMPANY", Self::Company),
        ("PUBLIC", Self::Public),
        ("PARENT_COLLECTION", Self::ParentCollection),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Private => "PRIVATE",
            Self::Company => "COMPANY",
            Self::Public => "PUBLIC",
            Self::ParentCollection => "PARENT_COLLECTION",
        }
    }
}

/// Comparable kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CollectionType {
    /// `PROJECT`.
    Project,
    /// `LIST`.
    List,
    /// `BOARD`.
    Board,
    /// `REPOSITORY`.
    Repository,
    /// `INBOX`.
    Inbox,
    /// `SPRINT`.
    Sprint,
}

impl ModelEnum for CollectionType {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("PROJECT", Self::Project),
        ("LIST", Self::List),
        ("BOARD", Self::Board),
        ("REPOSITORY", Self::Repository),
        ("INBOX", Self::Inbox),
        ("SPRINT", Self::Sprint),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Project => "PROJECT",
            Self::List => "LIST",
            Self::Board => "BOARD",
            Self::Repository => "REPOSITORY",
            Self::Inbox => "INBOX",
            Self::Sprint => "SPRINT",
        }
    }
}
