// @generated from specs/acme/ by cargo xtask generate acme. Do not edit.

//! Connector for Acme Desk: typed operations, converters to the common models.
//!
//! ```no_run
//! # async fn example() -> Result<(), conjoin_acme::runtime::Error> {
//! use conjoin_acme::{Client, Credentials, Settings};
//!
//! let settings = Settings::new("workspace");
//! let credentials = Credentials::token("token");
//! let client = Client::builder(settings).credentials(credentials).build()?;
//!
//! let mut records = client.accounting().accounts().stream();
//! while let Some(record) = records.try_next().await? {
//!     println!("{} {:?}", record.remote_id, record.common);
//! }
//! # Ok(())
//! # }
//! ```

pub mod absences;
pub mod accounting;
pub mod classes;
mod client;
pub mod contracts;
pub mod crm;
pub mod deals;
pub mod documents;
pub mod employees;
pub mod entities;
mod enums;
pub mod field_maps;
pub mod file_storage;
mod fns;
mod hooks;
pub mod hris;
pub mod invoices;
pub mod leads;
pub mod ledger;
pub mod meetings;
pub mod payments;
pub mod people;
pub mod rates;
pub mod sites;
pub mod teams;
pub mod ticketing;
pub mod tickets;
pub mod types;

pub use client::{Client, Credentials, OPERATIONS, PROFILE, Settings};
/// The common models.
pub use conjoin_models as models;
/// Errors, records, streams, values: what the functions of this crate take and give.
pub use conjoin_runtime as runtime;
