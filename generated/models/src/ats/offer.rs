// @generated from mappings/models/ats.yaml by cargo xtask generate. Do not edit.

//! The common model `ats.offer`.

use crate::ats::{Application, User};
use conjoin_runtime::model::{
    CustomFields, Date, Deleted, Enum, Model, Money, Patch, Ref, Timestamp, model_enum,
};

/// Terms put to a candidate.
#[derive(Clone, Default, PartialEq, Model)]
#[non_exhaustive]
pub struct Offer {
    /// Id in the provider.
    pub remote_id: String,
    /// Application the offer belongs to.
    pub application: Option<Ref<Application>>,
    /// Author of the offer.
    pub creator: Option<Ref<User>>,
    /// When it went out.
    pub sent_at: Option<Timestamp>,
    /// When it was settled.
    pub closed_at: Option<Timestamp>,
    /// First working day offered.
    pub start_date: Option<Date>,
    /// Where the offer stands.
    pub status: Option<Enum<OfferStatus>>,
    /// Pay offered.
    ///
    /// Sensitive personal data.
    #[model(sensitive)]
    pub salary: Option<Money>,
    /// Time span of the pay offered.
    ///
    /// Sensitive personal data.
    #[model(sensitive)]
    pub salary_period: Option<Enum<OfferSalaryPeriod>>,
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

/// What to write of a `Offer`: each field is kept, cleared or set.
#[derive(Clone, Default, PartialEq, Model)]
#[model(strict)]
pub struct OfferInput {
    /// Fields that the customer defined, by the provider's names.
    #[model(sensitive)]
    pub custom_fields: Patch<CustomFields>,
}

/// Where the offer stands.
#[model_enum]
pub enum OfferStatus {
    Draft = "DRAFT",
    ApprovalSent = "APPROVAL_SENT",
    Approved = "APPROVED",
    Sent = "SENT",
    SentManually = "SENT_MANUALLY",
    Opened = "OPENED",
    Denied = "DENIED",
    Signed = "SIGNED",
    Deprecated = "DEPRECATED",
    Withdrawn = "WITHDRAWN",
}

/// Time span of the pay offered.
#[model_enum]
pub enum OfferSalaryPeriod {
    Hour = "HOUR",
    Day = "DAY",
    Week = "WEEK",
    Month = "MONTH",
    Year = "YEAR",
}
