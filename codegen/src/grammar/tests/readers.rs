//! The tables against the readers: what a reader asks for has a row, and what has a row is asked for.
//!
//! Every mapping and model file of the repository is read, and `every-key/` has what none of them says.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::diagnostic::{Diagnostics, Style, render_all};
use crate::grammar::{BlockDef, FILES, FileDef, Shape, blocks};
use crate::node::block::asked::{self, Asked};
use crate::node::{self, Kind, Node};
use crate::source::Sources;
use crate::{mapping, models};

/// Where a row is to be added.
const TABLE: &str =
    "add a row to its table in codegen/src/grammar/, see \"Add a key\" in CONTRIBUTING.md";

fn files() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut found = Vec::new();
    let mut open: Vec<PathBuf> = [
        "mappings",
        "tests/testbed/mappings",
        "tests/cases/diagnostics/base/mappings",
        "codegen/tests",
        "codegen/src/grammar/tests/every-key",
    ]
    .iter()
    .map(|folder| root.join(folder))
    .collect();
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|it| it == "yaml") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// The kind of a file, by its first keys; `None` for specs and what else is YAML.
fn kind(root: &Node) -> Option<&'static FileDef> {
    let Kind::Map(entries) = &root.kind else {
        return None;
    };
    let name = match (
        entries.contains_key("mapping"),
        entries.contains_key("models"),
    ) {
        (true, _) if entries.contains_key("category") => "category",
        (true, _) => "connector",
        (false, true) => "models",
        (false, false) => return None,
    };
    FILES.iter().find(|file| file.name == name)
}

/// What was found in all files.
#[derive(Default)]
struct Found {
    /// Keys that readers ask for, by the address of a block's table; a block that no file has is not there.
    asked: BTreeMap<usize, BTreeSet<&'static str>>,
    wrong: BTreeSet<String>,
}

impl Found {
    fn walk(&mut self, node: &Node, shape: &Shape, at: &str, asked: &Asked) {
        match (shape, &node.kind) {
            (Shape::Block(block) | Shape::TextOr(_, block), Kind::Map(_)) => {
                self.block(node, block, asked);
            }
            (Shape::List(item), Kind::List(items)) => {
                for node in items {
                    self.walk(node, item, at, asked);
                }
            }
            (Shape::Named(_, inner), Kind::Map(entries)) => {
                for (_, node) in entries.values() {
                    self.walk(node, inner, at, asked);
                }
            }
            (Shape::Words(words), Kind::Text { .. }) => {
                let Some(read) = asked.words.get(&asked::address(node)) else {
                    return;
                };
                let told: BTreeSet<&str> = words.iter().copied().collect();
                let read: BTreeSet<&str> = read.iter().map(String::as_str).collect();
                if told != read {
                    self.wrong.insert(format!(
                        "{at}: the reader takes the words {read:?}, the table has {told:?}"
                    ));
                }
            }
            (Shape::Either(shapes), kind) => {
                let fits = |shape: &&Shape| match shape {
                    Shape::Block(_) | Shape::Named(..) | Shape::Each(..) => {
                        matches!(kind, Kind::Map(_))
                    }
                    Shape::List(_) => matches!(kind, Kind::List(_)),
                    Shape::Words(_) => matches!(kind, Kind::Text { .. }),
                    _ => false,
                };
                if let Some(shape) = shapes.iter().find(fits) {
                    self.walk(node, shape, at, asked);
                }
            }
            _ => {}
        }
    }

    fn block(&mut self, node: &Node, block: &'static BlockDef, asked: &Asked) {
        let Kind::Map(entries) = &node.kind else {
            return;
        };
        let of_block = self.asked.entry(asked::address(block)).or_default();
        if let Some((name, keys)) = asked.blocks.get(&asked::address(entries)) {
            of_block.extend(keys);
            if name != block.name {
                self.wrong.insert(format!(
                    "the reader calls {name} what the table calls {}",
                    block.name
                ));
            }
            for key in keys.iter().filter(|key| block.key(key).is_none()) {
                self.wrong.insert(format!(
                    "the reader of {name} asks for `{key}`, which the grammar does not have: {TABLE}"
                ));
            }
        } else {
            self.wrong
                .insert(format!("no reader reads {} as a block", block.name));
        }
        for (key, value) in entries.values() {
            if let Some(row) = block.key(&key.value) {
                let at = format!("{}: `{}`", block.name, row.name);
                self.walk(value, &row.shape, &at, asked);
            }
        }
    }
}

#[test]
fn readers_and_tables_have_the_same_keys() {
    let mut found = Found::default();
    for path in files() {
        let text = std::fs::read_to_string(&path).unwrap();
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        let source = sources.add(path.display().to_string(), text.clone());
        let Some(root) = node::parse(source, &text, &mut diagnostics) else {
            continue;
        };
        let Some(file) = kind(&root) else { continue };
        let asked = asked::during(|| match file.name {
            "connector" => {
                mapping::read_connector(&root, &mut diagnostics).unwrap();
            }
            "category" => {
                mapping::read_category(&root, &mut diagnostics).unwrap();
            }
            _ => {
                models::read_models("", &root, &mut diagnostics).unwrap();
            }
        });
        assert!(
            !diagnostics.has_errors(),
            "{}",
            render_all(&diagnostics, &sources, Style::Plain)
        );
        let known = found.wrong.len();
        found.block(&root, file.root, &asked);
        // A block that is read and not reached through the tables has no row.
        for (name, _) in asked.blocks.values() {
            if !blocks(file.root).iter().any(|it| it.name == name) {
                found.wrong.insert(format!(
                    "{name} is read as a block, and the grammar does not lead to it: {TABLE}"
                ));
            }
        }
        if found.wrong.len() > known {
            found.wrong.insert(format!("(in {})", path.display()));
        }
    }
    // What stand-ins read is compared where it is read.
    for file in FILES.iter().filter(|file| file.name != "sandbox") {
        for block in blocks(file.root) {
            let Some(asked) = found.asked.get(&asked::address(block)) else {
                found.wrong.insert(format!(
                    "no file has {}: say one in codegen/src/grammar/tests/every-key/",
                    block.name
                ));
                continue;
            };
            for key in block.keys {
                if !asked.contains(key.name) {
                    found.wrong.insert(format!(
                        "no reader of {} asks for `{}`: take the row out of its table, or say it in codegen/src/grammar/tests/every-key/",
                        block.name, key.name
                    ));
                }
            }
        }
    }
    let wrong: Vec<String> = found.wrong.into_iter().collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
