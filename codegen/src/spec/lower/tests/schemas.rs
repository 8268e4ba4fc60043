//! Schemas as vendors write them: enumerations, patterns, positions, parts that disagree, odd references.

use super::{clean, describe, fields, named, property, remarks, schemas};
use crate::api::{Api, Effect, Enumeration, Kind};
use crate::diagnostic::Code;

fn enumeration(api: &Api, name: &str) -> Enumeration {
    match &api.type_of(named(api, name)).unwrap().kind {
        Kind::Enum(it) => it.clone(),
        other => panic!("{name}: {other:?}"),
    }
}

#[test]
fn values_have_names_and_words() {
    let api = clean(
        "L: {type: integer, enum: [0, 10, null], x-enum-varnames: [Low, High], x-enum-descriptions: [\"low\\r\\nest\", high]}\nM: {type: string, enum: [a, a, b], x-enumDescriptions: {b: the second}}\nN: {type: string, enum: [a, b], x-enumNames: [7, {x: y}], x-enum-descriptions: nothing}\n",
    );
    let texts = |list: &[&str]| -> Vec<Option<String>> {
        let of = |it: &&str| Some((*it).to_owned()).filter(|it| !it.is_empty());
        list.iter().map(of).collect()
    };
    let it = enumeration(&api, "L");
    assert_eq!(it.names, texts(&["Low", "High"]));
    assert_eq!(it.docs, texts(&["low\nest", "high"]));
    let it = enumeration(&api, "M");
    assert_eq!(
        (it.names, it.docs),
        (Vec::new(), texts(&["", "the second"]))
    );
    let it = enumeration(&api, "N");
    assert_eq!((it.names, it.docs), (Vec::new(), Vec::new()));
}

#[test]
fn enumerations_of_every_kind() {
    let (api, found) = schemas(
        "3.1.0",
        "Mixed: {enum: [a, 1, 2, true]}\nText: {type: string, enum: [1, true, x]}\nFloat: {enum: [1.5, 2]}\nFloats: {type: number, enum: [1.5, 2]}\nBools: {enum: [true, false]}\nObject: {const: {a: 1}}\nS: {properties: {o: {type: object, enum: [{a: 1}], properties: {a: {type: integer}}}}}\n",
    );
    // No type says which object it is.
    assert_eq!(
        found.iter().map(|it| it.0).collect::<Vec<_>>(),
        [Code::M0107]
    );
    assert_eq!(describe(&api, "Mixed"), "one of the types of Mixed");
    assert_eq!(enumeration(&api, "Text").values, ["1", "true", "x"]);
    assert_eq!(describe(&api, "Float"), "number");
    assert_eq!(describe(&api, "Floats"), "number");
    assert_eq!(describe(&api, "Bools"), "boolean");
    assert_eq!(property(&api, "S", "o"), "object");
}

#[test]
fn patterns_are_maps() {
    let api = clean(
        "Same: {patternProperties: {'^a': {type: string}, '^b': {type: string}}}\nTwo: {patternProperties: {'^a': {type: string}, '^b': {type: integer}}, additionalProperties: false}\nRest: {properties: {x: {type: string}}, patternProperties: {'^a': {type: integer}}, additionalProperties: {type: integer}}\nOpen: {patternProperties: {'^a': {type: integer}}, additionalProperties: true, propertyNames: {pattern: a}}\n",
    );
    assert_eq!(describe(&api, "Same"), "map of string");
    assert_eq!(describe(&api, "Two"), "map of one of 2 types");
    assert_eq!(
        api.describe(api.additional(named(&api, "Rest")).unwrap()),
        "integer"
    );
    assert_eq!(describe(&api, "Open"), "map of anything");
    assert_eq!(
        remarks(&api, Effect::Omitted),
        ["/components/schemas/Open/propertyNames `propertyNames` is not checked"]
    );
}

#[test]
fn positions_are_a_list_of_what_any_may_hold() {
    let (api, found) = schemas(
        "3.1.0",
        "One: {prefixItems: [{type: string, title: A}, {type: string}], items: {type: string}}\nTwo: {prefixItems: [{type: string}, {type: integer}], items: false}\nOld: {type: array, items: [{type: string}]}\nBad: {type: array, items: 7}\n",
    );
    assert!(found.is_empty(), "{found:?}");
    assert_eq!(describe(&api, "One"), "array of string");
    assert_eq!(describe(&api, "Two"), "array of one of 2 types");
    assert_eq!(describe(&api, "Old"), "array of string");
    assert_eq!(describe(&api, "Bad"), "array of anything");
    assert_eq!(remarks(&api, Effect::Degraded).len(), 4);
}

#[test]
fn parts_that_disagree_leave_what_fits_both() {
    let (api, found) = schemas(
        "3.0.0",
        "A: {type: object, properties: {e: {type: string, enum: [a, b, c]}, n: {type: integer}, f: {type: string, format: uuid}, p: {type: string, pattern: a, minLength: 0}, x: {type: string}}}\nB: {allOf: [{$ref: '#/components/schemas/A'}, {type: object, properties: {e: {type: string, enum: [b, c, d]}, n: {type: number}, f: {type: string}, p: {type: string, pattern: b, minLength: 0}, x: {type: boolean}}}]}\n",
    );
    assert_eq!(
        fields(&api, "B"),
        [
            "e?: enum of 2 strings",
            "n?: integer",
            "f?: string (uuid)",
            "p?: string",
            "x?: boolean"
        ]
    );
    assert_eq!(
        found.iter().map(|it| it.0).collect::<Vec<_>>(),
        [Code::M0104]
    );
    assert_eq!(
        remarks(&api, Effect::Degraded),
        [
            "/components/schemas/B/allOf/1/properties/x `x` is declared with different types; the last counts"
        ]
    );
}

#[test]
fn keywords_of_the_wrong_kind_are_told() {
    let (api, found) = schemas(
        "3.1.0",
        "S:\n  type: object\n  properties:\n    a: {type: 7}\n    b: {type: unknown}\n    c: {$ref: 7}\n    d: {enum: true}\n    e: {allOf: text}\n    f: {additionalProperties: 3, type: object}\n    g: {discriminator: {}, type: object}\n    h: {properties: [], type: object}\n    i: {if: {}, then: {}, type: string}\n    j: {format: 'odd word', type: string, default: 5, required: true}\n    k: true\n    l: false\n",
    );
    let codes: Vec<_> = found.iter().map(|it| it.0).collect();
    assert_eq!(codes, [Code::M0107], "{found:?}");
    let degraded = remarks(&api, Effect::Degraded);
    for key in [
        "a/type",
        "b/type",
        "c/$ref",
        "d/enum",
        "e/allOf",
        "f/additionalProperties",
        "g/discriminator",
        "h/properties",
        "l",
    ] {
        let pointer = format!("/components/schemas/S/properties/{key} ");
        assert!(
            degraded.iter().any(|it| it.starts_with(&pointer)),
            "{key}: {degraded:?}"
        );
    }
    assert_eq!(degraded.len(), 9, "{degraded:?}");
    assert_eq!(property(&api, "S", "j"), "string (odd word)");
    assert_eq!(property(&api, "S", "k"), "anything");
}

#[test]
fn references_into_anything() {
    let (api, found) = super::document(
        "openapi: 3.0.0\ninfo: {title: T, version: '1'}\npaths:\n  /a:\n    get:\n      parameters: [{name: p, in: query, schema: {type: integer}}]\n      responses: {200: {description: d, content: {application/json: {schema: {type: object, properties: {x: {type: string}}}}}}}\ncomponents:\n  parameters:\n    P: {name: p, in: query, schema: {type: boolean}}\n  schemas:\n    A: {type: array, items: {type: object, properties: {in: {type: number}}}}\n    B: {allOf: [{type: object, properties: {z: {type: string}}}, {properties: {y: {type: string}}}]}\n    C: {$ref: '#/components/schemas/D'}\n    D: {$ref: '#/components/schemas/C'}\n    S:\n      properties:\n        a: {$ref: '#/paths/~1a/get/responses/200/content/application~1json/schema'}\n        b: {$ref: '#/components/parameters/P/schema'}\n        c: {$ref: '#/components/schemas/A/items/properties/in'}\n        d: {$ref: '#/components/schemas/B/allOf/0', nullable: true}\n        e: {$ref: '#/paths/~1a/get/parameters/0/schema'}\n        f: {$ref: '#/components/schemas/C'}\n        g: {$ref: '#/components/schemas/Nowhere'}\n",
    );
    assert_eq!(
        fields(&api, "S"),
        [
            "a?: object",
            "b?: boolean",
            "c?: number",
            "d?: object or null",
            "e?: integer",
            "f?: anything",
            "g?: anything"
        ]
    );
    assert_eq!(
        found.iter().map(|it| it.0).collect::<Vec<_>>(),
        [Code::S0004; 2]
    );
    assert_eq!(remarks(&api, Effect::Degraded).len(), 2);
}
