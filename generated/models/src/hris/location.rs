// @generated from mappings/models/hris.yaml by cargo xtask generate. Do not edit.

//! The common model `hris.location`.

use conjoin_runtime::model::{
    CustomFields, Deleted, Enum, Model, Patch, Phone, Timestamp, model_enum,
};

/// A work site or a home address.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct Location {
    /// Id in the provider.
    pub remote_id: String,
    /// Label of the site.
    pub name: Option<String>,
    /// Main number of the site.
    pub phone: Option<Phone>,
    /// First street line.
    ///
    /// Personal data.
    #[model(personal)]
    pub street_1: Option<String>,
    /// Second street line.
    ///
    /// Personal data.
    #[model(personal)]
    pub street_2: Option<String>,
    /// Town or city.
    pub city: Option<String>,
    /// State or province, ISO 3166-2 where known.
    pub region: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// ISO 3166 alpha-2 code, raw name kept.
    pub country: Option<String>,
    /// Home or work.
    pub location_type: Option<Enum<LocationType>>,
    /// Zone of the site.
    pub timezone: Option<String>,
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

/// What to write of a `Location`: each field is kept, cleared or set.
#[derive(Clone, Default, PartialEq, Model)]
#[model(strict)]
pub struct LocationInput {
    /// Label of the site.
    pub name: Patch<String>,
    /// Main number of the site.
    pub phone: Patch<Phone>,
    /// First street line.
    ///
    /// Personal data.
    #[model(personal)]
    pub street_1: Patch<String>,
    /// Second street line.
    ///
    /// Personal data.
    #[model(personal)]
    pub street_2: Patch<String>,
    /// Town or city.
    pub city: Patch<String>,
    /// State or province, ISO 3166-2 where known.
    pub region: Patch<String>,
    /// Postal code.
    pub postal_code: Patch<String>,
    /// ISO 3166 alpha-2 code, raw name kept.
    pub country: Patch<String>,
    /// Home or work.
    pub location_type: Patch<Enum<LocationType>>,
    /// Zone of the site.
    pub timezone: Patch<String>,
    /// Fields that the customer defined, by the provider's names.
    #[model(sensitive)]
    pub custom_fields: Patch<CustomFields>,
}

/// Home or work.
#[model_enum]
pub enum LocationType {
    Home = "HOME",
    Work = "WORK",
    Remote = "REMOTE",
}
