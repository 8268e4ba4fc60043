//! Failures of the way and of the provider: what is sent again, how often, and what is left in doubt.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use conjoin_runtime::{
    BoxFuture, Clock, ErrorKind, HttpTransport, IdempotencyKey, Operation, RandomJitter,
    SystemClock, Transport, TransportError, TransportFailure, TransportRequest, TransportResponse,
};
use conjoin_tests::acme::{
    CREATE_PERSON, Client, DELETE_PERSON, GET_PERSON, LIST_PEOPLE, NARROW, REPLACE_PERSON,
    SEARCH_PEOPLE, UPDATE_PERSON,
};
use conjoin_tests::clock::TestClock;
use conjoin_tests::server::{Answer, Server};

use super::{NOW, Outcome, ok, run, send, serving};

/// What may be repeated.
const REPEATABLE: [&Operation; 4] = [&GET_PERSON, &REPLACE_PERSON, &DELETE_PERSON, &SEARCH_PEOPLE];

/// What may not.
const ONCE: [&Operation; 2] = [&CREATE_PERSON, &UPDATE_PERSON];

/// `POST /people`, which takes a key by which the provider knows a repeated request.
static KEYED: Operation = CREATE.idempotency(IdempotencyKey::Header("Idempotency-Key"));
/// The same with the key in the query.
static KEYED_BY_QUERY: Operation = CREATE.idempotency(IdempotencyKey::Query("requestid"));
const CREATE: Operation = Operation::new("create-person", conjoin_runtime::Method::Post, "/people");

#[tokio::test]
async fn fault_12_outages() {
    for status in [500, 502, 503, 504, 408, 425] {
        let failure = Answer::status(status);
        for operation in REPEATABLE {
            let outcome = run(operation, &[failure.clone(), failure.clone(), ok()]).await;
            outcome.succeeded(3, &[500, 1000]);
        }
        for operation in ONCE {
            let outcome = run(operation, &[failure.clone(), ok()]).await;
            outcome.failed(1, &[]);
            assert_eq!(outcome.error().status(), Some(status));
        }
    }
}

#[tokio::test]
async fn fault_12_attempts_have_an_end() {
    let down = Answer::status(503).header("x-request-id", "r-3");
    let outcome = run(&GET_PERSON, &[down]).await;
    outcome.failed(3, &[500, 1000]);
    assert_eq!(outcome.kind(), &ErrorKind::Unavailable);
    assert_eq!(outcome.error().request_id(), Some("r-3"));
    assert_eq!(outcome.error().request(), Some("GET /people/4"));
    assert_eq!(outcome.metrics().last_status, Some(503));
    assert_eq!(outcome.metrics().retry_tokens, 490);
}

#[tokio::test]
async fn fault_12_a_deadline_over_all_attempts() {
    let down = Answer::status(503).header("retry-after", "30");
    let server = serving(&LIST_PEOPLE, &[down]);
    let clock = TestClock::at(NOW);
    let connect = |deadline: Option<Duration>| {
        let builder = Client::at(&server, &clock).max_attempts(10);
        builder.deadline(deadline).build().expect("client")
    };
    let client = connect(Some(Duration::from_secs(75)));
    let outcome = send(&client, &LIST_PEOPLE, &server, &clock).await;
    outcome.failed(3, &[30_000, 30_000]);
    assert_eq!(outcome.kind(), &ErrorKind::Unavailable);

    let mut call = connect(None).call(&LIST_PEOPLE);
    call.deadline(Duration::from_secs(10));
    let error = call.send::<()>().await.expect_err("unavailable");
    assert_eq!(error.metrics().attempts, 1, "a deadline of its own");
    let mut call = connect(Some(Duration::from_secs(1))).call(&LIST_PEOPLE);
    call.max_attempts(1);
    let error = call.send::<()>().await.expect_err("unavailable");
    assert_eq!(error.metrics().attempts, 1);
}

#[tokio::test]
async fn fault_12_retries_are_spread_and_grow() {
    let server = serving(&LIST_PEOPLE, &[Answer::status(503)]);
    let clock = TestClock::at(NOW);
    let client = Client::at(&server, &clock)
        .jitter(Arc::new(RandomJitter))
        .max_attempts(30)
        .build()
        .expect("client");
    let outcome = send(&client, &LIST_PEOPLE, &server, &clock).await;
    assert_eq!(outcome.pauses.len(), 29);
    for (index, pause) in outcome.pauses.iter().enumerate() {
        let ceiling = 500_u128 << index.min(10);
        assert!(*pause <= ceiling.min(20_000), "{index} {pause}");
    }
    let late = &outcome.pauses[6..];
    assert!(late.iter().any(|pause| *pause >= 10_000), "{late:?}");
    assert!(late.iter().any(|pause| *pause < 10_000), "{late:?}");
}

#[tokio::test]
async fn fault_12_retries_of_a_connection_are_limited() {
    let server = serving(&LIST_PEOPLE, &[Answer::status(503)]);
    let clock = TestClock::at(NOW);
    let client = Client::at(&server, &clock).build().expect("client");
    let mut last = None;
    for _ in 0..200 {
        last = Some(send(&client, &LIST_PEOPLE, &server, &clock).await);
    }
    // 500 tokens, 5 for each retry.
    assert_eq!(server.requests().len(), 200 + 100);
    let last = last.expect("one");
    assert_eq!(
        (last.metrics().attempts, last.metrics().retry_tokens),
        (1, 0)
    );
    let detail = last.error().detail();
    assert!(detail.contains("not tried again"), "{detail}");

    // Successes earn tokens: five of them a retry.
    server.on("GET", "/people/4").answer(ok());
    for _ in 0..5 {
        send(&client, &GET_PERSON, &server, &clock).await;
    }
    let before = server.requests().len();
    send(&client, &LIST_PEOPLE, &server, &clock).await;
    assert_eq!(server.requests().len() - before, 2);
}

#[tokio::test]
async fn fault_13_what_would_fail_again() {
    for status in [301, 400, 401, 403, 404, 409, 410, 412, 422, 501, 505] {
        let outcome = run(&GET_PERSON, &[Answer::status(status), ok()]).await;
        outcome.failed(1, &[]);
        assert_eq!(outcome.error().status(), Some(status));
        assert_eq!(outcome.metrics().last_status, Some(status));
    }
    // Unless the mapping calls it something else.
    let busy = Answer::json(r#"{"code":"busy"}"#).with_status(400);
    run(&GET_PERSON, &[busy, ok()]).await.succeeded(2, &[500]);
    let quota = Answer::json(r#"{"code":"quota"}"#).with_status(403);
    let outcome = run(&CREATE_PERSON, &[quota, ok()]).await;
    outcome.succeeded(2, &[500]);
}

#[tokio::test]
async fn fault_14_nobody_listens() {
    let server = Server::start();
    let address = server.url();
    drop(server);
    let (server, clock) = (Server::start(), TestClock::at(NOW));
    let client = Client::at(&server, &clock)
        .base_url(address)
        .build()
        .expect("client");
    let outcome = send(&client, &LIST_PEOPLE, &server, &clock).await;
    assert_eq!(outcome.kind(), &ErrorKind::Connect);
    assert_eq!(outcome.pauses, [500, 1000]);
    assert_eq!(outcome.metrics().attempts, 3);
    assert_eq!(outcome.metrics().last_status, None);
    let outcome = send(&client, &CREATE_PERSON, &server, &clock).await;
    assert_eq!(
        outcome.kind(),
        &ErrorKind::Connect,
        "nothing was sent, so nothing is in doubt"
    );
    assert_eq!(outcome.metrics().attempts, 1);
}

/// A host whose name is not found for the first requests; the transport over reqwest says it so.
#[derive(Debug)]
struct Unnamed {
    left: Mutex<u32>,
    inner: HttpTransport,
}

impl Transport for Unnamed {
    fn send(
        &self,
        request: TransportRequest,
    ) -> BoxFuture<'static, Result<TransportResponse, TransportError>> {
        let mut left = self.left.lock().expect("lock");
        if *left == 0 {
            return self.inner.send(request);
        }
        *left -= 1;
        let error = TransportError::new(TransportFailure::Connect, "dns error: no such host");
        Box::pin(std::future::ready(Err(error)))
    }
}

#[tokio::test]
async fn fault_14_a_host_has_no_address() {
    let started = |failures: u32, operation| {
        let (server, clock) = (serving(operation, &[ok()]), TestClock::at(NOW));
        let client = Client::at(&server, &clock)
            .transport(Arc::new(Unnamed {
                left: Mutex::new(failures),
                inner: HttpTransport::new().expect("transport"),
            }))
            .build()
            .expect("client");
        (server, clock, client)
    };
    // For a moment.
    let (server, clock, client) = started(2, &LIST_PEOPLE);
    let outcome = send(&client, &LIST_PEOPLE, &server, &clock).await;
    assert!(outcome.result.is_ok(), "{:?}", outcome.result);
    assert_eq!(outcome.pauses, [500, 1000]);
    assert_eq!((outcome.requests.len(), outcome.metrics().attempts), (1, 3));
    // For ever: each attempt is counted, although no request comes in.
    let (server, clock, client) = started(u32::MAX, &LIST_PEOPLE);
    let outcome = send(&client, &LIST_PEOPLE, &server, &clock).await;
    assert_eq!(outcome.kind(), &ErrorKind::Connect);
    assert!(outcome.error().detail().contains("no such host"));
    assert_eq!(outcome.pauses, [500, 1000]);
    assert_eq!((outcome.requests.len(), outcome.metrics().attempts), (0, 3));
    assert_eq!(outcome.metrics().last_status, None);
    let health = client.connection.health();
    assert_eq!((health.attempts, health.failures_in_a_row), (3, 3));
    assert_eq!(health.last_error.as_deref(), Some("connect"));
    // What may not be repeated is not in doubt.
    let (server, clock, client) = started(u32::MAX, &CREATE_PERSON);
    let outcome = send(&client, &CREATE_PERSON, &server, &clock).await;
    assert_eq!(outcome.kind(), &ErrorKind::Connect);
    assert_eq!(outcome.metrics().attempts, 1);
}

/// Sends a request after one that kept its connection.
async fn after_another(operation: &'static Operation, answers: &[Answer]) -> Outcome {
    let server = serving(operation, answers);
    server.on("GET", "/warm").answer(ok());
    static WARM: Operation = Operation::new("warm", conjoin_runtime::Method::Get, "/warm");
    let clock = TestClock::at(NOW);
    let client = Client::at(&server, &clock).build().expect("client");
    client.call(&WARM).send::<()>().await.expect("an answer");
    let mut outcome = send(&client, operation, &server, &clock).await;
    outcome.requests.remove(0);
    outcome
}

#[tokio::test]
async fn fault_16_a_kept_connection_is_closed() {
    let outcome = after_another(&GET_PERSON, &[Answer::reset(), ok()]).await;
    outcome.succeeded(2, &[]);
    assert_eq!(outcome.requests[0].connection, 0);
    assert_eq!(outcome.requests[1].connection, 1);
    assert_eq!(outcome.metrics().retry_tokens, 500, "it costs nothing");
    // Once: after that it is a failure like others.
    let outcome = after_another(&GET_PERSON, &[Answer::reset()]).await;
    outcome.failed(4, &[500, 1000]);
    assert_eq!(outcome.kind(), &ErrorKind::Interrupted);
    let outcome = after_another(&CREATE_PERSON, &[Answer::reset(), ok()]).await;
    outcome.failed(1, &[]);
    assert_eq!(outcome.kind(), &ErrorKind::Ambiguous);
}

#[tokio::test]
async fn fault_17_a_write_whose_answer_is_lost() {
    for operation in ONCE {
        for failure in [
            Answer::reset(),
            Answer::json(r#"{"a":1}"#).cut(3),
            Answer::json("{}").delay(Duration::from_millis(900)),
        ] {
            let outcome = run(operation, &[failure, ok()]).await;
            outcome.failed(1, &[]);
            assert_eq!(outcome.kind(), &ErrorKind::Ambiguous);
            let detail = outcome.error().detail();
            assert!(detail.contains("look before you send it again"), "{detail}");
        }
    }
}

#[tokio::test]
async fn fault_17_a_key_makes_a_write_repeatable() {
    for failure in [Answer::reset(), Answer::status(503)] {
        let outcome = run(&KEYED, &[failure.clone(), ok()]).await;
        outcome.succeeded(2, &[500]);
        let keys: Vec<_> = outcome
            .requests
            .iter()
            .map(|request| request.header("idempotency-key").expect("a key"))
            .collect();
        assert_eq!(keys[0], keys[1], "one key for all attempts");
        assert_eq!(keys[0].len(), 36);
        let other = run(&KEYED, &[ok()]).await;
        assert_ne!(other.requests[0].header("idempotency-key"), Some(keys[0]));

        let outcome = run(&KEYED_BY_QUERY, &[failure, ok()]).await;
        outcome.succeeded(2, &[500]);
        let key = outcome.requests[0].param("requestid");
        assert!(key.is_some());
        assert_eq!(key, outcome.requests[1].param("requestid"));
    }
}

#[tokio::test]
async fn fault_17_a_key_of_the_caller() {
    let server = serving(&KEYED, &[Answer::reset(), ok()]);
    let client = Client::at(&server, &TestClock::at(NOW))
        .build()
        .expect("client");
    let mut call = client.call(&KEYED);
    call.idempotency_key("order-17");
    call.send::<()>().await.expect("sent again");
    for request in server.requests() {
        assert_eq!(request.header("idempotency-key"), Some("order-17"));
    }
    // Where the operation says nothing, the caller may.
    let server = serving(&CREATE_PERSON, &[Answer::reset(), ok()]);
    let client = Client::at(&server, &TestClock::at(NOW))
        .build()
        .expect("client");
    let mut call = client.call(&CREATE_PERSON);
    call.idempotency_key("order-18");
    let error = call.clone().send::<()>().await.expect_err("no place");
    assert_eq!(error.kind(), &ErrorKind::Request);
    assert!(server.requests().is_empty());
    call.idempotent_by(IdempotencyKey::Header("x-key"));
    call.send::<()>().await.expect("sent again");
    assert_eq!(server.requests()[1].header("x-key"), Some("order-18"));
    let mut call = client.call(&KEYED);
    call.idempotency_key("a\r\nb");
    let error = call.send::<()>().await.expect_err("refused");
    assert_eq!(error.kind(), &ErrorKind::Request);
}

#[tokio::test]
async fn fault_18_cut_off_in_the_middle() {
    let chunked = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{\"a\":\r\n";
    let outcome = after_another(&GET_PERSON, &[Answer::raw(chunked), ok()]).await;
    outcome.succeeded(2, &[500]);
    let connections: Vec<_> = outcome.requests.iter().map(|it| it.connection).collect();
    assert_eq!(connections, [0, 1], "a broken connection is not used again");
    let outcome = run(&GET_PERSON, &[Answer::raw(chunked)]).await;
    outcome.failed(3, &[500, 1000]);
    assert_eq!(outcome.kind(), &ErrorKind::Interrupted);
}

#[tokio::test]
async fn fault_25_no_head_in_time() {
    let late = ok().delay(Duration::from_millis(900));
    let outcome = run(&GET_PERSON, &[late.clone(), ok()]).await;
    outcome.succeeded(2, &[500]);
    assert_eq!(outcome.metrics().retry_tokens, 500, "given back");
    let outcome = run(&GET_PERSON, &[late]).await;
    outcome.failed(3, &[500, 1000]);
    assert_eq!(outcome.kind(), &ErrorKind::Timeout);
    assert_eq!(outcome.metrics().last_status, None);
    assert_eq!(outcome.metrics().retry_tokens, 480, "timeouts cost more");
}

/// A clock whose pauses never end, and which tells that one began.
#[derive(Debug)]
struct Stuck(Mutex<Option<tokio::sync::oneshot::Sender<()>>>);

impl Clock for Stuck {
    fn now(&self) -> conjoin_runtime::model::Timestamp {
        SystemClock.now()
    }

    fn sleep(&self, _: Duration) -> BoxFuture<'static, ()> {
        if let Some(sender) = self.0.lock().expect("a lock").take() {
            sender.send(()).expect("somebody waits");
        }
        Box::pin(std::future::pending())
    }
}

#[tokio::test]
async fn fault_54_caller_leaves_between_attempts() {
    let server = Server::start();
    server.on("GET", "/people").answer(Answer::status(503));
    server.on("GET", "/people/4").answer(ok());
    let (sender, pausing) = tokio::sync::oneshot::channel();
    // One request at a time: a place that stayed taken would stop the next one.
    static ONE: conjoin_runtime::Profile = conjoin_runtime::Profile {
        limits: conjoin_runtime::Limits {
            concurrency: Some(1),
            ..conjoin_runtime::Limits::NONE
        },
        ..conjoin_tests::acme::ACME
    };
    let client = Client::of(&ONE, &server, &TestClock::at(NOW))
        .clock(Arc::new(Stuck(Mutex::new(Some(sender)))))
        .max_attempts(100)
        .build()
        .expect("client");
    let sending = tokio::spawn(client.call(&LIST_PEOPLE).send::<()>());
    pausing.await.expect("a pause");
    sending.abort();
    assert!(sending.await.expect_err("gone").is_cancelled());
    client
        .on(&GET_PERSON, "4")
        .send::<()>()
        .await
        .expect("no place is left taken");
    let paths: Vec<_> = server.requests().into_iter().map(|it| it.path).collect();
    assert_eq!(paths, ["/people", "/people/4"], "nothing more was sent");
}

#[tokio::test]
async fn fault_54_caller_leaves_while_the_answer_is_awaited() {
    let server = Server::start();
    let slow = ok().delay(Duration::from_millis(200));
    server.on("GET", "/people").answer(slow);
    server.on("GET", "/people/4").answer(ok());
    let client = Client::of(&NARROW, &server, &TestClock::at(NOW))
        .build()
        .expect("client");
    for _ in 0..2 {
        let sending = client.call(&LIST_PEOPLE).send::<()>();
        let soon = tokio::time::timeout(Duration::from_millis(20), sending);
        assert!(soon.await.is_err());
    }
    client
        .on(&GET_PERSON, "4")
        .send::<()>()
        .await
        .expect("no place is left taken");
    let lists = server
        .requests()
        .iter()
        .filter(|it| it.path == "/people")
        .count();
    assert_eq!(lists, 2, "nothing is sent for a caller who has gone");
}
