//! Reads of the testbed's provider, which has one of everything.

#![cfg(test)]

use conjoin_acme::{Client, Credentials, Settings};
use conjoin_models::ticketing::TicketStatus;
use conjoin_runtime::ErrorKind;
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

#[tokio::test]
async fn one_record_in_place_of_a_list_is_a_list_of_one() {
    let server = Server::start();
    let me = server.on("GET", "/me");
    me.answer(Answer::json(r#"{"me": {"id": "u7", "name": "Ada"}}"#));
    let users = client(&server).crm().users().stream();
    let records: Vec<_> = users.try_collect().await.unwrap();
    let read: Vec<_> = records.iter().map(|it| it.remote_id.as_str()).collect();
    assert_eq!(read, ["u7"]);
    assert_eq!(records[0].raw.name.as_deref(), Some("Ada"));
}

#[tokio::test]
async fn a_record_without_an_id_has_the_one_of_the_mapping() {
    let server = Server::start();
    server
        .on("GET", "/storage/owner")
        .answer(Answer::json(r#"{"name": "Ada"}"#));
    let client = client(&server);
    let users = client.file_storage().users();
    let records: Vec<_> = users.clone().stream().try_collect().await.unwrap();
    assert_eq!(records.len(), 1);
    assert_eq!(records[0].id, "acme:owner");
    assert_eq!(records[0].common.remote_id, "owner");
    let owner = users.get("owner").await.unwrap();
    assert_eq!(owner.common.name.as_deref(), Some("Ada"));
    let asked = server.requests().len();
    let error = users.get("somebody").await.unwrap_err();
    assert_eq!(error.kind(), &ErrorKind::NotFound);
    assert_eq!(server.requests().len(), asked, "nothing is asked for");
}
