//! `generate`: the connectors on disk become what specs and mappings say.

use std::collections::{BTreeMap, hash_map::DefaultHasher};
use std::hash::{Hash as _, Hasher as _};
use std::path::Path;
use std::time::Instant;

use anyhow::{Context as _, Result};
use conjoin_codegen::files::{self, Changes, FileSet};
use conjoin_codegen::plan::{Class, Plan};
use conjoin_codegen::{emit, format};

use crate::{check, grammar, hooks, rustfmt, workspace};

/// The files of one generated crate, before rustfmt.
pub(crate) struct Crate {
    /// Folder below `generated/`.
    pub(crate) name: String,
    pub(crate) files: FileSet,
    /// What the line says about it.
    pub(crate) summary: String,
    pub(crate) milliseconds: f64,
    /// Stubs of the functions that its mapping names, for a connector that has no `hooks.rs`.
    pub(crate) stubs: Option<String>,
}

/// `generate`. True when everything is as it should be.
pub(crate) fn run(only: &[String], check_only: bool) -> Result<bool> {
    let root = workspace::root()?;
    let testbed = workspace::testbed(&root);
    let (invented, only): (Vec<String>, Vec<String>) = only
        .iter()
        .cloned()
        .partition(|name| testbed.as_ref().is_some_and(|it| workspace::maps(it, name)));
    let mut sound = true;
    if invented.is_empty() || !only.is_empty() {
        sound &= of_workspace(&root, &only, check_only)?;
    }
    if let Some(testbed) = testbed.filter(|_| only.is_empty() || !invented.is_empty()) {
        sound &= of_workspace(&testbed, &invented, check_only)?;
    }
    Ok(sound)
}

/// `generate` in one workspace.
fn of_workspace(root: &Path, only: &[String], check_only: bool) -> Result<bool> {
    let start = Instant::now();
    let mut stale = grammar::refresh(root, check_only)?;
    if !check_only {
        stale.drain(..).for_each(|line| say!("{line}"));
    }
    let memory = Memory::new(root);
    if !check_only
        && only.is_empty()
        && let Some(said) = memory.unchanged()
    {
        print!("{said}");
        say!("done in {:.2} s", start.elapsed().as_secs_f64());
        return Ok(true);
    }
    let run = check::everything(root, only)?;
    check::print(&run, false);
    if run.models_broken {
        eprintln!("nothing is generated while the common models are wrong");
        return Ok(false);
    }
    let crates = crates(root, &run, only)?;
    let formatted = formatted(root, &crates, check_only)?;
    let mut said = String::new();
    for (it, files) in crates.iter().zip(&formatted) {
        let folder = format!("generated/{}", it.name);
        let changes = files::compare(&workspace::generated(root, &folder), files);
        let own = hooks::path(&it.name);
        if check_only {
            stale.extend(workspace::lines(&changes));
            if it.stubs.is_some() && !root.join(&own).exists() {
                stale.push(format!("  + {own}"));
            }
            continue;
        }
        workspace::write(root, files, &changes)?;
        said.push_str(&format!("{:<12} {}; unchanged\n", it.name, it.summary));
        say!("{}", line(it, &changes));
        for line in workspace::lines(&changes) {
            say!("{line}");
        }
        if let Some(stubs) = &it.stubs
            && hooks::write_missing(root, &it.name, stubs)?
        {
            say!("  + {own}, stubs to be written by hand");
        }
    }
    for outcome in run.outcomes.iter().filter(|it| it.errors > 0) {
        say!(
            "{:<12} left as it was: {} error{}",
            outcome.name,
            outcome.errors,
            if outcome.errors == 1 { "" } else { "s" }
        );
    }
    let broken = run.diagnostics.has_errors();
    if !stale.is_empty() {
        eprintln!("error: generated files are stale");
        stale.iter().for_each(|line| eprintln!("{line}"));
        eprintln!("mend them with `cargo xtask generate`");
        return Ok(false);
    }
    if !check_only {
        if only.is_empty() && run.diagnostics.list().is_empty() {
            memory.keep(&said)?;
        }
        say!("done in {:.2} s", start.elapsed().as_secs_f64());
    }
    Ok(!broken)
}

/// What the last whole run saw: when neither its inputs, nor the tool, nor the files on disk changed
/// since, and it had nothing to complain about, there is nothing to do. `--check` never asks it.
struct Memory<'r> {
    root: &'r Path,
    file: std::path::PathBuf,
}

impl<'r> Memory<'r> {
    fn new(root: &'r Path) -> Self {
        Self {
            root,
            file: root.join("target/conjoin/last"),
        }
    }

    /// Inputs, outputs and the tool as one number.
    fn fingerprint(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        for file in workspace::models(self.root).into_iter().chain(
            workspace::providers(self.root)
                .into_iter()
                .flat_map(|it| it.specs.into_iter().chain(it.mappings)),
        ) {
            file.path.hash(&mut hasher);
            file.content.hash(&mut hasher);
        }
        workspace::generated(self.root, "generated").hash(&mut hasher);
        workspace::by_hand(self.root).hash(&mut hasher);
        let tool = std::env::current_exe().and_then(std::fs::metadata);
        if let Ok(tool) = tool {
            tool.len().hash(&mut hasher);
            tool.modified().ok().hash(&mut hasher);
        }
        hasher.finish()
    }

    /// What the last run said, when nothing changed since.
    fn unchanged(&self) -> Option<String> {
        let kept = std::fs::read_to_string(&self.file).ok()?;
        let (number, said) = kept.split_once('\n')?;
        (number == format!("{:x}", self.fingerprint())).then(|| said.to_owned())
    }

    fn keep(&self, said: &str) -> Result<()> {
        let text = format!("{:x}\n{said}", self.fingerprint());
        std::fs::write(&self.file, text).context("cannot write below target/conjoin")
    }
}

fn line(it: &Crate, changes: &Changes) -> String {
    let changed = if changes.is_empty() {
        "unchanged".to_owned()
    } else {
        format!(
            "{} added, {} changed, {} removed",
            changes.added.len(),
            changes.changed.len(),
            changes.removed.len()
        )
    };
    format!(
        "{:<12} {}; {changed}, {:.0} ms",
        it.name, it.summary, it.milliseconds
    )
}

/// Emits every crate that can be: the models, each sound provider, and the table of all when all are sound. Models
/// and table belong to the workspace that has the models.
pub(crate) fn crates(root: &Path, run: &check::Run, only: &[String]) -> Result<Vec<Crate>> {
    let mut crates = Vec::new();
    let whole = workspace::has_models(root);
    if whole {
        let start = Instant::now();
        let files = emit::models_crate(&run.models);
        let count: usize = run.models.iter().map(|it| it.models.len()).sum();
        let summary = format!("{} categories, {count} models", run.models.len());
        crates.push(Crate {
            name: "models".to_owned(),
            files,
            summary,
            milliseconds: start.elapsed().as_secs_f64() * 1000.0,
            stubs: None,
        });
    }
    for outcome in run.outcomes.iter().filter(|it| it.errors == 0) {
        let Some(checked) = &outcome.checked else {
            continue;
        };
        let start = Instant::now();
        let categories: Vec<_> = run.models.iter().collect();
        let files = emit::connector(&checked.plan, &checked.api, &categories);
        let summary = summary_of(&checked.plan, &files);
        let milliseconds = outcome.milliseconds + start.elapsed().as_secs_f64() * 1000.0;
        crates.push(Crate {
            name: outcome.name.clone(),
            files,
            summary,
            milliseconds,
            stubs: emit::stubs(&checked.plan, &checked.api, &categories),
        });
    }
    if !whole {
        return Ok(crates);
    }
    // The table of all connectors needs every plan: read the rest too.
    let rest;
    let all = if only.is_empty() {
        run
    } else {
        rest = check::everything(root, &[])?;
        &rest
    };
    let start = Instant::now();
    if all.outcomes.iter().all(|it| it.errors == 0) {
        let plans: Vec<&Plan> = all
            .outcomes
            .iter()
            .filter_map(|it| it.checked.as_ref())
            .map(|it| &it.plan)
            .collect();
        let files = emit::connectors_crate(&plans, &run.models);
        let summary = format!("{} providers", plans.len());
        crates.push(Crate {
            name: "connectors".to_owned(),
            files,
            summary,
            milliseconds: start.elapsed().as_secs_f64() * 1000.0,
            stubs: None,
        });
    }
    Ok(crates)
}

fn summary_of(plan: &Plan, files: &FileSet) -> String {
    let models: usize = plan.categories.iter().map(|it| it.models.len()).sum();
    let mapped = plan
        .categories
        .iter()
        .flat_map(|it| &it.models)
        .flat_map(|it| &it.provenance)
        .filter(|row| !matches!(row.class, Class::Skipped | Class::Absent))
        .count();
    let types = conjoin_codegen::client::types_in(files);
    format!(
        "{} operations, {types} types, {models} models, {mapped} fields mapped",
        plan.operations.len()
    )
}

/// Formats what changed since the last run. rustfmt is the slow part: when neither its input nor the
/// files on disk changed, what is on disk is what it would give.
fn formatted(root: &Path, crates: &[Crate], check_only: bool) -> Result<Vec<FileSet>> {
    let memory = root.join("target/conjoin");
    let mut out: Vec<Option<FileSet>> = Vec::new();
    let mut open = FileSet::new();
    for it in crates {
        let disk = workspace::generated(root, &format!("generated/{}", it.name));
        let known = std::fs::read_to_string(memory.join(&it.name)).unwrap_or_default();
        if !check_only && known == format!("{:x} {:x}", fingerprint(&it.files), fingerprint(&disk))
        {
            out.push(Some(disk));
        } else {
            open.extend(it.files.clone());
            out.push(None);
        }
    }
    let mut done = format::format(open, &rustfmt::rustfmt).map_err(anyhow::Error::msg)?;
    let mut sets = Vec::new();
    for (it, known) in crates.iter().zip(out) {
        if let Some(files) = known {
            sets.push(files);
            continue;
        }
        let files: FileSet = it
            .files
            .keys()
            .filter_map(|path| done.remove_entry(path))
            .collect();
        if !check_only {
            std::fs::create_dir_all(&memory).context("cannot create target/conjoin")?;
            let text = format!("{:x} {:x}", fingerprint(&it.files), fingerprint(&files));
            std::fs::write(memory.join(&it.name), text)
                .context("cannot write below target/conjoin")?;
        }
        sets.push(files);
    }
    Ok(sets)
}

fn fingerprint(files: &BTreeMap<String, String>) -> u64 {
    let mut hasher = DefaultHasher::new();
    // A new tool may print otherwise: its own build is part of the question.
    env!("CARGO_PKG_VERSION").hash(&mut hasher);
    files.hash(&mut hasher);
    hasher.finish()
}
