//! One dialect: rewrites a document of OpenAPI 3.1, or of a careless 3.0, to clean 3.0.
//!
//! Every rewrite keeps JSON pointers as they are wherever a schema stands, so
//! that what is lowered later still points at what the provider wrote. Facts
//! that 3.0 cannot say are kept under `x-conjoin-*` keys for lowering.

mod keyword;
mod modern;
mod schema;
pub(crate) mod swagger2;

use serde_json::{Map, Value, json};

pub(crate) use modern::is_token;

use super::bundle::UNKNOWN;
use super::reference::{escape, pointer_of, unescape};
use super::report::Report;

/// `const`: the one value.
pub(crate) const CONST: &str = "x-conjoin-const";
/// `type` as a list with two or more words that are not `null`; `null` elsewhere.
pub(crate) const TYPES: &str = "x-conjoin-types";
/// A construct that types cannot say; the schema becomes raw JSON in that place.
pub(crate) const DEGRADED: &str = "x-conjoin-degraded";

/// The HTTP methods of a path item.
pub(crate) const METHODS: [&str; 9] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
];
/// Operations of other methods, by method.
pub(crate) const ADDITIONAL: &str = "additionalOperations";
/// A parameter that is the whole query string: each property of it is a parameter.
pub(crate) const QUERYSTRING: &str = "x-conjoin-querystring";

/// Rewrites one document in place.
pub(crate) fn upgrade(document: usize, root: &mut Value, report: &mut Report) {
    let modern = root
        .get("openapi")
        .and_then(Value::as_str)
        .is_some_and(|version| !version.starts_with("3.0"));
    let mut upgrade = Upgrade {
        document,
        modern,
        pointer: String::new(),
        report,
        foreign: Vec::new(),
    };
    upgrade.root(root);
    upgrade.foreign_schemas(root);
}

struct Upgrade<'r> {
    document: usize,
    /// 3.1 or later: keywords beside `$ref` count.
    modern: bool,
    /// Where the walk is.
    pointer: String,
    report: &'r mut Report,
    /// Pointers of schemas outside the places where OpenAPI keeps schemas.
    foreign: Vec<String>,
}

impl Upgrade<'_> {
    fn remark(&mut self, what: impl Into<String>) {
        self.report.remark(self.document, &self.pointer, what);
    }

    fn degrade(&mut self, what: impl Into<String>) {
        self.report.degrade(self.document, &self.pointer, what);
    }

    fn omit(&mut self, what: impl Into<String>) {
        self.report.omit(self.document, &self.pointer, what);
    }

    fn within(&mut self, segment: &str, work: impl FnOnce(&mut Self)) {
        let length = self.pointer.len();
        self.pointer.push('/');
        self.pointer.push_str(&escape(segment));
        work(self);
        self.pointer.truncate(length);
    }

    /// Works on the value of a key, when there is one.
    fn enter(
        &mut self,
        map: &mut Map<String, Value>,
        key: &str,
        work: impl FnOnce(&mut Self, &mut Value),
    ) {
        if let Some(value) = map.get_mut(key) {
            self.within(key, |it| work(it, value));
        }
    }

    /// Works on every entry of the object below a key; `null` counts as absent.
    fn each(
        &mut self,
        map: &mut Map<String, Value>,
        key: &str,
        mut work: impl FnMut(&mut Self, &str, &mut Value),
    ) {
        if map.get(key).is_some_and(Value::is_null) {
            map.shift_remove(key);
        }
        self.enter(map, key, |it, value| {
            let Value::Object(entries) = value else {
                return;
            };
            for (name, entry) in entries.iter_mut() {
                it.within(name, |it| work(it, name, entry));
            }
        });
    }

    /// Works on every element of the list below a key; `null` counts as absent.
    fn each_of(
        &mut self,
        map: &mut Map<String, Value>,
        key: &str,
        mut work: impl FnMut(&mut Self, &mut Value),
    ) {
        if map.get(key).is_some_and(Value::is_null) {
            map.shift_remove(key);
        }
        self.enter(map, key, |it, value| {
            let Value::Array(list) = value else { return };
            for (index, element) in list.iter_mut().enumerate() {
                it.within(&index.to_string(), |it| work(it, element));
            }
        });
    }

    fn root(&mut self, root: &mut Value) {
        let Value::Object(root) = root else { return };
        if root.get("paths").is_none_or(Value::is_null) {
            root.insert("paths".to_owned(), json!({}));
        }
        self.each(root, "paths", |it, name, item| {
            if !name.starts_with("x-") {
                it.path_item(item);
            }
        });
        self.enter(root, "components", |it, components| {
            let Value::Object(components) = components else {
                return;
            };
            it.each(components, "schemas", |it, _, schema| it.schema(schema));
            it.each(components, "parameters", |it, _, parameter| {
                it.parameter(parameter)
            });
            it.each(components, "headers", |it, _, header| it.header(header));
            it.each(components, "requestBodies", |it, _, body| it.body(body));
            it.each(components, "responses", |it, _, response| {
                it.response(response)
            });
            it.each(components, "pathItems", |it, _, item| it.path_item(item));
            it.each(components, "mediaTypes", |it, _, media| it.media(media));
            it.each(components, "securitySchemes", |it, _, scheme| {
                it.security_scheme(scheme)
            });
        });
        self.webhooks(root);
        self.dialect(root);
        for key in ["definitions", "$defs"] {
            self.each(root, key, |it, _, schema| it.schema(schema));
        }
        self.servers(root);
    }

    fn servers(&mut self, map: &mut Map<String, Value>) {
        self.each_of(map, "servers", |it, server| {
            let Value::Object(server) = server else {
                return;
            };
            it.each(server, "variables", |_, _, variable| {
                let Value::Object(variable) = variable else {
                    return;
                };
                let default = variable
                    .get("default")
                    .map_or_else(String::new, keyword::text_of);
                variable.insert("default".to_owned(), Value::String(default));
                match variable.get_mut("enum") {
                    Some(Value::Array(values)) => {
                        for value in values {
                            *value = Value::String(keyword::text_of(value));
                        }
                    }
                    _ => drop(variable.shift_remove("enum")),
                }
            });
        });
    }

    fn path_item(&mut self, item: &mut Value) {
        let Value::Object(item) = item else { return };
        self.each_of(item, "parameters", |it, parameter| it.parameter(parameter));
        self.servers(item);
        for method in METHODS {
            self.enter(item, method, |it, operation| it.operation(operation));
        }
        self.additional(item);
        for key in item.keys() {
            let known = METHODS.contains(&key.as_str())
                || matches!(
                    key.as_str(),
                    "parameters" | "servers" | "summary" | "description" | "$ref" | ADDITIONAL
                );
            if !known && !key.starts_with("x-") {
                let what = format!("`{key}` is no method that OpenAPI knows; left out");
                self.within(key, |it| it.omit(what));
            }
        }
    }

    fn operation(&mut self, operation: &mut Value) {
        let Value::Object(operation) = operation else {
            return;
        };
        self.scalars(
            operation,
            &[
                ("operationId", keyword::Kind::Text),
                ("summary", keyword::Kind::Text),
                ("description", keyword::Kind::Text),
                ("deprecated", keyword::Kind::Bool),
            ],
        );
        match operation.get_mut("tags") {
            Some(Value::Array(tags)) => {
                tags.retain(|tag| tag.is_string() || tag.is_number());
                for tag in tags {
                    *tag = Value::String(keyword::text_of(tag));
                }
            }
            Some(Value::String(tag)) => {
                let tag = std::mem::take(tag);
                operation.insert("tags".to_owned(), json!([tag]));
            }
            _ => drop(operation.shift_remove("tags")),
        }
        if operation.get("security").is_some_and(Value::is_null) {
            operation.shift_remove("security");
        }
        if let Some(Value::Object(callbacks)) = operation.get("callbacks")
            && !callbacks.is_empty()
        {
            let count = callbacks.len();
            self.within("callbacks", |it| {
                it.omit(format!("{count} callbacks left out"))
            });
        }
        self.each_of(operation, "parameters", |it, parameter| {
            it.parameter(parameter)
        });
        if operation.get("requestBody").is_some_and(Value::is_null) {
            operation.shift_remove("requestBody");
        }
        self.enter(operation, "requestBody", |it, body| it.body(body));
        if operation.get("responses").is_none_or(|it| !it.is_object()) {
            self.degrade("no `responses`; every answer is raw");
            operation.insert("responses".to_owned(), json!({}));
        }
        self.each(operation, "responses", |it, status, response| {
            if !status.starts_with("x-") {
                it.response(response);
            }
        });
        self.servers(operation);
    }

    /// Turns scalars of the wrong kind into the right one, or drops them.
    fn scalars(&mut self, map: &mut Map<String, Value>, wanted: &[(&str, keyword::Kind)]) {
        for (key, kind) in wanted {
            match keyword::mend(map, key, *kind) {
                Some(what) if map.contains_key(*key) => self.within(key, |it| it.remark(what)),
                Some(what) => self.within(key, |it| it.omit(what)),
                None => {}
            }
        }
    }

    fn parameter(&mut self, parameter: &mut Value) {
        let Value::Object(map) = parameter else {
            return;
        };
        if map.contains_key("$ref") || map.contains_key(UNKNOWN) {
            return;
        }
        self.scalars(
            map,
            &[
                ("name", keyword::Kind::Text),
                ("description", keyword::Kind::Text),
                ("required", keyword::Kind::Bool),
                ("deprecated", keyword::Kind::Bool),
                ("explode", keyword::Kind::Bool),
                ("allowReserved", keyword::Kind::Bool),
                ("allowEmptyValue", keyword::Kind::Bool),
            ],
        );
        if map.get("in").and_then(Value::as_str) == Some("path")
            && map.get("required") != Some(&Value::Bool(true))
        {
            self.remark("a path parameter is always required");
            map.insert("required".to_owned(), Value::Bool(true));
        }
        self.modern_places(map);
        let style_fits = match (
            map.get("in").and_then(Value::as_str),
            map.get("style").and_then(Value::as_str),
        ) {
            (_, None) => map.get("style").is_none(),
            (Some("path"), Some(style)) => matches!(style, "matrix" | "label" | "simple"),
            (Some("query"), Some(style)) => matches!(
                style,
                "form" | "spaceDelimited" | "pipeDelimited" | "deepObject"
            ),
            (Some("header"), Some(style)) => style == "simple",
            (_, Some(style)) => style == "form",
        };
        if !style_fits {
            self.within("style", |it| {
                it.degrade("this `style` is not for parameters of this place; the default counts")
            });
            map.shift_remove("style");
        }
        self.schema_or_content(map);
    }

    fn header(&mut self, header: &mut Value) {
        let Value::Object(map) = header else { return };
        if !map.contains_key("$ref") {
            self.scalars(
                map,
                &[
                    ("description", keyword::Kind::Text),
                    ("required", keyword::Kind::Bool),
                ],
            );
            self.schema_or_content(map);
        }
    }

    /// A parameter or header has a schema or content; what Swagger 2.0 wrote
    /// beside `name` is gathered into a schema.
    fn schema_or_content(&mut self, map: &mut Map<String, Value>) {
        if map
            .get("content")
            .is_some_and(|content| content.as_object().is_none_or(Map::is_empty))
        {
            map.shift_remove("content");
        }
        let has_schema = map
            .get("schema")
            .is_some_and(|it| it.is_object() || it.is_boolean());
        if has_schema && map.contains_key("content") {
            map.shift_remove("content");
        }
        if !has_schema && !map.contains_key("content") {
            map.shift_remove("schema");
            let mut schema = Map::new();
            for key in [
                "type", "format", "enum", "items", "default", "minimum", "maximum", "pattern",
                "nullable",
            ] {
                if let Some(value) = map.shift_remove(key) {
                    schema.insert(key.to_owned(), value);
                }
            }
            if schema.is_empty() {
                schema.insert("type".to_owned(), Value::String("string".to_owned()));
                self.degrade("no `schema`; read as text");
            } else {
                self.remark("no `schema`; taken from the keys beside it");
            }
            map.insert("schema".to_owned(), Value::Object(schema));
        }
        self.enter(map, "schema", |it, schema| it.schema(schema));
        self.content(map);
    }

    fn body(&mut self, body: &mut Value) {
        let Value::Object(body) = body else { return };
        if !body.contains_key("$ref") {
            self.scalars(
                body,
                &[
                    ("description", keyword::Kind::Text),
                    ("required", keyword::Kind::Bool),
                ],
            );
            self.content(body);
        }
    }

    fn response(&mut self, response: &mut Value) {
        if response.is_null() {
            *response = json!({});
        }
        let Value::Object(response) = response else {
            return;
        };
        if response.contains_key("$ref") {
            return;
        }
        if !response.get("description").is_some_and(Value::is_string) {
            response.insert("description".to_owned(), Value::String(String::new()));
        }
        self.each(response, "headers", |it, _, header| it.header(header));
        self.content(response);
    }

    fn content(&mut self, map: &mut Map<String, Value>) {
        self.each(map, "content", |it, _, media| it.media(media));
    }

    fn security_scheme(&mut self, scheme: &mut Value) {
        let Value::Object(scheme) = scheme else {
            return;
        };
        if scheme.get("type").and_then(Value::as_str) == Some("basic") {
            self.remark("`type: basic` is `type: http` with `scheme: basic`");
            scheme.insert("type".to_owned(), json!("http"));
            scheme.insert("scheme".to_owned(), json!("basic"));
        }
        self.modern_scheme(scheme);
        if let Some(Value::Object(flows)) = scheme.get_mut("flows") {
            flows.retain(|_, flow| flow.is_object());
            for flow in flows.values_mut().filter_map(Value::as_object_mut) {
                match flow.get_mut("scopes") {
                    Some(Value::Object(scopes)) => {
                        for text in scopes.values_mut() {
                            *text = Value::String(keyword::text_of(text));
                        }
                    }
                    _ => drop(flow.insert("scopes".to_owned(), json!({}))),
                }
            }
        }
    }

    /// Schemas that stand elsewhere (`#/definitions/X`, `#/x-types/Y`) and are referred to.
    fn foreign_schemas(&mut self, root: &mut Value) {
        let mut done = std::collections::BTreeSet::new();
        while let Some(reference) = self.foreign.pop() {
            let Ok(pointer) = pointer_of(&reference) else {
                continue;
            };
            let mut segments = pointer.split('/').skip(1);
            let (first, second) = (
                segments.next().unwrap_or_default(),
                segments.next().unwrap_or_default(),
            );
            let usual = match first {
                "paths" | "definitions" | "$defs" | "" => true,
                "components" => matches!(
                    second,
                    "schemas"
                        | "parameters"
                        | "headers"
                        | "requestBodies"
                        | "responses"
                        | "pathItems"
                ),
                _ => false,
            };
            if usual || !done.insert(pointer.clone()) {
                continue;
            }
            let target = pointer
                .split('/')
                .skip(1)
                .try_fold(&mut *root, |value, segment| match value {
                    Value::Object(map) => map.get_mut(unescape(segment).as_ref()),
                    Value::Array(list) => list.get_mut(segment.parse::<usize>().ok()?),
                    _ => None,
                });
            if let Some(target) = target {
                self.pointer.clone_from(&pointer);
                self.schema(target);
                self.pointer.clear();
            }
        }
    }
}

#[cfg(test)]
mod modern_tests;
#[cfg(test)]
mod tests;
