//! Reading OpenAPI documents into the resolved model.
//!
//! | Stage | From | To |
//! |---|---|---|
//! | `text` | bytes | one value, strict about duplicates, depth and size |
//! | `overlay` | value | value with our corrections, each with a reason |
//! | `upgrade` | value of 3.0 or 3.1 | value of clean 3.0 |
//! | `share` | values of all documents | which named schemas are one type |
//! | `lower` | values, read node by node with `document` | [`Api`] |
//!
//! `reference` follows `$ref`, `report` collects complaints by JSON pointer,
//! `locate` turns pointers into bytes when there is something to show, and
//! `limits` is the one table of limits. Nothing here opens a file.

mod document;
mod limits;
mod locate;
mod lower;
mod overlay;
mod reference;
mod report;
mod share;
mod text;
mod upgrade;

use serde_json::Value;

use crate::api::Api;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::{SourceId, Sources, Span};

use locate::Place;
use lower::Draft;
use overlay::{Overlay, Subject};
use report::Report;
use text::{Format, TextError};

/// Reads every file of `specs/<provider>/` into one API.
///
/// `files` are paths relative to the workspace and their bytes, in any order;
/// files that are neither YAML nor JSON are passed over. `overlay.yaml` and
/// `<document>.overlay.yaml` are overlays, everything else is a document of its
/// own. Texts are added to `sources`.
///
/// Complaints go to `diagnostics`. The API is returned whenever one document
/// could be read, also when parts of it are wrong: a schema that cannot be
/// understood is raw JSON, every operation is there. `None` means that there
/// is nothing to go on with.
pub fn read(
    provider: &str,
    files: &[(String, Vec<u8>)],
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Option<Api> {
    let mut read = texts(files, sources, diagnostics);
    read.sort_by(|a, b| a.path.cmp(&b.path));
    let (overlays, documents): (Vec<_>, Vec<_>) = read
        .into_iter()
        .partition(|file| overlay::is_overlay(&file.path));
    let mut documents: Vec<File> = documents
        .into_iter()
        .filter(|file| is_openapi(file, sources, diagnostics))
        .collect();
    if documents.is_empty() {
        if !diagnostics.has_errors() {
            let folder = format!("specs/{provider}");
            let message = format!("there is no OpenAPI 3 document for `{provider}`");
            diagnostics.push(
                Diagnostic::in_file(Code::M0101, folder.clone(), message)
                    .help(format!("put the provider's document into `{folder}/openapi.yaml` or `{folder}/openapi.json`")),
            );
        }
        return None;
    }
    for file in &overlays {
        apply(file, &mut documents, sources, diagnostics);
    }
    let mut report = Report::default();
    let places: Vec<(SourceId, Format)> = documents
        .iter()
        .map(|file| (file.source, file.format))
        .collect();
    for (index, file) in documents.iter_mut().enumerate() {
        for pointer in std::mem::take(&mut file.raw_numbers) {
            restore_text(file, &pointer, sources);
        }
        upgrade::upgrade(index, &mut file.value, &mut report);
    }
    let drafts: Vec<Draft> = documents
        .into_iter()
        .map(|file| Draft {
            name: stem(&file.path).to_owned(),
            path: file.path,
            root: file.value,
        })
        .collect();
    let shared = share::Shared::of(
        &drafts
            .iter()
            .map(|draft| (draft.name.as_str(), &draft.root))
            .collect::<Vec<_>>(),
    );
    let api = lower::lower(&drafts, &shared, &mut report);
    report.flush(&places, sources, diagnostics);
    Some(api)
}

/// The bytes of a JSON pointer in a document that was read, or of the nearest
/// place above it that the document has. `None` when there is no such document.
///
/// Reads the text once; ask only when there is something to show.
#[must_use]
pub fn span_of(document: &str, pointer: &str, sources: &Sources) -> Option<Span> {
    let source = sources.find(document)?;
    let text = sources.text(source);
    let place = locate::find(text, Format::of_text(document, text), &[pointer]).pop()?;
    Some(Span::new(source, place.mark()))
}

/// One file as a value.
struct File {
    path: String,
    source: SourceId,
    format: Format,
    value: Value,
    /// Pointers of numbers whose spelling counts.
    raw_numbers: Vec<String>,
}

fn texts(
    files: &[(String, Vec<u8>)],
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Vec<File> {
    let mut read = Vec::new();
    for (path, bytes) in files {
        if Format::of_path(path).is_none() {
            continue;
        }
        let text = match text::decode(bytes) {
            Ok(text) => text,
            Err(TextError::Limit(limit)) => {
                diagnostics.push(Diagnostic::in_file(
                    Code::S0003,
                    path.clone(),
                    report::passed(limit),
                ));
                continue;
            }
            Err(TextError::Encoding(why)) => {
                diagnostics.push(Diagnostic::in_file(
                    Code::S0001,
                    path.clone(),
                    format!("file cannot be read: {why}"),
                ));
                continue;
            }
            Err(_) => continue,
        };
        let format = Format::of_text(path, text);
        let source = sources.add(path.clone(), text);
        match text::parse(text, format) {
            Ok(parsed) => {
                for pointer in &parsed.duplicates {
                    diagnostics.push(duplicate(text, format, source, pointer, sources));
                }
                let raw_numbers = if parsed
                    .value
                    .pointer("/info/version")
                    .is_some_and(Value::is_number)
                {
                    vec!["/info/version".to_owned()]
                } else {
                    Vec::new()
                };
                read.push(File {
                    path: path.clone(),
                    source,
                    format,
                    value: parsed.value,
                    raw_numbers,
                });
            }
            Err(TextError::Empty) => diagnostics.push(Diagnostic::in_file(
                Code::S0002,
                path.clone(),
                "file is empty",
            )),
            Err(TextError::Limit(limit)) => {
                diagnostics.push(Diagnostic::in_file(
                    Code::S0003,
                    path.clone(),
                    report::passed(limit),
                ));
            }
            Err(TextError::Syntax { message, offset }) => {
                let (line, column) = sources.line_column(source, offset);
                let span = Span::new(source, offset..(offset + 1).min(text.len()).max(offset));
                let message = format!(
                    "file does not parse: {}",
                    message.lines().next().unwrap_or_default()
                );
                diagnostics.push(
                    Diagnostic::new(Code::S0002, span, message)
                        .note(format!("line {line}, column {column}")),
                );
            }
            Err(TextError::Encoding(why)) => {
                diagnostics.push(Diagnostic::in_file(Code::S0001, path.clone(), why))
            }
        }
    }
    read
}

fn duplicate(
    text: &str,
    format: Format,
    source: SourceId,
    pointer: &str,
    sources: &Sources,
) -> Diagnostic {
    let places = locate::find_all(text, format, pointer);
    let mark = places.last().map_or(0..0, Place::mark);
    let key = pointer
        .rsplit('/')
        .next()
        .map(reference::unescape)
        .unwrap_or_default();
    let mut diagnostic = Diagnostic::new(
        Code::S0007,
        Span::new(source, mark),
        format!("`{key}` is written twice"),
    )
    .note(format!("at {}#{pointer}", sources.path(source)))
    .help("remove one of them; the last one counts until then");
    if let [first, _, ..] = places.as_slice() {
        let (line, _) = sources.line_column(source, first.mark().start);
        diagnostic = diagnostic.note(format!("the first is in line {line}"));
    }
    diagnostic
}

/// `version: 1.10` is the number 1.1 to YAML; the text has what was meant.
fn restore_text(file: &mut File, pointer: &str, sources: &Sources) {
    let text = sources.text(file.source);
    let Some(place) = locate::find(text, file.format, &[pointer]).pop() else {
        return;
    };
    if let (Some(value), Some(raw)) = (file.value.pointer_mut(pointer), text.get(place.value))
        && place.scalar
    {
        *value = Value::String(raw.to_owned());
    }
}

fn is_openapi(file: &File, sources: &Sources, diagnostics: &mut Diagnostics) -> bool {
    let version = |key: &str| match file.value.get(key) {
        Some(Value::String(text)) => Some(text.trim().to_owned()),
        Some(Value::Number(number)) => Some(number.to_string()),
        _ => None,
    };
    if version("openapi").is_some_and(|version| version == "3" || version.starts_with("3.")) {
        return true;
    }
    let place = |pointer: &str| {
        let place = locate::find(sources.text(file.source), file.format, &[pointer]).pop();
        Span::new(file.source, place.map_or(0..0, |place| place.mark()))
    };
    let diagnostic = match (version("openapi"), version("swagger")) {
        (None, Some(version)) => Diagnostic::new(
            Code::S0008,
            place("/swagger"),
            format!("Swagger {version} is not supported yet"),
        )
        .help("convert it first, for instance with `npx swagger2openapi`"),
        (Some(version), _) => Diagnostic::new(
            Code::M0101,
            place("/openapi"),
            format!("OpenAPI {version} is not OpenAPI 3"),
        ),
        (None, None) => Diagnostic::new(
            Code::M0101,
            place(""),
            format!("`{}` is not an OpenAPI document", file.path),
        )
        .help(
            "an OpenAPI document has `openapi: 3.x.y` at its top; keep other files out of `specs/`",
        ),
    };
    diagnostics.push(diagnostic);
    false
}

fn apply(file: &File, documents: &mut [File], sources: &Sources, diagnostics: &mut Diagnostics) {
    let wanted = overlay::document_of(&file.path, &file.value);
    let mut names: Vec<String> = documents
        .iter()
        .map(|it| stem(&it.path).to_owned())
        .collect();
    let mut subjects: Vec<Subject<'_>> = documents
        .iter_mut()
        .filter(|it| {
            wanted
                .as_deref()
                .is_none_or(|wanted| stem(&it.path) == wanted)
        })
        .map(|it| Subject {
            path: &it.path,
            root: &mut it.value,
        })
        .collect();
    let text = sources.text(file.source);
    if subjects.is_empty() {
        names.sort();
        let wanted = wanted.unwrap_or_default();
        let diagnostic = Diagnostic::new(
            Code::M0102,
            Span::new(file.source, 0..0),
            format!("there is no document `{wanted}` for this overlay"),
        )
        .note(format!("documents: {}", names.join(", ")));
        diagnostics.push(diagnostic.did_you_mean(&wanted, names.iter().map(String::as_str)));
        return;
    }
    let overlay = Overlay {
        source: file.source,
        text,
        format: file.format,
        value: &file.value,
    };
    overlay.apply(&mut subjects, diagnostics);
}

/// A file name without its folder and what follows its first dot.
fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

#[cfg(test)]
mod tests;
