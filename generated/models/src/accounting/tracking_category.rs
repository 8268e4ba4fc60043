// @generated from mappings/models/accounting.yaml by cargo xtask generate. Do not edit.

//! The common model `accounting.tracking_category`, which others refer to.

use crate::accounting::CompanyInfo;
use conjoin_runtime::model::{
    CustomFields, Deleted, Enum, Model, Patch, Ref, RemoteRef, Timestamp, model_enum,
};

/// A reporting dimension value: class, department, location, project.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct TrackingCategory {
    /// Id in the provider.
    pub remote_id: String,
    /// Label of the value.
    pub name: Option<String>,
    /// Dimension the value is in.
    pub dimension: Option<RemoteRef>,
    /// Comparable dimension kind.
    pub category_type: Option<Enum<TrackingCategoryCategoryType>>,
    /// Whether it is in use.
    pub status: Option<Enum<TrackingCategoryStatus>>,
    /// Value one level up.
    pub parent_category: Option<Ref<TrackingCategory>>,
    /// Entity or subsidiary.
    pub company: Option<Ref<CompanyInfo>>,
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

/// What to write of a `TrackingCategory`: each field is kept, cleared or set.
#[derive(Clone, Default, PartialEq, Model)]
#[model(strict)]
pub struct TrackingCategoryInput {
    /// Fields that the customer defined, by the provider's names.
    #[model(sensitive)]
    pub custom_fields: Patch<CustomFields>,
}

/// Comparable dimension kind.
#[model_enum]
pub enum TrackingCategoryCategoryType {
    Class = "CLASS",
    Department = "DEPARTMENT",
    Location = "LOCATION",
    Project = "PROJECT",
    Custom = "CUSTOM",
}

/// Whether it is in use.
#[model_enum]
pub enum TrackingCategoryStatus {
    Active = "ACTIVE",
    Archived = "ARCHIVED",
}
