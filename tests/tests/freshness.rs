//! Generated files are what specs and mappings say; one provider's mistakes stay with that provider.

#![cfg(test)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use tempfile::TempDir;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the workspace")
        .to_path_buf()
}

/// The built `xtask`.
fn xtask() -> &'static Path {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(|| {
        let output = Command::new(env!("CARGO"))
            .args([
                "build",
                "--quiet",
                "--package",
                "xtask",
                "--message-format",
                "json",
            ])
            .current_dir(root())
            .output()
            .expect("cargo");
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        let lines = String::from_utf8(output.stdout).expect("UTF-8");
        let messages = lines
            .lines()
            .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
        let mut built =
            messages.filter_map(|message| message["executable"].as_str().map(PathBuf::from));
        built.next().expect("an executable")
    })
}

/// A workspace of its own, made of copies.
struct Copy(TempDir);

impl Copy {
    /// Everything is fresh here, whatever is checked in: one stale file fails one test.
    fn new() -> Self {
        static FRESH: OnceLock<PathBuf> = OnceLock::new();
        let fresh = FRESH.get_or_init(|| {
            let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fresh");
            if folder.exists() {
                fs::remove_dir_all(&folder).expect("deleted");
            }
            let first = Self::without_generated();
            first.xtask(&["generate"]).ok();
            duplicate(first.0.path(), &folder);
            folder
        });
        let copy = Self(tempfile::tempdir().expect("a folder"));
        duplicate(fresh, copy.0.path());
        copy
    }

    /// Specs and mappings alone.
    fn without_generated() -> Self {
        let copy = Self(tempfile::tempdir().expect("a folder"));
        for folder in ["specs", "mappings"] {
            duplicate(&root().join(folder), &copy.path(folder));
        }
        copy
    }

    fn generated(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        files(&self.path("generated"))
    }

    fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Replaces the one place where `from` stands.
    fn edit(&self, path: &str, from: &str, to: &str) {
        let text = self.read(path);
        assert_eq!(
            text.matches(from).count(),
            1,
            "{path} has changed: the test needs one `{from}`"
        );
        fs::write(self.path(path), text.replace(from, to)).expect("written");
    }

    fn xtask(&self, arguments: &[&str]) -> Said {
        Command::new(xtask())
            .args(arguments)
            .env("CONJOIN_WORKSPACE", self.0.path())
            .current_dir(self.0.path())
            .output()
            .expect("xtask")
            .into()
    }
}

fn duplicate(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if !entry.file_type().expect("a type").is_dir() {
            fs::copy(entry.path(), target).expect("copied");
        } else if entry.file_name() != "target" {
            duplicate(&entry.path(), &target);
        }
    }
}

/// Every file below a folder.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(&next).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                open.push(path);
            } else {
                found.insert(
                    path.strip_prefix(folder).expect("below").to_path_buf(),
                    fs::read(&path).expect("a file"),
                );
            }
        }
    }
    found
}

/// Fails with the names of the files that differ.
#[track_caller]
fn same(left: &BTreeMap<PathBuf, Vec<u8>>, right: &BTreeMap<PathBuf, Vec<u8>>, why: &str) {
    let names = left.keys().chain(right.keys());
    let mut differ: Vec<&PathBuf> = names
        .filter(|name| left.get(*name) != right.get(*name))
        .collect();
    differ.dedup();
    assert!(differ.is_empty(), "{why}: {differ:?} differ");
}

/// What a run said and how it ended.
#[derive(Debug)]
struct Said {
    code: Option<i32>,
    text: String,
}

impl From<Output> for Said {
    fn from(output: Output) -> Self {
        let text = format!(
            "{}{}",
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        );
        Self {
            code: output.status.code(),
            text,
        }
    }
}

impl Said {
    #[track_caller]
    fn ok(self) -> Self {
        assert_eq!(self.code, Some(0), "{}", self.text);
        self
    }

    /// Failed in an orderly way and said all of this.
    #[track_caller]
    fn failed(self, parts: &[&str]) -> Self {
        assert_eq!(self.code, Some(1), "{}", self.text);
        assert!(!self.text.contains("panicked"), "{}", self.text);
        for part in parts {
            assert!(
                self.text.contains(part),
                "`{part}` is not in:\n{}",
                self.text
            );
        }
        self
    }
}

/// Where a text stands: the number of its line.
fn line_of(text: &str, part: &str) -> usize {
    text.lines()
        .position(|line| line.contains(part))
        .unwrap_or_else(|| panic!("`{part}` is nowhere"))
        + 1
}

#[test]
fn what_is_checked_in_is_fresh() {
    let output = Command::new(env!("CARGO"))
        .args(["xtask", "generate", "--check"])
        .env_remove("CONJOIN_WORKSPACE")
        .current_dir(root())
        .output()
        .expect("cargo");
    Said::from(output).ok();
}

#[test]
fn an_edit_by_hand_is_found() {
    let copy = Copy::new();
    copy.xtask(&["generate", "--check"]).ok();
    let client = "generated/bamboohr/src/client.rs";
    fs::write(
        copy.path(client),
        format!("{}\n// mine\n", copy.read(client)),
    )
    .expect("written");
    copy.xtask(&["generate", "--check"])
        .failed(&[&format!("~ {client}"), "cargo xtask generate"]);
    assert!(
        copy.read(client).ends_with("// mine\n"),
        "--check writes nothing"
    );

    fs::remove_file(copy.path("generated/zendesk/src/lib.rs")).expect("deleted");
    fs::write(
        copy.path("generated/zendesk/src/left_over.rs"),
        copy.read(client),
    )
    .expect("written");
    copy.xtask(&["generate", "--check"]).failed(&[
        "+ generated/zendesk/src/lib.rs",
        "- generated/zendesk/src/left_over.rs",
    ]);

    copy.xtask(&["generate"]).ok();
    copy.xtask(&["generate", "--check"]).ok();
    same(&copy.generated(), &Copy::new().generated(), "all is mended");
}

#[test]
fn files_of_the_user_stay() {
    let copy = Copy::new();
    let mine = "generated/bamboohr/src/hooks/mine.rs";
    fs::create_dir_all(copy.path(mine).parent().expect("a folder")).expect("created");
    fs::write(copy.path(mine), "//! By hand.\n").expect("written");
    copy.xtask(&["generate", "--check"]).ok();
    copy.xtask(&["generate"]).ok();
    assert_eq!(copy.read(mine), "//! By hand.\n");
}

#[test]
fn a_dropped_field_is_named() {
    let copy = Copy::new();
    copy.edit(
        "mappings/bamboohr/hris.yaml",
        "      first_name:      firstName\n",
        "",
    );
    copy.xtask(&["generate", "--check"]).failed(&[
        "[M0207]",
        "first_name",
        "mappings/bamboohr/hris.yaml:",
    ]);
}

#[test]
fn a_dropped_field_that_nothing_needs_makes_files_stale() {
    let copy = Copy::new();
    copy.edit(
        "mappings/bamboohr/hris.yaml",
        "      middle_name:     middleName\n",
        "",
    );
    copy.xtask(&["generate", "--check"])
        .failed(&["middle_name", "~ generated/bamboohr/src/hris/employee.rs"]);
}

#[test]
fn a_misspelt_paginator_path_is_named_with_its_line() {
    let copy = Copy::new();
    let connector = "mappings/bamboohr/connector.yaml";
    copy.edit(
        connector,
        "next: meta.page.nextCursor",
        "next: meta.page.nextCursr",
    );
    let line = line_of(&copy.read(connector), "nextCursr");
    copy.xtask(&["generate", "--check"]).failed(&[
        &format!("{connector}:{line}:"),
        "nextCursr",
        "did you mean `nextCursor`",
    ]);
}

#[test]
fn a_new_line_in_a_mapping_makes_files_stale() {
    let copy = Copy::new();
    let before = copy.generated();
    copy.edit(
        "mappings/bamboohr/connector.yaml",
        "concurrency: 4 ",
        "concurrency: 3 ",
    );
    copy.xtask(&["generate", "--check"])
        .failed(&["~ generated/bamboohr/src/"]);
    same(&copy.generated(), &before, "--check writes nothing");
}

#[test]
fn a_broken_spec_stays_with_its_provider() {
    let spec = "specs/bamboohr/openapi.yaml";
    let sound = fs::read(root().join(spec)).expect("a spec");
    let bomb = {
        let mut text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned();
        for level in 1..12 {
            let items = vec![format!("*a{}", level - 1); 9].join(", ");
            text.push_str(&format!("a{level}: &a{level} [{items}]\n"));
        }
        text
    };
    let mut not_utf8 = sound.clone();
    not_utf8.splice(100..100, [0xff, 0xfe, 0x80]);
    let broken: [(&str, Option<Vec<u8>>); 8] = [
        ("empty", Some(Vec::new())),
        ("truncated", Some(sound[..sound.len() / 2].to_vec())),
        ("not UTF-8", Some(not_utf8)),
        ("bomb", Some(bomb.into_bytes())),
        ("brackets", Some("[".repeat(100_000).into_bytes())),
        (
            "braces in JSON",
            Some("{\"a\":".repeat(100_000).into_bytes()),
        ),
        ("no OpenAPI", Some(b"- 1\n- 2\n".to_vec())),
        ("missing", None),
    ];
    let copy = Copy::new();
    for (name, content) in broken {
        match content {
            Some(bytes) => fs::write(copy.path(spec), bytes).expect("written"),
            None => fs::remove_file(copy.path(spec)).expect("deleted"),
        }
        expect_contained(&copy, name);
    }
    fs::create_dir(copy.path(spec)).expect("created");
    expect_contained(&copy, "a folder");
    fs::remove_dir(copy.path(spec)).expect("deleted");
    fs::write(copy.path(spec), sound).expect("written");
    copy.xtask(&["generate", "--check"]).ok();
}

/// The broken provider keeps its files, and a stale file of another is mended.
fn expect_contained(copy: &Copy, name: &str) {
    let stale = "generated/zendesk/src/lib.rs";
    let before = copy.generated();
    fs::write(copy.path(stale), format!("{}// stale\n", copy.read(stale))).expect("written");
    let said = copy.xtask(&["generate"]);
    assert_eq!(said.code, Some(1), "{name}: {}", said.text);
    assert!(!said.text.contains("panicked"), "{name}: {}", said.text);
    assert!(
        said.text.contains("error[") && said.text.contains("specs/bamboohr"),
        "{name}: {}",
        said.text
    );
    assert!(
        said.text.len() < 200_000,
        "{name}: {} bytes of complaints",
        said.text.len()
    );
    same(&copy.generated(), &before, name);
}

#[test]
fn twice_is_the_same() {
    let again = Copy::without_generated();
    again.xtask(&["generate"]).ok();
    same(&again.generated(), &Copy::new().generated(), "two folders");

    let before = again.generated();
    let said = again.xtask(&["generate"]).ok();
    assert!(
        !said.text.contains(" changed, "),
        "nothing is left to do: {}",
        said.text
    );
    same(&again.generated(), &before, "two runs");
    fs::remove_dir_all(again.path("target")).expect("deleted");
    again.xtask(&["generate"]).ok();
    same(
        &again.generated(),
        &before,
        "without memory of the last run",
    );
}

#[test]
fn an_unknown_provider_is_refused_with_the_nearest() {
    Copy::new()
        .xtask(&["generate", "bambohr"])
        .failed(&["bambohr", "did you mean `bamboohr`?"]);
}

#[test]
fn the_readme_shows_a_diagnostic_as_it_is() {
    let copy = Copy::new();
    copy.edit(
        "mappings/bamboohr/hris.yaml",
        ":  preferredName\n",
        ":  preferedName\n",
    );
    let said = copy.xtask(&["check", "bamboohr"]).failed(&[]);
    // Lines of the mapping and counts of the spec may move on.
    let plain =
        |line: &str| line.replace(|letter: char| letter.is_ascii_digit() || letter == ' ', "");
    let printed: Vec<String> = said.text.lines().map(plain).collect();
    let readme = fs::read_to_string(root().join("README.md")).expect("the README");
    let shown = readme
        .split("```text\n")
        .nth(1)
        .and_then(|rest| rest.split("```").next())
        .expect("an example");
    for line in shown.lines() {
        assert!(
            printed.contains(&plain(line)),
            "`{line}` is not in:\n{}",
            said.text
        );
    }
}
