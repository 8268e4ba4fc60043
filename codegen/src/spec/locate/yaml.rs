//! Places in YAML text, by the events of its parser.

use std::ops::Range;

use saphyr_parser::{Event, Parser};

use super::{Frame, Place, Wanted, begin};

/// Records the places of what is wanted. Text that is not YAML is read as far as it goes.
pub(super) fn read(text: &str, wanted: &mut Wanted) {
    let offsets = Offsets::of(text);
    let mut stack: Vec<Frame> = Vec::new();
    // Depth inside a key that is itself a collection; nothing in it is wanted.
    let mut complex = 0_usize;
    let mut parser = Parser::new_from_str(text);
    while let Some(Ok((event, span))) = parser.next_event() {
        let range = offsets.byte(span.start.index())..offsets.byte(span.end.index());
        if complex > 0 {
            match event {
                Event::SequenceStart(..) | Event::MappingStart(..) => complex += 1,
                Event::SequenceEnd | Event::MappingEnd => complex -= 1,
                _ => {}
            }
            continue;
        }
        let wants_key = stack
            .last()
            .is_some_and(|frame| frame.mapping && frame.key.is_none());
        match event {
            Event::Scalar(value, ..) => {
                if wants_key {
                    set_key(&mut stack, value.into_owned(), range);
                } else {
                    let (node, key) = begin(&mut stack, wanted);
                    wanted.found(
                        node,
                        Place {
                            key,
                            value: trimmed(text, range),
                            scalar: true,
                        },
                    );
                }
            }
            Event::Alias(_) => {
                if wants_key {
                    set_key(&mut stack, String::new(), range);
                } else {
                    let (node, key) = begin(&mut stack, wanted);
                    wanted.found(
                        node,
                        Place {
                            key,
                            value: range,
                            scalar: true,
                        },
                    );
                }
            }
            Event::SequenceStart(..) | Event::MappingStart(..) => {
                if wants_key {
                    set_key(&mut stack, String::new(), range);
                    complex = 1;
                    continue;
                }
                let (node, key) = begin(&mut stack, wanted);
                let value = first_token(text, range.start);
                wanted.found(
                    node,
                    Place {
                        key,
                        value,
                        scalar: false,
                    },
                );
                stack.push(Frame::new(node, matches!(event, Event::MappingStart(..))));
            }
            Event::SequenceEnd | Event::MappingEnd => {
                stack.pop();
            }
            Event::StreamEnd => break,
            _ => {}
        }
    }
}

fn set_key(stack: &mut [Frame], key: String, range: Range<usize>) {
    if let Some(frame) = stack.last_mut() {
        frame.key = Some((key, range));
    }
}

/// Block scalars end with their line break; the mark should not.
fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let end = text
        .get(range.clone())
        .map_or(range.end, |it| range.start + it.trim_end().len());
    range.start..end
}

/// From `start` to the end of the word there.
fn first_token(text: &str, start: usize) -> Range<usize> {
    let rest = text.get(start..).unwrap_or_default();
    let length = rest
        .find(['\n', ':', ' ', ','])
        .unwrap_or(rest.len())
        .max(1)
        .min(rest.len());
    match text.get(start..start + length) {
        Some(_) => start..start + length,
        None => start..start,
    }
}

/// The event parser counts characters; texts are sliced by bytes.
struct Offsets {
    bytes: Option<Vec<u32>>,
    length: usize,
}

impl Offsets {
    fn of(text: &str) -> Self {
        let bytes = (!text.is_ascii()).then(|| {
            text.char_indices()
                .map(|(at, _)| u32::try_from(at).unwrap_or(u32::MAX))
                .collect()
        });
        Self {
            bytes,
            length: text.len(),
        }
    }

    fn byte(&self, character: usize) -> usize {
        match &self.bytes {
            None => character.min(self.length),
            Some(bytes) => bytes.get(character).map_or(self.length, |at| *at as usize),
        }
    }
}
