//! A token endpoint and what it guards, for tests of OAuth 2.0.

use std::sync::Arc;

use conjoin_runtime::{
    Auth, ClientAuth, Grant, OAuth2, OAuth2Endpoint, Token, TokenBody, TokenStore,
};

use crate::acme::Client;
use crate::clock::TestClock;
use crate::server::{Answer, Request, Server};

/// The moment at which tests begin.
pub const NOW: &str = "2026-01-02T03:04:05Z";
/// The same moment as a `Date` header has it.
pub const DATE: &str = "Fri, 02 Jan 2026 03:04:05 GMT";

/// The token endpoint of a server.
pub fn endpoint(server: &Server, grant: Grant) -> OAuth2Endpoint {
    OAuth2Endpoint {
        token_url: format!("{}/oauth/token", server.url()),
        grant,
        rotating: true,
        client_auth: ClientAuth::Body,
        body: TokenBody::Form,
        scopes: &["read", "write"],
    }
}

/// The token `old`, renewed with `r-1` by the client `app` with the secret `s3cret`.
pub fn stale(server: &Server) -> OAuth2 {
    let token = Token::new("old").refresh_token("r-1");
    OAuth2::new(endpoint(server, Grant::AuthorizationCode), token).client("app", "s3cret")
}

/// As [`stale`], with a store.
pub fn stored(server: &Server, store: &Arc<impl TokenStore + 'static>) -> OAuth2 {
    stale(server).store(Arc::clone(store) as Arc<dyn TokenStore>)
}

/// A client with some credentials.
///
/// # Panics
/// When the credentials do not fit.
pub fn client(server: &Server, clock: &Arc<TestClock>, auth: Auth) -> Client {
    match Client::at(server, clock).credentials(auth).build() {
        Ok(client) => client,
        Err(error) => panic!("no client: {error}"),
    }
}

/// People for the bearer of one token alone; others get 401 with the server's date.
pub fn guard(server: &Server, token: &'static str) {
    server.on("GET", "/people").respond(move |request| {
        if request.header("authorization") == Some(&format!("Bearer {token}")) {
            Answer::json("{}")
        } else {
            Answer::json(r#"{"message":"expired"}"#).with_status(401)
        }
    });
}

/// The answer of a token endpoint: a token for an hour.
pub fn token(access: &str, refresh: &str) -> Answer {
    Answer::json(format!(
        r#"{{"access_token":"{access}","refresh_token":"{refresh}","expires_in":3600}}"#
    ))
}

/// The answer of a token endpoint that refuses.
pub fn refusal(code: &str) -> Answer {
    Answer::json(format!(r#"{{"error":"{code}"}}"#)).with_status(400)
}

/// The requests to the token endpoint so far.
pub fn refreshes(server: &Server) -> Vec<Request> {
    of(server, "/oauth/token")
}

/// The requests to a path so far.
pub fn of(server: &Server, path: &str) -> Vec<Request> {
    let requests = server.requests();
    requests.into_iter().filter(|it| it.path == path).collect()
}
