//! Random documents, damaged documents and random names: nothing panics, and whatever comes out is Rust.
//!
//! A few cases each by default. `CONJOIN_FUZZ_SECONDS=600` runs each target for that long, with other cases each time;
//! the case at work is then kept in the build folder, so that one that never ends is not lost.

mod fuzzing;
use std::time::{Duration, Instant};

use conjoin_client_tests::emitted::inventory;
use conjoin_client_tests::made_of;
use conjoin_codegen::names::{self, Scope};
use fuzzing::{Dice, document, fuzz, mutated, soup};
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

/// The longest that one small document may take, in a build without optimisation on a busy machine.
const PATIENCE: Duration = Duration::from_secs(120);

/// Makes the client of a document and looks at every file of it.
fn client(name: &str, bytes: &[u8]) -> Result<(), TestCaseError> {
    let start = Instant::now();
    let made = std::panic::catch_unwind(|| made_of(name, bytes)).map_err(|_| {
        let text = String::from_utf8_lossy(bytes);
        TestCaseError::fail(format!("panic on {name}: {text}"))
    })?;
    if let Some(client) = &made.client {
        inventory(&client.files).map_err(|why| {
            let text = String::from_utf8_lossy(bytes);
            TestCaseError::fail(format!("{why}\nof {name}: {text}"))
        })?;
    } else {
        prop_assert!(!made.said.is_empty(), "refused without a word");
    }
    prop_assert!(start.elapsed() < PATIENCE, "took {:?}", start.elapsed());
    Ok(())
}

#[test]
fn any_bytes() {
    fuzz("any_bytes", 48, |dice: &mut Dice<'_>| {
        let (name, bytes) = soup(dice);
        client(name, &bytes)
    });
}

#[test]
fn damaged_documents() {
    fuzz("damaged_documents", 24, |dice: &mut Dice<'_>| {
        let (name, bytes) = mutated(dice);
        client(name, &bytes)
    });
}

#[test]
fn random_documents() {
    fuzz("random_documents", 32, |dice: &mut Dice<'_>| {
        let document = document(dice);
        client("openapi.json", document.to_string().as_bytes())
    });
}

#[test]
fn names_of_anything() {
    fuzz("names_of_anything", 256, |dice: &mut Dice<'_>| {
        let mut types = Scope::new();
        let mut files = Scope::of_files();
        let (mut given, mut paths) = (
            std::collections::BTreeSet::new(),
            std::collections::BTreeSet::new(),
        );
        for _ in 0..1 + dice.below(8) {
            let text = dice.text();
            for name in [
                names::snake(&text),
                names::camel(&text),
                names::screaming(&text),
                names::variant(&text),
                names::model_variant(&text),
                names::module(&text),
            ] {
                let valid = syn::parse_str::<syn::Ident>(&name).is_ok();
                prop_assert!(
                    valid && name.is_ascii() && name.len() <= 110,
                    "{text:?} became {name:?}"
                );
            }
            prop_assert!(given.insert(types.claim(&names::camel(&text), &text)));
            let path = files.claim(&names::module(&text), &text);
            prop_assert!(
                path.bytes()
                    .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'_'),
                "{path:?}"
            );
            prop_assert!(!["con", "nul", "mod", "lib", "main"].contains(&path.as_str()));
            prop_assert!(paths.insert(path));
        }
        Ok(())
    });
}
