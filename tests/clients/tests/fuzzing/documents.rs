//! Random documents: every keyword in its place, now and then in another one or with a value of another kind.

use serde_json::{Map, Value, json};

use super::Dice;

/// Any value.
pub(crate) fn any(dice: &mut Dice<'_>, depth: usize) -> Value {
    match dice.below(if depth == 0 { 7 } else { 10 }) {
        0 => Value::Null,
        1 => json!(dice.below(2) == 0),
        2 => json!(i64::try_from(dice.below(70_000)).unwrap_or(0) - 30_000),
        3 => json!(1.5),
        4 => json!(u64::MAX),
        5 | 6 => json!(dice.text()),
        7 => (0..dice.below(4)).map(|_| any(dice, depth - 1)).collect(),
        8 => (0..dice.below(4))
            .map(|_| (dice.text(), any(dice, depth - 1)))
            .collect::<Map<_, _>>()
            .into(),
        _ => schema(dice, depth - 1),
    }
}

/// A value, or something else in its place now and then.
fn mostly(dice: &mut Dice<'_>, value: Value) -> Value {
    if dice.once_in(40) {
        any(dice, 2)
    } else {
        value
    }
}

fn some<'d>(
    dice: &mut Dice<'d>,
    most: usize,
    mut make: impl FnMut(&mut Dice<'d>) -> Value,
) -> Value {
    let count = dice.below(most + 1);
    (0..count).map(|_| make(dice)).collect()
}

fn named<'d>(
    dice: &mut Dice<'d>,
    most: usize,
    mut make: impl FnMut(&mut Dice<'d>) -> Value,
) -> Value {
    let count = dice.below(most + 1);
    (0..count)
        .map(|_| (dice.text(), make(dice)))
        .collect::<Map<_, _>>()
        .into()
}

/// Names of components are few, so that references meet them.
fn component(dice: &mut Dice<'_>) -> String {
    let base = dice.pick(&[
        "A", "B", "C", "D", "E", "user", "User", "a b", "x/y", "Self", "Client", "a", "Reader",
    ]);
    base.to_owned()
}

fn reference(dice: &mut Dice<'_>, kind: &str) -> Value {
    let target = match dice.below(24) {
        0 => "#".to_owned(),
        1 => "#/paths/~1a/get/responses/200/content/application~1json/schema".to_owned(),
        2 => dice.text(),
        3 => format!("#/components/{kind}/{}/properties/a", component(dice)),
        4 => format!("other.yaml#/{kind}"),
        5 => "#/components/schemas".to_owned(),
        _ => format!(
            "#/components/{kind}/{}",
            component(dice).replace('/', "~1").replace(' ', "%20")
        ),
    };
    let mut out = json!({"$ref": target});
    if dice.once_in(6) {
        out["description"] = json!(dice.text());
    }
    if dice.once_in(8) {
        out["nullable"] = json!(true);
    }
    out
}

const TYPES: &[&str] = &[
    "object", "object", "string", "string", "integer", "number", "boolean", "array", "null",
    "file", "any", "String",
];
const FORMATS: &[&str] = &[
    "date",
    "date-time",
    "int32",
    "int64",
    "double",
    "float",
    "byte",
    "binary",
    "uuid",
    "uri",
    "decimal",
    "uint64",
    "password",
    "email",
    "duration",
    "time",
    "ipv4",
];

/// A schema of any keywords.
pub(crate) fn schema(dice: &mut Dice<'_>, depth: usize) -> Value {
    if depth == 0 || dice.once_in(4) {
        return if dice.below(3) == 0 {
            reference(dice, "schemas")
        } else {
            leaf(dice)
        };
    }
    let mut out = Map::new();
    for _ in 0..1 + dice.below(5) {
        let (key, value) = keyword(dice, depth - 1);
        let value = mostly(dice, value);
        out.insert(key.to_owned(), value);
    }
    Value::Object(out)
}

fn leaf(dice: &mut Dice<'_>) -> Value {
    let mut out = json!({"type": dice.pick(TYPES)});
    match dice.below(6) {
        0 => out["format"] = json!(dice.pick(FORMATS)),
        1 => out["enum"] = some(dice, 5, |dice| any(dice, 0)),
        2 => out["nullable"] = json!(true),
        3 => out["description"] = json!(dice.text()),
        _ => {}
    }
    out
}

fn keyword(dice: &mut Dice<'_>, depth: usize) -> (&'static str, Value) {
    match dice.below(44) {
        0..=4 => ("properties", named(dice, 5, |dice| schema(dice, depth))),
        5 | 6 => ("required", some(dice, 4, |dice| json!(dice.text()))),
        7..=9 => (
            "type",
            if dice.once_in(4) {
                some(dice, 3, |dice| json!(dice.pick(TYPES)))
            } else {
                json!(dice.pick(TYPES))
            },
        ),
        10 | 11 => ("items", schema(dice, depth)),
        12 | 13 => (
            "additionalProperties",
            if dice.below(2) == 0 {
                json!(dice.below(2) == 0)
            } else {
                schema(dice, depth)
            },
        ),
        14..=16 => ("allOf", some(dice, 3, |dice| schema(dice, depth))),
        17..=19 => ("oneOf", some(dice, 4, |dice| schema(dice, depth))),
        20 | 21 => ("anyOf", some(dice, 4, |dice| schema(dice, depth))),
        22 => ("not", schema(dice, depth)),
        23 | 24 => ("discriminator", discriminator(dice)),
        25 | 26 => ("enum", some(dice, 6, |dice| any(dice, 1))),
        27 => ("const", any(dice, 1)),
        28 => ("default", any(dice, 2)),
        29 => ("format", json!(dice.pick(FORMATS))),
        30 => ("nullable", json!(dice.below(2) == 0)),
        31 => ("readOnly", json!(true)),
        32 => ("writeOnly", json!(true)),
        33 => ("deprecated", json!(true)),
        34 => ("title", json!(dice.text())),
        35 => ("description", json!(dice.text())),
        36 => (
            "patternProperties",
            named(dice, 2, |dice| schema(dice, depth)),
        ),
        37 => ("prefixItems", some(dice, 3, |dice| schema(dice, depth))),
        38 => ("pattern", json!(dice.text())),
        39 => (
            dice.pick(&[
                "minimum",
                "maximum",
                "exclusiveMinimum",
                "exclusiveMaximum",
                "multipleOf",
                "minLength",
                "maxItems",
                "minProperties",
            ]),
            any(dice, 0),
        ),
        40 => (
            dice.pick(&["$defs", "definitions", "dependentSchemas"]),
            named(dice, 2, |dice| schema(dice, depth)),
        ),
        41 => (
            dice.pick(&[
                "$id",
                "$anchor",
                "$dynamicRef",
                "$schema",
                "$comment",
                "contentEncoding",
                "contentMediaType",
            ]),
            json!(dice.text()),
        ),
        42 => (
            dice.pick(&[
                "xml",
                "externalDocs",
                "example",
                "examples",
                "x-enum-varnames",
                "x-enumDescriptions",
                "x-nullable",
                "x-rust-type",
                "if",
                "then",
                "else",
                "unevaluatedProperties",
                "contains",
                "propertyNames",
            ]),
            any(dice, 2),
        ),
        _ => (
            "$ref",
            json!(format!("#/components/schemas/{}", component(dice))),
        ),
    }
}

fn discriminator(dice: &mut Dice<'_>) -> Value {
    let mut out = json!({"propertyName": dice.text()});
    if dice.below(2) == 0 {
        out["mapping"] = named(dice, 3, |dice| {
            json!(if dice.below(2) == 0 {
                component(dice)
            } else {
                format!("#/components/schemas/{}", component(dice))
            })
        });
    }
    out
}

const MEDIA: &[&str] = &[
    "application/json",
    "application/json",
    "application/vnd.x+json",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "application/octet-stream",
    "text/plain",
    "text/event-stream",
    "*/*",
    "application/xml",
    "image/*",
    "application/json; charset=utf-8",
    "application/x-ndjson",
];

fn content(dice: &mut Dice<'_>) -> Value {
    let count = 1 + dice.below(3);
    (0..count)
        .map(|_| {
            let media = if dice.once_in(12) {
                dice.text()
            } else {
                dice.pick(MEDIA).to_owned()
            };
            let mut value = json!({"schema": schema(dice, 3)});
            if dice.once_in(8) {
                value["encoding"] = named(
                    dice,
                    2,
                    |dice| json!({"contentType": dice.text(), "style": dice.text()}),
                );
            }
            if dice.once_in(12) {
                value["itemSchema"] = schema(dice, 2);
            }
            (media, mostly(dice, value))
        })
        .collect::<Map<_, _>>()
        .into()
}

fn parameter(dice: &mut Dice<'_>) -> Value {
    if dice.once_in(10) {
        return reference(dice, "parameters");
    }
    let mut out = json!({"name": dice.text(), "in": dice.pick(&["query", "query", "header", "path", "cookie", "body", "formData", "querystring"])});
    if dice.once_in(6) {
        out["content"] = content(dice);
    } else {
        out["schema"] = schema(dice, 2);
    }
    if dice.below(2) == 0 {
        out["required"] = json!(true);
    }
    if dice.once_in(4) {
        out["style"] = json!(dice.pick(&[
            "form",
            "deepObject",
            "pipeDelimited",
            "spaceDelimited",
            "simple",
            "matrix",
            "label",
            "tabDelimited"
        ]));
    }
    if dice.once_in(4) {
        out["explode"] = json!(dice.below(2) == 0);
    }
    if dice.once_in(6) {
        out["description"] = json!(dice.text());
    }
    if dice.once_in(8) {
        out[dice.pick(&[
            "deprecated",
            "allowReserved",
            "allowEmptyValue",
            "type",
            "items",
            "collectionFormat",
            "default",
            "enum",
        ])] = any(dice, 1);
    }
    mostly(dice, out)
}

fn response(dice: &mut Dice<'_>) -> Value {
    if dice.once_in(10) {
        return reference(dice, "responses");
    }
    let mut out = json!({"description": dice.text()});
    if dice.below(4) > 0 {
        out["content"] = content(dice);
    } else if dice.once_in(3) {
        out["schema"] = schema(dice, 2);
    }
    if dice.once_in(6) {
        out["headers"] = named(
            dice,
            2,
            |dice| json!({"schema": schema(dice, 1), "description": dice.text()}),
        );
    }
    if dice.once_in(12) {
        out["links"] = any(dice, 2);
    }
    mostly(dice, out)
}

fn operation(dice: &mut Dice<'_>) -> Value {
    let mut out = Map::new();
    if dice.below(3) > 0 {
        out.insert("operationId".to_owned(), json!(dice.text()));
    }
    if dice.below(2) == 0 {
        out.insert("tags".to_owned(), some(dice, 2, |dice| json!(dice.text())));
    }
    if dice.below(2) == 0 {
        out.insert("summary".to_owned(), json!(dice.text()));
        out.insert("description".to_owned(), json!(dice.text()));
    }
    if dice.below(2) == 0 {
        out.insert("parameters".to_owned(), some(dice, 5, parameter));
    }
    if dice.below(2) == 0 {
        let body = if dice.once_in(8) {
            reference(dice, "requestBodies")
        } else {
            json!({"required": dice.below(2) == 0, "description": dice.text(), "content": content(dice)})
        };
        let body = mostly(dice, body);
        out.insert("requestBody".to_owned(), body);
    }
    let count = 1 + dice.below(3);
    let responses: Map<String, Value> = (0..count)
        .map(|_| {
            (
                dice.pick(&[
                    "200", "201", "204", "2XX", "default", "400", "302", "206", "x", "99",
                ])
                .to_owned(),
                response(dice),
            )
        })
        .collect();
    out.insert("responses".to_owned(), responses.into());
    if dice.once_in(4) {
        out.insert("security".to_owned(), security(dice));
    }
    if dice.once_in(6) {
        let value = any(dice, 2);
        out.insert(
            dice.pick(&[
                "deprecated",
                "servers",
                "callbacks",
                "consumes",
                "produces",
                "schemes",
                "externalDocs",
                "x-code",
            ])
            .to_owned(),
            value,
        );
    }
    let out = Value::Object(out);
    mostly(dice, out)
}

fn security(dice: &mut Dice<'_>) -> Value {
    some(dice, 3, |dice| {
        let count = dice.below(3);
        (0..count)
            .map(|_| (component(dice), some(dice, 2, |dice| json!(dice.text()))))
            .collect::<Map<_, _>>()
            .into()
    })
}

fn scheme(dice: &mut Dice<'_>) -> Value {
    let flow = |dice: &mut Dice<'_>| json!({"authorizationUrl": dice.text(), "tokenUrl": dice.text(), "scopes": named(dice, 3, |dice| json!(dice.text()))});
    let value = match dice.below(6) {
        0 => {
            json!({"type": "http", "scheme": dice.pick(&["basic", "bearer", "Bearer", "digest", "x"])})
        }
        1 => {
            json!({"type": "apiKey", "in": dice.pick(&["header", "query", "cookie", "path"]), "name": dice.text()})
        }
        2 => {
            json!({"type": "oauth2", "flows": {"authorizationCode": flow(dice), "clientCredentials": flow(dice)}})
        }
        3 => {
            json!({"type": "oauth2", "flow": dice.pick(&["accessCode", "application", "implicit", "password"]), "tokenUrl": dice.text(), "scopes": {}})
        }
        4 => json!({"type": "openIdConnect", "openIdConnectUrl": dice.text()}),
        _ => json!({"type": dice.text(), "description": dice.text()}),
    };
    mostly(dice, value)
}

fn server(dice: &mut Dice<'_>) -> Value {
    let url = match dice.below(4) {
        0 => "https://api.example.test/v1".to_owned(),
        1 => format!("https://{{{}}}.example.test", dice.text()),
        2 => "https://{a}.{b}.test/{a}".to_owned(),
        _ => dice.text(),
    };
    let mut out = json!({"url": url, "description": dice.text()});
    if dice.below(2) == 0 {
        let mut variables = Map::new();
        for _ in 0..dice.below(4) {
            let name = if dice.below(2) == 0 {
                dice.pick(&["a", "b", "self", "type"]).to_owned()
            } else {
                dice.text()
            };
            variables.insert(
                name,
                json!({"default": dice.text(), "enum": some(dice, 2, |dice| json!(dice.text()))}),
            );
        }
        out["variables"] = variables.into();
    }
    mostly(dice, out)
}

fn path(dice: &mut Dice<'_>) -> String {
    let mut out = String::new();
    for _ in 0..1 + dice.below(3) {
        out.push('/');
        match dice.below(5) {
            0 | 1 => out.push_str(dice.pick(&["users", "items", "a", "v1", "api"])),
            2 => out.push_str("{id}"),
            3 => out.push_str(&format!("{{{}}}", dice.text())),
            _ => out.push_str(&dice.text()),
        }
    }
    out
}

fn components<'d>(
    dice: &mut Dice<'d>,
    most: usize,
    mut make: impl FnMut(&mut Dice<'d>) -> Value,
) -> Value {
    let count = dice.below(most + 1);
    let mut out = Map::new();
    for _ in 0..count {
        let name = if dice.once_in(5) {
            dice.text()
        } else {
            component(dice)
        };
        let value = make(dice);
        out.insert(name, value);
    }
    out.into()
}

/// A document of any version.
pub(crate) fn document(dice: &mut Dice<'_>) -> Value {
    let mut out = Map::new();
    let swagger = dice.once_in(6);
    if swagger {
        out.insert("swagger".to_owned(), json!("2.0"));
        out.insert("host".to_owned(), json!(dice.text()));
        out.insert("basePath".to_owned(), json!(dice.text()));
    } else {
        out.insert(
            "openapi".to_owned(),
            json!(dice.pick(&["3.0.3", "3.1.0", "3.2.0", "3.0.0"])),
        );
    }
    let info = json!({"title": dice.text(), "version": dice.text(), "description": dice.text(), "contact": {"name": dice.text(), "url": dice.text()}, "license": {"name": dice.text()}});
    out.insert("info".to_owned(), mostly(dice, info));
    if dice.below(2) == 0 {
        out.insert("servers".to_owned(), some(dice, 3, server));
    }
    let schemas = components(dice, 6, |dice| schema(dice, 3));
    let schemes = components(dice, 3, scheme);
    if swagger {
        out.insert("definitions".to_owned(), schemas);
        out.insert("securityDefinitions".to_owned(), schemes);
        out.insert("parameters".to_owned(), components(dice, 2, parameter));
    } else {
        let mut all = json!({"schemas": schemas, "securitySchemes": schemes});
        all["parameters"] = components(dice, 2, parameter);
        all["responses"] = components(dice, 2, response);
        all["requestBodies"] = components(dice, 1, |dice| json!({"content": content(dice)}));
        out.insert("components".to_owned(), mostly(dice, all));
    }
    if dice.once_in(3) {
        out.insert("security".to_owned(), security(dice));
    }
    let mut paths = Map::new();
    for _ in 0..1 + dice.below(4) {
        let mut item = Map::new();
        for _ in 0..1 + dice.below(3) {
            let method = dice.pick(&[
                "get", "post", "put", "patch", "delete", "head", "options", "trace", "query",
            ]);
            let value = operation(dice);
            item.insert(method.to_owned(), value);
        }
        if dice.once_in(6) {
            item.insert("parameters".to_owned(), some(dice, 3, parameter));
        }
        let item = mostly(dice, Value::Object(item));
        paths.insert(path(dice), item);
    }
    let paths = mostly(dice, Value::Object(paths));
    out.insert("paths".to_owned(), paths);
    if dice.once_in(8) {
        let value = any(dice, 3);
        out.insert(
            dice.pick(&[
                "webhooks",
                "tags",
                "externalDocs",
                "x-a",
                "jsonSchemaDialect",
                "consumes",
                "produces",
                "schemes",
            ])
            .to_owned(),
            value,
        );
    }
    Value::Object(out)
}
