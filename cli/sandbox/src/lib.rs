//! Loopback stand-ins of the providers, made from their specs and mappings.
//!
//! A sandbox answers like the provider: records made up from a seed that refer to each other, lists in pages, filters,
//! writes that later reads see, the provider's authentication, limits, errors and webhooks, and faults on demand.
//! Nothing in here knows a provider: the shape of an answer comes from the spec, its meaning from the mapping, and the
//! little that neither says from `mappings/<provider>/sandbox.yaml`.
//!
//! Signatures of OAuth 1.0, and of JSON Web Tokens with a shared secret, are checked, except for the time and the nonce
//! of the former. What a function of the connector (`auth.fn`) signs is not checked: a request is let in when anything
//! stands where the spec's scheme has its credential, and always when that scheme is mutual TLS, which has no such
//! place. Tokens of login calls and what a private key has signed are not checked either, only that they are there.
//!
//! ```
//! use conjoin_sandbox::{Fault, FaultKind, Sandbox};
//!
//! # fn main() -> Result<(), conjoin_sandbox::Error> {
//! let sandbox = Sandbox::new("bamboohr")
//!     .seed(7)
//!     .fault(Fault::new(FaultKind::RateLimited))
//!     .start()?;
//! assert!(sandbox.url().starts_with("http://127.0.0.1:"));
//! assert_eq!(sandbox.credential("api_key"), "sandbox-api-key");
//! assert!(!sandbox.ids("hris.employee").is_empty());
//! # Ok(())
//! # }
//! ```

mod answer;
mod auth;
mod changes;
mod envelope;
mod error;
mod facts;
mod fault;
mod filter;
mod generate;
mod hints;
mod limits;
mod load;
mod moment;
mod page;
mod parents;
mod pattern;
mod perform;
mod project;
mod refusal;
mod request;
mod sandbox;
mod scene;
mod serve;
mod signature;
mod store;
mod validate;
mod webhook;
mod words;
mod world;

pub use error::Error;
pub use fault::{Fault, FaultKind, When};
pub use sandbox::{Running, Sandbox, providers};
pub use webhook::WEBHOOK_SECRET;
pub use world::Logged;
