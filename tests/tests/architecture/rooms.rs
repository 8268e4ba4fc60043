//! The modules of the generator: what each may name.

use std::collections::{BTreeMap, BTreeSet};

use crate::scan::{below, names_crate, none, rust, shipped, token, tokens};

#[test]
fn crates_are_named_in_their_rooms_only() {
    const ROOMS: &[(&str, &[&str])] = &[
        ("openapiv3", &["spec"]),
        ("syn", &["emit", "format", "names"]),
        ("quote", &["emit", "format", "names"]),
        ("proc_macro2", &["emit", "format", "names"]),
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
    const LEFT: &[(&str, &str)] = &[
        ("source", ""),
        ("diagnostic", "source"),
        ("files", ""),
        ("node", "source diagnostic"),
        ("grammar", "source diagnostic node"),
        ("names", ""),
        ("api", ""),
        ("graph", "api"),
        ("spec", "source diagnostic api"),
        ("mapping", "source diagnostic node grammar"),
        ("models", "source diagnostic node grammar mapping"),
        (
            "plan",
            "source diagnostic node names api graph mapping models",
        ),
        ("rule", ""),
        ("usage", "api graph plan"),
        ("transfer", "api usage"),
        ("format", "files"),
        // Two hands of one stage: Rust files, and the others.
        ("manifest", "api client emit models names plan"),
        (
            "emit",
            "api files format graph manifest models names plan rule transfer usage",
        ),
        ("client", "api emit files manifest plan transfer"),
        (
            "pipeline",
            "source diagnostic node grammar api spec mapping models plan graph emit files",
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
            if room != here && !allowed.split(' ').any(|it| it == room) {
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
    // Stores that a program chooses by naming a folder.
    const STORES: &[&str] = &["runtime/src/auth/file_store.rs"];
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
                    .filter(|_| !STORES.contains(&file.path.as_str()))
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
