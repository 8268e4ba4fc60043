//! The number of models and fields, against the table of `docs/models.md`, and the list of types of these tests.

use std::collections::BTreeSet;
use std::path::Path;

use conjoin_codegen::models::{Category, ModelKind};

use crate::every::{declared, every};

/// Rows of the table: category, models, their fields, lookups, their fields, nested types, their fields.
fn table() -> Vec<(String, Vec<usize>)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/models.md");
    let text = std::fs::read_to_string(path).expect("the docs");
    let rows = text.lines().filter_map(|line| {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let numbers: Vec<usize> = cells
            .iter()
            .skip(1)
            .filter_map(|cell| cell.trim_matches('*').parse().ok())
            .collect();
        let name = cells.first()?.trim_matches(['`', '*']).to_owned();
        (numbers.len() == 6).then_some((name, numbers))
    });
    rows.collect()
}

fn counted(category: &Category) -> Vec<usize> {
    [ModelKind::Model, ModelKind::Lookup, ModelKind::Nested]
        .into_iter()
        .flat_map(|kind| {
            let of_kind = || category.types().filter(move |it| it.kind == kind);
            [of_kind().count(), of_kind().map(|it| it.fields.len()).sum()]
        })
        .collect()
}

#[test]
fn the_docs_count_models_and_fields_right() {
    let categories = declared();
    let table = table();
    let mut sum = vec![0; 6];
    for category in &categories {
        let numbers = counted(category);
        let row = table.iter().find(|(name, _)| *name == category.name);
        assert_eq!(row.map(|(_, it)| it), Some(&numbers), "{}", category.name);
        for (sum, number) in sum.iter_mut().zip(numbers) {
            *sum += number;
        }
    }
    let all = table.iter().find(|(name, _)| name == "all");
    assert_eq!(all.map(|(_, it)| it), Some(&sum));
    assert_eq!(table.len(), categories.len() + 1);
    // The first wave: 44 models, one lookup, lines of invoices and permissions on files, with 557 fields.
    assert_eq!(sum.first(), Some(&44));
    let within = |category: &str, name: &str| {
        categories
            .iter()
            .find(|it| it.name == category)
            .and_then(|it| it.nested.get(name))
            .map_or(0, |it| it.fields.len())
    };
    let nested = within("accounting", "InvoiceLine") + within("file_storage", "Permission");
    assert_eq!(
        sum.iter().skip(1).step_by(2).take(2).sum::<usize>() + nested,
        557
    );
}

#[test]
fn these_tests_know_every_type() {
    let mut wanted = BTreeSet::new();
    for category in declared() {
        for model in category.types() {
            wanted.insert((category.name.clone(), model.name.clone()));
            if model.kind != ModelKind::Nested {
                wanted.insert((category.name.clone(), format!("{}Input", model.name)));
            }
        }
    }
    let found: BTreeSet<(String, String)> = every()
        .iter()
        .map(|it| (it.category.to_owned(), it.name.to_owned()))
        .collect();
    assert_eq!(found, wanted);
}
