// @generated from mappings/models/hris.yaml by cargo xtask generate. Do not edit.

//! The common model `hris.employee`.

use crate::hris::{Company, Employment, Group, Location};
use conjoin_runtime::model::{
    Address, CustomFields, Date, Deleted, Email, Enum, ModelEnum, NationalId, Patch, Phone, Ref,
    Timestamp,
};
use serde::{Deserialize, Serialize};

/// A person who works or worked for the customer's company.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct Employee {
    /// Id in the provider.
    pub remote_id: String,
    /// Number shown in the provider's interface.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub employee_number: Option<String>,
    /// Legal entity that employs the person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub company: Option<Ref<Company>>,
    /// Given name as recorded.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_name: Option<String>,
    /// Middle name or names.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub middle_name: Option<String>,
    /// Family name as recorded.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_name: Option<String>,
    /// Name the person asks to be called.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preferred_name: Option<String>,
    /// Full name ready for display.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
    /// Pronouns in free text.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pronouns: Option<String>,
    /// Login name inside the provider.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub username: Option<String>,
    /// Work, personal and other addresses, typed.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub emails: Option<Vec<Email>>,
    /// Mobile, work and home numbers, typed.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phones: Option<Vec<Phone>>,
    /// Postal addresses held directly on the person.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub addresses: Option<Vec<Address>>,
    /// Place where the person lives.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub home_location: Option<Ref<Location>>,
    /// Place where the person works.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub work_location: Option<Ref<Location>>,
    /// True when there is no fixed office.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub works_remote: Option<bool>,
    /// Zone the person works in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timezone: Option<String>,
    /// Direct supervisor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub manager: Option<Ref<Employee>>,
    /// People who report to this one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub direct_reports: Option<Vec<Ref<Employee>>>,
    /// Departments, teams, cost centres the person belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub groups: Option<Vec<Ref<Group>>>,
    /// Main team, also present in groups.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub team: Option<Ref<Group>>,
    /// Main department, also present in groups.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub department: Option<Ref<Group>>,
    /// All positions over time, newest first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub employments: Option<Vec<Ref<Employment>>>,
    /// Position in force now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub current_employment: Option<Ref<Employment>>,
    /// Title of the current position.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub job_title: Option<String>,
    /// Payroll grouping.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pay_group: Option<Ref<Group>>,
    /// Where the person stands in the employment lifecycle.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub employment_status: Option<Enum<EmployeeEmploymentStatus>>,
    /// Kind of contract of the current position.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub employment_type: Option<Enum<EmployeeEmploymentType>>,
    /// Day the offer became binding, latest hire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hire_date: Option<Date>,
    /// First working day, latest hire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_date: Option<Date>,
    /// First working day of the very first hire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub original_start_date: Option<Date>,
    /// Last day of the trial period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub probation_end_date: Option<Date>,
    /// Last day of employment, when known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub termination_date: Option<Date>,
    /// Why the employment ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub termination_reason: Option<Enum<EmployeeTerminationReason>>,
    /// Day of birth, no time part.
    ///
    /// Sensitive personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_of_birth: Option<Date>,
    /// Gender as declared.
    ///
    /// Sensitive personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gender: Option<Enum<EmployeeGender>>,
    /// Ethnic group as declared, US reporting list.
    ///
    /// Sensitive personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ethnicity: Option<Enum<EmployeeEthnicity>>,
    /// Civil or tax filing status.
    ///
    /// Sensitive personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marital_status: Option<Enum<EmployeeMaritalStatus>>,
    /// Citizenships, ISO 3166 alpha-2.
    ///
    /// Sensitive personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nationalities: Option<Vec<String>>,
    /// Languages, BCP 47 tags, preferred first.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub languages: Option<Vec<String>>,
    /// Social security and tax numbers with type and country.
    ///
    /// Sensitive personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub national_ids: Option<Vec<NationalId>>,
    /// Link to a portrait image.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub avatar_url: Option<String>,
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

/// What to write of a `Employee`: each field is kept, cleared or set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct EmployeeInput {
    /// Number shown in the provider's interface.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub employee_number: Patch<String>,
    /// Legal entity that employs the person.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub company: Patch<Ref<Company>>,
    /// Given name as recorded.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub first_name: Patch<String>,
    /// Middle name or names.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub middle_name: Patch<String>,
    /// Family name as recorded.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub last_name: Patch<String>,
    /// Name the person asks to be called.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub preferred_name: Patch<String>,
    /// Pronouns in free text.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub pronouns: Patch<String>,
    /// Login name inside the provider.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub username: Patch<String>,
    /// Work, personal and other addresses, typed.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub emails: Patch<Vec<Email>>,
    /// Mobile, work and home numbers, typed.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub phones: Patch<Vec<Phone>>,
    /// Postal addresses held directly on the person.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub addresses: Patch<Vec<Address>>,
    /// Place where the person lives.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub home_location: Patch<Ref<Location>>,
    /// Place where the person works.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub work_location: Patch<Ref<Location>>,
    /// True when there is no fixed office.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub works_remote: Patch<bool>,
    /// Zone the person works in.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub timezone: Patch<String>,
    /// Direct supervisor.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub manager: Patch<Ref<Employee>>,
    /// Departments, teams, cost centres the person belongs to.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub groups: Patch<Vec<Ref<Group>>>,
    /// Main team, also present in groups.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub team: Patch<Ref<Group>>,
    /// Main department, also present in groups.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub department: Patch<Ref<Group>>,
    /// All positions over time, newest first.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub employments: Patch<Vec<Ref<Employment>>>,
    /// Title of the current position.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub job_title: Patch<String>,
    /// Payroll grouping.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub pay_group: Patch<Ref<Group>>,
    /// Where the person stands in the employment lifecycle.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub employment_status: Patch<Enum<EmployeeEmploymentStatus>>,
    /// Kind of contract of the current position.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub employment_type: Patch<Enum<EmployeeEmploymentType>>,
    /// Day the offer became binding, latest hire.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub hire_date: Patch<Date>,
    /// First working day, latest hire.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub start_date: Patch<Date>,
    /// Last day of the trial period.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub probation_end_date: Patch<Date>,
    /// Last day of employment, when known.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub termination_date: Patch<Date>,
    /// Why the employment ended.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub termination_reason: Patch<Enum<EmployeeTerminationReason>>,
    /// Day of birth, no time part.
    ///
    /// Sensitive personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub date_of_birth: Patch<Date>,
    /// Gender as declared.
    ///
    /// Sensitive personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub gender: Patch<Enum<EmployeeGender>>,
    /// Ethnic group as declared, US reporting list.
    ///
    /// Sensitive personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub ethnicity: Patch<Enum<EmployeeEthnicity>>,
    /// Civil or tax filing status.
    ///
    /// Sensitive personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub marital_status: Patch<Enum<EmployeeMaritalStatus>>,
    /// Citizenships, ISO 3166 alpha-2.
    ///
    /// Sensitive personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub nationalities: Patch<Vec<String>>,
    /// Languages, BCP 47 tags, preferred first.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub languages: Patch<Vec<String>>,
    /// Social security and tax numbers with type and country.
    ///
    /// Sensitive personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub national_ids: Patch<Vec<NationalId>>,
    /// Link to a portrait image.
    ///
    /// Personal data.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub avatar_url: Patch<String>,
    /// Fields that the customer defined, by the provider's names.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub custom_fields: Patch<CustomFields>,
}

/// Where the person stands in the employment lifecycle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EmployeeEmploymentStatus {
    /// `ACTIVE`.
    Active,
    /// `PENDING`.
    Pending,
    /// `INACTIVE`.
    Inactive,
    /// `ON_LEAVE`.
    OnLeave,
    /// `TERMINATED`.
    Terminated,
}

impl ModelEnum for EmployeeEmploymentStatus {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("ACTIVE", Self::Active),
        ("PENDING", Self::Pending),
        ("INACTIVE", Self::Inactive),
        ("ON_LEAVE", Self::OnLeave),
        ("TERMINATED", Self::Terminated),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Active => "ACTIVE",
            Self::Pending => "PENDING",
            Self::Inactive => "INACTIVE",
            Self::OnLeave => "ON_LEAVE",
            Self::Terminated => "TERMINATED",
        }
    }
}

/// Kind of contract of the current position.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EmployeeEmploymentType {
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

impl ModelEnum for EmployeeEmploymentType {
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

/// Why the employment ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EmployeeTerminationReason {
    /// `RESIGNED`.
    Resigned,
    /// `DISMISSED`.
    Dismissed,
    /// `REDUNDANCY`.
    Redundancy,
    /// `RETIRED`.
    Retired,
    /// `END_OF_CONTRACT`.
    EndOfContract,
    /// `DECEASED`.
    Deceased,
}

impl ModelEnum for EmployeeTerminationReason {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("RESIGNED", Self::Resigned),
        ("DISMISSED", Self::Dismissed),
        ("REDUNDANCY", Self::Redundancy),
        ("RETIRED", Self::Retired),
        ("END_OF_CONTRACT", Self::EndOfContract),
        ("DECEASED", Self::Deceased),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Resigned => "RESIGNED",
            Self::Dismissed => "DISMISSED",
            Self::Redundancy => "REDUNDANCY",
            Self::Retired => "RETIRED",
            Self::EndOfContract => "END_OF_CONTRACT",
            Self::Deceased => "DECEASED",
        }
    }
}

/// Gender as declared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EmployeeGender {
    /// `MALE`.
    Male,
    /// `FEMALE`.
    Female,
    /// `NON_BINARY`.
    NonBinary,
    /// `OTHER`.
    Other,
    /// `PREFER_NOT_TO_DISCLOSE`.
    PreferNotToDisclose,
}

impl ModelEnum for EmployeeGender {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("MALE", Self::Male),
        ("FEMALE", Self::Female),
        ("NON_BINARY", Self::NonBinary),
        ("OTHER", Self::Other),
        ("PREFER_NOT_TO_DISCLOSE", Self::PreferNotToDisclose),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Male => "MALE",
            Self::Female => "FEMALE",
            Self::NonBinary => "NON_BINARY",
            Self::Other => "OTHER",
            Self::PreferNotToDisclose => "PREFER_NOT_TO_DISCLOSE",
        }
    }
}

/// Ethnic group as declared, US reporting list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EmployeeEthnicity {
    /// `AMERICAN_INDIAN_OR_ALASKA_NATIVE`.
    AmericanIndianOrAlaskaNative,
    /// `ASIAN_OR_INDIAN_SUBCONTINENT`.
    AsianOrIndianSubcontinent,
    /// `BLACK_OR_AFRICAN_AMERICAN`.
    BlackOrAfricanAmerican,
    /// `HISPANIC_OR_LATINO`.
    HispanicOrLatino,
    /// `NATIVE_HAWAIIAN_OR_OTHER_PACIFIC_ISLANDER`.
    NativeHawaiianOrOtherPacificIslander,
    /// `TWO_OR_MORE_RACES`.
    TwoOrMoreRaces,
    /// `WHITE`.
    White,
    /// `PREFER_NOT_TO_DISCLOSE`.
    PreferNotToDisclose,
}

impl ModelEnum for EmployeeEthnicity {
    const VALUES: &'static [(&'static str, Self)] = &[
        (
            "AMERICAN_INDIAN_OR_ALASKA_NATIVE",
            Self::AmericanIndianOrAlaskaNative,
        ),
        (
            "ASIAN_OR_INDIAN_SUBCONTINENT",
            Self::AsianOrIndianSubcontinent,
        ),
        ("BLACK_OR_AFRICAN_AMERICAN", Self::BlackOrAfricanAmerican),
        ("HISPANIC_OR_LATINO", Self::HispanicOrLatino),
        (
            "NATIVE_HAWAIIAN_OR_OTHER_PACIFIC_ISLANDER",
            Self::NativeHawaiianOrOtherPacificIslander,
        ),
        ("TWO_OR_MORE_RACES", Self::TwoOrMoreRaces),
        ("WHITE", Self::White),
        ("PREFER_NOT_TO_DISCLOSE", Self::PreferNotToDisclose),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::AmericanIndianOrAlaskaNative => "AMERICAN_INDIAN_OR_ALASKA_NATIVE",
            Self::AsianOrIndianSubcontinent => "ASIAN_OR_INDIAN_SUBCONTINENT",
            Self::BlackOrAfricanAmerican => "BLACK_OR_AFRICAN_AMERICAN",
            Self::HispanicOrLatino => "HISPANIC_OR_LATINO",
            Self::NativeHawaiianOrOtherPacificIslander => {
                "NATIVE_HAWAIIAN_OR_OTHER_PACIFIC_ISLANDER"
            }
            Self::TwoOrMoreRaces => "TWO_OR_MORE_RACES",
            Self::White => "WHITE",
            Self::PreferNotToDisclose => "PREFER_NOT_TO_DISCLOSE",
        }
    }
}

/// Civil or tax filing status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EmployeeMaritalStatus {
    /// `SINGLE`.
    Single,
    /// `MARRIED`.
    Married,
    /// `MARRIED_FILING_JOINTLY`.
    MarriedFilingJointly,
    /// `MARRIED_FILING_SEPARATELY`.
    MarriedFilingSeparately,
    /// `HEAD_OF_HOUSEHOLD`.
    HeadOfHousehold,
    /// `QUALIFYING_WIDOW_OR_WIDOWER_WITH_DEPENDENT_CHILD`.
    QualifyingWidowOrWidowerWithDependentChild,
    /// `DIVORCED`.
    Divorced,
    /// `WIDOWED`.
    Widowed,
    /// `DOMESTIC_PARTNERSHIP`.
    DomesticPartnership,
}

impl ModelEnum for EmployeeMaritalStatus {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("SINGLE", Self::Single),
        ("MARRIED", Self::Married),
        ("MARRIED_FILING_JOINTLY", Self::MarriedFilingJointly),
        ("MARRIED_FILING_SEPARATELY", Self::MarriedFilingSeparately),
        ("HEAD_OF_HOUSEHOLD", Self::HeadOfHousehold),
        (
            "QUALIFYING_WIDOW_OR_WIDOWER_WITH_DEPENDENT_CHILD",
            Self::QualifyingWidowOrWidowerWithDependentChild,
        ),
        ("DIVORCED", Self::Divorced),
        ("WIDOWED", Self::Widowed),
        ("DOMESTIC_PARTNERSHIP", Self::DomesticPartnership),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Single => "SINGLE",
            Self::Married => "MARRIED",
            Self::MarriedFilingJointly => "MARRIED_FILING_JOINTLY",
            Self::MarriedFilingSeparately => "MARRIED_FILING_SEPARATELY",
            Self::HeadOfHousehold => "HEAD_OF_HOUSEHOLD",
            Self::QualifyingWidowOrWidowerWithDependentChild => {
                "QUALIFYING_WIDOW_OR_WIDOWER_WITH_DEPENDENT_CHILD"
            }
            Self::Divorced => "DIVORCED",
            Self::Widowed => "WIDOWED",
            Self::DomesticPartnership => "DOMESTIC_PARTNERSHIP",
        }
    }
}
