//! OAuth 2.0: one refresh for many requests, kept before it is used, and an end to trying.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use conjoin_runtime::{
    Auth, BoxFuture, ClientAuth, ErrorKind, Grant, Kept, OAuth2, OAuth2Endpoint, StoreError, Token,
    TokenBody, TokenStore,
};
use conjoin_tests::acme::{Client, LIST_PEOPLE};
use conjoin_tests::clock::TestClock;
use conjoin_tests::server::{Answer, Request, Server};

const NOW: &str = "2026-01-02T03:04:05Z";

fn endpoint(server: &Server) -> OAuth2Endpoint {
    OAuth2Endpoint {
        token_url: format!("{}/oauth/token", server.url()),
        grant: Grant::AuthorizationCode,
        rotating: true,
        client_auth: ClientAuth::Body,
        body: TokenBody::Form,
        scopes: &["read", "write"],
    }
}

fn stale(server: &Server) -> OAuth2 {
    OAuth2::new(endpoint(server), Token::new("old").refresh_token("r-1")).client("app", "s3cret")
}

fn client(server: &Server, clock: &Arc<TestClock>, oauth: OAuth2) -> Client {
    Client::at(server, clock)
        .credentials(Auth::OAuth2(oauth))
        .build()
        .expect("client")
}

/// People for the bearer of one token alone.
fn guard(server: &Server, token: &'static str) {
    server.on("GET", "/people").respond(move |request| {
        if request.header("authorization") == Some(&format!("Bearer {token}")) {
            Answer::json("{}")
        } else {
            Answer::json(r#"{"message":"expired"}"#).with_status(401)
        }
    });
}

fn token(access: &str, refresh: &str) -> Answer {
    Answer::json(format!(
        r#"{{"access_token":"{access}","refresh_token":"{refresh}","expires_in":"3600"}}"#
    ))
}

fn refreshes(server: &Server) -> Vec<Request> {
    let requests = server.requests();
    requests
        .into_iter()
        .filter(|request| request.path == "/oauth/token")
        .collect()
}

/// A store that notes what happened in which order.
#[derive(Default)]
struct Store {
    kept: Mutex<Option<Kept>>,
    saved: Mutex<Vec<(String, usize)>>,
    broken: AtomicUsize,
    server: Mutex<Option<Arc<Server>>>,
}

impl TokenStore for Store {
    fn load(&self) -> BoxFuture<'_, Result<Option<Kept>, StoreError>> {
        Box::pin(async { Ok(self.kept.lock().expect("lock").clone()) })
    }

    fn swap(
        &self,
        expected: Option<u64>,
        token: &Token,
    ) -> BoxFuture<'_, Result<Option<u64>, StoreError>> {
        let token = token.clone();
        Box::pin(async move {
            if self.broken.load(Ordering::SeqCst) > 0 {
                self.broken.fetch_sub(1, Ordering::SeqCst);
                return Err(StoreError("disk full".into()));
            }
            let uses = self
                .server
                .lock()
                .expect("lock")
                .as_ref()
                .map_or(0, |server| {
                    let bearer = format!("Bearer {}", token.access_token.expose());
                    server
                        .requests()
                        .iter()
                        .filter(|seen| seen.header("authorization") == Some(&bearer))
                        .count()
                });
            self.saved
                .lock()
                .expect("lock")
                .push((token.access_token.expose().to_owned(), uses));
            let mut kept = self.kept.lock().expect("lock");
            if kept.as_ref().map(|kept| kept.version) != expected {
                return Ok(None);
            }
            let version = expected.unwrap_or(0) + 1;
            *kept = Some(Kept::new(token, version));
            Ok(Some(version))
        })
    }
}

#[tokio::test]
async fn a_refused_token_is_renewed_once() {
    let server = Server::start();
    guard(&server, "new");
    server
        .on("POST", "/oauth/token")
        .answer(token("new", "r-2"));
    let clock = TestClock::at(NOW);
    let client = client(&server, &clock, stale(&server));
    for _ in 0..3 {
        client
            .call(&LIST_PEOPLE)
            .send::<()>()
            .await
            .expect("answer");
    }
    let [refresh] = &refreshes(&server)[..] else {
        panic!("one refresh")
    };
    assert_eq!(
        refresh.body,
        "grant_type=refresh_token&refresh_token=r-1&client_id=app&client_secret=s3cret"
    );
    assert_eq!(server.requests().len(), 5);
    assert!(clock.pauses().is_empty());
}

#[tokio::test]
async fn many_refused_requests_share_one_refresh() {
    let server = Server::start();
    guard(&server, "new");
    server
        .on("POST", "/oauth/token")
        .answer(token("new", "r-2").delay(Duration::from_millis(50)));
    let client = client(&server, &TestClock::at(NOW), stale(&server));
    let calls = (0..100).map(|_| client.call(&LIST_PEOPLE).send::<()>());
    for answer in futures_util::future::join_all(calls).await {
        answer.expect("answer");
    }
    assert_eq!(refreshes(&server).len(), 1);
}

#[tokio::test]
async fn a_second_refusal_is_final() {
    let server = Server::start();
    guard(&server, "another");
    server
        .on("POST", "/oauth/token")
        .answer(token("new", "r-2"));
    let client = client(&server, &TestClock::at(NOW), stale(&server));
    let error = client
        .call(&LIST_PEOPLE)
        .send::<()>()
        .await
        .expect_err("refused twice");
    assert_eq!(error.kind(), &ErrorKind::Unauthorized);
    assert_eq!(error.operation(), Some("list-people"));
    assert_eq!((server.requests().len(), refreshes(&server).len()), (3, 1));
}

#[tokio::test]
async fn a_mapping_may_call_another_status_expired() {
    let server = Server::start();
    let expired = Answer::json(r#"{"code":"token_expired"}"#).with_status(403);
    server
        .on("GET", "/people")
        .answer(expired)
        .answer(Answer::json("{}"));
    server
        .on("POST", "/oauth/token")
        .answer(token("new", "r-2"));
    client(&server, &TestClock::at(NOW), stale(&server))
        .call(&LIST_PEOPLE)
        .send::<()>()
        .await
        .expect("answer");
    assert_eq!(refreshes(&server).len(), 1);
}

#[tokio::test]
async fn a_token_is_renewed_before_it_ends() {
    let server = Server::start();
    guard(&server, "new");
    server
        .on("POST", "/oauth/token")
        .answer(token("new", "r-2"));
    let clock = TestClock::at(NOW);
    let soon = "2026-01-02T03:04:50Z".parse().expect("moment");
    let oauth = OAuth2::new(
        endpoint(&server),
        Token::new("old").refresh_token("r-1").expires_at(soon),
    );
    let client = client(&server, &clock, oauth.client("app", "s3cret"));
    client
        .call(&LIST_PEOPLE)
        .send::<()>()
        .await
        .expect("answer");
    let paths: Vec<_> = server
        .requests()
        .iter()
        .map(|request| request.path.clone())
        .collect();
    assert_eq!(paths, ["/oauth/token", "/people"], "45 seconds are too few");
    clock.advance(Duration::from_secs(3500));
    client
        .call(&LIST_PEOPLE)
        .send::<()>()
        .await
        .expect("answer");
    assert_eq!(refreshes(&server).len(), 1, "100 seconds are enough");
    clock.advance(Duration::from_secs(50));
    client
        .call(&LIST_PEOPLE)
        .send::<()>()
        .await
        .expect("answer");
    let refreshes = refreshes(&server);
    assert_eq!(
        refreshes.len(),
        2,
        "the life of an hour given as text is nearly over"
    );
    assert!(
        refreshes[1].body.contains("refresh_token=r-2"),
        "the rotated token is used"
    );
}

#[tokio::test]
async fn a_rotated_token_is_kept_before_it_is_used() {
    let server = Arc::new(Server::start());
    guard(&server, "new");
    server
        .on("POST", "/oauth/token")
        .answer(token("new", "r-2"));
    let store = Arc::new(Store::default());
    *store.server.lock().expect("lock") = Some(Arc::clone(&server));
    let oauth = stale(&server).store(Arc::clone(&store) as Arc<dyn TokenStore>);
    client(&server, &TestClock::at(NOW), oauth)
        .call(&LIST_PEOPLE)
        .send::<()>()
        .await
        .expect("answer");
    assert_eq!(*store.saved.lock().expect("lock"), [("new".to_owned(), 0)]);
    let kept = store
        .kept
        .lock()
        .expect("lock")
        .clone()
        .expect("kept")
        .token;
    assert_eq!(
        kept.refresh_token
            .map(|token| token.expose().to_owned())
            .as_deref(),
        Some("r-2")
    );
    assert_eq!(kept.expires_at, "2026-01-02T04:04:05Z".parse().ok());
}

#[tokio::test]
async fn a_token_that_cannot_be_kept_is_not_used_and_not_lost() {
    let server = Server::start();
    guard(&server, "new");
    server
        .on("POST", "/oauth/token")
        .answer(token("new", "r-2"));
    let store = Arc::new(Store::default());
    store.broken.store(1, Ordering::SeqCst);
    let oauth = stale(&server).store(Arc::clone(&store) as Arc<dyn TokenStore>);
    let client = client(&server, &TestClock::at(NOW), oauth);
    let error = client
        .call(&LIST_PEOPLE)
        .send::<()>()
        .await
        .expect_err("the store is broken");
    assert_eq!(error.kind(), &ErrorKind::Configuration);
    assert!(error.to_string().contains("disk full"));
    client
        .call(&LIST_PEOPLE)
        .send::<()>()
        .await
        .expect("the store works again");
    assert_eq!(refreshes(&server).len(), 1);
    assert_eq!(*store.saved.lock().expect("lock"), [("new".to_owned(), 0)]);
}

#[tokio::test]
async fn a_token_that_another_process_renewed_is_taken_from_the_store() {
    let server = Server::start();
    guard(&server, "theirs");
    let gone = Answer::json(r#"{"error":"invalid_grant"}"#).with_status(400);
    server.on("POST", "/oauth/token").answer(gone);
    let store = Arc::new(Store::default());
    let oauth = stale(&server).store(Arc::clone(&store) as Arc<dyn TokenStore>);
    let client = client(&server, &TestClock::at(NOW), oauth);
    let theirs = Kept::new(Token::new("theirs").refresh_token("r-9"), 4);
    *store.kept.lock().expect("lock") = Some(theirs);
    client
        .call(&LIST_PEOPLE)
        .send::<()>()
        .await
        .expect("answer");
    assert_eq!(refreshes(&server).len(), 0, "the store is asked first");
}

#[tokio::test]
async fn the_first_token_may_come_from_the_store() {
    let server = Server::start();
    guard(&server, "kept");
    let store = Arc::new(Store::default());
    *store.kept.lock().expect("lock") = Some(Kept::new(Token::new("kept"), 1));
    let oauth = OAuth2::new(endpoint(&server), None).store(store as Arc<dyn TokenStore>);
    client(&server, &TestClock::at(NOW), oauth)
        .call(&LIST_PEOPLE)
        .send::<()>()
        .await
        .expect("answer");
}

#[tokio::test]
async fn a_refused_refresh_leaves_the_endpoint_alone_for_a_while() {
    let server = Server::start();
    guard(&server, "new");
    let gone =
        Answer::json(r#"{"error":"invalid_grant","error_description":"revoked s3cret r-1-long"}"#);
    server
        .on("POST", "/oauth/token")
        .answer(gone.with_status(400))
        .answer(token("new", "r-2"));
    let clock = TestClock::at(NOW);
    let client = client(&server, &clock, stale(&server));
    for _ in 0..5 {
        let error = client
            .call(&LIST_PEOPLE)
            .send::<()>()
            .await
            .expect_err("refused");
        assert_eq!(error.kind(), &ErrorKind::ReauthRequired);
        assert_eq!(error.code(), Some("invalid_grant"));
        assert_eq!(error.message(), Some("revoked *** r-1-long"));
    }
    assert_eq!(refreshes(&server).len(), 1);
    clock.advance(Duration::from_secs(31));
    client
        .call(&LIST_PEOPLE)
        .send::<()>()
        .await
        .expect("renewed");
    assert_eq!(refreshes(&server).len(), 2);
}

#[tokio::test]
async fn attempts_of_a_refresh_are_not_multiplied() {
    let server = Server::start();
    guard(&server, "new");
    let busy = Answer::status(429).header("retry-after", "3");
    server
        .on("POST", "/oauth/token")
        .answer(busy.clone())
        .answer(token("new", "r-2"));
    let clock = TestClock::at(NOW);
    client(&server, &clock, stale(&server))
        .call(&LIST_PEOPLE)
        .send::<()>()
        .await
        .expect("renewed");
    assert_eq!(clock.pauses(), [Duration::from_secs(3)]);

    let server = Server::start();
    guard(&server, "new");
    server.on("POST", "/oauth/token").answer(busy);
    let error = client(&server, &clock, stale(&server))
        .call(&LIST_PEOPLE)
        .send::<()>()
        .await
        .expect_err("limited");
    assert!(matches!(
        error.kind(),
        ErrorKind::RateLimited { retry_at: Some(_) }
    ));
    assert_eq!(refreshes(&server).len(), 3);
}

#[tokio::test]
async fn without_a_client_it_is_a_plain_bearer_token() {
    let server = Server::start();
    guard(&server, "new");
    let oauth = OAuth2::new(endpoint(&server), Token::new("old").refresh_token("r-1"));
    let error = client(&server, &TestClock::at(NOW), oauth)
        .call(&LIST_PEOPLE)
        .send::<()>()
        .await
        .expect_err("refused");
    assert_eq!(error.kind(), &ErrorKind::Unauthorized);
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn client_credentials_get_their_first_token() {
    let server = Server::start();
    guard(&server, "new");
    server
        .on("POST", "/oauth/token")
        .answer(Answer::json(r#"{"access_token":"new"}"#));
    let mut endpoint = endpoint(&server);
    endpoint.grant = Grant::ClientCredentials;
    endpoint.client_auth = ClientAuth::Basic;
    endpoint.body = TokenBody::Json;
    let oauth = OAuth2::new(endpoint, None).client("app", "s3/cret");
    client(&server, &TestClock::at(NOW), oauth)
        .call(&LIST_PEOPLE)
        .send::<()>()
        .await
        .expect("answer");
    let [refresh] = &refreshes(&server)[..] else {
        panic!("one request for a token")
    };
    assert_eq!(
        refresh.body,
        r#"{"grant_type":"client_credentials","scope":"read write"}"#
    );
    assert_eq!(
        refresh.header("authorization"),
        Some("Basic YXBwOnMzJTJGY3JldA==")
    );
}

#[tokio::test]
async fn a_caller_that_gives_up_does_not_lose_the_rotated_token() {
    let server = Server::start();
    guard(&server, "new");
    server
        .on("POST", "/oauth/token")
        .answer(token("new", "r-2").delay(Duration::from_millis(150)));
    let store = Arc::new(Store::default());
    let oauth = stale(&server).store(Arc::clone(&store) as Arc<dyn TokenStore>);
    let client = client(&server, &TestClock::at(NOW), oauth);
    let hasty = client.call(&LIST_PEOPLE).send::<()>();
    assert!(
        tokio::time::timeout(Duration::from_millis(80), hasty)
            .await
            .is_err()
    );
    client
        .call(&LIST_PEOPLE)
        .send::<()>()
        .await
        .expect("the refresh went on");
    assert_eq!(refreshes(&server).len(), 1);
    assert_eq!(store.saved.lock().expect("lock").len(), 1);
}

#[tokio::test]
async fn tokens_go_to_encrypted_endpoints_alone() {
    let server = Server::start();
    let oauth = stale(&server).endpoint_url("http://acme.example/token");
    let error = Client::at(&server, &TestClock::at(NOW))
        .credentials(Auth::OAuth2(oauth))
        .build()
        .expect_err("plain http");
    assert_eq!(error.kind(), &ErrorKind::Configuration);
}

#[tokio::test]
async fn a_token_endpoint_of_the_provider_moves_with_the_base_url() {
    let server = Server::start();
    guard(&server, "new");
    server
        .on("POST", "/oauth/token")
        .answer(token("new", "r-2"));
    let mut endpoint = endpoint(&server);
    endpoint.token_url = "https://good.acme.example/oauth/token".into();
    let oauth = OAuth2::new(endpoint, Token::new("old").refresh_token("r-1")).client("app", "s");
    let client = conjoin_runtime::ClientBuilder::<Client>::new(
        &conjoin_tests::acme::PROFILE,
        vec![("company", "good".into())],
    )
    .base_url(server.url())
    .credentials(Auth::OAuth2(oauth))
    .build()
    .expect("client");
    client
        .call(&LIST_PEOPLE)
        .send::<()>()
        .await
        .expect("answer");
    assert_eq!(refreshes(&server).len(), 1);
}
