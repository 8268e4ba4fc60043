//! Manifests and read-me files of generated crates, by template. Only text of ours goes into templates as it is.

use serde::Serialize;
use tera::{Context, Tera};

use crate::emit::{
    Connector, field_rows_with_lines, first_call, in_code, plain_line, way_in_words,
};
use crate::models::{Category, Model};
use crate::plan::{Deletions, Plan};

const TEMPLATES: &[(&str, &str)] = &[
    (
        "provider.toml",
        include_str!("../templates/provider.toml.tera"),
    ),
    ("report.md", include_str!("../templates/report.md.tera")),
    ("client.toml", include_str!("../templates/client.toml.tera")),
    ("provider.md", include_str!("../templates/provider.md.tera")),
    ("models.toml", include_str!("../templates/models.toml.tera")),
    ("models.md", include_str!("../templates/models.md.tera")),
    (
        "connectors.toml",
        include_str!("../templates/connectors.toml.tera"),
    ),
    (
        "connectors.md",
        include_str!("../templates/connectors.md.tera"),
    ),
];

/// Fills a template. A template that is wrong shows its fault in the file; tests read every file.
fn fill(name: &str, context: &Context) -> String {
    let mut tera = Tera::default();
    tera.autoescape_on(Vec::<&'static str>::new());
    // Only the one that is asked for: parsing all of them takes longer than filling one.
    let filled = tera
        .add_raw_templates(
            TEMPLATES
                .iter()
                .copied()
                .filter(|(known, _)| *known == name),
        )
        .and_then(|()| tera.render(name, context));
    filled.unwrap_or_else(|error| format!("# {error}\n"))
}

/// A TOML string: JSON escapes are a part of TOML's.
fn toml_string(text: &str) -> String {
    let text: String = text.chars().filter(|c| !c.is_control()).collect();
    serde_json::Value::String(text).to_string()
}

fn header(it: &Connector<'_>, open: &str, close: &str) -> String {
    format!("{open} {}{close}", it.origin())
}

/// `Cargo.toml` of a connector.
pub(crate) fn provider_manifest(it: &Connector<'_>, bytes: bool, serde_json: bool) -> String {
    let mut context = Context::new();
    context.insert("header", &header(it, "#", ""));
    context.insert(
        "name",
        &toml_string(&format!("conjoin-{}", it.plan.provider)),
    );
    context.insert(
        "description",
        &toml_string(&format!("Connector for {}", it.plan.title)),
    );
    let categories: Vec<&str> = it
        .plan
        .categories
        .iter()
        .map(|it| it.name.as_str())
        .collect();
    context.insert("categories", &categories);
    context.insert("bytes", &bytes);
    context.insert("serde_json", &serde_json);
    fill("provider.toml", &context)
}

/// `Cargo.toml` of a client that stands alone.
pub(crate) fn client_manifest(
    it: &Connector<'_>,
    bytes: bool,
    serde_json: bool,
    runtime: &str,
) -> String {
    let mut context = Context::new();
    context.insert("header", &header(it, "#", ""));
    context.insert(
        "name",
        &toml_string(&format!("conjoin-{}", it.plan.provider)),
    );
    let description = plain_line(&format!("Client for {}", it.plan.title));
    context.insert("description", &toml_string(&description));
    context.insert("bytes", &bytes);
    context.insert("serde_json", &serde_json);
    context.insert("runtime", runtime);
    fill("client.toml", &context)
}

/// `REPORT.md` of a client.
pub(crate) fn client_report(plan: &Plan, report: &crate::client::Report) -> String {
    use crate::api::Effect;
    let section = |effect: Effect| -> Vec<Named> {
        report
            .rows_of(effect)
            .map(|row| Named {
                name: in_code(&row.place).replace('|', "\\|"),
                doc: plain_line(&row.reason).replace('|', "\\|"),
            })
            .collect()
    };
    let mut context = Context::new();
    context.insert("specs", &crate::emit::file_name(&plan.specs.join(", ")));
    context.insert("title", &plain_line(&plan.title));
    context.insert("report", report);
    context.insert("degraded", &section(Effect::Degraded));
    context.insert("omitted", &section(Effect::Omitted));
    context.insert("mended", &section(Effect::Mended));
    fill("report.md", &context)
}

#[derive(Serialize)]
struct Way {
    name: String,
    doc: String,
    needs: String,
}

#[derive(Serialize)]
struct Named {
    name: String,
    doc: String,
}

#[derive(Serialize)]
struct MappedModel {
    id: String,
    can: String,
    filters: String,
    /// Link to the mapping.
    origin: String,
    rows: Vec<String>,
}

#[derive(Serialize)]
struct Resource {
    name: String,
    operations: Vec<Named>,
}

/// `README.md` of a connector.
pub(crate) fn provider_readme(it: &Connector<'_>) -> String {
    let plan = it.plan;
    let mut context = Context::new();
    context.insert("header", &header(it, "<!--", " -->"));
    context.insert("title", &plain_line(&plan.title));
    context.insert("name", &format!("conjoin-{}", plan.provider));
    context.insert("call", &first_call(it));
    let ways = plan.auth.iter().map(|auth| Way {
        name: in_code(&format!("Credentials::{}", crate::names::snake(&auth.name))),
        doc: way_in_words(auth).replace('|', "\\|"),
        needs: crate::emit::credential_names(auth)
            .iter()
            .map(|name| in_code(name))
            .collect::<Vec<_>>()
            .join(", "),
    });
    context.insert("ways", &ways.collect::<Vec<_>>());
    let settings = plan.settings.iter().map(|it| Named {
        name: in_code(&it.name),
        doc: plain_line(&it.doc),
    });
    context.insert("settings", &settings.collect::<Vec<_>>());
    context.insert("models", &mapped_models(plan));
    context.insert("resources", &resources(it));
    context.insert("limits", &limits(plan));
    fill("provider.md", &context)
}

fn mapped_models(plan: &Plan) -> Vec<MappedModel> {
    let mut out = Vec::new();
    for category in &plan.categories {
        for model in &category.models {
            let can = [
                ("list", model.list.is_some()),
                ("get", model.get.is_some()),
                ("create", model.create.is_some()),
                ("update", model.update.is_some()),
                ("delete", model.delete.is_some()),
                (
                    "list what changed",
                    model.list.as_ref().is_some_and(|it| it.since.is_some()),
                ),
                (
                    "list what was deleted",
                    matches!(model.deletions, Some(Deletions::Feed(_))),
                ),
            ];
            let can: Vec<&str> = can
                .iter()
                .filter(|(_, can)| *can)
                .map(|(word, _)| *word)
                .collect();
            let filters: Vec<String> = model
                .list
                .iter()
                .flat_map(|it| &it.filters)
                .map(|it| in_code(&it.name))
                .collect();
            out.push(MappedModel {
                id: in_code(&format!(
                    "{}.{}",
                    category.name,
                    crate::names::snake(&model.name)
                )),
                can: can.join(", "),
                filters: filters.join(", "),
                origin: origin(&category.mapping, model.line),
                rows: field_rows_with_lines(model),
            });
        }
    }
    out
}

/// A link from `generated/<provider>/README.md` to the line of a model.
fn origin(mapping: &str, line: usize) -> String {
    let name = crate::emit::file_name(mapping);
    format!("[line {line} of `{name}`](../../{mapping}#L{line})")
}

fn resources(it: &Connector<'_>) -> Vec<Resource> {
    let mut out: Vec<Resource> = Vec::new();
    for planned in &it.plan.operations {
        let Some(operation) = it.api.operations.get(planned.id.0 as usize) else {
            continue;
        };
        let name = in_code(it.layout.module(&planned.resource));
        let row = Named {
            name: in_code(&planned.method),
            doc: in_code(&format!("{} {}", operation.method, operation.path)).replace('|', "\\|"),
        };
        match out.last_mut() {
            Some(last) if last.name == name => last.operations.push(row),
            _ => out.push(Resource {
                name,
                operations: vec![row],
            }),
        }
    }
    out
}

fn limits(plan: &Plan) -> Vec<String> {
    let mut out = Vec::new();
    if let Some(concurrency) = plan.concurrency {
        out.push(format!("{concurrency} requests at a time."));
    }
    let statuses: Vec<String> = plan
        .retry
        .statuses
        .iter()
        .map(ToString::to_string)
        .collect();
    if !statuses.is_empty() && plan.retry.max_attempts > 1 {
        out.push(format!(
            "{} attempts in all after {}.",
            plan.retry.max_attempts,
            statuses.join(", ")
        ));
    }
    for budget in &plan.limits.budgets {
        let whose = if budget.app { "app" } else { "connection" };
        let what = match &budget.operations[..] {
            [] if budget.each => ", for each operation".to_owned(),
            [] => String::new(),
            ids => format!(", for {}", in_code(&ids.join(", "))),
        };
        let span = match budget.per_ms {
            1_000 => "a second".to_owned(),
            60_000 => "a minute".to_owned(),
            3_600_000 => "an hour".to_owned(),
            86_400_000 => "a day".to_owned(),
            ms => format!("in {} seconds", ms as f64 / 1000.0),
        };
        out.push(format!(
            "{} requests {span} for one {whose}{what}.",
            budget.requests
        ));
    }
    for it in &plan.limits.remaining {
        let header = in_code(&it.header);
        out.push(format!("{header} counts down; at 0 requests wait."));
    }
    for (header, _) in &plan.retry_after {
        out.push(format!("{} says when to come back.", in_code(header)));
    }
    out
}

/// `Cargo.toml` of the common models.
pub(crate) fn models_manifest(categories: &[Category]) -> String {
    let mut context = Context::new();
    let names: Vec<&str> = categories.iter().map(|it| it.name.as_str()).collect();
    context.insert("categories", &names);
    fill("models.toml", &context)
}

#[derive(Serialize)]
struct CommonCategory {
    name: String,
    doc: String,
    models: Vec<CommonModel>,
    nested: Vec<CommonModel>,
}

#[derive(Serialize)]
struct CommonModel {
    name: String,
    fields: usize,
    doc: String,
}

impl CommonModel {
    fn of(model: &Model) -> Self {
        Self {
            name: in_code(&model.name),
            fields: model.fields.len(),
            doc: plain_line(&model.doc),
        }
    }
}

/// `README.md` of the common models.
pub(crate) fn models_readme(categories: &[Category]) -> String {
    let categories = categories.iter().map(|category| CommonCategory {
        name: in_code(&category.name),
        doc: plain_line(&category.doc),
        models: category.models.values().map(CommonModel::of).collect(),
        nested: category.nested.values().map(CommonModel::of).collect(),
    });
    let mut context = Context::new();
    context.insert("categories", &categories.collect::<Vec<_>>());
    fill("models.md", &context)
}

/// What the feature of a provider brings in.
#[derive(Serialize)]
struct ProviderFeature<'p> {
    name: &'p str,
    categories: Vec<&'p str>,
}

/// `Cargo.toml` of the crate of all connectors.
pub(crate) fn connectors_manifest(plans: &[&Plan], categories: &[Category]) -> String {
    let mut context = Context::new();
    let providers: Vec<ProviderFeature<'_>> = plans
        .iter()
        .map(|plan| ProviderFeature {
            name: &plan.provider,
            categories: plan.categories.iter().map(|it| it.name.as_str()).collect(),
        })
        .collect();
    context.insert("providers", &providers);
    let names: Vec<&str> = categories.iter().map(|it| it.name.as_str()).collect();
    context.insert("categories", &names);
    fill("connectors.toml", &context)
}

/// `README.md` of the crate of all connectors.
pub(crate) fn connectors_readme(plans: &[&Plan]) -> String {
    let rows = plans.iter().map(|plan| {
        let categories: Vec<String> = plan.categories.iter().map(|it| in_code(&it.name)).collect();
        MappedModel {
            id: in_code(&plan.provider),
            can: plain_line(&plan.title),
            filters: categories.join(", "),
            origin: String::new(),
            rows: Vec::new(),
        }
    });
    let mut context = Context::new();
    context.insert("providers", &rows.collect::<Vec<_>>());
    fill("connectors.md", &context)
}
