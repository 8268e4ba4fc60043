//! Text put together from pieces, and steps on text.

use std::borrow::Cow;
use std::fmt::Write as _;

/// A piece of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Literal text.
    Text(&'a str),
    /// A value of the record, if it has one.
    Value(Option<Cow<'a, str>>),
    /// An integer of the record, if it has one.
    Int(Option<i64>),
    /// A setting of the connection, without which there is no text at all.
    Setting(Option<&'a str>),
}

/// Room for most ids.
const INT_DIGITS: usize = 16;

/// The pieces joined, missing values left out, white space at the ends cut and
/// runs of it made one space. `None` when no value is present.
pub fn template(pieces: &[Piece<'_>]) -> Option<String> {
    let filled = |piece: &Piece<'_>| match piece {
        Piece::Value(Some(text)) => text.contains(|it: char| !it.is_whitespace()),
        Piece::Int(value) => value.is_some(),
        _ => false,
    };
    let lacks = |piece: &Piece<'_>| matches!(piece, Piece::Setting(None));
    if !pieces.iter().any(filled) || pieces.iter().any(lacks) {
        return None;
    }
    let length = |piece: &Piece<'_>| match piece {
        Piece::Text(text) => text.len(),
        Piece::Value(text) => text.as_ref().map_or(0, |text| text.len()),
        Piece::Int(value) => value.map_or(0, |_| INT_DIGITS),
        Piece::Setting(text) => text.map_or(0, str::len),
    };
    let mut out = String::with_capacity(pieces.iter().map(length).sum());
    // White space is written when the next word begins, so that none stays at the end.
    let mut space = false;
    for piece in pieces {
        let text = match piece {
            Piece::Text(text) => text,
            Piece::Value(Some(text)) => text.as_ref(),
            Piece::Setting(Some(text)) => text,
            Piece::Int(Some(value)) => {
                if space && !out.is_empty() {
                    out.push(' ');
                }
                space = false;
                let _ = write!(out, "{value}");
                continue;
            }
            Piece::Value(None) | Piece::Int(None) | Piece::Setting(None) => "",
        };
        if text.bytes().all(|byte| byte.is_ascii_graphic()) {
            // Most text is a word; nothing of it is looked at twice.
            if space && !text.is_empty() && !out.is_empty() {
                out.push(' ');
            }
            space &= text.is_empty();
            out.push_str(text);
            continue;
        }
        for (index, part) in text.split(char::is_whitespace).enumerate() {
            space |= index > 0;
            if part.is_empty() {
                continue;
            }
            if space && !out.is_empty() {
                out.push(' ');
            }
            space = false;
            out.push_str(part);
        }
    }
    Some(out)
}

/// The text without white space at its ends.
pub fn trim(text: Option<&str>) -> Option<&str> {
    text.map(str::trim)
}

/// The text in lower case.
pub fn lower(text: Option<String>) -> Option<String> {
    text.map(|text| text.to_lowercase())
}

/// The text in upper case.
pub fn upper(text: Option<String>) -> Option<String> {
    text.map(|text| text.to_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name<'a>(first: Option<&'a str>, last: Option<&'a str>) -> Option<String> {
        template(&[
            Piece::Value(first.map(Cow::Borrowed)),
            Piece::Text(" "),
            Piece::Value(last.map(Cow::Borrowed)),
        ])
    }

    #[test]
    fn joins_what_is_there() {
        assert_eq!(
            name(Some("Ada"), Some("Byron")).as_deref(),
            Some("Ada Byron")
        );
        assert_eq!(name(None, Some(" de  Byron ")).as_deref(), Some("de Byron"));
        assert_eq!(name(None, None), None);
        assert_eq!(name(Some(""), None), None);
        assert_eq!(
            name(Some("Ada\u{a0} King"), Some("Noël")).as_deref(),
            Some("Ada King Noël")
        );
        assert_eq!(name(Some(" "), Some("Byron")).as_deref(), Some("Byron"));
        let numbered = |text: &str, number| template(&[Piece::Text(text), Piece::Int(number)]);
        assert_eq!(numbered("No ", Some(-7)).as_deref(), Some("No -7"));
        assert_eq!(numbered("", Some(i64::MIN)), Some(i64::MIN.to_string()));
        assert_eq!(numbered("No ", None), None);
    }
}
