//! A mistake in words: its code, what is wrong, what is known, how to mend it.

use crate::closest;

/// Codes of mistakes in what is said of one value. `cargo xtask explain` has more on each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Code {
    /// There is no conversion between the types.
    M0209,
    /// An integer id becomes text without being told to.
    M0210,
    /// A time without a format or zone.
    M0211,
    /// A loss that is not acknowledged.
    M0220,
    /// A loss of precision.
    M0221,
    /// An unknown unit or currency.
    M0222,
    /// A statement that can never apply.
    M0223,
}

impl Code {
    /// The code as shown: `M0209`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::M0209 => "M0209",
            Self::M0210 => "M0210",
            Self::M0211 => "M0211",
            Self::M0220 => "M0220",
            Self::M0221 => "M0221",
            Self::M0222 => "M0222",
            Self::M0223 => "M0223",
        }
    }
}

/// A mistake, wherever it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Its code.
    pub code: Code,
    /// What is wrong: lower case, no full stop, names in backticks.
    pub message: String,
    /// Lines that say what is known.
    pub notes: Vec<String>,
    /// Lines that say how to mend it.
    pub help: Vec<String>,
}

impl Told {
    pub(crate) fn new(code: Code, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
            notes: Vec::new(),
            help: Vec::new(),
        }
    }

    pub(crate) fn note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }

    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help.push(help.into());
        self
    }

    /// A first line of help, where the name is a slip of the pen.
    pub(crate) fn did_you_mean<'a>(
        self,
        name: &str,
        candidates: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        match closest(name, candidates) {
            Some(best) => self.help(format!("did you mean `{best}`?")),
            None => self,
        }
    }
}
