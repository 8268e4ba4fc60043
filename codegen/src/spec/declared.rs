//! How many operations a document declares, counted apart from everything that is made of them.

use serde_json::Value;

use super::reference;
use super::upgrade::is_token;

/// Keys of a path item that are operations.
const METHODS: &[&str] = &[
    "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
];

/// Operations below `paths`, path items by reference included.
pub(crate) fn operations(root: &Value) -> usize {
    let Some(paths) = root.get("paths").and_then(Value::as_object) else {
        return 0;
    };
    paths
        .iter()
        .filter(|(path, _)| !path.starts_with("x-"))
        .map(|(_, item)| in_item(root, item))
        .sum()
}

fn in_item(root: &Value, item: &Value) -> usize {
    let own = |item: &Value| {
        let Some(item) = item.as_object() else {
            return 0;
        };
        let more = item
            .get("additionalOperations")
            .or_else(|| item.get("x-oai-additionalOperations"))
            .and_then(Value::as_object)
            .map_or(0, |it| {
                it.iter()
                    .filter(|(method, operation)| is_token(method) && operation.is_object())
                    .count()
            });
        let known = item
            .iter()
            .filter(|(key, value)| METHODS.contains(&key.as_str()) && value.is_object())
            .count();
        known + more
    };
    let referred = reference::reference_in(item)
        .and_then(|reference| reference::follow(root, reference).ok())
        .map_or(0, |target| own(target.value));
    own(item) + referred
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::operations;

    #[test]
    fn every_operation_counts_once() {
        let root = json!({"paths": {
            "/a": {"get": {}, "post": {}, "parameters": [], "summary": "get"},
            "/b": {"$ref": "#/components/pathItems/B"},
            "/c": {"query": {}, "additionalOperations": {"COPY": {}}, "put": 7},
            "x-d": {"get": {}},
            "/e": {"$ref": "#/paths/~1e"},
        }, "components": {"pathItems": {"B": {"patch": {}}}}});
        assert_eq!(operations(&root), 5);
        assert_eq!(operations(&json!({"paths": []})), 0);
    }
}
