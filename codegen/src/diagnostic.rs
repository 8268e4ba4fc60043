//! What is wrong, where, why, and how to mend it: collected, then shown together.

mod code;
mod render;
mod sarif;

pub use code::{CODES, Code, Level, explain};
pub use conjoin_conversions::closest;
pub use render::{Style, render, render_all, to_json};
pub use sarif::to_sarif;

use std::collections::HashSet;

use crate::source::{Sources, Span};

/// One complaint.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Diagnostic {
    /// What kind of complaint it is.
    pub code: Code,
    /// How bad it is: the level of its code, unless changed.
    pub level: Level,
    /// One line: lower case, no full stop, names in backticks.
    pub message: String,
    /// Where; `None` when a file is missing altogether.
    pub span: Option<Span>,
    /// The file, when there is no span.
    pub file: Option<String>,
    /// JSON pointer of the place, in documents of a spec.
    pub pointer: Option<String>,
    /// Words under the marked text.
    pub label: Option<String>,
    /// Where the fact comes from: file, JSON pointer, overlay action.
    pub notes: Vec<String>,
    /// What to type to mend it.
    pub help: Vec<String>,
}

impl Diagnostic {
    /// A complaint at a place.
    pub fn new(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self {
            code,
            level: code.level(),
            message: message.into(),
            span: Some(span),
            file: None,
            pointer: None,
            label: None,
            notes: Vec::new(),
            help: Vec::new(),
        }
    }

    /// A complaint that is told of field maps in the same words.
    pub fn told(span: Span, told: conjoin_conversions::Told) -> Self {
        let mut out = Self::new(told.code.into(), span, told.message);
        out.notes = told.notes;
        out.help = told.help;
        out
    }

    /// A complaint about a whole file that cannot be shown.
    pub fn in_file(code: Code, file: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            code,
            level: code.level(),
            message: message.into(),
            span: None,
            file: Some(file.into()),
            pointer: None,
            label: None,
            notes: Vec::new(),
            help: Vec::new(),
        }
    }

    /// Adds the JSON pointer of the place.
    #[must_use]
    pub fn pointer(mut self, pointer: impl Into<String>) -> Self {
        self.pointer = Some(pointer.into());
        self
    }

    /// Adds the words under the marked text.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into());
        self
    }

    /// Adds a line that says where the fact comes from.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }

    /// Adds a line that says what to type.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help.push(help.into());
        self
    }

    /// Adds `did you mean` when a name among `candidates` is close to `name`.
    #[must_use]
    pub fn did_you_mean<'a>(
        self,
        name: &str,
        candidates: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        match closest(name, candidates) {
            Some(best) => self.help(format!("did you mean `{best}`?")),
            None => self,
        }
    }

    /// Makes it better or worse than its code is in general: an unused
    /// paginator, for instance, is a warning while an unknown one is an error.
    #[must_use]
    pub fn at_level(mut self, level: Level) -> Self {
        self.level = level;
        self
    }

    /// How bad it is.
    #[must_use]
    pub fn level(&self) -> Level {
        self.level
    }
}

/// Collects complaints; nothing stops at the first.
#[derive(Debug, Clone, Default)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
    /// What was said already: files made to do harm have many mistakes.
    said: HashSet<Diagnostic>,
}

impl Diagnostics {
    /// Adds one, unless the same was said already.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        if self.said.insert(diagnostic.clone()) {
            self.list.push(diagnostic);
        }
    }

    /// Whether any is an error.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.list
            .iter()
            .any(|diagnostic| diagnostic.level() == Level::Error)
    }

    /// Number of errors.
    #[must_use]
    pub fn errors(&self) -> usize {
        self.list
            .iter()
            .filter(|diagnostic| diagnostic.level() == Level::Error)
            .count()
    }

    /// All of them, in the order in which they were found.
    #[must_use]
    pub fn list(&self) -> &[Diagnostic] {
        &self.list
    }

    /// Changes the complaints that came after the first `from`.
    pub(crate) fn amend(&mut self, from: usize, mut change: impl FnMut(&mut Diagnostic)) {
        let all = std::mem::take(&mut self.list);
        self.said.clear();
        for (at, mut diagnostic) in all.into_iter().enumerate() {
            if at >= from {
                change(&mut diagnostic);
            }
            self.push(diagnostic);
        }
    }

    /// Forgets the complaints that came after the first `from`.
    pub(crate) fn forget(&mut self, from: usize) {
        self.list.truncate(from);
    }

    /// Takes the complaints of another collection.
    pub fn extend(&mut self, other: Diagnostics) {
        for diagnostic in other.list {
            self.push(diagnostic);
        }
    }

    /// Sorted by file, place and code, as they are shown.
    #[must_use]
    pub fn sorted(&self, sources: &Sources) -> Vec<&Diagnostic> {
        let mut sorted: Vec<_> = self.list.iter().collect();
        sorted.sort_by_cached_key(|d| {
            let place = d.span.as_ref().map(|span| {
                let line = sources.line_column(span.source, span.start).0;
                (sources.path(span.source), line, span.start)
            });
            let (path, line, start) = place.unwrap_or((d.file.as_deref().unwrap_or(""), 0, 0));
            let message = d.message.clone();
            (path.to_owned(), line, d.code.as_str(), start, message)
        });
        sorted
    }
}
