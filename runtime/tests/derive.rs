//! What the derives read and write.

use conjoin_runtime::json::{Extra, FromJson, OpenEnum, Reader, ToJson, open_enum, to_string};
use conjoin_runtime::model::Patch;

/// A provider's type.
#[derive(Debug, Clone, Default, FromJson, ToJson)]
#[json(rename_all = "camelCase")]
#[non_exhaustive]
struct Person {
    /// Words.
    pub first_name: Option<String>,
    /// A keyword.
    pub type_: Option<Kind>,
    /// A name that no rule makes.
    #[json("URL \"quoted\"")]
    pub url: Option<std::collections::BTreeMap<String, Vec<String>>>,
    #[json(rest)]
    pub extra: Extra,
}

/// A body.
#[derive(Debug, Clone, ToJson)]
struct Input {
    name: String,
    note: Patch<String>,
    age: Option<i64>,
}

/// Kind of a person.
#[open_enum]
pub enum Kind {
    Plain = "plain",
    /// Documented by hand.
    Odd = "an \"odd\" one",
}

#[open_enum(integer)]
pub(crate) enum Level {
    V1 = "1",
}

#[test]
fn objects_are_read_and_written() {
    let text = r#"{"firstName":"Ada","type":"new","URL \"quoted\"":{"a":["b"]},"more":[1]}"#;
    let person = Person::from_json(&mut Reader::new(text)).expect("an object");
    assert_eq!(person.first_name.as_deref(), Some("Ada"));
    assert_eq!(person.type_, Some(Kind::Other("new".to_owned())));
    assert_eq!(person.extra.len(), 1);
    assert_eq!(to_string(&person), text);
}

#[test]
fn bodies_leave_out_what_is_absent() {
    let input = Input {
        name: "a".to_owned(),
        note: Patch::Clear,
        age: None,
    };
    assert_eq!(to_string(&input), r#"{"name":"a","note":null}"#);
}

#[test]
fn enums_keep_what_they_do_not_know() {
    assert_eq!(Kind::from_text("plain"), Kind::Plain);
    assert_eq!(Kind::Odd.as_text(), "an \"odd\" one");
    assert_eq!(to_string(&Level::V1), "1");
    assert_eq!(to_string(&Level::Other("x".to_owned())), "\"x\"");
    let level = Level::from_json(&mut Reader::new("2"));
    assert_eq!(level, Some(Level::Other("2".to_owned())));
}
