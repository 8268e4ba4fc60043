//! What serde writes of a value, it reads as the same value.

use conjoin_codegen::models::ModelKind;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

use crate::every::{declared, known};
use crate::values;

/// Values a type.
const CASES: usize = 60;

#[test]
fn every_type_is_read_as_it_is_written() {
    let categories = declared();
    let mut runner = TestRunner::deterministic();
    let mut filled = 0;
    for known in known(&categories) {
        let category = categories
            .iter()
            .find(|it| it.name == known.ty.category)
            .expect("the category");
        let objects = values::objects(category, &known);
        for _ in 0..CASES {
            let value = objects.new_tree(&mut runner).expect("a value").current();
            let again = (known.ty.round)(&value);
            assert_eq!(again.as_ref(), Ok(&value), "{}", known.id());
            filled += value.as_object().map_or(0, serde_json::Map::len);
        }
    }
    // The values are no empty objects.
    assert!(filled > 20_000, "{filled}");
}

#[test]
fn every_field_is_read_alone_and_wrong_ones_are_told() {
    let categories = declared();
    for known in known(&categories) {
        let category = categories
            .iter()
            .find(|it| it.name == known.ty.category)
            .expect("the category");
        let id = if known.is_input || known.model.kind == ModelKind::Nested {
            json!({})
        } else {
            json!({"remote_id": "1"})
        };
        for field in known.fields() {
            let mut object = id.clone();
            object[&field.name] = values::marked(category, &field.ty, "mark", 0);
            assert_eq!(
                (known.ty.round)(&object).as_ref(),
                Ok(&object),
                "{}.{}",
                known.id(),
                field.name
            );
            // No field takes any of these.
            let wrong = match values::marked(category, &field.ty, "mark", 0) {
                Value::Array(_) => json!("no list"),
                _ => json!([["no", "value"]]),
            };
            object[&field.name] = wrong;
            let error = (known.ty.round)(&object).expect_err("a wrong value");
            assert!(error.starts_with(&field.name), "{}: {error}", known.id());
        }
        let unknown = (known.ty.round)(&json!({"no_such_field": 1}));
        assert_eq!(unknown.is_err(), known.is_input, "{}", known.id());
    }
}
