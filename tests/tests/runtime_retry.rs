//! When a request is tried again, how long it waits, and when it is given up.

use std::time::Duration;

use conjoin_runtime::model::Timestamp;
use conjoin_runtime::{Error, ErrorKind, Operation};
use conjoin_tests::acme::{
    CREATE_PERSON, Client, DELETE_PERSON, GET_PERSON, LIST_PEOPLE, REPLACE_PERSON, SEARCH_PEOPLE,
    UPDATE_PERSON,
};
use conjoin_tests::clock::TestClock;
use conjoin_tests::server::{Answer, Server};

const NOW: &str = "2026-01-02T03:04:05Z";

/// What one call led to.
struct Outcome {
    result: Result<(), Error>,
    requests: usize,
    pauses: Vec<u128>,
}

impl Outcome {
    fn kind(&self) -> &ErrorKind {
        self.result.as_ref().expect_err("an error").kind()
    }
}

/// Sends one request of an operation to a server that gives these answers; the last for ever.
async fn run(operation: &'static Operation, answers: &[Answer]) -> Outcome {
    let server = Server::start();
    let path = operation.path.replace("{id}", "4");
    let mut script = server.on(operation.method.as_str(), &path);
    for answer in answers {
        script = script.answer(answer.clone());
    }
    let clock = TestClock::at(NOW);
    let client = Client::at(&server, &clock)
        .timeout(Duration::from_millis(300))
        .build()
        .expect("client");
    let mut call = if operation.path.contains("{id}") {
        client.on(operation, "4")
    } else {
        client.call(operation)
    };
    if operation.method.as_str() != "GET" {
        call.body(r#"{"name":"Ada"}"#.to_owned());
    }
    let result = call.send::<()>().await.map(|_| ());
    Outcome {
        result,
        requests: server.requests().len(),
        pauses: clock.pauses().iter().map(Duration::as_millis).collect(),
    }
}

fn ok() -> Answer {
    Answer::json("{}")
}

fn limited(name: &str, value: &str) -> Answer {
    Answer::json("{}").with_status(429).header(name, value)
}

#[tokio::test]
async fn what_can_be_repeated_is_tried_again() {
    let operations = [&GET_PERSON, &REPLACE_PERSON, &DELETE_PERSON, &SEARCH_PEOPLE];
    let failures = [
        Answer::status(503),
        Answer::status(500),
        Answer::status(408),
        Answer::reset(),
        Answer::json(r#"{"a":1}"#).cut(3),
        Answer::json("{}").delay(Duration::from_millis(900)),
    ];
    for operation in operations {
        for failure in &failures {
            let outcome = run(operation, &[failure.clone(), failure.clone(), ok()]).await;
            assert!(
                outcome.result.is_ok(),
                "{} {failure:?} {:?}",
                operation.id,
                outcome.result
            );
            assert_eq!(outcome.requests, 3, "{} {failure:?}", operation.id);
            assert_eq!(outcome.pauses, [500, 1000], "{} {failure:?}", operation.id);
        }
    }
}

#[tokio::test]
async fn attempts_have_an_end() {
    let outcome = run(&GET_PERSON, &[Answer::status(503)]).await;
    assert_eq!(
        (outcome.kind(), outcome.requests),
        (&ErrorKind::Unavailable, 3)
    );
    let outcome = run(&GET_PERSON, &[Answer::reset()]).await;
    assert_eq!(
        (outcome.kind(), outcome.requests),
        (&ErrorKind::Interrupted, 3)
    );
    let outcome = run(
        &GET_PERSON,
        &[Answer::json("{}").delay(Duration::from_millis(900))],
    )
    .await;
    assert_eq!((outcome.kind(), outcome.requests), (&ErrorKind::Timeout, 3));
    let outcome = run(&GET_PERSON, &[limited("retry-after", "1")]).await;
    assert_eq!(outcome.requests, 3);
    assert!(matches!(
        outcome.kind(),
        ErrorKind::RateLimited { retry_at: Some(_) }
    ));
}

#[tokio::test]
async fn a_write_whose_answer_is_lost_is_in_doubt_and_not_repeated() {
    for operation in [&CREATE_PERSON, &UPDATE_PERSON] {
        for failure in [
            Answer::reset(),
            Answer::json(r#"{"a":1}"#).cut(3),
            Answer::json("{}").delay(Duration::from_millis(900)),
        ] {
            let outcome = run(operation, &[failure.clone(), ok()]).await;
            assert_eq!(outcome.kind(), &ErrorKind::Ambiguous, "{failure:?}");
            assert_eq!(
                (outcome.requests, outcome.pauses.len()),
                (1, 0),
                "{failure:?}"
            );
        }
        let outcome = run(operation, &[Answer::status(503), ok()]).await;
        assert_eq!(
            (outcome.kind(), outcome.requests),
            (&ErrorKind::Unavailable, 1)
        );
    }
}

#[tokio::test]
async fn a_refused_request_was_not_carried_out_and_is_repeated_whatever_it_is() {
    for operation in [&GET_PERSON, &CREATE_PERSON, &UPDATE_PERSON] {
        let quota = Answer::json(r#"{"code":"quota"}"#).with_status(403);
        for refusal in [Answer::status(429), quota] {
            let outcome = run(operation, &[refusal, ok()]).await;
            assert!(outcome.result.is_ok());
            assert_eq!(outcome.requests, 2);
            assert_eq!(outcome.pauses, [500]);
        }
    }
}

#[tokio::test]
async fn errors_that_would_come_again_are_not_repeated() {
    for status in [301, 400, 401, 403, 404, 409, 410, 422, 501, 505] {
        let outcome = run(&GET_PERSON, &[Answer::status(status), ok()]).await;
        assert!(outcome.result.is_err(), "{status}");
        assert_eq!((outcome.requests, outcome.pauses.len()), (1, 0), "{status}");
    }
    let busy = Answer::json(r#"{"code":"busy"}"#).with_status(400);
    let outcome = run(&GET_PERSON, &[busy, ok()]).await;
    assert_eq!(
        (outcome.result.is_ok(), outcome.requests),
        (true, 2),
        "the mapping calls it transient"
    );
}

#[tokio::test]
async fn the_provider_says_how_long() {
    for (name, value, millis) in [
        ("retry-after", "2", 2000),
        ("Retry-After", "0.2", 500),
        ("retry-after", "Fri, 02 Jan 2026 03:04:35 GMT", 30_000),
        ("x-ratelimit-reset", "1767323055", 11_000),
        ("x-ratelimit-reset", "1767323055000", 10_000),
        ("retry-after", "60", 60_000),
        // Past or meaningless: the pause is the ordinary one, never none.
        ("retry-after", "Fri, 02 Jan 2026 03:00:00 GMT", 500),
        ("retry-after", "0", 500),
        ("retry-after", "-5", 500),
        ("retry-after", "abc", 500),
        ("retry-after", "", 500),
        ("retry-after", "1e300", 500),
        ("x-ratelimit-reset", "1500000000", 500),
    ] {
        let outcome = run(&GET_PERSON, &[limited(name, value), ok()]).await;
        assert!(outcome.result.is_ok(), "{value}");
        assert_eq!(outcome.pauses, [millis], "{name}: {value}");
    }
    let both = limited("retry-after", "3").header("x-ratelimit-reset", "1767323050");
    assert_eq!(
        run(&GET_PERSON, &[both, ok()]).await.pauses,
        [6000],
        "the longest of two"
    );
    let outage = Answer::status(503)
        .header("retry-after", "7")
        .header("x-ratelimit-reset", "1767326645");
    assert_eq!(
        run(&GET_PERSON, &[outage, ok()]).await.pauses,
        [7000],
        "no rate limit"
    );
}

#[tokio::test]
async fn a_long_wait_is_an_error_at_once() {
    let retry_at: Option<Timestamp> = "2026-01-03T03:04:05Z".parse().ok();
    for operation in [&GET_PERSON, &CREATE_PERSON] {
        let outcome = run(operation, &[limited("retry-after", "86400"), ok()]).await;
        assert_eq!(outcome.kind(), &ErrorKind::RateLimited { retry_at });
        assert_eq!((outcome.requests, outcome.pauses.len()), (1, 0));
    }
    let outage = Answer::status(503).header("retry-after", "86400");
    let outcome = run(&GET_PERSON, &[outage, ok()]).await;
    assert_eq!(
        (outcome.kind(), outcome.requests),
        (&ErrorKind::Unavailable, 1)
    );
    assert_eq!(outcome.result.expect_err("an error").retry_at(), retry_at);
}

#[tokio::test]
async fn the_longest_wait_can_be_set() {
    let server = Server::start();
    server
        .on("GET", "/people")
        .answer(limited("retry-after", "5"))
        .answer(ok());
    let clock = TestClock::at(NOW);
    let client = Client::at(&server, &clock)
        .max_wait(Duration::from_secs(4))
        .build()
        .expect("client");
    let error = client
        .call(&LIST_PEOPLE)
        .send::<()>()
        .await
        .expect_err("too long");
    assert!(matches!(
        error.kind(),
        ErrorKind::RateLimited { retry_at: Some(_) }
    ));
}

#[tokio::test]
async fn a_rate_limit_holds_back_the_other_requests() {
    let server = Server::start();
    server
        .on("GET", "/people")
        .answer(limited("retry-after", "30"))
        .answer(ok());
    server.on("GET", "/people/4").answer(ok());
    let clock = TestClock::at(NOW);
    let client = Client::at(&server, &clock)
        .max_attempts(1)
        .build()
        .expect("client");
    client
        .call(&LIST_PEOPLE)
        .send::<()>()
        .await
        .expect_err("limited");
    clock.advance(Duration::from_secs(10));
    client
        .on(&GET_PERSON, "4")
        .send::<()>()
        .await
        .expect("after the pause");
    assert_eq!(clock.pauses(), [Duration::from_secs(20)]);
    client
        .on(&GET_PERSON, "4")
        .send::<()>()
        .await
        .expect("the gate is open again");
    assert_eq!(clock.pauses().len(), 1);

    server.on("GET", "/people").answer(ok());
    let server = Server::start();
    server
        .on("GET", "/people")
        .answer(limited("retry-after", "3600"));
    let client = Client::at(&server, &clock).build().expect("client");
    for _ in 0..3 {
        let error = client
            .call(&LIST_PEOPLE)
            .send::<()>()
            .await
            .expect_err("limited");
        assert!(matches!(
            error.kind(),
            ErrorKind::RateLimited { retry_at: Some(_) }
        ));
    }
    assert_eq!(
        server.requests().len(),
        1,
        "nothing is sent into a long limit"
    );
}

#[tokio::test]
async fn a_host_that_does_not_listen_is_tried_again() {
    let server = Server::start();
    let address = server.url();
    drop(server);
    let clock = TestClock::at(NOW);
    let server = Server::start();
    let client = Client::at(&server, &clock)
        .base_url(address)
        .build()
        .expect("client");
    let error = client
        .call(&LIST_PEOPLE)
        .send::<()>()
        .await
        .expect_err("refused");
    assert_eq!(error.kind(), &ErrorKind::Connect, "{error}");
    assert_eq!(clock.pauses().len(), 2);
    let error = client
        .call(&CREATE_PERSON)
        .send::<()>()
        .await
        .expect_err("refused");
    assert_eq!(
        error.kind(),
        &ErrorKind::Connect,
        "nothing was sent, so nothing is in doubt"
    );
    assert_eq!(clock.pauses().len(), 2);
}

#[tokio::test]
async fn pauses_are_spread_evenly_below_their_ceiling() {
    let server = Server::start();
    server.on("GET", "/people").answer(Answer::status(503));
    let clock = TestClock::at(NOW);
    let client = Client::at(&server, &clock)
        .jitter(std::sync::Arc::new(conjoin_runtime::RandomJitter))
        .max_attempts(30)
        .build()
        .expect("client");
    client
        .call(&LIST_PEOPLE)
        .send::<()>()
        .await
        .expect_err("unavailable");
    let pauses = clock.pauses();
    assert_eq!(pauses.len(), 29);
    for (index, pause) in pauses.iter().enumerate() {
        let ceiling = 500_u64 << index.min(10);
        assert!(
            pause.as_millis() <= ceiling.min(20_000).into(),
            "{index} {pause:?}"
        );
    }
    assert!(
        pauses[6..].iter().any(|pause| pause.as_secs() >= 10),
        "{pauses:?}"
    );
    assert!(
        pauses[6..].iter().any(|pause| pause.as_secs() < 10),
        "{pauses:?}"
    );
}

#[tokio::test]
async fn a_dropped_request_stops_trying() {
    let server = Server::start();
    server.on("GET", "/people").answer(Answer::status(503));
    let client =
        conjoin_runtime::ClientBuilder::<Client>::new(&conjoin_tests::acme::PROFILE, Vec::new())
            .base_url(server.url())
            .max_attempts(100)
            .build()
            .expect("client");
    let sending = client.call(&LIST_PEOPLE).send::<()>();
    assert!(
        tokio::time::timeout(Duration::from_millis(50), sending)
            .await
            .is_err()
    );
    let before = server.requests().len();
    tokio::time::sleep(Duration::from_millis(700)).await;
    assert!(before >= 1);
    assert_eq!(server.requests().len(), before);
}

#[tokio::test]
async fn a_broken_connection_is_not_used_again() {
    let server = Server::start();
    server
        .on("GET", "/people")
        .answer(ok())
        .answer(Answer::json(r#"{"a":1}"#).cut(2))
        .answer(ok());
    let client = Client::at(&server, &TestClock::at(NOW))
        .build()
        .expect("client");
    for _ in 0..2 {
        client
            .call(&LIST_PEOPLE)
            .send::<()>()
            .await
            .expect("answer");
    }
    let connections: Vec<_> = server
        .requests()
        .iter()
        .map(|request| request.connection)
        .collect();
    assert_eq!(connections, [0, 0, 1]);
}
