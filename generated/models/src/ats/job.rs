// @generated from mappings/models/ats.yaml by cargo xtask generate. Do not edit.

//! The common model `ats.job`.

use crate::ats::{JobInterviewStage, User};
use conjoin_runtime::model::{
    CustomFields, Deleted, Enum, Model, Money, Patch, Ref, RemoteRef, Timestamp, Url, model_enum,
};

/// A role the customer hires for.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct Job {
    /// Id in the provider.
    pub remote_id: String,
    /// Title of the role.
    pub name: Option<String>,
    /// Text of the role, markup kept.
    pub description: Option<String>,
    /// Requisition number.
    pub code: Option<String>,
    /// Whether hiring is open.
    pub status: Option<Enum<JobStatus>>,
    /// Which provider concept it came from.
    #[model("type")]
    pub type_: Option<Enum<JobType>>,
    /// Kind of contract offered.
    pub employment_type: Option<Enum<JobEmploymentType>>,
    /// Public postings of the role.
    pub job_postings: Option<Vec<RemoteRef>>,
    /// Links to the public postings.
    pub job_posting_urls: Option<Vec<Url>>,
    /// True when visible to few.
    pub confidential: Option<bool>,
    /// Departments that hire.
    pub departments: Option<Vec<RemoteRef>>,
    /// Offices the role sits in.
    pub offices: Option<Vec<RemoteRef>>,
    /// People who own the hire.
    pub hiring_managers: Option<Vec<Ref<User>>>,
    /// Recruiters on the role.
    pub recruiters: Option<Vec<Ref<User>>>,
    /// Pipeline in order.
    pub stages: Option<Vec<Ref<JobInterviewStage>>>,
    /// Positions to fill.
    pub openings: Option<i64>,
    /// Lower end of the pay band.
    ///
    /// Sensitive personal data.
    #[model(sensitive)]
    pub salary_min: Option<Money>,
    /// Upper end of the pay band.
    ///
    /// Sensitive personal data.
    #[model(sensitive)]
    pub salary_max: Option<Money>,
    /// Time span of the pay band.
    pub salary_period: Option<Enum<JobSalaryPeriod>>,
    /// Where the work may be done.
    pub remote: Option<Enum<JobRemote>>,
    /// First public day and time.
    pub published_at: Option<Timestamp>,
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

/// What to write of a `Job`: each field is kept, cleared or set.
#[derive(Clone, Default, PartialEq, Model)]
#[model(strict)]
pub struct JobInput {
    /// Fields that the customer defined, by the provider's names.
    #[model(sensitive)]
    pub custom_fields: Patch<CustomFields>,
}

/// Whether hiring is open.
#[model_enum]
pub enum JobStatus {
    Open = "OPEN",
    Closed = "CLOSED",
    Draft = "DRAFT",
    Archived = "ARCHIVED",
    Pending = "PENDING",
    OnHold = "ON_HOLD",
    Filled = "FILLED",
}

/// Which provider concept it came from.
#[model_enum]
pub enum JobType {
    Posting = "POSTING",
    Requisition = "REQUISITION",
    Profile = "PROFILE",
}

/// Kind of contract offered.
#[model_enum]
pub enum JobEmploymentType {
    FullTime = "FULL_TIME",
    PartTime = "PART_TIME",
    Intern = "INTERN",
    Contractor = "CONTRACTOR",
    Temporary = "TEMPORARY",
    Seasonal = "SEASONAL",
    Volunteer = "VOLUNTEER",
}

/// Time span of the pay band.
#[model_enum]
pub enum JobSalaryPeriod {
    Hour = "HOUR",
    Day = "DAY",
    Week = "WEEK",
    Month = "MONTH",
    Year = "YEAR",
}

/// Where the work may be done.
#[model_enum]
pub enum JobRemote {
    OnSite = "ON_SITE",
    Hybrid = "HYBRID",
    Remote = "REMOTE",
}
