//! The authorization code of OAuth 2.0: sending a person to the provider, and the code that comes back for a token.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::digest::{SHA256, digest};
use url::Url;

use super::endpoint::lost;
use super::skew::{Skew, date};
use super::source::{self, MAX_ANSWER, granted, refused};
use super::{OAuth2, OAuth2Endpoint, Secret, Token, random};
use crate::clock::{Clock, SystemClock};
use crate::error::{Error, ErrorKind};
use crate::json::{RawJson, Writer};
use crate::server;
use crate::transport::{HttpTransport, Transport};

/// Gets the first token of a person: RFC 6749, 4.1, with PKCE S256 (RFC 7636) and a state.
///
/// ```no_run
/// # use conjoin_runtime::{AuthorizationCode, OAuth2Endpoint, PendingConsent, Token, Error};
/// # async fn example(endpoint: OAuth2Endpoint, callback: &str) -> Result<Token, Error> {
/// let consent = AuthorizationCode::new(endpoint, "https://acme.example/authorize")
///     .client("app", "s3cret")
///     .redirect_uri("https://app.example/callback");
/// let pending = consent.start()?;
/// // The person is sent to `pending.url()`; what `pending.to_json()` gives is kept for the
/// // moment when the provider sends the person back to `callback`.
/// consent.finish(&pending, callback).await
/// # }
/// ```
#[derive(Clone)]
pub struct AuthorizationCode {
    oauth: OAuth2,
    authorize_url: String,
    redirect_uri: Option<String>,
    scopes: Vec<String>,
    separator: String,
    params: Vec<(String, String)>,
    pkce: bool,
    issuer: Option<String>,
    transport: Option<Arc<dyn Transport>>,
    clock: Arc<dyn Clock>,
    timeout: Duration,
}

/// A person who has been sent to the provider: what is needed when the provider sends the person back.
#[derive(Clone)]
pub struct PendingConsent {
    url: Url,
    state: Secret,
    verifier: Option<Secret>,
}

impl AuthorizationCode {
    /// The consent of a token endpoint, whose scopes are asked for.
    pub fn new(endpoint: OAuth2Endpoint, authorize_url: impl Into<String>) -> Self {
        let scopes = endpoint.scopes.iter().map(|it| (*it).to_owned()).collect();
        Self {
            oauth: OAuth2::new(endpoint, None),
            authorize_url: authorize_url.into(),
            redirect_uri: None,
            scopes,
            separator: " ".to_owned(),
            params: Vec::new(),
            pkce: true,
            issuer: None,
            transport: None,
            clock: Arc::new(SystemClock),
            timeout: Duration::from_secs(60),
        }
    }

    /// The client that the token is issued to.
    pub fn client(mut self, id: impl Into<String>, secret: impl Into<Secret>) -> Self {
        self.oauth = self.oauth.client(id, secret);
        self
    }

    /// A client without a secret, as apps on people's own devices are.
    pub fn public_client(mut self, id: impl Into<String>) -> Self {
        self.oauth = self.oauth.public_client(id);
        self
    }

    /// Where the provider sends the person back to.
    pub fn redirect_uri(mut self, uri: impl Into<String>) -> Self {
        self.redirect_uri = Some(uri.into());
        self
    }

    /// One more scope to ask for.
    pub fn scope(mut self, scope: impl Into<String>) -> Self {
        self.scopes.push(scope.into());
        self
    }

    /// What stands between scopes; a space unless set, as the standard says.
    pub fn scope_separator(mut self, separator: impl Into<String>) -> Self {
        self.separator = separator.into();
        self
    }

    /// One more parameter of the authorize URL: `prompt`, `access_type`, `audience`.
    pub fn param(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.params.push((name.into(), value.into()));
        self
    }

    /// Without PKCE, for the few providers that refuse its parameters.
    pub fn without_pkce(mut self) -> Self {
        self.pkce = false;
        self
    }

    /// The issuer that callbacks have to name (RFC 9207).
    pub fn issuer(mut self, issuer: impl Into<String>) -> Self {
        self.issuer = Some(issuer.into());
        self
    }

    /// Another authorize URL.
    pub fn authorize_url(mut self, url: impl Into<String>) -> Self {
        self.authorize_url = url.into();
        self
    }

    /// Another token URL.
    pub fn token_url(mut self, url: impl Into<String>) -> Self {
        self.oauth = self.oauth.endpoint_url(url);
        self
    }

    /// Another way to send the request for the token.
    pub fn transport(mut self, transport: Arc<dyn Transport>) -> Self {
        self.transport = Some(transport);
        self
    }

    /// Another clock.
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.clock = clock;
        self
    }

    /// Where to send a person. Each start has a state and a verifier of its own.
    ///
    /// # Errors
    /// `Configuration` when the URLs are unfit or there is no client id.
    pub fn start(&self) -> Result<PendingConsent, Error> {
        let mut url = Url::parse(&self.authorize_url).map_err(|_| {
            wrong("the authorize URL cannot be read; write it as https://host/path")
        })?;
        server::secure(&url)?;
        if self.oauth.client_id.is_empty() {
            return Err(wrong("there is no client id; give the client of the app"));
        }
        let state = Secret::from(random::text()?);
        let verifier = match self.pkce {
            true => Some(Secret::from(random::text()?)),
            false => None,
        };
        {
            let mut query = url.query_pairs_mut();
            query.append_pair("response_type", "code");
            query.append_pair("client_id", &self.oauth.client_id);
            if let Some(uri) = &self.redirect_uri {
                query.append_pair("redirect_uri", uri);
            }
            if !self.scopes.is_empty() {
                query.append_pair("scope", &self.scopes.join(&self.separator));
            }
            query.append_pair("state", state.expose());
            if let Some(verifier) = &verifier {
                query.append_pair("code_challenge", &challenge(verifier));
                query.append_pair("code_challenge_method", "S256");
            }
            for (name, value) in &self.params {
                query.append_pair(name, value);
            }
        }
        Ok(PendingConsent {
            url,
            state,
            verifier,
        })
    }

    /// The token of a person who came back to `callback`: the whole URL, or its query.
    ///
    /// The request is sent once: a code is worth nothing after its first use.
    ///
    /// # Errors
    /// `Unauthorized` when the state is not that of `pending` (the callback belongs to somebody
    /// else: nothing is sent), or when the person or the provider refused; otherwise what the
    /// request for the token met.
    pub async fn finish(&self, pending: &PendingConsent, callback: &str) -> Result<Token, Error> {
        let code = self.code(pending, callback)?;
        let address = source::url(self.oauth.token_url())?;
        server::secure(&address)?;
        let mut fields = vec![
            ("grant_type", "authorization_code"),
            ("code", code.expose()),
        ];
        if let Some(uri) = &self.redirect_uri {
            fields.push(("redirect_uri", uri));
        }
        if let Some(verifier) = &pending.verifier {
            fields.push(("code_verifier", verifier.expose()));
        }
        let (mut request, made) = source::request(&self.oauth, fields, self.clock.now())?;
        request.timeout = self.timeout;
        request.max_body = MAX_ANSWER;
        let secrets: Vec<Secret> = [
            self.oauth.client_secret.clone(),
            pending.verifier.clone(),
            Some(code),
        ]
        .into_iter()
        .flatten()
        .chain(made)
        .collect();
        let transport = match &self.transport {
            Some(transport) => Arc::clone(transport),
            None => Arc::new(HttpTransport::new()?),
        };
        let response = transport
            .send(request)
            .await
            .map_err(|error| lost(&error))?;
        let now = self.clock.now();
        let skew = Skew::default();
        skew.learn(date(&response.headers), now);
        if (200..300).contains(&response.status) {
            granted(&response, &secrets, true, skew.server(now))
        } else {
            Err(refused(&response, &secrets, true))
        }
    }

    /// The code of a callback, after all checks.
    fn code(&self, pending: &PendingConsent, callback: &str) -> Result<Secret, Error> {
        let query = match callback.split_once('?') {
            Some((_, query)) => query,
            None => callback,
        };
        let query = query.split('#').next().unwrap_or("");
        let pairs: Vec<_> = url::form_urlencoded::parse(query.as_bytes()).collect();
        let one = |name: &str| {
            let mut found = pairs.iter().filter(|(known, _)| known == name);
            match (found.next(), found.next()) {
                (Some((_, value)), None) => Some(Secret::from(value.as_ref())),
                // Nothing, or two of which one was slipped in.
                _ => None,
            }
        };
        let refuse = |detail: &str| Error::new(ErrorKind::Unauthorized, "", detail);
        if !one("state").is_some_and(|state| state.same(&pending.state)) {
            return Err(refuse(
                "the state of the callback is not the one that was sent; start the consent again",
            ));
        }
        if let Some(issuer) = &self.issuer
            && one("iss").is_none_or(|it| it.expose() != issuer)
        {
            return Err(refuse(
                "the callback is of another issuer; start the consent again",
            ));
        }
        if let Some(code) = one("error") {
            let text = |secret: Secret| crate::client::excerpt(secret.expose(), &[]);
            return Err(refuse("the provider gave no consent")
                .with_code(Some(text(code)))
                .with_message(one("error_description").map(text)));
        }
        one("code")
            .filter(|code| !code.expose().is_empty())
            .ok_or_else(|| refuse("the callback has no code; start the consent again"))
    }
}

/// RFC 7636, 4.2.
fn challenge(verifier: &Secret) -> String {
    URL_SAFE_NO_PAD.encode(digest(&SHA256, verifier.expose().as_bytes()))
}

fn wrong(detail: &str) -> Error {
    Error::new(ErrorKind::Configuration, "", detail)
}

impl PendingConsent {
    /// Where to send the person.
    pub fn url(&self) -> &Url {
        &self.url
    }

    /// The state, which the callback will name: it tells which of several consents came back.
    pub fn state(&self) -> &Secret {
        &self.state
    }

    /// The consent as JSON, to be kept where the person cannot read it until the callback comes in.
    pub fn to_json(&self) -> Secret {
        let mut out = Writer::new();
        out.begin_object();
        out.field("url", self.url.as_str());
        out.field("state", self.state.expose());
        if let Some(verifier) = &self.verifier {
            out.field("verifier", verifier.expose());
        }
        out.end_object();
        out.finish().into()
    }

    /// The consent from what [`PendingConsent::to_json`] wrote; `None` when it is something else.
    pub fn from_json(text: &str) -> Option<Self> {
        let json = RawJson::new(text);
        Some(Self {
            url: Url::parse(&json.text_at("/url")?).ok()?,
            state: json.text_at("/state")?.into(),
            verifier: json.text_at("/verifier").map(Secret::from),
        })
    }
}

impl fmt::Debug for AuthorizationCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("AuthorizationCode")
            .field("authorize_url", &self.authorize_url)
            .field("oauth", &self.oauth)
            .field("redirect_uri", &self.redirect_uri)
            .field("scopes", &self.scopes)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for PendingConsent {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("PendingConsent")
            .field("host", &self.url.host_str())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of RFC 7636, appendix B.
    #[test]
    fn challenge_of_the_standard() {
        let verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk".into();
        assert_eq!(
            challenge(&verifier),
            "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
        );
    }
}
