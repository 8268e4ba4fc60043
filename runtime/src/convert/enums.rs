//! Tables between a provider's words and the values of a common enumeration.

use crate::model::{Enum, ModelEnum};

/// A table between provider texts and common values. Emitted as a `static`.
#[derive(Debug)]
pub struct EnumMap<T: 'static> {
    /// Provider text to common value; the first row that matches wins.
    pub read: &'static [(&'static str, T)],
    /// Common value to provider text; `None` when the provider has no word for it.
    pub write: &'static [(T, Option<&'static str>)],
    /// Compare provider texts without regard to ASCII case.
    pub fold: bool,
    /// What becomes of a text that is not in the table.
    pub unknown: Unknown<T>,
}

/// What becomes of a provider text that a table does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unknown<T> {
    /// It is kept without a known value.
    Keep,
    /// It is an issue, and not kept.
    Issue,
    /// It stands for this value, and is kept as the text it came from.
    Is(T),
}

impl<T: ModelEnum> EnumMap<T> {
    /// The common value a provider text stands for, with that text.
    pub(crate) fn value(&self, text: &str) -> Option<Enum<T>> {
        let (row, value) = self
            .read
            .iter()
            .find(|(row, _)| *row == text || (self.fold && row.eq_ignore_ascii_case(text)))?;
        Some(if *row == text {
            Enum::of_table(*value, row)
        } else {
            Enum::new(Some(*value), text)
        })
    }

    /// The provider's text for a value, or why there is none.
    pub fn text(&self, value: &Enum<T>) -> Result<String, &'static str> {
        let Some(known) = value.known() else {
            // A text that was read from this provider may go back as it came.
            return Ok(value.raw().to_owned());
        };
        self.write
            .iter()
            .find(|(row, _)| row.as_str() == known.as_str())
            .and_then(|(_, text)| *text)
            .map(str::to_owned)
            .ok_or(known.as_str())
    }

    /// The provider's text for the wire name of a common value (`FULL_TIME`),
    /// for filters. A name that the model does not know goes out as it is.
    pub fn filter(&self, name: &str) -> Option<String> {
        let value = T::VALUES
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, value)| *value);
        self.text(&Enum::new(value, name)).ok()
    }
}
