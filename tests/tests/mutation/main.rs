//! Slips of the pen in every mapping: whether `check` refuses them, or the plan shows them.
//!
//! A sample runs with every test; the whole is `cargo test -p conjoin-tests --test mutation -- --ignored`,
//! and what it finds stands in `docs/mutation.md`.

#![cfg(test)]

mod mutants;
mod structure;
mod tokens;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use conjoin_codegen::api::Api;
use conjoin_codegen::diagnostic::{Diagnostics, Level};
use conjoin_codegen::node;
use conjoin_codegen::pipeline::{self, File, Provider};
use conjoin_codegen::source::Sources;
use conjoin_tests::mapped;

use mutants::{Mutant, mutants};
use tokens::{Sort, tokens};

/// One provider and what its mapping comes to.
struct Subject {
    provider: Provider,
    api: &'static Api,
    plan: String,
    /// Warnings of the mapping as it is.
    warnings: usize,
}

/// What became of a mutant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    Refused,
    Warned,
    Seen,
    Unseen,
}

fn subjects() -> Vec<Subject> {
    let mut out = Vec::new();
    for root in mapped::workspaces() {
        for name in mapped::providers(&root) {
            let mut subject = Subject {
                provider: mapped::provider(&root, &name),
                api: &mapped::by_name(&name).api,
                plan: String::new(),
                warnings: 0,
            };
            let (plan, diagnostics) = subject.check(&subject.provider);
            subject.plan = plan.expect("a plan");
            subject.warnings = count(&diagnostics, Level::Warning);
            out.push(subject);
        }
    }
    out
}

fn count(diagnostics: &Diagnostics, level: Level) -> usize {
    diagnostics
        .list()
        .iter()
        .filter(|it| it.level() == level)
        .count()
}

impl Subject {
    /// The plan as text, and the complaints.
    fn check(&self, provider: &Provider) -> (Option<String>, Diagnostics) {
        let (plan, diagnostics, _) = self.check_with_sources(provider);
        (plan, diagnostics)
    }

    /// The same, with the texts that complaints point into.
    fn check_with_sources(&self, provider: &Provider) -> (Option<String>, Diagnostics, Sources) {
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        let plan = pipeline::check_mappings(
            provider,
            self.api,
            mapped::models(),
            &mut sources,
            &mut diagnostics,
        );
        (
            plan.map(|it| serde_json::to_string(&it).expect("JSON")),
            diagnostics,
            sources,
        )
    }

    /// Every mutant, with its file.
    fn mutants(&self) -> Vec<(usize, Mutant)> {
        let mut out = Vec::new();
        for (at, file) in self.provider.mappings.iter().enumerate() {
            if file.path.ends_with("/sandbox.yaml") {
                continue;
            }
            let text = text_of(file);
            let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
            let source = sources.add(file.path.clone(), text);
            let root = node::parse(source, text, &mut diagnostics).expect("a tree");
            let tokens = tokens(&root, text, file.path.ends_with("/connector.yaml"));
            out.extend(mutants(&tokens).into_iter().map(|it| (at, it)));
        }
        out
    }

    fn fate(&self, file: usize, mutant: &Mutant) -> Fate {
        let mut provider = self.provider.clone();
        let text = mutant.of(text_of(&provider.mappings[file]));
        provider.mappings[file].content = Ok(text.into_bytes());
        let (plan, diagnostics) = self.check(&provider);
        if diagnostics.has_errors() {
            Fate::Refused
        } else if plan.as_deref() != Some(&self.plan) {
            Fate::Seen
        } else if count(&diagnostics, Level::Warning) > self.warnings {
            Fate::Warned
        } else {
            Fate::Unseen
        }
    }
}

fn text_of(file: &File) -> &str {
    let bytes = file.content.as_ref().expect("a file");
    std::str::from_utf8(bytes).expect("UTF-8")
}

/// Mutants by what became of them.
#[derive(Debug, Clone, Copy, Default)]
struct Row {
    tried: usize,
    refused: usize,
    warned: usize,
    seen: usize,
}

impl Row {
    fn add(&mut self, fate: Fate) {
        self.tried += 1;
        match fate {
            Fate::Refused => self.refused += 1,
            Fate::Warned => self.warned += 1,
            Fate::Seen => self.seen += 1,
            Fate::Unseen => {}
        }
    }

    fn join(self, other: Self) -> Self {
        Self {
            tried: self.tried + other.tried,
            refused: self.refused + other.refused,
            warned: self.warned + other.warned,
            seen: self.seen + other.seen,
        }
    }

    fn unseen(self) -> usize {
        self.tried - self.refused - self.warned - self.seen
    }

    fn cells(self) -> String {
        let share = 100.0 - 100.0 * self.unseen() as f64 / self.tried.max(1) as f64;
        format!(
            "{} | {} | {} | {} | {} | {share:.1} % |",
            self.tried,
            self.refused,
            self.seen,
            self.warned,
            self.unseen()
        )
    }
}

/// What came of all mutants that were tried.
#[derive(Default)]
struct Outcome {
    rows: BTreeMap<(String, Sort), Row>,
    unseen: Vec<String>,
}

/// Tries every mutant whose number leaves no rest by `step`.
fn run(step: usize) -> Outcome {
    let mut outcome = Outcome::default();
    for subject in subjects() {
        let all: Vec<(usize, Mutant)> = subject.mutants().into_iter().step_by(step).collect();
        let half = all.len().div_ceil(2).max(1);
        let fates: Vec<Fate> = std::thread::scope(|scope| {
            let work = |part: &[(usize, Mutant)]| {
                part.iter()
                    .map(|(file, it)| subject.fate(*file, it))
                    .collect::<Vec<_>>()
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
        for ((file, mutant), fate) in all.iter().zip(fates) {
            let key = (subject.provider.name.clone(), mutant.sort);
            outcome.rows.entry(key).or_default().add(fate);
            if fate == Fate::Unseen {
                let path = &subject.provider.mappings[*file].path;
                outcome
                    .unseen
                    .push(format!("{path}: {} ({:?})", mutant.what, mutant.how));
            }
        }
    }
    outcome
}

impl Outcome {
    fn all(&self) -> Row {
        self.rows.values().copied().fold(Row::default(), Row::join)
    }

    /// The tables of `docs/mutation.md`.
    fn tables(&self) -> String {
        let mut out = String::new();
        let head = "| tried | refused | plan differs | warned | unseen | noticed |\n|---|---|---|---|---|---|---|\n";
        let _ = write!(out, "| Words {head}");
        for sort in Sort::ALL {
            let rows = self.rows.iter().filter(|((_, it), _)| *it == sort);
            let row = rows.map(|(_, row)| *row).fold(Row::default(), Row::join);
            let _ = writeln!(out, "| {} | {}", sort.words(), row.cells());
        }
        let _ = writeln!(out, "| **all** | {}", self.all().cells());
        let _ = write!(out, "\n| Provider {head}");
        let mut providers: Vec<&String> = self.rows.keys().map(|(name, _)| name).collect();
        providers.dedup();
        for name in providers {
            let rows = self.rows.iter().filter(|((it, _), _)| it == name);
            let row = rows.map(|(_, row)| *row).fold(Row::default(), Row::join);
            let _ = writeln!(out, "| {name} | {}", row.cells());
        }
        out
    }
}

#[test]
fn slips_are_refused_or_show_in_the_plan() {
    let outcome = run(29);
    let all = outcome.all();
    println!("{}\n{}", outcome.tables(), outcome.unseen.join("\n"));
    assert!(all.tried > 150, "{} mutants", all.tried);
    let unseen = all.unseen() as f64 / all.tried as f64;
    assert!(unseen <= 0.02, "{}", outcome.unseen.join("\n"));
}

#[test]
#[ignore = "takes minutes: every mutant of every mapping"]
fn every_slip_is_refused_or_shows_in_the_plan() {
    let outcome = run(1);
    let unseen: String = outcome.unseen.iter().fold(String::new(), |mut out, it| {
        let _ = writeln!(out, "- {it}");
        out
    });
    println!("{}\n{unseen}", outcome.tables());
    let all = outcome.all();
    assert!(all.tried > 4000, "{} mutants", all.tried);
    let share = all.unseen() as f64 / all.tried as f64;
    assert!(
        share <= 0.01,
        "{} of {} are unseen",
        all.unseen(),
        all.tried
    );
}
