//! A union as the generator writes it: what was read is written again, also what the spec does not name.

#![cfg(test)]

use conjoin_runtime::json::{FromJson, Reader, ToJson, Variant, Writer, to_string};
use serde_json::Value;

#[derive(Debug, Clone, Default, FromJson, ToJson)]
struct Cat {
    kind: Option<String>,
    friend: Option<Pet>,
}

#[derive(Debug, Clone)]
enum Pet {
    Cat(Box<Cat>),
    Name(String),
    Numbers(Vec<i64>),
    Unknown(Value),
}

impl FromJson for Pet {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        let variants = &[Variant::Tags(&["cat"]), Variant::Text, Variant::List];
        Some(match json.variant("kind", variants) {
            Some(0) => Self::Cat(json.get()?),
            Some(1) => Self::Name(json.get()?),
            Some(2) => Self::Numbers(json.get()?),
            _ => Self::Unknown(json.get()?),
        })
    }
}

impl ToJson for Pet {
    fn to_json(&self, out: &mut Writer) {
        match self {
            Self::Cat(value) => out.value(value),
            Self::Name(value) => out.value(value),
            Self::Numbers(value) => out.value(value),
            Self::Unknown(value) => out.value(value),
        }
    }
}

#[test]
fn what_is_read_is_written_again() {
    for (text, known) in [
        (
            r#"{"kind":"cat","friend":{"kind":"cat","friend":"Tom"}}"#,
            true,
        ),
        (r#""Tom""#, true),
        ("[1,2]", true),
        (
            r#"{"kind":"newt","legs":[4,null,18446744073709551615]}"#,
            false,
        ),
        (r#"{"legs":4}"#, false),
        ("1.5", false),
        ("true", false),
    ] {
        let mut json = Reader::new(text);
        let pet: Pet = json.get().expect(text);
        json.finish().expect(text);
        assert!(json.mismatches().is_empty(), "{text}");
        assert_eq!(!matches!(pet, Pet::Unknown(_)), known, "{text}");
        assert_eq!(to_string(&pet), text);
    }
}

#[test]
fn null_and_broken_text_are_no_variant() {
    for text in ["null", "", "{\"kind\":", "[1"] {
        let mut json = Reader::new(text);
        let pet: Option<Pet> = json.get();
        let whole = json.finish().is_ok();
        assert!(pet.is_none() || !whole, "{text}");
    }
}

#[test]
fn deep_unions_end_in_an_error() {
    let text = format!(
        "{}1{}",
        r#"{"kind":"cat","friend":"#.repeat(2_000),
        "}".repeat(2_000)
    );
    let mut json = Reader::new(&text);
    let _: Option<Pet> = json.get();
    assert!(json.finish().is_err());
}
