//! Guards against lists without an end, in memory that does not grow with the list.

use std::collections::{HashSet, VecDeque};

use super::print::Print;

/// How many of the last tokens are known one by one.
const WINDOW: usize = 1024;

/// The last marks, and one that is kept longer and longer.
///
/// A token among the last 1,024 is known at once. A longer circle is found by
/// the kept token (R. Brent, An improved Monte Carlo factorization algorithm,
/// 1980), at the latest after three rounds.
pub(super) struct Seen {
    last: Window,
    kept: Option<u64>,
    steps: u64,
    limit: u64,
}

impl Seen {
    pub(super) fn new() -> Self {
        Self {
            last: Window::new(WINDOW),
            kept: None,
            steps: 0,
            limit: 1,
        }
    }

    /// Notes a token; `false` when it was there before.
    pub(super) fn note(&mut self, token: &str) -> bool {
        let mark = Print::of(token);
        if self.kept == Some(mark) || !self.last.insert(mark) {
            return false;
        }
        self.steps += 1;
        if self.steps == self.limit {
            self.kept = Some(mark);
            self.steps = 0;
            self.limit *= 2;
        }
        true
    }
}

/// The last so many marks.
pub(super) struct Window {
    order: VecDeque<u64>,
    marks: HashSet<u64>,
    size: usize,
}

impl Window {
    pub(super) fn new(size: usize) -> Self {
        Self {
            order: VecDeque::new(),
            marks: HashSet::new(),
            size: size.max(1),
        }
    }

    /// Takes a mark in and the oldest out; `false` when it was there.
    pub(super) fn insert(&mut self, mark: u64) -> bool {
        if !self.marks.insert(mark) {
            return false;
        }
        if self.order.len() == self.size
            && let Some(oldest) = self.order.pop_front()
        {
            self.marks.remove(&oldest);
        }
        self.order.push_back(mark);
        true
    }
}

/// A total that the provider gives with each page.
#[derive(Default)]
pub(super) struct Total {
    first: Option<u64>,
    last: Option<u64>,
    moved: bool,
}

impl Total {
    /// Notes the total of a page; by how much it is smaller than before.
    pub(super) fn note(&mut self, total: Option<u64>) -> u64 {
        let Some(total) = total else { return 0 };
        let first = *self.first.get_or_insert(total);
        self.moved |= first != total;
        let before = self.last.replace(total).unwrap_or(total);
        before.saturating_sub(total)
    }

    /// Whether so many are all. A total that moved says nothing: the data does.
    pub(super) fn reached(&self, count: u64) -> bool {
        !self.moved && self.last.is_some_and(|total| total > 0 && count >= total)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Tokens until a circle is found that begins after `tail` tokens.
    fn found_after(tail: u64, round: u64) -> u64 {
        let mut seen = Seen::new();
        (0..)
            .find(|at| {
                let token = if *at < tail {
                    *at
                } else {
                    tail + (at - tail) % round
                };
                !seen.note(&token.to_string())
            })
            .expect("it is found")
    }

    #[test]
    fn circles_are_found() {
        assert_eq!(found_after(0, 1), 1, "A, A");
        assert_eq!(found_after(0, 2), 2, "A, B, A");
        assert_eq!(found_after(5, 1000), 1005, "at once within the window");
        for (tail, round) in [(0, 1025), (7, 5000), (20_000, 3000)] {
            let found = found_after(tail, round);
            assert!(
                found <= 3 * (tail + round).next_power_of_two(),
                "{tail} {round}: {found}"
            );
        }
    }

    #[test]
    fn memory_does_not_grow() {
        let mut seen = Seen::new();
        for at in 0..100_000 {
            assert!(seen.note(&at.to_string()));
        }
        assert_eq!((seen.last.order.len(), seen.last.marks.len()), (1024, 1024));
    }

    #[test]
    fn totals_count_as_long_as_they_stand() {
        let mut total = Total::default();
        assert!(!total.reached(1));
        assert_eq!(total.note(Some(5)), 0);
        assert!(!total.reached(4) && total.reached(5));
        assert_eq!(total.note(Some(3)), 2);
        assert!(!total.reached(5), "it moved");
        assert_eq!(total.note(None), 0);
        let mut none = Total::default();
        none.note(Some(0));
        assert!(
            !none.reached(2),
            "records came although there are said to be none"
        );
    }
}
