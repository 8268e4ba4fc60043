//! Authentication: what credentials become on a request.

mod oauth2;
mod refresh;
mod secret;

use std::sync::Arc;

use base64::Engine as _;

pub use oauth2::{
    ClientAuth, Grant, OAuth2, OAuth2Endpoint, StoreError, Token, TokenBody, TokenStore,
};
pub use secret::Secret;

use crate::client::Connection;
use crate::error::{Error, ErrorKind};
use crate::transport::TransportRequest;
use refresh::Tokens;

/// Credentials of a provider, as generated code knows them.
pub trait IntoAuth {
    /// How they go into requests.
    fn into_auth(self) -> Auth;
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
    /// OAuth 2.0 with refresh.
    OAuth2(OAuth2),
}

impl IntoAuth for Auth {
    fn into_auth(self) -> Auth {
        self
    }
}

/// What authorises the requests of a connection.
pub(crate) enum Authority {
    Fixed(Auth),
    Tokens(Arc<Tokens>),
}

/// The authorisation of one attempt.
pub(crate) struct Ticket {
    auth: Auth,
    /// Which token it is, to tell whether another request has renewed it since.
    generation: u64,
    /// What must not show up in messages.
    pub(crate) secrets: Vec<Secret>,
}

impl Authority {
    pub(crate) fn new(auth: Auth) -> Self {
        match auth {
            Auth::OAuth2(oauth) => Self::Tokens(Arc::new(Tokens::new(oauth))),
            fixed => Self::Fixed(fixed),
        }
    }

    /// The authorisation for the next attempt; renews a token that is about to expire.
    pub(crate) async fn ticket(&self, connection: &Connection) -> Result<Ticket, Error> {
        match self {
            Self::Fixed(auth) => Ok(Ticket {
                auth: auth.clone(),
                generation: 0,
                secrets: match auth {
                    Auth::None | Auth::OAuth2(_) => Vec::new(),
                    Auth::Basic { username, password } => vec![
                        password.clone(),
                        // The pair is what goes over the wire in Base64.
                        format!("{}:{}", username.expose(), password.expose()).into(),
                    ],
                    Auth::Bearer(value)
                    | Auth::Header { value, .. }
                    | Auth::Query { value, .. } => vec![value.clone()],
                },
            }),
            Self::Tokens(tokens) => {
                let (access, generation) = tokens.current(connection).await?;
                Ok(Ticket {
                    auth: Auth::Bearer(access.clone()),
                    generation,
                    secrets: vec![access],
                })
            }
        }
    }

    /// Renews the token of a refused ticket; `false` when there is nothing to renew it with.
    pub(crate) async fn renew(
        &self,
        connection: &Connection,
        ticket: &Ticket,
    ) -> Result<bool, Error> {
        match self {
            Self::Fixed(_) => Ok(false),
            Self::Tokens(tokens) => tokens.renew(connection, ticket.generation).await,
        }
    }
}

impl Ticket {
    /// Puts the credentials into a request.
    ///
    /// # Errors
    /// `Configuration` when they hold characters that no header may hold.
    pub(crate) fn apply(&self, request: &mut TransportRequest) -> Result<(), Error> {
        let fits = match &self.auth {
            Auth::None | Auth::OAuth2(_) => true,
            Auth::Basic { username, password } => request
                .headers
                .set("authorization", &basic(username, password)),
            Auth::Bearer(token) => {
                let value = format!("Bearer {}", token.expose());
                request.headers.set("authorization", &value)
            }
            Auth::Header { name, value } => request.headers.set(name, value.expose()),
            Auth::Query { name, value } => {
                let mut query = String::new();
                // A link of a page may carry the key already; it must not be sent twice.
                let kept = request.url.query().unwrap_or("").split('&');
                let key = crate::encode::value(name);
                for pair in kept.filter(|pair| !pair.is_empty()) {
                    let known = pair.split('=').next().unwrap_or("");
                    if known != key && known != *name {
                        if !query.is_empty() {
                            query.push('&');
                        }
                        query.push_str(pair);
                    }
                }
                crate::encode::push_pair(&mut query, name, value.expose());
                request.url.set_query(Some(&query));
                true
            }
        };
        if fits {
            Ok(())
        } else {
            Err(Error::new(
                ErrorKind::Configuration,
                "",
                "a credential has a character that no header may hold; check it for line breaks",
            ))
        }
    }
}

fn basic(username: &Secret, password: &Secret) -> String {
    let pair = format!("{}:{}", username.expose(), password.expose());
    format!(
        "Basic {}",
        base64::engine::general_purpose::STANDARD.encode(pair)
    )
}
