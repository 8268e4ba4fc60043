// @generated from mappings/models/hris.yaml by cargo xtask generate. Do not edit.

//! The common model `hris.location`.

use conjoin_runtime::model::{CustomFields, Deleted, Enum, ModelEnum, Patch, Phone, Timestamp};
use serde::{Deserialize, Serialize};

/// A work site or a home address.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct Location {
    /// Id in the provider.
    pub remote_id: String,
    /// Label of the site.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Main number of the site.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<Phone>,
    /// First street line.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street_1: Option<String>,
    /// Second street line.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street_2: Option<String>,
    /// Town or city.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// State or province, ISO 3166-2 where known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Postal code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postal_code: Option<String>,
    /// ISO 3166 alpha-2 code, raw name kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// Home or work.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location_type: Option<Enum<LocationType>>,
    /// Zone of the site.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timezone: Option<String>,
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

/// What to write of a `Location`: each field is kept, cleared or set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LocationInput {
    /// Label of the site.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub name: Patch<String>,
    /// Main number of the site.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub phone: Patch<Phone>,
    /// First street line.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub street_1: Patch<String>,
    /// Second street line.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub street_2: Patch<String>,
    /// Town or city.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub city: Patch<String>,
    /// State or province, ISO 3166-2 where known.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub region: Patch<String>,
    /// Postal code.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub postal_code: Patch<String>,
    /// ISO 3166 alpha-2 code, raw name kept.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub country: Patch<String>,
    /// Home or work.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub location_type: Patch<Enum<LocationType>>,
    /// Zone of the site.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub timezone: Patch<String>,
    /// Fields that the customer defined, by the provider's names.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub custom_fields: Patch<CustomFields>,
}

/// Home or work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LocationType {
    /// `HOME`.
    Home,
    /// `WORK`.
    Work,
    /// `REMOTE`.
    Remote,
}

impl ModelEnum for LocationType {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("HOME", Self::Home),
        ("WORK", Self::Work),
        ("REMOTE", Self::Remote),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Home => "HOME",
            Self::Work => "WORK",
            Self::Remote => "REMOTE",
        }
    }
}
