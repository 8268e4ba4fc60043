//! What is said twice of one place is said once.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// Codes of which one place has one complaint, however many operations see it.
const ONE_PER_PLACE: [Code; 34] = [
    Code::M0001,
    Code::M0201,
    Code::M0202,
    Code::M0203,
    Code::M0204,
    Code::M0205,
    Code::M0209,
    Code::M0210,
    Code::M0211,
    Code::M0212,
    Code::M0220,
    Code::M0221,
    Code::M0222,
    Code::M0223,
    Code::M0301,
    Code::M0302,
    Code::M0304,
    Code::M0305,
    Code::M0306,
    Code::M0307,
    Code::M0309,
    Code::M0310,
    Code::M0401,
    Code::M0402,
    Code::M0404,
    Code::M0501,
    Code::M0502,
    Code::M0503,
    Code::M0506,
    Code::M0512,
    Code::M0513,
    Code::M0514,
    Code::M0515,
    Code::M0603,
];

/// Joins complaints about one place.
pub(super) fn join(diagnostics: &mut Diagnostics) {
    let mut joined: Vec<Diagnostic> = Vec::new();
    for diagnostic in diagnostics.list() {
        let same = |known: &&mut Diagnostic| {
            known.code == diagnostic.code
                && known.span.is_some()
                && known.span == diagnostic.span
                && (known.message == diagnostic.message || ONE_PER_PLACE.contains(&known.code))
        };
        match joined.iter_mut().find(same) {
            Some(known) => add(known, diagnostic),
            None => joined.push(diagnostic.clone()),
        }
    }
    *diagnostics = Diagnostics::default();
    joined.into_iter().for_each(|it| diagnostics.push(it));
}

fn add(known: &mut Diagnostic, other: &Diagnostic) {
    match (&mut known.label, &other.label) {
        (Some(label), Some(more)) => *label = joined_label(label, more),
        (None, None) if known.message != other.message => {
            let also = format!("also: {}", other.message);
            if !known.notes.contains(&also) {
                known.notes.push(also);
            }
        }
        _ => {}
    }
    for note in &other.notes {
        if !known.notes.contains(note) {
            known.notes.push(note.clone());
        }
    }
    for help in &other.help {
        // Names of one operation are enough of an answer.
        let lists = ["it has ", "it takes ", "did you mean "]
            .into_iter()
            .find(|intro| help.starts_with(intro));
        if !known
            .help
            .iter()
            .any(|it| it == help || lists.is_some_and(|intro| it.starts_with(intro)))
        {
            known.help.push(help.clone());
        }
    }
}

/// `read by a` and `read by b` are `read by a, b`.
fn joined_label(label: &str, more: &str) -> String {
    let last = label.rsplit("; ").next().unwrap_or(label);
    match (last.split_once(" by "), more.split_once(" by ")) {
        (Some((verb, names)), Some((same, name))) if verb == same => {
            if names.split(", ").any(|known| known == name) {
                label.to_owned()
            } else {
                format!("{label}, {name}")
            }
        }
        _ => format!("{label}; {more}"),
    }
}
