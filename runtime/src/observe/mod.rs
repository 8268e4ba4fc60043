//! What the requests of a connection look like from outside: spans, a log, hooks, health, numbers.
//!
//! Each request that goes out, repeated ones and those for tokens included, is
//! one `tracing` span named `http.client.request`, with the names that
//! OpenTelemetry gives to HTTP clients: `http.request.method`, `url.template`,
//! `url.full`, `server.address`, `server.port`, `http.response.status_code`,
//! `http.request.resend_count`, `error.type`.
//!
//! An [`Observer`] sees the same as an [`Exchange`], with headers and bodies:
//! [`MemoryLog`], [`JsonLines`] and (feature `sqlite-log`) `SqliteLog` keep them,
//! [`StatusHooks`] act on them. A [`Meter`] is told numbers. [`Health`] is kept
//! for every connection.
//!
//! Nothing of this shows a credential. Before an observer or a subscriber sees a
//! text, every credential of the request is taken out of it in each of its
//! forms, and values are masked whose names say that they are credentials or
//! private: passwords, tokens, keys, social security numbers, pay, birthdays.
//! [`ClientBuilder::redact`](crate::ClientBuilder::redact) adds names. Bodies of
//! requests for tokens are left out altogether.
//!
//! Without observers, meters and a subscriber a request costs a lock that
//! nobody else holds, for its health, and a check of a flag.
//!
//! # A message for each 404
//!
//! ```
//! use std::sync::Arc;
//!
//! use conjoin_runtime::observe::StatusHooks;
//!
//! // A hook must not wait: it hands over to a task that does.
//! let (messages, mut inbox) = tokio::sync::mpsc::unbounded_channel::<String>();
//! let hooks = StatusHooks::new().on_status(404, move |exchange| {
//!     let text = format!(
//!         "{} {} gave 404 at {}",
//!         exchange.provider, exchange.template, exchange.started_at
//!     );
//!     // The receiver is gone when the program ends; then nobody reads it any more.
//!     let _ = messages.send(text);
//! });
//! let hooks: Arc<StatusHooks> = Arc::new(hooks);
//! // let client = Client::builder(settings).observer(hooks)...
//! # async fn slack(inbox: &mut tokio::sync::mpsc::UnboundedReceiver<String>, post: impl Fn(String)) {
//! while let Some(text) = inbox.recv().await {
//!     // `chat.postMessage` of Slack, or an incoming webhook: {"text": "..."}
//!     post(text);
//! }
//! # }
//! ```

mod exchange;
mod filter;
mod health;
mod hooks;
mod lines;
mod memory;
mod redact;
mod seam;
#[cfg(feature = "sqlite-log")]
mod sqlite;

pub use exchange::{Exchange, Head, Meter, Observer, Pause, Subject};
pub use filter::Filter;
pub use health::{Health, HealthState};
pub use hooks::StatusHooks;
pub use lines::{JsonLines, read_lines};
pub use memory::MemoryLog;
#[cfg(feature = "sqlite-log")]
pub use sqlite::{SqliteError, SqliteLog};

pub(crate) use redact::redacted;
pub(crate) use seam::{Passage, Watchers};
