//! Names that were typed: found, or answered with the nearest and the list of all.

use anyhow::{Result, bail};

/// The item of that name.
///
/// `what` says what is looked for: `provider`.
pub(crate) fn choose<'a, T>(
    what: &str,
    typed: &str,
    all: &'a [T],
    name: impl Fn(&T) -> &str,
) -> Result<&'a T> {
    if let Some(found) = all.iter().find(|it| name(it) == typed) {
        return Ok(found);
    }
    let names: Vec<&str> = all.iter().map(&name).collect();
    bail!("{}", unknown(what, typed, &names))
}

/// What is said about a name that nothing has.
pub(crate) fn unknown(what: &str, typed: &str, names: &[&str]) -> String {
    let near = nearest(typed, names)
        .map(|name| format!("; did you mean `{name}`?"))
        .unwrap_or_default();
    let list = if names.is_empty() {
        format!("there is no {what} at all")
    } else {
        format!("there are: {}", names.join(", "))
    };
    format!("unknown {what} `{}`{near} ({list})", shown(typed))
}

/// Typed text, short and without control characters.
fn shown(typed: &str) -> String {
    typed
        .chars()
        .filter(|letter| !letter.is_control())
        .take(60)
        .collect()
}

fn nearest<'a>(typed: &str, names: &[&'a str]) -> Option<&'a str> {
    let plain = |text: &str| text.to_lowercase().replace(['-', ' '], "_");
    let typed = plain(typed);
    let mut best: Option<(f64, &str)> = None;
    for name in names {
        let near = strsim::jaro_winkler(&typed, &plain(name));
        // The part after a dot is what people remember: `employee` for `hris.employee`.
        let last = name
            .rsplit('.')
            .next()
            .map_or(0.0, |last| strsim::jaro_winkler(&typed, &plain(last)));
        let score = near.max(last);
        if score >= 0.8 && best.is_none_or(|(known, _)| score > known) {
            best = Some((score, name));
        }
    }
    best.map(|(_, name)| name)
}

/// `NAME=VALUE`, or a message that does not repeat the value.
pub(crate) fn pair<'a>(option: &str, typed: &'a str) -> Result<(&'a str, &'a str)> {
    match typed.split_once('=') {
        Some((name, value)) if !name.is_empty() => Ok((name, value)),
        _ => bail!("`--{option}` takes NAME=VALUE"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nearest_and_list() {
        let names = ["hris.employee", "hris.employment", "hris.time_off"];
        let said = |typed| {
            choose("model", typed, &names, |it| it)
                .expect_err("unknown")
                .to_string()
        };
        assert_eq!(
            said("hris.employe"),
            "unknown model `hris.employe`; did you mean `hris.employee`? (there are: hris.employee, hris.employment, hris.time_off)"
        );
        assert!(said("timeoff").contains("did you mean `hris.time_off`?"));
        assert!(said("HRIS.Employee").contains("did you mean `hris.employee`?"));
        assert!(!said("invoice").contains("did you mean"));
        assert_eq!(
            choose("model", "hris.time_off", &names, |it| it).expect("known"),
            &"hris.time_off"
        );
    }

    #[test]
    fn values_are_not_repeated() {
        assert_eq!(
            pair("set", "company=acme=x").expect("a pair"),
            ("company", "acme=x")
        );
        assert_eq!(
            pair("credential", "s3cret")
                .expect_err("no pair")
                .to_string(),
            "`--credential` takes NAME=VALUE"
        );
        assert!(pair("credential", "=s3cret").is_err());
    }
}
