//! The field maps of `docs/field-maps.md`: each compiles against the connector that it is for, or has the mistakes that it is shown for.

#![cfg(test)]

use conjoin_runtime::{FieldMap, JsonClass, OwnField};

/// The customer's own field that a word of a block gives: `own:properties.plan=a|b`.
fn own(word: &str) -> Option<OwnField> {
    let field = word.strip_prefix("own:")?;
    let (path, options) = field.split_once('=').unwrap_or((field, ""));
    let options = options.split('|').filter(|it| !it.is_empty());
    let field = OwnField::new(path, JsonClass::Text);
    Some(field.with_options(options.map(str::to_owned)))
}

/// A block of JSON: provider, model, own fields and codes, text.
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
        let fields_of_customer: Vec<OwnField> = codes.iter().filter_map(|it| own(it)).collect();
        let listed = (!fields_of_customer.is_empty()).then_some(fields_of_customer.as_slice());
        let mut found: Vec<&str> = match map.compile(fields, listed) {
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
        let mut codes: Vec<&str> = codes.into_iter().filter(|it| own(it).is_none()).collect();
        codes.sort_unstable();
        found.sort_unstable();
        assert_eq!(found, codes, "{provider} {model}\n{json}");
    }
}
