//! Why a sandbox does not start.

use std::io;

/// Why a sandbox does not start.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// There is no such provider.
    #[error("there is no provider `{name}`; there are: {known}")]
    UnknownProvider {
        /// As asked for.
        name: String,
        /// Names with commas between.
        known: String,
    },
    /// Spec or mapping are wrong; the complaints as `cargo xtask check` shows them.
    #[error("the spec or the mapping of {provider} is wrong\n{complaints}")]
    Broken {
        /// Slug.
        provider: String,
        /// All of them.
        complaints: String,
    },
    /// `mappings/<provider>/sandbox.yaml` is wrong.
    #[error("{file}: {reason}")]
    Facts {
        /// Path in the workspace.
        file: String,
        /// What is wrong and where.
        reason: String,
    },
    /// A workspace cannot be read.
    #[error("cannot read `{path}`: {source}")]
    Workspace {
        /// Which folder or file.
        path: String,
        /// Why.
        source: io::Error,
    },
    /// No port on the loopback interface.
    #[error("cannot listen on 127.0.0.1:{port}: {source}")]
    Listen {
        /// As asked for; 0 is any.
        port: u16,
        /// Why.
        source: io::Error,
    },
    /// A fault that does not exist, or when to show it.
    #[error("{0}")]
    Fault(String),
    /// Where webhooks shall go is no loopback address.
    #[error(
        "webhooks go to loopback addresses alone, and `{0}` is none; write http://127.0.0.1:PORT/PATH"
    )]
    Webhook(String),
}
