//! Ways to authenticate: declared by the spec, accepted by every operation in use.

use crate::api::{OperationId, SchemeKind};
use crate::diagnostic::Code;
use crate::mapping::{Auth as MappedAuth, AuthKind as Mapped, Name};

use super::Check;
use super::types::{Auth, AuthKind, Piece};

pub(super) fn one_auth(check: &mut Check<'_>, name: &str, auth: &MappedAuth) -> Option<Auth> {
    let Some(scheme) = check
        .api
        .security_schemes
        .iter()
        .find(|it| it.name == auth.scheme.value)
    else {
        let known: Vec<&str> = check
            .api
            .security_schemes
            .iter()
            .map(|it| it.name.as_str())
            .collect();
        check.complain(
            check
                .at(
                    Code::M0601,
                    &auth.scheme.span,
                    format!(
                        "the spec declares no security scheme `{}`",
                        auth.scheme.value
                    ),
                )
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
                .at(
                    Code::M0604,
                    &auth.kind_span,
                    format!("`{word}` does not fit the scheme `{}`", scheme.name),
                )
                .note(place)
                .help(format!("the scheme is {}", scheme_word(&scheme.kind)))
                .help(match &scheme.kind {
                    SchemeKind::ApiKey { .. } => "write `api_key: {value: $credential.<name>}`",
                    SchemeKind::Http { scheme } if scheme == "basic" => {
                        "write `basic: {username: .., password: ..}`"
                    }
                    SchemeKind::Http { .. } => "write `bearer: $credential.<name>`",
                    SchemeKind::OAuth2 { .. } => {
                        "write `oauth2: {grant: .., refresh: ..}`, or `bearer: $credential.<name>`"
                    }
                    SchemeKind::OpenIdConnect { .. } | SchemeKind::MutualTls => {
                        "correct the scheme in the overlay: this kind is not supported yet"
                    }
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
        AuthKind::MutualTls | AuthKind::All(_) | AuthKind::None => {}
    }
    Some(Auth {
        name: name.to_owned(),
        scheme: scheme.name.clone(),
        credentials,
        kind,
    })
}

fn scheme_word(kind: &SchemeKind) -> String {
    match kind {
        SchemeKind::ApiKey { location, name } => {
            format!("an API key in the {} `{name}`", location.as_str())
        }
        SchemeKind::Http { scheme } => format!("HTTP {scheme}"),
        SchemeKind::OAuth2 { .. } => "OAuth 2.0".to_owned(),
        SchemeKind::OpenIdConnect { .. } => "OpenID Connect".to_owned(),
        SchemeKind::MutualTls => "mutual TLS".to_owned(),
    }
}

fn kind(check: &mut Check<'_>, auth: &MappedAuth, scheme: &SchemeKind) -> Option<AuthKind> {
    Some(match (&auth.kind, scheme) {
        (Mapped::Basic { username, password }, _) => AuthKind::Basic {
            username: template(check, username),
            password: template(check, password),
        },
        (Mapped::Bearer { token }, _) => AuthKind::Bearer {
            token: template(check, token),
        },
        (Mapped::ApiKey { value, prefix }, SchemeKind::ApiKey { location, name }) => {
            let mut pieces: Vec<Piece> = prefix
                .iter()
                .map(|it| Piece::Text(it.value.clone()))
                .collect();
            pieces.extend(template(check, value));
            AuthKind::ApiKey {
                location: *location,
                name: name.clone(),
                value: pieces,
            }
        }
        (
            Mapped::OAuth2(oauth),
            SchemeKind::OAuth2 {
                token_url,
                refresh_url,
                ..
            },
        ) => {
            let word = |check: &mut Check<'_>, name: &Name, allowed: &[&str]| {
                if !allowed.contains(&name.value.as_str()) {
                    check.complain(
                        check
                            .at(
                                Code::M0002,
                                &name.span,
                                format!("`{}` is not one of {}", name.value, allowed.join(", ")),
                            )
                            .did_you_mean(&name.value, allowed.iter().copied()),
                    );
                }
            };
            word(
                check,
                &oauth.grant,
                &["authorization_code", "client_credentials"],
            );
            word(check, &oauth.refresh, &["standard", "rotating", "none"]);
            word(check, &oauth.client_auth, &["basic", "body"]);
            word(check, &oauth.body, &["form", "json"]);
            let declared = refresh_url.clone().or_else(|| token_url.clone());
            let Some(token_url) = oauth
                .token_url
                .as_ref()
                .map(|it| it.value.clone())
                .or(declared)
            else {
                check.complain(
                    check
                        .at(Code::M0604, &auth.kind_span, "the scheme has no token URL")
                        .help("add `token_url:`"),
                );
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
        let Some((inner, after)) = tail.split_once('}') else {
            break;
        };
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

/// Whether every operation in use accepts every way to authenticate, with the scopes asked for.
pub(crate) fn accepted_everywhere(check: &mut Check<'_>) {
    let ids: Vec<OperationId> = check.operations.ids().collect();
    let connector = check.connector;
    for (_, auth) in connector.auth.values() {
        let mut refusing = Vec::new();
        let mut lacking: Vec<(String, String)> = Vec::new();
        for id in &ids {
            let Some(operation) = check.spec_operation(*id) else {
                continue;
            };
            if operation.security.is_empty()
                || operation.security.iter().any(|it| it.schemes.is_empty())
            {
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
                    let least = with
                        .iter()
                        .min_by_key(|scopes| scopes.len())
                        .map(|scopes| scopes.join(", "))
                        .unwrap_or_default();
                    lacking.push((check.api.operation_label(*id), least));
                }
            }
        }
        if check
            .api
            .security_schemes
            .iter()
            .all(|it| it.name != auth.scheme.value)
        {
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
                    .at(
                        Code::M0603,
                        &auth.kind_span,
                        format!("`{label}` needs a scope that is not asked for"),
                    )
                    .help(format!("add to `scopes`: {scopes}")),
            );
        }
    }
}
