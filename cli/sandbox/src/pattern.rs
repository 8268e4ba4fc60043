//! Places in JSON values: pointers in which `*` stands for any element.

use serde_json::{Map, Value};

/// A pointer with one more key.
pub(crate) fn join(base: &str, key: &str) -> String {
    format!("{base}/{}", key.replace('~', "~0").replace('/', "~1"))
}

/// The keys of a pointer.
pub(crate) fn keys(pattern: &str) -> impl Iterator<Item = String> + '_ {
    pattern
        .split('/')
        .skip(1)
        .map(|key| key.replace("~1", "/").replace("~0", "~"))
}

fn index(key: &str, length: usize) -> Option<usize> {
    match key.parse::<i64>() {
        Ok(number) if number < 0 => length.checked_sub(usize::try_from(-number).ok()?),
        Ok(number) => usize::try_from(number).ok(),
        Err(_) => (key == "*").then_some(0),
    }
}

/// What stands at a place; the first element for `*`.
pub(crate) fn get<'v>(value: &'v Value, pattern: &str) -> Option<&'v Value> {
    let mut at = value;
    for key in keys(pattern) {
        at = match at {
            Value::Object(map) => map.get(&key)?,
            Value::Array(items) => items.get(index(&key, items.len())?)?,
            _ => return None,
        };
    }
    Some(at)
}

/// Everything that stands at a place, of every element for `*`.
pub(crate) fn all<'v>(value: &'v Value, pattern: &str) -> Vec<&'v Value> {
    let mut at = vec![value];
    for key in keys(pattern) {
        at = at
            .into_iter()
            .flat_map(|value| match value {
                Value::Object(map) if key == "*" => map.values().collect(),
                Value::Object(map) => map.get(&key).into_iter().collect(),
                Value::Array(items) if key == "*" => items.iter().collect::<Vec<_>>(),
                Value::Array(items) => index(&key, items.len())
                    .and_then(|index| items.get(index))
                    .into_iter()
                    .collect(),
                _ => Vec::new(),
            })
            .collect();
    }
    at
}

/// Puts a value at a place and makes what leads there. A list that is too short gets elements up to the place.
pub(crate) fn set(value: &mut Value, pattern: &str, new: Value) {
    let mut at = value;
    for key in keys(pattern) {
        if let Value::Array(items) = at {
            let index = index(&key, items.len()).unwrap_or_default().min(1000);
            while items.len() <= index {
                items.push(Value::Null);
            }
            at = &mut items[index];
            continue;
        }
        if !at.is_object() {
            let listed = key == "*" || key.parse::<usize>().is_ok();
            *at = if listed {
                Value::Array(vec![Value::Null])
            } else {
                Value::Object(Map::new())
            };
        }
        at = match at {
            Value::Object(map) => map.entry(key).or_insert(Value::Null),
            Value::Array(items) => &mut items[0],
            _ => return,
        };
    }
    *at = new;
}

/// Fills in what `value` lacks.
pub(crate) fn complete(value: &mut Value, from: Value) {
    if let (Value::Object(map), Value::Object(from)) = (value, from) {
        for (key, new) in from {
            match map.get_mut(&key) {
                Some(old) => complete(old, new),
                None => {
                    map.insert(key, new);
                }
            }
        }
    }
}

/// A scalar as text.
pub(crate) fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(bool) => Some(bool.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn places_are_made_and_found() {
        let mut value = json!({"a": 1});
        set(&mut value, "/b/*/c~1d", json!(2));
        set(&mut value, "/e/1/f", json!(3));
        assert_eq!(
            value,
            json!({"a": 1, "b": [{"c/d": 2}], "e": [{"f": 3}]}),
            "a list that is made has one element"
        );
        assert_eq!(get(&value, "/b/*/c~1d"), Some(&json!(2)));
        assert_eq!(get(&value, "/b/-1/c~1d"), Some(&json!(2)));
        assert_eq!(all(&value, "/e/*/f"), [&json!(3)]);
        assert_eq!(get(&value, ""), Some(&value));
    }
}
