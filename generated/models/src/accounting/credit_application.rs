// @generated from mappings/models/accounting.yaml by cargo xtask generate. Do not edit.

//! `CreditApplication`, which stands within fields of models.

use crate::accounting::Invoice;
use conjoin_runtime::model::{Date, Money, Ref, RemoteRef};
use serde::{Deserialize, Serialize};

/// How much of a credit is set off against an invoice.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct CreditApplication {
    /// Sum applied.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// Day it was applied.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Credit note or vendor credit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credit: Option<RemoteRef>,
    /// Invoice it is set off against.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub invoice: Option<Ref<Invoice>>,
}
