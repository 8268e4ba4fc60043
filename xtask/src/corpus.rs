//! `corpus`: a client of every OpenAPI document in a folder and below, each in a process of its own.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};
use clap::ValueEnum;

use crate::client::Outcome;
use crate::compile::{Compiler, Cost};

/// What `corpus` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Folder with documents
    dir: PathBuf,
    /// Compile each client with clippy and warnings as errors
    #[arg(long)]
    compile: bool,
    /// How to print the rows
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Longest time for one document, seconds
    #[arg(long, default_value_t = 60)]
    timeout: u64,
    /// Only documents whose path holds one of these words
    #[arg(long, num_args = 1..)]
    only: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Tsv,
}

/// What one document came to.
struct Row {
    document: String,
    outcome: Outcome,
    compiled: Option<Result<Cost, String>>,
}

impl Row {
    fn failed(&self) -> bool {
        self.outcome.error.is_some()
            || self.outcome.refused > 0
            || self.outcome.generated + self.outcome.degraded != self.outcome.declared
            || matches!(self.compiled, Some(Err(_)))
    }

    fn state(&self) -> &str {
        match (&self.outcome.error, self.failed()) {
            (Some(error), _) => error.lines().next().unwrap_or("failed"),
            (None, true) if !matches!(self.compiled, Some(Err(_))) => "operations are missing",
            _ => "ok",
        }
    }
}

/// `corpus`. True when every document gave a client with every operation, which compiles if that was asked.
pub(crate) fn run(arguments: &Arguments) -> Result<bool> {
    let start = Instant::now();
    let mut documents = Vec::new();
    let mut skipped = 0;
    candidates(&arguments.dir, &mut documents, &mut skipped)
        .with_context(|| format!("cannot read {}", arguments.dir.display()))?;
    let scratch = tempfile::tempdir().context("cannot make a temporary folder")?;
    let compiler = arguments.compile.then(Compiler::new).transpose()?;
    head(arguments.format);
    let (mut rows, mut failures) = (0, 0);
    let (mut declared, mut generated) = (0, 0);
    for (at, path) in documents.iter().enumerate() {
        let name = path
            .strip_prefix(&arguments.dir)
            .unwrap_or(path)
            .display()
            .to_string();
        if !arguments.only.is_empty() && !arguments.only.iter().any(|it| name.contains(it)) {
            continue;
        }
        let out = scratch.path().join(format!("c{at}"));
        let outcome = alone(path, &out, Duration::from_secs(arguments.timeout))?;
        if outcome.foreign {
            skipped += 1;
            continue;
        }
        let compiled = match &compiler {
            Some(compiler) if outcome.error.is_none() => Some(compiler.lint(&out)?),
            _ => None,
        };
        // Only what is looked at next is kept: clients of a whole corpus are gigabytes with their build output.
        let _ = fs::remove_dir_all(&out);
        let row = Row {
            document: name,
            outcome,
            compiled,
        };
        rows += 1;
        failures += usize::from(row.failed());
        declared += row.outcome.declared;
        generated += row.outcome.generated + row.outcome.degraded;
        print(&row, arguments.format);
    }
    let summary = format!(
        "{} of {rows} documents{}, {generated} of {declared} operations, {skipped} files skipped, {:.1} s",
        rows - failures,
        if arguments.compile {
            " generated and compiled"
        } else {
            " generated"
        },
        start.elapsed().as_secs_f64()
    );
    match arguments.format {
        Format::Text => say!("{summary}"),
        Format::Tsv => eprintln!("{summary}"),
    }
    if rows == 0 {
        eprintln!(
            "there is no OpenAPI document in {}",
            arguments.dir.display()
        );
    }
    Ok(failures == 0 && rows > 0)
}

fn head(format: Format) {
    match format {
        Format::Tsv => say!(
            "document\tresult\tgenerated\tdeclared\ttypes\tdegraded\tdegraded_rows\tomitted_rows\tms\tpeak_kb\tlines\tfiles\tcompile\tcompile_cpu_s\tcompile_peak_mb\tcompile_error"
        ),
        Format::Text => say!(
            "{:<44} {:>11} {:>6} {:>8} {:>6} {:>7} {:>7}  result",
            "document",
            "operations",
            "types",
            "degraded",
            "ms",
            "MB",
            "lines"
        ),
    }
}

fn print(row: &Row, format: Format) {
    let it = &row.outcome;
    let (compile, cpu, peak, error) = match &row.compiled {
        None => ("-", String::new(), String::new(), ""),
        Some(Ok(cost)) => (
            "ok",
            format!("{:.2}", cost.seconds),
            format!("{:.0}", cost.megabytes),
            "",
        ),
        Some(Err(error)) => (
            "failed",
            String::new(),
            String::new(),
            error.lines().next().unwrap_or_default(),
        ),
    };
    match format {
        Format::Tsv => say!(
            "{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{compile}\t{cpu}\t{peak}\t{error}",
            row.document,
            row.state(),
            it.generated + it.degraded,
            it.declared,
            it.types,
            it.degraded,
            it.degraded_rows,
            it.omitted_rows,
            it.milliseconds,
            it.peak_kilobytes,
            it.lines,
            it.files,
        ),
        Format::Text => {
            let compiled = match &row.compiled {
                None => String::new(),
                Some(Ok(cost)) => format!(
                    ", compiles: {:.1} s, {:.0} MB",
                    cost.seconds, cost.megabytes
                ),
                Some(Err(error)) => format!(", does not compile:\n{error}"),
            };
            say!(
                "{:<44} {:>5}/{:<5} {:>6} {:>8} {:>6} {:>7.0} {:>7}  {}{compiled}",
                row.document,
                it.generated + it.degraded,
                it.declared,
                it.types,
                it.degraded_rows,
                it.milliseconds,
                it.peak_kilobytes as f64 / 1024.0,
                it.lines,
                row.state(),
            );
        }
    }
}

/// Files that may be documents: by their ending, and by a key that every document has.
fn candidates(folder: &Path, out: &mut Vec<PathBuf>, skipped: &mut usize) -> std::io::Result<()> {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    entries.sort();
    for path in entries {
        let Ok(kind) = fs::symlink_metadata(&path) else {
            continue;
        };
        if kind.is_dir() {
            candidates(&path, out, skipped)?;
        } else if kind.is_file() && worth_a_look(&path) {
            out.push(path);
        } else {
            *skipped += 1;
        }
    }
    Ok(())
}

fn worth_a_look(path: &Path) -> bool {
    let known = path
        .extension()
        .and_then(|it| it.to_str())
        .is_some_and(|it| ["json", "yaml", "yml"].contains(&it.to_ascii_lowercase().as_str()));
    if !known {
        return false;
    }
    let Ok(bytes) = fs::read(path) else {
        return false;
    };
    // The version may stand anywhere in the file.
    let text = String::from_utf8_lossy(&bytes);
    ["openapi", "swagger"].into_iter().any(|word| {
        text.match_indices(word).any(|(at, _)| {
            let behind = text.get(at + word.len()..).unwrap_or_default();
            let behind = behind
                .trim_start_matches(['"', '\''])
                .trim_start_matches(' ');
            behind.starts_with(':')
        })
    })
}

/// Runs `client` on one document in a process of its own, so that nothing it does stops the others.
fn alone(document: &Path, out: &Path, timeout: Duration) -> Result<Outcome> {
    let program = std::env::current_exe().context("this program cannot be found")?;
    let mut child = Command::new(program)
        .arg("client")
        .arg(document)
        .arg("--out")
        .arg(out)
        .args(["--format", "json"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .context("cannot start `client`")?;
    let reader = |stream: Option<Box<dyn std::io::Read + Send>>| {
        std::thread::spawn(move || {
            let mut bytes = Vec::new();
            if let Some(mut stream) = stream {
                let _ = stream.read_to_end(&mut bytes);
            }
            String::from_utf8_lossy(&bytes).into_owned()
        })
    };
    let said = reader(child.stdout.take().map(|it| Box::new(it) as _));
    let wrong = reader(child.stderr.take().map(|it| Box::new(it) as _));
    let start = Instant::now();
    let mut late = false;
    let status = loop {
        if let Some(status) = child.try_wait().context("cannot wait for `client`")? {
            break status;
        }
        if start.elapsed() > timeout && !late {
            late = true;
            let _ = child.kill();
        }
        std::thread::sleep(Duration::from_millis(5));
    };
    let said = said.join().unwrap_or_default();
    let wrong = wrong.join().unwrap_or_default();
    let error = |text: String| Outcome {
        error: Some(text),
        ..Outcome::default()
    };
    if late {
        return Ok(error(format!("no end after {} s", timeout.as_secs())));
    }
    Ok(match serde_json::from_str::<Outcome>(said.trim()) {
        Ok(outcome) if status.success() || outcome.error.is_some() || outcome.foreign => outcome,
        Ok(mut outcome) => {
            outcome.error = Some(wrong.lines().next().unwrap_or("failed").to_owned());
            outcome
        }
        Err(_) => error(
            wrong
                .lines()
                .next()
                .unwrap_or("ended without a word")
                .to_owned(),
        ),
    })
}
