//! Mistakes in what is said of one value, of conditions and of elements: their codes and places.

use serde_json::{Value, json};

use super::*;

fn field(name: &str, field: Value) -> Value {
    json!({"override": {name: field}})
}

#[test]
fn each_has_the_code_of_a_mapping() {
    let each = |condition: Value| json!({"each": {"path": "phones", "where": condition, "object": {"address": "number"}}});
    for (name, mapping, code, pointer) in [
        (
            "rate",
            json!({"from": "rate", "unit": {"from": "secnds", "to": "hours"}}),
            "M0222",
            "unit/from",
        ),
        (
            "rate",
            json!({"from": "rate", "unit": {"from": "hours", "to": "bytes"}}),
            "M0222",
            "unit/to",
        ),
        (
            "rate",
            json!({"from": "rate", "unit": {"from": "hours", "to": "hours"}}),
            "M0223",
            "unit/to",
        ),
        (
            "count",
            json!({"from": "rate", "unit": {"from": "seconds", "to": "hours"}}),
            "M0220",
            "unit",
        ),
        (
            "name",
            json!({"from": "rate", "unit": {"from": "seconds", "to": "hours"}}),
            "M0209",
            "unit",
        ),
        (
            "seen",
            json!({"from": "hired", "datetime": {"formats": []}}),
            "M0211",
            "datetime/formats",
        ),
        (
            "seen",
            json!({"from": "hired", "datetime": {"format": "rfc3339", "formats": ["rfc3339"]}}),
            "M0002",
            "datetime/formats",
        ),
        (
            "seen",
            json!({"from": "hired", "datetime": {"formats": ["rfc3339", "rfc3340"]}}),
            "M0211",
            "datetime/formats/1",
        ),
        (
            "seen",
            json!({"from": "badge", "datetime": {"formats": ["epoch_seconds", "epoch_millis"]}}),
            "M0223",
            "datetime/formats/1",
        ),
        (
            "seen",
            json!({"from": "badge", "datetime": {"format": "rfc3339"}}),
            "M0209",
            "datetime",
        ),
        (
            "start",
            json!({"from": "hired", "date": {"format": "%d.%m."}}),
            "M0211",
            "date/format",
        ),
        (
            "start",
            json!({"from": "hired", "date": {"format": "%d.%m.%E"}}),
            "M0211",
            "date/format",
        ),
        (
            "start",
            json!({"from": "hired", "date": {"format": "%d.%m.%Y", "zero_is_null": true}}),
            "M0223",
            "date",
        ),
        (
            "rate",
            json!({"from": "hired", "number": {"as": "decimal", "on_error": null}}),
            "M0220",
            "number/on_error",
        ),
        (
            "rate",
            json!({"from": "hired", "number": {"as": "decimal", "on_error": "nul"}}),
            "M0002",
            "number/on_error",
        ),
        (
            "rate",
            json!({"from": "rate", "number": {"as": "decimal"}}),
            "M0223",
            "number",
        ),
        (
            "count",
            json!({"from": "rate", "number": {"as": "int"}}),
            "M0220",
            "number/as",
        ),
        (
            "pay",
            json!({"money": {"amount": "badge", "minor": true}}),
            "M0222",
            "money/minor",
        ),
        (
            "pay",
            json!({"from": "rate", "money": {"amount": "badge"}}),
            "M0005",
            "",
        ),
        (
            "pay",
            json!({"from": "rate", "money": {"currency": {"const": "EURO"}}}),
            "M0222",
            "money/currency/const",
        ),
        (
            "name",
            json!({"from": "hired", "phone": "whole"}),
            "M0209",
            "phone",
        ),
        (
            "name",
            json!({"from": "hired", "phone": "e16"}),
            "M0002",
            "phone",
        ),
        (
            "start",
            json!({"from": "hired", "country": "name"}),
            "M0209",
            "country",
        ),
        (
            "name",
            json!({"from": "hired", "language": "alpha_2"}),
            "M0002",
            "language",
        ),
        (
            "name",
            json!({"date_parts": {"year": "badge", "month": "badge", "day": "badge"}}),
            "M0209",
            "date_parts",
        ),
        (
            "start",
            json!({"date_parts": {"year": "badge", "month": "active", "day": "badge"}}),
            "M0209",
            "date_parts/month",
        ),
        (
            "start",
            json!({"date_parts": {"year": "badge", "month": "badge"}}),
            "M0002",
            "date_parts",
        ),
        (
            "rate",
            json!({"from": "rate", "text": {"trim": true}}),
            "M0223",
            "text",
        ),
        (
            "name",
            json!({"from": "badge", "text": {"trim": true}}),
            "M0223",
            "text",
        ),
        (
            "name",
            json!({"from": "hired", "text": {"html": "strip"}}),
            "M0220",
            "text/html",
        ),
        (
            "name",
            json!({"from": "hired", "text": {"html": "keep"}}),
            "M0002",
            "text/html",
        ),
        (
            "active",
            json!({"from": "badge", "bool": {"true": ["1"], "false": [0]}}),
            "M0204",
            "bool/true/0",
        ),
        (
            "active",
            json!({"from": "hired", "bool": {"true": ["y"], "false": [0]}}),
            "M0204",
            "bool/false/0",
        ),
        (
            "kind",
            json!({"from": "badge", "dir": "read", "enum": {"map": {"one": "HOME"}}}),
            "M0307",
            "enum/map/one",
        ),
        (
            "kind",
            json!({"from": "active", "dir": "read", "enum": {"map": {"one": "HOME"}}}),
            "M0223",
            "enum",
        ),
        (
            "kind",
            json!({"from": "hired", "dir": "read", "enum": {"map": {"1": "HOME"}, "unknown": "OTHER"}}),
            "M0220",
            "enum/unknown",
        ),
        (
            "name",
            json!({"from": "hired", "when": {"path": "active", "equals": "yes"}}),
            "M0204",
            "when/equals",
        ),
        (
            "name",
            json!({"from": "hired", "when": {"path": "badge", "in": [1, "2"]}}),
            "M0204",
            "when/in/1",
        ),
        (
            "name",
            json!({"from": "hired", "when": {"path": "id", "is": "present"}}),
            "M0223",
            "when",
        ),
        (
            "name",
            json!({"from": "hired", "when": {"path": "badge"}}),
            "M0002",
            "when",
        ),
        (
            "name",
            json!({"from": "hired", "when": {"path": "badge", "is": null, "equals": 1}}),
            "M0002",
            "when",
        ),
        (
            "emails",
            each(json!({"path": "rank", "equals": "1"})),
            "M0204",
            "each/where/equals",
        ),
        (
            "emails",
            each(json!([{"path": "rank", "present": true}, {"path": "rnk", "is": true}])),
            "M0201",
            "each/where/1/path",
        ),
        (
            "emails",
            each(json!({"path": "number", "is": "there"})),
            "M0002",
            "each/where/is",
        ),
        (
            "emails",
            json!({"each": {"path": "phones", "take": 0, "object": {"address": "number"}}}),
            "M0002",
            "each/take",
        ),
        (
            "name",
            json!({"coalesce": ["hired", "active"]}),
            "M0209",
            "coalesce/1",
        ),
        (
            "count",
            json!({"coalesce": ["id", "badge"]}),
            "M0223",
            "coalesce/1",
        ),
        (
            "count",
            json!({"from": "id", "default": 1}),
            "M0223",
            "default",
        ),
    ] {
        let pointer = format!("/override/{name}/{pointer}");
        let map = field(name, mapping);
        let found = mistakes(map.clone());
        let pointer = pointer.trim_end_matches('/').to_owned();
        assert_eq!(found, [(code, pointer)], "{map}");
    }
}

#[test]
fn what_is_only_probably_a_mistake_is_told_and_the_map_is_used() {
    for (name, mapping, code, pointer) in [
        (
            "start",
            json!({"from": "hired", "date": {"format": "%d.%m.%y"}}),
            "M0221",
            "date/format",
        ),
        (
            "start",
            json!({"from": "hired", "datetime": {"format": "rfc3339"}}),
            "M0221",
            "datetime",
        ),
        (
            "kind",
            json!({"from": "hired", "enum": {"map": {"a": "HOME"}, "write": {"OTHER": "a"}}}),
            "M0310",
            "enum/write/OTHER",
        ),
    ] {
        let map = field(name, mapping);
        let compiled = FieldMap::from(map.clone()).compile(&PERSON, None).unwrap();
        let found: Vec<_> = compiled
            .warnings()
            .iter()
            .map(|it| (it.code, it.pointer.clone()))
            .collect();
        assert_eq!(
            found,
            [(code, format!("/override/{name}/{pointer}"))],
            "{map}"
        );
    }
    let accepted =
        json!({"from": "hired", "date": {"format": "%d.%m.%y"}, "lossy": "nobody is that old"});
    let compiled = FieldMap::from(field("start", accepted)).compile(&PERSON, None);
    assert_eq!(compiled.unwrap().warnings(), []);
}
