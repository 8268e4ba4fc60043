//! `consumes` and `produces`: lists of media types, and `content` made of them.

use serde_json::{Map, Value, json};

use super::super::super::limits;
use super::super::super::reference::escape;
use super::Rewrite;

/// What counts when a document names no media type.
const JSON: &str = "application/json";
const BYTES: &str = "application/octet-stream";
pub(super) const MULTIPART: &str = "multipart/form-data";
pub(super) const URLENCODED: &str = "application/x-www-form-urlencoded";

/// Where the schema of some content stands.
pub(super) struct Held {
    pub(super) content: Map<String, Value>,
    /// Pointer of the one place where the schema is written.
    pub(super) schema: String,
}

impl Rewrite<'_> {
    /// A list of media types; `None` when it is not given.
    pub(super) fn media_types(&mut self, value: Option<Value>, at: &str) -> Option<Vec<String>> {
        let given = match value? {
            Value::Null => return None,
            Value::Array(list) => list,
            Value::String(text) => {
                self.mended(at, "a list of media types is meant; read as one");
                text.split(',').map(|it| json!(it)).collect()
            }
            _ => {
                self.mended(at, "this is no list of media types; left out");
                return None;
            }
        };
        let mut out: Vec<String> = Vec::new();
        for (index, media) in given.iter().enumerate() {
            let Some(media) = media
                .as_str()
                .map(str::trim)
                .filter(|media| media.contains('/'))
            else {
                self.omitted(&format!("{at}/{index}"), "this is no media type; left out");
                continue;
            };
            if out.iter().any(|known| known == media) {
                continue;
            }
            if out.len() >= limits::MEDIA_TYPES.most {
                self.omitted(
                    at,
                    format!(
                        "more than {} media types; the rest is left out",
                        limits::MEDIA_TYPES.most
                    ),
                );
                break;
            }
            out.push(media.to_owned());
        }
        Some(out)
    }

    /// The media types of something with a schema.
    pub(super) fn media_of(
        &mut self,
        given: Option<&[String]>,
        schema: &Value,
        at: &str,
    ) -> Vec<String> {
        let file = is_binary(schema);
        let text = schema.get("type").and_then(Value::as_str) == Some("string");
        let given = given.unwrap_or_default();
        let mut out: Vec<String> = Vec::with_capacity(given.len().max(1));
        for media in given {
            let media = match essence(media).as_str() {
                // Anything goes, so what we can read and write goes too.
                "*/*" | "application/*" if !text && !file => JSON,
                JSON if file => {
                    self.mended(at, "a file is not JSON; read as bytes");
                    BYTES
                }
                _ => media,
            };
            if !out.iter().any(|known| known == media) {
                out.push(media.to_owned());
            }
        }
        if out.is_empty() {
            out.push(if file { BYTES } else { JSON }.to_owned());
        }
        out
    }

    /// Content with one schema for all media types: written once, where JSON
    /// is, and referred to by the others.
    ///
    /// `new` is where the content will stand, `parent` and `old` where what
    /// it belongs to and its schema stood.
    pub(super) fn content(
        &mut self,
        schema: Value,
        media: &[String],
        new: &str,
        parent: &str,
        old: &str,
    ) -> Held {
        let holder = media
            .iter()
            .find(|media| is_json(media))
            .or_else(|| media.first())
            .map_or(JSON, String::as_str);
        let place = format!("{new}/{}/schema", escape(holder));
        let other = if is_only_reference(&schema) {
            schema.clone()
        } else {
            json!({ "$ref": reference_to(&place) })
        };
        let mut held = Some(schema);
        let mut content = Map::new();
        self.moved.came(parent, new);
        for media in media {
            let at = format!("{new}/{}", escape(media));
            self.moved.came(old, &format!("{at}/schema"));
            let schema = if media == holder {
                held.take().unwrap_or_else(|| other.clone())
            } else {
                other.clone()
            };
            content.insert(media.clone(), json!({ "schema": schema }));
        }
        Held {
            content,
            schema: place,
        }
    }
}

/// The text of a reference to a pointer.
pub(super) fn reference_to(pointer: &str) -> String {
    // References are decoded before they are followed.
    format!("#{}", pointer.replace('%', "%25"))
}

/// Whether a schema says nothing but what it refers to.
pub(super) fn is_only_reference(schema: &Value) -> bool {
    schema
        .as_object()
        .is_some_and(|map| map.len() == 1 && map.get("$ref").is_some_and(Value::is_string))
}

/// Swagger's `type: file`, and what it becomes.
pub(super) fn mend_file(schema: &mut Value) -> bool {
    let Value::Object(map) = schema else {
        return false;
    };
    if map.get("type").and_then(Value::as_str) != Some("file") {
        return false;
    }
    map.insert("type".to_owned(), json!("string"));
    map.insert("format".to_owned(), json!("binary"));
    true
}

fn is_binary(schema: &Value) -> bool {
    let word = |key: &str| schema.get(key).and_then(Value::as_str);
    word("type") == Some("string") && word("format") == Some("binary")
}

pub(super) fn essence(media: &str) -> String {
    media
        .split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase()
}

fn is_json(media: &str) -> bool {
    let essence = essence(media);
    essence == JSON || essence.ends_with("+json")
}
