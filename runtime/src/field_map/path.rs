//! Paths of a field map: read from text, checked against the index, walked through a record.

use conjoin_conversions::{Literal, join};

use super::compile::Compiler;
use super::index::{CustomPlace, JsonClass, OwnField, RecordFields};
use super::problem::is_slip;
use crate::json::{Kind, Reader, escape, find};

pub(super) use conjoin_conversions::Segment;

/// A path that the index knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Path {
    /// As in the map.
    pub(super) text: String,
    /// For issues: JSON pointer, `*` for an element found by value.
    pub(super) pointer: String,
    /// Number among the properties of the record that the map reads; `None` below a list element.
    pub(super) root: Option<usize>,
    /// What is walked from there.
    pub(super) steps: Vec<Segment>,
    /// What stands at its end.
    pub(super) class: JsonClass,
    /// There may be nothing.
    pub(super) absent: bool,
    /// The values that it may have, when they are known.
    pub(super) options: Vec<String>,
}

/// Where paths start: a record whose first level was read, or an element of a list.
#[derive(Clone, Copy)]
pub(super) struct Scope<'r> {
    pub(super) text: &'r str,
    pub(super) roots: &'r [Option<&'r str>],
}

/// Splits a path; `None` when it is none.
pub(super) fn parse(text: &str) -> Option<Vec<Segment>> {
    let parts = conjoin_conversions::parse(text).ok()?;
    Some(parts.into_iter().map(|part| part.segment).collect())
}

/// The names directly below a path of the index.
fn children<'i>(record: &RecordFields, below: &str) -> Vec<&'i str> {
    let rows = record.index.iter().filter_map(|(path, ..)| {
        let rest = if below.is_empty() {
            path
        } else {
            path.strip_prefix(below)?.strip_prefix('.')?
        };
        let plain = rest.strip_prefix('"').and_then(|it| it.strip_suffix('"'));
        match plain {
            Some(name) => Some(name),
            None => (rest != "." && !rest.contains(['.', '['])).then_some(rest),
        }
    });
    rows.collect()
}

fn row(record: &RecordFields, path: &str) -> Option<(JsonClass, bool)> {
    let path = if path.is_empty() { "." } else { path };
    let found = record.index.iter().find(|(known, ..)| *known == path);
    found
        .map(|(_, class, nullable)| (*class, *nullable))
        .or((path == ".").then_some((JsonClass::Object, false)))
}

/// What the elements of a list are.
fn element(record: &RecordFields, list: &str) -> Option<JsonClass> {
    let class = row(record, list)?.0;
    match class {
        JsonClass::Texts => Some(JsonClass::Text),
        JsonClass::Integers => Some(JsonClass::Integer),
        JsonClass::List => {
            Some(row(record, &format!("{list}[]")).map_or(JsonClass::Any, |(class, _)| class))
        }
        _ => None,
    }
}

impl Compiler<'_> {
    /// Checks a path. `below` is the list in the index that it starts in an element of, or empty.
    pub(super) fn path(
        &mut self,
        record: &RecordFields,
        below: &str,
        text: &str,
        at: &str,
    ) -> Option<Path> {
        let Some(segments) = parse(text) else {
            self.problems
                .say("M0201", at, format!("`{text}` is not a path"))
                .help("write property names with dots between, `[0]` or `[?name==\"x\"]`; quote a name that holds a dot: `\"a.b\"`");
            return None;
        };
        let (class, absent, options) = match self.own_field(below, &segments) {
            Some(own) => (own.class, true, own.options.clone()),
            None => {
                let (class, absent) = self.walk(record, below, &segments, at)?;
                self.is_own(below, text, at)?;
                (class, absent, Vec::new())
            }
        };
        let mut pointer = String::new();
        for segment in &segments {
            pointer.push('/');
            match segment {
                Segment::Name(name) => pointer.push_str(&escape(name)),
                Segment::Index(index) => pointer.push_str(&index.to_string()),
                Segment::Find { .. } => pointer.push('*'),
            }
        }
        let mut steps = segments;
        let root = match steps.first() {
            Some(Segment::Name(name)) if below.is_empty() => {
                let root = self.root(name.clone());
                steps.remove(0);
                Some(root)
            }
            _ => None,
        };
        Some(Path {
            text: text.to_owned(),
            pointer,
            root,
            steps,
            class,
            absent,
            options,
        })
    }

    /// The customer's own field of this path.
    fn own_field(&self, below: &str, segments: &[Segment]) -> Option<&OwnField> {
        if !below.is_empty() {
            return None;
        }
        let mut own = self.own?.iter();
        own.find(|it| parse(&it.path).as_deref() == Some(segments))
    }

    /// Whether a field that is found by its key is one of those that the customer has.
    fn is_own(&mut self, below: &str, text: &str, at: &str) -> Option<()> {
        let (Some(own), true) = (self.own, below.is_empty()) else {
            return Some(());
        };
        let (Some(CustomPlace::Entries { .. }), Some(key)) =
            (self.fields.place, self.custom_key(text))
        else {
            return Some(());
        };
        let keys: Vec<String> = own
            .iter()
            .filter_map(|it| self.custom_key(&it.path))
            .collect();
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        self.problems
            .say(
                "M0201",
                at,
                format!("`{key}` is not a field of the customer"),
            )
            .note(format!("{} are the customer's own", keys.len()))
            .one_of(&key, "they are", &keys);
        None
    }

    fn walk(
        &mut self,
        record: &RecordFields,
        below: &str,
        segments: &[Segment],
        at: &str,
    ) -> Option<(JsonClass, bool)> {
        let mut key = below.to_owned();
        let mut absent = false;
        let mut class = if below.is_empty() {
            row(record, "")?.0
        } else {
            row(record, below).map_or(JsonClass::Any, |(class, _)| class)
        };
        for segment in segments {
            let before = if key == below {
                "the record".to_owned()
            } else {
                format!("`{key}`")
            };
            if class == JsonClass::Any {
                return Some((JsonClass::Any, true));
            }
            match segment {
                Segment::Name(name) => {
                    let next = join(&key, name);
                    match (row(record, &next), class) {
                        (Some((found, nullable)), _) => {
                            class = found;
                            absent |= nullable;
                        }
                        (None, JsonClass::Open | JsonClass::Object) => {
                            let open = class == JsonClass::Open;
                            let found = self.undeclared(record, &key, name, open, &before, at)?;
                            return Some((found, true));
                        }
                        (None, JsonClass::List | JsonClass::Texts | JsonClass::Integers) => {
                            self.problems
                                .say(
                                    "M0202",
                                    at,
                                    format!("{before} is a list; it has no property `{name}`"),
                                )
                                .help("use `each:`, `[0]`, or a filter such as `[?type==\"x\"]`");
                            return None;
                        }
                        (None, _) => {
                            let word = class.words();
                            self.problems
                                .say(
                                    "M0202",
                                    at,
                                    format!("{before} is {word}; it has no property `{name}`"),
                                )
                                .help("end the path before this segment");
                            return None;
                        }
                    }
                    key = next;
                }
                Segment::Index(_) | Segment::Find { .. } => {
                    let Some(item) = element(record, &key) else {
                        let word = class.words();
                        self.problems
                            .say("M0202", at, format!("{before} is {word}, not a list"))
                            .help("take the brackets away");
                        return None;
                    };
                    key.push_str("[]");
                    if let Segment::Find { name, equals } = segment {
                        self.filter(record, &key, item, name, equals, at)?;
                    }
                    class = item;
                    absent = true;
                }
            }
        }
        Some((class, absent))
    }

    /// A property that the index does not name: the customer's own, or a mistake.
    fn undeclared(
        &mut self,
        record: &RecordFields,
        key: &str,
        name: &str,
        open: bool,
        before: &str,
        at: &str,
    ) -> Option<JsonClass> {
        let mut names = children(record, key);
        let near = is_slip(name, &names);
        if open && self.own.is_none() && !near {
            return Some(JsonClass::Any);
        }
        let own: Vec<String> = self
            .own
            .into_iter()
            .flatten()
            .filter_map(|field| {
                let mut segments = parse(&field.path)?;
                let last = segments.pop()?;
                let parent = segments.iter().fold(String::new(), |path, it| match it {
                    Segment::Name(name) => join(&path, name),
                    _ => path + "[]",
                });
                match last {
                    Segment::Name(name) if parent == key => Some(name),
                    _ => None,
                }
            })
            .collect();
        let declared = names.len();
        names.extend(own.iter().map(String::as_str));
        let note = match (open, self.own) {
            (true, None) => format!(
                "{declared} properties are declared, and this one is close to one of them; to read a custom field of this name, give the customer's own fields along"
            ),
            (true, Some(_)) => format!(
                "{declared} properties are declared, {} are the customer's own",
                own.len()
            ),
            (false, _) => format!("{declared} properties are declared"),
        };
        self.problems
            .say(
                "M0201",
                at,
                format!("`{name}` is not a property of {before}"),
            )
            .note(note)
            .one_of(name, "it has", &names);
        None
    }

    fn filter(
        &mut self,
        record: &RecordFields,
        key: &str,
        item: JsonClass,
        name: &str,
        literal: &Literal,
        at: &str,
    ) -> Option<()> {
        if item == JsonClass::Any {
            return Some(());
        }
        let Some((found, _)) = row(record, &join(key, name)) else {
            if item == JsonClass::Open {
                return Some(());
            }
            let names = children(record, key);
            self.problems
                .say(
                    "M0204",
                    at,
                    format!("`{name}` is not a property of the elements"),
                )
                .one_of(name, "they have", &names);
            return None;
        };
        if found != JsonClass::Any && !found.equals(literal) {
            let with = match literal {
                Literal::Text(_) => "text",
                Literal::Int(_) => "integer",
                Literal::Bool(_) => "boolean",
            };
            self.problems
                .say(
                    "M0204",
                    at,
                    format!(
                        "the filter compares `{name}` ({}) with {with}",
                        found.words()
                    ),
                )
                .help("quote the literal, or take the quotes away");
            return None;
        }
        Some(())
    }
}

impl Path {
    /// The JSON text at the path; `None` when nothing or null is there.
    pub(super) fn find<'r>(&self, scope: Scope<'r>) -> Option<&'r str> {
        let mut text = match self.root {
            Some(root) => (*scope.roots.get(root)?)?,
            None => scope.text,
        };
        for step in &self.steps {
            text = match step {
                Segment::Name(name) => find(text, &format!("/{}", escape(name)))?,
                Segment::Index(index) => {
                    let items = items(text)?;
                    let at = match usize::try_from(*index) {
                        Ok(at) => at,
                        Err(_) => {
                            let back = usize::try_from(index.unsigned_abs()).ok()?;
                            items.len().checked_sub(back)?
                        }
                    };
                    items.get(at).copied()?
                }
                Segment::Find { name, equals } => {
                    let value = equals.text();
                    let pointer = format!("/{}", escape(name));
                    items(text)?.into_iter().find(|item| {
                        find(item, &pointer)
                            .and_then(|found| Reader::new(found).scalar())
                            .is_some_and(|found| found == value.as_str())
                    })?
                }
            };
        }
        (text != "null").then_some(text)
    }
}

/// The elements of a list as JSON texts.
pub(super) fn items(text: &str) -> Option<Vec<&str>> {
    let mut json = Reader::new(text);
    if json.kind()? != Kind::Array || !json.begin_array() {
        return None;
    }
    let mut items = Vec::new();
    while json.next_item() {
        items.push(json.raw());
    }
    Some(items)
}

/// The values of these properties of an object, in one pass; of several equal keys the last wins.
pub(super) fn roots<'r>(text: &'r str, names: &[String]) -> Vec<Option<&'r str>> {
    let mut found = vec![None; names.len()];
    let mut json = Reader::new(text);
    if json.kind() != Some(Kind::Object) || !json.begin_object() {
        return found;
    }
    while let Some(key) = json.next_key() {
        match names.iter().position(|name| *name == key) {
            Some(at) => {
                let value = json.raw();
                if let Some(slot) = found.get_mut(at) {
                    *slot = (!value.is_empty()).then_some(value);
                }
            }
            None => json.skip(),
        }
    }
    found
}
