//! The same bytes on every run, nothing but field order from a reordered document, small diffs from small changes.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use conjoin_client_tests::{made_of, root};
use conjoin_codegen::files::FileSet;
use proptest::prelude::{ProptestConfig, any, proptest};
use serde_json::{Map, Value};

fn document() -> Value {
    let path = root().join("tests/stability/openapi.yaml");
    serde_yaml::from_str(&std::fs::read_to_string(path).expect("a document")).expect("YAML")
}

fn files(document: &Value) -> FileSet {
    let text = serde_json::to_vec(document).expect("JSON");
    let made = made_of("openapi.json", &text);
    made.client.expect("a client").files
}

/// The Rust files, without what names the input.
fn rust(document: &Value) -> FileSet {
    let mut files = files(document);
    files.retain(|path, _| path.ends_with(".rs"));
    files
}

/// Every map of a document in an order drawn from `seed`.
fn shuffled(value: &Value, seed: &mut u64) -> Value {
    match value {
        Value::Object(map) => {
            let mut entries: Vec<(u64, &String, &Value)> = map
                .iter()
                .map(|(key, value)| {
                    // Numbers of a linear congruential generator: all that is needed is another order.
                    *seed = seed
                        .wrapping_mul(6_364_136_223_846_793_005)
                        .wrapping_add(1_442_695_040_888_963_407);
                    (*seed >> 33, key, value)
                })
                .collect();
            entries.sort_by_key(|(order, key, _)| (*order, *key));
            let mut out = Map::new();
            for (_, key, value) in entries {
                out.insert(key.clone(), shuffled(value, seed));
            }
            Value::Object(out)
        }
        Value::Array(list) => list.iter().map(|it| shuffled(it, seed)).collect(),
        other => other.clone(),
    }
}

/// A file with the fields of structs sorted by name.
fn without_field_order(text: &str) -> String {
    let mut file = syn::parse_file(text).expect("Rust");
    for item in &mut file.items {
        if let syn::Item::Struct(it) = item
            && let syn::Fields::Named(named) = &mut it.fields
        {
            let mut fields: Vec<syn::Field> = named.named.iter().cloned().collect();
            fields.sort_by_key(|field| field.ident.as_ref().map(ToString::to_string));
            named.named = fields.into_iter().collect();
        }
    }
    prettyplease::unparse(&file)
}

#[test]
fn two_runs_give_the_same_bytes() {
    let document = document();
    assert_eq!(files(&document), files(&document));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn order_of_a_document_is_order_of_fields(seed in any::<u64>()) {
        let document = document();
        let other = shuffled(&document, &mut seed.clone());
        let sorted = |document: &Value| -> BTreeMap<String, String> {
            rust(document).into_iter().map(|(path, text)| (path, without_field_order(&text))).collect()
        };
        let (one, two) = (sorted(&document), sorted(&other));
        for (path, text) in &one {
            proptest::prop_assert_eq!(Some(text), two.get(path), "{}", path);
        }
        proptest::prop_assert_eq!(one.len(), two.len());
    }
}

/// Lines that a reviewer sees, and the files they are in.
fn difference(before: &FileSet, after: &FileSet) -> (usize, usize) {
    let empty = String::new();
    let paths: std::collections::BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let (mut lines, mut files) = (0, 0);
    for path in paths {
        let old = before.get(path).unwrap_or(&empty);
        let new = after.get(path).unwrap_or(&empty);
        if old != new {
            files += 1;
            let diff = similar::TextDiff::from_lines(old, new);
            let count = |tag| diff.iter_all_changes().filter(|it| it.tag() == tag).count();
            // A changed line is one line to read.
            lines += count(similar::ChangeTag::Delete).max(count(similar::ChangeTag::Insert));
        }
    }
    (lines, files)
}

/// Adds an optional property to a schema with properties of its own.
fn with_property(document: &Value, schema: &str) -> Option<Value> {
    let mut document = document.clone();
    let properties = document
        .pointer_mut(&format!(
            "/components/schemas/{}/properties",
            schema.replace('/', "~1")
        ))?
        .as_object_mut()?;
    properties.insert(
        "added_later".to_owned(),
        serde_json::json!({"type": "string", "description": "Came with a new version."}),
    );
    Some(document)
}

#[test]
fn one_property_is_a_small_diff() {
    let document = document();
    let before = rust(&document);
    for schema in ["BookBase", "Person", "Shelf", "Problem"] {
        let after = rust(&with_property(&document, schema).expect("a schema with properties"));
        let (lines, files) = difference(&before, &after);
        assert!(lines > 0, "{schema}: nothing changed");
        assert!(
            lines <= 12 && files <= 2,
            "{schema}: {lines} lines in {files} files"
        );
    }
}

#[test]
fn one_word_of_a_description_is_a_small_diff() {
    let document = document();
    let text = document.to_string();
    let after = text.replace("Printed on the cover.", "Printed on the spine.");
    assert_ne!(text, after);
    let after: Value = serde_json::from_str(&after).expect("JSON");
    let (before, after) = (rust(&document), rust(&after));
    let types = after
        .values()
        .flat_map(|text| text.lines())
        .filter(|line| line.contains("Printed on the spine."))
        .count();
    let (lines, _) = difference(&before, &after);
    assert!(
        types > 0 && lines <= 4 * types,
        "{lines} lines for {types} types"
    );
}

/// The folder of vendors' documents, which are no part of the repository.
fn corpus() -> Option<PathBuf> {
    let places = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
    let mut places = places.map(|it| it.join("shared/corpus/specs"));
    places.find(|it| it.is_dir())
}

/// The same on three vendors' documents, over a sample of their schemas: prints the worst and the mean.
#[test]
#[ignore = "takes a minute; run with --ignored --nocapture where the documents are"]
fn small_diffs_on_vendors_documents() {
    let Some(folder) = corpus() else {
        println!("the documents are not there");
        return;
    };
    for name in ["asana.yaml", "pagerduty.json", "front-core.json"] {
        let text = std::fs::read_to_string(folder.join(name)).expect("a document");
        let document: Value = if name.ends_with(".json") {
            serde_json::from_str(&text).expect("JSON")
        } else {
            serde_yaml::from_str(&text).expect("YAML")
        };
        let before = rust(&document);
        let names: Vec<String> = document
            .pointer("/components/schemas")
            .and_then(Value::as_object)
            .map(|it| it.keys().cloned().collect())
            .unwrap_or_default();
        let step = names.len().div_ceil(40).max(1);
        let mut seen: Vec<(usize, usize, &String)> = Vec::new();
        for schema in names.iter().step_by(step) {
            if let Some(changed) = with_property(&document, schema) {
                let (lines, files) = difference(&before, &rust(&changed));
                seen.push((lines, files, schema));
            }
        }
        let lines: usize = seen.iter().map(|it| it.0).sum();
        let within = seen.iter().filter(|it| it.0 <= 12 && it.1 <= 2).count();
        println!(
            "{name}: {} schemas, {within} within 12 lines and 2 files, {:.1} lines on average, most {:?}",
            seen.len(),
            lines as f64 / seen.len().max(1) as f64,
            seen.iter().max()
        );
    }
}
