//! Every shipped mapping and that of the testbed, as plan and as connector by name.

mod connect;
mod drift;
mod fixture;
mod records;
mod script;
mod typed;

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use conjoin_codegen::api::Api;
use conjoin_codegen::diagnostic::Diagnostics;
use conjoin_codegen::models::{Category, FieldType};
use conjoin_codegen::pipeline::{self, File, Provider};
use conjoin_codegen::plan::{Model, Plan};
use conjoin_codegen::source::Sources;

pub use connect::{Connection, connect, connect_with};
pub use drift::{Drift, drift};
pub use fixture::{Case, Fixture, cases};
pub use records::{answer_of_list, answer_of_record, at, put};
pub use script::{Answer, Asked, Script};
pub use typed::{decode, delivered};

/// One provider, read and checked.
pub struct Mapped {
    /// Slug.
    pub name: String,
    /// What the provider declares.
    pub api: Api,
    /// What is decided.
    pub plan: Plan,
}

impl Mapped {
    /// Each model with the name of its category.
    pub fn models(&self) -> impl Iterator<Item = (&str, &Model)> {
        self.plan.categories.iter().flat_map(|category| {
            category
                .models
                .iter()
                .map(|it| (category.name.as_str(), it))
        })
    }
}

/// The root of the workspace.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the workspace")
        .to_path_buf()
}

/// The files below a folder, with paths from `root`.
fn files(root: &Path, folder: &str) -> Vec<File> {
    let mut out = Vec::new();
    let mut names: Vec<PathBuf> = std::fs::read_dir(root.join(folder))
        .unwrap_or_else(|error| panic!("{folder}: {error}"))
        .map(|entry| entry.expect("an entry").path())
        .collect();
    names.sort();
    for path in names {
        let name = path.file_name().and_then(|it| it.to_str()).expect("UTF-8");
        let below = format!("{folder}/{name}");
        if path.is_dir() {
            out.extend(files(root, &below));
        } else if [".yaml", ".yml", ".json"]
            .iter()
            .any(|end| name.ends_with(end))
        {
            out.push(File {
                path: below,
                content: std::fs::read(&path).map_err(|error| error.to_string()),
            });
        }
    }
    out
}

/// The files of one provider of a workspace.
pub fn provider(root: &Path, name: &str) -> Provider {
    Provider {
        name: name.to_owned(),
        specs: files(root, &format!("specs/{name}")),
        mappings: files(root, &format!("mappings/{name}")),
        fixtures: None,
    }
}

/// The files of the common models.
pub fn model_files() -> Vec<File> {
    files(&root(), "mappings/models")
}

/// Names of the providers that have a mapping in a workspace.
pub fn providers(root: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(root.join("mappings"))
        .expect("mappings")
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .into_string()
                .expect("UTF-8")
        })
        .filter(|name| {
            root.join("mappings")
                .join(name)
                .join("connector.yaml")
                .is_file()
        })
        .collect();
    names.sort();
    names
}

/// The workspaces: the project and its testbed.
pub fn workspaces() -> [PathBuf; 2] {
    [root(), root().join("tests/testbed")]
}

/// The common models.
pub fn models() -> &'static [Category] {
    static MODELS: OnceLock<Vec<Category>> = OnceLock::new();
    MODELS.get_or_init(|| {
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        let models = pipeline::read_models(&model_files(), &mut sources, &mut diagnostics);
        assert!(!diagnostics.has_errors(), "{diagnostics:?}");
        models
    })
}

/// Every provider.
pub fn all() -> &'static [Mapped] {
    static ALL: OnceLock<Vec<Mapped>> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut out = Vec::new();
        for root in workspaces() {
            for name in providers(&root) {
                let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
                let checked = pipeline::check(
                    &provider(&root, &name),
                    models(),
                    &mut sources,
                    &mut diagnostics,
                );
                assert!(!diagnostics.has_errors(), "{name}: {diagnostics:?}");
                let checked = checked.expect("a plan");
                let (api, plan) = (checked.api, checked.plan);
                out.push(Mapped { name, api, plan });
            }
        }
        out
    })
}

/// One provider.
pub fn by_name(name: &str) -> &'static Mapped {
    let found = all().iter().find(|it| it.name == name);
    found.unwrap_or_else(|| panic!("no provider {name}"))
}

/// The common model of a category.
pub fn common(category: &str, model: &str) -> &'static conjoin_codegen::models::Model {
    let category = models().iter().find(|it| it.name == category);
    let found = category.and_then(|it| it.models.get(model));
    found.unwrap_or_else(|| panic!("no model {model}"))
}

/// The type of a field of a common model.
pub fn type_of<'m>(model: &'m conjoin_codegen::models::Model, field: &str) -> &'m FieldType {
    &model.fields[field].ty
}

/// Name of a model where connectors are chosen by name: `ticketing.ticket`.
pub fn id(category: &str, model: &str) -> String {
    format!("{category}.{}", conjoin_codegen::names::snake(model))
}
