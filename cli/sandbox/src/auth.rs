//! Who may ask: the provider's ways to authenticate, with credentials that everybody may know.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use conjoin_codegen::api::{Location, Operation, Requirement, SchemeKind};
use conjoin_codegen::plan::{Auth, AuthKind, Piece};
use jiff::Timestamp;
use ring::digest;
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::request::Request;
use crate::scene::Scene;
use crate::signature;

/// Seconds that an access token lives.
const LIFETIME: i64 = 3600;

/// Access and refresh tokens that are good.
#[derive(Debug)]
pub(crate) struct Tokens {
    access: BTreeMap<String, Option<Timestamp>>,
    refresh: Vec<String>,
    /// Codes of consents, with the challenge of PKCE.
    codes: BTreeMap<String, Option<String>>,
    issued: u64,
}

/// The value of a credential.
pub(crate) fn credential(name: &str) -> String {
    match name {
        "email" | "username" => "sandbox@example.com".to_owned(),
        name => format!("sandbox-{}", name.replace('_', "-")),
    }
}

/// A template with the credentials of the stand-in.
pub(crate) fn spelled(pieces: &[Piece]) -> String {
    pieces
        .iter()
        .map(|piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::Credential(name) => credential(name),
            // What the client takes when it is given another base URL and no setting.
            Piece::Setting(_) => "default".to_owned(),
        })
        .collect()
}

impl Tokens {
    pub(crate) fn new() -> Self {
        Self {
            access: BTreeMap::from([(credential("token"), None)]),
            refresh: vec![credential("refresh_token")],
            codes: BTreeMap::new(),
            issued: 0,
        }
    }

    /// No access token is good any longer.
    pub(crate) fn expire(&mut self) {
        self.access.clear();
    }

    fn is_good(&self, token: &str, now: Timestamp) -> bool {
        self.access
            .get(token)
            .is_some_and(|until| until.is_none_or(|until| now < until))
    }

    /// Whether a request may be answered.
    pub(crate) fn admits(
        &self,
        scene: &Scene,
        operation: &Operation,
        request: &Request,
        now: Timestamp,
    ) -> bool {
        let ways = &scene.plan().auth;
        if operation.public || ways.is_empty() {
            return true;
        }
        // A way of several schemes has the names of all.
        let named = |way: &&Auth| {
            let own: Vec<&str> = way.scheme.split(" and ").collect();
            let met = |it: &Requirement| {
                let mut schemes = it.schemes.iter();
                schemes.all(|(name, _)| own.contains(&name.as_str()))
            };
            operation.security.is_empty() || operation.security.iter().any(met)
        };
        ways.iter()
            .filter(named)
            .any(|way| self.fits(&way.kind, request, now))
    }

    fn fits(&self, kind: &AuthKind, request: &Request, now: Timestamp) -> bool {
        let bearer = || {
            request
                .header("authorization")?
                .strip_prefix("Bearer ")
                .map(str::to_owned)
        };
        match kind {
            AuthKind::Basic { username, password } => {
                let Some((name, word)) = basic(request) else {
                    return false;
                };
                // A password without a credential in it is a filler; any does.
                let filler = password.iter().all(|it| matches!(it, Piece::Text(_)));
                name == spelled(username) && (filler || word == spelled(password))
            }
            AuthKind::Bearer { token } => {
                // A token that a fault has taken away is good in no way.
                let expected = spelled(token);
                bearer().is_some_and(|it| {
                    it == expected && (it != credential("token") || self.is_good(&it, now))
                })
            }
            AuthKind::ApiKey {
                location,
                name,
                value,
            } => at(*location, name, request) == Some(spelled(value).as_str()),
            // Login calls are not served: what counts is that the client puts a token in its place.
            AuthKind::TokenExchange(it) => at(it.location, &it.name, request)
                .and_then(|value| value.strip_prefix(it.prefix.as_str()))
                .is_some_and(|token| !token.is_empty()),
            AuthKind::Jwt(plan) => bearer().is_some_and(|it| signature::jwt(plan, &it, now)),
            AuthKind::OAuth1 { .. } => signature::oauth1(kind, request),
            AuthKind::OAuth2 { .. } => bearer().is_some_and(|it| self.is_good(&it, now)),
            AuthKind::All(all) => all.iter().all(|it| self.fits(it, request, now)),
            // What a function writes is known to the function alone; the spec may know where it stands.
            AuthKind::Signed { place, .. } => place.as_ref().is_none_or(|(location, name)| {
                at(*location, name, request).is_some_and(|it| !it.is_empty())
            }),
            AuthKind::MutualTls | AuthKind::None => true,
        }
    }

    /// Answers the consent page and the token endpoint, which are no operations of the API.
    pub(crate) fn serve(
        &mut self,
        scene: &Scene,
        request: &Request,
        now: Timestamp,
    ) -> Option<Answer> {
        let plan = scene.plan();
        for way in &plan.auth {
            let AuthKind::OAuth2 {
                token_url,
                rotating,
                ..
            } = &way.kind
            else {
                continue;
            };
            if request.method == "POST" && request.path == path_of(token_url) {
                return Some(self.token(request, *rotating, now));
            }
            let scheme = scene
                .api()
                .security_schemes
                .iter()
                .find(|it| it.name == way.scheme);
            if let Some(SchemeKind::OAuth2 {
                authorization_url: Some(url),
                ..
            }) = scheme.map(|it| &it.kind)
                && request.method == "GET"
                && request.path == path_of(url)
            {
                return Some(self.consent(request));
            }
        }
        None
    }

    /// Consent is given at once, and the browser sent back.
    fn consent(&mut self, request: &Request) -> Answer {
        let back = request
            .value("redirect_uri")
            .and_then(|it| url::Url::parse(it).ok());
        let loopback = back.filter(crate::webhook::is_loopback);
        let Some(mut url) = loopback else {
            return Answer::text(400, "text/plain", "redirect_uri must be a loopback address");
        };
        if request.value("client_id") != Some(&credential("client_id")) {
            return Answer::text(400, "text/plain", "client_id is unknown");
        }
        self.issued += 1;
        let code = format!("sandbox-code-{}", self.issued);
        self.codes.insert(
            code.clone(),
            request.value("code_challenge").map(str::to_owned),
        );
        let mut query = url.query_pairs_mut();
        query.append_pair("code", &code);
        if let Some(state) = request.value("state") {
            query.append_pair("state", state);
        }
        drop(query);
        Answer::status(302).header("location", url.as_str())
    }

    fn token(&mut self, request: &Request, rotating: bool, now: Timestamp) -> Answer {
        let refuse = |error: &str| {
            Answer::json(
                400,
                &json!({"error": error, "error_description": "the sandbox refuses it"}),
            )
        };
        let form: BTreeMap<String, String> = match serde_json::from_slice::<Value>(&request.body) {
            Ok(Value::Object(map)) => map
                .into_iter()
                .filter_map(|(name, value)| Some((name, value.as_str()?.to_owned())))
                .collect(),
            _ => url::form_urlencoded::parse(&request.body)
                .into_owned()
                .collect(),
        };
        let field = |name: &str| form.get(name).map(String::as_str).unwrap_or_default();
        let (id, secret) = basic(request).unwrap_or_else(|| {
            (
                field("client_id").to_owned(),
                field("client_secret").to_owned(),
            )
        });
        if id != credential("client_id") || secret != credential("client_secret") {
            return Answer::json(401, &json!({"error": "invalid_client"}));
        }
        let mut renewed = true;
        match field("grant_type") {
            "refresh_token" => {
                if !self.refresh.iter().any(|it| it == field("refresh_token")) {
                    return refuse("invalid_grant");
                }
                if rotating {
                    self.refresh.retain(|it| it != field("refresh_token"));
                }
                renewed = rotating;
            }
            "authorization_code" => {
                let Some(challenge) = self.codes.remove(field("code")) else {
                    return refuse("invalid_grant");
                };
                let proof = URL_SAFE_NO_PAD.encode(digest::digest(
                    &digest::SHA256,
                    field("code_verifier").as_bytes(),
                ));
                if challenge.is_some_and(|it| it != proof) {
                    return refuse("invalid_grant");
                }
            }
            "client_credentials" => renewed = false,
            _ => return refuse("unsupported_grant_type"),
        }
        self.issued += 1;
        let access = format!("sandbox-token-{}", self.issued);
        let until = now
            .checked_add(jiff::SignedDuration::from_secs(LIFETIME))
            .ok();
        self.access.insert(access.clone(), until);
        while self.access.len() > 1000 {
            self.access.pop_first();
        }
        let mut body =
            json!({"access_token": access, "token_type": "bearer", "expires_in": LIFETIME});
        if renewed {
            let refresh = format!("sandbox-refresh-token-{}", self.issued);
            body["refresh_token"] = json!(refresh);
            self.refresh.push(refresh);
            if self.refresh.len() > 1000 {
                self.refresh.remove(0);
            }
        }
        Answer::json(200, &body)
    }
}

/// What stands where a credential does.
fn at<'r>(location: Location, name: &str, request: &'r Request) -> Option<&'r str> {
    match location {
        Location::Query => request.value(name),
        Location::Cookie => request.header("cookie")?.split(';').find_map(|pair| {
            let (own, value) = pair.trim().split_once('=')?;
            (own == name).then_some(value)
        }),
        _ => request.header(name),
    }
}

fn basic(request: &Request) -> Option<(String, String)> {
    let encoded = request.header("authorization")?.strip_prefix("Basic ")?;
    let text = String::from_utf8(STANDARD.decode(encoded.trim()).ok()?).ok()?;
    let (name, word) = text.split_once(':')?;
    Some((name.to_owned(), word.to_owned()))
}

/// The path of a URL that may be a template or relative.
fn path_of(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| {
        rest.find('/').map_or("/", |at| &rest[at..])
    });
    rest.split(['?', '#']).next().unwrap_or_default()
}
