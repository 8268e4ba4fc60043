//! What is emitted for every way of paging and of telling changes and deletions.

#![cfg(test)]

use conjoin_codegen::diagnostic::{Diagnostics, Style, render_all};
use conjoin_codegen::emit;
use conjoin_codegen::pipeline::{self, File, Provider};
use conjoin_codegen::source::Sources;

fn file(path: &str, text: &str) -> File {
    File {
        path: path.to_owned(),
        content: Ok(text.as_bytes().to_vec()),
    }
}

#[test]
fn lists_look_like_this() {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let models = file(
        "mappings/models/shop.yaml",
        include_str!("paging/models.yaml"),
    );
    let models = pipeline::read_models(&[models], &mut sources, &mut diagnostics);
    let provider = Provider {
        name: "pager".to_owned(),
        specs: vec![file(
            "specs/pager/openapi.yaml",
            include_str!("paging/openapi.yaml"),
        )],
        mappings: vec![
            file(
                "mappings/pager/connector.yaml",
                include_str!("paging/connector.yaml"),
            ),
            file("mappings/pager/shop.yaml", include_str!("paging/shop.yaml")),
        ],
        fixtures: None,
    };
    let checked = pipeline::check(&provider, &models, &mut sources, &mut diagnostics);
    let complaints = render_all(&diagnostics, &sources, Style::Plain);
    assert!(!diagnostics.has_errors(), "{complaints}");
    let checked = checked.expect("a plan");
    let all: Vec<_> = models.iter().collect();
    let files = emit::connector(&checked.plan, &checked.api, &all);
    for model in ["customer", "order", "shop", "visit", "zone"] {
        let text = &files[&format!("generated/pager/src/shop/{model}.rs")];
        syn::parse_file(text).unwrap_or_else(|error| panic!("{model}: {error}"));
        // The requests and the plans; the rest is of another test.
        let start = text.find("impl<'a>").expect("a builder");
        let end = text.find("fn from_record").expect("a converter");
        insta::assert_snapshot!(format!("paging__{model}"), &text[start..end]);
    }
}
