//! `conjoin read` against a scripted provider.

#![cfg(test)]

mod command;

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};

use conjoin_tests::server::{Answer, Server};
use serde_json::{Value, json};

use command::{KEY, PEOPLE, Said, conjoin, run};

/// Reads employees from a server.
fn read(server: &Server, more: &[&str]) -> Said {
    reading(server, more).output().expect("the command").into()
}

fn reading(server: &Server, more: &[&str]) -> Command {
    let key = format!("api_key={KEY}");
    let url = server.url();
    let mut all = vec![
        "read",
        "bamboohr",
        "hris.employee",
        "--set",
        "company=acme",
        "--credential",
        &key,
        "--base-url",
        &url,
    ];
    all.extend(more);
    conjoin(&all)
}

/// A page of employees; `next` is the cursor to the next one.
fn page(people: &[Value], next: Option<&str>) -> Answer {
    Answer::json(json!({"data": people, "meta": {"page": {"nextCursor": next}}}).to_string())
}

fn person(id: u64) -> Value {
    json!({"employeeId": id.to_string(), "firstName": format!("First{id}"), "lastName": "Last", "status": "Active", "hireDate": "2020-02-29"})
}

/// Two pages with three people.
fn three() -> Server {
    let server = Server::start();
    server
        .on("GET", PEOPLE)
        .query("page[after]", "c2")
        .answer(page(&[person(3)], None));
    server
        .on("GET", PEOPLE)
        .answer(page(&[person(1), person(2)], Some("c2")));
    server
}

#[test]
fn a_record_is_a_line() {
    let server = three();
    let said = read(&server, &[]).ok();
    assert_eq!(said.err, "");
    let lines = said.lines();
    assert_eq!(lines.len(), 3);
    let first = lines[0].as_object().expect("an object");
    assert_eq!(
        first.keys().collect::<Vec<_>>(),
        ["id", "remote_id", "model", "common", "issues"]
    );
    assert_eq!(first["id"], "bamboohr:1");
    assert_eq!(first["remote_id"], "1");
    assert_eq!(first["model"], "hris.employee");
    assert_eq!(first["common"]["first_name"], "First1");
    assert_eq!(first["common"]["employment_status"], "ACTIVE");
    assert_eq!(first["common"]["hire_date"], "2020-02-29");
    assert_eq!(first["issues"], json!([]));
    assert!(
        server.requests()[0]
            .header("authorization")
            .expect("authenticated")
            .starts_with("Basic ")
    );
}

#[test]
fn raw_is_what_the_provider_sent() {
    let server = Server::start();
    let body = r#"{"data":[{"employeeId":"1","firstName":"A","number":12345678901234567890.10}],"meta":{"page":{"nextCursor":null}}}"#;
    server.on("GET", PEOPLE).answer(Answer::json(body));
    let said = read(&server, &["--raw"]).ok();
    assert!(
        said.out.contains(
            r#""raw":{"employeeId":"1","firstName":"A","number":12345678901234567890.10}"#
        ),
        "{}",
        said.out
    );
}

#[test]
fn a_limit_saves_requests() {
    let server = three();
    assert_eq!(read(&server, &["--limit", "2"]).ok().lines().len(), 2);
    assert_eq!(server.requests().len(), 1);
    assert_eq!(read(&server, &["--limit", "0"]).ok().out, "");
    assert_eq!(server.requests().len(), 1);
}

#[test]
fn page_size_and_filters_are_sent() {
    let server = three();
    read(
        &server,
        &[
            "--page-size",
            "2",
            "--filter",
            "last_name=Last & Co",
            "--filter",
            "employment_status=ACTIVE",
        ],
    )
    .ok();
    let request = &server.requests()[0];
    assert_eq!(request.param("page[limit]").as_deref(), Some("2"));
    assert_eq!(
        request.param("filter[lastName]").as_deref(),
        Some("Last & Co")
    );
    assert_eq!(request.param("filter[status]").as_deref(), Some("active"));
}

#[test]
fn a_bad_record_is_a_line_and_the_stream_goes_on() {
    let server = Server::start();
    let people = [
        person(1),
        json!({"firstName": "Nameless"}),
        json!("no object"),
        json!({"employeeId": "4", "hireDate": "soon"}),
    ];
    server.on("GET", PEOPLE).answer(page(&people, None));
    let said = read(&server, &[]).ok();
    let lines = said.lines();
    assert_eq!(lines.len(), 4);
    assert_eq!(lines[1]["model"], "hris.employee");
    assert!(
        lines[1]["error"]
            .as_str()
            .expect("a message")
            .contains("/employeeId"),
        "{}",
        lines[1]
    );
    assert_eq!(lines[1].get("raw"), None);
    assert!(lines[2]["error"].is_string());
    assert_eq!(lines[3]["remote_id"], "4");
    assert_eq!(lines[3]["issues"][0]["field"], "hire_date");
    assert_eq!(lines[3]["issues"][0]["pointer"], "/hireDate");
    assert!(
        !said.out.contains("soon") && !said.out.contains("Nameless"),
        "values stay out of messages: {}",
        said.out
    );
    assert_eq!(
        said.err,
        "2 records, 2 could not be decoded, 1 with issues\n"
    );

    let said = read(&server, &["--raw"]).ok();
    assert_eq!(said.lines()[1]["raw"], json!({"firstName": "Nameless"}));
}

#[test]
fn what_the_provider_refuses_is_one_message() {
    let server = Server::start();
    server
        .on("GET", PEOPLE)
        .answer(Answer::json(r#"{"error":"no"}"#).with_status(401));
    let said = read(&server, &[]).failed(&["bamboohr", "unauthorized", "401"]);
    assert_eq!(said.err.lines().count(), 1);
    assert_eq!(said.out, "");
}

#[test]
fn what_was_read_before_a_failure_is_kept() {
    let server = Server::start();
    server
        .on("GET", PEOPLE)
        .query("page[after]", "c2")
        .answer(Answer::status(403));
    server
        .on("GET", PEOPLE)
        .answer(page(&[person(1), person(2)], Some("c2")));
    let said = read(&server, &[]).failed(&["stopped after 2 records", "forbidden"]);
    assert_eq!(said.lines().len(), 2);
}

#[test]
fn tables_have_the_columns_that_are_filled() {
    let said = read(&three(), &["--format", "table"]).ok();
    let lines: Vec<&str> = said.out.lines().collect();
    assert_eq!(lines.len(), 4);
    assert!(
        lines[0].starts_with("remote_id  company  first_name  last_name"),
        "{}",
        lines[0]
    );
    assert!(!lines[0].contains("middle_name"));
    assert!(
        lines[1].starts_with("1          company  First1      Last"),
        "{}",
        lines[1]
    );
}

#[test]
fn csv_quotes_and_keeps_its_columns() {
    let server = Server::start();
    let mut person = person(1);
    person["lastName"] = json!("Last, \"the\"\nsecond");
    server.on("GET", PEOPLE).answer(page(&[person], None));
    let said = read(&server, &["--format", "csv"]).ok();
    let header = said.out.lines().next().expect("a header");
    assert!(
        header
            .starts_with("id,remote_id,employee_number,company,first_name,middle_name,last_name,"),
        "{header}"
    );
    assert!(header.ends_with(",custom_fields,issues"), "{header}");
    assert!(
        said.out.contains(",First1,,\"Last, \"\"the\"\"\nsecond\","),
        "{}",
        said.out
    );
    server.on("GET", "/none").answer(Answer::status(404));
    let empty = Server::start();
    empty.on("GET", PEOPLE).answer(page(&[], None));
    assert_eq!(
        read(&empty, &["--format", "csv"])
            .ok()
            .out
            .lines()
            .collect::<Vec<_>>(),
        [header]
    );
}

#[test]
fn terminals_are_safe_from_values() {
    let server = Server::start();
    server.on("GET", PEOPLE).answer(page(
        &[json!({"employeeId": "1", "firstName": "\u{1b}]0;x\u{7}\u{202e}A"})],
        None,
    ));
    let said = read(&server, &["--format", "table"]).ok();
    assert!(
        !said.out.contains(['\u{1b}', '\u{7}', '\u{202e}']),
        "{:?}",
        said.out
    );
}

#[test]
fn lines_come_before_the_next_page() {
    let server = Server::start();
    let late = std::time::Duration::from_secs(20);
    server
        .on("GET", PEOPLE)
        .query("page[after]", "c2")
        .answer(page(&[person(2)], None).delay(late));
    server
        .on("GET", PEOPLE)
        .answer(page(&[person(1)], Some("c2")));
    let mut child = reading(&server, &[])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the command");
    let mut first = String::new();
    let begun = std::time::Instant::now();
    BufReader::new(child.stdout.take().expect("piped"))
        .read_line(&mut first)
        .expect("a line");
    assert!(first.contains("bamboohr:1") && begun.elapsed() < late / 2);
    child.kill().expect("stopped");
    child.wait().expect("ended");
}

#[test]
fn a_reader_that_goes_is_no_failure() {
    let server = Server::start();
    let mut count = 0;
    server.on("GET", PEOPLE).respond(move |_| {
        count += 1;
        let people: Vec<Value> = (0..100).map(|at| person(count * 100 + at)).collect();
        page(
            &people,
            (count < 200).then(|| format!("c{count}")).as_deref(),
        )
    });
    let mut child = reading(&server, &[])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command");
    let mut first = String::new();
    let mut out = BufReader::new(child.stdout.take().expect("piped"));
    out.read_line(&mut first).expect("a line");
    drop(out);
    let ended = child.wait_with_output().expect("ended");
    assert_eq!(
        (
            ended.status.code(),
            String::from_utf8_lossy(&ended.stderr).as_ref()
        ),
        (Some(0), "")
    );
    assert!(server.requests().len() < 200, "the rest is not read");
}

#[test]
fn credentials_come_from_the_environment() {
    let server = three();
    let url = server.url();
    let command = || {
        conjoin(&[
            "read",
            "bamboohr",
            "hris.employee",
            "--set",
            "company=acme",
            "--base-url",
            &url,
        ])
    };
    let said: Said = command()
        .env("CONJOIN_BAMBOOHR_API_KEY", KEY)
        .output()
        .expect("the command")
        .into();
    assert_eq!(said.ok().lines().len(), 3);
    let sent = |at: usize| {
        server.requests()[at]
            .header("authorization")
            .expect("authenticated")
            .to_owned()
    };
    assert!(sent(0).starts_with("Basic "));

    // What is typed decides how to authenticate.
    let before = server.requests().len();
    let mut typed = command();
    typed
        .args(["--credential", &format!("token={KEY}")])
        .env("CONJOIN_BAMBOOHR_API_KEY", "other");
    Said::from(typed.output().expect("the command")).ok();
    assert!(sent(before).starts_with("Bearer "));

    let none: Said = command()
        .env("CONJOIN_BAMBOOHR_API_KEY", "")
        .output()
        .expect("the command")
        .into();
    none.failed(&[
        "--credential api_key=...",
        "CONJOIN_BAMBOOHR_API_KEY",
        "--credential token=...",
    ]);
}

#[test]
fn names_that_nothing_has_are_answered_with_the_nearest() {
    run(&["read", "bambohr", "hris.employee"]).failed(&[
        "unknown provider `bambohr`",
        "did you mean `bamboohr`?",
        "hubspot",
    ]);
    run(&["read", "bamboohr", "employee"]).failed(&[
        "unknown model of bamboohr `employee`",
        "did you mean `hris.employee`?",
    ]);
    run(&["read", "bamboohr", "hris.employee", "--set", "compny=acme"]).failed(&[
        "unknown setting of bamboohr `compny`",
        "did you mean `company`?",
    ]);
    run(&[
        "read",
        "bamboohr",
        "hris.employee",
        "--set",
        "company=acme",
        "--credential",
        &format!("api-key={KEY}"),
    ])
    .failed(&[
        "unknown credential of bamboohr `api-key`",
        "did you mean `api_key`?",
    ]);
    run(&[
        "read",
        "bamboohr",
        "hris.employee",
        "--filter",
        "lastname=x",
    ])
    .failed(&["did you mean `last_name`?"]);
    run(&["read", "bamboohr", "hris.employee"])
        .failed(&["--set company=...", "--credential api_key=..."]);
}

#[test]
fn arguments_are_wrong_before_any_request() {
    let server = three();
    read(&server, &["--since", "yesterday"]).failed(&["--since"]);
    let credential = format!("api_key={KEY}");
    run(&[
        "read",
        "bamboohr",
        "hris.location",
        "--set",
        "company=acme",
        "--credential",
        &credential,
        "--base-url",
        &server.url(),
        "--since",
        "2026-01-01",
    ])
    .failed(&["hris.location", "filtered by time"]);
    read(&server, &["--set", "company=other"]).failed(&["`company` twice"]);
    assert!(server.requests().is_empty());

    let key = format!("api_key={KEY}");
    let reading = [
        "read",
        "bamboohr",
        "hris.employee",
        "--set",
        "company=acme",
        "--credential",
        &key,
    ];
    run(&[&reading[..], &["--base-url", "http://bamboohr.example"]].concat()).failed(&["https"]);
    run(&[
        &reading[..4],
        &["company=evil.example/", "--credential", &key],
    ]
    .concat())
    .failed(&["company"]);
    for stray in [KEY, &key, &format!("--api_key={KEY}")] {
        assert_eq!(run(&[&reading[..], &[stray]].concat()).code, Some(2));
    }
}

#[test]
fn a_field_map_repoints_fields_and_its_mistakes_are_told_before_any_request() {
    let server = Server::start();
    server.on("GET", PEOPLE).answer(page(
        &[json!({"employeeId": "4", "homeEmail": "ada@home.example", "hireDate": "2020-02-29"})],
        None,
    ));
    let folder = tempfile::tempdir().expect("a folder");
    let file = |name: &str, map: Value| {
        let path = folder.path().join(name);
        std::fs::write(&path, map.to_string()).expect("written");
        path.to_str().expect("UTF-8").to_owned()
    };
    let good = file(
        "good.json",
        json!({"override": {"emails": {"list": {"items": [{"drop_unless": "homeEmail", "object": {"address": "homeEmail", "kind": {"const": "WORK"}}}]}}}}),
    );
    let said = read(&server, &["--field-map", &good]).ok();
    assert_eq!(
        said.lines()[0]["common"]["emails"],
        json!([{"address": "ada@home.example", "kind": "WORK"}])
    );
    let before = server.requests().len();
    let wrong = file("wrong.json", json!({"override": {"start_date": "hireDat"}}));
    read(&server, &["--field-map", &wrong]).failed(&[
        "[M0201] `hireDat` is not a property of the record at /override/start_date",
        "did you mean `hireDate`?",
    ]);
    read(&server, &["--field-map", "/no/such/file"]).failed(&["/no/such/file", "cannot be read"]);
    assert_eq!(server.requests().len(), before);
}
