//! `bench --peers`: generation by other generators on the same documents, where they are installed.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::workspace;

/// A generator: its program, and how it is asked to write a client of a document into a folder.
struct Peer {
    name: &'static str,
    program: &'static str,
    arguments: &'static [&'static str],
}

/// `{spec}` and `{out}` stand for the paths.
const PEERS: &[Peer] = &[
    Peer {
        name: "ploidy",
        program: "ploidy",
        arguments: &["generate", "rust", "{spec}", "-o", "{out}"],
    },
    Peer {
        name: "openapi-to-rust",
        program: "openapi-to-rust",
        arguments: &["generate", "{spec}", "--output-dir", "{out}", "--quiet"],
    },
    Peer {
        name: "oas3-gen",
        program: "oas3-gen",
        arguments: &["generate", "client-mod", "-i", "{spec}", "-o", "{out}"],
    },
];

/// CPU seconds and peak megabytes of one run; `None` when it failed.
pub(crate) type Run = Option<(f64, f64)>;

/// Compares generation over every document below a folder.
pub(crate) fn run(folder: &Path) -> Result<bool> {
    let time = Path::new("/usr/bin/time");
    anyhow::ensure!(
        time.exists(),
        "GNU time is not installed at /usr/bin/time; install it to measure CPU and memory"
    );
    let peers: Vec<&Peer> = PEERS.iter().filter(|it| installed(it.program)).collect();
    let missing: Vec<&str> = PEERS
        .iter()
        .filter(|it| !installed(it.program))
        .map(|it| it.name)
        .collect();
    if !missing.is_empty() {
        say!(
            "not installed: {} (cargo install {})",
            missing.join(", "),
            missing.join(" ")
        );
    }
    let scratch = tempfile::tempdir().context("cannot make a temporary folder")?;
    let ours = own_program()?;
    print!("{:<40} {:>16}", "document (CPU s, peak MB)", "conjoin");
    peers.iter().for_each(|it| print!(" {:>18}", it.name));
    say!(" {:>8}", "ratio");
    let mut ratios = Vec::new();
    for document in documents(folder)? {
        let out = scratch.path().join("out");
        let spec = document.display().to_string();
        let place = out.display().to_string();
        let own: Vec<&str> = vec!["client", &spec, "--out", &place, "--no-rustfmt"];
        let Some(own) = measure(time, scratch.path(), &ours, &own, &out)? else {
            continue;
        };
        let name = document
            .strip_prefix(folder)
            .unwrap_or(&document)
            .display()
            .to_string();
        print!("{name:<40} {:>7.2} s {:>4.0} MB", own.0, own.1);
        let mut best: Option<f64> = None;
        for peer in &peers {
            let arguments: Vec<String> = peer
                .arguments
                .iter()
                .map(|it| it.replace("{spec}", &spec).replace("{out}", &place))
                .collect();
            let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
            let program = PathBuf::from(peer.program);
            match measure(time, scratch.path(), &program, &arguments, &out)? {
                Some((seconds, megabytes)) => {
                    print!(" {seconds:>8.2} s {megabytes:>5.0} MB");
                    best = Some(best.map_or(seconds, |it| it.min(seconds)));
                }
                None => print!(" {:>18}", "fails"),
            }
        }
        // Below a hundredth of a second the clock has nothing to say.
        match best {
            Some(best) if best >= 0.02 => {
                let ratio = own.0.max(0.005) / best;
                ratios.push(ratio);
                say!(" {ratio:>8.2}");
            }
            _ => say!(" {:>8}", "-"),
        }
    }
    if !ratios.is_empty() {
        let mean = (ratios.iter().map(|it| it.ln()).sum::<f64>() / ratios.len() as f64).exp();
        say!(
            "geometric mean over {} documents: {mean:.2} of the fastest other generator   (goal: 0.5)",
            ratios.len()
        );
    }
    Ok(true)
}

/// This program as a release build, which is what the others are.
pub(crate) fn own_program() -> Result<PathBuf> {
    let home = workspace::home();
    let status = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["build", "--quiet", "--release", "-p", "xtask"])
        .current_dir(&home)
        .status()
        .context("cannot start cargo")?;
    anyhow::ensure!(status.success(), "the release build failed");
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| home.join("target"), PathBuf::from);
    Ok(target.join("release/xtask"))
}

fn installed(program: &str) -> bool {
    std::env::var_os("PATH").is_some_and(|paths| {
        std::env::split_paths(&paths).any(|folder| folder.join(program).is_file())
    })
}

fn documents(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut out: Vec<PathBuf> = std::fs::read_dir(folder)
        .with_context(|| format!("cannot read {}", folder.display()))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.is_file())
        .filter(|path| {
            path.extension()
                .and_then(|it| it.to_str())
                .is_some_and(|it| ["json", "yaml", "yml"].contains(&it))
        })
        .collect();
    out.sort();
    Ok(out)
}

/// The median of three runs.
pub(crate) fn measure(
    time: &Path,
    scratch: &Path,
    program: &Path,
    arguments: &[&str],
    out: &Path,
) -> Result<Run> {
    let log = scratch.join("time");
    let mut runs = Vec::new();
    for _ in 0..3 {
        let _ = std::fs::remove_dir_all(out);
        let output = Command::new(time)
            .args(["-f", "%U %S %M", "-o"])
            .arg(&log)
            .arg(program)
            .args(arguments)
            .output()
            .with_context(|| format!("cannot start {}", program.display()))?;
        if !output.status.success() {
            return Ok(None);
        }
        let text = std::fs::read_to_string(&log).unwrap_or_default();
        let numbers: Vec<f64> = text
            .lines()
            .last()
            .unwrap_or_default()
            .split(' ')
            .filter_map(|it| it.parse().ok())
            .collect();
        if let [user, system, kilobytes] = numbers.as_slice() {
            runs.push((user + system, kilobytes / 1024.0));
        }
        // A long run says the same every time.
        if runs.last().is_some_and(|it| it.0 > 2.0) {
            break;
        }
    }
    runs.sort_by(|a, b| a.0.total_cmp(&b.0));
    Ok(runs.get(runs.len() / 2).copied())
}
