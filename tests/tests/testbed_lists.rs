//! Lists within elements of lists, and values of lists that are looked up, both ways.

#![cfg(test)]

use conjoin_acme::{Client, Credentials, Settings};
use conjoin_models::hris::EmployeeInput;
use conjoin_models::ticketing::PermissionActions;
use conjoin_runtime::ErrorKind;
use conjoin_runtime::model::{Address, Patch};
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

#[tokio::test]
async fn a_part_of_an_element_may_be_a_list_with_elements_of_its_own() {
    let server = Server::start();
    let ticket = json!({"id": 7, "subject": "x", "status": "open", "spam": false, "grants": [
        {"who": 3, "roles": [
            {"id": 1, "kind": "agent", "off": false},
            {"id": 2, "kind": "lead", "off": true},
        ]},
        {"may": [{"verb": "see"}, {"verb": "fly"}, {"verb": "change"}]},
        {},
    ]});
    let page = json!({"tickets": [ticket], "page": {"more": false}});
    server
        .on("GET", "/v1/tickets")
        .answer(Answer::json(page.to_string()));
    let stream = client(&server).ticketing().tickets().stream();
    let records: Vec<_> = stream.try_collect().await.unwrap();
    let permissions = records[0].common.permissions.as_ref().unwrap();
    assert_eq!(permissions.len(), 2, "an element without a part is none");
    let one = &permissions[0];
    let users: Vec<_> = one
        .users
        .iter()
        .flatten()
        .map(|it| it.remote_id.as_str())
        .collect();
    assert_eq!(users, ["3"]);
    let roles: Vec<_> = one
        .roles
        .iter()
        .flatten()
        .map(|it| (it.id.as_deref(), it.kind.as_deref()))
        .collect();
    assert_eq!(roles, [(Some("1"), Some("agent"))], "`where` holds for one");
    assert_eq!(one.actions, None);
    let other = &permissions[1];
    assert_eq!((&other.users, &other.roles), (&None, &None));
    assert_eq!(
        other.actions,
        Some(vec![
            PermissionActions::View.into(),
            PermissionActions::Edit.into()
        ])
    );
    // An issue has both positions.
    let issue = &records[0].issues[0];
    assert_eq!(issue.field, Some("permissions.actions"));
    assert_eq!(issue.pointer, "/grants/1/may/1/verb");
    assert_eq!(records[0].issues.len(), 1);
}

/// A server with a table of nations.
fn nations(rows: &Value) -> Server {
    let server = Server::start();
    server
        .on("GET", "/people/nations")
        .answer(Answer::json(rows.to_string()));
    server.on("POST", "/people/employees").answer(Answer::json(
        r#"{"id": "9", "given": "Ada", "family": "Lovelace"}"#,
    ));
    server
}

fn ada(nationalities: &[&str], country: &str) -> EmployeeInput {
    let mut address = Address::default();
    address.city = Some("London".to_owned());
    address.country = Some(country.to_owned());
    EmployeeInput {
        first_name: Patch::Set("Ada".to_owned()),
        last_name: Patch::Set("Lovelace".to_owned()),
        nationalities: Patch::Set(nationalities.iter().map(|&it| it.to_owned()).collect()),
        addresses: Patch::Set(vec![address]),
        ..EmployeeInput::default()
    }
}

#[tokio::test]
async fn values_of_a_list_and_of_its_elements_are_written_by_their_keys() {
    let row = |id: &str, iso: &str| json!({"id": id, "iso": iso, "retired": false});
    let server = nations(&json!([row("n1", "GB"), row("n2", "FR")]));
    let employees = client(&server);
    let input = ada(&["FR", "GB"], "GB");
    employees.hris().employees().create(&input).await.unwrap();
    let requests = server.requests();
    let sent: Value = serde_json::from_str(&requests.last().unwrap().body).unwrap();
    assert_eq!(
        sent,
        json!({
            "given": "Ada", "family": "Lovelace", "town": "London", "land": "n1",
            "nation_ids": ["n2", "n1"],
        })
    );

    // A value without a row, or with two, stops the request.
    let twice = nations(&json!([row("n1", "GB"), row("n2", "FR"), row("n3", "FR")]));
    for (server, nationalities, country, fields) in [
        (&server, "SU", "GB", vec!["nationalities"]),
        (&server, "GB", "SU", vec!["addresses"]),
        (&twice, "FR", "FR", vec!["addresses", "nationalities"]),
    ] {
        let input = ada(&[nationalities], country);
        let employees = client(server);
        let error = employees
            .hris()
            .employees()
            .create(&input)
            .await
            .unwrap_err();
        assert_eq!(error.kind(), &ErrorKind::Validation, "{error}");
        let found: Vec<_> = error.problems().iter().map(|it| it.field).collect();
        assert_eq!(found, fields, "{error}");
    }
    let written = |server: &Server| {
        let requests = server.requests();
        requests.iter().filter(|it| it.method == "POST").count()
    };
    assert_eq!((written(&server), written(&twice)), (1, 0));
}
