//! Times in a zone that each connection to the testbed's provider names.

#![cfg(test)]

use conjoin_acme::models::crm::TaskInput;
use conjoin_acme::runtime::ErrorKind;
use conjoin_acme::runtime::model::{DateOrDateTime, Patch, Timestamp};
use conjoin_acme::{Client, Credentials, Settings};
use conjoin_tests::server::{Answer, Server};
use serde_json::{Value, json};

fn client(server: &Server, zone: &str) -> Result<Client, conjoin_acme::runtime::Error> {
    let mut settings = Settings::new("desk");
    settings.time_zone = zone.to_owned();
    Client::builder(settings)
        .credentials(Credentials::token("secret"))
        .base_url(server.url())
        .build()
}

fn moment(text: &str) -> Timestamp {
    text.parse().unwrap()
}

#[tokio::test]
async fn times_are_read_and_written_in_the_zone_of_the_connection() {
    let meeting = json!({"id": "1", "begins": "02.07.2026 09:30", "ends": "02.07.2026 10:00"});
    for (zone, begins) in [
        ("UTC", "2026-07-02T09:30:00Z"),
        ("Europe/Berlin", "2026-07-02T07:30:00Z"),
        ("America/New_York", "2026-07-02T13:30:00Z"),
    ] {
        let server = Server::start();
        server
            .on("GET", "/books/meetings")
            .answer(Answer::json(json!([meeting]).to_string()));
        server
            .on("POST", "/books/meetings")
            .answer(Answer::json(meeting.to_string()).with_status(201));
        let client = client(&server, zone).unwrap();
        let mut meetings = client.crm().tasks().stream();
        let read = meetings.try_next().await.unwrap().unwrap();
        let due = read.common.due_date.and_then(|it| it.date_time());
        assert_eq!(due, Some(moment(begins)), "{zone}");
        let end = read
            .common
            .completed_date
            .and_then(|it| it.date_time())
            .unwrap();
        let minutes = end.duration_since(moment(begins));
        assert_eq!(minutes.as_secs(), 30 * 60, "{zone}");
        let input = TaskInput {
            subject: Patch::Set("Review".to_owned()),
            due_date: Patch::Set(DateOrDateTime::DateTime(moment(begins))),
            ..TaskInput::default()
        };
        client.crm().tasks().create(&input).await.unwrap();
        let requests = server.requests();
        let body: Value = serde_json::from_str(&requests.last().unwrap().body).unwrap();
        assert_eq!(body["begins"], "02.07.2026 09:30", "{zone}");
    }
}

#[test]
fn an_unknown_zone_is_told_when_the_client_is_built() {
    let server = Server::start();
    let error = client(&server, "Europe/Atlantis").unwrap_err();
    assert_eq!(error.kind(), &ErrorKind::Configuration);
    assert!(
        error.to_string().contains(
            "the setting `time_zone` has to be an IANA time zone such as `Europe/Berlin`"
        ),
        "{error}"
    );
}
