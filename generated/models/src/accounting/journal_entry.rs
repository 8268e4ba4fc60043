// @generated from mappings/models/accounting.yaml by cargo xtask generate. Do not edit.

//! The common model `accounting.journal_entry`.

use crate::accounting::{CompanyInfo, JournalLine, Payment, PaymentApplication, TrackingCategory};
use conjoin_runtime::model::{
    CustomFields, Date, Decimal, Deleted, Enum, Model, Patch, Ref, RemoteRef, Timestamp, model_enum,
};

/// A manual booking with debit and credit lines.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct JournalEntry {
    /// Id in the provider.
    pub remote_id: String,
    /// Booking day.
    pub transaction_date: Option<Date>,
    /// Document number.
    pub journal_number: Option<String>,
    /// Remark.
    pub memo: Option<String>,
    /// Currency of the lines.
    pub currency: Option<String>,
    /// Entry currency to base currency.
    pub exchange_rate: Option<Decimal>,
    /// Entity or subsidiary.
    pub company: Option<Ref<CompanyInfo>>,
    /// Whether line amounts contain tax; Xero knows three states.
    pub tax_treatment: Option<Enum<JournalEntryTaxTreatment>>,
    /// Lines; signed net amount, or debit and credit.
    pub lines: Option<Vec<JournalLine>>,
    /// Payments tied to it.
    pub payments: Option<Vec<Ref<Payment>>>,
    /// How much of which payment.
    pub applied_payments: Option<Vec<PaymentApplication>>,
    /// Dimensions.
    pub tracking_categories: Option<Vec<Ref<TrackingCategory>>>,
    /// Whether it counts.
    pub posting_status: Option<Enum<JournalEntryPostingStatus>>,
    /// Period, id and name.
    pub accounting_period: Option<RemoteRef>,
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

/// What to write of a `JournalEntry`: each field is kept, cleared or set.
#[derive(Clone, Default, PartialEq, Model)]
#[model(strict)]
pub struct JournalEntryInput {
    /// Booking day.
    pub transaction_date: Patch<Date>,
    /// Document number.
    pub journal_number: Patch<String>,
    /// Remark.
    pub memo: Patch<String>,
    /// Currency of the lines.
    pub currency: Patch<String>,
    /// Entry currency to base currency.
    pub exchange_rate: Patch<Decimal>,
    /// Entity or subsidiary.
    pub company: Patch<Ref<CompanyInfo>>,
    /// Whether line amounts contain tax; Xero knows three states.
    pub tax_treatment: Patch<Enum<JournalEntryTaxTreatment>>,
    /// Lines; signed net amount, or debit and credit.
    pub lines: Patch<Vec<JournalLine>>,
    /// Payments tied to it.
    pub payments: Patch<Vec<Ref<Payment>>>,
    /// Dimensions.
    pub tracking_categories: Patch<Vec<Ref<TrackingCategory>>>,
    /// Whether it counts.
    pub posting_status: Patch<Enum<JournalEntryPostingStatus>>,
    /// Fields that the customer defined, by the provider's names.
    #[model(sensitive)]
    pub custom_fields: Patch<CustomFields>,
}

/// Whether line amounts contain tax; Xero knows three states.
#[model_enum]
pub enum JournalEntryTaxTreatment {
    Inclusive = "INCLUSIVE",
    Exclusive = "EXCLUSIVE",
    NoTax = "NO_TAX",
}

/// Whether it counts.
#[model_enum]
pub enum JournalEntryPostingStatus {
    Draft = "DRAFT",
    Unposted = "UNPOSTED",
    Posted = "POSTED",
    Void = "VOID",
}
