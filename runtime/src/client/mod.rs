//! Requests: building them, sending them with retries, and reading answers.

mod builder;
mod call;
mod connection;
mod exchange;
mod failure;
pub(crate) mod profile;
mod response;

pub use builder::{ClientBuilder, Connector};
pub use call::{Call, Sending};
pub use connection::Connection;
pub use profile::{
    ErrorRule, ErrorRules, Method, Operation, Profile, RetryAfterFormat, RetryPolicy,
};
pub use response::Response;

pub(crate) use exchange::Reply;
pub(crate) use failure::excerpt;
pub(crate) use response::{decode_error, issues_of, json_text};
