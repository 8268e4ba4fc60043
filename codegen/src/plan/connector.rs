//! What is true of the provider: server, authentication, headers, limits, retries, errors.

use std::collections::BTreeSet;

use crate::api::{Api, OperationId, SchemeKind, TypeRef};
use crate::diagnostic::Code;
use crate::mapping::{self, Auth as MappedAuth, AuthKind as Mapped, Name};

use super::types::{Auth, AuthKind, Bound, Errors, Literal, Piece, Plan, Retry, RetryAfterFormat, Server, Setting};
use super::Check;

const RETRY_STATUSES: [u16; 5] = [429, 500, 502, 503, 504];

/// The plan without operations and models.
pub(crate) fn plan(check: &mut Check<'_>) -> Plan {
    let connector = check.connector;
    let server = server(check);
    let auth = connector.auth.iter().filter_map(|(name, (_, auth))| one_auth(check, name, auth)).collect();
    let headers = connector.headers.iter().map(|(name, (_, value))| (name.clone(), value.value.clone())).collect();
    let mut mappings = vec![check.input.connector.0.to_owned()];
    mappings.extend(check.input.categories.iter().map(|(file, _)| file.clone()));
    Plan {
        provider: connector.provider.value.clone(),
        title: connector.title.value.clone(),
        specs: check.api.documents.iter().map(|it| it.path.clone()).collect(),
        mappings,
        settings: connector.settings.iter().map(|(name, (_, it))| setting(name, it)).collect(),
        server,
        auth,
        headers,
        concurrency: connector.limits.concurrency.as_ref().and_then(|it| u32::try_from(it.value).ok()),
        retry_after: retry_after(check),
        retry: retry(check),
        errors: errors(check),
        null_values: connector.null_values.iter().map(|it| it.value.clone()).collect(),
        operations: Vec::new(),
        enums: Vec::new(),
        categories: Vec::new(),
    }
}

fn setting(name: &str, it: &mapping::Setting) -> Setting {
    Setting {
        name: name.to_owned(),
        doc: it.doc.as_ref().map(|doc| doc.value.clone()).unwrap_or_default(),
        default: it.default.as_ref().map(|it| it.value.clone()),
        pattern: it.pattern.as_ref().map(|it| it.value.clone()),
    }
}

fn server(check: &mut Check<'_>) -> Server {
    let mapped = &check.connector.server;
    let url = mapped.url.value.trim_end_matches('/').to_owned();
    let found = check.api.servers.iter().find(|server| server.url.trim_end_matches('/') == url);
    let Some(found) = found else {
        let known: Vec<&str> = check.api.servers.iter().map(|it| it.url.as_str()).collect();
        check.complain(
            check
                .at(Code::M0605, &mapped.url.span, format!("`{url}` is not a server of the spec"))
                .did_you_mean(&url, known.iter().copied())
                .help(super::path::list("the spec declares", &known)),
        );
        return Server { url, vars: Vec::new() };
    };
    let mut vars = Vec::new();
    for variable in &found.variables {
        match mapped.vars.get(&variable.name) {
            Some((_, value)) => vars.push((variable.name.clone(), bound(check, value))),
            None if !variable.default.is_empty() => vars.push((variable.name.clone(), Bound::Literal(Literal::Text(variable.default.clone())))),
            None => check.complain(
                check
                    .at(Code::M0605, &mapped.url.span, format!("the server variable `{}` is not bound", variable.name))
                    .help(format!("add `vars: {{{}: $settings.<name>}}`", variable.name)),
            ),
        }
    }
    for (name, (span, _)) in &mapped.vars {
        if !found.variables.iter().any(|variable| variable.name == *name) {
            let known: Vec<&str> = found.variables.iter().map(|it| it.name.as_str()).collect();
            check.complain(
                check
                    .at(Code::M0605, span, format!("the server has no variable `{name}`"))
                    .did_you_mean(name, known.iter().copied())
                    .help(super::path::list("its variables are", &known)),
            );
        }
    }
    Server { url, vars }
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
                check.at(Code::M0605, &value.span, format!("`{}` is not declared", value.value)).help("write `$settings.<name>`, or the value itself"),
            );
            Bound::Literal(Literal::Text(String::new()))
        }
        None => Bound::Literal(Literal::Text(value.value.clone())),
    }
}

fn one_auth(check: &mut Check<'_>, name: &str, auth: &MappedAuth) -> Option<Auth> {
    let Some(scheme) = check.api.security_schemes.iter().find(|it| it.name == auth.scheme.value) else {
        let known: Vec<&str> = check.api.security_schemes.iter().map(|it| it.name.as_str()).collect();
        check.complain(
            check
                .at(Code::M0601, &auth.scheme.span, format!("the spec declares no security scheme `{}`", auth.scheme.value))
                .did_you_mean(&auth.scheme.value, known.iter().copied())
                .help(super::path::list("it declares", &known)),
        );
        return None;
    };
    let (word, fits) = match (&auth.kind, &scheme.kind) {
        (Mapped::Basic { .. }, SchemeKind::Http { scheme }) => ("basic", scheme == "basic"),
        (Mapped::Basic { .. }, _) => ("basic", false),
        (Mapped::Bearer { .. }, SchemeKind::Http { scheme }) => ("bearer", scheme == "bearer"),
        (Mapped::Bearer { .. }, SchemeKind::OAuth2 { .. }) => ("bearer", true),
        (Mapped::Bearer { .. }, _) => ("bearer", false),
        (Mapped::ApiKey { .. }, kind) => ("api_key", matches!(kind, SchemeKind::ApiKey { .. })),
        (Mapped::OAuth2(_), kind) => ("oauth2", matches!(kind, SchemeKind::OAuth2 { .. })),
    };
    if !fits {
        let place = check.api.origin_text(&scheme.origin);
        check.complain(
            check
                .at(Code::M0604, &auth.kind_span, format!("`{word}` does not fit the scheme `{}`", scheme.name))
                .note(place)
                .help(format!("the scheme is {}", scheme_word(&scheme.kind)))
                .help(match &scheme.kind {
                    SchemeKind::ApiKey { .. } => "write `api_key: {value: $credential.<name>}`",
                    SchemeKind::Http { scheme } if scheme == "basic" => "write `basic: {username: .., password: ..}`",
                    SchemeKind::Http { .. } => "write `bearer: $credential.<name>`",
                    SchemeKind::OAuth2 { .. } => "write `oauth2: {grant: .., refresh: ..}`, or `bearer: $credential.<name>`",
                    SchemeKind::OpenIdConnect { .. } | SchemeKind::MutualTls => "correct the scheme in the overlay: this kind is not supported yet",
                }),
        );
        return None;
    }
    let kind = kind(check, auth, &scheme.kind)?;
    let mut credentials = Vec::new();
    let mut collect = |pieces: &[Piece]| {
        for piece in pieces {
            if let Piece::Credential(name) = piece
                && !credentials.contains(name)
            {
                credentials.push(name.clone());
            }
        }
    };
    match &kind {
        AuthKind::Basic { username, password } => {
            collect(username);
            collect(password);
        }
        AuthKind::Bearer { token } => collect(token),
        AuthKind::ApiKey { value, .. } => collect(value),
        AuthKind::OAuth2 { .. } => credentials.push("token".to_owned()),
    }
    Some(Auth { name: name.to_owned(), scheme: scheme.name.clone(), credentials, kind })
}

fn scheme_word(kind: &SchemeKind) -> String {
    match kind {
        SchemeKind::ApiKey { location, name } => format!("an API key in the {} `{name}`", location.as_str()),
        SchemeKind::Http { scheme } => format!("HTTP {scheme}"),
        SchemeKind::OAuth2 { .. } => "OAuth 2.0".to_owned(),
        SchemeKind::OpenIdConnect { .. } => "OpenID Connect".to_owned(),
        SchemeKind::MutualTls => "mutual TLS".to_owned(),
    }
}

fn kind(check: &mut Check<'_>, auth: &MappedAuth, scheme: &SchemeKind) -> Option<AuthKind> {
    Some(match (&auth.kind, scheme) {
        (Mapped::Basic { username, password }, _) => AuthKind::Basic { username: template(check, username), password: template(check, password) },
        (Mapped::Bearer { token }, _) => AuthKind::Bearer { token: template(check, token) },
        (Mapped::ApiKey { value, prefix }, SchemeKind::ApiKey { location, name }) => {
            let mut pieces: Vec<Piece> = prefix.iter().map(|it| Piece::Text(it.value.clone())).collect();
            pieces.extend(template(check, value));
            AuthKind::ApiKey { location: *location, name: name.clone(), value: pieces }
        }
        (Mapped::OAuth2(oauth), SchemeKind::OAuth2 { token_url, refresh_url, .. }) => {
            let word = |check: &mut Check<'_>, name: &Name, allowed: &[&str]| {
                if !allowed.contains(&name.value.as_str()) {
                    check.complain(
                        check
                            .at(Code::M0002, &name.span, format!("`{}` is not one of {}", name.value, allowed.join(", ")))
                            .did_you_mean(&name.value, allowed.iter().copied()),
                    );
                }
            };
            word(check, &oauth.grant, &["authorization_code", "client_credentials"]);
            word(check, &oauth.refresh, &["standard", "rotating", "none"]);
            word(check, &oauth.client_auth, &["basic", "body"]);
            word(check, &oauth.body, &["form", "json"]);
            let declared = refresh_url.clone().or_else(|| token_url.clone());
            let Some(token_url) = oauth.token_url.as_ref().map(|it| it.value.clone()).or(declared) else {
                check.complain(check.at(Code::M0604, &auth.kind_span, "the scheme has no token URL").help("add `token_url:`"));
                return None;
            };
            AuthKind::OAuth2 {
                token_url,
                grant: oauth.grant.value.clone(),
                rotating: oauth.refresh.value == "rotating",
                basic: oauth.client_auth.value == "basic",
                json: oauth.body.value == "json",
                scopes: oauth.scopes.iter().map(|it| it.value.clone()).collect(),
            }
        }
        _ => return None,
    })
}

/// Splits `{$credential.email}/token` or a bare `$credential.token`.
fn template(check: &mut Check<'_>, name: &Name) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = name.value.as_str();
    if rest.starts_with('$') {
        pieces.push(reference(check, rest, name));
        return pieces;
    }
    while let Some((text, tail)) = rest.split_once("{$") {
        let Some((inner, after)) = tail.split_once('}') else { break };
        if !text.is_empty() {
            pieces.push(Piece::Text(text.to_owned()));
        }
        pieces.push(reference(check, &format!("${inner}"), name));
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(rest.to_owned()));
    }
    pieces
}

fn reference(check: &mut Check<'_>, text: &str, name: &Name) -> Piece {
    if let Some(credential) = text.strip_prefix("$credential.") {
        return Piece::Credential(credential.to_owned());
    }
    if let Some(setting) = text.strip_prefix("$settings.") {
        check.setting(&Name::new(setting.to_owned(), name.span.clone()));
        return Piece::Setting(setting.to_owned());
    }
    check.complain(
        check
            .at(Code::M0605, &name.span, format!("`{text}` is not declared"))
            .help("write `$credential.<name>` or `$settings.<name>`"),
    );
    Piece::Text(String::new())
}

fn retry_after(check: &mut Check<'_>) -> Vec<(String, RetryAfterFormat)> {
    let formats = [
        ("delta_seconds", RetryAfterFormat::DeltaSeconds),
        ("delta_ms", RetryAfterFormat::DeltaMs),
        ("epoch_seconds", RetryAfterFormat::EpochSeconds),
        ("epoch_millis", RetryAfterFormat::EpochMillis),
        ("rfc3339", RetryAfterFormat::Rfc3339),
        ("http_date", RetryAfterFormat::HttpDate),
    ];
    let mut out = Vec::new();
    for row in &check.connector.limits.retry_after {
        match formats.iter().find(|(word, _)| *word == row.format.value) {
            Some((_, format)) => out.push((row.header.value.clone(), *format)),
            None => check.complain(
                check
                    .at(Code::M0606, &row.format.span, format!("`{}` is not a format of `{}`", row.format.value, row.header.value))
                    .did_you_mean(&row.format.value, formats.iter().map(|(word, _)| *word))
                    .help("one of delta_seconds, delta_ms, epoch_seconds, epoch_millis, rfc3339, http_date"),
            ),
        }
    }
    out
}

fn retry(check: &mut Check<'_>) -> Retry {
    let mapped = &check.connector.retry;
    let mut statuses: Vec<u16> = mapped.statuses.iter().filter_map(|it| u16::try_from(it.value).ok()).collect();
    if statuses.is_empty() {
        statuses = RETRY_STATUSES.to_vec();
    }
    let attempts = mapped.max_attempts.as_ref().and_then(|it| u32::try_from(it.value).ok()).unwrap_or(4).max(1);
    let base_ms = duration(check, mapped.base.as_ref()).unwrap_or(1_000);
    let cap_ms = duration(check, mapped.cap.as_ref()).unwrap_or(30_000);
    Retry { statuses, max_attempts: attempts, base_ms, cap_ms }
}

/// `500ms`, `1s`, `2m` in milliseconds.
fn duration(check: &mut Check<'_>, text: Option<&Name>) -> Option<u64> {
    let name = text?;
    let digits = name.value.trim_end_matches(|ch: char| ch.is_ascii_alphabetic());
    let unit = match &name.value[digits.len()..] {
        "ms" => Some(1),
        "s" => Some(1_000),
        "m" => Some(60_000),
        _ => None,
    };
    let value = digits.parse::<u64>().ok().zip(unit).and_then(|(number, unit)| number.checked_mul(unit));
    if value.is_none() {
        check.complain(check.at(Code::M0002, &name.span, format!("`{}` is not a duration", name.value)).help("write `500ms`, `1s` or `2m`"));
    }
    value
}

const CLASSES: [&str; 10] =
    ["auth_expired", "forbidden", "not_found", "conflict", "validation", "rate_limited", "transient", "gone", "restart_pagination", "permanent"];

fn errors(check: &mut Check<'_>) -> Errors {
    let mapped = &check.connector.errors;
    let mut rules = Vec::new();
    for rule in &mapped.map {
        if !CLASSES.contains(&rule.kind.value.as_str()) {
            check.complain(
                check
                    .at(Code::M0002, &rule.kind.span, format!("`{}` is not a kind of error", rule.kind.value))
                    .did_you_mean(&rule.kind.value, CLASSES)
                    .help(format!("one of {}", CLASSES.join(", "))),
            );
            continue;
        }
        let Ok(status) = u16::try_from(rule.status.value) else { continue };
        rules.push((status, rule.code.as_ref().map(|it| it.value.clone()), rule.kind.value.clone()));
    }
    let mut pointers = |paths: &[Name]| paths.iter().filter_map(|path| pointer(check, path)).collect::<Vec<_>>();
    Errors {
        code: pointers(&mapped.code),
        message: pointers(&mapped.message),
        request_id: pointers(&mapped.request_id),
        message_header: mapped.message_header.as_ref().map(|it| it.value.clone()),
        request_id_header: mapped.request_id_header.as_ref().map(|it| it.value.clone()),
        rules,
    }
}

/// A path into an error body as a JSON pointer, checked against every declared error schema.
fn pointer(check: &mut Check<'_>, path: &Name) -> Option<String> {
    let parts = check.parts(path)?;
    let mut pointer = String::new();
    for part in &parts {
        match &part.segment {
            super::path::Segment::Name(name) => pointer.push_str(&format!("/{name}")),
            super::path::Segment::Index(index) => pointer.push_str(&format!("/{index}")),
            super::path::Segment::Find { .. } => {
                check.complain(check.at(Code::M0608, &part.span, "a filter cannot stand in an error path").help("use an index such as `[0]`"));
                return None;
            }
        }
    }
    let schemas: BTreeSet<_> = check.api.operations.iter().flat_map(|operation| check.api.error_json(operation)).map(|ty| ty.id).collect();
    let known = schemas.iter().any(|id| reaches(check.api, crate::api::TypeRef { id: *id, nullable: false }, &parts));
    if !schemas.is_empty() && !known {
        let api = check.api;
        let (at, names) = schemas.iter().map(|id| furthest(api, TypeRef { id: *id, nullable: false }, &parts, 0)).max_by_key(|(at, _)| *at).unwrap_or_default();
        let wrong = parts.get(at).map_or(path.span.clone(), |part| part.span.clone());
        let name = check.input.sources.text(wrong.source).get(wrong.start..wrong.end).unwrap_or_default().to_owned();
        check.complain(
            check
                .at(Code::M0608, &wrong, format!("`{}` is in no declared error schema", path.value))
                .did_you_mean(&name, names.iter().copied())
                .help(super::path::list(if at == 0 { "error schemas have" } else { "at this point error schemas have" }, &names)),
        );
        return None;
    }
    Some(pointer)
}

/// How many parts of a path can be followed from a type, and the properties that stand where it ends.
fn furthest<'a>(api: &'a Api, ty: TypeRef, parts: &[super::path::Part], at: usize) -> (usize, Vec<&'a str>) {
    use crate::api::Kind;
    let here = (at, api.properties(ty));
    let deeper = |next: TypeRef| furthest(api, next, parts, at + 1);
    match (api.type_of(ty).map(|it| &it.kind), parts.get(at).map(|part| &part.segment)) {
        (Some(Kind::Struct(object)), Some(super::path::Segment::Name(name))) => {
            object.fields.iter().find(|field| field.name == *name).map_or(here, |field| deeper(field.ty))
        }
        (Some(Kind::Array { items, .. }), Some(super::path::Segment::Index(_))) => deeper(*items),
        (Some(Kind::Union(union)), Some(_)) => {
            union.variants.iter().map(|variant| furthest(api, variant.ty, parts, at)).max_by_key(|(at, _)| *at).unwrap_or(here)
        }
        _ => here,
    }
}

/// Whether a path leads somewhere from a type; open parts and variants count.
fn reaches(api: &crate::api::Api, ty: crate::api::TypeRef, parts: &[super::path::Part]) -> bool {
    use crate::api::Kind;
    let Some((first, rest)) = parts.split_first() else { return true };
    match (api.types.get(ty.id.0 as usize).map(|it| &it.kind), &first.segment) {
        (Some(Kind::Struct(object)), super::path::Segment::Name(name)) => {
            object.fields.iter().any(|field| field.name == *name && reaches(api, field.ty, rest)) || object.additional.is_some()
        }
        (Some(Kind::Array { items, .. }), super::path::Segment::Index(_)) => reaches(api, *items, rest),
        (Some(Kind::Union(union)), _) => union.variants.iter().any(|variant| reaches(api, variant.ty, parts)),
        (Some(Kind::Map { .. } | Kind::Any), _) => true,
        _ => false,
    }
}

/// Whether every operation in use accepts every way to authenticate, with the scopes asked for.
pub(crate) fn accepted_everywhere(check: &mut Check<'_>) {
    let ids: Vec<OperationId> = check.operations.ids().collect();
    let connector = check.connector;
    for (_, auth) in connector.auth.values() {
        let mut refusing = Vec::new();
        let mut lacking: Vec<(String, String)> = Vec::new();
        for id in &ids {
            let Some(operation) = check.spec_operation(*id) else { continue };
            if operation.security.is_empty() || operation.security.iter().any(|it| it.schemes.is_empty()) {
                continue;
            }
            let with: Vec<&Vec<String>> = operation
                .security
                .iter()
                .filter(|it| it.schemes.len() == 1)
                .flat_map(|it| &it.schemes)
                .filter(|(name, _)| *name == auth.scheme.value)
                .map(|(_, scopes)| scopes)
                .collect();
            if with.is_empty() {
                refusing.push(check.api.operation_label(*id));
            } else if let Mapped::OAuth2(oauth) = &auth.kind {
                let granted = |scope: &String| oauth.scopes.iter().any(|it| it.value == *scope);
                if !with.iter().any(|scopes| scopes.iter().all(granted)) {
                    let least = with.iter().min_by_key(|scopes| scopes.len()).map(|scopes| scopes.join(", ")).unwrap_or_default();
                    lacking.push((check.api.operation_label(*id), least));
                }
            }
        }
        if check.api.security_schemes.iter().all(|it| it.name != auth.scheme.value) {
            continue;
        }
        if !refusing.is_empty() {
            let names: Vec<&str> = refusing.iter().map(String::as_str).collect();
            check.complain(
                check
                    .at(Code::M0602, &auth.scheme.span, format!("{} of {} operations {} not accept the scheme `{}`", refusing.len(), ids.len(), if refusing.len() == 1 { "does" } else { "do" }, auth.scheme.value))
                    .note(super::path::list(if names.len() == 1 { "it is" } else { "they are" }, &names))
                    .help("correct their `security` in the overlay, or leave this way to authenticate out"),
            );
        }
        for (label, scopes) in lacking {
            check.complain(
                check
                    .at(Code::M0603, &auth.kind_span, format!("`{label}` needs a scope that is not asked for"))
                    .help(format!("add to `scopes`: {scopes}")),
            );
        }
    }
}
