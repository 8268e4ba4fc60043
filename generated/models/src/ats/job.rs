// @generated from mappings/models/ats.yaml by cargo xtask generate. Do not edit.

//! The common model `ats.job`.

use crate::ats::{JobInterviewStage, User};
use conjoin_runtime::model::{
    CustomFields, Deleted, Enum, ModelEnum, Money, Patch, Ref, RemoteRef, Timestamp, Url,
};
use serde::{Deserialize, Serialize};

/// A role the customer hires for.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct Job {
    /// Id in the provider.
    pub remote_id: String,
    /// Title of the role.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Text of the role, markup kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Requisition number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Whether hiring is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Enum<JobStatus>>,
    /// Which provider concept it came from.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<Enum<JobType>>,
    /// Kind of contract offered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub employment_type: Option<Enum<JobEmploymentType>>,
    /// Public postings of the role.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub job_postings: Option<Vec<RemoteRef>>,
    /// Links to the public postings.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub job_posting_urls: Option<Vec<Url>>,
    /// True when visible to few.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confidential: Option<bool>,
    /// Departments that hire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub departments: Option<Vec<RemoteRef>>,
    /// Offices the role sits in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offices: Option<Vec<RemoteRef>>,
    /// People who own the hire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hiring_managers: Option<Vec<Ref<User>>>,
    /// Recruiters on the role.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recruiters: Option<Vec<Ref<User>>>,
    /// Pipeline in order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stages: Option<Vec<Ref<JobInterviewStage>>>,
    /// Positions to fill.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub openings: Option<i64>,
    /// Lower end of the pay band.
    ///
    /// Sensitive personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub salary_min: Option<Money>,
    /// Upper end of the pay band.
    ///
    /// Sensitive personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub salary_max: Option<Money>,
    /// Time span of the pay band.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub salary_period: Option<Enum<JobSalaryPeriod>>,
    /// Where the work may be done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remote: Option<Enum<JobRemote>>,
    /// First public day and time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published_at: Option<Timestamp>,
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

/// What to write of a `Job`: each field is kept, cleared or set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct JobInput {
    /// Fields that the customer defined, by the provider's names.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub custom_fields: Patch<CustomFields>,
}

/// Whether hiring is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum JobStatus {
    /// `OPEN`.
    Open,
    /// `CLOSED`.
    Closed,
    /// `DRAFT`.
    Draft,
    /// `ARCHIVED`.
    Archived,
    /// `PENDING`.
    Pending,
    /// `ON_HOLD`.
    OnHold,
    /// `FILLED`.
    Filled,
}

impl ModelEnum for JobStatus {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("OPEN", Self::Open),
        ("CLOSED", Self::Closed),
        ("DRAFT", Self::Draft),
        ("ARCHIVED", Self::Archived),
        ("PENDING", Self::Pending),
        ("ON_HOLD", Self::OnHold),
        ("FILLED", Self::Filled),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Open => "OPEN",
            Self::Closed => "CLOSED",
            Self::Draft => "DRAFT",
            Self::Archived => "ARCHIVED",
            Self::Pending => "PENDING",
            Self::OnHold => "ON_HOLD",
            Self::Filled => "FILLED",
        }
    }
}

/// Which provider concept it came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum JobType {
    /// `POSTING`.
    Posting,
    /// `REQUISITION`.
    Requisition,
    /// `PROFILE`.
    Profile,
}

impl ModelEnum for JobType {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("POSTING", Self::Posting),
        ("REQUISITION", Self::Requisition),
        ("PROFILE", Self::Profile),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Posting => "POSTING",
            Self::Requisition => "REQUISITION",
            Self::Profile => "PROFILE",
        }
    }
}

/// Kind of contract offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum JobEmploymentType {
    /// `FULL_TIME`.
    FullTime,
    /// `PART_TIME`.
    PartTime,
    /// `INTERN`.
    Intern,
    /// `CONTRACTOR`.
    Contractor,
    /// `TEMPORARY`.
    Temporary,
    /// `SEASONAL`.
    Seasonal,
    /// `VOLUNTEER`.
    Volunteer,
}

impl ModelEnum for JobEmploymentType {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("FULL_TIME", Self::FullTime),
        ("PART_TIME", Self::PartTime),
        ("INTERN", Self::Intern),
        ("CONTRACTOR", Self::Contractor),
        ("TEMPORARY", Self::Temporary),
        ("SEASONAL", Self::Seasonal),
        ("VOLUNTEER", Self::Volunteer),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::FullTime => "FULL_TIME",
            Self::PartTime => "PART_TIME",
            Self::Intern => "INTERN",
            Self::Contractor => "CONTRACTOR",
            Self::Temporary => "TEMPORARY",
            Self::Seasonal => "SEASONAL",
            Self::Volunteer => "VOLUNTEER",
        }
    }
}

/// Time span of the pay band.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum JobSalaryPeriod {
    /// `HOUR`.
    Hour,
    /// `DAY`.
    Day,
    /// `WEEK`.
    Week,
    /// `MONTH`.
    Month,
    /// `YEAR`.
    Year,
}

impl ModelEnum for JobSalaryPeriod {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("HOUR", Self::Hour),
        ("DAY", Self::Day),
        ("WEEK", Self::Week),
        ("MONTH", Self::Month),
        ("YEAR", Self::Year),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Hour => "HOUR",
            Self::Day => "DAY",
            Self::Week => "WEEK",
            Self::Month => "MONTH",
            Self::Year => "YEAR",
        }
    }
}

/// Where the work may be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum JobRemote {
    /// `ON_SITE`.
    OnSite,
    /// `HYBRID`.
    Hybrid,
    /// `REMOTE`.
    Remote,
}

impl ModelEnum for JobRemote {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("ON_SITE", Self::OnSite),
        ("HYBRID", Self::Hybrid),
        ("REMOTE", Self::Remote),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::OnSite => "ON_SITE",
            Self::Hybrid => "HYBRID",
            Self::Remote => "REMOTE",
        }
    }
}
