//! Where tokens come from: the requests of each kind of token endpoint, and reading the answers.

use std::sync::Arc;

use bytes::Bytes;
use jiff::{SignedDuration, Timestamp};
use url::Url;

use super::oauth2::{ClientAuth, Grant, OAuth2, TokenBody};
use super::token::{LIFE, Token, end};
use super::{Auth, Jwt, Secret, TokenExchange, TokenPlace, TokenStore};
use crate::client::{Method, excerpt};
use crate::encode;
use crate::error::{Error, ErrorKind};
use crate::json::{RawJson, Writer};
use crate::transport::{TransportRequest, TransportResponse};

/// Largest answer of a token endpoint in bytes.
pub(super) const MAX_ANSWER: usize = 1024 * 1024;
const ASSERTION: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/// Where the tokens of a connection come from.
pub(super) enum Source {
    OAuth2(OAuth2),
    Exchange(TokenExchange),
    /// Signed here, without a request.
    Signed(Jwt),
}

impl Source {
    pub(super) fn store(&self) -> Option<&Arc<dyn TokenStore>> {
        match self {
            Self::OAuth2(oauth) => oauth.store.as_ref(),
            Self::Exchange(exchange) => exchange.store.as_ref(),
            Self::Signed(_) => None,
        }
    }

    /// Where the tokens go in requests.
    pub(super) fn place(&self) -> TokenPlace {
        match self {
            Self::Exchange(exchange) => exchange.place,
            Self::OAuth2(_) | Self::Signed(_) => TokenPlace::Bearer,
        }
    }

    pub(super) fn can_renew(&self, token: Option<&Token>) -> bool {
        match self {
            Self::OAuth2(oauth) => match oauth.endpoint.grant {
                Grant::ClientCredentials => !oauth.client_id.is_empty() || oauth.signer.is_some(),
                Grant::JwtBearer => oauth.signer.is_some(),
                Grant::AuthorizationCode => {
                    !oauth.client_id.is_empty()
                        && token.is_some_and(|token| token.refresh_token.is_some())
                }
            },
            Self::Exchange(_) | Self::Signed(_) => true,
        }
    }

    /// Whether a person has to agree again when a token is refused.
    pub(super) fn consent(&self) -> bool {
        matches!(self, Self::OAuth2(oauth) if oauth.endpoint.grant == Grant::AuthorizationCode)
    }

    /// Whether a request whose answer was lost may be sent again: a rotating endpoint may have spent
    /// the refresh token already.
    pub(super) fn repeatable(&self) -> bool {
        !matches!(self, Self::OAuth2(oauth) if oauth.endpoint.rotating)
    }

    /// Whether the requests say what time it is.
    pub(super) fn dated(&self) -> bool {
        match self {
            Self::OAuth2(oauth) => oauth.signer.is_some(),
            Self::Exchange(exchange) => matches!(
                exchange.first_step(),
                Some(Auth::Jwt(_) | Auth::OAuth1(_) | Auth::Custom(_))
            ),
            Self::Signed(_) => false,
        }
    }

    /// What must not show up in messages.
    pub(super) fn secrets(&self, token: Option<&Token>) -> Vec<Secret> {
        let mut out = match self {
            Self::OAuth2(oauth) => {
                let signer = oauth.signer.iter().flat_map(Jwt::secrets);
                oauth.client_secret.iter().cloned().chain(signer).collect()
            }
            Self::Exchange(exchange) => exchange.secrets(),
            Self::Signed(jwt) => jwt.secrets(),
        };
        if let Some(token) = token {
            out.push(token.access_token.clone());
            out.extend(token.refresh_token.clone());
        }
        out
    }

    /// The request for the next token, and what was made for it alone: assertions, signatures.
    /// `now` is by the endpoint's clock.
    pub(super) fn request(
        &self,
        token: Option<&Token>,
        now: Timestamp,
    ) -> Result<(TransportRequest, Vec<Secret>), Error> {
        match self {
            Self::OAuth2(oauth) => renewal(oauth, token, now),
            Self::Exchange(exchange) => exchange.request(now),
            Self::Signed(_) => Err(wrong("a signed token needs no request")),
        }
    }

    /// The token of an answer.
    pub(super) fn read(
        &self,
        response: &TransportResponse,
        old: Option<&Token>,
        now: Timestamp,
    ) -> Result<Token, Error> {
        let body = str::from_utf8(&response.body).unwrap_or("");
        match self {
            Self::OAuth2(oauth) => {
                let secrets = self.secrets(old);
                let mut token = granted(response, &secrets, self.consent(), now)?;
                if let Some(life) = oauth.lifetime {
                    token.expires_at = now.checked_add(life).ok();
                }
                // An endpoint that gives no new refresh token leaves the known one in use.
                if token.refresh_token.is_none() {
                    token.refresh_token = old.and_then(|old| old.refresh_token.clone());
                }
                Ok(token)
            }
            Self::Exchange(exchange) => exchange
                .read(body, now)
                .ok_or_else(|| without_token(response)),
            Self::Signed(_) => Err(without_token(response)),
        }
    }
}

/// The request that renews a token, or gets the first one.
fn renewal(
    oauth: &OAuth2,
    token: Option<&Token>,
    now: Timestamp,
) -> Result<(TransportRequest, Vec<Secret>), Error> {
    let scopes = oauth.endpoint.scopes.join(" ");
    let refresh_token = token.and_then(|token| token.refresh_token.as_ref());
    let mut fields: Vec<(&str, &str)> = Vec::new();
    let mut assertion = None;
    match (oauth.endpoint.grant, refresh_token) {
        (Grant::AuthorizationCode, Some(token)) => {
            fields.push(("grant_type", "refresh_token"));
            fields.push(("refresh_token", token.expose()));
        }
        (Grant::JwtBearer, _) => {
            let signed = assertion.insert(sign(oauth, now)?);
            fields.push(("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer"));
            fields.push(("assertion", signed.expose()));
            if !scopes.is_empty() {
                fields.push(("scope", &scopes));
            }
        }
        _ => {
            fields.push(("grant_type", "client_credentials"));
            if !scopes.is_empty() {
                fields.push(("scope", &scopes));
            }
        }
    }
    let (request, mut made) = request(oauth, fields, now)?;
    made.extend(assertion);
    Ok((request, made))
}

/// A request to an OAuth 2.0 token endpoint, with the client's credentials; and the assertion that
/// was made for it.
pub(super) fn request(
    oauth: &OAuth2,
    fields: Vec<(&str, &str)>,
    now: Timestamp,
) -> Result<(TransportRequest, Vec<Secret>), Error> {
    let endpoint = &oauth.endpoint;
    let mut request = TransportRequest::new(Method::Post, url(&endpoint.token_url)?);
    request.headers.set("accept", "application/json");
    let secret = oauth.client_secret.as_ref().map_or("", Secret::expose);
    let mut assertion = None;
    let mut fields: Vec<(&str, &str)> = fields;
    match endpoint.client_auth {
        // A client without a secret has nothing to show in a header.
        ClientAuth::Basic if oauth.client_secret.is_some() => {
            // RFC 6749, 2.3.1: both parts are form-encoded before they are joined.
            let pair = (
                encode::value(&oauth.client_id).into(),
                encode::value(secret).into(),
            );
            let value = super::place::basic(&pair.0, &pair.1);
            request.headers.set("authorization", &value);
        }
        ClientAuth::PrivateKeyJwt => {
            let signed = assertion.insert(sign(oauth, now)?);
            fields.push(("client_assertion_type", ASSERTION));
            fields.push(("client_assertion", signed.expose()));
        }
        ClientAuth::Basic | ClientAuth::Body => {
            // A signed assertion may say by itself who the client is.
            if !oauth.client_id.is_empty() {
                fields.push(("client_id", &oauth.client_id));
            }
            if !secret.is_empty() {
                fields.push(("client_secret", secret));
            }
        }
    }
    fields.extend(
        oauth
            .params
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str())),
    );
    let (kind, body) = match endpoint.body {
        TokenBody::Form => {
            let mut form = String::new();
            for (name, value) in fields {
                encode::push_pair(&mut form, name, value);
            }
            ("application/x-www-form-urlencoded", form)
        }
        TokenBody::Json => {
            let mut out = Writer::new();
            out.begin_object();
            for (name, value) in fields {
                out.field(name, value);
            }
            out.end_object();
            ("application/json", out.finish())
        }
    };
    request.headers.set("content-type", kind);
    request.body = Some(Bytes::from(body));
    Ok((request, assertion.into_iter().collect()))
}

/// The assertion of a client, for this endpoint unless its signer names another audience.
fn sign(oauth: &OAuth2, now: Timestamp) -> Result<Secret, Error> {
    let signer = oauth.signer.clone().ok_or_else(|| {
        wrong("the token endpoint wants a signed assertion; give the credentials a signer")
    })?;
    let signer = signer.defaults(&oauth.client_id, &oauth.endpoint.token_url);
    Ok(signer.sign(now)?.0)
}

pub(super) fn url(text: &str) -> Result<Url, Error> {
    Url::parse(text)
        .map_err(|_| wrong("the token URL cannot be read; write it as https://host/path"))
}

fn wrong(detail: &str) -> Error {
    Error::new(ErrorKind::Configuration, "", detail)
}

/// The token of an OAuth 2.0 answer. Some endpoints refuse with a success.
pub(super) fn granted(
    response: &TransportResponse,
    secrets: &[Secret],
    consent: bool,
    now: Timestamp,
) -> Result<Token, Error> {
    let json = RawJson::new(str::from_utf8(&response.body).unwrap_or(""));
    let full = |pointer| json.text_at(pointer).filter(|token| !token.is_empty());
    let Some(access_token) = full("/access_token") else {
        return Err(match json.text_at("/error") {
            Some(_) => refused(response, secrets, consent),
            None => without_token(response),
        });
    };
    Ok(Token {
        access_token: access_token.into(),
        refresh_token: full("/refresh_token").map(Secret::from),
        expires_at: end(&json, now).or_else(|| now.checked_add(LIFE).ok()),
    })
}

fn without_token(response: &TransportResponse) -> Error {
    let pointer = "/access_token".to_owned();
    let detail = "the token endpoint gave no access token";
    Error::new(ErrorKind::Decode { pointer }, "", detail).with_status(response.status)
}

/// The error of an answer that is no success.
pub(super) fn refused(response: &TransportResponse, secrets: &[Secret], consent: bool) -> Error {
    let json = RawJson::new(str::from_utf8(&response.body).unwrap_or(""));
    let text = |pointer| json.text_at(pointer).map(|text| excerpt(&text, secrets));
    let code = text("/error").or_else(|| text("/error/code"));
    let (kind, detail) = match (response.status, code.as_deref()) {
        (429, _) => (
            ErrorKind::RateLimited { retry_at: None },
            "the token endpoint takes no more requests for a while",
        ),
        (500..=599, _) => (ErrorKind::Unavailable, "the token endpoint failed"),
        (300..=399, _) => (
            ErrorKind::Redirect,
            "the token endpoint answers with a redirect, which credentials do not follow; correct the token URL",
        ),
        (404 | 405, None) => (
            ErrorKind::Configuration,
            "there is no token endpoint at the token URL; correct it",
        ),
        (
            _,
            Some(
                "invalid_client"
                | "unauthorized_client"
                | "invalid_scope"
                | "unsupported_grant_type",
            ),
        ) => (
            ErrorKind::Unauthorized,
            "the token endpoint refused the client; check the client's id, secret and scopes",
        ),
        _ if consent => (
            ErrorKind::ReauthRequired,
            "the token endpoint refused to renew the token; connect the account again",
        ),
        _ => (
            ErrorKind::Unauthorized,
            "the token endpoint refused the credentials; check them",
        ),
    };
    Error::new(kind, "", detail)
        .with_status(response.status)
        .with_code(code)
        .with_message(text("/error_description").or_else(|| text("/message")))
}

/// How long before its end a token is renewed: a minute, or a quarter of a short life.
pub(super) fn margin(token: &Token, now: Timestamp) -> SignedDuration {
    const USUAL: SignedDuration = SignedDuration::from_secs(60);
    match token.expires_at {
        Some(end) => (end.duration_since(now) / 4).clamp(SignedDuration::ZERO, USUAL),
        None => USUAL,
    }
}
