//! A common type of two fields within another, as the derive would make it.

use serde_json::json;

use super::*;

#[derive(Clone, Default, PartialEq)]
struct Line {
    text: Option<String>,
    pay: Option<Decimal>,
}

#[derive(Clone, Default, PartialEq)]
struct Input {
    name: Patch<String>,
    lines: Patch<Vec<Line>>,
    custom_fields: BTreeMap<String, serde_json::Value>,
}

/// What the derive gives, for two types.
macro_rules! model {
    ($name:ident, $strict:literal, $($field:ident: $privacy:ident),+) => {
        impl Model for $name {
            const NAME: &'static str = stringify!($name);
            const STRICT: bool = $strict;
            const FIELDS: &'static [FieldInfo] = &[$(FieldInfo::new(stringify!($field), Privacy::$privacy)),+];

            fn field(&self, at: usize) -> Option<&dyn Field> {
                let all: &[&dyn Field] = &[$(&self.$field),+];
                all.get(at).copied()
            }

            fn field_mut(&mut self, at: usize) -> Option<&mut dyn Field> {
                let all: Vec<&mut dyn Field> = vec![$(&mut self.$field),+];
                all.into_iter().nth(at)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                debug(self, out)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                serialize(self, to)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                deserialize(from)
            }
        }

        impl Value for $name {
            fn strip(&mut self, least: Privacy) {
                strip(self, least);
            }
        }
    };
}

model!(Line, false, text: Open, pay: Sensitive);
model!(Input, true, name: Personal, lines: Open, custom_fields: Sensitive);

fn full() -> serde_json::Value {
    json!({
        "name": "Ada",
        "lines": [{"text": "one", "pay": "10.50"}, {}],
        "custom_fields": {"shirt": "L"},
    })
}

#[test]
fn both_ways() {
    let input: Input = serde_json::from_value(full()).expect("an input");
    assert_eq!(serde_json::to_value(&input).expect("JSON"), full());
    let cleared: Input = serde_json::from_value(json!({"name": null})).expect("an input");
    assert_eq!(cleared.name, Patch::Clear);
    assert_eq!(
        serde_json::to_string(&cleared).expect("JSON"),
        r#"{"name":null}"#
    );
    assert_eq!(
        serde_json::to_string(&Input::default()).expect("JSON"),
        "{}"
    );
}

#[test]
fn what_is_private_is_not_printed() {
    let input: Input = serde_json::from_value(full()).expect("an input");
    assert_eq!(
        format!("{input:?}"),
        "Input { name: Set(<personal>), lines: Set([Line { text: Some(\"one\"), pay: Some(<sensitive>) }, \
         Line { text: None, pay: None }]), custom_fields: {\"shirt\": <sensitive>} }"
    );
}

#[test]
fn views_without_what_is_private() {
    let input: Input = serde_json::from_value(full()).expect("an input");
    let shown = |least| serde_json::to_value(without(input.clone(), least)).expect("JSON");
    assert_eq!(
        shown(Privacy::Sensitive),
        json!({"name": "Ada", "lines": [{"text": "one"}, {}]})
    );
    assert_eq!(
        shown(Privacy::Personal),
        json!({"lines": [{"text": "one"}, {}]})
    );
}

#[test]
fn mistakes_say_where() {
    let wrong = |value| {
        serde_json::from_value::<Input>(value)
            .expect_err("wrong")
            .to_string()
    };
    assert_eq!(
        wrong(json!({"nam": "Ada"})),
        "unknown field `nam`, expected one of `name`, `lines`, `custom_fields`"
    );
    assert_eq!(
        wrong(json!({"name": 1})),
        "name: the value is of another type or form; it is private and not shown"
    );
    assert_eq!(
        wrong(json!({"lines": [{"text": []}]})),
        "lines: text: invalid type: sequence, expected a string"
    );
    assert!(wrong(json!([])).contains("expected an object of Input"));
    let twice = serde_json::from_str::<Input>(r#"{"name":"a","name":"b"}"#);
    assert!(
        twice
            .expect_err("twice")
            .to_string()
            .starts_with("duplicate field `name`")
    );
    // A type that is read from providers' answers passes over what it does not know.
    assert!(serde_json::from_value::<Line>(json!({"colour": "red"})).is_ok());
}
