// @generated from mappings/models/accounting.yaml by cargo xtask generate. Do not edit.

//! `JournalLine`, which stands within fields of models.

use crate::accounting::{Account, CompanyInfo, Contact, TaxRate, TrackingCategory};
use conjoin_runtime::model::{Decimal, Model, Money, Ref, RemoteRef};

/// One line of a journal entry.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct JournalLine {
    /// Ledger account booked on.
    pub account: Option<Ref<Account>>,
    /// Signed amount, debit positive.
    pub net_amount: Option<Money>,
    /// Debit amount, when the provider keeps the sides apart.
    pub debit: Option<Money>,
    /// Credit amount, when the provider keeps the sides apart.
    pub credit: Option<Money>,
    /// Text of the line.
    pub description: Option<String>,
    /// Customer or supplier.
    pub contact: Option<Ref<Contact>>,
    /// Employee, id and name.
    pub employee: Option<RemoteRef>,
    /// Project, id and name.
    pub project: Option<RemoteRef>,
    /// Entity or subsidiary.
    pub company: Option<Ref<CompanyInfo>>,
    /// Tax code.
    pub tax_rate: Option<Ref<TaxRate>>,
    /// Dimensions.
    pub tracking_categories: Option<Vec<Ref<TrackingCategory>>>,
    /// Currency of the amounts.
    pub currency: Option<String>,
    /// Line currency to base currency.
    pub exchange_rate: Option<Decimal>,
    /// Position in the entry.
    pub line_number: Option<i64>,
}
