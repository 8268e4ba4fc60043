//! Paths: property names with dots between, positions, and filters.

use serde::Serialize;

/// A literal as it is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Literal {
    /// Text.
    Text(String),
    /// Integer.
    Int(i64),
    /// Boolean.
    Bool(bool),
}

impl Literal {
    /// The same as text.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Int(int) => int.to_string(),
            Self::Bool(flag) => flag.to_string(),
        }
    }
}

/// One segment as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Segment {
    /// A property.
    Name(String),
    /// `[0]`, `[-1]`.
    Index(i64),
    /// `[?name=="x"]`: the first element whose property equals the literal.
    Find {
        /// The property.
        name: String,
        /// The literal.
        equals: Literal,
    },
}

/// A segment and where it stands in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The segment.
    pub segment: Segment,
    /// Byte of its first character.
    pub start: usize,
    /// Byte behind its last character.
    pub end: usize,
}

/// Splits a path; `.` has no segments.
///
/// # Errors
/// The byte where it goes wrong.
pub fn parse(text: &str) -> Result<Vec<Part>, usize> {
    let mut parts = Vec::new();
    if text == "." {
        return Ok(parts);
    }
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let (segment, length) = match rest.as_bytes().first() {
            Some(b'.') => {
                let after = rest.get(1..).unwrap_or_default();
                if parts.is_empty() || after.is_empty() || after.starts_with(['.', '[']) {
                    return Err(at);
                }
                at += 1;
                continue;
            }
            Some(b'[') => {
                let close = close_of(rest).ok_or(at)?;
                let inner = rest.get(1..close).ok_or(at)?;
                (bracket(inner).ok_or(at)?, close + 1)
            }
            Some(b'"') => {
                let (name, after) = rest
                    .get(1..)
                    .and_then(|rest| rest.split_once('"'))
                    .ok_or(at)?;
                let length = name.len() + 2;
                if !(after.is_empty() || after.starts_with(['.', '['])) {
                    return Err(at + length);
                }
                (Segment::Name(name.to_owned()), length)
            }
            _ => {
                let length = rest.find(['.', '[']).unwrap_or(rest.len());
                let name = rest.get(..length).unwrap_or_default();
                (Segment::Name(name.to_owned()), length)
            }
        };
        parts.push(Part {
            segment,
            start: at,
            end: at + length,
        });
        at += length;
    }
    if parts.is_empty() { Err(0) } else { Ok(parts) }
}

/// The byte of the bracket that closes the first one.
fn close_of(text: &str) -> Option<usize> {
    let mut quoted = None;
    for (at, letter) in text.char_indices().skip(1) {
        match (quoted, letter) {
            (None, '"' | '\'') => quoted = Some(letter),
            (Some(quote), letter) if letter == quote => quoted = None,
            (None, ']') => return Some(at),
            _ => {}
        }
    }
    None
}

fn bracket(inner: &str) -> Option<Segment> {
    if let Ok(index) = inner.trim().parse::<i64>() {
        return Some(Segment::Index(index));
    }
    let (name, literal) = inner.strip_prefix('?')?.split_once("==")?;
    let name = name.trim().trim_start_matches("@.").to_owned();
    let literal = literal.trim();
    let quoted = ['"', '\'']
        .into_iter()
        .find_map(|quote| literal.strip_prefix(quote)?.strip_suffix(quote));
    let equals = if let Some(text) = quoted {
        Literal::Text(text.to_owned())
    } else if let Ok(number) = literal.parse() {
        Literal::Int(number)
    } else {
        Literal::Bool(literal.parse().ok()?)
    };
    (!name.is_empty()).then_some(Segment::Find { name, equals })
}

/// A path with one more property, quoted where it holds what paths are made of.
#[must_use]
pub fn join(below: &str, name: &str) -> String {
    let name = if name.contains(['.', '[', '"']) {
        format!("\"{name}\"")
    } else {
        name.to_owned()
    };
    if below.is_empty() {
        name
    } else {
        format!("{below}.{name}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn segments(text: &str) -> Vec<Segment> {
        let parts = parse(text).expect("a path");
        parts.into_iter().map(|part| part.segment).collect()
    }

    fn name(name: &str) -> Segment {
        Segment::Name(name.to_owned())
    }

    fn find(name: &str, equals: Literal) -> Segment {
        let name = name.to_owned();
        Segment::Find { name, equals }
    }

    #[test]
    fn paths_are_split() {
        assert_eq!(segments("."), []);
        assert_eq!(segments("a.b"), [name("a"), name("b")]);
        assert_eq!(
            segments("a[-1].b"),
            [name("a"), Segment::Index(-1), name("b")]
        );
        assert_eq!(segments("\"a.b\".c"), [name("a.b"), name("c")]);
        let seven = find("id", Literal::Int(7));
        assert_eq!(segments("a[?id==7].v"), [name("a"), seven, name("v")]);
        let bracket = find("k", Literal::Text("]".to_owned()));
        assert_eq!(segments("[?@.k==\"]\"]"), [bracket]);
        let parts = parse("ab.\"c\"").expect("a path");
        assert_eq!((parts[1].start, parts[1].end), (3, 6));
        for (wrong, at) in [
            ("", 0),
            ("a..b", 1),
            (".a", 0),
            ("a.", 1),
            ("a.[0]", 1),
            ("a[", 1),
            ("a[x]", 1),
            ("\"a", 0),
            ("a[?b=c]", 1),
            ("\"a\"b", 3),
            ("[", 0),
        ] {
            assert_eq!(parse(wrong), Err(at), "{wrong}");
        }
        assert_eq!(join("a", "b.c"), "a.\"b.c\"");
    }
}
