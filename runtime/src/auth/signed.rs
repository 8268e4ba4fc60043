//! What a signature has put into one request. It lets that request in, so it is a secret as well.

use percent_encoding::percent_decode_str;
use url::form_urlencoded;

use super::Secret;
use crate::error::Error;
use crate::transport::TransportRequest;

/// What is shorter is a version or the name of a method, not a signature.
const SHORTEST: usize = 20;

/// Headers that hold no credentials, although whoever signs may set them.
const OPEN: &[&str] = &["accept", "content-type", "date", "host", "user-agent"];

/// Has a request signed, and gives what is new in its headers, query and form since: all of it must
/// not show up in messages.
pub(super) fn signed(
    request: &mut TransportRequest,
    sign: impl FnOnce(&mut TransportRequest) -> Result<(), Error>,
) -> Result<Vec<Secret>, Error> {
    let headers = request.headers.clone();
    let parameters = parameters(request);
    sign(request)?;
    let mut out = Vec::new();
    for (name, value) in request.headers.iter() {
        let known = headers.get_all(name).any(|known| known == value);
        if !known && !OPEN.contains(&name) {
            pieces(value, &mut out);
        }
    }
    for (name, value) in self::parameters(request) {
        if value.len() >= SHORTEST && !parameters.contains(&(name, value.clone())) {
            out.push(value.into());
        }
    }
    Ok(out)
}

/// The parameters of the query and of a form.
fn parameters(request: &TransportRequest) -> Vec<(String, String)> {
    let query = request.url.query().unwrap_or("").as_bytes();
    let form = request.headers.get("content-type");
    let form = form.is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded"));
    let body = request.body.as_deref().filter(|_| form).unwrap_or_default();
    [query, body]
        .into_iter()
        .flat_map(|text| form_urlencoded::parse(text).into_owned())
        .collect()
}

/// A header and the values in it: of `Scheme value`, and of `Scheme name="value", name=value`.
fn pieces(value: &str, out: &mut Vec<Secret>) {
    let parts = value.split([' ', ',', ';', '"']);
    let parts = parts.flat_map(|part| match part.split_once('=') {
        // Padding at the end is no value.
        Some((_, inside)) if !inside.trim_matches('=').is_empty() => [part, inside],
        _ => [part, ""],
    });
    for part in std::iter::once(value).chain(parts) {
        if part.len() < SHORTEST {
            continue;
        }
        out.push(part.into());
        let plain = percent_decode_str(part).decode_utf8_lossy();
        if plain != part {
            out.push(plain.as_ref().into());
        }
    }
}
