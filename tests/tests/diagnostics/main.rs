//! What the checker says of a wrong workspace: one small edit of a right one per case, its complaints as a snapshot.
//!
//! A case is `tests/cases/diagnostics/<CODE>-<slug>.yaml`:
//!
//! | Key | Meaning |
//! |---|---|
//! | `code` | the code that must be among the complaints; every error must have it |
//! | `about` | the mistake, in one line |
//! | `also` | codes of warnings and notes that follow from the mistake |
//! | `place` | the file that is complained about, when it is not the edited one |
//! | `explain` | `true` in the case that `cargo xtask explain` shows for its code |
//! | `edits` | edits of `base/`: `file` with `replace` and `with`, `write`, `bytes`, `unreadable` or `remove`; with `setup: true` the edit is right |

#![cfg(test)]

mod explained;
mod sarif;
mod slips;
mod unreadable;
mod workspace;

use std::collections::BTreeSet;

use conjoin_codegen::diagnostic::{CODES, Level, Style, render_all};

use workspace::{Block, base, cases, check, folder, place};

/// The codes that were built first: each has at least one case.
const FIRST: [&str; 41] = [
    "M0001", "M0002", "M0003", "M0004", "M0005", "M0101", "M0102", "M0103", "M0201", "M0202",
    "M0205", "M0206", "M0207", "M0209", "M0210", "M0211", "M0212", "M0220", "M0301", "M0302",
    "M0303", "M0304", "M0307", "M0309", "M0401", "M0402", "M0403", "M0407", "M0501", "M0502",
    "M0503", "M0504", "M0505", "M0510", "M0512", "M0513", "M0514", "M0601", "M0602", "M0605",
    "M0803",
];

fn snapshot(name: &str, about: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(folder().join("snapshots"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_description(about);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

fn run(name: &str, case: &Block) {
    let code = case.text("code").unwrap();
    assert!(
        CODES.iter().any(|known| known.as_str() == code),
        "there is no code {code}"
    );
    assert!(
        name.starts_with(&format!("{code}-")),
        "the name of the file begins with its code"
    );
    let mut files = base();
    let edited: Vec<String> = case
        .list("edits")
        .iter()
        .map(|edit| edit.edit(&mut files))
        .collect();
    let (diagnostics, sources) = check(&files);
    let text = render_all(&diagnostics, &sources, Style::Plain);
    snapshot(name, case.text("about").unwrap(), &text);
    let also = case.texts("also");
    let own: Vec<_> = diagnostics
        .list()
        .iter()
        .filter(|it| it.code.as_str() == code)
        .collect();
    assert!(!own.is_empty(), "{code} is missing:\n{text}");
    for it in diagnostics
        .list()
        .iter()
        .filter(|it| it.code.as_str() != code)
    {
        assert!(
            it.level() != Level::Error,
            "another error than {code}:\n{text}"
        );
        assert!(
            also.iter().any(|also| also == it.code.as_str()),
            "{} follows and is not listed:\n{text}",
            it.code
        );
    }
    for code in &also {
        assert!(
            diagnostics.list().iter().any(|it| it.code.as_str() == code),
            "{code} is listed and does not follow:\n{text}"
        );
    }
    let allowed = case
        .text("place")
        .map_or_else(|| edited.clone(), |place| vec![place.to_owned()]);
    for it in own {
        let (file, _) = place(it, &sources);
        assert!(
            allowed.iter().any(|allowed| allowed == file),
            "{file} is complained about, not {}:\n{text}",
            allowed.join(", ")
        );
        // What is wrong with a text as such is told by its parser alone.
        let of_meaning = code.starts_with('M') && code >= "M0201";
        assert!(
            !of_meaning || !it.help.is_empty(),
            "no word on how to mend it:\n{text}"
        );
    }
}

#[test]
fn the_base_is_right() {
    let (diagnostics, sources) = check(&base());
    assert!(
        diagnostics.list().is_empty(),
        "{}",
        render_all(&diagnostics, &sources, Style::Plain)
    );
}

#[test]
fn every_case_is_told() {
    let mut failed = Vec::new();
    for (name, case) in cases()
        .iter()
        .filter(|(name, _)| !name.starts_with("twenty-mistakes"))
    {
        if std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| run(name, case))).is_err() {
            failed.push(name.clone());
        }
    }
    assert!(
        failed.is_empty(),
        "{} cases failed: {}",
        failed.len(),
        failed.join(", ")
    );
}

#[test]
fn every_first_code_has_a_case() {
    let cases = cases();
    let have: BTreeSet<&str> = cases
        .values()
        .filter_map(|case| case.text("code"))
        .collect();
    let missing: Vec<&str> = FIRST
        .into_iter()
        .filter(|code| !have.contains(code))
        .collect();
    assert!(missing.is_empty(), "no case for {}", missing.join(", "));
}

#[test]
fn every_code_has_a_case() {
    let cases = cases();
    let have: BTreeSet<&str> = cases
        .values()
        .filter_map(|case| case.text("code"))
        .collect();
    for code in CODES {
        assert!(have.contains(code.as_str()), "{code} has no case");
    }
}

#[test]
fn every_snapshot_has_a_case() {
    let cases = cases();
    for entry in std::fs::read_dir(folder().join("snapshots")).unwrap() {
        let file = entry.unwrap().file_name().into_string().unwrap();
        let name = file.trim_end_matches(".snap");
        assert!(cases.contains_key(name), "no case for the snapshot {file}");
    }
}

#[test]
fn twenty_mistakes_are_twenty_errors_in_file_order() {
    let cases = cases();
    let twenty = cases
        .iter()
        .filter(|(name, _)| name.starts_with("twenty-mistakes"));
    assert_eq!(twenty.clone().count(), 4);
    let mut failed = Vec::new();
    for (name, case) in twenty {
        let told = || twenty_are_told(name, case);
        if std::panic::catch_unwind(std::panic::AssertUnwindSafe(told)).is_err() {
            failed.push(name.as_str());
        }
    }
    assert!(failed.is_empty(), "failed: {}", failed.join(", "));
}

fn twenty_are_told(name: &str, case: &Block) {
    let mut files = base();
    let edits = case.list("edits");
    assert_eq!(edits.len(), 20);
    let edited: BTreeSet<String> = edits.iter().map(|edit| edit.edit(&mut files)).collect();
    let (diagnostics, sources) = check(&files);
    let text = render_all(&diagnostics, &sources, Style::Plain);
    snapshot(name, case.text("about").unwrap(), &text);
    let sorted = diagnostics.sorted(&sources);
    let errors: Vec<_> = sorted
        .iter()
        .filter(|it| it.level() == Level::Error)
        .collect();
    let codes: Vec<&str> = errors.iter().map(|it| it.code.as_str()).collect();
    assert_eq!(codes, case.texts("errors"), "{text}");
    assert_eq!(codes.len(), 20);
    let lines: Vec<(&str, usize)> = errors.iter().map(|it| place(it, &sources)).collect();
    assert!(
        lines.iter().all(|(file, _)| edited.contains(*file)),
        "{text}"
    );
    assert!(lines.is_sorted(), "{text}");
    let mut distinct = lines.clone();
    distinct.dedup();
    assert_eq!(distinct.len(), 20, "each on a line of its own:\n{text}");
}
