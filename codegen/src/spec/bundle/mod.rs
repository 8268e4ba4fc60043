//! One document out of many files: what references reach in other files is lifted into the root.
//!
//! | Part | What it does |
//! |---|---|
//! | `path` | references as normalised paths inside one folder; refusals |
//! | `tree` | the files, each read once; where a reference leads |
//! | `walk` | where OpenAPI lets a reference stand |
//! | `discover` | first pass: everything reached, and what is to become of it |
//! | `name` | names of what is lifted, by path |
//! | `emit` | second pass: the root with all of it written in |
//!
//! Later stages see one document. Afterwards the [`Map`] tells where each part
//! of it comes from, so that origins and complaints name the real file.

mod discover;
mod emit;
mod name;
mod path;
mod tree;
mod walk;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::api::{Api, Document, DocumentId, Kind, Origin};
use crate::diagnostic::Diagnostics;
use crate::source::{SourceId, Sources};

use super::report::{Report, document_id};
use super::text::Format;
use discover::{Discovery, Reached};
use tree::Tree;

pub(crate) use emit::UNKNOWN;
pub(crate) use tree::Loaded;
pub use tree::{FileError, Files, most_bytes};

/// A file that no document leads to.
#[derive(Debug)]
pub(crate) struct Stray {
    pub(crate) source: SourceId,
    pub(crate) format: Format,
    /// `openapi` and `swagger` of it.
    pub(crate) openapi: Option<String>,
    pub(crate) swagger: Option<String>,
}

/// Where the parts of the bundled documents come from.
#[derive(Debug, Default)]
pub(crate) struct Map {
    /// By bundled pointer, for each root: file among all files, pointer into it.
    tables: Vec<BTreeMap<String, (usize, String)>>,
    /// Paths of the files that are no roots; the first has the number of roots as its index.
    parts: Vec<String>,
}

/// What bundling gives.
pub(crate) struct Bundle {
    /// Root documents with what lies in other files written into them.
    pub(crate) roots: Vec<Value>,
    pub(crate) map: Map,
    /// Text and format of every root, then of every part.
    pub(crate) places: Vec<(SourceId, Format)>,
    /// Files that are neither root nor part.
    pub(crate) strays: Vec<Stray>,
}

/// Bundles documents.
///
/// `candidates` are the files that may be roots. One that another reaches is a
/// part of it, unless it has operations of its own that the other leaves alone.
pub(crate) fn bundle(
    files: Vec<Loaded>,
    candidates: &[usize],
    loader: Option<&dyn Files>,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
    report: &mut Report,
) -> Bundle {
    let given = files.len();
    let mut tree = Tree::new(files, loader);
    let mut reached: BTreeMap<usize, Reached> = BTreeMap::new();
    for root in candidates {
        let plain = tree.file(*root).is_none_or(|file| !leads_out(&file.value));
        let found = if plain {
            Reached::default()
        } else {
            Discovery::of(&mut tree, *root, sources, diagnostics)
        };
        reached.insert(*root, found);
    }
    let roots = roots(&tree, &reached);
    let mut used: BTreeSet<usize> = roots.iter().copied().collect();
    for root in &roots {
        used.extend(reached.get(root).into_iter().flat_map(|it| &it.files));
    }
    let mut parts: Vec<usize> = used
        .iter()
        .copied()
        .filter(|file| !roots.contains(file))
        .collect();
    parts.sort_by_key(|file| tree.file(*file).map(|file| file.path.clone()));
    let order: BTreeMap<usize, usize> = roots
        .iter()
        .chain(&parts)
        .enumerate()
        .map(|(index, file)| (*file, index))
        .collect();
    let mut bundle = Bundle {
        roots: Vec::with_capacity(roots.len()),
        map: Map::default(),
        places: Vec::with_capacity(order.len()),
        strays: (0..given)
            .filter(|file| !used.contains(file))
            .filter_map(|file| tree.file(file))
            .map(|file| Stray {
                source: file.source,
                format: file.format,
                openapi: super::version(&file.value, "openapi"),
                swagger: super::version(&file.value, "swagger"),
            })
            .collect(),
    };
    for root in &roots {
        let Some(reached) = reached.get(root) else {
            continue;
        };
        if reached.edits.is_empty() {
            bundle.map.tables.push(BTreeMap::new());
            bundle.roots.push(Value::Null);
            continue;
        }
        let emitted = emit::emit(&tree, *root, reached);
        for (file, complaint) in reached.complaints.iter().chain(&emitted.complaints) {
            if let Some(document) = order.get(file) {
                report.complain(*document, complaint.clone());
            }
        }
        bundle.map.tables.push(
            emitted
                .table
                .into_iter()
                .filter_map(|(bundled, at)| Some((bundled, (*order.get(&at.file)?, at.pointer))))
                .collect(),
        );
        bundle.roots.push(emitted.value);
    }
    // What nothing changes is taken as it is, when nobody needs it any more.
    for (slot, root) in bundle.roots.iter_mut().zip(&roots) {
        if slot.is_null() {
            *slot = tree.take(*root);
        }
    }
    for index in roots.iter().chain(&parts) {
        if let Some(file) = tree.files().get(*index) {
            bundle.places.push((file.source, file.format));
        }
    }
    bundle.map.parts = parts
        .iter()
        .filter_map(|file| Some(sources.path(tree.file(*file)?.source).to_owned()))
        .collect();
    bundle
}

/// The candidates that are documents of their own, in order.
fn roots(tree: &Tree<'_>, reached: &BTreeMap<usize, Reached>) -> Vec<usize> {
    let has_operations = |file: usize| {
        tree.file(file)
            .and_then(|file| file.value.get("paths")?.as_object())
            .is_some_and(|paths| !paths.is_empty())
    };
    let part_of = |file: usize, other: usize| {
        let Some(it) = reached.get(&other) else {
            return false;
        };
        other != file
            && it.files.contains(&file)
            && (!has_operations(file) || it.operations.contains(&file))
    };
    let all: Vec<usize> = reached.keys().copied().collect();
    let found: Vec<usize> = all
        .iter()
        .copied()
        .filter(|file| {
            !all.iter().any(|other| {
                // Of two that are parts of each other the first is the root.
                part_of(*file, *other) && (!part_of(*other, *file) || other < file)
            })
        })
        .collect();
    // Three in a ring: nobody is the first.
    if found.is_empty() { all } else { found }
}

/// Whether anything in a document may lead out of it, or is found by another
/// way than its pointer.
fn leads_out(value: &Value) -> bool {
    match value {
        Value::Object(map) => map.iter().any(|(key, value)| match (key.as_str(), value) {
            ("$ref", Value::String(text)) => !text.starts_with("#/") && text != "#",
            ("$dynamicRef", Value::String(_)) => true,
            // What is no place for a reference, and holds one all the same.
            (
                "get" | "put" | "post" | "delete" | "patch" | "description" | "paths"
                | "components" | "schemas" | "properties" | "parameters" | "responses" | "headers"
                | "content",
                Value::Object(inner),
            ) if inner.get("$ref").is_some_and(Value::is_string) => true,
            // Names of properties are no keywords.
            ("properties", Value::Object(named)) => named.values().any(leads_out),
            ("mapping", Value::Object(mapping)) => mapping.values().any(|to| match to {
                Value::String(to) => !to.starts_with("#/") && to.contains(['/', '.', '#']),
                other => leads_out(other),
            }),
            ("defaultMapping", Value::String(to)) => {
                !to.starts_with("#/") && to.contains(['/', '.', '#'])
            }
            ("security", Value::Array(list)) => list.iter().any(|entry| {
                entry.as_object().is_some_and(|map| {
                    map.keys()
                        .any(|name| discover::by_url(name) && !name.starts_with("#/"))
                })
            }),
            (_, value) => leads_out(value),
        }),
        Value::Array(list) => list.iter().any(leads_out),
        _ => false,
    }
}

impl Map {
    /// The document and pointer of what stands at a bundled pointer.
    pub(crate) fn origin(&self, document: usize, pointer: &str) -> (usize, String) {
        let here = || (document, pointer.to_owned());
        let Some(table) = self.tables.get(document).filter(|table| !table.is_empty()) else {
            return here();
        };
        let mut front = pointer;
        loop {
            if let Some((file, base)) = table.get(front) {
                let rest = pointer.get(front.len()..).unwrap_or_default();
                return (*file, format!("{base}{rest}"));
            }
            match front.rfind('/') {
                Some(at) => front = front.get(..at).unwrap_or_default(),
                None => return here(),
            }
        }
    }

    /// Whether everything stands where it was written.
    pub(crate) fn is_empty(&self) -> bool {
        self.parts.is_empty() && self.tables.iter().all(BTreeMap::is_empty)
    }

    fn mend(&self, origin: &mut Origin) {
        let document = usize::try_from(origin.document.0).unwrap_or(usize::MAX);
        let (document, pointer) = self.origin(document, &origin.pointer);
        *origin = Origin {
            document: document_id(document),
            pointer,
        };
    }

    /// Makes every origin of an API name the file it was written in.
    pub(crate) fn relocate(&self, api: &mut Api) {
        if self.is_empty() {
            return;
        }
        for path in &self.parts {
            api.documents.push(Document {
                path: path.clone(),
                name: super::stem(path).to_owned(),
                title: String::new(),
                version: String::new(),
                operations: 0,
            });
        }
        for ty in &mut api.types {
            self.mend(&mut ty.origin);
            if let Kind::Struct(it) = &mut ty.kind {
                it.fields
                    .iter_mut()
                    .for_each(|field| self.mend(&mut field.origin));
            }
        }
        for operation in &mut api.operations {
            self.mend(&mut operation.origin);
            operation
                .params
                .iter_mut()
                .for_each(|it| self.mend(&mut it.origin));
            operation
                .body
                .iter_mut()
                .for_each(|it| self.mend(&mut it.origin));
            operation
                .responses
                .iter_mut()
                .for_each(|it| self.mend(&mut it.origin));
        }
        for scheme in &mut api.security_schemes {
            self.mend(&mut scheme.origin);
        }
        for remark in &mut api.remarks {
            self.mend(&mut remark.origin);
        }
        let key =
            |origin: &Origin| -> (DocumentId, String) { (origin.document, origin.pointer.clone()) };
        api.remarks
            .sort_by(|a, b| (key(&a.origin), &a.what).cmp(&(key(&b.origin), &b.what)));
        api.remarks.dedup();
    }
}

#[cfg(test)]
mod tests;
