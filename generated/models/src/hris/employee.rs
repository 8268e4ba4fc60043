// @generated from mappings/models/hris.yaml by cargo xtask generate. Do not edit.

//! The common model `hris.employee`.

use crate::hris::{Company, Employment, Group, Location};
use conjoin_runtime::model::{
    Address, CustomFields, Date, Deleted, Email, Enum, Model, NationalId, Patch, Phone, Ref,
    Timestamp, model_enum,
};

/// A person who works or worked for the customer's company.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct Employee {
    /// Id in the provider.
    pub remote_id: String,
    /// Number shown in the provider's interface.
    pub employee_number: Option<String>,
    /// Legal entity that employs the person.
    pub company: Option<Ref<Company>>,
    /// Given name as recorded.
    ///
    /// Personal data.
    #[model(personal)]
    pub first_name: Option<String>,
    /// Middle name or names.
    ///
    /// Personal data.
    #[model(personal)]
    pub middle_name: Option<String>,
    /// Family name as recorded.
    ///
    /// Personal data.
    #[model(personal)]
    pub last_name: Option<String>,
    /// Name the person asks to be called.
    ///
    /// Personal data.
    #[model(personal)]
    pub preferred_name: Option<String>,
    /// Full name ready for display.
    ///
    /// Personal data.
    #[model(personal)]
    pub display_name: Option<String>,
    /// Pronouns in free text.
    ///
    /// Personal data.
    #[model(personal)]
    pub pronouns: Option<String>,
    /// Login name inside the provider.
    ///
    /// Personal data.
    #[model(personal)]
    pub username: Option<String>,
    /// Work, personal and other addresses, typed.
    ///
    /// Personal data.
    #[model(personal)]
    pub emails: Option<Vec<Email>>,
    /// Mobile, work and home numbers, typed.
    ///
    /// Personal data.
    #[model(personal)]
    pub phones: Option<Vec<Phone>>,
    /// Postal addresses held directly on the person.
    ///
    /// Personal data.
    #[model(personal)]
    pub addresses: Option<Vec<Address>>,
    /// Place where the person lives.
    ///
    /// Personal data.
    #[model(personal)]
    pub home_location: Option<Ref<Location>>,
    /// Place where the person works.
    pub work_location: Option<Ref<Location>>,
    /// True when there is no fixed office.
    pub works_remote: Option<bool>,
    /// Zone the person works in.
    pub timezone: Option<String>,
    /// Direct supervisor.
    pub manager: Option<Ref<Employee>>,
    /// People who report to this one.
    pub direct_reports: Option<Vec<Ref<Employee>>>,
    /// Departments, teams, cost centres the person belongs to.
    pub groups: Option<Vec<Ref<Group>>>,
    /// Main team, also present in groups.
    pub team: Option<Ref<Group>>,
    /// Main department, also present in groups.
    pub department: Option<Ref<Group>>,
    /// All positions over time, newest first.
    pub employments: Option<Vec<Ref<Employment>>>,
    /// Position in force now.
    pub current_employment: Option<Ref<Employment>>,
    /// Title of the current position.
    pub job_title: Option<String>,
    /// Payroll grouping.
    pub pay_group: Option<Ref<Group>>,
    /// Where the person stands in the employment lifecycle.
    pub employment_status: Option<Enum<EmployeeEmploymentStatus>>,
    /// Kind of contract of the current position.
    pub employment_type: Option<Enum<EmployeeEmploymentType>>,
    /// Day the offer became binding, latest hire.
    pub hire_date: Option<Date>,
    /// First working day, latest hire.
    pub start_date: Option<Date>,
    /// First working day of the very first hire.
    pub original_start_date: Option<Date>,
    /// Last day of the trial period.
    pub probation_end_date: Option<Date>,
    /// Last day of employment, when known.
    pub termination_date: Option<Date>,
    /// Why the employment ended.
    pub termination_reason: Option<Enum<EmployeeTerminationReason>>,
    /// Day of birth, no time part.
    ///
    /// Sensitive personal data.
    #[model(sensitive)]
    pub date_of_birth: Option<Date>,
    /// Gender as declared.
    ///
    /// Sensitive personal data.
    #[model(sensitive)]
    pub gender: Option<Enum<EmployeeGender>>,
    /// Ethnic group as declared, US reporting list.
    ///
    /// Sensitive personal data.
    #[model(sensitive)]
    pub ethnicity: Option<Enum<EmployeeEthnicity>>,
    /// Civil or tax filing status.
    ///
    /// Sensitive personal data.
    #[model(sensitive)]
    pub marital_status: Option<Enum<EmployeeMaritalStatus>>,
    /// Citizenships, ISO 3166 alpha-2.
    ///
    /// Sensitive personal data.
    #[model(sensitive)]
    pub nationalities: Option<Vec<String>>,
    /// Languages, BCP 47 tags, preferred first.
    ///
    /// Personal data.
    #[model(personal)]
    pub languages: Option<Vec<String>>,
    /// Social security and tax numbers with type and country.
    ///
    /// Sensitive personal data.
    #[model(sensitive)]
    pub national_ids: Option<Vec<NationalId>>,
    /// Link to a portrait image.
    ///
    /// Personal data.
    #[model(personal)]
    pub avatar_url: Option<String>,
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

/// What to write of a `Employee`: each field is kept, cleared or set.
#[derive(Clone, Default, PartialEq, Model)]
#[model(strict)]
pub struct EmployeeInput {
    /// Number shown in the provider's interface.
    pub employee_number: Patch<String>,
    /// Legal entity that employs the person.
    pub company: Patch<Ref<Company>>,
    /// Given name as recorded.
    ///
    /// Personal data.
    #[model(personal)]
    pub first_name: Patch<String>,
    /// Middle name or names.
    ///
    /// Personal data.
    #[model(personal)]
    pub middle_name: Patch<String>,
    /// Family name as recorded.
    ///
    /// Personal data.
    #[model(personal)]
    pub last_name: Patch<String>,
    /// Name the person asks to be called.
    ///
    /// Personal data.
    #[model(personal)]
    pub preferred_name: Patch<String>,
    /// Pronouns in free text.
    ///
    /// Personal data.
    #[model(personal)]
    pub pronouns: Patch<String>,
    /// Login name inside the provider.
    ///
    /// Personal data.
    #[model(personal)]
    pub username: Patch<String>,
    /// Work, personal and other addresses, typed.
    ///
    /// Personal data.
    #[model(personal)]
    pub emails: Patch<Vec<Email>>,
    /// Mobile, work and home numbers, typed.
    ///
    /// Personal data.
    #[model(personal)]
    pub phones: Patch<Vec<Phone>>,
    /// Postal addresses held directly on the person.
    ///
    /// Personal data.
    #[model(personal)]
    pub addresses: Patch<Vec<Address>>,
    /// Place where the person lives.
    ///
    /// Personal data.
    #[model(personal)]
    pub home_location: Patch<Ref<Location>>,
    /// Place where the person works.
    pub work_location: Patch<Ref<Location>>,
    /// True when there is no fixed office.
    pub works_remote: Patch<bool>,
    /// Zone the person works in.
    pub timezone: Patch<String>,
    /// Direct supervisor.
    pub manager: Patch<Ref<Employee>>,
    /// Departments, teams, cost centres the person belongs to.
    pub groups: Patch<Vec<Ref<Group>>>,
    /// Main team, also present in groups.
    pub team: Patch<Ref<Group>>,
    /// Main department, also present in groups.
    pub department: Patch<Ref<Group>>,
    /// All positions over time, newest first.
    pub employments: Patch<Vec<Ref<Employment>>>,
    /// Title of the current position.
    pub job_title: Patch<String>,
    /// Payroll grouping.
    pub pay_group: Patch<Ref<Group>>,
    /// Where the person stands in the employment lifecycle.
    pub employment_status: Patch<Enum<EmployeeEmploymentStatus>>,
    /// Kind of contract of the current position.
    pub employment_type: Patch<Enum<EmployeeEmploymentType>>,
    /// Day the offer became binding, latest hire.
    pub hire_date: Patch<Date>,
    /// First working day, latest hire.
    pub start_date: Patch<Date>,
    /// Last day of the trial period.
    pub probation_end_date: Patch<Date>,
    /// Last day of employment, when known.
    pub termination_date: Patch<Date>,
    /// Why the employment ended.
    pub termination_reason: Patch<Enum<EmployeeTerminationReason>>,
    /// Day of birth, no time part.
    ///
    /// Sensitive personal data.
    #[model(sensitive)]
    pub date_of_birth: Patch<Date>,
    /// Gender as declared.
    ///
    /// Sensitive personal data.
    #[model(sensitive)]
    pub gender: Patch<Enum<EmployeeGender>>,
    /// Ethnic group as declared, US reporting list.
    ///
    /// Sensitive personal data.
    #[model(sensitive)]
    pub ethnicity: Patch<Enum<EmployeeEthnicity>>,
    /// Civil or tax filing status.
    ///
    /// Sensitive personal data.
    #[model(sensitive)]
    pub marital_status: Patch<Enum<EmployeeMaritalStatus>>,
    /// Citizenships, ISO 3166 alpha-2.
    ///
    /// Sensitive personal data.
    #[model(sensitive)]
    pub nationalities: Patch<Vec<String>>,
    /// Languages, BCP 47 tags, preferred first.
    ///
    /// Personal data.
    #[model(personal)]
    pub languages: Patch<Vec<String>>,
    /// Social security and tax numbers with type and country.
    ///
    /// Sensitive personal data.
    #[model(sensitive)]
    pub national_ids: Patch<Vec<NationalId>>,
    /// Link to a portrait image.
    ///
    /// Personal data.
    #[model(personal)]
    pub avatar_url: Patch<String>,
    /// Fields that the customer defined, by the provider's names.
    #[model(sensitive)]
    pub custom_fields: Patch<CustomFields>,
}

/// Where the person stands in the employment lifecycle.
#[model_enum]
pub enum EmployeeEmploymentStatus {
    Active = "ACTIVE",
    Pending = "PENDING",
    Inactive = "INACTIVE",
    OnLeave = "ON_LEAVE",
    Terminated = "TERMINATED",
}

/// Kind of contract of the current position.
#[model_enum]
pub enum EmployeeEmploymentType {
    FullTime = "FULL_TIME",
    PartTime = "PART_TIME",
    Intern = "INTERN",
    Contractor = "CONTRACTOR",
    Freelance = "FREELANCE",
    Temporary = "TEMPORARY",
    Seasonal = "SEASONAL",
    Apprentice = "APPRENTICE",
}

/// Why the employment ended.
#[model_enum]
pub enum EmployeeTerminationReason {
    Resigned = "RESIGNED",
    Dismissed = "DISMISSED",
    Redundancy = "REDUNDANCY",
    Retired = "RETIRED",
    EndOfContract = "END_OF_CONTRACT",
    Deceased = "DECEASED",
}

/// Gender as declared.
#[model_enum]
pub enum EmployeeGender {
    Male = "MALE",
    Female = "FEMALE",
    NonBinary = "NON_BINARY",
    Other = "OTHER",
    PreferNotToDisclose = "PREFER_NOT_TO_DISCLOSE",
}

/// Ethnic group as declared, US reporting list.
#[model_enum]
pub enum EmployeeEthnicity {
    AmericanIndianOrAlaskaNative = "AMERICAN_INDIAN_OR_ALASKA_NATIVE",
    AsianOrIndianSubcontinent = "ASIAN_OR_INDIAN_SUBCONTINENT",
    BlackOrAfricanAmerican = "BLACK_OR_AFRICAN_AMERICAN",
    HispanicOrLatino = "HISPANIC_OR_LATINO",
    NativeHawaiianOrOtherPacificIslander = "NATIVE_HAWAIIAN_OR_OTHER_PACIFIC_ISLANDER",
    TwoOrMoreRaces = "TWO_OR_MORE_RACES",
    White = "WHITE",
    PreferNotToDisclose = "PREFER_NOT_TO_DISCLOSE",
}

/// Civil or tax filing status.
#[model_enum]
pub enum EmployeeMaritalStatus {
    Single = "SINGLE",
    Married = "MARRIED",
    MarriedFilingJointly = "MARRIED_FILING_JOINTLY",
    MarriedFilingSeparately = "MARRIED_FILING_SEPARATELY",
    HeadOfHousehold = "HEAD_OF_HOUSEHOLD",
    QualifyingWidowOrWidowerWithDependentChild = "QUALIFYING_WIDOW_OR_WIDOWER_WITH_DEPENDENT_CHILD",
    Divorced = "DIVORCED",
    Widowed = "WIDOWED",
    DomesticPartnership = "DOMESTIC_PARTNERSHIP",
}
