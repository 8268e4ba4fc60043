//! Links: of headers, and within the origin of a connection.

use url::Url;

use crate::auth::Secret;
use crate::client::is_listed;
use crate::transport::Headers;

/// The target of a relation in `Link` headers (RFC 8288).
pub(super) fn target(headers: &Headers, rel: &str) -> Option<String> {
    headers.get_all("link").find_map(|header| link(header, rel))
}

fn link(header: &str, rel: &str) -> Option<String> {
    let mut rest = header;
    while let Some((_, tail)) = rest.split_once('<') {
        let (target, tail) = tail.split_once('>')?;
        // Parameters go up to the next target; a comma may stand inside a quoted value.
        let end = tail.find('<').unwrap_or(tail.len());
        let (parameters, tail) = tail.split_at(end);
        let found = parameters.split(';').any(|parameter| {
            let Some((name, value)) = parameter.split_once('=') else {
                return false;
            };
            let value = value.trim().trim_end_matches(',').trim();
            name.trim().eq_ignore_ascii_case("rel")
                && value
                    .trim_matches('"')
                    .split_ascii_whitespace()
                    .any(|word| word.eq_ignore_ascii_case(rel))
        });
        if found {
            return Some(target.trim().to_owned());
        }
        rest = tail;
    }
    None
}

/// The URL that a link names, when it is of the origin of `base` or on one of the hosts; else where it leads to.
pub(super) fn within(base: &Url, hosts: &[&str], from: &Url, target: &str) -> Result<Url, String> {
    let url = from
        .join(target)
        .map_err(|_| "an address that cannot be read".to_owned())?;
    let same = url.origin() == base.origin() && url.origin().is_tuple();
    if !(same || is_listed(&url, hosts)) || !url.username().is_empty() || url.password().is_some() {
        return Err(url.origin().ascii_serialization());
    }
    Ok(url)
}

/// Path and query of a URL, and what stands before them where that is not of `base`, without the parameters that are a secret: some
/// providers repeat the key of a request in the link to the next page.
pub(super) fn kept(base: &Url, url: &Url, secrets: &[Secret]) -> String {
    // A short one may be a fixed word, such as the `x` that stands for a password.
    const SHORTEST: usize = 8;
    let secret = |pair: &str| {
        url::form_urlencoded::parse(pair.as_bytes()).any(|(_, value)| {
            let mut all = secrets.iter().map(Secret::expose);
            value.len() >= SHORTEST && all.any(|secret| secret == value)
        })
    };
    let query = url.query().unwrap_or("").split('&');
    let query: Vec<&str> = query.filter(|pair| !secret(pair)).collect();
    let query = query.join("&");
    let elsewhere = url.origin() != base.origin();
    let before = elsewhere.then(|| url.origin().ascii_serialization());
    let path = format!("{}{}", before.unwrap_or_default(), url.path());
    if query.is_empty() {
        path
    } else {
        format!("{path}?{query}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_not_kept() {
        let url = Url::parse("https://h/a/b?key=key%2D1234%2B&cursor=x%20y&q=x").expect("URL");
        let secrets = ["key-1234+".into(), "x".into(), "".into()];
        assert_eq!(kept(&url, &url, &secrets), "/a/b?cursor=x%20y&q=x");
        let url = Url::parse("https://h/?key=key-1234").expect("URL");
        assert_eq!(kept(&url, &url, &["key-1234".into()]), "/");
        let base = Url::parse("https://api/").expect("URL");
        assert_eq!(kept(&base, &url, &["key-1234".into()]), "https://h/");
    }

    #[test]
    fn other_hosts_are_listed_encrypted_and_without_a_port() {
        let base = Url::parse("https://api.example/v1").expect("URL");
        let may = |target: &str| within(&base, &["files.example"], &base, target).is_ok();
        for target in [
            "/v2",
            "https://api.example/x",
            "https://files.example/x?page=2",
        ] {
            assert!(may(target), "{target}");
        }
        for target in [
            "http://files.example/x",
            "https://files.example:8443/x",
            "https://other.example/x",
            "https://files.example.evil.example/x",
            "https://u:p@files.example/x",
            "//other.example/x",
            "http://api.example/x",
        ] {
            assert!(!may(target), "{target}");
        }
    }

    #[test]
    fn reads_link_headers() {
        let header = r#"<https://h/a?page=1>; rel="prev", <https://h/a?page=3,4>; title="a, b"; rel="last next", </x>; rel=first"#;
        assert_eq!(
            link(header, "next").as_deref(),
            Some("https://h/a?page=3,4")
        );
        assert_eq!(link(header, "prev").as_deref(), Some("https://h/a?page=1"));
        assert_eq!(link(header, "first").as_deref(), Some("/x"));
        assert_eq!(link(header, "up"), None);
        assert_eq!(link("<broken", "next"), None);
    }
}
