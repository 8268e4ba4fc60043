//! A long list under faults: nothing is lost, nothing comes twice, and memory stays as it was.
//!
//! The whole of it, a million records: `cargo test -p conjoin-tests --test soak -- --ignored --nocapture`.

#![cfg(test)]

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use conjoin_runtime::{Checkpoint, ListPlan, ListQuery, Next, PageSize, Send, Stop};
use conjoin_tests::acme::{Client, Employee, LIST_PEOPLE, Person, people};
use conjoin_tests::clock::TestClock;
use conjoin_tests::pages::NOW;
use conjoin_tests::server::{Answer, Request, Server};

static LONG: ListPlan<Employee, Person> = ListPlan {
    size: Some(PageSize {
        send: Send::Query("limit"),
        value: 100,
        max: 100,
    }),
    max_pages: 1_000_000,
    ..people(Next::Cursor {
        next: "/meta/next",
        send: Send::Query("page[after]"),
        stop: Stop::Absent,
    })
};

/// SplitMix64: the same chances in each run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut value = self.0;
        value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (value ^ (value >> 31)) % bound
    }
}

/// One page of a list of so many records.
fn answer(request: &Request, records: u64) -> Answer {
    let after = request.param("page[after]");
    let start: u64 = after.and_then(|text| text.parse().ok()).unwrap_or(0);
    let end = (start + 100).min(records);
    let data: Vec<String> = (start + 1..=end)
        .map(|id| {
            format!(
                r#"{{"id":{id},"name":"Person {id}","status":"on","age":{}}}"#,
                id % 90
            )
        })
        .collect();
    let meta = if end < records {
        format!(r#","meta":{{"next":"{end}"}}"#)
    } else {
        String::new()
    };
    Answer::json(format!(r#"{{"data":[{}]{meta}}}"#, data.join(",")))
}

/// The largest memory of the process so far, in KiB; `None` where the system does not say.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

#[derive(Debug, Default)]
struct Outcome {
    requests: u64,
    faults: u64,
    runs: u64,
    growth: Option<u64>,
}

/// Reads the list to its end, through one request in twenty that fails and one
/// page in fifty at which the program crashes.
async fn soak(records: u64, seed: u64) -> Outcome {
    let server = Server::start();
    server.forget();
    let (requests, faults) = (Arc::new(AtomicU64::new(0)), Arc::new(AtomicU64::new(0)));
    let (asked, failed) = (Arc::clone(&requests), Arc::clone(&faults));
    let mut chance = Chance(seed);
    server.on("GET", "/people").respond(move |request| {
        asked.fetch_add(1, Ordering::Relaxed);
        if chance.below(20) > 0 {
            return answer(request, records);
        }
        failed.fetch_add(1, Ordering::Relaxed);
        match chance.below(6) {
            0 => Answer::status(503),
            1 => Answer::status(500).body("<html>oops</html>"),
            2 => Answer::status(429).header("retry-after", "2"),
            3 => Answer::reset(),
            4 => answer(request, records).cut(200),
            _ => Answer::text("text/html", "<html>sign in</html>"),
        }
    });
    let client = Client::at(&server, &TestClock::at(NOW))
        .build()
        .expect("client");
    let mut crash = Chance(seed + 1);
    let mut outcome = Outcome::default();
    let mut kept: Option<String> = None;
    let mut last = 0;
    let mut before = None;
    loop {
        outcome.runs += 1;
        // What a program has after a crash: the text that it kept.
        let query = match &kept {
            Some(text) => ListQuery::new().after(&Checkpoint::from_json(text).expect("kept")),
            None => ListQuery::new(),
        };
        let mut list = client
            .connection
            .list(client.call(&LIST_PEOPLE), &LONG, &query);
        let crashed = loop {
            match list.try_next().await {
                Ok(Some(record)) => {
                    let id: u64 = record.remote_id.parse().expect("a number");
                    assert_eq!(id, last + 1, "lost, or twice");
                    last = id;
                    if last == 2_000 {
                        before = peak();
                    }
                    if crash.below(5_000) == 0 {
                        break true;
                    }
                }
                Ok(None) => break false,
                Err(error) => {
                    assert!(error.record().is_none(), "{error}");
                    break true;
                }
            }
        };
        kept = Some(list.checkpoint().to_json());
        if !crashed {
            assert!(list.checkpoint().finished());
            break;
        }
    }
    assert_eq!(last, records, "lost at the end");
    outcome.requests = requests.load(Ordering::Relaxed);
    outcome.faults = faults.load(Ordering::Relaxed);
    outcome.growth = before.zip(peak()).map(|(before, after)| after - before);
    outcome
}

fn judge(outcome: &Outcome, pages: u64) {
    assert!(outcome.requests >= pages + outcome.faults, "{outcome:?}");
    let share = outcome.faults * 100 / outcome.requests;
    assert!((3..=8).contains(&share), "{share} % of faults: {outcome:?}");
    assert!(outcome.runs > pages / 500, "{outcome:?}");
    // In KiB. What a page takes is back before the next one comes.
    assert!(
        outcome.growth.is_none_or(|growth| growth < 4096),
        "{outcome:?}"
    );
}

#[tokio::test]
async fn twenty_thousand_records_through_faults() {
    judge(&soak(20_000, 7).await, 200);
}

#[tokio::test]
#[ignore = "a million records; run it alone"]
async fn a_million_records_through_faults() {
    let outcome = soak(1_000_000, 7).await;
    println!("{outcome:?}");
    judge(&outcome, 10_000);
}
