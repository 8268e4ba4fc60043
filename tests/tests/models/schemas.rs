//! The JSON schemas that are shipped: what serde writes holds, what is wrong does not.

use std::path::Path;

use boon::{Compiler, SchemaIndex, Schemas};
use conjoin_codegen::models::{Field, FieldType, ModelKind, schema_id};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

use crate::every::{declared, known};
use crate::values;

/// Values a model.
const CASES: usize = 25;

fn shipped(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../generated/models/schemas")
        .join(format!("{name}.json"));
    let text = std::fs::read_to_string(&path).expect("the schema");
    let first = text.lines().next().unwrap_or_default();
    assert!(first.contains("@generated"), "{first}");
    serde_json::from_str(&text).expect("JSON")
}

struct Checker {
    schemas: Schemas,
    at: SchemaIndex,
}

impl Checker {
    fn new(name: &str) -> Self {
        let schema = shipped(name);
        assert_eq!(
            schema["$schema"],
            "https://json-schema.org/draft/2020-12/schema"
        );
        let id = schema["$id"].as_str().expect("an id").to_owned();
        let mut schemas = Schemas::new();
        let mut compiler = Compiler::new();
        compiler.add_resource(&id, schema).expect("a resource");
        let at = compiler.compile(&id, &mut schemas).expect("a schema");
        Self { schemas, at }
    }

    fn check(&self, value: &Value) -> Result<(), String> {
        let checked = self.schemas.validate(value, self.at);
        checked.map_err(|error| format!("{error:#}"))
    }
}

/// A value that the schema of this field refuses; none where any value is right.
fn wrong(field: &Field) -> Value {
    match &field.ty {
        FieldType::Date | FieldType::DateTime | FieldType::DateOrDateTime => json!("tomorrow"),
        FieldType::Decimal => json!(12.5),
        FieldType::Money => json!({"currency": "EUR"}),
        FieldType::Ref(_) => json!({"name": "nobody"}),
        FieldType::Bytes => json!("no base64!"),
        FieldType::List(_) => json!({}),
        _ => json!(["neither"]),
    }
}

#[test]
fn every_schema_holds_for_what_is_written_and_for_nothing_else() {
    let categories = declared();
    let mut runner = TestRunner::deterministic();
    let (mut schemas, mut refused) = (0, 0);
    for known in known(&categories) {
        if known.model.kind == ModelKind::Nested {
            continue;
        }
        let category = categories
            .iter()
            .find(|it| it.name == known.ty.category)
            .expect("the category");
        let mut name = schema_id(category, &known.model.name);
        if known.is_input {
            name.push_str(".input");
        }
        let checker = Checker::new(&name);
        schemas += 1;
        let objects = values::objects(category, &known);
        for _ in 0..CASES {
            let value = objects.new_tree(&mut runner).expect("a value").current();
            let written = (known.ty.round)(&value).expect("a value");
            checker
                .check(&written)
                .unwrap_or_else(|error| panic!("{name}: {error}\n{written:#}"));
        }
        let base = if known.is_input {
            json!({})
        } else {
            json!({"remote_id": "1"})
        };
        for field in known.fields() {
            let mut object = base.clone();
            object[&field.name] = values::marked(category, &field.ty, "mark", 0);
            checker.check(&object).expect("a right value");
            object[&field.name] = wrong(&field);
            assert!(checker.check(&object).is_err(), "{name}.{}", field.name);
            object[&field.name] = Value::Null;
            assert_eq!(
                checker.check(&object).is_ok(),
                known.is_input,
                "{name}.{}",
                field.name
            );
            refused += 1;
        }
        let unknown = json!({"remote_id": "1", "no_such_field": 1});
        assert_eq!(checker.check(&unknown).is_err(), known.is_input, "{name}");
        assert_eq!(checker.check(&json!({})).is_ok(), known.is_input, "{name}");
    }
    assert_eq!(schemas, 90);
    assert!(refused > 900, "{refused}");
}

#[test]
fn schemas_say_what_is_private_and_what_is_read_only() {
    let employee = &shipped("hris.employee")["properties"];
    assert_eq!(employee["first_name"]["x-personal"], true);
    assert_eq!(employee["gender"]["x-sensitive"], true);
    assert_eq!(employee["display_name"]["readOnly"], true);
    assert_eq!(
        employee["gender"]["anyOf"][0]["enum"][0], "MALE",
        "{employee:#}"
    );
    let input = &shipped("hris.employee.input")["properties"];
    assert!(input.get("display_name").is_none() && input.get("first_name").is_some());
}
