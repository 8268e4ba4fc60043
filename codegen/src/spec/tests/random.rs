//! Random schemas that refer to each other in every way: no panic, an end, and unions that keep their promises.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::{read, unions};

const NAMES: u8 = 6;

/// A schema of any composition, with references among the named ones.
fn schema() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        4 => (0..NAMES).prop_map(|it| json!({"$ref": format!("#/components/schemas/S{it}")})),
        1 => (0..NAMES, 0..3_u8).prop_map(|(it, part)| {
            let part = ["properties/a", "allOf/0", "oneOf/1"][usize::from(part)];
            json!({"$ref": format!("#/components/schemas/S{it}/{part}")})
        }),
        1 => Just(json!({"type": "string"})),
        1 => Just(json!({"type": "integer"})),
        1 => Just(json!({"type": ["number", "null", "string"]})),
        1 => Just(json!({"type": "boolean", "nullable": true})),
        1 => Just(json!({"enum": ["a", 1, null]})),
        1 => Just(json!({"enum": ["x", "y"]})),
        1 => Just(json!({"const": "c"})),
        1 => Just(json!({"type": "null"})),
        1 => Just(json!({})),
        1 => Just(json!(true)),
        1 => Just(json!({"required": ["a"]})),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        let list = prop::collection::vec(inner.clone(), 1..4);
        let properties = prop::collection::vec((0..4_u8, inner.clone()), 1..4).prop_map(|it| {
            let entries = it.into_iter().map(|(name, schema)| {
                let name = ["a", "b", "kind", "d"][usize::from(name)];
                (name.to_owned(), schema)
            });
            Value::Object(entries.collect())
        });
        prop_oneof![
            list.clone().prop_map(|it| json!({"allOf": it})),
            list.clone().prop_map(|it| json!({"oneOf": it})),
            list.clone().prop_map(|it| json!({"anyOf": it})),
            list.clone().prop_map(|it| json!({"prefixItems": it})),
            (list.clone(), properties.clone()).prop_map(|(list, properties)| json!({
                "oneOf": list, "properties": properties, "required": ["a"],
                "discriminator": {"propertyName": "kind", "mapping": {"x": "S0", "y": "#/components/schemas/S1", "z": "none"}}
            })),
            (list.clone(), list, properties.clone()).prop_map(|(all, any, properties)| json!({
                "allOf": all, "anyOf": any, "properties": properties
            })),
            properties.clone().prop_map(|it| json!({
                "type": "object", "properties": it, "discriminator": {"propertyName": "kind"}
            })),
            properties.prop_map(|it| json!({"properties": it, "required": ["a", "kind", "ghost"]})),
            inner.clone().prop_map(|it| json!({"type": "array", "items": it})),
            inner.clone().prop_map(|it| json!({"additionalProperties": it})),
            inner.prop_map(|it| json!({"patternProperties": {"^a": it, "^b": {"type": "string"}}})),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_graph_of_schemas_is_read(schemas in prop::collection::vec(schema(), usize::from(NAMES))) {
        let named: serde_json::Map<String, Value> = schemas
            .into_iter()
            .enumerate()
            .map(|(index, schema)| (format!("S{index}"), schema))
            .collect();
        let document = json!({"openapi": "3.1.0", "info": {"title": "T", "version": "1"},
            "paths": {"/a": {"get": {"responses": {"200": {"description": "", "content": {
                "application/json": {"schema": {"$ref": "#/components/schemas/S0"}}}}}}}},
            "components": {"schemas": named}});
        let start = std::time::Instant::now();
        let (api, ..) = read(&[("openapi.json", &document.to_string())]);
        let api = api.unwrap();
        prop_assert!(start.elapsed().as_secs() < 10);
        prop_assert_eq!(api.operations.len(), 1);
        prop_assert_eq!(unions::broken(&api), Vec::<String>::new());
        prop_assert!(api.types.len() < 20_000, "{} types", api.types.len());
    }
}
