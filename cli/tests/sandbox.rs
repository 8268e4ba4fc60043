//! `conjoin sandbox`: starts, says how to read from it, and ends when asked.

#![cfg(test)]
#![cfg(feature = "sandbox")]

mod command;

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Stdio};

use command::{KEY, PEOPLE, Said, conjoin, run};
use conjoin_tests::workspace;

/// A running sandbox, and the lines it said.
fn start(arguments: &[&str]) -> (Child, Vec<String>) {
    let mut all = vec!["sandbox"];
    all.extend(arguments);
    let mut child = conjoin(&all)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command");
    let mut lines = Vec::new();
    for line in BufReader::new(child.stdout.take().expect("piped")).lines() {
        let line = line.expect("UTF-8");
        let last = line.contains("stops it");
        lines.push(line);
        if last {
            break;
        }
    }
    (child, lines)
}

/// Runs the command that a sandbox recommends.
fn recommended(lines: &[String], more: &[&str]) -> Said {
    let line = lines
        .iter()
        .find(|it| it.contains("conjoin read"))
        .expect("a command");
    let words: Vec<&str> = line
        .split_whitespace()
        .skip(1)
        .chain(more.iter().copied())
        .collect();
    run(&words)
}

#[test]
fn the_recommended_command_reads_every_provider() {
    for provider in ["bamboohr", "hubspot", "zendesk"] {
        let (mut child, lines) = start(&[provider, "--records", "20"]);
        assert!(
            lines[0].contains(" sandbox: http://127.0.0.1:"),
            "{lines:?}"
        );
        let said = recommended(&lines, &[]).ok();
        assert_eq!(said.lines().len(), 20, "{provider}");
        let seed = recommended(&lines, &["--limit", "1"]).ok();
        assert_eq!(seed.lines()[0], said.lines()[0]);
        // The end of standard input is the end of it.
        drop(child.stdin.take());
        assert_eq!(child.wait().expect("ended").code(), Some(0));
    }
}

#[test]
fn the_recommended_model_can_be_listed_and_has_several_records() {
    let folder = workspace::with_odd_models_first();
    let root = folder.path().to_str().expect("UTF-8");
    let (mut child, lines) = start(&["acme", "--workspace", root]);
    assert!(
        lines[1].starts_with("  conjoin read acme accounting.invoice "),
        "{lines:?}"
    );
    let more = &lines[2];
    assert!(
        more.contains("crm.opportunity") && !more.contains("accounting.company_info"),
        "{more}"
    );
    drop(child.stdin.take());
    child.wait().expect("ended");
}

#[test]
fn faults_and_mistakes_are_told() {
    let (mut child, lines) = start(&["zendesk", "--fault", "403@always"]);
    recommended(&lines, &[]).failed(&["forbidden"]);
    drop(child.stdin.take());
    child.wait().expect("ended");

    run(&["sandbox", "bamboo"]).failed(&["there is no provider `bamboo`", "bamboohr"]);
    run(&["sandbox", "bamboohr", "--fault", "499"])
        .failed(&["there is no fault `499`", "429-long"]);
    run(&["sandbox", "bamboohr", "--webhook", "http://example.com/"]).failed(&["loopback"]);
    let help = run(&["sandbox", "--help"]).ok();
    assert!(help.out.contains("repeat-cursor"), "{}", help.out);
}

#[test]
fn nobody_is_let_in_without_a_credential() {
    let (mut child, lines) = start(&["bamboohr"]);
    let wrong = format!("api_key={KEY}");
    recommended(&lines, &["--credential", &wrong]).failed(&["names `api_key` twice"]);
    let address = lines[0].rsplit('/').next().expect("an address");
    let mut stream = TcpStream::connect(address).expect("a connection");
    let request = format!("GET {PEOPLE} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).expect("sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    assert!(answer.starts_with("HTTP/1.1 401 "), "{answer}");
    drop(child.stdin.take());
    assert_eq!(child.wait().expect("ended").code(), Some(0));
}

#[cfg(unix)]
#[test]
fn an_interrupt_is_a_good_end() {
    let (mut child, _) = start(&["bamboohr"]);
    let pid = child.id().to_string();
    let sent = std::process::Command::new("kill")
        .args(["-INT", &pid])
        .status();
    assert!(sent.expect("kill").success());
    assert_eq!(child.wait().expect("ended").code(), Some(0));
}
