//! Complaints as text for people and as JSON for tools.

use annotate_snippets::renderer::DEFAULT_TERM_WIDTH;
use annotate_snippets::{AnnotationKind, Group, Level as Shown, Origin, Renderer, Snippet};
use serde::Serialize;

use super::{Diagnostic, Diagnostics, Level};
use crate::source::Sources;

/// Most characters of one message, label, note or help line.
const MOST_CHARS: usize = 1000;

/// Bytes of the longest line that is shown. Of what stands in a longer one only the place is.
const MOST_LINE: usize = 60_000;

/// How complaints look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Without colours.
    Plain,
    /// With terminal colours.
    Color,
}

/// Shows one complaint in the look of rustc, without a line break at the end.
///
/// Control characters and those that change the direction of writing are
/// replaced wherever they come from.
#[must_use]
pub fn render(diagnostic: &Diagnostic, sources: &Sources, style: Style) -> String {
    let level = match diagnostic.level() {
        Level::Error => Shown::ERROR,
        Level::Warning => Shown::WARNING,
        Level::Note => Shown::NOTE,
    };
    let mut group = Group::with_title(
        level
            .primary_title(clean(&diagnostic.message))
            .id(diagnostic.code.as_str()),
    );
    group = match (&diagnostic.span, &diagnostic.file) {
        (Some(span), _) if line_length(sources, span) > MOST_LINE => {
            // A document without line ends: megabytes per complaint would help nobody.
            let (line, column) = sources.line_column(span.source, span.start);
            let path = clean(sources.path(span.source));
            let origin = Origin::path(path).line(line).char_column(column);
            let group = group.element(origin);
            match &diagnostic.label {
                Some(label) => group.element(Shown::NOTE.message(clean(label))),
                None => group,
            }
        }
        (Some(span), _) => {
            let place = Place::of(sources, span);
            let mut mark = AnnotationKind::Primary.span(place.start..place.end);
            if let Some(label) = &diagnostic.label {
                mark = mark.label(clean(label));
            }
            let path = clean(sources.path(span.source));
            group.element(
                Snippet::source(place.text)
                    .line_start(place.line)
                    .path(path)
                    .annotation(mark),
            )
        }
        (None, Some(file)) => group.element(Origin::path(clean(file))),
        (None, None) => group,
    };
    for note in &diagnostic.notes {
        group = group.element(Shown::NOTE.message(clean(note)));
    }
    for help in &diagnostic.help {
        group = group.element(Shown::HELP.message(clean(help)));
    }
    let renderer = match style {
        Style::Plain => Renderer::plain(),
        Style::Color => Renderer::styled(),
    };
    renderer.term_width(DEFAULT_TERM_WIDTH).render(&[group])
}

/// Shows all complaints, sorted by place, with their number in the last line; nothing when there are none.
#[must_use]
pub fn render_all(diagnostics: &Diagnostics, sources: &Sources, style: Style) -> String {
    let mut out = String::new();
    for diagnostic in diagnostics.sorted(sources) {
        out.push_str(&render(diagnostic, sources, style));
        out.push_str("\n\n");
    }
    if let Some((level, counts)) = count(diagnostics) {
        let line = match level {
            Level::Error => Shown::ERROR,
            Level::Warning => Shown::WARNING,
            Level::Note => Shown::NOTE,
        };
        let renderer = match style {
            Style::Plain => Renderer::plain(),
            Style::Color => Renderer::styled(),
        };
        out.push_str(&renderer.render(&[Group::with_title(line.primary_title(counts))]));
        out.push('\n');
    }
    out
}

/// The worst level, and for instance `3 errors, 1 warning`.
fn count(diagnostics: &Diagnostics) -> Option<(Level, String)> {
    let mut worst = None;
    let mut counts = Vec::new();
    for level in [Level::Error, Level::Warning, Level::Note] {
        let number = diagnostics
            .list()
            .iter()
            .filter(|diagnostic| diagnostic.level() == level)
            .count();
        if number > 0 {
            worst = worst.or(Some(level));
            let plural = if number == 1 { "" } else { "s" };
            counts.push(format!("{number} {}{plural}", level.as_str()));
        }
    }
    worst.map(|level| (level, counts.join(", ")))
}

/// Bytes of the line of a place.
fn line_length(sources: &Sources, span: &crate::source::Span) -> usize {
    let text = sources.text(span.source);
    let from = floor(text, span.start);
    let (before, behind) = text.split_at(from);
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let end = behind.find('\n').map_or(text.len(), |at| from + at);
    end - start
}

/// The line that a complaint shows.
///
/// Only this line goes to the renderer: a spec may be megabytes long.
struct Place {
    text: String,
    line: usize,
    /// Bytes of `text`.
    start: usize,
    end: usize,
}

impl Place {
    fn of(sources: &Sources, span: &crate::source::Span) -> Self {
        let text = sources.text(span.source);
        let from = floor(text, span.start);
        let to = floor(text, span.end).max(from);
        let line_start = text
            .get(..from)
            .and_then(|before| before.rfind('\n'))
            .map_or(0, |at| at + 1);
        let line_end = text
            .get(from..)
            .and_then(|rest| rest.find('\n'))
            .map_or(text.len(), |at| from + at);
        let line_end = if text
            .get(..line_end)
            .is_some_and(|line| line.ends_with('\r'))
            && line_end > from
        {
            line_end - 1
        } else {
            line_end
        };
        let line = text.get(line_start..line_end).unwrap_or_default();
        // A place that runs over several lines is marked in its first.
        let to = to.min(line_end);
        let mut shown = String::with_capacity(line.len());
        let (mut start, mut end) = (None, None);
        for (at, ch) in line.char_indices() {
            if line_start + at >= from {
                start.get_or_insert(shown.len());
            }
            if line_start + at >= to {
                end.get_or_insert(shown.len());
            }
            shown.push(if ch != '\t' && is_hostile(ch) {
                char::REPLACEMENT_CHARACTER
            } else {
                ch
            });
        }
        let start = start.unwrap_or(shown.len());
        let end = end.unwrap_or(shown.len()).max(start);
        Self {
            text: shown,
            line: sources.line_column(span.source, from).0,
            start,
            end,
        }
    }
}

fn floor(text: &str, offset: usize) -> usize {
    let mut at = offset.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Characters that move the cursor, change colours, hide text or turn its direction.
fn is_hostile(ch: char) -> bool {
    ch.is_control()
        || matches!(
            ch,
            '\u{ad}'
                | '\u{61c}'
                | '\u{180e}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e007f}'
        )
}

/// One line of bounded length in which hostile characters are spelled out.
fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len().min(MOST_CHARS));
    for (number, ch) in text.chars().enumerate() {
        if number == MOST_CHARS {
            out.push('…');
            break;
        }
        match ch {
            '\n' | '\t' => out.push(' '),
            _ if is_hostile(ch) => out.extend(ch.escape_unicode()),
            _ => out.push(ch),
        }
    }
    out
}

/// One complaint for tools.
#[derive(Serialize)]
struct Entry<'a> {
    code: &'a str,
    level: &'a str,
    message: &'a str,
    file: Option<&'a str>,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
    label: Option<&'a str>,
    notes: &'a [String],
    help: &'a [String],
}

/// All complaints as one JSON array, sorted by place.
///
/// Lines and columns count from 1, columns in characters; the end is
/// exclusive. `file`, `line` and the others are null where there is no place.
#[must_use]
pub fn to_json(diagnostics: &Diagnostics, sources: &Sources) -> String {
    let entries: Vec<Entry<'_>> = diagnostics
        .sorted(sources)
        .into_iter()
        .map(|diagnostic| {
            let span = diagnostic.span.as_ref();
            let start = span.map(|span| sources.line_column(span.source, span.start));
            let end = span.map(|span| sources.line_column(span.source, span.end));
            Entry {
                code: diagnostic.code.as_str(),
                level: diagnostic.level().as_str(),
                message: &diagnostic.message,
                file: span
                    .map(|span| sources.path(span.source))
                    .or(diagnostic.file.as_deref()),
                line: start.map(|place| place.0),
                column: start.map(|place| place.1),
                end_line: end.map(|place| place.0),
                end_column: end.map(|place| place.1),
                label: diagnostic.label.as_deref(),
                notes: &diagnostic.notes,
                help: &diagnostic.help,
            }
        })
        .collect();
    // Texts and numbers alone: serialising them cannot fail.
    let json = serde_json::to_string_pretty(&entries).unwrap_or_else(|_| "[]".to_owned());
    escaped(&json)
}

/// JSON without characters that mislead: they can only stand inside strings, where an escape means the same.
pub(super) fn escaped(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for ch in json.chars() {
        if ch != '\n' && is_hostile(ch) {
            out.extend(
                ch.encode_utf16(&mut [0; 2])
                    .iter()
                    .map(|unit| format!("\\u{unit:04x}")),
            );
        } else {
            out.push(ch);
        }
    }
    out
}

#[cfg(test)]
#[path = "render_tests.rs"]
mod tests;
