//! What is true of the provider: server, authentication, headers, limits, retries, errors.

use crate::diagnostic::Code;
use crate::mapping::{self, Name};

use super::Check;
use super::types::{Bound, Literal, Plan, Retry, Server, Setting, SettingKind};

pub(super) const RETRY_STATUSES: [u16; 5] = [429, 500, 502, 503, 504];

/// The plan without operations and models.
pub(crate) fn plan(check: &mut Check<'_>) -> Plan {
    let connector = check.connector;
    let server = server(check);
    foreign_hosts(check, &server.url);
    let auth = connector
        .auth
        .iter()
        .filter_map(|(name, (_, auth))| super::auth::one_auth(check, name, auth))
        .collect();
    let settings = connector
        .settings
        .iter()
        .map(|(name, (_, it))| setting(check, name, it))
        .collect();
    let (mut headers, mut tenant_headers) = (Vec::new(), Vec::new());
    for (name, (_, value)) in &connector.headers {
        if value.value.contains('$') {
            let pieces = super::auth::settings_template(check, value);
            tenant_headers.push((name.clone(), pieces));
        } else {
            headers.push((name.clone(), value.value.clone()));
        }
    }
    let mut mappings = vec![check.input.connector.0.to_owned()];
    mappings.extend(check.input.categories.iter().map(|(file, _)| file.clone()));
    Plan {
        provider: connector.provider.value.clone(),
        command: format!("generate {}", connector.provider.value),
        whole: false,
        title: connector.title.value.clone(),
        specs: check
            .api
            .documents
            .iter()
            .map(|it| it.path.clone())
            .collect(),
        mappings,
        settings,
        server,
        auth,
        security: Vec::new(),
        headers,
        tenant_headers,
        concurrency: connector
            .limits
            .concurrency
            .as_ref()
            .and_then(|it| u32::try_from(it.value).ok()),
        retry_after: super::limits::retry_after(check),
        limits: super::limits::limits(check),
        retry: retry(check),
        errors: super::errors::errors(check),
        null_values: connector
            .null_values
            .iter()
            .map(|it| it.value.clone())
            .collect(),
        sensitive: Vec::new(),
        webhooks: super::webhooks::webhooks(check),
        names: Vec::new(),
        operations: Vec::new(),
        enums: Vec::new(),
        hooks: Vec::new(),
        categories: Vec::new(),
    }
}

fn setting(check: &mut Check<'_>, name: &str, it: &mapping::Setting) -> Setting {
    let kind = match it.kind.as_ref().map(|kind| kind.value.as_str()) {
        _ if !it.values.is_empty() => {
            SettingKind::OneOf(it.values.iter().map(|value| value.value.clone()).collect())
        }
        Some("integer") => SettingKind::Integer,
        Some("boolean") => SettingKind::Boolean,
        _ => SettingKind::Text,
    };
    let pattern = it.pattern.as_ref().and_then(|pattern| {
        let found = regex_lite::Regex::new(&pattern.value).ok();
        if found.is_none() {
            let complaint = check
                .at(
                    Code::M0002,
                    &pattern.span,
                    format!(
                        "`{}` is no regular expression that can be checked",
                        pattern.value
                    ),
                )
                .help("correct it (no look-around, no references), or leave it out");
            check.complain(complaint);
        }
        found
    });
    let fits =
        |value: &str| kind.takes(value) && pattern.as_ref().is_none_or(|it| it.is_match(value));
    if let Some(default) = it.default.as_ref().filter(|it| !fits(&it.value)) {
        let values: Vec<&str> = it.values.iter().map(|value| value.value.as_str()).collect();
        let help = match &kind {
            SettingKind::Integer => "write a whole number".to_owned(),
            SettingKind::Boolean => "write `true` or `false`, in quotes".to_owned(),
            SettingKind::Text => "write one that the `pattern` matches".to_owned(),
            _ => super::path::list("its values are", &values),
        };
        let complaint = check
            .at(
                Code::M0309,
                &default.span,
                format!("the setting `{name}` cannot be `{}`", default.value),
            )
            .did_you_mean(&default.value, values.iter().copied())
            .help(help);
        check.complain(complaint);
    }
    Setting {
        kind,
        zone: false,
        name: name.to_owned(),
        doc: it
            .doc
            .as_ref()
            .map(|doc| doc.value.clone())
            .unwrap_or_default(),
        default: it.default.as_ref().map(|it| it.value.clone()),
        pattern: it.pattern.as_ref().map(|it| it.value.clone()),
    }
}

fn server(check: &mut Check<'_>) -> Server {
    let mapped = &check.connector.server;
    let url = mapped.url.value.trim_end_matches('/').to_owned();
    let found = check
        .api
        .servers
        .iter()
        .find(|server| server.url.trim_end_matches('/') == url);
    let Some(found) = found else {
        let known: Vec<&str> = check.api.servers.iter().map(|it| it.url.as_str()).collect();
        check.complain(
            check
                .at(
                    Code::M0605,
                    &mapped.url.span,
                    format!("`{url}` is not a server of the spec"),
                )
                .did_you_mean(&url, known.iter().copied())
                .help(super::path::list("the spec declares", &known)),
        );
        return Server {
            url,
            vars: Vec::new(),
        };
    };
    let mut vars = Vec::new();
    for variable in &found.variables {
        match mapped.vars.get(&variable.name) {
            Some((_, value)) => vars.push((variable.name.clone(), bound(check, value))),
            None if !variable.default.is_empty() => vars.push((
                variable.name.clone(),
                Bound::Literal(Literal::Text(variable.default.clone())),
            )),
            None => check.complain(
                check
                    .at(
                        Code::M0605,
                        &mapped.url.span,
                        format!("the server variable `{}` is not bound", variable.name),
                    )
                    .help(format!(
                        "add `vars: {{{}: $settings.<name>}}`",
                        variable.name
                    )),
            ),
        }
    }
    for (name, (span, _)) in &mapped.vars {
        if !found
            .variables
            .iter()
            .any(|variable| variable.name == *name)
        {
            let known: Vec<&str> = found.variables.iter().map(|it| it.name.as_str()).collect();
            check.complain(
                check
                    .at(
                        Code::M0605,
                        span,
                        format!("the server has no variable `{name}`"),
                    )
                    .did_you_mean(name, known.iter().copied())
                    .help(super::path::list("its variables are", &known)),
            );
        }
    }
    Server { url, vars }
}

/// Hosts besides the server's that pages may be on: whoever has them gets the credentials.
fn foreign_hosts(check: &mut Check<'_>, server: &str) {
    let own = server.split("://").last().unwrap_or_default();
    let own = own.split(['/', ':']).next().unwrap_or_default();
    let connector = check.connector;
    for (_, paginator) in connector.paginators.values() {
        let mapping::PaginatorKind::NextUrl(mapping::NextUrl { hosts, .. }) = &paginator.kind
        else {
            continue;
        };
        for host in hosts {
            check.complain(if host.value == own {
                check
                    .at(
                        Code::M0223,
                        &host.span,
                        format!("`{own}` is the server's own host, which may always be named"),
                    )
                    .help("write `host: same`, or leave it out")
            } else {
                let places = (own, host.value.as_str());
                check
                    .at(
                        Code::M0516,
                        &host.span,
                        format!("the credentials would be sent to `{}`", places.1),
                    )
                    .note(format!("the server is `{}`", places.0))
                    .help("write `host: same`, or accept it with `allow` when that host is the provider's")
            });
        }
    }
}

fn bound(check: &mut Check<'_>, value: &Name) -> Bound {
    match value.value.strip_prefix("$settings.") {
        Some(name) => {
            let name = Name::new(name.to_owned(), value.span.clone());
            check.setting(&name);
            Bound::Setting(name.value)
        }
        None if value.value.starts_with('$') => {
            check.complain(
                check
                    .at(
                        Code::M0605,
                        &value.span,
                        format!("`{}` is not declared", value.value),
                    )
                    .help("write `$settings.<name>`, or the value itself"),
            );
            Bound::Literal(Literal::Text(String::new()))
        }
        None => Bound::Literal(Literal::Text(value.value.clone())),
    }
}

fn retry(check: &mut Check<'_>) -> Retry {
    let mapped = &check.connector.retry;
    let mut statuses: Vec<u16> = mapped
        .statuses
        .iter()
        .filter_map(|it| u16::try_from(it.value).ok())
        .collect();
    if statuses.is_empty() {
        statuses = RETRY_STATUSES.to_vec();
    }
    let attempts = mapped
        .max_attempts
        .as_ref()
        .and_then(|it| u32::try_from(it.value).ok())
        .unwrap_or(4)
        .max(1);
    let base_ms = super::limits::duration(check, mapped.base.as_ref()).unwrap_or(1_000);
    let cap_ms = super::limits::duration(check, mapped.cap.as_ref()).unwrap_or(30_000);
    Retry {
        statuses,
        max_attempts: attempts,
        base_ms,
        cap_ms,
    }
}
