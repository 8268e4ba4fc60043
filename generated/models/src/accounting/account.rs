// @generated from mappings/models/accounting.yaml by cargo xtask generate. Do not edit.

//! The common model `accounting.account`.

use crate::accounting::{CompanyInfo, TaxRate};
use conjoin_runtime::model::{
    CustomFields, Deleted, Enum, Model, Money, Patch, Ref, Timestamp, model_enum,
};

/// A ledger account of the chart of accounts.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct Account {
    /// Id in the provider.
    pub remote_id: String,
    /// Label.
    pub name: Option<String>,
    /// Free text.
    pub description: Option<String>,
    /// Top-level class.
    pub classification: Option<Enum<AccountClassification>>,
    /// Comparable type; raw value kept.
    pub account_type: Option<Enum<AccountType>>,
    /// Provider's own type text.
    #[model("type")]
    pub type_: Option<String>,
    /// Whether it is in use.
    pub status: Option<Enum<AccountStatus>>,
    /// Balance now.
    pub current_balance: Option<Money>,
    /// Currency of the account.
    pub currency: Option<String>,
    /// Code in the chart.
    pub account_number: Option<String>,
    /// Account one level up.
    pub parent_account: Option<Ref<Account>>,
    /// Entity or subsidiary.
    pub company: Option<Ref<CompanyInfo>>,
    /// Rate used by default.
    pub default_tax_rate: Option<Ref<TaxRate>>,
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

/// What to write of a `Account`: each field is kept, cleared or set.
#[derive(Clone, Default, PartialEq, Model)]
#[model(strict)]
pub struct AccountInput {
    /// Label.
    pub name: Patch<String>,
    /// Free text.
    pub description: Patch<String>,
    /// Top-level class.
    pub classification: Patch<Enum<AccountClassification>>,
    /// Comparable type; raw value kept.
    pub account_type: Patch<Enum<AccountType>>,
    /// Provider's own type text.
    #[model("type")]
    pub type_: Patch<String>,
    /// Whether it is in use.
    pub status: Patch<Enum<AccountStatus>>,
    /// Balance now.
    pub current_balance: Patch<Money>,
    /// Currency of the account.
    pub currency: Patch<String>,
    /// Code in the chart.
    pub account_number: Patch<String>,
    /// Account one level up.
    pub parent_account: Patch<Ref<Account>>,
    /// Entity or subsidiary.
    pub company: Patch<Ref<CompanyInfo>>,
    /// Rate used by default.
    pub default_tax_rate: Patch<Ref<TaxRate>>,
    /// Fields that the customer defined, by the provider's names.
    #[model(sensitive)]
    pub custom_fields: Patch<CustomFields>,
}

/// Top-level class.
#[model_enum]
pub enum AccountClassification {
    Asset = "ASSET",
    Equity = "EQUITY",
    Expense = "EXPENSE",
    Liability = "LIABILITY",
    Revenue = "REVENUE",
}

/// Comparable type; raw value kept.
#[model_enum]
pub enum AccountType {
    Bank = "BANK",
    CreditCard = "CREDIT_CARD",
    AccountsPayable = "ACCOUNTS_PAYABLE",
    AccountsReceivable = "ACCOUNTS_RECEIVABLE",
    FixedAsset = "FIXED_ASSET",
    OtherAsset = "OTHER_ASSET",
    OtherCurrentAsset = "OTHER_CURRENT_ASSET",
    OtherCurrentLiability = "OTHER_CURRENT_LIABILITY",
    LongTermLiability = "LONG_TERM_LIABILITY",
    CostOfGoodsSold = "COST_OF_GOODS_SOLD",
    Expense = "EXPENSE",
    OtherExpense = "OTHER_EXPENSE",
    Income = "INCOME",
    OtherIncome = "OTHER_INCOME",
    Equity = "EQUITY",
    NonPosting = "NON_POSTING",
}

/// Whether it is in use.
#[model_enum]
pub enum AccountStatus {
    Active = "ACTIVE",
    Pending = "PENDING",
    Inactive = "INACTIVE",
}
