// @generated from specs/zendesk/openapi.yaml by cargo xtask generate zendesk. Do not edit.

//! Connector for Zendesk: typed operations, converters to the common models.
//!
//! ```no_run
//! # async fn example() -> Result<(), conjoin_zendesk::runtime::Error> {
//! use conjoin_zendesk::{Client, Credentials, Settings};
//!
//! let settings = Settings::new("subdomain");
//! let credentials = Credentials::api_token("email", "api_token");
//! let client = Client::builder(settings).credentials(credentials).build()?;
//!
//! let mut records = client.ticketing().accounts().stream();
//! while let Some(record) = records.try_next().await? {
//!     println!("{} {:?}", record.remote_id, record.common);
//! }
//! # Ok(())
//! # }
//! ```

mod client;
mod enums;
pub mod field_maps;
pub mod groups;
pub mod organizations;
pub mod ticket_comments;
pub mod ticketing;
pub mod tickets;
pub mod types;
pub mod users;
pub mod webhooks;

pub use client::{Client, Credentials, OPERATIONS, PROFILE, Settings};
/// The common models.
pub use conjoin_models as models;
/// Errors, records, streams, values: what the functions of this crate take and give.
pub use conjoin_runtime as runtime;
