//! Path items and operations: parameters stay, bodies and fields of forms become a request body.

use std::collections::HashSet;

use serde_json::{Map, Value, json};

use super::super::METHODS;
use super::super::keyword::text_of;
use super::Rewrite;
use super::media::{MULTIPART, URLENCODED, essence, mend_file, reference_to};
use super::parameter::{Place, Style, place_of, style_of};
use super::scan::Known;

/// A body, or a field of a form.
#[derive(Debug)]
pub(super) struct Field {
    name: String,
    schema: Value,
    /// The schema is written here, and not somewhere else.
    inline: bool,
    /// The schema stood below a key of its own and not beside `name`.
    own_schema: bool,
    required: bool,
    description: Option<Value>,
    style: Option<Style>,
    is_file: bool,
    /// Where it stood.
    old: String,
}

impl Field {
    /// The field for one operation of a path: the first has the schema, the others refer to it.
    fn lend(&mut self) -> Self {
        let elsewhere = json!({ "$ref": reference_to(&format!("{}/schema", self.old)) });
        let schema = if self.inline {
            std::mem::replace(&mut self.schema, elsewhere)
        } else {
            self.schema.clone()
        };
        Self {
            name: self.name.clone(),
            schema,
            inline: std::mem::replace(&mut self.inline, false),
            description: self.description.clone(),
            old: self.old.clone(),
            ..*self
        }
    }
}

/// A list of parameters by what they become.
#[derive(Debug, Default)]
struct Parameters {
    kept: Vec<Value>,
    bodies: Vec<Field>,
    fields: Vec<Field>,
}

impl Rewrite<'_> {
    pub(super) fn path_item(&mut self, item: &mut Value, at: &str) {
        let Value::Object(item) = item else { return };
        let mut shared = self.parameters(item, at);
        for method in METHODS {
            if let Some(Value::Object(operation)) = item.get_mut(method) {
                self.operation(operation, &format!("{at}/{method}"), &mut shared);
            }
        }
    }

    fn operation(&mut self, operation: &mut Map<String, Value>, at: &str, shared: &mut Parameters) {
        let consumes = operation.shift_remove("consumes");
        let consumes = self
            .media_types(consumes, &format!("{at}/consumes"))
            .or_else(|| self.consumes.clone());
        let produces = operation.shift_remove("produces");
        let produces = self
            .media_types(produces, &format!("{at}/produces"))
            .or_else(|| self.produces.clone());
        self.own_servers(operation, at);
        let mut own = self.parameters(operation, at);
        let mut bodies = std::mem::take(&mut own.bodies);
        let mut fields = std::mem::take(&mut own.fields);
        // What an operation says of its body replaces what its path says.
        if bodies.is_empty() {
            let names: HashSet<String> = fields.iter().map(|it| it.name.clone()).collect();
            if fields.is_empty() {
                bodies.extend(shared.bodies.iter_mut().map(Field::lend));
            }
            let more = shared
                .fields
                .iter_mut()
                .filter(|it| !names.contains(&it.name));
            fields.extend(more.map(Field::lend));
        }
        let new = format!("{at}/requestBody");
        let mut bodies = bodies.into_iter();
        if let Some(body) = bodies.next() {
            for other in bodies.chain(fields) {
                self.omitted(&other.old, "a request has one body; this is left out");
            }
            let body = self.request_body(body, &new, consumes.as_deref());
            operation.insert("requestBody".to_owned(), body);
        } else if !fields.is_empty() {
            let body = self.form(
                fields,
                &new,
                &format!("{at}/parameters"),
                consumes.as_deref(),
            );
            operation.insert("requestBody".to_owned(), body);
        }
        if let Some(Value::Object(responses)) = operation.get_mut("responses") {
            for (status, response) in responses.iter_mut() {
                let place = format!("{at}/responses/{}", super::escape(status));
                self.response(response, &place, &place, produces.as_deref());
            }
        }
    }

    /// Takes bodies and fields out of a list of parameters and rewrites the others.
    fn parameters(&mut self, holder: &mut Map<String, Value>, at: &str) -> Parameters {
        let mut out = Parameters::default();
        let place = format!("{at}/parameters");
        let list = match holder.get_mut("parameters") {
            None => return out,
            Some(Value::Array(list)) => std::mem::take(list),
            Some(Value::Null) => Vec::new(),
            Some(_) => {
                self.wrong(&place, "`parameters` is a list of parameters");
                Vec::new()
            }
        };
        for (index, mut parameter) in list.into_iter().enumerate() {
            let old = format!("{place}/{index}");
            let known = parameter
                .get("$ref")
                .and_then(Value::as_str)
                .and_then(|text| self.known.get(text))
                .cloned();
            if let Some(known) = known {
                let to = if known.place == Place::Body {
                    &mut out.bodies
                } else {
                    &mut out.fields
                };
                to.push(referred(known, old));
                continue;
            }
            if let Value::Object(map) = &mut parameter
                && !map.contains_key("$ref")
            {
                match place_of(map) {
                    Place::Body => {
                        let field = self.body_field(std::mem::take(map), &old);
                        out.bodies.push(field);
                        continue;
                    }
                    Place::Form => {
                        if let Some(field) = self.form_field(std::mem::take(map), &old) {
                            out.fields.push(field);
                        }
                        continue;
                    }
                    Place::Other => {
                        let new = format!("{place}/{}", out.kept.len());
                        let shaped = self.parameter(map, &old);
                        self.schema_moved(&shaped, &old, &new);
                    }
                }
            }
            if out.kept.len() != index {
                self.moved
                    .note(&old, &format!("{place}/{}", out.kept.len()));
            }
            out.kept.push(parameter);
        }
        let kept = std::mem::take(&mut out.kept);
        if kept.is_empty() {
            holder.shift_remove("parameters");
        } else {
            holder.insert("parameters".to_owned(), Value::Array(kept));
        }
        out
    }

    /// A parameter that is the body.
    pub(super) fn body_field(&mut self, mut map: Map<String, Value>, old: &str) -> Field {
        let mut schema = match map.shift_remove("schema") {
            Some(schema @ Value::Object(_)) => schema,
            // Some describe a body as if it were a field.
            _ if map.contains_key("type") => {
                self.mended(old, "a body has a `schema`; taken from the keys beside it");
                let mut schema = Map::new();
                for key in [
                    "type",
                    "format",
                    "items",
                    "enum",
                    "properties",
                    "additionalProperties",
                ] {
                    if let Some(value) = map.shift_remove(key) {
                        schema.insert(key.to_owned(), value);
                    }
                }
                Value::Object(schema)
            }
            _ => {
                self.degraded(old, "a body without a `schema`; read as anything");
                json!({})
            }
        };
        Field {
            name: map.get("name").map(text_of).unwrap_or_default(),
            is_file: mend_file(&mut schema),
            schema,
            inline: true,
            own_schema: true,
            required: is_true(map.get("required")),
            description: map.shift_remove("description"),
            style: None,
            old: old.to_owned(),
        }
    }

    fn form_field(&mut self, mut map: Map<String, Value>, old: &str) -> Option<Field> {
        let name = match map.get("name") {
            Some(name @ (Value::String(_) | Value::Number(_) | Value::Bool(_))) => text_of(name),
            _ => {
                self.wrong(old, "a field of a form has a `name`");
                return None;
            }
        };
        // Where its schema goes is known when the form is made.
        let shaped = self.parameter(&mut map, old);
        Some(Field {
            name,
            schema: map.shift_remove("schema").unwrap_or_else(|| json!({})),
            inline: true,
            own_schema: shaped.own_schema,
            required: is_true(map.get("required")),
            description: map.shift_remove("description"),
            style: shaped.style,
            is_file: shaped.is_file,
            old: old.to_owned(),
        })
    }

    /// The request body of a body parameter, which stands at `new`.
    pub(super) fn request_body(
        &mut self,
        field: Field,
        new: &str,
        consumes: Option<&[String]>,
    ) -> Value {
        let old_schema = format!("{}/schema", field.old);
        let media = self.media_of(consumes, &field.schema, &field.old);
        self.moved.came(&field.old, new);
        let held = self.content(
            field.schema,
            &media,
            &format!("{new}/content"),
            &field.old,
            &old_schema,
        );
        if field.inline {
            self.moved.went(&old_schema, &held.schema);
        }
        let mut body = Map::new();
        if let Some(description) = field.description {
            body.insert("description".to_owned(), description);
        }
        body.insert("required".to_owned(), json!(field.required));
        if !field.name.is_empty() {
            body.insert("x-name".to_owned(), json!(field.name));
        }
        body.insert("content".to_owned(), Value::Object(held.content));
        Value::Object(body)
    }

    /// The request body made of the fields of a form; `list` is where they stood.
    fn form(
        &mut self,
        fields: Vec<Field>,
        new: &str,
        list: &str,
        consumes: Option<&[String]>,
    ) -> Value {
        let file = fields.iter().any(|field| field.is_file);
        let mut media: Vec<String> = consumes
            .unwrap_or_default()
            .iter()
            .filter(|media| {
                let essence = essence(media);
                essence == MULTIPART || (essence == URLENCODED && !file)
            })
            .cloned()
            .collect();
        if media.is_empty() {
            media.push(if file { MULTIPART } else { URLENCODED }.to_owned());
        }
        let content_at = format!("{new}/content");
        let first = media.first().map_or("", String::as_str);
        let schema_at = format!("{content_at}/{}/schema", super::escape(first));
        let mut properties = Map::new();
        let mut required: Vec<Value> = Vec::new();
        let mut encoding = Map::new();
        for field in fields {
            if properties.contains_key(&field.name) {
                self.omitted(
                    &field.old,
                    format!("`{}` is a field already; this one is left out", field.name),
                );
                continue;
            }
            let at = format!("{schema_at}/properties/{}", super::escape(&field.name));
            let old_schema = format!("{}/schema", field.old);
            if field.inline {
                let stood = if field.own_schema {
                    &old_schema
                } else {
                    &field.old
                };
                self.moved.came(stood, &at);
                self.moved.went(&old_schema, &at);
                self.moved
                    .went(&format!("{}/items", field.old), &format!("{at}/items"));
            } else {
                self.moved.came(&field.old, &at);
            }
            let mut schema = field.schema;
            if let (Some(description), Value::Object(map)) = (field.description, &mut schema)
                && !map.contains_key("$ref")
            {
                map.entry("description").or_insert(description);
            }
            if let Some(Style { style, explode }) = field.style {
                encoding.insert(
                    field.name.clone(),
                    json!({"style": style, "explode": explode}),
                );
            }
            if field.required {
                required.push(json!(field.name));
            }
            properties.insert(field.name, schema);
        }
        let needed = !required.is_empty();
        let mut schema = Map::new();
        schema.insert("type".to_owned(), json!("object"));
        if needed {
            schema.insert("required".to_owned(), Value::Array(required));
        }
        schema.insert("properties".to_owned(), Value::Object(properties));
        self.moved.came(list, new);
        self.moved.came(list, &format!("{schema_at}/properties"));
        let held = self.content(Value::Object(schema), &media, &content_at, list, list);
        let mut content = held.content;
        if !encoding.is_empty() {
            for entry in content.values_mut().filter_map(Value::as_object_mut) {
                entry.insert("encoding".to_owned(), Value::Object(encoding.clone()));
            }
        }
        json!({"required": needed, "content": content})
    }
}

/// A body or field that stands elsewhere.
fn referred(known: Known, old: String) -> Field {
    let schema = known
        .reference
        .unwrap_or_else(|| json!({ "$ref": reference_to(&format!("{}/schema", known.pointer)) }));
    let style = if known.is_array {
        style_of("form", known.collection_format.as_deref())
    } else {
        None
    };
    Field {
        name: known.name,
        schema,
        inline: false,
        own_schema: true,
        required: known.required,
        description: None,
        style,
        is_file: known.is_file,
        old,
    }
}

fn is_true(value: Option<&Value>) -> bool {
    match value {
        Some(Value::Bool(value)) => *value,
        Some(Value::String(text)) => text.trim().eq_ignore_ascii_case("true"),
        _ => false,
    }
}
