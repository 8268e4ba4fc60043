//! Webhooks of providers: is a delivery genuine, and which records does it say have changed.
//!
//! A provider's [`Webhooks`] are static data: how deliveries are signed, how an
//! address is confirmed, and how events are written. A [`Verifier`] holds the
//! secrets of one address and turns a [`WebhookRequest`] into [`Received`]. The
//! [`Verified`] payload inside can be had in no other way, so that a function
//! that takes one cannot be called with an unchecked body.
//!
//! ```
//! use conjoin_runtime::webhook::{Received, Verifier, WebhookRequest, providers};
//!
//! # async fn handle(headers: Vec<(String, String)>, body: Vec<u8>) -> u16 {
//! let verifier = Verifier::new(&providers::GITHUB, "the secret of the webhook");
//! let request = WebhookRequest::new("POST", "https://app.example/hooks/github", headers, body);
//! match verifier.receive(&request).await {
//!     Err(refusal) => refusal.status(),
//!     Ok(Received::Handshake(answer)) => answer.status,
//!     Ok(Received::Delivery(delivery)) => match delivery.changes() {
//!         Ok(changes) => {
//!             for change in changes {
//!                 println!("{:?} {:?} {:?}", change.action, change.model, change.remote_id);
//!             }
//!             200
//!         }
//!         Err(_) => 200, // genuine, but of no use: sending it again would not help
//!     },
//! }
//! # }
//! ```
//!
//! Three rules for the program around it. Give the raw body, as it came: a body
//! that was parsed and written again has another signature. Give the URL as the
//! provider called it; behind a proxy that is not the URL which the program sees.
//! And answer within seconds: put the changes in a queue, then answer 200.

mod change;
mod handshake;
pub mod providers;
mod replay;
mod request;
mod scheme;
mod verify;

pub use change::{Action, Change, EventRule, EventShape, Source};
pub use handshake::{Handshake, WebhookAnswer};
pub use replay::{MemoryReplayGuard, ReplayGuard, ReplayKey};
pub use request::WebhookRequest;
pub use scheme::{
    Algorithm, Encoding, SignatureScheme, SignedPart, TOLERANCE, TimestampRule, Webhooks,
};
pub use verify::{Received, Verified, Verifier, WebhookError};
