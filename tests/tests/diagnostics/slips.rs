//! One letter of each word of a mapping is changed: each slip is one complaint, in its line.

use conjoin_codegen::diagnostic::{Diagnostic, Level, Style, render_all};

use crate::workspace::{Workspace, base, check, place};

const TICKETING: &str = "mappings/acme/ticketing.yaml";

/// Text of [`TICKETING`] that means what its author wants: reasons, and literals that the spec leaves open.
const FREE_TICKETING: [&str; 10] = [
    "the list has names alone",
    "a deleted ticket is left out of the list",
    "\"T-{number}\"",
    "addresses do not tell case apart",
    "\"%Y-%m-%d %H:%M\"",
    "the source has two shapes",
    "the list takes no time",
    "\"%d.%m.%Y\"",
    "few and rarely changed",
    "https://{$settings.workspace}.acme.example/tickets/{id}",
];

/// The same of the other category file.
const FREE_CRM: [&str; 3] = [
    "https://{$settings.workspace}.acme.example/deals/{slug}",
    "the spec promises all in one answer",
    "few and rarely changed",
];

/// The same of `connector.yaml`: beside docs, what is named there and used by the host, and what is sent as it is.
const FREE_CONNECTOR: [&str; 15] = [
    "Acme Desk",
    "\"^[a-z0-9-]+$\"",
    "First part of the address.",
    "    token:",
    "    key:",
    "    oauth:",
    "$credential.token",
    "$credential.key",
    "Accept: application/json",
    "Retry-After",
    "500ms",
    "30s",
    "locked",
    "\"n/a\"",
    "listTeams: teams",
];

/// Names that the files define: a slip there is told where the name is used.
const DEFINED: [&str; 12] = [
    "status",
    "priority",
    "kind",
    "link_kind",
    "stage",
    "role",
    "workspace",
    "by_cursor",
    "by_page",
    "by_offset",
    "by_link",
    "by_search",
];

/// Places of the words of a line that are not free text.
fn words(line: &str, free: &[&str]) -> Vec<std::ops::Range<usize>> {
    let free: Vec<_> = free
        .iter()
        .filter_map(|text| line.find(text).map(|at| at..at + text.len()))
        .collect();
    let mut words = Vec::new();
    let mut start = None;
    for (at, ch) in line.char_indices().chain([(line.len(), ' ')]) {
        let inside = ch.is_ascii_alphanumeric() || ch == '_';
        match (start, inside) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                words.push(from..at);
                start = None;
            }
            _ => {}
        }
    }
    words.retain(|word| {
        !free
            .iter()
            .any(|free| free.start <= word.start && word.end <= free.end)
            && !line[word.clone()].starts_with(|ch: char| ch.is_ascii_digit())
    });
    words
}

/// The word with one letter changed.
fn slip(word: &str) -> String {
    let at = word.len() / 2;
    let old = word.as_bytes()[at];
    let new = if old.is_ascii_uppercase() { 'X' } else { 'x' };
    let new = if old as char == new {
        (new as u8 + 1) as char
    } else {
        new
    };
    format!("{}{new}{}", &word[..at], &word[at + 1..])
}

/// What is wrong with the answer to one slip, if anything.
fn seen(
    files: &Workspace,
    file: &str,
    lines: &[&str],
    index: usize,
    word: &std::ops::Range<usize>,
) -> Option<String> {
    let line = lines[index];
    let wrong = slip(&line[word.clone()]);
    let edited = format!("{}{wrong}{}", &line[..word.start], &line[word.end..]);
    let changed: Vec<&str> = lines
        .iter()
        .enumerate()
        .map(|(at, line)| if at == index { edited.as_str() } else { line })
        .collect();
    let mut files = files.clone();
    files.insert(
        file.to_owned(),
        Ok((changed.join("\n") + "\n").into_bytes()),
    );
    let (diagnostics, sources) = check(&files);
    let complaint = |what: &str| {
        Some(format!(
            "{what}: `{wrong}` in line {}\n{}",
            index + 1,
            render_all(&diagnostics, &sources, Style::Plain)
        ))
    };
    let at_line =
        |it: &&Diagnostic| it.level() == Level::Error && place(it, &sources) == (file, index + 1);
    if DEFINED.contains(&&line[word.clone()])
        && word.start == 2
        && line[word.end..].starts_with(':')
    {
        // The places that use the name are complained about, and say where the other name stands.
        let named = diagnostics.list().iter().any(|it| {
            it.level() == Level::Error
                && it
                    .notes
                    .contains(&format!("{file}:{} defines `{wrong}`", index + 1))
        });
        return if named { None } else { complaint("unseen") };
    }
    if !diagnostics.list().iter().any(|it| at_line(&it)) {
        return complaint("unseen");
    }
    if diagnostics.list().len() > 1 {
        complaint("more than one complaint")
    } else {
        None
    }
}

/// Changes one letter of each word of a file, one at a time: each slip is one complaint, in its line.
fn no_slip_goes_unseen(file: &str, free: &[&str], least: usize) {
    let files = base();
    let text = String::from_utf8(files[file].clone().unwrap()).unwrap();
    for free in free {
        assert!(text.contains(*free), "no such text to leave alone: {free}");
    }
    let lines: Vec<&str> = text.lines().collect();
    let slips: Vec<_> = lines
        .iter()
        .enumerate()
        .flat_map(|(index, line)| words(line, free).into_iter().map(move |word| (index, word)))
        .collect();
    assert!(slips.len() > least, "only {} words to try", slips.len());
    let half = slips.len().div_ceil(2);
    let wrong: Vec<String> = std::thread::scope(|scope| {
        let run = |slips: &[(usize, std::ops::Range<usize>)]| {
            slips
                .iter()
                .filter_map(|(index, word)| seen(&files, file, &lines, *index, word))
                .collect::<Vec<_>>()
        };
        let halves: Vec<_> = slips
            .chunks(half)
            .map(|slips| scope.spawn(move || run(slips)))
            .collect();
        halves
            .into_iter()
            .flat_map(|half| half.join().unwrap())
            .collect()
    });
    assert!(
        wrong.is_empty(),
        "{} of {} slips\n{}",
        wrong.len(),
        slips.len(),
        wrong.join("\n")
    );
}

#[test]
fn no_slip_of_the_pen_goes_unseen_in_ticketing() {
    no_slip_goes_unseen(TICKETING, &FREE_TICKETING, 500);
}

#[test]
fn no_slip_of_the_pen_goes_unseen_in_crm() {
    no_slip_goes_unseen("mappings/acme/crm.yaml", &FREE_CRM, 100);
}

#[test]
fn no_slip_of_the_pen_goes_unseen_in_the_connector() {
    no_slip_goes_unseen("mappings/acme/connector.yaml", &FREE_CONNECTOR, 100);
}
