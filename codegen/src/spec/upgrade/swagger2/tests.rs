//! Each construct of Swagger 2.0 on a small document.

use serde_json::{Value, json};

use super::{is_swagger2, rewrite};
use crate::api::Effect;
use crate::spec::report::Report;

fn rewritten(mut root: Value) -> Value {
    rewrite(0, &mut root, &mut Report::default());
    root
}

/// Pointers of what was noted, in order.
fn remarks(mut root: Value) -> Vec<(Effect, String)> {
    let mut report = Report::default();
    rewrite(0, &mut root, &mut report);
    report
        .take_remarks()
        .into_iter()
        .map(|it| (it.effect, it.origin.pointer))
        .collect()
}

/// One operation, with what the document says of all.
fn operation(mut root: Value, operation: Value) -> Value {
    root["swagger"] = json!("2.0");
    root["paths"] = json!({"/a": {"post": operation}});
    rewritten(root)["paths"]["/a"]["post"].take()
}

fn parameter(parameter: Value) -> Value {
    operation(json!({}), json!({"parameters": [parameter]}))["parameters"][0].take()
}

fn servers(root: Value) -> Vec<String> {
    rewritten(root)
        .get("servers")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .map(|server| server["url"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn versions() {
    for version in [json!("2.0"), json!(2.0), json!(2), json!(" 2.0 ")] {
        assert!(is_swagger2(&json!({ "swagger": version })), "{version}");
    }
    for other in [
        json!({"swagger": "1.2"}),
        json!({"swagger": "2.0", "openapi": "3.0.0"}),
        json!({"swagger": ["2.0"]}),
        json!([]),
    ] {
        assert!(!is_swagger2(&other), "{other}");
    }
    let root = rewritten(json!({"swagger": "2.0"}));
    assert_eq!(
        (root.get("swagger"), &root["openapi"]),
        (None, &json!("3.0.3"))
    );
}

#[test]
fn servers_in_all_their_forms() {
    for (root, expected) in [
        (json!({}), &[][..]),
        (json!({"basePath": "/v1/"}), &["/v1"]),
        (json!({"basePath": "/"}), &["/"]),
        (json!({"basePath": "v1", "schemes": ["http"]}), &["/v1"]),
        (json!({"host": "a.example"}), &["https://a.example"]),
        (
            json!({"host": "a.example", "basePath": "/", "schemes": []}),
            &["https://a.example"],
        ),
        (
            json!({"host": "a.example:8080", "basePath": "v1", "schemes": ["http", "wss", "HTTPS"]}),
            &["https://a.example:8080/v1", "http://a.example:8080/v1"],
        ),
        (
            json!({"host": "http://a.example/", "basePath": "/v1"}),
            &["http://a.example/v1"],
        ),
        (
            json!({"host": "a.example", "schemes": "http"}),
            &["http://a.example"],
        ),
    ] {
        assert_eq!(servers(root.clone()), expected, "{root}");
    }
    let root = json!({"host": "a.example", "basePath": "/v1", "schemes": ["https"]});
    assert_eq!(
        operation(root.clone(), json!({"schemes": ["http"]}))["servers"],
        json!([{"url": "http://a.example/v1"}])
    );
    assert_eq!(
        operation(root, json!({"schemes": ["https"]})),
        json!({}),
        "the same servers need not be said again"
    );
    assert_eq!(
        remarks(json!({"host": "a.example", "schemes": ["https", "ws"]})),
        [(Effect::Omitted, "/schemes/1".to_owned())]
    );
}

#[test]
fn bodies_have_the_media_types_of_the_operation_or_the_document() {
    let given = json!({"name": "pet", "in": "body", "required": true, "description": "d", "schema": {"$ref": "#/definitions/P"}});
    let body = |root: Value, mut it: Value| {
        it["parameters"] = json!([given]);
        operation(root, it)["requestBody"].take()
    };
    let schema = json!({"schema": {"$ref": "#/components/schemas/P"}});
    assert_eq!(
        body(json!({}), json!({})),
        json!({"required": true, "description": "d", "x-name": "pet", "content": {"application/json": schema}})
    );
    let media = |root: Value, it: Value| {
        body(root, it)["content"]
            .as_object()
            .unwrap()
            .keys()
            .cloned()
            .collect::<Vec<_>>()
            .join(" ")
    };
    let xml = json!({"consumes": ["application/xml"]});
    assert_eq!(media(xml.clone(), json!({})), "application/xml");
    assert_eq!(
        media(xml.clone(), json!({"consumes": []})),
        "application/json"
    );
    assert_eq!(
        media(xml.clone(), json!({"consumes": ["text/json"]})),
        "text/json"
    );
    assert_eq!(
        media(xml.clone(), json!({"consumes": "a/b, c/d"})),
        "a/b c/d"
    );
    assert_eq!(
        media(xml.clone(), json!({"consumes": 7})),
        "application/xml"
    );
    assert_eq!(
        media(xml, json!({"consumes": ["*/*", 7, "json"]})),
        "application/json"
    );
    assert_eq!(
        media(
            json!({}),
            json!({"consumes": (0..1000).map(|it| format!("a/{it}")).collect::<Vec<_>>()})
        )
        .split(' ')
        .count(),
        32
    );
}

#[test]
fn a_schema_is_written_once_where_json_is() {
    let it = operation(
        json!({"consumes": ["application/xml", "application/json"]}),
        json!({"parameters": [{"name": "b", "in": "body", "schema": {"type": "object"}}]}),
    );
    assert_eq!(
        it["requestBody"]["content"],
        json!({
            "application/xml": {"schema": {"$ref": "#/paths/~1a/post/requestBody/content/application~1json/schema"}},
            "application/json": {"schema": {"type": "object"}}
        })
    );
}

#[test]
fn files_are_bytes() {
    let responses = |produces: Value, schema: Value| {
        let it = json!({"responses": {"200": {"description": "", "schema": schema}}, "produces": produces});
        operation(json!({}), it)["responses"]["200"]["content"].take()
    };
    let bytes = json!({"schema": {"type": "string", "format": "binary"}});
    let file = json!({"type": "file"});
    assert_eq!(
        responses(json!(null), file.clone()),
        json!({"application/octet-stream": bytes})
    );
    assert_eq!(
        responses(json!(["application/json"]), file.clone()),
        json!({"application/octet-stream": bytes})
    );
    assert_eq!(
        responses(json!(["application/pdf"]), file.clone()),
        json!({"application/pdf": bytes})
    );
    assert_eq!(
        responses(json!(["*/*"]), file.clone()),
        json!({"*/*": bytes})
    );
    assert_eq!(
        responses(json!(["*/*"]), json!({"type": "string"})),
        json!({"*/*": {"schema": {"type": "string"}}})
    );
    assert_eq!(
        responses(json!(["*/*"]), json!({"type": "object"})),
        json!({"application/json": {"schema": {"type": "object"}}})
    );
    let it = operation(
        json!({}),
        json!({"parameters": [{"name": "b", "in": "body", "schema": file}]}),
    );
    assert_eq!(
        it["requestBody"]["content"],
        json!({"application/octet-stream": bytes})
    );
}

#[test]
fn forms() {
    let fields = json!([
        {"name": "a", "in": "formData", "type": "string", "required": true, "description": "d", "allowEmptyValue": true},
        {"name": "l", "in": "formData", "type": "array", "items": {"type": "integer", "collectionFormat": "csv"}, "collectionFormat": "pipes", "x-nullable": true}
    ]);
    let form = |consumes: Value, fields: &Value| {
        operation(
            json!({}),
            json!({"consumes": consumes, "parameters": fields}),
        )
    };
    let it = form(json!(null), &fields);
    assert!(it.get("parameters").is_none());
    assert_eq!(
        it["requestBody"],
        json!({"required": true, "content": {"application/x-www-form-urlencoded": {
            "schema": {"type": "object", "required": ["a"], "properties": {
                "a": {"type": "string", "description": "d"},
                "l": {"type": "array", "items": {"type": "integer"}, "x-nullable": true}
            }},
            "encoding": {"l": {"style": "pipeDelimited", "explode": false}}
        }}})
    );
    let media = |consumes: Value, fields: &Value| -> Vec<String> {
        form(consumes, fields)["requestBody"]["content"]
            .as_object()
            .unwrap()
            .keys()
            .cloned()
            .collect()
    };
    let both = json!([
        "application/json",
        "multipart/form-data",
        "application/x-www-form-urlencoded"
    ]);
    assert_eq!(
        media(json!(["multipart/form-data"]), &fields),
        ["multipart/form-data"]
    );
    assert_eq!(
        media(json!(["application/json"]), &fields),
        ["application/x-www-form-urlencoded"]
    );
    assert_eq!(
        media(both.clone(), &fields),
        ["multipart/form-data", "application/x-www-form-urlencoded"]
    );
    let file = json!([{"name": "f", "in": "formData", "type": "file"}]);
    for consumes in [
        json!(null),
        both,
        json!(["application/x-www-form-urlencoded"]),
    ] {
        assert_eq!(media(consumes, &file), ["multipart/form-data"]);
    }
    assert_eq!(
        form(json!(null), &file)["requestBody"]["content"]["multipart/form-data"]["schema"]["properties"]
            ["f"],
        json!({"type": "string", "format": "binary"})
    );
}

#[test]
fn lists_and_their_styles() {
    let list = |place: &str, format: Value| {
        parameter(
            json!({"name": "l", "in": place, "type": "array", "items": {"type": "string"}, "minItems": 1, "collectionFormat": format}),
        )
    };
    for (place, format, style, explode) in [
        ("query", json!(null), "form", false),
        ("query", json!("csv"), "form", false),
        ("query", json!("multi"), "form", true),
        ("query", json!("ssv"), "spaceDelimited", false),
        ("query", json!("pipes"), "pipeDelimited", false),
        ("query", json!("dots"), "form", false),
        ("query", json!(7), "form", false),
        ("path", json!(null), "simple", false),
        ("header", json!("csv"), "simple", false),
        ("header", json!("multi"), "simple", false),
    ] {
        assert_eq!(
            list(place, format.clone()),
            json!({"name": "l", "in": place, "style": style, "explode": explode, "schema": {"type": "array", "items": {"type": "string"}, "minItems": 1}}),
            "{place} {format}"
        );
    }
    for (place, format) in [("query", "tsv"), ("path", "ssv"), ("header", "pipes")] {
        assert_eq!(
            list(place, json!(format)),
            json!({"name": "l", "in": place, "schema": {"type": "string"}}),
            "{place} {format}"
        );
    }
    let inner = json!({"type": "array", "items": {"type": "integer"}, "collectionFormat": "pipes"});
    let given = json!({"name": "l", "in": "query", "type": "array", "items": inner});
    assert_eq!(
        parameter(given.clone())["schema"],
        json!({"type": "array", "items": {"type": "string"}})
    );
    let tabs = json!({"name": "t", "in": "query", "type": "array", "collectionFormat": "tsv"});
    let root = json!({"swagger": "2.0", "paths": {"/a": {"parameters": [given], "get": {"parameters": [tabs]}}}});
    assert_eq!(
        remarks(root),
        [
            (
                Effect::Degraded,
                "/paths/~1a/get/parameters/0/collectionFormat".to_owned()
            ),
            (Effect::Degraded, "/paths/~1a/parameters/0/items".to_owned()),
        ]
    );
}

#[test]
fn what_stands_beside_the_name_becomes_a_schema() {
    assert_eq!(
        parameter(
            json!({"name": "q", "in": "query", "type": "integer", "format": "int32", "enum": [1, 2], "default": 1, "minimum": 0, "exclusiveMinimum": true, "allowEmptyValue": true, "x-nullable": true, "description": "d"})
        ),
        json!({"name": "q", "in": "query", "allowEmptyValue": true, "description": "d",
            "schema": {"type": "integer", "format": "int32", "enum": [1, 2], "default": 1, "minimum": 0, "exclusiveMinimum": true, "x-nullable": true}})
    );
    assert_eq!(
        parameter(json!({"name": "q", "in": "query", "schema": {"type": "boolean"}})),
        json!({"name": "q", "in": "query", "schema": {"type": "boolean"}})
    );
    assert_eq!(
        parameter(json!({"name": "q", "in": "query"}))["schema"],
        json!({"type": "string"})
    );
}

#[test]
fn what_a_path_shares_goes_to_each_operation() {
    let root = rewritten(json!({"swagger": "2.0", "paths": {"/a": {
        "parameters": [
            {"name": "f", "in": "formData", "type": "string"},
            {"name": "g", "in": "formData", "type": "string"},
            {"name": "q", "in": "query", "type": "string"}
        ],
        "post": {}, "put": {"parameters": [{"name": "g", "in": "formData", "type": "integer"}]},
        "patch": {"parameters": [{"name": "b", "in": "body", "schema": {}}]}
    }}}));
    let item = &root["paths"]["/a"];
    assert_eq!(item["parameters"].as_array().unwrap().len(), 1);
    let properties = |method: &str| {
        item[method]["requestBody"]["content"]["application/x-www-form-urlencoded"]["schema"]["properties"]
            .clone()
    };
    let elsewhere = "#/paths/~1a/put/requestBody/content/application~1x-www-form-urlencoded/schema/properties/f";
    assert_eq!(
        properties("put"),
        json!({"g": {"type": "integer"}, "f": {"type": "string"}})
    );
    assert_eq!(
        properties("post"),
        json!({"f": {"$ref": elsewhere}, "g": {"type": "string"}})
    );
    assert_eq!(
        item["patch"]["requestBody"]["content"],
        json!({"application/json": {"schema": {}}})
    );
}

#[test]
fn references_lead_to_where_things_went() {
    let root = rewritten(json!({"swagger": "2.0",
        "definitions": {
            "A B": {"properties": {"definitions": {"$ref": "#/definitions/A%20B"}, "$ref": {"type": "string"}, "x": {"type": "object", "example": {"$ref": "#/definitions/A"}, "default": {"$ref": "#/definitions/A"}}}},
            "deep": {"properties": {
                "a": {"$ref": "#/definitions/A%20B/properties/x"},
                "b": {"$ref": "#/parameters/body/schema/properties/z"},
                "c": {"$ref": "#/responses/R/schema"},
                "d": {"$ref": "#/paths/~1a/post/responses/200/schema/items"},
                "e": {"$ref": "#/paths/~1a/post/parameters/1/schema"},
                "f": {"$ref": "other.json#/definitions/A"},
                "g": {"$ref": 7},
                "h": {"$ref": "#/parameters/list/items"}
            }}
        },
        "parameters": {
            "body": {"name": "body", "in": "body", "schema": {"properties": {"z": {"type": "string"}}}},
            "field": {"name": "field", "in": "formData", "type": "string", "enum": ["a"], "required": true},
            "list": {"name": "list", "in": "query", "type": "array", "items": {"type": "string"}},
            "again": {"$ref": "#/parameters/body"}
        },
        "responses": {"R": {"description": "r", "schema": {"type": "object"}}},
        "paths": {
            "/a": {"post": {
                "parameters": [{"$ref": "#/parameters/list"}, {"name": "b", "in": "body", "schema": {"type": "string"}}, {"name": "q", "in": "query", "type": "string"}],
                "responses": {"200": {"schema": {"type": "array", "items": {"type": "object"}}}, "default": {"$ref": "#/responses/R"}, "404": {"$ref": "#/definitions/deep"}}
            }},
            "/b": {"post": {"parameters": [{"$ref": "#/parameters/again"}, {"$ref": "#/paths/~1a/post/parameters/2"}]}},
            "/c": {"post": {"parameters": [{"$ref": "#/parameters/field"}]}}
        }
    }));
    let components = &root["components"];
    assert_eq!(
        components["schemas"]["A B"]["properties"],
        json!({"definitions": {"$ref": "#/components/schemas/A B"}, "$ref": {"type": "string"}, "x": {"type": "object", "example": {"$ref": "#/definitions/A"}, "default": {"$ref": "#/definitions/A"}}})
    );
    let body = "#/components/requestBodies/body/content/application~1json/schema";
    let a = "#/paths/~1a/post";
    assert_eq!(
        components["schemas"]["deep"]["properties"],
        json!({
            "a": {"$ref": "#/components/schemas/A B/properties/x"},
            "b": {"$ref": format!("{body}/properties/z")},
            "c": {"$ref": "#/components/responses/R/content/application~1json/schema"},
            "d": {"$ref": format!("{a}/responses/200/content/application~1json/schema/items")},
            "e": {"$ref": format!("{a}/requestBody/content/application~1json/schema")},
            "f": {"$ref": "other.json#/definitions/A"},
            "g": {"$ref": 7},
            "h": {"$ref": "#/components/parameters/list/schema/items"}
        })
    );
    assert_eq!(
        root["paths"]["/a"]["post"]["parameters"][0],
        json!({"$ref": "#/components/parameters/list"})
    );
    assert_eq!(
        root["paths"]["/a"]["post"]["responses"]["default"],
        json!({"$ref": "#/components/responses/R"})
    );
    assert_eq!(
        root["paths"]["/a"]["post"]["responses"]["404"]["content"]["application/json"]["schema"],
        json!({"$ref": "#/components/schemas/deep"})
    );
    assert_eq!(
        root["paths"]["/b"]["post"],
        json!({
            "parameters": [{"$ref": "#/paths/~1a/post/parameters/1"}],
            "requestBody": {"required": false, "x-name": "body", "content": {"application/json": {"schema": {"$ref": body}}}}
        })
    );
    assert_eq!(
        root["paths"]["/c"]["post"]["requestBody"]["content"]["application/x-www-form-urlencoded"]
            ["schema"],
        json!({"type": "object", "required": ["field"], "properties": {"field": {"$ref": "#/components/x-conjoin-fields/field/schema"}}})
    );
    assert_eq!(
        components["x-conjoin-fields"]["field"]["schema"],
        json!({"type": "string", "enum": ["a"]})
    );
}

#[test]
fn responses_have_headers_and_examples() {
    let it = operation(
        json!({"produces": ["application/json", "text/csv"]}),
        json!({"responses": {
            "200": {"description": "d", "schema": {"$ref": "#/definitions/A"}, "examples": {"application/json": {"a": 1}, "other/kind": 2},
                "headers": {"X-Ids": {"type": "array", "items": {"type": "integer"}, "collectionFormat": "csv", "description": "h"}, "bad": 7}},
            "201": {"description": "only examples", "examples": {"text/plain": "x", "response": 1}},
            "202": {"description": "wrong", "schema": 7},
            "204": {"description": "nothing"},
            "x-more": 7
        }}),
    );
    let schema = json!({"$ref": "#/components/schemas/A"});
    assert_eq!(
        it["responses"],
        json!({
            "200": {"description": "d", "content": {"application/json": {"schema": schema, "example": {"a": 1}}, "text/csv": {"schema": schema}},
                "headers": {"X-Ids": {"description": "h", "style": "simple", "explode": false, "schema": {"type": "array", "items": {"type": "integer"}}}, "bad": 7}},
            "201": {"description": "only examples", "content": {"text/plain": {"example": "x"}}},
            "202": {"description": "wrong", "content": {"application/json": {}}},
            "204": {"description": "nothing"},
            "x-more": 7
        })
    );
}

#[test]
fn security() {
    let scopes = json!({"a": "text"});
    let root = rewritten(json!({"swagger": "2.0", "securityDefinitions": {
        "basic": {"type": "basic", "description": "d"},
        "key": {"type": "apiKey", "in": "query", "name": "k"},
        "implicit": {"type": "oauth2", "flow": "implicit", "authorizationUrl": "https://a", "scopes": scopes},
        "password": {"type": "oauth2", "flow": "password", "tokenUrl": "https://t", "scopes": scopes},
        "application": {"type": "oauth2", "flow": "application", "tokenUrl": "https://t", "authorizationUrl": 7, "scopes": scopes},
        "code": {"type": "oauth2", "flow": "accessCode", "authorizationUrl": "https://a", "tokenUrl": "https://t", "scopes": scopes},
        "half": {"type": "oauth2", "flow": "accessCode", "tokenUrl": "https://t"},
        "none": {"type": "oauth2", "flow": 7}
    }}));
    assert_eq!(
        root["components"]["securitySchemes"],
        json!({
            "basic": {"type": "http", "scheme": "basic", "description": "d"},
            "key": {"type": "apiKey", "in": "query", "name": "k"},
            "implicit": {"type": "oauth2", "flows": {"implicit": {"authorizationUrl": "https://a", "scopes": scopes}}},
            "password": {"type": "oauth2", "flows": {"password": {"tokenUrl": "https://t", "scopes": scopes}}},
            "application": {"type": "oauth2", "flows": {"clientCredentials": {"tokenUrl": "https://t", "scopes": scopes}}},
            "code": {"type": "oauth2", "flows": {"authorizationCode": {"authorizationUrl": "https://a", "tokenUrl": "https://t", "scopes": scopes}}},
            "half": {"type": "oauth2", "flows": {"authorizationCode": {"authorizationUrl": "", "tokenUrl": "https://t"}}},
            "none": {"type": "oauth2", "flows": {}}
        })
    );
}
