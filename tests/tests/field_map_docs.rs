//! The field maps of `docs/field-maps.md`: each compiles against the connector that it is for, or has the mistakes that it is shown for.

#![cfg(test)]

use conjoin_runtime::FieldMap;

/// A block of JSON: provider, model, codes, text.
fn blocks(text: &str) -> Vec<(&str, &str, Vec<&str>, &str)> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once("```json ") {
        let (head, after) = after.split_once('\n').unwrap();
        let (json, after) = after.split_once("```").unwrap();
        let mut words = head.split_whitespace();
        let (provider, model) = (words.next().unwrap(), words.next().unwrap());
        found.push((provider, model, words.collect(), json));
        rest = after;
    }
    found
}

#[test]
fn every_field_map_of_the_documentation_is_what_it_is_said_to_be() {
    let text = include_str!("../../docs/field-maps.md");
    let blocks = blocks(text);
    assert_eq!(
        blocks.len(),
        text.matches("```json").count(),
        "each block names provider and model"
    );
    assert!(blocks.len() >= 4);
    for (provider, model, codes, json) in blocks {
        let known = conjoin_connectors::providers();
        let known = known.iter().find(|it| it.name == provider).unwrap();
        let fields = known
            .field_maps
            .iter()
            .find(|it| it.model == model)
            .unwrap_or_else(|| panic!("{provider} has no field map of {model}"));
        let map: FieldMap = serde_json::from_str(json).unwrap();
        let mut found: Vec<&str> = match map.compile(fields, None) {
            Ok(_) => Vec::new(),
            Err(error) => {
                let told = error.to_string();
                for line in told.lines().skip(1) {
                    let start = line.split(" at /").next().unwrap();
                    assert!(text.contains(start), "the page does not show: {line}");
                }
                error.problems.iter().map(|it| it.code).collect()
            }
        };
        let mut codes = codes;
        codes.sort_unstable();
        found.sort_unstable();
        assert_eq!(found, codes, "{provider} {model}\n{json}");
    }
}
