//! A file that cannot be read is told once, and nothing that would only be missing because of it.

use conjoin_codegen::diagnostic::{Diagnostic, Style, render_all};

use crate::workspace::{Workspace, base, check_of, place, real};

type Break = (&'static str, fn(&[u8]) -> Result<Vec<u8>, String>);

/// Ways in which a file cannot be read.
const BREAKS: [Break; 4] = [
    ("a bracket is not closed", |bytes| {
        Ok([bytes, b"\nlast: [a, b\n"].concat())
    }),
    ("not UTF-8", |bytes| Ok([bytes, &[0xff, 0xfe]].concat())),
    ("empty", |_| Ok(Vec::new())),
    ("refused by the system", |_| {
        Err("permission denied".to_owned())
    }),
];

/// What is told beside the one complaint that a file cannot be read.
fn told(name: &str, right: &Workspace, of: impl Fn(&str) -> bool) -> Vec<String> {
    let mut wrong = Vec::new();
    // What is told of the provider anyway, notes for instance, is not told because of the file.
    let anyway = check_of(name, right).0;
    for file in right.keys().filter(|file| of(file)) {
        for (how, break_it) in BREAKS {
            let mut files = right.clone();
            let bytes = right[file].clone().unwrap();
            files.insert(file.clone(), break_it(&bytes));
            let (diagnostics, sources) = check_of(name, &files);
            let all = diagnostics.list().iter();
            let all = all.filter(|it| !anyway.list().iter().any(|known| same(known, it)));
            let places: Vec<&str> = all.map(|it| place(it, &sources).0).collect();
            // An overlay that is empty changes nothing, which its mappings miss. An answer may be empty.
            let nothing = file.ends_with("overlay.yaml") || file.starts_with("tests/");
            if places != [file.as_str()] && !(nothing && how == "empty") {
                wrong.push(format!(
                    "{file}, {how}: {} complaints\n{}",
                    places.len(),
                    render_all(&diagnostics, &sources, Style::Plain)
                ));
            }
        }
    }
    wrong
}

/// Files are numbered as they are read, so spans of two runs are compared without their file.
fn same(one: &Diagnostic, other: &Diagnostic) -> bool {
    (one.code, &one.message, &one.file) == (other.code, &other.message, &other.file)
}

fn none(wrong: &[String]) {
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn one_unreadable_file_is_one_complaint() {
    none(&told("acme", &base(), |_| true));
}

/// Larger mappings have more that leads from one file to another: webhooks, fetchers, shared maps.
#[test]
fn one_unreadable_mapping_of_a_provider_is_one_complaint() {
    for (name, files) in real() {
        let mapping = format!("mappings/{name}/");
        let first = files.keys().find(|it| it.starts_with("tests/")).cloned();
        none(&told(&name, &files, |file| {
            file.starts_with(&mapping) && !file.ends_with("/sandbox.yaml")
                || first.as_deref() == Some(file)
        }));
    }
}
