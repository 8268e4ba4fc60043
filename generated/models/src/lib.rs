// @generated from mappings/models/ by cargo xtask generate. Do not edit.

//! The common models: one struct per model, one trait per category.
//!
//! - [`accounting`]: [`Invoice`](accounting::Invoice), [`Contact`](accounting::Contact), [`Account`](accounting::Account), [`Payment`](accounting::Payment), [`JournalEntry`](accounting::JournalEntry), [`Item`](accounting::Item), [`TaxRate`](accounting::TaxRate), [`CompanyInfo`](accounting::CompanyInfo), [`TrackingCategory`](accounting::TrackingCategory)
//! - [`ats`]: [`Candidate`](ats::Candidate), [`Application`](ats::Application), [`Job`](ats::Job), [`JobInterviewStage`](ats::JobInterviewStage), [`ScheduledInterview`](ats::ScheduledInterview), [`Offer`](ats::Offer), [`Attachment`](ats::Attachment), [`User`](ats::User)
//! - [`crm`]: [`Account`](crm::Account), [`Contact`](crm::Contact), [`Opportunity`](crm::Opportunity), [`Stage`](crm::Stage), [`User`](crm::User), [`Lead`](crm::Lead), [`Engagement`](crm::Engagement), [`Task`](crm::Task)
//! - [`file_storage`]: [`File`](file_storage::File), [`Folder`](file_storage::Folder), [`Drive`](file_storage::Drive), [`User`](file_storage::User), [`Group`](file_storage::Group)
//! - [`hris`]: [`Employee`](hris::Employee), [`Employment`](hris::Employment), [`Location`](hris::Location), [`Group`](hris::Group), [`TimeOff`](hris::TimeOff), [`TimeOffBalance`](hris::TimeOffBalance), [`Company`](hris::Company)
//! - [`ticketing`]: [`Ticket`](ticketing::Ticket), [`Comment`](ticketing::Comment), [`Attachment`](ticketing::Attachment), [`User`](ticketing::User), [`Team`](ticketing::Team), [`Collection`](ticketing::Collection), [`Contact`](ticketing::Contact), [`Account`](ticketing::Account)

#[cfg(feature = "accounting")]
pub mod accounting;

#[cfg(feature = "ats")]
pub mod ats;

#[cfg(feature = "crm")]
pub mod crm;

#[cfg(feature = "file_storage")]
pub mod file_storage;

#[cfg(feature = "hris")]
pub mod hris;

#[cfg(feature = "ticketing")]
pub mod ticketing;

/// Errors, records, streams and the value types of fields.
pub use conjoin_runtime as runtime;
