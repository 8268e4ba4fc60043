//! What a scalar without quotes is, and which ones other YAML tools read as something else.

use super::Kind;

/// Reads a scalar that was written without quotes, by the core schema of YAML 1.2.
///
/// Octal, hexadecimal and oversized integers stay text: nothing in the grammar wants them.
pub(super) fn plain(value: &str) -> Kind {
    match value {
        "" | "~" | "null" | "Null" | "NULL" => Kind::Null,
        "true" | "True" | "TRUE" => Kind::Bool(true),
        "false" | "False" | "FALSE" => Kind::Bool(false),
        _ if is_integer(value) => match value.strip_prefix('+').unwrap_or(value).parse() {
            Ok(number) => Kind::Int(number),
            Err(_) => text(value),
        },
        _ if is_float(value) => Kind::Float(value.to_owned()),
        _ => text(value),
    }
}

fn text(value: &str) -> Kind {
    Kind::Text {
        value: value.to_owned(),
        plain: true,
    }
}

fn unsigned(value: &str) -> &str {
    value.strip_prefix(['-', '+']).unwrap_or(value)
}

/// Digits without a leading zero, which YAML 1.1 takes for octal.
fn is_integer(value: &str) -> bool {
    let digits = unsigned(value);
    !digits.is_empty()
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && (digits == "0" || !digits.starts_with('0'))
}

fn is_float(value: &str) -> bool {
    let number = unsigned(value);
    let starts = number.strip_prefix('.').unwrap_or(number);
    starts.starts_with(|ch: char| ch.is_ascii_digit())
        && number
            .bytes()
            .all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'e' | b'E' | b'+' | b'-'))
        && number.contains(['.', 'e', 'E'])
        && number.parse::<f64>().is_ok()
}

/// Whether YAML tools disagree about this text when it has no quotes.
///
/// YAML 1.1, which most tools still follow, reads `no` as false, `010` as eight,
/// `1:30` as ninety, `1_000` as a number and `2020-01-01` as a date.
pub(crate) fn ambiguous(value: &str) -> bool {
    const WORDS: &[&str] = &["y", "n", "yes", "no", "on", "off"];
    WORDS.iter().any(|word| value.eq_ignore_ascii_case(word))
        || is_odd_number(value)
        || is_date(value)
        || matches!(value, "=" | "<<")
}

fn is_odd_number(value: &str) -> bool {
    let number = unsigned(value);
    if !number.starts_with(|ch: char| ch.is_ascii_digit()) {
        return matches!(number.to_ascii_lowercase().as_str(), ".inf" | ".nan");
    }
    if let Some((base, digits)) = number.split_at_checked(2)
        && matches!(base, "0x" | "0o" | "0b")
    {
        return !digits.is_empty()
            && digits
                .bytes()
                .all(|byte| byte.is_ascii_hexdigit() || byte == b'_');
    }
    let numeric = number
        .bytes()
        .all(|byte| byte.is_ascii_digit() || matches!(byte, b'_' | b':' | b'.'));
    let zero_first = number.len() > 1
        && number.starts_with('0')
        && number.bytes().all(|byte| byte.is_ascii_digit());
    let too_long =
        number.bytes().all(|byte| byte.is_ascii_digit()) && value.parse::<i64>().is_err();
    zero_first || too_long || numeric && (number.contains('_') || number.contains(':'))
}

fn is_date(value: &str) -> bool {
    let bytes = value.as_bytes();
    bytes.len() >= 8
        && bytes.iter().take(4).all(u8::is_ascii_digit)
        && bytes.get(4) == Some(&b'-')
        && value.split(['T', 't', ' ']).next().is_some_and(|day| {
            let parts: Vec<&str> = day.split('-').collect();
            parts.len() == 3
                && parts
                    .iter()
                    .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn core_schema() {
        for (value, kind) in [
            ("", Kind::Null),
            ("~", Kind::Null),
            ("true", Kind::Bool(true)),
            ("False", Kind::Bool(false)),
            ("0", Kind::Int(0)),
            ("-12", Kind::Int(-12)),
            ("+7", Kind::Int(7)),
            ("9223372036854775807", Kind::Int(i64::MAX)),
            ("1.10", Kind::Float("1.10".into())),
            ("-.5", Kind::Float("-.5".into())),
            ("1e3", Kind::Float("1e3".into())),
        ] {
            assert_eq!(plain(value), kind, "{value}");
        }
        for value in [
            "010",
            "1_000",
            "0x1F",
            "yes",
            "NO",
            "1.2.3",
            "-",
            ".",
            "1:30",
            "9223372036854775808",
            "2020-01-01",
            "e5",
            ".nan",
        ] {
            assert_eq!(plain(value), text(value), "{value}");
        }
    }

    #[test]
    fn disputed() {
        for value in [
            "yes",
            "No",
            "NO",
            "on",
            "OFF",
            "y",
            "N",
            "010",
            "1_000",
            "0x1F",
            "0o17",
            "1:30",
            "12:30:45",
            "2020-01-01",
            "2020-1-2T03:04:05Z",
            ".nan",
            "9223372036854775808",
        ] {
            assert!(ambiguous(value), "{value}");
        }
        for value in [
            "Active",
            "none",
            "yesterday",
            "N/A",
            "0",
            "10",
            "1.5",
            "v1:2",
            "a-b-c",
            "2020-W01",
            "NON-BINARY",
            "",
            "0ab",
            "customField1",
        ] {
            assert!(!ambiguous(value), "{value}");
        }
    }
}
