//! Records of a list: what they carry, those that cannot be taken over, and those below parents.

use std::sync::Arc;

use conjoin_runtime::model::{Ref, Timestamp};
use conjoin_runtime::page::one_parent;
use conjoin_runtime::{
    ErrorKind, JsonRecord, ListPlan, ListQuery, Next, OffsetStep, Send, Step, Stop, failed,
    unsupported,
};
use conjoin_tests::acme::{
    BY_CURSOR, Client, Employee, LIST_NOTES, PROFILE, Person, Status, people,
};
use conjoin_tests::clock::TestClock;
use conjoin_tests::pages::{NOW, client, drain, list, next, page};
use conjoin_tests::server::{Answer, Server};
use futures_util::{StreamExt as _, TryStreamExt as _};

#[tokio::test]
async fn records_carry_everything() {
    let server = Server::start();
    server.on("GET", "/people").answer(Answer::json(
        r#"{"data":[ {"id":"7","name":"Ada","born":"0000-00-00","status":"on","shoe":39} ,
           {"id":8,"name":"N/A","born":"soon","status":"moon","age":"x","team":{"size":{}}}]}"#,
    ));
    let connection = Client::at(&server, &TestClock::at(NOW))
        .connection_name("eu")
        .build()
        .expect("client");
    let all: Vec<_> = list(&connection, &BY_CURSOR)
        .try_collect()
        .await
        .expect("records");
    let [ada, other] = &all[..] else {
        panic!("two records")
    };
    assert_eq!(
        (ada.id.as_str(), ada.remote_id.as_str()),
        ("acme:eu:7", "7")
    );
    assert!(
        ada.common
            .status
            .as_ref()
            .is_some_and(|status| status.is(Status::Active))
    );
    assert_eq!(ada.common.custom_fields.get("shoe"), Some(&39.into()));
    assert_eq!(ada.raw.name.as_deref(), Some("Ada"));
    assert_eq!(
        ada.json.as_str(),
        r#"{"id":"7","name":"Ada","born":"0000-00-00","status":"on","shoe":39}"#
    );
    assert_eq!((ada.common.born, ada.issues.len()), (None, 0));
    assert_eq!(other.common.name, None, "a spelling of null");
    assert_eq!(
        other.common.status.as_ref().map(|status| status.raw()),
        Some("moon")
    );
    let issues: Vec<_> = other.issues.iter().map(ToString::to_string).collect();
    assert_eq!(
        issues,
        [
            "expected an integer of 64 bits, found text at /age",
            "expected an integer, found an object at /team/size",
            "born: expected a day such as 2026-01-02 at /born",
        ]
    );
    assert!(!format!("{ada:?}").contains("Ada"));
    let json = JsonRecord::new("hris.employee", other.clone().erase()).expect("JSON");
    let line = serde_json::to_value(&json).expect("JSON");
    assert_eq!(line["id"], "acme:eu:8");
    assert_eq!(line["common"]["status"], "moon");
    assert_eq!(line["issues"][2]["field"], "born");
}

#[tokio::test]
async fn one_bad_record_does_not_cost_the_page() {
    let server = Server::start();
    server.on("GET", "/people").answer(Answer::json(
        r#"{"data":[{"id":1},{"name":"no id"},null,"text",{"id":{}},{"id":2}],"meta":{"next":null}}"#,
    ));
    let mut records = list(&client(&server), &BY_CURSOR);
    let mut ids = Vec::new();
    let mut bad = Vec::new();
    while let Some(item) = records.next().await {
        match item {
            Ok(record) => ids.push(record.remote_id),
            Err(error) => {
                let ErrorKind::Decode { pointer } = error.kind() else {
                    panic!("{error}")
                };
                let raw = error
                    .record()
                    .expect("the record as it came")
                    .as_str()
                    .to_owned();
                bad.push((pointer.clone(), raw, error.issues().len()));
            }
        }
    }
    assert_eq!(ids, ["1", "2"]);
    assert_eq!(
        bad,
        [
            ("/id".into(), r#"{"name":"no id"}"#.into(), 0),
            (String::new(), "null".into(), 0),
            (String::new(), r#""text""#.into(), 1),
            ("/id".into(), r#"{"id":{}}"#.into(), 1),
        ]
    );
}

#[tokio::test]
async fn missing_records_are_never_taken_for_none() {
    for (body, text) in [
        ("{}", "found nothing"),
        (r#"{"data":null}"#, "found null"),
        (r#"{"data":{"id":1}}"#, "found an object"),
        (r#"[]"#, "found nothing"),
    ] {
        let server = Server::start();
        server.on("GET", "/people").answer(Answer::json(body));
        let error = list(&client(&server), &BY_CURSOR)
            .try_next()
            .await
            .expect_err("no list");
        assert_eq!(
            error.kind(),
            &ErrorKind::Decode {
                pointer: "/data".into()
            }
        );
        assert!(error.detail().contains(text), "{error}");
        assert_eq!(error.status(), Some(200));
    }
    let server = Server::start();
    server.on("GET", "/people").answer(page(&[], ""));
    assert_eq!(
        drain(list(&client(&server), &BY_CURSOR)).await,
        (vec![], None)
    );
}

#[tokio::test]
async fn lists_records_below_parents() {
    let server = Server::start();
    server.on("GET", "/people").answer(page(&[1, 2, 3, 4], ""));
    server
        .on("GET", "/people/1/notes")
        .without("page[after]")
        .answer(page(&[10], &next("x")));
    server
        .on("GET", "/people/1/notes")
        .query("page[after]", "x")
        .answer(page(&[11], ""));
    server.on("GET", "/people/2/notes").answer(page(&[], ""));
    server
        .on("GET", "/people/3/notes")
        .answer(Answer::status(404));
    // The same token as another parent had is no loop.
    server
        .on("GET", "/people/4/notes")
        .without("page[after]")
        .answer(page(&[40], &next("x")));
    server
        .on("GET", "/people/4/notes")
        .query("page[after]", "x")
        .answer(page(&[41], ""));
    let client = client(&server);
    let parents = list(&client, &BY_CURSOR).remote_ids();
    let caller = client.clone();
    let mut records = client
        .connection
        .list_children(
            parents,
            move |id| caller.on(&LIST_NOTES, id),
            &BY_CURSOR,
            &ListQuery::new(),
        )
        .adopt(|employee, parent| employee.manager = Some(Ref::new(parent)));
    let mut seen = Vec::new();
    while let Some(item) = records.next().await {
        seen.push(match item {
            Ok(record) => {
                let parent = record.common.manager.map(|link| link.remote_id);
                format!("{}<{}", parent.unwrap_or_default(), record.remote_id)
            }
            Err(error) => format!("{:?} {}", error.kind(), error.operation().unwrap_or("")),
        });
    }
    assert_eq!(
        seen,
        ["1<10", "1<11", "NotFound list-notes", "4<40", "4<41"]
    );

    let caller = client.clone();
    let one = client.connection.list_children(
        one_parent("4"),
        move |id| caller.on(&LIST_NOTES, id),
        &BY_CURSOR,
        &ListQuery::new(),
    );
    assert_eq!(drain(one).await.0, ["40", "41"]);
}

#[tokio::test]
async fn keeps_what_belongs_and_counts_all() {
    static ACTIVE: ListPlan<Employee, Person> = ListPlan {
        keep: Some(|raw| raw.status.as_deref() == Some("on")),
        ..people(Next::Offset {
            send: Send::Query("offset"),
            start: 0,
            step: OffsetStep::Count,
            stop: Stop::Total("/total"),
        })
    };
    let server = Server::start();
    server
        .on("GET", "/people")
        .query("offset", "0")
        .answer(Answer::json(
            r#"{"total":3,"data":[{"id":1,"status":"on","name":"a"},{"id":2,"status":"off"}]}"#,
        ));
    server
        .on("GET", "/people")
        .query("offset", "2")
        .answer(Answer::json(
            r#"{"total":3,"data":[{"id":3,"status":"on"}]}"#,
        ));
    assert_eq!(drain(list(&client(&server), &ACTIVE)).await.0, ["1", "3"]);
    let named = list(&client(&server), &ACTIVE).only(|employee| employee.name.is_some());
    assert_eq!(drain(named).await.0, ["1"]);
}

#[tokio::test]
async fn records_of_any_provider_look_alike() {
    fn sendable<T: std::marker::Send + Unpin + 'static>(value: T) -> T {
        value
    }
    let server = Server::start();
    server.on("GET", "/people").answer(page(&[1], ""));
    let mut all = sendable(sendable(list(&client(&server), &BY_CURSOR)).boxed());
    assert_eq!(
        all.next().await.expect("item").expect("record").id,
        "acme:1"
    );
    let error = unsupported("acme", "hris.employee", "be created");
    assert_eq!(
        error.to_string(),
        "acme: unsupported: hris.employee cannot be created here; `capabilities()` lists what can be done"
    );
    let items: Vec<_> = failed::<Employee>(error).collect().await;
    assert_eq!(items.len(), 1);
    assert!(items.iter().all(|item| {
        item.as_ref()
            .is_err_and(|error| error.kind() == &ErrorKind::Unsupported)
    }));
}

#[test]
fn a_page_at_hand_needs_no_connection() {
    static ROOT: ListPlan<Employee, Person> = ListPlan {
        records: &[],
        ..people(Next::None)
    };
    static VALUES: ListPlan<Employee, Person> = ListPlan {
        records: &[Step::Values],
        ..people(Next::None)
    };
    let text: Arc<str> = Arc::from(r#"[{"id":1,"name":"Ada"},{"id":2}]"#);
    let records = ROOT.decode(&PROFILE, text).expect("records");
    assert_eq!(records.len(), 2);
    assert_eq!(
        records[0].as_ref().expect("record").json.as_str(),
        r#"{"id":1,"name":"Ada"}"#
    );
    assert_eq!(
        VALUES
            .decode(&PROFILE, r#"{"a":{"id":1},"b":{"id":2}}"#)
            .expect("records")
            .len(),
        2
    );
    assert_eq!(
        VALUES
            .decode(&PROFILE, "[]")
            .expect("an empty map of another language")
            .len(),
        0
    );
    assert!(ROOT.decode(&PROFILE, "[{]").is_err());
    assert!(Timestamp::UNIX_EPOCH < NOW.parse::<Timestamp>().expect("moment"));
}
