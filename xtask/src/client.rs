//! `client`: a typed client crate of any OpenAPI document.

use std::fs;
use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context as _, Result, bail};
use clap::ValueEnum;
use conjoin_codegen::api::{Api, Effect};
use conjoin_codegen::client::{self, Client, Report};
use conjoin_codegen::diagnostic::{self, Diagnostics, Level, Style};
use conjoin_codegen::files;
use conjoin_codegen::plan::Selection;
use conjoin_codegen::source::Sources;
use conjoin_codegen::{format, spec};
use serde::{Deserialize, Serialize};

use crate::folder::Folder;
use crate::{rustfmt, usage, workspace};

/// Rows of the report that the terminal shows; the rest is in `REPORT.md`.
const SHOWN_ROWS: usize = 20;

/// What `client` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// The OpenAPI document: Swagger 2.0 or OpenAPI 3, JSON or YAML
    spec: PathBuf,
    /// Folder of the crate
    #[arg(long)]
    out: PathBuf,
    /// Name of the client; made from the title unless given
    #[arg(long)]
    name: Option<String>,
    /// Only these operations: operationId, "METHOD /path", path or tag, with `*` for anything
    #[arg(long, num_args = 1..)]
    only: Vec<String>,
    /// How to print the report
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Leave the files as they are printed, without rustfmt
    #[arg(long)]
    no_rustfmt: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
}

/// What a run came to, as `--format json` prints it.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Outcome {
    /// The file is no OpenAPI document.
    pub(crate) foreign: bool,
    /// The first error, when there is no client.
    pub(crate) error: Option<String>,
    pub(crate) name: String,
    pub(crate) declared: usize,
    pub(crate) generated: usize,
    pub(crate) degraded: usize,
    pub(crate) refused: usize,
    pub(crate) types: usize,
    /// Rows of things less exact than declared.
    pub(crate) degraded_rows: usize,
    pub(crate) omitted_rows: usize,
    pub(crate) lines: usize,
    pub(crate) files: usize,
    /// CPU time from the document to printed files, rustfmt left out.
    pub(crate) milliseconds: u128,
    pub(crate) peak_kilobytes: u64,
}

/// `client`. True when there is a crate with every operation.
pub(crate) fn run(arguments: &Arguments) -> Result<bool> {
    let start = Instant::now();
    let mut sources = Sources::default();
    let mut diagnostics = Diagnostics::default();
    let api = read(&arguments.spec, &mut sources, &mut diagnostics)?;
    let Some(api) = api else {
        return refuse(arguments, &diagnostics, &sources);
    };
    let folder = prepare(&arguments.out)?;
    let options = client::Options {
        name: arguments.name.clone(),
        only: Selection {
            patterns: arguments.only.clone(),
        },
        runtime: format!("{{ path = {} }}", toml_text(&runtime_from(&folder)?)),
    };
    let Client { files, report } = client::generate(&api, &options);
    if report.generated + report.degraded == 0 && !arguments.only.is_empty() {
        bail!(
            "no operation is called {}; name operationIds, \"METHOD /path\", paths or tags",
            arguments.only.join(", ")
        );
    }
    let mut outcome = outcome(&report, &files);
    outcome.milliseconds = usage::cpu().as_millis();
    outcome.peak_kilobytes = usage::peak_kilobytes();
    let files = if arguments.no_rustfmt {
        files
    } else {
        format_in(files)?
    };
    let changes = files::compare(&workspace::generated(&folder, "."), &in_dot(&files));
    workspace::write(&folder, &in_dot(&files), &changes)?;
    if arguments.format == Format::Json {
        say!("{}", serde_json::to_string(&outcome)?);
    } else {
        say(&report, &outcome, &arguments.out, start);
    }
    if !report.adds_up() {
        bail!(
            "{} operations are declared, but {} + {} + {} + {} are accounted for",
            report.declared,
            report.generated,
            report.degraded,
            report.refused,
            report.unselected
        );
    }
    Ok(report.refused == 0)
}

/// The files below `.`, as the workspace names what is on disk.
fn in_dot(files: &files::FileSet) -> files::FileSet {
    files
        .iter()
        .map(|(path, text)| (format!("./{path}"), text.clone()))
        .collect()
}

fn read(path: &Path, sources: &mut Sources, diagnostics: &mut Diagnostics) -> Result<Option<Api>> {
    let (folder, name) =
        Folder::of(path).with_context(|| format!("cannot read {}", path.display()))?;
    Ok(spec::read_tree(&name, &folder, sources, diagnostics))
}

fn refuse(arguments: &Arguments, diagnostics: &Diagnostics, sources: &Sources) -> Result<bool> {
    let first = diagnostics
        .list()
        .iter()
        .find(|it| it.level() == Level::Error);
    if arguments.format == Format::Json {
        let outcome = Outcome {
            foreign: first.is_some_and(|it| it.code == diagnostic::Code::M0101),
            error: first.map(|it| it.message.clone()),
            ..Outcome::default()
        };
        say!("{}", serde_json::to_string(&outcome)?);
        return Ok(false);
    }
    let style = if std::io::stderr().is_terminal() {
        Style::Color
    } else {
        Style::Plain
    };
    eprintln!("{}", diagnostic::render_all(diagnostics, sources, style));
    Ok(false)
}

fn outcome(report: &Report, files: &files::FileSet) -> Outcome {
    Outcome {
        name: report.name.clone(),
        declared: report.declared,
        generated: report.generated,
        degraded: report.degraded,
        refused: report.refused,
        types: report.types,
        degraded_rows: report.rows_of(Effect::Degraded).count(),
        omitted_rows: report.rows_of(Effect::Omitted).count(),
        lines: files
            .iter()
            .filter(|(path, _)| path.ends_with(".rs"))
            .map(|(_, text)| text.lines().count())
            .sum(),
        files: files.len(),
        ..Outcome::default()
    }
}

fn say(report: &Report, outcome: &Outcome, out: &Path, start: Instant) {
    say!(
        "{}: {} operations declared: {} as declared, {} degraded, {} refused{}; {} types, {} lines in {} files; {:.2} s",
        report.name,
        report.declared,
        report.generated,
        report.degraded,
        report.refused,
        if report.unselected > 0 {
            format!(", {} not asked for", report.unselected)
        } else {
            String::new()
        },
        report.types,
        outcome.lines,
        outcome.files,
        start.elapsed().as_secs_f64(),
    );
    let less: Vec<_> = report
        .rows
        .iter()
        .filter(|row| row.effect != Effect::Mended)
        .collect();
    for row in less.iter().take(SHOWN_ROWS) {
        let word = match row.effect {
            Effect::Degraded => "degraded",
            _ => "omitted",
        };
        say!("  {word} {}: {}", row.place, row.reason);
    }
    if less.len() > SHOWN_ROWS {
        say!("  and {} more", less.len() - SHOWN_ROWS);
    }
    say!(
        "written to {}; REPORT.md there has every row",
        out.display()
    );
}

/// Makes the folder of the crate. Only an empty folder or one that holds a generated crate is taken.
fn prepare(out: &Path) -> Result<PathBuf> {
    fs::create_dir_all(out).with_context(|| format!("cannot create {}", out.display()))?;
    let folder = out
        .canonicalize()
        .with_context(|| format!("cannot find {}", out.display()))?;
    let manifest = folder.join("Cargo.toml");
    let ours = fs::read_to_string(&manifest).map(|text| {
        text.lines()
            .next()
            .is_some_and(|it| it.contains("@generated"))
    });
    match ours {
        Ok(true) => Ok(folder),
        Ok(false) => bail!(
            "{} is not a generated crate; choose another folder",
            out.display()
        ),
        Err(_) => Ok(folder),
    }
}

/// The way from the folder of a crate to the run time, so that the manifest is the same on every machine.
fn runtime_from(folder: &Path) -> Result<String> {
    let root = workspace::home()
        .canonicalize()
        .context("the workspace cannot be found")?;
    let common = folder
        .ancestors()
        .find(|it| root.starts_with(it))
        .unwrap_or(Path::new("/"));
    let up = folder
        .strip_prefix(common)
        .map_or(0, |it| it.components().count());
    let down = root.strip_prefix(common).unwrap_or(&root);
    let mut parts = vec!["..".to_owned(); up];
    parts.extend(
        down.components()
            .map(|it| it.as_os_str().to_string_lossy().into_owned()),
    );
    parts.push("runtime".to_owned());
    Ok(parts.join("/"))
}

fn toml_text(text: &str) -> String {
    serde_json::Value::String(text.to_owned()).to_string()
}

/// Formats the files as one crate.
fn format_in(files: files::FileSet) -> Result<files::FileSet> {
    let inside: files::FileSet = files
        .into_iter()
        .map(|(path, text)| (format!("client/{path}"), text))
        .collect();
    let formatted = format::format(inside, &rustfmt::rustfmt).map_err(anyhow::Error::msg)?;
    Ok(formatted
        .into_iter()
        .map(|(path, text)| (path.trim_start_matches("client/").to_owned(), text))
        .collect())
}
