//! Any text gives a valid Rust identifier, and a scope gives each name once.

#![cfg(test)]

use conjoin_codegen::names::{
    Scope, camel, model_variant, module, screaming, singular, snake, variant,
};
use proptest::prelude::*;

fn is_identifier(name: &str) -> bool {
    name.is_ascii() && name.len() <= 110 && syn::parse_str::<syn::Ident>(name).is_ok()
}

/// Text of any kind, and text that looks like names.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[a-zA-Z0-9_\\-\\.\\[\\]\\$@+ ]{0,40}",
        "[A-Z]{1,8}s?[a-z0-9]{0,6}",
        "\\PC{0,20}"
    ]
}

proptest! {
    #[test]
    fn any_text_is_an_identifier(text in text()) {
        for name in [snake(&text), camel(&text), screaming(&text), variant(&text), module(&text), model_variant(&text)] {
            prop_assert!(is_identifier(&name), "{text:?} became {name:?}");
        }
        prop_assert!(is_identifier(&snake(&singular(&text))));
    }

    #[test]
    fn a_name_names_itself(text in text()) {
        let name = snake(&text);
        prop_assert_eq!(snake(&name), name);
    }

    #[test]
    fn a_scope_gives_each_name_once(texts in prop::collection::vec("[ab]{1,2}[12]?", 0..24)) {
        let mut scope = Scope::new();
        let mut given: Vec<String> = texts.iter().map(|text| scope.claim(text, text)).collect();
        for name in &given {
            prop_assert!(is_identifier(name));
        }
        given.sort();
        given.dedup();
        prop_assert_eq!(given.len(), texts.len());
    }
}

#[test]
fn keywords_and_reserved_names_are_never_given() {
    for word in [
        "self", "Self", "super", "crate", "_", "type", "gen", "async", "yield", "macro", "dyn",
        "union", "static",
    ] {
        assert!(
            is_identifier(&snake(word))
                && is_identifier(&camel(word))
                && is_identifier(&variant(word)),
            "{word}"
        );
    }
    for word in [
        "Option", "Vec", "String", "Box", "Result", "Some", "None", "Ok", "Err", "Send", "Default",
    ] {
        assert_eq!(camel(word), format!("{word}Type"));
    }
}
