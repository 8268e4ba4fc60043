// @generated from mappings/models/ticketing.yaml by cargo xtask generate. Do not edit.

//! The common model `ticketing.collection`.

use crate::ticketing::Permission;
use conjoin_runtime::model::{
    CustomFields, Deleted, Enum, Model, Patch, Ref, RemoteRef, Timestamp, model_enum,
};

/// Project, board, repository, list or inbox that holds tickets.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct Collection {
    /// Id in the provider.
    pub remote_id: String,
    /// Label.
    pub name: Option<String>,
    /// Short code such as PROJ.
    pub key: Option<String>,
    /// Free text.
    pub description: Option<String>,
    /// Who may see it.
    pub access_level: Option<Enum<CollectionAccessLevel>>,
    /// Comparable kind.
    pub collection_type: Option<Enum<CollectionType>>,
    /// Container one level up.
    pub parent_collection: Option<Ref<Collection>>,
    /// Explicit access grants.
    pub permissions: Option<Vec<Permission>>,
    /// States tickets here may have.
    pub statuses: Option<Vec<RemoteRef>>,
    /// Ticket kinds allowed here.
    pub ticket_types: Option<Vec<RemoteRef>>,
    /// True when closed for new work.
    pub is_archived: Option<bool>,
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

/// What to write of a `Collection`: each field is kept, cleared or set.
#[derive(Clone, Default, PartialEq, Model)]
#[model(strict)]
pub struct CollectionInput {
    /// Fields that the customer defined, by the provider's names.
    #[model(sensitive)]
    pub custom_fields: Patch<CustomFields>,
}

/// Who may see it.
#[model_enum]
pub enum CollectionAccessLevel {
    Private = "PRIVATE",
    Company = "COMPANY",
    Public = "PUBLIC",
    ParentCollection = "PARENT_COLLECTION",
}

/// Comparable kind.
#[model_enum]
pub enum CollectionType {
    Project = "PROJECT",
    List = "LIST",
    Board = "BOARD",
    Repository = "REPOSITORY",
    Inbox = "INBOX",
    Sprint = "SPRINT",
}
