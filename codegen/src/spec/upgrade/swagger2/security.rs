//! Security definitions: `basic`, `apiKey` and the four flows of `oauth2`.

use serde_json::{Map, Value, json};

use super::Rewrite;

impl Rewrite<'_> {
    pub(super) fn security_scheme(&mut self, scheme: &mut Value, at: &str) {
        let Value::Object(map) = scheme else { return };
        match map.get("type").and_then(Value::as_str) {
            Some("basic") => {
                map.insert("type".to_owned(), json!("http"));
                map.insert("scheme".to_owned(), json!("basic"));
            }
            Some("oauth2") => self.flow(map, at),
            // API keys are written alike, and what is no kind is complained about later.
            _ => {}
        }
    }

    fn flow(&mut self, map: &mut Map<String, Value>, at: &str) {
        let flow = map.shift_remove("flow");
        let mut parts = Map::new();
        for key in ["authorizationUrl", "tokenUrl", "scopes"] {
            if let Some(value) = map.shift_remove(key) {
                parts.insert(key.to_owned(), value);
            }
        }
        let word = flow.as_ref().and_then(Value::as_str).unwrap_or_default();
        let (name, urls): (&str, &[&str]) = match word {
            "implicit" => ("implicit", &["authorizationUrl"]),
            "password" => ("password", &["tokenUrl"]),
            "application" => ("clientCredentials", &["tokenUrl"]),
            "accessCode" => ("authorizationCode", &["authorizationUrl", "tokenUrl"]),
            _ => {
                self.degraded(
                    &format!("{at}/flow"),
                    "no flow of OAuth 2.0 that Swagger knows; what it needs is not known",
                );
                map.insert("flows".to_owned(), json!({}));
                return;
            }
        };
        for key in urls {
            if !parts.get(*key).is_some_and(Value::is_string) {
                self.degraded(at, format!("`{word}` has no `{key}`"));
                parts.insert((*key).to_owned(), json!(""));
            }
        }
        // A URL that the flow does not use would be refused if it is no text.
        parts.retain(|key, value| {
            key == "scopes" || (urls.contains(&key.as_str()) && value.is_string())
        });
        map.insert("flows".to_owned(), json!({ name: parts }));
    }
}
