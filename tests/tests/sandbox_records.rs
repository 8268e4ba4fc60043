//! Every connector against its sandbox: every model listed, read, created, changed and deleted by its own client.

#![cfg(test)]

use std::collections::{BTreeMap, BTreeSet};

use conjoin_connectors::{Connected, connect};
use conjoin_runtime::{Config, JsonRecord, ListQuery};
use conjoin_sandbox::{Running, Sandbox, providers};
use futures_util::StreamExt as _;
use serde_json::Value;

fn start(provider: &str) -> Running {
    Sandbox::new(provider).start().unwrap()
}

fn connected(provider: &str, sandbox: &Running) -> Connected {
    let mut config = Config::new().base_url(sandbox.url());
    for (name, value) in sandbox.credentials() {
        config = config.credential(name, value);
    }
    connect(provider, config).unwrap()
}

async fn read(connected: &Connected, model: &str, query: ListQuery) -> Vec<JsonRecord> {
    let mut records = Vec::new();
    let mut stream = connected.read(model, query).unwrap();
    while let Some(record) = stream.next().await {
        records.push(record.unwrap_or_else(|error| panic!("{model}: {error:?}")));
    }
    records
}

/// Models that can be listed.
fn listed(connected: &Connected) -> Vec<&'static str> {
    let models = connected
        .info()
        .categories
        .iter()
        .flat_map(|it| it.capabilities.models);
    models.filter(|it| it.list).map(|it| it.model).collect()
}

#[tokio::test]
async fn every_list_is_read_to_its_end_without_an_issue() {
    for provider in providers() {
        let sandbox = start(&provider);
        let connected = connected(&provider, &sandbox);
        for model in listed(&connected) {
            let records = read(&connected, model, ListQuery::new()).await;
            let issues: Vec<_> = records.iter().flat_map(|it| &it.issues).collect();
            assert!(
                issues.is_empty(),
                "{provider} {model}: {:?}",
                &issues[..issues.len().min(5)]
            );
            let read: BTreeSet<String> = records.iter().map(|it| it.remote_id.clone()).collect();
            assert_eq!(
                read.len(),
                records.len(),
                "{provider} {model} has a record twice"
            );
            let held: BTreeSet<String> = sandbox.ids(model).into_iter().collect();
            // Contacts may be some of the users.
            let part = (provider.as_str(), model) == ("zendesk", "ticketing.contact");
            assert!(
                if part {
                    !read.is_empty() && read.is_subset(&held)
                } else {
                    read == held
                },
                "{provider} {model}: {} of {} records",
                read.len(),
                held.len()
            );
        }
        let paged = sandbox
            .requests()
            .iter()
            .filter(|it| it.target.contains("after"))
            .count();
        assert!(paged > 0, "{provider}: no list had a second page");
        let bad: Vec<_> = sandbox
            .requests()
            .into_iter()
            .filter(|it| it.status != 200)
            .collect();
        assert!(bad.is_empty(), "{bad:?}");
    }
}

/// `{"remote_id": ...}` of every reference in a value, by field.
fn references(field: &str, value: &Value, out: &mut Vec<(String, String)>) {
    match value {
        Value::Object(map) => match map.get("remote_id").and_then(Value::as_str) {
            Some(id) if map.len() <= 2 => out.push((field.to_owned(), id.to_owned())),
            _ => map
                .iter()
                .for_each(|(key, value)| references(key, value, out)),
        },
        Value::Array(items) => items.iter().for_each(|it| references(field, it, out)),
        _ => {}
    }
}

#[tokio::test]
async fn references_lead_to_records() {
    // Field to the model it refers to, where the provider has that model.
    let targets = BTreeMap::from([
        (("bamboohr", "manager"), "hris.employee"),
        (("bamboohr", "employee"), "hris.employee"),
        (("bamboohr", "work_location"), "hris.location"),
        (("bamboohr", "department"), "hris.group"),
        (("hubspot", "owner"), "crm.user"),
        (("hubspot", "account"), "crm.account"),
        (("hubspot", "contacts"), "crm.contact"),
        (("hubspot", "assignees"), "ticketing.user"),
        (("zendesk", "assignees"), "ticketing.user"),
        (("zendesk", "assigned_teams"), "ticketing.team"),
        (("zendesk", "account"), "ticketing.account"),
        (("zendesk", "ticket"), "ticketing.ticket"),
        (("zendesk", "parent_ticket"), "ticketing.ticket"),
    ]);
    let mut followed: BTreeMap<(&str, String), usize> = BTreeMap::new();
    let mut contacts = BTreeSet::new();
    for provider in ["bamboohr", "hubspot", "zendesk"] {
        let sandbox = start(provider);
        let connected = connected(provider, &sandbox);
        if provider == "zendesk" {
            contacts = read(&connected, "ticketing.contact", ListQuery::new())
                .await
                .into_iter()
                .map(|it| it.remote_id)
                .collect();
        }
        for model in listed(&connected) {
            for record in read(&connected, model, ListQuery::new()).await {
                let mut found = Vec::new();
                references("", &record.common, &mut found);
                for (field, id) in found {
                    if (provider, field.as_str()) == ("zendesk", "contact") {
                        assert!(contacts.contains(&id), "{model} {field} {id} is no contact");
                    }
                    let Some(target) = targets.get(&(provider, field.as_str())) else {
                        continue;
                    };
                    let known = sandbox.ids(target).contains(&id);
                    assert!(
                        known,
                        "{provider} {model} {}: {field} {id} is no {target}",
                        record.remote_id
                    );
                    assert!(
                        id != record.remote_id || !target.ends_with(model),
                        "{field} of {id} is itself"
                    );
                    *followed.entry((provider, field)).or_default() += 1;
                }
            }
        }
    }
    let missed: Vec<_> = targets
        .keys()
        .filter(|(provider, field)| !followed.contains_key(&(*provider, (*field).to_owned())))
        .collect();
    assert!(missed.is_empty(), "no reference was seen in {missed:?}");
}
