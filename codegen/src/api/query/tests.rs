//! Each question on a small API.

use crate::api::{Api, TypeRef};
use crate::diagnostic::Diagnostics;
use crate::source::Sources;

fn api(text: &str) -> Api {
    let files = [("specs/x/openapi.yaml".to_owned(), text.as_bytes().to_vec())];
    let mut diagnostics = Diagnostics::default();
    let api = crate::spec::read("x", &files, &mut Sources::default(), &mut diagnostics).unwrap();
    assert!(diagnostics.list().is_empty(), "{:?}", diagnostics.list());
    api
}

const TEXT: &str = "
openapi: 3.0.0
info: {title: T, version: '1'}
paths:
  /a:
    get:
      operationId: twice
      responses:
        '202': {description: d, content: {application/json: {schema: {type: string}}}}
        '200': {description: d, content: {text/html: {schema: {type: string}}, application/vnd.api+json: {schema: {$ref: '#/components/schemas/A'}}}}
        '404': {description: d, content: {'*/*': {schema: {$ref: '#/components/schemas/E'}}}}
        default: {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/E'}}}}
    delete:
      operationId: twice
      responses: {'204': {description: d}}
  /b:
    post:
      operationId: once
      requestBody: {content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/A'}}}}}
      responses: {default: {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}
components:
  schemas:
    A: {type: object, required: [id], properties: {id: {type: integer}, e: {$ref: '#/components/schemas/E', nullable: true}}, additionalProperties: {type: string}}
    E: {type: object, properties: {code: {type: string, enum: [a, b]}}}
";

#[test]
fn operations_have_names() {
    let api = api(TEXT);
    assert!(api.operation_named("twice").is_none());
    assert_eq!(api.operation_names(), ["GET /a", "DELETE /a", "once"]);
    for (index, name) in api.operation_names().iter().enumerate() {
        assert_eq!(api.operation_named(name).unwrap().0 as usize, index);
    }
    assert!(
        api.operation_named("post /b").is_none(),
        "methods are upper case"
    );
    let id = api.operation_named("POST /b").unwrap();
    assert_eq!(api.operation_label(id), "once (POST /b)");
    assert_eq!(
        api.operation_origin(id),
        "specs/x/openapi.yaml#/paths/~1b/post"
    );
}

#[test]
fn bodies_are_json() {
    let api = api(TEXT);
    let get = &api.operations[0];
    assert_eq!(api.describe(api.success_json(get).unwrap()), "object A");
    assert_eq!(
        api.error_json(get)
            .iter()
            .map(|ty| api.describe(*ty))
            .collect::<Vec<_>>(),
        ["object E"]
    );
    assert!(api.request_json(get).is_none() && api.success_json(&api.operations[1]).is_none());
    let post = &api.operations[2];
    assert_eq!(api.describe(api.request_json(post).unwrap()), "array of A");
    assert_eq!(api.describe(api.success_json(post).unwrap()), "object A");
    assert!(api.error_json(post).is_empty());
}

#[test]
fn properties_are_found() {
    let api = api(TEXT);
    let a = TypeRef {
        id: api.schema_named("A").unwrap(),
        nullable: true,
    };
    let resolved = api.struct_of(a).unwrap();
    assert!(resolved.nullable && resolved.structure.fields.len() == 2);
    let id = api.property(a, "id").unwrap();
    assert!(!id.optional && id.owner == a.id && id.field.name == "id");
    let e = api.property(a, "e").unwrap();
    assert!(e.optional && e.ty.nullable);
    assert_eq!(api.describe(e.ty), "object E or null");
    assert_eq!(api.properties(e.ty), ["code"]);
    assert!(api.property(a, "x").is_none() && api.property(id.ty, "x").is_none());
    assert_eq!(api.describe(api.additional(a).unwrap()), "string");
    assert_eq!(
        api.type_origin(e.ty),
        "specs/x/openapi.yaml#/components/schemas/E"
    );
}
