// @generated from mappings/models/crm.yaml by cargo xtask generate. Do not edit.

//! The common model `crm.stage`.

use conjoin_runtime::model::{
    CustomFields, Decimal, Deleted, Enum, ModelEnum, Patch, RemoteRef, Timestamp,
};
use serde::{Deserialize, Serialize};

/// One step of a sales pipeline.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct Stage {
    /// Id in the provider.
    pub remote_id: String,
    /// Label of the step.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Pipeline it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pipeline: Option<RemoteRef>,
    /// Position, counted from zero.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order: Option<i64>,
    /// Default chance to win, 0 to 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub probability: Option<Decimal>,
    /// What reaching it means.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<Enum<StageCategory>>,
    /// True when no longer in use.
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

/// What to write of a `Stage`: each field is kept, cleared or set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct StageInput {
    /// Fields that the customer defined, by the provider's names.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub custom_fields: Patch<CustomFields>,
}

/// What reaching it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum StageCategory {
    /// `OPEN`.
    Open,
    /// `WON`.
    Won,
    /// `LOST`.
    Lost,
}

impl ModelEnum for StageCategory {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("OPEN", Self::Open),
        ("WON", Self::Won),
        ("LOST", Self::Lost),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Open => "OPEN",
            Self::Won => "WON",
            Self::Lost => "LOST",
        }
    }
}
