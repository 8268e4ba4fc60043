//! Writes of every connector against its sandbox: what was written is what is read back, and filters see it.

#![cfg(test)]

use std::collections::BTreeSet;

use conjoin_connectors::{Connected, connect};
use conjoin_runtime::{Config, ErrorKind, JsonRecord, ListQuery};
use conjoin_sandbox::{Running, Sandbox};
use futures_util::StreamExt as _;
use serde_json::{Value, json};

fn connected(provider: &str) -> (Running, Connected) {
    let sandbox = Sandbox::new(provider)
        .records(30)
        .limit(1_000_000, 1)
        .start()
        .unwrap();
    let mut config = Config::new().base_url(sandbox.url());
    for (name, value) in sandbox.credentials() {
        config = config.credential(name, value);
    }
    (sandbox, connect(provider, config).unwrap())
}

async fn read(connected: &Connected, model: &str, query: ListQuery) -> Vec<JsonRecord> {
    let mut stream = connected.read(model, query).unwrap();
    let mut records = Vec::new();
    while let Some(record) = stream.next().await {
        let record = record.unwrap_or_else(|error| panic!("{model}: {error:?}"));
        assert!(record.issues.is_empty(), "{model} {:?}", record.issues);
        records.push(record);
    }
    records
}

async fn one(connected: &Connected, model: &str, id: &str) -> Option<Value> {
    let all = read(connected, model, ListQuery::new()).await;
    all.into_iter()
        .find(|it| it.remote_id == id)
        .map(|it| it.common)
}

/// Every field of `sent` is in `read` as it was sent.
fn holds(model: &str, read: &Value, sent: &Value) {
    for (field, value) in sent.as_object().unwrap() {
        let found = &read[field];
        let same = match (found, value) {
            // Amounts may gain zeros on the way.
            (Value::String(found), Value::String(value)) => {
                found == value
                    || matches!((found.parse::<f64>(), value.parse::<f64>()), (Ok(a), Ok(b)) if a == b)
            }
            (found, value) => found == value || value.is_null() && found.is_null(),
        };
        assert!(
            same,
            "{model} {field}: sent {value}, read {found} in {read}"
        );
    }
}

/// One model that can be written: a new record, and a change of it.
struct Case {
    provider: &'static str,
    model: &'static str,
    create: Value,
    update: Value,
    deletes: bool,
    /// Fields that are sent and cannot be read in the list.
    unread: &'static [&'static str],
}

fn case(
    provider: &'static str,
    model: &'static str,
    create: Value,
    update: Value,
    deletes: bool,
) -> Case {
    Case {
        provider,
        model,
        create,
        update,
        deletes,
        unread: &[],
    }
}

fn cases() -> Vec<Case> {
    let reference = |id: &str| json!({"remote_id": id});
    let mut employee = case(
        "bamboohr",
        "hris.employee",
        json!({
            "first_name": "Ada", "last_name": "Byron", "middle_name": "King", "job_title": "Analyst",
            "hire_date": "2025-03-01", "date_of_birth": "1990-12-10", "employee_number": "77",
            "emails": [{"address": "ada@example.com", "kind": "WORK"}],
            "phones": [{"number": "+1 555 1", "kind": "MOBILE"}],
        }),
        json!({"job_title": "Engineer", "preferred_name": "Countess"}),
        false,
    );
    employee.unread = &["employee_number"];
    vec![
        employee,
        case(
            "hubspot",
            "crm.contact",
            json!({
                "first_name": "Lea", "last_name": "Novak", "job_title": "Buyer", "owner": reference("1"),
                "emails": [{"address": "lea@example.net", "is_primary": true}],
                "lifecycle_stage": "CUSTOMER",
            }),
            json!({"job_title": "Head of buying", "last_name": null}),
            true,
        ),
        case(
            "hubspot",
            "crm.account",
            json!({"name": "Alder", "industry": "Media", "number_of_employees": 12, "account_type": "VENDOR"}),
            json!({"number_of_employees": 13}),
            true,
        ),
        case(
            "hubspot",
            "crm.opportunity",
            json!({"name": "Renewal", "description": "For a year", "lost_reason": "none"}),
            json!({"name": "Renewal 2"}),
            true,
        ),
        case(
            "hubspot",
            "ticketing.ticket",
            json!({"name": "Printer", "description": "It smokes.", "status": "CLOSED", "priority": "HIGH"}),
            json!({"status": "OPEN"}),
            true,
        ),
        case(
            "zendesk",
            "ticketing.ticket",
            json!({
                "name": "Printer", "description": "It smokes.", "ticket_type": "INCIDENT", "priority": "HIGH",
                "status": "OPEN", "tags": ["a", "b"], "due_date": "2026-02-03T04:05:06Z",
            }),
            json!({"status": "CLOSED", "name": "Printer 2", "priority": null}),
            true,
        ),
        case(
            "zendesk",
            "ticketing.contact",
            json!({"name": "Lea Novak", "email": "lea@example.net", "details": "Buys"}),
            json!({"name": "Lea Berg", "details": null}),
            true,
        ),
    ]
}

#[tokio::test]
async fn what_is_written_is_read_back() {
    for case in cases() {
        let (sandbox, connected) = connected(case.provider);
        let model = case.model;
        let before: BTreeSet<String> = sandbox.ids(model).into_iter().collect();
        let id = connected
            .create(model, case.create.clone())
            .await
            .unwrap_or_else(|error| panic!("{} {model}: {error:?}", case.provider));
        assert!(!before.contains(&id), "{model} {id} is new");
        let mut expected = case.create.clone();
        for field in case.unread {
            expected.as_object_mut().unwrap().remove(*field);
        }
        let found = one(&connected, model, &id).await.expect("the new record");
        holds(model, &found, &expected);

        connected
            .update(model, &id, case.update.clone())
            .await
            .unwrap_or_else(|error| panic!("{model}: {error:?}"));
        for (field, value) in case.update.as_object().unwrap() {
            expected[field] = value.clone();
        }
        let found = one(&connected, model, &id)
            .await
            .expect("the changed record");
        holds(model, &found, &expected);

        let missing = connected
            .update(model, "4000000", case.update.clone())
            .await
            .unwrap_err();
        assert_eq!(missing.kind(), &ErrorKind::NotFound, "{model}: {missing:?}");

        if case.deletes {
            connected.delete(model, &id).await.unwrap();
            assert!(
                one(&connected, model, &id).await.is_none(),
                "{model} {id} is gone"
            );
            let again = connected.delete(model, &id).await.unwrap_err();
            assert_eq!(again.kind(), &ErrorKind::NotFound, "{model}: {again:?}");
            assert_eq!(sandbox.ids(model).len(), before.len());
        }
    }
}

#[tokio::test]
async fn children_are_created_below_their_parents() {
    let (sandbox, desk) = connected("zendesk");
    let ticket = sandbox.ids("ticketing.ticket").swap_remove(4);
    let before = read(&desk, "ticketing.comment", ListQuery::new().parent(&ticket))
        .await
        .len();
    let comment =
        json!({"ticket": {"remote_id": ticket}, "body": "Still smokes.", "is_private": true});
    let id = desk.create("ticketing.comment", comment).await.unwrap();
    let comments = read(&desk, "ticketing.comment", ListQuery::new().parent(&ticket)).await;
    assert_eq!(comments.len(), before + 1);
    let new = comments
        .iter()
        .find(|it| it.remote_id == id)
        .expect("the new comment");
    holds(
        "comment",
        &new.common,
        &json!({"body": "Still smokes.", "is_private": true}),
    );

    let (sandbox, people) = connected("bamboohr");
    let employee = sandbox.ids("hris.employee").swap_remove(2);
    let some = read(&people, "hris.time_off", ListQuery::new()).await;
    let policy = some
        .iter()
        .map(|it| &it.common["policy"])
        .find(|it| it["id"].is_string())
        .expect("a policy")
        .clone();
    let request = json!({
        "employee": {"remote_id": employee}, "status": "REQUESTED", "start": "2026-07-01", "end": "2026-07-03",
        "amount": "3", "policy": policy,
    });
    let id = people.create("hris.time_off", request).await.unwrap();
    let found = one(&people, "hris.time_off", &id)
        .await
        .expect("the new request");
    let expected = json!({"status": "REQUESTED", "amount": "3", "policy": policy, "employee": {"remote_id": employee}});
    holds("time_off", &found, &expected);
    people
        .update("hris.time_off", &id, json!({"status": "APPROVED"}))
        .await
        .unwrap();
    let found = one(&people, "hris.time_off", &id)
        .await
        .expect("the approved request");
    holds(
        "time_off",
        &found,
        &json!({"status": "APPROVED", "amount": "3"}),
    );
    let orphan = json!({"employee": {"remote_id": "4000000"}, "status": "REQUESTED", "start": "2026-07-01", "end": "2026-07-03", "policy": policy});
    let error = people.create("hris.time_off", orphan).await.unwrap_err();
    assert_eq!(error.kind(), &ErrorKind::NotFound);
}

#[tokio::test]
async fn filters_choose() {
    let (sandbox, people) = connected("bamboohr");
    let model = "hris.employee";
    let all = read(&people, model, ListQuery::new()).await.len();
    let active = read(
        &people,
        model,
        ListQuery::new().filter("employment_status", "ACTIVE"),
    )
    .await;
    let inactive = read(
        &people,
        model,
        ListQuery::new().filter("employment_status", "INACTIVE"),
    )
    .await;
    assert!(
        !active.is_empty()
            && active
                .iter()
                .all(|it| it.common["employment_status"] == "ACTIVE")
    );
    assert_eq!(active.len() + inactive.len(), {
        let unsaid = read(&people, model, ListQuery::new()).await;
        unsaid
            .iter()
            .filter(|it| it.common["employment_status"].is_string())
            .count()
    });
    let name = active[0].common["first_name"]
        .as_str()
        .unwrap()
        .to_uppercase();
    let named = read(&people, model, ListQuery::new().filter("first_name", &name)).await;
    assert!(
        !named.is_empty() && named.len() < all,
        "{} of {all}",
        named.len()
    );
    let employee = sandbox.ids(model).swap_remove(0);
    let days = "hris.time_off";
    let own = read(
        &people,
        days,
        ListQuery::new().filter("employee", &employee),
    )
    .await;
    assert!(
        own.iter()
            .all(|it| it.common["employee"]["remote_id"] == employee)
    );
    let span = ListQuery::new()
        .filter("start", "2025-01-01")
        .filter("end", "2025-03-31");
    let some = read(&people, days, span).await;
    let every = read(&people, days, ListQuery::new()).await;
    let touches = |it: &&JsonRecord| {
        let day = |field: &str| it.common[field].as_str().unwrap_or_default().to_owned();
        day("end").as_str() >= "2025-01-01" && day("start").as_str() <= "2025-03-31"
    };
    assert_eq!(some.len(), every.iter().filter(touches).count());

    let (_sandbox, crm) = connected("hubspot");
    let contact = crm
        .create("crm.contact", json!({"first_name": "Gone"}))
        .await
        .unwrap();
    crm.delete("crm.contact", &contact).await.unwrap();
    let archived = read(
        &crm,
        "crm.contact",
        ListQuery::new().filter("remote_was_deleted", "true"),
    )
    .await;
    assert_eq!(archived.len(), 1);
    assert_eq!(archived[0].remote_id, contact);
    assert_eq!(archived[0].common["remote_was_deleted"], true);
}

#[tokio::test]
async fn only_what_changed_is_read_again() {
    for (provider, model) in [("zendesk", "ticketing.ticket"), ("hubspot", "crm.contact")] {
        let (sandbox, connected) = connected(provider);
        // All generated records are older.
        let since = "2026-01-01T00:00:01Z".parse().unwrap();
        assert!(
            read(&connected, model, ListQuery::new().modified_after(since))
                .await
                .is_empty()
        );
        let id = sandbox.ids(model).swap_remove(7);
        let field = if provider == "zendesk" {
            "name"
        } else {
            "first_name"
        };
        connected
            .update(model, &id, json!({field: "Changed"}))
            .await
            .unwrap();
        let changed = read(&connected, model, ListQuery::new().modified_after(since)).await;
        let ids: Vec<&str> = changed.iter().map(|it| it.remote_id.as_str()).collect();
        assert_eq!(ids, [id.as_str()], "{provider}");
    }
}
