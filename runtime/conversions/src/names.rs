//! Names that were meant, and lists of names in messages.

/// The candidate nearest to `name`, if any is near enough to be a slip of the pen.
#[must_use]
pub fn closest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = name.to_lowercase();
    let mut best: Option<(f64, &'a str)> = None;
    for candidate in candidates {
        let known = candidate.to_lowercase();
        let score = strsim::jaro_winkler(&wanted, &known);
        let near = strsim::damerau_levenshtein(&wanted, &known) <= 1 + name.len() / 4;
        if (near || score > 0.9) && best.is_none_or(|(most, _)| score > most) {
            best = Some((score, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// Whether a name is so close to a known one that it is a slip of the pen rather than a name of its own.
#[must_use]
pub fn is_slip(name: &str, known: &[&str]) -> bool {
    let most = match name.chars().count() {
        0..4 => return false,
        4..10 => 1,
        _ => 2,
    };
    let plain = |text: &str| -> String { text.chars().filter(|c| !c.is_ascii_digit()).collect() };
    known.iter().any(|known| {
        // `address2` beside `address1` is another field.
        strsim::damerau_levenshtein(name, known) <= most && plain(name) != plain(known)
            || name.eq_ignore_ascii_case(known)
    })
}

/// `intro` and up to twelve names.
#[must_use]
pub fn list(intro: &str, names: &[&str]) -> String {
    if names.is_empty() {
        return format!("{intro} none");
    }
    let shown: Vec<&str> = names.iter().take(12).copied().collect();
    let more = match names.len().saturating_sub(12) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    format!("{intro} {}{more}", quoted(&shown))
}

/// Names in backticks, with commas between.
#[must_use]
pub fn quoted(names: &[&str]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    names.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_told_from_other_names() {
        assert_eq!(closest("hireDat", ["id", "hireDate"]), Some("hireDate"));
        assert_eq!(closest("colour", ["id", "hireDate"]), None);
        assert!(is_slip("hireDat", &["hireDate"]));
        assert!(is_slip("HIREDATE", &["hireDate"]));
        assert!(!is_slip("address2", &["address1"]));
        assert!(!is_slip("ids", &["id"]), "short names are names");
    }

    #[test]
    fn lists_are_cut() {
        let names: Vec<String> = (0..14).map(|it| it.to_string()).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        assert!(list("they are", &names).ends_with("`11` and 2 more"));
        assert_eq!(list("they are", &[]), "they are none");
    }
}
