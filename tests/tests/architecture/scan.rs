//! The files of the repository, and what is named in them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A text file of the repository.
pub(crate) struct Text {
    /// Relative to the root, with `/` between parts.
    pub(crate) path: String,
    pub(crate) text: String,
}

pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the workspace")
        .to_path_buf()
}

fn walk(folder: &Path, out: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    entries.sort();
    for path in entries {
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or_default();
        let hidden = name.starts_with('.')
            && !matches!(
                name,
                ".ci" | ".cargo" | ".gitattributes" | ".gitignore" | ".github"
            );
        if hidden || name == "target" {
            continue;
        }
        if path.is_dir() {
            walk(&path, out)
        } else {
            out.push(path)
        }
    }
}

/// Every text file below the named folders; of the whole repository when none is named.
pub(crate) fn texts(folders: &[&str]) -> Vec<Text> {
    let root = root();
    let mut paths = Vec::new();
    if folders.is_empty() {
        walk(&root, &mut paths);
    }
    for folder in folders {
        walk(&root.join(folder), &mut paths);
    }
    let text = |path: PathBuf| {
        let name = path
            .strip_prefix(&root)
            .expect("below the root")
            .to_string_lossy()
            .replace('\\', "/");
        String::from_utf8(fs::read(&path).expect("a file"))
            .ok()
            .map(|text| Text { path: name, text })
    };
    let found: Vec<Text> = paths.into_iter().filter_map(text).collect();
    assert!(!found.is_empty(), "no text below {folders:?}");
    found
}

pub(crate) fn rust(folders: &[&str]) -> Vec<Text> {
    texts(folders)
        .into_iter()
        .filter(|file| file.path.ends_with(".rs"))
        .collect()
}

/// The packages that are written by hand.
pub(crate) const BY_HAND: &[&str] = &["codegen", "runtime", "xtask", "cli", "tests"];

/// The tokens of a file: comments, strings and white space are no part of any rule.
pub(crate) fn tokens(file: &Text) -> Vec<String> {
    let stream: TokenStream = file
        .text
        .parse()
        .unwrap_or_else(|error| panic!("{}: {error}", file.path));
    let mut out = Vec::new();
    flatten(stream, &mut out);
    out
}

fn flatten(stream: TokenStream, out: &mut Vec<String>) {
    for token in stream {
        match token {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::Brace | Delimiter::None => ("{", "}"),
                };
                out.push(open.to_owned());
                flatten(group.stream(), out);
                out.push(close.to_owned());
            }
            TokenTree::Literal(_) => out.push("\"\"".to_owned()),
            other => out.push(other.to_string()),
        }
    }
}

/// The tokens without the modules that are compiled for tests alone, and without code that is emitted.
pub(crate) fn shipped(file: &Text) -> Vec<String> {
    if file.path.ends_with("/tests.rs")
        || file.path.ends_with("_tests.rs")
        || file.path.contains("/src/") && file.path.contains("/tests/")
    {
        return Vec::new();
    }
    let all = tokens(file);
    let test = ["#", "[", "cfg", "(", "test", ")", "]", "mod"].map(str::to_owned);
    let quotes =
        ["quote", "parse_quote", "quote_spanned"].map(|name| [name, "!", "{"].map(str::to_owned));
    let mut out = Vec::new();
    let mut at = 0;
    while at < all.len() {
        let quoted = quotes.iter().any(|it| all[at..].starts_with(it));
        if quoted || all[at..].starts_with(&test) {
            at += if quoted { 2 } else { test.len() + 1 };
            let mut depth = 0;
            while at < all.len() {
                depth += i32::from(all[at] == "{") - i32::from(all[at] == "}");
                at += 1;
                if depth == 0 {
                    break;
                }
            }
        } else {
            out.push(all[at].clone());
            at += 1;
        }
    }
    out
}

pub(crate) fn token(tokens: &[String], at: Option<usize>) -> &str {
    at.and_then(|at| tokens.get(at)).map_or("", String::as_str)
}

fn is_name(token: &str) -> bool {
    token.starts_with(|first: char| first.is_alphabetic() || first == '_')
}

/// True when a path or `use` begins with this crate.
pub(crate) fn names_crate(tokens: &[String], name: &str) -> bool {
    (0..tokens.len())
        .filter(|at| tokens[*at] == name)
        .any(|at| {
            let before = |by| token(tokens, at.checked_sub(by));
            let used = before(1) == "use" || before(1) == "crate" && before(2) == "extern";
            let path = token(tokens, Some(at + 1)) == ":" && token(tokens, Some(at + 2)) == ":";
            let inside =
                before(1) == ":" && before(2) == ":" && (is_name(before(3)) || before(3) == ">");
            used || path && before(1) != "." && !inside
        })
}

/// What follows `root::`: one name, or the first names inside braces.
pub(crate) fn below(tokens: &[String], root: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for at in 0..tokens.len() {
        if tokens[at] != root
            || token(tokens, Some(at + 1)) != ":"
            || token(tokens, Some(at + 2)) != ":"
        {
            continue;
        }
        let next = token(tokens, Some(at + 3));
        if next != "{" {
            found.insert(next.to_owned());
            continue;
        }
        let mut depth = 0;
        for inner in at + 3..tokens.len() {
            depth += i32::from(tokens[inner] == "{") - i32::from(tokens[inner] == "}");
            if depth == 0 {
                break;
            }
            if depth == 1
                && is_name(&tokens[inner])
                && matches!(token(tokens, inner.checked_sub(1)), "{" | ",")
            {
                found.insert(tokens[inner].clone());
            }
        }
    }
    found
}

/// All that breaks a rule is shown, not the first alone.
pub(crate) fn none(rule: &str, broken: Vec<String>) {
    assert!(broken.is_empty(), "{rule}:\n  {}", broken.join("\n  "));
}

#[test]
fn the_scanner_sees_what_it_should() {
    let file = |text: &str| Text {
        path: "x.rs".into(),
        text: text.into(),
    };
    for text in [
        "use syn;",
        "use syn::{Path};",
        "use {syn::Path};",
        "fn f() { ::syn::parse() }",
        "fn f(x: syn::Path) {}",
        "extern crate syn;",
    ] {
        assert!(names_crate(&tokens(&file(text)), "syn"), "{text}");
    }
    for text in [
        "// use syn;\nfn f() {}",
        "const A: &str = \"syn::Path\";",
        "fn f(syn: u8) { g(syn) }",
        "use crate::syn::x;",
        "/// syn::x\nfn f() {}",
    ] {
        assert!(!names_crate(&tokens(&file(text)), "syn"), "{text}");
    }
    let found = below(
        &tokens(&file(
            "use std::{fs, io::{self, net}, process as p}; fn f() { std::net::x() }",
        )),
        "std",
    );
    assert_eq!(
        found.into_iter().collect::<Vec<_>>(),
        ["fs", "io", "net", "process"]
    );
    let kept = shipped(&file(
        "#[cfg(test)] mod tests { use std::fs; } #[cfg(test)] mod more; fn f() { quote! { {} std::time::x } } use std::io;",
    ));
    assert_eq!(below(&kept, "std").into_iter().collect::<Vec<_>>(), ["io"]);
}
