//! `Credentials` that fetch or make tokens: consents, login calls, signed tokens and requests.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use super::credentials::{endpoint, piece_text, secret, url_pieces, url_text};
use super::{docs, ident};
use crate::api::Location;
use crate::names;
use crate::plan::{Auth, AuthKind, Authorize, Jwt, Piece, Plan, TokenExchange, TokenExpiry};

/// The templates of a way that become plain texts, not secrets.
pub(super) fn plain(kind: &AuthKind) -> Vec<&[Piece]> {
    match kind {
        AuthKind::Jwt(it) => {
            let claims = it.claims.iter().map(|(_, value)| value);
            it.key_id.iter().chain(claims).map(Vec::as_slice).collect()
        }
        AuthKind::OAuth1 { realm, .. } => realm.iter().map(Vec::as_slice).collect(),
        AuthKind::All(kinds) => kinds.iter().flat_map(plain).collect(),
        _ => Vec::new(),
    }
}

/// A plain text from its pieces.
fn text(pieces: &[Piece]) -> TokenStream {
    match pieces {
        [piece] => piece_text(piece),
        _ => {
            let texts = pieces.iter().map(piece_text);
            quote!([#(#texts),*].concat())
        }
    }
}

fn seconds(number: u64) -> TokenStream {
    let number = Literal::u64_unsuffixed(number);
    quote! { std::time::Duration::from_secs(#number) }
}

/// The fixed life of OAuth 2.0 tokens.
pub(super) fn life(kind: &AuthKind) -> Option<TokenStream> {
    match kind {
        AuthKind::OAuth2 {
            expires_in: Some(life),
            ..
        } => {
            let life = seconds(*life);
            Some(quote!(.lifetime(#life)))
        }
        _ => None,
    }
}

/// A login call.
pub(super) fn exchange(plan: &Plan, auth: &Auth, it: &TokenExchange) -> TokenStream {
    let url = match url_pieces(plan, &it.url).as_slice() {
        [Piece::Text(text)] => quote!(#text),
        _ => url_text(plan, &it.url),
    };
    let (name, prefix) = (&it.name, &it.prefix);
    let place = match it.location {
        Location::Query => quote!(rt::TokenPlace::Query { name: #name }),
        Location::Cookie => quote!(rt::TokenPlace::Cookie { name: #name }),
        _ if name.eq_ignore_ascii_case("authorization") && prefix == "Bearer " => {
            quote!(rt::TokenPlace::Bearer)
        }
        _ => quote!(rt::TokenPlace::Header { name: #name, prefix: #prefix }),
    };
    let method = (it.method != "POST").then(|| {
        let method = ident(&names::camel(&it.method.to_ascii_lowercase()));
        quote!(.method(rt::Method::#method))
    });
    let form = it.form.then(|| quote!(.body(rt::TokenBody::Form)));
    let basic = it.basic.as_ref().map(|(username, password)| {
        let (username, password) = (secret(auth, username), secret(auth, password));
        quote!(.auth(rt::Auth::Basic { username: #username, password: #password }))
    });
    let fields = it.fields.iter().map(|(name, value)| {
        let value = secret(auth, value);
        quote!(.field(#name, #value))
    });
    let token = &it.token;
    let expires = it.expires.as_ref().map(|expires| match expires {
        TokenExpiry::Delta(at) => quote!(.expires(rt::TokenExpiry::Delta(#at.to_owned()))),
        TokenExpiry::At(at) => quote!(.expires(rt::TokenExpiry::At(#at.to_owned()))),
        TokenExpiry::Fixed(life) => {
            let life = seconds(*life);
            quote!(.expires(rt::TokenExpiry::Fixed(#life)))
        }
    });
    quote! {
        rt::Auth::Exchange(
            rt::TokenExchange::new(#url, #place) #method #form #basic #(#fields)* .token(#token) #expires
        )
    }
}

/// A signed token.
pub(super) fn jwt(plan: &Plan, auth: &Auth, it: &Jwt) -> TokenStream {
    let algorithm = ident(&names::camel(&it.alg.to_ascii_lowercase()));
    let key = secret(auth, &it.key);
    let key_id = it.key_id.as_ref().map(|it| {
        let id = text(it);
        quote!(.key_id(#id))
    });
    let claims = it.claims.iter().map(|(name, value)| {
        let value = text(value);
        quote!(.claim(#name, #value))
    });
    let lifetime = it.lifetime.map(|life| {
        let life = seconds(life);
        quote!(.lifetime(#life))
    });
    let jwt =
        quote!(rt::Jwt::new(rt::JwtAlgorithm::#algorithm, #key) #key_id #(#claims)* #lifetime);
    let Some(exchange) = &it.exchange else {
        return quote!(rt::Auth::Jwt(#jwt));
    };
    let url = url_text(plan, &exchange.token_url);
    let (grant, client_auth) = match exchange.client {
        true => (quote!(ClientCredentials), quote!(PrivateKeyJwt)),
        false => (quote!(JwtBearer), quote!(Body)),
    };
    let scopes = &exchange.scopes;
    quote! {
        rt::Auth::OAuth2(rt::OAuth2::new(
            rt::OAuth2Endpoint {
                token_url: #url,
                grant: rt::Grant::#grant,
                rotating: false,
                client_auth: rt::ClientAuth::#client_auth,
                body: rt::TokenBody::Form,
                scopes: &[#(#scopes),*],
            },
            None,
        ).signer(#jwt))
    }
}

/// Signed requests.
pub(super) fn oauth1(auth: &Auth, kind: &AuthKind) -> TokenStream {
    let AuthKind::OAuth1 {
        consumer_key,
        consumer_secret,
        token,
        token_secret,
        realm,
    } = kind
    else {
        return TokenStream::new();
    };
    let all = [consumer_key, consumer_secret, token, token_secret].map(|it| secret(auth, it));
    let realm = realm.as_ref().map(|it| {
        let realm = text(it);
        quote!(.realm(#realm))
    });
    quote!(rt::Auth::OAuth1(rt::OAuth1::new(#(#all),*) #realm))
}

fn authorize(auth: &Auth) -> Option<&Authorize> {
    match &auth.kind {
        AuthKind::OAuth2 { authorize, .. } => authorize.as_deref(),
        _ => None,
    }
}

/// Whether a person can be asked for the tokens of this way.
pub(super) fn has_consent(auth: &Auth) -> bool {
    authorize(auth).is_some()
}

fn settings(plan: &Plan, urls: &[&String]) -> bool {
    urls.iter().any(|url| {
        url_pieces(plan, url)
            .iter()
            .any(|piece| matches!(piece, Piece::Setting(_)))
    })
}

/// The function that starts a consent, and the endpoint that it shares with the constructor.
pub(super) fn consent(plan: &Plan, auth: &Auth) -> Option<TokenStream> {
    let it = authorize(auth)?;
    let AuthKind::OAuth2 { token_url, .. } = &auth.kind else {
        return None;
    };
    let (way, name) = (names::snake(&auth.name), endpoint_name(auth));
    let consent = format_ident!("{way}_consent");
    let doc = docs::own(&format!(
        "Sends a person to the provider, and makes a token for [`Credentials::{way}`] of the code that comes back.",
    ));
    let own = settings(plan, &[token_url]);
    let parameter = own.then(|| quote!(settings: &Settings));
    let whole =
        own || settings(plan, &[&it.url]) || it.token_url.iter().any(|url| settings(plan, &[url]));
    let taken = whole.then(|| quote!(settings: &Settings));
    let (endpoint, call) = (endpoint(plan, &auth.kind), endpoint_call(plan, auth));
    let url = match url_pieces(plan, &it.url).as_slice() {
        [Piece::Text(text)] => quote!(#text),
        _ => url_text(plan, &it.url),
    };
    let token_url = it.token_url.as_ref().map(|url| {
        let url = url_text(plan, url);
        quote!(.token_url(#url))
    });
    let params = it
        .params
        .iter()
        .map(|(name, value)| quote!(.param(#name, #value)));
    let pkce = (!it.pkce).then(|| quote!(.without_pkce()));
    let separator = it
        .separator
        .as_ref()
        .map(|separator| quote!(.scope_separator(#separator)));
    Some(quote! {
        #doc
        #[must_use]
        pub fn #consent(#taken) -> rt::AuthorizationCode {
            rt::AuthorizationCode::new(#call, #url) #token_url #(#params)* #pkce #separator
        }

        fn #name(#parameter) -> rt::OAuth2Endpoint { #endpoint }
    })
}

fn endpoint_name(auth: &Auth) -> proc_macro2::Ident {
    format_ident!("{}_endpoint", names::snake(&auth.name))
}

/// The endpoint of a way that has a consent.
pub(super) fn endpoint_call(plan: &Plan, auth: &Auth) -> TokenStream {
    let name = endpoint_name(auth);
    let AuthKind::OAuth2 { token_url, .. } = &auth.kind else {
        return TokenStream::new();
    };
    match settings(plan, &[token_url]) {
        true => quote!(Self::#name(settings)),
        false => quote!(Self::#name()),
    }
}

/// A function written by hand, with what it is given and which of that is secret.
pub(super) fn signed(auth: &Auth, hook: &str, with: &[(String, Vec<Piece>)]) -> TokenStream {
    let hook = ident(hook);
    let values = with.iter().map(|(_, value)| secret(auth, value));
    let hidden = with.iter().map(|(_, value)| {
        let credential = |piece: &Piece| matches!(piece, Piece::Credential(_));
        value.iter().any(credential)
    });
    quote!(rt::Auth::signed([#(#values),*], [#(#hidden),*], crate::fns::#hook))
}
