//! Unions: flat, tagged, named, with the fields around them, and bases that stand for their children.

use super::{clean, describe, fields, named, remarks, schemas};
use crate::api::{Api, Effect, Kind, TypeName, Union};

fn union(api: &Api, name: &str) -> Union {
    match &api.type_of(named(api, name)).unwrap().kind {
        Kind::Union(it) => it.clone(),
        other => panic!("{name}: {other:?}"),
    }
}

/// The variants in words: `tag|tag: type (name)`.
fn variants(api: &Api, name: &str) -> Vec<String> {
    let line = |it: &crate::api::Variant| {
        let name = it
            .name
            .as_ref()
            .map_or(String::new(), |it| format!(" ({it})"));
        format!("{}: {}{name}", it.tags.join("|"), api.describe(it.ty))
    };
    union(api, name).variants.iter().map(line).collect()
}

#[test]
fn unions_in_unions_are_flat_and_null_is_told_by_the_use() {
    let api = clean(
        "A: {type: object, required: [a], properties: {a: {type: string}}}\nB: {type: object, required: [b], properties: {b: {type: string}}}\nInner: {oneOf: [{$ref: '#/components/schemas/B'}, {type: 'null'}, {type: integer}]}\nAlso: {$ref: '#/components/schemas/A'}\nU: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/Inner'}, {$ref: '#/components/schemas/Also'}, {$ref: '#/components/schemas/U'}, {type: string, nullable: true}, {type: number}]}\nS: {properties: {u: {$ref: '#/components/schemas/U'}}}\n",
    );
    assert_eq!(
        variants(&api, "U"),
        [
            ": object A",
            ": object B",
            ": number (number)",
            ": string (text)"
        ]
    );
    assert_eq!(fields(&api, "S"), ["u?: one of the types of U or null"]);
}

#[test]
fn enumerations_and_text_are_one_open_enumeration() {
    let api = clean(
        "Field: {type: string, enum: [a, b]}\nBlank: {enum: ['']}\nNone: {enum: [null]}\nE: {oneOf: [{$ref: '#/components/schemas/Field'}, {$ref: '#/components/schemas/Blank'}, {$ref: '#/components/schemas/None'}]}\nOpen: {anyOf: [{$ref: '#/components/schemas/Field'}, {type: string}]}\nMixed: {oneOf: [{type: string, enum: [auto]}, {type: string}, {type: integer, enum: [1]}, {type: integer, enum: [2]}, {type: boolean}]}\nS: {properties: {e: {$ref: '#/components/schemas/E'}}}\n",
    );
    assert_eq!(fields(&api, "S"), ["e?: enum E of 3 strings or null"]);
    assert_eq!(describe(&api, "Open"), "enum Open of 2 strings");
    assert_eq!(
        variants(&api, "Mixed"),
        [
            ": enum of 1 strings (text)",
            ": enum of 2 integers (number)",
            ": boolean (flag)"
        ]
    );
}

#[test]
fn mappings_name_variants_in_every_form() {
    let (api, _) = schemas(
        "3.0.0",
        "Cat: {type: object, properties: {c: {type: string}}}\nDog: {type: object, properties: {d: {type: string}}}\nFox: {type: object, properties: {f: {type: string}}}\nPet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}, {$ref: '#/components/schemas/Fox'}], discriminator: {propertyName: kind, mapping: {CAT: Cat, cat: '#/components/schemas/Cat', dog: 'pets.yaml#/components/schemas/Dog', fox: ./Fox.yaml, gone: Nothing}}}\n",
    );
    assert_eq!(
        variants(&api, "Pet"),
        ["CAT|cat: object Cat", "dog: object Dog", "fox: object Fox"]
    );
    assert_eq!(
        remarks(&api, Effect::Degraded),
        [
            "/components/schemas/Pet/discriminator/mapping/gone `Nothing` leads nowhere; this value of the discriminator is unknown"
        ]
    );
}

#[test]
fn tags_are_found_in_constants_and_given_up_when_incomplete() {
    let (api, found) = schemas(
        "3.1.0",
        "A: {type: object, required: [t], properties: {t: {const: a}, s: {const: x}}}\nB: {type: object, required: [t], properties: {t: {enum: [b]}, s: {const: x}}}\nFound: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}, {type: string}]}\nGiven: {oneOf: [{type: object, properties: {k: {type: string}, a: {type: string}}}, {type: object, properties: {k: {type: string}}}], discriminator: {propertyName: k}}\nTwice: {oneOf: [{$ref: '#/components/schemas/A'}, {type: object, properties: {t: {const: a}, z: {type: string}}}]}\n",
    );
    assert!(found.is_empty(), "{found:?}");
    assert_eq!(union(&api, "Found").discriminator.as_deref(), Some("t"));
    assert_eq!(
        variants(&api, "Found"),
        ["a: object A", "b: object B", ": string (text)"]
    );
    assert_eq!(union(&api, "Given").discriminator, None);
    assert_eq!(union(&api, "Twice").discriminator, None);
    assert_eq!(
        remarks(&api, Effect::Degraded),
        [
            "/components/schemas/Given discriminator `k` does not count: nothing says which value means `Given.object1`"
        ]
    );
}

#[test]
fn any_of_objects_alike_is_one_object() {
    let api = clean(
        "A: {type: object, properties: {x: {type: string}, n: {type: integer}}}\nB: {type: object, required: [y], properties: {x: {type: string}, y: {type: boolean}, n: {type: string}}, additionalProperties: {type: integer}}\nAny: {anyOf: [{$ref: '#/components/schemas/A'}, {type: object, properties: {z: {type: string}}}]}\nTold: {anyOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}\nOne: {oneOf: [{$ref: '#/components/schemas/A'}, {type: object, properties: {z: {type: string}}}]}\nNode: {type: object, properties: {next: {anyOf: [{$ref: '#/components/schemas/Node'}, {$ref: '#/components/schemas/Leaf'}]}, v: {type: integer}}}\nLeaf: {type: object, properties: {next: {$ref: '#/components/schemas/Leaf'}, v: {type: string}}}\n",
    );
    assert_eq!(
        fields(&api, "Any"),
        ["x?: string", "n?: integer", "z?: string"]
    );
    assert_eq!(variants(&api, "Told"), [": object A", ": object B"]);
    assert_eq!(union(&api, "One").variants.len(), 2);
    let next = api.property(named(&api, "Node"), "next").unwrap().ty;
    assert_eq!(api.properties(next), ["next", "v"]);
    assert_eq!(
        api.describe(api.property(next, "v").unwrap().ty),
        "one of 2 types"
    );
}

#[test]
fn what_stands_around_a_union_is_in_every_variant() {
    let api = clean(
        "Base: {type: object, required: [id], properties: {id: {type: string}}}\nX: {type: object, properties: {x: {type: string}}}\nY: {type: object, properties: {y: {type: string}}}\nXY: {oneOf: [{$ref: '#/components/schemas/X'}, {$ref: '#/components/schemas/Y'}]}\nBoth:\n  allOf:\n  - $ref: '#/components/schemas/Base'\n  - {oneOf: [{$ref: '#/components/schemas/XY'}, {title: Zed, properties: {z: {type: string}}}]}\nTimes:\n  allOf: [{$ref: '#/components/schemas/Base'}, {$ref: '#/components/schemas/XY'}, {oneOf: [{properties: {p: {type: string}}}, {properties: {q: {type: string}}}]}]\n",
    );
    let properties = |name: &str| -> Vec<String> {
        let of = union(&api, name).variants.into_iter();
        of.map(|it| api.properties(it.ty).join(" ")).collect()
    };
    assert_eq!(properties("Both"), ["id x", "id y", "id z"]);
    assert_eq!(union(&api, "Both").variants[2].name.as_deref(), Some("Zed"));
    assert_eq!(
        properties("Times"),
        ["id x p", "id x q", "id y p", "id y q"]
    );
}

#[test]
fn combinations_have_a_limit() {
    let one = "{oneOf: [{properties: {a: {type: string}}}, {properties: {b: {type: string}}}]}";
    let parts = vec![one; 30].join(", ");
    let (api, _) = schemas(
        "3.0.0",
        &format!("S: {{allOf: [{{properties: {{id: {{type: string}}}}}}, {parts}]}}\n"),
    );
    assert_eq!(fields(&api, "S"), ["id?: string"]);
    assert!(api.additional(named(&api, "S")).is_some());
    assert_eq!(remarks(&api, Effect::Degraded).len(), 1);
}

#[test]
fn a_base_with_a_discriminator_is_the_union_of_its_children() {
    let api = clean(
        "Pet: {type: object, required: [petType], discriminator: {propertyName: petType, mapping: {dog: Dog}}, properties: {petType: {type: string}, name: {type: string}, friend: {$ref: '#/components/schemas/Pet'}}}\nCat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {claws: {type: integer}}}]}\nDog: {allOf: [{$ref: '#/components/schemas/Pet'}], properties: {bark: {type: string}}}\nPuppy: {allOf: [{$ref: '#/components/schemas/Dog'}, {properties: {age: {type: integer}}}]}\nPetOrNull: {allOf: [{$ref: '#/components/schemas/Pet'}], nullable: true}\nOwner: {properties: {pet: {allOf: [{$ref: '#/components/schemas/Pet'}], nullable: true}, other: {$ref: '#/components/schemas/PetOrNull'}, pets: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}\n",
    );
    assert_eq!(
        variants(&api, "Pet"),
        ["Cat: object Cat", "dog: object Dog", "Puppy: object Puppy"]
    );
    assert_eq!(union(&api, "Pet").discriminator.as_deref(), Some("petType"));
    assert_eq!(
        fields(&api, "Cat"),
        [
            "petType: string",
            "name?: string",
            "friend?: one of the types of Pet",
            "claws?: integer"
        ]
    );
    assert_eq!(
        fields(&api, "Owner"),
        [
            "pet?: one of the types of Pet or null",
            "other?: one of the types of Pet or null",
            "pets?: array of Pet"
        ]
    );
}

#[test]
fn a_base_is_one_of_its_variants_where_it_can_occur() {
    let api = clean(
        "Item: {type: object, discriminator: {propertyName: kind}, properties: {kind: {type: string, enum: [credit_card, item]}}}\nCreditCard: {allOf: [{$ref: '#/components/schemas/Item'}, {type: object, properties: {no: {type: string}}}]}\nOnly: {type: object, discriminator: {propertyName: kind}, properties: {kind: {type: string}}}\nShut: {type: object, discriminator: {propertyName: kind}, properties: {kind: {type: string, enum: [open]}}}\nOpen: {allOf: [{$ref: '#/components/schemas/Shut'}, {type: object, properties: {o: {type: string}}}]}\nLoose: {type: object, discriminator: {propertyName: k, mapping: {a: FreeA, b: FreeB}}, properties: {k: {type: string}}}\nFreeA: {type: object, properties: {a: {type: string}}}\nFreeB: {type: object, properties: {b: {type: string}}}\n",
    );
    assert_eq!(
        variants(&api, "Item"),
        ["item: object", "credit_card: object CreditCard"]
    );
    let base = union(&api, "Item").variants[0].ty;
    assert_eq!(
        api.type_of(base).unwrap().name,
        TypeName::Inline(vec!["Item".to_owned(), "base".to_owned()])
    );
    assert_eq!(fields(&api, "Only"), ["kind?: string"]);
    // One variant is no union: the base means its only child.
    assert_eq!(describe(&api, "Open"), "object Open");
    let loose: Vec<_> = union(&api, "Loose").variants;
    assert_eq!(loose[0].tags, ["a"]);
    assert_eq!(api.properties(loose[0].ty), ["k", "a"]);
    assert_eq!(api.properties(loose[1].ty), ["k", "b"]);
}

#[test]
fn children_that_a_base_lists_do_not_get_each_others_fields() {
    let api = clean(
        "Base: {type: object, properties: {type: {type: string}}, discriminator: {propertyName: type}, oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}\nA: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {a: {type: string}}}]}\nB: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {b: {type: string}}}]}\n",
    );
    assert_eq!(fields(&api, "A"), ["type?: string", "a?: string"]);
    assert_eq!(fields(&api, "B"), ["type?: string", "b?: string"]);
}
