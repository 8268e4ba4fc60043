//! Mistakes of structure in every mapping: lines that are lost, swapped, moved, indented or doubled, values of another shape.
//!
//! One mistake is one complaint near its place, or means something else that the plan shows.

use std::collections::BTreeMap;
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};

use conjoin_codegen::diagnostic::{Level, Style, render_all};
use serde_json::Value;

use crate::{Subject, subjects, text_of};

/// The kinds of mistakes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum How {
    Deleted,
    Swapped,
    Deeper,
    Moved,
    Doubled,
    OtherShape,
}

/// One mistake.
#[derive(Debug, Clone)]
struct Mistake {
    file: usize,
    how: How,
    /// Lines of the new text that it touches, from 0.
    at: Range<usize>,
    /// How deep it stands.
    depth: usize,
    text: String,
}

/// What was said of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Told {
    /// Once.
    Once,
    /// Not at all, and the plan differs.
    Means,
    /// Not at all, and the plan is the same.
    Silent,
    /// More than once.
    Often,
    /// Nowhere near.
    Elsewhere,
    Panic,
}

/// How many mistakes of a kind were told how.
type Counts = BTreeMap<(How, Told), usize>;

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

fn blank(line: &str) -> bool {
    line.trim().is_empty() || line.trim_start().starts_with('#')
}

/// The line and what stands below it.
fn block(lines: &[&str], at: usize) -> Range<usize> {
    let end = (at + 1..lines.len())
        .find(|next| !blank(lines[*next]) && indent(lines[*next]) <= indent(lines[at]))
        .unwrap_or(lines.len());
    // Comments before the next entry belong to that.
    let end = (at + 1..end)
        .rev()
        .find(|it| !blank(lines[*it]))
        .map_or(at + 1, |it| it + 1);
    at..end
}

/// A line with a key: its indentation, the key, and its value in one line.
fn entry(line: &str) -> Option<(usize, &str, &str)> {
    if blank(line) || line.trim_start().starts_with('-') {
        return None;
    }
    let (key, value) = line.split_once(':')?;
    Some((indent(line), key.trim(), value.trim()))
}

fn joined(lines: &[&str]) -> String {
    lines.join("\n") + "\n"
}

/// Every mistake of one file.
fn mistakes(file: usize, text: &str) -> Vec<Mistake> {
    let lines: Vec<&str> = text.lines().collect();
    let mut out = Vec::new();
    let mut add = |how, at: Range<usize>, depth, text: String| {
        out.push(Mistake {
            file,
            how,
            at,
            depth,
            text,
        });
    };
    for at in (0..lines.len()).filter(|at| !blank(lines[*at])) {
        let (before, after) = (&lines[..at], &lines[at + 1..]);
        let with = |new: &[&str]| joined(&[before, new, after].concat());
        let own = indent(lines[at]);
        add(How::Deleted, at.saturating_sub(1)..at + 1, own, with(&[]));
        let deeper = format!("  {}", lines[at]);
        add(How::Deeper, at..at + 1, own, with(&[&deeper]));
        let whole = block(&lines, at);
        let rest = &lines[whole.end..];
        let twice = [before, &lines[whole.clone()], &lines[whole.clone()], rest].concat();
        add(
            How::Doubled,
            at..whole.end + whole.len(),
            own,
            joined(&twice),
        );
        let Some((depth, key, value)) = entry(lines[at]) else {
            continue;
        };
        let next = lines.get(at + 1).and_then(|line| entry(line));
        if let Some((_, other, theirs)) = next.filter(|(same, _, theirs)| {
            *same == depth && !value.is_empty() && !theirs.is_empty() && *theirs != value
        }) {
            let pad = " ".repeat(depth);
            let (one, two) = (
                format!("{pad}{key}: {theirs}"),
                format!("{pad}{other}: {value}"),
            );
            let swapped = [before, &[one.as_str(), two.as_str()], &lines[at + 2..]].concat();
            add(How::Swapped, at..at + 2, own, joined(&swapped));
        }
        let shape = match value.as_bytes().first() {
            None => None,
            Some(b'{') => Some("wrong".to_owned()),
            Some(b'[') => Some("{wrong: wrong}".to_owned()),
            Some(_) if value.contains(['#', '{']) => None,
            Some(_) => Some(format!("[{value}]")),
        };
        if let Some(shape) = shape.filter(|_| whole.len() == 1) {
            let other = format!("{}{key}: {shape}", " ".repeat(depth));
            add(How::OtherShape, at..at + 1, own, with(&[&other]));
        }
        // The next block beside the one that it stands in.
        let parent = (0..at)
            .rev()
            .find(|up| !blank(lines[*up]) && indent(lines[*up]) < depth);
        let beside = parent.and_then(|up| {
            (whole.end..lines.len())
                .filter(|it| !blank(lines[*it]))
                .find(|it| indent(lines[*it]) <= indent(lines[up]))
                .filter(|it| indent(lines[*it]) == indent(lines[up]))
                .filter(|it| lines[*it].trim_end().ends_with(':'))
        });
        if let Some(beside) = beside {
            let moved = [
                before,
                &lines[whole.end..=beside],
                &lines[whole.clone()],
                &lines[beside + 1..],
            ];
            let from = beside + 1 - whole.len();
            add(
                How::Moved,
                from - 1..from + whole.len(),
                own,
                joined(&moved.concat()),
            );
        }
    }
    out
}

/// Without line numbers, which change where lines come and go.
fn without_lines(plan: &mut Value) {
    match plan {
        Value::Object(entries) => {
            entries.retain(|key, _| key != "line");
            entries.values_mut().for_each(without_lines);
        }
        Value::Array(items) => items.iter_mut().for_each(without_lines),
        _ => {}
    }
}

fn comparable(plan: Option<String>) -> Option<String> {
    let mut plan: Value = serde_json::from_str(&plan?).expect("JSON");
    without_lines(&mut plan);
    Some(plan.to_string())
}

/// What is said of the mapping as it is: code and message.
fn said_anyway(subject: &Subject) -> Vec<(String, String)> {
    let (_, diagnostics, _) = subject.check_with_sources(&subject.provider);
    let all = diagnostics.list().iter();
    all.map(|it| (it.code.to_string(), it.message.clone()))
        .collect()
}

/// What becomes of a mistake, and what was said.
fn told(
    subject: &Subject,
    plan: &Option<String>,
    anyway: &[(String, String)],
    it: &Mistake,
) -> (Told, String) {
    let mut provider = subject.provider.clone();
    provider.mappings[it.file].content = Ok(it.text.clone().into_bytes());
    let path = provider.mappings[it.file].path.clone();
    let run = || subject.check_with_sources(&provider);
    let Ok((new, diagnostics, sources)) = catch_unwind(AssertUnwindSafe(run)) else {
        return (Told::Panic, String::new());
    };
    let all = diagnostics.list().iter();
    let own: Vec<_> = all
        .filter(|it| it.level() != Level::Note)
        .filter(|it| !anyway.contains(&(it.code.to_string(), it.message.clone())))
        .collect();
    let text = render_all(&diagnostics, &sources, Style::Plain);
    let lines: Vec<&str> = it.text.lines().collect();
    // A line that stands deeper may become a part of the text before it.
    let mut near: Vec<usize> = (it.at.start.saturating_sub(1)..it.at.end).collect();
    let mut open = it.depth;
    for above in (0..it.at.start).rev().filter(|at| !blank(lines[*at])) {
        if indent(lines[above]) < open {
            open = indent(lines[above]);
            near.push(above);
        }
    }
    let is_near = || {
        own.iter().any(|told| match &told.span {
            Some(span) => {
                let line = sources.line_column(span.source, span.start).0;
                sources.path(span.source) == path && near.contains(&(line - 1))
            }
            None => told.file.as_deref() == Some(path.as_str()),
        })
    };
    let fate = match own.len() {
        0 if comparable(new) == *plan => Told::Silent,
        0 => Told::Means,
        // Two values that changed places are two mistakes.
        2 if it.how == How::Swapped && is_near() => Told::Once,
        1 if is_near() => Told::Once,
        1 => Told::Elsewhere,
        _ => Told::Often,
    };
    (fate, text)
}

/// Counts of every `step`th mistake, and those that are not told as they should be.
fn run(step: usize, seed: usize) -> (Counts, Vec<(How, Told, String)>) {
    let mut counts = BTreeMap::new();
    let mut bad = Vec::new();
    for subject in subjects() {
        let plan = comparable(Some(subject.plan.clone()));
        let anyway = said_anyway(&subject);
        let files = subject.provider.mappings.iter().enumerate();
        let all: Vec<Mistake> = files
            .filter(|(_, file)| !file.path.ends_with("/sandbox.yaml"))
            .flat_map(|(at, file)| mistakes(at, text_of(file)))
            .skip(seed)
            .step_by(step)
            .collect();
        let half = all.len().div_ceil(2).max(1);
        let fates: Vec<(Told, String)> = std::thread::scope(|scope| {
            let work = |part: &[Mistake]| -> Vec<_> {
                part.iter()
                    .map(|it| told(&subject, &plan, &anyway, it))
                    .collect()
            };
            let threads: Vec<_> = all
                .chunks(half)
                .map(|part| scope.spawn(move || work(part)))
                .collect();
            threads
                .into_iter()
                .flat_map(|it| it.join().expect("a thread"))
                .collect()
        });
        for (it, (fate, text)) in all.iter().zip(fates) {
            *counts.entry((it.how, fate)).or_insert(0) += 1;
            if !matches!(fate, Told::Once | Told::Means) {
                let path = &subject.provider.mappings[it.file].path;
                let lines: Vec<&str> = it.text.lines().collect();
                let shown = lines.get(it.at.clone()).unwrap_or_default().join("\n");
                bad.push((
                    it.how,
                    fate,
                    format!("{path}:{}\n{shown}\n{text}", it.at.start + 1),
                ));
            }
        }
    }
    (counts, bad)
}

/// How many there are of what was said.
fn sum(counts: &Counts, told: Told) -> usize {
    let own = counts.iter().filter(|((_, it), _)| *it == told);
    own.map(|(_, count)| count).sum()
}

#[test]
fn mistakes_of_structure_are_told_once_near_their_place() {
    // Of fewer the shares depend more on which lines they happen to be than on what is said of them.
    let (counts, bad) = run(29, 5);
    let all: usize = counts.values().sum();
    let shown = || {
        let bad = bad
            .iter()
            .map(|(how, fate, text)| format!("=== {how:?} {fate:?} {text}"));
        bad.collect::<Vec<_>>().join("\n")
    };
    assert!(all > 250, "{all} mistakes");
    assert_eq!(sum(&counts, Told::Panic), 0, "{}", shown());
    for (told, most) in [(Told::Often, 14), (Told::Elsewhere, 8), (Told::Silent, 6)] {
        let count = sum(&counts, told);
        assert!(
            100 * count <= most * all,
            "{told:?} {count} of {all}\n{}",
            shown()
        );
    }
}

#[test]
#[ignore = "takes minutes: every mistake of structure in every mapping"]
fn every_mistake_of_structure() {
    let step = std::env::var("MISTAKES_STEP")
        .ok()
        .and_then(|it| it.parse().ok())
        .unwrap_or(1);
    let (counts, bad) = run(step, 0);
    for (how, fate, text) in bad {
        println!("=== {how:?} {fate:?} {text}\n");
    }
    for ((how, fate), count) in counts {
        println!("{how:?} {fate:?} {count}");
    }
}
