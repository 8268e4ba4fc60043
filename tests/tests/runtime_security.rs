//! What the run time never does: send credentials elsewhere or in the clear, leave its place in a URL or header, tell a secret.

use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use conjoin_runtime::{
    Auth, AuthorizationCode, BoxFuture, ClientBuilder, Config, Error, ErrorKind, Grant,
    HttpTransport, Jwt, JwtAlgorithm, Kept, MemoryTokenStore, Method, OAuth1, OAuth2, Operation,
    StoreError, StoreKey, Token, TokenExchange, TokenPlace, TokenStore, TransportRequest,
};
use conjoin_tests::acme::{Client, GET_PERSON, LIST_PEOPLE, PROFILE};
use conjoin_tests::clock::TestClock;
use conjoin_tests::oauth::{NOW, client, endpoint, guard, stale, token};
use conjoin_tests::server::{Answer, Server, decoded};

const AUTHORITY: &[u8] = include_bytes!("../keys/authority.pem");

async fn people(client: &Client) -> Result<(), Error> {
    client.call(&LIST_PEOPLE).send::<()>().await.map(|_| ())
}

/// Every way to authenticate, with the secret in each place that takes one.
fn ways(server: &Server, secret: &str) -> Vec<Auth> {
    let name = "x-key";
    let login = || TokenExchange::new(format!("{}/login", server.url()), TokenPlace::Bearer);
    vec![
        Auth::Basic {
            username: "ada".into(),
            password: secret.into(),
        },
        Auth::Bearer(secret.into()),
        Auth::Header {
            name,
            value: format!("Token {secret}").into(),
        },
        Auth::Query {
            name,
            value: secret.into(),
        },
        Auth::Cookie {
            name,
            value: secret.into(),
        },
        Auth::OAuth1(OAuth1::new("ck", secret, secret, secret)),
        Auth::OAuth2(OAuth2::new(
            endpoint(server, Grant::AuthorizationCode),
            Token::new(secret).refresh_token(secret),
        )),
        Auth::OAuth2(
            OAuth2::new(endpoint(server, Grant::ClientCredentials), None).client("app", secret),
        ),
        Auth::Jwt(Jwt::new(JwtAlgorithm::Hs256, secret).issuer("app")),
        Auth::Exchange(login().field("password", secret)),
        Auth::Exchange(login().auth(Auth::Bearer(secret.into()))),
    ]
}

/// A TLS server on loopback that answers `{}` to whoever takes its certificate, and counts visitors.
fn encrypted(certificate: &'static [u8]) -> (String, Arc<AtomicUsize>) {
    use rustls::pki_types::pem::PemObject as _;
    use rustls::pki_types::{CertificateDer, PrivateKeyDer};
    let chain = vec![CertificateDer::from_pem_slice(certificate).expect("a certificate")];
    let key = PrivateKeyDer::from_pem_slice(include_bytes!("../keys/server.key")).expect("a key");
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_no_client_auth()
        .with_single_cert(chain, key)
        .expect("a server");
    let config = Arc::new(config);
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("https://{}", listener.local_addr().expect("an address"));
    let visitors = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&visitors);
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            count.fetch_add(1, Ordering::SeqCst);
            let mut stream = stream;
            let Ok(mut tls) = rustls::ServerConnection::new(Arc::clone(&config)) else {
                return;
            };
            let mut tls = rustls::Stream::new(&mut tls, &mut stream);
            if tls.read(&mut [0; 4096]).is_ok() {
                let _ = tls.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}");
            }
        }
    });
    (url, visitors)
}

#[tokio::test]
async fn fault_15_expired_certificate() {
    let try_with = async |certificate, transport: HttpTransport| {
        let (url, visitors) = encrypted(certificate);
        let clock = TestClock::at(NOW);
        let client = Client::at(&Server::start(), &clock)
            .base_url(url)
            .transport(Arc::new(transport))
            .credentials(Auth::Bearer("s3cret".into()))
            .build()
            .expect("client");
        let outcome = people(&client).await;
        assert!(clock.pauses().is_empty(), "{outcome:?}");
        (outcome, visitors.load(Ordering::SeqCst))
    };
    let trusting = || HttpTransport::with_authorities(AUTHORITY).expect("a transport");
    let (expired, valid) = (
        include_bytes!("../keys/expired.pem"),
        include_bytes!("../keys/valid.pem"),
    );
    let (outcome, visitors) = try_with(expired, trusting()).await;
    let error = outcome.expect_err("expired");
    assert_eq!(error.kind(), &ErrorKind::Tls);
    assert!(error.detail().to_lowercase().contains("expired"), "{error}");
    assert_eq!(visitors, 1, "no second attempt");

    let stranger = HttpTransport::new().expect("a transport");
    let (outcome, visitors) = try_with(valid, stranger).await;
    let error = outcome.expect_err("nobody knows the authority");
    assert_eq!((error.kind(), visitors), (&ErrorKind::Tls, 1));

    let (outcome, _) = try_with(valid, trusting()).await;
    outcome.expect("a good certificate");
}

#[tokio::test]
async fn fault_46_redirect_to_another_origin() {
    let secret = "s3cret-0123456789";
    for status in [301, 302, 303, 307, 308] {
        for at in 0..ways(&Server::start(), secret).len() {
            let (server, stranger) = (Server::start(), Server::start());
            let away = format!("{}/people", stranger.url());
            server
                .on("GET", "/people")
                .answer(Answer::status(status).header("location", &away));
            server.on("POST", "/oauth/token").answer(token(secret, "r"));
            server.on("POST", "/login").answer(token(secret, "r"));
            let clock = TestClock::at(NOW);
            let auth = ways(&server, secret).remove(at);
            let error = people(&client(&server, &clock, auth))
                .await
                .expect_err("not followed");
            assert_eq!(
                (error.kind(), error.status()),
                (&ErrorKind::Redirect, Some(status))
            );
            let asked = server
                .requests()
                .into_iter()
                .filter(|it| it.path == "/people");
            assert_eq!(asked.count(), 1);
            assert!(stranger.requests().is_empty() && clock.pauses().is_empty());
        }
    }
    // To the same host without encryption, and to the place that it came from.
    let server = Server::start();
    let answer = Answer::status(302).header("location", "http://acme.example/people");
    server.on("GET", "/people").answer(answer);
    let client = client(&server, &TestClock::at(NOW), Auth::Bearer(secret.into()));
    let error = people(&client).await.expect_err("not followed");
    assert_eq!(
        (error.kind(), server.requests().len()),
        (&ErrorKind::Redirect, 1)
    );
}

#[tokio::test]
async fn fault_47_redirect_loop() {
    let server = Server::start();
    let away = format!("{}/people", server.url());
    server
        .on("GET", "/people")
        .answer(Answer::status(302).header("location", &away));
    let clock = TestClock::at(NOW);
    let client = client(&server, &clock, Auth::Bearer("s3cret".into()));
    let error = people(&client).await.expect_err("not followed");
    assert_eq!(
        (error.kind(), server.requests().len()),
        (&ErrorKind::Redirect, 1)
    );
    assert!(clock.pauses().is_empty());
}

#[tokio::test]
async fn token_requests_are_not_redirected() {
    let (server, stranger) = (Server::start(), Server::start());
    guard(&server, "new");
    let away = format!("{}/oauth/token", stranger.url());
    server
        .on("POST", "/oauth/token")
        .answer(Answer::status(307).header("location", &away));
    let client = client(&server, &TestClock::at(NOW), Auth::OAuth2(stale(&server)));
    let error = people(&client).await.expect_err("not followed");
    assert_eq!(error.kind(), &ErrorKind::Redirect);
    assert!(stranger.requests().is_empty());
}

/// Sends its requests to a server of its own.
static ELSEWHERE: Operation =
    Operation::new("elsewhere", Method::Get, "/people").server("http://acme.example");

#[tokio::test]
async fn nothing_travels_in_the_clear() {
    let server = Server::start();
    let build = |url: &str, auth: Auth| {
        ClientBuilder::<Client>::new(&PROFILE, vec![("company", "good".into())])
            .base_url(url)
            .credentials(auth)
            .build()
    };
    let bearer = || Auth::Bearer("s3cret".into());
    for url in [
        "http://acme.example",
        "http://10.0.0.1",
        "http://127.0.0.1.acme.example",
        "http://localhost.acme.example",
        "http://[::ffff:10.0.0.1]",
        "ftp://127.0.0.1",
        "ws://acme.example",
    ] {
        let error = build(url, bearer()).expect_err(url);
        assert_eq!(error.kind(), &ErrorKind::Configuration, "{url}");
        for auth in [
            Auth::OAuth2(stale(&server).endpoint_url(url)),
            Auth::Exchange(TokenExchange::new(url, TokenPlace::Bearer)),
            Auth::All(vec![
                bearer(),
                Auth::OAuth2(stale(&server).endpoint_url(url)),
            ]),
            Auth::Schemes(vec![("a", Auth::OAuth2(stale(&server).endpoint_url(url)))]),
        ] {
            let error = build(&server.url(), auth).expect_err(url);
            assert_eq!(error.kind(), &ErrorKind::Configuration, "{url}");
        }
        let consent = AuthorizationCode::new(endpoint(&server, Grant::AuthorizationCode), url);
        let error = consent.client("app", "s3cret").start().expect_err(url);
        assert_eq!(error.kind(), &ErrorKind::Configuration, "{url}");
    }
    for url in [
        "https://acme.example",
        "http://127.0.0.1:1",
        "http://localhost:1",
        "http://[::1]:1",
    ] {
        build(url, bearer()).expect(url);
    }
    let client = ClientBuilder::<Client>::new(&PROFILE, vec![("company", "good".into())])
        .credentials(bearer())
        .build()
        .expect("client");
    let error = client
        .call(&ELSEWHERE)
        .send::<()>()
        .await
        .expect_err("in the clear");
    assert_eq!(error.kind(), &ErrorKind::Configuration);
}

#[tokio::test]
async fn path_values_stay_in_their_place() {
    let server = Server::start();
    let client = client(&server, &TestClock::at(NOW), Auth::Bearer("s3cret".into()));
    for id in ["", ".", ".."] {
        let error = client.on(&GET_PERSON, id).send::<()>().await.expect_err(id);
        assert_eq!(error.kind(), &ErrorKind::Request, "{id:?}");
    }
    assert!(server.requests().is_empty());
    for id in [
        "a/b",
        "../admin",
        r"..\..\admin",
        "%2e%2e",
        "%2e%2e%2fadmin",
        "a?admin=1",
        "a#b",
        "a;b",
        "a\r\nx-admin: 1",
        "a b",
        "...",
        "@acme.example",
        "//acme.example",
        "\u{0}",
        "é\u{202e}",
    ] {
        let _ = client.on(&GET_PERSON, id).send::<()>().await;
        let request = server.requests().pop().expect("a request");
        let segments: Vec<&str> = request.path.split('/').collect();
        assert_eq!((segments.len(), segments[1]), (3, "people"), "{id:?}");
        assert_eq!(decoded(segments[2]), id);
        assert_eq!(
            (request.query.as_str(), request.header("x-admin")),
            ("", None)
        );
    }
}

#[tokio::test]
async fn headers_cannot_be_smuggled_in() {
    let server = Server::start();
    server
        .on("POST", "/oauth/token")
        .answer(token("a\\r\\nx-admin: 1", "r"));
    server
        .on("POST", "/login")
        .answer(token("a\\r\\nx-admin: 1", "r"));
    let clock = TestClock::at(NOW);
    for evil in ["a\r\nx-admin: 1", "a\nb", "a\u{0}b", "a\u{7f}b"] {
        for auth in ways(&server, evil) {
            let shown = format!("{auth:?}");
            let outcome = people(&client(&server, &clock, auth)).await;
            if let Err(error) = outcome {
                assert!(!error.to_string().contains("x-admin"), "{shown}: {error}");
            }
        }
        let client = client(&server, &clock, Auth::None);
        for (name, value) in [("x-name", evil), (evil, "value")] {
            let mut call = client.call(&LIST_PEOPLE);
            call.header(name.to_owned(), value);
            let error = call.send::<()>().await.expect_err(evil);
            assert_eq!(error.kind(), &ErrorKind::Request);
            let builder = Client::at(&server, &clock).header(name, value);
            let error = builder.build().expect_err(evil);
            assert_eq!(error.kind(), &ErrorKind::Configuration);
        }
    }
    for request in server.requests() {
        let names: Vec<&str> = request
            .headers
            .iter()
            .map(|(name, _)| name.as_str())
            .collect();
        assert!(!names.contains(&"x-admin"), "{names:?}");
    }
    // A cookie is one cookie.
    let cookie = |value: &str| Auth::Cookie {
        name: "sid",
        value: value.into(),
    };
    for evil in ["a; admin=1", "a, b", "a b"] {
        let error = people(&client(&server, &clock, cookie(evil)))
            .await
            .expect_err(evil);
        assert_eq!(error.kind(), &ErrorKind::Configuration);
    }
}

/// A credential as it may show up: plain, percent-encoded, in Base64 alone and as a Basic pair.
fn forms(secret: &str) -> Vec<String> {
    use base64::Engine as _;
    let encode = |text: &str| base64::engine::general_purpose::STANDARD.encode(text);
    let percent: String = url::form_urlencoded::byte_serialize(secret.as_bytes()).collect();
    let pair = encode(&format!("ada:{secret}"));
    vec![secret.to_owned(), percent, encode(secret), pair]
}

fn clean(secret: &str, text: &str) {
    for form in forms(secret) {
        assert!(!text.contains(&form), "a secret in: {text}");
    }
}

const SECRET: &str = "s3cret/+=0123456789";

#[test]
fn debug_tells_no_secret() {
    let server = Server::start();
    let clock = TestClock::at(NOW);
    for auth in ways(&server, SECRET) {
        clean(SECRET, &format!("{auth:?} {auth:#?}"));
        let builder = Client::at(&server, &clock)
            .header("x-tenant", SECRET)
            .credentials(auth);
        clean(SECRET, &format!("{builder:?}"));
        let client = builder.build().expect("client");
        let mut call = client.call(&LIST_PEOPLE);
        call.header("x-key", SECRET);
        call.query("key", SECRET);
        clean(
            SECRET,
            &format!("{client:?} {:?} {call:?}", client.connection),
        );
        // A panic says what `Debug` says.
        let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            panic!("{client:?} {call:?}");
        }));
        let message = panicked.expect_err("a panic");
        clean(SECRET, message.downcast_ref::<String>().expect("a text"));
    }
    let url = url::Url::parse("https://acme.example/people").expect("URL");
    let mut request = TransportRequest::new(Method::Get, url);
    request.headers.set("authorization", SECRET);
    request.url.set_query(Some(&forms(SECRET)[1]));
    request.body = Some(SECRET.as_bytes().to_vec().into());
    let config = Config::new().credential("key", SECRET);
    let kept = Kept::new(Token::new(SECRET).refresh_token(SECRET), 1);
    let store = MemoryTokenStore::with(kept.token.clone());
    let key = StoreKey::generate().expect("a key");
    let consent = AuthorizationCode::new(
        endpoint(&server, Grant::AuthorizationCode),
        "https://acme.example",
    )
    .client("app", SECRET);
    let pending = consent.start().expect("started");
    clean(
        SECRET,
        &format!("{request:?} {config:?} {kept:?} {store:?} {consent:?}"),
    );
    clean(key.to_base64().expose(), &format!("{key:?}"));
    clean(pending.state().expose(), &format!("{pending:?}"));
}

#[tokio::test]
async fn errors_tell_no_secret() {
    for at in 0..ways(&Server::start(), SECRET).len() {
        let server = Server::start();
        // A provider that says back what it was told.
        for (method, path) in [
            ("GET", "/people"),
            ("POST", "/oauth/token"),
            ("POST", "/login"),
        ] {
            server.on(method, path).respond(|request| {
                let told: Vec<&str> = ["authorization", "x-key", "cookie"]
                    .into_iter()
                    .filter_map(|name| request.header(name))
                    .chain([request.query.as_str(), request.body.as_str()])
                    .collect();
                let told = serde_json::Value::from(told.join(" "));
                Answer::json(format!(
                    r#"{{"message":{told},"code":{told},"error":{told},"error_description":{told}}}"#
                ))
                .with_status(401)
                .header("x-acme-error", "no")
            });
        }
        let clock = TestClock::at(NOW);
        let auth = ways(&server, SECRET).remove(at);
        let shown = format!("{auth:?}");
        let error = people(&client(&server, &clock, auth))
            .await
            .expect_err("refused");
        assert!(error.message().is_some(), "{shown}");
        clean(SECRET, &format!("{error} {error:?}"));

        // Nobody there.
        let gone = Client::at(&server, &clock)
            .base_url("http://127.0.0.1:1")
            .credentials(ways(&server, SECRET).remove(at))
            .build()
            .expect("client");
        let error = people(&gone).await.expect_err("nobody there");
        clean(SECRET, &format!("{error} {error:?}"));
    }
}

/// A store that panics and tells everything.
#[derive(Debug)]
struct Loud;

impl TokenStore for Loud {
    fn load(&self) -> BoxFuture<'_, Result<Option<Kept>, StoreError>> {
        Box::pin(async { Ok(None) })
    }

    fn swap(
        &self,
        _: Option<u64>,
        token: &Token,
    ) -> BoxFuture<'_, Result<Option<u64>, StoreError>> {
        panic!("cannot keep {token:?}");
    }
}

#[tokio::test]
async fn a_panic_of_a_store_tells_no_secret_and_leaves_no_lock() {
    let server = Server::start();
    guard(&server, SECRET);
    server
        .on("POST", "/oauth/token")
        .answer(token(SECRET, SECRET));
    let oauth = stale(&server).store(Arc::new(Loud));
    let client = client(&server, &TestClock::at(NOW), Auth::OAuth2(oauth));
    for _ in 0..2 {
        let error = people(&client).await.expect_err("stopped");
        assert_eq!(error.kind(), &ErrorKind::Unauthorized);
        clean(SECRET, &format!("{error} {error:?}"));
    }
}
