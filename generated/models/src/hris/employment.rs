// @generated from mappings/models/hris.yaml by cargo xtask generate. Do not edit.

//! The common model `hris.employment`.

use crate::hris::{Employee, Group, Location};
use conjoin_runtime::model::{
    CustomFields, Date, Decimal, Deleted, Enum, ModelEnum, Money, Patch, Ref, Timestamp,
};
use serde::{Deserialize, Serialize};

/// One position of a person for a period, with its pay.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct Employment {
    /// Id in the provider.
    pub remote_id: String,
    /// Person who holds the position.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub employee: Option<Ref<Employee>>,
    /// Title of the position.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub job_title: Option<String>,
    /// Kind of contract.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub employment_type: Option<Enum<EmploymentType>>,
    /// First day these terms hold.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effective_date: Option<Date>,
    /// Last day these terms hold.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_date: Option<Date>,
    /// True for the main position when several run.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_primary: Option<bool>,
    /// Pay amount for one pay period, with currency.
    ///
    /// Sensitive personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pay: Option<Money>,
    /// Time span that the pay amount covers.
    ///
    /// Sensitive personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pay_period: Option<Enum<EmploymentPayPeriod>>,
    /// How often pay is disbursed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pay_frequency: Option<Enum<EmploymentPayFrequency>>,
    /// Payroll grouping of this position.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pay_group: Option<Ref<Group>>,
    /// US overtime classification.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub flsa_status: Option<Enum<EmploymentFlsaStatus>>,
    /// Contracted hours in a week.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weekly_hours: Option<Decimal>,
    /// Share of full time, 1 is full.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fte: Option<Decimal>,
    /// Work site of this position.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<Ref<Location>>,
    /// Department of this position.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub department: Option<Ref<Group>>,
    /// Supervisor in this position.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub manager: Option<Ref<Employee>>,
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

/// What to write of a `Employment`: each field is kept, cleared or set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct EmploymentInput {
    /// Title of the position.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub job_title: Patch<String>,
    /// Kind of contract.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub employment_type: Patch<Enum<EmploymentType>>,
    /// First day these terms hold.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub effective_date: Patch<Date>,
    /// Last day these terms hold.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub end_date: Patch<Date>,
    /// True for the main position when several run.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub is_primary: Patch<bool>,
    /// Pay amount for one pay period, with currency.
    ///
    /// Sensitive personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub pay: Patch<Money>,
    /// Time span that the pay amount covers.
    ///
    /// Sensitive personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub pay_period: Patch<Enum<EmploymentPayPeriod>>,
    /// How often pay is disbursed.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub pay_frequency: Patch<Enum<EmploymentPayFrequency>>,
    /// Payroll grouping of this position.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub pay_group: Patch<Ref<Group>>,
    /// US overtime classification.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub flsa_status: Patch<Enum<EmploymentFlsaStatus>>,
    /// Contracted hours in a week.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub weekly_hours: Patch<Decimal>,
    /// Share of full time, 1 is full.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub fte: Patch<Decimal>,
    /// Work site of this position.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub location: Patch<Ref<Location>>,
    /// Department of this position.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub department: Patch<Ref<Group>>,
    /// Supervisor in this position.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub manager: Patch<Ref<Employee>>,
    /// Fields that the customer defined, by the provider's names.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub custom_fields: Patch<CustomFields>,
}

/// Kind of contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EmploymentType {
    /// `FULL_TIME`.
    FullTime,
    /// `PART_TIME`.
    PartTime,
    /// `INTERN`.
    Intern,
    /// `CONTRACTOR`.
    Contractor,
    /// `FREELANCE`.
    Freelance,
    /// `TEMPORARY`.
    Temporary,
    /// `SEASONAL`.
    Seasonal,
    /// `APPRENTICE`.
    Apprentice,
}

impl ModelEnum for EmploymentType {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("FULL_TIME", Self::FullTime),
        ("PART_TIME", Self::PartTime),
        ("INTERN", Self::Intern),
        ("CONTRACTOR", Self::Contractor),
        ("FREELANCE", Self::Freelance),
        ("TEMPORARY", Self::Temporary),
        ("SEASONAL", Self::Seasonal),
        ("APPRENTICE", Self::Apprentice),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::FullTime => "FULL_TIME",
            Self::PartTime => "PART_TIME",
            Self::Intern => "INTERN",
            Self::Contractor => "CONTRACTOR",
            Self::Freelance => "FREELANCE",
            Self::Temporary => "TEMPORARY",
            Self::Seasonal => "SEASONAL",
            Self::Apprentice => "APPRENTICE",
        }
    }
}

/// Time span that the pay amount covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EmploymentPayPeriod {
    /// `HOUR`.
    Hour,
    /// `DAY`.
    Day,
    /// `WEEK`.
    Week,
    /// `EVERY_TWO_WEEKS`.
    EveryTwoWeeks,
    /// `SEMIMONTHLY`.
    Semimonthly,
    /// `MONTH`.
    Month,
    /// `QUARTER`.
    Quarter,
    /// `EVERY_SIX_MONTHS`.
    EverySixMonths,
    /// `YEAR`.
    Year,
}

impl ModelEnum for EmploymentPayPeriod {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("HOUR", Self::Hour),
        ("DAY", Self::Day),
        ("WEEK", Self::Week),
        ("EVERY_TWO_WEEKS", Self::EveryTwoWeeks),
        ("SEMIMONTHLY", Self::Semimonthly),
        ("MONTH", Self::Month),
        ("QUARTER", Self::Quarter),
        ("EVERY_SIX_MONTHS", Self::EverySixMonths),
        ("YEAR", Self::Year),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Hour => "HOUR",
            Self::Day => "DAY",
            Self::Week => "WEEK",
            Self::EveryTwoWeeks => "EVERY_TWO_WEEKS",
            Self::Semimonthly => "SEMIMONTHLY",
            Self::Month => "MONTH",
            Self::Quarter => "QUARTER",
            Self::EverySixMonths => "EVERY_SIX_MONTHS",
            Self::Year => "YEAR",
        }
    }
}

/// How often pay is disbursed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EmploymentPayFrequency {
    /// `WEEKLY`.
    Weekly,
    /// `BIWEEKLY`.
    Biweekly,
    /// `SEMIMONTHLY`.
    Semimonthly,
    /// `MONTHLY`.
    Monthly,
    /// `QUARTERLY`.
    Quarterly,
    /// `SEMIANNUALLY`.
    Semiannually,
    /// `ANNUALLY`.
    Annually,
    /// `THIRTEEN_MONTHLY`.
    ThirteenMonthly,
    /// `PRO_RATA`.
    ProRata,
}

impl ModelEnum for EmploymentPayFrequency {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("WEEKLY", Self::Weekly),
        ("BIWEEKLY", Self::Biweekly),
        ("SEMIMONTHLY", Self::Semimonthly),
        ("MONTHLY", Self::Monthly),
        ("QUARTERLY", Self::Quarterly),
        ("SEMIANNUALLY", Self::Semiannually),
        ("ANNUALLY", Self::Annually),
        ("THIRTEEN_MONTHLY", Self::ThirteenMonthly),
        ("PRO_RATA", Self::ProRata),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Weekly => "WEEKLY",
            Self::Biweekly => "BIWEEKLY",
            Self::Semimonthly => "SEMIMONTHLY",
            Self::Monthly => "MONTHLY",
            Self::Quarterly => "QUARTERLY",
            Self::Semiannually => "SEMIANNUALLY",
            Self::Annually => "ANNUALLY",
            Self::ThirteenMonthly => "THIRTEEN_MONTHLY",
            Self::ProRata => "PRO_RATA",
        }
    }
}

/// US overtime classification.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EmploymentFlsaStatus {
    /// `EXEMPT`.
    Exempt,
    /// `SALARIED_NONEXEMPT`.
    SalariedNonexempt,
    /// `NONEXEMPT`.
    Nonexempt,
    /// `OWNER`.
    Owner,
}

impl ModelEnum for EmploymentFlsaStatus {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("EXEMPT", Self::Exempt),
        ("SALARIED_NONEXEMPT", Self::SalariedNonexempt),
        ("NONEXEMPT", Self::Nonexempt),
        ("OWNER", Self::Owner),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Exempt => "EXEMPT",
            Self::SalariedNonexempt => "SALARIED_NONEXEMPT",
            Self::Nonexempt => "NONEXEMPT",
            Self::Owner => "OWNER",
        }
    }
}
