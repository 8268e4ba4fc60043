//! Reads of the testbed's provider, which has one of everything.

#![cfg(test)]

use conjoin_acme::{Client, Credentials, Settings};
use conjoin_models::ticketing::TicketStatus;
use conjoin_tests::server::{Answer, Server};
use futures_util::TryStreamExt as _;
use serde_json::json;

fn client(server: &Server) -> Client {
    Client::builder(Settings::new("desk"))
        .credentials(Credentials::token("secret"))
        .base_url(server.url())
        .build()
        .unwrap()
}

#[tokio::test]
async fn tickets_are_listed_filtered_and_converted() {
    let server = Server::start();
    let page = json!({
        "tickets": [
            {"id": 7, "subject": "Printer", "status": "Waiting", "spam": false, "number": 12, "started": "2026-01-02 03:04"},
            {"id": 8, "subject": "Win a car", "status": "new", "spam": true},
        ],
        "page": {"more": false},
    });
    server
        .on("GET", "/v1/tickets")
        .answer(Answer::json(page.to_string()));
    let tickets = client(&server).ticketing().tickets().stream();
    let records: Vec<_> = tickets.try_collect().await.unwrap();
    assert_eq!(records.len(), 1, "what `where` leaves out is no record");
    let ticket = &records[0].common;
    assert_eq!(ticket.remote_id, "7");
    assert_eq!(ticket.key.as_deref(), Some("T-12"));
    let status = ticket.status.as_ref().unwrap();
    assert_eq!(status.known(), Some(TicketStatus::OnHold));
    assert_eq!(status.raw(), "Waiting");
    assert_eq!(
        ticket.started_at.unwrap().to_string(),
        "2026-01-02T03:04:00Z"
    );
}
