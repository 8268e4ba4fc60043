// @generated from mappings/models/accounting.yaml by cargo xtask generate. Do not edit.

//! The common model `accounting.payment`.

use crate::accounting::{Account, CompanyInfo, Contact, PaymentApplication, TrackingCategory};
use conjoin_runtime::model::{
    CustomFields, Date, Decimal, Deleted, Enum, ModelEnum, Money, Patch, Ref, RemoteRef, Timestamp,
};
use serde::{Deserialize, Serialize};

/// Money received or paid, and what it settles.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct Payment {
    /// Id in the provider.
    pub remote_id: String,
    /// Direction of the money.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<Enum<PaymentType>>,
    /// Document number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Booking day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transaction_date: Option<Date>,
    /// Customer or supplier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<Ref<Contact>>,
    /// Bank or clearing account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account: Option<Ref<Account>>,
    /// Method, id and name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment_method: Option<RemoteRef>,
    /// Comparable method.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method_type: Option<Enum<PaymentMethodType>>,
    /// Currency of the amount.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// Payment currency to base currency.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exchange_rate: Option<Decimal>,
    /// Sum.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<Money>,
    /// Entity or subsidiary.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub company: Option<Ref<CompanyInfo>>,
    /// Dimensions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tracking_categories: Option<Vec<Ref<TrackingCategory>>>,
    /// Period, id and name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accounting_period: Option<RemoteRef>,
    /// Documents it settles and how much.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub applied_to_lines: Option<Vec<PaymentApplication>>,
    /// Where it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Enum<PaymentStatus>>,
    /// True when matched to a bank line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reconciled: Option<bool>,
    /// Remark.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub memo: Option<String>,
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

/// What to write of a `Payment`: each field is kept, cleared or set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PaymentInput {
    /// Direction of the money.
    #[serde(rename = "type", skip_serializing_if = "Patch::is_keep")]
    pub type_: Patch<Enum<PaymentType>>,
    /// Document number.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub number: Patch<String>,
    /// Booking day.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub transaction_date: Patch<Date>,
    /// Customer or supplier.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub contact: Patch<Ref<Contact>>,
    /// Bank or clearing account.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub account: Patch<Ref<Account>>,
    /// Method, id and name.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub payment_method: Patch<RemoteRef>,
    /// Comparable method.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub method_type: Patch<Enum<PaymentMethodType>>,
    /// Currency of the amount.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub currency: Patch<String>,
    /// Payment currency to base currency.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub exchange_rate: Patch<Decimal>,
    /// Sum.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub total: Patch<Money>,
    /// Entity or subsidiary.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub company: Patch<Ref<CompanyInfo>>,
    /// Dimensions.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub tracking_categories: Patch<Vec<Ref<TrackingCategory>>>,
    /// Period, id and name.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub accounting_period: Patch<RemoteRef>,
    /// Documents it settles and how much.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub applied_to_lines: Patch<Vec<PaymentApplication>>,
    /// Where it stands.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub status: Patch<Enum<PaymentStatus>>,
    /// Remark.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub memo: Patch<String>,
    /// Fields that the customer defined, by the provider's names.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub custom_fields: Patch<CustomFields>,
}

/// Direction of the money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PaymentType {
    /// `ACCOUNTS_RECEIVABLE`.
    AccountsReceivable,
    /// `ACCOUNTS_PAYABLE`.
    AccountsPayable,
}

impl ModelEnum for PaymentType {
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

/// Comparable method.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PaymentMethodType {
    /// `CREDIT_CARD`.
    CreditCard,
    /// `DEBIT_CARD`.
    DebitCard,
    /// `ACH`.
    Ach,
    /// `BANK_TRANSFER`.
    BankTransfer,
    /// `DIRECT_DEBIT`.
    DirectDebit,
    /// `CASH`.
    Cash,
    /// `CHECK`.
    Check,
}

impl ModelEnum for PaymentMethodType {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("CREDIT_CARD", Self::CreditCard),
        ("DEBIT_CARD", Self::DebitCard),
        ("ACH", Self::Ach),
        ("BANK_TRANSFER", Self::BankTransfer),
        ("DIRECT_DEBIT", Self::DirectDebit),
        ("CASH", Self::Cash),
        ("CHECK", Self::Check),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::CreditCard => "CREDIT_CARD",
            Self::DebitCard => "DEBIT_CARD",
            Self::Ach => "ACH",
            Self::BankTransfer => "BANK_TRANSFER",
            Self::DirectDebit => "DIRECT_DEBIT",
            Self::Cash => "CASH",
            Self::Check => "CHECK",
        }
    }
}

/// Where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PaymentStatus {
    /// `PENDING`.
    Pending,
    /// `AUTHORIZED`.
    Authorized,
    /// `PAID`.
    Paid,
    /// `VOID`.
    Void,
    /// `DELETED`.
    Deleted,
}

impl ModelEnum for PaymentStatus {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("PENDING", Self::Pending),
        ("AUTHORIZED", Self::Authorized),
        ("PAID", Self::Paid),
        ("VOID", Self::Void),
        ("DELETED", Self::Deleted),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "PENDING",
            Self::Authorized => "AUTHORIZED",
            Self::Paid => "PAID",
            Self::Void => "VOID",
            Self::Deleted => "DELETED",
        }
    }
}
