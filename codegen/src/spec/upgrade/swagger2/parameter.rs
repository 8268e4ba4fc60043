//! Parameters: what stands beside `name` becomes a schema, `collectionFormat` a style.

use serde_json::{Map, Value, json};

use super::Rewrite;
use super::media::mend_file;

/// What kind of thing a parameter becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// The request body.
    Body,
    /// A field of the request body.
    Form,
    /// A parameter, or something wrong that is complained about later.
    Other,
}

/// Where a parameter is sent.
pub(super) fn place_of(map: &Map<String, Value>) -> Place {
    match map.get("in").and_then(Value::as_str) {
        Some("body") => Place::Body,
        Some(word) if word.eq_ignore_ascii_case("formdata") || word == "form" => Place::Form,
        _ => Place::Other,
    }
}

/// Keywords of a parameter that a schema has in OpenAPI 3.0. The last ones are
/// no keywords of parameters, and yet written.
const KEYWORDS: [&str; 22] = [
    "type",
    "format",
    "items",
    "default",
    "enum",
    "maximum",
    "exclusiveMaximum",
    "minimum",
    "exclusiveMinimum",
    "maxLength",
    "minLength",
    "pattern",
    "maxItems",
    "minItems",
    "uniqueItems",
    "multipleOf",
    "x-nullable",
    "nullable",
    "properties",
    "additionalProperties",
    "allOf",
    "example",
];

/// How the elements of a list are written one after the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Style {
    pub(super) style: &'static str,
    pub(super) explode: bool,
}

/// The style of a `collectionFormat`; `None` when OpenAPI 3.0 has none.
pub(super) fn style_of(place: &str, format: Option<&str>) -> Option<Style> {
    let style = |style, explode| Some(Style { style, explode });
    match (place, format) {
        ("path" | "header", Some("ssv" | "tsv" | "pipes")) | (_, Some("tsv")) => None,
        ("path" | "header", _) => style("simple", false),
        (_, Some("ssv")) => style("spaceDelimited", false),
        (_, Some("pipes")) => style("pipeDelimited", false),
        (_, Some("multi")) => style("form", true),
        _ => style("form", false),
    }
}

/// A parameter after its schema was made.
pub(super) struct Shaped {
    /// Only lists have one.
    pub(super) style: Option<Style>,
    pub(super) is_file: bool,
    /// Its schema stood below a key of its own, as in OpenAPI 3.
    pub(super) own_schema: bool,
}

impl Rewrite<'_> {
    /// Rewrites a parameter that is no body and stands at `old`.
    pub(super) fn parameter(&mut self, map: &mut Map<String, Value>, old: &str) -> Shaped {
        if map.contains_key("$ref") {
            return Shaped {
                style: None,
                is_file: false,
                own_schema: true,
            };
        }
        let place = match map.get("in").and_then(Value::as_str) {
            Some("path") => "path",
            Some("header") => "header",
            Some("query") => "query",
            _ => "form",
        };
        let form = place_of(map) == Place::Form;
        let mut schema = Map::new();
        let own_schema = map.get("schema").is_some_and(Value::is_object);
        for (key, value) in std::mem::take(map) {
            if !own_schema && KEYWORDS.contains(&key.as_str()) {
                schema.insert(key, value);
            } else if key != "examples" {
                map.insert(key, value);
            }
        }
        let format = map.shift_remove("collectionFormat");
        if own_schema && let Some(Value::Object(own)) = map.shift_remove("schema") {
            schema = own;
        }
        let mut schema = Value::Object(schema);
        let is_file = mend_file(&mut schema);
        let style = self.shape(&mut schema, place, format.as_ref(), old);
        if let Some(Style { style, explode }) = style.filter(|_| !form) {
            map.insert("style".to_owned(), json!(style));
            map.insert("explode".to_owned(), json!(explode));
        }
        if form && map.shift_remove("allowEmptyValue") == Some(Value::Bool(true)) {
            let at = format!("{old}/allowEmptyValue");
            self.omitted(
                &at,
                "a field of a form is not sent without a value in OpenAPI 3.0",
            );
        }
        if schema.as_object().is_some_and(Map::is_empty) {
            schema = json!({"type": "string"});
        }
        map.insert("schema".to_owned(), schema);
        Shaped {
            style,
            is_file,
            own_schema,
        }
    }

    /// Notes where the schema of a parameter that now stands at `new` was written.
    pub(super) fn schema_moved(&mut self, shaped: &Shaped, old: &str, new: &str) {
        if !shaped.own_schema {
            self.moved.came(old, &format!("{new}/schema"));
            self.moved
                .went(&format!("{old}/items"), &format!("{new}/schema/items"));
        }
    }

    /// The style of a list; a list that has none becomes text.
    fn shape(
        &mut self,
        schema: &mut Value,
        place: &str,
        format: Option<&Value>,
        old: &str,
    ) -> Option<Style> {
        let Value::Object(map) = schema else {
            return None;
        };
        if map.get("type").and_then(Value::as_str) != Some("array") {
            return None;
        }
        let at = format!("{old}/collectionFormat");
        let format = match format {
            None | Some(Value::Null) => None,
            Some(Value::String(word)) => Some(word.trim()),
            Some(_) => {
                self.mended(
                    &at,
                    "`collectionFormat` is of the wrong kind; read as `csv`",
                );
                None
            }
        };
        if let Some(format) = format
            && !matches!(format, "csv" | "ssv" | "tsv" | "pipes" | "multi")
        {
            self.mended(
                &at,
                "no `collectionFormat` that Swagger knows; read as `csv`",
            );
        } else if format == Some("multi") && matches!(place, "path" | "header") {
            self.mended(&at, "`multi` is for queries and forms; read as `csv`");
        }
        let Some(style) = style_of(place, format) else {
            let what = format!(
                "`{}` is no style of OpenAPI 3.0 here; the caller joins the values to one text",
                format.unwrap_or_default()
            );
            self.degraded(&at, what);
            *schema = text_like(map);
            return None;
        };
        if let Some(Value::Object(items)) = map.get_mut("items") {
            if items.get("type").and_then(Value::as_str) == Some("array") {
                self.degraded(
                    &format!("{old}/items"),
                    "a list in a list has no style in OpenAPI 3.0; the caller joins the inner values to one text",
                );
                let text = text_like(items);
                map.insert("items".to_owned(), text);
            } else {
                items.shift_remove("collectionFormat");
                mend_file_items(items);
            }
        }
        Some(style)
    }
}

/// A list of files: each is bytes.
fn mend_file_items(items: &mut Map<String, Value>) {
    let mut value = Value::Object(std::mem::take(items));
    mend_file(&mut value);
    if let Value::Object(mended) = value {
        *items = mended;
    }
}

/// Text in place of a list, with what is said of it as a whole.
fn text_like(list: &mut Map<String, Value>) -> Value {
    let mut text = Map::new();
    text.insert("type".to_owned(), json!("string"));
    for key in ["x-nullable", "nullable"] {
        if let Some(value) = list.shift_remove(key) {
            text.insert(key.to_owned(), value);
        }
    }
    Value::Object(text)
}
