// @generated from mappings/models/ats.yaml by cargo xtask generate. Do not edit.

//! The common model `ats.offer`.

use crate::ats::{Application, User};
use conjoin_runtime::model::{
    CustomFields, Date, Deleted, Enum, ModelEnum, Money, Patch, Ref, Timestamp,
};
use serde::{Deserialize, Serialize};

/// Terms put to a candidate.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(default)]
pub struct Offer {
    /// Id in the provider.
    pub remote_id: String,
    /// Application the offer belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub application: Option<Ref<Application>>,
    /// Author of the offer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub creator: Option<Ref<User>>,
    /// When it went out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sent_at: Option<Timestamp>,
    /// When it was settled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closed_at: Option<Timestamp>,
    /// First working day offered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_date: Option<Date>,
    /// Where the offer stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Enum<OfferStatus>>,
    /// Pay offered.
    ///
    /// Sensitive personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub salary: Option<Money>,
    /// Time span of the pay offered.
    ///
    /// Sensitive personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub salary_period: Option<Enum<OfferSalaryPeriod>>,
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

/// What to write of a `Offer`: each field is kept, cleared or set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OfferInput {
    /// Fields that the customer defined, by the provider's names.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub custom_fields: Patch<CustomFields>,
}

/// Where the offer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OfferStatus {
    /// `DRAFT`.
    Draft,
    /// `APPROVAL_SENT`.
    ApprovalSent,
    /// `APPROVED`.
    Approved,
    /// `SENT`.
    Sent,
    /// `SENT_MANUALLY`.
    SentManually,
    /// `OPENED`.
    Opened,
    /// `DENIED`.
    Denied,
    /// `SIGNED`.
    Signed,
    /// `DEPRECATED`.
    Deprecated,
    /// `WITHDRAWN`.
    Withdrawn,
}

impl ModelEnum for OfferStatus {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("DRAFT", Self::Draft),
        ("APPROVAL_SENT", Self::ApprovalSent),
        ("APPROVED", Self::Approved),
        ("SENT", Self::Sent),
        ("SENT_MANUALLY", Self::SentManually),
        ("OPENED", Self::Opened),
        ("DENIED", Self::Denied),
        ("SIGNED", Self::Signed),
        ("DEPRECATED", Self::Deprecated),
        ("WITHDRAWN", Self::Withdrawn),
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "DRAFT",
            Self::ApprovalSent => "APPROVAL_SENT",
            Self::Approved => "APPROVED",
            Self::Sent => "SENT",
            Self::SentManually => "SENT_MANUALLY",
            Self::Opened => "OPENED",
            Self::Denied => "DENIED",
            Self::Signed => "SIGNED",
            Self::Deprecated => "DEPRECATED",
            Self::Withdrawn => "WITHDRAWN",
        }
    }
}

/// Time span of the pay offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OfferSalaryPeriod {
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

impl ModelEnum for OfferSalaryPeriod {
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
