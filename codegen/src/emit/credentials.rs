//! `Credentials` of a connector: one constructor per way to authenticate.

use proc_macro2::TokenStream;
use quote::quote;

use super::client::literal_text;
use super::{docs, ident, markup};
use crate::api::Location;
use crate::names;
use crate::plan::{Auth, AuthKind, Bound, Piece, Plan};

/// The type and its constructors.
pub(super) fn credentials(plan: &Plan) -> TokenStream {
    let doc = docs::own("How requests are authenticated.");
    let ways = plan.auth.iter().map(|auth| way(plan, auth));
    let refresh = plan
        .auth
        .iter()
        .any(|auth| holds_tokens(&auth.kind))
        .then(refresh);
    let none = plan.auth.is_empty().then(|| {
        let doc = docs::own("Requests go out as they are.");
        quote!(#doc #[must_use] pub fn none() -> Self { Self { auth: rt::Auth::None } })
    });
    quote! {
        #doc
        #[derive(Debug)]
        pub struct Credentials { auth: rt::Auth }

        impl Credentials { #(#ways)* #none #refresh }

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
            pieces(&auth.kind)
                .into_iter()
                .flatten()
                .any(|piece| matches!(piece, Piece::Credential(name) if name == *it))
        })
        .filter(|it| !used_once_alone(&auth.kind, it))
        .map(|credential| {
            let name = ident(&names::snake(credential));
            quote!(let #name: rt::Secret = #name.into();)
        });
    let value = value(plan, auth, &auth.kind);
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
            let endpoint = endpoint(plan, kind);
            if grant == "client_credentials" {
                quote!(rt::Auth::OAuth2(rt::OAuth2::new(#endpoint, None).client(client_id, client_secret)))
            } else {
                quote!(rt::Auth::OAuth2(rt::OAuth2::new(#endpoint, Some(token.into()))))
            }
        }
        AuthKind::All(kinds) => {
            let all = kinds.iter().map(|kind| value(plan, auth, kind));
            // Not `vec!`: paths are made short, which does not look into macros.
            quote!(rt::Auth::All(Vec::from([#(#all),*])))
        }
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
        kind => pieces(kind).into_iter().flatten().any(setting),
    }
}

fn pieces(kind: &AuthKind) -> Vec<&[Piece]> {
    match kind {
        AuthKind::Basic { username, password } => vec![username, password],
        AuthKind::Bearer { token } => vec![token],
        AuthKind::ApiKey { value, .. } => vec![value],
        AuthKind::All(kinds) => kinds.iter().flat_map(pieces).collect(),
        AuthKind::OAuth2 { .. } | AuthKind::MutualTls | AuthKind::None => Vec::new(),
    }
}

fn used_once_alone(kind: &AuthKind, credential: &str) -> bool {
    let all = pieces(kind);
    let is_it = |it: &Piece| matches!(it, Piece::Credential(name) if name == credential);
    let uses = all.iter().copied().flatten().filter(|it| is_it(it)).count();
    uses == 1 && all.iter().any(|it| matches!(it, [only] if is_it(only)))
}

/// A secret from its pieces.
fn secret(auth: &Auth, pieces: &[Piece]) -> TokenStream {
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
        [Piece::Text(text)] => quote!(rt::Secret::from(#text)),
        _ => {
            let texts = pieces.iter().map(piece_text);
            quote!(rt::Secret::from([#(#texts),*].concat()))
        }
    }
}

fn piece_text(piece: &Piece) -> TokenStream {
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
fn url_pieces(plan: &Plan, url: &str) -> Vec<Piece> {
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

fn endpoint(plan: &Plan, kind: &AuthKind) -> TokenStream {
    let AuthKind::OAuth2 {
        token_url,
        grant,
        rotating,
        basic,
        json,
        scopes,
    } = kind
    else {
        return TokenStream::new();
    };
    let url = match url_pieces(plan, token_url).as_slice() {
        [Piece::Text(text)] => quote!(#text.to_owned()),
        pieces => {
            let texts = pieces.iter().map(piece_text);
            quote!([#(#texts),*].concat())
        }
    };
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

/// Methods of OAuth credentials.
fn refresh() -> TokenStream {
    let client =
        docs::own("The client that the tokens belong to, without which none is refreshed.");
    let store = docs::own("Where refreshed tokens are kept.");
    quote! {
        #client
        #[must_use]
        pub fn client(self, id: impl Into<String>, secret: impl Into<rt::Secret>) -> Self {
            Self { auth: self.auth.client(id, secret) }
        }

        #store
        #[must_use]
        pub fn store(self, store: std::sync::Arc<dyn rt::TokenStore>) -> Self {
            Self { auth: self.auth.store(store) }
        }
    }
}
