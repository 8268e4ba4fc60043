//! What the tests over whole clients share: reading a document, emitting its client, laying out crates.

pub mod emitted;
pub mod large;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use conjoin_codegen::api::Effect;
use conjoin_codegen::client::{self, Client, Options};
use conjoin_codegen::diagnostic::{self, Diagnostics, Style};
use conjoin_codegen::source::Sources;
use conjoin_codegen::spec;

/// The folder of the project.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .nth(2)
        .expect("two folders above")
        .to_path_buf()
}

/// What a document came to.
pub struct Made {
    /// The client, unless the document is refused.
    pub client: Option<Client>,
    /// What reading it said.
    pub said: String,
}

/// Reads a document from disk and makes its client.
pub fn made(path: &Path) -> Made {
    let path = if path.is_dir() {
        path.join("openapi.yaml")
    } else {
        path.to_path_buf()
    };
    let name = path.file_name().and_then(|it| it.to_str()).unwrap_or("");
    let folder = path.parent().unwrap_or(Path::new("."));
    made_from(name, &Folder(folder.to_path_buf()))
}

/// The folder of a fixture.
struct Folder(PathBuf);

impl spec::Files for Folder {
    fn read(&self, path: &str) -> Result<Vec<u8>, spec::FileError> {
        std::fs::read(self.0.join(path)).map_err(|_| spec::FileError::Missing)
    }
}

/// One file and nothing beside it.
struct Single<'s>(&'s str, &'s [u8]);

impl spec::Files for Single<'_> {
    fn read(&self, path: &str) -> Result<Vec<u8>, spec::FileError> {
        if path == self.0 {
            Ok(self.1.to_vec())
        } else {
            Err(spec::FileError::Missing)
        }
    }
}

/// Makes the client of a document of one file.
pub fn made_of(name: &str, bytes: &[u8]) -> Made {
    made_from(name, &Single(name, bytes))
}

fn made_from(name: &str, files: &dyn spec::Files) -> Made {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let api = spec::read_tree(name, files, &mut sources, &mut diagnostics);
    let said = diagnostic::render_all(&diagnostics, &sources, Style::Plain);
    let options = Options {
        name: Some("t".to_owned()),
        runtime: format!("{{ path = {:?} }}", root().join("runtime")),
        ..Options::default()
    };
    let client = api.map(|api| client::generate(&api, &options));
    if let Some(client) = &client {
        assert!(client.report.adds_up(), "{:?}", client.report);
    }
    Made { client, said }
}

impl Made {
    /// What a reviewer looks at where files are too long: the report, then the lines of each file.
    pub fn outline(&self) -> String {
        let mut out = String::new();
        let Some(client) = &self.client else {
            return self.said.clone();
        };
        let report = &client.report;
        let _ = writeln!(
            out,
            "operations: {} declared, {} as declared, {} degraded, {} refused; {} remarks",
            report.declared,
            report.generated,
            report.degraded,
            report.refused,
            report.rows.len()
        );
        let rust = || {
            client
                .files
                .iter()
                .filter(|(file, _)| file.ends_with(".rs"))
        };
        let longest = rust().map(|(_, text)| text.lines().count()).max();
        let _ = writeln!(
            out,
            "{} Rust files, none above {} lines",
            rust().count(),
            longest.unwrap_or(0).next_multiple_of(1_000)
        );
        out
    }

    /// What came of the operations and what was not taken as declared, a line each.
    pub fn report(&self) -> String {
        let mut out = String::new();
        let Some(client) = &self.client else {
            return self.said.clone();
        };
        let report = &client.report;
        let _ = writeln!(
            out,
            "operations: {} declared, {} as declared, {} degraded, {} refused",
            report.declared, report.generated, report.degraded, report.refused
        );
        for row in &report.rows {
            let word = match row.effect {
                Effect::Mended => "mended",
                Effect::Degraded => "degraded",
                Effect::Omitted => "omitted",
            };
            let _ = writeln!(out, "{word} {}: {}", row.place, row.reason);
        }
        out
    }

    /// What a reviewer looks at: the report, then every Rust file that tells something.
    pub fn shown(&self, path: &Path) -> String {
        let mut out = self.report();
        let Some(client) = &self.client else {
            return out;
        };
        let document = std::fs::read_to_string(path).unwrap_or_default();
        let with_client = document.lines().any(|line| line.trim() == "# show: client");
        for (file, text) in &client.files {
            let boring = ["src/lib.rs", "src/types/mod.rs"].contains(&file.as_str())
                || file == "src/client.rs" && !with_client;
            if !file.ends_with(".rs") || boring {
                continue;
            }
            let _ = writeln!(out, "\n==> {file}");
            // The first line names the document and the command.
            for line in text.lines().skip(2) {
                let _ = writeln!(out, "{line}");
            }
        }
        out
    }
}

/// Lays out clients as one workspace in a folder and gives the folder back.
pub fn workspace_of(folder: PathBuf, clients: &BTreeMap<String, Made>) -> PathBuf {
    let keep = folder.join("target");
    for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
        if entry.path() != keep {
            let _ = std::fs::remove_dir_all(entry.path());
        }
    }
    let mut members = Vec::new();
    for (name, made) in clients {
        let Some(client) = &made.client else { continue };
        let package = format!(
            "c{}",
            name.replace(|c: char| !c.is_ascii_alphanumeric(), "_")
        );
        for (path, text) in &client.files {
            let target = folder.join(&package).join(path);
            std::fs::create_dir_all(target.parent().expect("a folder")).expect("a folder");
            let text = if path == "Cargo.toml" {
                text.replace("\"conjoin-t\"", &format!("{package:?}"))
                    .replace("\n[workspace]\n", "\n")
            } else {
                // Examples name the crate.
                text.replace("conjoin_t::", &format!("{package}::"))
            };
            std::fs::write(target, text).expect("a written file");
        }
        members.push(package);
    }
    let manifest = format!("[workspace]\nresolver = \"3\"\nmembers = {members:?}\n");
    std::fs::write(folder.join("Cargo.toml"), manifest).expect("a manifest");
    std::fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock")).expect("a lock file");
    folder
}
