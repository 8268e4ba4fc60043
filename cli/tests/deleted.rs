//! `conjoin read --deleted` against a scripted provider, and what `conjoin providers` tells of it.

#![cfg(test)]

mod command;

use conjoin_tests::server::{Answer, Server};
use insta::assert_snapshot;
use serde_json::{Value, json};

use command::{KEY, PEOPLE, Said, run};

/// HubSpot with a contact that was archived and one of which the time is no time.
fn contacts() -> Server {
    let server = Server::start();
    let gone = |id: &str, at: Value| json!({"id": id, "properties": {}, "createdAt": "2026-01-01T00:00:00Z", "updatedAt": "2026-01-01T00:00:00Z", "archived": true, "archivedAt": at});
    let gone = [
        gone("7", json!("2026-01-03T04:05:06Z")),
        gone("8", Value::Null),
    ];
    server
        .on("GET", "/crm/v3/objects/contacts")
        .query("archived", "true")
        .answer(Answer::json(json!({"results": gone}).to_string()));
    server
}

fn hubspot(server: &Server, more: &[&str]) -> Said {
    let key = format!("token={KEY}");
    let url = server.url();
    let mut all = vec!["read", "hubspot", "crm.contact", "--deleted"];
    all.extend(["--credential", &key, "--base-url", &url]);
    all.extend(more);
    run(&all)
}

#[test]
fn what_was_deleted_is_a_line_a_row_and_a_record() {
    let server = contacts();
    assert_snapshot!(hubspot(&server, &[]).ok().out, @r#"
    {"id":"hubspot:7","remote_id":"7","model":"crm.contact","deleted":{"at":"2026-01-03T04:05:06Z","kind":"TOMBSTONE"},"issues":[]}
    {"id":"hubspot:8","remote_id":"8","model":"crm.contact","deleted":{"kind":"TOMBSTONE"},"issues":[]}
    "#);
    assert_snapshot!(hubspot(&server, &["--format", "table"]).ok().out, @"
    remote_id  at                    kind
    7          2026-01-03T04:05:06Z  TOMBSTONE
    8                                TOMBSTONE
    ");
    assert_snapshot!(hubspot(&server, &["--format", "csv"]).ok().out, @"
    id,remote_id,at,kind,merged_into,issues
    hubspot:7,7,2026-01-03T04:05:06Z,TOMBSTONE,,
    hubspot:8,8,,TOMBSTONE,,
    ");
    let said = hubspot(&server, &["--raw", "--limit", "1"]).ok();
    assert_eq!(said.lines()[0]["raw"]["archived"], json!(true));
    assert_eq!(said.lines().len(), 1);
}

#[test]
fn since_asks_for_what_was_deleted_since_then() {
    let server = Server::start();
    let changed = json!({"latest": "2026-01-04T00:00:00Z", "employees": {
        "4": {"id": "4", "action": "Deleted", "lastChanged": "2026-01-03T00:00:00Z"},
        "5": {"id": "5", "action": "Updated", "lastChanged": "2026-01-03T00:00:00Z"},
    }});
    server
        .on("GET", &format!("{PEOPLE}/changed"))
        .answer(Answer::json(changed.to_string()));
    let key = format!("api_key={KEY}");
    let url = server.url();
    let mut all = vec!["read", "bamboohr", "hris.employee", "--set", "company=acme"];
    all.extend(["--credential", &key, "--base-url", &url]);
    all.extend(["--deleted", "--since", "2026-01-02"]);
    let said = run(&all).ok();
    assert_eq!((said.lines().len(), said.err.as_str()), (1, ""));
    assert_eq!(said.lines()[0]["remote_id"], "4");
    let request = &server.requests()[0];
    assert_eq!(
        request.param("since").as_deref(),
        Some("2026-01-02T00:00:00Z")
    );
}

#[test]
fn a_model_that_does_not_tell_is_refused_before_anything_is_asked_for() {
    // Neither a setting nor a credential is needed for the answer.
    let said = run(&["read", "zendesk", "ticketing.user", "--deleted"]).failed(&[]);
    assert_eq!(said.out, "");
    assert_snapshot!(said.err, @"error: zendesk: unsupported: ticketing.user cannot tell what was deleted here; `capabilities()` lists what can be done");
    let server = contacts();
    let said = hubspot(&server, &["--since", "2026-01-02"]).failed(&[]);
    assert_snapshot!(said.err, @"error: hubspot: unsupported: crm.contact cannot tell what was deleted since a moment here; `capabilities()` lists what can be done");
    let said = hubspot(&server, &["--filter", "remote_was_deleted=true"]).failed(&[]);
    assert_snapshot!(said.err, @"error: hubspot: unsupported: crm.contact cannot tell what was deleted filtered by `remote_was_deleted` here; `capabilities()` lists what can be done");
    let said = hubspot(&server, &["--parent", "3"]).failed(&[]);
    assert_snapshot!(said.err, @"error: hubspot: unsupported: crm.contact cannot tell what was deleted below one parent here; `capabilities()` lists what can be done");
    assert!(server.requests().is_empty());
}

#[test]
fn providers_tell_which_models_tell_what_was_deleted() {
    let said = run(&["providers", "zendesk"]).ok();
    let models = said
        .out
        .lines()
        .filter(|it| it.starts_with("  ticketing.") && it.contains("list"));
    assert_snapshot!(models.collect::<Vec<_>>().join("\n"), @"
      ticketing.account  list get since
      ticketing.comment  list create since
      ticketing.contact  list get create update delete since
      ticketing.team     list get since
      ticketing.ticket   list get create update delete since deleted
      ticketing.user     list get since
    ");
    let all: Value =
        serde_json::from_str(&run(&["providers", "hubspot", "--json"]).ok().out).expect("JSON");
    let told = |model: &str| {
        let models = all[0]["models"].as_array().expect("a list");
        let found = models.iter().find(|it| it["model"] == model);
        found.expect("a model")["deleted"].clone()
    };
    assert_eq!(
        told("crm.contact"),
        json!({"modified_after": false, "parent": false})
    );
    assert_eq!(told("crm.user"), Value::Null);
}
