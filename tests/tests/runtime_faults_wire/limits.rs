//! Rate limits: what the provider says about coming back, in every spelling.

use std::time::Duration;

use conjoin_runtime::model::Timestamp;
use conjoin_runtime::{
    ErrorClass, ErrorKind, ErrorRule, ErrorRules, LimitScope, Limits, Profile, Remaining,
    RetryAfterFormat, When,
};
use conjoin_tests::acme::{ACME, CREATE_PERSON, Client, GET_PERSON, LIST_PEOPLE, UPDATE_PERSON};
use conjoin_tests::clock::TestClock;
use conjoin_tests::server::Answer;

use super::{NOW, Outcome, ok, run, run_of, send, serving};

/// A provider in the manner of GitHub: its limit is a refusal, told by headers or words.
static REFUSING: Profile = Profile {
    limits: Limits {
        remaining: &[Remaining {
            header: "x-ratelimit-remaining",
            reset: Some(("x-ratelimit-reset", RetryAfterFormat::EpochSeconds)),
            per: None,
        }],
        retry_after: &[("x-ratelimit-reset", RetryAfterFormat::EpochSeconds)],
        default_wait: Duration::from_secs(60),
        ..Limits::NONE
    },
    errors: ErrorRules {
        message: &["/message"],
        rules: &[
            ErrorRule::new(403, ErrorClass::RateLimited)
                .when(When::header("x-ratelimit-remaining", "0")),
            ErrorRule::new(403, ErrorClass::RateLimited)
                .when(When::contains("/message", "secondary rate")),
        ],
        ..ErrorRules::NONE
    },
    ..ACME
};

/// A provider in the manner of Dropbox: its limit says in the body how long.
static TELLING: Profile = Profile {
    limits: Limits {
        retry_after_body: &[("/error/retry_after", RetryAfterFormat::DeltaSeconds)],
        scope: LimitScope::App,
        ..Limits::NONE
    },
    ..ACME
};

fn limited(name: &str, value: &str) -> Answer {
    Answer::json("{}").with_status(429).header(name, value)
}

#[tokio::test]
async fn fault_01_retry_after() {
    let outcome = run(&GET_PERSON, &[limited("retry-after", "2"), ok()]).await;
    outcome.succeeded(2, &[2000]);
    let short = run(&GET_PERSON, &[limited("Retry-After", "0.2"), ok()]).await;
    short.succeeded(2, &[500]);
    // The provider refused before it did anything, so every request is sent again.
    for operation in [&CREATE_PERSON, &UPDATE_PERSON] {
        let outcome = run(operation, &[limited("retry-after", "2"), ok()]).await;
        outcome.succeeded(2, &[2000]);
    }
    let for_ever = run(&GET_PERSON, &[limited("retry-after", "1")]).await;
    for_ever.failed(3, &[1000, 1000]);
    assert!(matches!(
        for_ever.kind(),
        ErrorKind::RateLimited { retry_at: Some(_) }
    ));
    assert_eq!(for_ever.metrics().last_status, Some(429));
}

#[tokio::test]
async fn fault_01_other_requests_wait_too() {
    let server = serving(&LIST_PEOPLE, &[limited("retry-after", "30"), ok()]);
    server.on("GET", "/people/4").answer(ok());
    let clock = TestClock::at(NOW);
    let client = Client::at(&server, &clock)
        .max_attempts(1)
        .build()
        .expect("client");
    let first = send(&client, &LIST_PEOPLE, &server, &clock).await;
    first.failed(1, &[]);
    clock.advance(Duration::from_secs(10));
    let second = send(&client, &GET_PERSON, &server, &clock).await;
    assert!(second.result.is_ok());
    assert_eq!(second.pauses, [20_000]);
    assert_eq!((second.metrics().attempts, second.metrics().sleeps), (1, 1));
    let third = send(&client, &GET_PERSON, &server, &clock).await;
    assert_eq!(third.metrics().sleeps, 0, "the limit is over");
}

#[tokio::test]
async fn fault_02_http_date_by_the_servers_clock() {
    let date = limited("retry-after", "Fri, 02 Jan 2026 03:04:35 GMT");
    run(&GET_PERSON, &[date, ok()])
        .await
        .succeeded(2, &[30_000]);
    // The provider's clock is an hour slow.
    let skewed = limited("retry-after", "Fri, 02 Jan 2026 02:04:35 GMT")
        .header("date", "Fri, 02 Jan 2026 02:04:05 GMT");
    run(&GET_PERSON, &[skewed, ok()])
        .await
        .succeeded(2, &[30_000]);
}

#[tokio::test]
async fn fault_03_dates_gone_by_and_nonsense() {
    for value in [
        "Fri, 02 Jan 2026 03:00:00 GMT",
        "0",
        "-5",
        "abc",
        "",
        "1e300",
        "NaN",
    ] {
        let outcome = run(&GET_PERSON, &[limited("retry-after", value), ok()]).await;
        outcome.succeeded(2, &[500]);
    }
    let past = limited("x-ratelimit-reset", "1500000000");
    run(&GET_PERSON, &[past, ok()]).await.succeeded(2, &[500]);
}

#[tokio::test]
async fn fault_04_a_day_is_an_error_at_once() {
    let retry_at: Option<Timestamp> = "2026-01-03T03:04:05Z".parse().ok();
    for operation in [&GET_PERSON, &CREATE_PERSON] {
        let outcome = run(operation, &[limited("retry-after", "86400"), ok()]).await;
        outcome.failed(1, &[]);
        assert_eq!(outcome.kind(), &ErrorKind::RateLimited { retry_at });
    }
    run(&GET_PERSON, &[limited("retry-after", "60"), ok()])
        .await
        .succeeded(2, &[60_000]);
    // Not a limit, but as long.
    let outage = Answer::status(503).header("retry-after", "86400");
    let outcome = run(&GET_PERSON, &[outage, ok()]).await;
    outcome.failed(1, &[]);
    assert_eq!(outcome.kind(), &ErrorKind::Unavailable);
    assert_eq!(outcome.error().retry_at(), retry_at);
}

#[tokio::test]
async fn fault_04_nothing_is_sent_into_a_long_limit() {
    let server = serving(&LIST_PEOPLE, &[limited("retry-after", "3600")]);
    let clock = TestClock::at(NOW);
    let client = Client::at(&server, &clock).build().expect("client");
    for attempts in [1, 0, 0] {
        let outcome = send(&client, &LIST_PEOPLE, &server, &clock).await;
        let retry_at: Option<Timestamp> = "2026-01-02T04:04:05Z".parse().ok();
        assert_eq!(outcome.kind(), &ErrorKind::RateLimited { retry_at });
        assert_eq!(outcome.metrics().attempts, attempts);
        assert!(outcome.pauses.is_empty());
    }
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn fault_04_the_longest_wait_can_be_set() {
    let server = serving(&LIST_PEOPLE, &[limited("retry-after", "5"), ok()]);
    let clock = TestClock::at(NOW);
    let client = Client::at(&server, &clock)
        .max_wait(Duration::from_secs(4))
        .build()
        .expect("client");
    let outcome = send(&client, &LIST_PEOPLE, &server, &clock).await;
    outcome.failed(1, &[]);
}

#[tokio::test]
async fn fault_05_no_header() {
    let bare = Answer::status(429);
    run(&GET_PERSON, &[bare.clone(), ok()])
        .await
        .succeeded(2, &[500]);
    let outcome = run_of(&REFUSING, &GET_PERSON, &[bare, ok()]).await;
    outcome.succeeded(2, &[60_000]);
}

#[tokio::test]
async fn fault_06_a_refusal_that_is_a_limit() {
    let body = r#"{"message":"API rate limit exceeded"}"#;
    let spent = Answer::json(body)
        .with_status(403)
        .header("x-ratelimit-remaining", "0")
        .header("x-ratelimit-reset", "1767323050");
    let outcome = run_of(&REFUSING, &CREATE_PERSON, &[spent, ok()]).await;
    outcome.succeeded(2, &[6000]);
    let second = Answer::json(r#"{"message":"You have exceeded a secondary rate limit."}"#)
        .with_status(403)
        .header("x-ratelimit-remaining", "4000");
    let outcome = run_of(&REFUSING, &GET_PERSON, &[second, ok()]).await;
    outcome.succeeded(2, &[60_000]);
    let forbidden = Answer::json(r#"{"message":"Must have admin rights"}"#)
        .with_status(403)
        .header("x-ratelimit-remaining", "4000");
    let outcome = run_of(&REFUSING, &GET_PERSON, &[forbidden, ok()]).await;
    outcome.failed(1, &[]);
    assert_eq!(outcome.kind(), &ErrorKind::Forbidden);
    assert_eq!(outcome.error().message(), Some("Must have admin rights"));
}

#[tokio::test]
async fn fault_07_reset_in_epoch_seconds() {
    // The second may have begun up to a second after it was written.
    let reset = limited("x-ratelimit-reset", "1767323055");
    run(&GET_PERSON, &[reset, ok()])
        .await
        .succeeded(2, &[11_000]);
}

#[tokio::test]
async fn fault_08_reset_in_epoch_milliseconds() {
    let reset = limited("x-ratelimit-reset", "1767323055250");
    run(&GET_PERSON, &[reset, ok()])
        .await
        .succeeded(2, &[10_250]);
}

#[tokio::test]
async fn fault_09_reset_in_seconds_from_now() {
    let named = limited("x-ratelimit-reset", "30");
    run(&GET_PERSON, &[named, ok()])
        .await
        .succeeded(2, &[30_000]);
    let draft = limited("ratelimit-reset", "41").header("ratelimit-remaining", "0");
    run(&GET_PERSON, &[draft, ok()])
        .await
        .succeeded(2, &[41_000]);
    let other_zone = limited("x-ratelimit-reset", "2026-01-01 20:04:35 -0700");
    run(&GET_PERSON, &[other_zone, ok()])
        .await
        .succeeded(2, &[30_000]);
    let body = r#"{"error_summary":"too_many_requests/..","error":{"retry_after":40}}"#;
    let told = Answer::json(body).with_status(429);
    let outcome = run_of(&TELLING, &GET_PERSON, &[told, ok()]).await;
    outcome.succeeded(2, &[40_000]);
}

#[tokio::test]
async fn fault_10_the_longest_of_two() {
    let both = limited("retry-after", "3").header("x-ratelimit-reset", "1767323050");
    run(&GET_PERSON, &[both, ok()]).await.succeeded(2, &[6000]);
    let both = limited("retry-after", "9").header("x-ratelimit-reset", "1767323050");
    run(&GET_PERSON, &[both, ok()]).await.succeeded(2, &[9000]);
    // The state of the limit says nothing about an outage.
    let outage = Answer::status(503)
        .header("retry-after", "7")
        .header("x-ratelimit-reset", "1767326645");
    run(&GET_PERSON, &[outage, ok()])
        .await
        .succeeded(2, &[7000]);
}

#[tokio::test]
async fn fault_11_nothing_left_on_a_success() {
    let last = ok()
        .header("x-ratelimit-remaining", "0")
        .header("x-ratelimit-reset", "1767323064");
    let draft = ok()
        .header("ratelimit-remaining", "0")
        .header("ratelimit-reset", "20");
    for answer in [last, draft] {
        let server = serving(&LIST_PEOPLE, &[answer, ok()]);
        let clock = TestClock::at(NOW);
        let client = Client::of(&REFUSING, &server, &clock)
            .build()
            .expect("client");
        let first = send(&client, &LIST_PEOPLE, &server, &clock).await;
        first.succeeded(1, &[]);
        let second = send(&client, &LIST_PEOPLE, &server, &clock).await;
        assert_eq!(second.pauses, [20_000], "it waits before it is refused");
        assert_eq!((second.metrics().attempts, second.metrics().sleeps), (1, 1));
        assert!(second.result.is_ok());
    }
    let day = ok()
        .header("x-ratelimit-remaining", "0")
        .header("x-ratelimit-reset", "1767409445");
    let server = serving(&LIST_PEOPLE, &[day]);
    let clock = TestClock::at(NOW);
    let client = Client::of(&REFUSING, &server, &clock)
        .build()
        .expect("client");
    send(&client, &LIST_PEOPLE, &server, &clock)
        .await
        .succeeded(1, &[]);
    let second: Outcome = send(&client, &LIST_PEOPLE, &server, &clock).await;
    let retry_at: Option<Timestamp> = "2026-01-03T03:04:06Z".parse().ok();
    assert_eq!(second.kind(), &ErrorKind::RateLimited { retry_at });
    assert_eq!((second.requests.len(), second.pauses.len()), (1, 0));
}

/// A rate limit of an app holds back all its connections.
#[tokio::test]
async fn fault_01_other_connections_of_the_app_wait_too() {
    let server = serving(&LIST_PEOPLE, &[limited("retry-after", "30"), ok()]);
    let clock = TestClock::at(NOW);
    let (app, other) = (
        conjoin_runtime::Limiter::new(),
        conjoin_runtime::Limiter::new(),
    );
    let connect = |profile, limiter| {
        let builder = Client::of(profile, &server, &clock).max_attempts(1);
        builder.limiter(limiter).build().expect("client")
    };
    let first = connect(&TELLING, &app);
    let outcome = send(&first, &LIST_PEOPLE, &server, &clock).await;
    outcome.failed(1, &[]);
    let stranger = connect(&TELLING, &other);
    let outcome = send(&stranger, &LIST_PEOPLE, &server, &clock).await;
    assert_eq!(outcome.metrics().sleeps, 0, "another app");
    let second = connect(&TELLING, &app);
    let outcome = send(&second, &LIST_PEOPLE, &server, &clock).await;
    assert_eq!(outcome.pauses, [30_000], "another connection of the app");
}
