//! What is emitted for unions: names, boxes, tables, two forms.

#![cfg(test)]

use conjoin_codegen::diagnostic::Diagnostics;
use conjoin_codegen::emit;
use conjoin_codegen::files::FileSet;
use conjoin_codegen::pipeline::{self, File, Provider};
use conjoin_codegen::source::Sources;

const SPEC: &str = include_str!("unions/openapi.yaml");
const CONNECTOR: &str = "mapping: 1\nprovider: zoo\ntitle: Zoo\nserver: {url: 'https://zoo.example'}\noperations: [listPets, createPet]\n";

fn emitted(spec: &str) -> FileSet {
    let file = |path: &str, text: &str| File {
        path: path.to_owned(),
        content: Ok(text.as_bytes().to_vec()),
    };
    let provider = Provider {
        name: "zoo".to_owned(),
        specs: vec![file("specs/zoo/openapi.yaml", spec)],
        mappings: vec![file("mappings/zoo/connector.yaml", CONNECTOR)],
        fixtures: None,
    };
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let checked = pipeline::check(&provider, &[], &mut sources, &mut diagnostics).expect("a plan");
    assert!(!diagnostics.has_errors(), "{:?}", diagnostics.list());
    emit::connector(&checked.plan, &checked.api, &[])
}

#[test]
fn unions_are_enums() {
    let files = emitted(SPEC);
    insta::assert_snapshot!("unions", files["generated/zoo/src/pets.rs"]);
    for (path, text) in files.iter().filter(|(path, _)| path.ends_with(".rs")) {
        syn::parse_file(text).unwrap_or_else(|error| panic!("{path}: {error}"));
    }
}

#[test]
fn names_of_variants_do_not_depend_on_their_order() {
    let turned = SPEC.replace(
        "oneOf: [{type: string}, {type: integer}, {type: array, items: {type: string}}, {type: array, items: {type: integer}}]",
        "oneOf: [{type: array, items: {type: integer}}, {type: integer}, {type: array, items: {type: string}}, {type: string}]",
    );
    assert_ne!(turned, SPEC);
    let variants = |files: &FileSet| {
        let text = &files["generated/zoo/src/pets.rs"];
        let mut names: Vec<String> = text
            .lines()
            .filter(|it| it.starts_with("    ") && it.ends_with("),"))
            .map(|it| it.trim().to_owned())
            .collect();
        names.sort();
        names
    };
    assert_eq!(variants(&emitted(&turned)), variants(&emitted(SPEC)));
}
