//! Texts with names: every diagnostic points into one of them.

use std::ops::Range;

/// Names one text of a [`Sources`] set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(u32);

/// A range of bytes in one text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The text.
    pub source: SourceId,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// A span of `range` in `source`.
    #[must_use]
    pub fn new(source: SourceId, range: Range<usize>) -> Self {
        Self {
            source,
            start: range.start,
            end: range.end,
        }
    }
}

/// A value and where it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// Joins a value with its place.
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }

    /// Keeps the place, changes the value.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned {
            value: f(self.value),
            span: self.span,
        }
    }
}

/// One text.
#[derive(Debug, Clone)]
struct Source {
    path: String,
    text: String,
}

/// Every text of a run: specs, overlays, mappings, models.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    sources: Vec<Source>,
}

impl Sources {
    /// Adds a text under its path relative to the workspace, with `/` between parts.
    pub fn add(&mut self, path: impl Into<String>, text: impl Into<String>) -> SourceId {
        let id = SourceId(u32::try_from(self.sources.len()).unwrap_or(u32::MAX));
        self.sources.push(Source {
            path: path.into(),
            text: text.into(),
        });
        id
    }

    /// The text of a path; the last one added, when there are several.
    #[must_use]
    pub fn find(&self, path: &str) -> Option<SourceId> {
        let index = self
            .sources
            .iter()
            .rposition(|source| source.path == path)?;
        u32::try_from(index).ok().map(SourceId)
    }

    /// The path of a text.
    #[must_use]
    pub fn path(&self, id: SourceId) -> &str {
        self.sources
            .get(id.0 as usize)
            .map_or("", |source| source.path.as_str())
    }

    /// A text.
    #[must_use]
    pub fn text(&self, id: SourceId) -> &str {
        self.sources
            .get(id.0 as usize)
            .map_or("", |source| source.text.as_str())
    }

    /// Line and column (both from 1, columns in characters) of a byte offset.
    #[must_use]
    pub fn line_column(&self, id: SourceId, offset: usize) -> (usize, usize) {
        let text = self.text(id);
        let mut end = offset.min(text.len());
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let before = &text[..end];
        let line = before.matches('\n').count() + 1;
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        (line, before[start..].chars().count() + 1)
    }
}
