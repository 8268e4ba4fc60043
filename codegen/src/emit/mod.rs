//! From plan and resolved API to files. Decides nothing, cannot fail: one function per Rust item.
//!
//! Every path to another module is emitted whole (`crate::types::Address`,
//! `rt::Reader` for an item of the runtime); `imports` makes them short.

mod access;
mod answer;
mod blocks;
mod bodies;
mod category;
mod changes;
mod client;
mod connector_by_name;
mod connectors;
mod convert;
mod credentials;
mod credentials_steps;
mod docs;
mod enums;
mod families;
mod field_maps;
mod hooks;
mod imports;
mod layout;
mod lib_rs;
mod list;
mod markup;
mod misfits;
mod model;
mod model_writes;
mod models;
mod operation;
mod params;
mod paths;
mod provenance;
mod read;
mod request;
mod resource;
mod scalar;
mod tables;
mod traits;
mod types;
mod types_of_models;
mod unions;
mod value;
mod webhooks;
mod write;

use std::collections::HashMap;

use proc_macro2::{Ident, Span};

use crate::api::{Api, TypeId};
use crate::files::FileSet;
use crate::models::Category;
use crate::names::Collision;
use crate::plan::Plan;

use layout::Layout;

pub use hooks::{stub_of, stubs};
pub use misfits::misfits;

pub(crate) use credentials::{credential_names, way_in_words};
pub(crate) use lib_rs::first_call;
pub(crate) use markup::{code as in_code, one_line as plain_line};
pub(crate) use provenance::field_rows_with_lines;

/// What one connector is emitted from.
pub(crate) struct Connector<'a> {
    pub(crate) plan: &'a Plan,
    pub(crate) api: &'a Api,
    pub(crate) models: &'a [&'a Category],
    pub(crate) layout: Layout,
    /// Names of the fields of every struct that becomes a Rust type.
    fields: HashMap<TypeId, types::FieldNames>,
}

impl<'a> Connector<'a> {
    fn new(plan: &'a Plan, api: &'a Api, models: &'a [&'a Category]) -> Self {
        let layout = Layout::new(plan, api);
        Self {
            plan,
            api,
            models,
            fields: types::FieldNames::of_all(&layout, plan, api),
            layout,
        }
    }

    /// The common category of a mapped one.
    pub(crate) fn common(&self, category: &str) -> Option<&'a Category> {
        self.models.iter().copied().find(|it| it.name == category)
    }

    /// The first line of every Rust file.
    pub(crate) fn header(&self) -> String {
        format!("// {}", self.origin())
    }

    /// What made a file, from what, and that it is not to be edited.
    pub(crate) fn origin(&self) -> String {
        let specs = match self.plan.specs.as_slice() {
            [one] => file_name(one),
            _ => format!("specs/{}/", self.plan.provider),
        };
        format!(
            "@generated from {specs} by cargo xtask {}. Do not edit.",
            self.plan.command
        )
    }
}

/// The name of a file within a comment of any language: what could end the comment is gone.
pub(crate) fn file_name(path: &str) -> String {
    let name: String = path
        .chars()
        .map(|c| match c {
            '<' | '>' | '`' | '|' | '[' | ']' | '\\' => '_',
            c if c.is_control() || crate::names::is_invisible(c) => '_',
            '\u{2028}' | '\u{2029}' => '_',
            c => c,
        })
        .collect();
    name.replace("--", "__")
}

/// The crate of one provider: `generated/<provider>/...`.
#[must_use]
pub fn connector(plan: &Plan, api: &Api, models: &[&Category]) -> FileSet {
    let connector = Connector::new(plan, api, models);
    let root = format!("generated/{}", plan.provider);
    let mut files = sources(&connector);
    files.insert(
        "README.md".to_owned(),
        crate::manifest::provider_readme(&connector),
    );
    let manifest = crate::manifest::provider_manifest(
        &connector,
        names(&files, "bytes::Bytes"),
        names(&files, "serde_json::"),
    );
    files.insert("Cargo.toml".to_owned(), manifest);
    files
        .into_iter()
        .map(|(path, text)| (format!("{root}/{path}"), text))
        .collect()
}

/// A client crate that stands alone, paths relative to its folder.
///
/// `runtime` is where its manifest finds `conjoin-runtime`: the value of a dependency in TOML, such as
/// `{ path = "../runtime" }`.
///
/// Beside the files: types and fields that are not called what they would be if they were alone,
/// each by its JSON pointer.
#[must_use]
pub fn client(plan: &Plan, api: &Api, runtime: &str) -> (FileSet, Vec<Collision>) {
    let connector = Connector::new(plan, api, &[]);
    let mut files = sources(&connector);
    files.insert(
        "README.md".to_owned(),
        crate::manifest::provider_readme(&connector),
    );
    let manifest = crate::manifest::client_manifest(
        &connector,
        names(&files, "bytes::Bytes"),
        names(&files, "serde_json::"),
        runtime,
    );
    files.insert("Cargo.toml".to_owned(), manifest);
    let mut renamed = connector.layout.collisions().to_vec();
    renamed.extend(types::renamed_fields(&connector));
    (files, renamed)
}

/// Whether a Rust file of a set names a path.
fn names(files: &FileSet, path: &str) -> bool {
    files
        .iter()
        .any(|(file, text)| file.ends_with(".rs") && text.contains(path))
}

/// The Rust files of a crate.
fn sources(connector: &Connector<'_>) -> FileSet {
    let mut files = FileSet::new();
    let mut add = |path: String, text: String| files.insert(path, text);
    add("src/lib.rs".to_owned(), lib_rs::file(connector));
    add("src/client.rs".to_owned(), client::file(connector));
    for resource in connector.layout.resources() {
        add(
            format!("src/{resource}.rs"),
            resource::file(connector, resource),
        );
    }
    for (path, text) in types::shared_files(connector) {
        add(path, text);
    }
    if let Some(text) = enums::tables_file(connector) {
        add("src/enums.rs".to_owned(), text);
    }
    if let Some(text) = hooks::file(connector) {
        add("src/fns.rs".to_owned(), text);
    }
    if let Some(text) = field_maps::file(connector) {
        add("src/field_maps.rs".to_owned(), text);
    }
    if let Some(text) = webhooks::file(connector) {
        add("src/webhooks.rs".to_owned(), text);
    }
    for category in &connector.plan.categories {
        for (path, text) in category::files(connector, category) {
            add(path, text);
        }
    }
    files
}

/// The crate of the common models: `generated/models/...`.
#[must_use]
pub fn models_crate(categories: &[Category]) -> FileSet {
    models::files(categories)
}

/// The crate that holds every provider behind a feature: `generated/connectors/...`.
#[must_use]
pub fn connectors_crate(plans: &[&Plan], categories: &[Category]) -> FileSet {
    connectors::files(plans, categories)
}

/// Types, fields and variants that had to be renamed because their names clash, sorted.
#[must_use]
pub fn collisions(plan: &Plan, api: &Api) -> Vec<Collision> {
    let connector = Connector::new(plan, api, &[]);
    let mut all = connector.layout.collisions().to_vec();
    all.extend(types::collisions(&connector));
    all.sort();
    all
}

/// An identifier. Text that is none becomes one.
pub(crate) fn ident(name: &str) -> Ident {
    let mut chars = name.chars();
    let starts = chars
        .next()
        .is_some_and(|c| c.is_ascii_alphabetic() || c == '_');
    let plain = starts && name != "_" && chars.all(|c| c.is_ascii_alphanumeric() || c == '_');
    let in_path = matches!(name, "crate" | "super" | "self" | "Self");
    // No word of Rust is longer, and asking takes a while.
    let long = name.len() > "abstract".len();
    if plain && (long || in_path || syn::parse_str::<Ident>(name).is_ok()) {
        Ident::new(name, Span::call_site())
    } else {
        Ident::new(&crate::names::snake(name), Span::call_site())
    }
}
