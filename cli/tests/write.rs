//! `conjoin write` against a scripted provider, and `conjoin providers`.

#![cfg(test)]

mod command;

use std::io::Write as _;
use std::process::Stdio;

use conjoin_tests::server::{Answer, Server};
use serde_json::{Value, json};

use command::{KEY, PEOPLE, Said, conjoin, run};

/// Writes through a server.
fn write(server: &Server, arguments: &[&str], input: &str) -> Said {
    let key = format!("api_key={KEY}");
    let url = server.url();
    let mut all = vec!["write", "bamboohr", "hris.employee"];
    all.extend(arguments);
    all.extend([
        "--set",
        "company=acme",
        "--credential",
        &key,
        "--base-url",
        &url,
    ]);
    let mut command = conjoin(&all);
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command");
    // The command may refuse its arguments without reading.
    let _ = child
        .stdin
        .take()
        .expect("piped")
        .write_all(input.as_bytes());
    child.wait_with_output().expect("ended").into()
}

#[test]
fn records_are_created_and_changed() {
    let server = Server::start();
    server
        .on("POST", PEOPLE)
        .answer(Answer::status(201).header("location", "https://acme.example/employees/17"));
    server
        .on("POST", "/api/v1/employees/17")
        .answer(Answer::status(200));
    let said = write(
        &server,
        &["create", "--json", "-"],
        r#"{"first_name": "Ada", "last_name": "Byron"}"#,
    )
    .ok();
    assert_eq!(
        said.lines(),
        [json!({"model": "hris.employee", "created": true, "remote_id": "17"})]
    );
    let sent: Value = serde_json::from_str(&server.requests()[0].body).expect("JSON");
    assert_eq!(sent, json!({"firstName": "Ada", "lastName": "Byron"}));

    let file = std::env::temp_dir().join(format!("conjoin-{}.json", std::process::id()));
    std::fs::write(&file, r#"{"job_title": "Countess"}"#).expect("written");
    let said = write(
        &server,
        &["update", "17", "--json", file.to_str().expect("UTF-8")],
        "",
    )
    .ok();
    std::fs::remove_file(&file).expect("deleted");
    assert_eq!(
        said.lines(),
        [json!({"model": "hris.employee", "updated": true, "remote_id": "17"})]
    );
    let sent: Value = serde_json::from_str(&server.requests()[1].body).expect("JSON");
    assert_eq!(sent, json!({"jobTitle": "Countess"}));
}

#[test]
fn input_is_checked_before_any_request() {
    let server = Server::start();
    let create = ["create", "--json", "-"];
    write(&server, &create, r#"{"first_name": "Ada"}"#).failed(&["last_name"]);
    write(
        &server,
        &create,
        r#"{"first_name": "Ada", "last_name": "Byron", "frist_name": 1}"#,
    )
    .failed(&["frist_name"]);
    write(&server, &create, "[]").failed(&["standard input", "object"]);
    write(&server, &create, "{").failed(&["standard input", "no JSON"]);
    write(&server, &["create"], "").failed(&["--json"]);
    write(&server, &["create", "17", "--json", "-"], "{}").failed(&["leave it out"]);
    write(&server, &["update", "--json", "-"], "{}").failed(&["remote id"]);
    write(
        &server,
        &["update", "17", "--json", "-"],
        r#"{"first_name": null}"#,
    )
    .failed(&["first_name"]);
    write(&server, &["update", "17", "--json", "/nowhere/x.json"], "").failed(&["/nowhere/x.json"]);
    write(&server, &["delete", "17"], "").failed(&["cannot be deleted"]);
    write(&server, &["upsert", "--json", "-"], "{}").failed(&["cannot be upserted"]);
    assert!(server.requests().is_empty(), "{:?}", server.targets());
}

#[test]
fn providers_are_listed() {
    let said = run(&["providers"]).ok();
    for part in [
        "bamboohr (BambooHR)",
        "hris.employee",
        "list get create update",
        "--set company=...",
        "CONJOIN_BAMBOOHR_API_KEY",
        "zendesk",
    ] {
        assert!(said.out.contains(part), "`{part}` is not in:\n{}", said.out);
    }
    assert!(
        run(&["providers", "bamboohr"])
            .ok()
            .out
            .contains("GET    /api/v1/employees  list-employees")
    );
    let all: Value = serde_json::from_str(&run(&["providers", "--json"]).ok().out).expect("JSON");
    let bamboohr = all
        .as_array()
        .expect("a list")
        .iter()
        .find(|it| it["name"] == "bamboohr")
        .expect("BambooHR");
    assert_eq!(bamboohr["settings"][0]["name"], "company");
    assert!(
        bamboohr["models"]
            .as_array()
            .expect("a list")
            .iter()
            .any(|it| it["model"] == "hris.employee" && it["delete"] == false)
    );
    run(&["providers", "bambohr"]).failed(&["did you mean `bamboohr`?"]);
}
