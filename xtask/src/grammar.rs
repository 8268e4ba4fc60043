//! What is made of the grammar: the schemas for editors, and the reference in `docs/mapping.md`.

use std::fs;
use std::path::Path;

use anyhow::Result;
use conjoin_codegen::diagnostic::Diagnostics;
use conjoin_codegen::files::{self, FileSet};
use conjoin_codegen::grammar;
use conjoin_codegen::models::shared_objects_page;
use conjoin_codegen::pipeline;
use conjoin_codegen::source::Sources;

use crate::workspace;

/// The page with the reference.
const PAGE: &str = "docs/mapping.md";

/// Brings schemas and reference up to date, or only looks; what differs, as lines.
pub(crate) fn refresh(root: &Path, check_only: bool) -> Result<Vec<String>> {
    // A workspace over the models of another one uses its schemas too.
    if !workspace::has_models(root) {
        return Ok(Vec::new());
    }
    let names = names(root);
    let mut fresh: FileSet = grammar::FILES
        .iter()
        .map(|file| (file.schema(), grammar::schema(file, &names)))
        .collect();
    if let Some(page) = fs::read_to_string(root.join(PAGE))
        .ok()
        .and_then(|page| grammar::renew(&page, &shared_objects_page()))
    {
        fresh.insert(PAGE.to_owned(), page);
    }
    let old = fresh
        .keys()
        .filter_map(|path| Some((path.clone(), fs::read_to_string(root.join(path)).ok()?)))
        .collect();
    let changes = files::compare(&old, &fresh);
    if !check_only {
        workspace::write(root, &fresh, &changes)?;
    }
    Ok(workspace::lines(&changes).collect())
}

/// The names of common models and their fields. What cannot be read is told by others.
fn names(root: &Path) -> Vec<grammar::CommonModel> {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let models = pipeline::read_models(&workspace::models(root), &mut sources, &mut diagnostics);
    pipeline::names_of_models(&models)
}
