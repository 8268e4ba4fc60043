//! What is emitted for an invented provider that has one of everything.

#![cfg(test)]

use std::collections::BTreeSet;

use conjoin_codegen::diagnostic::Diagnostics;
use conjoin_codegen::emit;
use conjoin_codegen::files::FileSet;
use conjoin_codegen::models::Category;
use conjoin_codegen::pipeline::{self, Checked, File, Provider};
use conjoin_codegen::source::Sources;

const SPEC: &str = include_str!("acme/openapi.yaml");
const MODELS: &str = include_str!("acme/models.yaml");

fn file(path: &str, text: &str) -> File {
    File {
        path: path.to_owned(),
        content: Ok(text.as_bytes().to_vec()),
    }
}

/// The provider with this spec, checked without a complaint that is an error.
fn checked(spec: &str) -> (Vec<Category>, Checked) {
    let mut sources = Sources::default();
    let mut diagnostics = Diagnostics::default();
    let models = pipeline::read_models(
        &[file("mappings/models/shop.yaml", MODELS)],
        &mut sources,
        &mut diagnostics,
    );
    let provider = Provider {
        name: "acme".to_owned(),
        specs: vec![file("specs/acme/openapi.yaml", spec)],
        mappings: vec![
            file(
                "mappings/acme/connector.yaml",
                include_str!("acme/connector.yaml"),
            ),
            file("mappings/acme/shop.yaml", include_str!("acme/shop.yaml")),
        ],
        fixtures: None,
    };
    let checked =
        pipeline::check(&provider, &models, &mut sources, &mut diagnostics).expect("a plan");
    let complaints: Vec<String> = diagnostics
        .list()
        .iter()
        .map(|it| format!("{:?} {}", it.code, it.message))
        .collect();
    assert!(!diagnostics.has_errors(), "{complaints:#?}");
    (models, checked)
}

fn everything(spec: &str) -> FileSet {
    let (models, checked) = checked(spec);
    let mut files = emit::connector(
        &checked.plan,
        &checked.api,
        &models.iter().collect::<Vec<_>>(),
    );
    files.extend(emit::models_crate(&models));
    files.extend(emit::connectors_crate(&[&checked.plan], &models));
    files
}

fn parsed(files: &FileSet) -> impl Iterator<Item = (&String, syn::File)> {
    files
        .iter()
        .filter(|(path, _)| path.ends_with(".rs"))
        .map(|(path, text)| {
            let parsed = syn::parse_file(text).unwrap_or_else(|error| panic!("{path}: {error}"));
            (path, parsed)
        })
}

#[test]
fn every_file_looks_like_this() {
    let files = everything(SPEC);
    let paths: Vec<&str> = files.keys().map(String::as_str).collect();
    insta::assert_snapshot!("paths", paths.join("\n"));
    for (path, text) in &files {
        insta::assert_snapshot!(
            path.trim_start_matches("generated/").replace('/', "__"),
            text
        );
    }
}

#[test]
fn every_rust_file_parses_and_says_where_it_comes_from() {
    let files = everything(SPEC);
    for (path, parsed) in parsed(&files) {
        assert!(!parsed.items.is_empty(), "{path}");
        assert!(files[path].starts_with("// @generated from "), "{path}");
        assert!(!files[path].contains("allow("), "{path}");
    }
}

#[test]
fn emission_is_the_same_each_time() {
    assert_eq!(everything(SPEC), everything(SPEC));
}

/// Names of all items and fields, as a guard: text of a spec must never become one.
fn declared(files: &FileSet) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for (path, parsed) in parsed(files) {
        for item in &parsed.items {
            let name = match item {
                syn::Item::Fn(it) => it.sig.ident.to_string(),
                syn::Item::Struct(it) => it.ident.to_string(),
                syn::Item::Enum(it) => it.ident.to_string(),
                syn::Item::Static(it) => it.ident.to_string(),
                syn::Item::Mod(it) => it.ident.to_string(),
                syn::Item::Macro(_) | syn::Item::Verbatim(_) => "a macro".to_owned(),
                _ => continue,
            };
            names.insert(format!("{path} {name}"));
        }
    }
    names
}

#[test]
fn hostile_text_stays_text() {
    let hostile = [
        r#""; fn pwned() {} //"#,
        "*/ fn pwned() {} /*",
        "line\\r\\n/// pub fn pwned() {}\\n#[doc = \\\"x\\\"]",
        "#\\\"# + fn pwned() {} r#\\\"",
        "{{ title }} {% raw %} {}",
        "\\u202e\\u0000 dne",
        "```\\nfn pwned() { panic!() }",
        "<script>alert(1)</script> [a]: b",
    ];
    let benign = declared(&everything(SPEC));
    for text in hostile {
        let quoted = format!("\"{}\"", text.replace("\"; fn", "\\\"; fn"));
        let spec = SPEC
            .replace("Lists orders.", &quoted)
            .replace("description: An order.", &format!("description: {quoted}"))
            .replace("Number on the invoice.", &quoted);
        let files = everything(&spec);
        assert_eq!(declared(&files), benign, "{text}");
        assert!(
            !files
                .values()
                .any(|it| it.contains('\u{202e}') || it.contains('\0')),
            "{text}"
        );
    }
}

#[test]
fn names_that_clash_are_reported() {
    let spec = SPEC.replace(
        "        extra: {type: string}",
        "        extra: {type: string}\n        customerId: {type: string}",
    );
    let (_, checked) = checked(&spec);
    let given: Vec<String> = emit::collisions(&checked.plan, &checked.api)
        .into_iter()
        .map(|it| it.given)
        .collect();
    assert_eq!(given, ["customer_id2"]);
}

/// The document with paths and schemas in the opposite order.
fn turned_around(spec: &str) -> String {
    let mut document: serde_yaml::Value = serde_yaml::from_str(spec).expect("YAML");
    let turn = |value: &mut serde_yaml::Value| {
        if let serde_yaml::Value::Mapping(map) = value {
            let entries: Vec<_> = std::mem::take(map).into_iter().collect();
            *map = entries.into_iter().rev().collect();
        }
    };
    turn(&mut document["paths"]);
    turn(&mut document["components"]["schemas"]);
    serde_yaml::to_string(&document).expect("YAML")
}

#[test]
fn moving_parts_of_a_document_changes_nothing() {
    // Two schemas want one name, so that the order could tell.
    let spec = SPEC
        .replace(
            "    Line:\n",
            "    contact_phones_item: {type: object, properties: {x: {type: string}}}\n    Line:\n",
        )
        .replace(
            "sku: {type: string}, count",
            "sku: {type: string}, c: {$ref: '#/components/schemas/contact_phones_item'}, count",
        );
    assert_ne!(spec, SPEC);
    let files = everything(&spec);
    assert!(files["generated/acme/src/orders.rs"].contains("struct ContactPhonesItem2"));
    let turned = everything(&turned_around(&spec));
    for (path, text) in &files {
        assert_eq!(turned.get(path), Some(text), "{path}");
    }
}
