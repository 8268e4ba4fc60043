//! Where a credential goes in a request.

use base64::Engine as _;

use super::{Auth, Secret};
use crate::transport::TransportRequest;

/// Where a token goes in requests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum TokenPlace {
    /// `Authorization: Bearer`.
    Bearer,
    /// A header.
    Header {
        /// Name of the header.
        name: &'static str,
        /// Text in front of the token, its space included; often empty.
        prefix: &'static str,
    },
    /// A query parameter.
    Query {
        /// Name of the parameter.
        name: &'static str,
    },
    /// A cookie.
    Cookie {
        /// Name of the cookie.
        name: &'static str,
    },
}

impl TokenPlace {
    /// The token in its place.
    pub(super) fn hold(self, token: Secret) -> Auth {
        match self {
            Self::Bearer => Auth::Bearer(token),
            Self::Header { name, prefix: "" } => Auth::Header { name, value: token },
            Self::Header { name, prefix } => Auth::Header {
                name,
                value: format!("{prefix}{}", token.expose()).into(),
            },
            Self::Query { name } => Auth::Query { name, value: token },
            Self::Cookie { name } => Auth::Cookie { name, value: token },
        }
    }
}

/// Puts one credential into a request; `false` when it does not fit.
pub(super) fn put(auth: &Auth, request: &mut TransportRequest) -> bool {
    match auth {
        Auth::Basic { username, password } => request
            .headers
            .set("authorization", &basic(username, password)),
        Auth::Bearer(token) => {
            let value = format!("Bearer {}", token.expose());
            request.headers.set("authorization", &value)
        }
        Auth::Header { name, value } => request.headers.set(name, value.expose()),
        Auth::Cookie { name, value } => {
            let value = value.expose();
            // A separator would make two cookies of one.
            if value.contains([';', ',']) || value.chars().any(char::is_whitespace) {
                return false;
            }
            let cookie = match request.headers.get("cookie") {
                Some(others) => format!("{others}; {name}={value}"),
                None => format!("{name}={value}"),
            };
            request.headers.set("cookie", &cookie)
        }
        Auth::Query { name, value } => {
            let mut query = String::new();
            // A link of a page may carry the key already; it must not be sent twice.
            let kept = request.url.query().unwrap_or("").split('&');
            let key = crate::encode::value(name);
            for pair in kept.filter(|pair| !pair.is_empty()) {
                let known = pair.split('=').next().unwrap_or("");
                if known != key && known != *name {
                    if !query.is_empty() {
                        query.push('&');
                    }
                    query.push_str(pair);
                }
            }
            crate::encode::push_pair(&mut query, name, value.expose());
            request.url.set_query(Some(&query));
            true
        }
        // What consists of others or is made for each request is put by its parts.
        _ => true,
    }
}

/// What must not show up in messages.
pub(super) fn secrets(auth: &Auth) -> Vec<Secret> {
    match auth {
        Auth::Basic { username, password } => vec![
            password.clone(),
            // Some providers take the key as the user name.
            username.clone(),
            // The pair is what goes over the wire in Base64.
            format!("{}:{}", username.expose(), password.expose()).into(),
        ],
        Auth::Header { value, .. } => {
            let mut out = vec![value.clone()];
            // The part behind `Bearer ` or another word is a credential by itself.
            if let Some((_, token)) = value.expose().split_once(' ') {
                out.push(token.into());
            }
            out
        }
        Auth::Bearer(value) | Auth::Query { value, .. } | Auth::Cookie { value, .. } => {
            vec![value.clone()]
        }
        Auth::OAuth1(oauth) => oauth.secrets(),
        Auth::Jwt(jwt) => jwt.secrets(),
        Auth::Custom(custom) => custom.secrets(),
        Auth::All(all) => all.iter().flat_map(secrets).collect(),
        Auth::Schemes(all) => all.iter().flat_map(|(_, auth)| secrets(auth)).collect(),
        Auth::None | Auth::OAuth2(_) | Auth::Exchange(_) => Vec::new(),
    }
}

pub(super) fn basic(username: &Secret, password: &Secret) -> String {
    let pair = Secret::from(format!("{}:{}", username.expose(), password.expose()));
    format!(
        "Basic {}",
        base64::engine::general_purpose::STANDARD.encode(pair.expose())
    )
}
