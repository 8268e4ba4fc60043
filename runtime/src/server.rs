//! The base URL of a connection: a template filled with settings, or a URL given by the caller.

use url::Url;

use crate::error::{Error, ErrorKind};

fn wrong(detail: String) -> Error {
    Error::new(ErrorKind::Configuration, "", detail)
}

/// Fills the variables of a server template and checks the result.
///
/// # Errors
/// `Configuration` when a variable is missing or has a value that could lead to another host.
pub(crate) fn expand(
    template: &str,
    variables: &[(&'static str, String)],
) -> Result<String, Error> {
    let mut out = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((literal, tail)) = rest.split_once('{') {
        let (name, tail) = tail.split_once('}').ok_or_else(|| {
            wrong(format!(
                "the server template `{template}` has a brace without its partner"
            ))
        })?;
        let value = variables
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, value)| value.as_str())
            .ok_or_else(|| wrong(format!("the setting `{name}` is missing; give it a value")))?;
        // A value such as `evil.example/` or `a@b` would lead to another host.
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
        if value.is_empty() || !value.bytes().all(plain) || value.split('.').any(str::is_empty) {
            return Err(wrong(format!(
                "the setting `{name}` may hold only ASCII letters, digits, `-`, `_` and single dots; give the bare name, not an address"
            )));
        }
        out.push_str(literal);
        out.push_str(value);
        rest = tail;
    }
    out.push_str(rest);
    Ok(out)
}

/// Reads a base URL: https, or any scheme of HTTP on a loopback host; no user, query or fragment.
///
/// # Errors
/// `Configuration` with what is wrong.
pub(crate) fn base(text: &str) -> Result<Url, Error> {
    let url = Url::parse(text.trim()).map_err(|error| {
        wrong(format!(
            "the base URL cannot be read: {error}; write it as https://host/path"
        ))
    })?;
    if !url.username().is_empty() || url.password().is_some() {
        return Err(wrong(
            "the base URL holds a user or password; give credentials as credentials".into(),
        ));
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(wrong(
            "the base URL has a query or fragment; leave them out".into(),
        ));
    }
    secure(&url)?;
    Ok(url)
}

/// Checks that a URL may carry credentials.
pub(crate) fn secure(url: &Url) -> Result<(), Error> {
    match url.scheme() {
        "https" if url.host().is_some() => Ok(()),
        "http" if is_loopback(url) => Ok(()),
        "http" => Err(wrong(format!(
            "`{}` would be reached without encryption; use https (http is for loopback hosts alone)",
            url.host_str().unwrap_or("")
        ))),
        other => Err(wrong(format!(
            "`{other}` is no scheme to reach a provider; use https"
        ))),
    }
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(url::Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(url::Host::Ipv4(address)) => address.is_loopback(),
        Some(url::Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variables_cannot_move_the_host() {
        let template = "https://{company}.bamboohr.com/api";
        let with = |value: &str| expand(template, &[("company", value.to_owned())]);
        assert_eq!(with("acme").expect("fine"), "https://acme.bamboohr.com/api");
        for value in [
            "",
            "evil.example/",
            "a@b",
            "a:1",
            "a#",
            "a?",
            "a\\b",
            "ä",
            "a..b",
            ".a",
            "a b",
            "a\n",
        ] {
            let error = with(value).expect_err(value);
            assert_eq!(error.kind(), &ErrorKind::Configuration);
        }
        assert!(expand(template, &[]).is_err());
        assert!(expand("https://{x", &[]).is_err());
    }

    #[test]
    fn plain_http_is_for_loopback() {
        for good in [
            "https://api.example/v1",
            "http://127.0.0.1:8080",
            "http://localhost:1/",
            "http://[::1]:9/x",
        ] {
            assert!(base(good).is_ok(), "{good}");
        }
        for bad in [
            "http://api.example",
            "ftp://localhost",
            "https://u:p@host",
            "https://host?x=1",
            "https://host#f",
            "host",
            "http://127.0.0.1.evil.example",
            "http://localhost.evil.example",
        ] {
            assert!(base(bad).is_err(), "{bad}");
        }
    }
}
