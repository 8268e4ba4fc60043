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

/// The places a paginator may look at: the next token, what says stop, the token for later runs.
pub(super) type Wants = [Option<&'static str>; 3];

/// One pass over an answer. It stops before each record and can be taken up
/// again by another reader at the same place.
pub(super) struct Scan {
    /// The containers that are open, the innermost last.
    frames: Vec<Frame>,
    /// The whole way, until it has begun.
    start: Option<(&'static [Step], Wants)>,
    /// The target is one record, not a list of them.
    single: bool,
    /// What stood at the wanted places.
    pub(super) found: [Option<Found>; 3],
    /// What stood where the records should be: `None` when there was nothing.
    pub(super) target: Option<Kind>,
    /// Records so far.
    pub(super) count: u64,
}

/// An open container, and what is looked for in it.
#[derive(Clone, Copy)]
enum Frame {
    /// An object on the way.
    Members(Option<&'static [Step]>, Wants),
    /// A list on the way to a wanted scalar; the index of the next element.
    Items(usize, Wants),
    /// The records.
    Records,
    /// An object whose values lead to records.
    Values(&'static [Step]),
    /// A list in the place of such an object.
    Elements(&'static [Step]),
    /// A list of which one element, found by property and value, leads to records.
    Find(&'static str, &'static str, &'static [Step]),
    /// Such a list after that element.
    Rest,
}

/// What became of one value.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Move {
    /// The reader stands before a record.
    Record,
    /// The value was passed over, or its container was opened.
    On,
    /// The container is at its end.
    End,
}

impl Scan {
    pub(super) fn new(steps: &'static [Step], wants: Wants, single: bool) -> Self {
        Self {
            frames: Vec::with_capacity(4),
            start: Some((steps, wants)),
            single,
            found: [None, None, None],
            target: None,
            count: 0,
        }
    }

    /// Moves the reader before the next record, which has to be read before the
    /// next call. `false` at the end, and at a syntax error.
    pub(super) fn next(&mut self, json: &mut Reader<'_>) -> bool {
        let mut step = match self.start.take() {
            Some((steps, wants)) => self.enter(json, Some(steps), wants),
            None => Move::On,
        };
        while step != Move::Record {
            if step == Move::End {
                self.frames.pop();
            }
            let Some(frame) = self.frames.last().copied() else {
                return false;
            };
            step = self.advance(json, frame);
        }
        self.count += 1;
        true
    }

    /// Takes the next value of the innermost container.
    fn advance(&mut self, json: &mut Reader<'_>, frame: Frame) -> Move {
        match frame {
            Frame::Records if json.next_item() => Move::Record,
            Frame::Values(rest) if json.next_key().is_some() => self.value(json, rest),
            Frame::Elements(rest) if json.next_item() => self.value(json, rest),
            Frame::Members(steps, wants) => match json.next_key() {
                Some(key) => self.member(json, &key, steps, wants),
                None => {
                    if let (Some([Step::Optional(_), ..]), None) = (steps, self.target) {
                        self.target = Some(Kind::Array);
                    }
                    Move::End
                }
            },
            Frame::Items(index, wants) if json.next_item() => {
                self.replace(Frame::Items(index + 1, wants));
                let token = index.to_string();
                self.enter(json, None, wants.map(|want| below(want?, &token)))
            }
            Frame::Find(key, equals, rest) if json.next_item() => {
                if matches(json, key, equals) {
                    self.replace(Frame::Rest);
                    self.enter(json, Some(rest), [None; 3])
                } else {
                    json.skip();
                    Move::On
                }
            }
            Frame::Rest if json.next_item() => {
                json.skip();
                Move::On
            }
            _ => Move::End,
        }
    }

    /// Looks at one value. `steps`: the way to the records, if they are inside.
    fn enter(
        &mut self,
        json: &mut Reader<'_>,
        steps: Option<&'static [Step]>,
        wants: Wants,
    ) -> Move {
        self.pick(json, wants);
        let open = wants.iter().flatten().any(|pointer| !pointer.is_empty());
        let frame = match (json.kind(), steps) {
            (kind, Some([])) => {
                self.target = kind;
                match kind {
                    Some(Kind::Array) => Frame::Records,
                    Some(Kind::Object) if self.single => return Move::Record,
                    _ => return pass(json),
                }
            }
            (Some(Kind::Object), Some([Step::Values, rest @ ..])) => {
                self.target = Some(Kind::Array);
                Frame::Values(rest)
            }
            // An empty map is written as an empty list by some languages.
            (Some(Kind::Array), Some([Step::Values, rest @ ..])) => {
                self.target = Some(Kind::Array);
                Frame::Elements(rest)
            }
            (Some(Kind::Array), Some([Step::Find { key, equals }, rest @ ..])) => {
                Frame::Find(key, equals, rest)
            }
            (Some(Kind::Object), Some([Step::Key(_) | Step::Optional(_), ..])) => {
                Frame::Members(steps, wants)
            }
            (Some(Kind::Object), None) if open => Frame::Members(None, wants),
            (Some(Kind::Array), None) if open => Frame::Items(0, wants),
            _ => return pass(json),
        };
        let opened = match frame {
            Frame::Members(..) | Frame::Values(_) => json.begin_object(),
            _ => json.begin_array(),
        };
        if opened {
            self.frames.push(frame);
        }
        Move::On
    }

    fn member(
        &mut self,
        json: &mut Reader<'_>,
        key: &str,
        steps: Option<&'static [Step]>,
        wants: Wants,
    ) -> Move {
        let rest = match steps {
            Some([Step::Key(name) | Step::Optional(name), rest @ ..]) if *name == key => Some(rest),
            _ => None,
        };
        let inner = wants.map(|want| below(want?, key));
        if rest.is_none() && inner == [None; 3] {
            return pass(json);
        }
        self.enter(json, rest, inner)
    }

    /// A value of a map: a record, or on the way to records.
    fn value(&mut self, json: &mut Reader<'_>, rest: &'static [Step]) -> Move {
        if rest.is_empty() {
            Move::Record
        } else {
            self.enter(json, Some(rest), [None; 3])
        }
    }

    fn replace(&mut self, frame: Frame) {
        if let Some(last) = self.frames.last_mut() {
            *last = frame;
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
}

fn pass(json: &mut Reader<'_>) -> Move {
    json.skip();
    Move::On
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
    ) -> (Vec<String>, [Option<String>; 3], Option<Kind>) {
        let mut records = Vec::new();
        let mut scan = Scan::new(steps, wants, single);
        // A new reader for each record, as between two polls of a stream.
        let mut mark = Reader::new(PAGE).mark();
        loop {
            let mut json = Reader::resume(PAGE, mark);
            if !scan.next(&mut json) {
                json.finish().expect("valid");
                break;
            }
            records.push(json.raw().to_owned());
            mark = json.mark();
        }
        assert_eq!(scan.count, records.len() as u64);
        let found = scan.found.map(|found| found.map(|found| found.text));
        (records, found, scan.target)
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
            [
                Some("/meta/page/next"),
                Some("/meta/page/more"),
                Some("/last"),
            ],
        );
        assert_eq!(records, [r#"{"id": 1}"#, r#"{"id": 2}"#]);
        assert_eq!(
            found,
            [Some("c2".into()), Some("true".into()), Some("1".into())]
        );
        assert_eq!(target, Some(Kind::Array));
    }

    #[test]
    fn walks_maps_and_single_records() {
        let (records, found, _) = scan(
            false,
            &[Step::Key("map"), Step::Values],
            [Some("/a~1b/n"), None, None],
        );
        assert_eq!(records, [r#"{"id": 4}"#, r#"{"id": 5}"#]);
        assert_eq!(found[0].as_deref(), Some("12"));
        let (records, ..) = scan(true, &[Step::Key("a/b")], [None; 3]);
        assert_eq!(records, [r#"{"n": 12}"#]);
        let (_, found, _) = scan(false, &[], [Some("/groups/1/name"), None, None]);
        assert_eq!(found[0], None, "the target is the whole answer");
    }

    #[test]
    fn says_what_stands_instead_of_records() {
        assert_eq!(
            scan(false, &[Step::Key("none")], [None; 3]).2,
            Some(Kind::Null)
        );
        assert_eq!(scan(false, &[Step::Key("missing")], [None; 3]).2, None);
        assert_eq!(
            scan(false, &[Step::Key("meta")], [None; 3]).2,
            Some(Kind::Object)
        );
        let missing: &[Step] = &[Step::Key("meta"), Step::Optional("records")];
        assert_eq!(scan(false, missing, [None; 3]).2, Some(Kind::Array));
        let below: &[Step] = &[Step::Key("missing"), Step::Optional("records")];
        assert_eq!(scan(false, below, [None; 3]).2, None);
        assert_eq!(
            scan(false, &[Step::Optional("none")], [None; 3]).2,
            Some(Kind::Null)
        );
    }
}
