//! The grammar of mapping files: from the tree of a file to its meaning, all mistakes at once.

mod allow;
mod auth;
mod auth_steps;
mod category;
#[cfg(test)]
mod complaints;
mod connector;
mod convert;
mod custom;
mod deleted;
mod enums;
mod field;
mod functions;
mod incremental;
mod limits;
mod list;
mod model;
mod names;
mod operation;
mod paginator;
mod scalar;
mod select;
mod tables;
#[cfg(test)]
mod tests;
mod webhooks;
mod write;

use super::{Category, Connector, Literal, Name, Named};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::grammar;
use crate::node::block::{Block, Reader};
use crate::node::{Kind, Node};
use crate::source::{Span, Spanned};

/// Version of the grammar that is read.
const VERSION: i64 = 1;

/// Reads `connector.yaml`; `None` when something without which nothing works is missing.
///
/// Everything wrong goes to `diagnostics`; what is wrong is left out.
pub fn read_connector(root: &Node, diagnostics: &mut Diagnostics) -> Option<Connector> {
    let from = diagnostics.list().len();
    let read = connector::read(root, &mut Reader::new(Code::M0002, diagnostics));
    grammar::show_shapes(diagnostics, from, Code::M0002, &grammar::CONNECTOR, root);
    read
}

/// Reads `<category>.yaml`; `None` when something without which nothing works is missing.
///
/// Everything wrong goes to `diagnostics`; what is wrong is left out.
pub fn read_category(root: &Node, diagnostics: &mut Diagnostics) -> Option<Category> {
    let from = diagnostics.list().len();
    let read = category::read(root, &mut Reader::new(Code::M0002, diagnostics));
    grammar::show_shapes(diagnostics, from, Code::M0002, &grammar::CATEGORY, root);
    read
}

/// Checks the version of a file; `None` when the file is not to be read on.
pub(crate) fn version(
    block: &mut Block<'_>,
    key: &'static str,
    reader: &mut Reader<'_>,
) -> Option<()> {
    let help = format!("write `{key}: {VERSION}` in the first line");
    let Some(node) = block.get(key) else {
        let message = format!(
            "the file does not say which version of the grammar it is written in: `{key}` is missing"
        );
        reader.say(Diagnostic::new(Code::M0001, block.span().clone(), message).help(help));
        return Some(());
    };
    match node.kind {
        Kind::Int(VERSION) => Some(()),
        Kind::Int(other) if other > VERSION => {
            let message = format!(
                "version {other} of the grammar is newer than this tool, which reads version {VERSION}"
            );
            reader.say(
                Diagnostic::new(Code::M0001, node.span.clone(), message).help("use a newer tool"),
            );
            None
        }
        Kind::Broken => Some(()),
        _ => {
            let message = format!("`{key}` is not a version of the grammar that is known");
            reader.say(Diagnostic::new(Code::M0001, node.span.clone(), message).help(help));
            None
        }
    }
}

/// A reason in one line (M0006).
fn reason(reader: &mut Reader<'_>, key: &str, span: &Span, node: Option<&Node>) -> Option<Name> {
    match node.map(|node| &node.kind) {
        Some(Kind::Text { value, .. }) if !value.trim().is_empty() => {}
        None | Some(Kind::Null | Kind::Text { .. }) => {
            let message = format!("`{key}` needs a reason");
            reader.say(
                Diagnostic::new(Code::M0006, span.clone(), message)
                    .help("write why, in one line and in quotes"),
            );
            return None;
        }
        Some(_) => {}
    }
    reader.text(node?)
}

/// What stands for something broken, so that later stages do not complain that it is missing.
fn stand_in(span: &Span) -> Name {
    Name::new("could not be read".to_owned(), span.clone())
}

/// Text, an integer or a boolean.
fn literal(reader: &mut Reader<'_>, node: &Node) -> Option<Spanned<Literal>> {
    let value = match &node.kind {
        Kind::Text { .. } => Literal::Text(reader.literal_text(node)?.value),
        Kind::Int(number) => Literal::Int(*number),
        Kind::Bool(flag) => Literal::Bool(*flag),
        Kind::Float(number) => {
            let help = format!("quote it when it is text: `\"{number}\"`");
            reader.expected_with("text, an integer or a boolean", node, Some(help));
            return None;
        }
        _ => {
            reader.expected("text, an integer or a boolean", node);
            return None;
        }
    };
    Some(Spanned::new(value, node.span.clone()))
}

/// A list of literal texts; a single one counts as a list of one.
fn literal_texts(reader: &mut Reader<'_>, node: &Node) -> Vec<Name> {
    match &node.kind {
        Kind::List(items) => items
            .iter()
            .filter_map(|item| reader.literal_text(item))
            .collect(),
        Kind::Text { .. } => reader.literal_text(node).into_iter().collect(),
        _ => {
            reader.expected("a list of texts", node);
            Vec::new()
        }
    }
}

/// A list of literals; a single one counts as a list of one.
fn literals(reader: &mut Reader<'_>, node: &Node) -> Vec<Spanned<Literal>> {
    match &node.kind {
        Kind::List(items) => items
            .iter()
            .filter_map(|item| literal(reader, item))
            .collect(),
        _ => literal(reader, node).into_iter().collect(),
    }
}

/// Free keys with text.
fn names(reader: &mut Reader<'_>, node: &Node) -> Named<Name> {
    reader.named(node, |reader, _, value| reader.text(value))
}
