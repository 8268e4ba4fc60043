// @generated from specs/bamboohr/openapi.yaml by cargo xtask generate bamboohr. Do not edit.

//! Connector for BambooHR: typed operations, converters to the common models.
//!
//! ```no_run
//! # async fn example() -> Result<(), conjoin_bamboohr::runtime::Error> {
//! use conjoin_bamboohr::{Client, Credentials, Settings};
//!
//! let settings = Settings::new("company");
//! let credentials = Credentials::api_key("api_key");
//! let client = Client::builder(settings).credentials(credentials).build()?;
//!
//! let mut records = client.hris().employees().stream();
//! while let Some(record) = records.try_next().await? {
//!     println!("{} {:?}", record.remote_id, record.common);
//! }
//! # Ok(())
//! # }
//! ```

pub mod account_information;
mod client;
pub mod employees;
mod enums;
pub mod field_maps;
pub mod hris;
pub mod lists;
pub mod tables;
pub mod time_off;
pub mod users;
pub mod webhooks;

pub use client::{Client, Credentials, OPERATIONS, PROFILE, Settings};
/// The common models.
pub use conjoin_models as models;
/// Errors, records, streams, values: what the functions of this crate take and give.
pub use conjoin_runtime as runtime;
