// @generated from mappings/models/accounting.yaml by cargo xtask generate. Do not edit.

//! `InvoiceLine`, which stands within fields of models.

use crate::accounting::{Account, CompanyInfo, Contact, Item, TaxRate, TrackingCategory};
use conjoin_runtime::model::{Date, Decimal, Money, Ref, RemoteRef};
use serde::{Deserialize, Serialize};

/// One line of an invoice.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct InvoiceLine {
    /// Text of the line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Price of one unit, up to six decimals.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit_price: Option<Money>,
    /// Units.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quantity: Option<Decimal>,
    /// Discount on the line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub discount: Option<Money>,
    /// Line sum.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<Money>,
    /// Tax on the line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tax_amount: Option<Money>,
    /// Rate applied.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tax_rate: Option<Ref<TaxRate>>,
    /// Product or service.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<Ref<Item>>,
    /// Ledger account booked to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account: Option<Ref<Account>>,
    /// Employee it relates to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub employee: Option<RemoteRef>,
    /// Project it relates to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub project: Option<RemoteRef>,
    /// Customer it is rebilled to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<Ref<Contact>>,
    /// Entity or subsidiary.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub company: Option<Ref<CompanyInfo>>,
    /// Only when it differs from the document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// Only when it differs from the document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exchange_rate: Option<Decimal>,
    /// Dimensions of the line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tracking_categories: Option<Vec<Ref<TrackingCategory>>>,
    /// True when it can be rebilled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_billable: Option<bool>,
    /// Day of delivery.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service_date: Option<Date>,
    /// Position on the document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line_number: Option<i64>,
}
