//! The stages in order: texts in, one plan and one set of files per provider out.

use crate::api::Api;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Level};
use crate::emit;
use crate::grammar;
use crate::mapping;
use crate::models;
use crate::node;
use crate::plan::{self, Misfit, Plan};
use crate::source::{Sources, Span};
use crate::spec;

/// A file as read: path relative to the workspace, and its bytes or why there are none.
#[derive(Debug, Clone)]
pub struct File {
    /// Path with `/` between parts.
    pub path: String,
    /// Content, or what the operating system said.
    pub content: Result<Vec<u8>, String>,
}

/// The files of one provider.
#[derive(Debug, Clone, Default)]
pub struct Provider {
    /// Slug: the name of the folders.
    pub name: String,
    /// Everything in `specs/<name>/`.
    pub specs: Vec<File>,
    /// `mappings/<name>/connector.yaml` and the category files.
    pub mappings: Vec<File>,
    /// Everything in `tests/fixtures/<name>/`; `None` where nobody keeps any.
    pub fixtures: Option<Vec<File>>,
}

/// A provider that was read and checked.
#[derive(Debug)]
pub struct Checked {
    /// What the provider declares.
    pub api: Api,
    /// What is decided.
    pub plan: Plan,
}

/// Reads the common models.
pub fn read_models(
    files: &[File],
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Vec<models::Category> {
    let mut categories = Vec::new();
    for file in files {
        let Some(root) = parse(file, Code::M0001, sources, diagnostics) else {
            continue;
        };
        categories.extend(models::read_models(&file.path, &root, diagnostics));
    }
    categories.sort_by(|a, b| a.name.cmp(&b.name));
    categories
}

/// The names of common models and their fields, as mapping files have them.
#[must_use]
pub fn names_of_models(categories: &[models::Category]) -> Vec<grammar::CommonModel> {
    let of = |category: &models::Category, model: &models::Model| grammar::CommonModel {
        category: category.name.clone(),
        name: model.name.clone(),
        doc: model.doc.clone(),
        fields: model
            .fields
            .values()
            .cloned()
            .chain(model.envelope())
            .map(|field| (field.name, field.doc))
            .collect(),
    };
    let categories = categories.iter();
    categories
        .flat_map(|category| category.models.values().map(|it| of(category, it)))
        .collect()
}

/// Reads and checks one provider. `None` when it is too broken to plan.
pub fn check(
    provider: &Provider,
    models: &[models::Category],
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Option<Checked> {
    let api = read_spec(provider, sources, diagnostics);
    let mappings = read_mappings(provider, sources, diagnostics);
    let (api, mappings) = api.zip(mappings)?;
    let fixtures = read_fixtures(provider, sources, diagnostics);
    let fixtures = fixtures.as_deref();
    let plan = plan_of(
        provider,
        &api,
        &mappings,
        models,
        fixtures,
        sources,
        diagnostics,
    );
    Some(Checked { api, plan })
}

/// Checks the mappings of a provider against its API, which was read before. `None` when they are too
/// broken to plan.
pub fn check_mappings(
    provider: &Provider,
    api: &Api,
    models: &[models::Category],
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Option<Plan> {
    let mappings = read_mappings(provider, sources, diagnostics)?;
    let fixtures = read_fixtures(provider, sources, diagnostics);
    Some(plan_of(
        provider,
        api,
        &mappings,
        models,
        fixtures.as_deref(),
        sources,
        diagnostics,
    ))
}

/// Reads the specs of a provider.
fn read_spec(
    provider: &Provider,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Option<Api> {
    let mut specs = Vec::new();
    for file in &provider.specs {
        match &file.content {
            Ok(bytes) => specs.push((file.path.clone(), bytes.clone())),
            Err(reason) => diagnostics.push(Diagnostic::in_file(
                Code::S0001,
                &file.path,
                format!("cannot read `{}`: {reason}", file.path),
            )),
        }
    }
    let folder = format!("specs/{}", provider.name);
    if provider.specs.is_empty() {
        diagnostics.push(
            Diagnostic::in_file(
                Code::M0101,
                &folder,
                format!("there is no spec in `{folder}`"),
            )
            .help("put the provider's OpenAPI document there"),
        );
    }
    spec::read(&provider.name, &specs, sources, diagnostics)
}

/// The mapping files of a provider.
struct Mappings {
    /// `connector.yaml` and its path.
    connector: (String, mapping::Connector),
    /// Category files and their paths.
    categories: Vec<(String, mapping::Category)>,
}

fn read_mappings(
    provider: &Provider,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Option<Mappings> {
    let mut connector = None;
    let mut categories: Vec<(String, mapping::Category)> = Vec::new();
    for file in &provider.mappings {
        // What only a stand-in of the provider needs to know is no part of a connector.
        if file.path.ends_with("/sandbox.yaml") {
            continue;
        }
        let Some(root) = parse(file, Code::M0001, sources, diagnostics) else {
            continue;
        };
        if file.path.ends_with("/connector.yaml") {
            connector =
                mapping::read_connector(&root, diagnostics).map(|it| (file.path.clone(), it));
        } else if let Some(category) = mapping::read_category(&root, diagnostics) {
            categories.push((file.path.clone(), category));
        }
    }
    let path = format!("mappings/{}/connector.yaml", provider.name);
    if !provider.mappings.iter().any(|file| file.path == path) {
        diagnostics.push(
            Diagnostic::in_file(Code::M0001, &path, format!("`{path}` is missing"))
                .help("it holds what is true of the provider: server, auth, paginators"),
        );
    }
    Some(Mappings {
        connector: connector?,
        categories,
    })
}

fn plan_of(
    provider: &Provider,
    api: &Api,
    mappings: &Mappings,
    models: &[models::Category],
    fixtures: Option<&[plan::Fixture]>,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> Plan {
    let Mappings {
        connector: (path, connector),
        categories,
    } = mappings;
    same_name(&provider.name, &connector.provider, "provider", diagnostics);
    for (file, category) in categories {
        let stem = file
            .rsplit('/')
            .next()
            .unwrap_or_default()
            .trim_end_matches(".yaml")
            .trim_end_matches(".yml");
        same_name(stem, &category.category, "category", diagnostics);
    }
    let input = plan::Input {
        api,
        connector: (path, connector),
        categories,
        models,
        sources,
        fixtures,
    };
    let plan = plan::plan(input, diagnostics);
    if !diagnostics.has_errors() {
        misfits(&plan, api, connector, diagnostics);
    }
    plan
}

/// Complains about names of the mapping that cannot be given.
fn misfits(plan: &Plan, api: &Api, connector: &mapping::Connector, diagnostics: &mut Diagnostics) {
    for (at, misfit) in emit::misfits(plan, api) {
        let Some(rename) = plan.names.get(at) else {
            continue;
        };
        let row: Vec<&str> = rename.row.iter().map(String::as_str).collect();
        let Some((span, key)) = connector.names.row(&row) else {
            continue;
        };
        diagnostics.push(match misfit {
            Misfit::Nothing => Diagnostic::new(
                Code::M0803,
                span.clone(),
                format!("the client has nothing that `{key}` is the name of"),
            )
            .help("delete the row: no operation in use leads there, or it has no Rust type")
            .at_level(Level::Error),
            Misfit::Taken(owner) => Diagnostic::new(
                Code::M0806,
                span.clone(),
                format!(
                    "`{key}` cannot be called `{}`: {owner} has that name",
                    rename.name
                ),
            )
            .help("choose another name, or give the other one another name under `names` too"),
        });
    }
}

/// Reads the answers that were written down; one that is no JSON is told (M0807).
fn read_fixtures(
    provider: &Provider,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<plan::Fixture>> {
    let mut read = |file: &File| {
        let complaint = match &file.content {
            Err(reason) => Some(Diagnostic::in_file(
                Code::M0807,
                &file.path,
                format!("cannot read `{}`: {reason}", file.path),
            )),
            // An answer without a body.
            Ok(bytes) if bytes.is_empty() => None,
            Ok(bytes) => match serde_json::from_slice(bytes) {
                Ok(body) => {
                    return plan::Fixture {
                        path: file.path.clone(),
                        body: Some(body),
                        broken: false,
                    };
                }
                Err(error) => Some(no_json(file, bytes, &error, sources)),
            },
        };
        let broken = complaint.is_some();
        if let Some(complaint) = complaint {
            diagnostics.push(complaint);
        }
        plan::Fixture {
            path: file.path.clone(),
            body: None,
            broken,
        }
    };
    let files = provider.fixtures.as_ref()?;
    Some(files.iter().map(&mut read).collect())
}

/// A complaint about an answer, at the byte where it stops being JSON.
fn no_json(
    file: &File,
    bytes: &[u8],
    error: &serde_json::Error,
    sources: &mut Sources,
) -> Diagnostic {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => return not_utf8(Code::M0807, file, error),
    };
    let before: usize = text
        .split_inclusive('\n')
        .take(error.line().saturating_sub(1))
        .map(str::len)
        .sum();
    let mut at = (before + error.column().saturating_sub(1)).min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let width = text.get(at..).and_then(|rest| rest.chars().next());
    let width = width.filter(|it| *it != '\n').map_or(0, char::len_utf8);
    let said = error.to_string();
    let said = said.split(" at line ").next().unwrap_or_default();
    let id = sources.add(file.path.clone(), text);
    Diagnostic::new(
        Code::M0807,
        Span::new(id, at..at + width),
        format!("the fixture is not JSON: {said}"),
    )
    .help("mend it; it covers nothing until then")
}

fn not_utf8(code: Code, file: &File, error: std::str::Utf8Error) -> Diagnostic {
    let read = file.content.as_deref().unwrap_or_default();
    let before = read.get(..error.valid_up_to()).unwrap_or_default();
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    Diagnostic::in_file(
        code,
        &file.path,
        format!(
            "`{}` is not UTF-8: line {line}, byte {}",
            file.path,
            error.valid_up_to()
        ),
    )
    .help("save the file as UTF-8")
}

fn same_name(wanted: &str, found: &mapping::Name, key: &str, diagnostics: &mut Diagnostics) {
    if found.value != wanted {
        diagnostics.push(
            Diagnostic::new(
                Code::M0001,
                found.span.clone(),
                format!(
                    "`{}` is not the {key} that this file's path names",
                    found.value
                ),
            )
            .help(format!("write `{key}: {wanted}`")),
        );
    }
}

fn parse(
    file: &File,
    unreadable: Code,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Option<node::Node> {
    let bytes = match &file.content {
        Ok(bytes) => bytes,
        Err(reason) => {
            diagnostics.push(Diagnostic::in_file(
                unreadable,
                &file.path,
                format!("cannot read `{}`: {reason}", file.path),
            ));
            return None;
        }
    };
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            diagnostics.push(not_utf8(unreadable, file, error));
            return None;
        }
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let id = sources.add(file.path.clone(), text);
    node::parse(id, text, diagnostics)
}
