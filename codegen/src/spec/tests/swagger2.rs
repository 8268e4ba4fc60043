//! Swagger 2.0 documents read whole: types, places in the provider's text, and hostile ones.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::{codes, marked, read};
use crate::api::{Api, Effect, Kind, Location, SchemeKind};
use crate::diagnostic::{Code, Diagnostics};

const SMALL: &str = r##"swagger: 2.0
info: {title: T, version: 1.10}
host: api.example
basePath: /v1
securityDefinitions:
  login: {type: oauth2, flow: accessCode, authorizationUrl: "https://a", tokenUrl: "https://t", scopes: {read: r}}
  basic: {type: basic}
security: [{login: [read]}]
parameters:
  Page: {name: page, in: query, type: integer}
  NewPet:
    name: pet
    in: body
    required: true
    schema: {type: object, properties: {name: {type: string}}}
responses:
  Problem: {description: p, schema: {type: object, properties: {message: {type: string}}}}
paths:
  /pets/{id}:
    parameters:
      - {name: id, in: path, required: true, type: string}
    post:
      operationId: addPet
      parameters:
        - {name: pet, in: body, schema: {type: object, properties: {size: {type: integer, x-nullable: true}}}}
        - {$ref: '#/parameters/Page'}
        - {name: tags, in: query, type: array, items: {type: string, enum: [x, y]}, collectionFormat: multi}
      responses:
        200: {description: ok, schema: {type: array, items: {$ref: '#/definitions/Pet'}}}
        default: {$ref: '#/responses/Problem'}
    put:
      operationId: replacePet
      parameters: [{$ref: '#/parameters/NewPet'}]
      responses: {204: {description: done}}
    patch:
      operationId: changePet
      consumes: [multipart/form-data]
      parameters:
        - {name: state, in: formData, type: string, enum: [new, old]}
        - {name: photo, in: formData, type: file, required: true}
      responses: {200: {description: ok, schema: {type: file}}}
definitions:
  Pet:
    type: object
    discriminator: petType
    required: [petType]
    properties: {petType: {type: string}, pair: {type: array, items: [{type: string}, {type: integer}]}}
  Cat:
    allOf: [{$ref: '#/definitions/Pet'}, {type: object, properties: {lives: {type: integer}}}]
"##;

fn small() -> (Api, Diagnostics) {
    let (api, diagnostics, _) = read(&[("openapi.yaml", SMALL)]);
    (api.unwrap(), diagnostics)
}

fn operation<'a>(api: &'a Api, name: &str) -> &'a crate::api::Operation {
    api.operation(api.operation_named(name).unwrap()).unwrap()
}

#[test]
fn a_small_document_is_read() {
    let (api, diagnostics) = small();
    assert!(codes(&diagnostics).is_empty(), "{:?}", diagnostics.list());
    assert_eq!(api.operations.len(), 3);
    assert_eq!(api.documents[0].version, "1.10");
    assert_eq!(api.servers[0].url, "https://api.example/v1");
    assert!(matches!(&api.security_schemes[0].kind,
        SchemeKind::OAuth2 { token_url: Some(url), scopes, .. } if url == "https://t" && scopes == &["read"]));
    assert!(
        matches!(&api.security_schemes[1].kind, SchemeKind::Http { scheme } if scheme == "basic")
    );
    let add = operation(&api, "addPet");
    let body = api.request_json(add).unwrap();
    let size = api.property(body, "size").unwrap().ty;
    assert!(size.nullable);
    assert_eq!(api.describe(api.success_json(add).unwrap()), "array of Pet");
    assert_eq!(api.properties(api.error_json(add)[0]), ["message"]);
    let tags = add.params.iter().find(|it| it.name == "tags").unwrap();
    assert_eq!(
        (tags.location, tags.style.as_str(), tags.explode),
        (Location::Query, "form", true)
    );
    let replace = operation(&api, "replacePet");
    assert!(replace.body.as_ref().unwrap().required);
    assert_eq!(api.properties(api.request_json(replace).unwrap()), ["name"]);
    let change = operation(&api, "changePet");
    let form = &change.body.as_ref().unwrap().content[0];
    assert_eq!(form.media_type, "multipart/form-data");
    let form = form.ty.unwrap();
    assert_eq!(api.properties(form), ["state", "photo"]);
    assert!(api.property(form, "photo").unwrap().field.required);
    let cat = crate::api::TypeRef {
        id: api.schema_named("Cat").unwrap(),
        nullable: false,
    };
    assert_eq!(api.properties(cat), ["petType", "pair", "lives"]);
}

#[test]
fn origins_are_places_of_the_text_that_was_given() {
    let (api, _) = small();
    let root = crate::spec::text::parse(SMALL, crate::spec::text::Format::Yaml)
        .unwrap()
        .value;
    let there = |pointer: &str| {
        // Keys of YAML that are numbers are text in the value that is read.
        assert!(root.pointer(pointer).is_some(), "{pointer}");
    };
    for ty in &api.types {
        there(&ty.origin.pointer);
        if let Kind::Struct(it) = &ty.kind {
            it.fields.iter().for_each(|it| there(&it.origin.pointer));
        }
    }
    for operation in &api.operations {
        there(&operation.origin.pointer);
        operation
            .params
            .iter()
            .for_each(|it| there(&it.origin.pointer));
        operation
            .responses
            .iter()
            .for_each(|it| there(&it.origin.pointer));
        operation
            .body
            .iter()
            .for_each(|it| there(&it.origin.pointer));
    }
    api.security_schemes
        .iter()
        .for_each(|it| there(&it.origin.pointer));
    api.remarks.iter().for_each(|it| there(&it.origin.pointer));
    let pair = "/definitions/Pet/properties/pair/items";
    assert!(api.remarks.iter().any(|it| it.origin.pointer == pair));
    let place = "/paths/~1pets~1{id}";
    let add = operation(&api, "addPet");
    let body = api.request_json(add).unwrap();
    assert_eq!(
        add.body.as_ref().unwrap().origin.pointer,
        format!("{place}/post/parameters/0")
    );
    assert_eq!(
        api.type_origin(body),
        format!("specs/x/openapi.yaml#{place}/post/parameters/0/schema")
    );
    let pointers: Vec<&str> = add
        .params
        .iter()
        .map(|it| it.origin.pointer.as_str())
        .collect();
    assert_eq!(
        pointers,
        [
            &format!("{place}/parameters/0"),
            "/parameters/Page",
            &format!("{place}/post/parameters/2")
        ]
    );
    assert!(api.types.iter().any(|ty| matches!(ty.kind, Kind::Enum(_))
        && ty.origin.pointer == format!("{place}/post/parameters/2/items")));
    let change = operation(&api, "changePet");
    let form = change.body.as_ref().unwrap().content[0].ty.unwrap();
    assert_eq!(
        api.type_origin(form),
        format!("specs/x/openapi.yaml#{place}/patch/parameters")
    );
    assert_eq!(
        api.property(form, "state").unwrap().field.origin.pointer,
        format!("{place}/patch/parameters/0")
    );
    let success = api.success_json(add).unwrap();
    assert_eq!(
        api.type_origin(success),
        format!("specs/x/openapi.yaml#{place}/post/responses/200/schema")
    );
}

#[test]
fn complaints_speak_of_the_text_that_was_given() {
    let text = SMALL
        // Said once, though every media type would say it.
        .replace(
            "host:",
            "produces: [application/json, application/xml, text/csv]\nhost:",
        )
        .replace(
            "{$ref: '#/responses/Problem'}",
            "{$ref: '#/responses/Problen'}",
        )
        .replace(
            "{lives: {type: integer}}",
            "{lives: {$ref: '#/definitions/Lives'}}",
        )
        .replace(
            "schema: {type: file}",
            "schema: {$ref: '#/definitions/Peet'}",
        );
    let (api, diagnostics, sources) = read(&[("openapi.yaml", &text)]);
    assert_eq!(api.unwrap().operations.len(), 3);
    let dangling: Vec<usize> = (0..diagnostics.list().len())
        .filter(|at| diagnostics.list()[*at].code == Code::S0004)
        .collect();
    assert_eq!(dangling.len(), 3, "{:?}", diagnostics.list());
    let mut said: Vec<String> = dangling
        .iter()
        .map(|at| {
            let it = &diagnostics.list()[*at];
            format!(
                "{} | {} | {} | {}",
                marked(&diagnostics, *at, &sources),
                it.message,
                it.notes[0],
                it.help[0]
            )
        })
        .collect();
    said.sort();
    assert_eq!(
        said,
        [
            "default | `#/responses/Problen` leads nowhere | at specs/x/openapi.yaml#/paths/~1pets~1{id}/post/responses/default | did you mean `#/responses/Problem`?",
            "lives | `#/definitions/Lives` leads nowhere | at specs/x/openapi.yaml#/definitions/Cat/allOf/1/properties/lives | correct the reference, or add what it names, with an overlay",
            "schema | `#/definitions/Peet` leads nowhere | at specs/x/openapi.yaml#/paths/~1pets~1{id}/patch/responses/200/schema | did you mean `#/definitions/Pet`?",
        ]
    );
    let cycle = json!({"swagger": "2.0", "paths": {}, "definitions": {"A": {"$ref": "#/definitions/B"}, "B": {"$ref": "#/definitions/A"}}});
    let (_, diagnostics, _) = read(&[("openapi.json", &cycle.to_string())]);
    assert_eq!(codes(&diagnostics), [Code::S0004]);
    assert!(
        diagnostics.list()[0].notes[1].starts_with("`#/definitions/A` -> `#/definitions/B`"),
        "{:?}",
        diagnostics.list()[0].notes
    );
}

#[test]
fn overlays_speak_of_the_text_that_was_given() {
    let overlay = "overlay: 1.1.0\nactions:\n- target: $.definitions.Pet.properties.pair\n  update: {items: {type: string}}\n  x-reason: {why: w, expect: 1}\n- target: $.definitions.Pet.properties.pair.items[*]\n  remove: true\n  x-reason: {why: w, expect: 2}\n";
    let (api, diagnostics, _) = read(&[("openapi.yaml", SMALL), ("overlay.yaml", overlay)]);
    assert!(api.is_some());
    assert!(
        diagnostics.list().iter().all(|it| it.code != Code::M0102),
        "{:?}",
        diagnostics.list()
    );
}

#[test]
fn what_has_no_equivalent_is_remarked() {
    let document = json!({"swagger": "2.0", "schemes": ["wss"], "paths": {"/a": {"post": {
        "parameters": [
            {"name": "t", "in": "query", "type": "array", "items": {"type": "integer"}, "collectionFormat": "tsv"},
            {"name": "b", "in": "body", "schema": {"type": "object"}},
            {"name": "f", "in": "formData", "type": "string"}
        ],
        "responses": {"200": {"description": "ok"}}
    }}}});
    let (api, diagnostics, _) = read(&[("openapi.json", &document.to_string())]);
    let api = api.unwrap();
    assert!(diagnostics.list().is_empty(), "{:?}", diagnostics.list());
    let remarks: Vec<(Effect, &str)> = api
        .remarks
        .iter()
        .map(|it| (it.effect, it.origin.pointer.as_str()))
        .collect();
    assert_eq!(
        remarks,
        [
            (
                Effect::Degraded,
                "/paths/~1a/post/parameters/0/collectionFormat"
            ),
            (Effect::Omitted, "/paths/~1a/post/parameters/2"),
            (Effect::Omitted, "/schemes/0"),
        ]
    );
}

#[test]
fn parts_below_extensions_are_rewritten_too() {
    let document = json!({"swagger": "2.0",
        "x-items": {"i": {"get": {"operationId": "list", "parameters": [{"$ref": "#/x-parameters/p"}], "responses": {"200": {"$ref": "#/x-responses/r"}}}}},
        "x-parameters": {"p": {"name": "p", "in": "query", "type": "integer"}},
        "x-responses": {"r": {"description": "r", "schema": {"$ref": "#/x-schemas/S"}}},
        "x-schemas": {"S": {"type": "object", "properties": {"a": {"$ref": "#/definitions/A"}}}},
        "definitions": {"A": {"type": "object", "properties": {"n": {"type": "integer"}}}},
        "paths": {"/a": {"$ref": "#/x-items/i"}}
    });
    let (api, diagnostics, _) = read(&[("openapi.json", &document.to_string())]);
    let api = api.unwrap();
    assert!(diagnostics.list().is_empty(), "{:?}", diagnostics.list());
    let list = operation(&api, "list");
    assert!(matches!(
        api.type_of(list.params[0].ty).unwrap().kind,
        Kind::Integer(_)
    ));
    let answer = api.success_json(list).unwrap();
    let a = api.property(answer, "a").unwrap().ty;
    assert_eq!(api.properties(a), ["n"]);
}

/// Every node of a document, by its pointer.
fn pointers(value: &Value, at: &str, out: &mut Vec<String>) {
    out.push(at.to_owned());
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                let key = crate::spec::reference::escape(key);
                pointers(value, &format!("{at}/{key}"), out);
            }
        }
        Value::Array(list) => {
            for (index, value) in list.iter().enumerate() {
                pointers(value, &format!("{at}/{index}"), out);
            }
        }
        _ => {}
    }
}

#[test]
fn any_node_may_be_anything() {
    let root = crate::spec::text::parse(SMALL, crate::spec::text::Format::Yaml)
        .unwrap()
        .value;
    let mut all = Vec::new();
    pointers(&root, "", &mut all);
    assert!(all.len() > 100);
    let wrong = [
        json!(null),
        json!(7),
        json!("x"),
        json!(true),
        json!([]),
        json!([7, null, {}]),
        json!({}),
        json!({"$ref": "#/paths"}),
        json!({"$ref": "#/parameters/NewPet"}),
        json!({"a": {"b": 7}}),
    ];
    for pointer in all.iter().filter(|it| !it.is_empty() && *it != "/swagger") {
        for wrong in &wrong {
            let mut document = root.clone();
            *document.pointer_mut(pointer).unwrap() = wrong.clone();
            let (api, ..) = read(&[("openapi.json", &document.to_string())]);
            let api = api.unwrap_or_else(|| panic!("{pointer} {wrong}"));
            let depth = pointer.matches('/').count();
            if depth > 3 || !pointer.starts_with("/paths") {
                assert_eq!(api.operations.len(), 3, "{pointer} {wrong}");
            }
        }
    }
}

#[test]
fn sections_of_the_wrong_kind_are_complaints() {
    let document = json!({"swagger": "2.0", "host": 7, "consumes": "a/b", "produces": {}, "schemes": {},
        "parameters": 7, "definitions": [], "responses": "x", "securityDefinitions": true,
        "paths": {"/a": {"parameters": {}, "get": {"parameters": [7, {"in": 5}, {"in": "formData"}, {"in": "body"}], "responses": 7}}, "/b": 7}});
    let (api, diagnostics, _) = read(&[("openapi.json", &document.to_string())]);
    let api = api.unwrap();
    assert_eq!(api.operations.len(), 1);
    assert!(
        diagnostics.list().iter().all(|it| it.code == Code::S0006),
        "{:?}",
        diagnostics.list()
    );
    let mut places: Vec<&str> = diagnostics
        .list()
        .iter()
        .map(|it| it.notes[0].trim_start_matches("at specs/x/openapi.json#"))
        .collect();
    places.sort_unstable();
    assert_eq!(
        places,
        [
            "/definitions",
            "/host",
            "/parameters",
            "/paths/~1a/get/parameters/0",
            "/paths/~1a/get/parameters/1",
            "/paths/~1a/get/parameters/2",
            "/paths/~1a/parameters",
            "/responses",
            "/securityDefinitions",
        ]
    );
}

#[test]
fn circles_of_references_end() {
    let document = json!({"swagger": "2.0",
    "parameters": {"a": {"$ref": "#/parameters/b"}, "b": {"$ref": "#/parameters/a"}, "c": {"$ref": "#/parameters/c/x"},
        "d": {"name": "d", "in": "body", "schema": {"$ref": "#/parameters/d/schema"}}},
    "responses": {"a": {"$ref": "#/responses/a"}, "b": {"description": "", "schema": {"$ref": "#/responses/b/schema"}}},
    "paths": {
        "/a": {"$ref": "#/paths/~1b"}, "/b": {"$ref": "#/paths/~1a"},
        "/c": {"post": {"parameters": [{"$ref": "#/parameters/a"}, {"$ref": "#/parameters/c"}, {"$ref": "#/parameters/d"}, {"$ref": "#/paths/~1c/post/parameters/3"}],
            "responses": {"200": {"$ref": "#/responses/a"}, "201": {"$ref": "#/responses/b"}}}}
    }});
    let (api, diagnostics, _) = read(&[("openapi.json", &document.to_string())]);
    assert_eq!(api.unwrap().operations.len(), 1);
    assert!(diagnostics.has_errors());
}

#[test]
fn size_costs_in_proportion() {
    let many = 500;
    let media: Vec<String> = (0..many).map(|it| format!("a/{it}")).collect();
    let paths: serde_json::Map<String, Value> = (0..many)
        .map(|it| {
            let body = json!({"name": "b", "in": "body", "schema": {"type": "object", "properties": {"a": {"type": "string"}}}});
            (format!("/{it}"), json!({"post": {"parameters": [body, {"$ref": "#/parameters/p"}, {"$ref": format!("#{}", "/a".repeat(50))}], "responses": {}}}))
        })
        .collect();
    let fields: Vec<Value> = (0..many)
        .map(|it| json!({"name": it.to_string(), "in": "formData", "type": "string"}))
        .collect();
    let mut document = json!({"swagger": "2.0", "consumes": media, "produces": media, "paths": paths,
        "parameters": {"p": {"name": "p", "in": "query", "type": "string"}},
        "definitions": {"long": {"$ref": format!("#{}", "/a".repeat(200_000))}}});
    document["paths"]["/form"] = json!({"parameters": fields, "post": {}, "put": {}, "get": {}});
    let text = document.to_string();
    let start = Instant::now();
    let (api, ..) = read(&[("openapi.json", &text)]);
    assert_eq!(api.unwrap().operations.len(), many + 3);
    // Seconds unoptimised; anything quadratic takes minutes.
    assert!(
        start.elapsed() < Duration::from_secs(60),
        "{:?}",
        start.elapsed()
    );
}
