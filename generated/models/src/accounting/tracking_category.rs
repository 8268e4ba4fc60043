// @generated from mappings/models/accounting.yaml by cargo xtask generate. Do not edit.

//! The common model `accounting.tracking_category`, which others refer to.

use crate::accounting::CompanyInfo;
use conjoin_runtime::model::{
    CustomFields, Deleted, Enum, ModelEnum, Patch, Ref, RemoteRef, Timestamp,
};
use serde::{Deserialize, Serialize};

/// A reporting dimension value: class, department, location, project.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct TrackingCategory {
    /// Id in the provider.
    pub remote_id: String,
    /// Label of the value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Dimension the value is in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dimension: Option<RemoteRef>,
    /// Comparable dimension kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category_type: Option<Enum<TrackingCategoryCategoryType>>,
    /// Whether it is in use.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Enum<TrackingCategoryStatus>>,
    /// Value one level up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent_category: Option<Ref<TrackingCategory>>,
    /// Entity or subsidiary.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub company: Option<Ref<CompanyInfo>>,
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

/// What to write of a `TrackingCategory`: each field is kept, cleared or set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TrackingCategoryInput {
    /// Fields that the customer defined, by the provider's names.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub custom_fields: Patch<CustomFields>,
}

/// Comparable dimension kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TrackingCategoryCategoryType {
    /// `CLASS`.
    Class,
    /// `DEPARTMENT`.
    Department,
    /// `LOCATION`.
    Location,
    /// `PROJECT`.
    Project,
    /// `CUSTOM`.
    Custom,
}

impl ModelEnum for TrackingCategoryCategoryType {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("CLASS", Self::Class),
        ("DEPARTMENT", Self::Department),
        ("LOCATION", Self::Location),
        ("PROJECT", Self::Project),
        ("CUSTOM", Self::Custom),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Class => "CLASS",
            Self::Department => "DEPARTMENT",
            Self::Location => "LOCATION",
            Self::Project => "PROJECT",
            Self::Custom => "CUSTOM",
        }
    }
}

/// Whether it is in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TrackingCategoryStatus {
    /// `ACTIVE`.
    Active,
    /// `ARCHIVED`.
    Archived,
}

impl ModelEnum for TrackingCategoryStatus {
    const VALUES: &'static [(&'static str, Self)] =
        &[("ACTIVE", Self::Active), ("ARCHIVED", Self::Archived)];

    fn as_str(self) -> &'static str {
        match self {
            Self::Active => "ACTIVE",
            Self::Archived => "ARCHIVED",
        }
    }
}
