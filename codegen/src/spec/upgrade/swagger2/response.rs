//! Responses: `schema`, `examples` and `produces` become `content`, headers get a schema.

use serde_json::{Map, Value, json};

use super::super::super::limits;
use super::super::super::reference::{escape, pointer_of};
use super::Rewrite;
use super::media::mend_file;

impl Rewrite<'_> {
    /// Rewrites a response; `old` is where it stood, `new` where it stands.
    pub(super) fn response(
        &mut self,
        value: &mut Value,
        old: &str,
        new: &str,
        produces: Option<&[String]>,
    ) {
        let Value::Object(map) = value else { return };
        if let Some(text) = map.get("$ref").and_then(Value::as_str) {
            // A schema where a response belongs: its meaning is clear.
            if !pointer_of(text).is_ok_and(|it| it.starts_with("/definitions/")) {
                return;
            }
            let schema = json!({ "$ref": text });
            self.mended(old, "this refers to a schema; read as a response with it");
            *map = Map::new();
            map.insert("schema".to_owned(), schema);
        }
        if let Some(Value::Object(headers)) = map.get_mut("headers") {
            for (name, header) in headers.iter_mut() {
                if let Value::Object(header) = header {
                    let name = escape(name);
                    header.insert("in".to_owned(), json!("header"));
                    let stood = format!("{old}/headers/{name}");
                    let shaped = self.parameter(header, &stood);
                    self.schema_moved(&shaped, &stood, &format!("{new}/headers/{name}"));
                    header.shift_remove("in");
                }
            }
        }
        let examples = match map.shift_remove("examples") {
            Some(Value::Object(examples)) => examples,
            _ => Map::new(),
        };
        let content = match map.shift_remove("schema") {
            Some(mut schema @ Value::Object(_)) => {
                mend_file(&mut schema);
                let media = self.media_of(produces, &schema, old);
                let schema_at = format!("{old}/schema");
                let held = self.content(schema, &media, &format!("{new}/content"), old, &schema_at);
                self.moved.went(&schema_at, &held.schema);
                held.content
            }
            given => {
                if given.is_some_and(|it| !it.is_null()) {
                    self.degraded(
                        &format!("{old}/schema"),
                        "a schema is an object; read as anything",
                    );
                    json!({"application/json": {}})
                        .as_object()
                        .cloned()
                        .unwrap_or_default()
                } else {
                    // Nothing says what comes but the examples.
                    examples
                        .keys()
                        .filter(|media| media.contains('/'))
                        .take(limits::MEDIA_TYPES.most)
                        .map(|media| (media.clone(), json!({})))
                        .collect()
                }
            }
        };
        if content.is_empty() {
            return;
        }
        let mut content = content;
        for (media, example) in examples {
            if let Some(Value::Object(entry)) = content.get_mut(&media) {
                entry.insert("example".to_owned(), example);
            }
        }
        map.insert("content".to_owned(), Value::Object(content));
    }
}
