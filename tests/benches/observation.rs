//! What it costs a request to be observed: by nobody, by numbers alone, by a log in memory.
//!
//! Answers come from memory, so that nothing but the client's own work is in the times.

use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

use bytes::Bytes;
use conjoin_runtime::observe::{MemoryLog, Meter, StatusHooks};
use conjoin_runtime::{
    BoxFuture, ClientBuilder, Headers, Transport, TransportError, TransportRequest,
    TransportResponse,
};
use conjoin_tests::acme::{Client, LIST_PEOPLE, PROFILE};

const REQUESTS: u32 = 20_000;
const ROUNDS: usize = 7;

/// Gives the same answer to all.
#[derive(Debug)]
struct Memory(Bytes);

impl Transport for Memory {
    fn send(
        &self,
        _: TransportRequest,
    ) -> BoxFuture<'static, Result<TransportResponse, TransportError>> {
        let mut headers = Headers::default();
        headers.set("content-type", "application/json");
        let response = TransportResponse::new(200, headers, self.0.clone());
        Box::pin(async move { Ok(response) })
    }
}

/// Is told numbers and keeps none.
#[derive(Debug)]
struct Deaf;

impl Meter for Deaf {}

fn builder() -> ClientBuilder<Client> {
    let people: Vec<_> = (0..20)
        .map(|id| format!(r#"{{"id":{id},"name":"Ada Byron","status":"on"}}"#))
        .collect();
    let body = format!(r#"{{"data":[{}]}}"#, people.join(","));
    ClientBuilder::new(&PROFILE, Vec::new())
        .base_url("http://127.0.0.1:1")
        .transport(Arc::new(Memory(body.into())))
}

fn main() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()
        .expect("a runtime");
    let clients = [
        ("nobody looks", builder()),
        ("a meter", builder().meter(Arc::new(Deaf))),
        (
            "hooks for 404, none called",
            builder().observer(Arc::new(StatusHooks::new().on_status(404, |_| {}))),
        ),
        (
            "a log without bodies",
            builder().observer(Arc::new(MemoryLog::new(100).bodies(0))),
        ),
        (
            "a log with bodies",
            builder().observer(Arc::new(MemoryLog::new(100))),
        ),
    ]
    .map(|(name, builder)| (name, builder.build().expect("a client")));
    let mut best = [Duration::MAX; 5];
    // In turns, so that a change of the machine's speed meets all of them.
    for _ in 0..ROUNDS {
        for (at, (_, client)) in clients.iter().enumerate() {
            let start = Instant::now();
            for _ in 0..REQUESTS {
                let sent = client.call(&LIST_PEOPLE).send::<()>();
                black_box(runtime.block_on(sent)).expect("an answer");
            }
            best[at] = best[at].min(start.elapsed());
        }
    }
    for ((name, _), time) in clients.iter().zip(best) {
        println!(
            "{:>7.0} ns a request: {name}",
            time.as_nanos() as f64 / f64::from(REQUESTS)
        );
    }
}
