//! From the texts of a workspace to one provider: spec and mapping checked, and the facts of its stand-in.

use std::path::Path;
use std::{fs, io};

use conjoin_codegen::diagnostic::{Diagnostics, Style, render_all};
use conjoin_codegen::pipeline::{self, Checked, File, Provider};
use conjoin_codegen::source::Sources;
use serde_json::Value;

use crate::Error;
use crate::facts::Facts;

static BUNDLED: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/files.rs"));

/// Name of the optional file beside `connector.yaml`.
const FACTS: &str = "sandbox.yaml";

/// The bytes of a file, or why there are none.
type Content = Result<Vec<u8>, String>;

/// The texts below `specs/` and `mappings/`.
#[derive(Debug, Clone)]
pub(crate) struct Texts {
    files: Vec<(String, Content)>,
}

/// One provider, read and checked.
#[derive(Debug)]
pub(crate) struct Loaded {
    pub(crate) checked: Checked,
    pub(crate) facts: Facts,
    /// Documents as written, by path, for examples and defaults.
    pub(crate) documents: Vec<(String, Value)>,
}

impl Texts {
    /// What was there when the library was built.
    pub(crate) fn bundled() -> Self {
        let own = |(path, bytes): &(&str, &[u8])| ((*path).to_owned(), Ok(bytes.to_vec()));
        Self {
            files: BUNDLED.iter().map(own).collect(),
        }
    }

    /// What is there now.
    pub(crate) fn of_folder(root: &Path) -> Result<Self, Error> {
        let mut files = Vec::new();
        for folder in ["mappings", "specs"] {
            walk(&root.join(folder), (folder, true), &mut files)?;
        }
        files.sort();
        Ok(Self { files })
    }

    /// Providers that have a mapping.
    pub(crate) fn providers(&self) -> Vec<&str> {
        self.files
            .iter()
            .filter_map(|(path, _)| {
                path.strip_prefix("mappings/")?
                    .strip_suffix("/connector.yaml")
            })
            .collect()
    }

    fn below<'t>(&'t self, folder: &'t str) -> impl Iterator<Item = (&'t str, &'t Content)> + 't {
        self.files
            .iter()
            .filter(move |(path, _)| {
                path.strip_prefix(folder)
                    .is_some_and(|rest| rest.starts_with('/'))
            })
            .map(|(path, content)| (path.as_str(), content))
    }

    /// Reads and checks one provider.
    pub(crate) fn load(&self, name: &str) -> Result<Loaded, Error> {
        if !self.providers().contains(&name) {
            return Err(Error::UnknownProvider {
                name: name.to_owned(),
                known: self.providers().join(", "),
            });
        }
        let file = |(path, content): (&str, &Content)| File {
            path: path.to_owned(),
            content: content.clone(),
        };
        let (specs, mappings) = (format!("specs/{name}"), format!("mappings/{name}"));
        let provider = Provider {
            name: name.to_owned(),
            specs: self.below(&specs).map(file).collect(),
            mappings: self
                .below(&mappings)
                .filter(|(path, _)| path.ends_with(".yaml") && !is_facts(path))
                .map(file)
                .collect(),
            fixtures: None,
        };
        let models: Vec<File> = self
            .below("mappings/models")
            .filter(|(path, _)| path.ends_with(".yaml"))
            .map(file)
            .collect();
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        let models = pipeline::read_models(&models, &mut sources, &mut diagnostics);
        let checked = pipeline::check(&provider, &models, &mut sources, &mut diagnostics);
        let checked = match checked {
            Some(checked) if !diagnostics.has_errors() => checked,
            _ => {
                return Err(Error::Broken {
                    provider: name.to_owned(),
                    complaints: render_all(&diagnostics, &sources, Style::Plain),
                });
            }
        };
        let facts = match self.below(&mappings).find(|(path, _)| is_facts(path)) {
            Some((path, content)) => {
                let bytes = content.as_ref().map_err(|reason| Error::Facts {
                    file: path.to_owned(),
                    reason: reason.clone(),
                })?;
                Facts::read(path, bytes, &checked.plan)?
            }
            None => Facts::default(),
        };
        let documents = self
            .below(&specs)
            .filter_map(|(path, content)| {
                let bytes = content.as_ref().ok()?;
                Some((path.to_owned(), serde_yaml::from_slice(bytes).ok()?))
            })
            .collect();
        Ok(Loaded {
            checked,
            facts,
            documents,
        })
    }
}

fn is_facts(path: &str) -> bool {
    path.rsplit('/').next() == Some(FACTS)
}

fn walk(
    folder: &Path,
    (name, named): (&str, bool),
    out: &mut Vec<(String, Content)>,
) -> Result<(), Error> {
    let failed = |path: &Path, source: io::Error| Error::Workspace {
        path: path.display().to_string(),
        source,
    };
    for entry in fs::read_dir(folder).map_err(|it| failed(folder, it))? {
        let path = entry.map_err(|it| failed(folder, it))?.path();
        let file = path.file_name().unwrap_or_default();
        let name = format!("{name}/{}", file.to_string_lossy());
        let named = named && file.to_str().is_some();
        if path.is_dir() {
            walk(&path, (&name, named), out)?;
        } else if !named {
            // It is told when its provider is read; others do not need it.
            out.push((name, Err("its path is not UTF-8; rename it".to_owned())));
        } else {
            let bytes = fs::read(&path).map_err(|it| failed(&path, it))?;
            out.push((name, Ok(bytes)));
        }
    }
    Ok(())
}
