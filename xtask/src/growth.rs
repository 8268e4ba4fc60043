//! `bench --growth`: what generation costs when a document is one, two, four and eight times as large.

use std::path::Path;

use anyhow::{Context as _, Result};
use serde_json::{Map, Value};

use crate::peers;

/// How many copies of its paths and components the largest document holds.
const TIMES: [usize; 4] = [1, 2, 4, 8];

/// Measures documents made of copies of one JSON document.
pub(crate) fn run(path: &Path) -> Result<bool> {
    let text = std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    let document: Map<String, Value> = serde_json::from_slice(&text)
        .with_context(|| format!("{} is no JSON document", path.display()))?;
    let scratch = tempfile::tempdir().context("cannot make a temporary folder")?;
    let ours = peers::own_program()?;
    say!(
        "{:<8} {:>12} {:>10} {:>10} {:>22}",
        "copies",
        "input MB",
        "CPU s",
        "peak MB",
        "CPU s per copy"
    );
    let spec = scratch.path().join("document.json");
    let out = scratch.path().join("out");
    for times in TIMES {
        let many = serde_json::to_vec(&copies(&document, times))?;
        std::fs::write(&spec, &many).context("cannot write a document")?;
        let (spec, place) = (spec.display().to_string(), out.display().to_string());
        let arguments = ["client", &spec, "--out", &place, "--no-rustfmt"];
        let Some((seconds, megabytes)) = peers::measure(
            Path::new("/usr/bin/time"),
            scratch.path(),
            &ours,
            &arguments,
            &out,
        )?
        else {
            say!("{times:<8} is refused: see `cargo xtask client` on it");
            continue;
        };
        say!(
            "{times:<8} {:>12.1} {seconds:>10.2} {megabytes:>10.0} {:>22.2}",
            many.len() as f64 / 1e6,
            seconds / times as f64
        );
    }
    Ok(true)
}

/// A document with its paths and components several times, each copy under names of its own.
fn copies(document: &Map<String, Value>, times: usize) -> Value {
    let mut out = document.clone();
    for copy in 1..times {
        let mut one = Value::Object(document.clone());
        rename(&mut one, copy);
        for section in ["paths", "components"] {
            let Some(Value::Object(parts)) = one.get_mut(section).map(Value::take) else {
                continue;
            };
            let all = out
                .entry(section)
                .or_insert_with(|| Value::Object(Map::new()));
            add(all, section, parts, copy);
        }
    }
    Value::Object(out)
}

fn add(all: &mut Value, section: &str, parts: Map<String, Value>, copy: usize) {
    for (name, part) in parts {
        let Some(all) = all.as_object_mut() else {
            return;
        };
        match (section, part) {
            ("components", Value::Object(named)) => {
                let kind = all.entry(name).or_insert_with(|| Value::Object(Map::new()));
                let Some(kind) = kind.as_object_mut() else {
                    continue;
                };
                kind.extend(
                    named
                        .into_iter()
                        .map(|(name, it)| (format!("{name}-copy{copy}"), it)),
                );
            }
            (_, part) => {
                all.insert(format!("/copy{copy}{name}"), part);
            }
        }
    }
}

/// Leads references to components, operation ids and tags to the copy.
fn rename(value: &mut Value, copy: usize) {
    match value {
        Value::Object(map) => {
            for (key, value) in map.iter_mut() {
                match (key.as_str(), &mut *value) {
                    ("$ref", Value::String(to)) if to.starts_with("#/components/") => {
                        let mut parts: Vec<String> = to.split('/').map(str::to_owned).collect();
                        if let Some(name) = parts.get_mut(3) {
                            name.push_str(&format!("-copy{copy}"));
                        }
                        *to = parts.join("/");
                    }
                    ("operationId", Value::String(id)) => id.push_str(&format!("-copy{copy}")),
                    ("tags", Value::Array(tags)) => {
                        for tag in tags.iter_mut() {
                            if let Value::String(tag) = tag {
                                tag.push_str(&format!("-copy{copy}"));
                            }
                        }
                    }
                    _ => rename(value, copy),
                }
            }
        }
        Value::Array(list) => list.iter_mut().for_each(|it| rename(it, copy)),
        _ => {}
    }
}
