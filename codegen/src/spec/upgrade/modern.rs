//! What OpenAPI 3.1 and 3.2 have added: webhooks, more methods, streams, whole query strings, dialects.

use serde_json::{Map, Value, json};

use super::{ADDITIONAL, QUERYSTRING, Upgrade};

/// Dialects of schemas that say what OpenAPI says.
const DIALECTS: [&str; 3] = [
    "https://spec.openapis.org/oas/3.",
    "https://json-schema.org/draft/2020-12/",
    "http://json-schema.org/draft/2020-12/",
];

impl Upgrade<'_> {
    /// Webhooks are not called, but what they send has types.
    pub(super) fn webhooks(&mut self, root: &mut Map<String, Value>) {
        if !root.get("webhooks").is_some_and(Value::is_object) {
            root.shift_remove("webhooks");
        }
        self.each(root, "webhooks", |it, name, item| {
            it.path_item(item);
            it.omit(format!("webhook `{name}` has types and no receiver"));
        });
    }

    /// `jsonSchemaDialect`: read like every other schema.
    pub(super) fn dialect(&mut self, map: &mut Map<String, Value>) {
        for key in ["jsonSchemaDialect", "$schema"] {
            let Some(dialect) = map.get(key) else {
                continue;
            };
            let known = dialect
                .as_str()
                .is_some_and(|it| DIALECTS.iter().any(|known| it.starts_with(known)));
            if !known {
                self.within(key, |it| {
                    it.remark("schemas of another dialect are read as those of OpenAPI");
                });
            }
        }
    }

    /// `additionalOperations`: methods that no key stands for.
    pub(super) fn additional(&mut self, item: &mut Map<String, Value>) {
        if let Some(extension) = item.shift_remove("x-oai-additionalOperations") {
            item.entry(ADDITIONAL).or_insert(extension);
        }
        let Some(value) = item.get(ADDITIONAL) else {
            return;
        };
        if !value.is_object() {
            self.within(ADDITIONAL, |it| it.remark("of the wrong kind; left out"));
            item.shift_remove(ADDITIONAL);
            return;
        }
        self.each(item, ADDITIONAL, |it, _, operation| it.operation(operation));
        if let Some(Value::Object(operations)) = item.get_mut(ADDITIONAL) {
            let odd: Vec<String> = operations
                .iter()
                .filter(|(method, operation)| !is_token(method) || !operation.is_object())
                .map(|(method, _)| method.clone())
                .collect();
            for method in odd {
                operations.shift_remove(&method);
                self.within(ADDITIONAL, |it| {
                    it.within(&method, |it| it.omit("this is no method; left out"));
                });
            }
        }
    }

    /// Places and styles of parameters that OpenAPI 3.0 does not know.
    pub(super) fn modern_places(&mut self, map: &mut Map<String, Value>) {
        match (
            map.get("in").and_then(Value::as_str),
            map.get("style").and_then(Value::as_str),
        ) {
            (Some("cookie"), Some("cookie")) => {
                self.within("style", |it| it.remark("`style: cookie` is sent as `form`"));
                map.shift_remove("style");
            }
            (Some("querystring"), _) => self.querystring(map),
            _ => {}
        }
    }

    /// A parameter that is the whole query string. A form is an object of which
    /// each property is a parameter; of anything else the caller says the names.
    fn querystring(&mut self, map: &mut Map<String, Value>) {
        map.insert("in".to_owned(), json!("query"));
        map.insert(QUERYSTRING.to_owned(), json!(true));
        map.shift_remove("style");
        map.entry("name").or_insert_with(|| json!("query"));
        let form = map
            .get("content")
            .and_then(Value::as_object)
            .and_then(|content| content.keys().next())
            .is_some_and(|media| {
                media
                    .trim()
                    .to_ascii_lowercase()
                    .starts_with("application/x-www-form-urlencoded")
            });
        if form {
            map.shift_remove("schema");
            return;
        }
        self.report.degrade(
            self.document,
            &self.pointer,
            "`in: querystring` of another kind than a form becomes a map of parameters",
        );
        map.shift_remove("content");
        map.insert(
            "schema".to_owned(),
            json!({"type": "object", "additionalProperties": {"type": "string"}}),
        );
    }

    /// A media type: its schema, and that of each item of a stream.
    pub(super) fn media(&mut self, media: &mut Value) {
        if !media.is_object() {
            *media = json!({});
        }
        let Value::Object(media) = media else { return };
        if media.get("$ref").is_some_and(Value::is_string) {
            return;
        }
        for key in ["schema", "itemSchema"] {
            if media
                .get(key)
                .is_some_and(|it| !it.is_object() && !it.is_boolean())
            {
                self.within(key, |it| {
                    it.degrade("a schema is an object; read as anything")
                });
                media.shift_remove(key);
            }
            self.enter(media, key, |it, schema| it.schema(schema));
        }
        for key in ["itemEncoding", "prefixEncoding"] {
            if media.contains_key(key) {
                self.within(key, |it| {
                    it.remark(format!(
                        "`{key}` is not used; parts are sent as their types say"
                    ));
                });
            }
        }
    }

    /// Keywords of security schemes that say nothing to a client.
    pub(super) fn modern_scheme(&mut self, scheme: &mut Map<String, Value>) {
        if scheme.contains_key("oauth2MetadataUrl") {
            self.within("oauth2MetadataUrl", |it| {
                it.remark("nothing is discovered; the URLs of the flows are used");
            });
        }
        if scheme.get("deprecated") == Some(&Value::Bool(true)) {
            self.remark("this security scheme is deprecated");
        }
    }

    /// Keywords that name schemas: references by these names were followed
    /// before, relative ones count from the file.
    pub(super) fn identity(&mut self, map: &mut Map<String, Value>) {
        if map.contains_key("$schema") {
            self.dialect(map);
        }
        if map.contains_key("$id") {
            self.within("$id", |it| {
                it.remark("references below it count from the file, not from this `$id`");
            });
        }
        if map.shift_remove("$dynamicRef").is_some() && !map.contains_key("$ref") {
            map.insert(super::DEGRADED.to_owned(), json!("`$dynamicRef`"));
        }
    }
}

/// Whether a text may be the method of a request.
pub(crate) fn is_token(method: &str) -> bool {
    !method.is_empty()
        && method.len() <= 32
        && method
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}
