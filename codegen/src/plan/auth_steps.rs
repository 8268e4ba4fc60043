//! Ways to authenticate that fetch or make tokens: OAuth 2.0, login calls, signed tokens.

use crate::api::{Location, SchemeKind};
use crate::diagnostic::Code;
use crate::mapping::{self, Auth as MappedAuth, Name};
use crate::source::Spanned;

use super::Check;
use super::auth::template;
use super::types::{AuthKind, Authorize, Jwt, JwtExchange, Piece, TokenExchange, TokenExpiry};

/// The token endpoint of an OAuth 2.0 scheme, unless the mapping names another one.
fn token_url(
    check: &mut Check<'_>,
    auth: &MappedAuth,
    mapped: Option<&Name>,
    scheme: &SchemeKind,
    renews: bool,
) -> Option<String> {
    let declared = match scheme {
        SchemeKind::OAuth2 {
            token_url,
            refresh_url,
            ..
        } => {
            let refresh = refresh_url.as_ref().filter(|_| renews);
            refresh.or(token_url.as_ref()).cloned()
        }
        _ => None,
    };
    let found = mapped.map(|it| it.value.clone()).or(declared);
    if found.is_none() {
        check.complain(
            check
                .at(Code::M0604, &auth.kind_span, "the scheme has no token URL")
                .help("add `token_url:`"),
        );
    }
    found
}

/// `oauth2`.
pub(super) fn oauth2(
    check: &mut Check<'_>,
    auth: &MappedAuth,
    oauth: &mapping::OAuth2,
    scheme: &SchemeKind,
) -> Option<AuthKind> {
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
    // A refresh URL takes refresh tokens alone.
    let renews = oauth.grant.value == "authorization_code";
    let url = token_url(check, auth, oauth.token_url.as_ref(), scheme, renews)?;
    Some(AuthKind::OAuth2 {
        authorize: authorize(check, oauth, scheme, &url).map(Box::new),
        token_url: url,
        grant: oauth.grant.value.clone(),
        rotating: oauth.refresh.value == "rotating",
        basic: oauth.client_auth.value == "basic",
        json: oauth.body.value == "json",
        scopes: oauth.scopes.iter().map(|it| it.value.clone()).collect(),
        expires_in: seconds(oauth.expires_in.as_ref()),
    })
}

fn seconds(number: Option<&Spanned<i64>>) -> Option<u64> {
    number.and_then(|it| u64::try_from(it.value).ok())
}

/// How a person is sent to the provider, when an address is known.
fn authorize(
    check: &mut Check<'_>,
    oauth: &mapping::OAuth2,
    scheme: &SchemeKind,
    renewed_at: &str,
) -> Option<Authorize> {
    let mapped = oauth.authorize.as_ref();
    if oauth.grant.value != "authorization_code" {
        if let Some(mapped) = mapped {
            check.complain(
                check
                    .at(
                        Code::M0223,
                        &mapped.span,
                        format!("no person is asked for the grant `{}`", oauth.grant.value),
                    )
                    .help("take `authorize` away"),
            );
        }
        return None;
    }
    let SchemeKind::OAuth2 {
        authorization_url,
        token_url,
        ..
    } = scheme
    else {
        return None;
    };
    let written = mapped.and_then(|it| it.url.as_ref());
    // An address without a host cannot be opened; where it is, only the mapping knows.
    let declared = authorization_url.as_ref().filter(|it| it.contains("://"));
    let Some(url) = written.map(|it| &it.value).or(declared) else {
        if let Some(mapped) = mapped {
            check.complain(
                check
                    .at(
                        Code::M0604,
                        &mapped.span,
                        "the scheme has no whole authorize URL",
                    )
                    .help("add `url:` to `authorize`"),
            );
        }
        return None;
    };
    let first = token_url
        .as_ref()
        .filter(|it| oauth.token_url.is_none() && it.contains("://") && it.as_str() != renewed_at);
    Some(Authorize {
        url: url.clone(),
        token_url: first.cloned(),
        params: mapped
            .iter()
            .flat_map(|it| &it.params)
            .map(|(name, (_, value))| (name.clone(), value.value.clone()))
            .collect(),
        pkce: mapped.is_none_or(|it| it.pkce),
        separator: mapped.and_then(|it| it.separator.as_ref().map(|it| it.value.clone())),
    })
}

/// `token_exchange`.
pub(super) fn exchange(
    check: &mut Check<'_>,
    it: &mapping::TokenExchange,
    scheme: &SchemeKind,
) -> Option<AuthKind> {
    let form = it.encode.value == "form";
    let mut prefix = it.prefix.as_ref().map(|it| it.value.clone());
    let (location, name) = match scheme {
        SchemeKind::ApiKey { location, name } => (*location, name.clone()),
        _ => {
            prefix.get_or_insert_with(|| "Bearer ".to_owned());
            (Location::Header, "Authorization".to_owned())
        }
    };
    if let Some(header) = &it.header
        && (location != Location::Header || !header.value.eq_ignore_ascii_case(&name))
    {
        check.complain(
            check
                .at(
                    Code::M0604,
                    &header.span,
                    format!(
                        "the scheme does not send tokens in the header `{}`",
                        header.value
                    ),
                )
                .help(format!(
                    "it sends them in the {} `{name}`",
                    location.as_str()
                ))
                .help("take `header` away, or correct the scheme in the overlay"),
        );
        return None;
    }
    let (method, url, answer) = match (&it.op, &it.url) {
        (Some(op), _) => {
            let id = check.find_operation(op)?;
            let operation = check.spec_operation(id)?;
            if operation.path.contains('{') {
                check.complain(
                    check
                        .at(
                            Code::M0505,
                            &op.span,
                            format!(
                                "nothing gives a value to the parameters of `{}`",
                                operation.path
                            ),
                        )
                        .help("name the address by `url` instead of `op`"),
                );
                return None;
            }
            let answer = check.api.success_json(operation);
            let start = answer.map(|ty| (ty, check.api.operation_label(id)));
            (operation.method.to_string(), operation.path.clone(), start)
        }
        (None, Some(url)) => ("POST".to_owned(), url.value.clone(), None),
        (None, None) => return None,
    };
    let pointer = |check: &mut Check<'_>, path: &Name| match &answer {
        Some((ty, by)) => {
            let walked = check.walk(*ty, path, "the answer", by)?;
            Some(walked.path.pointer)
        }
        None => {
            let parts = check.parts(path)?;
            let mut out = String::new();
            for part in parts {
                match part.segment {
                    super::path::Segment::Name(name) => {
                        out.push_str(&format!("/{}", name.replace('~', "~0").replace('/', "~1")));
                    }
                    super::path::Segment::Index(index) => out.push_str(&format!("/{index}")),
                    super::path::Segment::Find { .. } => {}
                }
            }
            Some(out)
        }
    };
    let token = pointer(check, &it.token)?;
    let expires = match &it.expires {
        Some(mapping::Expires::Delta(path)) => Some(TokenExpiry::Delta(pointer(check, path)?)),
        Some(mapping::Expires::At(path)) => Some(TokenExpiry::At(pointer(check, path)?)),
        Some(mapping::Expires::Fixed(number)) => seconds(Some(number)).map(TokenExpiry::Fixed),
        None => None,
    };
    let fields = it
        .body
        .iter()
        .map(|(name, (_, value))| {
            // In JSON a dot leads into an object, as in all paths.
            let name = match form {
                true => name.clone(),
                false => format!("/{}", name.replace('.', "/")),
            };
            (name, template(check, value))
        })
        .collect();
    Some(AuthKind::TokenExchange(Box::new(TokenExchange {
        method,
        url,
        form,
        fields,
        basic: it
            .basic
            .as_ref()
            .map(|(name, word)| (template(check, name), template(check, word))),
        token,
        expires,
        location,
        name,
        prefix: prefix.unwrap_or_default(),
    })))
}

/// `jwt`.
pub(super) fn jwt(
    check: &mut Check<'_>,
    auth: &MappedAuth,
    it: &mapping::Jwt,
    scheme: &SchemeKind,
) -> Option<AuthKind> {
    const OURS: &[&str] = &["iat", "exp", "jti"];
    let mut claims: Vec<(String, Vec<Piece>)> = Vec::new();
    for (name, (span, value)) in &it.claims {
        if OURS.contains(&name.as_str()) {
            check.complain(
                check
                    .at(Code::M0223, span, format!("`{name}` is set for each token"))
                    .help("take it away; `lifetime` says how long a token lives"),
            );
            return None;
        }
        claims.push((name.clone(), template(check, value)));
    }
    let exchange = match &it.exchange {
        Some(exchange) => Some(JwtExchange {
            token_url: token_url(check, auth, exchange.token_url.as_ref(), scheme, false)?,
            client: exchange.grant.value == "client_credentials",
            scopes: exchange.scopes.iter().map(|it| it.value.clone()).collect(),
        }),
        None => None,
    };
    Some(AuthKind::Jwt(Box::new(Jwt {
        alg: it.alg.value.clone(),
        key: template(check, &it.key),
        key_id: it.key_id.as_ref().map(|it| template(check, it)),
        claims,
        lifetime: seconds(it.lifetime.as_ref()),
        exchange,
    })))
}
