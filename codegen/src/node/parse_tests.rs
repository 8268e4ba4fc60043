//! Places, problems of the text, and texts that nobody would write.

use proptest::prelude::*;

use super::*;
use crate::diagnostic::{Style, render_all};
use crate::source::Sources;

fn read(text: &str) -> (Option<Node>, Diagnostics, Sources) {
    let mut sources = Sources::default();
    let id = sources.add("mappings/example/hris.yaml", text);
    let mut diagnostics = Diagnostics::default();
    let node = parse(id, text, &mut diagnostics);
    (node, diagnostics, sources)
}

fn complaints(text: &str) -> String {
    let (_, diagnostics, sources) = read(text);
    render_all(&diagnostics, &sources, Style::Plain)
}

/// Every key and scalar without quotes must be found in the text at its place.
fn check_places(node: &Node, text: &str) {
    let written = text
        .get(node.span.start..node.span.end)
        .expect("on character boundaries");
    match &node.kind {
        Kind::Text { value, plain: true } if !written.contains(['\n', '\r']) => {
            assert_eq!(written, value)
        }
        Kind::Int(number) => assert_eq!(
            written.trim_start_matches('+').parse::<i64>().ok(),
            Some(*number)
        ),
        Kind::List(items) => items.iter().for_each(|item| check_places(item, text)),
        Kind::Map(entries) => {
            for (key, value) in entries.values() {
                assert!(
                    text.is_char_boundary(key.span.start) && text.is_char_boundary(key.span.end)
                );
                let written = text
                    .get(key.span.start..key.span.end)
                    .expect("on character boundaries");
                if !written.starts_with(['"', '\'', '|', '>']) && !written.contains(['\n', '\r']) {
                    assert_eq!(written, key.value);
                }
                check_places(value, text);
            }
        }
        _ => {}
    }
}

#[test]
fn places() {
    let text = "\u{feff}# caf\u{e9}\r\ntitle: Caf\u{e9} \u{1f600}  # note\r\n\"k\u{fc}\": 'it''s'\r\nlist:\r\n  - one\r\n  - {a: 1, b: [x, -2]}\r\nempty:\r\ndeep:\r\n  inner: >\r\n    folded\r\n    text\r\nlast: true";
    let (node, diagnostics, _) = read(text);
    let node = node.expect("a tree");
    assert!(diagnostics.list().is_empty());
    check_places(&node, text);
    let Kind::Map(entries) = &node.kind else {
        panic!("a map")
    };
    assert_eq!(
        entries.keys().collect::<Vec<_>>(),
        ["title", "k\u{fc}", "list", "empty", "deep", "last"]
    );
    let at = |span: &Span| &text[span.start..span.end];
    assert_eq!(at(&entries["title"].1.span), "Caf\u{e9} \u{1f600}");
    assert_eq!(at(&entries["k\u{fc}"].0.span), "\"k\u{fc}\"");
    assert_eq!(at(&entries["k\u{fc}"].1.span), "'it''s'");
    assert_eq!(at(&entries["empty"].1.span), "empty");
    assert_eq!(at(&entries["deep"].1.span), "inner");
    assert_eq!(at(&node.span), "title");
    let Kind::List(items) = &entries["list"].1.kind else {
        panic!("a list")
    };
    assert_eq!(at(&items[1].span), "{a: 1, b: [x, -2]}");
    assert!(
        !super::super::is_plain_key(&entries["k\u{fc}"].0)
            && super::super::is_plain_key(&entries["title"].0)
    );
}

#[test]
fn not_yaml() {
    insta::assert_snapshot!(complaints("mapping: 1\nmodels:\n  A: [1, 2\n  B: 3\n"), @r#"
    error[M0001]: the file is not valid YAML: illegal placement of ':' indicator
     --> mappings/example/hris.yaml:4:4
      |
    4 |   B: 3
      |    ^

    error: 1 error
    "#);
    insta::assert_snapshot!(complaints("mapping: 1\nmodels:\n\tA: 1\n"), @r#"
    error[M0001]: the file is not valid YAML: tabs disallowed within this context (block indentation)
     --> mappings/example/hris.yaml:3:2
      |
    3 |     A: 1
      |     ^
      |
      = help: line 3 starts with a tab: indent with spaces

    error: 1 error
    "#);
    insta::assert_snapshot!(complaints(" a: 1\nb: 2\n"), @r#"
    error[M0001]: the file is not valid YAML: did not find expected <document start>
     --> mappings/example/hris.yaml:2:1
      |
    2 | b: 2
      | ^

    error: 1 error
    "#);
}

#[test]
fn empty() {
    for text in [
        "",
        "\n",
        "# only a comment\n",
        "---\n",
        "---\n...\n",
        "~",
        "\u{feff}",
    ] {
        let (node, diagnostics, _) = read(text);
        assert_eq!(node, None);
        assert_eq!(diagnostics.list().len(), 1, "{text:?}");
        assert_eq!(diagnostics.list()[0].code, Code::M0001);
    }
    insta::assert_snapshot!(complaints(""), @r#"
    error[M0001]: the file is empty
     --> mappings/example/hris.yaml:1:1
      |
    1 |
      | ^
      |
      = help: start with `mapping: 1`, or `models: 1` in a file of common models

    error: 1 error
    "#);
}

#[test]
fn several_documents() {
    insta::assert_snapshot!(complaints("a: 1\n---\nb: 2\n"), @r#"
    error[M0001]: a second document starts in the file
     --> mappings/example/hris.yaml:2:1
      |
    2 | ---
      | ^^^ one file holds one document
      |
      = help: move it to a file of its own

    error: 1 error
    "#);
}

#[test]
fn duplicates() {
    let text = "a: 1\nb:\n  c: 2\n  \"c\": 3\n  c: 4\na: 5\n";
    let (node, ..) = read(text);
    let Some(Node {
        kind: Kind::Map(entries),
        ..
    }) = node
    else {
        panic!("a map")
    };
    assert_eq!(entries["a"].1.kind, Kind::Int(1));
    insta::assert_snapshot!(complaints(text), @r#"
    error[M0003]: `c` is given twice
     --> mappings/example/hris.yaml:4:3
      |
    4 |   "c": 3
      |   ^^^ the second one
      |
      = note: the first one stands in line 3
      = note: so is `c` right after it
      = help: remove one of them

    error[M0003]: `a` is given twice
     --> mappings/example/hris.yaml:6:1
      |
    6 | a: 5
      | ^ the second one
      |
      = note: the first one stands in line 1
      = help: remove one of them

    error: 2 errors
    "#);
}

#[test]
fn merge_keys_anchors_tags() {
    insta::assert_snapshot!(complaints("base: &base\n  a: 1\nderived:\n  <<: *base\n  b: !!str 2\nitem: *base\n? [x]\n: 1\n"), @r#"
    error[M0004]: anchor `&base` is not read
     --> mappings/example/hris.yaml:1:7
      |
    1 | base: &base
      |       ^^^^^
      |
      = help: write the value out where it is needed

    error[M0004]: merge key `<<` is not read
     --> mappings/example/hris.yaml:4:3
      |
    4 |   <<: *base
      |   ^^ YAML tools differ in what they make of it
      |
      = help: write the keys out

    error[M0004]: alias `*base` is not read
     --> mappings/example/hris.yaml:4:7
      |
    4 |   <<: *base
      |       ^^^^^ YAML tools differ in what they make of it
      |
      = help: write the value out, or give it a name: paginators and enum maps are shared by name

    error[M0004]: tag `!str` is not read
     --> mappings/example/hris.yaml:5:7
      |
    5 |   b: !!str 2
      |       ^^^^
      |
      = help: remove it; quote what is to be text

    error[M0004]: alias `*base` is not read
     --> mappings/example/hris.yaml:6:7
      |
    6 | item: *base
      |       ^^^^^ YAML tools differ in what they make of it
      |
      = help: write the value out, or give it a name: paginators and enum maps are shared by name

    error[M0002]: a key must be text, found a list
     --> mappings/example/hris.yaml:7:3
      |
    7 | ? [x]
      |   ^^^

    error: 6 errors
    "#);
}

#[test]
fn limits() {
    let (node, diagnostics, _) = read(&"[".repeat(80));
    assert!(node.is_none() && diagnostics.errors() == 1);
    let deep: String = (0..200)
        .map(|depth| format!("{}a:\n", " ".repeat(depth)))
        .collect();
    let (node, diagnostics, _) = read(&deep);
    assert!(node.is_none());
    assert_eq!(
        diagnostics.list()[0].message,
        "blocks are nested more than 64 deep"
    );
    let (node, diagnostics, _) = read(&"# \n".repeat(MOST_BYTES / 2));
    assert!(node.is_none());
    assert!(diagnostics.list()[0].message.contains("over the limit"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn arbitrary_text_never_panics(text in any::<String>()) {
        let (node, diagnostics, sources) = read(&text);
        if let Some(node) = node {
            check_places(&node, &text);
        }
        let _ = render_all(&diagnostics, &sources, Style::Plain);
    }

    #[test]
    fn text_like_yaml_never_panics(parts in proptest::collection::vec(
        proptest::sample::select(vec![
            "a", "b", ": ", ":", "\n", "\n  ", "\n    ", "- ", "-", "[", "]", "{", "}", ", ", ",", "\"", "'", "#", " # ", "&x ", "*x", "!", "!!str ",
            "|", ">", "|-\n", "? ", "<<", "%", "%YAML 1.2\n", "---\n", "...\n", "\t", "\r\n", "\r", "\u{e9}", "\u{1f600}", "\u{85}", "\u{2028}", "\u{feff}", "\\", "\\x", "\0", "~", "1", "yes", " ",
        ]),
        0..40,
    )) {
        let text = parts.concat();
        let (node, diagnostics, sources) = read(&text);
        if let Some(node) = node {
            check_places(&node, &text);
        }
        let _ = render_all(&diagnostics, &sources, Style::Plain);
    }
}

#[test]
fn a_first_line_that_stands_too_deep_is_pointed_at() {
    insta::assert_snapshot!(complaints("a:\n    b: 1\n  c: 2\n  d: 3\n"), @"
    error[M0001]: the file is not valid YAML: while parsing a block mapping, did not find expected key
     --> mappings/example/hris.yaml:2:5
      |
    2 |     b: 1
      |     ^^
      |
      = help: line 2 is indented by 4 and this block goes on with 2: keys of one block stand below one another

    error: 1 error
    ");
}
