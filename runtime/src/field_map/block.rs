//! Reading the JSON of a field map block by block, every key accounted for.

use serde_json::{Map, Value};

use super::problem::{Problems, closest, list};
use crate::json::escape;

/// An object of a field map.
pub(super) struct Block<'v> {
    map: &'v Map<String, Value>,
    at: String,
    what: &'static str,
    known: Vec<&'static str>,
    refused: Vec<&'static str>,
}

impl<'v> Block<'v> {
    pub(super) fn of(
        value: &'v Value,
        what: &'static str,
        at: &str,
        problems: &mut Problems,
    ) -> Option<Self> {
        match value {
            Value::Object(map) => Some(Self {
                map,
                at: at.to_owned(),
                what,
                known: Vec::new(),
                refused: Vec::new(),
            }),
            other => {
                expected(problems, at, "an object", other);
                None
            }
        }
    }

    /// The value of a key and its pointer.
    pub(super) fn get(&mut self, key: &'static str) -> Option<(&'v Value, String)> {
        self.known.push(key);
        let value = self.map.get(key)?;
        Some((value, below(&self.at, key)))
    }

    /// As [`Block::get`]; a missing key is a mistake.
    pub(super) fn require(
        &mut self,
        key: &'static str,
        problems: &mut Problems,
    ) -> Option<(&'v Value, String)> {
        let found = self.get(key);
        if found.is_none() {
            problems
                .say("M0002", &self.at, format!("{} lacks `{key}`", self.what))
                .help(format!("add `{key}`"));
        }
        found
    }

    /// Those of the keys that are there.
    pub(super) fn written(&self, keys: &[&'static str]) -> Vec<&'static str> {
        let there = keys.iter().filter(|key| self.map.contains_key(**key));
        there.copied().collect()
    }

    /// Keys that a mapping may have and a field map may not, each with why.
    pub(super) fn refuse(&mut self, keys: &[(&'static str, &str)], problems: &mut Problems) {
        for (key, why) in keys {
            if self.map.contains_key(*key) {
                self.refused.push(key);
                problems
                    .say(
                        "M0002",
                        &below(&self.at, key),
                        format!("`{key}` cannot stand in a field map"),
                    )
                    .note((*why).to_owned())
                    .help("put it into the mapping");
            }
        }
    }

    pub(super) fn text(
        &mut self,
        key: &'static str,
        problems: &mut Problems,
    ) -> Option<(&'v str, String)> {
        let (value, at) = self.get(key)?;
        Some((text(value, &at, problems)?, at))
    }

    pub(super) fn flag(&mut self, key: &'static str, problems: &mut Problems) -> Option<bool> {
        let (value, at) = self.get(key)?;
        match value {
            Value::Bool(flag) => Some(*flag),
            other => {
                expected(problems, &at, "true or false", other);
                None
            }
        }
    }

    /// A text that is one of a few words.
    pub(super) fn word(
        &mut self,
        key: &'static str,
        words: &[&'static str],
        problems: &mut Problems,
    ) -> Option<&'static str> {
        let (value, at) = self.get(key)?;
        word(value, &at, words, problems)
    }

    /// Complains of every key that was not asked for.
    pub(super) fn finish(self, problems: &mut Problems) {
        for key in self.map.keys() {
            if self.known.contains(&key.as_str()) || self.refused.contains(&key.as_str()) {
                continue;
            }
            let at = below(&self.at, key);
            let told = problems.say(
                "M0002",
                &at,
                format!("unknown key `{key}` in {}", self.what),
            );
            match closest(key, self.known.iter().copied()) {
                Some(best) => told.help(format!("did you mean `{best}`?")),
                None => told.help(list("its keys are", &self.known)),
            };
        }
    }
}

/// The pointer of a member.
pub(super) fn below(at: &str, key: &str) -> String {
    format!("{at}/{}", escape(key))
}

/// Complains of a value of another kind.
pub(super) fn expected(problems: &mut Problems, at: &str, what: &str, found: &Value) {
    let found = match found {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    };
    problems.say("M0002", at, format!("expected {what}, found {found}"));
}

pub(super) fn text<'v>(value: &'v Value, at: &str, problems: &mut Problems) -> Option<&'v str> {
    match value {
        Value::String(text) => Some(text),
        other => {
            expected(problems, at, "text", other);
            None
        }
    }
}

/// A text that is one of a few words.
pub(super) fn word(
    value: &Value,
    at: &str,
    words: &[&'static str],
    problems: &mut Problems,
) -> Option<&'static str> {
    let found = text(value, at, problems)?;
    let known = words.iter().find(|word| **word == found).copied();
    if known.is_none() {
        problems
            .say(
                "M0002",
                at,
                format!("`{found}` is not a word that can stand here"),
            )
            .one_of(found, "its words are", words);
    }
    known
}

/// A literal as text.
pub(super) fn literal(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(flag) => Some(flag.to_string()),
        _ => None,
    }
}
