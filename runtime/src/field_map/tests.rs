//! Field maps: what they read and write.

mod hostile;
mod mistakes;
mod mistakes_of_values;

use serde_json::{Value, json};

use super::*;
use crate::convert::{Body, Conversion, Nulls, write};
use crate::model::{
    CustomFields, Date, Decimal, Email, Enum, Money, Patch, PhoneKind, Ref, Timestamp,
};

#[derive(Debug, Clone, Default, PartialEq)]
struct Person {
    name: Option<String>,
    start: Option<Date>,
    seen: Option<Timestamp>,
    kind: Option<Enum<PhoneKind>>,
    boss: Option<Ref<Person>>,
    teams: Option<Vec<Ref<Person>>>,
    pay: Option<Money>,
    rate: Option<Decimal>,
    count: Option<i64>,
    active: Option<bool>,
    tags: Option<Vec<String>>,
    emails: Option<Vec<Email>>,
    custom_fields: CustomFields,
}

#[derive(Debug, Clone, Default)]
struct Input {
    name: Patch<String>,
    start: Patch<Date>,
    seen: Patch<Timestamp>,
    kind: Patch<Enum<PhoneKind>>,
    boss: Patch<Ref<Person>>,
    custom_fields: Patch<CustomFields>,
}

static LIST: &[FieldRow] = &[
    (".", JsonClass::Open, false),
    ("id", JsonClass::Integer, false),
    ("workEmail", JsonClass::Text, true),
    ("hired", JsonClass::Text, true),
    ("badge", JsonClass::Integer, true),
    ("rate", JsonClass::Number, true),
    ("active", JsonClass::Bool, true),
    ("labels", JsonClass::Texts, true),
    ("numbers", JsonClass::Integers, true),
    ("job", JsonClass::Object, true),
    ("job.title", JsonClass::Text, true),
    ("currency", JsonClass::Text, true),
    ("phones", JsonClass::List, true),
    ("phones[]", JsonClass::Object, false),
    ("phones[].number", JsonClass::Text, true),
    ("phones[].rank", JsonClass::Integer, true),
];

static GET: &[FieldRow] = &[
    (".", JsonClass::Open, false),
    ("workEmail", JsonClass::Text, true),
    ("hired", JsonClass::Text, true),
    ("alone", JsonClass::Text, true),
];

static BODY: &[(&str, JsonClass)] = &[
    ("workEmail", JsonClass::Text),
    ("hired", JsonClass::Text),
    ("badge", JsonClass::Text),
];

static PERSON: ModelFields = FIELDS;

const FIELDS: ModelFields = ModelFields {
    model: "hris.person",
    list: Some(RecordFields {
        index: LIST,
        select: Some(SelectRule {
            strip: None,
            only: None,
        }),
    }),
    get: None,
    create: Some(WriteFields {
        base: "/person",
        index: BODY,
        custom: true,
    }),
    update: Some(WriteFields {
        base: "/person",
        index: BODY,
        custom: false,
    }),
    overridable: &[
        ("name", FieldKind::Text),
        ("start", FieldKind::Date),
        ("seen", FieldKind::DateTime),
        ("kind", FieldKind::Enum(enum_values::<PhoneKind>)),
        ("boss", FieldKind::Ref("Person")),
        ("teams", FieldKind::List(&FieldKind::Ref("Person"))),
        ("pay", FieldKind::Money),
        ("rate", FieldKind::Decimal),
        ("count", FieldKind::Int),
        ("active", FieldKind::Bool),
        ("tags", FieldKind::List(&FieldKind::Text)),
        ("emails", FieldKind::List(&<Email as Mappable>::KIND)),
    ],
    custom: true,
    place: Some(CustomPlace::Rest(".")),
};

/// Two shapes, a closed list of names to ask for, no custom fields.
static TWO: ModelFields = ModelFields {
    model: "hris.two",
    list: Some(RecordFields {
        index: LIST,
        select: Some(SelectRule {
            strip: None,
            only: Some(&["hired"]),
        }),
    }),
    get: Some(RecordFields {
        index: GET,
        select: None,
    }),
    create: None,
    update: None,
    overridable: &[("name", FieldKind::Text)],
    custom: false,
    place: None,
};

static INTO: MappedFields<Person> = MappedFields {
    fields: &PERSON,
    custom_fields: |it| &mut it.custom_fields,
    set: |it, field, value| match field {
        "name" => it.name = value.and_then(Mappable::from_mapped),
        "start" => it.start = value.and_then(Mappable::from_mapped),
        "seen" => it.seen = value.and_then(Mappable::from_mapped),
        "kind" => it.kind = value.and_then(Mappable::from_mapped),
        "boss" => it.boss = value.and_then(Mappable::from_mapped),
        "teams" => it.teams = value.and_then(Mappable::from_mapped),
        "pay" => it.pay = value.and_then(Mappable::from_mapped),
        "rate" => it.rate = value.and_then(Mappable::from_mapped),
        "count" => it.count = value.and_then(Mappable::from_mapped),
        "active" => it.active = value.and_then(Mappable::from_mapped),
        "tags" => it.tags = value.and_then(Mappable::from_mapped),
        "emails" => it.emails = value.and_then(Mappable::from_mapped),
        _ => {}
    },
};

static FROM: MappedInput<Input> = MappedInput {
    fields: &PERSON,
    custom_fields: |it| &mut it.custom_fields,
    take: |it, field| match field {
        "name" => std::mem::take(&mut it.name).map(Mappable::into_mapped),
        "start" => std::mem::take(&mut it.start).map(Mappable::into_mapped),
        "seen" => std::mem::take(&mut it.seen).map(Mappable::into_mapped),
        "kind" => std::mem::take(&mut it.kind).map(Mappable::into_mapped),
        "boss" => std::mem::take(&mut it.boss).map(Mappable::into_mapped),
        _ => Patch::Keep,
    },
};

/// Code and place of every mistake.
fn mistakes(map: Value) -> Vec<(&'static str, String)> {
    let error = FieldMap::from(map).compile(&PERSON, None).unwrap_err();
    let list = error.problems.into_iter();
    list.map(|it| (it.code, it.pointer)).collect()
}

fn text(map: Value, own: Option<&[OwnField]>) -> String {
    let error = FieldMap::from(map).compile(&PERSON, own).unwrap_err();
    error.to_string()
}

fn read(map: Value, record: &str) -> (Person, Vec<String>) {
    let map = FieldMap::from(map).compile(&PERSON, None).unwrap();
    let mut cx = Conversion::new(&["n/a"]);
    let mut person = Person::default();
    map.apply(RecordOf::List, record, &mut person, &INTO, &mut cx);
    let issues = cx.into_issues();
    (person, issues.iter().map(ToString::to_string).collect())
}

#[test]
fn values_are_converted_as_generated_converters_do() {
    let record = r#"{
        "id": 7, "workEmail": " ada@acme.example ", "hired": "2026-01-02", "badge": 12, "rate": 1.50, "active": false,
        "labels": ["a", "n/a"], "numbers": [4, 5], "job": {"title": "Engineer"}, "currency": "EUR",
        "phones": [{"number": "1", "rank": 2}, {"number": "2", "rank": 1}], "kind": "Cell", "joined": "02.01.2026 03:04",
        "grade": "n/a", "groups": "x, y", "remote": "yes", "level": "3", "epoch": 1767323045
    }"#;
    let (person, issues) = read(
        json!({
            "custom": {
                "cost_center": {"from": "grade", "as": "string"},
                "level": {"from": "level", "as": "int"},
                "is_remote": {"from": "remote", "bool": {"true": ["yes"], "false": ["no"]}},
                "badge": {"from": "badge", "as": "string", "dir": "read"},
                "first": "phones[?rank==1].number",
                "word": {"from": "kind", "dir": "read", "enum": {"map": {"cell": "mobile"}, "fold": "ascii_case"}},
                "since": {"from": "epoch", "datetime": {"format": "epoch_seconds"}},
                "hidden": {"from": "job", "when": {"path": "active", "equals": true}},
                "whole": "job",
            },
            "override": {
                "name": {"template": "{job.title} {badge}"},
                "start": {"from": "hired", "date": {"format": "iso"}},
                "seen": {"from": "joined", "datetime": {"format": "%d.%m.%Y %H:%M", "zone": "Europe/Berlin"}},
                "kind": {"from": "kind", "enum": {"map": {"cell": "MOBILE"}, "fold": "ascii_case"}},
                "boss": {"from": "badge", "int": "string", "ref": "Person"},
                "teams": {"from": "numbers", "int": "string", "ref": "Person"},
                "pay": {"from": "rate", "money": {"currency": "currency"}},
                "rate": "rate",
                "count": {"coalesce": ["missingOne", "badge"]},
                "active": {"from": "active", "bool": {"not": true}},
                "tags": {"from": "groups", "split": {"on": ",", "trim": true}},
                "emails": {"list": {"items": [
                    {"drop_unless": "workEmail", "object": {"address": {"from": "workEmail", "text": {"trim": true}}, "kind": {"const": "WORK"}}},
                    {"drop_unless": "homeEmail", "object": {"address": "homeEmail", "kind": {"const": "PERSONAL"}}},
                ]}},
            },
        }),
        record,
    );
    assert_eq!(issues, Vec::<String>::new());
    assert_eq!(person.name.as_deref(), Some("Engineer 12"));
    assert_eq!(person.start.unwrap().to_string(), "2026-01-02");
    assert_eq!(person.seen.unwrap().to_string(), "2026-01-02T02:04:00Z");
    let kind = person.kind.unwrap();
    assert!(kind.is(PhoneKind::Mobile));
    assert_eq!(kind.raw(), "Cell");
    assert_eq!(person.boss.unwrap().remote_id, "12");
    assert_eq!(person.teams.unwrap().len(), 2);
    assert_eq!(
        person.pay.unwrap(),
        Money::new(Decimal::new(150, 2)).in_currency("EUR")
    );
    assert_eq!(person.rate, Some(Decimal::new(150, 2)));
    assert_eq!(person.count, Some(12));
    assert_eq!(person.active, Some(true));
    assert_eq!(person.tags.unwrap(), ["x", "y"]);
    let emails = person.emails.unwrap();
    assert_eq!(emails.len(), 1);
    assert_eq!(emails[0].address.as_deref(), Some("ada@acme.example"));
    let custom = serde_json::to_value(&person.custom_fields).unwrap();
    assert_eq!(
        custom,
        json!({
            "level": 3, "is_remote": true, "badge": "12", "first": "2", "word": "mobile",
            "since": "2026-01-02T03:04:05Z", "whole": {"title": "Engineer"},
        })
    );
}

#[test]
fn what_cannot_be_converted_is_an_issue_of_the_field() {
    let (person, issues) = read(
        json!({
            "custom": {"level": {"from": "level", "as": "int"}},
            "override": {
                "start": {"from": "hired", "date": {"format": "iso"}},
                "kind": {"from": "kind", "enum": {"map": {"cell": "MOBILE"}, "unknown": "error"}},
            },
        }),
        r#"{"hired": "soon", "level": {}, "kind": "pigeon"}"#,
    );
    assert_eq!(person, Person::default());
    assert_eq!(
        issues,
        [
            "custom_fields: expected an integer, found an object at /level",
            "start: expected a day such as 2026-01-02 at /hired",
            "kind: the value is not in the enum table of the mapping at /kind",
        ]
    );
}

#[test]
fn an_override_takes_the_place_of_issues_and_a_custom_field_of_its_raw_name() {
    let map = FieldMap::from(json!({
        "custom": {"cost_center": {"from": "customField4567", "as": "string"}},
        "override": {"start": {"from": "realStart", "date": {"format": "iso"}}},
    }))
    .compile(&PERSON, None)
    .unwrap();
    let mut cx = Conversion::new(&[]);
    cx.issue("start", "/hired", "expected a day");
    cx.issue("started", "/x", "another field");
    let mut person = Person::default();
    person
        .custom_fields
        .insert("customField4567".to_owned(), json!("42"));
    person.custom_fields.insert("other".to_owned(), json!(1));
    let record = r#"{"customField4567": "42", "realStart": "2026-03-04"}"#;
    map.apply(RecordOf::List, record, &mut person, &INTO, &mut cx);
    assert_eq!(person.start.unwrap().to_string(), "2026-03-04");
    assert_eq!(cx.issues().len(), 1);
    assert_eq!(
        serde_json::to_value(&person.custom_fields).unwrap(),
        json!({"other": 1, "cost_center": "42"})
    );
    assert_eq!(map.select(RecordOf::List), ["customField4567", "realStart"]);
}

#[test]
fn layers_lie_over_each_other() {
    let application = FieldMap::new()
        .custom("tier", "tierA")
        .overriding("name", "nameA")
        .overriding(
            "start",
            json!({"from": "startA", "date": {"format": "iso"}}),
        );
    let connection = FieldMap::new()
        .overriding("name", "nameC")
        .overriding("start", Value::Null);
    let map = FieldMap::compile_layers(&[&application, &connection], &PERSON, None).unwrap();
    assert_eq!(map.select(RecordOf::List), ["nameC", "tierA"]);
    let wrong = FieldMap::new().overriding("start", "startC");
    let error = FieldMap::compile_layers(&[&application, &wrong], &PERSON, None).unwrap_err();
    assert_eq!(error.problems[0].layer, 1);
    assert!(error.to_string().contains("of map 2"), "{error}");
    assert!(FieldMap::new().is_empty());
    assert!(!application.is_empty());
}

fn body(input: &Input) -> Body {
    let mut body = Body::new(Nulls::Send);
    body.put("name", "/person/workEmail", &input.name, write::text);
    body.unsupported("start", &input.start, "read only");
    body.custom_bag("/person", &input.custom_fields);
    body
}

fn written(map: Value, of: WriteOf, input: &Input) -> Result<Value, Vec<String>> {
    let map = FieldMap::from(map).compile(&PERSON, None).unwrap();
    match map.write(&FROM, of, input, body).finish() {
        Ok(text) => Ok(serde_json::from_str(&text).unwrap()),
        Err(error) => Err(error.problems().iter().map(ToString::to_string).collect()),
    }
}

#[test]
fn entries_are_written_back_where_nothing_is_lost() {
    let map = json!({
        "custom": {
            "cost_center": {"from": "customField4567", "as": "string"},
            "day": {"from": "customDay", "date": {"format": "%d.%m.%Y"}},
            "both": {"coalesce": ["a1", "b1"], "as": "string"},
        },
        "override": {
            "start": {"from": "hired", "date": {"format": "%d.%m.%Y"}},
            "seen": {"from": "lastSeen", "datetime": {"format": "epoch_seconds"}},
            "kind": {"from": "phoneKind", "enum": {"map": {"cell": "MOBILE", "fax": "FAX"}}},
            "boss": {"from": "bossId", "ref": "Person", "to": "badge"},
        },
    });
    let input = Input {
        start: Patch::Set("2026-01-02".parse().unwrap()),
        seen: Patch::Clear,
        kind: Patch::Set(PhoneKind::Fax.into()),
        boss: Patch::Set(Ref::new("12")),
        custom_fields: Patch::Set(
            serde_json::from_value(json!({"cost_center": "42", "day": "2026-02-03", "own": true}))
                .unwrap(),
        ),
        ..Input::default()
    };
    assert_eq!(
        written(map.clone(), WriteOf::Create, &input).unwrap(),
        json!({"person": {
            "own": true, "customField4567": "42", "customDay": "03.02.2026", "phoneKind": "fax",
            "lastSeen": null, "hired": "02.01.2026", "badge": "12",
        }})
    );
    let problems = written(map.clone(), WriteOf::Update, &input).unwrap_err();
    assert_eq!(problems.len(), 4, "{problems:?}");
    let lossy = Input {
        kind: Patch::Set(PhoneKind::Home.into()),
        custom_fields: Patch::Set(
            serde_json::from_value(json!({"both": "x", "day": "soon"})).unwrap(),
        ),
        ..Input::default()
    };
    assert_eq!(
        written(map, WriteOf::Create, &lossy).unwrap_err(),
        [
            "custom_fields: day: the field map makes it a date; give it as the connector reads it",
            "custom_fields: both: cannot be written: the field map reads it from one of several places",
            "kind: the provider has no word for HOME; leave the field out",
        ]
    );
    let untouched = Input {
        name: Patch::Set("x".to_owned()),
        ..Input::default()
    };
    assert_eq!(
        written(json!({}), WriteOf::Create, &untouched).unwrap(),
        json!({"person": {"workEmail": "x"}})
    );
}
