//! Lowering rules, each on a small document written in YAML.

mod operations;
mod schemas;
mod unions;

use crate::api::{Api, Kind, Location, SchemeKind, TypeName, TypeRef};
use crate::diagnostic::{Code, Diagnostics};
use crate::source::Sources;

/// Reads schemas, written as the value of `components.schemas`.
fn schemas(version: &str, text: &str) -> (Api, Vec<(Code, String)>) {
    let indented: String = text.lines().map(|line| format!("    {line}\n")).collect();
    document(&format!(
        "openapi: {version}\ninfo: {{title: T, version: '1'}}\npaths: {{}}\ncomponents:\n  schemas:\n{indented}"
    ))
}

fn document(text: &str) -> (Api, Vec<(Code, String)>) {
    let files = [("specs/x/openapi.yaml".to_owned(), text.as_bytes().to_vec())];
    let mut diagnostics = Diagnostics::default();
    let api = crate::spec::read("x", &files, &mut Sources::default(), &mut diagnostics).unwrap();
    (
        api,
        diagnostics
            .list()
            .iter()
            .map(|it| (it.code, it.message.clone()))
            .collect(),
    )
}

/// Reads schemas that must be read without complaint.
fn clean(text: &str) -> Api {
    let (api, found) = schemas("3.1.0", text);
    assert!(found.is_empty(), "{found:?}");
    api
}

fn named(api: &Api, name: &str) -> TypeRef {
    TypeRef {
        id: api
            .schema_named(name)
            .unwrap_or_else(|| panic!("no type `{name}`")),
        nullable: false,
    }
}

/// The fields of a type, one line each: `name: type` with `?` when optional.
fn fields(api: &Api, name: &str) -> Vec<String> {
    let resolved = api
        .struct_of(named(api, name))
        .unwrap_or_else(|| panic!("{name} is {}", api.describe(named(api, name))));
    let line = |field: &crate::api::Field| {
        format!(
            "{}{}: {}",
            field.name,
            if field.required { "" } else { "?" },
            api.describe(field.ty)
        )
    };
    resolved.structure.fields.iter().map(line).collect()
}

fn describe(api: &Api, name: &str) -> String {
    api.describe(named(api, name))
}

/// The type of a property of a named schema, in words.
fn property(api: &Api, name: &str, property: &str) -> String {
    api.describe(api.property(named(api, name), property).unwrap().ty)
}

/// What was said about a document with an effect: pointer and words.
fn remarks(api: &Api, effect: crate::api::Effect) -> Vec<String> {
    let of = api.remarks.iter().filter(|it| it.effect == effect);
    of.map(|it| format!("{} {}", it.origin.pointer, it.what))
        .collect()
}

#[test]
fn scalars_keep_format_and_bounds() {
    let api = clean(
        "S: {type: object, required: [i], properties: {i: {type: integer, format: int64, minimum: 1, maximum: 18446744073709551615}, n: {type: number, exclusiveMaximum: 2.5}, t: {type: string, format: date-time, maxLength: 9, pattern: '^a$'}, f: {type: file}, b: {type: boolean}, none: {}, u: {type: [integer, number]}}}",
    );
    assert_eq!(
        fields(&api, "S"),
        [
            "i: integer (int64)",
            "n?: number",
            "t?: string (date-time)",
            "f?: string (binary)",
            "b?: boolean",
            "none?: anything",
            "u?: number"
        ]
    );
    let kind = |name: &str| {
        api.type_of(api.property(named(&api, "S"), name).unwrap().ty)
            .unwrap()
            .kind
            .clone()
    };
    assert!(
        matches!(kind("i"), Kind::Integer(it) if it.maximum.as_deref() == Some("18446744073709551615") && it.minimum.as_deref() == Some("1"))
    );
    assert!(
        matches!(kind("n"), Kind::Number(it) if it.maximum.as_deref() == Some("2.5") && it.exclusive_maximum)
    );
    assert!(
        matches!(kind("t"), Kind::Text(it) if it.max_length == Some(9) && it.pattern.as_deref() == Some("^a$"))
    );
}

#[test]
fn null_belongs_to_the_use() {
    let api = clean(
        "A: {type: object, properties: {x: {type: string}}}\nN: {type: [string, 'null']}\nS:\n  type: object\n  properties:\n    a: {anyOf: [{$ref: '#/components/schemas/A'}, {type: 'null'}]}\n    b: {$ref: '#/components/schemas/A', nullable: true}\n    c: {allOf: [{$ref: '#/components/schemas/A'}], nullable: true}\n    d: {$ref: '#/components/schemas/N'}\n    e: {type: 'null'}\n    f: {type: string, enum: [a, b, null]}\n    g: {oneOf: [{type: string, enum: [a]}, {type: string, enum: ['']}, {enum: [null]}]}\n    h: {type: object, additionalProperties: {type: [integer, 'null']}}\n    i: {type: array, items: {$ref: '#/components/schemas/N'}}\n    j: {$ref: '#/components/schemas/A'}\n",
    );
    assert_eq!(
        fields(&api, "S"),
        [
            "a?: object A or null",
            "b?: object A or null",
            "c?: object A or null",
            "d?: string or null",
            "e?: null or null",
            "f?: enum of 2 strings or null",
            "g?: enum of 2 strings or null",
            "h?: map of integer",
            "i?: array of string",
            "j?: object A"
        ]
    );
    let Kind::Map { values } = api
        .type_of(api.property(named(&api, "S"), "h").unwrap().ty)
        .unwrap()
        .kind
    else {
        panic!("no map")
    };
    assert!(values.nullable);
}

#[test]
fn enums_and_constants() {
    let api = clean(
        "E: {type: string, enum: [a, a, b]}\nI: {type: integer, enum: [1, '2', 3.0]}\nOne: {type: string, enum: [x]}\nC: {const: 5}\nN: {type: string, enum: [1, true]}\nBare: {enum: [a, b]}\nNums: {enum: [1, 2]}\nNone: {type: string, enum: []}\nNull: {enum: [null]}\nBool: {type: boolean, enum: [true]}\n",
    );
    let kind = |name: &str| api.type_of(named(&api, name)).unwrap().kind.clone();
    let listed = |name: &str| match kind(name) {
        Kind::Enum(it) => (it.integer, it.values),
        other => panic!("{name}: {other:?}"),
    };
    assert_eq!(listed("E"), (false, vec!["a".to_owned(), "b".to_owned()]));
    assert_eq!(
        listed("I"),
        (true, vec!["1".to_owned(), "2".to_owned(), "3".to_owned()])
    );
    assert_eq!(
        listed("N"),
        (false, vec!["1".to_owned(), "true".to_owned()])
    );
    assert_eq!(listed("Bare").1.len(), 2);
    assert!(listed("Nums").0);
    assert!(matches!(kind("One"), Kind::Const(value) if value == "x"));
    assert!(matches!(kind("C"), Kind::Const(value) if value == 5));
    assert!(matches!(kind("Bool"), Kind::Const(value) if value == true));
    assert!(matches!(kind("None"), Kind::Text(_)));
    assert!(matches!(kind("Null"), Kind::Null));
}

#[test]
fn objects_maps_and_lists() {
    let api = clean(
        "Free: {type: object}\nClosed: {type: object, additionalProperties: false}\nMap: {additionalProperties: {type: integer}}\nBoth: {properties: {a: {type: string}}, additionalProperties: {type: integer}}\nOpen: {type: object, properties: {a: {type: string}}, additionalProperties: true}\nShut: {type: object, properties: {a: {type: string}}, additionalProperties: false}\nPattern: {type: object, patternProperties: {'^x': {type: boolean}}}\nList: {type: array}\nItems: {items: {type: string}, minItems: 1, maxItems: 3}\nSelf: {type: object, properties: {child: {$ref: '#/components/schemas/Self'}, many: {type: array, items: {$ref: '#/components/schemas/Self'}}}}\n",
    );
    assert_eq!(describe(&api, "Free"), "map of anything");
    assert!(fields(&api, "Closed").is_empty());
    assert_eq!(describe(&api, "Map"), "map of integer");
    assert_eq!(
        api.describe(api.additional(named(&api, "Both")).unwrap()),
        "integer"
    );
    assert_eq!(
        api.describe(api.additional(named(&api, "Open")).unwrap()),
        "anything"
    );
    assert!(api.additional(named(&api, "Shut")).is_none());
    assert_eq!(describe(&api, "Pattern"), "map of boolean");
    assert_eq!(describe(&api, "List"), "array of anything");
    assert!(matches!(
        api.type_of(named(&api, "Items")).unwrap().kind,
        Kind::Array {
            min_items: Some(1),
            max_items: Some(3),
            ..
        }
    ));
    assert_eq!(
        fields(&api, "Self"),
        ["child?: object Self", "many?: array of Self"]
    );
}

#[test]
fn all_of_is_flat() {
    let api = clean(
        "Base: {type: object, required: [id], properties: {id: {type: string}, kind: {type: string}, at: {type: object, properties: {x: {type: integer}}}}}\nMid: {allOf: [{$ref: '#/components/schemas/Base'}, {required: [name], properties: {name: {type: string}}}]}\nLeaf:\n  type: object\n  required: [kind]\n  properties: {own: {type: boolean}, kind: {type: string, enum: [leaf, twig]}, at: {type: object, properties: {y: {type: integer}}}}\n  allOf:\n  - $ref: '#/components/schemas/Mid'\n  - {$ref: '#/components/schemas/Base'}\n  - {description: only words}\nOther: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {more: {type: string}}}]}\n",
    );
    assert_eq!(
        fields(&api, "Leaf"),
        [
            "id: string",
            "kind: enum of 2 strings",
            "at?: object",
            "name: string",
            "own?: boolean"
        ]
    );
    let at = api.property(named(&api, "Leaf"), "at").unwrap().ty;
    assert_eq!(api.properties(at), ["x", "y"]);
    // What a base declares in place is one type for all who inherit it.
    assert_eq!(
        api.property(named(&api, "Other"), "at").unwrap().ty,
        api.property(named(&api, "Base"), "at").unwrap().ty
    );
    assert_eq!(
        api.property(named(&api, "Other"), "id")
            .unwrap()
            .field
            .origin
            .pointer,
        "/components/schemas/Base/properties/id"
    );
}

#[test]
fn wrappers_of_one_are_seen_through() {
    let api = clean(
        "A: {type: object, properties: {x: {type: string}}}\nE: {type: string, enum: [a, b]}\nS:\n  properties:\n    a: {allOf: [{$ref: '#/components/schemas/A'}], description: mine}\n    b: {oneOf: [{$ref: '#/components/schemas/A'}]}\n    c: {allOf: [{$ref: '#/components/schemas/E'}, {default: a}]}\n    d: {type: string, allOf: [{$ref: '#/components/schemas/E'}]}\nNamed: {allOf: [{type: object, properties: {y: {type: string}}}]}\nAlias: {$ref: '#/components/schemas/A'}\n",
    );
    assert_eq!(
        fields(&api, "S"),
        [
            "a?: object A",
            "b?: object A",
            "c?: enum E of 2 strings",
            "d?: enum E of 2 strings"
        ]
    );
    assert_eq!(
        api.property(named(&api, "S"), "a")
            .unwrap()
            .field
            .doc
            .description
            .as_deref(),
        Some("mine")
    );
    assert_eq!(fields(&api, "Named"), ["y?: string"]);
    assert!(api.schema_named("Alias").is_none());
}

#[test]
fn scalars_of_several_parts_are_the_narrowest() {
    let api = clean(
        "E: {oneOf: [{const: a, title: A}, {const: b, title: B}]}\nS:\n  properties:\n    a: {type: string, enum: [], allOf: [{$ref: '#/components/schemas/E'}]}\n    b: {allOf: [{type: string}, {type: string, format: uuid}]}\n",
    );
    assert_eq!(
        fields(&api, "S"),
        ["a?: enum E of 2 strings", "b?: string (uuid)"]
    );
}

#[test]
fn contradictions_are_told_and_the_last_counts() {
    let (api, found) = schemas(
        "3.0.0",
        "A: {type: object, properties: {t: {type: string}, e: {type: string, enum: [a]}, n: {type: string}}}\nB:\n  allOf:\n  - $ref: '#/components/schemas/A'\n  - {properties: {t: {type: integer}, e: {type: string, enum: [b]}, n: {type: string, enum: [x, y]}}}\n",
    );
    let codes: Vec<_> = found.iter().map(|it| it.0).collect();
    assert_eq!(codes, [Code::M0104, Code::M0104], "{found:?}");
    assert_eq!(
        fields(&api, "B"),
        [
            "t?: integer",
            "e?: the value \"b\"",
            "n?: enum of 2 strings"
        ]
    );
}

#[test]
fn unions_and_their_tags() {
    let api = clean(
        "Cat: {type: object, properties: {kind: {type: string}, c: {type: string}}}\nDog: {type: object, properties: {kind: {type: string}, d: {type: string}}}\nFox: {type: object, properties: {kind: {type: string, enum: [vixen]}}}\nPet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}, {$ref: '#/components/schemas/Fox'}], discriminator: {propertyName: kind, mapping: {cat: '#/components/schemas/Cat', kitten: Cat}}}\nEvent: {oneOf: [{type: object, properties: {object: {const: page}, a: {type: string}}}, {type: object, properties: {object: {const: block}, b: {type: string}}}]}\nMixed: {anyOf: [{type: boolean}, {type: string, enum: [auto]}, {type: array, items: {type: string}}]}\nWords: {type: [string, integer, 'null']}\nOnly: {type: object, properties: {a: {type: string}}, oneOf: [{required: [a]}, {required: [b]}]}\nAround: {type: object, required: [id], properties: {id: {type: string}}, oneOf: [{properties: {x: {type: string}}}, {title: Why, properties: {y: {type: string}}}]}\nAnyText: {anyOf: [{type: string}, {type: string, enum: [a, b]}]}\n",
    );
    let union = |name: &str| match &api.type_of(named(&api, name)).unwrap().kind {
        Kind::Union(it) => it.clone(),
        other => panic!("{name}: {other:?}"),
    };
    let tags: Vec<_> = union("Pet")
        .variants
        .into_iter()
        .map(|it| it.tags)
        .collect();
    assert_eq!(
        tags,
        [
            vec!["cat".to_owned(), "kitten".to_owned()],
            vec!["Dog".to_owned()],
            vec!["vixen".to_owned()]
        ]
    );
    let event = union("Event");
    assert_eq!(event.discriminator.as_deref(), Some("object"));
    assert_eq!(event.variants[1].tags, ["block"]);
    let names: Vec<_> = union("Mixed")
        .variants
        .iter()
        .map(|it| api.type_of(it.ty).unwrap().name.clone())
        .collect();
    let inline = |path: [&str; 2]| TypeName::Inline(path.map(str::to_owned).to_vec());
    assert_eq!(
        names,
        [
            inline(["Mixed", "flag"]),
            inline(["Mixed", "text"]),
            inline(["Mixed", "list"])
        ]
    );
    assert!(union("Mixed").any_of);
    assert_eq!(union("Words").variants.len(), 2);
    assert_eq!(fields(&api, "Only"), ["a?: string"]);
    let around = union("Around");
    let properties: Vec<_> = around
        .variants
        .iter()
        .map(|it| api.properties(it.ty))
        .collect();
    assert_eq!(properties, [["id", "x"], ["id", "y"]]);
    assert_eq!(
        api.type_of(around.variants[1].ty).unwrap().name,
        inline(["Around", "Why"])
    );
    assert_eq!(describe(&api, "AnyText"), "enum AnyText of 2 strings");
}

#[test]
fn a_base_may_list_its_children() {
    let api = clean(
        "Base: {type: object, properties: {type: {type: string}}, discriminator: {propertyName: type}, oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}\nA: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {a: {type: string}}}]}\nB: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {b: {type: string}}}]}\nLone: {type: object, properties: {t: {type: string}}, oneOf: [{$ref: '#/components/schemas/Child'}]}\nChild: {allOf: [{$ref: '#/components/schemas/Lone'}], properties: {id: {type: string}}}\n",
    );
    let Kind::Union(base) = &api.type_of(named(&api, "Base")).unwrap().kind else {
        panic!("no union")
    };
    assert_eq!(
        base.variants
            .iter()
            .map(|it| api.properties(it.ty))
            .collect::<Vec<_>>(),
        [["type", "a"], ["type", "b"]]
    );
    assert_eq!(base.variants[0].tags, ["A"]);
    assert_eq!(fields(&api, "Child"), ["t?: string", "id?: string"]);
    assert_eq!(fields(&api, "Lone"), ["t?: string", "id?: string"]);
}

#[test]
fn what_has_no_type_is_raw_and_told() {
    let (api, found) = schemas(
        "3.1.0",
        "S:\n  type: object\n  required: [ghost]\n  properties:\n    tuple: {type: array, prefixItems: [{type: string}]}\n    not: {not: {type: string}}\n    objects: {enum: [{a: 1}, {a: 2}]}\n    kinds: {enum: [a, 1]}\n",
    );
    let codes: Vec<_> = found.iter().map(|it| it.0).collect();
    assert_eq!(codes, [Code::M0107; 3], "{found:?}");
    assert_eq!(
        fields(&api, "S"),
        [
            "tuple?: array of string",
            "not?: anything",
            "objects?: anything",
            "kinds?: one of 2 types",
            "ghost?: anything"
        ]
    );
}

#[test]
fn inline_types_are_named_by_their_path() {
    let api = clean(
        "S: {type: object, properties: {a: {type: object, properties: {b: {type: array, items: {type: object, properties: {c: {type: string}}}}}}, m: {type: object, additionalProperties: {type: object, properties: {d: {type: string}}}}}}\n",
    );
    let names: Vec<String> = api
        .types
        .iter()
        .filter(|ty| matches!(ty.kind, Kind::Struct(_)))
        .map(|ty| match &ty.name {
            TypeName::Schema(name) => name.clone(),
            TypeName::Inline(path) => path.join("/"),
        })
        .collect();
    assert_eq!(names, ["S", "S/a", "S/a/b/item", "S/m/value"]);
    assert_eq!(
        api.types[2].origin.pointer,
        "/components/schemas/S/properties/a/properties/b"
    );
}

#[test]
fn deep_references_are_the_type_they_point_at() {
    let api = clean(
        "A: {properties: {x: {$ref: '#/components/schemas/B/properties/in'}, y: {$ref: '#/components/schemas/C/properties/z'}}}\nB: {properties: {in: {type: object, properties: {q: {type: string}}}}}\nC: {$ref: '#/components/schemas/D'}\nD: {properties: {z: {type: integer}}}\n",
    );
    assert_eq!(
        api.property(named(&api, "A"), "x").unwrap().ty,
        api.property(named(&api, "B"), "in").unwrap().ty
    );
    assert_eq!(property(&api, "A", "y"), "integer");
    let x = api
        .type_of(api.property(named(&api, "A"), "x").unwrap().ty)
        .unwrap();
    assert_eq!(
        x.name,
        TypeName::Inline(vec!["B".to_owned(), "in".to_owned()])
    );
}

#[test]
fn operations_are_lowered_whole() {
    let (api, found) = document(include_str!("../tests/torture.yaml"));
    let codes: Vec<_> = found.iter().map(|it| it.0).collect();
    assert_eq!(codes, [Code::M0107], "{found:?}");
    assert_eq!(
        api.operation_names(),
        ["listPets", "createPet", "getPet", "GET /pets/{id}/owner"]
    );
    let list = api
        .operation(api.operation_named("listPets").unwrap())
        .unwrap();
    let params: Vec<_> = list
        .params
        .iter()
        .map(|it| (it.name.as_str(), it.location, it.style.as_str(), it.explode))
        .collect();
    assert_eq!(
        params,
        [
            ("trace", Location::Header, "simple", false),
            ("limit", Location::Query, "form", true),
            ("filter", Location::Query, "deepObject", true),
            ("page", Location::Query, "form", false),
            ("where", Location::Query, "json", false)
        ]
    );
    assert_eq!(list.security[0].schemes, [("key".to_owned(), Vec::new())]);
    assert_eq!(list.responses[0].headers, ["X-Total"]);
    let create = api
        .operation(api.operation_named("createPet").unwrap())
        .unwrap();
    assert_eq!(create.security.len(), 2);
    assert!(create.security[1].schemes.is_empty());
    assert!(
        api.describe(api.request_json(create).unwrap())
            .contains("Pet")
    );
    assert_eq!(api.error_json(create).len(), 1);
    assert_eq!(api.error_json(create), api.error_json(list));
    let owner = api
        .operation(api.operation_named("GET /pets/{id}/owner").unwrap())
        .unwrap();
    assert_eq!(
        api.describe(api.success_json(owner).unwrap()),
        "array of Pet"
    );
    assert_eq!(
        (owner.params[0].name.as_str(), owner.params[0].required),
        ("id", true)
    );
    assert!(
        api.remarks
            .iter()
            .any(|it| it.what == "1 callbacks left out")
    );
    assert_eq!(api.servers[0].variables[0].values, ["eu", "us"]);
    assert!(
        matches!(&api.security_schemes[1].kind, SchemeKind::OAuth2 { scopes, .. } if scopes == &["write"])
    );
}

#[test]
fn words_of_the_provider_are_cleaned() {
    let api = clean("S: {type: string, title: \"a\\n b\", description: \"x\\r\\ny\\u202Ez\\0\"}\n");
    let doc = &api.type_of(named(&api, "S")).unwrap().doc;
    assert_eq!(
        (doc.summary.as_deref(), doc.description.as_deref()),
        (Some("a b"), Some("x\nyz"))
    );
}
