//! Text put together from pieces, and steps on text.

use std::borrow::Cow;

/// A piece of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Literal text.
    Text(&'a str),
    /// A value of the record, if it has one.
    Value(Option<Cow<'a, str>>),
    /// A setting of the connection, without which there is no text at all.
    Setting(Option<&'a str>),
}

/// The pieces joined, missing values left out, white space at the ends cut and
/// runs of it made one space. `None` when no value is present.
pub fn template(pieces: &[Piece<'_>]) -> Option<String> {
    let filled =
        |piece: &Piece<'_>| matches!(piece, Piece::Value(Some(text)) if !text.trim().is_empty());
    let lacks = |piece: &Piece<'_>| matches!(piece, Piece::Setting(None));
    if !pieces.iter().any(filled) || pieces.iter().any(lacks) {
        return None;
    }
    let joined: String = pieces
        .iter()
        .map(|piece| match piece {
            Piece::Text(text) => text,
            Piece::Value(Some(text)) => text.as_ref(),
            Piece::Setting(Some(text)) => text,
            Piece::Value(None) | Piece::Setting(None) => "",
        })
        .collect();
    let mut out = String::with_capacity(joined.len());
    for word in joined.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
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
    }
}
