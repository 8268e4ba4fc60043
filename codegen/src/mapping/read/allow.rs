//! `allow`: complaints that are accepted, each at one place and with a reason.

use super::super::Allowance;
use super::{connector, reason};
use crate::diagnostic::{CODES, Code, Diagnostic};
use crate::node::Node;
use crate::node::block::{Block, Reader};
use crate::source::Spanned;

/// The key `allow` of a file.
pub(super) fn read(block: &mut Block<'_>, reader: &mut Reader<'_>) -> Vec<Allowance> {
    block
        .get("allow")
        .map(|node| connector::rows(reader, node, allowance))
        .unwrap_or_default()
}

fn allowance(reader: &mut Reader<'_>, node: &Node) -> Option<Allowance> {
    let mut block = Block::of(node, "an entry of `allow`", &node.span, reader)?;
    let code = block
        .require("code", reader)
        .and_then(|node| code(reader, node));
    let at = block
        .require("at", reader)
        .and_then(|node| reader.text(node));
    let why = match block.entry("reason") {
        Some((span, node)) => reason(reader, "allow", span, Some(node)),
        None if block.misspelt("reason") => None,
        None => reason(reader, "allow", &node.span, None),
    };
    block.finish(reader);
    Some(Allowance {
        code: code?,
        at: at?,
        reason: why?,
    })
}

fn code(reader: &mut Reader<'_>, node: &Node) -> Option<Spanned<Code>> {
    let text = reader.text(node)?;
    let Some(code) = CODES.iter().find(|it| it.as_str() == text.value) else {
        let offered = CODES.iter().filter(|it| it.can_be_allowed());
        reader.say(
            Diagnostic::new(
                Code::M0002,
                text.span,
                format!("there is no code `{}`", text.value),
            )
            .did_you_mean(&text.value, offered.map(|it| it.as_str()))
            .help("write the code as the complaint shows it in brackets"),
        );
        return None;
    };
    if !code.can_be_allowed() {
        let message = format!(
            "{code} is an error that cannot be allowed: what would be generated cannot be right"
        );
        reader.say(
            Diagnostic::new(Code::M0223, text.span, message)
                .note(format!("{code}: {}", code.title()))
                .help("mend what it says, and take the entry out"),
        );
        return None;
    }
    Some(Spanned::new(*code, text.span))
}
