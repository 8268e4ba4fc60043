// @generated from mappings/models/accounting.yaml by cargo xtask generate. Do not edit.

//! The common model `accounting.item`.

use crate::accounting::{Account, CompanyInfo, TaxRate};
use conjoin_runtime::model::{
    CustomFields, Decimal, Deleted, Enum, Model, Money, Patch, Ref, Timestamp, model_enum,
};

/// A product or service that can be sold or bought.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct Item {
    /// Id in the provider.
    pub remote_id: String,
    /// Label.
    pub name: Option<String>,
    /// SKU.
    pub code: Option<String>,
    /// Text for documents.
    pub description: Option<String>,
    /// Whether it is in use.
    pub status: Option<Enum<ItemStatus>>,
    /// Stock or service.
    #[model("type")]
    pub type_: Option<Enum<ItemType>>,
    /// Sales price of one unit.
    pub unit_price: Option<Money>,
    /// Cost of one unit.
    pub purchase_price: Option<Money>,
    /// Ledger account for purchases.
    pub purchase_account: Option<Ref<Account>>,
    /// Ledger account for sales.
    pub sales_account: Option<Ref<Account>>,
    /// Rate on purchases.
    pub purchase_tax_rate: Option<Ref<TaxRate>>,
    /// Rate on sales.
    pub sales_tax_rate: Option<Ref<TaxRate>>,
    /// Stock now.
    pub quantity_on_hand: Option<Decimal>,
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

/// What to write of a `Item`: each field is kept, cleared or set.
#[derive(Clone, Default, PartialEq, Model)]
#[model(strict)]
pub struct ItemInput {
    /// Label.
    pub name: Patch<String>,
    /// SKU.
    pub code: Patch<String>,
    /// Text for documents.
    pub description: Patch<String>,
    /// Whether it is in use.
    pub status: Patch<Enum<ItemStatus>>,
    /// Stock or service.
    #[model("type")]
    pub type_: Patch<Enum<ItemType>>,
    /// Sales price of one unit.
    pub unit_price: Patch<Money>,
    /// Cost of one unit.
    pub purchase_price: Patch<Money>,
    /// Ledger account for purchases.
    pub purchase_account: Patch<Ref<Account>>,
    /// Ledger account for sales.
    pub sales_account: Patch<Ref<Account>>,
    /// Rate on purchases.
    pub purchase_tax_rate: Patch<Ref<TaxRate>>,
    /// Rate on sales.
    pub sales_tax_rate: Patch<Ref<TaxRate>>,
    /// Entity or subsidiary.
    pub company: Patch<Ref<CompanyInfo>>,
    /// Fields that the customer defined, by the provider's names.
    #[model(sensitive)]
    pub custom_fields: Patch<CustomFields>,
}

/// Whether it is in use.
#[model_enum]
pub enum ItemStatus {
    Active = "ACTIVE",
    Archived = "ARCHIVED",
}

/// Stock or service.
#[model_enum]
pub enum ItemType {
    Inventory = "INVENTORY",
    NonInventory = "NON_INVENTORY",
    Service = "SERVICE",
    Unknown = "UNKNOWN",
}
