//! A token stream as one flat list: operators joined, doc attributes as comments, all text in one buffer.

use std::fmt::Write as _;

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Ident,
    Lifetime,
    Literal,
    /// One operator, joined: `::`, `->`, `&`.
    Op,
    Open(Delim),
    Close(Delim),
    /// The text of an outer doc comment of one line, behind its slashes.
    Doc,
    /// The same of an inner doc comment.
    InnerDoc,
}

/// A pair of brackets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Delim {
    Paren,
    Bracket,
    Brace,
}

/// One token: what it is and where its text stands.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Token {
    pub(crate) kind: Kind,
    start: u32,
    end: u32,
}

/// The tokens of a file.
#[derive(Debug, Default)]
pub(crate) struct Tokens {
    text: String,
    list: Vec<Token>,
}

/// Operators of two characters. `>>` is none: it closes two lists of generic arguments.
const JOINED: &[&str] = &[
    "::", "->", "=>", "..", "&&", "||", "==", "!=", "<=", ">=", "+=", "-=", "*=", "/=", "%=",
];

impl Tokens {
    pub(crate) fn new(stream: TokenStream) -> Self {
        let mut tokens = Self::default();
        tokens.extend(stream);
        tokens
    }

    pub(crate) fn len(&self) -> usize {
        self.list.len()
    }

    /// Nothing and no text past the end.
    pub(crate) fn kind(&self, at: usize) -> Option<Kind> {
        self.list.get(at).map(|it| it.kind)
    }

    pub(crate) fn text(&self, at: usize) -> &str {
        self.list
            .get(at)
            .and_then(|it| self.text.get(it.start as usize..it.end as usize))
            .unwrap_or_default()
    }

    pub(crate) fn is(&self, at: usize, text: &str) -> bool {
        matches!(self.kind(at), Some(Kind::Ident | Kind::Op)) && self.text(at) == text
    }

    /// The same buffer with another list over it.
    pub(crate) fn with_list(self, list: Vec<Token>) -> Self {
        Self {
            text: self.text,
            list,
        }
    }

    pub(crate) fn token(&self, at: usize) -> Option<Token> {
        self.list.get(at).copied()
    }

    /// A token of new text, in no list yet.
    pub(crate) fn made(&mut self, kind: Kind, text: &str) -> Token {
        let start = self.here();
        self.text.push_str(text);
        Token {
            kind,
            start,
            end: self.here(),
        }
    }

    /// For each bracket, the index of the other one of its pair.
    pub(crate) fn mates(&self) -> Vec<usize> {
        let mut mates = vec![0; self.list.len()];
        let mut open = Vec::new();
        for (at, token) in self.list.iter().enumerate() {
            match token.kind {
                Kind::Open(_) => open.push(at),
                Kind::Close(_) => {
                    if let Some(mate) = open.pop() {
                        mates[mate] = at;
                        mates[at] = mate;
                    }
                }
                _ => {}
            }
        }
        mates
    }

    fn here(&self) -> u32 {
        u32::try_from(self.text.len()).unwrap_or(u32::MAX)
    }

    fn push(&mut self, kind: Kind, text: &dyn std::fmt::Display) {
        let start = self.here();
        // Writing to a string cannot fail.
        let _ = write!(self.text, "{text}");
        let end = self.here();
        self.list.push(Token { kind, start, end });
    }

    fn extend(&mut self, stream: TokenStream) {
        // Whether the operator before may be the first half of the next one.
        let mut joint = false;
        for tree in stream {
            match tree {
                TokenTree::Ident(it) => {
                    if joint && self.ends_with(Kind::Op, "'") {
                        if let Some(last) = self.list.last_mut() {
                            last.kind = Kind::Lifetime;
                        }
                        let _ = write!(self.text, "{it}");
                        let end = self.here();
                        if let Some(last) = self.list.last_mut() {
                            last.end = end;
                        }
                    } else {
                        self.push(Kind::Ident, &it);
                    }
                    joint = false;
                }
                TokenTree::Literal(it) => {
                    self.push(Kind::Literal, &it);
                    joint = false;
                }
                TokenTree::Punct(it) => {
                    if joint && self.joins(it.as_char()) {
                        self.text.push(it.as_char());
                        let end = self.here();
                        if let Some(last) = self.list.last_mut() {
                            last.end = end;
                        }
                    } else {
                        self.push(Kind::Op, &it.as_char());
                    }
                    joint = it.spacing() == Spacing::Joint;
                }
                TokenTree::Group(group) => {
                    joint = false;
                    let delim = match group.delimiter() {
                        Delimiter::Parenthesis => Delim::Paren,
                        Delimiter::Bracket => Delim::Bracket,
                        Delimiter::Brace => Delim::Brace,
                        Delimiter::None => {
                            self.extend(group.stream());
                            continue;
                        }
                    };
                    let (open, close) = match delim {
                        Delim::Paren => ('(', ')'),
                        Delim::Bracket => ('[', ']'),
                        Delim::Brace => ('{', '}'),
                    };
                    let from = self.list.len();
                    self.push(Kind::Open(delim), &open);
                    self.extend(group.stream());
                    self.push(Kind::Close(delim), &close);
                    if delim == Delim::Bracket {
                        self.doc(from);
                    }
                }
            }
        }
    }

    fn ends_with(&self, kind: Kind, text: &str) -> bool {
        let last = self.list.len().wrapping_sub(1);
        self.kind(last) == Some(kind) && self.text(last) == text
    }

    /// Whether the last operator and a character are one operator.
    fn joins(&self, next: char) -> bool {
        let last = self.list.len().wrapping_sub(1);
        let text = self.text(last);
        if text == ".." {
            return matches!(next, '=' | '.');
        }
        self.kind(last) == Some(Kind::Op)
            && JOINED
                .iter()
                .any(|it| it.strip_prefix(text) == Some(next.encode_utf8(&mut [0; 4])))
    }

    /// Makes a comment of `#[doc = ".."]`, whose brackets begin at an index.
    fn doc(&mut self, from: usize) {
        let inner = from > 0 && self.is(from - 1, "!");
        let hash = if inner {
            from.wrapping_sub(2)
        } else {
            from.wrapping_sub(1)
        };
        let is_doc = self.list.len() == from + 5
            && self.is(hash, "#")
            && self.is(from + 1, "doc")
            && self.is(from + 2, "=")
            && self.kind(from + 3) == Some(Kind::Literal);
        if !is_doc {
            return;
        }
        let Some(text) = unquoted(self.text(from + 3)) else {
            return;
        };
        self.list.truncate(hash);
        let kind = if inner { Kind::InnerDoc } else { Kind::Doc };
        self.push(kind, &text);
    }
}

/// The text of a string literal, if a comment of one line can hold it.
fn unquoted(literal: &str) -> Option<String> {
    if let Some(raw) = literal.strip_prefix('r') {
        let raw = raw.trim_matches('#').strip_prefix('"')?.strip_suffix('"')?;
        return (!raw.contains(['\n', '\r'])).then(|| raw.to_owned());
    }
    let inside = literal.strip_prefix('"')?.strip_suffix('"')?;
    if !inside.contains('\\') {
        return Some(inside.to_owned());
    }
    let mut out = String::with_capacity(inside.len());
    let mut chars = inside.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            out.push(c);
            continue;
        }
        match chars.next()? {
            c @ ('"' | '\'' | '\\') => out.push(c),
            't' => out.push('\t'),
            'u' => {
                let digits: String = chars.by_ref().skip(1).take_while(|c| *c != '}').collect();
                let c = u32::from_str_radix(&digits, 16)
                    .ok()
                    .and_then(char::from_u32)?;
                out.push(c);
            }
            _ => return None,
        }
    }
    (!out.contains(|c: char| c.is_control() && c != '\t')).then_some(out)
}
