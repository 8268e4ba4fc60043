//! Ways to authenticate that a spec declares by itself, for a client without a mapping.

mod choice;

use std::collections::{BTreeMap, BTreeSet};

use super::types::{Auth, AuthKind, Piece};
use crate::api::{Api, Location, SchemeKind, SecurityScheme};
use crate::names::{self, Scope};

pub use choice::{Choice, choice};

/// Names of `Credentials` that no way may take.
const TAKEN: &[&str] = &["client", "store", "from", "into_auth"];

/// One way per alternative that an operation asks for, or with a choice per scheme, the most used
/// first, then declared schemes that none asks for. The last is `none` where an operation can do without.
#[must_use]
pub fn ways(api: &Api, choice: Option<&Choice>) -> Vec<Auth> {
    let mut count: BTreeMap<Vec<&str>, usize> = BTreeMap::new();
    let declared: BTreeSet<&str> = api
        .security_schemes
        .iter()
        .map(|it| it.name.as_str())
        .collect();
    let mut open = api.security_schemes.is_empty();
    for operation in &api.operations {
        open |= operation.security.is_empty();
        for requirement in &operation.security {
            let mut schemes: Vec<&str> = requirement
                .schemes
                .iter()
                .map(|(name, _)| name.as_str())
                .collect();
            schemes.sort_unstable();
            schemes.dedup();
            open |= schemes.is_empty();
            // What is not declared cannot be met.
            if !schemes.is_empty() && schemes.iter().all(|name| declared.contains(name)) {
                if choice.is_some() {
                    for name in schemes {
                        *count.entry(vec![name]).or_default() += 1;
                    }
                } else {
                    *count.entry(schemes).or_default() += 1;
                }
            }
        }
    }
    let asked: BTreeSet<&str> = count.keys().flatten().copied().collect();
    for name in declared.difference(&asked) {
        count.insert(vec![*name], 0);
    }
    let mut sorted: Vec<(Vec<&str>, usize)> = count.into_iter().collect();
    sorted.sort_by(|(a, uses_a), (b, uses_b)| (uses_b, a).cmp(&(uses_a, b)));
    let mut names = Scope::new()
        .reserving(TAKEN.iter().copied())
        .reserving(["none"])
        .reserving(choice.map(|_| "and"));
    let mut out: Vec<Auth> = sorted
        .iter()
        .map(|(schemes, _)| way(api, schemes, &mut names))
        .collect();
    if open && !out.is_empty() {
        out.push(Auth {
            name: "none".to_owned(),
            scheme: String::new(),
            credentials: Vec::new(),
            kind: AuthKind::None,
        });
    }
    out
}

fn scheme<'a>(api: &'a Api, name: &str) -> Option<&'a SecurityScheme> {
    api.security_schemes.iter().find(|it| it.name == name)
}

fn way(api: &Api, schemes: &[&str], names: &mut Scope) -> Auth {
    let mut credentials = Credentials::default();
    let mut kinds: Vec<AuthKind> = Vec::new();
    let mut found: Vec<&SecurityScheme> = schemes.iter().filter_map(|it| scheme(api, it)).collect();
    // The names of OAuth 2.0 credentials are fixed, so these come first.
    found.sort_by_key(|it| !matches!(it.kind, SchemeKind::OAuth2 { .. }));
    let mut token = false;
    for scheme in found {
        // Two schemes that put a token into one header are met by one token.
        if is_token(&scheme.kind) && std::mem::replace(&mut token, true) {
            continue;
        }
        kinds.push(kind(scheme, &mut credentials));
    }
    let kind = match (kinds.pop(), kinds.is_empty()) {
        (Some(only), true) => only,
        (Some(last), false) => {
            kinds.push(last);
            AuthKind::All(kinds)
        }
        (None, _) => AuthKind::None,
    };
    let wanted = names::snake(&schemes.join(" and "));
    Auth {
        name: names.claim_or(&wanted, &format!("{wanted}_auth"), "security scheme"),
        scheme: schemes.join(" and "),
        credentials: credentials.names,
        kind,
    }
}

/// Arguments of one constructor.
#[derive(Default)]
struct Credentials {
    scope: Scope,
    names: Vec<String>,
}

impl Credentials {
    /// A credential: the word alone, with its scheme in front where the word is taken.
    fn claim(&mut self, scheme: &SecurityScheme, word: &str) -> Piece {
        let second = names::snake(&format!("{} {word}", scheme.name));
        let name = self.scope.claim_or(word, &second, &scheme.name);
        self.names.push(name.clone());
        Piece::Credential(name)
    }
}

fn kind(scheme: &SecurityScheme, credentials: &mut Credentials) -> AuthKind {
    match &scheme.kind {
        SchemeKind::ApiKey { location, name } => AuthKind::ApiKey {
            location: *location,
            name: name.clone(),
            value: vec![credentials.claim(scheme, "key")],
        },
        SchemeKind::Http { scheme: http } => match http.as_str() {
            "basic" => AuthKind::Basic {
                username: vec![credentials.claim(scheme, "username")],
                password: vec![credentials.claim(scheme, "password")],
            },
            "bearer" | "" => bearer(scheme, credentials),
            other => AuthKind::ApiKey {
                location: Location::Header,
                name: "Authorization".to_owned(),
                value: vec![
                    Piece::Text(format!("{} ", capital(other))),
                    credentials.claim(scheme, "value"),
                ],
            },
        },
        SchemeKind::OAuth2 {
            authorization_url,
            token_url,
            refresh_url,
            ..
        } => match refresh_url
            .iter()
            .chain(token_url)
            .find(|url| is_usable(url))
        {
            Some(url) => {
                let code = authorization_url.is_some();
                if code {
                    credentials.claim(scheme, "token");
                } else {
                    credentials.claim(scheme, "client_id");
                    credentials.claim(scheme, "client_secret");
                }
                AuthKind::OAuth2 {
                    token_url: url.clone(),
                    grant: if code {
                        "authorization_code"
                    } else {
                        "client_credentials"
                    }
                    .to_owned(),
                    // A server that gives no new refresh token leaves the known one in use.
                    rotating: true,
                    basic: true,
                    json: false,
                    scopes: Vec::new(),
                    expires_in: None,
                    authorize: None,
                }
            }
            None => bearer(scheme, credentials),
        },
        SchemeKind::OpenIdConnect { .. } => bearer(scheme, credentials),
        SchemeKind::MutualTls => AuthKind::MutualTls,
    }
}

fn is_token(kind: &SchemeKind) -> bool {
    match kind {
        SchemeKind::OAuth2 { .. } | SchemeKind::OpenIdConnect { .. } => true,
        SchemeKind::Http { scheme } => scheme != "basic",
        SchemeKind::ApiKey { .. } | SchemeKind::MutualTls => false,
    }
}

fn bearer(scheme: &SecurityScheme, credentials: &mut Credentials) -> AuthKind {
    AuthKind::Bearer {
        token: vec![credentials.claim(scheme, "token")],
    }
}

/// Whether tokens can be fetched from a URL as it stands there.
fn is_usable(url: &str) -> bool {
    let plain = |it: u8| it.is_ascii_graphic() && !matches!(it, b'{' | b'}' | b'"' | b'<' | b'>');
    url.strip_prefix("https://")
        .is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/') && rest.bytes().all(plain))
}

/// `digest` as `Digest`: schemes of HTTP are read without regard to case.
fn capital(scheme: &str) -> String {
    let mut chars = scheme.chars();
    chars
        .next()
        .map(|first| first.to_ascii_uppercase().to_string() + chars.as_str())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests;
