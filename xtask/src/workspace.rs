//! The workspace on disk: what is read, and how it is written back whole.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::io::Write as _;
use std::path::{Component, Path, PathBuf};

use anyhow::{Context as _, Result, bail};
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

/// The folder of the project itself: where `runtime/` lies.
pub(crate) fn home() -> PathBuf {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    let built = manifest.parent().unwrap_or(manifest);
    // The project may have been moved since this program was built.
    match root() {
        Ok(root) if !built.join("runtime").is_dir() => root,
        _ => built.to_path_buf(),
    }
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

fn read(real: &Path, path: String) -> File {
    let content = fs::read(real).map_err(|error| match real.is_dir() {
        true => "it is a folder".to_owned(),
        false => error.to_string(),
    });
    File { path, content }
}

fn yaml(name: &str) -> bool {
    name.ends_with(".yaml") || name.ends_with(".yml")
}

/// A workspace of one invented provider that has one of everything, over the common models around it.
pub(crate) fn testbed(root: &Path) -> Option<PathBuf> {
    Some(root.join("tests/testbed")).filter(|it| it.join("mappings").is_dir())
}

/// Whether a workspace has a provider of this name.
pub(crate) fn maps(root: &Path, name: &str) -> bool {
    ["specs", "mappings"]
        .iter()
        .any(|parent| !name.contains(['/', '\\', '.']) && root.join(parent).join(name).is_dir())
}

/// Whether the workspace has common models of its own.
pub(crate) fn has_models(root: &Path) -> bool {
    root.join("mappings/models").is_dir()
}

/// A folder, and its path from the root as far as it is UTF-8.
struct Place<'p> {
    real: &'p Path,
    path: String,
    named: bool,
}

impl Place<'_> {
    /// The files that are wanted by their names, and with `deep` those of the folders in it, links to which are left
    /// alone then. A file that no path in a mapping or a complaint can name is told, not read.
    fn files(&self, deep: bool, wanted: fn(&str) -> bool) -> Vec<File> {
        let found = fs::read_dir(self.real).into_iter().flatten();
        let mut found: Vec<_> = found.filter_map(|it| Some(it.ok()?.file_name())).collect();
        found.sort();
        let mut out = Vec::new();
        for name in found {
            let (text, real) = (name.to_string_lossy(), self.real.join(&name));
            let path = format!("{}/{text}", self.path);
            let named = self.named && name.to_str().is_some();
            if text.starts_with('.') {
                continue;
            }
            if deep && real.is_dir() {
                let real = &real;
                let below = Place { real, path, named };
                out.extend(
                    (!real.is_symlink())
                        .then(|| below.files(deep, wanted))
                        .into_iter()
                        .flatten(),
                );
            } else if wanted(&text) && named {
                out.push(read(&real, path));
            } else if wanted(&text) {
                let content = Err("its path is not UTF-8; rename it".to_owned());
                out.push(File { path, content });
            }
        }
        out
    }
}

/// The files of a folder of the workspace.
fn files(root: &Path, folder: &str, deep: bool, wanted: fn(&str) -> bool) -> Vec<File> {
    let place = Place {
        real: &root.join(folder),
        path: folder.to_owned(),
        named: true,
    };
    place.files(deep, wanted)
}

/// Model files, `mappings/models/*.yaml`. A workspace without any takes those of the workspace that it lies in.
pub(crate) fn models(root: &Path) -> Vec<File> {
    let root = root
        .ancestors()
        .find(|root| has_models(root))
        .unwrap_or(root);
    files(root, "mappings/models", false, yaml)
}

/// Answers of a provider that tests read; `None` where the workspace keeps none at all.
fn fixtures(root: &Path, name: &str) -> Option<Vec<File>> {
    let folder = root.join("tests/fixtures");
    if !folder.is_dir() {
        return None;
    }
    let folder = format!("tests/fixtures/{name}");
    Some(files(root, &folder, true, |it| it.ends_with(".json")))
}

/// Every provider that has a folder below `specs` or `mappings`.
pub(crate) fn providers(root: &Path) -> Vec<Provider> {
    let folders = |parent: &str| {
        let found = fs::read_dir(root.join(parent)).into_iter().flatten();
        let found = found.filter_map(|it| Some(it.ok()?.file_name()));
        let parent = root.join(parent);
        let hidden = |name: &OsString| name.to_string_lossy().starts_with('.');
        found
            .filter(|it| !hidden(it) && parent.join(it).is_dir())
            .collect::<Vec<_>>()
    };
    let mut names: BTreeSet<OsString> = folders("specs").into_iter().collect();
    let ours = |name: &OsString| name == "models" || name == "schemas";
    names.extend(folders("mappings").into_iter().filter(|it| !ours(it)));
    let spec = |file: &str| yaml(file) || file.ends_with(".json");
    let of = |parent: &str, folder: &OsString, deep: bool, wanted: fn(&str) -> bool| {
        let place = Place {
            real: &root.join(parent).join(folder),
            path: format!("{parent}/{}", folder.to_string_lossy()),
            named: folder.to_str().is_some(),
        };
        place.files(deep, wanted)
    };
    names
        .into_iter()
        .map(|folder| {
            let name = folder.to_string_lossy().into_owned();
            Provider {
                specs: of("specs", &folder, true, spec),
                mappings: of("mappings", &folder, false, yaml),
                fixtures: fixtures(root, &name),
                name,
            }
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
        let target = root.join(&path);
        if target.is_symlink() {
            // Whatever it leads to is not ours.
            continue;
        }
        if target.is_dir() {
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

/// Connectors that have a file of functions written by hand.
pub(crate) fn by_hand(root: &Path) -> Vec<String> {
    let folders = entries(&root.join("generated"));
    let mut files = folders.iter().map(|name| crate::hooks::path(name));
    files
        .by_ref()
        .filter(|it| root.join(it).is_file())
        .collect()
}

/// Where a generated file lies. Nothing is written or deleted outside the root: not by a path that leads up, and not
/// through a link that somebody put in the way.
fn below_root(root: &Path, path: &str) -> Result<PathBuf> {
    let mut target = root.to_path_buf();
    for part in Path::new(path).components() {
        match part {
            Component::CurDir => continue,
            Component::Normal(name) => target.push(name),
            _ => bail!("{path} leads out of {}", root.display()),
        }
        if target.is_symlink() {
            bail!(
                "{} is a link; generated files are not written through links: remove it",
                target.display()
            );
        }
    }
    Ok(target)
}

/// Writes one file, which appears whole or not at all.
pub(crate) fn write_once(root: &Path, path: &str, text: &str) -> Result<()> {
    let target = below_root(root, path)?;
    let folder = target.parent().context("a generated file has a folder")?;
    fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
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
    Ok(())
}

/// Writes what differs and deletes what is no longer generated. Each file appears whole or not at all.
pub(crate) fn write(root: &Path, files: &FileSet, changes: &Changes) -> Result<()> {
    for path in changes.added.iter().chain(&changes.changed) {
        let Some(text) = files.get(path) else {
            continue;
        };
        write_once(root, path, text)?;
    }
    for path in &changes.removed {
        let target = below_root(root, path)?;
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

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::symlink;

    use conjoin_codegen::files::{self, FileSet};

    use super::*;

    fn written(root: &Path, path: &str) -> Result<()> {
        let files: FileSet = [(path.to_owned(), "// @generated\n".to_owned())].into();
        let changes = files::compare(&generated(root, "."), &files);
        write(root, &files, &changes)
    }

    #[test]
    fn nothing_lands_outside_the_folder() {
        let above = tempfile::tempdir().expect("a folder");
        let (root, outside) = (above.path().join("out"), above.path().join("outside"));
        fs::create_dir_all(&root).expect("a folder");
        fs::create_dir_all(outside.join("types")).expect("a folder");
        fs::write(outside.join("kept.rs"), "// @generated\n").expect("a file");
        symlink(&outside, root.join("src")).expect("a link");
        symlink(outside.join("kept.rs"), root.join("README.md")).expect("a link");
        for path in [
            "./src/lib.rs",
            "./src/types/a.rs",
            "./README.md",
            "../a.rs",
            "./../outside/a.rs",
            "/etc/conjoin.rs",
            "./src/../../a.rs",
        ] {
            assert!(written(&root, path).is_err(), "{path}");
        }
        // What a link leads to is not ours to delete either.
        written(&root, "./lib.rs").expect("a file in the folder");
        let text = fs::read_to_string(outside.join("kept.rs")).expect("still there");
        assert_eq!(text, "// @generated\n");
        let left: Vec<String> = entries(&outside);
        assert_eq!(left, ["kept.rs", "types"]);
        assert!(entries(&outside.join("types")).is_empty());
        assert_eq!(entries(above.path()), ["out", "outside"]);
    }
}
