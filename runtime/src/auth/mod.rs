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
    /// A key in a cookie.
    Cookie {
        /// Name of the cookie.
        name: &'static str,
        /// Value.
        value: Secret,
    },
    /// OAuth 2.0 with refresh.
    OAuth2(OAuth2),
    /// Several at once. Of several OAuth 2.0 tokens the first counts.
    All(Vec<Auth>),
}

impl Auth {
    /// The OAuth 2.0 client that the tokens belong to; nothing changes without tokens.
    #[must_use]
    pub fn client(self, id: impl Into<String>, secret: impl Into<Secret>) -> Self {
        let (id, secret) = (id.into(), secret.into());
        self.map_tokens(&mut |oauth| oauth.client(id.clone(), secret.clone()))
    }

    /// Where renewed OAuth 2.0 tokens are kept; nothing changes without tokens.
    #[must_use]
    pub fn store(self, store: Arc<dyn TokenStore>) -> Self {
        self.map_tokens(&mut |oauth| oauth.store(Arc::clone(&store)))
    }

    pub(crate) fn map_tokens(self, change: &mut dyn FnMut(OAuth2) -> OAuth2) -> Self {
        match self {
            Self::OAuth2(oauth) => Self::OAuth2(change(oauth)),
            Self::All(all) => Self::All(all.into_iter().map(|it| it.map_tokens(change)).collect()),
            other => other,
        }
    }

    /// The ways of this one that are single, in order.
    fn singles(self) -> Vec<Auth> {
        match self {
            Self::All(all) => all.into_iter().flat_map(Self::singles).collect(),
            Self::None => Vec::new(),
            single => vec![single],
        }
    }
}

impl IntoAuth for Auth {
    fn into_auth(self) -> Auth {
        self
    }
}

/// What authorises the requests of a connection.
pub(crate) struct Authority {
    fixed: Vec<Auth>,
    tokens: Option<Arc<Tokens>>,
}

/// The authorisation of one attempt.
pub(crate) struct Ticket {
    auth: Vec<Auth>,
    /// Which token it is, to tell whether another request has renewed it since.
    generation: u64,
    /// What must not show up in messages.
    pub(crate) secrets: Vec<Secret>,
}

impl Authority {
    pub(crate) fn new(auth: Auth) -> Self {
        let mut it = Self {
            fixed: Vec::new(),
            tokens: None,
        };
        for single in auth.singles() {
            match single {
                Auth::OAuth2(oauth) => {
                    it.tokens
                        .get_or_insert_with(|| Arc::new(Tokens::new(oauth)));
                }
                fixed => it.fixed.push(fixed),
            }
        }
        it
    }

    /// The authorisation for the next attempt; renews a token that is about to expire.
    pub(crate) async fn ticket(&self, connection: &Connection) -> Result<Ticket, Error> {
        let mut ticket = Ticket {
            auth: self.fixed.clone(),
            generation: 0,
            secrets: self.fixed.iter().flat_map(secrets).collect(),
        };
        if let Some(tokens) = &self.tokens {
            let (access, generation) = tokens.current(connection).await?;
            ticket.auth.push(Auth::Bearer(access.clone()));
            ticket.generation = generation;
            ticket.secrets.push(access);
        }
        Ok(ticket)
    }

    /// Renews the token of a refused ticket; `false` when there is nothing to renew it with.
    pub(crate) async fn renew(
        &self,
        connection: &Connection,
        ticket: &Ticket,
    ) -> Result<bool, Error> {
        match &self.tokens {
            // A request that went out without credentials is not helped by others.
            Some(tokens) if !ticket.auth.is_empty() => {
                tokens.renew(connection, ticket.generation).await
            }
            _ => Ok(false),
        }
    }
}

/// What must not show up in messages.
fn secrets(auth: &Auth) -> Vec<Secret> {
    match auth {
        Auth::None | Auth::OAuth2(_) => Vec::new(),
        Auth::All(all) => all.iter().flat_map(secrets).collect(),
        Auth::Basic { username, password } => vec![
            password.clone(),
            // The pair is what goes over the wire in Base64.
            format!("{}:{}", username.expose(), password.expose()).into(),
        ],
        Auth::Header { value, .. } => {
            let mut out = vec![value.clone()];
            // The part behind `Bearer ` or another word is a credential by itself.
            if let Some((_, token)) = value.expose().split_once(' ') {
                out.push(token.into());
            }
            out
        }
        Auth::Bearer(value) | Auth::Query { value, .. } | Auth::Cookie { value, .. } => {
            vec![value.clone()]
        }
    }
}

impl Ticket {
    /// The ticket of an operation that needs no credentials.
    pub(crate) fn none() -> Self {
        Self {
            auth: Vec::new(),
            generation: 0,
            secrets: Vec::new(),
        }
    }

    /// Puts the credentials into a request.
    ///
    /// # Errors
    /// `Configuration` when they hold characters that no header may hold.
    pub(crate) fn apply(&self, request: &mut TransportRequest) -> Result<(), Error> {
        if self.auth.iter().all(|auth| put(auth, request)) {
            Ok(())
        } else {
            Err(Error::new(
                ErrorKind::Configuration,
                "",
                "a credential has a character that its place may not hold; check it for line breaks",
            ))
        }
    }
}

/// Puts one credential into a request; `false` when it does not fit.
fn put(auth: &Auth, request: &mut TransportRequest) -> bool {
    match auth {
        Auth::None | Auth::OAuth2(_) => true,
        Auth::All(all) => all.iter().all(|auth| put(auth, request)),
        Auth::Basic { username, password } => request
            .headers
            .set("authorization", &basic(username, password)),
        Auth::Bearer(token) => {
            let value = format!("Bearer {}", token.expose());
            request.headers.set("authorization", &value)
        }
        Auth::Header { name, value } => request.headers.set(name, value.expose()),
        Auth::Cookie { name, value } => {
            let value = value.expose();
            // A separator would make two cookies of one.
            if value.contains([';', ',']) || value.chars().any(char::is_whitespace) {
                return false;
            }
            let cookie = match request.headers.get("cookie") {
                Some(others) => format!("{others}; {name}={value}"),
                None => format!("{name}={value}"),
            };
            request.headers.set("cookie", &cookie)
        }
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
    }
}

fn basic(username: &Secret, password: &Secret) -> String {
    let pair = format!("{}:{}", username.expose(), password.expose());
    format!(
        "Basic {}",
        base64::engine::general_purpose::STANDARD.encode(pair)
    )
}
