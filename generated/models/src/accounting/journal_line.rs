// @generated from mappings/models/accounting.yaml by cargo xtask generate. Do not edit.

//! `JournalLine`, which stands within fields of models.

use crate::accounting::{Account, CompanyInfo, Contact, TaxRate, TrackingCategory};
use conjoin_runtime::model::{Decimal, Money, Ref, RemoteRef};
use serde::{Deserialize, Serialize};

/// One line of a journal entry.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct JournalLine {
    /// Ledger account booked on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account: Option<Ref<Account>>,
    /// Signed amount, debit positive.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub net_amount: Option<Money>,
    /// Debit amount, when the provider keeps the sides apart.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub debit: Option<Money>,
    /// Credit amount, when the provider keeps the sides apart.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credit: Option<Money>,
    /// Text of the line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Customer or supplier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<Ref<Contact>>,
    /// Employee, id and name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub employee: Option<RemoteRef>,
    /// Project, id and name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub project: Option<RemoteRef>,
    /// Entity or subsidiary.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub company: Option<Ref<CompanyInfo>>,
    /// Tax code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tax_rate: Option<Ref<TaxRate>>,
    /// Dimensions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tracking_categories: Option<Vec<Ref<TrackingCategory>>>,
    /// Currency of the amounts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// Line currency to base currency.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exchange_rate: Option<Decimal>,
    /// Position in the entry.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line_number: Option<i64>,
}
