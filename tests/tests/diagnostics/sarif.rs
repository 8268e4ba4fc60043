//! SARIF 2.1.0: what its schema demands of the objects that are written, for a mapping with twenty mistakes.

use conjoin_codegen::diagnostic::{CODES, to_sarif};
use serde_json::Value;

use crate::workspace::{base, cases, check, place};

/// What a property holds.
enum Is {
    Text,
    /// One of these words.
    Word(&'static [&'static str]),
    /// A whole number from here on.
    From(u64),
    Object(&'static str),
    /// Objects by name.
    Named(&'static str),
    List(&'static str),
}

/// Objects of the schema: name, property, whether it must be there, and what it holds. Others may not be there.
const SCHEMA: &[(&str, &str, bool, Is)] = &[
    ("log", "$schema", false, Is::Text),
    ("log", "version", true, Is::Word(&["2.1.0"])),
    ("log", "runs", true, Is::List("run")),
    ("run", "tool", true, Is::Object("tool")),
    (
        "run",
        "originalUriBaseIds",
        false,
        Is::Named("artifactLocation"),
    ),
    (
        "run",
        "columnKind",
        false,
        Is::Word(&["utf16CodeUnits", "unicodeCodePoints"]),
    ),
    ("run", "results", false, Is::List("result")),
    ("tool", "driver", true, Is::Object("toolComponent")),
    ("toolComponent", "name", true, Is::Text),
    (
        "toolComponent",
        "rules",
        false,
        Is::List("reportingDescriptor"),
    ),
    ("reportingDescriptor", "id", true, Is::Text),
    (
        "reportingDescriptor",
        "shortDescription",
        false,
        Is::Object("multiformatMessage"),
    ),
    (
        "reportingDescriptor",
        "fullDescription",
        false,
        Is::Object("multiformatMessage"),
    ),
    (
        "reportingDescriptor",
        "help",
        false,
        Is::Object("multiformatMessage"),
    ),
    (
        "reportingDescriptor",
        "defaultConfiguration",
        false,
        Is::Object("reportingConfiguration"),
    ),
    ("multiformatMessage", "text", true, Is::Text),
    ("multiformatMessage", "markdown", false, Is::Text),
    ("reportingConfiguration", "level", false, Is::Word(LEVELS)),
    ("result", "ruleId", false, Is::Text),
    ("result", "ruleIndex", false, Is::From(0)),
    ("result", "level", false, Is::Word(LEVELS)),
    ("result", "message", true, Is::Object("message")),
    ("result", "locations", false, Is::List("location")),
    ("message", "text", false, Is::Text),
    (
        "location",
        "physicalLocation",
        false,
        Is::Object("physicalLocation"),
    ),
    (
        "physicalLocation",
        "artifactLocation",
        false,
        Is::Object("artifactLocation"),
    ),
    ("physicalLocation", "region", false, Is::Object("region")),
    ("artifactLocation", "uri", false, Is::Text),
    ("artifactLocation", "uriBaseId", false, Is::Text),
    (
        "artifactLocation",
        "description",
        false,
        Is::Object("message"),
    ),
    ("region", "startLine", false, Is::From(1)),
    ("region", "startColumn", false, Is::From(1)),
    ("region", "endLine", false, Is::From(1)),
    ("region", "endColumn", false, Is::From(1)),
];

const LEVELS: &[&str] = &["none", "note", "warning", "error"];

/// Where a value is not what the schema says.
fn wrong(at: &str, object: &str, value: &Value, out: &mut Vec<String>) {
    let Some(entries) = value.as_object() else {
        out.push(format!("{at} is no object"));
        return;
    };
    let rows: Vec<_> = SCHEMA.iter().filter(|(of, ..)| *of == object).collect();
    assert!(!rows.is_empty(), "{object}");
    for (_, name, required, _) in &rows {
        if *required && !entries.contains_key(*name) {
            out.push(format!("{at} lacks {name}"));
        }
    }
    for (name, value) in entries {
        let at = format!("{at}.{name}");
        match rows
            .iter()
            .find(|(_, known, ..)| known == name)
            .map(|it| &it.3)
        {
            None => out.push(format!("{at} is not in the schema of {object}")),
            Some(Is::Text) if value.as_str().is_some_and(|it| !it.is_empty()) => {}
            Some(Is::Word(words)) if value.as_str().is_some_and(|it| words.contains(&it)) => {}
            Some(Is::From(least)) if value.as_u64().is_some_and(|it| it >= *least) => {}
            Some(Is::Object(inner)) => wrong(&at, inner, value, out),
            Some(Is::Named(inner)) if value.is_object() => {
                for (name, value) in value.as_object().into_iter().flatten() {
                    wrong(&format!("{at}.{name}"), inner, value, out);
                }
            }
            Some(Is::List(inner)) if value.is_array() => {
                for (index, value) in value.as_array().into_iter().flatten().enumerate() {
                    wrong(&format!("{at}[{index}]"), inner, value, out);
                }
            }
            Some(_) => out.push(format!("{at} is {value}")),
        }
    }
}

#[test]
fn twenty_mistakes_as_sarif_keep_to_the_schema() {
    let case = &cases()["twenty-mistakes"];
    let mut files = base();
    case.list("edits")
        .iter()
        .for_each(|edit| drop(edit.edit(&mut files)));
    // A name that no URI has as it is, and a file that is not there.
    let odd = files.remove("mappings/acme/crm.yaml").unwrap();
    files.insert("mappings/acme/cr\u{e9}m 100%#?.yaml".to_owned(), odd);
    files.insert(
        "mappings/acme/gone.yaml".to_owned(),
        Err("it is gone".to_owned()),
    );
    let (diagnostics, sources) = check(&files);
    let log: Value = serde_json::from_str(&to_sarif(&diagnostics, &sources)).unwrap();
    let mut out = Vec::new();
    wrong("log", "log", &log, &mut out);
    assert!(out.is_empty(), "{}", out.join("\n"));

    let run = &log["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    let results = run["results"].as_array().unwrap();
    assert!(results.len() >= 20, "{}", results.len());
    assert_eq!(rules.len(), CODES.len());
    for (result, told) in results.iter().zip(diagnostics.sorted(&sources)) {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index]["id"], result["ruleId"]);
        assert_eq!(result["ruleId"], told.code.as_str());
        let location = &result["locations"][0]["physicalLocation"];
        let base = location["artifactLocation"]["uriBaseId"].as_str().unwrap();
        assert!(run["originalUriBaseIds"].get(base).is_some(), "{base}");
        let uri = location["artifactLocation"]["uri"].as_str().unwrap();
        assert!(
            uri.bytes().all(|it| it.is_ascii_graphic()) && !uri.starts_with('/'),
            "{uri}"
        );
        assert!(!uri.contains(['#', '?', ' ', ':', '\\']), "{uri}");
        let (path, line) = place(told, &sources);
        assert_eq!(decoded(uri), path);
        let region = &location["region"];
        if line > 0 {
            assert_eq!(region["startLine"], line);
            let number = |key: &str| region[key].as_u64().unwrap();
            let start = (number("startLine"), number("startColumn"));
            assert!(
                start <= (number("endLine"), number("endColumn")),
                "{region}"
            );
        } else {
            assert!(region.is_null(), "{region}");
        }
    }
    let uris: Vec<String> = results
        .iter()
        .map(|it| it["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].to_string())
        .collect();
    for odd in ["cr%C3%A9m%20100%25%23%3F.yaml", "gone.yaml"] {
        assert!(uris.iter().any(|uri| uri.contains(odd)), "{odd}: {uris:?}");
    }
}

/// A reference as the path it stands for.
fn decoded(uri: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = uri.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        if byte == b'%' {
            let hex = std::str::from_utf8(&after[..2]).unwrap();
            bytes.push(u8::from_str_radix(hex, 16).unwrap());
            rest = &after[2..];
        } else {
            bytes.push(byte);
            rest = after;
        }
    }
    String::from_utf8(bytes).unwrap()
}
