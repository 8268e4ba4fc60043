//! Properties of reader and writer, held against serde_json.

use proptest::prelude::*;
use serde::de::IgnoredAny;
use serde_json::Value;

use super::*;

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 60, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::btree_map(any::<String>(), inner, 0..6)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

/// Valid JSON with a few characters changed, dropped or doubled: nearly JSON.
fn nearly() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "", "\"", "\\", "{", "}", "[", "]", ",", ":", "0", "-", ".", "e", "\n", "\u{1}", "tru",
        "null", "\\u12", " ", "é",
    ]);
    let edits = prop::collection::vec((any::<prop::sample::Index>(), pieces), 0..3);
    (value(), any::<bool>(), edits).prop_map(|(value, pretty, edits)| {
        let text = if pretty {
            serde_json::to_string_pretty(&value)
        } else {
            serde_json::to_string(&value)
        };
        let mut letters: Vec<String> = text.expect("text").chars().map(String::from).collect();
        for (at, piece) in edits {
            *at.get_mut(&mut letters) = piece.to_owned();
        }
        letters.concat()
    })
}

fn accepts(text: &str) -> bool {
    let mut json = Reader::new(text);
    json.skip();
    json.finish().is_ok()
}

/// Every way to read, none of which may panic or loop.
fn read_all_ways(text: &str) {
    let _ = Reader::new(text).get::<Value>();
    let _ = Reader::new(text).get::<Vec<BTreeMap<String, String>>>();
    let _ = Reader::new(text).get::<BTreeMap<String, Vec<i64>>>();
    let _ = Reader::new(text).get::<Vec<rust_decimal::Decimal>>();
    let _ = Reader::new(text).get::<bool>();
    let _ = Reader::new(text).raw();
    let raw = RawJson::new(text);
    let _ = (raw.compact(), raw.to_value(), raw.text_at("/a/0"));
    for offset in 0..text.len().min(40) {
        let _ = locate(text, offset);
    }
}

/// Scalars of a value by pointer, as text.
fn scalars(value: &Value, pointer: &str, out: &mut Vec<(String, String)>) {
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                scalars(value, &format!("{pointer}/{}", escape(key)), out);
            }
        }
        Value::Array(list) => {
            for (index, value) in list.iter().enumerate() {
                scalars(value, &format!("{pointer}/{index}"), out);
            }
        }
        Value::String(text) => out.push((pointer.to_owned(), text.clone())),
        Value::Number(number) => out.push((pointer.to_owned(), number.to_string())),
        Value::Bool(value) => out.push((pointer.to_owned(), value.to_string())),
        Value::Null => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn reads_what_serde_json_writes(value in value(), pretty in any::<bool>()) {
        let text = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) };
        let text = text.expect("text");
        let mut json = Reader::new(&text);
        let read: Option<Value> = FromJson::from_json(&mut json);
        prop_assert!(json.finish().is_ok());
        prop_assert!(json.mismatches().is_empty());
        prop_assert_eq!(read.as_ref(), Some(&value));
        let raw = RawJson::new(text);
        prop_assert_eq!(&raw.compact(), &serde_json::to_string(&value).expect("text"));
        let mut all = Vec::new();
        scalars(&value, "", &mut all);
        for (pointer, text) in all {
            prop_assert_eq!(raw.text_at(&pointer), Some(text), "at {}", pointer);
        }
    }

    #[test]
    fn serde_json_reads_what_the_writer_writes(value in value()) {
        let text = to_string(&value);
        prop_assert_eq!(&text, &serde_json::to_string(&value).expect("text"));
        prop_assert_eq!(RawJson::new(text).to_value(), value);
    }

    #[test]
    fn accepts_what_serde_json_accepts(text in nearly()) {
        read_all_ways(&text);
        let theirs = serde_json::from_str::<IgnoredAny>(&text).is_ok();
        prop_assert_eq!(accepts(&text), theirs, "{}", text);
        let value = Reader::new(&text).get::<Vec<Value>>();
        if let Ok(Value::Array(list)) = serde_json::from_str::<Value>(&text) {
            prop_assert_eq!(value.map(|list| list.len()), Some(list.len()));
        }
    }

    #[test]
    fn never_panics_on_any_text(text in any::<String>()) {
        read_all_ways(&text);
        if !text.starts_with('\u{feff}') {
            prop_assert_eq!(accepts(&text), serde_json::from_str::<IgnoredAny>(&text).is_ok());
        }
    }

    #[test]
    fn integers_are_read_exactly_or_not_at_all(text in "-?[0-9]{1,21}(\\.[0-9]{1,3})?([eE][+-]?[0-9]{1,2})?") {
        let mut json = Reader::new(&text);
        let read = json.get::<i64>();
        let valid = serde_json::from_str::<IgnoredAny>(&text).is_ok();
        prop_assert_eq!(json.finish().is_ok(), valid, "{}", text);
        if valid {
            let exact = text.parse::<i64>().ok();
            if exact.is_some() {
                prop_assert_eq!(read, exact);
            }
            prop_assert_eq!(read.is_none(), !json.mismatches().is_empty());
            if let (Some(read), Ok(float)) = (read, text.parse::<f64>()) {
                prop_assert!((read as f64 - float).abs() <= float.abs() * 1e-15, "{}", text);
            }
        }
    }

    #[test]
    fn a_cut_text_is_called_cut(value in value(), at in any::<prop::sample::Index>()) {
        let text = serde_json::to_string(&vec![value]).expect("text");
        let cut = at.index(text.len());
        prop_assume!(text.is_char_boundary(cut));
        let mut json = Reader::new(&text[..cut]);
        json.skip();
        let error = json.finish().expect_err("cut");
        prop_assert!(error.truncated, "{:?} {}", error, &text[..cut]);
    }
}

#[test]
fn depth_is_limited_without_a_stack_overflow() {
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert!(accepts(&nested(128)));
    for deep in [129, 1_000_000] {
        let text = nested(deep);
        assert!(!accepts(&text));
        assert_eq!(Reader::new(&text).get::<Value>().map(|_| ()), Some(()));
        let mut json = Reader::new(&text);
        let _ = json.get::<Value>();
        let error = json.finish().expect_err("too deep");
        assert_eq!((error.offset, error.truncated), (128, false));
    }
    let objects = "{\"a\":".repeat(100_000);
    assert!(!accepts(&objects));
    let _ = Reader::new(&objects).get::<Value>();
}

#[test]
fn a_mark_of_byte_order_is_passed_over() {
    assert_eq!(
        Reader::new("\u{feff}{\"a\":1}")
            .get::<BTreeMap<String, i64>>()
            .map(|map| map.len()),
        Some(1)
    );
}

#[test]
fn the_last_of_equal_keys_wins() {
    let map: Option<BTreeMap<String, i64>> = Reader::new(r#"{"a":1,"a":2}"#).get();
    assert_eq!(map, Some([("a".to_owned(), 2)].into()));
}

#[test]
fn nothing_is_read_after_a_syntax_error() {
    let mut json = Reader::new(r#"{"a":tru,"b":1}"#);
    assert!(json.begin_object());
    assert_eq!(json.next_key().as_deref(), Some("a"));
    assert_eq!(json.get::<bool>(), None);
    assert_eq!(json.next_key(), None);
    assert!(!json.begin_object() && !json.begin_array() && !json.next_item());
    assert_eq!(json.get::<String>(), None);
    assert_eq!(json.finish().map_err(|error| error.offset), Err(5));
}

#[test]
fn null_in_lists_and_maps_stays() {
    let text = r#"{"a":[1,null],"b":null,"c":[]}"#;
    let map: Option<BTreeMap<String, Option<Vec<Option<i64>>>>> = Reader::new(text).get();
    let map = map.unwrap();
    assert_eq!(map.get("b"), Some(&None));
    assert_eq!(crate::json::to_string(&map), text);
}
