//! The schemas for editors: they take every mapping and model file, and refuse what readers refuse.

#![cfg(test)]

use std::path::{Path, PathBuf};

use boon::{Compiler, SchemaIndex, Schemas};
use conjoin_codegen::diagnostic::Diagnostics;
use conjoin_codegen::grammar::{self, BlockDef, CommonModel, FILES, FileDef, Group, Shape};
use conjoin_codegen::node;
use conjoin_codegen::pipeline;
use conjoin_codegen::source::Sources;
use serde_json::{Value, json};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Files with a first line for editors.
const OWN: [&str; 2] = ["mappings", "tests/testbed/mappings"];

/// Files of tests.
const INVENTED: [&str; 3] = [
    "tests/cases/diagnostics/base/mappings",
    "codegen/tests",
    "codegen/src/grammar/tests/every-key",
];

fn below(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            below(&path, out);
        } else if path.extension().is_some_and(|it| it == "yaml") {
            out.push(path);
        }
    }
}

/// Every mapping and model file of these folders, with its kind and what it says.
fn files(folders: &[&str]) -> Vec<(PathBuf, &'static FileDef, Value)> {
    let mut paths = Vec::new();
    for folder in folders {
        below(&root().join(folder), &mut paths);
    }
    paths.sort();
    let mut out = Vec::new();
    for path in paths {
        let Ok(text) = std::fs::read_to_string(&path) else {
            continue;
        };
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        let source = sources.add(path.display().to_string(), text.clone());
        let Some(tree) = node::parse(source, &text, &mut diagnostics) else {
            continue;
        };
        let value = grammar::json(&tree);
        let name = match (value.get("mapping"), value.get("models")) {
            _ if path.ends_with("sandbox.yaml") => "sandbox",
            (Some(_), _) if value.get("category").is_some() => "category",
            (Some(_), _) => "connector",
            (None, Some(_)) => "models",
            (None, None) => continue,
        };
        let file = FILES.iter().find(|it| it.name == name).expect("a kind");
        out.push((path, file, value));
    }
    out
}

/// Compiled schemas.
struct Checker {
    schemas: Schemas,
    of: Vec<(&'static str, SchemaIndex)>,
}

impl Checker {
    /// The schemas of files over the common models of this repository.
    fn own() -> Self {
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        let mut paths = Vec::new();
        below(&root().join("mappings/models"), &mut paths);
        let files: Vec<pipeline::File> = paths
            .iter()
            .map(|path| pipeline::File {
                path: path.display().to_string(),
                content: std::fs::read(path).map_err(|error| error.to_string()),
            })
            .collect();
        let models = pipeline::read_models(&files, &mut sources, &mut diagnostics);
        let names = pipeline::names_of_models(&models);
        assert!(names.len() > 40, "{} models", names.len());
        for file in &FILES {
            let text = std::fs::read_to_string(root().join(file.schema())).expect("a schema");
            assert_eq!(
                text,
                grammar::schema(file, &names),
                "{} is stale: run `cargo xtask generate`",
                file.schema()
            );
        }
        Self::of(&names)
    }

    /// The schemas of files over other common models.
    fn invented() -> Self {
        Self::of(&[])
    }

    fn of(names: &[CommonModel]) -> Self {
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        let of = FILES
            .iter()
            .map(|file| {
                let text = grammar::schema(file, names);
                let value = serde_json::from_str(&text).expect("JSON");
                let url = format!("file:///{}", file.schema());
                compiler.add_resource(&url, value).expect("a resource");
                (
                    file.name,
                    compiler.compile(&url, &mut schemas).expect("a schema"),
                )
            })
            .collect();
        Self { schemas, of }
    }

    fn complaint(&self, file: &FileDef, value: &Value) -> Option<String> {
        let (_, index) = self.of.iter().find(|(name, _)| *name == file.name)?;
        self.schemas
            .validate(value, *index)
            .err()
            .map(|error| format!("{error:#}"))
    }
}

#[test]
fn every_file_is_taken() {
    for (checker, folders, least) in [
        (Checker::own(), OWN.as_slice(), 3),
        (Checker::invented(), INVENTED.as_slice(), 0),
    ] {
        let files = files(folders);
        for kind in &FILES {
            let count = files
                .iter()
                .filter(|(_, it, _)| it.name == kind.name)
                .count();
            assert!(count >= least, "{count} files {}", kind.place);
        }
        for (path, file, value) in &files {
            if let Some(complaint) = checker.complaint(file, value) {
                panic!("{}: {complaint}", path.display());
            }
        }
    }
}

#[test]
fn the_first_line_of_every_file_names_its_schema() {
    for (path, file, _) in files(&OWN) {
        let text = std::fs::read_to_string(&path).expect("a file");
        let first = text.lines().next().unwrap_or_default();
        let named = first
            .strip_prefix("# yaml-language-server: $schema=")
            .unwrap_or_else(|| panic!("{} does not begin with its schema", path.display()));
        let folder = path.parent().expect("a folder");
        let meant = folder.join(named).canonicalize().expect("a schema");
        let schema = root().join(file.schema()).canonicalize().expect("a schema");
        assert_eq!(meant, schema, "{}", path.display());
    }
}

/// Changes that make a value wrong, as the pointer of the place and what stands there instead.
fn wrongs(value: &Value, shape: &Shape, at: &str, out: &mut Vec<(String, Value)>) {
    // A number with a fraction stands nowhere.
    out.push((at.to_owned(), json!(1.5)));
    match (shape, value) {
        (Shape::Block(block) | Shape::TextOr(_, block), Value::Object(_)) => {
            of_block(value, block, at, out);
        }
        (Shape::Named(_, inner), Value::Object(entries)) => {
            for (key, value) in entries {
                wrongs(value, inner, &below_key(at, key), out);
            }
        }
        (Shape::List(item), Value::Array(items)) => {
            for (index, value) in items.iter().enumerate() {
                wrongs(value, item, &format!("{at}/{index}"), out);
            }
        }
        (Shape::Words(_), _) => out.push((at.to_owned(), json!("surplus"))),
        (Shape::Each(..), Value::Object(entries)) => {
            let mut entries = entries.clone();
            entries.insert("surplus".to_owned(), json!("id"));
            out.push((at.to_owned(), Value::Object(entries)));
        }
        (Shape::Either(shapes), Value::Object(_)) => {
            let block = shapes.iter().find_map(|it| match it {
                Shape::Block(block) => Some(*block),
                _ => None,
            });
            if let Some(block) = block {
                of_block(value, block, at, out);
            }
        }
        _ => {}
    }
}

fn of_block(value: &Value, block: &BlockDef, at: &str, out: &mut Vec<(String, Value)>) {
    let Some(entries) = value.as_object() else {
        return;
    };
    let mut more = entries.clone();
    more.insert("surplus".to_owned(), json!("x"));
    out.push((at.to_owned(), Value::Object(more)));
    let without = |keys: &[&str]| {
        let mut less = entries.clone();
        less.retain(|key, _| !keys.contains(&key.as_str()));
        Value::Object(less)
    };
    for key in block.keys.iter().filter(|key| key.required) {
        out.push((at.to_owned(), without(&[key.name])));
    }
    for group in block.groups {
        if let Group::One(keys) | Group::Any(keys) = group {
            out.push((at.to_owned(), without(keys)));
        }
    }
    for (key, value) in entries {
        let row = block.key(key).expect("a row");
        wrongs(value, &row.shape, &below_key(at, key), out);
    }
}

fn below_key(at: &str, key: &str) -> String {
    format!("{at}/{}", key.replace('~', "~0").replace('/', "~1"))
}

#[test]
fn names_of_common_models_and_fields_are_told_from_typos() {
    let checker = Checker::own();
    let file = FILES
        .iter()
        .find(|it| it.name == "category")
        .expect("a kind");
    let mapped = |model: &str, field: &str, absent: &str| {
        let fields = json!({field: "x"});
        json!({
            "mapping": 1, "provider": "x", "category": "ticketing",
            "models": {model: {"id": "id", "fields": fields, "absent": {"why": [absent]}}},
        })
    };
    assert_eq!(
        checker.complaint(file, &mapped("Ticket", "name", "tags")),
        None
    );
    for wrong in [
        mapped("Tikcet", "name", "tags"),
        mapped("Employee", "name", "tags"),
        mapped("Ticket", "nmae", "tags"),
        mapped("Ticket", "name", "tgas"),
    ] {
        assert!(checker.complaint(file, &wrong).is_some(), "{wrong}");
    }
}

#[test]
fn every_wrong_change_is_refused() {
    let checker = Checker::invented();
    let (mut tried, mut passed) = (0, Vec::new());
    // Each change is one validation of a whole file, so the largest are left out.
    let folders = ["mappings/bamboohr", "tests/testbed/mappings"];
    for (path, file, value) in files(&[folders.as_slice(), INVENTED.as_slice()].concat()) {
        let mut changes = Vec::new();
        of_block(&value, file.root, "", &mut changes);
        for (at, wrong) in changes {
            let mut value = value.clone();
            *value.pointer_mut(&at).expect("a place") = wrong.clone();
            tried += 1;
            // Constants, bodies of searches and posts and the words of `is` are any JSON to the grammar; the plan says what fits.
            let constant = at.contains("/write/") && at.contains("/const/")
                || at.ends_with("/search/body")
                || at.contains("/webhooks/bodies/")
                || at.ends_with("/is");
            if checker.complaint(file, &value).is_none() && !constant {
                passed.push(format!("{}#{at}: {wrong}", path.display()));
            }
        }
    }
    assert!(tried > 2000, "{tried} changes");
    assert!(passed.is_empty(), "{}", passed.join("\n"));
}
