//! Budgets that are declared: requests wait before the provider has to refuse them, and share what there is.

use std::sync::Arc;
use std::time::Duration;

use conjoin_runtime::model::Timestamp;
use conjoin_runtime::{Budget, ErrorKind, Limiter, Limits, Profile};
use conjoin_tests::acme::{ACME, Client, GET_PERSON, LIST_PEOPLE, NARROW};
use conjoin_tests::clock::TestClock;
use conjoin_tests::server::{Answer, Server};

use super::{NOW, ok, send, serving};

/// Three requests a second and five a minute for a connection, eight a minute for the app.
static FRUGAL: Profile = Profile {
    limits: Limits {
        budgets: &[
            Budget::new(3, Duration::from_secs(1)),
            Budget::new(5, Duration::from_secs(60)),
            Budget::new(8, Duration::from_secs(60)).of_app(),
        ],
        ..Limits::NONE
    },
    ..ACME
};

/// One request a minute to the list, two a second to each operation.
static PICKY: Profile = Profile {
    limits: Limits {
        budgets: &[
            Budget::new(1, Duration::from_secs(60)).operations(&["list-people"]),
            Budget::new(2, Duration::from_secs(1)).each(),
        ],
        ..Limits::NONE
    },
    ..ACME
};

fn connect(
    profile: &'static Profile,
    server: &Server,
    clock: &Arc<TestClock>,
    app: &Limiter,
    name: &str,
) -> Client {
    let builder = Client::of(profile, server, clock).limiter(app);
    builder.connection_name(name).build().expect("client")
}

#[tokio::test]
async fn several_budgets_at_once() {
    let server = serving(&LIST_PEOPLE, &[ok()]);
    let clock = TestClock::at(NOW);
    let client = connect(&FRUGAL, &server, &clock, &Limiter::new(), "a");
    for _ in 0..6 {
        let outcome = send(&client, &LIST_PEOPLE, &server, &clock).await;
        assert!(outcome.result.is_ok());
    }
    let pauses: Vec<_> = clock.pauses().iter().map(Duration::as_millis).collect();
    assert_eq!(pauses, [1000, 59_000], "the second, then the minute");
    assert_eq!(server.requests().len(), 6);
}

#[tokio::test]
async fn clients_of_one_connection_share_its_budget() {
    let server = serving(&LIST_PEOPLE, &[ok()]);
    let clock = TestClock::at(NOW);
    let app = Limiter::new();
    let (first, second) = (
        connect(&FRUGAL, &server, &clock, &app, "a"),
        connect(&FRUGAL, &server, &clock, &app, "a"),
    );
    for client in [&first, &second, &first] {
        let outcome = send(client, &LIST_PEOPLE, &server, &clock).await;
        assert!(outcome.pauses.is_empty());
    }
    let fourth = send(&second, &LIST_PEOPLE, &server, &clock).await;
    assert_eq!(fourth.pauses, [1000]);
    let other = connect(&FRUGAL, &server, &clock, &app, "b");
    let outcome = send(&other, &LIST_PEOPLE, &server, &clock).await;
    assert_eq!(outcome.metrics().sleeps, 0, "a connection of its own");
}

#[tokio::test]
async fn clients_of_one_name_share_without_being_told() {
    let server = serving(&LIST_PEOPLE, &[ok()]);
    let clock = TestClock::at(NOW);
    let connect = || {
        let builder = Client::of(&FRUGAL, &server, &clock);
        builder.connection_name("same").build().expect("client")
    };
    let (first, second) = (connect(), connect());
    for client in [&first, &second, &first, &second] {
        send(client, &LIST_PEOPLE, &server, &clock).await;
    }
    assert_eq!(clock.pauses(), [Duration::from_secs(1)]);
}

#[tokio::test]
async fn connections_of_one_app_share_the_apps_budget() {
    let server = serving(&LIST_PEOPLE, &[ok()]);
    let clock = TestClock::at(NOW);
    let app = Limiter::new();
    let clients: Vec<_> = ["a", "b", "c"]
        .iter()
        .map(|name| connect(&FRUGAL, &server, &clock, &app, name))
        .collect();
    for client in clients.iter().cycle().take(8) {
        let outcome = send(client, &LIST_PEOPLE, &server, &clock).await;
        assert_eq!(outcome.metrics().sleeps, 0);
    }
    let ninth = send(&clients[2], &LIST_PEOPLE, &server, &clock).await;
    assert_eq!(ninth.pauses, [60_000]);
    let stranger = connect(&FRUGAL, &server, &clock, &Limiter::new(), "a");
    let outcome = send(&stranger, &LIST_PEOPLE, &server, &clock).await;
    assert_eq!(outcome.metrics().sleeps, 0, "another app");
}

#[tokio::test]
async fn budgets_of_operations() {
    let server = serving(&LIST_PEOPLE, &[ok()]);
    server.on("GET", "/people/4").answer(ok());
    let clock = TestClock::at(NOW);
    let client = connect(&PICKY, &server, &clock, &Limiter::new(), "a");
    for operation in [&LIST_PEOPLE, &GET_PERSON, &GET_PERSON] {
        let outcome = send(&client, operation, &server, &clock).await;
        assert!(outcome.pauses.is_empty(), "{}", operation.id);
    }
    let third = send(&client, &GET_PERSON, &server, &clock).await;
    assert_eq!(third.pauses, [1000], "each operation for itself");
    let list = send(&client, &LIST_PEOPLE, &server, &clock).await;
    assert_eq!(list.pauses, [1000, 59_000]);
}

#[tokio::test]
async fn all_waits_of_a_request_have_one_limit() {
    // Each pause is short enough; the third would make it a minute and a half.
    let limited = Answer::json("{}")
        .with_status(429)
        .header("retry-after", "30");
    let server = serving(&LIST_PEOPLE, &[limited]);
    let clock = TestClock::at(NOW);
    let client = Client::at(&server, &clock)
        .max_attempts(10)
        .build()
        .expect("client");
    let outcome = send(&client, &LIST_PEOPLE, &server, &clock).await;
    outcome.failed(3, &[30_000, 30_000]);
    let retry_at: Option<Timestamp> = "2026-01-02T03:05:35Z".parse().ok();
    assert_eq!(outcome.kind(), &ErrorKind::RateLimited { retry_at });
}

#[tokio::test]
async fn a_spent_budget_is_an_error_when_the_wait_is_too_long() {
    let server = serving(&LIST_PEOPLE, &[ok()]);
    let clock = TestClock::at(NOW);
    let client = Client::of(&FRUGAL, &server, &clock)
        .max_wait(Duration::from_secs(10))
        .limiter(&Limiter::new())
        .build()
        .expect("client");
    for _ in 0..5 {
        send(&client, &LIST_PEOPLE, &server, &clock).await;
    }
    let outcome = send(&client, &LIST_PEOPLE, &server, &clock).await;
    let retry_at: Option<Timestamp> = "2026-01-02T03:05:05Z".parse().ok();
    assert_eq!(outcome.kind(), &ErrorKind::RateLimited { retry_at });
    assert!(outcome.error().detail().contains("nothing was sent"));
    assert_eq!(outcome.metrics().attempts, 0);
    assert_eq!(server.requests().len(), 5);
}

#[tokio::test]
async fn requests_at_a_time_are_shared_by_clients_of_a_connection() {
    let slow = ok().delay(Duration::from_millis(30));
    let server = serving(&LIST_PEOPLE, &[slow]);
    let clock = TestClock::at(NOW);
    let app = Limiter::new();
    let clients = [
        connect(&NARROW, &server, &clock, &app, "a"),
        connect(&NARROW, &server, &clock, &app, "a"),
    ];
    let calls = (0..10).map(|at| clients[at % 2].call(&LIST_PEOPLE).send::<()>());
    for answer in futures_util::future::join_all(calls).await {
        answer.expect("answer");
    }
    assert_eq!((server.requests().len(), server.most_at_once()), (10, 2));
}

#[tokio::test]
async fn a_declared_budget_is_never_exceeded() {
    // The server refuses what is over ten in any second of the client's clock.
    let clock = TestClock::at(NOW);
    let server = Server::start();
    let (seen, now) = (Arc::new(std::sync::Mutex::new(Vec::new())), clock.clone());
    let times = seen.clone();
    server.on("GET", "/people").respond(move |_| {
        times
            .lock()
            .expect("a list")
            .push(conjoin_runtime::Clock::now(&*now));
        ok()
    });
    static TEN: Profile = Profile {
        limits: Limits {
            budgets: &[Budget::new(10, Duration::from_secs(1))],
            ..Limits::NONE
        },
        ..ACME
    };
    let client = Client::of(&TEN, &server, &clock).build().expect("client");
    for _ in 0..60 {
        send(&client, &LIST_PEOPLE, &server, &clock).await;
        clock.advance(Duration::from_millis(37));
    }
    let seen = seen.lock().expect("a list");
    for window in seen.windows(11) {
        let span = window[10].duration_since(window[0]);
        assert!(span.as_millis() >= 1000, "{span}");
    }
}
