// @generated from mappings/models/hris.yaml by cargo xtask generate. Do not edit.

//! The common model `hris.company`.

use conjoin_runtime::model::{Address, CustomFields, Deleted, Model, NationalId, Patch, Timestamp};

/// A legal entity of the customer.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct Company {
    /// Id in the provider.
    pub remote_id: String,
    /// Registered name.
    pub legal_name: Option<String>,
    /// Name in everyday use.
    pub display_name: Option<String>,
    /// Employer identification numbers.
    ///
    /// Sensitive personal data.
    #[model(sensitive)]
    pub eins: Option<Vec<String>>,
    /// Company registry and tax numbers outside the US.
    ///
    /// Sensitive personal data.
    #[model(sensitive)]
    pub registration_numbers: Option<Vec<NationalId>>,
    /// Currency that pay is kept in.
    pub default_currency: Option<String>,
    /// Country of registration.
    pub country: Option<String>,
    /// Registered and other addresses.
    pub addresses: Option<Vec<Address>>,
    /// Zone for dates that lack one.
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

/// What to write of a `Company`: each field is kept, cleared or set.
#[derive(Clone, Default, PartialEq, Model)]
#[model(strict)]
pub struct CompanyInput {
    /// Fields that the customer defined, by the provider's names.
    #[model(sensitive)]
    pub custom_fields: Patch<CustomFields>,
}
