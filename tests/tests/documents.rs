//! What the documentation shows: files and edits are made, and the checker says what stands below them.
//! Pieces of YAML anywhere in the documentation fit the grammar.
//!
//! `DOCS_UPDATE=1 cargo test -p conjoin-tests --test documents` writes what the checker says into the page.

#![cfg(test)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use conjoin_codegen::diagnostic::{Diagnostics, Level, Style, render_all};
use conjoin_codegen::grammar::{self, BlockDef, FILES, Shape};
use conjoin_codegen::node::{self, Kind, Node};
use conjoin_codegen::pipeline::{self, File, Provider};
use conjoin_codegen::source::Sources;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A fenced piece of a page.
struct Piece {
    /// The comment in the line above the fence, or alone.
    order: String,
    language: String,
    /// Lines of the page that it takes, without the fences.
    lines: std::ops::Range<usize>,
    text: String,
}

/// The pieces of a page, and orders that stand alone.
fn pieces(page: &str) -> Vec<Piece> {
    let lines: Vec<&str> = page.lines().collect();
    let mut out = Vec::new();
    let mut order = String::new();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        if let Some(comment) = line.strip_prefix("<!-- ") {
            order = comment.trim_end_matches(" -->").to_owned();
            if order == "silent" {
                out.push(Piece {
                    order: std::mem::take(&mut order),
                    language: String::new(),
                    lines: at..at,
                    text: String::new(),
                });
            }
        } else if let Some(language) = line.strip_prefix("```") {
            let start = at + 1;
            let end = (start..lines.len())
                .find(|it| lines[*it] == "```")
                .expect("the fence is closed");
            out.push(Piece {
                order: std::mem::take(&mut order),
                language: language.to_owned(),
                lines: start..end,
                text: lines[start..end]
                    .iter()
                    .map(|it| format!("{it}\n"))
                    .collect(),
            });
            at = end;
        }
        at += 1;
    }
    out
}

/// Applies a diff whose lines have a sign each; the lines without `+` must stand in the file once.
fn edited(file: &str, diff: &str) -> String {
    let side = |other: char| -> String {
        let kept = diff.lines().filter(|line| !line.starts_with(other));
        kept.map(|line| format!("{}\n", line.get(1..).unwrap_or_default()))
            .collect()
    };
    let (old, new) = (side('+'), side('-'));
    assert_eq!(
        file.matches(&old).count(),
        1,
        "must stand once:\n{old}\nin:\n{file}"
    );
    file.replacen(&old, &new, 1)
}

/// What the checker says, as `cargo xtask check` does.
fn said(files: &BTreeMap<String, String>, how: &str) -> String {
    let file = |path: &str, text: &str| File {
        path: path.to_owned(),
        content: Ok(text.as_bytes().to_vec()),
    };
    let of = |folder: &str| -> Vec<File> {
        let inside = files.iter().filter(|(path, _)| path.starts_with(folder));
        inside.map(|(path, text)| file(path, text)).collect()
    };
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let provider = Provider {
        name: "desk".to_owned(),
        specs: of("specs/desk/"),
        mappings: of("mappings/desk/"),
        fixtures: (how == "fixtures").then(Vec::new),
    };
    pipeline::check(
        &provider,
        conjoin_tests::mapped::models(),
        &mut sources,
        &mut diagnostics,
    );
    let mut shown = Diagnostics::default();
    for it in diagnostics.list() {
        if how == "notes" || it.level() != Level::Note {
            shown.push(it.clone());
        }
    }
    let text = render_all(&shown, &sources, Style::Plain);
    text.lines()
        .map(|line| format!("{}\n", line.trim_end()))
        .collect()
}

#[test]
fn the_tutorial_is_as_it_says() {
    let path = root().join("docs/mapping.md");
    let page = std::fs::read_to_string(&path).expect("the page");
    let update = std::env::var_os("DOCS_UPDATE").is_some();
    let mut lines: Vec<String> = page.lines().map(str::to_owned).collect();
    let mut files = BTreeMap::new();
    let mut changes = Vec::new();
    let mut wrong = Vec::new();
    let mut loud = Vec::new();
    let mut compared = 0;
    for piece in pieces(&page) {
        match piece.order.split_once(' ').unwrap_or((&piece.order, "")) {
            ("write", path) => {
                files.insert(path.to_owned(), piece.text);
            }
            ("edit", path) => {
                let old = files.get(path).unwrap_or_else(|| panic!("no {path}"));
                let new = edited(old, &piece.text);
                files.insert(path.to_owned(), new);
            }
            ("says", how) => {
                compared += 1;
                let said = said(&files, how);
                assert!(
                    !said.is_empty(),
                    "nothing is said at line {}",
                    piece.lines.start
                );
                if said != piece.text {
                    wrong.push(format!("line {}: it says\n{said}", piece.lines.start));
                    changes.push((piece.lines, said));
                }
            }
            ("silent", _) => {
                compared += 1;
                let said = said(&files, "notes");
                if !said.is_empty() {
                    loud.push(format!("line {}: it says\n{said}", piece.lines.start + 1));
                }
            }
            _ => {}
        }
    }
    if update {
        for (range, said) in changes.into_iter().rev() {
            lines.splice(range, said.lines().map(str::to_owned));
        }
        std::fs::write(&path, lines.join("\n") + "\n").expect("written");
    } else {
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
    assert!(
        loud.is_empty(),
        "nothing should be said\n{}",
        loud.join("\n")
    );
    assert!(compared >= 5, "{compared} places say what comes out");
}

/// The YAML of a text, as trees; what stands below `{..}` is left open.
fn tree(text: &str) -> Result<Node, String> {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let source = sources.add("a piece".to_owned(), text.to_owned());
    let node = node::parse(source, text, &mut diagnostics);
    match node {
        Some(node) if diagnostics.list().is_empty() => Ok(node),
        _ => Err(render_all(&diagnostics, &sources, Style::Plain)),
    }
}

/// Whether a value may stand where the shape says; blocks may lack keys.
fn fits(node: &Node, shape: &Shape) -> bool {
    let text = matches!(node.kind, Kind::Text { .. });
    match (shape, &node.kind) {
        (Shape::Text(_) | Shape::AnyText(_) | Shape::Open(..), _) => text,
        (Shape::Texts(_), Kind::List(items)) => {
            items.iter().all(|it| matches!(it.kind, Kind::Text { .. }))
        }
        (Shape::Texts(_), _) => text,
        (Shape::Words(words), Kind::Text { value, .. }) => words.contains(&value.as_str()),
        (Shape::Bool, Kind::Bool(_)) | (Shape::True, Kind::Bool(true)) => true,
        (Shape::Int(least, most), Kind::Int(number)) => (least..=most).contains(&number),
        (Shape::Literal, Kind::Text { .. } | Kind::Int(_) | Kind::Bool(_)) => true,
        (Shape::Json, _) => true,
        (Shape::TextOr(..), Kind::Text { .. }) => true,
        (Shape::Block(block) | Shape::TextOr(_, block), Kind::Map(_)) => fits_block(node, block),
        (Shape::List(item), Kind::List(items)) => items.iter().all(|it| fits(it, item)),
        (Shape::Named(_, inner), Kind::Map(entries)) => {
            entries.contains_key("..") || entries.values().all(|(_, value)| fits(value, inner))
        }
        (Shape::Each(keys, _), Kind::Map(entries)) => {
            entries.keys().all(|key| keys.contains(&key.as_str()))
        }
        (Shape::Either(shapes), _) => shapes.iter().any(|it| fits(node, it)),
        _ => false,
    }
}

fn fits_block(node: &Node, block: &BlockDef) -> bool {
    let Kind::Map(entries) = &node.kind else {
        return false;
    };
    let known = |(key, value): (&String, &Node)| match block.key(key) {
        Some(row) => fits(value, &row.shape),
        None => false,
    };
    // `{..}` leaves out what does not matter.
    entries.contains_key("..") || entries.iter().all(|(key, (_, value))| known((key, value)))
}

/// Whether a piece is a part of some mapping or model file: a block, or entries of free keys in one.
fn of_the_grammar(node: &Node) -> bool {
    let Kind::Map(entries) = &node.kind else {
        return false;
    };
    // A whole file has no comment to say which kind it is of.
    FILES
        .iter()
        .flat_map(|file| grammar::blocks(file.root))
        .any(|block| {
            fits_block(node, block)
                || block.keys.iter().any(|key| match &key.shape {
                    // Entries of anything hold anything.
                    Shape::Named(_, inner)
                        if !matches!(inner, Shape::Text(_) | Shape::Open(..)) =>
                    {
                        entries.values().all(|(_, value)| fits(value, inner))
                    }
                    _ => false,
                })
        })
}

#[test]
fn pieces_of_yaml_fit_the_grammar() {
    let mut wrong = Vec::new();
    let mut tried = 0;
    for name in [
        "README.md",
        "CONTRIBUTING.md",
        "docs/mapping.md",
        "docs/architecture.md",
        "docs/models.md",
    ] {
        let page = std::fs::read_to_string(root().join(name)).expect("a page");
        for piece in pieces(&page) {
            if piece.language != "yaml" || piece.order.starts_with("write specs/") {
                continue;
            }
            tried += 1;
            match tree(&piece.text) {
                Ok(node) if of_the_grammar(&node) => {}
                Ok(_) => wrong.push(format!(
                    "{name}:{}: fits nowhere\n{}",
                    piece.lines.start, piece.text
                )),
                Err(said) => wrong.push(format!("{name}:{}: {said}", piece.lines.start)),
            }
        }
    }
    assert!(tried >= 8, "{tried} pieces");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
