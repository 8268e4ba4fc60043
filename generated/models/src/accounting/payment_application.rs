// @generated from mappings/models/accounting.yaml by cargo xtask generate. Do not edit.

//! `PaymentApplication`, which stands within fields of models.

use conjoin_runtime::model::{Date, Model, Money, RemoteRef};

/// How much of a payment settles which document.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct PaymentApplication {
    /// Sum applied.
    pub amount: Option<Money>,
    /// Day it was applied.
    pub date: Option<Date>,
    /// Document; kind such as INVOICE, CREDIT_NOTE or JOURNAL_ENTRY.
    pub related_object: Option<RemoteRef>,
}
