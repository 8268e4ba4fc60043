//! `src/lib.rs` of a connector: docs with a first call, modules.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Connector, credentials as ways, docs, ident, imports};
use crate::names;
use crate::plan::{Auth, List, Plan};

pub(super) fn file(it: &Connector<'_>) -> String {
    let doc = docs::inner(&crate_docs(it));
    let mut modules: Vec<TokenStream> = Vec::new();
    let mut names: Vec<(&str, bool)> = vec![("client", false)];
    names.extend(it.layout.resources().map(|module| (module, true)));
    names.extend(
        it.plan
            .categories
            .iter()
            .map(|category| (category.name.as_str(), true)),
    );
    if !it
        .layout
        .types_at(|home| matches!(home, super::layout::Home::Shared(_)))
        .is_empty()
    {
        names.push(("types", true));
    }
    if super::enums::tables_file(it).is_some() {
        names.push(("enums", false));
    }
    if !it.plan.hooks.is_empty() {
        names.extend([("fns", false), ("hooks", false)]);
    }
    if super::field_maps::any(it.plan) {
        names.push(("field_maps", true));
    }
    if it.plan.webhooks.is_some() {
        names.push(("webhooks", true));
    }
    names.sort_unstable();
    for (name, public) in names {
        let module = ident(name);
        modules.push(if public {
            quote!(pub mod #module;)
        } else {
            quote!(mod #module;)
        });
    }
    let runtime = docs::own(
        "Errors, records, streams, values: what the functions of this crate take and give.",
    );
    let models = docs::own("The common models.");
    let models =
        (!it.plan.categories.is_empty()).then(|| quote!(#models pub use conjoin_models as models;));
    let tokens = quote! {
        #doc
        #(#modules)*
        pub use client::{Client, Credentials, OPERATIONS, PROFILE, Settings};
        #models
        #runtime
        pub use conjoin_runtime as runtime;
    };
    imports::file(&it.header(), "crate", tokens)
}

/// The name of the crate in code.
pub(crate) fn crate_name(provider: &str) -> String {
    format!("conjoin_{}", provider.replace('-', "_"))
}

fn crate_docs(it: &Connector<'_>) -> Vec<String> {
    let mut lines = super::markup::wrap(&format!(
        "Connector for {}: typed operations, converters to the common models.",
        super::markup::inline(&it.plan.title)
    ));
    let call = first_call(it);
    if !call.is_empty() {
        lines.push(String::new());
        lines.push("```no_run".to_owned());
        lines.push(format!(
            "# async fn example() -> Result<(), {}::runtime::Error> {{",
            crate_name(&it.plan.provider)
        ));
        lines.extend(call);
        lines.push("# Ok(())".to_owned());
        lines.push("# }".to_owned());
        lines.push("```".to_owned());
    }
    lines
}

/// A first call, as lines of Rust.
pub(crate) fn first_call(it: &Connector<'_>) -> Vec<String> {
    let name = crate_name(&it.plan.provider);
    let mut lines = vec![
        format!("use {name}::{{Client, Credentials, Settings}};"),
        String::new(),
    ];
    let settings: Vec<String> = it
        .plan
        .settings
        .iter()
        .filter(|it| it.default.is_none())
        .map(|it| format!("\"{}\"", it.name))
        .collect();
    lines.push(format!(
        "let settings = Settings::new({});",
        settings.join(", ")
    ));
    let all: Vec<String> = first_ways(it.plan)
        .into_iter()
        .map(|auth| credentials(it, auth))
        .collect();
    let credentials = match all.split_first() {
        None => "Credentials::none()".to_owned(),
        Some((first, more)) => more
            .iter()
            .fold(first.clone(), |all, it| format!("{all}.and({it})")),
    };
    lines.push(format!("let credentials = {credentials};"));
    lines.push(
        "let client = Client::builder(settings).credentials(credentials).build()?;".to_owned(),
    );
    if let Some((category, plural)) = first_list(it) {
        lines.push(String::new());
        lines.push(format!(
            "let mut records = client.{category}().{plural}().stream();"
        ));
        lines.push("while let Some(record) = records.try_next().await? {".to_owned());
        lines.push("    println!(\"{} {:?}\", record.remote_id, record.common);".to_owned());
        lines.push("}".to_owned());
    }
    lines
}

/// What serves the usual operation: the first way, or one for each of the schemes that it takes.
fn first_ways(plan: &Plan) -> Vec<&Auth> {
    match plan.security.iter().find(|needed| !needed.is_empty()) {
        Some(needed) => needed
            .iter()
            .filter_map(|name| plan.auth.iter().find(|auth| auth.scheme == *name))
            .collect(),
        None => plan.auth.first().into_iter().collect(),
    }
}

fn credentials(it: &Connector<'_>, auth: &Auth) -> String {
    let mut arguments: Vec<String> = Vec::new();
    if ways::needs_settings(it.plan, auth) {
        arguments.push("&settings".to_owned());
    }
    arguments.extend(
        ways::credential_names(auth)
            .iter()
            .map(|it| format!("\"{it}\"")),
    );
    format!(
        "Credentials::{}({})",
        names::snake(&auth.name),
        arguments.join(", ")
    )
}

/// Category and plural of the first model that can be listed.
fn first_list(it: &Connector<'_>) -> Option<(String, String)> {
    it.plan.categories.iter().find_map(|category| {
        let common = it.common(&category.name)?;
        let many = |list: &List| !list.is_one();
        let mut models = category.models.iter();
        let model = models.find(|model| model.list.as_ref().is_some_and(many))?;
        Some((
            category.name.clone(),
            common.models.get(&model.name)?.plural.clone(),
        ))
    })
}
