//! What a slip makes of a word: each mutant differs from the file in one word, or in two that changed places.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::tokens::{Sort, Token};

/// How a word was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum How {
    Letter,
    Letters,
    Case,
    Neighbour,
    Swap,
}

/// One mutant.
#[derive(Debug, Clone)]
pub(crate) struct Mutant {
    pub(crate) sort: Sort,
    pub(crate) how: How,
    /// Places and their new text, in order.
    pub(crate) edits: Vec<(Range<usize>, String)>,
    /// In words.
    pub(crate) what: String,
}

/// Every mutant of the words of one file.
pub(crate) fn mutants(tokens: &[Token]) -> Vec<Mutant> {
    let mut out = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let mut texts: Vec<(How, String)> = vec![
            (How::Letter, letter(&token.text)),
            (How::Letters, letters(&token.text)),
            (How::Case, case(&token.text)),
        ];
        // Two other words of the same kind: the nearest behind and in front.
        let other = |it: &&Token| it.sort == token.sort && it.text != token.text;
        let behind = tokens[at + 1..].iter().find(other);
        let before = tokens[..at].iter().rev().find(other);
        texts.extend(behind.map(|it| (How::Neighbour, it.text.clone())));
        texts.extend(before.map(|it| (How::Neighbour, it.text.clone())));
        let mut seen = BTreeSet::from([token.text.clone()]);
        for (how, text) in texts {
            if seen.insert(text.clone()) {
                out.push(Mutant {
                    sort: token.sort,
                    how,
                    edits: vec![(token.range.clone(), text.clone())],
                    what: format!("{}: `{}` became `{text}`", token.trail, token.text),
                });
            }
        }
        if let Some(other) = behind {
            out.push(Mutant {
                sort: token.sort,
                how: How::Swap,
                edits: vec![
                    (token.range.clone(), other.text.clone()),
                    (other.range.clone(), token.text.clone()),
                ],
                what: format!(
                    "{}: `{}` changed places with `{}`",
                    token.trail, token.text, other.text
                ),
            });
        }
    }
    out
}

impl Mutant {
    /// The file with the mutant in it.
    pub(crate) fn of(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len() + 16);
        let mut at = 0;
        for (range, new) in &self.edits {
            out.push_str(&text[at..range.start]);
            out.push_str(new);
            at = range.end;
        }
        out.push_str(&text[at..]);
        out
    }
}

/// One letter in the middle is another.
fn letter(word: &str) -> String {
    let middle = word.chars().count() / 2;
    let changed = word.chars().enumerate().map(|(at, ch)| {
        if at != middle {
            ch
        } else if ch == 'x' || ch == 'X' {
            'y'
        } else if ch.is_ascii_uppercase() {
            'X'
        } else {
            'x'
        }
    });
    changed.collect()
}

/// The last two letters changed places.
fn letters(word: &str) -> String {
    let mut chars: Vec<char> = word.chars().collect();
    let last = chars.len() - 1;
    chars.swap(last - 1, last);
    chars.into_iter().collect()
}

/// The first letter in the other case.
fn case(word: &str) -> String {
    let mut chars = word.chars();
    let Some(first) = chars.next() else {
        return String::new();
    };
    let turned: String = if first.is_lowercase() {
        first.to_uppercase().collect()
    } else {
        first.to_lowercase().collect()
    };
    turned + chars.as_str()
}
