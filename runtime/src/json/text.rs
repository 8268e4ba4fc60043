//! Scanning and unescaping of JSON text, eight bytes at a time.

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGHS: u64 = ONES << 7;

/// The index of the first quote, backslash or control character at or after `at`, or the length.
#[inline]
pub(super) fn plain_end(bytes: &[u8], mut at: usize) -> usize {
    while let Some(chunk) = bytes.get(at..).and_then(|rest| rest.first_chunk::<8>()) {
        let word = u64::from_le_bytes(*chunk);
        // With one bit turned, the quote stands right behind the control characters, and one comparison finds both.
        let low = (word ^ (ONES * 0x02)).wrapping_sub(ONES * 0x21);
        let slash = (word ^ (ONES * b'\\' as u64)).wrapping_sub(ONES);
        // The lowest marked byte is exact; borrows can only mark bytes above it.
        let marks = (low | slash) & !word & HIGHS;
        if marks != 0 {
            return at + (marks.trailing_zeros() / 8) as usize;
        }
        at += 8;
    }
    while let Some(&byte) = bytes.get(at) {
        if byte < 0x20 || byte == b'"' || byte == b'\\' {
            return at;
        }
        at += 1;
    }
    at
}

/// The length of a well-formed escape that starts with the backslash at `at`, or `None`.
pub(super) fn escape_length(bytes: &[u8], at: usize) -> Option<usize> {
    match bytes.get(at + 1)? {
        b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => Some(2),
        b'u' => bytes
            .get(at + 2..at + 6)?
            .iter()
            .all(u8::is_ascii_hexdigit)
            .then_some(6),
        _ => None,
    }
}

/// The text that `raw` stands for, and whether every surrogate was one of a pair.
///
/// `raw` is the inside of a JSON string whose escapes are well-formed. A lone
/// surrogate becomes U+FFFD.
pub(super) fn unescape(raw: &str) -> (String, bool) {
    let mut out = String::with_capacity(raw.len());
    let mut whole = true;
    let mut rest = raw;
    while let Some(at) = memchr::memchr(b'\\', rest.as_bytes()) {
        let (plain, escape) = rest.split_at(at);
        out.push_str(plain);
        let mut used = 2;
        match escape.as_bytes().get(1) {
            Some(b'b') => out.push('\u{8}'),
            Some(b'f') => out.push('\u{c}'),
            Some(b'n') => out.push('\n'),
            Some(b'r') => out.push('\r'),
            Some(b't') => out.push('\t'),
            Some(b'u') => {
                let (letter, length) = code_point(escape);
                used = length;
                whole &= letter.is_some();
                out.push(letter.unwrap_or(char::REPLACEMENT_CHARACTER));
            }
            Some(&other) => out.push(other as char),
            None => {}
        }
        rest = escape.get(used..).unwrap_or("");
    }
    out.push_str(rest);
    (out, whole)
}

/// The character of `\uXXXX` or of a surrogate pair, and the bytes it takes.
fn code_point(escape: &str) -> (Option<char>, usize) {
    let unit = |at: usize| {
        escape
            .get(at..at + 4)
            .and_then(|hex| u32::from_str_radix(hex, 16).ok())
    };
    let Some(first) = unit(2) else {
        return (None, 6);
    };
    if !(0xd800..0xdc00).contains(&first) || escape.get(6..8) != Some("\\u") {
        return (char::from_u32(first), 6);
    }
    match unit(8) {
        Some(second) if (0xdc00..0xe000).contains(&second) => {
            let point = 0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00);
            (char::from_u32(point), 12)
        }
        _ => (None, 6),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_each_end_at_each_position() {
        for end in ['"', '\\', '\u{1}', '\n'] {
            for at in 0..40 {
                let text = format!("{}{end}tail \" tail", "é".repeat(at));
                assert_eq!(plain_end(text.as_bytes(), 0), 2 * at, "{end:?} at {at}");
            }
        }
        assert_eq!(plain_end("aé\u{7f}".as_bytes(), 0), 4);
    }

    #[test]
    fn unescapes() {
        assert_eq!(
            unescape(r#"a\n\"\\\/\u00e9\ud83d\ude00z"#),
            ("a\n\"\\/é😀z".into(), true)
        );
        assert_eq!(unescape(r"\ud83d!"), ("\u{fffd}!".into(), false));
        assert_eq!(unescape(r"\ud83d\u0041"), ("\u{fffd}A".into(), false));
        assert_eq!(unescape(r"\udc00"), ("\u{fffd}".into(), false));
    }
}
