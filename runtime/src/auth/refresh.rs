//! Renewing OAuth 2.0 tokens: one refresh at a time, kept before it is used.

use std::sync::Arc;
use std::time::Duration;

use base64::Engine as _;
use bytes::Bytes;
use jiff::{SignedDuration, Timestamp};
use tokio::sync::{Mutex, OwnedMutexGuard};
use url::Url;

use super::oauth2::{ClientAuth, Grant, OAuth2, Token, TokenBody};
use super::{Secret, TokenStore};
use crate::client::{Connection, Method, excerpt};
use crate::encode;
use crate::error::{Error, ErrorKind};
use crate::json::{RawJson, Writer};
use crate::retry;
use crate::transport::{TransportFailure, TransportRequest, TransportResponse};

/// A token is renewed this long before its end.
const MARGIN: SignedDuration = SignedDuration::from_secs(60);
/// Life of a token whose endpoint does not say.
const LIFE: SignedDuration = SignedDuration::from_secs(3600);
/// After a refused refresh the endpoint is left alone for this long.
const COOLDOWN: SignedDuration = SignedDuration::from_secs(30);
/// Attempts of one refresh.
const ATTEMPTS: u32 = 3;

/// The tokens of one connection.
pub(crate) struct Tokens {
    oauth: Arc<OAuth2>,
    /// Held during a refresh, so that all others wait for its result.
    state: Arc<Mutex<State>>,
}

struct State {
    token: Option<Token>,
    /// Counts tokens.
    generation: u64,
    /// The token is newer than the store.
    unsaved: bool,
    /// The store has been asked for the first token.
    loaded: bool,
    refused: Option<(Timestamp, Error)>,
}

impl Tokens {
    pub(super) fn new(oauth: OAuth2) -> Self {
        let state = State {
            token: oauth.token.clone(),
            generation: 0,
            unsaved: false,
            loaded: false,
            refused: None,
        };
        Self {
            oauth: Arc::new(oauth),
            state: Arc::new(Mutex::new(state)),
        }
    }

    /// The access token and its generation; renewed when it is about to end.
    pub(super) async fn current(&self, connection: &Connection) -> Result<(Secret, u64), Error> {
        let mut state = Arc::clone(&self.state).lock_owned().await;
        if state.token.is_none()
            && !state.loaded
            && let Some(store) = &self.oauth.store
        {
            state.token = load(&**store).await?;
            state.loaded = true;
        }
        let now = connection.clock().now();
        let ends = state.token.as_ref().and_then(|token| token.expires_at);
        let fresh =
            state.token.is_some() && ends.is_none_or(|end| end.duration_since(now) > MARGIN);
        if fresh && !state.unsaved {
            return access(&state);
        }
        if !fresh && self.can_renew(&state) {
            let state = self.refresh(state, connection).await?;
            return access(&state);
        }
        save_pending(&self.oauth, &mut state).await?;
        access(&state)
    }

    /// Renews the token unless somebody has done so since `generation`; `false` when it cannot be.
    pub(super) async fn renew(
        &self,
        connection: &Connection,
        generation: u64,
    ) -> Result<bool, Error> {
        let state = Arc::clone(&self.state).lock_owned().await;
        if state.generation != generation {
            return Ok(true);
        }
        if !self.can_renew(&state) {
            return Ok(false);
        }
        self.refresh(state, connection).await.map(|_| true)
    }

    fn can_renew(&self, state: &State) -> bool {
        !self.oauth.client_id.is_empty()
            && match self.oauth.endpoint.grant {
                Grant::ClientCredentials => true,
                Grant::AuthorizationCode => state
                    .token
                    .as_ref()
                    .is_some_and(|token| token.refresh_token.is_some()),
            }
    }

    /// Runs one refresh to its end, even when the caller gives up: a rotated
    /// refresh token that is not kept would lock the customer out.
    async fn refresh(
        &self,
        state: OwnedMutexGuard<State>,
        connection: &Connection,
    ) -> Result<OwnedMutexGuard<State>, Error> {
        let work = refresh(Arc::clone(&self.oauth), state, connection.clone());
        match tokio::runtime::Handle::try_current() {
            Ok(runtime) => runtime
                .spawn(work)
                .await
                .map_err(|_| unauthorized("the refresh of the token was stopped; try again"))?,
            Err(_) => work.await,
        }
    }
}

fn access(state: &State) -> Result<(Secret, u64), Error> {
    match &state.token {
        Some(token) => Ok((token.access_token.clone(), state.generation)),
        None => Err(unauthorized("there is no token; connect the account again")),
    }
}

fn unauthorized(detail: impl Into<String>) -> Error {
    Error::new(ErrorKind::Unauthorized, "", detail)
}

async fn load(store: &dyn TokenStore) -> Result<Option<Token>, Error> {
    store.load().await.map_err(|error| {
        let detail = format!("the token store does not answer: {error}");
        Error::new(ErrorKind::Configuration, "", detail)
    })
}

async fn save_pending(oauth: &OAuth2, state: &mut State) -> Result<(), Error> {
    if let (true, Some(store), Some(token)) = (state.unsaved, &oauth.store, &state.token) {
        store.save(token).await.map_err(|error| {
            let detail =
                format!("the token store did not keep the new token, so it is not used: {error}");
            Error::new(ErrorKind::Configuration, "", detail)
        })?;
    }
    state.unsaved = false;
    Ok(())
}

async fn refresh(
    oauth: Arc<OAuth2>,
    mut state: OwnedMutexGuard<State>,
    connection: Connection,
) -> Result<OwnedMutexGuard<State>, Error> {
    let now = connection.clock().now();
    if let Some((until, error)) = &state.refused {
        if now < *until {
            return Err(error.clone());
        }
        state.refused = None;
    }
    let token = match request(&oauth, state.token.as_ref(), &connection).await {
        Ok(token) => {
            state.unsaved = true;
            token
        }
        Err(error) if error.kind() == &ErrorKind::Unauthorized => {
            // Another process may have renewed the token, which ends ours.
            match newer(&oauth, &state).await? {
                Some(token) => token,
                None => {
                    let until = now.checked_add(COOLDOWN).unwrap_or(now);
                    state.refused = Some((until, error.clone()));
                    return Err(error);
                }
            }
        }
        Err(error) => return Err(error),
    };
    state.token = Some(token);
    state.generation += 1;
    save_pending(&oauth, &mut state).await?;
    Ok(state)
}

/// The token in the store, if it is another one than ours.
async fn newer(oauth: &OAuth2, state: &State) -> Result<Option<Token>, Error> {
    let Some(store) = &oauth.store else {
        return Ok(None);
    };
    let ours = state
        .token
        .as_ref()
        .map(|token| token.access_token.expose());
    Ok(load(&**store)
        .await?
        .filter(|token| Some(token.access_token.expose()) != ours))
}

/// Asks the token endpoint for a new token, a few times when it is out of reach.
async fn request(
    oauth: &OAuth2,
    token: Option<&Token>,
    connection: &Connection,
) -> Result<Token, Error> {
    let refresh_token = token.and_then(|token| token.refresh_token.clone());
    let request = build(oauth, refresh_token.as_ref(), connection)?;
    let secrets: Vec<Secret> = [oauth.client_secret.clone(), refresh_token.clone()]
        .into_iter()
        .flatten()
        .collect();
    let mut attempt = 0;
    loop {
        attempt += 1;
        let outcome = connection.transport().send(request.clone()).await;
        let now = connection.clock().now();
        let (error, again, server) = match outcome {
            Ok(response) if (200..300).contains(&response.status) => {
                return read(&response, refresh_token, now);
            }
            Ok(response) => {
                let server = retry::server_time(connection.profile(), &response.headers, true, now);
                let error = refused(&response, &secrets).with_retry_at(server);
                let again = matches!(response.status, 429 | 500 | 502 | 503 | 504);
                (error, again, server)
            }
            Err(error) => {
                let kind = match error.failure {
                    TransportFailure::Connect => ErrorKind::Connect,
                    TransportFailure::Timeout => ErrorKind::Timeout,
                    _ => ErrorKind::Unavailable,
                };
                // A rotating endpoint may have spent the refresh token already.
                let again = error.failure == TransportFailure::Connect || !oauth.endpoint.rotating;
                let detail = format!("the token endpoint does not answer: {}", error.message);
                (Error::new(kind, "", detail), again, None)
            }
        };
        let pause = retry::backoff(
            &connection.profile().retry,
            attempt,
            connection.jitter().fraction(),
        )
        .max(
            server
                .and_then(|at| Duration::try_from(at.duration_since(now)).ok())
                .unwrap_or_default(),
        );
        if !again || attempt >= ATTEMPTS || pause > connection.max_wait() {
            return Err(error);
        }
        connection.clock().sleep(pause).await;
    }
}

fn build(
    oauth: &OAuth2,
    refresh_token: Option<&Secret>,
    connection: &Connection,
) -> Result<TransportRequest, Error> {
    let endpoint = &oauth.endpoint;
    let url = Url::parse(&endpoint.token_url)
        .map_err(|_| Error::new(ErrorKind::Configuration, "", "the token URL cannot be read"))?;
    let mut fields: Vec<(&str, &str)> = Vec::new();
    let scopes = endpoint.scopes.join(" ");
    match (endpoint.grant, refresh_token) {
        (Grant::AuthorizationCode, Some(token)) => {
            fields.push(("grant_type", "refresh_token"));
            fields.push(("refresh_token", token.expose()));
        }
        _ => {
            fields.push(("grant_type", "client_credentials"));
            if !scopes.is_empty() {
                fields.push(("scope", &scopes));
            }
        }
    }
    let mut request = TransportRequest::new(Method::Post, url);
    request.timeout = connection.timeout();
    request.headers.set("accept", "application/json");
    let secret = oauth.client_secret.as_ref().map_or("", Secret::expose);
    match endpoint.client_auth {
        ClientAuth::Basic => {
            // RFC 6749, 2.3.1: both parts are form-encoded before they are joined.
            let pair = format!(
                "{}:{}",
                encode::value(&oauth.client_id),
                encode::value(secret)
            );
            let value = base64::engine::general_purpose::STANDARD.encode(pair);
            request
                .headers
                .set("authorization", &format!("Basic {value}"));
        }
        ClientAuth::Body => {
            fields.push(("client_id", &oauth.client_id));
            if !secret.is_empty() {
                fields.push(("client_secret", secret));
            }
        }
    }
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
    Ok(request)
}

fn read(
    response: &TransportResponse,
    refresh_token: Option<Secret>,
    now: Timestamp,
) -> Result<Token, Error> {
    let json = RawJson::new(str::from_utf8(&response.body).unwrap_or(""));
    let Some(access_token) = json
        .text_at("/access_token")
        .filter(|token| !token.is_empty())
    else {
        return Err(Error::new(
            ErrorKind::Decode {
                pointer: "/access_token".to_owned(),
            },
            "",
            "the token endpoint gave no access token",
        )
        .with_status(response.status));
    };
    // Some endpoints give the number as text, some leave it out.
    let life = json
        .text_at("/expires_in")
        .and_then(|seconds| seconds.trim().parse::<f64>().ok())
        .and_then(|seconds| SignedDuration::try_from_secs_f64(seconds).ok())
        .filter(|life| life.is_positive())
        .unwrap_or(LIFE);
    Ok(Token {
        access_token: access_token.into(),
        refresh_token: json
            .text_at("/refresh_token")
            .filter(|token| !token.is_empty())
            .map(Secret::from)
            .or(refresh_token),
        expires_at: now.checked_add(life).ok(),
    })
}

fn refused(response: &TransportResponse, secrets: &[Secret]) -> Error {
    let json = RawJson::new(str::from_utf8(&response.body).unwrap_or(""));
    let (kind, detail) = match response.status {
        429 => (
            ErrorKind::RateLimited { retry_at: None },
            "the token endpoint takes no more requests for a while",
        ),
        500..=599 => (ErrorKind::Unavailable, "the token endpoint failed"),
        _ => (
            ErrorKind::Unauthorized,
            "the token endpoint refused to renew the token; connect the account again",
        ),
    };
    let text = |pointer| json.text_at(pointer).map(|text| excerpt(&text, secrets));
    Error::new(kind, "", detail)
        .with_status(response.status)
        .with_code(text("/error"))
        .with_message(text("/error_description"))
}
