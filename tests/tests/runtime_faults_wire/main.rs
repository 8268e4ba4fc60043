//! Faults on the wire, one test a row of the list of faults: result, requests, pauses, and what is left on the answer.

#![cfg(test)]

mod bodies;
mod budgets;
mod errors;
mod limits;
mod retries;

use std::time::Duration;

use conjoin_runtime::{Error, ErrorKind, Metrics, Operation, Profile, Response};
use conjoin_tests::acme::{Client, PROFILE};
use conjoin_tests::clock::TestClock;
use conjoin_tests::server::{Answer, Request, Server};

/// The clock of every test starts here; 1767323045 in seconds since 1970.
const NOW: &str = "2026-01-02T03:04:05Z";

/// What one request led to.
#[derive(Debug)]
struct Outcome {
    result: Result<Response<()>, Error>,
    requests: Vec<Request>,
    /// Milliseconds.
    pauses: Vec<u128>,
}

impl Outcome {
    fn kind(&self) -> &ErrorKind {
        self.error().kind()
    }

    fn error(&self) -> &Error {
        self.result.as_ref().expect_err("an error")
    }

    fn metrics(&self) -> Metrics {
        match &self.result {
            Ok(answer) => answer.metrics,
            Err(error) => error.metrics(),
        }
    }

    /// It worked out, after so many requests and these pauses, and says so.
    #[track_caller]
    fn succeeded(&self, requests: usize, pauses: &[u128]) {
        assert!(self.result.is_ok(), "{:?}", self.result);
        self.counted(requests, pauses);
        assert_eq!(self.metrics().last_status, Some(200));
    }

    /// It failed, after so many requests and these pauses, and says so.
    #[track_caller]
    fn failed(&self, requests: usize, pauses: &[u128]) {
        assert!(self.result.is_err(), "{:?}", self.result);
        self.counted(requests, pauses);
    }

    #[track_caller]
    fn counted(&self, requests: usize, pauses: &[u128]) {
        assert_eq!(self.requests.len(), requests, "{:?}", self.result);
        assert_eq!(self.pauses, pauses);
        let metrics = self.metrics();
        assert_eq!(metrics.attempts as usize, requests, "{metrics:?}");
        assert_eq!(metrics.sleeps as usize, pauses.len(), "{metrics:?}");
        let slept: u128 = pauses.iter().sum();
        assert_eq!(metrics.slept.as_millis(), slept, "{metrics:?}");
    }
}

/// Sends one request of an operation to a server that gives these answers; the last for ever.
async fn run(operation: &'static Operation, answers: &[Answer]) -> Outcome {
    run_of(&PROFILE, operation, answers).await
}

/// As [`run`], of another provider.
async fn run_of(
    profile: &'static Profile,
    operation: &'static Operation,
    answers: &[Answer],
) -> Outcome {
    let server = serving(operation, answers);
    let clock = TestClock::at(NOW);
    let client = Client::of(profile, &server, &clock)
        .timeout(Duration::from_millis(300))
        .stall_timeout(Duration::from_millis(200))
        .build()
        .expect("client");
    send(&client, operation, &server, &clock).await
}

/// A server that gives these answers to an operation; the last for ever.
fn serving(operation: &'static Operation, answers: &[Answer]) -> Server {
    let server = Server::start();
    let path = operation.path.replace("{id}", "4");
    let mut script = server.on(operation.method.as_str(), &path);
    for answer in answers {
        script = script.answer(answer.clone());
    }
    server
}

/// Sends one request; all that the server and the clock saw so far are part of its outcome.
async fn send(
    client: &Client,
    operation: &'static Operation,
    server: &Server,
    clock: &TestClock,
) -> Outcome {
    let mut call = if operation.path.contains("{id}") {
        client.on(operation, "4")
    } else {
        client.call(operation)
    };
    if operation.method.as_str() != "GET" {
        call.body(r#"{"name":"Ada"}"#.to_owned());
    }
    let result = call.send::<()>().await;
    Outcome {
        result,
        requests: server.requests(),
        pauses: clock.pauses().iter().map(Duration::as_millis).collect(),
    }
}

fn ok() -> Answer {
    Answer::json("{}")
}
