//! Field maps and records made to do harm.

use std::sync::Arc;

use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;

/// JSON that looks like a field map often enough to come past its first keys.
fn near_maps() -> impl Strategy<Value = Value> {
    let word = prop::sample::select(vec![
        "workEmail",
        "hired",
        "badge",
        "job.title",
        "phones[0].number",
        "phones[?rank==1]",
        "customField1",
        "a..b",
        "[",
        "iso",
        "rfc3339",
        "%d",
        "string",
        "Person",
        "{job.title} {",
        "any",
        "keep",
        "MOBILE",
        "\u{e9}",
        "",
    ]);
    let key = prop::sample::select(vec![
        "from",
        "coalesce",
        "const",
        "template",
        "list",
        "each",
        "object",
        "skip",
        "ref",
        "enum",
        "bool",
        "date",
        "datetime",
        "number",
        "money",
        "split",
        "as",
        "int",
        "text",
        "default",
        "when",
        "dir",
        "to",
        "why",
        "lossy",
        "items",
        "drop_unless",
        "value",
        "path",
        "format",
        "zone",
        "map",
        "write",
        "unknown",
        "true",
        "false",
        "not",
        "on",
        "currency",
        "is",
        "in",
        "equals",
        "get",
        "create",
        "address",
        "kind",
        "amount",
        "zero_is_null",
    ]);
    let leaf = prop_oneof![
        6 => word.prop_map(|word| json!(word)),
        1 => any::<bool>().prop_map(|flag| json!(flag)),
        1 => any::<i64>().prop_map(|int| json!(int)),
        1 => Just(Value::Null),
    ];
    let value = leaf.prop_recursive(4, 24, 4, move |inner| {
        prop_oneof![
            3 => prop::collection::vec((key.clone(), inner.clone()), 0..4)
                .prop_map(|pairs| pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()),
            1 => prop::collection::vec(inner, 0..3).prop_map(Value::Array),
        ]
    });
    let field = prop::sample::select(vec![
        "name", "start", "seen", "kind", "boss", "teams", "pay", "rate", "count", "active", "tags",
        "emails", "other",
    ]);
    let section = prop::collection::vec((field, value), 0..4).prop_map(|pairs| {
        pairs
            .into_iter()
            .map(|(key, value)| (key.to_owned(), value))
            .collect::<Value>()
    });
    (section.clone(), section)
        .prop_map(|(custom, over)| json!({"custom": custom, "override": over}))
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,8}".prop_map(Value::from),
        "[0-9]{4}-[0-9]{2}-[0-9]{2}".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 24, 5, |inner| {
        let key = prop_oneof![
            prop::sample::select(LIST.iter().map(|row| row.0.to_owned()).collect::<Vec<_>>()),
            ".{0,4}".prop_map(String::from),
        ];
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::Array),
            prop::collection::vec((key, inner), 0..6).prop_map(|pairs| pairs.into_iter().collect()),
        ]
    })
}

/// A map with every kind of rule.
static FULL: std::sync::LazyLock<Arc<CompiledMap>> = std::sync::LazyLock::new(|| {
    let map = json!({
        "custom": {
            "a": "job", "b": {"from": "badge", "as": "string", "dir": "read"}, "c": {"from": "own", "as": "decimal"},
            "d": "phones[-1].number", "e": {"from": "x.y", "as": "strings"},
        },
        "override": {
            "name": {"template": "{job.title} {badge}"},
            "start": {"from": "hired", "date": {"format": "%d.%m.%Y"}},
            "seen": {"from": "joined", "datetime": {"format": "%d.%m.%Y %H:%M", "zone": "Europe/Berlin"}},
            "kind": {"from": "kind", "enum": {"map": {"cell": "MOBILE"}, "unknown": "OTHER", "lossy": "x"}},
            "boss": {"from": "badge", "int": "string", "ref": "Person"},
            "teams": {"each": {"path": "phones", "value": {"from": "rank", "int": "string", "ref": "Person"}}},
            "pay": {"object": {"amount": "rate", "currency": "currency"}},
            "rate": "rate", "count": "badge", "active": {"from": "active", "bool": {"not": true}},
            "tags": "labels",
            "emails": {"list": {"items": [{"drop_unless": "any", "object": {"address": "workEmail"}}]}},
        },
    });
    Arc::new(FieldMap::from(map).compile(&PERSON, None).unwrap())
});

proptest! {
    #[test]
    fn compiling_never_panics(map in any_json()) {
        let _ = FieldMap::from(map).compile(&PERSON, None);
    }

    #[test]
    fn what_compiles_can_be_applied(map in near_maps(), record in any_json()) {
        for layer in ["custom", "override"] {
            let part = json!({ layer: map[layer].clone() });
            if let Ok(map) = FieldMap::from(part).compile(&PERSON, None) {
                let mut cx = Conversion::new(&["n/a"]);
                map.apply(RecordOf::List, &record.to_string(), &mut Person::default(), &INTO, &mut cx);
            }
        }
        if let Err(error) = FieldMap::from(map).compile(&PERSON, None) {
            prop_assert!(!error.problems.is_empty());
        }
    }

    #[test]
    fn applying_never_panics(record in any_json()) {
        let mut cx = Conversion::new(&["n/a"]);
        FULL.apply(RecordOf::List, &record.to_string(), &mut Person::default(), &INTO, &mut cx);
    }

    #[test]
    fn text_that_is_no_json_is_survived(record in ".{0,60}") {
        let mut cx = Conversion::new(&[]);
        FULL.apply(RecordOf::List, &record, &mut Person::default(), &INTO, &mut cx);
    }
}
