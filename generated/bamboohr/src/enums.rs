// @generated from specs/bamboohr/openapi.yaml by cargo xtask generate bamboohr. Do not edit.

//! Values of the provider and the common values they stand for.

use conjoin_models::hris::{
    EmployeeEmploymentStatus, EmployeeEmploymentType, EmployeeGender, EmployeeMaritalStatus,
    TimeOffBalancePolicyType, TimeOffBalanceUnits, TimeOffRequestType, TimeOffStatus, TimeOffUnits,
};
use conjoin_runtime::convert::{EnumMap, Unknown};

/// Enum map `employment_status`.
pub(crate) static EMPLOYMENT_STATUS: EnumMap<EmployeeEmploymentStatus> = EnumMap {
    read: &[
        ("Active", EmployeeEmploymentStatus::Active),
        ("Inactive", EmployeeEmploymentStatus::Inactive),
    ],
    write: &[
        (EmployeeEmploymentStatus::Active, Some("Active")),
        (EmployeeEmploymentStatus::Pending, None),
        (EmployeeEmploymentStatus::Inactive, Some("Inactive")),
        (EmployeeEmploymentStatus::OnLeave, None),
        (EmployeeEmploymentStatus::Terminated, None),
    ],
    fold: false,
    unknown: Unknown::Keep,
};

/// Enum map `employment_status_filter`.
pub(crate) static EMPLOYMENT_STATUS_FILTER: EnumMap<EmployeeEmploymentStatus> = EnumMap {
    read: &[
        ("active", EmployeeEmploymentStatus::Active),
        ("inactive", EmployeeEmploymentStatus::Inactive),
    ],
    write: &[
        (EmployeeEmploymentStatus::Active, Some("active")),
        (EmployeeEmploymentStatus::Pending, None),
        (EmployeeEmploymentStatus::Inactive, Some("inactive")),
        (EmployeeEmploymentStatus::OnLeave, None),
        (EmployeeEmploymentStatus::Terminated, None),
    ],
    fold: false,
    unknown: Unknown::Keep,
};

/// Enum map `employment_type`.
pub(crate) static EMPLOYMENT_TYPE: EnumMap<EmployeeEmploymentType> = EnumMap {
    read: &[
        ("Full-Time", EmployeeEmploymentType::FullTime),
        ("Part-Time", EmployeeEmploymentType::PartTime),
        ("Contractor", EmployeeEmploymentType::Contractor),
        ("Intern", EmployeeEmploymentType::Intern),
    ],
    write: &[
        (EmployeeEmploymentType::FullTime, Some("Full-Time")),
        (EmployeeEmploymentType::PartTime, Some("Part-Time")),
        (EmployeeEmploymentType::Intern, Some("Intern")),
        (EmployeeEmploymentType::Contractor, Some("Contractor")),
        (EmployeeEmploymentType::Freelance, None),
        (EmployeeEmploymentType::Temporary, None),
        (EmployeeEmploymentType::Seasonal, None),
        (EmployeeEmploymentType::Apprentice, None),
    ],
    fold: true,
    unknown: Unknown::Keep,
};

/// Enum map `gender`.
pub(crate) static GENDER: EnumMap<EmployeeGender> = EnumMap {
    read: &[
        ("Male", EmployeeGender::Male),
        ("Female", EmployeeGender::Female),
        ("Non-binary", EmployeeGender::NonBinary),
    ],
    write: &[
        (EmployeeGender::Male, Some("Male")),
        (EmployeeGender::Female, Some("Female")),
        (EmployeeGender::NonBinary, Some("Non-binary")),
        (EmployeeGender::Other, None),
        (EmployeeGender::PreferNotToDisclose, None),
    ],
    fold: true,
    unknown: Unknown::Keep,
};

/// Enum map `marital_status`.
pub(crate) static MARITAL_STATUS: EnumMap<EmployeeMaritalStatus> = EnumMap {
    read: &[
        ("Single", EmployeeMaritalStatus::Single),
        ("Married", EmployeeMaritalStatus::Married),
        (
            "Domestic Partnership",
            EmployeeMaritalStatus::DomesticPartnership,
        ),
    ],
    write: &[
        (EmployeeMaritalStatus::Single, Some("Single")),
        (EmployeeMaritalStatus::Married, Some("Married")),
        (EmployeeMaritalStatus::MarriedFilingJointly, None),
        (EmployeeMaritalStatus::MarriedFilingSeparately, None),
        (EmployeeMaritalStatus::HeadOfHousehold, None),
        (
            EmployeeMaritalStatus::QualifyingWidowOrWidowerWithDependentChild,
            None,
        ),
        (EmployeeMaritalStatus::Divorced, None),
        (EmployeeMaritalStatus::Widowed, None),
        (
            EmployeeMaritalStatus::DomesticPartnership,
            Some("Domestic Partnership"),
        ),
    ],
    fold: true,
    unknown: Unknown::Keep,
};

/// Enum map `time_off_balance_type`.
pub(crate) static TIME_OFF_BALANCE_TYPE: EnumMap<TimeOffBalancePolicyType> = EnumMap {
    read: &[
        ("Vacation", TimeOffBalancePolicyType::Vacation),
        ("Sick", TimeOffBalancePolicyType::Sick),
        ("Bereavement", TimeOffBalancePolicyType::Bereavement),
    ],
    write: &[
        (TimeOffBalancePolicyType::Vacation, Some("Vacation")),
        (TimeOffBalancePolicyType::Sick, Some("Sick")),
        (TimeOffBalancePolicyType::Personal, None),
        (TimeOffBalancePolicyType::JuryDuty, None),
        (TimeOffBalancePolicyType::Volunteer, None),
        (TimeOffBalancePolicyType::Bereavement, Some("Bereavement")),
        (TimeOffBalancePolicyType::Parental, None),
        (TimeOffBalancePolicyType::Unpaid, None),
    ],
    fold: true,
    unknown: Unknown::Keep,
};

/// Enum map `time_off_balance_unit`.
pub(crate) static TIME_OFF_BALANCE_UNIT: EnumMap<TimeOffBalanceUnits> = EnumMap {
    read: &[
        ("hours", TimeOffBalanceUnits::Hours),
        ("days", TimeOffBalanceUnits::Days),
    ],
    write: &[
        (TimeOffBalanceUnits::Hours, Some("hours")),
        (TimeOffBalanceUnits::Days, Some("days")),
    ],
    fold: false,
    unknown: Unknown::Keep,
};

/// Enum map `time_off_status`.
pub(crate) static TIME_OFF_STATUS: EnumMap<TimeOffStatus> = EnumMap {
    read: &[
        ("requested", TimeOffStatus::Requested),
        ("approved", TimeOffStatus::Approved),
        ("denied", TimeOffStatus::Declined),
        ("canceled", TimeOffStatus::Cancelled),
        ("superceded", TimeOffStatus::Cancelled),
    ],
    write: &[
        (TimeOffStatus::Requested, Some("requested")),
        (TimeOffStatus::Approved, Some("approved")),
        (TimeOffStatus::Declined, Some("denied")),
        (TimeOffStatus::Cancelled, Some("canceled")),
        (TimeOffStatus::Deleted, None),
    ],
    fold: false,
    unknown: Unknown::Keep,
};

/// Enum map `time_off_type`.
pub(crate) static TIME_OFF_TYPE: EnumMap<TimeOffRequestType> = EnumMap {
    read: &[
        ("Vacation", TimeOffRequestType::Vacation),
        ("Sick", TimeOffRequestType::Sick),
        ("Bereavement", TimeOffRequestType::Bereavement),
    ],
    write: &[
        (TimeOffRequestType::Vacation, Some("Vacation")),
        (TimeOffRequestType::Sick, Some("Sick")),
        (TimeOffRequestType::Personal, None),
        (TimeOffRequestType::JuryDuty, None),
        (TimeOffRequestType::Volunteer, None),
        (TimeOffRequestType::Bereavement, Some("Bereavement")),
        (TimeOffRequestType::Parental, None),
        (TimeOffRequestType::Unpaid, None),
        (TimeOffRequestType::PublicHoliday, None),
    ],
    fold: true,
    unknown: Unknown::Keep,
};

/// Enum map `time_off_unit`.
pub(crate) static TIME_OFF_UNIT: EnumMap<TimeOffUnits> = EnumMap {
    read: &[("hours", TimeOffUnits::Hours), ("days", TimeOffUnits::Days)],
    write: &[
        (TimeOffUnits::Hours, Some("hours")),
        (TimeOffUnits::Days, Some("days")),
    ],
    fold: false,
    unknown: Unknown::Keep,
};
