//! Names told by a pointer alone, and the provider's words made fit to print.

use serde_json::Value;

use crate::api::Doc;
use crate::spec::reference::unescape;

use super::Lower;
use super::schema::fits;

impl Lower<'_, '_> {
    /// The name of a schema that is reached by its pointer alone.
    pub(super) fn path_of(&self, document: usize, pointer: &str) -> Vec<String> {
        let segments: Vec<String> = pointer
            .split('/')
            .skip(1)
            .map(|it| unescape(it).into_owned())
            .collect();
        let mut path = Vec::new();
        let mut rest = segments.iter().map(String::as_str).peekable();
        let mut first = true;
        while let Some(segment) = rest.next() {
            match segment {
                "components" | "paths" if first => {
                    if segment == "components" {
                        rest.next();
                        if let Some(name) = rest.next() {
                            let home = self
                                .shared
                                .home(document, name)
                                .filter(|_| pointer.starts_with("/components/schemas/"));
                            path.push(
                                home.map_or_else(|| name.to_owned(), |home| home.name.clone()),
                            );
                        }
                    }
                }
                "properties" | "parameters" => path.extend(rest.next().map(str::to_owned)),
                "content" => drop(rest.next()),
                "schema" => {}
                "items" => path.push("item".to_owned()),
                "additionalProperties" => path.push("value".to_owned()),
                "allOf" | "oneOf" | "anyOf" => {
                    path.extend(rest.next().map(|index| format!("part{index}")))
                }
                "requestBody" => path.push("request".to_owned()),
                "responses" => {
                    path.push("response".to_owned());
                    path.extend(rest.next().map(str::to_owned));
                }
                other => path.push(other.to_owned()),
            }
            first = false;
        }
        path
    }
}

/// The words of a node: `summary_key` is `title` for schemas, `summary` for operations.
pub(super) fn doc_of(value: &Value, summary_key: &str) -> Doc {
    let text = |key: &str| value.get(key).and_then(Value::as_str);
    Doc {
        summary: text(summary_key)
            .map(clean_line)
            .filter(|it| !it.is_empty()),
        description: text("description").map(clean).filter(|it| !it.is_empty()),
        default: default_of(value),
    }
}

/// Longest default that is told.
const LONGEST_DEFAULT: usize = 40;

/// The default of a schema, or of a parameter by its schema, if it is a single value that fits.
fn default_of(value: &Value) -> Option<String> {
    let (default, schema) = match value.get("default") {
        Some(default) => (default, value),
        None => {
            let schema = value.get("schema")?;
            (schema.get("default")?, schema)
        }
    };
    let text = match default {
        Value::String(text) => clean_line(text),
        Value::Bool(_) | Value::Number(_) => default.to_string(),
        _ => return None,
    };
    let short = !text.is_empty() && text.chars().count() <= LONGEST_DEFAULT;
    (short && fits(default, schema)).then_some(text)
}

/// Text without control and direction characters, with `\n` for line ends.
pub(super) fn clean(text: &str) -> String {
    // Nearly all text is clean, and shared parameters are read once per operation.
    if text
        .chars()
        .all(|it| it == '\n' || it == '\t' || !(it.is_control() || is_invisible(it)))
    {
        return text.trim().to_owned();
    }
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let kept: String = text
        .chars()
        .map(|it| match it {
            '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
            it => it,
        })
        .filter(|it| matches!(it, '\n' | '\t') || !(it.is_control() || is_invisible(*it)))
        .collect();
    kept.trim().to_owned()
}

pub(super) fn clean_line(text: &str) -> String {
    clean(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Characters that change how text reads without being seen.
fn is_invisible(it: char) -> bool {
    matches!(it,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}
