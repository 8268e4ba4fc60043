//! Fields of more than one value at the testbed's provider: functions written by hand, lists, objects, tables.

#![cfg(test)]

use conjoin_acme::models::hris::{
    EmployeeInput, EmploymentInput, TimeOffInput, TimeOffRequestType,
};
use conjoin_acme::runtime::model::{
    Address, DateOrDateTime, Decimal, Email, EmailKind, Money, Patch, Ref, RemoteRef,
};
use conjoin_acme::runtime::{ErrorKind, FieldDefinition, FieldOption, JsonClass};
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

/// A server with the table that employees need.
fn office() -> Server {
    let server = Server::start();
    let nations = json!([
        {"id": "n1", "iso": "GB", "retired": false},
        {"id": "n2", "iso": "FR", "retired": false},
        {"id": "n3", "iso": "SU", "retired": true},
    ]);
    server
        .on("GET", "/people/nations")
        .answer(Answer::json(nations.to_string()));
    server
}

/// How often something was written.
fn writes(server: &Server) -> usize {
    let requests = server.requests();
    requests.iter().filter(|it| it.method != "GET").count()
}

/// A server that lists these employees.
fn listing(employees: &Value) -> Server {
    let server = office();
    server
        .on("GET", "/people/employees")
        .answer(Answer::json(json!({"employees": employees}).to_string()));
    server
}

/// The body that a new employee is sent as.
async fn created(input: EmployeeInput) -> Value {
    let server = office();
    let answer = json!({"id": "9", "given": "Ada", "family": "Lovelace"});
    server
        .on("POST", "/people/employees")
        .answer(Answer::json(answer.to_string()));
    let written = client(&server).hris().employees().create(&input).await;
    assert_eq!(written.unwrap().remote_id, "9");
    let requests = server.requests();
    let sent = requests.iter().find(|it| it.method == "POST").unwrap();
    serde_json::from_str(&sent.body).unwrap()
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
    let server = office();
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
    assert_eq!(writes(&server), 0, "nothing was sent");
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
    let server = office();
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
    assert_eq!(writes(&server), 0, "nothing was sent");
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

/// A server with jobs on two pages.
fn with_jobs() -> Server {
    let server = Server::start();
    let next = format!("{}/people/jobs?page=2", server.url());
    let first = json!({"jobs": [{"code": 7, "title": "Clerk"}, {"code": 8, "title": "Baker"}], "links": {"next": next}});
    let second = json!({"jobs": [{"code": 9, "title": "Baker"}, {"title": "Nobody"}], "links": {}});
    server
        .on("GET", "/people/jobs")
        .query("page", "2")
        .answer(Answer::json(second.to_string()));
    server
        .on("GET", "/people/jobs")
        .without("page")
        .answer(Answer::json(first.to_string()));
    server
}

#[tokio::test]
async fn values_are_looked_up_in_a_table_that_is_read_once() {
    let server = with_jobs();
    let contracts = json!([
        {"id": "c1", "employee_id": "1", "job": 7},
        {"id": "c2", "employee_id": "2", "job": 9},
        {"id": "c3", "employee_id": "3", "job": 12},
        {"id": "c4", "employee_id": "4"},
    ]);
    server
        .on("GET", "/people/contracts")
        .answer(Answer::json(contracts.to_string()));
    let client = client(&server);
    assert!(
        server.requests().is_empty(),
        "nothing is read before it is asked for"
    );
    for _ in 0..2 {
        let employments = client.hris().employments().stream();
        let records: Vec<_> = employments.try_collect().await.unwrap();
        let titles: Vec<_> = records
            .iter()
            .map(|it| it.common.job_title.as_deref())
            .collect();
        assert_eq!(titles, [Some("Clerk"), Some("Baker"), None, None]);
        let issues: Vec<_> = records
            .iter()
            .flat_map(|it| &it.issues)
            .map(|it| (it.field, it.pointer.as_str(), it.message.as_str()))
            .collect();
        assert_eq!(
            issues,
            [(
                Some("job_title"),
                "/job",
                "the table `jobs` has no row with this key"
            )]
        );
    }
    let reads = server.targets();
    let jobs = reads
        .iter()
        .filter(|it| it.contains("/people/jobs"))
        .count();
    assert_eq!(jobs, 2, "both pages, once: {reads:?}");
}

#[tokio::test]
async fn lists_of_keys_are_looked_up() {
    let server = listing(&json!([
        {"id": "1", "given": "Ada", "family": "Lovelace", "nation_ids": ["n1", "n2", "n3"]},
    ]));
    let employees = client(&server).hris().employees().stream();
    let records: Vec<_> = employees.try_collect().await.unwrap();
    let known = vec!["GB".to_owned(), "FR".to_owned()];
    assert_eq!(records[0].common.nationalities, Some(known));
    assert_eq!(
        records[0].issues.len(),
        1,
        "what `where` leaves out is no row"
    );
}

#[tokio::test]
async fn a_table_that_cannot_be_read_is_an_error_before_any_record() {
    let server = Server::start();
    server.on("GET", "/people/jobs").answer(Answer::status(403));
    server
        .on("GET", "/people/contracts")
        .answer(Answer::json("[]"));
    let mut employments = client(&server).hris().employments().stream();
    let error = employments.try_next().await.unwrap_err();
    assert_eq!(error.kind(), &ErrorKind::Forbidden);
}

#[tokio::test]
async fn values_with_one_key_are_written_back() {
    let server = with_jobs();
    server
        .on("PUT", "/people/contracts/c1")
        .answer(Answer::json(
            json!({"id": "c1", "employee_id": "1"}).to_string(),
        ));
    let client = client(&server);
    let titled = |title: &str| EmploymentInput {
        job_title: Patch::Set(title.to_owned()),
        ..EmploymentInput::default()
    };
    let hris = client.hris();
    hris.employments()
        .update("c1", &titled("Clerk"))
        .await
        .unwrap();
    let sent: Vec<_> = server
        .requests()
        .into_iter()
        .filter(|it| it.method == "PUT")
        .collect();
    assert_eq!(sent[0].body, r#"{"job":7}"#);
    for (title, said) in [("Baker", "several rows of `jobs`"), ("Poet", "no row")] {
        let error = hris
            .employments()
            .update("c1", &titled(title))
            .await
            .unwrap_err();
        assert_eq!(error.kind(), &ErrorKind::Validation);
        assert!(error.problems()[0].message.contains(said), "{error}");
    }
    assert_eq!(writes(&server), 1, "nothing else was sent");
}

#[tokio::test]
async fn fields_that_customers_defined_are_listed_read_and_written() {
    let server = listing(&json!([
        {"id": "1", "given": "Ada", "family": "Lovelace", "extra": {"motto": "x", "shoe_size": 38}},
    ]));
    let fields = json!({"fields": [
        {"alias": "shoe_size", "name": "Shoe size", "kind": "number"},
        {"alias": "colour", "kind": "list", "choices": [{"id": 1, "text": "Red"}, {"text": "None"}]},
    ]});
    server
        .on("GET", "/people/fields")
        .answer(Answer::json(fields.to_string()));
    let client = client(&server);
    let definitions = client.hris().employees().field_definitions();
    let definitions: Vec<_> = definitions
        .map_ok(|it| it.common)
        .try_collect()
        .await
        .unwrap();
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(
        definitions,
        [
            FieldDefinition::new("shoe_size", some("Shoe size"), some("number"), vec![])
                .holding(&[], JsonClass::Number),
            FieldDefinition::new(
                "colour",
                None,
                some("list"),
                vec![FieldOption::new("1", some("Red"))]
            )
            .holding(&[], JsonClass::Text),
        ]
    );
    let employees = client.hris().employees().stream();
    let records: Vec<_> = employees.try_collect().await.unwrap();
    let custom = &records[0].common.custom_fields;
    assert_eq!(custom.get("shoe_size"), Some(&json!(38)));
    assert_eq!(custom.len(), 1, "what the spec names is no custom field");

    let mut input = ada();
    input.custom_fields = Patch::Set([("shoe_size".to_owned(), json!(39))].into());
    let body = created(input).await;
    assert_eq!(
        body["answers"],
        json!([{"field": "shoe_size", "content": 39}])
    );
}
