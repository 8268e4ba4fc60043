//! The rules of `docs/architecture.md` and `CONTRIBUTING.md` that a compiler does not hold.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use serde_json::Value;

/// A text file of the repository.
struct Text {
    /// Relative to the root, with `/` between parts.
    path: String,
    text: String,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the workspace")
        .to_path_buf()
}

fn walk(folder: &Path, out: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    entries.sort();
    for path in entries {
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or_default();
        let hidden = name.starts_with('.')
            && !matches!(
                name,
                ".ci" | ".cargo" | ".gitattributes" | ".gitignore" | ".github"
            );
        if hidden || name == "target" {
            continue;
        }
        if path.is_dir() {
            walk(&path, out)
        } else {
            out.push(path)
        }
    }
}

/// Every text file below the named folders; of the whole repository when none is named.
fn texts(folders: &[&str]) -> Vec<Text> {
    let root = root();
    let mut paths = Vec::new();
    if folders.is_empty() {
        walk(&root, &mut paths);
    }
    for folder in folders {
        walk(&root.join(folder), &mut paths);
    }
    let text = |path: PathBuf| {
        let name = path
            .strip_prefix(&root)
            .expect("below the root")
            .to_string_lossy()
            .replace('\\', "/");
        String::from_utf8(fs::read(&path).expect("a file"))
            .ok()
            .map(|text| Text { path: name, text })
    };
    let found: Vec<Text> = paths.into_iter().filter_map(text).collect();
    assert!(!found.is_empty(), "no text below {folders:?}");
    found
}

fn rust(folders: &[&str]) -> Vec<Text> {
    texts(folders)
        .into_iter()
        .filter(|file| file.path.ends_with(".rs"))
        .collect()
}

/// The packages that are written by hand.
const BY_HAND: &[&str] = &["codegen", "runtime", "xtask", "cli", "tests"];

/// The tokens of a file: comments, strings and white space are no part of any rule.
fn tokens(file: &Text) -> Vec<String> {
    let stream: TokenStream = file
        .text
        .parse()
        .unwrap_or_else(|error| panic!("{}: {error}", file.path));
    let mut out = Vec::new();
    flatten(stream, &mut out);
    out
}

fn flatten(stream: TokenStream, out: &mut Vec<String>) {
    for token in stream {
        match token {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::Brace | Delimiter::None => ("{", "}"),
                };
                out.push(open.to_owned());
                flatten(group.stream(), out);
                out.push(close.to_owned());
            }
            TokenTree::Literal(_) => out.push("\"\"".to_owned()),
            other => out.push(other.to_string()),
        }
    }
}

/// The tokens without the modules that are compiled for tests alone, and without code that is emitted.
fn shipped(file: &Text) -> Vec<String> {
    if file.path.ends_with("/tests.rs")
        || file.path.ends_with("_tests.rs")
        || file.path.contains("/src/") && file.path.contains("/tests/")
    {
        return Vec::new();
    }
    let all = tokens(file);
    let test = ["#", "[", "cfg", "(", "test", ")", "]", "mod"].map(str::to_owned);
    let quotes =
        ["quote", "parse_quote", "quote_spanned"].map(|name| [name, "!", "{"].map(str::to_owned));
    let mut out = Vec::new();
    let mut at = 0;
    while at < all.len() {
        let quoted = quotes.iter().any(|it| all[at..].starts_with(it));
        if quoted || all[at..].starts_with(&test) {
            at += if quoted { 2 } else { test.len() + 1 };
            let mut depth = 0;
            while at < all.len() {
                depth += i32::from(all[at] == "{") - i32::from(all[at] == "}");
                at += 1;
                if depth == 0 {
                    break;
                }
            }
        } else {
            out.push(all[at].clone());
            at += 1;
        }
    }
    out
}

fn token(tokens: &[String], at: Option<usize>) -> &str {
    at.and_then(|at| tokens.get(at)).map_or("", String::as_str)
}

fn is_name(token: &str) -> bool {
    token.starts_with(|first: char| first.is_alphabetic() || first == '_')
}

/// True when a path or `use` begins with this crate.
fn names_crate(tokens: &[String], name: &str) -> bool {
    (0..tokens.len())
        .filter(|at| tokens[*at] == name)
        .any(|at| {
            let before = |by| token(tokens, at.checked_sub(by));
            let used = before(1) == "use" || before(1) == "crate" && before(2) == "extern";
            let path = token(tokens, Some(at + 1)) == ":" && token(tokens, Some(at + 2)) == ":";
            let inside =
                before(1) == ":" && before(2) == ":" && (is_name(before(3)) || before(3) == ">");
            used || path && before(1) != "." && !inside
        })
}

/// What follows `root::`: one name, or the first names inside braces.
fn below(tokens: &[String], root: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for at in 0..tokens.len() {
        if tokens[at] != root
            || token(tokens, Some(at + 1)) != ":"
            || token(tokens, Some(at + 2)) != ":"
        {
            continue;
        }
        let next = token(tokens, Some(at + 3));
        if next != "{" {
            found.insert(next.to_owned());
            continue;
        }
        let mut depth = 0;
        for inner in at + 3..tokens.len() {
            depth += i32::from(tokens[inner] == "{") - i32::from(tokens[inner] == "}");
            if depth == 0 {
                break;
            }
            if depth == 1
                && is_name(&tokens[inner])
                && matches!(token(tokens, inner.checked_sub(1)), "{" | ",")
            {
                found.insert(tokens[inner].clone());
            }
        }
    }
    found
}

/// All that breaks a rule is shown, not the first alone.
fn none(rule: &str, broken: Vec<String>) {
    assert!(broken.is_empty(), "{rule}:\n  {}", broken.join("\n  "));
}

#[test]
fn the_scanner_sees_what_it_should() {
    let file = |text: &str| Text {
        path: "x.rs".into(),
        text: text.into(),
    };
    for text in [
        "use syn;",
        "use syn::{Path};",
        "use {syn::Path};",
        "fn f() { ::syn::parse() }",
        "fn f(x: syn::Path) {}",
        "extern crate syn;",
    ] {
        assert!(names_crate(&tokens(&file(text)), "syn"), "{text}");
    }
    for text in [
        "// use syn;\nfn f() {}",
        "const A: &str = \"syn::Path\";",
        "fn f(syn: u8) { g(syn) }",
        "use crate::syn::x;",
        "/// syn::x\nfn f() {}",
    ] {
        assert!(!names_crate(&tokens(&file(text)), "syn"), "{text}");
    }
    let found = below(
        &tokens(&file(
            "use std::{fs, io::{self, net}, process as p}; fn f() { std::net::x() }",
        )),
        "std",
    );
    assert_eq!(
        found.into_iter().collect::<Vec<_>>(),
        ["fs", "io", "net", "process"]
    );
    let kept = shipped(&file(
        "#[cfg(test)] mod tests { use std::fs; } #[cfg(test)] mod more; fn f() { quote! { {} std::time::x } } use std::io;",
    ));
    assert_eq!(below(&kept, "std").into_iter().collect::<Vec<_>>(), ["io"]);
}

#[test]
fn crates_are_named_in_their_rooms_only() {
    const ROOMS: &[(&str, &[&str])] = &[
        ("openapiv3", &["spec"]),
        ("syn", &["emit", "format", "names"]),
        ("quote", &["emit", "format", "names"]),
        ("proc_macro2", &["emit", "format", "names"]),
        ("prettyplease", &["format"]),
        ("tera", &["manifest"]),
        ("saphyr_parser", &["node", "spec"]),
        ("annotate_snippets", &["diagnostic"]),
    ];
    let mut broken = Vec::new();
    let mut seen = BTreeSet::new();
    for file in rust(&["codegen/src"]) {
        let tokens = shipped(&file);
        for (name, rooms) in ROOMS.iter().filter(|(name, _)| names_crate(&tokens, name)) {
            seen.insert(*name);
            if !rooms.contains(&room(&file.path)) {
                broken.push(format!(
                    "{} names {name}, which belongs to {}",
                    file.path,
                    rooms.join(", ")
                ));
            }
        }
    }
    none("a crate is named outside its room", broken);
    assert!(
        seen.contains("openapiv3") && seen.contains("quote"),
        "the scanner no longer sees anything: {seen:?}"
    );
}

/// `codegen/src/emit/types.rs` and `codegen/src/emit.rs` are in `emit`.
fn room(path: &str) -> &str {
    let inside = path.strip_prefix("codegen/src/").unwrap_or(path);
    inside
        .split('/')
        .next()
        .unwrap_or_default()
        .trim_end_matches(".rs")
}

#[test]
fn stages_look_left() {
    // A room, and the rooms that it may name beside itself.
    const LEFT: &[(&str, &[&str])] = &[
        ("source", &[]),
        ("diagnostic", &["source"]),
        ("files", &[]),
        ("node", &["source", "diagnostic"]),
        ("names", &[]),
        ("api", &[]),
        ("graph", &["api"]),
        ("spec", &["source", "diagnostic", "api"]),
        ("mapping", &["source", "diagnostic", "node"]),
        ("models", &["source", "diagnostic", "node", "mapping"]),
        (
            "plan",
            &[
                "source",
                "diagnostic",
                "names",
                "api",
                "graph",
                "mapping",
                "models",
            ],
        ),
        ("format", &["files"]),
        // Two hands of one stage: Rust files, and the others.
        ("manifest", &["api", "emit", "models", "names", "plan"]),
        (
            "emit",
            &[
                "api", "files", "format", "graph", "manifest", "models", "names", "plan",
            ],
        ),
        (
            "pipeline",
            &[
                "source",
                "diagnostic",
                "node",
                "api",
                "spec",
                "mapping",
                "models",
                "plan",
                "graph",
                "emit",
                "files",
            ],
        ),
    ];
    let left: BTreeMap<_, _> = LEFT.iter().copied().collect();
    let mut broken = Vec::new();
    for file in rust(&["codegen/src"])
        .iter()
        .filter(|file| file.path != "codegen/src/lib.rs")
    {
        let here = room(&file.path);
        let Some(allowed) = left.get(here) else {
            broken.push(format!(
                "{}: the room {here} has no place in the order of stages",
                file.path
            ));
            continue;
        };
        let named = below(&shipped(file), "crate");
        for room in named.iter().filter(|room| left.contains_key(room.as_str())) {
            if room != here && !allowed.contains(&room.as_str()) {
                broken.push(format!("{} looks at {room}", file.path));
            }
        }
    }
    none("a stage looks right", broken);
}

#[test]
fn plan_types_are_data() {
    for file in rust(&["codegen/src/plan"]) {
        let tokens = tokens(&file);
        for name in ["syn", "quote", "proc_macro2"] {
            assert!(!names_crate(&tokens, name), "{} names {name}", file.path);
        }
    }
}

#[test]
fn the_libraries_touch_no_files_and_start_no_processes() {
    const CODEGEN: &[&str] = &["fs", "process", "net", "env", "thread", "time", "os"];
    const RUNTIME: &[&str] = &["fs", "process", "env"];
    const LOUD: &[&str] = &["print", "println", "eprint", "eprintln", "dbg"];
    let mut broken = Vec::new();
    for (folder, forbidden) in [("codegen/src", CODEGEN), ("runtime/src", RUNTIME)] {
        for file in rust(&[folder]) {
            let tokens = shipped(&file);
            let named = below(&tokens, "std");
            broken.extend(
                forbidden
                    .iter()
                    .filter(|it| named.contains(**it))
                    .map(|it| format!("{} names std::{it}", file.path)),
            );
            let prints = |at: usize| {
                LOUD.contains(&tokens[at].as_str()) && token(&tokens, Some(at + 1)) == "!"
            };
            broken.extend(
                (0..tokens.len())
                    .filter(|at| prints(*at))
                    .map(|at| format!("{} calls {}!", file.path, tokens[at])),
            );
        }
    }
    none(
        "a library is given what it works on and hands back what it made",
        broken,
    );
}

fn metadata() -> Value {
    let output = Command::new(env!("CARGO"))
        .args([
            "metadata",
            "--no-deps",
            "--format-version",
            "1",
            "--offline",
        ])
        .current_dir(root())
        .output()
        .expect("cargo metadata");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// Every package with its dependencies of every kind.
fn dependencies(metadata: &Value) -> BTreeMap<String, BTreeSet<String>> {
    let name = |value: &Value| value["name"].as_str().expect("a name").to_owned();
    let all = |package: &Value| {
        package["dependencies"]
            .as_array()
            .expect("a list")
            .iter()
            .map(name)
            .collect()
    };
    metadata["packages"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|package| (name(package), all(package)))
        .collect()
}

#[test]
fn packages_depend_on_what_they_may() {
    let all = dependencies(&metadata());
    let hand = [
        "conjoin-codegen",
        "conjoin-runtime",
        "conjoin",
        "conjoin-tests",
        "conjoin-models",
        "conjoin-connectors",
        "xtask",
    ];
    let providers: BTreeSet<&str> = all
        .keys()
        .map(String::as_str)
        .filter(|name| !hand.contains(name))
        .collect();
    let mut broken = Vec::new();
    for (package, dependencies) in &all {
        let ours: Vec<&str> = dependencies
            .iter()
            .map(String::as_str)
            .filter(|it| all.contains_key(*it))
            .collect();
        let allowed = |name: &str| match package.as_str() {
            "conjoin-tests" => true,
            "conjoin-codegen" | "conjoin-runtime" => false,
            "xtask" => name == "conjoin-codegen",
            "conjoin-models" => name == "conjoin-runtime",
            "conjoin" => matches!(
                name,
                "conjoin-runtime" | "conjoin-models" | "conjoin-connectors"
            ),
            "conjoin-connectors" => {
                matches!(name, "conjoin-runtime" | "conjoin-models") || providers.contains(name)
            }
            _ => matches!(name, "conjoin-runtime" | "conjoin-models"),
        };
        broken.extend(
            ours.into_iter()
                .filter(|name| !allowed(name))
                .map(|name| format!("{package} depends on {name}")),
        );
        if providers.contains(package.as_str()) {
            let foreign = dependencies
                .iter()
                .filter(|it| !all.contains_key(*it) && *it != "serde_json");
            broken.extend(foreign.map(|name| {
                format!("{package} depends on {name}: what connectors lean on is in the runtime")
            }));
        }
        let makes_rust = matches!(package.as_str(), "conjoin-codegen" | "conjoin-tests");
        for name in [
            "syn",
            "quote",
            "proc-macro2",
            "prettyplease",
            "openapiv3",
            "tera",
        ] {
            if !makes_rust && dependencies.contains(name) {
                broken.push(format!(
                    "{package} depends on {name}, which belongs to the generator"
                ));
            }
        }
    }
    none("a dependency points the wrong way", broken);
}

#[test]
fn every_package_takes_the_lints_of_the_workspace() {
    let metadata = metadata();
    for package in metadata["packages"].as_array().expect("a list") {
        let path = package["manifest_path"].as_str().expect("a path");
        let manifest = fs::read_to_string(path).expect("a manifest");
        assert!(
            manifest.contains("[lints]\nworkspace = true"),
            "{path} sets its own lints"
        );
    }
}

#[test]
fn files_are_short_and_say_what_lives_in_them() {
    let mut broken = Vec::new();
    for file in rust(BY_HAND) {
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
    for file in texts(&["generated"])
        .iter()
        .filter(|file| !file.path.contains("/hooks/"))
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
        if file.path.ends_with(".rs") && !second.starts_with("//!") {
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
            && !file.path.starts_with("generated/")
            && !file.path.starts_with("LICENSE");
        let lower = file.text.to_lowercase();
        if ours {
            let said = words
                .iter()
                .filter(|word| lower.contains(**word))
                .chain(places.iter().filter(|place| file.text.contains(**place)));
            broken.extend(said.map(|word| format!("{} says `{word}`", file.path)));
            let trailing = file
                .text
                .lines()
                .position(|line| line.ends_with([' ', '\t']));
            broken.extend(trailing.map(|at| {
                format!(
                    "{}:{}: white space at the end of the line",
                    file.path,
                    at + 1
                )
            }));
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
