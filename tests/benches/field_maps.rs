//! What a customer's field map costs per record, and that a client without one pays nothing.
//!
//! The first two lines are the same client: what differs between them is chance.

#[path = "tickets/pages.rs"]
mod pages;

use std::hint::black_box;
use std::sync::Arc;

use conjoin_runtime::{
    BoxFuture, FieldMap, Headers, Transport, TransportError, TransportRequest, TransportResponse,
};
use conjoin_zendesk::{Client, Credentials, Settings};
use pages::{PAGE, PAGES, page, rate};
use serde_json::json;

/// Gives the pages in order, without a network.
#[derive(Debug)]
struct Memory {
    pages: Arc<Vec<bytes::Bytes>>,
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

fn client(pages: &Arc<Vec<bytes::Bytes>>, map: Option<serde_json::Value>) -> Client {
    let mut builder = Client::builder(Settings::new("acme"))
        .credentials(Credentials::api_token("a@example.com", "secret"))
        .transport(Arc::new(Memory {
            pages: Arc::clone(pages),
            next: 0.into(),
        }));
    if let Some(map) = map {
        builder = builder.field_map("ticketing.ticket", FieldMap::from(map));
    }
    builder.build().expect("a client")
}

fn main() {
    let pages: Vec<bytes::Bytes> = (0..PAGES).map(|at| bytes::Bytes::from(page(at))).collect();
    let pages = Arc::new(pages);
    println!("field maps over {} tickets", PAGE * PAGES);
    let one = json!({"custom": {"tier": {"from": "custom_fields[?id==46400000000002].value", "as": "string"}}});
    let five = json!({
        "custom": {
            "tier": {"from": "custom_fields[?id==46400000000002].value", "as": "string"},
            "locale": "encoded_id",
        },
        "override": {
            "due_date": {"from": "created_at", "datetime": {"format": "rfc3339"}, "dir": "read"},
            "started_at": {"from": "updated_at", "datetime": {"format": "rfc3339"}},
            "estimate": "brand_id",
        },
    });
    let clients = [
        client(&pages, None),
        client(&pages, None),
        client(&pages, Some(one)),
        client(&pages, Some(five)),
    ];
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()
        .expect("a runtime");
    let read = |client: &Client| {
        runtime.block_on(async {
            let mut tickets = client.ticketing().tickets().stream();
            let mut records = 0;
            while let Some(record) = tickets.try_next().await.expect("a record") {
                black_box(&record.common);
                records += 1;
            }
            records
        })
    };
    // One after the other, so that a busy moment slows all of them; the best of nine counts.
    let mut best = [0.0_f64; 4];
    for _ in 0..9 {
        for (best, client) in best.iter_mut().zip(&clients) {
            *best = best.max(rate(&mut || read(client)));
        }
    }
    let words = [
        "without a map",
        "without a map, again",
        "a map of one custom field",
        "a map of two custom fields and three overrides",
    ];
    for (words, rate) in words.iter().zip(best) {
        println!(
            "  {words:<48} {rate:>10.0} records/s   ratio {:.2}",
            rate / best[0]
        );
    }
}
