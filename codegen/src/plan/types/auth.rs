//! Ways to authenticate, as decided.

use serde::Serialize;

use crate::api::Location;

/// One way to authenticate.
#[derive(Debug, Clone, Serialize)]
pub struct Auth {
    /// Snake case name: names the constructor of `Credentials`.
    pub name: String,
    /// Security scheme of the spec.
    pub scheme: String,
    /// Credentials it needs, in template order, without repeats.
    pub credentials: Vec<String>,
    /// How.
    pub kind: AuthKind,
}

/// A piece of a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Piece {
    /// Literal text.
    Text(String),
    /// A credential.
    Credential(String),
    /// A setting.
    Setting(String),
}

/// How to authenticate.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AuthKind {
    /// HTTP Basic.
    Basic {
        /// User name.
        username: Vec<Piece>,
        /// Password.
        password: Vec<Piece>,
    },
    /// Bearer token.
    Bearer {
        /// Token.
        token: Vec<Piece>,
    },
    /// A key in a header or query parameter.
    ApiKey {
        /// Where.
        location: Location,
        /// Under which name.
        name: String,
        /// Value, prefix included.
        value: Vec<Piece>,
    },
    /// OAuth 2.0 bearer token with refresh.
    OAuth2 {
        /// Token endpoint, with the server's variables.
        token_url: String,
        /// `authorization_code` or `client_credentials`.
        grant: String,
        /// Each refresh gives a new refresh token.
        rotating: bool,
        /// Client id and secret in a Basic header instead of the body.
        basic: bool,
        /// Token request as JSON instead of a form.
        json: bool,
        /// Scopes.
        scopes: Vec<String>,
        /// Life of tokens in seconds, when the answer does not say it.
        #[serde(skip_serializing_if = "Option::is_none")]
        expires_in: Option<u64>,
        /// How a person is sent to the provider.
        #[serde(skip_serializing_if = "Option::is_none")]
        authorize: Option<Box<Authorize>>,
    },
    /// A login call whose token goes into requests.
    TokenExchange(Box<TokenExchange>),
    /// A token that the client signs: the bearer itself, or an assertion for a token endpoint.
    Jwt(Box<Jwt>),
    /// OAuth 1.0a with HMAC-SHA256.
    OAuth1 {
        /// The integration.
        consumer_key: Vec<Piece>,
        /// Its secret.
        consumer_secret: Vec<Piece>,
        /// The account's consent.
        token: Vec<Piece>,
        /// Its secret.
        token_secret: Vec<Piece>,
        /// The realm, which is not signed.
        realm: Option<Vec<Piece>>,
    },
    /// A function written by hand, which signs each request.
    Signed {
        /// Its constant in `fns.rs`.
        hook: String,
        /// Its name in the mapping.
        name: String,
        /// What it is given: name and value.
        with: Vec<(String, Vec<Piece>)>,
        /// Where the scheme has its credential: location and name. Nothing of the connector depends on it.
        #[serde(skip_serializing_if = "Option::is_none")]
        place: Option<(Location, String)>,
    },
    /// A client certificate, which the transport shows; nothing is put into requests.
    MutualTls,
    /// Several at once; none of them is `All`.
    All(Vec<AuthKind>),
    /// Nothing.
    None,
}

/// How a person is sent to the provider.
#[derive(Debug, Clone, Serialize)]
pub struct Authorize {
    /// Authorize URL, with the server's variables.
    pub url: String,
    /// Where codes become tokens, when that is not where tokens are renewed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token_url: Option<String>,
    /// More parameters of the URL.
    pub params: Vec<(String, String)>,
    /// With PKCE.
    pub pkce: bool,
    /// What stands between scopes, when that is no space.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub separator: Option<String>,
}

/// A login call.
#[derive(Debug, Clone, Serialize)]
pub struct TokenExchange {
    /// Method: `POST`.
    pub method: String,
    /// Address with the server's variables, or a path below the base URL.
    pub url: String,
    /// The body as a form.
    pub form: bool,
    /// Fields by name, or by JSON pointer in a JSON body.
    pub fields: Vec<(String, Vec<Piece>)>,
    /// User name and password of the call itself.
    pub basic: Option<(Vec<Piece>, Vec<Piece>)>,
    /// JSON pointer of the token in the answer.
    pub token: String,
    /// When it ends.
    pub expires: Option<TokenExpiry>,
    /// Where the token goes in requests.
    pub location: Location,
    /// Under which name.
    pub name: String,
    /// Text in front of it.
    pub prefix: String,
}

/// Where the end of a token stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TokenExpiry {
    /// Seconds from now, at a JSON pointer.
    Delta(String),
    /// A moment, at a JSON pointer.
    At(String),
    /// So many seconds.
    Fixed(u64),
}

/// A token that the client signs.
#[derive(Debug, Clone, Serialize)]
pub struct Jwt {
    /// `RS256`.
    pub alg: String,
    /// Key.
    pub key: Vec<Piece>,
    /// `kid`.
    pub key_id: Option<Vec<Piece>>,
    /// Claims by name.
    pub claims: Vec<(String, Vec<Piece>)>,
    /// Life in seconds.
    pub lifetime: Option<u64>,
    /// Token endpoint that it is an assertion for.
    pub exchange: Option<JwtExchange>,
}

/// The token endpoint of an assertion.
#[derive(Debug, Clone, Serialize)]
pub struct JwtExchange {
    /// Token endpoint, with the server's variables.
    pub token_url: String,
    /// The assertion is the client, not the grant.
    pub client: bool,
    /// Scopes.
    pub scopes: Vec<String>,
}

impl AuthKind {
    /// The templates of a way to authenticate, in the order in which its credentials are asked for.
    #[must_use]
    pub fn pieces(&self) -> Vec<&[Piece]> {
        match self {
            Self::Basic { username, password } => vec![username, password],
            Self::Bearer { token } => vec![token],
            Self::ApiKey { value, .. } => vec![value],
            Self::All(kinds) => kinds.iter().flat_map(Self::pieces).collect(),
            Self::TokenExchange(it) => {
                let basic = it.basic.iter().flat_map(|(name, word)| [name, word]);
                let fields = it.fields.iter().map(|(_, value)| value);
                basic.chain(fields).map(Vec::as_slice).collect()
            }
            Self::Jwt(it) => {
                let claims = it.claims.iter().map(|(_, value)| value);
                let all = [&it.key].into_iter().chain(&it.key_id).chain(claims);
                all.map(Vec::as_slice).collect()
            }
            Self::OAuth1 {
                consumer_key,
                consumer_secret,
                token,
                token_secret,
                realm,
            } => [consumer_key, consumer_secret, token, token_secret]
                .into_iter()
                .chain(realm)
                .map(Vec::as_slice)
                .collect(),
            Self::Signed { with, .. } => with.iter().map(|(_, value)| value.as_slice()).collect(),
            Self::OAuth2 { .. } | Self::MutualTls | Self::None => Vec::new(),
        }
    }
}
