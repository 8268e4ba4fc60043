//! The examples of `cargo xtask explain`: one case of each code, wrong, as it is told, and right.
//!
//! A case with `explain: true` is the example of its code. `EXPLAIN_UPDATE=1 cargo test -p conjoin-tests
//! --test diagnostics -- explained` writes the examples again; without it they are compared.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use conjoin_codegen::diagnostic::{CODES, Style, explain, render_all};

use crate::workspace::{Block, Workspace, base, cases, check, place};

const EXAMPLES: &str = "../codegen/src/diagnostic/explain/examples.md";

/// Most lines of a file that is shown because it is new.
const MOST: usize = 8;

/// What stands around lines: the keys that they are below, by indentation.
fn with_parents(lines: &[&str], wanted: &BTreeSet<usize>) -> BTreeSet<usize> {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let mut out = wanted.clone();
    for &at in wanted {
        let mut open = lines.get(at).map_or(0, |line| indent(line));
        for above in (0..at).rev() {
            let line = lines[above];
            let blank = line.trim().is_empty() || line.trim_start().starts_with('#');
            if !blank && indent(line) < open {
                open = indent(line);
                out.insert(above);
            }
        }
    }
    out
}

/// The lines of each text that the other does not have, in order.
fn difference(old: &[&str], new: &[&str]) -> (BTreeSet<usize>, BTreeSet<usize>) {
    let start = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let most = old.len().min(new.len()) - start;
    let ends = old.iter().rev().zip(new.iter().rev());
    let end = ends.take(most).take_while(|(a, b)| a == b).count();
    let (old, new) = (&old[start..old.len() - end], &new[start..new.len() - end]);
    let mut common = vec![vec![0_usize; new.len() + 1]; old.len() + 1];
    for a in (0..old.len()).rev() {
        for b in (0..new.len()).rev() {
            common[a][b] = if old[a] == new[b] {
                common[a + 1][b + 1] + 1
            } else {
                common[a + 1][b].max(common[a][b + 1])
            };
        }
    }
    let (mut a, mut b) = (0, 0);
    let (mut gone, mut added) = (BTreeSet::new(), BTreeSet::new());
    while a < old.len() || b < new.len() {
        if a < old.len() && b < new.len() && old[a] == new[b] {
            (a, b) = (a + 1, b + 1);
        } else if b == new.len() || a < old.len() && common[a + 1][b] >= common[a][b + 1] {
            gone.insert(start + a);
            a += 1;
        } else {
            added.insert(start + b);
            b += 1;
        }
    }
    (gone, added)
}

/// A file, or the lines of it that matter.
fn excerpt(
    file: &str,
    content: Option<&Result<Vec<u8>, String>>,
    wanted: &BTreeSet<usize>,
) -> String {
    let language = if file.ends_with(".json") {
        "json"
    } else {
        "yaml"
    };
    let bytes = match content {
        None => return format!("({file} is not there)\n"),
        Some(Err(reason)) => return format!("({file} cannot be read: {reason})\n"),
        Some(Ok(bytes)) => bytes,
    };
    let Ok(text) = std::str::from_utf8(bytes) else {
        return format!("({file} is not UTF-8)\n");
    };
    let lines: Vec<&str> = text.lines().collect();
    let shown = with_parents(&lines, wanted);
    let mut out = format!("```{language}\n");
    for at in shown.iter().take(MOST + 4) {
        let line: String = lines[*at].chars().take(110).collect();
        let cut = if line.len() < lines[*at].len() {
            "..."
        } else {
            ""
        };
        out.push_str(&format!("{line}{cut}\n"));
    }
    if shown.len() > MOST + 4 {
        out.push_str("...\n");
    }
    out.push_str("```\n");
    out
}

fn lines_of<'w>(files: &'w Workspace, file: &str) -> Vec<&'w str> {
    match files.get(file) {
        Some(Ok(bytes)) => std::str::from_utf8(bytes).map_or(Vec::new(), |it| it.lines().collect()),
        _ => Vec::new(),
    }
}

/// The example that a case is, as Markdown.
fn example(code: &str, case: &Block) -> String {
    let mut right = base();
    for edit in case.list("edits").iter().filter(|it| it.flag("setup")) {
        edit.edit(&mut right);
    }
    let (said, sources) = check(&right);
    let nothing = render_all(&said, &sources, Style::Plain);
    assert!(
        said.list().is_empty(),
        "the right example is told:\n{nothing}"
    );
    let mut wrong = right.clone();
    let mut edited = Vec::new();
    for edit in case.list("edits").iter().filter(|it| !it.flag("setup")) {
        let file = edit.edit(&mut wrong);
        if !edited.contains(&file) {
            edited.push(file);
        }
    }
    let (said, sources) = check(&wrong);
    let text = render_all(&said, &sources, Style::Plain);
    let own: Vec<_> = said
        .list()
        .iter()
        .filter(|it| it.code.as_str() == code)
        .collect();
    let also = case.texts("also");
    let all = said.list().iter().map(|it| it.code.as_str());
    let others: Vec<&str> = all
        .filter(|it| *it != code && !also.iter().any(|also| also == it))
        .collect();
    assert!(
        !own.is_empty() && others.is_empty(),
        "another code than {code}:\n{text}"
    );
    let told: Vec<(&str, usize)> = own.iter().map(|it| place(it, &sources)).collect();
    let mut out = format!("The example: {}.\n", case.text("about").unwrap());
    let (mut bad, mut good) = (String::new(), String::new());
    for file in &edited {
        let (old, new) = (lines_of(&right, file), lines_of(&wrong, file));
        let (mut gone, mut added) = difference(&old, &new);
        for (_, line) in told.iter().filter(|(of, line)| *of == file && *line > 0) {
            if !with_parents(&new, &added).contains(&(line - 1)) {
                added.insert(line - 1);
            }
        }
        // What is put between two lines is best seen missing beside the one before.
        if gone.is_empty()
            && let Some(before) = added.first().and_then(|at| at.checked_sub(1))
        {
            gone.insert(before.min(old.len().saturating_sub(1)));
            added.insert(before);
        }
        bad.push_str(&format!(
            "\nWrong, in `{file}`:\n{}",
            excerpt(file, wrong.get(file), &added)
        ));
        good.push_str(&format!(
            "\nRight:\n{}",
            excerpt(file, right.get(file), &gone)
        ));
    }
    let summary = text.rfind("\n\n").unwrap_or(text.len());
    out.push_str(&bad);
    out.push_str(&format!("\n```text\n{}\n```\n", text[..summary].trim_end()));
    out.push_str(&good);
    out
}

#[test]
fn examples_of_explain_are_cases_that_were_run() {
    let mut examples: BTreeMap<String, String> = BTreeMap::new();
    let mut cased = BTreeSet::new();
    for (name, case) in cases() {
        let Some(code) = case.text("code").map(str::to_owned) else {
            continue;
        };
        cased.insert(code.clone());
        if case.flag("explain") {
            let text = example(&code, &case);
            assert!(
                examples.insert(code, text).is_none(),
                "{name} is a second example"
            );
        }
    }
    let without: Vec<&String> = cased
        .iter()
        .filter(|it| !examples.contains_key(*it))
        .collect();
    assert!(
        without.is_empty(),
        "mark one case `explain: true`: {without:?}"
    );
    let mut page = String::new();
    for (code, text) in &examples {
        page.push_str(&format!("## {code}\n{text}\n"));
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(EXAMPLES);
    if std::env::var_os("EXPLAIN_UPDATE").is_some() {
        std::fs::write(&path, &page).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap();
    assert!(
        written == page,
        "the examples of `explain` are stale: run with EXPLAIN_UPDATE=1"
    );
}

/// The texts around the examples have none of their own, which nobody would run.
#[test]
fn every_code_is_explained_with_its_example() {
    for code in CODES.iter().map(|it| it.as_str()) {
        let text = explain(code).unwrap();
        let shown = text.contains("Wrong, in") && text.contains("Right:") && text.contains(code);
        assert!(shown, "{code}:\n{text}");
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../codegen/src/diagnostic/explain");
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let own = !path.ends_with("examples.md");
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(
            !own || !text.contains("```"),
            "{path:?} has an example that is not run"
        );
    }
}
