//! The workspace on disk: what is read, and how it is written back whole.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use conjoin_codegen::files::{Changes, FileSet};
use conjoin_codegen::pipeline::{File, Provider};

/// The root folder: the one that holds `mappings/`.
pub(crate) fn root() -> Result<PathBuf> {
    if let Some(root) = std::env::var_os("CONJOIN_WORKSPACE") {
        return Ok(PathBuf::from(root));
    }
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    let here = std::env::current_dir().context("the current folder cannot be read")?;
    let found = here
        .ancestors()
        .find(|folder| folder.join("mappings").is_dir() && folder.join("specs").is_dir());
    Ok(found.map_or_else(
        || manifest.parent().unwrap_or(manifest).to_path_buf(),
        Path::to_path_buf,
    ))
}

fn entries(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| !name.starts_with('.'))
        .collect();
    names.sort();
    names
}

fn read(root: &Path, path: String) -> File {
    let content = fs::read(root.join(&path)).map_err(|error| {
        if root.join(&path).is_dir() {
            "it is a folder".to_owned()
        } else {
            error.to_string()
        }
    });
    File { path, content }
}

fn yaml(name: &str) -> bool {
    name.ends_with(".yaml") || name.ends_with(".yml")
}

/// Model files, `mappings/models/*.yaml`.
pub(crate) fn models(root: &Path) -> Vec<File> {
    entries(&root.join("mappings/models"))
        .into_iter()
        .filter(|name| yaml(name))
        .map(|name| read(root, format!("mappings/models/{name}")))
        .collect()
}

/// Every provider that has a folder below `specs` or `mappings`.
pub(crate) fn providers(root: &Path) -> Vec<Provider> {
    let folders = |parent: &str| {
        entries(&root.join(parent))
            .into_iter()
            .filter(|name| root.join(parent).join(name).is_dir())
            .collect::<Vec<_>>()
    };
    let mut names: BTreeSet<String> = folders("specs").into_iter().collect();
    names.extend(
        folders("mappings")
            .into_iter()
            .filter(|name| name != "models"),
    );
    names
        .into_iter()
        .map(|name| Provider {
            specs: entries(&root.join("specs").join(&name))
                .into_iter()
                .filter(|file| yaml(file) || file.ends_with(".json"))
                .map(|file| read(root, format!("specs/{name}/{file}")))
                .collect(),
            mappings: entries(&root.join("mappings").join(&name))
                .into_iter()
                .filter(|file| yaml(file))
                .map(|file| read(root, format!("mappings/{name}/{file}")))
                .collect(),
            name,
        })
        .collect()
}

/// Changes as lines with a sign for what happens.
pub(crate) fn lines(changes: &Changes) -> impl Iterator<Item = String> + '_ {
    let sign = |sign: &'static str| move |path: &String| format!("  {sign} {path}");
    changes
        .added
        .iter()
        .map(sign("+"))
        .chain(changes.changed.iter().map(sign("~")))
        .chain(changes.removed.iter().map(sign("-")))
}

/// Files below a folder, relative to the root, build output left out.
fn below(root: &Path, folder: &str, out: &mut Vec<String>) {
    for name in entries(&root.join(folder)) {
        let path = format!("{folder}/{name}");
        if root.join(&path).is_dir() {
            if name != "target" {
                below(root, &path, out);
            }
        } else {
            out.push(path);
        }
    }
}

/// The files below `folder` that are ours: their first line says `@generated`. Others, such as `hooks`, are the user's.
pub(crate) fn generated(root: &Path, folder: &str) -> FileSet {
    let mut paths = Vec::new();
    below(root, folder, &mut paths);
    let ours = |path: String| {
        let text = fs::read_to_string(root.join(&path)).ok()?;
        text.lines()
            .next()
            .is_some_and(|line| line.contains("@generated"))
            .then_some((path, text))
    };
    paths.into_iter().filter_map(ours).collect()
}

/// Writes what differs and deletes what is no longer generated. Each file appears whole or not at all.
pub(crate) fn write(root: &Path, files: &FileSet, changes: &Changes) -> Result<()> {
    for path in changes.added.iter().chain(&changes.changed) {
        let Some(text) = files.get(path) else {
            continue;
        };
        let target = root.join(path);
        let folder = target.parent().context("a generated file has a folder")?;
        fs::create_dir_all(folder)
            .with_context(|| format!("cannot create {}", folder.display()))?;
        let mut partial = tempfile::Builder::new()
            .prefix(".conjoin-")
            .tempfile_in(folder)
            .with_context(|| format!("cannot write in {}", folder.display()))?;
        partial
            .write_all(text.as_bytes())
            .with_context(|| format!("cannot write {path}"))?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            fs::set_permissions(partial.path(), fs::Permissions::from_mode(0o644))
                .with_context(|| format!("cannot write {path}"))?;
        }
        partial
            .persist(&target)
            .with_context(|| format!("cannot replace {path}"))?;
    }
    for path in &changes.removed {
        let target = root.join(path);
        fs::remove_file(&target).with_context(|| format!("cannot delete {path}"))?;
        let mut folder = target.parent();
        while let Some(empty) =
            folder.filter(|it| it.starts_with(root.join("generated")) && entries(it).is_empty())
        {
            fs::remove_dir(empty).with_context(|| format!("cannot delete {}", empty.display()))?;
            folder = empty.parent();
        }
    }
    Ok(())
}
