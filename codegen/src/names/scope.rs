//! Names that live together: unique, in the order they are asked for.

use std::collections::BTreeSet;

/// Two names that would have been one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Collision {
    /// What the second one names, as the caller describes it.
    pub what: String,
    /// The name both ask for.
    pub wanted: String,
    /// The name the second one got.
    pub given: String,
}

/// Names that live together: each is given once, the first come keeps its own.
#[derive(Debug, Clone, Default)]
pub struct Scope {
    taken: BTreeSet<String>,
    fold: bool,
    collisions: Vec<Collision>,
}

impl Scope {
    /// No names taken.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// No names taken; names that differ only in case are the same, as in file systems.
    #[must_use]
    pub fn of_files() -> Self {
        Self {
            fold: true,
            ..Self::default()
        }
    }

    /// Takes names without reporting who asks for them later.
    #[must_use]
    pub fn reserving<'n>(mut self, names: impl IntoIterator<Item = &'n str>) -> Self {
        for name in names {
            let key = self.key(name);
            self.taken.insert(key);
        }
        self
    }

    /// Gives `wanted`, or `wanted` with 2, 3 and so on. `what` describes the asker in [`collisions`](Self::collisions).
    pub fn claim(&mut self, wanted: &str, what: &str) -> String {
        self.claim_or(wanted, wanted, what)
    }

    /// Gives `wanted`, else `second`, else `second` with 2, 3 and so on.
    pub fn claim_or(&mut self, wanted: &str, second: &str, what: &str) -> String {
        if self.take(wanted) {
            return wanted.to_owned();
        }
        let given = self.numbered(second);
        self.collisions.push(Collision {
            what: what.to_owned(),
            wanted: wanted.to_owned(),
            given: given.clone(),
        });
        given
    }

    /// What had to be renamed, in the order of the claims.
    #[must_use]
    pub fn collisions(&self) -> &[Collision] {
        &self.collisions
    }

    fn numbered(&mut self, base: &str) -> String {
        if self.take(base) {
            return base.to_owned();
        }
        let separator = if base.ends_with(|c: char| c.is_ascii_digit()) {
            "_"
        } else {
            ""
        };
        let mut number = 2_u64;
        loop {
            let name = format!("{base}{separator}{number}");
            if self.take(&name) {
                return name;
            }
            number += 1;
        }
    }

    fn take(&mut self, name: &str) -> bool {
        let key = self.key(name);
        self.taken.insert(key)
    }

    fn key(&self, name: &str) -> String {
        if self.fold {
            name.to_ascii_lowercase()
        } else {
            name.to_owned()
        }
    }
}
