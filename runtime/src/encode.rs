//! Percent-encoding of paths and queries, strict enough that a value can never leave its place.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// Everything but the unreserved characters of RFC 3986.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// What may not stand in the literal part of a path template.
const LITERAL: &AsciiSet = &percent_encoding::CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'`')
    .add(b'{')
    .add(b'}')
    .add(b'\\')
    .add(b'^')
    .add(b'|');

/// Appends a value with everything but unreserved characters encoded.
pub(crate) fn push_value(out: &mut String, value: &str) {
    out.extend(utf8_percent_encode(value, RESERVED));
}

/// A value with everything but unreserved characters encoded.
pub(crate) fn value(value: &str) -> String {
    utf8_percent_encode(value, RESERVED).to_string()
}

/// Reserved characters that may stand in the value of a query without ending it.
const LOOSE: &AsciiSet = &RESERVED
    .remove(b':')
    .remove(b'/')
    .remove(b'?')
    .remove(b'@')
    .remove(b'!')
    .remove(b'$')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b',')
    .remove(b';')
    .remove(b'=');

/// A value of a query that may hold reserved characters: all but those that would end it.
pub(crate) fn loose(value: &str) -> String {
    utf8_percent_encode(value, LOOSE).to_string()
}

/// A value of a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum PathValue {
    /// To be encoded.
    Plain(String),
    /// Encoded, with the separators of its style.
    Written(String),
}

/// Appends `name=value` to a query, with `&` in front when it is not the first.
pub(crate) fn push_pair(query: &mut String, name: &str, text: &str) {
    if !query.is_empty() {
        query.push('&');
    }
    push_value(query, name);
    query.push('=');
    push_value(query, text);
}

/// Appends `name=value` to a query, the value being encoded already.
pub(crate) fn push_written(query: &mut String, name: &str, value: &str) {
    if !query.is_empty() {
        query.push('&');
    }
    push_value(query, name);
    query.push('=');
    query.push_str(value);
}

/// Why a path cannot be built. No value is part of it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum PathProblem {
    #[error("the path parameter `{0}` has no value; give it one")]
    Missing(String),
    #[error("the path parameter `{0}` is empty; an empty value would address another resource")]
    Empty(String),
    #[error(
        "the path parameter `{0}` is a dot segment; `.` and `..` would address another resource"
    )]
    Dots(String),
    #[error("the path template `{0}` has a brace without its partner")]
    Template(String),
}

/// Fills a path template such as `/v1/users/{id}.json`. Returns the encoded path and its fixed query.
///
/// # Errors
/// When a parameter has no value, or one that would change the structure of the path.
pub(crate) fn path(
    template: &str,
    values: &[(&'static str, PathValue)],
) -> Result<(String, String), PathProblem> {
    // A fragment tells two operations of one path apart and is never sent.
    let template_path = template.split('#').next().unwrap_or("");
    let (template_path, query) = template_path.split_once('?').unwrap_or((template_path, ""));
    let mut out = String::with_capacity(template_path.len() + 24);
    let mut rest = template_path;
    let mut last = "";
    while let Some((literal, tail)) = rest.split_once('{') {
        let (name, tail) = tail
            .split_once('}')
            .ok_or_else(|| PathProblem::Template(template.to_owned()))?;
        out.extend(utf8_percent_encode(literal, LITERAL));
        let value = values
            .iter()
            .rev()
            .find(|(known, _)| *known == name)
            .map(|(_, value)| value)
            .ok_or_else(|| PathProblem::Missing(name.to_owned()))?;
        let (PathValue::Plain(text) | PathValue::Written(text)) = value;
        match (text.as_str(), value) {
            ("", _) => return Err(PathProblem::Empty(name.to_owned())),
            ("." | "..", _) => return Err(PathProblem::Dots(name.to_owned())),
            (text, PathValue::Plain(_)) => push_value(&mut out, text),
            (text, PathValue::Written(_)) => out.push_str(text),
        }
        last = name;
        rest = tail;
    }
    out.extend(utf8_percent_encode(rest, LITERAL));
    // Two values side by side could make a dot segment together.
    if out.split('/').any(|segment| matches!(segment, "." | "..")) {
        return Err(PathProblem::Dots(last.to_owned()));
    }
    Ok((out, query.to_owned()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn filled(template: &str, id: &str) -> Result<String, PathProblem> {
        path(template, &[("id", PathValue::Plain(id.to_owned()))]).map(|(path, _)| path)
    }

    #[test]
    fn values_stay_in_their_segment() {
        for (id, encoded) in [
            ("4", "4"),
            ("a/b", "a%2Fb"),
            ("..\\..\\admin", "..%5C..%5Cadmin"),
            ("%2e%2e", "%252e%252e"),
            ("a?b#c;d", "a%3Fb%23c%3Bd"),
            ("é\t\n", "%C3%A9%09%0A"),
            ("...", "..."),
        ] {
            assert_eq!(
                filled("/v1/users/{id}/tokens", id).expect("fine"),
                format!("/v1/users/{encoded}/tokens")
            );
        }
        for id in ["", ".", ".."] {
            assert!(filled("/v1/users/{id}", id).is_err(), "{id:?}");
        }
    }

    #[test]
    fn templates() {
        assert_eq!(
            filled("/Accounts/{id}.json", "A1").expect("fine"),
            "/Accounts/A1.json"
        );
        assert_eq!(
            path("/v1/messages?beta=true#x", &[]).expect("fine"),
            ("/v1/messages".into(), "beta=true".into())
        );
        assert!(matches!(path("/a/{id}", &[]), Err(PathProblem::Missing(_))));
        assert!(matches!(
            filled("/a/{id", "1"),
            Err(PathProblem::Template(_))
        ));
        let dots = [("a", "x"), ("b", "y")];
        let dots = dots.map(|(name, value)| (name, PathValue::Plain(value.to_owned())));
        assert_eq!(path("/{a}{b}", &dots).expect("fine").0, "/xy");
    }

    proptest! {
        #[test]
        fn any_value_reaches_exactly_one_segment(id in any::<String>()) {
            match filled("/v1/users/{id}/tokens", &id) {
                Err(_) => prop_assert!(matches!(id.as_str(), "" | "." | "..")),
                Ok(path) => {
                    let url = url::Url::parse(&format!("https://host{path}?x=1"))
                        .expect("a URL");
                    let segments: Vec<_> = url.path().split('/').collect();
                    prop_assert_eq!(segments.len(), 5);
                    prop_assert_eq!((segments[1], segments[2], segments[4]), ("v1", "users", "tokens"));
                    let back = percent_encoding::percent_decode_str(segments[3]);
                    prop_assert_eq!(back.decode_utf8().expect("UTF-8"), id);
                    prop_assert_eq!(url.query(), Some("x=1"));
                }
            }
        }

        #[test]
        fn any_pair_reaches_the_query_whole(name in any::<String>(), text in any::<String>()) {
            let mut query = String::new();
            push_pair(&mut query, &name, &text);
            push_pair(&mut query, "b", "2");
            let url = url::Url::parse(&format!("https://host/?{query}")).expect("a URL");
            let pairs: Vec<_> = url.query_pairs().into_owned().collect();
            prop_assert_eq!(pairs, vec![(name, text), ("b".into(), "2".into())]);
        }
    }
}
