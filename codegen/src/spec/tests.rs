//! Whole documents: hostile ones, small ones, and every real one at hand.

mod corpus;
mod hostile;
mod random;
mod swagger2;
mod unions;

use crate::api::Api;
use crate::diagnostic::{Code, Diagnostics};
use crate::source::Sources;

/// Reads texts as the files of provider `x`.
fn read(files: &[(&str, &str)]) -> (Option<Api>, Diagnostics, Sources) {
    let files: Vec<(String, Vec<u8>)> = files
        .iter()
        .map(|(name, text)| (format!("specs/x/{name}"), text.as_bytes().to_vec()))
        .collect();
    let mut sources = Sources::default();
    let mut diagnostics = Diagnostics::default();
    let api = super::read("x", &files, &mut sources, &mut diagnostics);
    (api, diagnostics, sources)
}

fn codes(diagnostics: &Diagnostics) -> Vec<Code> {
    diagnostics.list().iter().map(|it| it.code).collect()
}

/// The text that a complaint marks.
fn marked<'s>(diagnostics: &Diagnostics, index: usize, sources: &'s Sources) -> &'s str {
    let span = diagnostics.list()[index].span.as_ref().unwrap();
    &sources.text(span.source)[span.start..span.end]
}

const SMALL: &str = "openapi: 3.0.0\ninfo: {title: T, version: 1.10}\npaths:\n  /a:\n    get:\n      operationId: listA\n      responses:\n        200: {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}\ncomponents:\n  schemas:\n    A: {type: object, properties: {id: {type: integer}}}\n";

#[test]
fn a_small_document_is_read() {
    let (api, diagnostics, sources) = read(&[
        ("openapi.yaml", SMALL),
        ("README.md", "no"),
        ("specs.lock", "no"),
    ]);
    let api = api.unwrap();
    assert!(diagnostics.list().is_empty(), "{:?}", diagnostics.list());
    assert_eq!(api.documents[0].version, "1.10");
    assert_eq!(api.documents[0].path, "specs/x/openapi.yaml");
    let id = api.operation_named("listA").unwrap();
    let ty = api.success_json(api.operation(id).unwrap()).unwrap();
    assert_eq!(api.describe(ty), "object A");
    assert_eq!(
        api.type_origin(ty),
        "specs/x/openapi.yaml#/components/schemas/A"
    );
    let span = super::span_of(
        "specs/x/openapi.yaml",
        "/components/schemas/A/properties/id",
        &sources,
    )
    .unwrap();
    assert_eq!(&sources.text(span.source)[span.start..span.end], "id");
    assert!(super::span_of("specs/x/other.yaml", "", &sources).is_none());
}

#[test]
fn overlays_are_applied_before_anything_else() {
    let overlay = "overlay: 1.1.0\nactions:\n- target: $.components.schemas.A.properties\n  update: {name: {type: [string, 'null']}}\n  x-reason: {why: w, expect: 1}\n";
    let (api, diagnostics, _) = read(&[("openapi.yaml", SMALL), ("overlay.yaml", overlay)]);
    let api = api.unwrap();
    assert!(diagnostics.list().is_empty(), "{:?}", diagnostics.list());
    let ty = crate::api::TypeRef {
        id: api.schema_named("A").unwrap(),
        nullable: false,
    };
    assert_eq!(api.properties(ty), ["id", "name"]);
    assert!(api.property(ty, "name").unwrap().ty.nullable);
}

#[test]
fn an_overlay_knows_its_document() {
    let action = "actions:\n- target: $.components.schemas.A\n  update: {title: changed}\n  x-reason: {expect: 1}\n";
    let (api, diagnostics, _) = read(&[
        ("one.yaml", SMALL),
        ("two.yaml", SMALL),
        ("two.overlay.yaml", action),
    ]);
    assert!(diagnostics.list().is_empty(), "{:?}", diagnostics.list());
    let titles: Vec<_> = api
        .unwrap()
        .types
        .iter()
        .filter_map(|ty| ty.doc.summary.clone())
        .collect();
    assert_eq!(titles, ["changed"]);
    let (_, diagnostics, _) = read(&[("one.yaml", SMALL), ("tow.overlay.yaml", action)]);
    assert_eq!(codes(&diagnostics), [Code::M0102]);
}

#[test]
fn documents_share_equal_schemas() {
    let other = SMALL.replace("listA", "listB").replace("/a:", "/b:");
    let (api, ..) = read(&[("one.yaml", SMALL), ("two.yaml", &other)]);
    let api = api.unwrap();
    assert_eq!(api.operations.len(), 2);
    assert_eq!(
        api.success_json(&api.operations[0]),
        api.success_json(&api.operations[1])
    );
    let changed = other.replace("integer", "string");
    let (api, ..) = read(&[("one.yaml", SMALL), ("two.yaml", &changed)]);
    let api = api.unwrap();
    assert!(api.schema_named("A").is_some() && api.schema_named("two.A").is_some());
    let ty = api.success_json(&api.operations[1]).unwrap();
    assert_eq!(ty.id, api.schema_named("two.A").unwrap());
}

#[test]
fn reading_twice_gives_the_same() {
    let other = SMALL.replace("integer", "string");
    let json = |files: &[(&str, &str)]| serde_json::to_string(&read(files).0.unwrap()).unwrap();
    let forth = json(&[("one.yaml", SMALL), ("two.yaml", &other)]);
    let back = json(&[("two.yaml", &other), ("one.yaml", SMALL)]);
    assert_eq!(forth, back);
}
