//! From an answer to an error: what the provider said, without credentials.

use super::profile::{ErrorRule, Method, Operation, Place, Profile, RowErrors, Test, When};
use crate::auth::Secret;
use crate::error::{Error, ErrorKind, RowError};
use crate::json::{Kind, RawJson, Reader, escape, find};
use crate::transport::{Headers, TransportResponse};

/// Longest piece of an answer that goes into a message, in characters.
const EXCERPT: usize = 200;

/// Longest piece of an answer that goes into our own words, in characters.
pub(crate) const DETAIL: usize = 1000;

/// Largest answer in bytes that an error keeps.
const MAX_KEPT: usize = 1024 * 1024;

/// The start of a text on one line, without credentials.
pub(crate) fn excerpt(text: &str, secrets: &[Secret]) -> String {
    excerpt_of(text, secrets, EXCERPT)
}

/// As [`excerpt`], of at most so many characters.
pub(crate) fn excerpt_of(text: &str, secrets: &[Secret], most: usize) -> String {
    // Redacted before it is cut, so that no half of a credential stays.
    let window: String = text.chars().take(20 * most).collect();
    let text = crate::observe::redacted(&window, secrets);
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
    match out.char_indices().nth(most.saturating_sub(1)) {
        Some((at, letter)) if at + letter.len_utf8() < out.len() => {
            out.truncate(at);
            out.push('…');
        }
        _ => {}
    }
    out
}

/// What an answer is.
pub(super) enum Judged {
    /// A success, with the rows that failed beside others that did not.
    Success(Vec<RowError>),
    /// An error.
    Error(Error),
}

/// Tells errors from successes.
pub(super) fn judge(
    profile: &'static Profile,
    operation: &Operation,
    response: &TransportResponse,
    secrets: &[Secret],
) -> Judged {
    let status = response.status;
    let moved = (300..400).contains(&status);
    let success = (200..300).contains(&status) || status == 304 || (moved && operation.redirects);
    let errors = &profile.errors;
    let rows = errors
        .rows
        .as_ref()
        .filter(|_| success && !matches!(operation.method, Method::Get | Method::Head));
    if success && rows.is_none() && !errors.rules.iter().any(|rule| rule.status == status) {
        return Judged::Success(Vec::new());
    }
    let body = str::from_utf8(&response.body).unwrap_or("");
    let body = body.trim_start_matches('\u{feff}');
    let json = looks_like_json(body);
    let first = |pointers: &[&str]| {
        let mut all = pointers.iter();
        all.find_map(|pointer| scalar(body, pointer))
            .filter(|_| json)
    };
    let mut code = None;
    let mut code = || -> Option<String> {
        let read = || first(errors.code).filter(|code| !code.is_empty());
        code.get_or_insert_with(read).clone()
    };
    let mut matches = |rule: &&ErrorRule| {
        let says = |when: When| json_holds(when, json, body, &response.headers);
        rule.status == status
            && rule.when.is_none_or(says)
            && match rule.code {
                Some(wanted) => code().as_deref() == Some(wanted),
                None => !success || rule.when.is_some() || code().is_some(),
            }
    };
    let rule = errors.rules.iter().find(&mut matches);
    let (failed, total) = match rows {
        Some(rows) if rule.is_none() && json => row_errors(rows, body, secrets),
        _ => (Vec::new(), 0),
    };
    if success && rule.is_none() && failed.len() < total.max(1) {
        return Judged::Success(failed);
    }
    let by_rows = rows.filter(|_| !failed.is_empty()).map(|it| it.kind.kind());
    let kind = by_rows
        .or_else(|| rule.map(|rule| rule.kind.kind()))
        .unwrap_or_else(|| by_status(status));
    let header = |name: Option<&str>| {
        let value = response.headers.get(name?)?;
        (!value.is_empty()).then(|| value.to_owned())
    };
    let row = failed.first();
    let code = code().or_else(|| row?.code.clone());
    let message = first(errors.message)
        .or_else(|| row?.message.clone())
        .or_else(|| header(errors.message_header))
        .or_else(|| plain_body(json, body));
    let request_id = header(errors.request_id_header).or_else(|| first(errors.request_id));
    let detail = if body.trim_start().starts_with('<') {
        let page = excerpt_of(body, secrets, DETAIL);
        format!("the answer is a web page, perhaps of a gateway; it begins with: {page}")
    } else {
        String::new()
    };
    let kept = json && body.len() <= MAX_KEPT;
    Judged::Error(
        Error::new(kind, profile.provider, detail)
            .with_status(status)
            .with_code(code.map(|code| excerpt(&code, secrets)))
            .with_message(
                message
                    .map(|text| excerpt(&text, secrets))
                    .filter(|text| !text.is_empty()),
            )
            .with_request_id(request_id.map(|id| excerpt(&id, secrets)))
            .with_rows(failed)
            .with_body(kept.then(|| RawJson::new(body))),
    )
}

/// The text, number or boolean at a JSON pointer, as text.
fn scalar(text: &str, pointer: &str) -> Option<String> {
    let mut json = Reader::new(find(text, pointer)?);
    match json.kind()? {
        Kind::Text | Kind::Number | Kind::Bool => json.scalar().map(|text| text.into_owned()),
        _ => None,
    }
}

/// Whether an answer says something.
fn json_holds(when: When, json: bool, body: &str, headers: &Headers) -> bool {
    match when.place {
        Place::Header(name) => match (headers.get(name), when.test) {
            (None, _) => false,
            (Some(value), Test::Equals(wanted)) => value.trim() == wanted,
            (Some(value), Test::Contains(wanted)) => value.contains(wanted),
            (Some(_), Test::Present) => true,
        },
        Place::Body(_) if !json => false,
        Place::Body(pointer) => holds(when.test, pointer, body),
    }
}

/// Whether a JSON text says something at a pointer.
fn holds(test: Test, pointer: &str, text: &str) -> bool {
    match test {
        Test::Equals(wanted) => scalar(text, pointer).as_deref() == Some(wanted),
        Test::Contains(wanted) => scalar(text, pointer).is_some_and(|it| it.contains(wanted)),
        Test::Present => find(text, pointer).is_some_and(|it| it.trim() != "null"),
    }
}

/// The rows of an answer that failed, and how many rows there are.
fn row_errors(rules: &RowErrors, body: &str, secrets: &[Secret]) -> (Vec<RowError>, usize) {
    let mut failed = Vec::new();
    let mut total = 0;
    let mut list = |pointer: &str, text: &str| {
        let mut json = Reader::new(text);
        if json.kind() != Some(Kind::Array) {
            return;
        }
        json.begin_array();
        let mut index = 0_usize;
        while json.next_item() {
            let row = json.raw();
            if row.trim_start().starts_with('{') {
                total += 1;
                if let Place::Body(at) = rules.failed.place
                    && holds(rules.failed.test, at, row)
                {
                    let text = |pointers: &[&str]| {
                        let found = pointers.iter().find_map(|pointer| scalar(row, pointer));
                        found.map(|text| excerpt(&text, secrets))
                    };
                    let pointer = format!("{pointer}/{index}");
                    failed.push(RowError::new(
                        pointer,
                        text(rules.code),
                        text(rules.message),
                    ));
                }
            }
            index += 1;
        }
    };
    if rules.list != "/*" {
        if let Some(text) = find(body, rules.list) {
            list(rules.list, text);
        }
        return (failed, total);
    }
    let mut json = Reader::new(body);
    if json.kind() == Some(Kind::Object) {
        json.begin_object();
        while let Some(key) = json.next_key() {
            let text = json.raw();
            list(&format!("/{}", escape(&key)), text);
        }
    }
    (failed, total)
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
        425 => ErrorKind::Unavailable,
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

    static CREATE: Operation = Operation::new("create", Method::Post, "/");

    fn judged(status: u16, body: &str) -> Option<Error> {
        let mut headers = Headers::default();
        headers.set("x-request-id", "r-1");
        let response = TransportResponse::new(status, headers, body.to_owned());
        match judge(&PROFILE, &CREATE, &response, &["s3cret/token".into()]) {
            Judged::Success(_) => None,
            Judged::Error(error) => Some(error),
        }
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
        let error = judged(200, r#"{"ok":false,"code":"other"}"#).expect("error");
        assert_eq!(
            (error.kind(), error.code()),
            (&ErrorKind::Rejected, Some("other"))
        );
    }

    #[test]
    fn rows_that_failed_among_others() {
        static ROWS: RowErrors = RowErrors {
            list: "/*",
            failed: When::equals("/HasErrors", "true"),
            code: &["/Code"],
            message: &["/ValidationErrors/0/Message"],
            kind: crate::error::ErrorClass::Validation,
        };
        let body = r#"{"Id":"x","Invoices":[{"No":1},{"HasErrors":true,"Code":7,"ValidationErrors":[{"Message":"due date"}]},null]}"#;
        let (failed, total) = row_errors(&ROWS, body, &[]);
        assert_eq!(total, 2);
        let [row] = &failed[..] else {
            panic!("one row: {failed:?}")
        };
        assert_eq!(row.to_string(), "/Invoices/1: 7 due date");
        let named = RowErrors {
            list: "/Invoices",
            ..ROWS
        };
        assert_eq!(row_errors(&named, body, &[]).0, failed);
        for broken in ["", "[", "{\"a\":[{\"HasErrors\":tr", "[1]"] {
            assert!(row_errors(&ROWS, broken, &[]).0.is_empty(), "{broken}");
        }
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
