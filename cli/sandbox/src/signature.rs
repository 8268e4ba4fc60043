//! Signatures that can be checked: OAuth 1.0 with HMAC, and JSON Web Tokens as far as the key is known.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use conjoin_codegen::plan::{AuthKind, Jwt};
use jiff::Timestamp;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use ring::hmac;
use serde_json::{Value, json};

use crate::auth::spelled;
use crate::request::Request;

/// Everything but the unreserved characters of RFC 3986, as RFC 5849, 3.6 has it.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

fn encoded(text: &str) -> String {
    utf8_percent_encode(text, RESERVED).to_string()
}

/// Whether a request is signed by OAuth 1.0 with the credentials of the stand-in. Neither the time of the signature
/// nor whether its nonce came before is looked at.
pub(crate) fn oauth1(kind: &AuthKind, request: &Request) -> bool {
    let AuthKind::OAuth1 {
        consumer_key,
        consumer_secret,
        token,
        token_secret,
        ..
    } = kind
    else {
        return false;
    };
    let header = request.header("authorization");
    let Some(rest) = header.and_then(|it| it.strip_prefix("OAuth ")) else {
        return false;
    };
    let mut sent: BTreeMap<String, String> = BTreeMap::new();
    for part in rest.split(',') {
        let Some((name, value)) = part.trim().split_once('=') else {
            continue;
        };
        let value = percent_decode_str(value.trim_matches('"')).decode_utf8_lossy();
        sent.insert(name.to_owned(), value.into_owned());
    }
    let has = |name: &str, value: &str| sent.get(name).is_some_and(|it| it == value);
    let there = |name: &str| sent.get(name).is_some_and(|it| !it.is_empty());
    // Only this method is in the mapping language.
    let known = has("oauth_consumer_key", &spelled(consumer_key))
        && (token.is_empty() || has("oauth_token", &spelled(token)))
        && has("oauth_signature_method", "HMAC-SHA256")
        && there("oauth_nonce")
        && there("oauth_timestamp");
    let signature = sent.remove("oauth_signature").unwrap_or_default();
    sent.remove("realm");
    let key = format!(
        "{}&{}",
        encoded(&spelled(consumer_secret)),
        encoded(&spelled(token_secret))
    );
    known
        && verified(
            key.as_bytes(),
            base_string(request, &sent).as_bytes(),
            STANDARD.decode(signature).ok(),
        )
}

/// RFC 5849, 3.4.1: method, URL without query, and all parameters sorted.
fn base_string(request: &Request, ours: &BTreeMap<String, String>) -> String {
    let kind = request.header("content-type").unwrap_or_default();
    let form = kind.starts_with("application/x-www-form-urlencoded");
    let body = if form { &request.body[..] } else { &[] };
    let fields = url::form_urlencoded::parse(body).into_owned();
    let query = request.query.iter().cloned();
    let ours = ours
        .iter()
        .map(|(name, value)| (name.clone(), value.clone()));
    let mut all: Vec<(String, String)> = ours
        .chain(query)
        .chain(fields)
        .map(|(name, value)| (encoded(&name), encoded(&value)))
        .collect();
    all.sort();
    let all: Vec<String> = all
        .into_iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    let host = request.header("host").unwrap_or_default().to_lowercase();
    let url = format!("http://{host}{}", request.path);
    format!(
        "{}&{}&{}",
        request.method,
        encoded(&url),
        encoded(&all.join("&"))
    )
}

fn verified(key: &[u8], message: &[u8], signature: Option<Vec<u8>>) -> bool {
    let key = hmac::Key::new(hmac::HMAC_SHA256, key);
    signature.is_some_and(|it| hmac::verify(&key, message, &it).is_ok())
}

/// Whether a bearer is a token as the mapping has it made: algorithm, key id, claims, end, and the signature where
/// the key is a secret of both sides. What a private key has signed needs its public half, which nobody knows here.
pub(crate) fn jwt(plan: &Jwt, bearer: &str, now: Timestamp) -> bool {
    if plan.exchange.is_some() {
        // The bearer is what a token endpoint gives, which the stand-in does not serve.
        return !bearer.is_empty();
    }
    let parts: Vec<&str> = bearer.split('.').collect();
    let [header, claims, signature] = parts.as_slice() else {
        return false;
    };
    let read = |part: &str| -> Option<Value> {
        serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).ok()?).ok()
    };
    let (Some(head), Some(body)) = (read(header), read(claims)) else {
        return false;
    };
    let key_id = plan.key_id.as_deref();
    let named =
        head["alg"] == json!(plan.alg) && key_id.is_none_or(|it| head["kid"] == json!(spelled(it)));
    let claimed = plan
        .claims
        .iter()
        // The start of a token is set for each, whatever the mapping says of it.
        .filter(|(name, _)| name != "nbf")
        .all(|(name, value)| body[name] == json!(spelled(value)));
    let alive = body["exp"]
        .as_i64()
        .is_some_and(|end| now.as_second() < end);
    let signed = format!("{header}.{claims}");
    let signature = URL_SAFE_NO_PAD.decode(signature).ok();
    let fits = match plan.alg.as_str() {
        "HS256" => verified(spelled(&plan.key).as_bytes(), signed.as_bytes(), signature),
        _ => signature.is_some_and(|it| !it.is_empty()),
    };
    named && claimed && alive && fits
}

#[cfg(test)]
mod tests {
    use hyper::HeaderMap;

    use super::*;

    /// The base string of RFC 5849, 3.4.1.1, whose parameters are in query, header and form.
    #[test]
    fn parameters_of_all_places_are_signed() {
        let mut headers = HeaderMap::new();
        let kind = "application/x-www-form-urlencoded".parse();
        headers.insert("content-type", kind.expect("a header"));
        headers.insert("host", "EXAMPLE.com".parse().expect("a header"));
        let query = "b5=%3D%253D&a3=a&c%40=&a2=r%20b";
        let request = Request::new("POST", "/request", query, headers, "c2&a3=2+q".into());
        let ours = [
            ("oauth_consumer_key", "9djdj82h48djs9d2"),
            ("oauth_token", "kkk9d7dh3k39sjv7"),
            ("oauth_signature_method", "HMAC-SHA1"),
            ("oauth_timestamp", "137131201"),
            ("oauth_nonce", "7d8f3e4a"),
        ];
        let ours = ours.map(|(name, value)| (name.to_owned(), value.to_owned()));
        assert_eq!(
            base_string(&request, &BTreeMap::from(ours)),
            "POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%25253D\
             %26c%2540%3D%26c2%3D%26oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a\
             %26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7"
        );
    }
}
