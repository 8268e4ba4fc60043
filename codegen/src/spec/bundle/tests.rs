//! Trees of files: every kind of reference, names, origins, and trees that mean harm.

mod hostile;

use std::collections::{BTreeMap, BTreeSet};

use crate::api::{Api, Effect, Kind, TypeName, TypeRef};
use crate::diagnostic::{Code, Diagnostics, Level};
use crate::source::Sources;
use crate::spec::{FileError, Files, read_tree};

/// A folder in memory.
struct Memory(BTreeMap<String, Vec<u8>>);

impl Files for Memory {
    fn read(&self, path: &str) -> Result<Vec<u8>, FileError> {
        assert!(
            !path.starts_with('/') && !path.split('/').any(|part| matches!(part, "" | "." | "..")),
            "{path} was asked for"
        );
        match path {
            "linked.yml" => Err(FileError::Outside),
            "pipe.yml" => Err(FileError::NotAFile),
            "huge.yml" => Err(FileError::TooLarge),
            path => self.0.get(path).cloned().ok_or(FileError::Missing),
        }
    }
}

fn tree(files: &[(&str, &str)]) -> (Api, Vec<(Code, String)>) {
    let files: BTreeMap<String, Vec<u8>> = files
        .iter()
        .map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()))
        .collect();
    read(files)
}

fn read(files: BTreeMap<String, Vec<u8>>) -> (Api, Vec<(Code, String)>) {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let api = read_tree("api.yaml", &Memory(files), &mut sources, &mut diagnostics).unwrap();
    let found = diagnostics.list().iter().map(|it| {
        assert_eq!(it.level(), Level::Warning, "{it:?}");
        (it.code, it.notes.first().cloned().unwrap_or_default())
    });
    (api, found.collect())
}

fn clean(files: &[(&str, &str)]) -> Api {
    let (api, found) = tree(files);
    assert!(found.is_empty(), "{found:?}");
    api
}

/// Schemas of a root document, and other files.
fn schemas(text: &str, files: &[(&str, &str)]) -> (Api, Vec<(Code, String)>) {
    let root = format!("openapi: 3.1.0\npaths: {{}}\ncomponents:\n  schemas:\n{text}");
    let mut all = vec![("api.yaml", root.as_str())];
    all.extend_from_slice(files);
    tree(&all)
}

fn names(api: &Api) -> BTreeSet<&str> {
    api.types
        .iter()
        .filter_map(|ty| match &ty.name {
            TypeName::Schema(name) => Some(name.as_str()),
            TypeName::Inline(_) => None,
        })
        .collect()
}

fn named(api: &Api, name: &str) -> TypeRef {
    TypeRef {
        id: api
            .schema_named(name)
            .unwrap_or_else(|| panic!("no type `{name}` in {:?}", names(api))),
        nullable: false,
    }
}

fn property(api: &Api, name: &str, property: &str) -> TypeRef {
    api.property(named(api, name), property).unwrap().field.ty
}

#[test]
fn everything_may_lie_in_other_files() {
    let root = "openapi: 3.0.3\ninfo: {title: T, version: '1', description: {$ref: about.md}}\nsecurity: [{key: []}]\npaths:\n  /a: {$ref: paths/a.yml}\n  /b:\n    get: {$ref: 'paths/b.yml#/get'}\n  /c: {$ref: 'whole.yaml#/paths/~1c'}\ncomponents:\n  securitySchemes:\n    key: {$ref: shared/security.yml#/key}\n";
    let a = "parameters:\n- {$ref: ../shared/params.yml#/Limit}\nget:\n  operationId: listA\n  responses:\n    '200': {$ref: ../shared/responses/list.yml}\n    default: {$ref: '../shared/responses/list.yml#/x-error'}\npost:\n  operationId: createA\n  requestBody: {$ref: ../shared/body.yml}\n  responses: {'204': {description: d}}\n";
    let b = "get:\n  operationId: getB\n  description: {$ref: ../about.md}\n  responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/own'}}}}}\nown: {type: object, properties: {list: {$ref: ../shared/models/item.yml}, root: {$ref: ../api.yaml}}}\n";
    let list = "description: ok\nheaders: {X-Next: {$ref: ../header.yml}}\ncontent:\n  application/json:\n    schema: {type: array, items: {$ref: ../models/item.yml}}\nx-error: {description: no, content: {application/json: {schema: {$ref: '../models/error.yml'}}}}\n";
    let api = clean(&[
        ("api.yaml", root),
        ("about.md", "Prose: [with, *odd* characters"),
        ("paths/a.yml", a),
        ("paths/b.yml", b),
        (
            "whole.yaml",
            "openapi: 3.0.0\npaths:\n  /c:\n    delete:\n      operationId: dropC\n      responses: {'200': {$ref: '#/components/responses/Gone'}}\ncomponents:\n  responses:\n    Gone: {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Tomb'}}}}\n  schemas:\n    Tomb: {type: object, properties: {at: {type: string}}}\n",
        ),
        (
            "shared/params.yml",
            "Limit: {name: limit, in: query, schema: {$ref: '#/Count'}}\nCount: {type: integer, minimum: 1}\n",
        ),
        (
            "shared/security.yml",
            "key: {type: apiKey, in: header, name: X-Key}\n",
        ),
        ("shared/header.yml", "schema: {type: string}\n"),
        (
            "shared/body.yml",
            "required: true\ncontent: {application/json: {schema: {$ref: ./models/item.yml}}}\n",
        ),
        ("shared/responses/list.yml", list),
        (
            "shared/models/item.yml",
            "type: object\nrequired: [id]\nproperties:\n  id: {type: integer}\n  parent: {$ref: item.yml}\n  error: {$ref: error.yml}\n",
        ),
        (
            "shared/models/error.yml",
            "type: object\nproperties: {message: {type: string}}\n",
        ),
    ]);
    assert_eq!(api.operation_names(), ["listA", "createA", "getB", "dropC"]);
    assert_eq!(
        names(&api),
        BTreeSet::from(["item", "error", "Tomb", "own", "Count"])
    );
    let operation = |name: &str| api.operation(api.operation_named(name).unwrap()).unwrap();
    let list = operation("listA");
    let item = named(&api, "item");
    assert_eq!(
        api.describe(api.success_json(list).unwrap()),
        "array of item"
    );
    assert_eq!(api.request_json(operation("createA")), Some(item));
    assert_eq!(property(&api, "item", "parent"), item);
    assert_eq!(property(&api, "own", "list"), item);
    assert_eq!(list.params[0].name, "limit");
    assert_eq!(list.responses[0].headers, ["X-Next"]);
    assert_eq!(
        operation("getB").doc.description.as_deref(),
        Some("Prose: [with, *odd* characters")
    );
    assert_eq!(api.security_schemes[0].name, "key");
    assert_eq!(list.security[0].schemes[0].0, "key");
    // Everything names the file it was written in.
    let origin = |it: &crate::api::Origin| api.origin_text(it);
    assert_eq!(origin(&list.origin), "paths/a.yml#/get");
    assert_eq!(origin(&list.params[0].origin), "shared/params.yml#/Limit");
    assert_eq!(
        origin(&list.responses[1].origin),
        "shared/responses/list.yml#/x-error"
    );
    assert_eq!(origin(&operation("getB").origin), "paths/b.yml#/get");
    assert_eq!(api.type_origin(item), "shared/models/item.yml#");
    assert_eq!(
        origin(&api.property(item, "parent").unwrap().field.origin),
        "shared/models/item.yml#/properties/parent"
    );
    assert_eq!(
        origin(&operation("dropC").origin),
        "whole.yaml#/paths/~1c/delete"
    );
}

#[test]
fn one_target_is_one_type_however_it_is_spelt() {
    let (api, found) = schemas(
        "    S:\n      properties:\n        a: {$ref: ./my%20pet.yml}\n        b: {$ref: x/../my pet.yml}\n        c: {$ref: 'my pet.yml#'}\n        d: {$ref: index.yml#/Pet}\n        e: {$ref: 'my pet.yml#/properties/owner'}\n        f: {$ref: index.yml#/Owner}\n        g: {$ref: 'api.yaml#/components/schemas/S'}\n        h: {$ref: 'index.yml#/Pet/properties/owner'}\n",
        &[
            (
                "my pet.yml",
                "type: object\nproperties:\n  owner: {type: object, properties: {name: {type: string}}}\n",
            ),
            (
                "index.yml",
                "Pet: {$ref: './my pet.yml'}\nOwner: {$ref: 'my pet.yml#/properties/owner'}\n",
            ),
        ],
    );
    assert!(found.is_empty(), "{found:?}");
    let pet = property(&api, "S", "a");
    assert_eq!(
        api.type_of(pet).unwrap().name,
        TypeName::Schema("my pet".to_owned())
    );
    for name in ["b", "c", "d"] {
        assert_eq!(property(&api, "S", name), pet, "{name}");
    }
    let owner = api.property(pet, "owner").unwrap().field.ty;
    for name in ["e", "f", "h"] {
        assert_eq!(property(&api, "S", name), owner, "{name}");
    }
    assert_eq!(property(&api, "S", "g"), named(&api, "S"));
    assert_eq!(names(&api), BTreeSet::from(["S", "my pet"]));
}

#[test]
fn the_root_names_what_it_lists() {
    let (api, found) = schemas(
        "      $ref: schemas/_index.yml\n",
        &[
            (
                "schemas/_index.yml",
                "Pet: {$ref: ./pet.yml}\nToy: {type: object, properties: {pet: {$ref: '#/Pet'}, by: {$ref: 'pet.yml'}}}\n",
            ),
            (
                "schemas/pet.yml",
                "type: object\nproperties: {toy: {$ref: _index.yml#/Toy}, kind: {$ref: kind/pet.yml}}\n",
            ),
            ("schemas/kind/pet.yml", "type: string\nenum: [a, b]\n"),
        ],
    );
    assert!(found.is_empty(), "{found:?}");
    assert_eq!(names(&api), BTreeSet::from(["Pet", "Toy", "kind.pet"]));
    assert_eq!(property(&api, "Toy", "by"), named(&api, "Pet"));
    assert_eq!(property(&api, "Toy", "pet"), named(&api, "Pet"));
    assert_eq!(property(&api, "Pet", "toy"), named(&api, "Toy"));
    assert_eq!(
        api.type_origin(named(&api, "Toy")),
        "schemas/_index.yml#/Toy"
    );
}

#[test]
fn whole_parts_of_a_document_may_be_references() {
    let api = clean(&[
        (
            "api.yaml",
            "openapi: 3.1.0\npaths: {$ref: paths.yml}\ncomponents: {$ref: components.yml}\n",
        ),
        (
            "paths.yml",
            "/a:\n  parameters: {$ref: params.yml}\n  get:\n    operationId: a\n    responses: {$ref: 'responses.yml#/all'}\n",
        ),
        (
            "params.yml",
            "- {name: q, in: query, schema: {type: string}}\n- {$ref: components.yml#/parameters/P}\n",
        ),
        (
            "responses.yml",
            "all: {'200': {description: d, content: {application/json: {schema: {$ref: api.yaml#/components/schemas/A}}}}}\n",
        ),
        (
            "components.yml",
            "schemas:\n  A: {type: object, properties: {$ref: props.yml}}\nparameters:\n  P: {name: p, in: query, schema: {type: string}}\n",
        ),
        (
            "props.yml",
            "x: {type: string}\ny: {$ref: 'components.yml#/schemas/A'}\n",
        ),
    ]);
    assert_eq!(names(&api), BTreeSet::from(["A"]));
    assert_eq!(api.properties(named(&api, "A")), ["x", "y"]);
    assert_eq!(property(&api, "A", "y"), named(&api, "A"));
    let params: Vec<_> = api.operations[0]
        .params
        .iter()
        .map(|it| it.name.as_str())
        .collect();
    assert_eq!(params, ["q", "p"]);
    assert_eq!(api.success_json(&api.operations[0]), Some(named(&api, "A")));
    let x = api
        .property(named(&api, "A"), "x")
        .unwrap()
        .field
        .origin
        .clone();
    assert_eq!(api.origin_text(&x), "props.yml#/x");
}

#[test]
fn values_of_discriminators_find_files() {
    let (api, found) = schemas(
        "    Pet:\n      oneOf: [{$ref: cat.yml}, {$ref: pets.yml#/Dog}, {$ref: 'whole.yaml#/components/schemas/Fox'}]\n      discriminator: {propertyName: kind, mapping: {c: ./cat.yml, d: 'pets.yml#/Dog', d2: Dog, c2: cat, ghost: nowhere.yml}}\n    Other: {$ref: whole.yaml#/components/schemas/Any}\n",
        &[
            (
                "cat.yml",
                "type: object\nproperties: {kind: {type: string}, c: {type: string}}\n",
            ),
            (
                "pets.yml",
                "Dog: {type: object, properties: {kind: {type: string}, d: {type: string}}}\n",
            ),
            (
                "whole.yaml",
                "openapi: 3.0.0\ncomponents:\n  schemas:\n    Fox: {type: object, properties: {kind: {type: string}, f: {type: string}}}\n    Wolf: {type: object, properties: {kind: {type: string}, w: {type: string}}}\n    Any: {oneOf: [{$ref: '#/components/schemas/Fox'}, {$ref: '#/components/schemas/Wolf'}], discriminator: {propertyName: kind, mapping: {red: Fox, grey: '#/components/schemas/Wolf'}}}\n",
            ),
        ],
    );
    assert!(found.is_empty(), "{found:?}");
    let tags = |name: &str| match &api.type_of(named(&api, name)).unwrap().kind {
        Kind::Union(it) => it
            .variants
            .iter()
            .map(|it| it.tags.clone())
            .collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    assert_eq!(tags("Pet"), [vec!["c", "c2"], vec!["d", "d2"], vec!["Fox"]]);
    assert_eq!(tags("Other"), [vec!["red"], vec!["grey"]]);
    assert!(api.remarks.iter().any(|it| it.what.contains("nowhere.yml")));
}

#[test]
fn cycles_through_files_are_types_and_empty_ones_are_told() {
    let (api, found) = schemas(
        "    A: {type: object, properties: {b: {$ref: b.yml}, loop: {$ref: loop1.yml}, own: {$ref: own.yml}}}\n",
        &[
            (
                "b.yml",
                "type: object\nproperties: {c: {$ref: sub/c.yml}, a: {$ref: 'api.yaml#/components/schemas/A'}}\n",
            ),
            (
                "sub/c.yml",
                "type: object\nproperties: {b: {$ref: ../b.yml}, self: {$ref: '#'}}\n",
            ),
            ("loop1.yml", "$ref: loop2.yml\n"),
            ("loop2.yml", "$ref: ./loop1.yml\n"),
            ("own.yml", "$ref: '#'\n"),
        ],
    );
    assert_eq!(property(&api, "c", "b"), named(&api, "b"));
    assert_eq!(property(&api, "c", "self"), named(&api, "c"));
    assert_eq!(property(&api, "b", "a"), named(&api, "A"));
    assert_eq!(
        found,
        [
            (
                Code::S0004,
                "at api.yaml#/components/schemas/A/properties/loop".to_owned()
            ),
            (
                Code::S0004,
                "at api.yaml#/components/schemas/A/properties/own".to_owned()
            )
        ]
    );
}

#[test]
fn complaints_about_parts_name_their_file() {
    let (api, found) = schemas(
        "    A: {$ref: a.yml}\n",
        &[(
            "a.yml",
            "type: object\nproperties:\n  x: {not: {type: string}}\n  y: {$ref: gone.yml}\n",
        )],
    );
    assert_eq!(
        found,
        [
            (Code::M0107, "at a.yml#/properties/x".to_owned()),
            (Code::S0004, "at a.yml#/properties/y".to_owned()),
        ]
    );
    let places: Vec<_> = api
        .remarks
        .iter()
        .map(|it| api.origin_text(&it.origin))
        .collect();
    assert_eq!(places, ["a.yml#/properties/x", "a.yml#/properties/y"]);
}

#[test]
fn names_do_not_depend_on_the_order_of_visits() {
    let file = "type: object\nproperties: {x: {type: string}}\n";
    let files = [
        ("a/m/thing.yml", file),
        ("b/m/thing.yml", file),
        ("c.yml", file),
    ];
    let forth = "    A: {properties: {x: {$ref: a/m/thing.yml}, y: {$ref: b/m/thing.yml}, z: {$ref: c.yml}}}\n";
    let back = "    A: {properties: {z: {$ref: c.yml}, y: {$ref: b/m/thing.yml}, x: {$ref: a/m/thing.yml}}}\n";
    let (one, _) = schemas(forth, &files);
    let (two, _) = schemas(back, &files);
    assert_eq!(
        names(&one),
        BTreeSet::from(["A", "a.thing", "b.thing", "c"])
    );
    assert_eq!(names(&one), names(&two));
    assert_eq!(one.type_origin(property(&one, "A", "x")), "a/m/thing.yml#");
}

#[test]
fn anchors_ids_and_self_are_found() {
    let api = clean(&[
        (
            "api.yaml",
            "openapi: 3.2.0\n$self: https://example.com/apis/api.yaml\npaths: {}\ncomponents:\n  schemas:\n    A:\n      type: object\n      properties:\n        a: {$ref: '#pet'}\n        b: {$ref: part.yml#toy}\n        c: {$ref: 'https://example.com/ids/owner'}\n        d: {$ref: 'https://example.com/apis/api.yaml#/components/schemas/Pet'}\n        e: {$ref: 'https://example.com/apis/part.yml#/x'}\n    Pet: {$anchor: pet, type: object, properties: {n: {type: string}}}\n    Owner: {$id: 'https://example.com/ids/owner', type: object, properties: {n: {type: string}}}\n",
        ),
        (
            "part.yml",
            "x: {$anchor: toy, type: object, properties: {t: {type: string}}}\n",
        ),
    ]);
    assert_eq!(property(&api, "A", "a"), named(&api, "Pet"));
    assert_eq!(property(&api, "A", "b"), named(&api, "x"));
    assert_eq!(property(&api, "A", "c"), named(&api, "Owner"));
    assert_eq!(property(&api, "A", "d"), named(&api, "Pet"));
    assert_eq!(property(&api, "A", "e"), named(&api, "x"));
}

#[test]
fn schemes_may_be_named_by_reference() {
    let api = clean(&[
        (
            "api.yaml",
            "openapi: 3.2.0\nsecurity: [{'auth.yml#/key': []}]\npaths:\n  /a: {get: {operationId: a, responses: {}}}\n",
        ),
        ("auth.yml", "key: {type: apiKey, in: header, name: X}\n"),
    ]);
    assert_eq!(api.security_schemes[0].name, "key");
    assert_eq!(api.operations[0].security[0].schemes[0].0, "key");
}

#[test]
fn parts_in_the_folder_of_a_provider_are_no_documents() {
    let read = |files: &[(&str, &str)]| {
        let files: Vec<(String, Vec<u8>)> = files
            .iter()
            .map(|(path, text)| (format!("specs/x/{path}"), text.as_bytes().to_vec()))
            .collect();
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        let api = crate::spec::read("x", &files, &mut sources, &mut diagnostics).unwrap();
        let codes: Vec<_> = diagnostics.list().iter().map(|it| it.code).collect();
        let paths: Vec<_> = api.documents.iter().map(|it| it.path.clone()).collect();
        (api, codes, paths)
    };
    let root = "openapi: 3.0.0\npaths:\n  /a: {get: {operationId: a, responses: {'200': {description: d, content: {application/json: {schema: {$ref: models/pet.yml}}}}}}}\n  /b: {$ref: 'more.yaml#/paths/~1b'}\ncomponents: {schemas: {T: {$ref: 'types.yaml#/components/schemas/T'}, U: {$ref: 'other.yaml#/components/schemas/U'}}}\n";
    let (api, codes, paths) = read(&[
        ("main.yaml", root),
        (
            "models/pet.yml",
            "type: object\nproperties: {up: {$ref: ../../../secret.yml}, t: {$ref: ../types.yaml#/components/schemas/T}}\n",
        ),
        (
            "more.yaml",
            "openapi: 3.0.0\npaths: {/b: {get: {operationId: b, responses: {}}}}\n",
        ),
        (
            "types.yaml",
            "openapi: 3.0.0\npaths: {}\ncomponents: {schemas: {T: {type: string, enum: [a, b]}}}\n",
        ),
        (
            "other.yaml",
            "openapi: 3.0.0\npaths: {/c: {get: {operationId: c, responses: {}}}}\ncomponents: {schemas: {U: {type: string, enum: [u, v]}}}\n",
        ),
        ("stray.yml", "a: 1\n"),
    ]);
    assert_eq!(codes, [Code::M0101, Code::S0005]);
    // Operations of its own make a document, whoever uses its schemas.
    assert_eq!(api.operation_names(), ["a", "b", "c"]);
    assert_eq!(
        paths,
        [
            "specs/x/main.yaml",
            "specs/x/other.yaml",
            "specs/x/models/pet.yml",
            "specs/x/more.yaml",
            "specs/x/types.yaml"
        ]
    );
    assert_eq!(names(&api), BTreeSet::from(["pet", "T", "U"]));
    assert_eq!(
        api.type_origin(named(&api, "T")),
        "specs/x/types.yaml#/components/schemas/T"
    );
}

#[test]
fn swagger_documents_may_have_parts_too() {
    let api = clean(&[
        (
            "api.yaml",
            "swagger: '2.0'\ninfo: {title: T, version: '1'}\nhost: a.example\npaths:\n  /a: {$ref: paths.yml#/a}\n",
        ),
        (
            "paths.yml",
            "a:\n  get:\n    operationId: a\n    produces: [application/json]\n    parameters: [{$ref: params.yml#/limit}]\n    responses: {'200': {description: d, schema: {$ref: models/pet.yml}}}\n",
        ),
        (
            "params.yml",
            "limit: {name: limit, in: query, type: integer}\n",
        ),
        (
            "models/pet.yml",
            "type: object\nproperties: {id: {type: integer}, kin: {$ref: pet.yml}}\n",
        ),
    ]);
    let pet = named(&api, "pet");
    assert_eq!(api.success_json(&api.operations[0]), Some(pet));
    assert_eq!(api.operations[0].params[0].name, "limit");
    assert_eq!(api.type_origin(pet), "models/pet.yml#");
    assert_eq!(
        api.origin_text(&api.operations[0].origin),
        "paths.yml#/a/get"
    );
}
