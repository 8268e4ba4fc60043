// @generated from mappings/models/accounting.yaml by cargo xtask generate. Do not edit.

//! The common model `accounting.item`.

use crate::accounting::{Account, CompanyInfo, TaxRate};
use conjoin_runtime::model::{
    CustomFields, Decimal, Deleted, Enum, ModelEnum, Money, Patch, Ref, Timestamp,
};
use serde::{Deserialize, Serialize};

/// A product or service that can be sold or bought.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct Item {
    /// Id in the provider.
    pub remote_id: String,
    /// Label.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// SKU.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Text for documents.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Whether it is in use.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Enum<ItemStatus>>,
    /// Stock or service.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<Enum<ItemType>>,
    /// Sales price of one unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit_price: Option<Money>,
    /// Cost of one unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub purchase_price: Option<Money>,
    /// Ledger account for purchases.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub purchase_account: Option<Ref<Account>>,
    /// Ledger account for sales.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sales_account: Option<Ref<Account>>,
    /// Rate on purchases.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub purchase_tax_rate: Option<Ref<TaxRate>>,
    /// Rate on sales.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sales_tax_rate: Option<Ref<TaxRate>>,
    /// Stock now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quantity_on_hand: Option<Decimal>,
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

/// What to write of a `Item`: each field is kept, cleared or set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ItemInput {
    /// Label.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub name: Patch<String>,
    /// SKU.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub code: Patch<String>,
    /// Text for documents.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub description: Patch<String>,
    /// Whether it is in use.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub status: Patch<Enum<ItemStatus>>,
    /// Stock or service.
    #[serde(rename = "type", skip_serializing_if = "Patch::is_keep")]
    pub type_: Patch<Enum<ItemType>>,
    /// Sales price of one unit.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub unit_price: Patch<Money>,
    /// Cost of one unit.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub purchase_price: Patch<Money>,
    /// Ledger account for purchases.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub purchase_account: Patch<Ref<Account>>,
    /// Ledger account for sales.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub sales_account: Patch<Ref<Account>>,
    /// Rate on purchases.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub purchase_tax_rate: Patch<Ref<TaxRate>>,
    /// Rate on sales.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub sales_tax_rate: Patch<Ref<TaxRate>>,
    /// Entity or subsidiary.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub company: Patch<Ref<CompanyInfo>>,
    /// Fields that the customer defined, by the provider's names.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub custom_fields: Patch<CustomFields>,
}

/// Whether it is in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ItemStatus {
    /// `ACTIVE`.
    Active,
    /// `ARCHIVED`.
    Archived,
}

impl ModelEnum for ItemStatus {
    const VALUES: &'static [(&'static str, Self)] =
        &[("ACTIVE", Self::Active), ("ARCHIVED", Self::Archived)];

    fn as_str(self) -> &'static str {
        match self {
            Self::Active => "ACTIVE",
            Self::Archived => "ARCHIVED",
        }
    }
}

/// Stock or service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ItemType {
    /// `INVENTORY`.
    Inventory,
    /// `NON_INVENTORY`.
    NonInventory,
    /// `SERVICE`.
    Service,
    /// `UNKNOWN`.
    Unknown,
}

impl ModelEnum for ItemType {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("INVENTORY", Self::Inventory),
        ("NON_INVENTORY", Self::NonInventory),
        ("SERVICE", Self::Service),
        ("UNKNOWN", Self::Unknown),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Inventory => "INVENTORY",
            Self::NonInventory => "NON_INVENTORY",
            Self::Service => "SERVICE",
            Self::Unknown => "UNKNOWN",
        }
    }
}
