//! `Credentials` of a connector: one constructor per way to authenticate.

use proc_macro2::TokenStream;
use quote::quote;

use super::client::literal_text;
use super::{credentials_steps as steps, docs, ident, markup};
use crate::api::Location;
use crate::names;
use crate::plan::{Auth, AuthKind, Bound, Piece, Plan, Security};

/// The type and its constructors.
pub(super) fn credentials(plan: &Plan) -> TokenStream {
    let choice = !plan.security.is_empty();
    let doc = docs::own(if choice {
        "How requests are authenticated. Operations take different security schemes of the spec: \
         [`Credentials::and`] holds several, and a request gets those that its operation takes."
    } else {
        "How requests are authenticated."
    });
    let and = choice.then(and);
    let ways = plan.auth.iter().map(|auth| {
        let (way, consent) = (way(plan, auth), steps::consent(plan, auth));
        quote!(#way #consent)
    });
    let refresh = plan
        .auth
        .iter()
        .any(|auth| holds_tokens(&auth.kind))
        .then(client);
    let store = plan
        .auth
        .iter()
        .any(|auth| keeps_tokens(&auth.kind))
        .then(store);
    let none = plan.auth.is_empty().then(|| {
        let doc = docs::own("Requests go out as they are.");
        quote!(#doc #[must_use] pub fn none() -> Self { Self { auth: rt::Auth::None } })
    });
    quote! {
        #doc
        #[derive(Debug)]
        pub struct Credentials { auth: rt::Auth }

        impl Credentials { #(#ways)* #none #and #refresh #store }

        impl rt::IntoAuth for Credentials {
            fn into_auth(self) -> rt::Auth { self.auth }
        }

        impl From<rt::Auth> for Credentials {
            fn from(auth: rt::Auth) -> Self { Self { auth } }
        }
    }
}

/// One constructor of `Credentials`.
fn way(plan: &Plan, auth: &Auth) -> TokenStream {
    let name = ident(&names::snake(&auth.name));
    let doc = docs::own(&way_in_words(auth));
    let mut arguments = Vec::new();
    if needs_settings(plan, auth) {
        arguments.push(quote!(settings: &Settings));
    }
    arguments.extend(credential_names(auth).iter().map(|credential| {
        let name = ident(&names::snake(credential));
        match credential.as_str() {
            "token" if holds_tokens(&auth.kind) => quote!(#name: impl Into<rt::Token>),
            "client_id" if holds_tokens(&auth.kind) => quote!(#name: impl Into<String>),
            _ => quote!(#name: impl Into<rt::Secret>),
        }
    }));
    // A credential that is used in a longer text, or twice, has to be a `Secret` first.
    let converted = auth
        .credentials
        .iter()
        .filter(|it| {
            auth.kind
                .pieces()
                .into_iter()
                .flatten()
                .any(|piece| matches!(piece, Piece::Credential(name) if name == *it))
        })
        .filter(|it| !used_once_alone(&auth.kind, it))
        .map(|credential| {
            let name = ident(&names::snake(credential));
            quote!(let #name: rt::Secret = #name.into();)
        });
    let mut value = value(plan, auth, &auth.kind);
    if !plan.security.is_empty() {
        let scheme = &auth.scheme;
        value = match auth.kind {
            AuthKind::None => quote!(rt::Auth::Schemes(Vec::new())),
            _ => quote!(#value.scheme(#scheme)),
        };
    }
    quote! {
        #doc
        #[must_use]
        pub fn #name(#(#arguments),*) -> Self {
            #(#converted)*
            Self { auth: #value }
        }
    }
}

/// Whether tokens that are renewed are part of it.
fn holds_tokens(kind: &AuthKind) -> bool {
    match kind {
        AuthKind::OAuth2 { .. } => true,
        AuthKind::All(kinds) => kinds.iter().any(holds_tokens),
        _ => false,
    }
}

/// Whether tokens that are worth keeping are part of it.
fn keeps_tokens(kind: &AuthKind) -> bool {
    match kind {
        AuthKind::TokenExchange(_) => true,
        AuthKind::Jwt(jwt) => jwt.exchange.is_some(),
        AuthKind::All(kinds) => kinds.iter().any(keeps_tokens),
        kind => holds_tokens(kind),
    }
}

/// The `rt::Auth` of a way.
fn value(plan: &Plan, auth: &Auth, kind: &AuthKind) -> TokenStream {
    match kind {
        AuthKind::Basic { username, password } => {
            let (username, password) = (secret(auth, username), secret(auth, password));
            quote!(rt::Auth::Basic { username: #username, password: #password })
        }
        AuthKind::Bearer { token } => {
            let token = secret(auth, token);
            quote!(rt::Auth::Bearer(#token))
        }
        AuthKind::ApiKey {
            location,
            name,
            value,
        } => {
            let value = secret(auth, value);
            let place = ident(match location {
                Location::Query => "Query",
                Location::Cookie => "Cookie",
                Location::Header | Location::Path => "Header",
            });
            quote!(rt::Auth::#place { name: #name, value: #value })
        }
        AuthKind::OAuth2 { grant, .. } => {
            let endpoint = match steps::has_consent(auth) {
                true => steps::endpoint_call(plan, auth),
                false => endpoint(plan, kind),
            };
            let life = steps::life(kind);
            if grant == "client_credentials" {
                quote!(rt::Auth::OAuth2(rt::OAuth2::new(#endpoint, None).client(client_id, client_secret)#life))
            } else {
                quote!(rt::Auth::OAuth2(rt::OAuth2::new(#endpoint, Some(token.into()))#life))
            }
        }
        AuthKind::All(kinds) => {
            let all = kinds.iter().map(|kind| value(plan, auth, kind));
            // Not `vec!`: paths are made short, which does not look into macros.
            quote!(rt::Auth::All(Vec::from([#(#all),*])))
        }
        AuthKind::TokenExchange(it) => steps::exchange(plan, auth, it),
        AuthKind::Jwt(it) => steps::jwt(plan, auth, it),
        AuthKind::OAuth1 { .. } => steps::oauth1(auth, kind),
        AuthKind::Signed { hook, with, .. } => steps::signed(auth, hook, with),
        AuthKind::MutualTls | AuthKind::None => quote!(rt::Auth::None),
    }
}

/// What a way to authenticate is, in a sentence.
pub(crate) fn way_in_words(auth: &Auth) -> String {
    let words = kind_in_words(&auth.kind);
    match &auth.kind {
        AuthKind::None => words,
        AuthKind::All(_) => format!(
            "{words}. Schemes {} of the spec.",
            markup::code(&auth.scheme)
        ),
        _ => format!(
            "{words}. Scheme {} of the spec.",
            markup::code(&auth.scheme)
        ),
    }
}

fn kind_in_words(kind: &AuthKind) -> String {
    match kind {
        AuthKind::Basic { .. } => "HTTP Basic".to_owned(),
        AuthKind::Bearer { .. } => "A bearer token".to_owned(),
        AuthKind::ApiKey { location, name, .. } => {
            format!("A key in the {} {}", location.as_str(), markup::code(name))
        }
        AuthKind::OAuth2 {
            grant, rotating, ..
        } => {
            let rotating = if *rotating {
                ", with refresh tokens that change at every use"
            } else {
                ""
            };
            format!("OAuth 2.0 ({}{rotating})", grant.replace('_', " "))
        }
        AuthKind::TokenExchange(it) => format!(
            "A token of a login call, in the {} {}",
            it.location.as_str(),
            markup::code(&it.name)
        ),
        AuthKind::Jwt(it) if it.exchange.is_some() => {
            format!("A token for an assertion signed by {}", it.alg)
        }
        AuthKind::Jwt(it) => format!("A bearer token signed by {}", it.alg),
        AuthKind::OAuth1 { .. } => "OAuth 1.0a, which signs each request by HMAC-SHA256".to_owned(),
        AuthKind::Signed { name, .. } => {
            format!("Requests signed by {} of the hooks", markup::code(name))
        }
        AuthKind::MutualTls => {
            "A client certificate, which the transport has to show: nothing is put into requests"
                .to_owned()
        }
        AuthKind::All(kinds) => {
            let words: Vec<String> = kinds.iter().map(kind_in_words).collect();
            format!("All of these: {}", words.join("; "))
        }
        AuthKind::None => "No credentials: enough for some operations.".to_owned(),
    }
}

/// Names of what a constructor takes.
pub(crate) fn credential_names(auth: &Auth) -> Vec<String> {
    match &auth.kind {
        AuthKind::OAuth2 { grant, .. } if grant == "client_credentials" => {
            vec!["client_id".to_owned(), "client_secret".to_owned()]
        }
        AuthKind::OAuth2 { .. } => vec!["token".to_owned()],
        // As `plan::client_auth` names them.
        _ => auth.credentials.clone(),
    }
}

/// Whether a constructor needs the settings.
pub(crate) fn needs_settings(plan: &Plan, auth: &Auth) -> bool {
    kind_needs_settings(plan, &auth.kind)
}

fn kind_needs_settings(plan: &Plan, kind: &AuthKind) -> bool {
    let setting = |piece: &Piece| matches!(piece, Piece::Setting(_));
    match kind {
        AuthKind::OAuth2 { token_url, .. } => url_pieces(plan, token_url).iter().any(setting),
        AuthKind::All(kinds) => kinds.iter().any(|kind| kind_needs_settings(plan, kind)),
        kind => {
            let url = match kind {
                AuthKind::TokenExchange(it) => Some(&it.url),
                AuthKind::Jwt(it) => it.exchange.as_ref().map(|it| &it.token_url),
                _ => None,
            };
            let mut pieces = kind.pieces().into_iter().flatten();
            pieces.any(setting) || url.is_some_and(|url| url_pieces(plan, url).iter().any(setting))
        }
    }
}

fn used_once_alone(kind: &AuthKind, credential: &str) -> bool {
    let all = kind.pieces();
    let is_it = |it: &Piece| matches!(it, Piece::Credential(name) if name == credential);
    let uses = all.iter().copied().flatten().filter(|it| is_it(it)).count();
    let plain = steps::plain(kind).into_iter().flatten().any(is_it);
    uses == 1 && !plain && all.iter().any(|it| matches!(it, [only] if is_it(only)))
}

/// A secret from its pieces.
pub(super) fn secret(auth: &Auth, pieces: &[Piece]) -> TokenStream {
    match pieces {
        [Piece::Credential(name)] => {
            let alone = used_once_alone(&auth.kind, name);
            let name = ident(&names::snake(name));
            if alone {
                quote!(#name.into())
            } else {
                quote!(#name.clone())
            }
        }
        [] => quote!(rt::Secret::from("")),
        [piece] => {
            let text = piece_text(piece);
            quote!(rt::Secret::from(#text))
        }
        _ => {
            let texts = pieces.iter().map(piece_text);
            quote!(rt::Secret::from([#(#texts),*].concat()))
        }
    }
}

pub(super) fn piece_text(piece: &Piece) -> TokenStream {
    match piece {
        Piece::Text(text) => quote!(#text),
        Piece::Credential(name) => {
            let name = ident(&names::snake(name));
            quote!(#name.expose())
        }
        Piece::Setting(name) => {
            let name = ident(&names::snake(name));
            quote!(settings.#name.as_str())
        }
    }
}

/// A URL template as pieces: variables of the server become what they are bound to.
pub(super) fn url_pieces(plan: &Plan, url: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut text = String::new();
    let mut rest = url;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, behind)) = after.split_once('}') else {
            break;
        };
        text.push_str(before);
        match plan.server.vars.iter().find(|(known, _)| known == name) {
            Some((_, Bound::Setting(setting))) => {
                if !text.is_empty() {
                    pieces.push(Piece::Text(std::mem::take(&mut text)));
                }
                pieces.push(Piece::Setting(setting.clone()));
            }
            Some((_, Bound::Literal(literal))) => text.push_str(&literal_text(literal)),
            _ => text.push_str(&format!("{{{name}}}")),
        }
        rest = behind;
    }
    text.push_str(rest);
    if !text.is_empty() {
        pieces.push(Piece::Text(text));
    }
    pieces
}

pub(super) fn endpoint(plan: &Plan, kind: &AuthKind) -> TokenStream {
    let AuthKind::OAuth2 {
        token_url,
        grant,
        rotating,
        basic,
        json,
        scopes,
        ..
    } = kind
    else {
        return TokenStream::new();
    };
    let url = url_text(plan, token_url);
    let grant = ident(&names::camel(grant));
    let client_auth = ident(if *basic { "Basic" } else { "Body" });
    let body = ident(if *json { "Json" } else { "Form" });
    quote! {
        rt::OAuth2Endpoint {
            token_url: #url,
            grant: rt::Grant::#grant,
            rotating: #rotating,
            client_auth: rt::ClientAuth::#client_auth,
            body: rt::TokenBody::#body,
            scopes: &[#(#scopes),*],
        }
    }
}

/// A URL template as a `String`.
pub(super) fn url_text(plan: &Plan, url: &str) -> TokenStream {
    match url_pieces(plan, url).as_slice() {
        [Piece::Text(text)] => quote!(#text.to_owned()),
        pieces => {
            let texts = pieces.iter().map(piece_text);
            quote!([#(#texts),*].concat())
        }
    }
}

/// Security requirements: any of these lists, all schemes of one list.
pub(super) fn security(any: &Security) -> TokenStream {
    let any = any.iter().map(|needed| quote!(&[#(#needed),*]));
    quote!(&[#(#any),*])
}

/// The method that joins credentials of several schemes.
fn and() -> TokenStream {
    let and = docs::own(
        "These and those of another scheme. A request whose schemes are not among them is not sent: \
         `ErrorKind::Configuration`.",
    );
    quote! {
        #and
        #[must_use]
        pub fn and(self, other: Self) -> Self { Self { auth: self.auth.and(other.auth) } }
    }
}

/// The method that OAuth 2.0 credentials have.
fn client() -> TokenStream {
    let client =
        docs::own("The client that the tokens belong to, without which none is refreshed.");
    quote! {
        #client
        #[must_use]
        pub fn client(self, id: impl Into<String>, secret: impl Into<rt::Secret>) -> Self {
            Self { auth: self.auth.client(id, secret) }
        }
    }
}

/// The method that credentials with tokens have.
fn store() -> TokenStream {
    let store = docs::own("Where refreshed tokens are kept.");
    quote! {
        #store
        #[must_use]
        pub fn store(self, store: std::sync::Arc<dyn rt::TokenStore>) -> Self {
            Self { auth: self.auth.store(store) }
        }
    }
}
