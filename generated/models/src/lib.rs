// @generated from mappings/models/ by cargo xtask generate. Do not edit.

//! The common models: one struct per model, one trait per category.
//!
//! - [`crm`]: [`Account`](crm::Account), [`Contact`](crm::Contact), [`Opportunity`](crm::Opportunity), [`Stage`](crm::Stage), [`User`](crm::User)
//! - [`hris`]: [`Employee`](hris::Employee), [`Employment`](hris::Employment), [`Location`](hris::Location), [`Group`](hris::Group), [`TimeOff`](hris::TimeOff), [`TimeOffBalance`](hris::TimeOffBalance), [`Company`](hris::Company)
//! - [`ticketing`]: [`Ticket`](ticketing::Ticket), [`Comment`](ticketing::Comment), [`Attachment`](ticketing::Attachment), [`User`](ticketing::User), [`Team`](ticketing::Team), [`Collection`](ticketing::Collection), [`Contact`](ticketing::Contact), [`Account`](ticketing::Account)

pub mod crm;
pub mod hris;
pub mod ticketing;

/// Errors, records, streams and the value types of fields.
pub use conjoin_runtime as runtime;
