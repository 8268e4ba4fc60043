//! Names that live together: unique, in the order they are asked for.

use std::collections::{BTreeMap, BTreeSet};

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
    /// For each base, the number to try next: thousands of names that clash are not thousands of searches.
    next: BTreeMap<String, u64>,
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

    /// Claims for all of a list, so that what each gets does not depend on their order: who asks for its
    /// own spelling comes first, then all by spelling. Pairs of what is wanted and its spelling.
    pub fn claim_all(&mut self, asked: &[(String, &str)]) -> Vec<String> {
        let mut order: Vec<usize> = (0..asked.len()).collect();
        order.sort_by_key(|at| {
            asked
                .get(*at)
                .map(|(wanted, spelling)| (wanted != spelling, *spelling))
        });
        let mut given = vec![String::new(); asked.len()];
        for at in order {
            if let (Some((wanted, spelling)), Some(slot)) = (asked.get(at), given.get_mut(at)) {
                *slot = self.claim(wanted, spelling);
            }
        }
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
        let key = self.key(base);
        let mut number = self.next.get(&key).copied().unwrap_or(2);
        loop {
            let name = format!("{base}{separator}{number}");
            number += 1;
            if self.take(&name) {
                self.next.insert(key, number);
                return name;
            }
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
