//! Tokens to text: canonical print, blank lines between items, header; then rustfmt, which the caller runs.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;

use crate::files::FileSet;

/// Formats Rust files by path, all at once, as `rustfmt --edition 2024` does. This library starts no process:
/// whoever has one passes it in. The error is what rustfmt says.
pub type Rustfmt<'a> =
    &'a dyn Fn(&BTreeMap<String, String>) -> Result<BTreeMap<String, String>, String>;

/// Prints the items below the header line.
///
/// Tokens that are no Rust file come out as they are, so that the compiler says what is wrong with them.
#[must_use]
pub fn rust(header: &str, tokens: TokenStream) -> String {
    let raw = tokens.to_string();
    match syn::parse2::<syn::File>(tokens) {
        Ok(file) => print(header, &file),
        Err(_) => format!("{header}\n{raw}\n"),
    }
}

/// Prints a parsed file below the header line.
pub(crate) fn print(header: &str, file: &syn::File) -> String {
    let text = spaced(&prettyplease::unparse(file));
    if text.is_empty() {
        format!("{header}\n")
    } else {
        format!("{header}\n\n{text}")
    }
}

/// Runs rustfmt over the Rust files of a set and leaves the others alone.
///
/// # Errors
/// What the formatter says, or the name of a file that it lost.
pub fn format(files: FileSet, rustfmt: Rustfmt<'_>) -> Result<FileSet, String> {
    let (rust, mut rest): (FileSet, FileSet) = files
        .into_iter()
        .partition(|(path, _)| path.ends_with(".rs"));
    let formatted = rustfmt(&rust)?;
    for path in rust.into_keys() {
        let Some(text) = formatted.get(&path) else {
            return Err(format!("rustfmt gave no text for {path}"));
        };
        rest.insert(path, text.clone());
    }
    Ok(rest)
}

/// Puts a blank line after each item and method that ends in a brace, and around the block of imports.
///
/// Line based: safe because no emitted string literal holds a line break.
fn spaced(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    let mut in_function = false;
    let mut item = Kind::Other;
    for (at, line) in lines.iter().enumerate() {
        out.push_str(line);
        out.push('\n');
        if !line.starts_with([' ', '}', ')']) {
            item = Kind::of(line);
            in_function = line.ends_with('{')
                && line
                    .split(['(', '<'])
                    .next()
                    .is_some_and(|it| it.contains("fn "));
        }
        let Some(next) = lines.get(at + 1) else {
            continue;
        };
        if next.is_empty() || line.is_empty() {
            continue;
        }
        // A block of imports is one paragraph, however long its lines are.
        if matches!(item, Kind::Use | Kind::Reexport) && Kind::of(next) == item {
            continue;
        }
        if (ends_item(line) || !in_function && *line == "    }")
            && !next.trim_start().starts_with('}')
            || changes_kind(line, next)
            // The end of a static that is a chain of calls.
            || line.starts_with(' ') && line.ends_with(';') && !next.starts_with([' ', '}'])
        {
            out.push('\n');
        }
    }
    out
}

/// A closing brace of an item.
fn ends_item(line: &str) -> bool {
    matches!(line, "}" | "};" | "];" | ");")
}

/// Between crate docs, imports, modules and the rest.
fn changes_kind(line: &str, next: &str) -> bool {
    let (this, that) = (Kind::of(line), Kind::of(next));
    this != that && this != Kind::Other && (that != Kind::Other || !next.starts_with([' ', '}']))
}

#[derive(PartialEq, Eq, Clone, Copy)]
enum Kind {
    CrateDoc,
    Use,
    Reexport,
    Module,
    OneLine,
    Other,
}

impl Kind {
    fn of(line: &str) -> Self {
        if line.starts_with("//!") {
            Self::CrateDoc
        } else if line.starts_with("use ") {
            Self::Use
        } else if line.starts_with("pub use ") {
            Self::Reexport
        } else if (line.starts_with("mod ") || line.starts_with("pub mod ")) && line.ends_with(';')
        {
            Self::Module
        } else if !line.starts_with([' ', '}', ']', '/', '#']) && line.ends_with(';') {
            Self::OneLine
        } else {
            Self::Other
        }
    }
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::{format, rust};

    #[test]
    fn items_stand_apart() {
        let text = rust(
            "// header",
            quote! {
                #![doc = " Docs."]
                use a::B;
                mod c;
                struct D { e: u8 }
                impl D { fn f() { if true { g() } } fn h() {} }
            },
        );
        let expected = "// header\n\n//! Docs.\n\nuse a::B;\n\nmod c;\n\nstruct D {\n    e: u8,\n}\n\nimpl D {\n    fn f() {\n        if true {\n            g()\n        }\n    }\n\n    fn h() {}\n}\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn only_rust_files_are_formatted() {
        let files = [("a.rs", "x"), ("b.toml", "y")]
            .map(|(path, text)| (path.to_owned(), text.to_owned()))
            .into();
        let upper = |files: &std::collections::BTreeMap<String, String>| {
            Ok(files
                .iter()
                .map(|(path, text)| (path.clone(), text.to_uppercase()))
                .collect())
        };
        let formatted = format(files, &upper).expect("formats");
        assert_eq!(formatted["a.rs"], "X");
        assert_eq!(formatted["b.toml"], "y");
    }
}
