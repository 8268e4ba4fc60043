//! From what was typed to a connection: provider, model, settings, credentials.

use std::path::Path;

use anyhow::{Context as _, Result, bail};
use conjoin_connectors::{Connected, ProviderInfo};
use conjoin_runtime::{Config, FieldMap, ModelCapabilities, Provenance};

use crate::arguments::Connect;
use crate::choose::{choose, pair, unknown};
use crate::sink::unmarked;

/// A model of a provider.
pub(crate) struct Target {
    pub(crate) provider: &'static ProviderInfo,
    pub(crate) model: &'static ModelCapabilities,
    provenance: &'static [Provenance],
}

impl Target {
    /// Finds what was named, or says what there is.
    pub(crate) fn find(typed: &Connect) -> Result<Self> {
        let provider = provider(&typed.provider)?;
        let all: Vec<(&'static ModelCapabilities, &'static [Provenance])> = provider
            .categories
            .iter()
            .flat_map(|category| {
                let rows = category
                    .provenance
                    .iter()
                    .copied()
                    .chain(std::iter::repeat(&[] as &[Provenance]));
                category.capabilities.models.iter().zip(rows)
            })
            .collect();
        let what = format!("model of {}", provider.name);
        let (model, provenance) = *choose(&what, &typed.model, &all, |(model, _)| model.model)?;
        Ok(Self {
            provider,
            model,
            provenance,
        })
    }

    /// The common fields that the connector fills, in the order of the model.
    pub(crate) fn fields(&self) -> Vec<&'static str> {
        let mut fields: Vec<&'static str> = Vec::new();
        for row in self.provenance.iter().filter(|row| {
            !matches!(
                row.class,
                "skipped" | "absent" | "write-only" | "write only"
            )
        }) {
            let field = row.field.split(['.', '[']).next().unwrap_or(row.field);
            if !fields.contains(&field) && field != "remote_id" {
                fields.push(field);
            }
        }
        if !fields.contains(&"custom_fields") {
            fields.push("custom_fields");
        }
        fields
    }
}

/// A provider by name.
pub(crate) fn provider(typed: &str) -> Result<&'static ProviderInfo> {
    choose("provider", typed, conjoin_connectors::providers(), |it| {
        it.name
    })
    .copied()
}

/// Connects. Credentials that were not typed come from the environment.
pub(crate) fn connect(typed: &Connect, target: &Target) -> Result<Connected> {
    let mut config = config(typed, target.provider, |name| std::env::var(name).ok())?;
    for path in &typed.field_maps {
        config = config.field_map(target.model.model, field_map(path)?);
    }
    Ok(conjoin_connectors::connect(target.provider.name, config)?)
}

/// A field map from a file.
fn field_map(path: &Path) -> Result<FieldMap> {
    let text = std::fs::read_to_string(path)
        .with_context(|| format!("the field map {} cannot be read", path.display()))?;
    serde_json::from_str(&text)
        .with_context(|| format!("the field map {} is no JSON", path.display()))
}

fn config(
    typed: &Connect,
    provider: &ProviderInfo,
    environment: impl Fn(&str) -> Option<String>,
) -> Result<Config> {
    let mut config = Config::new();
    let settings: Vec<&str> = provider.settings.iter().map(|it| it.name).collect();
    for (name, value) in named(
        "set",
        &format!("setting of {}", provider.name),
        &typed.settings,
        &settings,
    )? {
        config = config.set(name, value);
    }
    let credentials = credential_names(provider);
    for (name, value) in named(
        "credential",
        &format!("credential of {}", provider.name),
        &typed.credentials,
        &credentials,
    )? {
        config = config.credential(name, value);
    }
    // What is typed decides how to authenticate; the environment fills in the rest of that way.
    let chosen = |needs: &[&str]| needs.iter().any(|name| config.secret(name).is_some());
    let ways = provider.credentials.iter().map(|it| it.needs);
    let wanted: Vec<&str> = match ways.clone().find(|needs| chosen(needs)) {
        Some(needs) => needs
            .iter()
            .copied()
            .chain(
                OPTIONAL
                    .iter()
                    .copied()
                    .filter(|_| needs.contains(&"token")),
            )
            .collect(),
        None => credentials.clone(),
    };
    for name in credentials.into_iter().filter(|name| wanted.contains(name)) {
        if config.secret(name).is_none()
            && let Some(value) =
                environment(&variable(provider.name, name)).filter(|value| !value.is_empty())
        {
            config = config.credential(name, value);
        }
    }
    if let Some(url) = &typed.base_url {
        config = config.base_url(url);
    }
    missing(provider, &config)?;
    Ok(config)
}

/// Credentials of OAuth 2.0 that a token can do without.
const OPTIONAL: &[&str] = &["refresh_token", "client_id", "client_secret"];

/// The names of all credentials of a provider.
pub(crate) fn credential_names(provider: &ProviderInfo) -> Vec<&'static str> {
    let mut names: Vec<&'static str> = Vec::new();
    let optional: &[&str] = if provider
        .credentials
        .iter()
        .any(|way| way.needs.contains(&"token"))
    {
        OPTIONAL
    } else {
        &[]
    };
    for name in provider
        .credentials
        .iter()
        .flat_map(|way| way.needs)
        .chain(optional)
    {
        if !names.contains(name) {
            names.push(name);
        }
    }
    names
}

/// `CONJOIN_BAMBOOHR_API_KEY`.
pub(crate) fn variable(provider: &str, name: &str) -> String {
    format!("CONJOIN_{provider}_{name}")
        .to_uppercase()
        .replace('-', "_")
}

/// Typed pairs whose names are known.
fn named<'a>(
    option: &str,
    what: &str,
    typed: &'a [String],
    known: &[&str],
) -> Result<Vec<(&'a str, &'a str)>> {
    let mut pairs: Vec<(&str, &str)> = Vec::new();
    for text in typed {
        let (name, value) = pair(option, text)?;
        if !known.contains(&name) {
            bail!("{}", unknown(what, name, known));
        }
        if pairs.iter().any(|(other, _)| *other == name) {
            bail!("`--{option}` names `{name}` twice");
        }
        pairs.push((name, value));
    }
    Ok(pairs)
}

/// All that is missing at once, with what to type.
fn missing(provider: &ProviderInfo, config: &Config) -> Result<()> {
    let mut lines = Vec::new();
    if config.base_url.is_none() {
        let open = provider
            .settings
            .iter()
            .filter(|it| it.default.is_none() && config.setting(it.name).is_none());
        lines.extend(open.map(|it| format!("--set {}=...  {}", it.name, unmarked(it.doc))));
    }
    let complete = provider
        .credentials
        .iter()
        .any(|way| config.has_secrets(way.needs));
    if !complete && !provider.credentials.is_empty() {
        lines.push(ways(provider).join(", or "));
    }
    if !lines.is_empty() {
        bail!("{} needs\n  {}", provider.name, lines.join("\n  "));
    }
    Ok(())
}

/// What to type to authenticate, one text per way.
pub(crate) fn ways(provider: &ProviderInfo) -> Vec<String> {
    let mut ways: Vec<String> = Vec::new();
    for way in provider
        .credentials
        .iter()
        .filter(|way| !way.needs.is_empty())
    {
        let options: Vec<String> = way
            .needs
            .iter()
            .map(|name| format!("--credential {name}=..."))
            .collect();
        let variables: Vec<String> = way
            .needs
            .iter()
            .map(|name| variable(provider.name, name))
            .collect();
        let text = format!("{} (or {})", options.join(" "), variables.join(", "));
        if !ways.contains(&text) {
            ways.push(text);
        }
    }
    ways
}
