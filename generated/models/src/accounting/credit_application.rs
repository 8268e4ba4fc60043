// @generated from mappings/models/accounting.yaml by cargo xtask generate. Do not edit.

//! `CreditApplication`, which stands within fields of models.

use crate::accounting::Invoice;
use conjoin_runtime::model::{Date, Model, Money, Ref, RemoteRef};

/// How much of a credit is set off against an invoice.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct CreditApplication {
    /// Sum applied.
    pub amount: Option<Money>,
    /// Day it was applied.
    pub date: Option<Date>,
    /// Credit note or vendor credit.
    pub credit: Option<RemoteRef>,
    /// Invoice it is set off against.
    pub invoice: Option<Ref<Invoice>>,
}
