// @generated from mappings/models/accounting.yaml by cargo xtask generate. Do not edit.

//! The common model `accounting.account`.

use crate::accounting::{CompanyInfo, TaxRate};
use conjoin_runtime::model::{
    CustomFields, Deleted, Enum, ModelEnum, Money, Patch, Ref, Timestamp,
};
use serde::{Deserialize, Serialize};

/// A ledger account of the chart of accounts.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct Account {
    /// Id in the provider.
    pub remote_id: String,
    /// Label.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Free text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Top-level class.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub classification: Option<Enum<AccountClassification>>,
    /// Comparable type; raw value kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_type: Option<Enum<AccountType>>,
    /// Provider's own type text.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// Whether it is in use.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Enum<AccountStatus>>,
    /// Balance now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub current_balance: Option<Money>,
    /// Currency of the account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// Code in the chart.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_number: Option<String>,
    /// Account one level up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent_account: Option<Ref<Account>>,
    /// Entity or subsidiary.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub company: Option<Ref<CompanyInfo>>,
    /// Rate used by default.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_tax_rate: Option<Ref<TaxRate>>,
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

/// What to write of a `Account`: each field is kept, cleared or set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AccountInput {
    /// Label.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub name: Patch<String>,
    /// Free text.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub description: Patch<String>,
    /// Top-level class.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub classification: Patch<Enum<AccountClassification>>,
    /// Comparable type; raw value kept.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub account_type: Patch<Enum<AccountType>>,
    /// Provider's own type text.
    #[serde(rename = "type", skip_serializing_if = "Patch::is_keep")]
    pub type_: Patch<String>,
    /// Whether it is in use.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub status: Patch<Enum<AccountStatus>>,
    /// Balance now.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub current_balance: Patch<Money>,
    /// Currency of the account.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub currency: Patch<String>,
    /// Code in the chart.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub account_number: Patch<String>,
    /// Account one level up.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub parent_account: Patch<Ref<Account>>,
    /// Entity or subsidiary.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub company: Patch<Ref<CompanyInfo>>,
    /// Rate used by default.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub default_tax_rate: Patch<Ref<TaxRate>>,
    /// Fields that the customer defined, by the provider's names.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub custom_fields: Patch<CustomFields>,
}

/// Top-level class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AccountClassification {
    /// `ASSET`.
    Asset,
    /// `EQUITY`.
    Equity,
    /// `EXPENSE`.
    Expense,
    /// `LIABILITY`.
    Liability,
    /// `REVENUE`.
    Revenue,
}

impl ModelEnum for AccountClassification {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("ASSET", Self::Asset),
        ("EQUITY", Self::Equity),
        ("EXPENSE", Self::Expense),
        ("LIABILITY", Self::Liability),
        ("REVENUE", Self::Revenue),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Asset => "ASSET",
            Self::Equity => "EQUITY",
            Self::Expense => "EXPENSE",
            Self::Liability => "LIABILITY",
            Self::Revenue => "REVENUE",
        }
    }
}

/// Comparable type; raw value kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AccountType {
    /// `BANK`.
    Bank,
    /// `CREDIT_CARD`.
    CreditCard,
    /// `ACCOUNTS_PAYABLE`.
    AccountsPayable,
    /// `ACCOUNTS_RECEIVABLE`.
    AccountsReceivable,
    /// `FIXED_ASSET`.
    FixedAsset,
    /// `OTHER_ASSET`.
    OtherAsset,
    /// `OTHER_CURRENT_ASSET`.
    OtherCurrentAsset,
    /// `OTHER_CURRENT_LIABILITY`.
    OtherCurrentLiability,
    /// `LONG_TERM_LIABILITY`.
    LongTermLiability,
    /// `COST_OF_GOODS_SOLD`.
    CostOfGoodsSold,
    /// `EXPENSE`.
    Expense,
    /// `OTHER_EXPENSE`.
    OtherExpense,
    /// `INCOME`.
    Income,
    /// `OTHER_INCOME`.
    OtherIncome,
    /// `EQUITY`.
    Equity,
    /// `NON_POSTING`.
    NonPosting,
}

impl ModelEnum for AccountType {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("BANK", Self::Bank),
        ("CREDIT_CARD", Self::CreditCard),
        ("ACCOUNTS_PAYABLE", Self::AccountsPayable),
        ("ACCOUNTS_RECEIVABLE", Self::AccountsReceivable),
        ("FIXED_ASSET", Self::FixedAsset),
        ("OTHER_ASSET", Self::OtherAsset),
        ("OTHER_CURRENT_ASSET", Self::OtherCurrentAsset),
        ("OTHER_CURRENT_LIABILITY", Self::OtherCurrentLiability),
        ("LONG_TERM_LIABILITY", Self::LongTermLiability),
        ("COST_OF_GOODS_SOLD", Self::CostOfGoodsSold),
        ("EXPENSE", Self::Expense),
        ("OTHER_EXPENSE", Self::OtherExpense),
        ("INCOME", Self::Income),
        ("OTHER_INCOME", Self::OtherIncome),
        ("EQUITY", Self::Equity),
        ("NON_POSTING", Self::NonPosting),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Bank => "BANK",
            Self::CreditCard => "CREDIT_CARD",
            Self::AccountsPayable => "ACCOUNTS_PAYABLE",
            Self::AccountsReceivable => "ACCOUNTS_RECEIVABLE",
            Self::FixedAsset => "FIXED_ASSET",
            Self::OtherAsset => "OTHER_ASSET",
            Self::OtherCurrentAsset => "OTHER_CURRENT_ASSET",
            Self::OtherCurrentLiability => "OTHER_CURRENT_LIABILITY",
            Self::LongTermLiability => "LONG_TERM_LIABILITY",
            Self::CostOfGoodsSold => "COST_OF_GOODS_SOLD",
            Self::Expense => "EXPENSE",
            Self::OtherExpense => "OTHER_EXPENSE",
            Self::Income => "INCOME",
            Self::OtherIncome => "OTHER_INCOME",
            Self::Equity => "EQUITY",
            Self::NonPosting => "NON_POSTING",
        }
    }
}

/// Whether it is in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AccountStatus {
    /// `ACTIVE`.
    Active,
    /// `PENDING`.
    Pending,
    /// `INACTIVE`.
    Inactive,
}

impl ModelEnum for AccountStatus {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("ACTIVE", Self::Active),
        ("PENDING", Self::Pending),
        ("INACTIVE", Self::Inactive),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Active => "ACTIVE",
            Self::Pending => "PENDING",
            Self::Inactive => "INACTIVE",
        }
    }
}
