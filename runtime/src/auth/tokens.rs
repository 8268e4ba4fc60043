//! The tokens of one connection: renewed by one request at a time, kept before they are used.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use tokio::sync::{Mutex, OwnedMutexGuard};

use super::endpoint;
use super::skew::Skew;
use super::source::{Source, margin};
use super::store::{Lease, StoreError, TokenStore};
use super::token::Token;
use super::{Auth, Secret};
use crate::client::Connection;
use crate::error::{Error, ErrorKind};

/// After a refused renewal the endpoint is left alone for this long.
const COOLDOWN: SignedDuration = SignedDuration::from_secs(30);
/// A token whose life is not known is renewed this long before its end.
const MARGIN: SignedDuration = SignedDuration::from_secs(60);
/// Tokens of store, endpoint and caller that one renewal goes through.
const TRIES: u32 = 3;

/// The tokens of one connection.
pub(super) struct Tokens {
    source: Arc<Source>,
    /// Held during a renewal, so that all others wait for its result.
    state: Arc<Mutex<State>>,
    /// The clock of the token endpoint.
    skew: Arc<Skew>,
}

struct State {
    token: Option<Token>,
    /// The token that the caller gave, where the store had another one.
    given: Option<Token>,
    /// The version of the store's token.
    version: Option<u64>,
    /// Counts tokens.
    generation: u64,
    margin: SignedDuration,
    /// The token is newer than the store.
    unsaved: bool,
    /// The store has been asked for the first token.
    loaded: bool,
    refusal: Option<Refusal>,
}

struct Refusal {
    until: Timestamp,
    error: Error,
    /// The token was refused too, so that no request can succeed.
    dead: bool,
}

impl State {
    fn replace(&mut self, token: Token, margin: SignedDuration) {
        self.token = Some(token);
        self.margin = margin;
        self.generation += 1;
        self.refusal = None;
    }

    fn end(&self) -> Option<Timestamp> {
        self.token.as_ref().and_then(|token| token.expires_at)
    }

    fn is_fresh(&self, now: Timestamp) -> bool {
        let margin = self.margin;
        self.token.is_some()
            && self
                .end()
                .is_none_or(|end| end.duration_since(now) > margin)
    }

    /// May still be used, although it is time to renew it.
    fn is_valid(&self, now: Timestamp) -> bool {
        self.token.is_some() && !self.unsaved && self.end().is_none_or(|end| end > now)
    }

    fn refusal(&self, now: Timestamp) -> Option<&Refusal> {
        self.refusal.as_ref().filter(|refusal| now < refusal.until)
    }

    fn refuse(&mut self, now: Timestamp, error: &Error, dead: bool) {
        self.refusal = Some(Refusal {
            until: now.checked_add(COOLDOWN).unwrap_or(now),
            error: error.clone(),
            dead,
        });
    }
}

/// What may not be cut off in the middle.
#[derive(Clone, Copy)]
enum Work {
    /// Keep the token.
    Save,
    /// Renew it.
    Renew,
    /// Renew one that the provider has refused.
    RenewDead,
}

type Renewed = (OwnedMutexGuard<State>, Result<(), Error>);

impl Tokens {
    pub(super) fn new(source: Source) -> Self {
        let token = match &source {
            Source::OAuth2(oauth) => oauth.token.clone(),
            Source::Exchange(_) | Source::Signed(_) => None,
        };
        let state = State {
            token,
            given: None,
            version: None,
            generation: 0,
            margin: MARGIN,
            unsaved: false,
            loaded: false,
            refusal: None,
        };
        Self {
            source: Arc::new(source),
            state: Arc::new(Mutex::new(state)),
            skew: Arc::default(),
        }
    }

    /// Whether the tokens go into the `Authorization` header as bearers.
    pub(super) fn is_bearer(&self) -> bool {
        self.source.place() == super::TokenPlace::Bearer
    }

    /// The token as it goes into requests.
    pub(super) fn hold(&self, token: Secret) -> Auth {
        self.source.place().hold(token)
    }

    /// The access token and its generation; renewed when it is about to end.
    pub(super) async fn current(&self, connection: &Connection) -> Result<(Secret, u64), Error> {
        let mut state = Arc::clone(&self.state).lock_owned().await;
        first(&self.source, &mut state).await?;
        let now = connection.clock().now();
        let here = self.skew.server(now);
        if state.is_fresh(here) {
            if state.refusal(now).is_some_and(|refusal| refusal.dead)
                && !adopt(&self.source, &mut state).await?
                && let Some(refusal) = state.refusal(now)
            {
                return Err(refusal.error.clone());
            }
            if state.unsaved {
                let (saved, outcome) = self.aside(state, connection, Work::Save).await?;
                outcome?;
                state = saved;
            }
            return access(&state);
        }
        let valid = state.is_valid(here);
        if !self.source.can_renew(state.token.as_ref()) {
            adopt(&self.source, &mut state).await?;
            return access(&state);
        }
        if valid && state.refusal(now).is_some() {
            return access(&state);
        }
        let (mut state, outcome) = self.aside(state, connection, Work::Renew).await?;
        match outcome {
            Ok(()) => access(&state),
            // The old token does for the rest of its time.
            Err(error) if valid && state.is_valid(here) => {
                state.refuse(now, &error, false);
                access(&state)
            }
            Err(error) => Err(error),
        }
    }

    /// Renews the token unless somebody has done so since `generation`; `false` when it cannot be.
    /// `date` is what the answer that refused the token says of the time.
    pub(super) async fn renew(
        &self,
        connection: &Connection,
        generation: u64,
        date: Option<&str>,
    ) -> Result<bool, Error> {
        let mut state = Arc::clone(&self.state).lock_owned().await;
        if state.generation != generation {
            return Ok(true);
        }
        if matches!(*self.source, Source::Signed(_)) {
            // Signed at a wrong time: once more at the right one. Otherwise it would be the same.
            let corrected = self.skew.learn(date, connection.clock().now());
            if corrected {
                state.token = None;
            }
            return Ok(corrected);
        }
        if !self.source.can_renew(state.token.as_ref()) {
            return adopt(&self.source, &mut state).await;
        }
        let (_state, outcome) = self.aside(state, connection, Work::RenewDead).await?;
        outcome.map(|()| true)
    }

    /// Runs work on the token to its end, even when the caller gives up: a rotated
    /// refresh token that is not kept would lock the customer out.
    async fn aside(
        &self,
        mut state: OwnedMutexGuard<State>,
        connection: &Connection,
        what: Work,
    ) -> Result<Renewed, Error> {
        let (source, skew) = (Arc::clone(&self.source), Arc::clone(&self.skew));
        let connection = connection.clone();
        let work = async move {
            let outcome = match what {
                Work::Save => save(&source, &mut state).await,
                Work::Renew => renew(&source, &skew, &mut state, &connection, false).await,
                Work::RenewDead => renew(&source, &skew, &mut state, &connection, true).await,
            };
            (state, outcome)
        };
        match tokio::runtime::Handle::try_current() {
            Ok(runtime) => runtime.spawn(work).await.map_err(|_| {
                let detail = "the renewal of the token was stopped; try again";
                Error::new(ErrorKind::Unauthorized, "", detail)
            }),
            Err(_) => Ok(work.await),
        }
    }
}

fn access(state: &State) -> Result<(Secret, u64), Error> {
    match &state.token {
        Some(token) => Ok((token.access_token.clone(), state.generation)),
        None => Err(Error::new(
            ErrorKind::ReauthRequired,
            "",
            "there is no token; connect the account",
        )),
    }
}

/// Takes the store's token before the first request.
async fn first(source: &Source, state: &mut State) -> Result<(), Error> {
    if !state.loaded {
        let given = state.token.clone();
        if adopt(source, state).await? {
            state.given = given;
        }
        state.loaded = true;
    }
    Ok(())
}

/// Takes the store's token, if it is another one than ours.
async fn adopt(source: &Source, state: &mut State) -> Result<bool, Error> {
    let Some(store) = source.store() else {
        return Ok(false);
    };
    let Some(kept) = store.load().await.map_err(|error| silent(&error))? else {
        return Ok(false);
    };
    if state.version == Some(kept.version) {
        return Ok(false);
    }
    state.version = Some(kept.version);
    if state
        .token
        .as_ref()
        .is_some_and(|ours| ours.is(&kept.token))
    {
        return Ok(false);
    }
    state.unsaved = false;
    state.replace(kept.token, MARGIN);
    Ok(true)
}

fn silent(error: &StoreError) -> Error {
    let detail = format!("the token store does not answer: {error}");
    Error::new(ErrorKind::Configuration, "", detail)
}

/// Keeps the token. Of two that were renewed at the same time the one that was kept first counts.
async fn save(source: &Source, state: &mut State) -> Result<(), Error> {
    if let (true, Some(store), Some(token)) = (state.unsaved, source.store(), &state.token) {
        let swapped = store.swap(state.version, token).await.map_err(|error| {
            let detail =
                format!("the token store did not keep the new token, so it is not used: {error}");
            Error::new(ErrorKind::Configuration, "", detail)
        })?;
        match swapped {
            Some(version) => state.version = Some(version),
            None if adopt(source, state).await? => {}
            None => {
                state.token = None;
                return Err(Error::new(
                    ErrorKind::ReauthRequired,
                    "",
                    "the token has been taken out of its store; connect the account again",
                ));
            }
        }
    }
    state.unsaved = false;
    Ok(())
}

async fn lease(store: Option<&Arc<dyn TokenStore>>) -> Result<Lease, Error> {
    match store {
        Some(store) => store.lease().await.map_err(|error| silent(&error)),
        None => Ok(Lease::none()),
    }
}

async fn renew(
    source: &Source,
    skew: &Skew,
    state: &mut State,
    connection: &Connection,
    dead: bool,
) -> Result<(), Error> {
    let now = connection.clock().now();
    if let Some(error) = state.refusal(now).map(|refusal| refusal.error.clone())
        && is_final(&error)
    {
        // Somebody may have connected the account again.
        return if adopt(source, state).await? {
            Ok(())
        } else {
            Err(error)
        };
    }
    if let Source::Signed(jwt) = source {
        let here = skew.server(now);
        let (signed, end) = jwt.sign(here)?;
        let token = Token::new(signed).expires_at(end);
        let margin = margin(&token, here);
        state.replace(token, margin);
        return Ok(());
    }
    let _lease = lease(source.store()).await?;
    // Another process may have renewed the token while we waited.
    if adopt(source, state).await? && state.is_fresh(skew.server(now)) {
        return Ok(());
    }
    let mut tries = 0;
    loop {
        tries += 1;
        match endpoint::ask(source, skew, state.token.as_ref(), connection).await {
            Ok(token) => {
                let margin = margin(&token, skew.server(connection.clock().now()));
                state.replace(token, margin);
                state.unsaved = true;
                return save(source, state).await;
            }
            Err(error) if is_final(&error) => {
                // Another process may have renewed the token, which ends ours; or the store's
                // token is older than the one that came with the credentials.
                if !adopt(source, state).await? {
                    let Some(given) = state.given.take().filter(|_| tries < TRIES) else {
                        state.refuse(connection.clock().now(), &error, dead);
                        return Err(error);
                    };
                    state.replace(given, MARGIN);
                    state.unsaved = true;
                }
                let usable = state.is_fresh(skew.server(connection.clock().now()));
                if usable || !source.can_renew(state.token.as_ref()) || tries >= TRIES {
                    return save(source, state).await;
                }
            }
            Err(error) => return Err(error),
        }
    }
}

/// Whether asking again would give the same answer.
fn is_final(error: &Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::Unauthorized | ErrorKind::ReauthRequired
    )
}
