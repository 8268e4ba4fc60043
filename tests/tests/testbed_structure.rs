//! Fields of more than one value at the testbed's provider: functions written by hand, lists, objects, tables.

#![cfg(test)]

use conjoin_acme::models::hris::{
    EmployeeInput, EmploymentInput, TimeOffInput, TimeOffRequestType,
};
use conjoin_acme::runtime::ErrorKind;
use conjoin_acme::runtime::model::{
    Address, DateOrDateTime, Decimal, Email, EmailKind, Money, Patch, Ref, RemoteRef,
};
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

#[tokio::test]
async fn lists_are_read_element_by_element() {
    let server = listing(&json!([{
        "id": "1", "given": "Ada", "family": "Lovelace",
        "mails": [
            {"address": "ada@acme.example", "use": "work", "main": true},
            {"address": "ada@home.example", "use": "home"},
            {},
        ],
        "numbers": [
            {"no": "1", "active": false},
            {"no": "2", "active": true},
            {"no": "3", "active": true},
            {"no": "4", "active": true},
        ],
        "speaks": ["en", "n/a", "fr"],
        "group_ids": [7, 8],
        "unit_id": "u1",
        "town": "London",
    }]));
    let employees = client(&server).hris().employees().stream();
    let records: Vec<_> = employees.try_collect().await.unwrap();
    let ada = &records[0].common;
    let emails: Vec<_> = ada
        .emails
        .iter()
        .flatten()
        .map(|it| {
            (
                it.address.as_deref(),
                it.kind.as_ref().and_then(|kind| kind.known()),
            )
        })
        .collect();
    assert_eq!(
        emails,
        [
            (Some("ada@acme.example"), Some(EmailKind::Work)),
            (Some("ada@home.example"), Some(EmailKind::Personal)),
        ],
        "an element without a part is none"
    );
    let phones: Vec<_> = ada
        .phones
        .iter()
        .flatten()
        .map(|it| it.number.as_deref())
        .collect();
    assert_eq!(
        phones,
        [Some("2"), Some("3")],
        "two of those that are active"
    );
    assert_eq!(ada.languages, Some(vec!["en".to_owned(), "fr".to_owned()]));
    let groups: Vec<_> = ada
        .groups
        .iter()
        .flatten()
        .map(|it| it.remote_id.as_str())
        .collect();
    assert_eq!(groups, ["7", "8"]);
    assert_eq!(
        ada.team.as_ref().unwrap().remote_id,
        "u1",
        "the second path, for the first is absent"
    );
    assert!(records[0].issues.is_empty());
}

#[tokio::test]
async fn an_issue_in_a_list_names_the_element() {
    let server = Server::start();
    let tickets = json!({
        "tickets": [{
            "id": 1, "subject": "Printer", "spam": false,
            "relations": [
                {"type": "blocks", "ticket": 2},
                {"type": "haunts", "ticket": 3},
            ],
        }],
        "page": {"more": false},
    });
    server
        .on("GET", "/v1/tickets")
        .answer(Answer::json(tickets.to_string()));
    let stream = client(&server).ticketing().tickets().stream();
    let records: Vec<_> = stream.try_collect().await.unwrap();
    let links = records[0].common.links.as_ref().unwrap();
    assert_eq!(links[0].ticket.as_ref().unwrap().remote_id, "2");
    let issues: Vec<_> = records[0]
        .issues
        .iter()
        .map(|it| it.pointer.as_str())
        .collect();
    assert_eq!(issues, ["/relations/1/type"]);
}

#[tokio::test]
async fn lists_and_objects_are_written_back() {
    let mut input = ada();
    let email = |address: &str, kind: EmailKind| {
        let mut email = Email::default();
        email.address = Some(address.to_owned());
        email.kind = Some(kind.into());
        email
    };
    let address = |city: &str| {
        let mut address = Address::default();
        address.city = Some(city.to_owned());
        address
    };
    input.emails = Patch::Set(vec![
        email("ada@acme.example", EmailKind::Work),
        email("ada@home.example", EmailKind::Personal),
    ]);
    input.languages = Patch::Set(vec!["en".to_owned(), "fr".to_owned()]);
    input.groups = Patch::Set(vec![Ref::new("7"), Ref::new("8")]);
    input.team = Patch::Set(Ref::new("t1"));
    input.addresses = Patch::Set(vec![address("London"), address("Ockham")]);
    assert_eq!(
        created(input.clone()).await,
        json!({
            "given": "Ada", "family": "Lovelace",
            "mails": [
                {"address": "ada@acme.example", "use": "work"},
                {"address": "ada@home.example", "use": "home"},
            ],
            "speaks": ["en", "fr"],
            "group_ids": [7, 8],
            "team_id": "t1",
            "town": "London",
        }),
        "a second address has no place, and the mapping says that it is left out"
    );

    input.emails = Patch::Set(vec![
        email("ada@acme.example", EmailKind::Work),
        email("bills@acme.example", EmailKind::Billing),
    ]);
    let nameless = Email::default();
    if let Patch::Set(emails) = &mut input.emails {
        emails.push(nameless);
    }
    input.groups = Patch::Set(vec![Ref::new("seven")]);
    let server = Server::start();
    let error = client(&server)
        .hris()
        .employees()
        .create(&input)
        .await
        .unwrap_err();
    let problems: Vec<_> = error
        .problems()
        .iter()
        .map(|it| (it.field, it.message.as_str()))
        .collect();
    assert_eq!(problems[0].0, "emails");
    assert!(problems[0].1.starts_with("element 1: "), "{problems:?}");
    let needs = "element 2: the provider needs `address`; give it a value";
    assert_eq!(problems[1], ("emails", needs));
    assert_eq!(problems[2].0, "groups");
    assert!(server.requests().is_empty(), "nothing was sent");
}

#[tokio::test]
async fn objects_are_written_part_by_part() {
    let server = Server::start();
    server
        .on("PUT", "/people/contracts/c1")
        .answer(Answer::json(
            json!({"id": "c1", "employee_id": "1"}).to_string(),
        ));
    server
        .on("POST", "/people/absences")
        .answer(Answer::json(json!({"id": "a1"}).to_string()));
    let hris = client(&server);
    let pay = EmploymentInput {
        pay: Patch::Set(Money::new(Decimal::new(420050, 2)).in_currency("EUR")),
        ..EmploymentInput::default()
    };
    hris.hris().employments().update("c1", &pay).await.unwrap();
    let day = |text: &str| DateOrDateTime::Date(text.parse().unwrap());
    let mut policy = RemoteRef::default();
    policy.id = Some("5".to_owned());
    policy.name = Some("Annual leave".to_owned());
    let mut absence = TimeOffInput {
        employee: Patch::Set(Ref::new("1")),
        request_type: Patch::Set(TimeOffRequestType::Vacation.into()),
        start: Patch::Set(day("2026-07-01")),
        end: Patch::Set(day("2026-07-10")),
        policy: Patch::Set(policy.clone()),
        ..TimeOffInput::default()
    };
    hris.hris().time_off().create(&absence).await.unwrap();
    let bodies: Vec<Value> = server
        .requests()
        .iter()
        .map(|it| serde_json::from_str(&it.body).unwrap())
        .collect();
    assert_eq!(
        bodies,
        [
            json!({"salary": {"amount": 4200.50, "currency": "EUR"}}),
            json!({
                "employee_id": "1", "type": "holiday", "from": "2026-07-01", "until": "2026-07-10",
                "scheme": {"id": 5, "label": "Annual leave"},
            }),
        ]
    );

    policy.kind = Some("paid".to_owned());
    absence.policy = Patch::Set(policy);
    let error = hris.hris().time_off().create(&absence).await.unwrap_err();
    assert_eq!(
        error.problems()[0].message,
        "the provider has no place for `kind`; leave it out"
    );
    assert_eq!(server.requests().len(), 2, "nothing was sent");
}
