//! What is emitted for every way to authenticate.

#![cfg(test)]

use conjoin_codegen::diagnostic::Diagnostics;
use conjoin_codegen::emit;
use conjoin_codegen::pipeline::{self, File, Provider};
use conjoin_codegen::source::Sources;

#[test]
fn every_way_to_authenticate_looks_like_this() {
    let file = |path: &str, text: &str| File {
        path: path.to_owned(),
        content: Ok(text.as_bytes().to_vec()),
    };
    let provider = Provider {
        name: "vault".to_owned(),
        specs: vec![file(
            "specs/vault/openapi.yaml",
            include_str!("auth/openapi.yaml"),
        )],
        mappings: vec![file(
            "mappings/vault/connector.yaml",
            include_str!("auth/connector.yaml"),
        )],
        fixtures: None,
    };
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let checked = pipeline::check(&provider, &[], &mut sources, &mut diagnostics).expect("a plan");
    assert!(diagnostics.list().is_empty(), "{:?}", diagnostics.list());
    let mut files = emit::connector(&checked.plan, &checked.api, &[]);
    files.extend(emit::connectors_crate(&[&checked.plan], &[]));
    for path in [
        "generated/vault/src/client.rs",
        "generated/connectors/src/vault.rs",
    ] {
        let text = files.get(path).expect(path);
        syn::parse_file(text).expect("Rust");
        insta::assert_snapshot!(
            path.trim_start_matches("generated/").replace('/', "__"),
            text
        );
    }
}
