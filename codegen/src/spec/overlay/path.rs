//! The JSONPath of overlay targets: names, lists of names, `*`, indexes and one filter.

use serde_json::Value;

use crate::spec::reference::escape;

/// One step of a target.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Segment {
    /// `.a`, `['a']` or `['a', 'b']`.
    Names(Vec<String>),
    /// `*`.
    All,
    /// `[n]`; negative from the end.
    Index(i64),
    /// `[?@.a.b == 'x']`.
    Filter {
        path: Vec<String>,
        equals: bool,
        value: Value,
    },
}

/// One concrete step of a selected place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    Index(usize),
    Key(String),
}

/// A place in a document, from the root.
pub(super) type Steps = Vec<Step>;

/// The JSON pointer of a place.
pub(super) fn pointer(steps: &[Step]) -> String {
    steps
        .iter()
        .fold(String::new(), |pointer, step| match step {
            Step::Index(index) => format!("{pointer}/{index}"),
            Step::Key(key) => format!("{pointer}/{}", escape(key)),
        })
}

/// Reads a target, or says what is wrong with it.
pub(super) fn parse(target: &str) -> Result<Vec<Segment>, String> {
    let mut scanner = Scanner {
        text: target,
        at: 0,
    };
    if !scanner.take('$') {
        return Err("a target begins with `$`".to_owned());
    }
    let mut segments = Vec::new();
    while !scanner.done() {
        if scanner.take('.') {
            if scanner.peek() == Some('.') {
                return Err("`..` is not supported: name every step".to_owned());
            }
            if scanner.peek() == Some('[') {
                continue;
            }
            segments.push(if scanner.take('*') {
                Segment::All
            } else {
                Segment::Names(vec![scanner.name()?])
            });
        } else if scanner.take('[') {
            segments.push(scanner.bracket()?);
        } else {
            return Err(format!("expected `.` or `[` at `{}`", scanner.rest()));
        }
    }
    Ok(segments)
}

struct Scanner<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Scanner<'t> {
    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    fn done(&self) -> bool {
        self.at >= self.text.len()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn take(&mut self, wanted: char) -> bool {
        let found = self.peek() == Some(wanted);
        if found {
            self.at += wanted.len_utf8();
        }
        found
    }

    fn expect(&mut self, wanted: char) -> Result<(), String> {
        self.space();
        if self.take(wanted) {
            Ok(())
        } else {
            Err(format!("expected `{wanted}` at `{}`", self.rest()))
        }
    }

    fn space(&mut self) {
        while self.take(' ') {}
    }

    fn name(&mut self) -> Result<String, String> {
        let rest = self.rest();
        let end = rest
            .find(['.', '[', ']', ' ', '=', '!', ')', ','])
            .unwrap_or(rest.len());
        if end == 0 {
            return Err(format!("expected a name at `{rest}`"));
        }
        self.at += end;
        Ok(rest[..end].to_owned())
    }

    fn quoted(&mut self) -> Result<String, String> {
        let quote = match self.peek() {
            Some(quote @ ('\'' | '"')) => quote,
            _ => return Err(format!("expected a quoted name at `{}`", self.rest())),
        };
        self.take(quote);
        let mut out = String::new();
        while let Some(next) = self.peek() {
            self.at += next.len_utf8();
            match next {
                '\\' => {
                    let Some(escaped) = self.peek() else { break };
                    self.at += escaped.len_utf8();
                    out.push(escaped);
                }
                _ if next == quote => return Ok(out),
                _ => out.push(next),
            }
        }
        Err("a quote is never closed".to_owned())
    }

    fn bracket(&mut self) -> Result<Segment, String> {
        self.space();
        let segment = match self.peek() {
            Some('*') => {
                self.take('*');
                Segment::All
            }
            Some('?') => {
                self.take('?');
                self.filter()?
            }
            Some('\'' | '"') => {
                let mut names = vec![self.quoted()?];
                self.space();
                while self.take(',') {
                    self.space();
                    names.push(self.quoted()?);
                    self.space();
                }
                Segment::Names(names)
            }
            _ => Segment::Index(self.number()?),
        };
        self.expect(']')?;
        Ok(segment)
    }

    fn number(&mut self) -> Result<i64, String> {
        let rest = self.rest();
        let end = rest
            .find(|it: char| !it.is_ascii_digit() && it != '-')
            .unwrap_or(rest.len());
        let number = rest[..end]
            .parse()
            .map_err(|_| format!("expected an index at `{rest}`"))?;
        self.at += end;
        Ok(number)
    }

    fn filter(&mut self) -> Result<Segment, String> {
        self.space();
        let parenthesis = self.take('(');
        self.expect('@')?;
        let mut path = Vec::new();
        loop {
            if self.take('.') {
                path.push(self.name()?);
            } else if self.take('[') {
                path.push(self.quoted()?);
                self.expect(']')?;
            } else {
                break;
            }
        }
        self.space();
        let equals = match self.rest().get(..2) {
            Some("==") => true,
            Some("!=") => false,
            _ => return Err(format!("expected `==` at `{}`", self.rest())),
        };
        self.at += 2;
        self.space();
        let value = self.literal()?;
        if parenthesis {
            self.expect(')')?;
        }
        Ok(Segment::Filter {
            path,
            equals,
            value,
        })
    }

    fn literal(&mut self) -> Result<Value, String> {
        if matches!(self.peek(), Some('\'' | '"')) {
            return self.quoted().map(Value::String);
        }
        let rest = self.rest();
        let end = rest.find([']', ')', ' ']).unwrap_or(rest.len());
        self.at += end;
        serde_json::from_str(&rest[..end]).map_err(|_| {
            format!("expected a quoted text, a number, `true`, `false` or `null` at `{rest}`")
        })
    }
}

/// What a target selects.
pub(super) struct Selection {
    /// The places, in document order, without repeats.
    pub(super) places: Vec<Steps>,
    /// The step at which nothing was left, and the names that stood there.
    pub(super) lost: Option<(usize, Vec<String>)>,
}

/// Selects the places of a target in a document.
pub(super) fn select(root: &Value, segments: &[Segment]) -> Selection {
    let mut now: Vec<(Steps, &Value)> = vec![(Vec::new(), root)];
    for (depth, segment) in segments.iter().enumerate() {
        let mut next = Vec::new();
        for (steps, value) in &now {
            for (step, value) in children(value, segment) {
                let mut steps = steps.clone();
                steps.push(step);
                next.push((steps, value));
            }
        }
        if next.is_empty() {
            return Selection {
                places: Vec::new(),
                lost: Some((depth, names(&now))),
            };
        }
        now = next;
    }
    let mut places: Vec<Steps> = Vec::with_capacity(now.len());
    for (steps, _) in now {
        if !places.contains(&steps) {
            places.push(steps);
        }
    }
    Selection { places, lost: None }
}

fn names(values: &[(Steps, &Value)]) -> Vec<String> {
    values
        .iter()
        .filter_map(|(_, value)| value.as_object())
        .flat_map(|map| map.keys().cloned())
        .collect()
}

fn children<'a>(value: &'a Value, segment: &Segment) -> Vec<(Step, &'a Value)> {
    match (segment, value) {
        (Segment::Names(names), Value::Object(map)) => names
            .iter()
            .filter_map(|name| Some((Step::Key(name.clone()), map.get(name)?)))
            .collect(),
        (Segment::All, _) => entries(value),
        (Segment::Index(index), Value::Array(list)) => {
            let index = usize::try_from(*index)
                .ok()
                .or_else(|| list.len().checked_sub(usize::try_from(-index).ok()?));
            index
                .and_then(|index| Some((Step::Index(index), list.get(index)?)))
                .into_iter()
                .collect()
        }
        (
            Segment::Filter {
                path,
                equals,
                value: wanted,
            },
            _,
        ) => entries(value)
            .into_iter()
            .filter(|(_, entry)| {
                let found = path.iter().try_fold(*entry, |at, name| at.get(name));
                found.is_some_and(|found| (found == wanted) == *equals)
            })
            .collect(),
        _ => Vec::new(),
    }
}

fn entries(value: &Value) -> Vec<(Step, &Value)> {
    match value {
        Value::Object(map) => map
            .iter()
            .map(|(key, value)| (Step::Key(key.clone()), value))
            .collect(),
        Value::Array(list) => list
            .iter()
            .enumerate()
            .map(|(index, value)| (Step::Index(index), value))
            .collect(),
        _ => Vec::new(),
    }
}

/// The value at a place.
pub(super) fn at_mut<'a>(root: &'a mut Value, steps: &[Step]) -> Option<&'a mut Value> {
    steps.iter().try_fold(root, |value, step| match step {
        Step::Key(key) => value.get_mut(key),
        Step::Index(index) => value.get_mut(index),
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn selected(target: &str) -> Vec<String> {
        let root = json!({
            "paths": {"/a": {"get": {"parameters": [{"name": "x"}, {"name": "y", "in": "query"}]}}, "/b/{id}": {"get": {}}},
            "s": {"A": 1, "B": 2, "C-d": {"e": 3}}
        });
        select(&root, &parse(target).unwrap())
            .places
            .iter()
            .map(|steps| pointer(steps))
            .collect()
    }

    #[test]
    fn targets_select() {
        assert_eq!(selected("$"), [""]);
        assert_eq!(
            selected("$.paths['/a'].get.parameters[?@.name=='y']"),
            ["/paths/~1a/get/parameters/1"]
        );
        assert_eq!(
            selected("$.paths['/a'].get.parameters[?(@.name == \"y\")].name"),
            ["/paths/~1a/get/parameters/1/name"]
        );
        assert_eq!(
            selected("$.paths['/a'].get.parameters[?@['in']!='x']"),
            ["/paths/~1a/get/parameters/1"]
        );
        assert_eq!(
            selected("$.paths[*].get"),
            ["/paths/~1a/get", "/paths/~1b~1{id}/get"]
        );
        assert_eq!(
            selected("$.paths.*[*]"),
            ["/paths/~1a/get", "/paths/~1b~1{id}/get"]
        );
        assert_eq!(selected("$.s['A', 'B']"), ["/s/A", "/s/B"]);
        assert_eq!(selected("$.s.C-d.e"), ["/s/C-d/e"]);
        assert_eq!(
            selected("$.paths['/a'].get.parameters[-1]"),
            ["/paths/~1a/get/parameters/1"]
        );
        assert!(selected("$.s.D").is_empty());
        assert!(selected("$.s[0]").is_empty());
    }

    #[test]
    fn bad_targets_say_why() {
        for target in [
            "",
            "s.a",
            "$..a",
            "$.",
            "$[",
            "$['a",
            "$[?@.a]",
            "$[?@.a==]",
            "$.a b",
            "$[x]",
            "$['a' 'b']",
            "$[?a==1]",
        ] {
            assert!(parse(target).is_err(), "{target}");
        }
    }
}
