// @generated from mappings/models/accounting.yaml by cargo xtask generate. Do not edit.

//! The common model `accounting.payment`.

use crate::accounting::{Account, CompanyInfo, Contact, PaymentApplication, TrackingCategory};
use conjoin_runtime::model::{
    CustomFields, Date, Decimal, Deleted, Enum, Model, Money, Patch, Ref, RemoteRef, Timestamp,
    model_enum,
};

/// Money received or paid, and what it settles.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct Payment {
    /// Id in the provider.
    pub remote_id: String,
    /// Direction of the money.
    #[model("type")]
    pub type_: Option<Enum<PaymentType>>,
    /// Document number.
    pub number: Option<String>,
    /// Booking day.
    pub transaction_date: Option<Date>,
    /// Customer or supplier.
    pub contact: Option<Ref<Contact>>,
    /// Bank or clearing account.
    pub account: Option<Ref<Account>>,
    /// Method, id and name.
    pub payment_method: Option<RemoteRef>,
    /// Comparable method.
    pub method_type: Option<Enum<PaymentMethodType>>,
    /// Currency of the amount.
    pub currency: Option<String>,
    /// Payment currency to base currency.
    pub exchange_rate: Option<Decimal>,
    /// Sum.
    pub total: Option<Money>,
    /// Entity or subsidiary.
    pub company: Option<Ref<CompanyInfo>>,
    /// Dimensions.
    pub tracking_categories: Option<Vec<Ref<TrackingCategory>>>,
    /// Period, id and name.
    pub accounting_period: Option<RemoteRef>,
    /// Documents it settles and how much.
    pub applied_to_lines: Option<Vec<PaymentApplication>>,
    /// Where it stands.
    pub status: Option<Enum<PaymentStatus>>,
    /// True when matched to a bank line.
    pub reconciled: Option<bool>,
    /// Remark.
    pub memo: Option<String>,
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

/// What to write of a `Payment`: each field is kept, cleared or set.
#[derive(Clone, Default, PartialEq, Model)]
#[model(strict)]
pub struct PaymentInput {
    /// Direction of the money.
    #[model("type")]
    pub type_: Patch<Enum<PaymentType>>,
    /// Document number.
    pub number: Patch<String>,
    /// Booking day.
    pub transaction_date: Patch<Date>,
    /// Customer or supplier.
    pub contact: Patch<Ref<Contact>>,
    /// Bank or clearing account.
    pub account: Patch<Ref<Account>>,
    /// Method, id and name.
    pub payment_method: Patch<RemoteRef>,
    /// Comparable method.
    pub method_type: Patch<Enum<PaymentMethodType>>,
    /// Currency of the amount.
    pub currency: Patch<String>,
    /// Payment currency to base currency.
    pub exchange_rate: Patch<Decimal>,
    /// Sum.
    pub total: Patch<Money>,
    /// Entity or subsidiary.
    pub company: Patch<Ref<CompanyInfo>>,
    /// Dimensions.
    pub tracking_categories: Patch<Vec<Ref<TrackingCategory>>>,
    /// Period, id and name.
    pub accounting_period: Patch<RemoteRef>,
    /// Documents it settles and how much.
    pub applied_to_lines: Patch<Vec<PaymentApplication>>,
    /// Where it stands.
    pub status: Patch<Enum<PaymentStatus>>,
    /// Remark.
    pub memo: Patch<String>,
    /// Fields that the customer defined, by the provider's names.
    #[model(sensitive)]
    pub custom_fields: Patch<CustomFields>,
}

/// Direction of the money.
#[model_enum]
pub enum PaymentType {
    AccountsReceivable = "ACCOUNTS_RECEIVABLE",
    AccountsPayable = "ACCOUNTS_PAYABLE",
}

/// Comparable method.
#[model_enum]
pub enum PaymentMethodType {
    CreditCard = "CREDIT_CARD",
    DebitCard = "DEBIT_CARD",
    Ach = "ACH",
    BankTransfer = "BANK_TRANSFER",
    DirectDebit = "DIRECT_DEBIT",
    Cash = "CASH",
    Check = "CHECK",
}

/// Where it stands.
#[model_enum]
pub enum PaymentStatus {
    Pending = "PENDING",
    Authorized = "AUTHORIZED",
    Paid = "PAID",
    Void = "VOID",
    Deleted = "DELETED",
}
