//! Tokens to text: header, imports, items; then rustfmt, which the caller runs.

mod print;
mod tokens;

use std::collections::BTreeMap;

use proc_macro2::TokenStream;

use crate::files::FileSet;

pub(crate) use tokens::{Kind, Token, Tokens};

/// Formats Rust files by path, all at once, as `rustfmt --edition 2024` does. This library starts no process:
/// whoever has one passes it in. The error is what rustfmt says.
pub type Rustfmt<'a> =
    &'a dyn Fn(&BTreeMap<String, String>) -> Result<BTreeMap<String, String>, String>;

/// Prints the items below the header line.
#[must_use]
pub fn rust(header: &str, tokens: TokenStream) -> String {
    print(header, &[], &Tokens::new(tokens))
}

/// Prints tokens below the header line: crate docs, imports, items.
pub(crate) fn print(header: &str, uses: &[String], tokens: &Tokens) -> String {
    let mut out = String::with_capacity(64 * 1024);
    out.push_str(header);
    out.push('\n');
    let docs = (0..tokens.len())
        .take_while(|at| tokens.kind(*at) == Some(Kind::InnerDoc))
        .count();
    if docs > 0 {
        out.push('\n');
    }
    for at in 0..docs {
        out.push_str("//!");
        out.push_str(tokens.text(at));
        out.push('\n');
    }
    if !uses.is_empty() {
        out.push('\n');
    }
    for line in uses {
        out.push_str(line);
        out.push('\n');
    }
    if docs < tokens.len() {
        out.push('\n');
        print::items(tokens, docs, &mut out);
    }
    out
}

/// A list between two ends: on one line if it fits, else on lines as long as they may be.
pub(crate) fn wrapped(open: &str, items: &[&str], close: &str) -> String {
    let flat = format!("{open}{}{close}", items.join(", "));
    if flat.len() <= print::WIDTH {
        return flat;
    }
    let mut out = open.to_owned();
    let mut column = print::WIDTH;
    for item in items {
        if column + item.len() + 2 > print::WIDTH {
            out.push_str("\n    ");
            column = 4;
        } else {
            out.push(' ');
            column += 1;
        }
        out.push_str(item);
        out.push(',');
        column += item.len() + 1;
    }
    out.push('\n');
    out.push_str(close);
    out
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
        let expected = "// header\n\n//! Docs.\n\nuse a::B;\n\nmod c;\n\nstruct D {\n    e: u8,\n}\n\nimpl D {\n    fn f() {\n        if true { g() }\n    }\n\n    fn h() {}\n}\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn what_is_wide_is_broken_at_its_brackets() {
        let text = rust(
            "// header",
            quote! {
                pub(crate) static A_LONG_NAME_OF_AN_OPERATION: Operation = Operation::get("a-long-name", "/a/long/path/{id}").open();
                static B: u8 = -1;
                static C: [u8; 2] = [1, 2];
                /// With `docs`: "quoted" \ and a tab\tstays.
                #[derive(Debug)]
                pub struct Wide(pub Option<BTreeMap<String, Vec<Value>>>, pub &'static str);
                fn f<'a>(a: &'a mut [u8], b: impl Fn(u8) -> u8) -> (u8,) {
                    let c = a.iter().map(|it| *it + 1).filter(|it| !it.is_empty()).collect::<Vec<_>>().concat_all();
                    match c { A { b, .. } => b(1), B | C if d => {} _ => vec![1, 2,] }
                    (c[0],)
                }
            },
        );
        insta::assert_snapshot!(text);
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
