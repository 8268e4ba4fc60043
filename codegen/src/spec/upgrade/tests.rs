//! Each rewrite on a small schema.

use serde_json::{Value, json};

use super::upgrade;
use crate::spec::report::Report;

fn schema_in(version: &str, schema: Value) -> Value {
    let mut root = json!({"openapi": version, "components": {"schemas": {"S": schema}}});
    upgrade(0, &mut root, &mut Report::default());
    root["components"]["schemas"]["S"].take()
}

fn schema(schema: Value) -> Value {
    schema_in("3.1.0", schema)
}

#[test]
fn null_in_its_forms() {
    assert_eq!(
        schema(json!({"type": ["string", "null"]})),
        json!({"type": "string", "nullable": true})
    );
    assert_eq!(
        schema(json!({"type": "null"})),
        json!({"nullable": true, "enum": [null]})
    );
    assert_eq!(
        schema(json!({"type": "string", "x-nullable": true})),
        json!({"type": "string", "nullable": true})
    );
    assert_eq!(
        schema(json!({"type": ["integer", "null", "string"]})),
        json!({"nullable": true, "x-conjoin-types": ["integer", null, "string"]})
    );
    assert_eq!(
        schema(json!({"anyOf": [{"$ref": "#/x"}, {"type": "null"}]})),
        json!({"anyOf": [{"$ref": "#/x"}, {"nullable": true, "enum": [null]}]})
    );
}

#[test]
fn siblings_of_a_reference() {
    let wrapped = json!({"nullable": true, "description": "d", "allOf": [{"$ref": "#/x"}]});
    assert_eq!(
        schema_in(
            "3.0.0",
            json!({"$ref": "#/x", "nullable": true, "type": "object", "description": "d"})
        ),
        wrapped
    );
    assert_eq!(
        schema_in("3.0.0", json!({"$ref": "#/x", "type": "object", "x-y": 1})),
        json!({"$ref": "#/x"})
    );
    assert_eq!(
        schema(json!({"$ref": "#/x", "properties": {"a": {"const": 1}}})),
        json!({"properties": {"a": {"enum": [1], "x-conjoin-const": 1}}, "allOf": [{"$ref": "#/x"}]})
    );
}

#[test]
fn names_of_properties_are_not_keywords() {
    let properties = json!({"properties": {"type": {"type": "string"}, "$ref": {"type": "string"}, "const": {"type": "integer"}, "oneOf": {}}});
    assert_eq!(schema(properties.clone()), properties);
}

#[test]
fn constants_bounds_and_booleans() {
    assert_eq!(
        schema(json!({"const": null})),
        json!({"enum": [null], "x-conjoin-const": null})
    );
    assert_eq!(
        schema(
            json!({"type": "integer", "exclusiveMinimum": 3, "minimum": 1, "exclusiveMaximum": 9, "maximum": 5})
        ),
        json!({"type": "integer", "exclusiveMinimum": true, "minimum": 3, "maximum": 5})
    );
    assert_eq!(
        schema(json!({"properties": {"a": true, "b": null}})),
        json!({"properties": {"a": {}, "b": {}}})
    );
    assert_eq!(
        schema(json!({"type": "object", "additionalProperties": true})),
        json!({"type": "object", "additionalProperties": true})
    );
}

#[test]
fn kinds_and_words_are_mended() {
    assert_eq!(
        schema(
            json!({"type": "string", "minLength": "3", "maxLength": 5.0, "nullable": "true", "required": true, "format": 3})
        ),
        json!({"type": "string", "minLength": 3, "maxLength": 5, "nullable": true, "format": "3"})
    );
    assert_eq!(
        schema(json!({"type": "bigint"})),
        json!({"type": "integer", "format": "int64"})
    );
    assert_eq!(schema(json!({"type": "unknown"})), json!({}));
    assert_eq!(
        schema(json!({"type": "file"})),
        json!({"type": "string", "format": "binary"})
    );
    assert_eq!(
        schema(json!({"type": "string", "contentEncoding": "base64"})),
        json!({"type": "string", "format": "byte"})
    );
    assert_eq!(
        schema(json!({"oneOf": {"type": "string"}, "anyOf": [], "enum": null})),
        json!({"oneOf": [{"type": "string"}]})
    );
}

#[test]
fn operations_are_completed() {
    let mut root = json!({"openapi": "3.0.0", "paths": {"/a/{id}": {
        "parameters": [{"name": "id", "in": "path"}, {"name": "q", "in": "query", "type": "integer", "style": "comma"}],
        "get": {"operationId": 7, "tags": ["a", 1], "requestBody": null},
        "post": {"responses": {"200": {"content": {"application/json": null}}, "201": null}}
    }}});
    upgrade(0, &mut root, &mut Report::default());
    let item = &root["paths"]["/a/{id}"];
    assert_eq!(
        item["parameters"][0],
        json!({"name": "id", "in": "path", "required": true, "schema": {"type": "string"}})
    );
    assert_eq!(
        item["parameters"][1],
        json!({"name": "q", "in": "query", "schema": {"type": "integer"}})
    );
    assert_eq!(
        item["get"],
        json!({"operationId": "7", "tags": ["a", "1"], "responses": {}})
    );
    assert_eq!(
        item["post"]["responses"]["200"],
        json!({"content": {"application/json": {}}, "description": ""})
    );
    assert_eq!(item["post"]["responses"]["201"], json!({"description": ""}));
}

#[test]
fn schemas_in_unusual_places_are_rewritten_too() {
    let mut root = json!({"openapi": "3.1.0", "x-types": {"A": {"type": ["string", "null"]}},
        "components": {"schemas": {"S": {"properties": {"a": {"$ref": "#/x-types/A"}}}}}});
    upgrade(0, &mut root, &mut Report::default());
    assert_eq!(
        root["x-types"]["A"],
        json!({"type": "string", "nullable": true})
    );
}
