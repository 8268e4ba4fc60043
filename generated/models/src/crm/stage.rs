// @generated from mappings/models/crm.yaml by cargo xtask generate. Do not edit.

//! The common model `crm.stage`.

use conjoin_runtime::model::{
    CustomFields, Decimal, Deleted, Enum, Model, Patch, RemoteRef, Timestamp, model_enum,
};

/// One step of a sales pipeline.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct Stage {
    /// Id in the provider.
    pub remote_id: String,
    /// Label of the step.
    pub name: Option<String>,
    /// Pipeline it belongs to.
    pub pipeline: Option<RemoteRef>,
    /// Position, counted from zero.
    pub order: Option<i64>,
    /// Default chance to win, 0 to 1.
    pub probability: Option<Decimal>,
    /// What reaching it means.
    pub category: Option<Enum<StageCategory>>,
    /// True when no longer in use.
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

/// What to write of a `Stage`: each field is kept, cleared or set.
#[derive(Clone, Default, PartialEq, Model)]
#[model(strict)]
pub struct StageInput {
    /// Fields that the customer defined, by the provider's names.
    #[model(sensitive)]
    pub custom_fields: Patch<CustomFields>,
}

/// What reaching it means.
#[model_enum]
pub enum StageCategory {
    Open = "OPEN",
    Won = "WON",
    Lost = "LOST",
}
