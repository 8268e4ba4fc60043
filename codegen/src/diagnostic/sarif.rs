//! Complaints as SARIF 2.1.0, which code hosts and editors show beside the lines.

use serde_json::{Map, Value, json};

use super::render::escaped;
use super::{CODES, Diagnostic, Diagnostics, Level, explain};
use crate::source::Sources;

/// What paths are relative to. Code hosts know the name.
const ROOT: &str = "%SRCROOT%";

/// All complaints as one SARIF log with one run, sorted by place.
///
/// Every code is a rule, with its long text as help. Lines and columns count from 1, columns in
/// characters; the end is exclusive. Paths are relative to the root of the workspace.
#[must_use]
pub fn to_sarif(diagnostics: &Diagnostics, sources: &Sources) -> String {
    let rules: Vec<Value> = CODES
        .iter()
        .map(|code| {
            let text = explain(code.as_str()).unwrap_or_else(|| code.title().to_owned());
            json!({
                "id": code.as_str(),
                "shortDescription": {"text": code.title()},
                "fullDescription": {"text": first_paragraph(&text)},
                "help": {"text": text, "markdown": text},
                "defaultConfiguration": {"level": word(code.level())},
            })
        })
        .collect();
    let results: Vec<Value> = diagnostics
        .sorted(sources)
        .into_iter()
        .map(|it| result(it, sources))
        .collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {"name": "Conjoin", "rules": rules}},
            "originalUriBaseIds": {ROOT: {"description": {"text": "The root of the workspace."}}},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    // Texts and numbers alone: serialising them cannot fail.
    escaped(&serde_json::to_string_pretty(&log).unwrap_or_else(|_| "{}".to_owned()))
}

fn result(it: &Diagnostic, sources: &Sources) -> Value {
    let mut lines = vec![it.message.clone()];
    lines.extend(it.label.clone());
    lines.extend(it.notes.iter().map(|note| format!("note: {note}")));
    lines.extend(it.help.iter().map(|help| format!("help: {help}")));
    let mut out = Map::new();
    out.insert("ruleId".to_owned(), json!(it.code.as_str()));
    if let Some(index) = CODES.iter().position(|code| *code == it.code) {
        out.insert("ruleIndex".to_owned(), json!(index));
    }
    out.insert("level".to_owned(), json!(word(it.level())));
    out.insert("message".to_owned(), json!({"text": lines.join("\n")}));
    let path = it.span.as_ref().map(|span| sources.path(span.source));
    if let Some(path) = path.or(it.file.as_deref()) {
        let mut physical = Map::new();
        physical.insert(
            "artifactLocation".to_owned(),
            json!({"uri": uri(path), "uriBaseId": ROOT}),
        );
        if let Some(span) = &it.span {
            let start = sources.line_column(span.source, span.start);
            let end = sources.line_column(span.source, span.end);
            physical.insert(
                "region".to_owned(),
                json!({
                    "startLine": start.0,
                    "startColumn": start.1,
                    "endLine": end.0,
                    "endColumn": end.1,
                }),
            );
        }
        out.insert(
            "locations".to_owned(),
            json!([{"physicalLocation": physical}]),
        );
    }
    Value::Object(out)
}

fn word(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Note => "note",
    }
}

fn first_paragraph(text: &str) -> String {
    let lines = text
        .lines()
        .take_while(|line| !line.is_empty() && !line.starts_with("```") && !line.starts_with('|'));
    lines.collect::<Vec<_>>().join(" ")
}

/// A relative path as a reference.
fn uri(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;
    use crate::source::Span;

    #[test]
    fn results_have_rules_and_regions() {
        let mut sources = Sources::default();
        let id = sources.add("mappings/a b/hris.yaml", "a: 1\n\u{e9}b: 2\n");
        let mut all = Diagnostics::default();
        all.push(
            Diagnostic::new(Code::M0002, Span::new(id, 7..8), "unknown key `b`")
                .note("keys: `a`")
                .help("remove it"),
        );
        all.push(Diagnostic::in_file(Code::M0101, "specs/x.yaml", "missing"));
        let log: Value = serde_json::from_str(&to_sarif(&all, &sources)).unwrap();
        let run = &log["runs"][0];
        assert_eq!(
            run["tool"]["driver"]["rules"].as_array().unwrap().len(),
            CODES.len()
        );
        for rule in run["tool"]["driver"]["rules"].as_array().unwrap() {
            assert!(
                !rule["fullDescription"]["text"].as_str().unwrap().is_empty(),
                "{rule}"
            );
        }
        assert_eq!(
            run["results"],
            json!([
                {
                    "ruleId": "M0002",
                    "ruleIndex": CODES.iter().position(|it| *it == Code::M0002),
                    "level": "error",
                    "message": {"text": "unknown key `b`\nnote: keys: `a`\nhelp: remove it"},
                    "locations": [{"physicalLocation": {
                        "artifactLocation": {"uri": "mappings/a%20b/hris.yaml", "uriBaseId": ROOT},
                        "region": {"startLine": 2, "startColumn": 2, "endLine": 2, "endColumn": 3},
                    }}],
                },
                {
                    "ruleId": "M0101",
                    "ruleIndex": CODES.iter().position(|it| *it == Code::M0101),
                    "level": "error",
                    "message": {"text": "missing"},
                    "locations": [{"physicalLocation": {
                        "artifactLocation": {"uri": "specs/x.yaml", "uriBaseId": ROOT},
                    }}],
                },
            ])
        );
    }
}
