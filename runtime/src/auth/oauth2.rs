//! What OAuth 2.0 needs: an endpoint, a client, a grant, a token.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::{Jwt, Secret, Token, TokenStore};

/// How tokens are got.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Grant {
    /// A person agreed once; a refresh token renews.
    AuthorizationCode,
    /// The client id and secret are enough.
    ClientCredentials,
    /// A signed assertion says who asks (RFC 7523, 2.1); see [`OAuth2::signer`].
    JwtBearer,
}

/// How the client id and secret are sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ClientAuth {
    /// In a Basic header.
    Basic,
    /// In the body; a client without a secret sends its id alone.
    Body,
    /// As an assertion signed with the client's key (RFC 7523, 2.2); see [`OAuth2::signer`].
    PrivateKeyJwt,
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

/// OAuth 2.0 credentials. Without a client id, or without a refresh token where
/// one is needed, they behave as a plain bearer token.
#[derive(Clone)]
pub struct OAuth2 {
    pub(super) endpoint: OAuth2Endpoint,
    pub(super) client_id: String,
    pub(super) client_secret: Option<Secret>,
    pub(super) token: Option<Token>,
    pub(super) store: Option<Arc<dyn TokenStore>>,
    pub(super) signer: Option<Jwt>,
    pub(super) lifetime: Option<Duration>,
    pub(super) params: Vec<(String, String)>,
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
            signer: None,
            lifetime: None,
            params: Vec::new(),
        }
    }

    /// The client that tokens are issued to.
    pub fn client(mut self, id: impl Into<String>, secret: impl Into<Secret>) -> Self {
        self.client_id = id.into();
        self.client_secret = Some(secret.into());
        self
    }

    /// A client without a secret, as apps on people's own devices are.
    pub fn public_client(mut self, id: impl Into<String>) -> Self {
        self.client_id = id.into();
        self.client_secret = None;
        self
    }

    /// Where tokens are kept. A token of the store wins over the one given here, which is tried
    /// when the store's can no longer be renewed.
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

    /// What signs assertions, for [`Grant::JwtBearer`] and [`ClientAuth::PrivateKeyJwt`].
    ///
    /// The audience is the token URL and the issuer the client id, unless the signer names others.
    pub fn signer(mut self, signer: Jwt) -> Self {
        self.signer = Some(signer);
        self
    }

    /// Life of tokens, whatever the endpoint says of it.
    pub fn lifetime(mut self, lifetime: Duration) -> Self {
        self.lifetime = Some(lifetime);
        self
    }

    /// One more field of each token request: `audience`, `resource`, a tenant.
    pub fn param(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.params.push((name.into(), value.into()));
        self
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
