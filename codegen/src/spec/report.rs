//! Complaints of the reading stages, placed in their texts once at the end.

use std::collections::BTreeMap;

use crate::api::{DocumentId, Origin, Remark};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::{SourceId, Sources, Span};

use super::limits::{self, Limit};
use super::locate;
use super::text::Format;

/// A complaint that knows its JSON pointer and not yet its bytes.
///
/// Finding bytes means reading the text again, so that is done once per
/// document for all complaints together, and not at all when there are none.
#[derive(Debug)]
pub(crate) struct Complaint {
    pub(crate) code: Code,
    pub(crate) pointer: String,
    pub(crate) message: String,
    pub(crate) label: Option<String>,
    pub(crate) notes: Vec<String>,
    pub(crate) help: Vec<String>,
}

impl Complaint {
    pub(crate) fn new(code: Code, pointer: &str, message: impl Into<String>) -> Self {
        Self {
            code,
            pointer: pointer.to_owned(),
            message: message.into(),
            label: None,
            notes: Vec::new(),
            help: Vec::new(),
        }
    }

    pub(crate) fn limit(limit: &Limit, pointer: &str) -> Self {
        Self::new(Code::S0003, pointer, passed(limit))
    }

    pub(crate) fn label(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into());
        self
    }

    pub(crate) fn note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }

    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help.push(help.into());
        self
    }
}

/// The message of a passed limit.
pub(crate) fn passed(limit: &Limit) -> String {
    format!(
        "limit `{}` passed: more than {} {}",
        limit.name, limit.most, limit.what
    )
}

/// Collects complaints and remarks of all documents of a provider.
#[derive(Debug, Default)]
pub(crate) struct Report {
    complaints: BTreeMap<usize, Vec<Complaint>>,
    counts: BTreeMap<(usize, Code), usize>,
    remarks: BTreeMap<(usize, String, String), ()>,
}

impl Report {
    /// Adds a complaint about document `document`.
    pub(crate) fn complain(&mut self, document: usize, complaint: Complaint) {
        let list = self.complaints.entry(document).or_default();
        let count = self.counts.entry((document, complaint.code)).or_default();
        *count += 1;
        if *count <= limits::COMPLAINTS.most {
            list.push(complaint);
        }
    }

    /// Notes something that was mended or left out without harm to the types.
    pub(crate) fn remark(&mut self, document: usize, pointer: &str, what: impl Into<String>) {
        self.remarks
            .insert((document, pointer.to_owned(), what.into()), ());
    }

    /// Takes the remarks, by document and pointer.
    pub(crate) fn take_remarks(&mut self) -> Vec<Remark> {
        std::mem::take(&mut self.remarks)
            .into_keys()
            .map(|(document, pointer, what)| Remark {
                origin: Origin {
                    document: document_id(document),
                    pointer,
                },
                what,
            })
            .collect()
    }

    /// Hands every complaint over, each with its place.
    pub(crate) fn flush(
        &mut self,
        texts: &[(SourceId, Format)],
        sources: &Sources,
        diagnostics: &mut Diagnostics,
    ) {
        let counts = std::mem::take(&mut self.counts);
        for (document, complaints) in std::mem::take(&mut self.complaints) {
            let Some((source, format)) = texts.get(document).copied() else {
                continue;
            };
            let pointers: Vec<&str> = complaints.iter().map(|it| it.pointer.as_str()).collect();
            let places = locate::find(sources.text(source), format, &pointers);
            for (complaint, place) in complaints.into_iter().zip(places) {
                let mut diagnostic = Diagnostic::new(
                    complaint.code,
                    Span::new(source, place.mark()),
                    complaint.message,
                );
                diagnostic.label = complaint.label;
                diagnostic.notes =
                    vec![format!("at {}#{}", sources.path(source), complaint.pointer)];
                diagnostic.notes.extend(complaint.notes);
                diagnostic.help = complaint.help;
                diagnostics.push(diagnostic);
            }
            for ((_, code), count) in counts.iter().filter(|((of, _), _)| *of == document) {
                if *count > limits::COMPLAINTS.most {
                    let more = count - limits::COMPLAINTS.most;
                    let message = format!("{more} more complaints of this kind are not shown");
                    diagnostics.push(Diagnostic::in_file(*code, sources.path(source), message));
                }
            }
        }
    }
}

/// The id of a document by its place among the documents read.
pub(crate) fn document_id(index: usize) -> DocumentId {
    DocumentId(u32::try_from(index).unwrap_or(u32::MAX))
}
