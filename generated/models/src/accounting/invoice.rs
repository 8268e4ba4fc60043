// @generated from mappings/models/accounting.yaml by cargo xtask generate. Do not edit.

//! The common model `accounting.invoice`.

use crate::accounting::{
    CompanyInfo, Contact, CreditApplication, InvoiceLine, Payment, PaymentApplication,
    TrackingCategory,
};
use conjoin_runtime::model::{
    Address, CustomFields, Date, Decimal, Deleted, Enum, FileLink, Model, Money, Patch, Ref,
    RemoteRef, Timestamp, model_enum,
};

/// A sales invoice or a purchase bill, with lines.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct Invoice {
    /// Id in the provider.
    pub remote_id: String,
    /// Sales invoice or bill.
    #[model("type")]
    pub type_: Option<Enum<InvoiceType>>,
    /// Customer or supplier.
    pub contact: Option<Ref<Contact>>,
    /// Document number.
    pub number: Option<String>,
    /// Purchase order or other reference.
    pub reference: Option<String>,
    /// Document day.
    pub issue_date: Option<Date>,
    /// Day payment is due.
    pub due_date: Option<Date>,
    /// Day it was fully paid.
    pub paid_on_date: Option<Date>,
    /// Remark on the document.
    pub memo: Option<String>,
    /// Entity or subsidiary it belongs to.
    pub company: Option<Ref<CompanyInfo>>,
    /// Employee it relates to.
    pub employee: Option<RemoteRef>,
    /// ISO 4217 code of every amount here.
    pub currency: Option<String>,
    /// Document currency to base currency.
    pub exchange_rate: Option<Decimal>,
    /// Terms, id and name.
    pub payment_term: Option<RemoteRef>,
    /// Where the document stands.
    pub status: Option<Enum<InvoiceStatus>>,
    /// Discount on the whole document.
    pub total_discount: Option<Money>,
    /// Sum before tax.
    pub sub_total: Option<Money>,
    /// Sum of tax.
    pub total_tax: Option<Money>,
    /// Sum with tax.
    pub total: Option<Money>,
    /// Sum still owed.
    pub balance: Option<Money>,
    /// Whether line amounts contain tax; Xero knows three states.
    pub tax_treatment: Option<Enum<InvoiceTaxTreatment>>,
    /// Address billed.
    ///
    /// Personal data.
    #[model(personal)]
    pub billing_address: Option<Address>,
    /// Address shipped to.
    ///
    /// Personal data.
    #[model(personal)]
    pub shipping_address: Option<Address>,
    /// Class, department, location or other dimension.
    pub tracking_categories: Option<Vec<Ref<TrackingCategory>>>,
    /// Period, id and name.
    pub accounting_period: Option<RemoteRef>,
    /// Orders it bills.
    pub purchase_orders: Option<Vec<RemoteRef>>,
    /// Sales orders it bills.
    pub sales_orders: Option<Vec<RemoteRef>>,
    /// Payments made.
    pub payments: Option<Vec<Ref<Payment>>>,
    /// How much of which payment went here.
    pub applied_payments: Option<Vec<PaymentApplication>>,
    /// Customer credits used here.
    pub applied_credit_notes: Option<Vec<CreditApplication>>,
    /// Supplier credits used here.
    pub applied_vendor_credits: Option<Vec<CreditApplication>>,
    /// Lines; see InvoiceLine.
    pub line_items: Option<Vec<InvoiceLine>>,
    /// Files such as the PDF.
    pub attachments: Option<Vec<FileLink>>,
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

/// What to write of a `Invoice`: each field is kept, cleared or set.
#[derive(Clone, Default, PartialEq, Model)]
#[model(strict)]
pub struct InvoiceInput {
    /// Sales invoice or bill.
    #[model("type")]
    pub type_: Patch<Enum<InvoiceType>>,
    /// Customer or supplier.
    pub contact: Patch<Ref<Contact>>,
    /// Document number.
    pub number: Patch<String>,
    /// Purchase order or other reference.
    pub reference: Patch<String>,
    /// Document day.
    pub issue_date: Patch<Date>,
    /// Day payment is due.
    pub due_date: Patch<Date>,
    /// Day it was fully paid.
    pub paid_on_date: Patch<Date>,
    /// Remark on the document.
    pub memo: Patch<String>,
    /// Entity or subsidiary it belongs to.
    pub company: Patch<Ref<CompanyInfo>>,
    /// Employee it relates to.
    pub employee: Patch<RemoteRef>,
    /// ISO 4217 code of every amount here.
    pub currency: Patch<String>,
    /// Document currency to base currency.
    pub exchange_rate: Patch<Decimal>,
    /// Terms, id and name.
    pub payment_term: Patch<RemoteRef>,
    /// Where the document stands.
    pub status: Patch<Enum<InvoiceStatus>>,
    /// Discount on the whole document.
    pub total_discount: Patch<Money>,
    /// Sum before tax.
    pub sub_total: Patch<Money>,
    /// Sum of tax.
    pub total_tax: Patch<Money>,
    /// Sum with tax.
    pub total: Patch<Money>,
    /// Sum still owed.
    pub balance: Patch<Money>,
    /// Whether line amounts contain tax; Xero knows three states.
    pub tax_treatment: Patch<Enum<InvoiceTaxTreatment>>,
    /// Address billed.
    ///
    /// Personal data.
    #[model(personal)]
    pub billing_address: Patch<Address>,
    /// Address shipped to.
    ///
    /// Personal data.
    #[model(personal)]
    pub shipping_address: Patch<Address>,
    /// Class, department, location or other dimension.
    pub tracking_categories: Patch<Vec<Ref<TrackingCategory>>>,
    /// Period, id and name.
    pub accounting_period: Patch<RemoteRef>,
    /// Orders it bills.
    pub purchase_orders: Patch<Vec<RemoteRef>>,
    /// Payments made.
    pub payments: Patch<Vec<Ref<Payment>>>,
    /// Lines; see InvoiceLine.
    pub line_items: Patch<Vec<InvoiceLine>>,
    /// Files such as the PDF.
    pub attachments: Patch<Vec<FileLink>>,
    /// Fields that the customer defined, by the provider's names.
    #[model(sensitive)]
    pub custom_fields: Patch<CustomFields>,
}

/// Sales invoice or bill.
#[model_enum]
pub enum InvoiceType {
    AccountsReceivable = "ACCOUNTS_RECEIVABLE",
    AccountsPayable = "ACCOUNTS_PAYABLE",
}

/// Where the document stands.
#[model_enum]
pub enum InvoiceStatus {
    Draft = "DRAFT",
    Submitted = "SUBMITTED",
    Open = "OPEN",
    PartiallyPaid = "PARTIALLY_PAID",
    Paid = "PAID",
    Overdue = "OVERDUE",
    Void = "VOID",
    Deleted = "DELETED",
}

/// Whether line amounts contain tax; Xero knows three states.
#[model_enum]
pub enum InvoiceTaxTreatment {
    Inclusive = "INCLUSIVE",
    Exclusive = "EXCLUSIVE",
    NoTax = "NO_TAX",
}
