//! Bytes to one value tree: JSON and YAML, strict about duplicates, depth and size.

use std::fmt;

use serde::de::{
    self, DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor,
};
use serde_json::{Map, Number, Value};

use super::limits::{self, Limit};
use super::reference::escape;

/// How a text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    /// JSON.
    Json,
    /// YAML 1.2, core schema.
    Yaml,
}

impl Format {
    /// The format that a path promises, if it is one of ours.
    pub(crate) fn of_path(path: &str) -> Option<Self> {
        let (_, extension) = path.rsplit_once('.')?;
        match extension.to_ascii_lowercase().as_str() {
            "json" => Some(Self::Json),
            "yaml" | "yml" => Some(Self::Yaml),
            _ => None,
        }
    }

    /// The format of a text: YAML files that hold JSON are read as JSON, which
    /// is faster and knows no limit on the length of keys.
    pub(crate) fn of_text(path: &str, text: &str) -> Self {
        match Self::of_path(path) {
            Some(Self::Yaml)
                if text.trim_start().starts_with('{') && parse(text, Self::Json).is_ok() =>
            {
                Self::Json
            }
            Some(format) => format,
            None => Self::Yaml,
        }
    }
}

/// A value and what was wrong with it that did not hinder reading.
#[derive(Debug)]
pub(crate) struct Parsed {
    /// The value.
    pub(crate) value: Value,
    /// JSON pointers of keys that are written twice: sections and their parts
    /// are joined, of anything else the last one counts.
    pub(crate) duplicates: Vec<String>,
}

/// Why a text has no value.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum TextError {
    /// Not UTF-8: offset of the first bad byte.
    Encoding(String),
    /// Nothing but white space.
    Empty,
    /// The parser's words and a byte offset.
    Syntax { message: String, offset: usize },
    /// A limit was passed.
    Limit(&'static Limit),
}

/// UTF-8 text without its byte order mark.
pub(crate) fn decode(bytes: &[u8]) -> Result<&str, TextError> {
    if bytes.len() > limits::FILE_BYTES.most {
        return Err(TextError::Limit(&limits::FILE_BYTES));
    }
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err(TextError::Encoding(
            "it is UTF-16; save it as UTF-8".to_owned(),
        ));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        TextError::Encoding(format!("byte {} is not UTF-8", error.valid_up_to()))
    })?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// Reads a text.
pub(crate) fn parse(text: &str, format: Format) -> Result<Parsed, TextError> {
    if text.trim().is_empty() {
        return Err(TextError::Empty);
    }
    let mut state = State {
        yaml: format == Format::Yaml,
        ..State::default()
    };
    let result = match format {
        Format::Json => {
            let mut deserializer = serde_json::Deserializer::from_str(text);
            Seed(&mut state)
                .deserialize(&mut deserializer)
                .and_then(|value| deserializer.end().map(|()| value))
                .map_err(|error| {
                    (
                        error.to_string(),
                        offset_of(text, error.line(), error.column(), false),
                    )
                })
        }
        Format::Yaml => {
            if deep(text) {
                return Err(TextError::Limit(&limits::DEPTH));
            }
            Seed(&mut state)
                .deserialize(serde_yaml::Deserializer::from_str(text))
                .map_err(|error| {
                    let offset = error
                        .location()
                        .map_or(0, |at| offset_of(text, at.line(), at.column(), true));
                    (error.to_string(), offset)
                })
        }
    };
    if let Some(limit) = state.passed {
        return Err(TextError::Limit(limit));
    }
    match result {
        Ok(value) => {
            let duplicates = state.duplicates.into_iter().map(|keys| {
                keys.iter()
                    .rev()
                    .fold(String::new(), |pointer, key| pointer + "/" + &escape(key))
            });
            Ok(Parsed {
                value,
                duplicates: duplicates.collect(),
            })
        }
        Err((message, _)) if message.contains("repetition limit") => {
            Err(TextError::Limit(&limits::ALIAS_NODES))
        }
        Err((message, _)) if message.contains("recursion limit") => {
            Err(TextError::Limit(&limits::DEPTH))
        }
        Err((message, offset)) => Err(TextError::Syntax { message, offset }),
    }
}

/// Byte offset of a line and column, both from 1; columns in bytes or characters.
fn offset_of(text: &str, line: usize, column: usize, characters: bool) -> usize {
    let start = if line <= 1 {
        0
    } else {
        text.match_indices('\n')
            .nth(line - 2)
            .map_or(text.len(), |(at, _)| at + 1)
    };
    let column = column.saturating_sub(1);
    let rest = &text[start..];
    let offset = if characters {
        start
            + rest
                .char_indices()
                .nth(column)
                .map_or(rest.len(), |(at, _)| at)
    } else {
        start + column
    };
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

/// Whether a YAML text nests deeper than allowed.
///
/// YAML parsers look ahead over all of a nested flow collection, in time that
/// grows with the square of its depth, before they say anything. So brackets are
/// counted first, wherever they stand; only a text in which a hundred are open
/// at once is looked at closely, and only up to that place.
fn deep(text: &str) -> bool {
    let mut open = 0_usize;
    let mut alarms = 0;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'[' | b'{' => open += 1,
            b']' | b'}' => open = open.saturating_sub(1),
            _ => {}
        }
        if open > limits::DEPTH.most {
            alarms += 1;
            if alarms > ALARMS || nests_deeply(&text[..=at]) {
                return true;
            }
            open = 0;
        }
    }
    false
}

/// Prose with this many hundreds of unclosed brackets is not worth the time.
const ALARMS: usize = 16;

fn nests_deeply(text: &str) -> bool {
    let mut parser = saphyr_parser::Parser::new_from_str(text);
    let mut depth = 0_usize;
    while let Some(Ok((event, _))) = parser.next_event() {
        match event {
            saphyr_parser::Event::SequenceStart(..) | saphyr_parser::Event::MappingStart(..) => {
                depth += 1;
                if depth >= limits::DEPTH.most {
                    return true;
                }
            }
            saphyr_parser::Event::SequenceEnd | saphyr_parser::Event::MappingEnd => {
                depth = depth.saturating_sub(1)
            }
            _ => {}
        }
    }
    false
}

#[derive(Default)]
struct State {
    yaml: bool,
    depth: usize,
    nodes: usize,
    /// Keys from the inside out, completed while the levels close.
    duplicates: Vec<Vec<String>>,
    passed: Option<&'static Limit>,
}

impl State {
    fn count<E: de::Error>(&mut self) -> Result<(), E> {
        self.nodes += 1;
        if self.nodes > limits::NODES.most {
            self.passed = Some(&limits::NODES);
            return Err(E::custom("too many values"));
        }
        Ok(())
    }

    fn enter<E: de::Error>(&mut self) -> Result<(), E> {
        self.depth += 1;
        if self.depth > limits::DEPTH.most {
            self.passed = Some(&limits::DEPTH);
            return Err(E::custom("nested too deeply"));
        }
        Ok(())
    }
}

struct Seed<'s>(&'s mut State);

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        self.0.count()?;
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_i128<E>(self, value: i128) -> Result<Value, E> {
        Ok(
            Number::from_i128(value)
                .map_or_else(|| Value::String(value.to_string()), Value::Number),
        )
    }

    fn visit_u128<E>(self, value: u128) -> Result<Value, E> {
        Ok(
            Number::from_u128(value)
                .map_or_else(|| Value::String(value.to_string()), Value::Number),
        )
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::String(value))
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }

    /// A value with a YAML tag of its own: the tag is dropped.
    fn visit_enum<A: EnumAccess<'de>>(self, access: A) -> Result<Value, A::Error> {
        let (_, content) = access.variant_seed(Key)?;
        content.newtype_variant_seed(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        self.0.enter()?;
        let mut list = Vec::new();
        loop {
            let known = self.0.duplicates.len();
            let Some(value) = access.next_element_seed(Seed(self.0))? else {
                break;
            };
            for pointer in &mut self.0.duplicates[known..] {
                pointer.push(list.len().to_string());
            }
            list.push(value);
        }
        self.0.depth -= 1;
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        self.0.enter()?;
        let mut map = Map::new();
        while let Some(key) = access.next_key_seed(Key)? {
            let known = self.0.duplicates.len();
            let value = access.next_value_seed(Seed(self.0))?;
            for pointer in &mut self.0.duplicates[known..] {
                pointer.push(key.clone());
            }
            if let Some(first) = map.get_mut(&key) {
                self.0.duplicates.push(vec![key.clone()]);
                let levels = JOINED.saturating_sub(self.0.depth);
                join(first, value, levels, &[key], &mut self.0.duplicates);
            } else {
                map.insert(key, value);
            }
        }
        if self.0.yaml {
            apply_merge(&mut map);
        }
        self.0.depth -= 1;
        Ok(Value::Object(map))
    }
}

/// Levels whose parts are joined when a key is written twice: the sections of a
/// document and what they name. So no operation is lost; within one the last counts.
const JOINED: usize = 3;

/// Puts the second value of a key over the first. `path` is where, from the inside out.
fn join(
    first: &mut Value,
    second: Value,
    levels: usize,
    path: &[String],
    twice: &mut Vec<Vec<String>>,
) {
    match (first, second) {
        (Value::Object(first), Value::Object(second)) if levels > 0 => {
            for (key, value) in second {
                let Some(known) = first.get_mut(&key) else {
                    first.insert(key, value);
                    continue;
                };
                let mut path = path.to_vec();
                path.insert(0, key);
                if levels == 1 {
                    twice.push(path.clone());
                }
                join(known, value, levels - 1, &path, twice);
            }
        }
        (first, second) => *first = second,
    }
}

/// Writes out a YAML merge key; keys of the map itself win.
fn apply_merge(map: &mut Map<String, Value>) {
    let mergeable = match map.get("<<") {
        Some(Value::Object(_)) => true,
        Some(Value::Array(list)) => list.iter().all(Value::is_object),
        _ => false,
    };
    if !mergeable {
        return;
    }
    let parts = match map.shift_remove("<<") {
        Some(Value::Array(list)) => list,
        Some(value) => vec![value],
        None => return,
    };
    for part in parts {
        if let Value::Object(part) = part {
            for (key, value) in part {
                map.entry(key).or_insert(value);
            }
        }
    }
}

/// A key as it is written: `200`, `no` and `1.0` stay text.
struct Key;

impl<'de> DeserializeSeed<'de> for Key {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Key {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key that is text")
    }

    fn visit_str<E>(self, value: &str) -> Result<String, E> {
        Ok(value.to_owned())
    }

    fn visit_string<E>(self, value: String) -> Result<String, E> {
        Ok(value)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn yaml(text: &str) -> Result<Parsed, TextError> {
        parse(text, Format::Yaml)
    }

    #[test]
    fn yaml_scalars_are_yaml_1_2() {
        let parsed = yaml("a: no\nb: 010\nc: 2021-01-01\nd: ~\ne: 1\n200: x\nno: y\n").unwrap();
        assert_eq!(
            parsed.value,
            json!({"a": "no", "b": "010", "c": "2021-01-01", "d": null, "e": 1, "200": "x", "no": "y"})
        );
    }

    #[test]
    fn sections_written_twice_are_joined() {
        let text = "paths:\n  /a: {get: 1}\n  /a: {put: 2}\npaths:\n  /b: {get: 3}\n  /a: {put: 4}\nx: {y: {z: {deep: 1}}}\n";
        let parsed = yaml(text).unwrap();
        assert_eq!(
            parsed.value["paths"],
            json!({"/a": {"get": 1, "put": 4}, "/b": {"get": 3}})
        );
        assert_eq!(
            parsed.duplicates,
            ["/paths/~1a", "/paths", "/paths/~1a/put"]
        );
    }

    #[test]
    fn duplicate_keys_are_found_in_both_formats() {
        let parsed = parse(r#"{"a": [{"b/c": 1, "b/c": 2}]}"#, Format::Json).unwrap();
        assert_eq!(parsed.duplicates, ["/a/0/b~1c"]);
        assert_eq!(parsed.value, json!({"a": [{"b/c": 2}]}));
        assert_eq!(yaml("a:\n  x: 1\n  x: 2\n").unwrap().duplicates, ["/a/x"]);
    }

    #[test]
    fn merge_keys_are_written_out() {
        let parsed = yaml("base: &b {x: 1, y: 2}\nuse:\n  <<: *b\n  y: 3\n").unwrap();
        assert_eq!(parsed.value["use"], json!({"y": 3, "x": 1}));
    }

    #[test]
    fn tags_are_dropped() {
        assert_eq!(
            yaml("a: !thing {b: 1}\nc: !!str 5\n").unwrap().value,
            json!({"a": {"b": 1}, "c": "5"})
        );
    }

    #[test]
    fn bombs_and_depth_are_refused() {
        let mut bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
        for level in 1..10 {
            let alias = format!("*a{}, ", level - 1).repeat(10);
            bomb.push_str(&format!(
                "a{level}: &a{level} [{}]\n",
                alias.trim_end_matches(", ")
            ));
        }
        assert!(matches!(yaml(&bomb), Err(TextError::Limit(_))));
        for open in ["[", "{\"a\":", "[{\"a\":"] {
            assert_eq!(
                yaml(&open.repeat(100_000)).unwrap_err(),
                TextError::Limit(&limits::DEPTH),
                "{open}"
            );
            assert_eq!(
                parse(&open.repeat(100_000), Format::Json).unwrap_err(),
                TextError::Limit(&limits::DEPTH)
            );
        }
        assert_eq!(
            yaml(&"- ".repeat(100_000)).unwrap_err(),
            TextError::Limit(&limits::DEPTH)
        );
        let mut blocks = String::new();
        for level in 0..2_000 {
            blocks.push_str(&" ".repeat(level));
            blocks.push_str("a:\n");
        }
        assert_eq!(yaml(&blocks).unwrap_err(), TextError::Limit(&limits::DEPTH));
    }

    #[test]
    fn brackets_in_prose_are_not_depth() {
        let text = format!("description: \"{}\"\n", "[".repeat(500));
        assert!(yaml(&text).is_ok());
    }

    #[test]
    fn hostile_bytes_are_errors() {
        assert!(matches!(decode(&[b'a', 0xC3]), Err(TextError::Encoding(_))));
        assert!(matches!(
            decode(&[0xFF, 0xFE, b'a', 0]),
            Err(TextError::Encoding(_))
        ));
        assert_eq!(decode("\u{feff}a".as_bytes()), Ok("a"));
        assert_eq!(yaml(" \n").unwrap_err(), TextError::Empty);
        assert!(matches!(yaml("a: *nothing"), Err(TextError::Syntax { .. })));
        assert!(yaml("a: &x [*x]").is_err());
        assert!(matches!(
            yaml("a: 1\n---\nb: 2\n"),
            Err(TextError::Syntax { .. })
        ));
        assert!(matches!(
            parse(r#"{"a": "\ud800"}"#, Format::Json),
            Err(TextError::Syntax { .. })
        ));
    }

    #[test]
    fn syntax_errors_know_their_place() {
        let text = "{\n  \"a\": 1,\n  \"é\": x\n}";
        let Err(TextError::Syntax { offset, .. }) = parse(text, Format::Json) else {
            panic!("read")
        };
        assert_eq!(&text[..offset].matches('\n').count(), &2);
        let Err(TextError::Syntax { offset, .. }) = yaml("a: 1\n\tb: 2\n") else {
            panic!("read")
        };
        assert!(offset >= 4, "{offset}");
    }
}
