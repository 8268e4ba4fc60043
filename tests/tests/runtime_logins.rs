//! Two-step logins: a call of the provider's own gives a token, which goes into requests.

use std::sync::Arc;
use std::time::Duration;

use conjoin_runtime::{
    Auth, ClientBuilder, Error, ErrorKind, Jwt, JwtAlgorithm, MemoryTokenStore, Method, TokenBody,
    TokenExchange, TokenExpiry, TokenPlace,
};
use conjoin_tests::acme::{Client, LIST_PEOPLE, PROFILE};
use conjoin_tests::clock::TestClock;
use conjoin_tests::oauth::{NOW, client, guard, of, refreshes, refusal, stale, token};
use conjoin_tests::server::{Answer, Request, Server};

async fn people(client: &Client) -> Result<(), Error> {
    client.call(&LIST_PEOPLE).send::<()>().await.map(|_| ())
}

fn fields(request: &Request) -> Vec<(String, String)> {
    url::form_urlencoded::parse(request.body.as_bytes())
        .into_owned()
        .collect()
}

fn basic(username: &str, password: &str) -> Auth {
    Auth::Basic {
        username: username.into(),
        password: password.into(),
    }
}

const IN_HEADER: TokenPlace = TokenPlace::Header {
    name: "x-token",
    prefix: "",
};

#[tokio::test]
async fn login_calls_of_all_shapes() {
    let server = Server::start();
    server.on("GET", "/people").answer(Answer::json("{}"));
    let nested = r#"{"data":{"token":"t-1","ttl":600}}"#;
    server.on("POST", "/login").answer(Answer::json(nested));
    server
        .on("GET", "/login")
        .query("key", "k&1")
        .answer(Answer::text("text/plain", "t-1\n"));
    server
        .on("POST", "/quoted")
        .answer(Answer::json("\"t-1\"").with_status(201));
    let at = |path: &str, place| TokenExchange::new(path, place);
    let nested = |place| at("/login", place).token("/data/token");
    let clock = TestClock::at(NOW);
    let run = async |exchange| {
        let client = client(&server, &clock, Auth::Exchange(exchange));
        people(&client).await.expect("answer");
        let mut requests = server.requests();
        let last = requests.pop().expect("a request");
        (requests.pop().expect("a login"), last)
    };
    let json = nested(IN_HEADER)
        .field("/user/name", "ada")
        .field("/user/password", "s3cret")
        .field("company/1", "acme")
        .header("x-version", "2");
    let (login, last) = run(json).await;
    assert_eq!(
        login.body,
        r#"{"user":{"name":"ada","password":"s3cret"},"company/1":"acme"}"#
    );
    assert_eq!(login.header("x-version"), Some("2"));
    assert_eq!(last.header("x-token"), Some("t-1"));

    let form = nested(TokenPlace::Query { name: "sid" })
        .body(TokenBody::Form)
        .field("user", "ada")
        .auth(basic("app", "s3cret"));
    let (login, last) = run(form).await;
    assert_eq!(
        (login.body.as_str(), last.query.as_str()),
        ("user=ada", "sid=t-1")
    );
    assert_eq!(
        login.header("authorization"),
        Some("Basic YXBwOnMzY3JldA==")
    );

    let get = at("/login", TokenPlace::Cookie { name: "sid" }).method(Method::Get);
    let (login, last) = run(get.field("key", "k&1").token("")).await;
    assert_eq!(
        (login.query.as_str(), login.body.as_str()),
        ("key=k%261", "")
    );
    assert_eq!(last.header("cookie"), Some("sid=t-1"));

    let place = TokenPlace::Header {
        name: "authorization",
        prefix: "Login ",
    };
    let signed = at("/quoted", place).token("").auth(Auth::Jwt(
        Jwt::new(JwtAlgorithm::Hs256, "shared").issuer("app"),
    ));
    let (login, last) = run(signed).await;
    assert!(
        login
            .header("authorization")
            .expect("a header")
            .starts_with("Bearer ey")
    );
    assert_eq!(last.header("authorization"), Some("Login t-1"));
}

#[tokio::test]
async fn the_token_exchange_of_the_standard() {
    let server = Server::start();
    guard(&server, "new");
    server.on("POST", "/oauth/token").answer(token("new", ""));
    let kind = "urn:ietf:params:oauth:token-type:access_token";
    let exchange = TokenExchange::rfc8693("/oauth/token", "theirs", kind);
    let client = client(&server, &TestClock::at(NOW), Auth::Exchange(exchange));
    people(&client).await.expect("answer");
    assert_eq!(
        fields(&refreshes(&server)[0]),
        [
            (
                "grant_type",
                "urn:ietf:params:oauth:grant-type:token-exchange"
            ),
            ("subject_token", "theirs"),
            ("subject_token_type", kind),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
    );
}

#[tokio::test]
async fn tokens_of_a_login_end() {
    for (expires, body, seconds) in [
        (
            TokenExpiry::Delta("/ttl".into()),
            r#"{"access_token":"t","ttl":"600"}"#,
            540,
        ),
        (
            TokenExpiry::At("/end".into()),
            r#"{"access_token":"t","end":"2026-01-02T03:14:05Z"}"#,
            540,
        ),
        (
            TokenExpiry::At("/end".into()),
            r#"{"access_token":"t","end":1767323645000}"#,
            540,
        ),
        (
            TokenExpiry::Fixed(Duration::from_secs(900)),
            r#"{"access_token":"t"}"#,
            840,
        ),
    ] {
        let server = Server::start();
        server.on("GET", "/people").answer(Answer::json("{}"));
        server.on("POST", "/login").answer(Answer::json(body));
        let clock = TestClock::at(NOW);
        let exchange = TokenExchange::new("/login", IN_HEADER).expires(expires);
        let client = client(&server, &clock, Auth::Exchange(exchange));
        people(&client).await.expect("answer");
        clock.advance(Duration::from_secs(seconds - 1));
        people(&client).await.expect("answer");
        assert_eq!(of(&server, "/login").len(), 1, "{body}");
        clock.advance(Duration::from_secs(1));
        people(&client).await.expect("answer");
        assert_eq!(of(&server, "/login").len(), 2, "{body}");
    }
}

#[tokio::test]
async fn a_refused_token_of_a_login_is_got_anew_and_shared() {
    let server = Server::start();
    let mut round = 0;
    server.on("POST", "/login").respond(move |_| {
        round += 1;
        Answer::json(format!(r#"{{"access_token":"t-{round}"}}"#))
    });
    server.on("GET", "/people").respond(|request| {
        let status = if request.header("x-token") == Some("t-2") {
            200
        } else {
            401
        };
        Answer::json("{}").with_status(status)
    });
    let store = Arc::new(MemoryTokenStore::new());
    let connect = || {
        let exchange = TokenExchange::new("/login", IN_HEADER).store(store.clone());
        client(&server, &TestClock::at(NOW), Auth::Exchange(exchange))
    };
    people(&connect()).await.expect("got anew");
    people(&connect()).await.expect("from the store");
    assert_eq!(
        (of(&server, "/login").len(), of(&server, "/people").len()),
        (2, 3)
    );
}

#[tokio::test]
async fn a_login_that_fails() {
    let server = Server::start();
    server.on("POST", "/login").answer(refusal("bad_password"));
    server
        .on("POST", "/odd")
        .answer(Answer::json(r#"{"ok":false}"#));
    let clock = TestClock::at(NOW);
    let exchange = TokenExchange::new("/login", IN_HEADER).field("password", "s3cret");
    let refused = client(&server, &clock, Auth::Exchange(exchange));
    for _ in 0..3 {
        let error = people(&refused).await.expect_err("refused");
        assert_eq!(
            (error.kind(), error.code()),
            (&ErrorKind::Unauthorized, Some("bad_password"))
        );
    }
    assert_eq!(
        server.requests().len(),
        1,
        "an account is not locked by trying"
    );
    let exchange = TokenExchange::new("/odd", IN_HEADER);
    let odd = client(&server, &clock, Auth::Exchange(exchange));
    let error = people(&odd).await.expect_err("no token");
    assert!(matches!(error.kind(), ErrorKind::Decode { .. }));
    let nested = TokenExchange::new("/login", IN_HEADER).auth(Auth::OAuth2(stale(&server)));
    let builder = Client::at(&server, &clock).credentials(Auth::Exchange(nested));
    let error = builder.build().expect_err("steps of its own");
    assert_eq!(error.kind(), &ErrorKind::Configuration);
}

#[tokio::test]
async fn a_login_follows_the_base_url() {
    let server = Server::start();
    server.on("GET", "/people").answer(Answer::json("{}"));
    server.on("POST", "/v1/login").answer(token("t", ""));
    let url = "https://good.acme.example/v1/login";
    let client = ClientBuilder::<Client>::new(&PROFILE, vec![("company", "good".into())])
        .base_url(server.url())
        .credentials(Auth::Exchange(TokenExchange::new(url, IN_HEADER)))
        .build()
        .expect("client");
    people(&client).await.expect("answer");
}
