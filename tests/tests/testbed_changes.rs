//! Every way to ask the testbed's provider for what has changed: nothing is lost, nothing comes twice.

#![cfg(test)]

use conjoin_acme::ledger::Customer;
use conjoin_acme::models::accounting::Contact;
use conjoin_acme::runtime::model::{Decimal, Money, Timestamp};
use conjoin_acme::runtime::{Checkpoint, ErrorKind, Records};
use conjoin_acme::{Client, Credentials, Settings};
use conjoin_tests::clock::TestClock;
use conjoin_tests::pages::NOW;
use conjoin_tests::server::{Answer, Request, Server};
use futures_util::TryStreamExt as _;
use serde_json::{Value, json};

fn client(server: &Server) -> Client {
    Client::builder(Settings::new("desk"))
        .credentials(Credentials::token("secret"))
        .base_url(server.url())
        .clock(TestClock::at(NOW))
        .build()
        .unwrap()
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// A search that gives two clients a page and four in all, oldest change first.
fn searching(server: &Server, clients: &[(&str, i64)]) {
    let clients: Vec<(String, i64)> = clients
        .iter()
        .map(|(id, at)| ((*id).to_owned(), *at))
        .collect();
    server
        .on("POST", "/ledger/clients/search")
        .respond(move |request: &Request| {
            let body: Value = serde_json::from_str(&request.body).unwrap();
            let since = body["where"][0]["value"].as_i64().unwrap();
            let from: usize = body["page"]["after"]
                .as_str()
                .map_or(0, |text| text.parse().unwrap());
            if from >= 4 {
                return Answer::json(r#"{"error":{"code":"depth","message":"no further"}}"#)
                    .with_status(400);
            }
            let found: Vec<&(String, i64)> =
                clients.iter().filter(|(_, at)| *at >= since).collect();
            let page: Vec<Value> = found
                .iter()
                .skip(from)
                .take(2)
                .map(|(id, at)| {
                    let changed = Timestamp::from_second(*at).unwrap().to_string();
                    json!({"number": id, "changed": changed, "title": id, "kind": "customer"})
                })
                .collect();
            let mut answer = json!({"clients": page});
            if found.len() > from + 2 {
                answer["next"] = json!((from + 2).to_string());
            }
            Answer::json(answer.to_string())
        });
}

const SINCE: i64 = 1_767_225_600;

fn nine() -> Vec<(&'static str, i64)> {
    let times = [0, 10, 20, 30, 30, 30, 40, 50, 60];
    let ids = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];
    ids.into_iter().zip(times.map(|it| SINCE + it)).collect()
}

async fn ids(mut records: Records<Contact, Customer>, most: usize) -> (Vec<String>, Checkpoint) {
    let mut ids = Vec::new();
    while ids.len() < most
        && let Some(record) = records.try_next().await.unwrap()
    {
        ids.push(record.remote_id);
    }
    let kept = Checkpoint::from_json(&records.checkpoint().to_json()).unwrap();
    (ids, kept)
}

#[tokio::test]
async fn a_search_goes_on_behind_the_most_that_the_provider_gives() {
    let server = Server::start();
    searching(&server, &nine());
    let since = Timestamp::from_second(SINCE).unwrap();
    let client = client(&server);
    let contacts = client.accounting().contacts();
    let (found, end) = ids(contacts.modified_after(since).stream(), 99).await;
    assert_eq!(found, ["a", "b", "c", "d", "e", "f", "g", "h", "i"]);
    assert!(end.finished());
    let overlap = at(NOW).as_second() - end.since().unwrap().as_second();
    assert_eq!(overlap, 30, "the overlap of the mapping");
    let asked: Vec<(i64, Value)> = server
        .requests()
        .iter()
        .map(|request| serde_json::from_str::<Value>(&request.body).unwrap())
        .filter(|body| body["fields"] == "changed|family|given")
        .map(|body| {
            (
                body["where"][0]["value"].as_i64().unwrap() - SINCE,
                body["page"]["after"].clone(),
            )
        })
        .collect();
    let after = json!("2");
    assert_eq!(
        asked,
        [
            (0, Value::Null),
            (0, after.clone()),
            (30, Value::Null),
            (30, after.clone()),
            (40, Value::Null),
            (40, after),
        ]
    );
}

#[tokio::test]
async fn a_search_goes_on_after_a_crash_at_any_record() {
    let since = Timestamp::from_second(SINCE).unwrap();
    for crash in 0..=9 {
        let server = Server::start();
        searching(&server, &nine());
        let client = client(&server);
        let contacts = client.accounting().contacts().modified_after(since);
        let (mut found, kept) = ids(contacts.stream(), crash).await;
        let (rest, _) = ids(client.accounting().contacts().after(&kept).stream(), 99).await;
        found.extend(rest);
        assert_eq!(
            found,
            ["a", "b", "c", "d", "e", "f", "g", "h", "i"],
            "after {crash}"
        );
    }
}

#[tokio::test]
async fn a_search_that_cannot_go_on_says_so() {
    let server = Server::start();
    let same: Vec<(&str, i64)> = ["a", "b", "c", "d", "e"].map(|id| (id, SINCE)).to_vec();
    searching(&server, &same);
    let since = Timestamp::from_second(SINCE).unwrap();
    let client = client(&server);
    let mut records = client
        .accounting()
        .contacts()
        .modified_after(since)
        .stream();
    let mut count = 0;
    let error = loop {
        match records.try_next().await {
            Ok(Some(_)) => count += 1,
            Ok(None) => panic!("five clients of four were all"),
            Err(error) => break error,
        }
    };
    assert_eq!((count, error.kind()), (4, &ErrorKind::PageLimit));
    assert!(error.detail().contains("the same time"), "{error}");
}

#[tokio::test]
async fn fields_that_do_not_go_into_one_request_come_by_further_ones() {
    let server = Server::start();
    server
        .on("GET", "/ledger/clients")
        .respond(|request: &Request| {
            let first = request.param("after").is_none();
            let number = if first { "1" } else { "2" };
            let wanted = request.param("fields").unwrap();
            let mut client = json!({"number": number, "changed": "2026-01-02T03:04:05Z"});
            for field in wanted.split('|') {
                if !["changed", "kind", "owed"].contains(&field) {
                    client[field] = json!(format!("{field} {number}"));
                }
            }
            client["kind"] = json!(if first { "both" } else { "test" });
            let mut answer = json!({"clients": [client]});
            if first {
                answer["next"] = json!("n");
            }
            Answer::json(answer.to_string())
        });
    let contacts = client(&server).accounting().contacts().stream();
    let records: Vec<_> = contacts.try_collect().await.unwrap();
    assert_eq!(records.len(), 1, "one of the kind `test` is left out");
    let contact = &records[0].common;
    assert_eq!(contact.first_name.as_deref(), Some("given 1"));
    assert_eq!(contact.tax_number.as_deref(), Some("vat 1"));
    let targets = server.targets();
    assert_eq!(targets.len(), 6, "{targets:?}");
    let fields: Vec<String> = server
        .requests()
        .iter()
        .filter_map(|it| it.param("fields"))
        .collect();
    assert_eq!(
        fields[..3],
        ["changed|family|given", "kind|owed|site", "tel|title|vat"]
    );
}

#[tokio::test]
async fn fields_of_one_record_come_by_further_requests() {
    let server = Server::start();
    server
        .on("GET", "/ledger/clients/7")
        .respond(|request: &Request| {
            let wanted = request.param("fields").unwrap();
            let mut client = json!({"number": "7", "changed": "2026-01-02T03:04:05Z"});
            for field in wanted.split('|').filter(|it| *it != "changed") {
                client[field] = match field {
                    "tel" => json!("+4930123456"),
                    "owed_now" => json!(12.50),
                    field => json!(field),
                };
            }
            Answer::json(client.to_string())
        });
    let client = client(&server);
    let contact = client.accounting().contacts().get("7").await.unwrap();
    assert!(contact.issues.is_empty(), "{:?}", contact.issues);
    assert_eq!(contact.remote_id, "7");
    let common = &contact.common;
    assert_eq!(common.name.as_deref(), Some("title"));
    assert_eq!(common.tax_number.as_deref(), Some("vat"));
    assert_eq!(common.website.as_deref(), Some("site"));
    let fields: Vec<String> = server
        .requests()
        .iter()
        .filter_map(|it| it.param("fields"))
        .collect();
    assert_eq!(
        fields,
        ["changed|family|given|owed_now", "site|tel|title|vat"]
    );
    // The amount stands elsewhere than in the list.
    assert_eq!(
        common.balance,
        Some(Money::new(Decimal::new(1250, 2)).in_currency("EUR"))
    );
    // The JSON of the record is that of both answers.
    assert!(
        contact.json.as_str().contains("\"vat\"") && contact.json.as_str().contains("\"given\"")
    );
}

#[tokio::test]
async fn an_export_goes_on_with_its_last_cursor() {
    let server = Server::start();
    server
        .on("GET", "/ledger/articles/export")
        .respond(|request: &Request| {
            let article = |sku: &str, state: &str| json!({"sku": sku, "title": sku, "state": state, "draft": false});
            let answer = match request.param("cursor").as_deref() {
                None => json!({"articles": [article("a", "listed"), article("b", "removed")], "cursor": "1", "end": false}),
                Some("1") => json!({"articles": [
                    article("c", "hidden"),
                    {"sku": "d", "draft": true},
                ], "cursor": "2", "end": true}),
                Some("2") => json!({"articles": [article("e", "listed")], "cursor": "3", "end": true}),
                Some(other) => panic!("{other}"),
            };
            Answer::json(answer.to_string())
        });
    let client = client(&server);
    let mut records = client.accounting().items().stream();
    let mut found = Vec::new();
    while let Some(record) = records.try_next().await.unwrap() {
        assert_eq!(record.json.as_str(), "null", "`keep_raw: false`");
        found.push(record.remote_id);
    }
    assert_eq!(found, ["a", "c"], "what was deleted is a list of its own");
    let kept = Checkpoint::from_json(&records.checkpoint().to_json()).unwrap();
    let later: Vec<_> = client
        .accounting()
        .items()
        .after(&kept)
        .stream()
        .map_ok(|it| it.remote_id)
        .try_collect()
        .await
        .unwrap();
    assert_eq!(later, ["e"]);
    // A moment of the last minute is one that the provider does not know yet.
    let now = at(NOW);
    let _: Vec<_> = client
        .accounting()
        .items()
        .modified_after(now)
        .stream()
        .try_collect()
        .await
        .unwrap();
    let minute = now.as_second() - 60;
    assert_eq!(
        server.targets(),
        [
            "/ledger/articles/export?start=0".to_owned(),
            "/ledger/articles/export?cursor=1".to_owned(),
            "/ledger/articles/export?cursor=2".to_owned(),
            format!("/ledger/articles/export?start={minute}"),
            "/ledger/articles/export?cursor=1".to_owned(),
        ]
    );
    let deleted: Vec<_> = client
        .accounting()
        .items()
        .deleted()
        .map_ok(|it| it.remote_id)
        .try_collect()
        .await
        .unwrap();
    assert_eq!(deleted, ["b"]);
}

/// A feed of changed tax rates, and the list that takes their ids.
fn rates(server: &Server) {
    server
        .on("GET", "/ledger/rates/changed")
        .respond(|request: &Request| {
            let since = request.param("since").unwrap_or_default();
            let answer = if since.starts_with("mark") {
                json!({"rates": {}, "mark": "mark 2"})
            } else {
                json!({"rates": {
                    "1": {"id": "1", "what": "new"},
                    "2": {"id": "2", "what": "gone"},
                    "3": {"id": "3", "what": "changed"},
                    "4": {"id": "4", "what": "changed"},
                }, "mark": "mark 1"})
            };
            Answer::json(answer.to_string())
        });
    server
        .on("GET", "/ledger/rates")
        .respond(|request: &Request| {
            let ids = request.param("ids").unwrap_or_else(|| "1,3,4,5".to_owned());
            let rates: Vec<Value> = ids
                .split(',')
                .map(|id| json!({"id": id.parse::<i64>().unwrap(), "name": id}))
                .collect();
            Answer::json(Value::from(rates).to_string())
        });
}

#[tokio::test]
async fn a_feed_of_ids_is_read_in_batches_and_goes_on_with_its_mark() {
    for crash in 0..=3 {
        let server = Server::start();
        rates(&server);
        let client = client(&server);
        let rates = || client.accounting().accounts();
        let since = at("2026-01-01T00:00:00Z");
        let mut records = rates().modified_after(since).stream();
        let mut found = Vec::new();
        for _ in 0..crash {
            found.push(records.try_next().await.unwrap().unwrap().remote_id);
        }
        let kept = Checkpoint::from_json(&records.checkpoint().to_json()).unwrap();
        let mut records = rates().after(&kept).stream();
        while let Some(record) = records.try_next().await.unwrap() {
            found.push(record.remote_id);
        }
        assert_eq!(found, ["1", "3", "4"], "after {crash}");
        let kept = Checkpoint::from_json(&records.checkpoint().to_json()).unwrap();
        assert!(kept.finished());
        let mut records = rates().after(&kept).stream();
        assert!(records.try_next().await.unwrap().is_none());
        let last = server.targets().pop().unwrap();
        // A feed that was read to its end before the crash is asked once more, by its mark.
        let mark = last.strip_prefix("/ledger/rates/changed?kind=all&since=mark%20");
        assert!(matches!(mark, Some("1" | "2")), "{last}");
    }
    let server = Server::start();
    rates(&server);
    let client = client(&server);
    let deleted: Vec<_> = client
        .accounting()
        .accounts()
        .deleted()
        .map_ok(|it| it.remote_id)
        .try_collect()
        .await
        .unwrap();
    assert_eq!(deleted, ["2"]);
    let all: Vec<_> = client
        .accounting()
        .accounts()
        .stream()
        .map_ok(|it| it.remote_id)
        .try_collect()
        .await
        .unwrap();
    assert_eq!(all, ["1", "3", "4", "5"], "everything is the list's");
}

#[tokio::test]
async fn a_feed_of_ids_is_read_one_by_one() {
    let server = Server::start();
    server
        .on("GET", "/ledger/labels/changed")
        .respond(|request: &Request| {
            let changes = match request.param("page").as_deref() {
                Some("1") => json!([{"id": "a", "what": "new"}, {"id": "b", "what": "gone"}]),
                Some("2") => json!([{"id": "c", "what": "changed"}, {"id": "d", "what": "new"}]),
                _ => json!([]),
            };
            Answer::json(json!({"changes": changes}).to_string())
        });
    for id in ["a", "d"] {
        let label = json!({"label": {"id": id, "name": id}});
        server
            .on("GET", &format!("/ledger/labels/{id}"))
            .answer(Answer::json(label.to_string()));
    }
    let client = client(&server);
    let since = Timestamp::from_second(SINCE).unwrap();
    let labels = client.accounting().companies();
    let mut records = labels.modified_after(since).stream();
    let mut found = Vec::new();
    loop {
        match records.try_next().await {
            Ok(Some(record)) => found.push(record.remote_id),
            Ok(None) => break,
            Err(error) => found.push(format!("{:?}", error.kind())),
        }
    }
    assert_eq!(
        found,
        ["a", "NotFound", "d"],
        "what is gone meanwhile is told"
    );
    assert!(records.checkpoint().finished());
    let first = server.targets().remove(0);
    assert_eq!(
        first,
        format!("/ledger/labels/changed?since={SINCE}&page=1")
    );
}

#[tokio::test]
async fn a_time_is_asked_for_in_parts() {
    let server = Server::start();
    server
        .on("GET", "/ledger/entries")
        .respond(|request: &Request| {
            let day = request.param("from").unwrap_or_else(|| "all".to_owned());
            let entry = json!({"id": day, "day": "2026-01-02T03:04:05Z"});
            Answer::json(json!([entry]).to_string())
        });
    let client = client(&server);
    let now = at(NOW);
    let since = Timestamp::from_second(now.as_second() - 25 * 86_400).unwrap();
    let entries = client.accounting().journal_entries();
    let found: Vec<_> = entries
        .journal_number("7")
        .modified_after(since)
        .stream()
        .map_ok(|it| it.remote_id)
        .try_collect()
        .await
        .unwrap();
    let day = |ago: i64| {
        let at = Timestamp::from_second(now.as_second() - ago * 86_400).unwrap();
        at.to_string()[..10].to_owned()
    };
    assert_eq!(found, [day(25), day(15), day(5)]);
    let asked =
        |from: i64, to: i64| format!("/ledger/entries?book=7&from={}&to={}", day(from), day(to));
    assert_eq!(server.targets(), [asked(25, 15), asked(15, 5), asked(5, 0)]);
    let entries = client.accounting().journal_entries();
    let all: Vec<_> = entries.stream().try_collect().await.unwrap();
    assert_eq!(all.len(), 1);
    assert_eq!(server.targets().pop().unwrap(), "/ledger/entries");
}
