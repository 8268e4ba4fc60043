// @generated from mappings/models/accounting.yaml by cargo xtask generate. Do not edit.

//! `InvoiceLine`, which stands within fields of models.

use crate::accounting::{Account, CompanyInfo, Contact, Item, TaxRate, TrackingCategory};
use conjoin_runtime::model::{Date, Decimal, Model, Money, Ref, RemoteRef};

/// One line of an invoice.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct InvoiceLine {
    /// Text of the line.
    pub description: Option<String>,
    /// Price of one unit, up to six decimals.
    pub unit_price: Option<Money>,
    /// Units.
    pub quantity: Option<Decimal>,
    /// Discount on the line.
    pub discount: Option<Money>,
    /// Line sum.
    pub total: Option<Money>,
    /// Tax on the line.
    pub tax_amount: Option<Money>,
    /// Rate applied.
    pub tax_rate: Option<Ref<TaxRate>>,
    /// Product or service.
    pub item: Option<Ref<Item>>,
    /// Ledger account booked to.
    pub account: Option<Ref<Account>>,
    /// Employee it relates to.
    pub employee: Option<RemoteRef>,
    /// Project it relates to.
    pub project: Option<RemoteRef>,
    /// Customer it is rebilled to.
    pub contact: Option<Ref<Contact>>,
    /// Entity or subsidiary.
    pub company: Option<Ref<CompanyInfo>>,
    /// Only when it differs from the document.
    pub currency: Option<String>,
    /// Only when it differs from the document.
    pub exchange_rate: Option<Decimal>,
    /// Dimensions of the line.
    pub tracking_categories: Option<Vec<Ref<TrackingCategory>>>,
    /// True when it can be rebilled.
    pub is_billable: Option<bool>,
    /// Day of delivery.
    pub service_date: Option<Date>,
    /// Position on the document.
    pub line_number: Option<i64>,
}
