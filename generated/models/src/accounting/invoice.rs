// @generated from mappings/models/accounting.yaml by cargo xtask generate. Do not edit.

//! The common model `accounting.invoice`.

use crate::accounting::{
    CompanyInfo, Contact, CreditApplication, InvoiceLine, Payment, PaymentApplication,
    TrackingCategory,
};
use conjoin_runtime::model::{
    Address, CustomFields, Date, Decimal, Deleted, Enum, FileLink, ModelEnum, Money, Patch, Ref,
    RemoteRef, Timestamp,
};
use serde::{Deserialize, Serialize};

/// A sales invoice or a purchase bill, with lines.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct Invoice {
    /// Id in the provider.
    pub remote_id: String,
    /// Sales invoice or bill.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<Enum<InvoiceType>>,
    /// Customer or supplier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<Ref<Contact>>,
    /// Document number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Purchase order or other reference.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// Document day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issue_date: Option<Date>,
    /// Day payment is due.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due_date: Option<Date>,
    /// Day it was fully paid.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paid_on_date: Option<Date>,
    /// Remark on the document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub memo: Option<String>,
    /// Entity or subsidiary it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub company: Option<Ref<CompanyInfo>>,
    /// Employee it relates to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub employee: Option<RemoteRef>,
    /// ISO 4217 code of every amount here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// Document currency to base currency.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exchange_rate: Option<Decimal>,
    /// Terms, id and name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment_term: Option<RemoteRef>,
    /// Where the document stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Enum<InvoiceStatus>>,
    /// Discount on the whole document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_discount: Option<Money>,
    /// Sum before tax.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sub_total: Option<Money>,
    /// Sum of tax.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_tax: Option<Money>,
    /// Sum with tax.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<Money>,
    /// Sum still owed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub balance: Option<Money>,
    /// Whether line amounts contain tax; Xero knows three states.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tax_treatment: Option<Enum<InvoiceTaxTreatment>>,
    /// Address billed.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub billing_address: Option<Address>,
    /// Address shipped to.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shipping_address: Option<Address>,
    /// Class, department, location or other dimension.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tracking_categories: Option<Vec<Ref<TrackingCategory>>>,
    /// Period, id and name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accounting_period: Option<RemoteRef>,
    /// Orders it bills.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub purchase_orders: Option<Vec<RemoteRef>>,
    /// Sales orders it bills.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sales_orders: Option<Vec<RemoteRef>>,
    /// Payments made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payments: Option<Vec<Ref<Payment>>>,
    /// How much of which payment went here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub applied_payments: Option<Vec<PaymentApplication>>,
    /// Customer credits used here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub applied_credit_notes: Option<Vec<CreditApplication>>,
    /// Supplier credits used here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub applied_vendor_credits: Option<Vec<CreditApplication>>,
    /// Lines; see InvoiceLine.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line_items: Option<Vec<InvoiceLine>>,
    /// Files such as the PDF.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attachments: Option<Vec<FileLink>>,
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

/// What to write of a `Invoice`: each field is kept, cleared or set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct InvoiceInput {
    /// Sales invoice or bill.
    #[serde(rename = "type", skip_serializing_if = "Patch::is_keep")]
    pub type_: Patch<Enum<InvoiceType>>,
    /// Customer or supplier.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub contact: Patch<Ref<Contact>>,
    /// Document number.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub number: Patch<String>,
    /// Purchase order or other reference.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub reference: Patch<String>,
    /// Document day.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub issue_date: Patch<Date>,
    /// Day payment is due.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub due_date: Patch<Date>,
    /// Day it was fully paid.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub paid_on_date: Patch<Date>,
    /// Remark on the document.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub memo: Patch<String>,
    /// Entity or subsidiary it belongs to.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub company: Patch<Ref<CompanyInfo>>,
    /// Employee it relates to.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub employee: Patch<RemoteRef>,
    /// ISO 4217 code of every amount here.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub currency: Patch<String>,
    /// Document currency to base currency.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub exchange_rate: Patch<Decimal>,
    /// Terms, id and name.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub payment_term: Patch<RemoteRef>,
    /// Where the document stands.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub status: Patch<Enum<InvoiceStatus>>,
    /// Discount on the whole document.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub total_discount: Patch<Money>,
    /// Sum before tax.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub sub_total: Patch<Money>,
    /// Sum of tax.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub total_tax: Patch<Money>,
    /// Sum with tax.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub total: Patch<Money>,
    /// Sum still owed.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub balance: Patch<Money>,
    /// Whether line amounts contain tax; Xero knows three states.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub tax_treatment: Patch<Enum<InvoiceTaxTreatment>>,
    /// Address billed.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub billing_address: Patch<Address>,
    /// Address shipped to.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub shipping_address: Patch<Address>,
    /// Class, department, location or other dimension.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub tracking_categories: Patch<Vec<Ref<TrackingCategory>>>,
    /// Period, id and name.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub accounting_period: Patch<RemoteRef>,
    /// Orders it bills.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub purchase_orders: Patch<Vec<RemoteRef>>,
    /// Payments made.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub payments: Patch<Vec<Ref<Payment>>>,
    /// Lines; see InvoiceLine.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub line_items: Patch<Vec<InvoiceLine>>,
    /// Files such as the PDF.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub attachments: Patch<Vec<FileLink>>,
    /// Fields that the customer defined, by the provider's names.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub custom_fields: Patch<CustomFields>,
}

/// Sales invoice or bill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum InvoiceType {
    /// `ACCOUNTS_RECEIVABLE`.
    AccountsReceivable,
    /// `ACCOUNTS_PAYABLE`.
    AccountsPayable,
}

impl ModelEnum for InvoiceType {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("ACCOUNTS_RECEIVABLE", Self::AccountsReceivable),
        ("ACCOUNTS_PAYABLE", Self::AccountsPayable),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::AccountsReceivable => "ACCOUNTS_RECEIVABLE",
            Self::AccountsPayable => "ACCOUNTS_PAYABLE",
        }
    }
}

/// Where the document stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum InvoiceStatus {
    /// `DRAFT`.
    Draft,
    /// `SUBMITTED`.
    Submitted,
    /// `OPEN`.
    Open,
    /// `PARTIALLY_PAID`.
    PartiallyPaid,
    /// `PAID`.
    Paid,
    /// `OVERDUE`.
    Overdue,
    /// `VOID`.
    Void,
    /// `DELETED`.
    Deleted,
}

impl ModelEnum for InvoiceStatus {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("DRAFT", Self::Draft),
        ("SUBMITTED", Self::Submitted),
        ("OPEN", Self::Open),
        ("PARTIALLY_PAID", Self::PartiallyPaid),
        ("PAID", Self::Paid),
        ("OVERDUE", Self::Overdue),
        ("VOID", Self::Void),
        ("DELETED", Self::Deleted),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "DRAFT",
            Self::Submitted => "SUBMITTED",
            Self::Open => "OPEN",
            Self::PartiallyPaid => "PARTIALLY_PAID",
            Self::Paid => "PAID",
            Self::Overdue => "OVERDUE",
            Self::Void => "VOID",
            Self::Deleted => "DELETED",
        }
    }
}

/// Whether line amounts contain tax; Xero knows three states.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum InvoiceTaxTreatment {
    /// `INCLUSIVE`.
    Inclusive,
    /// `EXCLUSIVE`.
    Exclusive,
    /// `NO_TAX`.
    NoTax,
}

impl ModelEnum for InvoiceTaxTreatment {
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
