//! Faults within records: one bad value costs one field, one bad record one item.

use conjoin_runtime::convert::{Conversion, DateFormat, TimeFormat};
use conjoin_runtime::model::{Date, Timestamp};
use conjoin_runtime::{ListPlan, ListQuery, Next};
use conjoin_tests::acme::{BY_CURSOR, Employee, Person, people};
use conjoin_tests::pages::{ask, client};
use conjoin_tests::server::{Answer, Server};

/// One of everything that is wrong with a value.
const PEOPLE: &str = r#"{"data":[
    {"id":1,"age":41},
    {"id":"2","name":null,"age":"42"},
    {"id":3,"age":43.0},
    {"id":4,"age":"x"},
    {"id":5,"age":9223372036854775808},
    {"id":6,"team":7},
    {"name":"nobody"},
    {"id":8,"age":48}]}"#;

static ALL: ListPlan<Employee, Person> = people(Next::None);

#[tokio::test]
async fn fault_49_wrong_values() {
    let server = Server::start();
    server.on("GET", "/people").answer(Answer::json(PEOPLE));
    // A field stays empty, and says why.
    let mut records = ask(&client(&server), &ALL, &ListQuery::new());
    let mut seen = Vec::new();
    while let Some(item) = records.next().await {
        seen.push(match item {
            Ok(it) => {
                let issues: Vec<_> = it.issues.iter().map(|it| it.pointer.clone()).collect();
                (it.remote_id, it.raw.age, issues)
            }
            Err(error) => (format!("{:?}", error.kind()), None, Vec::new()),
        });
    }
    let wrong = |pointer: &str| vec![pointer.to_owned()];
    assert_eq!(
        seen,
        [
            ("1".into(), Some(41), vec![]),
            ("2".into(), Some(42), vec![]),
            ("3".into(), Some(43), vec![]),
            ("4".into(), None, wrong("/age")),
            ("5".into(), None, wrong("/age")),
            ("6".into(), None, wrong("/team")),
            (r#"Decode { pointer: "/id" }"#.into(), None, vec![]),
            ("8".into(), Some(48), vec![]),
        ]
    );
    let counts = records.counts();
    assert_eq!((counts.records, counts.failed, counts.issues), (7, 1, 3));
    // Whoever is strict gets the record as an error, with the place, and the list goes on.
    let mut records = ask(&client(&server), &ALL, &ListQuery::new().strict());
    let mut ids = Vec::new();
    let mut details = Vec::new();
    while let Some(item) = records.next().await {
        match item {
            Ok(it) => ids.push(it.remote_id),
            Err(error) => {
                assert!(error.record().is_some());
                details.push(format!("{:?} {}", error.kind(), error.detail()));
            }
        }
    }
    assert_eq!(ids, ["1", "2", "3", "8"]);
    assert_eq!(
        details,
        [
            r#"Decode { pointer: "/age" } /data/3/age: expected an integer of 64 bits, found text"#,
            r#"Decode { pointer: "/age" } /data/4/age: expected an integer of 64 bits, found a number that is none"#,
            r#"Decode { pointer: "/team" } /data/5/team: expected an object, found a number"#,
            r#"Decode { pointer: "/id" } the record has no id"#,
        ]
    );
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn fault_50_unknown_values_and_fields() {
    let server = Server::start();
    server.on("GET", "/people").answer(Answer::json(
        r#"{"data":[{"id":1,"status":"moon","shoe":39,"born":null}]}"#,
    ));
    let mut records = ask(&client(&server), &BY_CURSOR, &ListQuery::new().strict());
    let record = records.try_next().await.expect("record").expect("record");
    let status = record.common.status.expect("kept");
    assert_eq!((status.raw(), status.known()), ("moon", None));
    assert_eq!(record.common.custom_fields.get("shoe"), Some(&39.into()));
    assert_eq!(records.counts().issues, 0, "nothing of this is wrong");
    assert!(records.try_next().await.expect("the end").is_none());
}

#[test]
fn fault_51_dates_in_every_form() {
    let mut cx = Conversion::new(&[]);
    let time = |cx: &mut Conversion<'_>, text: &str, format| {
        let time: Option<Timestamp> = cx.at("at", "/at").date_time(Some(text), format);
        time.map(|time| time.to_string())
    };
    let noon = Some("2026-01-02T12:00:00Z".to_owned());
    for (text, format) in [
        ("2026-01-02T12:00:00Z", TimeFormat::Rfc3339),
        ("2026-01-02T13:00:00+01:00", TimeFormat::Rfc3339),
        ("2026-01-02T12:00:00", TimeFormat::Rfc3339),
        ("/Date(1767355200000+0100)/", TimeFormat::Rfc3339),
        ("Fri, 02 Jan 2026 12:00:00 +0000", TimeFormat::Rfc3339),
        ("1767355200", TimeFormat::EpochSeconds),
        ("1767355200000", TimeFormat::EpochMillis),
    ] {
        assert_eq!(time(&mut cx, text, format), noon, "{text}");
    }
    assert!(cx.issues().is_empty());
    // A leap second is the second before it.
    let leap = time(&mut cx, "2016-12-31T23:59:60Z", TimeFormat::Rfc3339);
    assert_eq!(leap.as_deref(), Some("2016-12-31T23:59:59Z"));
    // A day alone begins at midnight.
    let day = time(&mut cx, "2026-01-02", TimeFormat::Rfc3339);
    assert_eq!(day.as_deref(), Some("2026-01-02T00:00:00Z"));
    // What is no date: the field stays empty, and says so.
    for text in ["soon", "2026-13-40T00:00:00Z"] {
        let before = cx.issues().len();
        assert_eq!(time(&mut cx, text, TimeFormat::Rfc3339), None, "{text}");
        assert_eq!(cx.issues().len(), before + 1, "{text}");
    }
    let mut cx = Conversion::new(&[""]);
    let day = |cx: &mut Conversion<'_>, text: &str, format| {
        let day: Option<Date> = cx.at("on", "/on").date(Some(text), format);
        day.map(|day| day.to_string())
    };
    assert_eq!(
        day(&mut cx, "2026-01-02", DateFormat::Iso).as_deref(),
        Some("2026-01-02")
    );
    assert_eq!(day(&mut cx, "0000-00-00", DateFormat::IsoZeroIsNull), None);
    assert_eq!(day(&mut cx, "", DateFormat::Iso), None);
    assert!(cx.issues().is_empty(), "these mean that there is none");
    assert_eq!(day(&mut cx, "0000-00-00", DateFormat::Iso), None);
    assert_eq!(cx.issues().len(), 1);
}
