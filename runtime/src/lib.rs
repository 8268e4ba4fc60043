//! The library that generated connectors lean on.
//!
//! Generated code is data and thin calls: static [`client::Profile`]s,
//! [`client::Operation`]s and [`page::ListPlan`]s, types that implement
//! [`json::FromJson`], and functions from a provider's type to a common model.
//! Everything that happens at run time happens here: requests, authentication,
//! limits, retries, pages, records, conversions and errors.

pub mod auth;
pub mod capabilities;
pub mod client;
pub mod clock;
pub mod config;
pub mod convert;
pub mod definition;
mod encode;
pub mod error;
pub mod field_map;
pub mod json;
mod lazy;
pub mod limit;
pub mod model;
pub mod observe;
pub mod page;
pub mod record;
mod retry;
mod server;
mod style;
pub mod transport;
pub mod webhook;

use std::pin::Pin;

pub use auth::{
    Auth, AuthorizationCode, Authorize, ClientAuth, Grant, IntoAuth, Jwt, JwtAlgorithm, Kept,
    Lease, MemoryTokenStore, OAuth1, OAuth2, OAuth2Endpoint, PendingConsent, Secret, StoreError,
    Token, TokenBody, TokenExchange, TokenExpiry, TokenPlace, TokenStore,
};
#[cfg(feature = "file-store")]
pub use auth::{FileTokenStore, StoreKey};
pub use capabilities::{
    Capabilities, DeletedList, ModelCapabilities, Origin, Provenance, WriteForm, WriteOp,
};
pub use client::{
    Answer, Call, ClientBuilder, Connection, Connector, ErrorRule, ErrorRules, Event, Events,
    FilePart, FormRule, IdempotencyKey, Method, Multipart, Operation, Part, Profile, Reply,
    Request, Response, RetryAfterFormat, RetryPolicy, RowErrors, Sending, SettingRule, When,
};
pub use clock::{Clock, Jitter, RandomJitter, SystemClock};
pub use config::Config;
pub use definition::{FieldDefinition, FieldOption};
pub use error::{Error, ErrorClass, ErrorKind, Metrics, Problem, RowError};
pub use field_map::{FieldMap, FieldMapError, FieldMapProblem, JsonClass, ModelFields, OwnField};
pub use lazy::Lazy;
pub use limit::{Budget, LimitScope, Limiter, Limits, Remaining};
pub use page::{
    Bookmark, BoxRecords, BoxStream, Changes, Checkpoint, Counts, GetPlan, IdFrom, IdSet,
    IdSetBuilder, ListPlan, ListQuery, Next, OffsetStep, PageSize, RecordResult, Records, Row,
    Selection, Send, Step, Stop, Table, Tables, TimeWindow, WritePlan, failed, unsupported,
};
pub use record::{Deleted, JsonRecord, Record, Written};
pub use style::{ParamValue, Style};
pub use transport::{
    Chunks, Headers, HttpTransport, Transport, TransportError, TransportFailure, TransportRequest,
    TransportResponse, TransportStream,
};

/// A future that can be sent between threads.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + std::marker::Send + 'a>>;
