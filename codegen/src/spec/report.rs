//! Complaints of the reading stages, placed in their texts once at the end.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::api::{DocumentId, Effect, Origin, Remark};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Level};
use crate::source::{SourceId, Sources, Span};

use super::bundle::Map;
use super::limits::{self, Limit};
use super::locate;
use super::moved::Moved;
use super::reference::pointer_of;
use super::text::Format;

/// A complaint that knows its JSON pointer and not yet its bytes.
///
/// Finding bytes means reading the text again, so that is done once per
/// document for all complaints together, and not at all when there are none.
#[derive(Debug, Clone)]
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
    remarks: BTreeSet<(usize, String, Effect, String)>,
    /// Of documents whose nodes do not stand where the provider wrote them.
    moved: BTreeMap<usize, Moved>,
    lenient: bool,
}

impl Report {
    /// A report in which references that lead nowhere, and what lies behind
    /// them, are warnings: the rest of the document is of use.
    pub(crate) fn lenient() -> Self {
        Self {
            lenient: true,
            ..Self::default()
        }
    }

    /// Moves every complaint from bundled pointers to the files they were written in.
    pub(crate) fn relocate(&mut self, map: &Map) {
        if map.is_empty() {
            return;
        }
        for (document, complaints) in std::mem::take(&mut self.complaints) {
            for mut complaint in complaints {
                let (document, pointer) = map.origin(document, &complaint.pointer);
                complaint.pointer = pointer;
                self.complaints.entry(document).or_default().push(complaint);
            }
        }
    }

    /// Takes the moves of a document; pointers that come from now on are turned back by them.
    pub(crate) fn set_moved(&mut self, document: usize, moved: Moved) {
        self.moved.insert(document, moved);
    }

    /// The moves of a document, if there are any.
    pub(crate) fn moved(&self, document: usize) -> Option<&Moved> {
        self.moved.get(&document)
    }

    /// A pointer as it is in the provider's text.
    pub(crate) fn origin<'p>(&self, document: usize, pointer: &'p str) -> Cow<'p, str> {
        self.moved(document)
            .map_or(Cow::Borrowed(pointer), |moved| moved.origin(pointer))
    }

    /// A reference as it is in the provider's text.
    pub(crate) fn reference<'p>(&self, document: usize, text: &'p str) -> Cow<'p, str> {
        match (self.moved(document), pointer_of(text)) {
            (Some(moved), Ok(pointer)) => Cow::Owned(format!("#{}", moved.origin(&pointer))),
            _ => Cow::Borrowed(text),
        }
    }

    /// Adds a complaint about document `document`.
    pub(crate) fn complain(&mut self, document: usize, mut complaint: Complaint) {
        // Whoever goes on in spite of it has something less exact there.
        self.degrade(document, &complaint.pointer, complaint.message.as_str());
        if let Cow::Owned(pointer) = self.origin(document, &complaint.pointer) {
            complaint.pointer = pointer;
        }
        let list = self.complaints.entry(document).or_default();
        // One schema for several media types is complained about once.
        let same = |it: &Complaint| {
            it.code == complaint.code
                && it.pointer == complaint.pointer
                && it.message == complaint.message
        };
        if self.moved.contains_key(&document) && list.iter().any(same) {
            return;
        }
        let count = self.counts.entry((document, complaint.code)).or_default();
        *count += 1;
        if *count <= limits::COMPLAINTS.most {
            list.push(complaint);
        }
    }

    /// Notes something that was mended without harm to the types.
    pub(crate) fn remark(&mut self, document: usize, pointer: &str, what: impl Into<String>) {
        self.note(document, pointer, Effect::Mended, what);
    }

    /// Notes something that is there, but less exact than declared.
    pub(crate) fn degrade(&mut self, document: usize, pointer: &str, what: impl Into<String>) {
        self.note(document, pointer, Effect::Degraded, what);
    }

    /// Notes something that has no place in the model.
    pub(crate) fn omit(&mut self, document: usize, pointer: &str, what: impl Into<String>) {
        self.note(document, pointer, Effect::Omitted, what);
    }

    fn note(&mut self, document: usize, pointer: &str, effect: Effect, what: impl Into<String>) {
        let pointer = self.origin(document, pointer).into_owned();
        self.remarks
            .insert((document, pointer, effect, what.into()));
    }

    /// Takes the remarks, by document and pointer.
    pub(crate) fn take_remarks(&mut self) -> Vec<Remark> {
        std::mem::take(&mut self.remarks)
            .into_iter()
            .map(|(document, pointer, effect, what)| Remark {
                origin: Origin {
                    document: document_id(document),
                    pointer,
                },
                effect,
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
                diagnostic.pointer = Some(complaint.pointer.clone());
                diagnostic.label = complaint.label;
                diagnostic.notes =
                    vec![format!("at {}#{}", sources.path(source), complaint.pointer)];
                diagnostic.notes.extend(complaint.notes);
                diagnostic.help = complaint.help;
                if self.lenient && complaint.code <= Code::S0005 && complaint.code >= Code::S0001 {
                    diagnostic.level = Level::Warning;
                }
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
