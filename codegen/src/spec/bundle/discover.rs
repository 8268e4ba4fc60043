//! The first pass: what the references of a document reach, and what is to become of each.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};
use std::rc::Rc;

use serde_json::{Map, Value};

use crate::diagnostic::{Code, Diagnostics};
use crate::source::Sources;
use crate::spec::limits;
use crate::spec::reference::{escape, unescape};
use crate::spec::report::Complaint;

use super::tree::{Location, Problem, Tree};
use super::walk::{KINDS, Kind, Step};

/// What becomes of a node that holds a reference.
#[derive(Debug, Clone)]
pub(super) enum Edit {
    /// Its `$ref` leads to what was lifted.
    Reference(Kind, Location),
    /// The target is written in its place.
    Inline(Location),
    /// The same, and the place becomes the home of the target.
    Adopt(Location),
    /// The target is a text.
    Words(Location),
    /// The value of a discriminator mapping leads to what was lifted.
    Mapping(Location),
    /// A key of a security requirement names what was lifted.
    Scheme(String, Location),
    /// Nothing can be had: raw JSON.
    Raw(Kind),
}

/// A complaint about a place in a file.
pub(super) type Found = (usize, Complaint);

/// What one root document reaches.
#[derive(Default)]
pub(super) struct Reached {
    /// Edits by file and pointer.
    pub(super) edits: BTreeMap<(usize, String), Vec<Edit>>,
    /// Everything lifted, by the section it belongs to.
    pub(super) lifted: BTreeSet<(&'static str, Location)>,
    /// Lifted things that a named component of the root stands for.
    pub(super) adopted: HashMap<(&'static str, Location), String>,
    pub(super) complaints: Vec<Found>,
    /// Files into whose `paths` a reference leads.
    pub(super) operations: BTreeSet<usize>,
    /// Every other file reached.
    pub(super) files: BTreeSet<usize>,
}

/// The walk over one root document and what its references reach.
pub(super) struct Discovery<'t, 'f> {
    pub(super) tree: &'t mut Tree<'f>,
    pub(super) sources: &'t mut Sources,
    pub(super) diagnostics: &'t mut Diagnostics,
    root: usize,
    swagger: bool,
    reached: Reached,
    seen: HashSet<(usize, Kind)>,
    resolved: HashMap<(usize, String), Result<Location, Problem>>,
    queue: VecDeque<(Location, Kind, usize, Option<String>)>,
    limits: BTreeSet<&'static str>,
}

/// Where the walk is.
struct At {
    file: usize,
    pointer: String,
    depth: usize,
    /// Length of the pointer with which this walk began, and what stands for it
    /// in the root, when it is written there in line.
    home: Option<(usize, String)>,
}

impl At {
    /// The pointer into the root, of what is written there.
    fn bundled(&self) -> Option<String> {
        let (length, front) = self.home.as_ref()?;
        Some(format!("{front}{}", self.pointer.get(*length..)?))
    }

    fn within<R>(&mut self, segment: &str, work: impl FnOnce(&mut Self) -> R) -> R {
        let length = self.pointer.len();
        self.pointer.push('/');
        self.pointer.push_str(&escape(segment));
        let result = work(self);
        self.pointer.truncate(length);
        result
    }
}

impl<'t, 'f> Discovery<'t, 'f> {
    /// Walks the root document of the given file and everything it reaches.
    pub(super) fn of(
        tree: &'t mut Tree<'f>,
        root: usize,
        sources: &'t mut Sources,
        diagnostics: &'t mut Diagnostics,
    ) -> Reached {
        let swagger = tree
            .file(root)
            .is_some_and(|file| file.value.get("swagger").is_some());
        let mut discovery = Self {
            tree,
            sources,
            diagnostics,
            root,
            swagger,
            reached: Reached::default(),
            seen: HashSet::new(),
            resolved: HashMap::new(),
            queue: VecDeque::new(),
            limits: BTreeSet::new(),
        };
        let start = Location {
            file: root,
            pointer: String::new(),
        };
        discovery
            .queue
            .push_back((start, Kind::Document, 0, Some(String::new())));
        while let Some((place, kind, depth, home)) = discovery.queue.pop_front() {
            let Some(file) = discovery.tree.file(place.file).map(Rc::clone) else {
                continue;
            };
            let value = place
                .pointer
                .split('/')
                .skip(1)
                .try_fold(&file.value, crate::spec::reference::child);
            let mut at = At {
                file: place.file,
                home: home.map(|home| (place.pointer.len(), home)),
                pointer: place.pointer,
                depth,
            };
            if let Some(value) = value {
                discovery.node(&mut at, value, kind);
            }
        }
        let mut reached = discovery.reached;
        reached.files = discovery.tree.take_touched();
        reached.files.remove(&root);
        reached
    }

    fn edit(&mut self, at: &At, edit: Edit) {
        self.reached
            .edits
            .entry((at.file, at.pointer.clone()))
            .or_default()
            .push(edit);
    }

    fn node(&mut self, at: &mut At, value: &Value, kind: Kind) {
        let map = match value {
            Value::Object(map) => map,
            Value::Array(list) if kind.is_list() => {
                let kind = kind.each().unwrap_or(kind);
                for (index, value) in list.iter().enumerate() {
                    at.within(&index.to_string(), |at| self.node(at, value, kind));
                }
                return;
            }
            _ => return,
        };
        // Without the schemas around it a dynamic reference is a plain one.
        let text = map
            .get("$ref")
            .or_else(|| map.get("$dynamicRef").filter(|_| kind == Kind::Schema))
            .and_then(Value::as_str);
        if kind.is_list() && !text.is_some_and(|text| self.is_list(at, text)) {
            return self.node(at, value, kind.each().unwrap_or(Kind::Schema));
        }
        // Nodes do not move while the walk lasts, so their address names them.
        if !self.seen.insert((std::ptr::from_ref(map).addr(), kind)) {
            return;
        }
        if let Some(text) = text {
            self.reference(at, map, text, kind);
        }
        if kind == Kind::Text {
            return;
        }
        for (key, value) in map {
            let Some(step) = kind.step(key) else { continue };
            at.within(key, |at| match step {
                Step::One(kind) => self.node(at, value, kind),
                Step::Security => self.security(at, value),
                Step::Discriminator => self.discriminator(at, value, map),
            });
        }
    }

    /// Whether a reference leads to a list.
    fn is_list(&mut self, at: &At, text: &str) -> bool {
        let found = self.locate(at.file, text);
        found.is_ok_and(|found| self.tree.value(&found).is_some_and(Value::is_array))
    }

    fn locate(&mut self, file: usize, text: &str) -> Result<Location, Problem> {
        let key = (file, text.to_owned());
        if let Some(known) = self.resolved.get(&key) {
            return known.clone();
        }
        let found = self.tree.locate(file, text, self.sources, self.diagnostics);
        self.resolved.insert(key, found.clone());
        found
    }

    fn reference(&mut self, at: &mut At, map: &Map<String, Value>, text: &str, kind: Kind) {
        let section = kind.section(self.swagger);
        let home = at.file == self.root;
        if home && section.is_some() && (text == "#" || text.starts_with("#/")) {
            // Later stages follow it; only what they do not walk is walked from here.
            self.visit_unusual(at, text, kind);
            return;
        }
        let found = match self.locate(at.file, text) {
            Ok(found) => found,
            Err(problem) => {
                self.complain(at, text, kind, problem);
                self.edit(at, Edit::Raw(kind));
                return;
            }
        };
        if found.pointer.starts_with("/paths/") {
            self.reached.operations.insert(found.file);
        }
        let bundled = at.bundled();
        let inline = section.is_none() && kind != Kind::Text;
        let home = bundled.as_deref().filter(|_| inline);
        if !self.enqueue(at, &found, kind, home) {
            self.edit(at, Edit::Raw(kind));
            return;
        }
        if found.file == self.root && section.is_some() {
            self.edit(at, Edit::Reference(kind, found));
            return;
        }
        let Some(section) = section else {
            if let Some(home) = home {
                self.shelve(home, &found);
            }
            self.edit(
                at,
                match kind {
                    Kind::Text => Edit::Words(found),
                    _ => Edit::Inline(found),
                },
            );
            return;
        };
        let key = (section, found);
        if let Some(bundled) = bundled
            && self.is_named(&bundled, section)
            && map.len() == 1
            && !self.reached.adopted.contains_key(&key)
        {
            let found = key.1.clone();
            self.reached.adopted.insert(key, bundled);
            self.edit(at, Edit::Adopt(found));
            return;
        }
        self.edit(at, Edit::Reference(kind, key.1.clone()));
        self.reached.lifted.insert(key);
    }

    /// Whether a pointer into the root is that of a named component of a section.
    fn is_named(&self, bundled: &str, section: &str) -> bool {
        let front = if self.swagger { "/" } else { "/components/" };
        bundled
            .strip_prefix(front)
            .and_then(|rest| rest.strip_prefix(section)?.strip_prefix('/'))
            .is_some_and(|name| !name.contains('/'))
    }

    /// A whole section of the root that is kept in another file: what is below
    /// it is at home there.
    fn shelve(&mut self, bundled: &str, found: &Location) {
        let front = if self.swagger { "" } else { "/components" };
        for section in KINDS.iter().filter_map(|kind| kind.section(self.swagger)) {
            let whole = format!("{front}/{section}");
            let mut location = found.clone();
            if bundled == "/components" && !self.swagger {
                location.pointer.push('/');
                location.pointer.push_str(section);
            } else if bundled != whole {
                continue;
            }
            self.reached
                .adopted
                .entry((section, location))
                .or_insert(whole);
        }
    }

    /// Whether the target may be walked; within the limits it will be.
    fn enqueue(&mut self, at: &At, found: &Location, kind: Kind, home: Option<&str>) -> bool {
        let depth = at.depth + usize::from(found.file != at.file);
        if depth > limits::TREE_DEPTH.most {
            self.limit(at, &limits::TREE_DEPTH);
            return false;
        }
        if found.file != self.root || !usual(&found.pointer) {
            let home = home.map(str::to_owned);
            self.queue.push_back((found.clone(), kind, depth, home));
        }
        true
    }

    /// Walks the target of a reference inside the root when it stands where
    /// OpenAPI keeps nothing.
    fn visit_unusual(&mut self, at: &At, text: &str, kind: Kind) {
        if usual(text.trim_start_matches('#')) {
            return;
        }
        if let Ok(found) = self.locate(at.file, text)
            && found.file == self.root
        {
            self.enqueue(at, &found, kind, None);
        }
    }

    fn security(&mut self, at: &mut At, value: &Value) {
        for (index, entry) in value.as_array().into_iter().flatten().enumerate() {
            at.within(&index.to_string(), |at| {
                for name in entry.as_object().into_iter().flat_map(|map| map.keys()) {
                    if !by_url(name) || at.file == self.root && name.starts_with("#/") {
                        continue;
                    }
                    // A name may look like a path; only what leads somewhere is one.
                    let Ok(found) = self.locate(at.file, name) else {
                        continue;
                    };
                    let kind = Kind::SecurityScheme;
                    if self.enqueue(at, &found, kind, None) {
                        if found.file != self.root
                            && let Some(section) = kind.section(self.swagger)
                        {
                            self.reached.lifted.insert((section, found.clone()));
                        }
                        self.edit(at, Edit::Scheme(name.clone(), found));
                    }
                }
            });
        }
    }

    fn discriminator(&mut self, at: &mut At, value: &Value, schema: &Map<String, Value>) {
        let Value::Object(map) = value else { return };
        if let Some(Value::String(to)) = map.get("defaultMapping") {
            at.within("defaultMapping", |at| self.mapped(at, to, schema));
        }
        let Some(Value::Object(mapping)) = map.get("mapping") else {
            return;
        };
        at.within("mapping", |at| {
            for (tag, to) in mapping {
                if let Value::String(to) = to {
                    at.within(tag, |at| self.mapped(at, to, schema));
                }
            }
        });
    }

    /// A value of a discriminator mapping: a reference, the name of a schema of
    /// this file or of the root, or the name of one of the variants.
    fn mapped(&mut self, at: &mut At, to: &str, schema: &Map<String, Value>) {
        let home = at.file == self.root;
        if home && to.starts_with("#/") {
            return;
        }
        let short = !to.contains(['/', '#']);
        let mut candidates: Vec<(usize, String)> = Vec::new();
        if short {
            let name = escape(to);
            for section in ["components/schemas", "definitions", "$defs"] {
                candidates.push((at.file, format!("#/{section}/{name}")));
            }
        }
        if !short || to.contains('.') {
            candidates.push((at.file, to.to_owned()));
        }
        if short {
            for key in ["oneOf", "anyOf"] {
                for variant in schema
                    .get(key)
                    .and_then(Value::as_array)
                    .into_iter()
                    .flatten()
                {
                    let Some(text) = variant.get("$ref").and_then(Value::as_str) else {
                        continue;
                    };
                    if last_name(text) == to {
                        candidates.push((at.file, text.to_owned()));
                    }
                }
            }
            candidates.push((self.root, format!("#/components/schemas/{}", escape(to))));
        }
        let mut problem = None;
        for (file, text) in candidates {
            match self.locate(file, &text) {
                Ok(found) => {
                    if home && found.file == self.root {
                        return;
                    }
                    if self.enqueue(at, &found, Kind::Schema, None) {
                        if found.file != self.root
                            && let Some(section) = Kind::Schema.section(self.swagger)
                        {
                            self.reached.lifted.insert((section, found.clone()));
                        }
                        self.edit(at, Edit::Mapping(found));
                    }
                    return;
                }
                Err(found) => problem = problem.or((text == to).then_some(found)),
            }
        }
        // What is left is a remark of the stage that reads the mapping.
        if let Some(problem @ (Problem::Refused(_) | Problem::Limit(_))) = problem
            && !short
        {
            self.complain(at, to, Kind::Schema, problem);
        }
    }

    fn limit(&mut self, at: &At, limit: &'static limits::Limit) {
        if self.limits.insert(limit.name) {
            self.reached
                .complaints
                .push((at.file, Complaint::limit(limit, &at.pointer)));
        }
    }

    fn complain(&mut self, at: &At, text: &str, kind: Kind, problem: Problem) {
        let word = kind.word();
        let complaint = match problem {
            Problem::Refused(refusal) => Complaint::new(
                Code::S0005,
                &at.pointer,
                format!("`{text}` is not followed; this {word} becomes raw JSON"),
            )
            .label(refusal.why())
            .help("put the file beside the document and refer to it by a relative path"),
            Problem::File(code, path, why) => Complaint::new(
                code,
                &at.pointer,
                format!("`{path}` cannot be used; this {word} becomes raw JSON"),
            )
            .label(why)
            .note(format!("referred to as `{text}`")),
            Problem::Dangling(path, pointer) => Complaint::new(
                Code::S0004,
                &at.pointer,
                format!("`{text}` leads nowhere; this {word} becomes raw JSON"),
            )
            .label(format!("`{path}` has nothing at `{pointer}`")),
            Problem::Cycle => Complaint::new(
                Code::S0004,
                &at.pointer,
                format!("`{text}` leads back to itself; this {word} becomes raw JSON"),
            ),
            Problem::Limit(limit) => {
                self.limit(at, limit);
                return;
            }
        };
        self.reached.complaints.push((at.file, complaint));
    }
}

/// Whether later stages walk what stands at a pointer of the root.
fn usual(pointer: &str) -> bool {
    let mut segments = pointer.split('/').skip(1);
    match segments.next() {
        Some("paths" | "webhooks" | "definitions" | "$defs" | "parameters" | "responses") => true,
        Some("components") => !segments
            .next()
            .is_some_and(|section| section.starts_with("x-")),
        _ => false,
    }
}

/// Whether the key of a security requirement is no name but a reference.
pub(super) fn by_url(name: &str) -> bool {
    name.contains('#') || name.contains('/')
}

/// The name that a reference gives to its target: the last segment or the file stem.
fn last_name(reference: &str) -> String {
    let last = reference.rsplit(['/', '#']).find(|it| !it.is_empty());
    let last = last.unwrap_or_default();
    let file = reference.ends_with('#') || !reference.contains('#');
    let name = match last.rsplit_once('.') {
        Some((stem, _)) if file => stem,
        _ => last,
    };
    unescape(name).into_owned()
}
