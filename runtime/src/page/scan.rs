//! One pass over an answer: hands out the records and picks up what leads to the next page.

use super::plan::Step;
use crate::json::{Kind, Reader, unescape};

/// A scalar that was looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// As text.
    pub(super) text: String,
    /// Whether it was a JSON number.
    pub(super) number: bool,
}

/// The two places a paginator may look at: the next token, and what says stop.
pub(super) type Wants = [Option<&'static str>; 2];

/// The state of one pass.
pub(super) struct Scan<'s> {
    /// Reads one record; the reader stands before it.
    sink: &'s mut dyn FnMut(&mut Reader<'_>),
    /// The target is one record, not a list of them.
    single: bool,
    /// What stood at the wanted places.
    pub(super) found: [Option<Found>; 2],
    /// What stood where the records should be: `None` when there was nothing.
    pub(super) target: Option<Kind>,
    /// Records handed out.
    pub(super) count: u64,
}

impl<'s> Scan<'s> {
    pub(super) fn new(single: bool, sink: &'s mut dyn FnMut(&mut Reader<'_>)) -> Self {
        Self {
            sink,
            single,
            found: [None, None],
            target: None,
            count: 0,
        }
    }

    /// Walks one value. `steps`: the way to the records, if they are inside.
    pub(super) fn walk(
        &mut self,
        json: &mut Reader<'_>,
        steps: Option<&'static [Step]>,
        wants: Wants,
    ) {
        self.pick(json, wants);
        let open = wants.iter().flatten().any(|pointer| !pointer.is_empty());
        match (json.kind(), steps) {
            (_, Some([])) => self.records(json),
            (Some(Kind::Object), Some([Step::Values, rest @ ..])) => {
                self.target = Some(Kind::Array);
                json.begin_object();
                while json.next_key().is_some() {
                    self.value(json, rest);
                }
            }
            // An empty map is written as an empty list by some languages.
            (Some(Kind::Array), Some([Step::Values, rest @ ..])) => {
                self.target = Some(Kind::Array);
                json.begin_array();
                while json.next_item() {
                    self.value(json, rest);
                }
            }
            (Some(Kind::Array), Some([Step::Find { key, equals }, rest @ ..])) => {
                let mut found = false;
                json.begin_array();
                while json.next_item() {
                    if !found && matches(json, key, equals) {
                        found = true;
                        self.walk(json, Some(rest), [None; 2]);
                    } else {
                        json.skip();
                    }
                }
            }
            (Some(Kind::Object), Some([Step::Key(_), ..])) => self.members(json, steps, wants),
            (Some(Kind::Object), None) if open => self.members(json, None, wants),
            (Some(Kind::Array), None) if open => {
                let mut index = 0_usize;
                json.begin_array();
                while json.next_item() {
                    let token = index.to_string();
                    self.walk(json, None, wants.map(|want| below(want?, &token)));
                    index += 1;
                }
            }
            _ => json.skip(),
        }
    }

    fn members(&mut self, json: &mut Reader<'_>, steps: Option<&'static [Step]>, wants: Wants) {
        json.begin_object();
        while let Some(key) = json.next_key() {
            let rest = match steps {
                Some([Step::Key(name), rest @ ..]) if *name == key => Some(rest),
                _ => None,
            };
            let inner = wants.map(|want| below(want?, &key));
            if rest.is_none() && inner == [None; 2] {
                json.skip();
            } else {
                self.walk(json, rest, inner);
            }
        }
    }

    /// Keeps the scalar here if it is wanted.
    fn pick(&mut self, json: &mut Reader<'_>, wants: Wants) {
        if !wants.contains(&Some("")) {
            return;
        }
        let number = match json.kind() {
            Some(Kind::Number) => true,
            Some(Kind::Text | Kind::Bool) => false,
            _ => return,
        };
        let mark = json.mark();
        let Some(text) = json.scalar() else {
            return;
        };
        let found = Found {
            text: text.into_owned(),
            number,
        };
        json.reset(mark);
        for (want, slot) in wants.iter().zip(&mut self.found) {
            if *want == Some("") {
                *slot = Some(found.clone());
            }
        }
    }

    fn records(&mut self, json: &mut Reader<'_>) {
        self.target = json.kind();
        match self.target {
            Some(Kind::Array) => {
                json.begin_array();
                while json.next_item() {
                    self.record(json);
                }
            }
            Some(Kind::Object) if self.single => self.record(json),
            _ => json.skip(),
        }
    }

    fn value(&mut self, json: &mut Reader<'_>, rest: &'static [Step]) {
        if rest.is_empty() {
            self.record(json);
        } else {
            self.walk(json, Some(rest), [None; 2]);
        }
    }

    fn record(&mut self, json: &mut Reader<'_>) {
        self.count += 1;
        (self.sink)(json);
    }
}

/// What is left of a pointer below a member.
fn below(pointer: &'static str, key: &str) -> Option<&'static str> {
    let rest = pointer.strip_prefix('/')?;
    let (token, rest) = match rest.find('/') {
        Some(at) => rest.split_at(at),
        None => (rest, ""),
    };
    (token == key || unescape(token) == key).then_some(rest)
}

/// Whether the element has a property of this value. The reader stays before it.
fn matches(json: &mut Reader<'_>, wanted: &str, equals: &str) -> bool {
    if json.kind() != Some(Kind::Object) {
        return false;
    }
    let mark = json.mark();
    let mut found = false;
    json.begin_object();
    while let Some(key) = json.next_key() {
        if key == wanted {
            found = json.scalar().is_some_and(|text| text == equals);
        } else {
            json.skip();
        }
    }
    json.reset(mark);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#" {"meta": {"page": {"next": "c2", "more": true}}, "groups": [
        {"name": "x", "items": [9]}, {"items": [{"id": 1}, {"id": 2}], "name": 7}],
        "map": {"4": {"id": 4}, "5": {"id": 5}}, "a/b": {"n": 12}, "none": null, "last": 1} "#;

    fn scan(
        single: bool,
        steps: &'static [Step],
        wants: Wants,
    ) -> (Vec<String>, [Option<String>; 2], Option<Kind>) {
        let mut records = Vec::new();
        let mut sink = |json: &mut Reader<'_>| records.push(json.raw().to_owned());
        let mut scan = Scan::new(single, &mut sink);
        let mut json = Reader::new(PAGE);
        scan.walk(&mut json, Some(steps), wants);
        json.finish().expect("valid");
        let (found, target) = (
            scan.found.map(|found| found.map(|found| found.text)),
            scan.target,
        );
        (records, found, target)
    }

    #[test]
    fn finds_records_and_what_comes_next_in_one_pass() {
        let steps: &[Step] = &[
            Step::Key("groups"),
            Step::Find {
                key: "name",
                equals: "7",
            },
            Step::Key("items"),
        ];
        let (records, found, target) = scan(
            false,
            steps,
            [Some("/meta/page/next"), Some("/meta/page/more")],
        );
        assert_eq!(records, [r#"{"id": 1}"#, r#"{"id": 2}"#]);
        assert_eq!(found, [Some("c2".into()), Some("true".into())]);
        assert_eq!(target, Some(Kind::Array));
    }

    #[test]
    fn walks_maps_and_single_records() {
        let (records, found, _) = scan(
            false,
            &[Step::Key("map"), Step::Values],
            [Some("/a~1b/n"), None],
        );
        assert_eq!(records, [r#"{"id": 4}"#, r#"{"id": 5}"#]);
        assert_eq!(found[0].as_deref(), Some("12"));
        let (records, ..) = scan(true, &[Step::Key("a/b")], [None; 2]);
        assert_eq!(records, [r#"{"n": 12}"#]);
        let (_, found, _) = scan(false, &[], [Some("/groups/1/name"), None]);
        assert_eq!(found[0], None, "the target is the whole answer");
    }

    #[test]
    fn says_what_stands_instead_of_records() {
        assert_eq!(
            scan(false, &[Step::Key("none")], [None; 2]).2,
            Some(Kind::Null)
        );
        assert_eq!(scan(false, &[Step::Key("missing")], [None; 2]).2, None);
        assert_eq!(
            scan(false, &[Step::Key("meta")], [None; 2]).2,
            Some(Kind::Object)
        );
    }
}
