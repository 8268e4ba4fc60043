//! The table of where each common field comes from: every line that it names says that field, and it says all that is done.

#![cfg(test)]

use conjoin_runtime::Origin;

/// Reads the mapping that a table names, and looks for each field at its line.
fn holds(root: &str, origin: &Origin) {
    let path = format!("{root}/{}", origin.file);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let lines: Vec<&str> = text.lines().collect();
    let at = |line: u32| {
        let found = lines.get(line as usize - 1);
        *found.unwrap_or_else(|| panic!("{path} has no line {line}"))
    };
    let model = origin.model.split_once('.').unwrap().1;
    let said = at(origin.line)
        .split_once(':')
        .unwrap()
        .0
        .trim()
        .to_lowercase();
    assert_eq!(said, model.replace('_', ""), "{path}:{}", origin.line);
    assert_eq!(origin.rows.len(), origin.lines.len(), "{}", origin.model);
    for (row, line) in origin.rows() {
        let said = at(line).trim_start();
        let place = format!("{path}:{line}: {} of {}", row.field, origin.model);
        match (row.field, row.class) {
            ("remote_id", _) => assert!(said.starts_with("id:"), "{place}: {said}"),
            ("custom_fields", _) => assert!(
                said.contains("rest:") || said.contains("entries:"),
                "{place}: {said}"
            ),
            // A list of names below a reason.
            (field, "absent") => assert!(
                said.split(|c: char| !c.is_alphanumeric() && c != '_')
                    .any(|word| word == field),
                "{place}: {said}"
            ),
            // Filled by what the record hangs below.
            (field, _) if row.source.starts_with("id of the ") => {
                assert!(said.contains(&format!("as: {field}")), "{place}: {said}");
            }
            (field, _) => assert!(said.starts_with(&format!("{field}:")), "{place}: {said}"),
        }
    }
}

#[test]
fn every_line_says_its_field() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
    let mut rows = 0;
    for provider in conjoin_connectors::providers() {
        for category in provider.categories {
            for (origin, model) in category.origins.iter().zip(category.capabilities.models) {
                assert_eq!(origin.model, model.model);
                holds(root, origin);
                rows += origin.rows.len();
                let found = conjoin_connectors::origin(provider.name, origin.model);
                assert_eq!(found, Some(*origin));
            }
            assert_eq!(category.origins.len(), category.capabilities.models.len());
        }
    }
    assert!(rows > 300, "{rows} rows");
    let testbed = concat!(env!("CARGO_MANIFEST_DIR"), "/testbed");
    holds(testbed, &conjoin_acme::ticketing::ticket::ORIGIN);
    holds(testbed, &conjoin_acme::ticketing::comment::ORIGIN);
    holds(testbed, &conjoin_acme::crm::opportunity::ORIGIN);
}

/// Every step between the source and the common field is named.
#[test]
fn a_transform_is_told_whole() {
    let told = |provider: &str, model: &str, field: &str| {
        let origin = conjoin_connectors::origin(provider, model).unwrap();
        origin.field(field).unwrap().0.transform
    };
    let money = told("hubspot", "crm.opportunity", "amount");
    assert_eq!(money, "money in /properties/deal_currency_code");
    assert_eq!(
        told("zendesk", "ticketing.ticket", "remote_id"),
        "int to string"
    );
    assert_eq!(
        told("zendesk", "ticketing.ticket", "custom_fields"),
        "key /id, value /value"
    );
    let ticket = &conjoin_acme::ticketing::ticket::ORIGIN;
    let started = ticket.field("started_at").unwrap().0.transform;
    assert_eq!(started, "datetime %Y-%m-%d %H:%M in UTC");
    assert_eq!(conjoin_connectors::origin("zendesk", "hris.employee"), None);
    assert_eq!(
        conjoin_connectors::origin("nobody", "ticketing.ticket"),
        None
    );
}

/// The README shows the same table, with the line of each field below that of its model.
#[test]
fn the_readme_shows_the_lines() {
    for provider in conjoin_connectors::providers() {
        let path = format!(
            "{}/../generated/{}/README.md",
            env!("CARGO_MANIFEST_DIR"),
            provider.name
        );
        let text = std::fs::read_to_string(&path).unwrap();
        for origin in provider.categories.iter().flat_map(|it| it.origins) {
            let heading = format!("### `{}`", origin.model);
            let section = text.split(&heading).nth(1).unwrap();
            let section = section.split("\n#").next().unwrap();
            let link = format!("../../{}#L{}", origin.file, origin.line);
            assert!(section.contains(&link), "{path}: {link}");
            for (row, below) in origin.rows.iter().zip(origin.lines) {
                let start = format!("| `{}` |", row.field);
                let line = section.lines().find(|line| line.starts_with(&start));
                let line = line.unwrap_or_else(|| panic!("{path}: {}", row.field));
                assert!(line.ends_with(&format!("| +{below} |")), "{path}: {line}");
            }
        }
    }
}
