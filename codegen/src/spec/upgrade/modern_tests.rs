//! OpenAPI 3.1 and 3.2 on small documents.

use crate::api::{Api, Effect, Location, SchemeKind, TypeName};
use crate::diagnostic::Diagnostics;
use crate::source::Sources;

fn read(text: &str) -> (Api, Vec<String>) {
    let files = [("specs/x/openapi.yaml".to_owned(), text.as_bytes().to_vec())];
    let mut diagnostics = Diagnostics::default();
    let api = crate::spec::read("x", &files, &mut Sources::default(), &mut diagnostics).unwrap();
    let found = diagnostics.list().iter();
    let found = found
        .map(|it| format!("{} {}", it.code, it.message))
        .collect();
    (api, found)
}

fn clean(text: &str) -> Api {
    let (api, found) = read(text);
    assert!(found.is_empty(), "{found:?}");
    api
}

fn remarks(api: &Api, effect: Effect) -> Vec<&str> {
    let of = |it: &&crate::api::Remark| it.effect == effect;
    api.remarks
        .iter()
        .filter(of)
        .map(|it| it.origin.pointer.as_str())
        .collect()
}

#[test]
fn every_method_is_an_operation() {
    let api = clean(
        "openapi: 3.2.0\npaths:\n  /a:\n    query: {operationId: search, requestBody: {content: {application/json: {schema: {type: string}}}}, responses: {}}\n    additionalOperations:\n      COPY: {operationId: copy, responses: {}}\n      PURGE: {responses: {}}\n      'BAD METHOD': {responses: {}}\n      NONE: 7\n  /b:\n    x-oai-additionalOperations: {LINK: {operationId: link, responses: {}}}\n  /c:\n    $ref: '#/components/pathItems/C'\n    get: {operationId: own, responses: {}}\n  /d:\n    additionalOperations: [1]\ncomponents:\n  pathItems:\n    C: {additionalOperations: {MOVE: {operationId: move, responses: {}}}}\n",
    );
    let methods: Vec<_> = api.operations.iter().map(|it| it.method.as_str()).collect();
    assert_eq!(methods, ["QUERY", "COPY", "PURGE", "LINK", "GET", "MOVE"]);
    assert_eq!(api.documents[0].operations, methods.len());
    assert!(api.operations[0].body.is_some());
    assert_eq!(
        remarks(&api, Effect::Omitted),
        [
            "/paths/~1a/additionalOperations/BAD METHOD",
            "/paths/~1a/additionalOperations/NONE"
        ]
    );
}

#[test]
fn streams_have_items() {
    let api = clean(
        "openapi: 3.2.0\npaths:\n  /a:\n    get:\n      operationId: a\n      responses:\n        '200':\n          summary: s\n          content:\n            text/event-stream: {itemSchema: {type: object, properties: {data: {type: string}}}, itemEncoding: {}}\n            application/jsonl: {$ref: '#/components/mediaTypes/Rows'}\n            application/json-seq: {itemSchema: 7, prefixEncoding: []}\ncomponents:\n  mediaTypes:\n    Rows: {itemSchema: {$ref: '#/components/schemas/Row'}, examples: {x: {dataValue: 1, serializedValue: '1'}}}\n  schemas:\n    Row: {type: object, properties: {id: {type: integer}}}\n",
    );
    let content = &api.operations[0].responses[0].content;
    let items: Vec<_> = content
        .iter()
        .map(|it| it.items.map(|ty| api.describe(ty)))
        .collect();
    assert_eq!(content[0].media_type, "text/event-stream");
    assert_eq!(items[1].as_deref(), Some("object Row"));
    assert_eq!(api.properties(content[0].items.unwrap()), ["data"]);
    assert!(content[2].items.is_none() && content.iter().all(|it| it.ty.is_none()));
    assert_eq!(remarks(&api, Effect::Mended).len(), 2);
    assert_eq!(remarks(&api, Effect::Degraded).len(), 1);
}

#[test]
fn parameters_of_new_places() {
    let api = clean(
        "openapi: 3.2.0\npaths:\n  /a/{p}:\n    get:\n      operationId: a\n      parameters:\n      - {name: whole, in: querystring, content: {application/x-www-form-urlencoded: {schema: {type: object, properties: {q: {type: string}}}}}}\n      - {name: c, in: cookie, style: cookie, schema: {type: string}}\n      - {name: p, in: path, required: true, allowReserved: true, schema: {type: string}}\n      - {name: h, in: header, allowReserved: true, schema: {type: string}}\n      responses: {}\n  /b:\n    get:\n      operationId: b\n      parameters: [{in: querystring, name: j, content: {application/json: {schema: {type: string}}}}, {in: querystring, content: 7}]\n      responses: {}\n",
    );
    let params: Vec<_> = api.operations[0]
        .params
        .iter()
        .map(|it| {
            (
                it.location,
                it.style.as_str(),
                it.explode,
                api.describe(it.ty),
            )
        })
        .collect();
    let text = || "string".to_owned();
    assert_eq!(
        params,
        [
            (Location::Query, "form", true, "object".to_owned()),
            (Location::Cookie, "form", true, text()),
            (Location::Path, "simple", false, text()),
            (Location::Header, "simple", false, text()),
        ]
    );
    assert_eq!(
        api.describe(api.operations[1].params[0].ty),
        "map of string"
    );
    assert_eq!(remarks(&api, Effect::Degraded).len(), 2);
}

#[test]
fn security_of_3_2() {
    let api = clean(
        "openapi: 3.2.0\nsecurity: [{'#/components/securitySchemes/o': [read]}]\ntags: [{name: t, parent: u, kind: nav, summary: s}]\nservers: [{url: 'https://a.example', name: prod}]\npaths: {/a: {get: {operationId: a, tags: [t], responses: {}}}}\ncomponents:\n  securitySchemes:\n    o:\n      type: oauth2\n      deprecated: true\n      oauth2MetadataUrl: https://a.example/.well-known\n      flows: {deviceAuthorization: {deviceAuthorizationUrl: https://a.example/device, tokenUrl: https://a.example/token, scopes: {read: r}}}\n    odd: {type: oauth2, flows: {deviceAuthorization: 7}}\n",
    );
    assert_eq!(
        api.operations[0].security[0].schemes,
        [("o".to_owned(), vec!["read".to_owned()])]
    );
    let SchemeKind::OAuth2 {
        token_url, scopes, ..
    } = &api.security_schemes[0].kind
    else {
        panic!("{:?}", api.security_schemes)
    };
    assert_eq!(token_url.as_deref(), Some("https://a.example/token"));
    assert_eq!(scopes, &["read"]);
    assert_eq!(api.servers[0].url, "https://a.example");
}

#[test]
fn webhooks_have_types() {
    let api = clean(
        "openapi: 3.1.0\njsonSchemaDialect: https://example.com/dialect\nwebhooks:\n  made:\n    post: {requestBody: {content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}}}\n  shared: {$ref: '#/components/pathItems/Hook'}\n  odd: 7\ncomponents:\n  pathItems:\n    Hook: {post: {operationId: hook, requestBody: {content: {application/json: {schema: {type: object, properties: {at: {type: string}}}}}}}}\n",
    );
    assert!(api.operations.is_empty());
    let inline: Vec<_> = api
        .types
        .iter()
        .filter_map(|ty| match &ty.name {
            TypeName::Inline(path) if path.len() == 2 => Some(path.join("/")),
            _ => None,
        })
        .collect();
    assert_eq!(inline, ["made/request", "hook/request"]);
    assert_eq!(remarks(&api, Effect::Omitted).len(), 3);
    assert!(remarks(&api, Effect::Mended).contains(&"/jsonSchemaDialect"));
}

#[test]
fn names_and_anchors_of_schemas() {
    let api = clean(
        "openapi: 3.1.0\npaths: {}\ncomponents:\n  schemas:\n    Tree:\n      $id: https://example.com/tree\n      $dynamicAnchor: node\n      type: object\n      properties: {left: {$dynamicRef: '#node'}, leaf: {$ref: '#leaf'}, deep: {$ref: '#/components/schemas/Tree/$defs/Leaf'}, up: {$ref: 'https://example.com/tree'}}\n      $defs: {Leaf: {$anchor: leaf, type: object, properties: {x: {type: integer}}}}\n    Pick: {oneOf: [{$ref: '#/components/schemas/Tree'}, {type: object, properties: {y: {type: string}}}], discriminator: {mapping: {a: Tree}, defaultMapping: Tree}}\n    Pick2: {oneOf: [{$ref: '#/components/schemas/Tree'}, {type: object, properties: {y: {type: string}}}], discriminator: {propertyName: y, defaultMapping: '#/components/schemas/Tree'}}\n",
    );
    let tree = crate::api::TypeRef {
        id: api.schema_named("Tree").unwrap(),
        nullable: false,
    };
    let property = |name: &str| api.property(tree, name).unwrap().field.ty;
    assert_eq!(property("left"), tree);
    assert_eq!(property("up"), tree);
    assert_eq!(property("leaf"), property("deep"));
    assert_eq!(api.properties(property("leaf")), ["x"]);
    assert_eq!(
        remarks(&api, Effect::Degraded),
        [
            "/components/schemas/Pick/discriminator",
            "/components/schemas/Pick2"
        ]
    );
    let mended = remarks(&api, Effect::Mended);
    for pointer in [
        "/components/schemas/Tree/$id",
        "/components/schemas/Pick2/discriminator/defaultMapping",
    ] {
        assert!(mended.contains(&pointer), "{pointer} {mended:?}");
    }
}

#[test]
fn what_is_of_the_wrong_kind_is_left_out() {
    for text in [
        "openapi: 3.2.0\n$self: 7\npaths: {/a: {query: {}, additionalOperations: {A: {$ref: 7}}}}\n",
        "openapi: 3.2.0\nwebhooks: [1]\njsonSchemaDialect: {}\ncomponents: {mediaTypes: 7, pathItems: [1]}\n",
        "openapi: 3.2.0\npaths: {/a: {get: {responses: {'200': {content: {a/b: {$ref: '#/components/mediaTypes/No'}, c/d: {$ref: [1]}}}}}}}\n",
        "openapi: 3.2.0\nsecurity: [{'#/components/securitySchemes/no': 7}, 'x', {'a/b.yml#/c': []}]\npaths: {/a: {get: {parameters: [{in: querystring, style: [1], content: {}}]}}}\n",
        "openapi: 3.2.0\ncomponents: {schemas: {A: {$anchor: 7, $id: [], $dynamicRef: 7, $defs: 7}, B: {$ref: '#none'}, C: {$dynamicRef: '#none'}, D: {discriminator: {propertyName: x, defaultMapping: {}}}}}\n",
    ] {
        let (api, _) = read(text);
        assert_eq!(api.documents[0].operations, api.operations.len(), "{text}");
    }
}
