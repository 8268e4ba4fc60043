//! Phone numbers: the E.164 form where the number says its country, and the extension.

use conjoin_conversions::international;

/// What stands between a number and its extension, longest first.
const MARKS: [&str; 8] = [";ext=", "extension", "ext.", "extn", "ext", "x.", "x", "#"];

/// Digits of the shortest and longest number of E.164.
const DIGITS: std::ops::RangeInclusive<usize> = 7..=15;

/// The number and its extension.
pub(super) fn parts(text: &str) -> (&str, Option<&str>) {
    let text = text.trim();
    let text = text.strip_prefix("tel:").unwrap_or(text);
    for mark in MARKS {
        // The mark is ASCII, so lower case moves no byte of an ASCII text.
        let Some(at) = text.to_ascii_lowercase().rfind(mark) else {
            continue;
        };
        let (head, tail) = (text.get(..at), text.get(at + mark.len()..));
        let (Some(head), Some(tail)) = (head, tail) else {
            continue;
        };
        let tail = tail.trim_matches([' ', '.', ':', ')']);
        if !tail.is_empty()
            && tail.bytes().all(|byte| byte.is_ascii_digit())
            && head.bytes().any(|byte| byte.is_ascii_digit())
        {
            return (head.trim_matches([' ', ',', ';', '(']), Some(tail));
        }
    }
    (text, None)
}

/// `+` and the digits of a number that begins with `+`, or that is dialled within a region; `None` for any other text.
pub(super) fn e164(text: &str, region: Option<&str>) -> Option<String> {
    let (number, _) = parts(text);
    let Some(rest) = number.strip_prefix('+') else {
        let digits = digits(number)?;
        let digits = international(region?, &digits)?;
        return DIGITS.contains(&digits.len()).then(|| format!("+{digits}"));
    };
    // `+49 (0)30`: the zero is only dialled inside the country.
    let rest = rest.replace("(0)", "");
    let digits = digits(&rest)?;
    (DIGITS.contains(&digits.len()) && !digits.starts_with('0')).then(|| format!("+{digits}"))
}

/// The digits of a text that holds nothing else but what is put between them.
fn digits(text: &str) -> Option<String> {
    let known =
        |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '.' | '/' | '(' | ')' | '\u{a0}');
    let all = text.chars().all(known);
    all.then(|| text.chars().filter(char::is_ascii_digit).collect())
}

/// Whether a text is an E.164 number and nothing else.
pub(super) fn is_e164(text: &str) -> bool {
    e164(text, None).is_some_and(|number| number == text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_say_their_country() {
        for (text, number) in [
            ("+49 30 123456", Some("+4930123456")),
            ("+49 (0)30 / 12-34.56", Some("+4930123456")),
            ("tel:+1-555-010-0199", Some("+15550100199")),
            ("+1 555 010 0199 ext. 12", Some("+15550100199")),
            ("030 123456", None),
            ("0049 30 123456", None),
            ("+49 30 CALLME", None),
            ("+12", None),
            ("+0123456789", None),
            ("+1234567890123456", None),
            ("", None),
        ] {
            assert_eq!(e164(text, None).as_deref(), number, "{text}");
        }
        let german = |text| e164(text, Some("DE"));
        assert_eq!(
            german("030 / 12-34 56 ext. 7").as_deref(),
            Some("+4930123456")
        );
        assert_eq!(german("(030) 123456").as_deref(), Some("+4930123456"));
        assert_eq!(german("+1 555 010 0199").as_deref(), Some("+15550100199"));
        assert_eq!((german("123456"), german("030 CALLME")), (None, None));
        assert!(is_e164("+4930123456") && !is_e164("+49 30123456"));
    }

    #[test]
    fn extensions() {
        for (text, expected) in [
            ("555 0100", ("555 0100", None)),
            ("555 0100 x12", ("555 0100", Some("12"))),
            ("555 0100, ext. 12", ("555 0100", Some("12"))),
            ("555 0100 (Ext: 12)", ("555 0100", Some("12"))),
            ("+15550100199;ext=7", ("+15550100199", Some("7"))),
            ("555 0100 #3", ("555 0100", Some("3"))),
            ("ext 12", ("ext 12", None)),
            ("555 0100 extra", ("555 0100 extra", None)),
            ("Ä x1", ("Ä x1", None)),
        ] {
            assert_eq!(parts(text), expected, "{text}");
        }
    }
}
