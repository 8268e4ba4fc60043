// @generated from mappings/models/accounting.yaml by cargo xtask generate. Do not edit.

//! The common model `accounting.journal_entry`.

use crate::accounting::{CompanyInfo, JournalLine, Payment, PaymentApplication, TrackingCategory};
use conjoin_runtime::model::{
    CustomFields, Date, Decimal, Deleted, Enum, ModelEnum, Patch, Ref, RemoteRef, Timestamp,
};
use serde::{Deserialize, Serialize};

/// A manual booking with debit and credit lines.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct JournalEntry {
    /// Id in the provider.
    pub remote_id: String,
    /// Booking day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transaction_date: Option<Date>,
    /// Document number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub journal_number: Option<String>,
    /// Remark.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub memo: Option<String>,
    /// Currency of the lines.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// Entry currency to base currency.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exchange_rate: Option<Decimal>,
    /// Entity or subsidiary.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub company: Option<Ref<CompanyInfo>>,
    /// Whether line amounts contain tax; Xero knows three states.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tax_treatment: Option<Enum<JournalEntryTaxTreatment>>,
    /// Lines; signed net amount, or debit and credit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lines: Option<Vec<JournalLine>>,
    /// Payments tied to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payments: Option<Vec<Ref<Payment>>>,
    /// How much of which payment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub applied_payments: Option<Vec<PaymentApplication>>,
    /// Dimensions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tracking_categories: Option<Vec<Ref<TrackingCategory>>>,
    /// Whether it counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub posting_status: Option<Enum<JournalEntryPostingStatus>>,
    /// Period, id and name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accounting_period: Option<RemoteRef>,
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

/// What to write of a `JournalEntry`: each field is kept, cleared or set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct JournalEntryInput {
    /// Booking day.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub transaction_date: Patch<Date>,
    /// Document number.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub journal_number: Patch<String>,
    /// Remark.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub memo: Patch<String>,
    /// Currency of the lines.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub currency: Patch<String>,
    /// Entry currency to base currency.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub exchange_rate: Patch<Decimal>,
    /// Entity or subsidiary.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub company: Patch<Ref<CompanyInfo>>,
    /// Whether line amounts contain tax; Xero knows three states.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub tax_treatment: Patch<Enum<JournalEntryTaxTreatment>>,
    /// Lines; signed net amount, or debit and credit.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub lines: Patch<Vec<JournalLine>>,
    /// Payments tied to it.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub payments: Patch<Vec<Ref<Payment>>>,
    /// Dimensions.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub tracking_categories: Patch<Vec<Ref<TrackingCategory>>>,
    /// Whether it counts.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub posting_status: Patch<Enum<JournalEntryPostingStatus>>,
    /// Fields that the customer defined, by the provider's names.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub custom_fields: Patch<CustomFields>,
}

/// Whether line amounts contain tax; Xero knows three states.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum JournalEntryTaxTreatment {
    /// `INCLUSIVE`.
    Inclusive,
    /// `EXCLUSIVE`.
    Exclusive,
    /// `NO_TAX`.
    NoTax,
}

impl ModelEnum for JournalEntryTaxTreatment {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("INCLUSIVE", Self::Inclusive),
        ("EXCLUSIVE", Self::Exclusive),
        ("NO_TAX", Self::NoTax),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Inclusive => "INCLUSIVE",
            Self::Exclusive => "EXCLUSIVE",
            Self::NoTax => "NO_TAX",
        }
    }
}

/// Whether it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum JournalEntryPostingStatus {
    /// `DRAFT`.
    Draft,
    /// `UNPOSTED`.
    Unposted,
    /// `POSTED`.
    Posted,
    /// `VOID`.
    Void,
}

impl ModelEnum for JournalEntryPostingStatus {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("DRAFT", Self::Draft),
        ("UNPOSTED", Self::Unposted),
        ("POSTED", Self::Posted),
        ("VOID", Self::Void),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "DRAFT",
            Self::Unposted => "UNPOSTED",
            Self::Posted => "POSTED",
            Self::Void => "VOID",
        }
    }
}
