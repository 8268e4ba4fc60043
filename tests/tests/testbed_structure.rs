//! Fields of more than one value at the testbed's provider: functions written by hand, lists, objects, tables.

#![cfg(test)]

use conjoin_acme::models::hris::EmployeeInput;
use conjoin_acme::runtime::ErrorKind;
use conjoin_acme::runtime::model::Patch;
use conjoin_acme::{Client, Credentials, Settings};
use conjoin_tests::server::{Answer, Server};
use futures_util::TryStreamExt as _;
use serde_json::{Value, json};

fn client(server: &Server) -> Client {
    Client::builder(Settings::new("desk"))
        .credentials(Credentials::token("secret"))
        .base_url(server.url())
        .build()
        .unwrap()
}

/// A server that lists these employees.
fn listing(employees: &Value) -> Server {
    let server = Server::start();
    server
        .on("GET", "/people/employees")
        .answer(Answer::json(json!({"employees": employees}).to_string()));
    server
}

/// The body that a new employee is sent as.
async fn created(input: EmployeeInput) -> Value {
    let server = Server::start();
    let answer = json!({"id": "9", "given": "Ada", "family": "Lovelace"});
    server
        .on("POST", "/people/employees")
        .answer(Answer::json(answer.to_string()));
    let written = client(&server).hris().employees().create(&input).await;
    assert_eq!(written.unwrap().remote_id, "9");
    serde_json::from_str(&server.requests()[0].body).unwrap()
}

fn ada() -> EmployeeInput {
    EmployeeInput {
        first_name: Patch::Set("Ada".to_owned()),
        last_name: Patch::Set("Lovelace".to_owned()),
        ..EmployeeInput::default()
    }
}

#[tokio::test]
async fn functions_written_by_hand_read_and_say_what_is_wrong() {
    let server = listing(&json!([
        {"id": "1", "given": "Ada", "family": "Lovelace", "badge": "42-G", "grade": 2},
        {"id": "2", "given": "Bob", "family": "Byron", "badge": "42-X", "grade": 9},
        {"id": "3", "given": "Eve", "family": "Noel"},
    ]));
    let employees = client(&server).hris().employees().stream();
    let records: Vec<_> = employees.try_collect().await.unwrap();
    let ada = &records[0].common;
    assert_eq!(ada.employee_number.as_deref(), Some("42"));
    assert_eq!(ada.display_name.as_deref(), Some("LOVELACE, Ada"));
    assert_eq!(ada.job_title.as_deref(), Some("Officer"));
    assert!(records[0].issues.is_empty());
    let bob = &records[1];
    assert_eq!(
        (&bob.common.employee_number, &bob.common.job_title),
        (&None, &None)
    );
    let issues: Vec<_> = bob
        .issues
        .iter()
        .map(|it| (it.field, it.pointer.as_str(), it.message.as_str()))
        .collect();
    assert_eq!(
        issues,
        [
            (
                Some("employee_number"),
                "/badge",
                "the check letter of the badge is wrong"
            ),
            (Some("job_title"), "/grade", "there is no such grade"),
        ]
    );
    assert!(records[2].issues.is_empty(), "what is absent is no issue");
}

#[tokio::test]
async fn functions_written_by_hand_write_back_or_stop_the_request() {
    let mut input = ada();
    input.employee_number = Patch::Set("42".to_owned());
    input.job_title = Patch::Set("Director".to_owned());
    let body = created(input.clone()).await;
    assert_eq!(
        body,
        json!({"given": "Ada", "family": "Lovelace", "badge": "42-G", "grade": 3})
    );

    input.employee_number = Patch::Set("4x".to_owned());
    input.job_title = Patch::Set("Poet".to_owned());
    let server = Server::start();
    let client = client(&server);
    let error = client.hris().employees().create(&input).await.unwrap_err();
    assert_eq!(error.kind(), &ErrorKind::Validation);
    let problems: Vec<_> = error
        .problems()
        .iter()
        .map(|it| (it.field, it.message.as_str()))
        .collect();
    assert_eq!(
        problems,
        [
            ("employee_number", "a badge has digits alone"),
            ("job_title", "titles are Clerk, Officer, Director"),
        ]
    );
    assert!(server.requests().is_empty(), "nothing was sent");
}
