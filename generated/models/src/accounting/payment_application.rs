// @generated from mappings/models/accounting.yaml by cargo xtask generate. Do not edit.

//! `PaymentApplication`, which stands within fields of models.

use conjoin_runtime::model::{Date, Money, RemoteRef};
use serde::{Deserialize, Serialize};

/// How much of a payment settles which document.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct PaymentApplication {
    /// Sum applied.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// Day it was applied.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Document; kind such as INVOICE, CREDIT_NOTE or JOURNAL_ENTRY.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub related_object: Option<RemoteRef>,
}
