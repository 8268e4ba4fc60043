//! Ways to authenticate: declared by the spec, accepted by every operation in use.

use crate::api::{Location, OperationId, SchemeKind};
use crate::diagnostic::Code;
use crate::mapping::{Auth as MappedAuth, AuthKind as Mapped, Name};

use super::Check;
use super::types::{Auth, AuthKind, Piece};

pub(super) fn one_auth(check: &mut Check<'_>, name: &str, auth: &MappedAuth) -> Option<Auth> {
    let (kind, scheme) = match &auth.kind {
        Mapped::All(parts) => several(check, parts)?,
        _ => {
            let kind = single(check, auth)?;
            (kind, auth.scheme.value.clone())
        }
    };
    Some(Auth {
        name: name.to_owned(),
        scheme,
        credentials: credentials(&kind),
        kind,
    })
}

/// The credentials that the templates name, without repeats.
fn credentials(kind: &AuthKind) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let parts = match kind {
        AuthKind::All(all) => all.as_slice(),
        single => std::slice::from_ref(single),
    };
    for part in parts {
        match part {
            AuthKind::OAuth2 { grant, .. } if grant == "client_credentials" => {
                out.extend(["client_id".to_owned(), "client_secret".to_owned()]);
            }
            AuthKind::OAuth2 { .. } => out.push("token".to_owned()),
            _ => {}
        }
    }
    for piece in kind.pieces().into_iter().flatten() {
        if let Piece::Credential(name) = piece
            && !out.contains(name)
        {
            out.push(name.clone());
        }
    }
    out
}

/// Several schemes at once, and their names.
fn several(check: &mut Check<'_>, parts: &[MappedAuth]) -> Option<(AuthKind, String)> {
    let mut kinds = Vec::new();
    let mut tokens = 0;
    for part in parts {
        if matches!(part.kind, Mapped::All(_)) {
            check.complain(
                check
                    .at(Code::M0002, &part.kind_span, "`all` stands within `all`")
                    .help("write all its entries in one list"),
            );
            return None;
        }
        let kind = single(check, part)?;
        tokens += usize::from(matches!(kind, AuthKind::OAuth2 { .. }));
        if tokens > 1 {
            check.complain(
                check
                    .at(
                        Code::M0604,
                        &part.kind_span,
                        "two OAuth 2.0 tokens would go into one header",
                    )
                    .help("keep one of them, or make two ways of it below `any_of`"),
            );
            return None;
        }
        kinds.push(kind);
    }
    // The names of OAuth 2.0 credentials are fixed, so these come first.
    kinds.sort_by_key(|it| !matches!(it, AuthKind::OAuth2 { .. }));
    let names: Vec<&str> = parts.iter().map(|it| it.scheme.value.as_str()).collect();
    Some((AuthKind::All(kinds), names.join(" and ")))
}

/// One scheme that the spec declares, met in a way that fits it.
fn single(check: &mut Check<'_>, auth: &MappedAuth) -> Option<AuthKind> {
    let api = check.api;
    let Some(scheme) = api
        .security_schemes
        .iter()
        .find(|it| it.name == auth.scheme.value)
    else {
        let known: Vec<&str> = api
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
    let http =
        |wanted: &str| matches!(&scheme.kind, SchemeKind::Http { scheme } if scheme == wanted);
    let (key, oauth2) = (
        matches!(scheme.kind, SchemeKind::ApiKey { .. }),
        matches!(scheme.kind, SchemeKind::OAuth2 { .. }),
    );
    let (word, fits) = match &auth.kind {
        Mapped::Basic { .. } => ("basic", http("basic")),
        Mapped::Bearer { .. } => ("bearer", http("bearer") || oauth2),
        Mapped::ApiKey { .. } => ("api_key", key),
        Mapped::OAuth2(_) => ("oauth2", oauth2),
        Mapped::TokenExchange(_) => ("token_exchange", key || http("bearer") || oauth2),
        Mapped::Jwt(jwt) => ("jwt", http("bearer") || (oauth2 && jwt.exchange.is_some())),
        Mapped::OAuth1(_) => ("oauth1", http("oauth") || is_authorization(&scheme.kind)),
        // What a function does with a request is its author's to know.
        Mapped::Fn { .. } => ("fn", true),
        Mapped::All(_) => ("all", false),
    };
    if !fits {
        let place = api.origin_text(&scheme.origin);
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
                    SchemeKind::Http { scheme } if scheme == "oauth" => {
                        "write `oauth1: {consumer_key: .., consumer_secret: .., token: .., token_secret: ..}`"
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
    kind(check, auth, &scheme.kind)
}

/// A key in the header in which OAuth 1.0 stands, which OpenAPI has no kind of its own for.
fn is_authorization(kind: &SchemeKind) -> bool {
    matches!(
        kind,
        SchemeKind::ApiKey { location: Location::Header, name } if name.eq_ignore_ascii_case("authorization")
    )
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
        (Mapped::OAuth2(oauth), scheme) => super::auth_steps::oauth2(check, auth, oauth, scheme)?,
        (Mapped::TokenExchange(it), scheme) => super::auth_steps::exchange(check, it, scheme)?,
        (Mapped::Jwt(jwt), scheme) => super::auth_steps::jwt(check, auth, jwt, scheme)?,
        (Mapped::OAuth1(it), _) => AuthKind::OAuth1 {
            consumer_key: template(check, &it.consumer_key),
            consumer_secret: template(check, &it.consumer_secret),
            token: template(check, &it.token),
            token_secret: template(check, &it.token_secret),
            realm: it.realm.as_ref().map(|it| template(check, it)),
        },
        (Mapped::Fn { name, with }, _) => {
            let hook = check.signing(name, with.len())?;
            let with = with.iter();
            let with = with.map(|(key, (_, value))| (key.clone(), template(check, value)));
            AuthKind::Signed {
                hook,
                name: name.value.clone(),
                with: with.collect(),
                place: place(scheme),
            }
        }
        _ => return None,
    })
}

/// Where a request holds the credential of a scheme, as far as it says so.
fn place(scheme: &SchemeKind) -> Option<(Location, String)> {
    match scheme {
        SchemeKind::ApiKey { location, name } => Some((*location, name.clone())),
        SchemeKind::MutualTls => None,
        _ => Some((Location::Header, "Authorization".to_owned())),
    }
}

/// A template of settings alone, for what is no secret.
pub(super) fn settings_template(check: &mut Check<'_>, name: &Name) -> Vec<Piece> {
    let pieces = template(check, name);
    for piece in &pieces {
        if let Piece::Credential(credential) = piece {
            check.complain(
                check
                    .at(
                        Code::M0605,
                        &name.span,
                        format!("the credential `{credential}` stands in a header"),
                    )
                    .help("credentials belong to `auth`: a key in a header is `api_key`"),
            );
        }
    }
    pieces
}

/// Splits `{$credential.email}/token` or a bare `$credential.token`.
pub(super) fn template(check: &mut Check<'_>, name: &Name) -> Vec<Piece> {
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

/// The scopes that a way asks for; `None` when it asks for none by itself.
fn scopes(auth: &MappedAuth) -> Option<&[Name]> {
    match &auth.kind {
        Mapped::OAuth2(oauth) => Some(&oauth.scopes),
        Mapped::Jwt(jwt) => jwt.exchange.as_ref().map(|it| it.scopes.as_slice()),
        Mapped::All(parts) => parts.iter().find_map(scopes),
        _ => None,
    }
}

/// Whether every operation in use accepts every way to authenticate, with the scopes asked for.
pub(crate) fn accepted_everywhere(check: &mut Check<'_>) {
    let ids: Vec<OperationId> = check.operations.ids().collect();
    let connector = check.connector;
    for (_, auth) in connector.auth.values() {
        let schemes: Vec<&str> = match &auth.kind {
            Mapped::All(parts) => parts.iter().map(|it| it.scheme.value.as_str()).collect(),
            _ => vec![auth.scheme.value.as_str()],
        };
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
            let ours = |(name, _): &(String, Vec<String>)| schemes.contains(&name.as_str());
            let met = operation
                .security
                .iter()
                .filter(|it| it.schemes.iter().all(ours));
            let with: Vec<Vec<String>> = met
                .map(|it| {
                    it.schemes
                        .iter()
                        .flat_map(|(_, scopes)| scopes)
                        .cloned()
                        .collect()
                })
                .collect();
            if with.is_empty() {
                refusing.push(check.api.operation_label(*id));
            } else if let Some(asked) = scopes(auth) {
                let granted = |scope: &String| asked.iter().any(|it| it.value == *scope);
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
        let declared = |name: &&str| {
            check
                .api
                .security_schemes
                .iter()
                .any(|it| it.name == **name)
        };
        if !schemes.iter().all(declared) {
            continue;
        }
        if !refusing.is_empty() {
            let names: Vec<&str> = refusing.iter().map(String::as_str).collect();
            check.complain(
                check
                    .at(Code::M0602, &auth.scheme.span, format!("{} of {} operations {} not accept the scheme `{}`", refusing.len(), ids.len(), if refusing.len() == 1 { "does" } else { "do" }, schemes.join(" and ")))
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
