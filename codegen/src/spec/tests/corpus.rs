//! Every real document at hand: no panic, no lost operation, and how much becomes raw JSON.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Instant;

use serde_json::Value;

use crate::api::{Api, Kind};
use crate::diagnostic::{Code, Diagnostics, Level};
use crate::source::Sources;
use crate::spec::text::{Format, decode, parse};
use crate::spec::upgrade::METHODS;

/// The folder of real documents, beside the workspace; they are not part of it.
fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus/specs")
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

/// Uses of raw JSON among all uses in fields, items and bodies.
fn raw(api: &Api) -> (usize, usize) {
    let uses: Vec<_> = api
        .types
        .iter()
        .flat_map(|ty| crate::graph::uses(&ty.kind))
        .collect();
    let raw = uses
        .iter()
        .filter(|ty| {
            api.type_of(**ty)
                .is_some_and(|ty| matches!(ty.kind, Kind::Any))
        })
        .count();
    (raw, uses.len())
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
        let value = parse(text, Format::of_path(&name).unwrap()).unwrap().value;
        if value.get("swagger").is_some() {
            println!("{name:28} skipped: Swagger 2.0");
            continue;
        }
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
