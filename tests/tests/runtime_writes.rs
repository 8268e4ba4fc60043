//! Single records and writes: what comes back, and what is refused before anything is sent.

use conjoin_runtime::convert::{Body, Nulls, write};
use conjoin_runtime::model::Patch;
use conjoin_runtime::{ErrorKind, IdFrom, WritePlan};
use conjoin_tests::acme::{
    CREATE_PERSON, CREATED, Client, Employee, GET_PERSON, ONE, UPDATE_PERSON,
};
use conjoin_tests::clock::TestClock;
use conjoin_tests::server::{Answer, Server};

fn client(server: &Server) -> Client {
    Client::at(server, &TestClock::at("2026-01-02T03:04:05Z"))
        .max_attempts(1)
        .build()
        .expect("client")
}

#[tokio::test]
async fn reads_one_record() {
    for body in [
        r#"{"person":{"id":4,"name":"Ada"}}"#,
        r#"{"x":[],"person":[{"id":4,"name":"Ada"}]}"#,
    ] {
        let server = Server::start();
        server.on("GET", "/people/4").answer(Answer::json(body));
        let client = client(&server);
        let record = client
            .connection
            .get_record(client.on(&GET_PERSON, "4"), &ONE)
            .await
            .expect("record");
        assert_eq!(
            (record.id.as_str(), record.common.name.as_deref()),
            ("acme:4", Some("Ada"))
        );
        assert_eq!(record.json.as_str(), r#"{"id":4,"name":"Ada"}"#);
    }
    for (answer, kind) in [
        (Answer::json(r#"{"person":[]}"#), ErrorKind::NotFound),
        (Answer::status(404), ErrorKind::NotFound),
        (
            Answer::json(r#"{"person":null}"#),
            ErrorKind::Decode {
                pointer: "/person".into(),
            },
        ),
        (
            Answer::json(r#"{"person":[{"id":1},{"id":2}]}"#),
            ErrorKind::Decode {
                pointer: String::new(),
            },
        ),
        (
            Answer::json(r#"{"person":{"name":"Ada"}}"#),
            ErrorKind::Decode {
                pointer: "/id".into(),
            },
        ),
        (
            Answer::json(r#"{"person":{"#),
            ErrorKind::Decode {
                pointer: "/person".into(),
            },
        ),
    ] {
        let server = Server::start();
        server.on("GET", "/people/4").answer(answer);
        let client = client(&server);
        let error = client
            .connection
            .get_record(client.on(&GET_PERSON, "4"), &ONE)
            .await
            .expect_err("no record");
        assert_eq!(error.kind(), &kind);
        assert_eq!(error.operation(), Some("get-person"));
    }
}

#[tokio::test]
async fn a_write_gives_the_record_or_its_id() {
    let server = Server::start();
    server
        .on("POST", "/people")
        .answer(Answer::json(r#"{"person":{"id":4,"name":"Ada"}}"#).with_status(201));
    let client = client(&server);
    let mut body = Body::new(Nulls::Omit);
    body.put(
        "name",
        "/person/name",
        &Patch::Set("Ada".to_owned()),
        write::text,
    );
    let mut call = client.call(&CREATE_PERSON);
    call.input(body);
    let written = client
        .connection
        .write_record(call, &CREATED, None)
        .await
        .expect("written");
    assert_eq!(written.remote_id, "4");
    assert_eq!(
        written
            .record
            .and_then(|record| record.common.name)
            .as_deref(),
        Some("Ada")
    );
    assert_eq!(server.requests()[0].body, r#"{"person":{"name":"Ada"}}"#);
}

#[tokio::test]
async fn an_id_may_stand_in_a_header_or_be_known() {
    static IN_BODY: WritePlan<Employee, ()> = WritePlan {
        model: "hris.employee",
        id: IdFrom::Body("/id"),
        record: None,
    };
    static IN_HEADER: WritePlan<Employee, ()> = WritePlan {
        model: "hris.employee",
        id: IdFrom::Header {
            name: "location",
            last_segment: true,
        },
        record: None,
    };
    static GIVEN: WritePlan<Employee, ()> = WritePlan {
        model: "hris.employee",
        id: IdFrom::Given,
        record: None,
    };
    let server = Server::start();
    server
        .on("POST", "/people")
        .answer(Answer::json(r#"{"id":12}"#).with_status(201));
    server.on("PATCH", "/people/4").answer(
        Answer::status(204).header("Location", "https://acme.example/api/people/a%2Fb/?x=1"),
    );
    let client = client(&server);
    let written = client
        .connection
        .write_record(client.call(&CREATE_PERSON), &IN_BODY, None)
        .await
        .expect("written");
    assert_eq!(written.remote_id, "12");
    let written = client
        .connection
        .write_record(client.on(&UPDATE_PERSON, "4"), &IN_HEADER, None)
        .await
        .expect("written");
    assert_eq!(written.remote_id, "a/b");
    let written = client
        .connection
        .write_record(client.on(&UPDATE_PERSON, "4"), &GIVEN, Some("4"))
        .await
        .expect("written");
    assert_eq!(
        (written.remote_id.as_str(), written.record.is_none()),
        ("4", true)
    );
    let error = client
        .connection
        .write_record(client.call(&CREATE_PERSON), &IN_HEADER, None)
        .await
        .expect_err("no id");
    assert!(error.detail().contains("accepted"), "{error}");
}

#[tokio::test]
async fn nothing_is_sent_when_the_input_has_problems() {
    let server = Server::start();
    server.on("POST", "/people").answer(Answer::json("{}"));
    let client = client(&server);
    let mut body = Body::new(Nulls::Omit);
    body.require("name", &Patch::<String>::Keep);
    body.put(
        "age",
        "/age",
        &Patch::Set("old".to_owned()),
        write::text_to_int,
    );
    let mut call = client.call(&CREATE_PERSON);
    call.input(body);
    let error = client
        .connection
        .write_record(call, &CREATED, None)
        .await
        .expect_err("problems");
    assert_eq!(
        (error.kind(), error.provider(), error.problems().len()),
        (&ErrorKind::Validation, "acme", 2)
    );
    assert!(server.requests().is_empty());
}
