//! Requests: building them, sending them with retries, and reading answers.

mod builder;
mod call;
mod connection;
mod events;
mod exchange;
mod failure;
mod form;
mod input;
mod multipart;
pub(crate) mod profile;
mod reply;
mod request;
mod response;
mod sse;

pub use builder::{ClientBuilder, Connector, SettingRule};
pub use call::Call;
pub use connection::Connection;
pub(crate) use connection::is_listed;
pub use events::{Event, Events};
pub use form::FormRule;
pub use multipart::{FilePart, Multipart, Part};
pub use profile::{
    ErrorRule, ErrorRules, IdempotencyKey, Method, Operation, Place, Profile, RetryAfterFormat,
    RetryPolicy, RowErrors, Test, When,
};
pub use reply::Reply;
pub use request::{Request, Sending};
pub use response::{Answer, Response};

pub(crate) use failure::excerpt;
pub(crate) use response::{decode_error, issues_of, json_text};
