//! Steps on text before a conversion.

use serde::Serialize;

/// Text steps, in the order in which they are taken.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct TextSteps {
    /// An integer becomes its digits first.
    pub digits: bool,
    /// Tags go, references become characters.
    pub html: bool,
    /// Cut white space off both ends.
    pub trim: bool,
    /// Cut off the front where it stands there.
    pub prefix: Option<Box<str>>,
    /// Cut off the end where it stands there.
    pub suffix: Option<Box<str>>,
    /// `Some(true)` to lower case, `Some(false)` to upper case.
    pub lower: Option<bool>,
    /// `""` means null.
    pub empty_is_null: bool,
}

impl TextSteps {
    /// Whether there is no step but that from an integer to its digits.
    #[must_use]
    pub fn only_digits(&self) -> bool {
        *self
            == Self {
                digits: self.digits,
                ..Self::default()
            }
    }

    /// Without white space and affixes.
    #[must_use]
    pub fn cut<'t>(&self, text: &'t str) -> &'t str {
        let text = if self.trim { text.trim() } else { text };
        let affix = |affix: &Option<Box<str>>| affix.as_deref().unwrap_or_default().to_owned();
        let text = text.strip_prefix(&affix(&self.prefix)).unwrap_or(text);
        text.strip_suffix(&affix(&self.suffix)).unwrap_or(text)
    }

    /// In the case that is asked for.
    #[must_use]
    pub fn cased(&self, text: &str) -> String {
        match self.lower {
            Some(true) => text.to_lowercase(),
            Some(false) => text.to_uppercase(),
            None => text.to_owned(),
        }
    }

    /// A value of a spec as it is after the steps.
    #[must_use]
    pub fn apply(&self, text: &str) -> String {
        self.cased(self.cut(text))
    }
}
