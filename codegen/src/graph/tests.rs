//! Boxes on small APIs.

use super::Graph;
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
    let graph = Graph::new(api);
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
fn cycles_through_unions_are_cut_at_the_variant() {
    let api = schemas(
        "Expr: {oneOf: [{$ref: '#/components/schemas/Not'}, {$ref: '#/components/schemas/Lit'}]}\nNot: {properties: {of: {$ref: '#/components/schemas/Expr'}}}\nLit: {properties: {v: {type: string}}}\n",
    );
    assert_eq!(boxes(&api), ["Expr#0"]);
}

#[test]
fn cycles_of_unions_alone_are_cut_at_a_variant() {
    let api = schemas(
        "A: {properties: {a: {type: string}}}\nU: {oneOf: [{$ref: '#/components/schemas/V'}, {$ref: '#/components/schemas/A'}], discriminator: {propertyName: kind}}\nV: {oneOf: [{$ref: '#/components/schemas/U'}, {$ref: '#/components/schemas/A'}], discriminator: {propertyName: sort}}\n",
    );
    assert_eq!(boxes(&api), ["V#0"]);
}
