//! `ci`: everything that has to pass before a change is taken.

use std::process::Command;
use std::time::Instant;

use anyhow::{Context as _, Result};

use crate::workspace;

/// One step: what it is called, what cargo is given, what is set in its environment.
struct Step {
    name: &'static str,
    arguments: &'static [&'static str],
    environment: Option<(&'static str, &'static str)>,
}

const STEPS: &[Step] = &[
    Step {
        name: "formatting",
        arguments: &["fmt", "--all", "--check"],
        environment: None,
    },
    Step {
        name: "lints",
        arguments: &[
            "clippy",
            "--quiet",
            "--workspace",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ],
        environment: None,
    },
    Step {
        name: "tests",
        arguments: &["test", "--quiet", "--workspace", "--no-fail-fast"],
        environment: None,
    },
    Step {
        name: "generated files",
        arguments: &["xtask", "generate", "--check"],
        environment: None,
    },
    Step {
        name: "documentation",
        arguments: &["doc", "--quiet", "--no-deps", "--workspace"],
        environment: Some(("RUSTDOCFLAGS", "-D warnings")),
    },
];

/// Steps over vendors' documents, which are no part of the repository: they run where the folder is.
const CORPUS_STEPS: &[Step] = &[
    Step {
        name: "clients of vendors' documents",
        arguments: &["xtask", "corpus", CORPUS],
        environment: None,
    },
    Step {
        name: "a sample of them compiled",
        arguments: &[
            "xtask",
            "corpus",
            CORPUS,
            "--compile",
            "--only",
            "digitalocean",
            "discord",
            "netlify",
            "notion",
            "personio",
            "twilio",
        ],
        environment: None,
    },
];

/// Where vendors' documents are, seen from the root.
const CORPUS: &str = "../shared/corpus/specs";

/// Runs the steps until one fails. True when all passed.
pub(crate) fn run() -> Result<bool> {
    let root = workspace::root()?;
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let start = Instant::now();
    let mut steps: Vec<&Step> = STEPS.iter().collect();
    if root.join(CORPUS).is_dir() {
        steps.extend(CORPUS_STEPS);
    } else {
        say!("{CORPUS} is not there: clients of vendors' documents are not tried");
    }
    for (index, step) in steps.iter().enumerate() {
        let begun = Instant::now();
        say!(
            "[{}/{}] {}: cargo {}",
            index + 1,
            steps.len(),
            step.name,
            step.arguments.join(" ")
        );
        let status = Command::new(&cargo)
            .args(step.arguments)
            .envs(step.environment)
            .current_dir(&root)
            .status()
            .context("cannot start cargo")?;
        let seconds = begun.elapsed().as_secs_f64();
        if !status.success() {
            say!(
                "[{}/{}] {}: failed after {seconds:.1} s",
                index + 1,
                steps.len(),
                step.name
            );
            say!("CI failed: {}", step.name);
            return Ok(false);
        }
        say!(
            "[{}/{}] {}: passed in {seconds:.1} s",
            index + 1,
            steps.len(),
            step.name
        );
    }
    say!(
        "CI passed: {} steps in {:.0} s",
        steps.len(),
        start.elapsed().as_secs_f64()
    );
    Ok(true)
}
