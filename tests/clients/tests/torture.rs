//! Every construct that is known to break generators: what is emitted for it, and that it compiles.

use std::collections::BTreeMap;
use std::panic::AssertUnwindSafe;
use std::path::PathBuf;
use std::process::Command;

use conjoin_client_tests::large::LARGE;
use conjoin_client_tests::{Made, made, made_of, root};

/// Rows of the list.
const ROWS: std::ops::RangeInclusive<usize> = 1..=172;

/// Number and path of every fixture.
fn fixtures() -> BTreeMap<String, PathBuf> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(root().join("tests/torture")).expect("the folder is there") {
        let path = entry.expect("an entry").path();
        let stem = path.file_stem().and_then(|it| it.to_str()).unwrap_or("");
        if stem.get(..3).is_some_and(|it| it.parse::<usize>().is_ok()) {
            let clash = found.insert(stem.to_owned(), path.clone());
            assert!(clash.is_none(), "{stem} is there twice");
        }
    }
    found
}

#[test]
fn every_row_has_its_fixture() {
    let found = fixtures();
    let missing: Vec<usize> = ROWS
        .filter(|row| {
            !found
                .keys()
                .map(String::as_str)
                .chain(LARGE.iter().map(|it| it.name))
                .any(|name| name.starts_with(&format!("{row:03}-")))
        })
        .collect();
    assert!(missing.is_empty(), "rows without a fixture: {missing:?}");
    for (name, path) in &found {
        if path.extension().is_some_and(|it| it == "txt") {
            let why = std::fs::read_to_string(path).expect("text");
            assert!(why.trim().len() > 40, "{name} says no reason");
        }
    }
}

#[test]
fn what_is_emitted() {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(root().join("tests/torture/snapshots"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let mut wrong = Vec::new();
    for (name, path) in fixtures() {
        if path.extension().is_some_and(|it| it == "txt") {
            continue;
        }
        let made = made(&path);
        let text = made.shown(&path);
        let result = std::panic::catch_unwind(AssertUnwindSafe(|| {
            settings.bind(|| insta::assert_snapshot!(name.as_str(), text));
        }));
        if result.is_err() {
            wrong.push(name);
        }
    }
    assert!(wrong.is_empty(), "differ from their snapshots: {wrong:?}");
}

#[test]
fn what_is_emitted_for_large_documents() {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(root().join("tests/torture/snapshots"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    for large in LARGE {
        let text = (large.text)();
        let begin = std::time::Instant::now();
        let made = made_of(large.file, text.as_bytes());
        let took = begin.elapsed();
        assert!(took.as_secs() < 300, "{} took {took:?}", large.name);
        for (file, text) in made.client.iter().flat_map(|it| &it.files) {
            assert!(text.len() < 1 << 23, "{}: {file} is too large", large.name);
        }
        let shown = format!("{}\n\n{}", large.says, made.outline());
        settings.bind(|| insta::assert_snapshot!(large.name, shown));
    }
}

#[test]
fn it_compiles() {
    let clients: BTreeMap<String, Made> = fixtures()
        .into_iter()
        .filter(|(_, path)| path.extension().is_none_or(|it| it != "txt"))
        .map(|(name, path)| (name, made(&path)))
        .chain(LARGE.iter().filter(|it| it.compiles).map(|it| {
            let made = made_of(it.file, (it.text)().as_bytes());
            (it.name.to_owned(), made)
        }))
        .filter(|(_, made)| made.client.is_some())
        .collect();
    let folder = conjoin_client_tests::workspace_of(
        PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("torture"),
        &clients,
    );
    let output = Command::new(env!("CARGO"))
        .args([
            "clippy",
            "--quiet",
            "--workspace",
            "--all-targets",
            "--offline",
            "--keep-going",
            "--",
            "-D",
            "warnings",
        ])
        .current_dir(&folder)
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .output()
        .expect("cargo starts");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}
