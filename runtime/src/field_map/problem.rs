//! What is wrong with a field map: a code of the generator, a place, what, and how to mend it.

use std::fmt;

use conjoin_conversions::Told;
pub(super) use conjoin_conversions::{closest, is_slip, list};
use serde::Serialize;

/// One mistake in a field map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct FieldMapProblem {
    /// The code, with the meaning that it has for mappings: `M0201`.
    pub code: &'static str,
    /// Number of the map among those that lie over each other, from 0 at the bottom.
    pub layer: usize,
    /// JSON pointer into that map: `/override/start_date/from`.
    pub pointer: String,
    /// What is wrong.
    pub message: String,
    /// Where the other side of the contradiction stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// How to mend it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
}

impl fmt::Display for FieldMapProblem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = if self.pointer.is_empty() {
            "the whole map"
        } else {
            &self.pointer
        };
        write!(out, "[{}] {} at {place}", self.code, self.message)?;
        if self.layer > 0 {
            write!(out, " of map {}", self.layer + 1)?;
        }
        if let Some(note) = &self.note {
            write!(out, " ({note})")?;
        }
        if let Some(help) = &self.help {
            write!(out, "; {help}")?;
        }
        Ok(())
    }
}

/// A field map that was refused, with everything that is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct FieldMapError {
    /// Common model: `hris.employee`.
    pub model: String,
    /// All mistakes, in the order of the map.
    pub problems: Vec<FieldMapProblem>,
}

impl fmt::Display for FieldMapError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "the field map of {} is wrong", self.model)?;
        for problem in &self.problems {
            write!(out, "\n{problem}")?;
        }
        Ok(())
    }
}

impl std::error::Error for FieldMapError {}

/// Collects mistakes; each is said once, however many kinds of records it is met in.
#[derive(Debug, Default)]
pub(super) struct Problems {
    list: Vec<FieldMapProblem>,
    layer: usize,
}

/// Codes of what is probably not meant and still has a meaning.
const WARNINGS: [&str; 2] = ["M0221", "M0310"];

impl Problems {
    pub(super) fn of_layer(layer: usize) -> Self {
        Self {
            list: Vec::new(),
            layer,
        }
    }

    pub(super) fn say(
        &mut self,
        code: &'static str,
        pointer: &str,
        message: impl Into<String>,
    ) -> Said<'_> {
        let message = message.into();
        let known = self
            .list
            .iter()
            .position(|it| it.code == code && it.pointer == pointer && it.message == message);
        let new = known.is_none();
        let at = known.unwrap_or(self.list.len());
        if new {
            self.list.push(FieldMapProblem {
                code,
                layer: self.layer,
                pointer: pointer.to_owned(),
                message,
                note: None,
                help: None,
            });
        }
        Said {
            problem: self.list.get_mut(at).filter(|_| new),
        }
    }

    /// A mistake that mappings may have too.
    pub(super) fn told(&mut self, pointer: &str, told: Told) {
        let mut problem = self.say(told.code.as_str(), pointer, told.message);
        if !told.notes.is_empty() {
            problem = problem.note(told.notes.join("; "));
        }
        if !told.help.is_empty() {
            problem.help(told.help.join("; "));
        }
    }

    /// How many mistakes there are that keep the map from being used.
    pub(super) fn len(&self) -> usize {
        self.list.len() - self.warnings().count()
    }

    fn warnings(&self) -> impl Iterator<Item = &FieldMapProblem> {
        let warns = |it: &&FieldMapProblem| WARNINGS.contains(&it.code);
        self.list.iter().filter(warns)
    }

    /// Mistakes, and what is only probably one.
    pub(super) fn into_lists(self) -> (Vec<FieldMapProblem>, Vec<FieldMapProblem>) {
        let warns = |it: &FieldMapProblem| WARNINGS.contains(&it.code);
        let (warnings, mistakes) = self.list.into_iter().partition(warns);
        (mistakes, warnings)
    }
}

/// A mistake that was just said; what is added to one that was said before is left out.
pub(super) struct Said<'p> {
    problem: Option<&'p mut FieldMapProblem>,
}

impl Said<'_> {
    pub(super) fn note(mut self, note: impl Into<String>) -> Self {
        if let Some(problem) = &mut self.problem {
            problem.note = Some(note.into());
        }
        self
    }

    pub(super) fn help(mut self, help: impl Into<String>) -> Self {
        if let Some(problem) = &mut self.problem {
            problem.help = Some(help.into());
        }
        self
    }

    /// Names the nearest of the candidates, or else all of them.
    pub(super) fn one_of(self, name: &str, intro: &str, candidates: &[&str]) -> Self {
        match closest(name, candidates.iter().copied()) {
            Some(best) => self.help(format!("did you mean `{best}`?")),
            None => self.help(list(intro, candidates)),
        }
    }
}
