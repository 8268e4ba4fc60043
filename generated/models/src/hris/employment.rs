// @generated from mappings/models/hris.yaml by cargo xtask generate. Do not edit.

//! The common model `hris.employment`.

use crate::hris::{Employee, Group, Location};
use conjoin_runtime::model::{
    CustomFields, Date, Decimal, Deleted, Enum, Model, Money, Patch, Ref, Timestamp, model_enum,
};

/// One position of a person for a period, with its pay.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct Employment {
    /// Id in the provider.
    pub remote_id: String,
    /// Person who holds the position.
    pub employee: Option<Ref<Employee>>,
    /// Title of the position.
    pub job_title: Option<String>,
    /// Kind of contract.
    pub employment_type: Option<Enum<EmploymentType>>,
    /// First day these terms hold.
    pub effective_date: Option<Date>,
    /// Last day these terms hold.
    pub end_date: Option<Date>,
    /// True for the main position when several run.
    pub is_primary: Option<bool>,
    /// Pay amount for one pay period, with currency.
    ///
    /// Sensitive personal data.
    #[model(sensitive)]
    pub pay: Option<Money>,
    /// Time span that the pay amount covers.
    ///
    /// Sensitive personal data.
    #[model(sensitive)]
    pub pay_period: Option<Enum<EmploymentPayPeriod>>,
    /// How often pay is disbursed.
    pub pay_frequency: Option<Enum<EmploymentPayFrequency>>,
    /// Payroll grouping of this position.
    pub pay_group: Option<Ref<Group>>,
    /// US overtime classification.
    pub flsa_status: Option<Enum<EmploymentFlsaStatus>>,
    /// Contracted hours in a week.
    pub weekly_hours: Option<Decimal>,
    /// Share of full time, 1 is full.
    pub fte: Option<Decimal>,
    /// Work site of this position.
    pub location: Option<Ref<Location>>,
    /// Department of this position.
    pub department: Option<Ref<Group>>,
    /// Supervisor in this position.
    pub manager: Option<Ref<Employee>>,
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

/// What to write of a `Employment`: each field is kept, cleared or set.
#[derive(Clone, Default, PartialEq, Model)]
#[model(strict)]
pub struct EmploymentInput {
    /// Title of the position.
    pub job_title: Patch<String>,
    /// Kind of contract.
    pub employment_type: Patch<Enum<EmploymentType>>,
    /// First day these terms hold.
    pub effective_date: Patch<Date>,
    /// Last day these terms hold.
    pub end_date: Patch<Date>,
    /// True for the main position when several run.
    pub is_primary: Patch<bool>,
    /// Pay amount for one pay period, with currency.
    ///
    /// Sensitive personal data.
    #[model(sensitive)]
    pub pay: Patch<Money>,
    /// Time span that the pay amount covers.
    ///
    /// Sensitive personal data.
    #[model(sensitive)]
    pub pay_period: Patch<Enum<EmploymentPayPeriod>>,
    /// How often pay is disbursed.
    pub pay_frequency: Patch<Enum<EmploymentPayFrequency>>,
    /// Payroll grouping of this position.
    pub pay_group: Patch<Ref<Group>>,
    /// US overtime classification.
    pub flsa_status: Patch<Enum<EmploymentFlsaStatus>>,
    /// Contracted hours in a week.
    pub weekly_hours: Patch<Decimal>,
    /// Share of full time, 1 is full.
    pub fte: Patch<Decimal>,
    /// Work site of this position.
    pub location: Patch<Ref<Location>>,
    /// Department of this position.
    pub department: Patch<Ref<Group>>,
    /// Supervisor in this position.
    pub manager: Patch<Ref<Employee>>,
    /// Fields that the customer defined, by the provider's names.
    #[model(sensitive)]
    pub custom_fields: Patch<CustomFields>,
}

/// Kind of contract.
#[model_enum]
pub enum EmploymentType {
    FullTime = "FULL_TIME",
    PartTime = "PART_TIME",
    Intern = "INTERN",
    Contractor = "CONTRACTOR",
    Freelance = "FREELANCE",
    Temporary = "TEMPORARY",
    Seasonal = "SEASONAL",
    Apprentice = "APPRENTICE",
}

/// Time span that the pay amount covers.
#[model_enum]
pub enum EmploymentPayPeriod {
    Hour = "HOUR",
    Day = "DAY",
    Week = "WEEK",
    EveryTwoWeeks = "EVERY_TWO_WEEKS",
    Semimonthly = "SEMIMONTHLY",
    Month = "MONTH",
    Quarter = "QUARTER",
    EverySixMonths = "EVERY_SIX_MONTHS",
    Year = "YEAR",
}

/// How often pay is disbursed.
#[model_enum]
pub enum EmploymentPayFrequency {
    Weekly = "WEEKLY",
    Biweekly = "BIWEEKLY",
    Semimonthly = "SEMIMONTHLY",
    Monthly = "MONTHLY",
    Quarterly = "QUARTERLY",
    Semiannually = "SEMIANNUALLY",
    Annually = "ANNUALLY",
    ThirteenMonthly = "THIRTEEN_MONTHLY",
    ProRata = "PRO_RATA",
}

/// US overtime classification.
#[model_enum]
pub enum EmploymentFlsaStatus {
    Exempt = "EXEMPT",
    SalariedNonexempt = "SALARIED_NONEXEMPT",
    Nonexempt = "NONEXEMPT",
    Owner = "OWNER",
}
