//! The second pass: the root document with what was reached written into it.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde_json::{Map, Value, json};

use crate::spec::limits;
use crate::spec::reference::{escape, unescape};
use crate::spec::report::Complaint;

use super::discover::{Edit, Reached};
use super::name::names;
use super::tree::{Location, Tree};
use super::walk::{KINDS, Kind};

/// A parameter or security scheme of which nothing is known; it was complained about.
pub(crate) const UNKNOWN: &str = "x-conjoin-unknown";

/// Writes one bundled document.
pub(super) struct Emission<'t, 'f> {
    tree: &'t Tree<'f>,
    root: usize,
    swagger: bool,
    reached: &'t Reached,
    /// Bundled pointer of each lifted location, by section.
    homes: HashMap<&'static str, HashMap<Location, String>>,
    /// Where what stands at a bundled pointer comes from.
    table: BTreeMap<String, Location>,
    nodes: usize,
    passed: bool,
    /// Places being written in line, one inside the other.
    open: Vec<Location>,
}

/// A bundled document and where its parts come from.
pub(super) struct Emitted {
    pub(super) value: Value,
    pub(super) table: BTreeMap<String, Location>,
    /// Complaints in coordinates of files.
    pub(super) complaints: Vec<(usize, Complaint)>,
}

/// The root with everything it reaches.
pub(super) fn emit(tree: &Tree<'_>, root: usize, reached: &Reached) -> Emitted {
    let value = tree
        .file(root)
        .map_or(Value::Null, |file| file.value.clone());
    let swagger = value.get("swagger").is_some();
    let mut emission = Emission {
        tree,
        root,
        swagger,
        reached,
        homes: HashMap::new(),
        table: BTreeMap::new(),
        nodes: 0,
        passed: false,
        open: Vec::new(),
    };
    let entries = emission.place(&value);
    let mut value = value;
    let start = Location {
        file: root,
        pointer: String::new(),
    };
    emission.apply(&mut value, &start, "");
    for (section, name, location) in entries {
        let bundled = emission.pointer(section, &name);
        let lifted = emission.copy(&location, &bundled);
        let Value::Object(top) = &mut value else {
            continue;
        };
        let holder = if swagger {
            Some(top)
        } else {
            let components = top.entry("components").or_insert_with(|| json!({}));
            if !components.is_object() {
                *components = json!({});
            }
            components.as_object_mut()
        };
        let entry = holder.map(|map| map.entry(section).or_insert_with(|| json!({})));
        if let Some(entry) = entry {
            if !entry.is_object() {
                *entry = json!({});
            }
            if let Value::Object(map) = entry {
                map.insert(name, lifted);
            }
        }
    }
    let mut complaints = Vec::new();
    if emission.passed {
        complaints.push((root, Complaint::limit(&limits::LIFTED_NODES, "")));
    }
    Emitted {
        value,
        table: emission.table,
        complaints,
    }
}

impl Emission<'_, '_> {
    fn pointer(&self, section: &str, name: &str) -> String {
        let front = if self.swagger { "" } else { "/components" };
        format!("{front}/{section}/{}", escape(name))
    }

    /// Gives every lifted location its home; what is to be added to the root, sorted.
    fn place(&mut self, root: &Value) -> Vec<(&'static str, String, Location)> {
        for ((section, location), pointer) in &self.reached.adopted {
            self.homes
                .entry(section)
                .or_default()
                .insert(location.clone(), pointer.clone());
        }
        let mut entries = Vec::new();
        for section in KINDS.iter().filter_map(|kind| kind.section(self.swagger)) {
            let all: HashSet<&Location> = self
                .reached
                .lifted
                .iter()
                .filter(|(of, _)| *of == section)
                .map(|(_, location)| location)
                .collect();
            let adopted = self.homes.get(section);
            let mut own: Vec<(&str, &Location)> = all
                .iter()
                .filter(|location| adopted.is_none_or(|known| !known.contains_key(**location)))
                .filter(|location| {
                    let covered = |it: &Location| {
                        all.contains(it) || adopted.is_some_and(|known| known.contains_key(it))
                    };
                    above(location).all(|above| !covered(&above))
                })
                .filter_map(|location| {
                    Some((self.tree.file(location.file)?.path.as_str(), *location))
                })
                .collect();
            own.sort_by(|a, b| (a.0, &a.1.pointer).cmp(&(b.0, &b.1.pointer)));
            let places: Vec<(&str, &str)> = own
                .iter()
                .map(|(path, location)| (*path, location.pointer.as_str()))
                .collect();
            let parent = if self.swagger {
                Some(root)
            } else {
                root.get("components")
            };
            let shelved = self
                .reached
                .adopted
                .iter()
                .filter(|((of, _), pointer)| *of == section && pointer.ends_with(section))
                .filter_map(|((_, location), _)| self.tree.value(location));
            let taken = parent
                .and_then(|it| it.get(section))
                .into_iter()
                .chain(shelved)
                .filter_map(Value::as_object)
                .flat_map(|map| map.keys().map(String::as_str));
            for ((_, location), name) in own.iter().zip(names(&places, taken)) {
                let pointer = self.pointer(section, &name);
                entries.push((section, name, (*location).clone()));
                self.homes
                    .entry(section)
                    .or_default()
                    .insert((*location).clone(), pointer);
            }
        }
        entries
    }

    /// Where a location stands in the bundled document.
    fn home(&self, kind: Kind, location: &Location) -> Option<String> {
        if location.file == self.root {
            return Some(location.pointer.clone());
        }
        let section = kind.section(self.swagger)?;
        let homes = self.homes.get(section)?;
        if let Some(home) = homes.get(location) {
            return Some(home.clone());
        }
        above(location).find_map(|above| {
            let rest = location.pointer.get(above.pointer.len()..)?;
            Some(format!("{}{rest}", homes.get(&above)?))
        })
    }

    /// A copy of what stands at a location, to stand at `bundled`.
    fn copy(&mut self, location: &Location, bundled: &str) -> Value {
        let Some(value) = self.tree.value(location) else {
            return json!({});
        };
        self.nodes = self.nodes.saturating_add(count(value));
        if self.nodes > limits::LIFTED_NODES.most {
            self.passed = true;
            return json!({});
        }
        let mut value = value.clone();
        self.table.insert(bundled.to_owned(), location.clone());
        self.apply(&mut value, location, bundled);
        value
    }

    /// Carries out the edits at and below a location on a copy of it.
    fn apply(&mut self, value: &mut Value, location: &Location, bundled: &str) {
        let reached = self.reached;
        let start = (location.file, location.pointer.clone());
        if let Some(edits) = reached.edits.get(&start) {
            for edit in edits {
                self.edit(value, edit, bundled);
            }
        }
        let prefix = format!("{}/", location.pointer);
        let below = reached
            .edits
            .range((location.file, prefix.clone())..)
            .take_while(|((file, pointer), _)| {
                *file == location.file && pointer.starts_with(&prefix)
            });
        for ((_, pointer), edits) in below {
            let rest = pointer.get(location.pointer.len()..).unwrap_or_default();
            // What stood here may have been replaced by an edit above it.
            let Some(node) = descend(value, rest) else {
                continue;
            };
            for edit in edits {
                self.edit(node, edit, &format!("{bundled}{rest}"));
            }
        }
    }

    fn edit(&mut self, node: &mut Value, edit: &Edit, bundled: &str) {
        match edit {
            Edit::Reference(kind, location) => {
                let home = self.home(*kind, location);
                if let (Some(home), Value::Object(map)) = (home, &mut *node) {
                    map.shift_remove("$dynamicRef");
                    map.insert("$ref".to_owned(), Value::String(reference(&home)));
                }
            }
            Edit::Mapping(location) => {
                if let Some(home) = self.home(Kind::Schema, location) {
                    *node = Value::String(reference(&home));
                }
            }
            Edit::Scheme(written, location) => {
                let home = self.home(Kind::SecurityScheme, location);
                let name = home
                    .as_deref()
                    .and_then(|home| home.rsplit('/').next())
                    .map(|name| unescape(name).into_owned());
                if let (Some(name), Value::Object(map)) = (name, &mut *node) {
                    *map = std::mem::take(map)
                        .into_iter()
                        .map(|(key, scopes)| {
                            (if key == *written { name.clone() } else { key }, scopes)
                        })
                        .collect();
                }
            }
            Edit::Adopt(location) | Edit::Inline(location) => {
                if self.open.contains(location) || self.open.len() >= limits::REFERENCE_HOPS.most {
                    *node = json!({});
                    return;
                }
                let own = match node {
                    Value::Object(map) => std::mem::take(map),
                    _ => Map::new(),
                };
                self.open.push(location.clone());
                *node = self.copy(location, bundled);
                self.open.pop();
                if let Value::Object(map) = node
                    && !own.is_empty()
                {
                    map.extend(own.into_iter().filter(|(key, _)| key != "$ref"));
                }
            }
            Edit::Words(location) => {
                *node = match self.tree.value(location) {
                    Some(Value::String(text)) => Value::String(text.clone()),
                    _ => Value::Null,
                };
            }
            Edit::Raw(kind) => raw(node, *kind),
        }
    }
}

/// What stands for a node that cannot be had: it takes and gives anything.
fn raw(node: &mut Value, kind: Kind) {
    let anything = || json!({"application/json": {"schema": {}}});
    match (kind, &mut *node) {
        (Kind::Text, node) => *node = Value::Null,
        (_, Value::Object(map)) => {
            map.shift_remove("$ref");
            map.shift_remove("$dynamicRef");
            if matches!(kind, Kind::Parameter | Kind::SecurityScheme) {
                map.insert(UNKNOWN.to_owned(), Value::Bool(true));
            }
            if matches!(kind, Kind::Body | Kind::Response) {
                map.insert("content".to_owned(), anything());
            }
        }
        _ => {}
    }
}

/// The locations around one, outermost first, without those in which it is a
/// named definition of its own.
fn above(location: &Location) -> impl Iterator<Item = Location> + '_ {
    let named = ["/components/", "/definitions/", "/$defs/"]
        .iter()
        .filter_map(|word| Some(location.pointer.rfind(word)? + word.len()))
        .max()
        .unwrap_or_default();
    location
        .pointer
        .match_indices('/')
        .map(|(at, _)| at)
        .filter(move |at| named == 0 || *at >= named)
        .map(|at| Location {
            file: location.file,
            pointer: location.pointer.get(..at).unwrap_or_default().to_owned(),
        })
}

/// A reference to a pointer.
fn reference(pointer: &str) -> String {
    format!("#{}", pointer.replace('%', "%25"))
}

fn descend<'v>(value: &'v mut Value, pointer: &str) -> Option<&'v mut Value> {
    pointer
        .split('/')
        .skip(1)
        .try_fold(value, |value, segment| match value {
            Value::Object(map) => map.get_mut(unescape(segment).as_ref()),
            Value::Array(list) => list.get_mut(segment.parse::<usize>().ok()?),
            _ => None,
        })
}

fn count(value: &Value) -> usize {
    1 + match value {
        Value::Object(map) => map.values().map(count).sum(),
        Value::Array(list) => list.iter().map(count).sum(),
        _ => 0,
    }
}
