//! The tables themselves: sound, with examples that fit their shapes.

mod readers;

use super::schema::yaml;
use super::{BlockDef, FILES, Group, Shape, blocks};
use serde_json::Value;

fn all() -> Vec<&'static BlockDef> {
    FILES.iter().flat_map(|file| blocks(file.root)).collect()
}

#[test]
fn names_of_blocks_and_keys_are_distinct_within_a_file() {
    for file in &FILES {
        let mut names: Vec<&str> = blocks(file.root).iter().map(|it| it.name).collect();
        names.sort_unstable();
        let all = names.len();
        names.dedup();
        assert_eq!(names.len(), all, "two blocks of one name in {}", file.name);
        for block in blocks(file.root) {
            let mut keys: Vec<&str> = block.keys.iter().map(|key| key.name).collect();
            keys.sort_unstable();
            assert!(keys.is_sorted_by(|a, b| a < b), "{}", block.name);
        }
    }
}

#[test]
fn docs_are_sentences() {
    for block in all() {
        assert!(block.doc.ends_with('.'), "{}", block.name);
        for key in block.keys {
            let doc = key.doc;
            assert!(
                doc.ends_with('.') && !doc.contains('\n'),
                "{}: {}: {doc}",
                block.name,
                key.name
            );
        }
    }
}

#[test]
fn groups_name_keys_of_their_block() {
    for block in all() {
        for group in block.groups {
            let keys = match group {
                Group::One(keys) | Group::AtMostOne(keys) | Group::Any(keys) => keys.to_vec(),
                Group::Beside(key, other) => vec![*key, *other],
            };
            for key in keys {
                let found = block.key(key);
                assert!(found.is_some(), "{} has no key `{key}`", block.name);
            }
        }
    }
}

/// Why a value is not what may stand there.
fn misfit(value: &Value, shape: &Shape) -> Option<String> {
    let text = value.as_str();
    let fits = match shape {
        Shape::Text(_) => text.is_some_and(|it| !it.is_empty()),
        Shape::AnyText(_) => text.is_some(),
        Shape::Texts(_) => {
            text.is_some()
                || value
                    .as_array()
                    .is_some_and(|items| items.iter().all(Value::is_string))
        }
        Shape::Words(words) => text.is_some_and(|it| words.contains(&it)),
        Shape::Open(..) => text.is_some_and(|it| !it.is_empty()),
        Shape::Bool => value.is_boolean(),
        Shape::True => value == &Value::Bool(true),
        Shape::Int(least, most) => value
            .as_i64()
            .is_some_and(|it| (least..=most).contains(&&it)),
        Shape::Literal => value.is_string() || value.is_i64() || value.is_boolean(),
        Shape::Json => true,
        Shape::Block(block) => return of_block(value, block),
        Shape::TextOr(_, block) => {
            return if text.is_some() {
                None
            } else {
                of_block(value, block)
            };
        }
        Shape::List(item) => match value.as_array() {
            Some(items) => return items.iter().find_map(|it| misfit(it, item)),
            None => false,
        },
        Shape::Named(_, inner) => match value.as_object() {
            Some(entries) => return entries.values().find_map(|it| misfit(it, inner)),
            None => false,
        },
        Shape::Each(keys, _) => value.as_object().is_some_and(|entries| {
            entries
                .iter()
                .all(|(key, value)| keys.contains(&key.as_str()) && value.is_string())
        }),
        Shape::Either(shapes) => shapes.iter().any(|it| misfit(value, it).is_none()),
    };
    (!fits).then(|| format!("{value} is not {shape:?}"))
}

fn of_block(value: &Value, block: &BlockDef) -> Option<String> {
    let Some(entries) = value.as_object() else {
        return Some(format!("{value} is no block"));
    };
    for (key, value) in entries {
        let Some(row) = block.key(key) else {
            return Some(format!("{} has no key `{key}`", block.name));
        };
        if let Some(reason) = misfit(value, &row.shape) {
            return Some(format!("{key}: {reason}"));
        }
    }
    for key in block.keys.iter().filter(|key| key.required) {
        if !entries.contains_key(key.name) {
            return Some(format!("{} needs `{}`", block.name, key.name));
        }
    }
    for group in block.groups {
        let count = |keys: &[&str]| {
            keys.iter()
                .filter(|key| entries.contains_key(**key))
                .count()
        };
        let sound = match group {
            Group::One(keys) => count(keys) == 1,
            Group::AtMostOne(keys) => count(keys) <= 1,
            Group::Any(keys) => count(keys) >= 1,
            Group::Beside(key, other) => {
                !entries.contains_key(*key) || entries.contains_key(*other)
            }
        };
        if !sound {
            return Some(format!("{} against {group:?}", block.name));
        }
    }
    None
}

#[test]
fn examples_fit_their_keys() {
    let mut wrong = Vec::new();
    for block in all() {
        for key in block.keys {
            let at = format!("{}: `{}: {}`", block.name, key.name, key.example);
            match yaml(key.example) {
                None => wrong.push(format!("{at} is no YAML")),
                Some(value) => {
                    wrong.extend(misfit(&value, &key.shape).map(|why| format!("{at}: {why}")));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
