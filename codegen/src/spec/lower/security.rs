//! Security schemes and requirements.

use std::collections::HashMap;

use openapiv3::{APIKeyLocation, SecurityScheme as Node};
use serde_json::Value;

use crate::api::{Api, Location, Requirement, SchemeKind, SecurityScheme};
use crate::diagnostic::Code;
use crate::spec::bundle::UNKNOWN;
use crate::spec::document;
use crate::spec::limits;
use crate::spec::reference::unescape;
use crate::spec::report::Complaint;

use super::{At, Lower, doc_of};

/// Names of the schemes of one document, and what they are called in the API.
pub(super) type Schemes = HashMap<String, String>;

/// Adds the schemes of one document to the API.
///
/// Schemes of several documents with one name are one scheme when they are
/// alike; scopes add up. Otherwise the later takes its document's name in front.
pub(super) fn lower(lower: &mut Lower<'_, '_>, document: usize, api: &mut Api) -> Schemes {
    let mut schemes = Schemes::new();
    let root = At {
        document,
        pointer: String::new(),
        value: lower.root(document),
    };
    let Some(place) = root
        .key("components")
        .and_then(|it| it.key("securitySchemes"))
    else {
        return schemes;
    };
    for name in place
        .value
        .as_object()
        .into_iter()
        .flat_map(|map| map.keys())
    {
        let Some(at) = place.key(name) else { continue };
        let target = match lower.follow(&at) {
            Ok(target) => target,
            Err(unresolved) => {
                let text = at.text("$ref").unwrap_or_default();
                lower.unresolved(&at, text, unresolved);
                continue;
            }
        };
        // It was complained about when its file was looked for.
        if target.value.get(UNKNOWN).is_some() {
            continue;
        }
        let kind = match kind(target.value) {
            Ok(kind) => kind,
            Err(message) => {
                let message =
                    format!("security scheme `{name}` is not what OpenAPI says: {message}");
                let complaint = Complaint::new(Code::S0006, &at.pointer, message)
                    .help("correct it with an overlay");
                lower.report.complain(document, complaint);
                continue;
            }
        };
        let mut unique = name.clone();
        loop {
            match api
                .security_schemes
                .iter_mut()
                .find(|known| known.name == unique)
            {
                Some(known) => {
                    if join(&mut known.kind, &kind) {
                        break;
                    }
                    let prefix = lower
                        .drafts
                        .get(document)
                        .map_or("", |draft| draft.name.as_str());
                    unique = format!("{prefix}.{unique}");
                }
                None => {
                    let doc = doc_of(target.value, "summary");
                    api.security_schemes.push(SecurityScheme {
                        name: unique.clone(),
                        kind,
                        doc,
                        origin: at.origin(),
                    });
                    break;
                }
            }
        }
        schemes.insert(name.clone(), unique);
    }
    schemes
}

/// Joins a scheme into a known one, if they are alike but for scopes.
fn join(known: &mut SchemeKind, other: &SchemeKind) -> bool {
    match (known, other) {
        (
            SchemeKind::OAuth2 {
                authorization_url,
                token_url,
                refresh_url,
                scopes,
            },
            SchemeKind::OAuth2 {
                authorization_url: other_authorization,
                token_url: other_token,
                refresh_url: other_refresh,
                scopes: more,
            },
        ) => {
            let alike = authorization_url == other_authorization
                && token_url == other_token
                && refresh_url == other_refresh;
            if alike {
                for scope in more {
                    if !scopes.contains(scope) {
                        scopes.push(scope.clone());
                    }
                }
            }
            alike
        }
        (known, other) => known == other,
    }
}

fn kind(value: &Value) -> Result<SchemeKind, String> {
    // OpenAPI 3.1 has one kind more than the typed nodes know.
    if value.get("type").and_then(Value::as_str) == Some("mutualTLS") {
        return Ok(SchemeKind::MutualTls);
    }
    Ok(match document::read::<Node>(value)? {
        Node::APIKey { location, name, .. } => SchemeKind::ApiKey {
            location: match location {
                APIKeyLocation::Query => Location::Query,
                APIKeyLocation::Header => Location::Header,
                APIKeyLocation::Cookie => Location::Cookie,
            },
            name,
        },
        Node::HTTP { scheme, .. } => SchemeKind::Http {
            scheme: scheme.to_ascii_lowercase(),
        },
        Node::OpenIDConnect {
            open_id_connect_url,
            ..
        } => SchemeKind::OpenIdConnect {
            url: open_id_connect_url,
        },
        Node::OAuth2 { flows, .. } => {
            let mut all = Flows::default();
            if let Some(flow) = flows.authorization_code {
                all.add(
                    Some(flow.authorization_url),
                    Some(flow.token_url),
                    flow.refresh_url,
                    flow.scopes.into_keys(),
                );
            }
            if let Some(flow) = flows.client_credentials {
                all.add(
                    None,
                    Some(flow.token_url),
                    flow.refresh_url,
                    flow.scopes.into_keys(),
                );
            }
            if let Some(flow) = flows.password {
                all.add(
                    None,
                    Some(flow.token_url),
                    flow.refresh_url,
                    flow.scopes.into_keys(),
                );
            }
            if let Some(flow) = flows.implicit {
                all.add(
                    Some(flow.authorization_url),
                    None,
                    flow.refresh_url,
                    flow.scopes.into_keys(),
                );
            }
            // OpenAPI 3.2 has one flow more than the typed nodes know.
            if let Some(flow) = value.pointer("/flows/deviceAuthorization") {
                let url = |key: &str| flow.get(key).and_then(Value::as_str).map(str::to_owned);
                let scopes = flow.get("scopes").and_then(Value::as_object);
                all.add(
                    None,
                    url("tokenUrl"),
                    url("refreshUrl"),
                    scopes.into_iter().flat_map(|it| it.keys().cloned()),
                );
            }
            SchemeKind::OAuth2 {
                authorization_url: all.authorization_url,
                token_url: all.token_url,
                refresh_url: all.refresh_url,
                scopes: all.scopes,
            }
        }
    })
}

/// The flows of an OAuth scheme taken together; the first that names a URL wins.
#[derive(Default)]
struct Flows {
    authorization_url: Option<String>,
    token_url: Option<String>,
    refresh_url: Option<String>,
    scopes: Vec<String>,
}

impl Flows {
    fn add(
        &mut self,
        authorization: Option<String>,
        token: Option<String>,
        refresh: Option<String>,
        scopes: impl Iterator<Item = String>,
    ) {
        let filled = |url: Option<String>| url.filter(|url| !url.trim().is_empty());
        self.authorization_url = self.authorization_url.take().or(filled(authorization));
        self.token_url = self.token_url.take().or(filled(token));
        self.refresh_url = self.refresh_url.take().or(filled(refresh));
        for scope in scopes {
            if !self.scopes.contains(&scope) {
                self.scopes.push(scope);
            }
        }
    }
}

/// The `security` of a document or operation; `None` when it does not say.
pub(super) fn requirements<'a>(
    lower: &mut Lower<'a, '_>,
    at: &At<'a>,
    schemes: &Schemes,
) -> Option<Vec<Requirement>> {
    let place = at.key("security")?;
    let Some(list) = place.value.as_array() else {
        lower.complain(&place, Code::S0006, "`security` is a list of requirements");
        return None;
    };
    let mut out: Vec<Requirement> = Vec::with_capacity(list.len());
    for entry in list {
        let Some(map) = entry.as_object() else {
            continue;
        };
        let schemes = map
            .iter()
            .map(|(name, scopes)| {
                let scopes = scopes
                    .as_array()
                    .into_iter()
                    .flatten()
                    .filter_map(Value::as_str)
                    .map(str::to_owned)
                    .collect();
                // OpenAPI 3.2 lets a requirement name its scheme by reference.
                let named = name.strip_prefix("#/components/securitySchemes/");
                let name = named.map_or_else(|| name.clone(), |it| unescape(it).into_owned());
                if !schemes.contains_key(&name) {
                    let what =
                        format!("there is no security scheme `{name}` that can be used; left out");
                    lower.report.omit(place.document, &place.pointer, what);
                }
                (schemes.get(&name).unwrap_or(&name).clone(), scopes)
            })
            .collect();
        let requirement = Requirement { schemes };
        if out.len() >= limits::REQUIREMENTS.most {
            lower.pass(&limits::REQUIREMENTS, &place);
            break;
        }
        if !out.contains(&requirement) {
            out.push(requirement);
        }
    }
    Some(out)
}
