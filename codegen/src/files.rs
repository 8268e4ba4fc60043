//! A file as a value: path and text, until someone writes it.

use std::collections::{BTreeMap, BTreeSet};

/// Files by path relative to the workspace, with `/` between parts.
pub type FileSet = BTreeMap<String, String>;

/// What would change if one set of files took the place of another.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// Paths that are new.
    pub added: Vec<String>,
    /// Paths whose text differs.
    pub changed: Vec<String>,
    /// Paths that are gone.
    pub removed: Vec<String>,
}

impl Changes {
    /// Whether nothing would change.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.changed.is_empty() && self.removed.is_empty()
    }
}

/// Compares what is there with what should be. Paths come out sorted.
#[must_use]
pub fn compare(old: &FileSet, new: &FileSet) -> Changes {
    let mut changes = Changes::default();
    let paths: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    for path in paths {
        match (old.get(path), new.get(path)) {
            (None, Some(_)) => changes.added.push(path.clone()),
            (Some(_), None) => changes.removed.push(path.clone()),
            (Some(before), Some(after)) if before != after => changes.changed.push(path.clone()),
            _ => {}
        }
    }
    changes
}

#[cfg(test)]
mod tests {
    use super::{FileSet, compare};

    fn set(files: &[(&str, &str)]) -> FileSet {
        files
            .iter()
            .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
            .collect()
    }

    #[test]
    fn comparison_sorts_paths_into_three() {
        let changes = compare(
            &set(&[("a", "1"), ("b", "1"), ("c", "1")]),
            &set(&[("b", "1"), ("c", "2"), ("d", "1")]),
        );
        assert_eq!(changes.added, ["d"]);
        assert_eq!(changes.changed, ["c"]);
        assert_eq!(changes.removed, ["a"]);
        assert!(compare(&set(&[("a", "1")]), &set(&[("a", "1")])).is_empty());
    }
}
