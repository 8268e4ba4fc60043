//! `cargo xtask models`: what changed in the common models since the baseline, and whether it breaks users.

use anyhow::{Context as _, Result};
use conjoin_codegen::diagnostic::Diagnostics;
use conjoin_codegen::models::{Snapshot, changes};
use conjoin_codegen::pipeline;
use conjoin_codegen::source::Sources;

use crate::workspace;

/// The models that users have, one line a type and a field.
const BASELINE: &str = "mappings/models/baseline.jsonl";

pub(crate) fn run(accept: bool) -> Result<bool> {
    let root = workspace::root()?;
    let mut diagnostics = Diagnostics::default();
    let files = workspace::models(&root);
    let categories = pipeline::read_models(&files, &mut Sources::default(), &mut diagnostics);
    anyhow::ensure!(
        diagnostics.list().is_empty(),
        "the models have mistakes: see `cargo xtask check`"
    );
    let path = root.join(BASELINE);
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(_) if accept => String::new(),
        Err(error) => {
            return Err(error).with_context(|| format!("cannot read `{BASELINE}`"));
        }
    };
    let before = Snapshot::read(&text).with_context(|| format!("`{BASELINE}`"))?;
    let now = Snapshot::of(&categories);
    let found = changes(&before, &now);
    for change in &found {
        say!("{change}");
    }
    let breaking = found.iter().filter(|it| it.breaking).count();
    say!("{} changes, {breaking} of them breaking", found.len());
    if accept {
        std::fs::write(&path, now.text()).with_context(|| format!("cannot write `{BASELINE}`"))?;
    } else if !found.is_empty() {
        say!("to accept them: cargo xtask models --accept");
        return Ok(false);
    }
    Ok(true)
}
