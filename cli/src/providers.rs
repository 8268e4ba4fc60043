//! `conjoin providers`: what there is to connect to.

use std::fmt::Write as _;

use anyhow::Result;
use conjoin_connectors::{ProviderInfo, providers};
use conjoin_runtime::{ModelCapabilities, WriteForm, WriteOp};
use serde_json::{Value, json};

use crate::connect::{credential_names, provider, ways};
use crate::sink::{Sink, unmarked};

/// Runs the command.
pub(crate) fn run(named: Option<&str>, as_json: bool) -> Result<()> {
    let chosen = match named {
        Some(name) => vec![provider(name)?],
        None => providers().to_vec(),
    };
    let mut sink = Sink::new();
    if as_json {
        let all: Vec<Value> = chosen.iter().map(|it| described(it)).collect();
        sink.line(&serde_json::to_string_pretty(&all)?)?;
    } else {
        let all: Vec<String> = chosen.iter().map(|it| page(it, named.is_some())).collect();
        sink.line(all.join("\n").trim_end())?;
    }
    Ok(sink.flush()?)
}

/// What can be done with a model, in the words of the command line.
fn abilities(model: &ModelCapabilities) -> Vec<&'static str> {
    let all = [
        ("list", model.list),
        ("get", model.get),
        ("create", model.create),
        ("update", model.update),
        ("delete", model.delete),
        ("upsert", model.upsert.is_some()),
        ("since", model.modified_after),
        ("deleted", model.deleted.is_some()),
    ];
    all.into_iter()
        .filter_map(|(name, can)| can.then_some(name))
        .collect()
}

fn models(provider: &ProviderInfo) -> impl Iterator<Item = &'static ModelCapabilities> {
    provider
        .categories
        .iter()
        .flat_map(|category| category.capabilities.models)
}

/// What a write takes, on one line.
fn form_line(model: &ModelCapabilities, form: &WriteForm) -> String {
    let mut line = match form.op {
        WriteOp::Create => "    create".to_owned(),
        WriteOp::Update => "    update".to_owned(),
        _ => format!("    upsert by {}", model.upsert.unwrap_or_default()),
    };
    for (word, fields) in [("needs", form.required), ("takes", form.optional)] {
        if !fields.is_empty() {
            let _ = write!(line, "  {word}: {}", fields.join(", "));
        }
    }
    line
}

/// One provider for a person.
fn page(provider: &ProviderInfo, operations: bool) -> String {
    let mut out = format!(
        "{} ({}), {} operations\n",
        provider.name,
        provider.title,
        provider.operations.len()
    );
    for setting in provider.settings {
        let default = setting
            .default
            .map(|it| format!(" Default: {it}."))
            .unwrap_or_default();
        let _ = writeln!(
            out,
            "  --set {}=...  {}{default}",
            setting.name,
            unmarked(setting.doc)
        );
    }
    for way in ways(provider) {
        let _ = writeln!(out, "  {way}");
    }
    if credential_names(provider).contains(&"refresh_token") {
        out.push_str("  with a token also, to renew it: --credential refresh_token=... client_id=... client_secret=...\n");
    }
    let width = models(provider).map(|it| it.model.len()).max().unwrap_or(0);
    let abilities_width = models(provider)
        .map(|it| abilities(it).join(" ").len())
        .max()
        .unwrap_or(0);
    for model in models(provider) {
        let can = abilities(model).join(" ");
        let filters = if model.filters.is_empty() {
            String::new()
        } else {
            format!("filters: {}", model.filters.join(", "))
        };
        let line = format!(
            "  {:<width$}  {can:<abilities_width$}  {filters}",
            model.model
        );
        out.push_str(line.trim_end());
        out.push('\n');
    }
    if operations {
        for model in models(provider).filter(|it| !it.forms.is_empty()) {
            let _ = writeln!(out, "\n  {}", model.model);
            for form in model.forms {
                let _ = writeln!(out, "{}", form_line(model, form));
            }
        }
        out.push('\n');
        for operation in provider.operations {
            let _ = writeln!(
                out,
                "  {:<6} {}  {}",
                operation.method.as_str(),
                operation.path,
                operation.id
            );
        }
    }
    out
}

/// One provider for a program.
fn described(provider: &ProviderInfo) -> Value {
    json!({
        "name": provider.name,
        "title": provider.title,
        "settings": provider.settings.iter().map(|it| json!({"name": it.name, "doc": it.doc, "default": it.default})).collect::<Vec<_>>(),
        "credentials": provider.credentials.iter().map(|way| json!({"name": way.name, "doc": way.doc, "needs": way.needs})).collect::<Vec<_>>(),
        "categories": provider.categories.iter().map(|it| it.name).collect::<Vec<_>>(),
        "models": models(provider).collect::<Vec<_>>(),
        "operations": provider.operations.iter().map(|it| json!({"id": it.id, "method": it.method.as_str(), "path": it.path})).collect::<Vec<_>>(),
    })
}
