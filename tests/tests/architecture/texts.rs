//! The texts of the repository: length, first sentence, header, links, words.

use std::fs;
use std::path::Path;

use crate::scan::{BY_HAND, none, root, rust, texts, tokens};

/// Whether a file is written by the generator.
fn generated(path: &str) -> bool {
    path.starts_with("generated/") || path.starts_with("tests/testbed/generated/")
}

#[test]
fn files_are_short_and_say_what_lives_in_them() {
    let mut broken = Vec::new();
    for file in rust(BY_HAND)
        .into_iter()
        .filter(|file| !generated(&file.path))
    {
        let lines = file.text.lines().count();
        if lines > 600 {
            broken.push(format!("{} has {lines} lines: split it", file.path));
        }
        let first = file.text.lines().next().unwrap_or_default();
        if !first.starts_with("//! ") || !first.ends_with(['.', ':']) {
            broken.push(format!(
                "{} does not begin with a sentence that says what lives there",
                file.path
            ));
        }
    }
    none(
        "files of at most 600 lines, each with a first sentence",
        broken,
    );
}

#[test]
fn nothing_is_allowed_by_the_file() {
    let mut broken = Vec::new();
    for file in rust(&["codegen", "runtime", "xtask", "cli", "tests", "generated"]) {
        let tokens = tokens(&file);
        let allows = tokens.windows(4).any(|it| {
            it[0] == "#"
                && it[1] == "!"
                && it[2] == "["
                && matches!(it[3].as_str(), "allow" | "expect")
        });
        if allows {
            broken.push(file.path);
        }
    }
    none("blanket allows", broken);
}

#[test]
fn generated_files_say_so() {
    let mut broken = Vec::new();
    for file in texts(&["generated", "tests/testbed/generated"])
        .iter()
        .filter(|file| !file.path.ends_with("/src/hooks.rs"))
    {
        let first = file.text.lines().next().unwrap_or_default();
        if !first.contains("@generated from ") || !first.contains("Do not edit") {
            broken.push(format!("{} has no header", file.path));
        }
        let second = file
            .text
            .lines()
            .find(|line| !line.starts_with("// ") && !line.is_empty())
            .unwrap_or_default();
        // A file of one type says it in the type's own words.
        if file.path.ends_with(".rs")
            && !file.path.contains("/types/")
            && !second.starts_with("//!")
        {
            broken.push(format!("{} does not say what lives there", file.path));
        }
        if file.text.contains(root().to_str().expect("UTF-8")) {
            broken.push(format!("{} has an absolute path", file.path));
        }
    }
    none("generated files", broken);
}

#[test]
fn texts_are_clean() {
    // Places on one machine, and words about how something was written in place of what it is.
    let places = [
        concat!("/wo", "rk/"),
        concat!("/ho", "me/"),
        concat!("/Us", "ers/"),
        concat!("/ro", "ot/"),
    ];
    let words = [concat!("hel", "per-"), concat!("ses", "sion")];
    let mut broken = Vec::new();
    for file in texts(&[]) {
        // What a provider writes is not ours to word, and a licence is nobody's.
        let ours = !file.path.starts_with("specs/")
            && !generated(&file.path)
            && !file.path.starts_with("LICENSE");
        let lower = file.text.to_lowercase();
        if ours {
            let said = words
                .iter()
                .filter(|word| lower.contains(**word))
                .chain(places.iter().filter(|place| file.text.contains(**place)));
            broken.extend(said.map(|word| format!("{} says `{word}`", file.path)));
            let odd = ["tests/torture/", "tests/hostile/", "tests/peers/"]
                .iter()
                .any(|it| file.path.starts_with(it));
            let trailing = file
                .text
                .lines()
                .position(|line| !odd && line.ends_with([' ', '\t']));
            broken.extend(trailing.map(|at| {
                format!(
                    "{}:{}: white space at the end of the line",
                    file.path,
                    at + 1
                )
            }));
        }
        // Documents with odd bytes are what these tests are about.
        let odd =
            file.path.starts_with("tests/torture/") || file.path.starts_with("tests/hostile/");
        if odd {
            continue;
        }
        if file.text.contains('\r') {
            broken.push(format!("{} has carriage returns", file.path));
        }
        if !file.text.is_empty() && !file.text.ends_with('\n') {
            broken.push(format!("{} does not end with a line break", file.path));
        }
    }
    none("texts", broken);
}

#[test]
fn the_readme_names_what_ci_runs() {
    let read = |path: &str| fs::read_to_string(root().join(path)).expect("a file");
    let readme = read("README.md");
    assert!(readme.contains("cargo test --workspace") && readme.contains("cargo xtask generate"));
    assert!(read("xtask/src/ci.rs").contains("\"test\", \"--quiet\", \"--workspace\""));
    for decision in fs::read_dir(root().join("docs/decisions")).expect("decisions") {
        let text = fs::read_to_string(decision.expect("an entry").path()).expect("a file");
        for part in ["\n## Context\n", "\n## Decision\n", "\n## Consequences\n"] {
            assert!(text.contains(part), "a decision without {part:?}:\n{text}");
        }
    }
}

#[test]
fn links_between_documents_lead_somewhere() {
    let mut broken = Vec::new();
    for file in texts(&[])
        .iter()
        .filter(|file| file.path.ends_with(".md") && !file.path.starts_with("specs/"))
    {
        for link in file
            .text
            .split("](")
            .skip(1)
            .filter_map(|rest| rest.split(')').next())
        {
            let path = link.split('#').next().unwrap_or_default();
            let elsewhere = link.contains("://")
                || link.starts_with('#')
                || path.contains("::")
                || path.contains(' ');
            let folder = root()
                .join(&file.path)
                .parent()
                .map(Path::to_path_buf)
                .unwrap_or_default();
            if !elsewhere && !folder.join(path).exists() {
                broken.push(format!("{}: {link}", file.path));
            }
        }
    }
    none("dead links", broken);
}
