//! What a mapping promises of a round trip, tried with many values for each field.
//!
//! Nothing of a field that is `iso` is lost, and a field that is called lossy does lose something.

#![cfg(test)]

mod forms;
mod trip;
mod values;

use std::collections::BTreeMap;

use conjoin_codegen::plan::{Class, Model, Write};
use conjoin_tests::mapped::{self, Mapped};
use proptest::strategy::BoxedStrategy;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::Value;

use trip::Trip;
use values::{common_values, provider_values};

/// Values per field and law.
const CASES: u32 = 40;

fn runner() -> TestRunner {
    let config = Config {
        cases: CASES,
        failure_persistence: None,
        ..Config::default()
    };
    TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha))
}

/// Tries a law with many values; tells the smallest value that breaks it.
fn tried(
    values: &BoxedStrategy<Value>,
    law: impl Fn(&Value) -> Result<(), String>,
) -> Result<(), String> {
    let outcome = runner().run(values, |value| {
        law(&value).map_err(proptest::test_runner::TestCaseError::fail)
    });
    outcome.map_err(|error| error.to_string())
}

/// A field and how the laws went.
struct Outcome {
    field: String,
    class: Class,
    /// `read(write(m)) == m`.
    written: Option<Result<(), String>>,
    /// `write(read(r))` is contained in `r`.
    read: Option<Result<(), String>>,
}

impl Outcome {
    fn broken(&self) -> impl Iterator<Item = &String> {
        let both = [&self.written, &self.read].into_iter().flatten();
        both.filter_map(|it| it.as_ref().err())
    }
}

/// The write that takes a field, and whether it is the one that creates.
fn writer<'m>(model: &'m Model, field: &str) -> Option<(&'m Write, bool)> {
    let writes = [(&model.update, false), (&model.create, true)];
    writes.into_iter().find_map(|(write, creates)| {
        let write = write.as_ref()?;
        let taken = write.fields.iter().any(|(name, _)| name == field);
        (taken && trip::reachable(model, write)).then_some((write, creates))
    })
}

fn outcomes(provider: &Mapped, wanted: impl Fn(Class) -> bool) -> Vec<Outcome> {
    let mut out = Vec::new();
    for (category, model) in provider.models() {
        let common = mapped::common(category, &model.name);
        for row in model.provenance.iter().filter(|row| wanted(row.class)) {
            let Some(field) = common.fields.get(&row.field) else {
                continue;
            };
            let Some((write, creates)) = writer(model, &row.field) else {
                continue;
            };
            let Some(trip) = Trip::new(provider, category, model, write, creates, &row.field)
            else {
                continue;
            };
            let values = common_values(write, &row.field, &field.ty);
            let written = values.map(|values| tried(&values, |value| trip.write_then_read(value)));
            let values = provider_values(provider, trip.read());
            let read = values.map(|values| tried(&values, |value| trip.read_then_write(value)));
            out.push(Outcome {
                field: format!("{} {category}.{} {}", provider.name, model.name, row.field),
                class: row.class,
                written,
                read,
            });
        }
    }
    out
}

#[test]
fn nothing_is_lost_of_exact_fields() {
    let mut tried = BTreeMap::<&str, (usize, usize)>::new();
    let mut broken = Vec::new();
    for provider in mapped::all() {
        for outcome in outcomes(provider, |class| class == Class::Iso) {
            let count = tried.entry(&provider.name).or_default();
            count.0 += usize::from(outcome.written.is_some());
            count.1 += usize::from(outcome.read.is_some());
            broken.extend(
                outcome
                    .broken()
                    .map(|why| format!("{}: {why}", outcome.field)),
            );
            if outcome.written.is_none() && outcome.read.is_none() {
                broken.push(format!("{}: no values are known for it", outcome.field));
            }
        }
    }
    println!("fields tried, write then read and read then write: {tried:?}");
    assert!(broken.is_empty(), "{}", broken.join("\n\n"));
    for (provider, (written, read)) in tried {
        assert!(written >= 5 && read >= 5, "{provider}: {written}, {read}");
    }
}

/// Fields that are called lossy for a reason that these values do not show: which of two paths was there.
const NOT_SHOWN: &[&str] = &["acme hris.Employee team"];

#[test]
fn a_field_that_is_called_lossy_loses_something() {
    let lossy = |class| matches!(class, Class::ReadLossy | Class::WriteLossy);
    let mut exact = Vec::new();
    for provider in mapped::all() {
        for outcome in outcomes(provider, lossy) {
            let both = outcome.written.is_some() && outcome.read.is_some();
            let known = NOT_SHOWN.contains(&outcome.field.as_str());
            if both && outcome.broken().next().is_none() && !known {
                exact.push(format!("{} is {:?}", outcome.field, outcome.class));
            }
        }
    }
    assert!(exact.is_empty(), "nothing is lost:\n{}", exact.join("\n"));
}
