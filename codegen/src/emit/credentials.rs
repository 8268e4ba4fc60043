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
        .any(|auth| matches!(auth.kind, AuthKind::OAuth2 { .. }))
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
    }
}

/// One constructor of `Credentials`.
fn way(plan: &Plan, auth: &Auth) -> TokenStream {
    let name = ident(&names::snake(&auth.name));
    let doc = docs::own(&way_in_words(auth));
    let settings = needs_settings(plan, auth).then(|| quote!(settings: &Settings,));
    if let AuthKind::OAuth2 { grant, .. } = &auth.kind {
        let endpoint = endpoint(plan, &auth.kind);
        if grant == "client_credentials" {
            return quote! {
                #doc
                #[must_use]
                pub fn #name(#settings client_id: impl Into<String>, client_secret: impl Into<rt::Secret>) -> Self {
                    let oauth = rt::OAuth2::new(#endpoint, None);
                    Self { auth: rt::Auth::OAuth2(oauth.client(client_id, client_secret)) }
                }
            };
        }
        return quote! {
            #doc
            #[must_use]
            pub fn #name(#settings token: impl Into<rt::Token>) -> Self {
                Self { auth: rt::Auth::OAuth2(rt::OAuth2::new(#endpoint, Some(token.into()))) }
            }
        };
    }
    let arguments = auth.credentials.iter().map(|credential| {
        let name = ident(&names::snake(credential));
        quote!(#name: impl Into<rt::Secret>)
    });
    // A credential that is used in a longer text, or twice, has to be a `Secret` first.
    let converted = auth
        .credentials
        .iter()
        .filter(|it| !used_once_alone(&auth.kind, it))
        .map(|credential| {
            let name = ident(&names::snake(credential));
            quote!(let #name: rt::Secret = #name.into();)
        });
    let value = match &auth.kind {
        AuthKind::Basic { username, password } => {
            let (username, password) = (secret(auth, username), secret(auth, password));
            quote!(rt::Auth::Basic { username: #username, password: #password })
        }
        AuthKind::Bearer { token } => {
            let token = secret(auth, token);
            quote!(rt::Auth::Bearer(#token))
        }
        AuthKind::ApiKey {
            location: Location::Query,
            name,
            value,
        } => {
            let value = secret(auth, value);
            quote!(rt::Auth::Query { name: #name, value: #value })
        }
        AuthKind::ApiKey {
            location: Location::Cookie,
            name,
            value,
        } => {
            let mut cookie = vec![Piece::Text(format!("{name}="))];
            cookie.extend(value.iter().cloned());
            let value = secret(auth, &cookie);
            quote!(rt::Auth::Header { name: "Cookie", value: #value })
        }
        AuthKind::ApiKey { name, value, .. } => {
            let value = secret(auth, value);
            quote!(rt::Auth::Header { name: #name, value: #value })
        }
        AuthKind::OAuth2 { .. } => quote!(rt::Auth::None),
    };
    quote! {
        #doc
        #[must_use]
        pub fn #name(#settings #(#arguments),*) -> Self {
            #(#converted)*
            Self { auth: #value }
        }
    }
}

/// What a way to authenticate is, in a sentence.
pub(crate) fn way_in_words(auth: &Auth) -> String {
    let scheme = markup::code(&auth.scheme);
    match &auth.kind {
        AuthKind::Basic { .. } => format!("HTTP Basic. Scheme {scheme} of the spec."),
        AuthKind::Bearer { .. } => format!("A bearer token. Scheme {scheme} of the spec."),
        AuthKind::ApiKey { location, name, .. } => {
            format!(
                "A key in the {} {}. Scheme {scheme} of the spec.",
                location.as_str(),
                markup::code(name)
            )
        }
        AuthKind::OAuth2 {
            grant, rotating, ..
        } => {
            let rotating = if *rotating {
                ", with refresh tokens that change at every use"
            } else {
                ""
            };
            format!(
                "OAuth 2.0 ({}{rotating}). Scheme {scheme} of the spec.",
                grant.replace('_', " ")
            )
        }
    }
}

/// Names of what a constructor takes.
pub(crate) fn credential_names(auth: &Auth) -> Vec<String> {
    match &auth.kind {
        AuthKind::OAuth2 { grant, .. } if grant == "client_credentials" => {
            vec!["client_id".to_owned(), "client_secret".to_owned()]
        }
        AuthKind::OAuth2 { .. } => vec!["token".to_owned()],
        _ => auth.credentials.clone(),
    }
}

/// Whether a constructor needs the settings.
pub(crate) fn needs_settings(plan: &Plan, auth: &Auth) -> bool {
    match &auth.kind {
        AuthKind::OAuth2 { token_url, .. } => url_pieces(plan, token_url)
            .iter()
            .any(|piece| matches!(piece, Piece::Setting(_))),
        kind => pieces(kind)
            .into_iter()
            .flatten()
            .any(|piece| matches!(piece, Piece::Setting(_))),
    }
}

fn pieces(kind: &AuthKind) -> Vec<&[Piece]> {
    match kind {
        AuthKind::Basic { username, password } => vec![username, password],
        AuthKind::Bearer { token } => vec![token],
        AuthKind::ApiKey { value, .. } => vec![value],
        AuthKind::OAuth2 { .. } => Vec::new(),
    }
}

fn used_once_alone(kind: &AuthKind, credential: &str) -> bool {
    let cookie = matches!(
        kind,
        AuthKind::ApiKey {
            location: Location::Cookie,
            ..
        }
    );
    let all = pieces(kind);
    let uses = all
        .iter()
        .copied()
        .flatten()
        .filter(|it| matches!(it, Piece::Credential(name) if name == credential))
        .count();
    uses == 1
        && !cookie
        && all
            .iter()
            .any(|it| matches!(it, [Piece::Credential(name)] if name == credential))
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
        pub fn client(mut self, id: impl Into<String>, secret: impl Into<rt::Secret>) -> Self {
            if let rt::Auth::OAuth2(oauth) = self.auth {
                self.auth = rt::Auth::OAuth2(oauth.client(id, secret));
            }
            self
        }

        #store
        #[must_use]
        pub fn store(mut self, store: std::sync::Arc<dyn rt::TokenStore>) -> Self {
            if let rt::Auth::OAuth2(oauth) = self.auth {
                self.auth = rt::Auth::OAuth2(oauth.store(store));
            }
            self
        }
    }
}
