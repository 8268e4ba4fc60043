//! `fns`: the signatures of functions written by hand.

use super::super::{Function, FunctionType, Name};
use crate::diagnostic::{Code, Diagnostic};
use crate::node::Node;
use crate::node::block::{Block, Reader};
use crate::source::Span;

/// One entry of `fns`.
pub(super) fn read(reader: &mut Reader<'_>, key: &Name, node: &Node) -> Option<Function> {
    let mut block = Block::of(node, "a function", &key.span, reader)?;
    let path = block.get("path").and_then(|node| reader.text(node));
    let written = block.written(&["read", "write"]);
    let read = block.get("read").and_then(|node| signature(reader, node));
    let write = block.get("write").and_then(|node| signature(reader, node));
    let fallible = block
        .get("fallible")
        .and_then(|node| reader.bool(node))
        .unwrap_or(true);
    if written.is_empty() {
        let message = format!("`{}` has no signature", key.value);
        block.miss(
            vec!["read", "write"],
            Diagnostic::new(Code::M0002, key.span.clone(), message)
                .help("write `read: \"string -> date\"`, and `write: \"date -> string\"` for the way back"),
        );
    }
    block.finish(reader);
    let sound = usize::from(read.is_some()) + usize::from(write.is_some());
    Some(Function {
        broken: written.is_empty() || written.len() != sound,
        path,
        read,
        write,
        fallible,
    })
}

fn signature(reader: &mut Reader<'_>, node: &Node) -> Option<FunctionType> {
    let text = reader.text(node)?;
    let sides = text.value.split_once("->").map(|(takes, gives)| {
        let arrow = takes.len() + "->".len();
        let before = |side: &str| side.len() - side.trim_start().len();
        (
            (before(takes), takes.trim()),
            (arrow + before(gives), gives.trim()),
        )
    });
    let Some(((takes_at, takes), (gives_at, gives))) =
        sides.filter(|((_, takes), (_, gives))| !takes.is_empty() && !gives.is_empty())
    else {
        let message = format!("`{}` is not a signature", text.value);
        reader.say(
            Diagnostic::new(Code::M0002, text.span, message)
                .help("write what it takes and what it gives: `string -> date`"),
        );
        return None;
    };
    let kind = gives.trim_end_matches('?').trim_end();
    Some(FunctionType {
        takes: part(&text, takes_at, takes),
        gives: part(&text, gives_at, kind),
        optional: gives.ends_with('?'),
        span: text.span.clone(),
    })
}

/// A part of a text and its place, which is exact where the text is written as it is read, or in quotes.
fn part(text: &Name, at: usize, part: &str) -> Name {
    let Span { source, start, end } = text.span;
    let around = (end - start).saturating_sub(text.value.len());
    let span = if around == 0 || around == 2 {
        let start = start + around / 2 + at;
        Span::new(source, start..start + part.len())
    } else {
        text.span.clone()
    };
    Name::new(part.to_owned(), span)
}
