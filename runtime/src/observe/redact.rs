//! Texts without credentials and without the most private values: by name, and by value.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::HashMap;

use base64::Engine as _;
use url::Url;

use crate::auth::Secret;
use crate::encode;
use crate::transport::Headers;

/// What stands for a value that is not shown.
const MASK: &str = "***";

/// A name with one of these in it holds a credential. Letters and digits alone, in lower case.
const CREDENTIALS: &[&str] = &[
    "password",
    "passwd",
    "passphrase",
    "secret",
    "token",
    "apikey",
    "accesskey",
    "privatekey",
    "signingkey",
    "consumerkey",
    "authorization",
    "authentication",
    "credential",
    "signature",
    "assertion",
    "cookie",
    "codeverifier",
    "nonce",
    "jwt",
    "bearer",
];

/// Names whose values are not shown when they are the whole name.
const WHOLE: &[&str] = &["auth", "pin", "otp", "sig", "pay", "eins"];

/// A name with one of these in it holds what a person would not want in a log.
const PRIVATE: &[&str] = &[
    "ssn",
    "socialsecurity",
    "nationalid",
    "nationalinsurance",
    "taxid",
    "taxnumber",
    "taxpayer",
    "passport",
    "driverslicen",
    "iban",
    "bankaccount",
    "accountnumber",
    "routingnumber",
    "sortcode",
    "cardnumber",
    "creditcard",
    "cvv",
    "cvc",
    "dateofbirth",
    "birthdate",
    "birthday",
    "gender",
    "ethnic",
    "race",
    "religion",
    "maritalstatus",
    "nationalit",
    "citizenship",
    "disability",
    "veteran",
    "payrate",
    "payamount",
    "payper",
    "salary",
    "compensation",
    "employeridentification",
];

/// Names that hold one of the words above and nothing private.
const HARMLESS: &[&str] = &[
    "pagetoken",
    "synctoken",
    "continuationtoken",
    "synccookie",
    "tokentype",
    "trace",
    "brace",
    "embrace",
    "grace",
    "terrace",
];

/// Hides values in texts. Made for one exchange.
pub(super) struct Redactor<'r> {
    /// Values that must not be shown, in each of their forms, the longest first.
    forms: Vec<String>,
    /// Further names, letters and digits alone, in lower case.
    names: &'r [String],
    /// Names that were looked at, since records repeat them.
    seen: RefCell<HashMap<String, bool>>,
}

/// A text without these values, in any of their forms.
pub(crate) fn redacted(text: &str, secrets: &[Secret]) -> String {
    Redactor::new(secrets, &[]).text(text).into_owned()
}

/// A name with letters and digits alone, in lower case.
pub(super) fn bare(name: &str) -> String {
    name.chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|letter| letter.to_ascii_lowercase())
        .collect()
}

/// The forms in which a value comes up: plain, percent-encoded, Base64.
fn forms(secret: &str) -> Vec<String> {
    use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};
    let percent = encode::value(secret);
    let form: String = url::form_urlencoded::byte_serialize(secret.as_bytes()).collect();
    let mut lower = String::with_capacity(percent.len());
    let mut hex = 0_u8;
    for letter in percent.chars() {
        hex = if letter == '%' { 2 } else { hex };
        let digit = letter != '%' && hex > 0;
        hex -= u8::from(digit);
        lower.push(if digit {
            letter.to_ascii_lowercase()
        } else {
            letter
        });
    }
    vec![
        secret.to_owned(),
        STANDARD_NO_PAD.encode(secret),
        URL_SAFE_NO_PAD.encode(secret),
        percent,
        lower,
        form,
    ]
}

impl<'r> Redactor<'r> {
    pub(super) fn new(secrets: &[Secret], names: &'r [String]) -> Self {
        let mut all: Vec<String> = secrets
            .iter()
            // One or two letters occur everywhere and are no credential.
            .filter(|secret| secret.expose().len() >= 4)
            .flat_map(|secret| forms(secret.expose()))
            .collect();
        // Of a value that holds another one nothing may be left.
        all.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        all.dedup();
        Self {
            forms: all,
            names,
            seen: RefCell::default(),
        }
    }

    /// Whether a value of this name is not shown.
    fn hides(&self, name: &str) -> bool {
        if let Some(hides) = self.seen.borrow().get(name) {
            return *hides;
        }
        let hides = self.is_private(&bare(name));
        self.seen.borrow_mut().insert(name.to_owned(), hides);
        hides
    }

    fn is_private(&self, name: &str) -> bool {
        let holds = |words: &[&str]| words.iter().any(|word| name.contains(word));
        self.names.iter().any(|known| known == name)
            || WHOLE.contains(&name)
            || ((holds(CREDENTIALS) || holds(PRIVATE)) && !holds(HARMLESS))
    }

    /// A text without the values that are known.
    pub(super) fn text<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let mut text = Cow::Borrowed(text);
        for form in &self.forms {
            if text.contains(form.as_str()) {
                text = Cow::Owned(text.replace(form.as_str(), MASK));
            }
        }
        text
    }

    /// A URL without user, password, fragment, and without values of its query that are not shown.
    pub(super) fn url(&self, url: &Url) -> String {
        let mut shown = url.clone();
        shown.set_fragment(None);
        // Neither fails for a URL with a host.
        let _ = shown.set_username("");
        let _ = shown.set_password(None);
        shown.set_query(None);
        let mut out = self.text(shown.as_str()).into_owned();
        if let Some(query) = url.query() {
            out.push('?');
            out.push_str(&self.form(query));
        }
        out
    }

    /// The path of a URL.
    pub(super) fn path(&self, url: &Url) -> String {
        self.text(url.path()).into_owned()
    }

    /// `name=value` pairs with `&` between.
    fn form(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        for pair in text.split('&') {
            if !out.is_empty() {
                out.push('&');
            }
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let plain = |text: &str| -> String {
                url::form_urlencoded::parse(text.as_bytes())
                    .map(|(name, _)| name.into_owned())
                    .next()
                    .unwrap_or_default()
            };
            out.push_str(&self.text(name));
            if pair.len() > name.len() {
                out.push('=');
                let decoded = plain(value);
                let known = matches!(self.text(&decoded), Cow::Owned(_));
                if !value.is_empty() && (known || self.hides(&plain(name))) {
                    out.push_str(MASK);
                } else {
                    out.push_str(&self.text(value));
                }
            }
        }
        out
    }

    /// Headers by name; values that are not shown are masked.
    pub(super) fn headers(&self, headers: &Headers) -> Vec<(String, String)> {
        headers
            .iter()
            .map(|(name, value)| (name.to_owned(), self.header(name, value)))
            .collect()
    }

    fn header(&self, name: &str, value: &str) -> String {
        let key = name.ends_with("-key") && name != "idempotency-key";
        if key || name.contains("auth") || self.hides(name) {
            return MASK.to_owned();
        }
        // Links carry queries.
        let mut out = String::with_capacity(value.len());
        let mut rest = value;
        while let Some((before, after)) = rest.split_once('?') {
            let end = after
                .find(|letter: char| letter.is_whitespace() || matches!(letter, '>' | '"' | ','))
                .unwrap_or(after.len());
            let (query, tail) = after.split_at(end);
            out.push_str(before);
            out.push('?');
            out.push_str(&self.form(query));
            rest = tail;
        }
        out.push_str(rest);
        self.text(&out).into_owned()
    }

    /// The start of a body, at most so many bytes of it; what is no text is counted.
    pub(super) fn body(&self, content_type: Option<&str>, body: &[u8], max: usize) -> String {
        let kind = content_type.unwrap_or("").to_ascii_lowercase();
        let kind = kind.split(';').next().unwrap_or("").trim();
        // What is cut off later has to be whole while values are looked for.
        let longest = self.forms.first().map_or(0, String::len);
        let window = body.get(..max.saturating_add(longest)).unwrap_or(body);
        let cut = window.len() < body.len();
        let text = match str::from_utf8(window) {
            Ok(text) => text,
            // A letter may have been cut in two.
            Err(error) if cut && window.len() - error.valid_up_to() < 4 => {
                str::from_utf8(window.get(..error.valid_up_to()).unwrap_or_default())
                    .unwrap_or_default()
            }
            Err(_) => return format!("[{} bytes of {kind}]", body.len()),
        };
        let json = text.trim_start_matches('\u{feff}').trim_start();
        let mut out = if kind.contains("json") || json.starts_with(['{', '[']) {
            self.json(text, 0)
        } else if kind == "application/x-www-form-urlencoded" {
            self.form(text)
        } else if kind.is_empty() || kind.starts_with("text/") {
            self.text(text).into_owned()
        } else {
            return format!("[{} bytes of {kind}]", body.len());
        };
        if cut {
            // The end of the window may hold the beginning of a value.
            let end = out.len().saturating_sub(longest).min(max);
            truncate(&mut out, end);
            out.push_str(&format!("… [{} bytes]", body.len()));
        }
        out
    }

    /// JSON text, which may be cut off or not be JSON at all.
    fn json(&self, text: &str, depth: u8) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(at) = rest.find('"') {
            let (before, token) = rest.split_at(at);
            out.push_str(&self.text(before));
            let Some(end) = string_end(token) else {
                // The value is not whole, and so cannot be told from a credential.
                out.push('"');
                rest = "";
                break;
            };
            let (token, after) = token.split_at(end);
            rest = after;
            let plain: String = serde_json::from_str(token).unwrap_or_else(|_| token.to_owned());
            let value = after.trim_start().strip_prefix(':').map(str::trim_start);
            let shown = match self.text(&plain) {
                Cow::Owned(shown) => Cow::Owned(quoted(&shown)),
                // JSON in a text, as some providers have it.
                Cow::Borrowed(_)
                    if value.is_none() && depth < 3 && plain.starts_with(['{', '[']) =>
                {
                    Cow::Owned(quoted(&self.json(&plain, depth + 1)))
                }
                Cow::Borrowed(_) => Cow::Borrowed(token),
            };
            out.push_str(&shown);
            if let Some(value) = value
                && self.hides(&plain)
                && !value.starts_with("null")
            {
                out.push_str(": \"***\"");
                rest = value.get(value_end(value)..).unwrap_or("");
            }
        }
        out.push_str(&self.text(rest));
        // Once more over all: what is no JSON may hold a value in any way.
        match self.text(&out) {
            Cow::Owned(text) => text,
            Cow::Borrowed(_) => out,
        }
    }
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

fn truncate(text: &mut String, mut at: usize) {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    text.truncate(at);
}

/// Where the string ends that a text begins with, its quotes included.
fn string_end(text: &str) -> Option<usize> {
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return Some(at + 1),
            _ => {}
        }
    }
    None
}

/// Where the value ends that a text begins with; at its end when the value is cut off.
fn value_end(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(byte) = text.as_bytes().get(at) {
        match byte {
            b'"' => match text.get(at..).and_then(string_end) {
                Some(length) => {
                    at += length;
                    if depth == 0 {
                        return at;
                    }
                    continue;
                }
                None => return text.len(),
            },
            b'{' | b'[' => depth += 1,
            b'}' | b']' if depth == 0 => return at,
            b'}' | b']' => {
                depth -= 1;
                if depth == 0 {
                    return at + 1;
                }
            }
            b',' if depth == 0 => return at,
            _ => {}
        }
        at += 1;
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn hidden(body: &str) -> String {
        let secrets = ["s3cret/to ken".into(), "s3cret".into(), "quo\"te".into()];
        Redactor::new(&secrets, &["shoesize".into()]).body(
            Some("application/json; charset=utf-8"),
            body.as_bytes(),
            10_000,
        )
    }

    #[test]
    fn json_by_name_and_value() {
        for (body, shown) in [
            (
                r#"{"a": 1, "b": [true, null]}"#,
                r#"{"a": 1, "b": [true, null]}"#,
            ),
            (
                r#"{"apiKey":"x","n":{"client_secret" : {"a":["]"]}},"z":1}"#,
                r#"{"apiKey": "***","n":{"client_secret": "***"},"z":1}"#,
            ),
            (
                r#"{"password":null,"pay_rate":12.5,"b":2}"#,
                r#"{"password":null,"pay_rate": "***","b":2}"#,
            ),
            (r#"{"nextPageToken":"t-1"}"#, r#"{"nextPageToken":"t-1"}"#),
            (r#"{"shoe-size":41}"#, r#"{"shoe-size": "***"}"#),
            (r#"{"a":"x s3cret\/to ken y"}"#, r#"{"a":"x *** y"}"#),
            (
                r#"{"a":"s3cret%2fto%20ken s3cret%2Fto+ken"}"#,
                r#"{"a":"*** ***"}"#,
            ),
            (r#"{"a":"czNjcmV0L3RvIGtlbg=="}"#, r#"{"a":"***=="}"#),
            (r#"{"a":"quo\"te"}"#, r#"{"a":"***"}"#),
            (
                r#"{"a":"{\"token\":\"t\",\"b\":1}"}"#,
                r#"{"a":"{\"token\": \"***\",\"b\":1}"}"#,
            ),
            (r#"{"s3cret":1}"#, r#"{"***":1}"#),
            (r#"{"token":"un"#, r#"{"token": "***""#),
            (r#"{"a":"un"#, r#"{"a":""#),
            ("not JSON s3cret", "not JSON ***"),
        ] {
            assert_eq!(hidden(body), shown, "{body}");
        }
    }

    #[test]
    fn other_bodies() {
        let secrets = ["s3cret".into()];
        let redactor = Redactor::new(&secrets, &[]);
        let body = |kind, body: &str| redactor.body(Some(kind), body.as_bytes(), 100);
        assert_eq!(
            body(
                "application/x-www-form-urlencoded",
                "a=1&client%5Fsecret=x&b=%733cret&code="
            ),
            "a=1&client%5Fsecret=***&b=***&code="
        );
        assert_eq!(body("text/html", "<p>s3cret</p>"), "<p>***</p>");
        assert_eq!(
            body("application/pdf", "s3cret"),
            "[6 bytes of application/pdf]"
        );
        assert_eq!(
            redactor.body(Some("text/plain"), &[0xff, 0xfe], 100),
            "[2 bytes of text/plain]"
        );
    }

    #[test]
    fn a_cut_leaves_no_half_of_a_value() {
        let secrets = ["s3cret-s3cret-s3cret".into()];
        let redactor = Redactor::new(&secrets, &[]);
        for before in 0..60 {
            let text = format!(
                "{}s3cret-s3cret-s3cret{}",
                "é".repeat(before),
                "x".repeat(60)
            );
            let shown = redactor.body(Some("text/plain"), text.as_bytes(), 40);
            assert!(!shown.contains("s3"), "{shown}");
            let json = format!(r#"{{"a":"{text}","b":"{text}"}}"#);
            let shown = redactor.body(Some("application/json"), json.as_bytes(), 40);
            assert!(!shown.contains("s3"), "{shown}");
        }
    }

    #[test]
    fn urls_and_headers() {
        let secrets = ["s3cret".into()];
        let redactor = Redactor::new(&secrets, &[]);
        let url = Url::parse("https://u:p@h.example/a/s3cret?api_key=k&x=s3cret&page=2#f")
            .expect("a URL");
        assert_eq!(
            redactor.url(&url),
            "https://h.example/a/***?api_key=***&x=***&page=2"
        );
        let mut headers = Headers::default();
        for (name, value) in [
            ("authorization", "Basic abc"),
            ("x-api-key", "k"),
            ("idempotency-key", "i-1"),
            ("set-cookie", "a=b"),
            ("x-note", "s3cret!"),
            (
                "link",
                "<https://h.example/a?access_token=t&page=2>; rel=\"next\"",
            ),
        ] {
            headers.set(name, value);
        }
        let shown: Vec<_> = redactor
            .headers(&headers)
            .into_iter()
            .map(|(_, value)| value)
            .collect();
        assert_eq!(
            shown,
            [
                "***",
                "***",
                "i-1",
                "***",
                "***!",
                "<https://h.example/a?access_token=***&page=2>; rel=\"next\""
            ]
        );
    }

    #[test]
    fn a_value_with_quotes_in_what_is_no_json() {
        let secrets = [Secret::from("a0A/\"éé/")];
        let shown =
            Redactor::new(&secrets, &[]).body(Some("text/plain"), "{\"a0A/\"éé/\"".as_bytes(), 64);
        assert!(!shown.contains("a0A"), "{shown}");
    }

    proptest! {
        #[test]
        fn a_known_value_is_never_shown(
            secret in "[a-zA-Z0-9+/=_ \"\\\\é-]{8,24}",
            before in ".{0,30}",
            after in ".{0,30}",
            max in 0usize..120,
            kind in prop::sample::select(vec!["application/json", "text/plain", "application/x-www-form-urlencoded"]),
        ) {
            prop_assume!(!before.contains(&secret) && !after.contains(&secret));
            let redactor_secrets = [Secret::from(secret.as_str())];
            let redactor = Redactor::new(&redactor_secrets, &[]);
            let body = match kind {
                "application/json" => serde_json::json!({"a": format!("{before}{secret}{after}")}).to_string(),
                "text/plain" => format!("{before}{secret}{after}"),
                _ => url::form_urlencoded::Serializer::new(String::new())
                    .append_pair("a", &format!("{before}{secret}{after}"))
                    .finish(),
            };
            let shown = redactor.body(Some(kind), body.as_bytes(), max);
            prop_assert!(!shown.contains(&secret), "{}", shown);
        }
    }
}
