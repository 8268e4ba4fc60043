//! The consent of a person: the way to the provider, and back with a code for a token.

use base64::Engine as _;
use conjoin_runtime::{
    AuthorizationCode, ClientAuth, ErrorKind, Grant, OAuth2Endpoint, PendingConsent, Token,
};
use conjoin_tests::clock::TestClock;
use conjoin_tests::oauth::{DATE, NOW, endpoint, refreshes, refusal, token};
use conjoin_tests::server::{Answer, Server};

const AUTHORIZE: &str = "https://acme.example/authorize?tenant=1";

fn at(server: &Server) -> OAuth2Endpoint {
    endpoint(server, Grant::AuthorizationCode)
}

fn consent(server: &Server) -> AuthorizationCode {
    AuthorizationCode::new(at(server), AUTHORIZE)
        .client("app", "s3cret")
        .redirect_uri("https://app.example/callback?x=1")
        .clock(TestClock::at(NOW))
}

fn param(pending: &PendingConsent, name: &str) -> Option<String> {
    let mut pairs = pending.url().query_pairs();
    let found = pairs.find(|(known, _)| known == name);
    found.map(|(_, value)| value.into_owned())
}

fn callback(pending: &PendingConsent, rest: &str) -> String {
    format!(
        "https://app.example/callback?x=1&state={}{rest}",
        pending.state().expose()
    )
}

fn fields(body: &str) -> Vec<(String, String)> {
    url::form_urlencoded::parse(body.as_bytes())
        .into_owned()
        .collect()
}

#[test]
fn the_way_to_the_provider() {
    let server = Server::start();
    let consent = consent(&server)
        .scope("offline_access")
        .param("prompt", "consent");
    let pending = consent.start().expect("started");
    let url = pending.url();
    assert_eq!(
        (url.host_str(), url.path()),
        (Some("acme.example"), "/authorize")
    );
    let text = |name| param(&pending, name);
    assert_eq!(text("tenant").as_deref(), Some("1"));
    assert_eq!(text("response_type").as_deref(), Some("code"));
    assert_eq!(text("client_id").as_deref(), Some("app"));
    assert_eq!(
        text("redirect_uri").as_deref(),
        Some("https://app.example/callback?x=1")
    );
    assert_eq!(text("scope").as_deref(), Some("read write offline_access"));
    assert_eq!(text("prompt").as_deref(), Some("consent"));
    assert_eq!(text("state").as_deref(), Some(pending.state().expose()));
    assert_eq!(text("code_challenge_method").as_deref(), Some("S256"));
    assert_eq!(text("code_challenge").map(|it| it.len()), Some(43));
    assert!(
        !url.as_str().contains("s3cret"),
        "the secret is not for browsers"
    );

    let again = consent.start().expect("started");
    assert_ne!(param(&again, "state"), text("state"));
    assert_ne!(param(&again, "code_challenge"), text("code_challenge"));

    let plain = consent
        .without_pkce()
        .scope_separator(",")
        .start()
        .expect("started");
    assert_eq!(param(&plain, "code_challenge"), None);
    assert_eq!(
        param(&plain, "scope").as_deref(),
        Some("read,write,offline_access")
    );
    let error = AuthorizationCode::new(at(&server), AUTHORIZE)
        .start()
        .expect_err("no client");
    assert_eq!(error.kind(), &ErrorKind::Configuration);
}

#[tokio::test]
async fn a_code_becomes_a_token() {
    let server = Server::start();
    server
        .on("POST", "/oauth/token")
        .answer(token("a-1", "r-1").header("date", "Fri, 02 Jan 2026 04:04:05 GMT"));
    let consent = consent(&server);
    let pending = consent.start().expect("started");
    // Another process takes the callback.
    let kept = pending.to_json();
    let pending = PendingConsent::from_json(kept.expose()).expect("kept");
    let token: Token = consent
        .finish(&pending, &callback(&pending, "&code=c%2F1#fragment"))
        .await
        .expect("a token");
    assert_eq!(token.access_token.expose(), "a-1");
    assert_eq!(
        token.refresh_token.expect("a refresh token").expose(),
        "r-1"
    );
    let end = "2026-01-02T05:04:05Z".parse().ok();
    assert_eq!(token.expires_at, end, "by the server's clock");
    let [request] = &refreshes(&server)[..] else {
        panic!("one request")
    };
    let fields = fields(&request.body);
    let names: Vec<&str> = fields.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        [
            "grant_type",
            "code",
            "redirect_uri",
            "code_verifier",
            "client_id",
            "client_secret"
        ]
    );
    let values: Vec<&str> = fields.iter().map(|(_, value)| value.as_str()).collect();
    assert_eq!(
        values[..3],
        [
            "authorization_code",
            "c/1",
            "https://app.example/callback?x=1"
        ]
    );
    assert_eq!(values[4..], ["app", "s3cret"]);
    let digest = ring::digest::digest(&ring::digest::SHA256, values[3].as_bytes());
    let challenge = base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(digest);
    assert_eq!(param(&pending, "code_challenge"), Some(challenge));
}

#[tokio::test]
async fn a_public_client_sends_no_secret() {
    let server = Server::start();
    server
        .on("POST", "/oauth/token")
        .answer(token("a-1", "r-1"));
    for client_auth in [ClientAuth::Basic, ClientAuth::Body] {
        let mut endpoint = at(&server);
        endpoint.client_auth = client_auth;
        let consent = AuthorizationCode::new(endpoint, AUTHORIZE).public_client("app");
        let pending = consent.start().expect("started");
        let callback = callback(&pending, "&code=c");
        consent.finish(&pending, &callback).await.expect("a token");
        let request = refreshes(&server).pop().expect("a request");
        assert_eq!(request.header("authorization"), None);
        assert!(request.body.ends_with("&client_id=app"), "{}", request.body);
    }
}

#[tokio::test]
async fn a_callback_of_somebody_else_is_refused() {
    let server = Server::start();
    let consent = consent(&server).issuer("https://acme.example");
    let pending = consent.start().expect("started");
    let state = pending.state().expose().to_owned();
    let issuer = "iss=https%3A%2F%2Facme.example";
    for (callback, says) in [
        (format!("code=c&{issuer}"), "state"),
        (format!("code=c&state=&{issuer}"), "state"),
        (format!("code=c&state={state}x&{issuer}"), "state"),
        (format!("code=c&state={state}&state=evil&{issuer}"), "state"),
        (format!("error=access_denied&state=evil&{issuer}"), "state"),
        (format!("code=c&state={state}"), "issuer"),
        (
            format!("code=c&state={state}&iss=https%3A%2F%2Fevil.example"),
            "issuer",
        ),
        (format!("state={state}&{issuer}"), "no code"),
        (format!("code=&state={state}&{issuer}"), "no code"),
        (format!("code=c&code=d&state={state}&{issuer}"), "no code"),
    ] {
        let error = consent
            .finish(&pending, &callback)
            .await
            .expect_err(&callback);
        assert_eq!(error.kind(), &ErrorKind::Unauthorized, "{callback}");
        assert!(error.detail().contains(says), "{callback}: {error}");
        assert!(!error.to_string().contains(&state));
    }
    let denied = format!("?error=access_denied&error_description=no+way&state={state}&{issuer}");
    let error = consent.finish(&pending, &denied).await.expect_err("denied");
    assert_eq!(
        (error.code(), error.message()),
        (Some("access_denied"), Some("no way"))
    );
    assert!(
        server.requests().is_empty(),
        "nothing is sent for any of them"
    );
}

#[tokio::test]
async fn a_code_is_sent_once() {
    for (answer, kind) in [
        (refusal("invalid_grant"), ErrorKind::ReauthRequired),
        (
            refusal("invalid_client").with_status(401),
            ErrorKind::Unauthorized,
        ),
        (Answer::status(503), ErrorKind::Unavailable),
        (Answer::status(404), ErrorKind::Configuration),
        (Answer::reset(), ErrorKind::Unavailable),
        (
            Answer::json(r#"{"error":"bad_verification_code"}"#),
            ErrorKind::ReauthRequired,
        ),
    ] {
        let server = Server::start();
        server
            .on("POST", "/oauth/token")
            .answer(answer.header("date", DATE));
        let consent = consent(&server);
        let pending = consent.start().expect("started");
        let callback = callback(&pending, "&code=c-0123456789");
        let error = consent
            .finish(&pending, &callback)
            .await
            .expect_err("refused");
        assert_eq!(error.kind(), &kind);
        assert!(!error.to_string().contains("c-0123456789"));
        assert_eq!(refreshes(&server).len(), 1);
    }
}
