//! What has to be known of a document before anything in it moves.

use std::collections::{BTreeMap, HashMap};

use serde_json::Value;

use super::super::super::reference::{follow, reference_in};
use super::super::METHODS;
use super::parameter::{Place, place_of};

/// A body or form parameter that something refers to.
#[derive(Debug, Clone)]
pub(super) struct Known {
    /// Where it stands.
    pub(super) pointer: String,
    pub(super) place: Place,
    /// Its keywords, without its schema.
    pub(super) name: String,
    pub(super) required: bool,
    pub(super) collection_format: Option<String>,
    pub(super) is_array: bool,
    pub(super) is_file: bool,
    /// The schema of a body, when it is a reference and nothing else.
    pub(super) reference: Option<Value>,
}

/// What stands below an extension and is used from `paths`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Foreign {
    PathItem,
    Parameter,
    Response,
}

#[derive(Debug, Default)]
pub(super) struct Scan {
    /// By the text of the reference.
    pub(super) known: HashMap<String, Known>,
    pub(super) foreign: Vec<(String, Foreign)>,
}

/// Looks through the paths of a document.
pub(super) fn scan(root: &Value) -> Scan {
    let mut scanner = Scanner {
        root,
        seen: HashMap::new(),
        known: HashMap::new(),
        foreign: BTreeMap::new(),
    };
    for item in root
        .get("paths")
        .and_then(Value::as_object)
        .into_iter()
        .flat_map(|paths| paths.values())
    {
        scanner.path_item(item);
        if let Some(target) = reference_in(item)
            .and_then(|text| scanner.follow(text, Foreign::PathItem))
            .filter(|target| !std::ptr::eq(*target, item))
        {
            scanner.path_item(target);
        }
    }
    Scan {
        known: scanner.known,
        foreign: scanner.foreign.into_iter().collect(),
    }
}

struct Scanner<'a> {
    root: &'a Value,
    seen: HashMap<(&'a str, u8), Option<&'a Value>>,
    known: HashMap<String, Known>,
    foreign: BTreeMap<String, Foreign>,
}

impl<'a> Scanner<'a> {
    fn path_item(&mut self, item: &'a Value) {
        self.parameters(item);
        for operation in METHODS.iter().filter_map(|method| item.get(method)) {
            self.parameters(operation);
            for response in operation
                .get("responses")
                .and_then(Value::as_object)
                .into_iter()
                .flat_map(|responses| responses.values())
            {
                if let Some(text) = reference_in(response) {
                    self.follow(text, Foreign::Response);
                }
            }
        }
    }

    fn parameters(&mut self, holder: &'a Value) {
        for parameter in holder
            .get("parameters")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
        {
            if let Some(text) = reference_in(parameter) {
                self.follow(text, Foreign::Parameter);
            }
        }
    }

    /// What a reference leads to, each looked at once.
    fn follow(&mut self, text: &'a str, kind: Foreign) -> Option<&'a Value> {
        if let Some(seen) = self.seen.get(&(text, kind as u8)) {
            return *seen;
        }
        let target = follow(self.root, text).ok();
        self.seen
            .insert((text, kind as u8), target.as_ref().map(|it| it.value));
        let target = target?;
        if kind == Foreign::Parameter
            && let Some(map) = target.value.as_object()
            && place_of(map) != Place::Other
        {
            let word = |key: &str| map.get(key).and_then(Value::as_str);
            let schema = map.get("schema");
            self.known.insert(
                text.to_owned(),
                Known {
                    pointer: target.pointer.clone(),
                    place: place_of(map),
                    name: map
                        .get("name")
                        .map(super::super::keyword::text_of)
                        .unwrap_or_default(),
                    required: map.get("required") == Some(&Value::Bool(true)),
                    collection_format: word("collectionFormat").map(str::to_owned),
                    is_array: word("type") == Some("array"),
                    is_file: word("type") == Some("file"),
                    reference: schema
                        .filter(|schema| super::media::is_only_reference(schema))
                        .cloned(),
                },
            );
        }
        if target.pointer.starts_with("/x-") {
            self.foreign.insert(target.pointer, kind);
        }
        Some(target.value)
    }
}
