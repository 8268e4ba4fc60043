//! Authentication: what credentials become on a request.
//!
//! [`Auth`] says how: keys, Basic, bearer tokens, OAuth 2.0 and 1.0, signed
//! tokens, two-step logins, several at once ([`Auth::All`]), or per operation
//! ([`Auth::Schemes`]). [`AuthorizationCode`] gets the first token of a person,
//! a [`TokenStore`] keeps it. Credentials go to the connection's origin and to
//! token endpoints by https alone, and are in no message.

mod authority;
mod by_function;
mod code;
mod endpoint;
mod exchange;
#[cfg(feature = "file-store")]
mod file_store;
mod jwt;
mod oauth1;
mod oauth2;
mod place;
mod random;
mod secret;
mod signed;
mod skew;
mod source;
mod store;
mod token;
mod tokens;

use std::fmt;
use std::sync::Arc;

use jiff::Timestamp;

pub use by_function::{SignRequest, hmac_sha256, sha256};
pub use code::{AuthorizationCode, PendingConsent};
pub use exchange::{TokenExchange, TokenExpiry};
#[cfg(feature = "file-store")]
pub use file_store::{FileTokenStore, StoreKey};
pub use jwt::{Jwt, JwtAlgorithm};
pub use oauth1::OAuth1;
pub use oauth2::{ClientAuth, Grant, OAuth2, OAuth2Endpoint, TokenBody};
pub use place::TokenPlace;
pub use secret::Secret;
pub use store::{Kept, Lease, MemoryTokenStore, StoreError, TokenStore};
pub use token::Token;

use crate::error::Error;
use crate::transport::TransportRequest;
pub(crate) use authority::{Authority, Ticket};

/// Credentials of a provider, as generated code knows them.
pub trait IntoAuth {
    /// How they go into requests.
    fn into_auth(self) -> Auth;
}

/// A way to authorise requests that is not among those of [`Auth`]: a signature of a provider's own.
pub trait Authorize: Send + Sync + fmt::Debug {
    /// Puts credentials into one attempt. `now` is by the provider's clock, once that is known to
    /// differ from ours.
    ///
    /// # Errors
    /// When the request cannot be authorised; nothing is sent then. The error must hold no secret.
    fn authorize(&self, request: &mut TransportRequest, now: Timestamp) -> Result<(), Error>;

    /// What must not show up in messages. What [`authorize`](Self::authorize) puts into headers,
    /// query or form, where it is 20 bytes or more, is kept out of them anyway.
    fn secrets(&self) -> Vec<Secret> {
        Vec::new()
    }
}

/// How credentials go into requests.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Auth {
    /// Not at all.
    None,
    /// HTTP Basic.
    Basic {
        /// User name.
        username: Secret,
        /// Password; often empty.
        password: Secret,
    },
    /// `Authorization: Bearer`.
    Bearer(Secret),
    /// A key in a header.
    Header {
        /// Name of the header.
        name: &'static str,
        /// Value, prefix included.
        value: Secret,
    },
    /// A key in the query.
    Query {
        /// Name of the parameter.
        name: &'static str,
        /// Value.
        value: Secret,
    },
    /// A key in a cookie.
    Cookie {
        /// Name of the cookie.
        name: &'static str,
        /// Value.
        value: Secret,
    },
    /// OAuth 2.0 with refresh.
    OAuth2(OAuth2),
    /// OAuth 1.0a: each attempt is signed.
    OAuth1(OAuth1),
    /// A signed JSON Web Token as bearer, made anew before it ends.
    Jwt(Jwt),
    /// A token from a login call of the provider's own.
    Exchange(TokenExchange),
    /// Another way.
    Custom(Arc<dyn Authorize>),
    /// Several at once. Of several OAuth 2.0 tokens the first counts.
    All(Vec<Auth>),
    /// Security schemes of the specification by name, in order of preference. An operation gets
    /// the first of its security requirements that they meet; one that names none gets the first,
    /// unless [`ClientBuilder::security`](crate::ClientBuilder::security) says what it takes.
    Schemes(Vec<(&'static str, Auth)>),
}

impl Auth {
    /// For operations that take a security scheme of the specification: [`Auth::Schemes`] with one.
    #[must_use]
    pub fn scheme(self, name: &'static str) -> Self {
        Self::Schemes(vec![(name, self)])
    }

    /// These and others. Of schemes ([`Auth::Schemes`]) each operation gets those that it takes, and
    /// of two for one scheme the first counts; anything else goes into each request.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::None, one) | (one, Self::None) => one,
            (Self::Schemes(mut ways), Self::Schemes(more)) => {
                ways.extend(more);
                Self::Schemes(ways)
            }
            (one, other) => Self::All(vec![one, other]),
        }
    }

    /// The OAuth 2.0 client that the tokens belong to; nothing changes without tokens.
    #[must_use]
    pub fn client(self, id: impl Into<String>, secret: impl Into<Secret>) -> Self {
        let (id, secret) = (id.into(), secret.into());
        self.map(&mut |auth| match auth {
            Self::OAuth2(oauth) => Self::OAuth2(oauth.client(id.clone(), secret.clone())),
            other => other,
        })
    }

    /// Where renewed tokens are kept; nothing changes without tokens.
    #[must_use]
    pub fn store(self, store: Arc<dyn TokenStore>) -> Self {
        self.map(&mut |auth| match auth {
            Self::OAuth2(oauth) => Self::OAuth2(oauth.store(Arc::clone(&store))),
            Self::Exchange(exchange) => Self::Exchange(exchange.store(Arc::clone(&store))),
            other => other,
        })
    }

    fn map(self, change: &mut dyn FnMut(Self) -> Self) -> Self {
        match self {
            Self::All(all) => Self::All(all.into_iter().map(|it| it.map(change)).collect()),
            Self::Schemes(ways) => Self::Schemes(
                ways.into_iter()
                    .map(|(name, it)| (name, it.map(change)))
                    .collect(),
            ),
            single => change(single),
        }
    }
}

impl IntoAuth for Auth {
    fn into_auth(self) -> Auth {
        self
    }
}
