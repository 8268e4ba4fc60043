//! Records a second from JSON text to common model: the generated connector against what else there is.
//!
//! Hand-written serde structs with `From`, a jq program (jaq), and a JSON parse into
//! `serde_json::Value` alone. The connector does more in its time: it pages, guards against loops,
//! keeps each raw record, and would report each field of a wrong type.

mod jq;
mod tickets;

use std::hint::black_box;
use std::sync::Arc;

use conjoin_models::ticketing::Ticket;
use conjoin_runtime::{
    BoxFuture, Headers, Transport, TransportError, TransportRequest, TransportResponse,
};
use conjoin_zendesk::{Client, Credentials, Settings};
use tickets::{PAGE, PAGES, Page, page, rate};

/// How often the pages are read in one run: 100,000 records.
const TIMES: usize = 5;

/// Gives the pages in order, without a network.
#[derive(Debug)]
struct Memory {
    pages: Vec<bytes::Bytes>,
    next: std::sync::atomic::AtomicUsize,
}

impl Transport for Memory {
    fn send(
        &self,
        _: TransportRequest,
    ) -> BoxFuture<'static, Result<TransportResponse, TransportError>> {
        let at = self.next.fetch_add(1, std::sync::atomic::Ordering::Relaxed) % self.pages.len();
        let mut headers = Headers::default();
        headers.set("content-type", "application/json");
        let response = TransportResponse::new(200, headers, self.pages[at].clone());
        Box::pin(async move { Ok(response) })
    }
}

fn main() {
    let pages: Vec<String> = (0..PAGES).map(page).collect();
    let bytes: usize = pages.iter().map(String::len).sum();
    println!(
        "conversion of {} tickets, {:.1} MB",
        PAGE * PAGES * TIMES,
        (bytes * TIMES) as f64 / 1e6
    );

    let mut by_hand = || {
        let mut records = 0;
        for page in (0..TIMES).flat_map(|_| &pages) {
            let page: Page = serde_json::from_str(page).expect("the page parses");
            black_box((page.meta.has_more, page.meta.after_cursor));
            for ticket in page.tickets {
                black_box(Ticket::from(ticket));
                records += 1;
            }
        }
        records
    };

    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()
        .expect("a runtime");
    let memory = Arc::new(Memory {
        pages: pages
            .iter()
            .map(|page| bytes::Bytes::from(page.clone()))
            .collect(),
        next: 0.into(),
    });
    let client = Client::builder(Settings::new("acme"))
        .credentials(Credentials::api_token("a@example.com", "secret"))
        .transport(memory)
        .build()
        .expect("a client");
    let mut generated = || {
        runtime.block_on(async {
            let mut records = 0;
            for _ in 0..TIMES {
                let mut tickets = client.ticketing().tickets().stream();
                while let Some(record) = tickets.try_next().await.expect("a record") {
                    black_box(&record.common);
                    records += 1;
                }
            }
            records
        })
    };

    let mut jq = || jq::convert((0..TIMES).flat_map(|_| pages.iter().map(String::as_str)));

    let mut value = || {
        (0..TIMES)
            .flat_map(|_| &pages)
            .map(|page| {
                let page: serde_json::Value = serde_json::from_str(page).expect("the page parses");
                page["tickets"].as_array().map_or(0, Vec::len)
            })
            .sum()
    };

    // One part, once, for tools that count instructions: `cargo bench --bench conversion -- connector`.
    if let Some(part) = std::env::args().skip(1).find(|arg| !arg.starts_with('-')) {
        let work: &mut dyn FnMut() -> usize = match part.as_str() {
            "connector" => &mut generated,
            "hand" => &mut by_hand,
            "value" => &mut value,
            "jq" => &mut jq,
            other => panic!("`{other}` is none of connector, hand, value, jq"),
        };
        println!("  {part}: {} records", work());
        return;
    }

    // One after the other, so that a busy moment slows all of them; the best of seven counts.
    let mut best = [0.0_f64; 4];
    for _ in 0..7 {
        best[0] = best[0].max(rate(&mut by_hand));
        best[1] = best[1].max(rate(&mut generated));
        best[2] = best[2].max(rate(&mut value));
        best[3] = best[3].max(rate(&mut jq));
    }
    let [by_hand, generated, value, jq] = best;
    println!("  generated connector, whole            {generated:>10.0} records/s");
    println!(
        "  hand-written serde structs and From   {by_hand:>10.0} records/s   connector {:.2} of it   (goal: at least 0.9)",
        generated / by_hand
    );
    println!(
        "  parse into serde_json::Value alone    {value:>10.0} records/s   connector {:.2} of it   (goal: above 1)",
        generated / value
    );
    println!(
        "  jq program                            {jq:>10.0} records/s   connector {:.2} of it   (goal: at least 5)",
        generated / jq
    );
}
