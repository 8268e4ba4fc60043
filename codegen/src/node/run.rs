//! Keys that follow one another and have the same mistake: told once, at the first.

use crate::diagnostic::Diagnostic;

/// Most names that are listed.
const MOST: usize = 6;

/// A complaint about the first of several keys.
pub(super) struct Run {
    first: Diagnostic,
    names: Vec<String>,
    count: usize,
}

impl Run {
    pub(super) fn of(first: Diagnostic) -> Self {
        Self {
            first,
            names: Vec::new(),
            count: 0,
        }
    }

    /// One more key.
    pub(super) fn follow(&mut self, name: &str) {
        self.count += 1;
        if self.names.len() < MOST {
            self.names.push(format!("`{name}`"));
        }
    }

    /// The complaint about all of them.
    pub(super) fn told(self) -> Diagnostic {
        let verb = match self.count {
            0 => return self.first,
            1 => "is",
            _ => "are",
        };
        let more = match self.count - self.names.len() {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        let names = self.names.join(", ");
        self.first
            .note(format!("so {verb} {names}{more} right after it"))
    }
}
