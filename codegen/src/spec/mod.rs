//! Reading OpenAPI documents into the resolved model.
//!
//! | Stage | From | To |
//! |---|---|---|
//! | `text` | bytes | one value, strict about duplicates, depth and size |
//! | `overlay` | value | value with our corrections, each with a reason |
//! | `bundle` | values of many files | one value per document, and where its parts come from |
//! | `upgrade::swagger2` | value of Swagger 2.0 | value of 3.0, and what moved where |
//! | `upgrade` | value of 3.0 to 3.2 | value of clean 3.0 |
//! | `share` | values of all documents | which named schemas are one type |
//! | `lower` | values, read node by node with `document` | [`Api`] |
//!
//! `reference` follows `$ref`, `report` collects complaints by JSON pointer,
//! `moved` knows where rewritten nodes stood, `locate` turns pointers into bytes when there is something to show, and
//! `limits` is the one table of limits. Nothing here opens a file.

mod bundle;
mod declared;
mod document;
mod limits;
mod locate;
mod lower;
mod moved;
mod overlay;
mod reference;
mod report;
mod share;
mod spelling;
mod text;
mod upgrade;

use std::collections::BTreeSet;

use serde_json::Value;

use crate::api::Api;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::{SourceId, Sources, Span};

pub use bundle::{FileError, Files, most_bytes};

use bundle::Loaded;
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
/// own or a part that the references of a document lead to. Texts are added to
/// `sources`.
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
    let known: Vec<(&str, &[u8])> = files
        .iter()
        .filter(|(path, _)| Format::of_path(path).is_some())
        .map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
        .collect();
    let mut read = texts(&known, sources, diagnostics);
    read.sort_by(|a, b| a.path.cmp(&b.path));
    let (overlays, rest): (Vec<_>, Vec<_>) = read
        .into_iter()
        .partition(|file| overlay::is_overlay(&file.path));
    let (mut documents, others): (Vec<File>, Vec<File>) =
        rest.into_iter().partition(|file| is_openapi(&file.value));
    for file in &overlays {
        if !documents.is_empty() {
            apply(file, &mut documents, sources, diagnostics);
        }
    }
    let folder = format!("specs/{provider}");
    let set = Set {
        documents,
        others,
        folder: &folder,
        loader: None,
    };
    let api = lower_all(set, &mut Report::default(), sources, diagnostics);
    if api.is_none() && !diagnostics.has_errors() {
        let message = format!("there is no OpenAPI 3 or Swagger 2.0 document for `{provider}`");
        diagnostics.push(
            Diagnostic::in_file(Code::M0101, folder.clone(), message)
                .help(format!("put the provider's document into `{folder}/openapi.yaml` or `{folder}/openapi.json`")),
        );
    }
    api
}

/// Reads one document, of one file or of many, into one API.
///
/// `root` is the path of the document in its folder. `files` opens it and what
/// its references name; see [`Files`] for the form of the paths. Texts are
/// added to `sources` under these paths.
///
/// Complaints go to `diagnostics`. References that lead nowhere, and files that
/// cannot be had, are warnings: what refers to them is raw JSON. `None` means
/// that the root itself is no OpenAPI document.
pub fn read_tree(
    root: &str,
    files: &dyn Files,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Option<Api> {
    let bytes = match files.read(root) {
        Ok(bytes) => bytes,
        Err(error) => {
            let code = match error {
                FileError::TooLarge => Code::S0003,
                _ => Code::S0001,
            };
            let message = format!("`{root}` is not read: {error}");
            diagnostics.push(Diagnostic::in_file(code, root, message));
            return None;
        }
    };
    let read = texts(&[(root, &bytes)], sources, diagnostics);
    let (documents, others) = read.into_iter().partition(|file| is_openapi(&file.value));
    let set = Set {
        documents,
        others,
        folder: "",
        loader: Some(files),
    };
    lower_all(set, &mut Report::lenient(), sources, diagnostics)
}

/// What is read into one API.
struct Set<'s> {
    /// Files that say that they are documents.
    documents: Vec<File>,
    /// Other files: parts, if a document leads to them.
    others: Vec<File>,
    /// The folder that references stay in.
    folder: &'s str,
    /// Opens files that are not there yet.
    loader: Option<&'s dyn Files>,
}

/// All stages after overlays.
fn lower_all(
    set: Set<'_>,
    report: &mut Report,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Option<Api> {
    let (mut documents, others) = (set.documents, set.others);
    let mut twice: Vec<(SourceId, Vec<String>)> = Vec::new();
    for file in &mut documents {
        spelling::restore(file, sources);
        twice.push((file.source, std::mem::take(&mut file.duplicates)));
    }
    let candidates: Vec<usize> = (0..documents.len()).collect();
    let inside = |path: &str| {
        path.strip_prefix(set.folder)
            .map_or(path, |path| path.trim_start_matches('/'))
            .to_owned()
    };
    let files = documents
        .into_iter()
        .chain(others)
        .map(|file| Loaded {
            path: inside(&file.path),
            source: file.source,
            format: file.format,
            value: file.value,
        })
        .collect();
    let bundle = bundle::bundle(files, &candidates, set.loader, sources, diagnostics, report);
    for stray in &bundle.strays {
        not_a_document(stray, sources, diagnostics);
    }
    if bundle.roots.is_empty() || too_large(&bundle, sources, diagnostics) {
        return None;
    }
    for (index, (source, _)) in bundle.places.iter().enumerate() {
        let pointers = twice.iter().filter(|(it, _)| it == source);
        for pointer in pointers.flat_map(|(_, pointers)| pointers) {
            let what =
                "this key is written twice: parts are joined, of the same part the last counts";
            report.degrade(index, pointer, what);
        }
    }
    let drafts: Vec<Draft> = bundle
        .roots
        .into_iter()
        .enumerate()
        .map(|(index, mut root)| {
            let operations = declared::operations(&root);
            if upgrade::swagger2::is_swagger2(&root) {
                upgrade::swagger2::rewrite(index, &mut root, report);
            }
            upgrade::upgrade(index, &mut root, report);
            let path = bundle
                .places
                .get(index)
                .map_or(String::new(), |(source, _)| {
                    sources.path(*source).to_owned()
                });
            Draft {
                name: stem(&path).to_owned(),
                path,
                root,
                operations,
            }
        })
        .collect();
    let shared = share::Shared::of(
        &drafts
            .iter()
            .map(|draft| (draft.name.as_str(), &draft.root))
            .collect::<Vec<_>>(),
    );
    let mut api = lower::lower(&drafts, &shared, report);
    moved::restore(&mut api, |document| report.moved(document));
    bundle.map.relocate(&mut api);
    report.relocate(&bundle.map);
    report.flush(&bundle.places, sources, diagnostics);
    Some(api)
}

/// Whether a document has more operations than a client can have.
fn too_large(bundle: &bundle::Bundle, sources: &Sources, diagnostics: &mut Diagnostics) -> bool {
    let mut passed = false;
    for (root, (source, _)) in bundle.roots.iter().zip(&bundle.places) {
        if declared::operations(root) > limits::OPERATIONS.most {
            passed = true;
            let message = report::passed(&limits::OPERATIONS);
            let path = sources.path(*source);
            diagnostics.push(Diagnostic::in_file(Code::S0003, path, message));
        }
    }
    passed
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
    /// Pointers of keys that are written twice.
    duplicates: Vec<String>,
}

fn texts(
    files: &[(&str, &[u8])],
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Vec<File> {
    let mut read = Vec::new();
    for (path, bytes) in files.iter().copied() {
        let text = match text::decode(bytes) {
            Ok(text) => text,
            Err(TextError::Limit(limit)) => {
                diagnostics.push(Diagnostic::in_file(
                    Code::S0003,
                    path,
                    report::passed(limit),
                ));
                continue;
            }
            Err(TextError::Encoding(why)) => {
                diagnostics.push(Diagnostic::in_file(
                    Code::S0001,
                    path,
                    format!("file cannot be read: {why}"),
                ));
                continue;
            }
            Err(_) => continue,
        };
        let format = Format::of_text(path, text);
        let source = sources.add(path, text);
        match text::parse(text, format) {
            Ok(parsed) => {
                duplicates(
                    text,
                    format,
                    source,
                    &parsed.duplicates,
                    sources,
                    diagnostics,
                );
                read.push(File {
                    path: path.to_owned(),
                    source,
                    format,
                    value: parsed.value,
                    duplicates: parsed.duplicates,
                });
            }
            Err(TextError::Empty) => {
                diagnostics.push(Diagnostic::in_file(Code::S0002, path, "file is empty"))
            }
            Err(TextError::Limit(limit)) => {
                diagnostics.push(Diagnostic::in_file(
                    Code::S0003,
                    path,
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
                diagnostics.push(Diagnostic::in_file(Code::S0001, path, why))
            }
        }
    }
    read
}

/// Complaints about keys that are written twice, one each, as many as anybody reads.
fn duplicates(
    text: &str,
    format: Format,
    source: SourceId,
    pointers: &[String],
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) {
    let once: BTreeSet<&str> = pointers.iter().map(String::as_str).collect();
    let most = limits::COMPLAINTS.most;
    let shown: Vec<&str> = once.iter().take(most).copied().collect();
    let places = locate::find_all(text, format, &shown);
    for (pointer, places) in shown.into_iter().zip(places) {
        diagnostics.push(duplicate(source, pointer, &places, sources));
    }
    if once.len() > most {
        let message = format!(
            "{} more complaints of this kind are not shown",
            once.len() - most
        );
        diagnostics.push(Diagnostic::in_file(
            Code::S0007,
            sources.path(source),
            message,
        ));
    }
}

fn duplicate(source: SourceId, pointer: &str, places: &[Place], sources: &Sources) -> Diagnostic {
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
    if let [first, _, ..] = places {
        let (line, _) = sources.line_column(source, first.mark().start);
        diagnostic = diagnostic.note(format!("the first is in line {line}"));
    }
    diagnostic
}

/// What a document says that it is written in, as text.
fn version(value: &Value, key: &str) -> Option<String> {
    match value.get(key) {
        Some(Value::String(text)) => Some(text.trim().to_owned()),
        Some(Value::Number(number)) => Some(number.to_string()),
        _ => None,
    }
}

/// Whether a file is an OpenAPI document that we read.
fn is_openapi(value: &Value) -> bool {
    version(value, "openapi").is_some_and(|version| version == "3" || version.starts_with("3."))
        || upgrade::swagger2::is_swagger2(value)
}

/// Complains about a file that is no document, nor a part of one.
fn not_a_document(file: &bundle::Stray, sources: &Sources, diagnostics: &mut Diagnostics) {
    let place = |pointer: &str| {
        let place = locate::find(sources.text(file.source), file.format, &[pointer]).pop();
        Span::new(file.source, place.map_or(0..0, |place| place.mark()))
    };
    let diagnostic = match (&file.openapi, &file.swagger) {
        (None, Some(version)) => Diagnostic::new(
            Code::S0008,
            place("/swagger"),
            format!("Swagger {version} is not supported; Swagger 2.0 and OpenAPI 3 are"),
        )
        .help("ask the provider for Swagger 2.0 or OpenAPI 3, or convert it"),
        (Some(version), _) => Diagnostic::new(
            Code::M0101,
            place("/openapi"),
            format!("OpenAPI {version} is not OpenAPI 3"),
        ),
        (None, None) => Diagnostic::new(
            Code::M0101,
            place(""),
            format!("`{}` is not an OpenAPI document", sources.path(file.source)),
        )
        .help(
            "an OpenAPI document has `openapi: 3.x.y` at its top; keep other files out of `specs/`",
        ),
    };
    diagnostics.push(diagnostic);
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
