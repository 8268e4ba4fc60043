//! Constructs that the tests of other generators take or refuse: what they take works, what they refuse is told.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use conjoin_client_tests::{Made, made, root, workspace_of};

/// Name and path of the documents in a folder of `tests/peers`.
fn documents(folder: &str) -> BTreeMap<String, PathBuf> {
    std::fs::read_dir(root().join("tests/peers").join(folder))
        .expect("the folder is there")
        .map(|entry| entry.expect("an entry").path())
        .map(|path| {
            let stem = path.file_stem().and_then(|it| it.to_str()).unwrap_or("");
            (stem.to_owned(), path)
        })
        .collect()
}

/// Whether a document says that nothing of it may be lost.
fn is_exact(path: &Path) -> bool {
    let text = std::fs::read_to_string(path).expect("text");
    text.lines().any(|line| line == "# exact")
}

#[test]
fn what_peers_accept_loses_no_operation() {
    let mut wrong = Vec::new();
    for (name, path) in documents("accepted") {
        let made = made(&path);
        let Some(client) = &made.client else {
            wrong.push(format!("{name}: {}", made.said));
            continue;
        };
        let report = &client.report;
        let lossy = is_exact(&path) && report.degraded > 0;
        if report.refused > 0 || lossy {
            wrong.push(format!("{name}: {}", made.report()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_peers_refuse_is_told() {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(root().join("tests/peers/snapshots"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let mut silent = Vec::new();
    for (name, path) in documents("refused") {
        let made = made(&path);
        let rows = made.client.as_ref().map_or(0, |it| it.report.rows.len());
        if made.said.is_empty() && rows == 0 {
            silent.push(name.clone());
        }
        let shown = match &made.client {
            Some(_) => format!("{}\n{}", made.report(), made.said),
            None => made.report(),
        };
        settings.bind(|| insta::assert_snapshot!(name.as_str(), shown));
    }
    assert!(silent.is_empty(), "nothing is said about {silent:?}");
}

#[test]
fn it_compiles() {
    let clients: BTreeMap<String, Made> = documents("accepted")
        .into_iter()
        .chain(documents("refused"))
        .map(|(name, path)| (name, made(&path)))
        .filter(|(_, made)| made.client.is_some())
        .collect();
    let place = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let folder = workspace_of(place.join("peers"), &clients);
    let output = Command::new(env!("CARGO"))
        .args(["clippy", "--quiet", "--workspace", "--all-targets"])
        .args(["--offline", "--keep-going", "--", "-D", "warnings"])
        .current_dir(&folder)
        // What the clients depend on is built there already.
        .env("CARGO_TARGET_DIR", place.join("torture/target"))
        .output()
        .expect("cargo starts");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}
