//! What OAuth 2.0 needs: an endpoint, a client, a token and where it is kept.

use std::fmt;
use std::sync::Arc;

use jiff::Timestamp;
use url::Url;

use super::Secret;
use crate::BoxFuture;

/// How tokens are got.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Grant {
    /// A person agreed once; a refresh token renews.
    AuthorizationCode,
    /// The client id and secret are enough.
    ClientCredentials,
}

/// How the client id and secret are sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ClientAuth {
    /// In a Basic header.
    Basic,
    /// In the body.
    Body,
}

/// How the token request is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum TokenBody {
    /// As a form, as the standard says.
    Form,
    /// As JSON.
    Json,
}

/// The token endpoint of a provider.
#[derive(Debug, Clone)]
pub struct OAuth2Endpoint {
    /// Address, with the server's variables filled in.
    pub token_url: String,
    /// How tokens are got.
    pub grant: Grant,
    /// Each refresh gives a new refresh token and ends the old one.
    pub rotating: bool,
    /// How the client id and secret are sent.
    pub client_auth: ClientAuth,
    /// How the token request is written.
    pub body: TokenBody,
    /// Scopes to ask for.
    pub scopes: &'static [&'static str],
}

/// An access token and what renews it.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Token {
    /// Goes into requests.
    pub access_token: Secret,
    /// Gets the next token.
    pub refresh_token: Option<Secret>,
    /// When the access token ends; `None` when nobody knows.
    pub expires_at: Option<Timestamp>,
}

impl Token {
    /// An access token.
    pub fn new(access_token: impl Into<Secret>) -> Self {
        Self {
            access_token: access_token.into(),
            refresh_token: None,
            expires_at: None,
        }
    }

    /// The token with what renews it.
    pub fn refresh_token(mut self, refresh_token: impl Into<Secret>) -> Self {
        self.refresh_token = Some(refresh_token.into());
        self
    }

    /// The token with its end.
    pub fn expires_at(mut self, expires_at: Timestamp) -> Self {
        self.expires_at = Some(expires_at);
        self
    }
}

impl<T: Into<Secret>> From<T> for Token {
    fn from(access_token: T) -> Self {
        Self::new(access_token)
    }
}

/// Why a store did not give or take a token. The message must hold no token.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct StoreError(pub String);

/// Where tokens are kept between runs and shared between processes.
pub trait TokenStore: Send + Sync {
    /// The token kept last.
    fn load(&self) -> BoxFuture<'_, Result<Option<Token>, StoreError>>;

    /// Keeps a new token. It is used only after this has succeeded.
    fn save(&self, token: &Token) -> BoxFuture<'_, Result<(), StoreError>>;
}

/// OAuth 2.0 credentials. Without a client id, or without a refresh token where
/// one is needed, they behave as a plain bearer token.
#[derive(Clone)]
pub struct OAuth2 {
    pub(super) endpoint: OAuth2Endpoint,
    pub(super) client_id: String,
    pub(super) client_secret: Option<Secret>,
    pub(super) token: Option<Token>,
    pub(super) store: Option<Arc<dyn TokenStore>>,
}

impl OAuth2 {
    /// Credentials from a token; `None` when the store or the client has to give the first.
    pub fn new(endpoint: OAuth2Endpoint, token: impl Into<Option<Token>>) -> Self {
        Self {
            endpoint,
            client_id: String::new(),
            client_secret: None,
            token: token.into(),
            store: None,
        }
    }

    /// The client that tokens are issued to.
    pub fn client(mut self, id: impl Into<String>, secret: impl Into<Secret>) -> Self {
        self.client_id = id.into();
        self.client_secret = Some(secret.into());
        self
    }

    /// Where tokens are kept.
    pub fn store(mut self, store: Arc<dyn TokenStore>) -> Self {
        self.store = Some(store);
        self
    }

    /// Another token endpoint.
    pub fn endpoint_url(mut self, url: impl Into<String>) -> Self {
        self.endpoint.token_url = url.into();
        self
    }

    /// The token endpoint.
    pub fn token_url(&self) -> &str {
        &self.endpoint.token_url
    }

    /// Follows the base URL to another host, if the token endpoint is on the same one.
    pub(crate) fn move_origin(&mut self, from: &Url, to: &Url) {
        if let Ok(url) = Url::parse(&self.endpoint.token_url)
            && url.origin() == from.origin()
        {
            let mut moved = to.clone();
            moved.set_path(url.path());
            moved.set_query(url.query());
            self.endpoint.token_url = moved.into();
        }
    }
}

impl fmt::Debug for OAuth2 {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("OAuth2")
            .field("token_url", &self.endpoint.token_url)
            .field("client_id", &self.client_id)
            .field("token", &self.token)
            .finish_non_exhaustive()
    }
}
