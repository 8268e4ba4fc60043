//! `check`: diagnostics only.

use std::io::IsTerminal as _;
use std::ops::Range;

use anyhow::{Context as _, Result};
use conjoin_codegen::diagnostic::{self, Diagnostics, Level, Style};
use conjoin_codegen::models;
use conjoin_codegen::pipeline::{self, Checked, Provider};
use conjoin_codegen::plan::Plan;
use conjoin_codegen::source::Sources;

use crate::{Format, workspace};

/// What one provider came to.
pub(crate) struct Outcome {
    pub(crate) name: String,
    pub(crate) checked: Option<Checked>,
    pub(crate) errors: usize,
    pub(crate) milliseconds: f64,
}

/// Everything that was read and checked.
pub(crate) struct Run {
    pub(crate) sources: Sources,
    pub(crate) diagnostics: Diagnostics,
    pub(crate) models: Vec<models::Category>,
    /// Common models are broken: nothing can be generated.
    pub(crate) models_broken: bool,
    pub(crate) outcomes: Vec<Outcome>,
}

/// Reads and checks the named providers, or all.
pub(crate) fn everything(root: &std::path::Path, only: &[String]) -> Result<Run> {
    let providers: Vec<Provider> = workspace::providers(root);
    for name in only {
        if !providers.iter().any(|it| it.name == *name) {
            let near = diagnostic::closest(name, providers.iter().map(|it| it.name.as_str()));
            anyhow::bail!(
                "there is no provider `{name}`{}",
                near.map(|it| format!("; did you mean `{it}`?"))
                    .unwrap_or_default()
            );
        }
    }
    let mut sources = Sources::default();
    let mut diagnostics = Diagnostics::default();
    let models = pipeline::read_models(&workspace::models(root), &mut sources, &mut diagnostics);
    let models_broken = diagnostics.has_errors();
    let mut outcomes = Vec::new();
    for provider in providers
        .iter()
        .filter(|it| only.is_empty() || only.contains(&it.name))
    {
        let start = std::time::Instant::now();
        let mut own = Diagnostics::default();
        // Against broken models everything looks wrong.
        let checked = if models_broken {
            None
        } else {
            pipeline::check(provider, &models, &mut sources, &mut own)
        };
        let errors = own.errors();
        diagnostics.extend(own);
        outcomes.push(Outcome {
            name: provider.name.clone(),
            checked,
            errors,
            milliseconds: start.elapsed().as_secs_f64() * 1000.0,
        });
    }
    Ok(Run {
        sources,
        diagnostics,
        models,
        models_broken,
        outcomes,
    })
}

/// Whether complaints are colored: on a terminal, or where `CLICOLOR_FORCE` asks for it; never with `NO_COLOR`.
fn colored() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|it| !it.is_empty());
    let forced = set("CLICOLOR_FORCE") && std::env::var_os("CLICOLOR_FORCE") != Some("0".into());
    !set("NO_COLOR") && (forced || std::io::stderr().is_terminal())
}

/// Prints what was found. Notes are left out unless `notes`.
pub(crate) fn print(run: &Run, notes: bool) {
    let style = if colored() {
        Style::Color
    } else {
        Style::Plain
    };
    let mut shown = Diagnostics::default();
    for diagnostic in run
        .diagnostics
        .list()
        .iter()
        .filter(|it| notes || it.level() != Level::Note)
    {
        shown.push(diagnostic.clone());
    }
    if !shown.list().is_empty() {
        eprintln!("{}", diagnostic::render_all(&shown, &run.sources, style));
    }
}

/// The mapping file of a model such as `hris.Employee`, and its lines there.
fn lines_of(plan: &Plan, wanted: &str) -> Option<(String, Range<usize>)> {
    let (category, name) = wanted.split_once('.')?;
    let of = plan.categories.iter().find(|it| it.name == category)?;
    let start = of.models.iter().find(|it| it.name == name)?.line;
    let behind = of.models.iter().map(|it| it.line).filter(|it| *it > start);
    let end = behind.min().unwrap_or(usize::MAX);
    Some((of.mapping.clone(), start..end))
}

/// Leaves out the notes on what is not of a model.
fn narrow(run: &mut Run, wanted: &str) -> Result<()> {
    let own = run.outcomes.first().and_then(|it| it.checked.as_ref());
    let Some(checked) = own else { return Ok(()) };
    let found = lines_of(&checked.plan, wanted);
    let (file, lines) = found.with_context(|| {
        format!("the mapping has no `{wanted}`; models are named as in `hris.Employee`")
    })?;
    let all = std::mem::take(&mut run.diagnostics);
    for it in all.list() {
        let inside = it.span.as_ref().is_some_and(|span| {
            let (line, _) = run.sources.line_column(span.source, span.start);
            run.sources.path(span.source) == file && lines.contains(&line)
        });
        if inside || it.level() != Level::Note {
            run.diagnostics.push(it.clone());
        }
    }
    Ok(())
}

/// `check`.
pub(crate) fn run(
    only: &[String],
    format: Format,
    deny_warnings: bool,
    notes: bool,
) -> Result<bool> {
    let (only, model) = match only {
        [one] => one.split_once('/').map_or((only.to_vec(), None), |it| {
            (vec![it.0.to_owned()], Some(it.1))
        }),
        _ => (only.to_vec(), None),
    };
    let root = workspace::root()?;
    let invented = workspace::testbed(&root)
        .filter(|it| !only.is_empty() && only.iter().all(|name| workspace::maps(it, name)));
    let root = invented.unwrap_or(root);
    let mut run = everything(&root, &only)?;
    if let Some(model) = model {
        narrow(&mut run, model)?;
    }
    if run.outcomes.is_empty() {
        anyhow::bail!(
            "there is no provider in {}: neither `specs` nor `mappings` has a folder of one",
            root.display()
        );
    }
    match format {
        Format::Json => say!("{}", diagnostic::to_json(&run.diagnostics, &run.sources)),
        Format::Sarif => say!("{}", diagnostic::to_sarif(&run.diagnostics, &run.sources)),
        Format::Text => {
            print(&run, notes);
            for outcome in &run.outcomes {
                let state = match (run.models_broken, outcome.errors) {
                    (true, _) => "not checked, the common models are broken",
                    (false, 0) => "ok",
                    (false, _) => "broken",
                };
                say!(
                    "{:<12} {state}, {:.0} ms",
                    outcome.name,
                    outcome.milliseconds
                );
            }
        }
    }
    let warned = run
        .diagnostics
        .list()
        .iter()
        .any(|it| it.level() == Level::Warning);
    let broken = run.diagnostics.has_errors() || deny_warnings && warned;
    Ok(!broken)
}
