//! JSON of every field type, as serde writes it.

use conjoin_codegen::models::{Category, Field, FieldType, ModelKind};
use conjoin_runtime::model::{Date, Decimal, Timestamp};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use crate::every::Known;

/// Objects with any of the fields of a type.
pub(crate) fn objects(category: &Category, known: &Known) -> BoxedStrategy<Value> {
    let is_input = known.is_input;
    let mut object = some_of(category, &known.fields(), 0, is_input);
    if known.model.kind != ModelKind::Nested {
        let custom = prop::collection::btree_map("[a-z]{1,6}", leaf(), 0..3);
        object = (object, custom, "[A-Za-z0-9-]{0,8}")
            .prop_map(move |(object, custom, id)| {
                let mut all = Map::new();
                if !is_input {
                    all.insert("remote_id".to_owned(), json!(id));
                }
                all.extend(object.as_object().cloned().unwrap_or_default());
                if is_input || !custom.is_empty() {
                    all.insert("custom_fields".to_owned(), json!(custom));
                }
                Value::Object(all)
            })
            .boxed();
    }
    object
}

/// What stands in a custom field.
fn leaf() -> BoxedStrategy<Value> {
    prop_oneof![
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        text(),
        Just(json!(["a", {"b": null}])),
    ]
    .boxed()
}

fn text() -> BoxedStrategy<Value> {
    "\\PC{0,12}".prop_map(Value::from).boxed()
}

/// An object with any of these fields, each in the order of the model.
fn some_of(
    category: &Category,
    fields: &[Field],
    depth: usize,
    nullable: bool,
) -> BoxedStrategy<Value> {
    let mut object: BoxedStrategy<Map<String, Value>> = Just(Map::new()).boxed();
    for field in fields {
        let name = field.name.clone();
        let value = of(category, &field.ty, depth + 1);
        let value = if nullable {
            prop_oneof![3 => value, 1 => Just(Value::Null)].boxed()
        } else {
            value
        };
        object = (object, prop::option::weighted(0.4, value))
            .prop_map(move |(mut object, value)| {
                if let Some(value) = value {
                    object.insert(name.clone(), value);
                }
                object
            })
            .boxed();
    }
    object.prop_map(Value::Object).boxed()
}

/// A value of a type.
pub(crate) fn of(category: &Category, ty: &FieldType, depth: usize) -> BoxedStrategy<Value> {
    match ty {
        FieldType::String | FieldType::Code(_) => text(),
        FieldType::Bool => any::<bool>().prop_map(Value::from).boxed(),
        FieldType::Int => any::<i64>().prop_map(Value::from).boxed(),
        FieldType::Decimal => decimal(),
        FieldType::Date => day().prop_map(|it| json!(it.to_string())).boxed(),
        FieldType::DateTime => moment(),
        FieldType::DateOrDateTime => {
            prop_oneof![day().prop_map(|it| json!(it.to_string())), moment()].boxed()
        }
        FieldType::Money => (decimal(), prop::option::of("[A-Z]{3}"))
            .prop_map(|(amount, currency)| match currency {
                Some(currency) => json!({"amount": amount, "currency": currency}),
                None => json!({"amount": amount}),
            })
            .boxed(),
        FieldType::Bytes => Just(json!("AAEC/w==")).boxed(),
        FieldType::Ref(_) => ("[a-z0-9]{1,8}", prop::option::of("\\PC{0,8}"))
            .prop_map(|(id, name)| match name {
                Some(name) => json!({"remote_id": id, "name": name}),
                None => json!({"remote_id": id}),
            })
            .boxed(),
        FieldType::Enum(it) => prop_oneof![
            prop::sample::select(it.values.clone()).prop_map(Value::from),
            "[a-z ]{0,8}".prop_map(Value::from),
        ]
        .boxed(),
        FieldType::Object(name) => {
            let fields: Vec<Field> = category
                .parts(name)
                .into_iter()
                .map(|(name, ty)| field(name, ty))
                .collect();
            // A type may hold itself in a list.
            if depth > 4 {
                return Just(json!({})).boxed();
            }
            some_of(category, &fields, depth, false)
        }
        FieldType::List(item) => {
            let most = if depth > 4 { 1 } else { 3 };
            prop::collection::vec(of(category, item, depth + 1), 0..most)
                .prop_map(Value::from)
                .boxed()
        }
        FieldType::Map(item) => {
            prop::collection::btree_map("[a-z]{1,6}", of(category, item, depth + 1), 0..3)
                .prop_map(|it| json!(it))
                .boxed()
        }
    }
}

fn decimal() -> BoxedStrategy<Value> {
    (any::<i64>(), 0_u32..10)
        .prop_map(|(digits, scale)| json!(Decimal::new(digits, scale).to_string()))
        .boxed()
}

fn day() -> impl Strategy<Value = Date> {
    (0_i16..=9999, 1_i8..=12, 1_i8..=28)
        .prop_map(|(year, month, day)| Date::new(year, month, day).expect("a day"))
}

fn moment() -> BoxedStrategy<Value> {
    (-60_000_000_000_i64..250_000_000_000, 0_i32..1_000_000_000)
        .prop_map(|(second, nanosecond)| {
            let moment = Timestamp::new(second, nanosecond).expect("a moment");
            json!(moment.to_string())
        })
        .boxed()
}

/// A part as a field.
fn field(name: String, ty: FieldType) -> Field {
    Field {
        name,
        ty,
        required: false,
        required_on_create: false,
        writable: true,
        personal: false,
        sensitive: false,
        doc: String::new(),
    }
}

/// One value with everything in it, whose texts are found nowhere else: they hold `mark`.
pub(crate) fn marked(category: &Category, ty: &FieldType, mark: &str, depth: usize) -> Value {
    match ty {
        FieldType::String | FieldType::Code(_) => json!(format!("{mark}-text")),
        FieldType::Bool => json!(true),
        FieldType::Int => json!(7_310_271),
        FieldType::Decimal => json!("918273.64"),
        FieldType::Date => json!("1907-03-14"),
        FieldType::DateTime => json!("1907-03-14T15:09:26Z"),
        FieldType::DateOrDateTime => json!("1907-03-14"),
        FieldType::Money => json!({"amount": "918273.64", "currency": "XTS"}),
        FieldType::Bytes => json!("AAEC/w=="),
        FieldType::Ref(_) => {
            json!({"remote_id": format!("{mark}-id"), "name": format!("{mark}-name")})
        }
        FieldType::Enum(it) => json!(it.values.first()),
        FieldType::Object(name) => {
            if depth > 4 {
                return json!({});
            }
            let parts = category
                .parts(name)
                .into_iter()
                .map(|(part, ty)| (part, marked(category, &ty, mark, depth + 1)));
            Value::Object(parts.collect())
        }
        FieldType::List(item) => json!([marked(category, item, mark, depth + 1)]),
        FieldType::Map(item) => json!({"key": marked(category, item, mark, depth + 1)}),
    }
}
