//! From an answer to an error: what the provider said, without credentials.

use base64::Engine as _;

use super::profile::{ErrorRule, Profile};
use crate::auth::Secret;
use crate::encode;
use crate::error::{Error, ErrorKind};
use crate::json::RawJson;
use crate::transport::TransportResponse;

/// Longest piece of an answer that goes into a message, in characters.
const EXCERPT: usize = 200;

/// Largest answer in bytes that an error keeps.
const MAX_KEPT: usize = 1024 * 1024;

/// The start of a text on one line, without credentials.
pub(crate) fn excerpt(text: &str, secrets: &[Secret]) -> String {
    // Redacted before it is cut, so that no half of a credential stays.
    let window: String = text.chars().take(20 * EXCERPT).collect();
    let text = redact(&window, secrets);
    let mut out = String::new();
    for word in text.split(|letter: char| letter.is_whitespace() || letter.is_control()) {
        if word.is_empty() {
            continue;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    match out.char_indices().nth(EXCERPT - 1) {
        Some((at, letter)) if at + letter.len_utf8() < out.len() => {
            out.truncate(at);
            out.push('…');
        }
        _ => {}
    }
    out
}

/// The text with each credential, plain, percent-encoded or in Base64, replaced.
fn redact(text: &str, secrets: &[Secret]) -> String {
    let mut text = text.to_owned();
    for secret in secrets {
        let plain = secret.expose();
        // One or two letters occur everywhere and are no credential.
        if plain.len() < 4 {
            continue;
        }
        let base64 = base64::engine::general_purpose::STANDARD.encode(plain);
        for form in [plain, &encode::value(plain), &base64] {
            if text.contains(form) {
                text = text.replace(form, "***");
            }
        }
    }
    text
}

/// The error that an answer is, if it is one.
pub(super) fn judge(
    profile: &'static Profile,
    response: &TransportResponse,
    secrets: &[Secret],
) -> Option<Error> {
    let status = response.status;
    let success = (200..300).contains(&status);
    let rules = profile.errors.rules;
    if success && !rules.iter().any(|rule| rule.status == status) {
        return None;
    }
    let body = str::from_utf8(&response.body).unwrap_or("");
    let json = looks_like_json(body).then(|| RawJson::new(body));
    let first = |pointers: &[&str]| {
        let json = json.as_ref()?;
        pointers.iter().find_map(|pointer| json.text_at(pointer))
    };
    let code = first(profile.errors.code).filter(|code| !code.is_empty());
    let matches = |rule: &&ErrorRule| {
        rule.status == status
            && match rule.code {
                Some(wanted) => code.as_deref() == Some(wanted),
                None => !success || code.is_some(),
            }
    };
    let rule = rules.iter().find(matches);
    if success && rule.is_none() {
        return None;
    }
    let kind = rule.map_or_else(|| by_status(status), |rule| rule.kind.kind());
    let header = |name: Option<&str>| {
        let value = response.headers.get(name?)?;
        (!value.is_empty()).then(|| value.to_owned())
    };
    let message = first(profile.errors.message)
        .or_else(|| header(profile.errors.message_header))
        .or_else(|| plain_body(json.is_some(), body));
    let request_id =
        header(profile.errors.request_id_header).or_else(|| first(profile.errors.request_id));
    Some(
        Error::new(kind, profile.provider, "")
            .with_status(status)
            .with_code(code.map(|code| excerpt(&code, secrets)))
            .with_message(
                message
                    .map(|text| excerpt(&text, secrets))
                    .filter(|text| !text.is_empty()),
            )
            .with_request_id(request_id.map(|id| excerpt(&id, secrets)))
            .with_body(json.filter(|json| json.as_str().len() <= MAX_KEPT)),
    )
}

/// A body that is neither JSON nor a web page may be the message itself.
fn plain_body(json: bool, body: &str) -> Option<String> {
    (!json && !body.trim_start().starts_with('<')).then(|| body.to_owned())
}

pub(super) fn looks_like_json(body: &str) -> bool {
    body.trim_start_matches('\u{feff}')
        .trim_start()
        .starts_with(['{', '['])
}

fn by_status(status: u16) -> ErrorKind {
    match status {
        300..=399 => ErrorKind::Redirect,
        400 | 422 => ErrorKind::Validation,
        401 => ErrorKind::Unauthorized,
        403 => ErrorKind::Forbidden,
        404 => ErrorKind::NotFound,
        408 => ErrorKind::Timeout,
        409 | 412 => ErrorKind::Conflict,
        410 => ErrorKind::Gone,
        429 => ErrorKind::RateLimited { retry_at: None },
        502..=504 => ErrorKind::Unavailable,
        500..=599 => ErrorKind::Server,
        _ => ErrorKind::Rejected,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::profile::tests::PROFILE;
    use crate::transport::Headers;

    fn judged(status: u16, body: &str) -> Option<Error> {
        let mut headers = Headers::default();
        headers.set("x-request-id", "r-1");
        let response = TransportResponse::new(status, headers, body.to_owned());
        judge(&PROFILE, &response, &["s3cret/token".into()])
    }

    #[test]
    fn reads_what_the_provider_says() {
        let error = judged(404, r#"{"error":{"code":17,"message":"no such one"}}"#).expect("error");
        assert_eq!(error.kind(), &ErrorKind::NotFound);
        assert_eq!(error.code(), Some("17"));
        assert_eq!(error.message(), Some("no such one"));
        assert_eq!(error.request_id(), Some("r-1"));
        assert_eq!(
            judged(503, "<html>secret page</html>")
                .expect("error")
                .message(),
            None
        );
        assert_eq!(judged(500, "down").expect("error").message(), Some("down"));
    }

    #[test]
    fn errors_inside_a_success() {
        assert!(judged(200, r#"{"ok":true}"#).is_none());
        assert!(judged(200, r#"{"code":"other"}"#).is_none());
        let error = judged(200, r#"{"ok":false,"code":"ratelimited"}"#).expect("error");
        assert!(matches!(error.kind(), ErrorKind::RateLimited { .. }));
    }

    #[test]
    fn credentials_never_come_back() {
        for echo in ["s3cret/token", "s3cret%2Ftoken", "czNjcmV0L3Rva2Vu"] {
            let error = judged(401, &format!(r#"{{"message":"bad {echo}"}}"#)).expect("error");
            assert_eq!(error.message(), Some("bad ***"));
        }
        let long = judged(400, &"x\n".repeat(5000)).expect("error");
        assert_eq!(long.message().map(|text| text.chars().count()), Some(200));
    }
}
