//! YAML text to a [`Node`], with every problem of the text itself.

use indexmap::IndexMap;
use indexmap::map::Entry;
use saphyr_parser::{Event, Parser, ScalarStyle, ScanError, Span as Marks, StrInput};

use super::offsets::Offsets;
use super::run::Run;
use super::{Kind, Node, scalar};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::{SourceId, Span, Spanned};

/// Most bytes of one file: a mapping has some tens of thousands.
pub const MOST_BYTES: usize = 4 * 1024 * 1024;

/// Most blocks inside each other: a mapping has about eight.
pub const MOST_DEPTH: usize = 64;

/// Reads one YAML document.
///
/// Duplicate keys, merge keys, anchors, aliases and tags are reported and
/// reading goes on; text that is no YAML, is too large, nested too deeply or
/// empty gives `None` and one complaint alone. The text must be the one that `source` names.
pub fn parse(source: SourceId, text: &str, diagnostics: &mut Diagnostics) -> Option<Node> {
    let start = Span::new(source, 0..0);
    if text.len() > MOST_BYTES {
        diagnostics.push(
            Diagnostic::new(
                Code::M0001,
                start,
                format!(
                    "the file has {} bytes, over the limit of {MOST_BYTES}",
                    text.len()
                ),
            )
            .help("split it: one file per category"),
        );
        return None;
    }
    let body = text.strip_prefix('\u{feff}').unwrap_or(text);
    let offsets = Offsets::new(body, text.len() - body.len());
    let mut said = Diagnostics::default();
    let mut reader = Reader {
        source,
        text,
        offsets,
        events: Parser::new_from_str(body),
        diagnostics: &mut said,
    };
    let read = reader.document();
    // What was seen before the place where reading ends may be wrong because of it.
    if read.is_ok() {
        diagnostics.extend(said);
    }
    match read {
        Ok(Some(node)) => Some(node),
        Ok(None) => {
            let help = "start with `mapping: 1`, or `models: 1` in a file of common models";
            diagnostics.push(Diagnostic::new(Code::M0001, start, "the file is empty").help(help));
            None
        }
        Err(stop) => {
            diagnostics.push(*stop.0);
            None
        }
    }
}

/// Ends the reading of a file.
struct Stop(Box<Diagnostic>);

impl From<Diagnostic> for Stop {
    fn from(diagnostic: Diagnostic) -> Self {
        Self(Box::new(diagnostic))
    }
}

struct Reader<'t, 'd> {
    source: SourceId,
    text: &'t str,
    offsets: Offsets,
    events: Parser<'t, StrInput<'t>>,
    diagnostics: &'d mut Diagnostics,
}

impl<'t> Reader<'t, '_> {
    fn next(&mut self) -> Result<(Event<'t>, Span), Stop> {
        match self.events.next_event() {
            Some(Ok((event, marks))) => Ok((event, self.span(marks))),
            Some(Err(error)) => Err(self.refuse(&error)),
            None => Ok((
                Event::StreamEnd,
                Span::new(self.source, self.text.len()..self.text.len()),
            )),
        }
    }

    fn span(&self, marks: Marks) -> Span {
        let start = self.offsets.byte(marks.start);
        let end = self.offsets.byte(marks.end).max(start);
        // The end of a plain scalar may reach over white space up to the next token.
        let written = self
            .text
            .get(start..end)
            .unwrap_or_default()
            .trim_end_matches([' ', '\t', '\r', '\n']);
        Span::new(self.source, start..start + written.len())
    }

    fn refuse(&self, error: &ScanError) -> Stop {
        let at = self.offsets.byte(*error.marker());
        let width = self
            .text
            .get(at..)
            .and_then(|rest| rest.chars().next())
            .filter(|ch| *ch != '\n')
            .map_or(0, char::len_utf8);
        let mut diagnostic = Diagnostic::new(
            Code::M0001,
            Span::new(self.source, at..at + width),
            format!("the file is not valid YAML: {}", error.info()),
        );
        if let Some((line, help)) = self.indentation_near(at) {
            diagnostic.span = line.or(diagnostic.span);
            diagnostic.help.push(help);
        }
        if let Some(line) = self.tab_near(at) {
            diagnostic =
                diagnostic.help(format!("line {line} starts with a tab: indent with spaces"));
        }
        diagnostic.into()
    }

    /// What may be wrong with the indentation where reading ends, and the line to point at instead.
    ///
    /// A block whose first line stands deeper than the next one ends there. When no other line
    /// stands like the first, it is the odd one.
    fn indentation_near(&self, at: usize) -> Option<(Option<Span>, String)> {
        let here = self
            .text
            .get(..at)
            .unwrap_or(self.text)
            .matches('\n')
            .count();
        let depth = |line: &str| line.len() - line.trim_start_matches(' ').len();
        let lines: Vec<(usize, usize)> = self
            .text
            .lines()
            .enumerate()
            .take(here + 1)
            .filter(|(_, line)| !line.trim().is_empty() && !line.trim_start().starts_with('#'))
            .map(|(number, line)| (number, depth(line)))
            .collect();
        let (&(_, here), before) = lines.split_last()?;
        let parent = before.iter().rposition(|(_, depth)| *depth < here)?;
        let block = before.get(parent + 1..)?;
        let &(number, first) = block.first().filter(|(_, depth)| *depth > here)?;
        let alone = block.iter().filter(|(_, depth)| *depth == first).count() == 1;
        let start = self.text.split_inclusive('\n').take(number);
        let start = start.map(str::len).sum::<usize>() + first;
        let rest = self.text.get(start..).unwrap_or_default();
        let width = rest.find([' ', '\n', '\r']).unwrap_or(rest.len());
        let help = format!(
            "line {} is indented by {first} and this block goes on with {here}: keys of one block stand below one another",
            number + 1
        );
        let place = Span::new(self.source, start..start + width);
        Some((alone.then_some(place), help))
    }

    /// The line of an indentation with a tab, at or just before a place.
    fn tab_near(&self, at: usize) -> Option<usize> {
        let before = self
            .text
            .get(..at)
            .unwrap_or(self.text)
            .matches('\n')
            .count();
        let lines = self
            .text
            .lines()
            .enumerate()
            .skip(before.saturating_sub(1))
            .take(3);
        lines
            .into_iter()
            .find(|(_, line)| line.trim_start_matches(' ').starts_with('\t'))
            .map(|(number, _)| number + 1)
    }

    fn document(&mut self) -> Result<Option<Node>, Stop> {
        let mut root = None;
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::StreamEnd => break,
                Event::StreamStart | Event::Nothing | Event::DocumentEnd => {}
                Event::DocumentStart(_) if root.is_some() => {
                    return Err(Diagnostic::new(
                        Code::M0001,
                        span,
                        "a second document starts in the file",
                    )
                    .label("one file holds one document")
                    .help("move it to a file of its own")
                    .into());
                }
                Event::DocumentStart(_) => {}
                event => root = Some(self.node(event, span, 0)?),
            }
        }
        Ok(root.filter(|node| node.kind != Kind::Null))
    }

    fn node(&mut self, event: Event<'t>, span: Span, depth: usize) -> Result<Node, Stop> {
        if depth > MOST_DEPTH {
            return Err(Diagnostic::new(
                Code::M0001,
                span,
                format!("blocks are nested more than {MOST_DEPTH} deep"),
            )
            .into());
        }
        match event {
            Event::Scalar(value, style, anchor, tag) => {
                self.plainness(anchor, tag.is_some(), &span);
                let kind = if style == ScalarStyle::Plain {
                    scalar::plain(&value)
                } else {
                    Kind::Text {
                        value: value.into_owned(),
                        plain: false,
                    }
                };
                Ok(Node { kind, span })
            }
            Event::SequenceStart(anchor, tag) => {
                self.plainness(anchor, tag.is_some(), &span);
                self.list(span, depth)
            }
            Event::MappingStart(anchor, tag) => {
                self.plainness(anchor, tag.is_some(), &span);
                self.map(span, depth)
            }
            Event::Alias(_) => {
                self.say(
                    Diagnostic::new(Code::M0004, span.clone(), format!("alias `{}` is not read", self.written(&span)))
                        .label("YAML tools differ in what they make of it")
                        .help("write the value out, or give it a name: paginators and enum maps are shared by name"),
                );
                Ok(Node {
                    kind: Kind::Broken,
                    span,
                })
            }
            _ => Ok(Node {
                kind: Kind::Null,
                span,
            }),
        }
    }

    fn list(&mut self, start: Span, depth: usize) -> Result<Node, Stop> {
        let mut items = Vec::new();
        loop {
            let (event, span) = self.next()?;
            if event == Event::SequenceEnd {
                let span = self.whole(start, &span, items.first().map(|node: &Node| &node.span));
                return Ok(Node {
                    kind: Kind::List(items),
                    span,
                });
            }
            let mut item = self.node(event, span, depth + 1)?;
            if item.span.start == item.span.end {
                // Nothing stands after the dash: point at what is there.
                item.span = start.clone();
            }
            items.push(item);
        }
    }

    fn map(&mut self, start: Span, depth: usize) -> Result<Node, Stop> {
        let mut entries: IndexMap<String, (Spanned<String>, Node)> = IndexMap::new();
        let mut first = None;
        let mut twice: Option<Run> = None;
        loop {
            let (event, span) = self.next()?;
            if event == Event::MappingEnd {
                self.say_run(&mut twice);
                let span = self.whole(start, &span, first.as_ref());
                return Ok(Node {
                    kind: Kind::Map(entries),
                    span,
                });
            }
            let key = self.key(event, span, depth)?;
            let (event, span) = self.next()?;
            let mut value = self.node(event, span, depth + 1)?;
            let Some(key) = key else { continue };
            first.get_or_insert_with(|| key.span.clone());
            if value.span.start == value.span.end {
                value.span = key.span.clone();
            }
            match entries.entry(key.value.clone()) {
                Entry::Vacant(place) => {
                    place.insert((key, value));
                    self.say_run(&mut twice);
                }
                Entry::Occupied(place) => {
                    let earlier = place.get().0.span.start;
                    let line = self
                        .text
                        .get(..earlier)
                        .unwrap_or_default()
                        .matches('\n')
                        .count()
                        + 1;
                    // A run of them is most often the rest of a block whose first line is gone.
                    if let Some(first) = &mut twice {
                        first.follow(&key.value);
                        continue;
                    }
                    let message = format!("`{}` is given twice", key.value);
                    twice = Some(Run::of(
                        Diagnostic::new(Code::M0003, key.span, message)
                            .label("the second one")
                            .note(format!("the first one stands in line {line}"))
                            .help("remove one of them"),
                    ));
                }
            }
        }
    }

    fn say_run(&mut self, run: &mut Option<Run>) {
        if let Some(run) = run.take() {
            self.say(run.told());
        }
    }

    /// Reads a key; `None` when it was reported and its entry is to be left out.
    fn key(
        &mut self,
        event: Event<'t>,
        span: Span,
        depth: usize,
    ) -> Result<Option<Spanned<String>>, Stop> {
        let Event::Scalar(value, style, anchor, tag) = event else {
            let node = self.node(event, span, depth + 1)?;
            if node.kind != Kind::Broken {
                let message = format!("a key must be text, found {}", node.kind.name());
                self.say(Diagnostic::new(Code::M0002, node.span, message));
            }
            return Ok(None);
        };
        self.plainness(anchor, tag.is_some(), &span);
        if style == ScalarStyle::Plain && value == "<<" {
            self.say(
                Diagnostic::new(Code::M0004, span, "merge key `<<` is not read")
                    .label("YAML tools differ in what they make of it")
                    .help("write the keys out"),
            );
            return Ok(None);
        }
        if matches!(style, ScalarStyle::Literal | ScalarStyle::Folded) {
            self.say(Diagnostic::new(
                Code::M0002,
                span,
                "a key is written on one line",
            ));
            return Ok(None);
        }
        // The parser gives a missing key as `~`.
        let missing = value.is_empty() || value == "~" && self.written(&span) != "~";
        if style == ScalarStyle::Plain && missing {
            self.say(Diagnostic::new(
                Code::M0002,
                span,
                "a key must be text, found nothing",
            ));
            return Ok(None);
        }
        Ok(Some(Spanned::new(value.into_owned(), span)))
    }

    /// Reports an anchor or a tag.
    fn plainness(&mut self, anchor: usize, tagged: bool, span: &Span) {
        if anchor != 0 {
            let place = self.before(span, '&');
            self.say(
                Diagnostic::new(
                    Code::M0004,
                    place.clone(),
                    format!("anchor `{}` is not read", self.written(&place)),
                )
                .help("write the value out where it is needed"),
            );
        }
        if tagged {
            let place = self.before(span, '!');
            self.say(
                Diagnostic::new(
                    Code::M0004,
                    place.clone(),
                    format!("tag `{}` is not read", self.written(&place)),
                )
                .help("remove it; quote what is to be text"),
            );
        }
    }

    /// The word with this mark in front of a place, or the place itself.
    fn before(&self, span: &Span, mark: char) -> Span {
        let before = self.text.get(..span.start).unwrap_or_default();
        let found = before
            .rfind(mark)
            .filter(|at| before.get(*at..).is_some_and(|rest| rest.len() < 256));
        found.map_or_else(
            || span.clone(),
            |at| {
                let word = before
                    .get(at..)
                    .and_then(|rest| rest.split_whitespace().next())
                    .unwrap_or_default();
                Span::new(self.source, at..at + word.len())
            },
        )
    }

    /// The place of a container: between its brackets, or its first entry.
    fn whole(&self, start: Span, end: &Span, first: Option<&Span>) -> Span {
        let bracket = self
            .text
            .get(start.start..)
            .is_some_and(|rest| rest.starts_with(['{', '[']));
        match first {
            _ if bracket && end.end > start.start => Span::new(self.source, start.start..end.end),
            Some(first) => first.clone(),
            None => start,
        }
    }

    fn written(&self, span: &Span) -> &'t str {
        self.text.get(span.start..span.end).unwrap_or_default()
    }

    fn say(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }
}

#[cfg(test)]
#[path = "parse_tests.rs"]
mod tests;
