//! What a statement loses, in words: somebody has to accept it.

use crate::told::{Code, Told};

/// A loss that wants `lossy: <why>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loss<'a> {
    /// `text: {case}`, with the case.
    Case(&'a str),
    /// `text: {html: strip}`.
    Html(&'a str),
    /// `on_error: null`: a text that is no number means null.
    NoNumber,
    /// A whole number of this unit has no fraction.
    Rest(&'a str),
    /// A day whose format has two digits of the year.
    Century(&'a str),
    /// The day of a moment.
    TimeOfDay,
    /// A format that does not write a part of a moment.
    Unwritten(&'a str, &'static str),
    /// Values that are not in a table become this one.
    Unknown(&'a str),
}

impl Loss<'_> {
    /// What is lost in a field.
    #[must_use]
    pub fn told(self, field: &str) -> Told {
        let (code, message) = match self {
            Self::Case(word) => (
                Code::M0220,
                format!("`case: {word}` loses how letters are written in `{field}`"),
            ),
            Self::Html(word) => (
                Code::M0220,
                format!("`html: {word}` loses the markup in `{field}`"),
            ),
            Self::NoNumber => (
                Code::M0220,
                format!("a text of `{field}` that is no number becomes null"),
            ),
            Self::Rest(unit) => (
                Code::M0220,
                format!("a whole number of {unit} loses the rest of `{field}`"),
            ),
            Self::Century(format) => (
                Code::M0221,
                format!("`{format}` loses the century of `{field}`"),
            ),
            Self::TimeOfDay => (
                Code::M0221,
                format!("`{field}` keeps the day and loses the time"),
            ),
            Self::Unwritten(format, what) => (
                Code::M0221,
                format!("`{format}` loses {what} of `{field}` when it is written"),
            ),
            Self::Unknown(value) => (
                Code::M0220,
                format!("values that are not in the map become `{value}`"),
            ),
        };
        Told::new(code, message).help(match self {
            Self::NoNumber => {
                "accept it: `lossy: <why>`; without `on_error` it is an issue of the record"
            }
            Self::Rest(_) => {
                "map it to a decimal field, or accept that it is rounded: `lossy: <why>`"
            }
            Self::Unwritten(..) => "accept it: `lossy: <why>`, or add `dir: read`",
            Self::Unknown(_) => {
                "accept it: `lossy: <why>` in the map; `keep` keeps the provider's word"
            }
            _ => "accept it: `lossy: <why>`",
        })
    }
}
