//! The generated connectors against a loopback server: writes, pages, and records that are not what the spec says.

#![cfg(test)]

use std::sync::Arc;

use conjoin_models::crm::ContactInput;
use conjoin_models::hris::EmployeeInput;
use conjoin_models::ticketing::{TicketInput, TicketPriority, TicketStatus, Ticketing};
use conjoin_runtime::model::{Email, Enum, Patch, Ref};
use conjoin_runtime::observe::{Filter, MemoryLog};
use conjoin_runtime::{ErrorKind, ListQuery};
use conjoin_tests::server::{Answer, Server};
use futures_util::StreamExt as _;
use serde_json::{Value, json};

fn zendesk(server: &Server) -> conjoin_zendesk::Client {
    conjoin_zendesk::Client::builder(conjoin_zendesk::Settings::new("acme"))
        .credentials(conjoin_zendesk::Credentials::api_token(
            "ada@example.com",
            "secret",
        ))
        .base_url(server.url())
        .build()
        .unwrap()
}

fn hubspot(server: &Server) -> conjoin_hubspot::Client {
    conjoin_hubspot::Client::builder(conjoin_hubspot::Settings::new())
        .credentials(conjoin_hubspot::Credentials::token("secret"))
        .base_url(server.url())
        .build()
        .unwrap()
}

fn body(server: &Server) -> Value {
    serde_json::from_str(&server.requests().last().unwrap().body).unwrap()
}

#[tokio::test]
async fn a_ticket_is_created_and_changed() {
    let server = Server::start();
    let ticket = json!({"ticket": {"id": 35, "subject": "Printer", "status": "open", "updated_at": "2026-01-02T03:04:05Z"}, "audit": {"events": [{"id": 9}]}});
    server
        .on("POST", "/api/v2/tickets")
        .answer(Answer::json(ticket.to_string()).with_status(201));
    server
        .on("PUT", "/api/v2/tickets/35")
        .answer(Answer::json(ticket.to_string()));
    let client = zendesk(&server);

    let input = TicketInput {
        name: "Printer".to_owned().into(),
        description: "It smokes.".to_owned().into(),
        priority: Enum::from(TicketPriority::High).into(),
        contact: Ref::new("77").into(),
        ..TicketInput::default()
    };
    let written = client.ticketing().tickets().create(&input).await.unwrap();
    assert_eq!(written.remote_id, "35");
    assert_eq!(
        written.record.unwrap().common.name.as_deref(),
        Some("Printer")
    );
    assert_eq!(
        body(&server),
        json!({"ticket": {"subject": "Printer", "comment": {"body": "It smokes."}, "priority": "high", "requester_id": 77}})
    );

    let change = TicketInput {
        status: Enum::from(TicketStatus::Closed).into(),
        account: Patch::Clear,
        ..TicketInput::default()
    };
    let written = client
        .ticketing()
        .tickets()
        .update("35", &change)
        .await
        .unwrap();
    assert_eq!(written.remote_id, "35");
    assert_eq!(
        body(&server),
        json!({"ticket": {"status": "solved", "organization_id": null}})
    );
}

#[tokio::test]
async fn what_cannot_be_written_is_told_before_any_request() {
    let server = Server::start();
    let client = zendesk(&server);
    let input = TicketInput {
        contact: Ref::new("not a number").into(),
        status: Enum::from(TicketStatus::InProgress).into(),
        ..TicketInput::default()
    };
    let error = client
        .ticketing()
        .tickets()
        .create(&input)
        .await
        .unwrap_err();
    assert_eq!(error.kind(), &ErrorKind::Validation);
    let fields: Vec<&str> = error
        .problems()
        .iter()
        .map(|problem| problem.field)
        .collect();
    for field in ["description", "contact", "status"] {
        assert!(
            fields.contains(&field),
            "{field} is missing from {fields:?}"
        );
    }
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn a_contact_is_created_and_a_field_cleared() {
    let server = Server::start();
    let contact = json!({"id": "901", "properties": {"firstname": "Lea"}, "createdAt": "2026-01-01T00:00:00Z", "updatedAt": "2026-01-01T00:00:00Z", "archived": false});
    server
        .on("POST", "/crm/v3/objects/contacts")
        .answer(Answer::json(contact.to_string()));
    server
        .on("PATCH", "/crm/v3/objects/contacts/901")
        .answer(Answer::json(contact.to_string()));
    let client = hubspot(&server);

    let mut email = Email::default();
    email.address = Some("lea@example.net".to_owned());
    email.is_primary = Some(true);
    let input = ContactInput {
        first_name: "Lea".to_owned().into(),
        emails: vec![email].into(),
        owner: Ref::new("7").into(),
        ..ContactInput::default()
    };
    let written = client.crm().contacts().create(&input).await.unwrap();
    assert_eq!(written.remote_id, "901");
    let sent = body(&server);
    assert_eq!(
        sent["properties"],
        json!({"firstname": "Lea", "email": "lea@example.net", "hubspot_owner_id": "7"})
    );
    assert_eq!(
        server.requests().last().unwrap().header("authorization"),
        Some("Bearer secret")
    );

    let change = ContactInput {
        first_name: Patch::Clear,
        ..ContactInput::default()
    };
    client
        .crm()
        .contacts()
        .update("901", &change)
        .await
        .unwrap();
    assert_eq!(body(&server), json!({"properties": {"firstname": ""}}));
}

#[tokio::test]
async fn pages_follow_the_cursor_until_there_is_no_more() {
    let server = Server::start();
    let page = |ids: &[u64], more: bool, cursor: &str| {
        let tickets: Vec<Value> = ids
            .iter()
            .map(|id| json!({"id": id, "subject": "s"}))
            .collect();
        Answer::json(
            json!({"tickets": tickets, "meta": {"has_more": more, "after_cursor": cursor}})
                .to_string(),
        )
    };
    server
        .on("GET", "/api/v2/tickets")
        .query("page[after]", "c1")
        .answer(page(&[3], false, "c2"));
    server
        .on("GET", "/api/v2/tickets")
        .without("page[after]")
        .answer(page(&[1, 2], true, "c1"));
    let client = zendesk(&server);
    let mut tickets = client.ticketing().tickets().stream();
    let mut ids = Vec::new();
    while let Some(ticket) = tickets.try_next().await.unwrap() {
        ids.push(ticket.remote_id);
    }
    assert_eq!(ids, ["1", "2", "3"]);
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn a_cursor_that_comes_back_is_an_error() {
    let server = Server::start();
    let page = json!({"tickets": [{"id": 1}], "meta": {"has_more": true, "after_cursor": "same"}});
    server
        .on("GET", "/api/v2/tickets")
        .answer(Answer::json(page.to_string()));
    let client = zendesk(&server);
    let mut tickets = client.ticketing().tickets().stream();
    let error = loop {
        match tickets.try_next().await {
            Ok(Some(_)) => {}
            Ok(None) => panic!("the loop went unseen"),
            Err(error) => break error,
        }
    };
    assert_eq!(error.kind(), &ErrorKind::PaginationLoop);
}

#[tokio::test]
async fn nothing_is_lost_on_the_way() {
    let server = Server::start();
    let page = json!({
        "tickets": [
            {"id": 1, "subject": "fine", "status": "frozen", "priority": null, "tags": "not a list", "zz_unknown": {"a": 1}},
            {"subject": "no id"},
            {"id": "3", "subject": 7, "due_at": "soon"},
        ],
        "meta": {"has_more": false, "after_cursor": null}
    });
    server
        .on("GET", "/api/v2/tickets")
        .answer(Answer::json(page.to_string()));
    let client = zendesk(&server);
    let items: Vec<_> = client.ticketing().tickets().stream().collect().await;
    assert_eq!(items.len(), 3);

    let first = items[0].as_ref().unwrap();
    let status = first.common.status.as_ref().unwrap();
    assert_eq!(
        (status.known(), status.raw()),
        (None, "frozen"),
        "an unknown value keeps its text"
    );
    assert_eq!(first.common.priority, None);
    let issues: Vec<&str> = first
        .issues
        .iter()
        .map(|issue| issue.pointer.as_str())
        .collect();
    assert_eq!(
        issues,
        ["/tags"],
        "one wrong field is one issue with its place"
    );
    assert_eq!(
        first.json.to_value()["zz_unknown"]["a"],
        1,
        "what the spec does not know stays in the raw record"
    );

    let second = items[1].as_ref().unwrap_err();
    assert_eq!(
        second.kind(),
        &ErrorKind::Decode {
            pointer: "/id".to_owned()
        }
    );
    assert!(
        second.record().unwrap().as_str().contains("no id"),
        "the raw record comes with the error"
    );

    let third = items[2].as_ref().unwrap();
    assert_eq!(third.remote_id, "3", "an id may be text or number");
    assert_eq!(third.common.name.as_deref(), Some("7"));
    assert_eq!(
        third
            .issues
            .iter()
            .map(|issue| issue.pointer.as_str())
            .collect::<Vec<_>>(),
        ["/due_at"]
    );
}

#[tokio::test]
async fn one_program_serves_every_provider_of_a_category() {
    let server = Server::start();
    let zendesk_page = json!({"tickets": [{"id": 1, "subject": "from Zendesk"}], "meta": {"has_more": false, "after_cursor": null}});
    server
        .on("GET", "/api/v2/tickets")
        .answer(Answer::json(zendesk_page.to_string()));
    let hubspot_page = json!({"results": [{"id": "2", "properties": {"subject": "from HubSpot"}, "createdAt": "2026-01-01T00:00:00Z", "updatedAt": "2026-01-01T00:00:00Z", "archived": false}]});
    server
        .on("GET", "/crm/v3/objects/tickets")
        .answer(Answer::json(hubspot_page.to_string()));
    let desks: [Box<dyn Ticketing>; 2] = [Box::new(zendesk(&server)), Box::new(hubspot(&server))];
    let mut names = Vec::new();
    for desk in &desks {
        let mut tickets = desk.list_tickets(ListQuery::default());
        while let Some(ticket) = tickets.next().await {
            names.push(ticket.unwrap().common.name.unwrap());
        }
    }
    assert_eq!(names, ["from Zendesk", "from HubSpot"]);
    let error = desks[1]
        .list_comments(ListQuery::default())
        .next()
        .await
        .unwrap()
        .unwrap_err();
    assert_eq!(error.kind(), &ErrorKind::Unsupported);
}

/// `marital` is hidden by no rule of the run time: the connector knows it from the common model.
#[tokio::test]
async fn a_log_does_not_hold_what_the_common_model_calls_sensitive() {
    let server = Server::start();
    let person = json!({"id": "4", "firstName": "Ada", "marital": "s-widowed", "gender": "s-female", "birthDate": "1815-12-10", "ssn": "s-123-45-6789", "jobTitle": "Countess"});
    server
        .on("GET", "/api/v1/employees/4")
        .answer(Answer::json(person.to_string()));
    server
        .on("POST", "/api/v1/employees")
        .answer(Answer::status(201).header("location", "/api/v1/employees/4"));
    let log = Arc::new(MemoryLog::new(10));
    let client = conjoin_bamboohr::Client::builder(conjoin_bamboohr::Settings::new("acme"))
        .credentials(conjoin_bamboohr::Credentials::api_key("secret"))
        .base_url(server.url())
        .observer(log.clone())
        .build()
        .unwrap();
    let employees = client.hris().employees();
    let record = employees.get("4").await.unwrap();
    let born = record.common.date_of_birth.unwrap().to_string();
    assert_eq!(born, "1815-12-10", "the program sees it");
    let input = EmployeeInput {
        first_name: "Ada".to_owned().into(),
        last_name: "Lovelace".to_owned().into(),
        date_of_birth: record.common.date_of_birth.unwrap().into(),
        ..EmployeeInput::default()
    };
    employees.create(&input).await.unwrap();
    assert!(body(&server).to_string().contains("1815-12-10"));

    let kept = log.find(&Filter::new());
    assert_eq!(kept.len(), 2);
    let text = format!("{kept:?}");
    for shown in ["Countess", "Lovelace", "marital"] {
        assert!(text.contains(shown), "{shown}: {text}");
    }
    for hidden in ["s-widowed", "s-female", "1815-12-10", "s-123-45-6789"] {
        assert!(!text.contains(hidden), "{hidden}: {text}");
    }
}

#[tokio::test]
async fn a_text_that_hubspot_reads_as_nothing_is_cleared_or_refused() {
    let server = Server::start();
    server
        .on("PATCH", "/crm/v3/objects/contacts/601")
        .answer(Answer::json(
            json!({"id": "601", "properties": {}, "createdAt": "2026-01-02T03:04:05Z", "updatedAt": "2026-01-02T03:04:05Z", "archived": false}).to_string(),
        ));
    let client = hubspot(&server);
    let mut input = ContactInput {
        first_name: String::new().into(),
        ..ContactInput::default()
    };
    let error = client
        .crm()
        .contacts()
        .update("601", &input)
        .await
        .unwrap_err();
    assert_eq!(error.kind(), &ErrorKind::Validation);
    assert_eq!(error.problems()[0].field, "first_name");
    assert!(
        error.problems()[0].message.contains("clear the field"),
        "{error}"
    );
    assert!(server.requests().is_empty());
    input.first_name = Patch::Clear;
    client.crm().contacts().update("601", &input).await.unwrap();
    assert_eq!(body(&server), json!({"properties": {"firstname": ""}}));
}
