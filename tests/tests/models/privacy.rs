//! What is personal or sensitive is neither printed nor in the views without it.

use conjoin_codegen::models::{FieldType, ModelKind};
use conjoin_runtime::model::Privacy;
use serde_json::{Value, json};

use crate::every::{Known, declared, known};
use crate::values;

/// Texts, numbers and days within a value, as they would be printed.
fn scalars(value: &Value, out: &mut Vec<String>) {
    match value {
        Value::String(text) => out.push(text.clone()),
        Value::Number(number) => out.push(number.to_string()),
        Value::Array(items) => items.iter().for_each(|it| scalars(it, out)),
        Value::Object(map) => map.values().for_each(|it| scalars(it, out)),
        Value::Null | Value::Bool(_) => {}
    }
}

fn empty(known: &Known) -> Value {
    if known.is_input || known.model.kind == ModelKind::Nested {
        json!({})
    } else {
        json!({"remote_id": "1"})
    }
}

#[test]
fn the_flags_of_the_model_files_are_those_of_the_types() {
    let categories = declared();
    let mut flagged = 0;
    for known in known(&categories) {
        for field in known.fields() {
            let wanted = match (field.sensitive, field.personal) {
                (true, _) => Privacy::Sensitive,
                (false, true) => Privacy::Personal,
                (false, false) => Privacy::Open,
            };
            let found = known.ty.fields.iter().find(|(name, _)| *name == field.name);
            assert_eq!(
                found,
                Some(&(field.name.as_str(), wanted)),
                "{}",
                known.id()
            );
            flagged += usize::from(wanted != Privacy::Open);
        }
        if known.model.kind != ModelKind::Nested {
            let custom = ("custom_fields", Privacy::Sensitive);
            assert_eq!(known.ty.fields.last(), Some(&custom), "{}", known.id());
        }
    }
    assert!(flagged > 100, "{flagged}");
}

#[test]
fn no_value_of_a_flagged_field_is_printed() {
    let categories = declared();
    let (mut hidden, mut shown) = (0, 0);
    for known in known(&categories) {
        let category = categories
            .iter()
            .find(|it| it.name == known.ty.category)
            .expect("the category");
        let absent = (known.ty.debug)(&empty(&known));
        for field in known.fields() {
            let value = values::marked(category, &field.ty, "marked", 0);
            let mut object = empty(&known);
            object[&field.name] = value.clone();
            let printed = (known.ty.debug)(&object);
            let place = format!("{}.{}: {printed}", known.id(), field.name);
            // Whether there is a value is told all the same.
            assert_ne!(printed, absent, "{place}");
            let mut texts = Vec::new();
            scalars(&value, &mut texts);
            if field.personal || field.sensitive {
                let word = if field.sensitive {
                    "<sensitive>"
                } else {
                    "<personal>"
                };
                assert!(printed.contains(word), "{place}");
                for text in texts {
                    assert!(!printed.contains(&text), "{text} in {place}");
                    hidden += 1;
                }
            } else if texts.iter().any(|text| printed.contains(text)) {
                shown += 1;
            } else {
                // Nothing but a nested value that is flagged itself, or a value that is no text.
                assert!(
                    printed.contains("true") || printed.contains("<personal>"),
                    "{place}"
                );
            }
        }
        if known.model.kind != ModelKind::Nested {
            let mut object = empty(&known);
            object["custom_fields"] = json!({"shirt": "marked-text"});
            let printed = (known.ty.debug)(&object);
            assert!(printed.contains("<sensitive>") && !printed.contains("marked-text"));
        }
    }
    assert!(hidden > 200 && shown > 800, "{hidden} {shown}");
}

#[test]
fn views_have_everything_but_what_is_private() {
    let categories = declared();
    for known in known(&categories) {
        let category = categories
            .iter()
            .find(|it| it.name == known.ty.category)
            .expect("the category");
        let mut full = empty(&known);
        for field in known.fields() {
            full[&field.name] = values::marked(category, &field.ty, "marked", 0);
        }
        if known.model.kind != ModelKind::Nested {
            full["custom_fields"] = json!({"shirt": "L"});
        }
        for least in [Privacy::Sensitive, Privacy::Personal] {
            let left = (known.ty.without)(&full, least);
            for (name, privacy) in &known.ty.fields {
                assert_eq!(
                    left.get(name).is_none(),
                    *privacy >= least,
                    "{}.{name}",
                    known.id()
                );
            }
            // A type within a field loses its own private fields.
            let text = left.to_string();
            let nested_answer = text.contains("\"answer\":");
            assert!(!(nested_answer && least == Privacy::Personal), "{text}");
        }
    }
}

#[test]
fn no_error_shows_a_value_of_a_flagged_field() {
    let categories = declared();
    let mut told = 0;
    for known in known(&categories) {
        for field in known.fields() {
            let mut object = empty(&known);
            // Text where a number is expected, a number elsewhere.
            let (wrong, text) = match &field.ty {
                FieldType::Decimal | FieldType::Int => (json!("leaked-text"), "leaked-text"),
                _ => (json!(918_273_645), "918273645"),
            };
            object[&field.name] = wrong;
            let error = (known.ty.round)(&object).expect_err("a wrong value");
            let shown = error.contains(text);
            let private = field.personal || field.sensitive;
            assert!(!(private && shown), "{}: {error}", known.id());
            told += usize::from(shown);
        }
    }
    // Errors of other fields do show it, so that this can fail.
    assert!(told > 500, "{told}");
}
