//! Two steps: credentials go to a token endpoint of the provider's own shape, its token goes into requests.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use jiff::Timestamp;
use url::Url;

use super::place::put;
use super::signed::signed;
use super::{Auth, Secret, Token, TokenBody, TokenPlace, TokenStore, token};
use crate::client::Method;
use crate::convert::set_in;
use crate::encode;
use crate::error::{Error, ErrorKind};
use crate::json::RawJson;
use crate::transport::TransportRequest;

/// Where the end of a token stands in the answer of the token endpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum TokenExpiry {
    /// Seconds from now, at a JSON pointer.
    Delta(String),
    /// A moment, at a JSON pointer: seconds or milliseconds since 1970, RFC 3339, an HTTP date.
    At(String),
    /// Nowhere: tokens live this long.
    Fixed(Duration),
}

/// Gets tokens by a login call of the provider's own, RFC 8693 and others.
///
/// ```
/// use conjoin_runtime::{Auth, TokenExchange, TokenExpiry, TokenPlace};
///
/// let auth = Auth::Exchange(
///     TokenExchange::new("/api/login", TokenPlace::Header { name: "X-Token", prefix: "" })
///         .field("/user/name", "ada")
///         .field("/user/password", "s3cret")
///         .token("/data/token")
///         .expires(TokenExpiry::Delta("/data/ttl".into())),
/// );
/// assert!(!format!("{auth:?}").contains("s3cret"));
/// ```
#[derive(Clone)]
pub struct TokenExchange {
    url: String,
    method: Method,
    headers: Vec<(String, String)>,
    auth: Option<Box<Auth>>,
    fields: Vec<(String, Secret)>,
    body: TokenBody,
    token: String,
    expires: Option<TokenExpiry>,
    pub(super) place: TokenPlace,
    pub(super) store: Option<Arc<dyn TokenStore>>,
}

impl TokenExchange {
    /// A POST with a JSON body to a URL, or to a path below the base URL when it begins with `/`;
    /// the token is at `/access_token` of the answer.
    pub fn new(url: impl Into<String>, place: TokenPlace) -> Self {
        Self {
            url: url.into(),
            method: Method::Post,
            headers: Vec::new(),
            auth: None,
            fields: Vec::new(),
            body: TokenBody::Json,
            token: "/access_token".to_owned(),
            expires: None,
            place,
            store: None,
        }
    }

    /// The token exchange of RFC 8693: a token of another issuer for one of this provider.
    pub fn rfc8693(url: impl Into<String>, token: impl Into<Secret>, kind: &str) -> Self {
        Self::new(url, TokenPlace::Bearer)
            .body(TokenBody::Form)
            .field(
                "grant_type",
                "urn:ietf:params:oauth:grant-type:token-exchange",
            )
            .field("subject_token", token)
            .field("subject_token_type", kind)
            .expires(TokenExpiry::Delta("/expires_in".to_owned()))
    }

    /// Another method; with GET the fields are the query.
    pub fn method(mut self, method: Method) -> Self {
        self.method = method;
        self
    }

    /// The body as a form, or as JSON.
    pub fn body(mut self, body: TokenBody) -> Self {
        self.body = body;
        self
    }

    /// A field of the request: its name, or a JSON pointer such as `/user/name` in a JSON body.
    pub fn field(mut self, name: impl Into<String>, value: impl Into<Secret>) -> Self {
        self.fields.push((name.into(), value.into()));
        self
    }

    /// A header of the request.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// How the request itself is authorised: Basic, a key, a signed JSON Web Token.
    pub fn auth(mut self, auth: Auth) -> Self {
        self.auth = Some(Box::new(auth));
        self
    }

    /// JSON pointer of the token in the answer; empty when the answer is the token.
    pub fn token(mut self, pointer: impl Into<String>) -> Self {
        self.token = pointer.into();
        self
    }

    /// When tokens end. Unless it is said, they are renewed when one is refused.
    pub fn expires(mut self, expires: TokenExpiry) -> Self {
        self.expires = Some(expires);
        self
    }

    /// Where tokens are kept.
    pub fn store(mut self, store: Arc<dyn TokenStore>) -> Self {
        self.store = Some(store);
        self
    }

    /// The address that credentials are sent to.
    pub fn url(&self) -> &str {
        &self.url
    }

    pub(super) fn set_url(&mut self, url: String) {
        self.url = url;
    }

    pub(super) fn first_step(&self) -> Option<&Auth> {
        self.auth.as_deref()
    }

    pub(super) fn secrets(&self) -> Vec<Secret> {
        let fields = self.fields.iter().map(|(_, value)| value.clone());
        let auth = self
            .auth
            .iter()
            .flat_map(|auth| super::place::secrets(auth));
        fields.chain(auth).collect()
    }

    /// The request for a token, and what was made for it alone; `now` is by the endpoint's clock.
    pub(super) fn request(&self, now: Timestamp) -> Result<(TransportRequest, Vec<Secret>), Error> {
        let mut url = super::source::url(&self.url)?;
        let mut pairs = String::new();
        for (name, value) in &self.fields {
            encode::push_pair(&mut pairs, name.trim_start_matches('/'), value.expose());
        }
        let mut body = None;
        if self.method == Method::Get {
            let query = [url.query().unwrap_or(""), &pairs];
            let query: Vec<&str> = query.into_iter().filter(|part| !part.is_empty()).collect();
            let query = query.join("&");
            url.set_query((!query.is_empty()).then_some(&query));
        } else if !self.fields.is_empty() {
            body = Some(match self.body {
                TokenBody::Form => ("application/x-www-form-urlencoded", pairs),
                TokenBody::Json => ("application/json", self.json()),
            });
        }
        let mut request = TransportRequest::new(self.method, url);
        let mut fits = request.headers.set("accept", "application/json");
        for (name, value) in &self.headers {
            fits &= request.headers.set(name, value);
        }
        if let Some((kind, body)) = body {
            fits &= request.headers.set("content-type", kind);
            request.body = Some(Bytes::from(body));
        }
        let mut made = Vec::new();
        match self.auth.as_deref() {
            Some(Auth::Jwt(jwt)) => {
                let token = jwt.sign(now)?.0;
                made.push(token.clone());
                fits &= put(&Auth::Bearer(token), &mut request);
            }
            Some(Auth::OAuth1(oauth)) => {
                made = signed(&mut request, |request| oauth.sign(request, now))?;
            }
            Some(Auth::Custom(custom)) => {
                made = signed(&mut request, |request| custom.authorize(request, now))?;
            }
            Some(other) => fits &= put(other, &mut request),
            None => {}
        }
        if fits {
            Ok((request, made))
        } else {
            Err(super::authority::unfit())
        }
    }

    fn json(&self) -> String {
        let mut text = "{}".to_owned();
        for (name, value) in &self.fields {
            let pointer = match name.starts_with('/') {
                true => name.clone(),
                false => format!("/{}", name.replace('~', "~0").replace('/', "~1")),
            };
            text = set_in(&text, &pointer, &value.expose().into());
        }
        text
    }

    /// The token of an answer; `None` when there is none.
    pub(super) fn read(&self, body: &str, now: Timestamp) -> Option<Token> {
        let json = RawJson::new(body);
        let text = match self.token.as_str() {
            "" => match body.trim().starts_with('"') {
                true => json.text_at("")?,
                false => body.trim().to_owned(),
            },
            pointer => json.text_at(pointer)?,
        };
        if text.is_empty() {
            return None;
        }
        let mut out = Token::new(text);
        out.expires_at = match &self.expires {
            Some(TokenExpiry::Delta(pointer)) => json
                .text_at(pointer)
                .and_then(|text| text.trim().parse::<f64>().ok())
                .filter(|seconds| *seconds > 0.0)
                .and_then(|seconds| token::after(now, seconds)),
            Some(TokenExpiry::At(pointer)) => json
                .text_at(pointer)
                .and_then(|text| token::moment(&text, now)),
            Some(TokenExpiry::Fixed(life)) => now.checked_add(*life).ok(),
            None => None,
        };
        Some(out)
    }

    /// Turns a path below the base URL into a URL.
    pub(super) fn place_below(&mut self, base: &Url) {
        if self.url.starts_with('/') && !self.url.starts_with("//") {
            self.url = format!("{}{}", base.as_str().trim_end_matches('/'), self.url);
        }
    }
}

impl fmt::Debug for TokenExchange {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let fields: Vec<&str> = self.fields.iter().map(|(name, _)| name.as_str()).collect();
        let headers: Vec<&str> = self.headers.iter().map(|(name, _)| name.as_str()).collect();
        out.debug_struct("TokenExchange")
            .field("url", &self.url.split('?').next())
            .field("fields", &fields)
            .field("headers", &headers)
            .field("auth", &self.auth)
            .field("place", &self.place)
            .finish_non_exhaustive()
    }
}

/// The error of a first step that would need steps of its own.
pub(super) fn nested() -> Error {
    let detail = "the first step of a token exchange takes Basic, a key, OAuth 1.0 or a signed token; not tokens that are renewed themselves";
    Error::new(ErrorKind::Configuration, "", detail)
}
