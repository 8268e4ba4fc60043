//! Every real document at hand: no panic, no lost operation, and how much becomes raw JSON.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Instant;

use serde_json::Value;

use crate::api::{Api, Kind, TypeRef};
use crate::diagnostic::{Code, Diagnostics, Level};
use crate::source::Sources;
use crate::spec::text::{Format, decode, parse};
use crate::spec::upgrade::METHODS;

/// The folder of real documents, beside the workspace or further up; they are not part of it.
fn corpus() -> PathBuf {
    let places = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
    let mut places = places.map(|it| it.join("shared/corpus/specs"));
    places.find(|it| it.is_dir()).unwrap_or_default()
}

/// A document by the parsers alone, so that nothing of ours counts its operations.
fn walked(text: &str, name: &str) -> Value {
    if Format::of_path(name) == Some(Format::Json) {
        return serde_json::from_str(text).unwrap();
    }
    // Parsers of YAML differ in what they make of keys that are numbers and of merges.
    serde_yaml::from_str(text).unwrap_or_else(|_| parse(text, Format::Yaml).unwrap().value)
}

/// Operations that a document declares: entries of `paths`, references to path items followed.
fn declared(value: &Value) -> usize {
    let Some(paths) = value.get("paths").and_then(Value::as_object) else {
        return 0;
    };
    let mut count = 0;
    for (path, item) in paths {
        if path.starts_with("x-") {
            continue;
        }
        let own = item
            .as_object()
            .into_iter()
            .flat_map(|map| map.keys())
            .filter(|key| METHODS.contains(&key.as_str()))
            .count();
        let target = item
            .get("$ref")
            .and_then(Value::as_str)
            .and_then(|reference| value.pointer(reference.strip_prefix('#')?));
        count += own
            + target.and_then(Value::as_object).map_or(0, |map| {
                map.keys()
                    .filter(|key| METHODS.contains(&key.as_str()))
                    .count()
            });
    }
    count
}

/// The types that a type is made of.
fn uses(kind: &Kind) -> Vec<TypeRef> {
    match kind {
        Kind::Array { items: ty, .. } | Kind::Map { values: ty } => vec![*ty],
        Kind::Struct(it) => it
            .fields
            .iter()
            .map(|field| field.ty)
            .chain(it.additional)
            .collect(),
        Kind::Union(it) => it.variants.iter().map(|variant| variant.ty).collect(),
        _ => Vec::new(),
    }
}

/// Uses of raw JSON among all uses in fields, items and bodies.
fn raw(api: &Api) -> (usize, usize) {
    let uses: Vec<_> = api.types.iter().flat_map(|ty| uses(&ty.kind)).collect();
    let raw = uses
        .iter()
        .filter(|ty| {
            api.type_of(**ty)
                .is_some_and(|ty| matches!(ty.kind, Kind::Any))
        })
        .count();
    (raw, uses.len())
}

/// Files of one folder.
struct Below(PathBuf);

impl crate::spec::Files for Below {
    fn read(&self, path: &str) -> Result<Vec<u8>, crate::spec::FileError> {
        std::fs::read(self.0.join(path)).map_err(|_| crate::spec::FileError::Missing)
    }
}

/// A real document of three thousand files: its root names every path.
#[test]
fn a_real_tree_is_read() {
    let folder = corpus().join("digitalocean-multifile");
    let Ok(entries) = std::fs::read_dir(&folder) else {
        println!("skipped: no folder {}", folder.display());
        return;
    };
    let root = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .find(|name| {
            std::fs::read_to_string(folder.join(name)).is_ok_and(|text| text.contains("openapi:"))
        })
        .unwrap();
    let text = std::fs::read_to_string(folder.join(&root)).unwrap();
    let value = parse(&text, Format::Yaml).unwrap().value;
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let start = Instant::now();
    let api =
        crate::spec::read_tree(&root, &Below(folder), &mut sources, &mut diagnostics).unwrap();
    let spent = start.elapsed();
    let (raw, uses) = raw(&api);
    println!(
        "{} operations, {} types, {raw} of {uses} raw, {} files, {} complaints, {} remarks, {spent:?}",
        api.operations.len(),
        api.types.len(),
        api.documents.len(),
        diagnostics.list().len(),
        api.remarks.len(),
    );
    if std::env::var_os("SHOW_WARNINGS").is_some() {
        for it in diagnostics.list() {
            println!("{} {} {:?} {:?}", it.code, it.message, it.notes, it.label);
        }
        for ty in api
            .types
            .iter()
            .filter(|ty| matches!(ty.name, crate::api::TypeName::Schema(_)))
        {
            println!("{:?} {}", ty.name, api.origin_text(&ty.origin));
        }
        for it in api.remarks.iter().take(50) {
            println!(". {} {}", it.what, api.origin_text(&it.origin));
        }
    }
    assert_eq!(api.operations.len(), declared(&value));
    assert!(
        api.operations
            .iter()
            .all(|it| it.id.is_some() && !it.responses.is_empty())
    );
    assert_eq!(diagnostics.errors(), 0);
    assert!(raw * 20 < uses);
    // Origins name files that hold what they say.
    for ty in &api.types {
        let document = &api.documents[ty.origin.document.0 as usize];
        assert!(sources.find(&document.path).is_some());
    }
}

#[test]
fn real_documents_are_read() {
    let folder = corpus();
    let Ok(entries) = std::fs::read_dir(&folder) else {
        println!("skipped: no folder {}", folder.display());
        return;
    };
    let mut paths: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    paths.sort();
    let mut totals: BTreeMap<&str, usize> = BTreeMap::new();
    println!(
        "{:28} {:>7} {:>7} {:>7} {:>6} {:>6} {:>6} {:>6} {:>6}",
        "document", "KB", "ops", "types", "raw", "errors", "warned", "marks", "ms"
    );
    for path in paths {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if Format::of_path(&name).is_none() || path.is_dir() {
            continue;
        }
        let bytes = std::fs::read(&path).unwrap();
        let text = decode(&bytes).unwrap();
        let value = walked(text, &name);
        let swagger = value.get("swagger").is_some();
        let size = bytes.len();
        let files = [(format!("specs/x/{name}"), bytes)];
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        let start = Instant::now();
        let api = crate::spec::read("x", &files, &mut sources, &mut diagnostics).unwrap();
        let spent = start.elapsed();
        let (raw, uses) = raw(&api);
        let warned = diagnostics
            .list()
            .iter()
            .filter(|it| it.level() != Level::Error)
            .count();
        println!(
            "{name:28} {:>7} {:>7} {:>7} {raw:>6} {:>6} {warned:>6} {:>6} {:>6}",
            size / 1024,
            api.operations.len(),
            api.types.len(),
            diagnostics.errors(),
            api.remarks.len(),
            spent.as_millis()
        );
        for diagnostic in diagnostics
            .list()
            .iter()
            .filter(|it| it.level() == Level::Error)
            .take(5)
        {
            println!(
                "    {} {} {:?}",
                diagnostic.code,
                diagnostic.message,
                diagnostic.notes.first()
            );
        }
        if std::env::var_os("SHOW_WARNINGS").is_some() {
            for diagnostic in diagnostics
                .list()
                .iter()
                .filter(|it| it.level() != Level::Error)
                .take(400)
            {
                println!(
                    "    {} {} {:?} {:?}",
                    diagnostic.code,
                    diagnostic.message,
                    diagnostic.notes.first(),
                    diagnostic.notes.get(1)
                );
            }
            for remark in api.remarks.iter().take(60) {
                println!("    . {} {}", remark.what, remark.origin.pointer);
            }
        }
        assert_eq!(api.operations.len(), declared(&value), "{name}");
        assert_eq!(
            crate::spec::tests::unions::broken(&api),
            Vec::<String>::new(),
            "{name}"
        );
        assert!(!swagger || diagnostics.errors() == 0, "{name}");
        assert!(
            diagnostics.list().iter().all(|it| it.code != Code::S0003),
            "{name}"
        );
        for (key, count) in [
            ("operations", api.operations.len()),
            ("types", api.types.len()),
            ("raw", raw),
            ("uses", uses),
            ("documents", 1),
        ] {
            *totals.entry(key).or_default() += count;
        }
    }
    println!("{totals:?}");
    assert!(
        totals["raw"] * 20 < totals["uses"],
        "more than one use in twenty is raw JSON"
    );
}
