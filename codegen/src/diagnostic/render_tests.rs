//! The look of complaints.

use super::*;
use crate::diagnostic::Code;
use crate::source::Span;

fn sources(text: &str) -> (Sources, crate::source::SourceId) {
    let mut sources = Sources::default();
    let id = sources.add("mappings/bamboohr/hris.yaml", text);
    (sources, id)
}

#[test]
fn rustc_look() {
    let text = format!("{}      work_email: workEmial\nrest: 1\n", "#\n".repeat(72));
    let (sources, id) = sources(&text);
    let start = text.find("workEmial").expect("present");
    let diagnostic = Diagnostic::new(
        Code::M0201,
        Span::new(id, start..start + 9),
        "`workEmial` is not a property of the employee record",
    )
    .label("read by list-employees")
    .note("specs/bamboohr/openapi.yaml#/components/schemas/Employee (27 own properties, 8 from its base)")
    .did_you_mean("workEmial", ["homeEmail", "workEmail"]);
    insta::assert_snapshot!(render(&diagnostic, &sources, Style::Plain), @r#"
    error[M0201]: `workEmial` is not a property of the employee record
      --> mappings/bamboohr/hris.yaml:73:19
       |
    73 |       work_email: workEmial
       |                   ^^^^^^^^^ read by list-employees
       |
       = note: specs/bamboohr/openapi.yaml#/components/schemas/Employee (27 own properties, 8 from its base)
       = help: did you mean `workEmail`?
    "#);
}

#[test]
fn summary_and_order() {
    let (sources, id) = sources("a: 1\nb: 2\n");
    let mut all = Diagnostics::default();
    all.push(Diagnostic::new(
        Code::M0803,
        Span::new(id, 5..6),
        "unused paginator `b`",
    ));
    all.push(Diagnostic::new(
        Code::M0002,
        Span::new(id, 0..1),
        "unknown key `a`",
    ));
    all.push(Diagnostic::in_file(
        Code::M0101,
        "specs/x/openapi.yaml",
        "the spec is missing",
    ));
    insta::assert_snapshot!(render_all(&all, &sources, Style::Plain), @r#"
    error[M0002]: unknown key `a`
     --> mappings/bamboohr/hris.yaml:1:1
      |
    1 | a: 1
      | ^

    warning[M0803]: unused paginator `b`
     --> mappings/bamboohr/hris.yaml:2:1
      |
    2 | b: 2
      | ^

    error[M0101]: the spec is missing
    --> specs/x/openapi.yaml

    error: 2 errors, 1 warning
    "#);
    assert_eq!(
        render_all(&Diagnostics::default(), &sources, Style::Plain),
        ""
    );
}

#[test]
fn hostile_text_is_shown_harmless() {
    let text = "a: \u{1b}[31mred\u{202e}\u{200b}x\r\nb: 1\r\n";
    let (sources, id) = sources(text);
    let diagnostic = Diagnostic::new(
        Code::M0002,
        Span::new(id, 3..11),
        "unknown \u{1b}]0;title\u{7} `\u{2066}`\nsecond line",
    )
    .label("\u{9b}31m")
    .note("\u{202d}")
    .help("\r\u{8}");
    let shown = render(&diagnostic, &sources, Style::Plain);
    assert!(
        !shown.chars().any(|ch| ch != '\n' && is_hostile(ch)),
        "{shown:?}"
    );
    insta::assert_snapshot!(shown, @r#"
    error[M0002]: unknown \u{1b}]0;title\u{7} `\u{2066}` second line
     --> mappings/bamboohr/hris.yaml:1:4
      |
    1 | a: �[31mred��x
      |    ^^^^^^^^ \u{9b}31m
      |
      = note: \u{202d}
      = help: \u{d}\u{8}
    "#);
}

#[test]
fn long_lines_are_cut() {
    let text = format!("key: {} target {}", "x".repeat(5000), "y".repeat(5000));
    let (sources, id) = sources(&text);
    let start = text.find("target").expect("present");
    let shown = render(
        &Diagnostic::new(
            Code::M0002,
            Span::new(id, start..start + 6),
            "m".repeat(5000),
        ),
        &sources,
        Style::Plain,
    );
    assert!(shown.contains("target"));
    assert!(shown.contains(":1:5007"), "{shown}");
    assert!(shown.lines().all(|line| line.chars().count() < 1100));
}

#[test]
fn columns_count_characters() {
    let text = "\u{e9}\u{4e2d}\u{1f600}: [bad]\n";
    let (sources, id) = sources(text);
    let start = text.find("bad").expect("present");
    insta::assert_snapshot!(render(&Diagnostic::new(Code::M0002, Span::new(id, start..start + 3), "no"), &sources, Style::Plain), @r#"
    error[M0002]: no
     --> mappings/bamboohr/hris.yaml:1:7
      |
    1 | é中😀: [bad]
      |         ^^^
    "#);
}

#[test]
fn any_place_is_shown() {
    let text = "ab\u{e9}\r\n\tcd: |\n  x\n  y";
    let (sources, id) = sources(text);
    for start in 0..text.len() + 3 {
        for end in start..text.len() + 3 {
            let shown = render(
                &Diagnostic::new(Code::M0001, Span::new(id, start..end), "m"),
                &sources,
                Style::Color,
            );
            assert!(shown.contains("hris.yaml"));
        }
    }
}

#[test]
fn json() {
    let (sources, id) = sources("a: 1\n\u{e9}b: \u{1}\n");
    let mut all = Diagnostics::default();
    all.push(
        Diagnostic::new(Code::M0002, Span::new(id, 7..8), "unknown key `b`")
            .label("here")
            .note("\u{202e}\u{e0001}\u{1b}")
            .help("h"),
    );
    all.push(Diagnostic::in_file(
        Code::M0101,
        "specs/x/openapi.yaml",
        "missing",
    ));
    insta::assert_snapshot!(to_json(&all, &sources), @r#"
    [
      {
        "code": "M0002",
        "level": "error",
        "message": "unknown key `b`",
        "file": "mappings/bamboohr/hris.yaml",
        "line": 2,
        "column": 2,
        "end_line": 2,
        "end_column": 3,
        "label": "here",
        "notes": [
          "\u202e\udb40\udc01\u001b"
        ],
        "help": [
          "h"
        ]
      },
      {
        "code": "M0101",
        "level": "error",
        "message": "missing",
        "file": "specs/x/openapi.yaml",
        "line": null,
        "column": null,
        "end_line": null,
        "end_column": null,
        "label": null,
        "notes": [],
        "help": []
      }
    ]
    "#);
}
