//! One request and its answer: what goes out, what is read, what is refused.

use conjoin_runtime::json::{FromJson, RawJson};
use conjoin_runtime::{Auth, Config, ErrorKind};
use conjoin_tests::acme::{
    CREATE_PERSON, Client, DELETE_PERSON, GET_PERSON, LIST_PEOPLE, Person, REPLACE_PERSON,
};
use conjoin_tests::clock::TestClock;
use conjoin_tests::server::{Answer, Server};
use proptest::prelude::*;

const NOW: &str = "2026-01-02T03:04:05Z";

fn client(server: &Server) -> Client {
    Client::at(server, &TestClock::at(NOW))
        .max_attempts(1)
        .build()
        .expect("client")
}

/// Sends one GET and gives the kind of its error, with the error.
async fn refused<T: FromJson + std::fmt::Debug>(
    answer: Answer,
) -> (ErrorKind, conjoin_runtime::Error) {
    let server = Server::start();
    server.on("GET", "/people/4").answer(answer);
    let error = client(&server)
        .on(&GET_PERSON, "4")
        .send::<T>()
        .await
        .expect_err("refused");
    assert_eq!(error.provider(), "acme");
    assert_eq!(error.operation(), Some("get-person"));
    (error.kind().clone(), error)
}

#[tokio::test]
async fn sends_what_was_asked_for_and_reads_what_came() {
    let server = Server::start();
    server.on("GET", "/people/4").answer(
        Answer::json(
            r#"{"id":4,"name":"Ada","age":"36","team":{"size":true},"tags":["a",null],"shoe":39}"#,
        )
        .header("X-Request-Id", "r-1"),
    );
    let mut call = client(&server).on(&GET_PERSON, "4");
    call.query("fields[]", "a&b=c");
    call.header("x-trace", "t");
    let response = call.send::<Person>().await.expect("answer");
    assert_eq!(response.id.as_deref(), Some("4"));
    assert_eq!(response.age, Some(36));
    assert_eq!(response.extra.get("shoe"), Some(&39.into()));
    assert_eq!(response.status, 200);
    assert_eq!(response.headers.get("x-request-id"), Some("r-1"));
    let issues: Vec<_> = response.issues.iter().map(ToString::to_string).collect();
    assert_eq!(
        issues,
        [
            "expected an integer, found a boolean at /team/size",
            "expected an element, found null at /tags/1"
        ]
    );
    let [request] = &server.requests()[..] else {
        panic!("one request")
    };
    assert_eq!(request.target(), "/people/4?fields%5B%5D=a%26b%3Dc");
    assert_eq!(request.param("fields[]").as_deref(), Some("a&b=c"));
    assert_eq!(request.header("accept"), Some("application/json"));
    assert_eq!(request.header("x-acme-version"), Some("2"));
    assert_eq!(request.header("x-trace"), Some("t"));
    assert_eq!(request.header("authorization"), None);
    assert!(
        request
            .header("user-agent")
            .is_some_and(|agent| agent.starts_with("conjoin/"))
    );
}

#[tokio::test]
async fn bodies_are_json_and_can_be_changed_in_place() {
    let server = Server::start();
    server
        .on("POST", "/people")
        .answer(Answer::json("{}").with_status(201));
    let mut call = client(&server).call(&CREATE_PERSON);
    call.body(r#"{"a":{"b":1.50}}"#.to_owned());
    call.body_set("/a/c", "x".into());
    call.send::<RawJson>().await.expect("answer");
    let request = &server.requests()[0];
    assert_eq!(request.body, r#"{"a":{"b":1.50,"c":"x"}}"#);
    assert_eq!(request.header("content-type"), Some("application/json"));
    let mut call = client(&server).call(&CREATE_PERSON);
    call.form("a b", "c&d");
    call.form("e", "f");
    call.send::<()>().await.expect("answer");
    let request = &server.requests()[1];
    assert_eq!(request.body, "a%20b=c%26d&e=f");
    assert_eq!(
        request.header("content-type"),
        Some("application/x-www-form-urlencoded")
    );
}

#[tokio::test]
async fn credentials_go_where_the_provider_wants_them() {
    let cases = [
        (
            Auth::Basic {
                username: "u".into(),
                password: "päss".into(),
            },
            Some("Basic dTpww6Rzcw=="),
            None,
            "",
        ),
        (Auth::Bearer("t-1".into()), Some("Bearer t-1"), None, ""),
        (
            Auth::Header {
                name: "x-api-key",
                value: "k-1".into(),
            },
            None,
            Some("k-1"),
            "",
        ),
        (
            Auth::Query {
                name: "api key",
                value: "k/1".into(),
            },
            None,
            None,
            "api%20key=k%2F1",
        ),
    ];
    for (auth, authorization, key, query) in cases {
        let server = Server::start();
        server.on("GET", "/people").answer(Answer::json("{}"));
        let client = Client::at(&server, &TestClock::at(NOW))
            .credentials(auth)
            .build()
            .expect("client");
        client
            .call(&LIST_PEOPLE)
            .send::<()>()
            .await
            .expect("answer");
        let request = &server.requests()[0];
        assert_eq!(request.header("authorization"), authorization);
        assert_eq!(request.header("x-api-key"), key);
        assert_eq!(request.query, query);
    }
}

#[tokio::test]
async fn nothing_is_sent_when_the_request_cannot_be_built() {
    let server = Server::start();
    let client = client(&server);
    let mut broken = client.on(&GET_PERSON, "4");
    broken.header("x-trace", "a\r\nx-evil: 1");
    let calls = [
        client.call(&GET_PERSON),
        client.on(&GET_PERSON, ""),
        client.on(&GET_PERSON, ".."),
        broken,
    ];
    for call in calls {
        let error = call.send::<()>().await.expect_err("refused");
        assert_eq!(error.kind(), &ErrorKind::Request, "{error}");
        assert!(!error.to_string().contains("evil"));
    }
    let key = Client::at(&server, &TestClock::at(NOW)).credentials(Auth::Bearer("a\nb".into()));
    let error = key
        .build()
        .expect("client")
        .call(&LIST_PEOPLE)
        .send::<()>()
        .await
        .expect_err("refused");
    assert_eq!(error.kind(), &ErrorKind::Configuration);
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn a_dropped_request_is_never_sent() {
    let server = Server::start();
    server.on("GET", "/people").answer(Answer::json("{}"));
    drop(client(&server).call(&LIST_PEOPLE).send::<()>());
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn answers_without_a_body_are_read_as_nothing() {
    let server = Server::start();
    server
        .on("DELETE", "/people/4")
        .answer(Answer::status(204))
        .answer(Answer::text("text/html", "<p>done</p>"));
    for _ in 0..2 {
        client(&server)
            .on(&DELETE_PERSON, "4")
            .send::<()>()
            .await
            .expect("nothing to read");
    }
    let (kind, _) = refused::<Person>(Answer::status(204)).await;
    assert_eq!(
        kind,
        ErrorKind::Decode {
            pointer: String::new()
        }
    );
}

#[tokio::test]
async fn files_come_as_they_are() {
    let server = Server::start();
    server
        .on("GET", "/people/4")
        .answer(Answer::text("application/pdf", "").body([0xff, 0x00, b'<']));
    let mut call = client(&server).on(&GET_PERSON, "4");
    call.header("accept", "*/*");
    let response = call.send::<bytes::Bytes>().await.expect("bytes");
    assert_eq!(&response.value[..], [0xff, 0x00, b'<']);
    assert_eq!(server.requests()[0].header("accept"), Some("*/*"));
}

#[tokio::test]
async fn redirects_are_not_followed() {
    for status in [301, 302, 307, 308] {
        let (server, other) = (Server::start(), Server::start());
        let target = format!("{}/people/4", other.url());
        server
            .on("GET", "/people/4")
            .answer(Answer::status(status).header("location", &target));
        let error = client(&server)
            .on(&GET_PERSON, "4")
            .send::<Person>()
            .await
            .expect_err("redirect");
        assert_eq!(error.kind(), &ErrorKind::Redirect);
        assert!(other.requests().is_empty());
    }
}

#[tokio::test]
async fn errors_say_what_the_provider_said() {
    let body = r#"{"error":{"code":"E7","message":"no\nperson"},"request":"r-2"}"#;
    let (kind, error) = refused::<Person>(Answer::json(body).with_status(404)).await;
    assert_eq!(kind, ErrorKind::NotFound);
    assert_eq!(
        (error.code(), error.message(), error.request_id()),
        (Some("E7"), Some("no person"), Some("r-2"))
    );
    assert_eq!(
        error.to_string(),
        "acme get-person: not found (status 404); code E7; message no person; request id r-2"
    );
    let (kind, error) =
        refused::<Person>(Answer::status(403).header("x-acme-error", "not yours")).await;
    assert_eq!(
        (kind, error.message()),
        (ErrorKind::Forbidden, Some("not yours"))
    );
    let (kind, _) = refused::<Person>(Answer::json(r#"{"code":"not_found"}"#)).await;
    assert_eq!(kind, ErrorKind::NotFound, "an error inside a success");
    for (status, kind) in [
        (400, ErrorKind::Validation),
        (401, ErrorKind::Unauthorized),
        (409, ErrorKind::Conflict),
        (410, ErrorKind::Gone),
        (418, ErrorKind::Rejected),
        (422, ErrorKind::Validation),
        (500, ErrorKind::Server),
        (503, ErrorKind::Unavailable),
    ] {
        assert_eq!(
            refused::<Person>(Answer::status(status)).await.0,
            kind,
            "{status}"
        );
    }
}

#[tokio::test]
async fn no_credential_shows_up_anywhere() {
    let secret = "s3cret-t0ken/x";
    for auth in [
        Auth::Bearer(secret.into()),
        Auth::Basic {
            username: "u".into(),
            password: secret.into(),
        },
        Auth::Query {
            name: "key",
            value: secret.into(),
        },
    ] {
        let server = Server::start();
        server.on("GET", "/people/4").respond(|request| {
            // A provider that gives back all it got.
            let all = format!("{:?} {}", request.headers, request.query);
            Answer::text("text/plain", all).with_status(400)
        });
        server.on("GET", "/people").answer(Answer::reset());
        let builder = Client::at(&server, &TestClock::at(NOW)).credentials(auth.clone());
        let mut seen = format!("{auth:?} {builder:?}");
        let client = builder.max_attempts(1).build().expect("client");
        let call = client.on(&GET_PERSON, "4");
        seen += &format!("{client:?} {call:?}");
        let echoed = call.send::<Person>().await.expect_err("refused");
        let broken = client
            .call(&LIST_PEOPLE)
            .send::<Person>()
            .await
            .expect_err("reset");
        seen += &format!("{echoed} {echoed:?} {broken} {broken:?}");
        assert!(server.requests()[0].headers.len() > 2);
        for form in [
            secret,
            "s3cret-t0ken%2Fx",
            "s3cret-t0ken",
            "dTpzM2NyZXQtdDBrZW4veA==",
        ] {
            assert!(!seen.contains(form), "{form} in {seen}");
        }
        let config = Config::new().credential("token", secret);
        assert!(!format!("{config:?}").contains(secret));
    }
}

#[test]
fn settings_cannot_lead_to_another_host() {
    let build = |company: &str| {
        conjoin_runtime::ClientBuilder::<Client>::new(
            &conjoin_tests::acme::PROFILE,
            vec![("company", company.to_owned())],
        )
        .build()
    };
    assert_eq!(
        build("good").expect("client").connection.base().as_str(),
        "https://good.acme.example/api"
    );
    for company in ["evil.example/", "a@evil.example", "a.evil.example#", ""] {
        let error = build(company).expect_err(company);
        assert_eq!(
            (error.kind(), error.provider()),
            (&ErrorKind::Configuration, "acme")
        );
    }
    let plain =
        conjoin_runtime::ClientBuilder::<Client>::new(&conjoin_tests::acme::PROFILE, vec![])
            .base_url("http://acme.example")
            .build();
    assert_eq!(
        plain.expect_err("plain http").kind(),
        &ErrorKind::Configuration
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_id_reaches_the_server_as_one_segment(id in any::<String>()) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("runtime");
        runtime.block_on(async {
            let server = Server::start();
            let outcome = client(&server).on(&REPLACE_PERSON, &id).send::<()>().await;
            let requests = server.requests();
            if matches!(id.as_str(), "" | "." | "..") {
                assert!(outcome.is_err() && requests.is_empty());
                return;
            }
            let segments: Vec<_> = requests[0].path.split('/').collect();
            assert_eq!(segments.len(), 3, "{:?}", requests[0].path);
            assert_eq!(conjoin_tests::server::decoded(segments[2]), id);
        });
    }
}
