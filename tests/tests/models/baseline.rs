//! Changes of the common models against the baseline that users have.

use std::path::Path;

use conjoin_codegen::models::{Snapshot, changes};

use crate::every::declared;

/// What a change of the models needs before it is let in.
const ACCEPT: &str = "\
Users match on these types, fields and values. A breaking change needs a new major version and a line in CHANGELOG.md. \
When the change is wanted, accept it with `cargo xtask models --accept` and commit mappings/models/baseline.jsonl.";

#[test]
fn no_model_changes_without_being_accepted() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../mappings/models/baseline.jsonl");
    let text = std::fs::read_to_string(path).expect("the baseline");
    let before = Snapshot::read(&text).expect("a snapshot");
    let now = Snapshot::of(&declared());
    let found: Vec<String> = changes(&before, &now)
        .iter()
        .map(|change| format!("  {change}"))
        .collect();
    assert!(
        found.is_empty(),
        "the common models are not what the baseline says:\n{}\n{ACCEPT}",
        found.join("\n")
    );
    assert_eq!(
        now.text(),
        text,
        "the baseline is not in the form that is written"
    );
}
