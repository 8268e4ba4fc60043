//! Faults of authentication: expired tokens, refused renewals, clocks that are wrong, callers that leave.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use conjoin_runtime::{
    Auth, BoxFuture, ErrorKind, Grant, Jwt, JwtAlgorithm, Kept, MemoryTokenStore, OAuth1, OAuth2,
    StoreError, Token, TokenStore,
};
use conjoin_tests::acme::{CREATE_PERSON, Client, LIST_PEOPLE};
use conjoin_tests::clock::TestClock;
use conjoin_tests::oauth::{
    DATE, NOW, client, endpoint, guard, of, refreshes, refusal, stale, stored, token,
};
use conjoin_tests::server::{Answer, Request, Server};

const RSA: &str = include_str!("../keys/rsa.key");

async fn people(client: &Client) -> Result<(), conjoin_runtime::Error> {
    client.call(&LIST_PEOPLE).send::<()>().await.map(|_| ())
}

fn kept(store: &MemoryTokenStore) -> Kept {
    let loaded = futures_util::FutureExt::now_or_never(store.load());
    loaded.expect("at once").expect("loaded").expect("kept")
}

#[tokio::test]
async fn fault_30_expired_token() {
    let server = Server::start();
    guard(&server, "new");
    server
        .on("POST", "/oauth/token")
        .answer(token("new", "r-2"));
    let clock = TestClock::at(NOW);
    people(&client(&server, &clock, Auth::OAuth2(stale(&server))))
        .await
        .expect("renewed and sent again");
    let paths: Vec<String> = server.requests().into_iter().map(|it| it.path).collect();
    assert_eq!(paths, ["/people", "/oauth/token", "/people"]);

    let server = Server::start();
    guard(&server, "another");
    server
        .on("POST", "/oauth/token")
        .answer(token("new", "r-2"));
    let error = people(&client(&server, &clock, Auth::OAuth2(stale(&server))))
        .await
        .expect_err("the second 401 is final");
    assert_eq!(
        (error.kind(), error.status()),
        (&ErrorKind::Unauthorized, Some(401))
    );
    assert_eq!((server.requests().len(), refreshes(&server).len()), (3, 1));
    assert!(clock.pauses().is_empty());
}

#[tokio::test]
async fn fault_30_a_refused_post_is_sent_again() {
    let server = Server::start();
    server
        .on("POST", "/people")
        .answer(Answer::status(401))
        .answer(Answer::json("{}"));
    server
        .on("POST", "/oauth/token")
        .answer(token("new", "r-2"));
    let client = client(&server, &TestClock::at(NOW), Auth::OAuth2(stale(&server)));
    let mut call = client.call(&CREATE_PERSON);
    call.body("{\"name\":\"Ada\"}".into());
    call.send::<()>().await.expect("created");
    let bodies: Vec<String> = of(&server, "/people")
        .into_iter()
        .map(|it| it.body)
        .collect();
    assert_eq!(bodies, ["{\"name\":\"Ada\"}"; 2]);
}

#[tokio::test]
async fn fault_31_hundred_refused_at_once() {
    let server = Server::start();
    guard(&server, "new");
    server
        .on("POST", "/oauth/token")
        .answer(token("new", "r-2").delay(Duration::from_millis(50)))
        .answer(refusal("invalid_grant"));
    let clock = TestClock::at(NOW);
    let client = client(&server, &clock, Auth::OAuth2(stale(&server)));
    let calls = (0..100).map(|_| people(&client));
    for outcome in futures_util::future::join_all(calls).await {
        outcome.expect("all succeed");
    }
    assert_eq!(refreshes(&server).len(), 1);
    assert!(clock.pauses().is_empty());
}

#[tokio::test]
async fn fault_31_two_clients_of_one_store() {
    let server = Server::start();
    guard(&server, "new");
    server
        .on("POST", "/oauth/token")
        .answer(token("new", "r-2").delay(Duration::from_millis(50)))
        .answer(refusal("invalid_grant"));
    let store = Arc::new(MemoryTokenStore::new());
    let clients: Vec<Client> = (0..4)
        .map(|_| {
            let auth = Auth::OAuth2(stored(&server, &store));
            client(&server, &TestClock::at(NOW), auth)
        })
        .collect();
    let calls = clients.iter().map(people);
    for outcome in futures_util::future::join_all(calls).await {
        outcome.expect("all succeed");
    }
    assert_eq!(refreshes(&server).len(), 1, "the lease of the store");
    assert_eq!(kept(&store).version, 1);
}

/// Fails to keep tokens as often as it is told, as a process that ends between two steps does.
#[derive(Default)]
struct Fragile {
    store: MemoryTokenStore,
    log: Mutex<Vec<String>>,
    broken: AtomicUsize,
}

impl TokenStore for Fragile {
    fn load(&self) -> BoxFuture<'_, Result<Option<Kept>, StoreError>> {
        self.store.load()
    }

    fn swap(
        &self,
        expected: Option<u64>,
        token: &Token,
    ) -> BoxFuture<'_, Result<Option<u64>, StoreError>> {
        let access = token.access_token.expose().to_owned();
        self.log.lock().expect("lock").push(access);
        if self.broken.load(Ordering::SeqCst) > 0 {
            self.broken.fetch_sub(1, Ordering::SeqCst);
            return Box::pin(async { Err(StoreError("gone".into())) });
        }
        self.store.swap(expected, token)
    }
}

#[tokio::test]
async fn fault_32_rotated_token_is_kept_before_it_is_used() {
    let server = Arc::new(Server::start());
    let store = Arc::new(Fragile::default());
    let (seen, log) = (Arc::clone(&store), Arc::new(Mutex::new(Vec::new())));
    let order = Arc::clone(&log);
    server.on("GET", "/people").respond(move |request| {
        let new = request.header("authorization") == Some("Bearer new");
        let saved = !seen.log.lock().expect("lock").is_empty();
        order.lock().expect("lock").push((new, saved));
        Answer::json("{}").with_status(if new { 200 } else { 401 })
    });
    server
        .on("POST", "/oauth/token")
        .answer(token("new", "r-2"));
    let auth = Auth::OAuth2(stored(&server, &store));
    people(&client(&server, &TestClock::at(NOW), auth))
        .await
        .expect("answer");
    assert_eq!(*log.lock().expect("lock"), [(false, false), (true, true)]);
    let refresh = kept(&store.store).token.refresh_token.expect("kept");
    assert_eq!(refresh.expose(), "r-2");
}

#[tokio::test]
async fn fault_32_crash_between_refresh_and_keeping() {
    let server = Server::start();
    guard(&server, "newer");
    server
        .on("POST", "/oauth/token")
        .answer(token("new", "r-2"))
        .answer(refusal("invalid_grant"));
    let store = Arc::new(Fragile::default());
    store.broken.store(1, Ordering::SeqCst);
    let clock = TestClock::at(NOW);
    let before = client(&server, &clock, Auth::OAuth2(stored(&server, &store)));
    let error = people(&before).await.expect_err("not kept, so not used");
    assert_eq!(error.kind(), &ErrorKind::Configuration);
    assert_eq!(of(&server, "/people").len(), 1);

    // The process ends here. The next one has the old token alone, and tries it once.
    let after = client(&server, &clock, Auth::OAuth2(stored(&server, &store)));
    for _ in 0..3 {
        let error = people(&after).await.expect_err("spent");
        assert_eq!(error.kind(), &ErrorKind::ReauthRequired);
    }
    let tried: Vec<String> = refreshes(&server).into_iter().map(|it| it.body).collect();
    assert_eq!(tried.len(), 2);
    assert!(tried.iter().all(|body| body.contains("refresh_token=r-1")));
    assert!(clock.pauses().is_empty());
}

#[tokio::test]
async fn fault_33_store_has_a_newer_token() {
    let server = Server::start();
    guard(&server, "theirs");
    let store = Arc::new(MemoryTokenStore::with(
        Token::new("old").refresh_token("r-1"),
    ));
    let theirs = Arc::clone(&store);
    // Another process is quicker by the moment in which ours asks.
    server.on("POST", "/oauth/token").respond(move |_| {
        let token = Token::new("theirs").refresh_token("r-9");
        let swapped = futures_util::FutureExt::now_or_never(theirs.swap(Some(1), &token));
        assert_eq!(swapped, Some(Ok(Some(2))));
        refusal("invalid_grant")
    });
    let clock = TestClock::at(NOW);
    let client = client(&server, &clock, Auth::OAuth2(stored(&server, &store)));
    people(&client).await.expect("their token is taken");
    assert_eq!(
        (of(&server, "/people").len(), refreshes(&server).len()),
        (2, 1)
    );
    people(&client).await.expect("and stays");
    assert_eq!(
        (of(&server, "/people").len(), refreshes(&server).len()),
        (3, 1)
    );
}

#[tokio::test]
async fn fault_33_consent_has_ended() {
    let server = Server::start();
    guard(&server, "new");
    server
        .on("POST", "/oauth/token")
        .answer(refusal("invalid_grant"))
        .answer(token("new", "r-2"));
    let clock = TestClock::at(NOW);
    let store = Arc::new(MemoryTokenStore::new());
    let client = client(&server, &clock, Auth::OAuth2(stored(&server, &store)));
    for _ in 0..5 {
        let error = people(&client).await.expect_err("refused");
        assert_eq!(error.kind(), &ErrorKind::ReauthRequired);
        assert_eq!(error.code(), Some("invalid_grant"));
        clock.advance(Duration::from_secs(5));
    }
    assert_eq!(server.requests().len(), 2, "no more calls for 30 seconds");
    assert!(clock.pauses().is_empty());
    clock.advance(Duration::from_secs(6));
    people(&client).await.expect("asked again");
    assert_eq!(refreshes(&server).len(), 2);
}

#[tokio::test]
async fn fault_33_connected_again_meanwhile() {
    let server = Server::start();
    guard(&server, "fresh");
    server
        .on("POST", "/oauth/token")
        .answer(refusal("invalid_grant"));
    let store = Arc::new(MemoryTokenStore::with(
        Token::new("old").refresh_token("r-1"),
    ));
    let client = client(
        &server,
        &TestClock::at(NOW),
        Auth::OAuth2(stored(&server, &store)),
    );
    people(&client).await.expect_err("refused");
    let swapped = store.swap(Some(1), &Token::new("fresh").refresh_token("r-7"));
    assert_eq!(swapped.await, Ok(Some(2)));
    people(&client).await.expect("within the 30 seconds too");
    assert_eq!(server.requests().len(), 3);
}

#[tokio::test]
async fn fault_33_the_token_of_the_caller_is_newer_than_the_stores() {
    let server = Server::start();
    guard(&server, "given");
    server
        .on("POST", "/oauth/token")
        .answer(refusal("invalid_grant"));
    let store = Arc::new(MemoryTokenStore::with(
        Token::new("older").refresh_token("r-0"),
    ));
    let given = Token::new("given").refresh_token("r-1");
    let oauth = OAuth2::new(endpoint(&server, Grant::AuthorizationCode), given)
        .client("app", "s3cret")
        .store(Arc::clone(&store) as Arc<dyn TokenStore>);
    let client = client(&server, &TestClock::at(NOW), Auth::OAuth2(oauth));
    people(&client).await.expect("the given token");
    assert_eq!(kept(&store).token.access_token.expose(), "given");
    assert_eq!(refreshes(&server).len(), 1);
}

#[tokio::test]
async fn fault_34_token_endpoint_is_limited() {
    let server = Server::start();
    guard(&server, "new");
    let busy = Answer::status(429).header("retry-after", "3");
    server
        .on("POST", "/oauth/token")
        .answer(busy.clone())
        .answer(token("new", "r-2"));
    let clock = TestClock::at(NOW);
    people(&client(&server, &clock, Auth::OAuth2(stale(&server))))
        .await
        .expect("renewed");
    assert_eq!(clock.pauses(), [Duration::from_secs(3)]);
    assert_eq!(
        (of(&server, "/people").len(), refreshes(&server).len()),
        (2, 2)
    );

    let server = Server::start();
    guard(&server, "new");
    server.on("POST", "/oauth/token").answer(busy);
    let clock = TestClock::at(NOW);
    let error = people(&client(&server, &clock, Auth::OAuth2(stale(&server))))
        .await
        .expect_err("limited");
    assert!(matches!(
        error.kind(),
        ErrorKind::RateLimited { retry_at: Some(_) }
    ));
    assert_eq!(
        refreshes(&server).len(),
        3,
        "not multiplied by the attempts of the request"
    );
    assert_eq!(of(&server, "/people").len(), 1);
    assert_eq!(clock.pauses(), [Duration::from_secs(3); 2]);

    let server = Server::start();
    guard(&server, "new");
    let long = Answer::status(429).header("retry-after", "86400");
    server.on("POST", "/oauth/token").answer(long);
    let clock = TestClock::at(NOW);
    let error = people(&client(&server, &clock, Auth::OAuth2(stale(&server))))
        .await
        .expect_err("limited for a day");
    assert!(error.retry_at().is_some() && clock.pauses().is_empty());
    assert_eq!(refreshes(&server).len(), 1);
}

#[tokio::test]
async fn fault_34_a_token_that_lasts_a_little_is_used_meanwhile() {
    let server = Server::start();
    guard(&server, "old");
    server
        .on("POST", "/oauth/token")
        .answer(Answer::status(503));
    let clock = TestClock::at(NOW);
    let soon = "2026-01-02T03:04:50Z".parse().expect("moment");
    let token = Token::new("old").refresh_token("r-1").expires_at(soon);
    let oauth = OAuth2::new(endpoint(&server, Grant::AuthorizationCode), token);
    let auth = Auth::OAuth2(oauth.client("app", "s3cret"));
    let client = client(&server, &clock, auth);
    for _ in 0..3 {
        people(&client).await.expect("the old token");
    }
    assert_eq!(refreshes(&server).len(), 3, "the attempts of one renewal");
    clock.advance(Duration::from_secs(60));
    let error = people(&client).await.expect_err("it has ended");
    assert_eq!(error.kind(), &ErrorKind::Unavailable);
    assert_eq!(of(&server, "/people").len(), 3);
}

#[tokio::test]
async fn fault_35_life_of_a_token_in_all_spellings() {
    // What the endpoint says, and the seconds for which no renewal is due.
    for (says, seconds) in [
        ("", 3540),
        (r#","expires_in":"3600""#, 3540),
        (r#","expires_in":"7200.0""#, 7140),
        (r#","expires_in":1767323645"#, 540),
        (r#","expires_at":"2026-01-02T03:14:05Z""#, 540),
        (r#","expires_on":"Fri, 02 Jan 2026 03:14:05 GMT""#, 540),
        (r#","expires_in":-1"#, 3540),
        (r#","expires_in":"soon""#, 3540),
        (r#","expires_in":20"#, 15),
    ] {
        let server = Server::start();
        guard(&server, "new");
        let answer = Answer::json(format!(
            r#"{{"access_token":"new","refresh_token":"r-2"{says}}}"#
        ));
        server.on("POST", "/oauth/token").answer(answer);
        let clock = TestClock::at(NOW);
        let client = client(&server, &clock, Auth::OAuth2(stale(&server)));
        people(&client).await.expect("renewed");
        clock.advance(Duration::from_secs(seconds - 1));
        people(&client).await.expect("still good");
        assert_eq!(refreshes(&server).len(), 1, "{says}");
        clock.advance(Duration::from_secs(2));
        people(&client).await.expect("renewed");
        assert_eq!(refreshes(&server).len(), 2, "{says}");
    }
}

#[tokio::test]
async fn fault_36_expiry_by_the_servers_clock() {
    for ours in ["2026-01-02T04:04:05Z", "2026-01-02T02:04:05Z"] {
        let server = Server::start();
        guard(&server, "new");
        server
            .on("POST", "/oauth/token")
            .answer(token("new", "r-2").header("date", DATE));
        let clock = TestClock::at(ours);
        let store = Arc::new(MemoryTokenStore::new());
        let client = client(&server, &clock, Auth::OAuth2(stored(&server, &store)));
        people(&client).await.expect("renewed");
        let end = "2026-01-02T04:04:05Z".parse().ok();
        assert_eq!(kept(&store).token.expires_at, end, "by the server's clock");
        clock.advance(Duration::from_secs(3500));
        people(&client).await.expect("still good");
        assert_eq!(refreshes(&server).len(), 1, "{ours}");
        clock.advance(Duration::from_secs(60));
        people(&client).await.expect("renewed");
        assert_eq!(refreshes(&server).len(), 2, "{ours}");
    }
}

fn claims(jwt: &str) -> serde_json::Value {
    let payload = jwt.split('.').nth(1).expect("three parts");
    let bytes = URL_SAFE_NO_PAD.decode(payload).expect("Base64");
    serde_json::from_slice(&bytes).expect("JSON")
}

/// Whether a server whose clock shows [`NOW`] takes a signed token.
fn in_time(jwt: &str) -> bool {
    let now = 1_767_323_045;
    let claims = claims(jwt);
    let at = |name: &str| claims[name].as_i64().expect("a number");
    at("iat") <= now && at("nbf") <= now && at("exp") > now
}

fn assertion(request: &Request) -> String {
    url::form_urlencoded::parse(request.body.as_bytes())
        .find(|(name, _)| name == "assertion")
        .expect("an assertion")
        .1
        .into_owned()
}

#[tokio::test]
async fn fault_36_signed_tokens_by_the_servers_clock() {
    for ours in ["2026-01-02T04:04:05Z", "2026-01-02T02:04:05Z"] {
        let signer = || {
            Jwt::new(JwtAlgorithm::Rs256, RSA)
                .issuer("app")
                .claim("nbf", 0)
        };
        // An assertion for a token endpoint.
        let server = Server::start();
        guard(&server, "new");
        server.on("POST", "/oauth/token").respond(|request| {
            let answer = match in_time(&assertion(request)) {
                true => token("new", ""),
                false => refusal("invalid_grant").with_status(401),
            };
            answer.header("date", DATE)
        });
        let oauth = OAuth2::new(endpoint(&server, Grant::JwtBearer), None).signer(signer());
        let clock = TestClock::at(ours);
        people(&client(&server, &clock, Auth::OAuth2(oauth)))
            .await
            .expect("corrected");
        assert_eq!((refreshes(&server).len(), clock.pauses().len()), (2, 0));

        // A bearer token of our own.
        let server = Server::start();
        server.on("GET", "/people").respond(|request| {
            let bearer = request.header("authorization").expect("a header");
            let good = in_time(bearer.trim_start_matches("Bearer "));
            let status = if good { 200 } else { 401 };
            Answer::json("{}").with_status(status).header("date", DATE)
        });
        let client = client(&server, &clock, Auth::Jwt(signer()));
        people(&client).await.expect("corrected");
        people(&client).await.expect("right at once");
        assert_eq!((server.requests().len(), clock.pauses().len()), (3, 0));
    }
}

#[tokio::test]
async fn fault_36_a_clock_is_corrected_once() {
    let server = Server::start();
    let refused = refusal("invalid_grant")
        .with_status(401)
        .header("date", DATE);
    server.on("POST", "/oauth/token").answer(refused);
    let oauth = OAuth2::new(endpoint(&server, Grant::JwtBearer), None)
        .signer(Jwt::new(JwtAlgorithm::Rs256, RSA).issuer("app"));
    let auth = Auth::OAuth2(oauth);
    let error = people(&client(
        &server,
        &TestClock::at("2026-01-02T09:00:00Z"),
        auth,
    ))
    .await
    .expect_err("refused for another reason");
    assert_eq!(error.kind(), &ErrorKind::Unauthorized);
    assert_eq!(refreshes(&server).len(), 2);

    let server = Server::start();
    server
        .on("GET", "/people")
        .answer(Answer::status(401).header("date", DATE));
    let auth = Auth::OAuth1(OAuth1::new("ck", "cs", "tk", "ts"));
    let client = client(&server, &TestClock::at("2026-01-02T09:00:00Z"), auth);
    let error = people(&client)
        .await
        .expect_err("refused for another reason");
    assert_eq!(error.kind(), &ErrorKind::Unauthorized);
    let requests = server.requests();
    assert_eq!(requests.len(), 2);
    let last = requests[1].header("authorization").expect("a header");
    assert!(last.contains("oauth_timestamp=\"1767323045\""), "{last}");
}

/// A token endpoint that answers when it is told to, for each telling once.
fn held(server: &Server) -> std::sync::mpsc::Sender<()> {
    let (go, wait) = std::sync::mpsc::channel();
    server.on("POST", "/oauth/token").respond(move |_| {
        let _ = wait.recv_timeout(Duration::from_secs(20));
        token("new", "r-2")
    });
    go
}

/// Begins a request, and gives it up as soon as the token endpoint has been asked.
async fn leave(client: &Client, server: &Server) {
    let asked = async {
        while refreshes(server).is_empty() {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    };
    tokio::select! {
        _ = people(client) => panic!("answered before the caller left"),
        () = asked => {}
    }
}

#[tokio::test]
async fn fault_54_caller_leaves_during_a_refresh() {
    let server = Server::start();
    guard(&server, "new");
    let go = held(&server);
    let store = Arc::new(MemoryTokenStore::new());
    let clock = TestClock::at(NOW);
    let client = client(&server, &clock, Auth::OAuth2(stored(&server, &store)));
    leave(&client, &server).await;
    go.send(()).expect("the endpoint waits");
    people(&client).await.expect("the lock is free again");
    let counts = (of(&server, "/people").len(), refreshes(&server).len());
    assert_eq!(counts, (2, 1), "nothing is sent for whoever has left");
    assert_eq!(kept(&store).version, 1, "the rotated token is kept");
    store.lease().await.expect("no lease is left");
    assert!(clock.pauses().is_empty());
}

#[test]
fn fault_54_the_process_shuts_down_during_a_refresh() {
    let server = Server::start();
    guard(&server, "new");
    let go = held(&server);
    let store = Arc::new(MemoryTokenStore::new());
    let auth = || Auth::OAuth2(stored(&server, &store));
    let runtime = || {
        tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime")
    };
    let first = client(&server, &TestClock::at(NOW), auth());
    runtime().block_on(leave(&first, &server));
    // The runtime is gone, and the refresh with it. Neither its lock nor its lease is left.
    for _ in 0..2 {
        go.send(()).expect("the endpoint waits");
    }
    let second = client(&server, &TestClock::at(NOW), auth());
    runtime().block_on(async {
        people(&first).await.expect("the same client");
        people(&second).await.expect("another one");
    });
    assert_eq!(refreshes(&server).len(), 2);
}
