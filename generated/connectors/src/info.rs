// @generated from mappings/ by cargo xtask generate. Do not edit.

//! What is known of a provider without connecting to it.

use conjoin_runtime::field_map::ModelFields;
use conjoin_runtime::{Capabilities, Operation, Origin, Provenance};

/// A provider.
#[derive(Debug)]
#[non_exhaustive]
pub struct ProviderInfo {
    /// Slug: `bamboohr`.
    pub name: &'static str,
    /// The provider's own spelling.
    pub title: &'static str,
    /// Mapped categories, sorted by name.
    pub categories: &'static [CategoryInfo],
    /// Operations of the provider's own API.
    pub operations: &'static [&'static Operation],
    /// Values per connection.
    pub settings: &'static [SettingInfo],
    /// Ways to authenticate.
    pub credentials: &'static [CredentialsInfo],
    /// What field maps may name, one entry for each model that takes one.
    pub field_maps: &'static [&'static ModelFields],
}

/// A mapped category.
#[derive(Debug)]
#[non_exhaustive]
pub struct CategoryInfo {
    /// Slug: `hris`.
    pub name: &'static str,
    /// Its models and what can be done with them.
    pub capabilities: &'static Capabilities,
    /// Where the fields of each model come from, in the same order.
    pub provenance: &'static [&'static [Provenance]],
    /// The same, with the lines of the mapping.
    pub origins: &'static [&'static Origin],
}

/// A setting.
#[derive(Debug)]
#[non_exhaustive]
pub struct SettingInfo {
    /// Name.
    pub name: &'static str,
    /// What it is.
    pub doc: &'static str,
    /// Value when none is given.
    pub default: Option<&'static str>,
}

/// A way to authenticate.
#[derive(Debug)]
#[non_exhaustive]
pub struct CredentialsInfo {
    /// Name.
    pub name: &'static str,
    /// What it is.
    pub doc: &'static str,
    /// Names of the credentials that it needs, all of them.
    pub needs: &'static [&'static str],
}
