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
//! | `edits` | edits of `base/`: `file` with `replace` and `with`, `write`, `bytes`, `unreadable` or `remove` |

#![cfg(test)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use conjoin_codegen::diagnostic::{CODES, Diagnostic, Diagnostics, Level, Style, render_all};
use conjoin_codegen::node::{self, Kind, Node};
use conjoin_codegen::pipeline::{self, File, Provider};
use conjoin_codegen::source::Sources;

/// The codes that were built first: each has at least one case.
const FIRST: [&str; 41] = [
    "M0001", "M0002", "M0003", "M0004", "M0005", "M0101", "M0102", "M0103", "M0201", "M0202",
    "M0205", "M0206", "M0207", "M0209", "M0210", "M0211", "M0212", "M0220", "M0301", "M0302",
    "M0303", "M0304", "M0307", "M0309", "M0401", "M0402", "M0403", "M0407", "M0501", "M0502",
    "M0503", "M0504", "M0505", "M0510", "M0512", "M0513", "M0514", "M0601", "M0602", "M0605",
    "M0803",
];

/// The codes that nothing raises yet.
const LATER: [&str; 3] = ["M0213", "M0516", "M0806"];

const TICKETING: &str = "mappings/acme/ticketing.yaml";

/// Text of [`TICKETING`] that means what its author wants: reasons, and literals that the spec leaves open.
const FREE_TICKETING: [&str; 9] = [
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

/// Files by path, with their bytes or the reason why there are none.
type Workspace = BTreeMap<String, Result<Vec<u8>, String>>;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/diagnostics")
}

fn base() -> Workspace {
    let root = folder().join("base");
    let mut files = Workspace::new();
    let mut open = vec![root.clone()];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                let parts: Vec<_> = path
                    .strip_prefix(&root)
                    .unwrap()
                    .iter()
                    .map(|part| part.to_str().unwrap())
                    .collect();
                files.insert(parts.join("/"), Ok(std::fs::read(&path).unwrap()));
            }
        }
    }
    files
}

fn check(files: &Workspace) -> (Diagnostics, Sources) {
    let below = |folder: &str| {
        let inside = files.iter().filter(|(path, _)| path.starts_with(folder));
        inside
            .map(|(path, content)| File {
                path: path.clone(),
                content: content.clone(),
            })
            .collect::<Vec<_>>()
    };
    let (mut diagnostics, mut sources) = (Diagnostics::default(), Sources::default());
    let models = pipeline::read_models(&below("mappings/models/"), &mut sources, &mut diagnostics);
    if !diagnostics.has_errors() {
        let provider = Provider {
            name: "acme".to_owned(),
            specs: below("specs/acme/"),
            mappings: below("mappings/acme/"),
            fixtures: Some(below("tests/fixtures/acme/")).filter(|it| !it.is_empty()),
        };
        pipeline::check(&provider, &models, &mut sources, &mut diagnostics);
    }
    (diagnostics, sources)
}

/// File and line of a complaint; line 0 when it is about the whole file.
fn place<'s>(diagnostic: &'s Diagnostic, sources: &'s Sources) -> (&'s str, usize) {
    match (&diagnostic.span, &diagnostic.file) {
        (Some(span), _) => (
            sources.path(span.source),
            sources.line_column(span.source, span.start).0,
        ),
        (None, Some(file)) => (file, 0),
        (None, None) => ("", 0),
    }
}

/// A case file, or a block of it.
struct Block(Node);

impl Block {
    fn read(path: &Path) -> Self {
        let text = std::fs::read_to_string(path).unwrap();
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        let source = sources.add(path.display().to_string(), text.clone());
        let root = node::parse(source, &text, &mut diagnostics);
        assert!(
            diagnostics.list().is_empty(),
            "{}",
            render_all(&diagnostics, &sources, Style::Plain)
        );
        Self(root.unwrap())
    }

    fn get(&self, key: &str) -> Option<&Node> {
        let Kind::Map(entries) = &self.0.kind else {
            panic!("expected a block, found {}", self.0.kind.name())
        };
        entries.get(key).map(|(_, node)| node)
    }

    fn text(&self, key: &str) -> Option<&str> {
        self.get(key).map(|node| match &node.kind {
            Kind::Text { value, .. } => value.as_str(),
            other => panic!("`{key}` is {}", other.name()),
        })
    }

    fn list(&self, key: &str) -> Vec<Self> {
        self.get(key)
            .map_or_else(Vec::new, |node| match &node.kind {
                Kind::List(items) => items.iter().cloned().map(Self).collect(),
                other => panic!("`{key}` is {}", other.name()),
            })
    }

    fn texts(&self, key: &str) -> Vec<String> {
        let text = |block: Self| match block.0.kind {
            Kind::Text { value, .. } => value,
            other => panic!("an entry of `{key}` is {}", other.name()),
        };
        self.list(key).into_iter().map(text).collect()
    }

    /// Applies one edit; the file it is of.
    fn edit(&self, files: &mut Workspace) -> String {
        let file = self.text("file").unwrap();
        if let Some(old) = self.text("replace") {
            let text = String::from_utf8(
                files
                    .get(file)
                    .unwrap_or_else(|| panic!("no `{file}`"))
                    .clone()
                    .unwrap(),
            )
            .unwrap();
            assert_eq!(
                text.matches(old).count(),
                1,
                "`{old}` must stand once in {file}"
            );
            let new = self.text("with").unwrap();
            assert_ne!(old, new, "the edit changes nothing");
            files.insert(file.to_owned(), Ok(text.replacen(old, new, 1).into_bytes()));
        } else if let Some(text) = self.text("write") {
            files.insert(file.to_owned(), Ok(text.as_bytes().to_vec()));
        } else if let Some(bytes) = self.text("bytes") {
            let bytes = bytes
                .split(' ')
                .map(|byte| u8::from_str_radix(byte, 16).unwrap())
                .collect();
            files.insert(file.to_owned(), Ok(bytes));
        } else if let Some(reason) = self.text("unreadable") {
            files.insert(file.to_owned(), Err(reason.to_owned()));
        } else {
            assert!(
                self.get("remove")
                    .is_some_and(|node| node.kind == Kind::Bool(true)),
                "an edit of {file} does nothing"
            );
            assert!(files.remove(file).is_some(), "no `{file}`");
        }
        file.to_owned()
    }
}

/// Every case by its name, sorted.
fn cases() -> BTreeMap<String, Block> {
    let entries = std::fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let files = entries.filter(|path| path.extension().is_some_and(|it| it == "yaml"));
    files
        .map(|path| {
            (
                path.file_stem().unwrap().to_str().unwrap().to_owned(),
                Block::read(&path),
            )
        })
        .collect()
}

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
fn every_other_code_has_a_case_or_comes_later() {
    let cases = cases();
    let have: BTreeSet<&str> = cases
        .values()
        .filter_map(|case| case.text("code"))
        .collect();
    for code in CODES {
        let code = code.as_str();
        assert!(
            have.contains(code) != LATER.contains(&code),
            "{code} has no case, or is not late any more"
        );
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
