//! Documents that are broken or mean harm: complaints with places, never a panic.

use serde_json::{Value, json};

use super::{codes, marked, read};
use crate::api::{Api, Kind, TypeRef};
use crate::diagnostic::{Code, Diagnostics};

fn read_bytes(name: &str, bytes: &[u8]) -> (Option<Api>, Vec<Code>) {
    let files = [(format!("specs/x/{name}"), bytes.to_vec())];
    let mut diagnostics = Diagnostics::default();
    let api = crate::spec::read(
        "x",
        &files,
        &mut crate::source::Sources::default(),
        &mut diagnostics,
    );
    (api, codes(&diagnostics))
}

fn read_json(document: &Value) -> (Option<Api>, Diagnostics) {
    let (api, diagnostics, _) = read(&[("openapi.json", &document.to_string())]);
    (api, diagnostics)
}

fn schemas(schemas: Value) -> Value {
    json!({"openapi": "3.0.0", "info": {"title": "T", "version": "1"}, "paths": {}, "components": {"schemas": schemas}})
}

#[test]
fn files_that_are_no_documents() {
    for (name, bytes, code) in [
        ("a.yaml", b"".as_slice(), Code::S0002),
        ("a.json", b"  \n", Code::S0002),
        ("a.yaml", b"a: \xff", Code::S0001),
        (
            "a.json",
            b"{\"openapi\": \"3.0.0\", \"paths\": {",
            Code::S0002,
        ),
        ("a.yaml", b"openapi: 3.0.0\npaths: [", Code::S0002),
        ("a.yaml", b"just text", Code::M0101),
        ("a.json", b"[1, 2]", Code::M0101),
        ("a.yaml", b"openapi: 4.0.0", Code::M0101),
        ("a.yaml", b"swagger: '1.2'", Code::S0008),
        ("a.txt", b"openapi: 3.0.0", Code::M0101),
    ] {
        let (api, found) = read_bytes(name, bytes);
        assert!(api.is_none());
        assert_eq!(found, [code], "{name} {}", String::from_utf8_lossy(bytes));
    }
    assert_eq!(
        read_bytes("a.yaml", "[".repeat(100_000).as_bytes()).1,
        [Code::S0003]
    );
    assert_eq!(
        read_bytes("a.json", "[".repeat(100_000).as_bytes()).1,
        [Code::S0003]
    );
}

#[test]
fn documents_with_nothing_in_them_are_read() {
    for text in [
        "openapi: 3.0.0",
        "openapi: 3.1.0\npaths: null",
        "openapi: 3.1.0\npaths: []\ncomponents: 7",
        "openapi: 3.0.0\npaths: {/a: null, /b: 3, /c: {get: null}}\ninfo: 3",
    ] {
        let (api, _) = read_bytes("a.yaml", text.as_bytes());
        assert!(api.is_some(), "{text}");
    }
}

#[test]
fn duplicate_keys_are_named_with_both_lines() {
    let (api, diagnostics, sources) =
        read(&[("a.yaml", "openapi: 3.0.0\ninfo: {}\npaths: {}\ninfo: {}\n")]);
    assert!(api.is_some());
    assert_eq!(codes(&diagnostics), [Code::S0007]);
    let span = diagnostics.list()[0].span.clone().unwrap();
    assert_eq!(sources.line_column(span.source, span.start), (4, 1));
    assert!(
        diagnostics.list()[0]
            .notes
            .iter()
            .any(|note| note == "the first is in line 2")
    );
}

#[test]
fn reference_cycles_are_complaints() {
    let s = |name: &str| format!("#/components/schemas/{name}");
    let (api, diagnostics) = read_json(&schemas(json!({
        "A": {"$ref": s("B")}, "B": {"$ref": s("C")}, "C": {"$ref": s("A")},
        "Uses": {"type": "object", "properties": {"a": {"$ref": s("A")}}}
    })));
    assert_eq!(codes(&diagnostics), [Code::S0004]);
    assert!(
        diagnostics.list()[0].notes[1]
            .contains("`#/components/schemas/A` -> `#/components/schemas/B`"),
        "{:?}",
        diagnostics.list()
    );
    let api = api.unwrap();
    let uses = TypeRef {
        id: api.schema_named("Uses").unwrap(),
        nullable: false,
    };
    let a = api.property(uses, "a").unwrap().ty;
    assert!(matches!(api.type_of(a).unwrap().kind, Kind::Any));
}

#[test]
fn all_of_cycles_are_complaints() {
    let s = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
    let (api, diagnostics) = read_json(&schemas(json!({
        "A": {"allOf": [s("B"), {"properties": {"a": {"type": "string"}}}]},
        "B": {"allOf": [s("A"), {"properties": {"b": {"type": "string"}}}]},
        "C": {"allOf": [s("C")]}
    })));
    assert!(api.is_some());
    assert!(codes(&diagnostics).iter().all(|code| *code == Code::S0004));
    assert_eq!(diagnostics.list().len(), 3, "{:?}", diagnostics.list());
}

#[test]
fn dangling_and_outside_references_are_complaints() {
    let document = schemas(json!({
        "Ticket": {"type": "object"},
        "A": {"properties": {"a": {"$ref": "#/components/schemas/Tiket"}, "b": {"$ref": "other.yaml#/X"}, "c": {"$ref": "https://x.y/z"}}}
    }));
    let text = serde_json::to_string_pretty(&document).unwrap();
    let (api, diagnostics, sources) = read(&[("openapi.json", &text)]);
    assert_eq!(codes(&diagnostics), [Code::S0004, Code::S0005, Code::S0004]);
    assert_eq!(marked(&diagnostics, 0, &sources), "\"b\"");
    assert_eq!(marked(&diagnostics, 2, &sources), "\"a\"");
    assert_eq!(
        diagnostics.list()[2].help[0],
        "did you mean `#/components/schemas/Ticket`?"
    );
    let api = api.unwrap();
    let a = TypeRef {
        id: api.schema_named("A").unwrap(),
        nullable: false,
    };
    assert_eq!(api.properties(a), ["a", "b", "c"]);
}

#[test]
fn a_bad_node_is_one_complaint() {
    let mut document = schemas(
        json!({"Good": {"type": "string"}, "Bad": 7, "Odd": {"type": "object", "properties": {"x": [], "y": {"type": "string"}}}}),
    );
    document["paths"] = json!({"/a": {
        "parameters": [7, {"name": "q", "in": "body"}, {"in": "query"}],
        "get": {"responses": {"200": 5, "abc": {}, "204": {"description": "d"}}},
        "post": 3, "put": {"requestBody": [], "security": {}, "servers": [1]}
    }});
    let (api, diagnostics) = read_json(&document);
    let api = api.unwrap();
    assert_eq!(api.operations.len(), 2);
    assert!(
        codes(&diagnostics).iter().all(|code| *code == Code::S0006),
        "{:?}",
        diagnostics.list()
    );
    assert_eq!(api.operations[0].responses.len(), 2);
    let odd = TypeRef {
        id: api.schema_named("Odd").unwrap(),
        nullable: false,
    };
    assert_eq!(api.properties(odd), ["x", "y"]);
}

#[test]
fn long_chains_and_wide_fans_end() {
    let name = |index: usize| format!("S{index}");
    let to = |index: usize| json!({"$ref": format!("#/components/schemas/S{index}")});
    // A chain of aliases, of objects, of `allOf`, of inline `allOf`, and `allOf` that doubles at every level.
    type Make<'m> = &'m dyn Fn(usize) -> Value;
    let makes: [Make<'_>; 6] = [
        &|index| to(index),
        &|index| json!({"type": "object", "properties": {"next": to(index)}}),
        &|index| json!({"allOf": [to(index), {"type": "object", "properties": {"a": {"type": "string"}}}]}),
        &|index| json!({"type": "object", "properties": {"p": {"allOf": [to(index), {"properties": {"q": {"type": "string"}}}]}}}),
        &|index| json!({"allOf": [to(index), to(index), {"description": "d"}, to(index)]}),
        &|index| json!({"oneOf": [to(index), {"allOf": [to(index)]}, {"type": "string"}]}),
    ];
    for (which, make) in makes.iter().enumerate() {
        let count = 3_000;
        let mut map: serde_json::Map<String, Value> = (0..count)
            .map(|index| (name(index), make(index + 1)))
            .collect();
        map.insert(
            name(count),
            json!({"type": "object", "properties": {"z": {"type": "string"}}}),
        );
        let (api, _) = read_json(&schemas(Value::Object(map)));
        assert!(api.is_some(), "{which}");
    }
}

#[test]
fn nesting_up_to_the_limit_is_read() {
    for (open, close) in [
        ("{\"items\":", "}"),
        ("{\"properties\":{\"a\":", "}}"),
        ("{\"allOf\":[", ",{\"properties\":{\"b\":{}}}]}"),
        ("{\"oneOf\":[{\"type\":\"string\"},", "]}"),
    ] {
        let levels = 88 / open.matches(['{', '[']).count();
        let schema = format!("{}{{}}{}", open.repeat(levels), close.repeat(levels));
        let text = format!(
            "{{\"openapi\": \"3.0.0\", \"paths\": {{}}, \"components\": {{\"schemas\": {{\"S\": {schema}}}}}}}"
        );
        let (api, diagnostics, _) = read(&[("a.json", &text)]);
        assert!(
            api.is_some() && !diagnostics.has_errors(),
            "{open} {:?}",
            diagnostics.list()
        );
    }
}

#[test]
fn many_complaints_are_counted() {
    let map: serde_json::Map<String, Value> = (0..2_000)
        .map(|index| (format!("S{index}"), json!({"$ref": "#/no"})))
        .collect();
    let (_, diagnostics) = read_json(&schemas(Value::Object(map)));
    assert_eq!(
        diagnostics.list().len(),
        crate::spec::limits::COMPLAINTS.most + 1
    );
}

#[test]
fn random_damage_never_panics() {
    let base = include_str!("torture.yaml");
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    let mut random = move |below: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        usize::try_from(seed % below as u64).unwrap()
    };
    let mut value = crate::spec::text::parse(base, crate::spec::text::Format::Yaml)
        .unwrap()
        .value;
    value["openapi"] = json!("3.1.0");
    for _ in 0..400 {
        let mut damaged = value.clone();
        for _ in 0..4 {
            let mut at = &mut damaged;
            for _ in 0..3 + random(9) {
                let size = match at {
                    Value::Object(map) => map.len(),
                    Value::Array(list) => list.len(),
                    _ => 0,
                };
                if size == 0 {
                    break;
                }
                let pick = random(size);
                at = match at {
                    Value::Object(map) => map.iter_mut().nth(pick).unwrap().1,
                    Value::Array(list) => &mut list[pick],
                    _ => break,
                };
            }
            *at = [
                json!(null),
                json!(7),
                json!("x"),
                json!([]),
                json!({}),
                json!(true),
                json!(["a", null]),
                json!({"$ref": "#"}),
                json!({"$ref": "#/paths"}),
            ][random(9)]
            .clone();
        }
        damaged["openapi"] = json!("3.1.0");
        read_json(&damaged);
    }
    for _ in 0..200 {
        let mut bytes = base.as_bytes().to_vec();
        for _ in 0..3 {
            let at = random(bytes.len());
            let bad = b" \n\t:[]{}-'\"&*!|>%@#x\xff";
            bytes[at] = bad[random(bad.len())];
        }
        read_bytes("a.yaml", &bytes);
    }
}
