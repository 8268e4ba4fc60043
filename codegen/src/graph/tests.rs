//! Reach and boxes on small APIs.

use super::{Graph, Roots};
use crate::api::{Api, Kind, TypeId};
use crate::diagnostic::Diagnostics;
use crate::source::Sources;

fn api(text: &str) -> Api {
    let files = [("specs/x/openapi.yaml".to_owned(), text.as_bytes().to_vec())];
    let mut diagnostics = Diagnostics::default();
    let api = crate::spec::read("x", &files, &mut Sources::default(), &mut diagnostics).unwrap();
    assert!(!diagnostics.has_errors(), "{:?}", diagnostics.list());
    api
}

fn schemas(text: &str) -> Api {
    let indented: String = text.lines().map(|line| format!("    {line}\n")).collect();
    api(&format!(
        "openapi: 3.0.0\npaths: {{}}\ncomponents:\n  schemas:\n{indented}"
    ))
}

/// Every boxed field, as `Type.field`, and boxed variant, as `Type#0`.
fn boxes(api: &Api) -> Vec<String> {
    let graph = Graph::new(api, &Roots::default());
    let mut out = Vec::new();
    for (index, ty) in api.types.iter().enumerate() {
        let id = TypeId(u32::try_from(index).unwrap());
        let name = super::name_of(ty).join("/");
        match &ty.kind {
            Kind::Struct(it) => {
                out.extend(
                    it.fields
                        .iter()
                        .filter(|field| graph.boxed(id, &field.name))
                        .map(|field| format!("{name}.{}", field.name)),
                );
            }
            Kind::Union(it) => {
                out.extend(
                    (0..it.variants.len())
                        .filter(|variant| graph.boxed_variant(id, *variant))
                        .map(|variant| format!("{name}#{variant}")),
                );
            }
            _ => {}
        }
    }
    out.sort();
    out
}

#[test]
fn only_what_closes_a_cycle_by_value_is_boxed() {
    let text = "Node: {properties: {next: {$ref: '#/components/schemas/Node'}, list: {type: array, items: {$ref: '#/components/schemas/Node'}}, map: {additionalProperties: {$ref: '#/components/schemas/Node'}}}}\nA: {properties: {b: {$ref: '#/components/schemas/B'}}}\nB: {properties: {c: {$ref: '#/components/schemas/C'}}}\nC: {properties: {a: {$ref: '#/components/schemas/A'}, plain: {$ref: '#/components/schemas/D'}}}\nD: {properties: {x: {type: string}}}\n";
    let expected = ["C.a", "Node.next"];
    assert_eq!(boxes(&schemas(text)), expected);
    let mut lines: Vec<_> = text.lines().collect();
    lines.reverse();
    assert_eq!(boxes(&schemas(&lines.join("\n"))), expected);
}

#[test]
fn cycles_through_unions_are_cut_at_the_field() {
    let api = schemas(
        "Expr: {oneOf: [{$ref: '#/components/schemas/Not'}, {$ref: '#/components/schemas/Lit'}]}\nNot: {properties: {of: {$ref: '#/components/schemas/Expr'}}}\nLit: {properties: {v: {type: string}}}\n",
    );
    assert_eq!(boxes(&api), ["Not.of"]);
}

#[test]
fn cycles_of_unions_alone_are_cut_at_a_variant() {
    let api = schemas(
        "U: {oneOf: [{$ref: '#/components/schemas/V'}, {type: boolean}]}\nV: {oneOf: [{$ref: '#/components/schemas/U'}, {type: string}]}\n",
    );
    assert_eq!(boxes(&api), ["V#0"]);
}

#[test]
fn reach_is_told_apart_by_direction_and_resource() {
    let api = api(
        "openapi: 3.0.0\npaths:\n  /a:\n    get: {operationId: get, parameters: [{name: q, in: query, schema: {$ref: '#/components/schemas/Q'}}], responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Out'}}}}}}\n    post: {operationId: post, requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/In'}}}}, responses: {}}\ncomponents:\n  schemas:\n    Q: {type: string, enum: [a, b]}\n    In: {properties: {both: {$ref: '#/components/schemas/Both'}}}\n    Out: {properties: {list: {type: array, items: {$ref: '#/components/schemas/Both'}}}}\n    Both: {properties: {x: {type: string}}}\n    Unused: {type: object}\n",
    );
    let mut roots = Roots::default();
    for (name, resource) in [("get", "getters"), ("post", "posters")] {
        roots.add(
            api.operation(api.operation_named(name).unwrap()).unwrap(),
            resource,
        );
    }
    let graph = Graph::new(&api, &roots);
    let id = |name: &str| api.schema_named(name).unwrap();
    assert!(
        graph.read().contains(&id("Out"))
            && graph.read().contains(&id("Both"))
            && !graph.read().contains(&id("In"))
    );
    assert!(
        graph.written().contains(&id("In"))
            && graph.written().contains(&id("Q"))
            && graph.written().contains(&id("Both"))
    );
    assert!(!graph.used().contains(&id("Unused")));
    assert_eq!(
        graph.used_by(id("Both")).into_iter().collect::<Vec<_>>(),
        ["getters", "posters"]
    );
    assert_eq!(
        graph.used_by(id("Out")).into_iter().collect::<Vec<_>>(),
        ["getters"]
    );
    assert!(graph.used_by(id("Unused")).is_empty());
}
