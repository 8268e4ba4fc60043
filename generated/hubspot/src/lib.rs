// @generated from specs/hubspot/ by cargo xtask generate hubspot. Do not edit.

//! Connector for HubSpot: typed operations, converters to the common models.
//!
//! ```no_run
//! # async fn example() -> Result<(), conjoin_hubspot::runtime::Error> {
//! use conjoin_hubspot::{Client, Credentials, Settings};
//!
//! let settings = Settings::new();
//! let credentials = Credentials::token("token");
//! let client = Client::builder(settings).credentials(credentials).build()?;
//!
//! let mut records = client.crm().accounts().stream();
//! while let Some(record) = records.try_next().await? {
//!     println!("{} {:?}", record.remote_id, record.common);
//! }
//! # Ok(())
//! # }
//! ```

mod client;
pub mod companies;
pub mod contacts;
pub mod crm;
pub mod deals;
mod enums;
pub mod field_maps;
pub mod owners;
pub mod properties;
pub mod ticketing;
pub mod tickets;
pub mod types;
pub mod webhooks;

pub use client::{Client, Credentials, OPERATIONS, PROFILE, Settings};
/// The common models.
pub use conjoin_models as models;
/// Errors, records, streams, values: what the functions of this crate take and give.
pub use conjoin_runtime as runtime;
