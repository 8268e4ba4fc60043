//! Each kind of change, and how it is classed.

use super::*;
use crate::diagnostic::Diagnostics;
use crate::source::Sources;

const BEFORE: &str = "\
models: 1
category: desk
doc: Requests.
types:
  Ticket:
    doc: A request.
    plural: tickets
    fields:
      name: {type: string, required: true, writable: true, doc: Subject.}
      status: {type: enum, values: [OPEN, CLOSED], writable: true, doc: State.}
      notes: {type: list<string>, personal: true, doc: Remarks.}
      pay: {type: Money, sensitive: true, doc: Pay.}
  User:
    doc: A person.
    plural: users
    fields:
      email: {type: email, doc: Address.}
";

fn snapshot(text: &str) -> Snapshot {
    let mut sources = Sources::default();
    let id = sources.add("mappings/models/desk.yaml", text);
    let mut diagnostics = Diagnostics::default();
    let node = crate::node::parse(id, text, &mut diagnostics).expect("a tree");
    let category = super::super::read_models("mappings/models/desk.yaml", &node, &mut diagnostics);
    assert!(diagnostics.list().is_empty(), "{text}");
    Snapshot::of(&[category.expect("a category")])
}

/// The changes when a piece of the file is written otherwise.
fn edited(from: &str, to: &str) -> Vec<String> {
    assert!(BEFORE.contains(from), "{from}");
    changes(&snapshot(BEFORE), &snapshot(&BEFORE.replacen(from, to, 1)))
        .iter()
        .map(ToString::to_string)
        .collect()
}

#[test]
fn what_breaks() {
    for (from, to, wanted) in [
        (
            "      notes: {type: list<string>, personal: true, doc: Remarks.}\n",
            "",
            "breaking    desk.Ticket.notes: the field is gone",
        ),
        (
            "      notes: {",
            "      remarks: {",
            "breaking    desk.Ticket.notes: the field is gone; it seems to be called `remarks` now",
        ),
        (
            "type: list<string>",
            "type: string",
            "breaking    desk.Ticket.notes: the type `list<string>` became `string`",
        ),
        (
            "[OPEN, CLOSED]",
            "[OPEN]",
            "breaking    desk.Ticket.status: the value `CLOSED` is gone",
        ),
        (
            "values: [OPEN, CLOSED], writable: true",
            "values: [OPEN, CLOSED], required_on_create: true, writable: true",
            "breaking    desk.Ticket.status: has to be given to create a record now",
        ),
        (
            "required: true, ",
            "",
            "breaking    desk.Ticket.name: is no longer filled in every record",
        ),
        (
            "values: [OPEN, CLOSED], writable: true",
            "values: [OPEN, CLOSED]",
            "breaking    desk.Ticket.status: can no longer be written",
        ),
        (
            ", personal: true",
            "",
            "breaking    desk.Ticket.notes: is no longer hidden as personal",
        ),
        (
            ", sensitive: true",
            "",
            "breaking    desk.Ticket.pay: is no longer hidden as sensitive",
        ),
        (
            "plural: users",
            "plural: people",
            "breaking    desk.User: the plural `users` became `people`, and with it the names of methods",
        ),
        (
            "    doc: A person.\n",
            "    doc: A person.\n    kind: lookup\n",
            "breaking    desk.User: was a model, is a lookup",
        ),
        (
            "      email: {",
            "      name: {type: string, writable: true, required_on_create: true, doc: Name.}\n      email: {",
            "breaking    desk.User.name: a new field that has to be given to create a record",
        ),
    ] {
        assert_eq!(edited(from, to), [wanted], "{to}");
    }
    let user = BEFORE.find("  User:").expect("the type");
    let gone: Vec<Change> = changes(&snapshot(BEFORE), &snapshot(&BEFORE[..user]));
    assert_eq!(gone.len(), 1);
    assert!(gone[0].breaking && gone[0].place == "desk.User");
}

#[test]
fn what_does_not() {
    for (from, to, wanted) in [
        (
            "      email: {",
            "      name: {type: string, doc: Name.}\n      email: {",
            "compatible  desk.User.name: a new field",
        ),
        (
            "[OPEN, CLOSED]",
            "[OPEN, CLOSED, LOST]",
            "compatible  desk.Ticket.status: a new value `LOST`",
        ),
        (
            "type: email, ",
            "type: email, required: true, ",
            "compatible  desk.User.email: is filled in every record now",
        ),
        (
            "type: email, ",
            "type: email, writable: true, ",
            "compatible  desk.User.email: can be written now",
        ),
        (
            "type: email, ",
            "type: email, personal: true, ",
            "compatible  desk.User.email: is hidden as personal now",
        ),
        (
            "  User:\n",
            "  Team: {doc: A team., plural: teams, fields: {}}\n  User:\n",
            "compatible  desk.Team: a new type",
        ),
    ] {
        assert_eq!(edited(from, to), [wanted], "{to}");
    }
    // Neither the order nor the words of the docs are seen by a program.
    assert!(edited("[OPEN, CLOSED]", "[CLOSED, OPEN]").is_empty());
    assert!(edited("Subject.", "The subject.").is_empty());
}

#[test]
fn breaking_changes_come_first() {
    let after = BEFORE
        .replace("[OPEN, CLOSED]", "[OPEN, LOST]")
        .replace("type: email", "type: string");
    let found = changes(&snapshot(BEFORE), &snapshot(&after));
    let classes: Vec<bool> = found.iter().map(|it| it.breaking).collect();
    assert_eq!(classes, [true, true, false]);
}

#[test]
fn the_text_gives_the_same_snapshot() {
    let snapshot = snapshot(BEFORE);
    let text = snapshot.text();
    assert_eq!(Snapshot::read(&text).expect("a snapshot"), snapshot);
    insta::assert_snapshot!(text, @r#"
    {"of":"desk.Ticket","kind":"model","plural":"tickets"}
    {"of":"desk.Ticket","field":"name","type":"string","required":true,"writable":true}
    {"of":"desk.Ticket","field":"notes","type":"list<string>","personal":true}
    {"of":"desk.Ticket","field":"pay","type":"Money","sensitive":true}
    {"of":"desk.Ticket","field":"status","type":"enum","values":["OPEN","CLOSED"],"writable":true}
    {"of":"desk.User","kind":"model","plural":"users"}
    {"of":"desk.User","field":"email","type":"email"}
    "#);
    let wrong = Snapshot::read("{\"of\":\"desk.User\",\"kind\":\"model\"}\nno JSON\n");
    assert!(
        wrong
            .expect_err("no snapshot")
            .to_string()
            .starts_with("line 2 ")
    );
}
