//! What to type in place of a value of the wrong shape: the row of its key, with what was written where it fits.

use super::{BlockDef, Group, KeyDef, Shape};
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostics;
use crate::node::{Kind, Node};
use crate::source::Span;

/// Adds the right shape to complaints about wrong ones and about missing keys that say nothing of how to mend it.
///
/// `from` is the number of complaints that were there before the file was read; `root` is its grammar.
pub(crate) fn show_shapes(
    diagnostics: &mut Diagnostics,
    from: usize,
    code: Code,
    root: &'static BlockDef,
    tree: &Node,
) {
    diagnostics.amend(from, |it| {
        let Some(span) = it
            .span
            .as_ref()
            .filter(|_| it.code == code && it.help.is_empty())
        else {
            return;
        };
        if it.message.starts_with("expected ") {
            let found = find(&Shape::Block(root), tree, span, &mut |key, node| {
                Some(format!("write `{}`", shape(key, node)))
            });
            it.help.extend(found);
        } else if let Some((_, missing)) = it.message.split_once(" needs the key `") {
            let missing = missing.trim_end_matches('`');
            let found = key(&Shape::Block(root), tree, span, missing);
            it.help
                .extend(found.map(|key| format!("add `{}: {}`", key.name, key.example)));
        }
    });
}

type Found<'f> = dyn FnMut(&'static KeyDef, &Node) -> Option<String> + 'f;

/// The row of the key whose value stands at a place.
fn find(shape: &Shape, node: &Node, span: &Span, found: &mut Found<'_>) -> Option<String> {
    let inside = |block: &'static BlockDef, found: &mut Found<'_>| match &node.kind {
        Kind::Map(entries) => block.keys.iter().find_map(|key| {
            let (written, value) = entries.get(key.name)?;
            let here = value.span == *span || value.kind == Kind::Null && written.span == *span;
            if here {
                return found(key, value);
            }
            find(&key.shape, value, span, found)
        }),
        _ => None,
    };
    match shape {
        Shape::Block(block) | Shape::TextOr(_, block) => inside(block, found),
        Shape::List(item) => match &node.kind {
            Kind::List(items) => items.iter().find_map(|it| find(item, it, span, found)),
            _ => None,
        },
        Shape::Named(_, item) => match &node.kind {
            Kind::Map(entries) => entries
                .values()
                .find_map(|(_, it)| find(item, it, span, found)),
            _ => None,
        },
        Shape::Either(shapes) => shapes.iter().find_map(|it| find(it, node, span, found)),
        _ => None,
    }
}

/// The row of a missing key of the block whose name, or which, stands at a place.
fn key(shape: &Shape, node: &Node, span: &Span, name: &str) -> Option<&'static KeyDef> {
    let named = |item: &Shape, written: &Span, value: &Node| {
        let here = written == span || value.span == *span;
        let own = item.blocks().into_iter().find_map(|block| block.key(name));
        own.filter(|_| here)
            .or_else(|| key(item, value, span, name))
    };
    match (shape, &node.kind) {
        (Shape::Block(block) | Shape::TextOr(_, block), Kind::Map(entries)) => {
            if node.span == *span
                && let Some(own) = block.key(name)
            {
                return Some(own);
            }
            block.keys.iter().find_map(|key| {
                let (written, value) = entries.get(key.name)?;
                named(&key.shape, &written.span, value)
            })
        }
        (Shape::Named(_, item), Kind::Map(entries)) => entries
            .values()
            .find_map(|(written, value)| named(item, &written.span, value)),
        (Shape::List(item), Kind::List(items)) => {
            items.iter().find_map(|it| key(item, it, span, name))
        }
        (Shape::Either(shapes), _) => shapes.iter().find_map(|it| key(it, node, span, name)),
        _ => None,
    }
}

/// A key with a value of the right shape: what was written, where it can stand, else the example.
fn shape(key: &KeyDef, node: &Node) -> String {
    let kept = match &node.kind {
        Kind::Text { .. } | Kind::Int(_) | Kind::Bool(_) => {
            let block = key.shape.blocks().into_iter().next();
            block.and_then(|block| {
                let only = only(block)?;
                let value = scalar(node).filter(|it| takes(&only.shape, it))?;
                Some(format!("{{{}: {}}}", only.name, written(&value)))
            })
        }
        Kind::Map(entries) if entries.len() == 1 => {
            let value = entries.values().next().and_then(|(_, value)| scalar(value));
            value
                .filter(|it| takes(&key.shape, it))
                .map(|it| written(&it))
        }
        _ => None,
    };
    format!(
        "{}: {}",
        key.name,
        kept.unwrap_or_else(|| key.example.to_owned())
    )
}

/// The one key that a block cannot be without, or the first of those of which one is written.
fn only(block: &'static BlockDef) -> Option<&'static KeyDef> {
    let mut required = block.keys.iter().filter(|key| key.required);
    let one = block.groups.iter().find_map(|group| match group {
        Group::One(names) => names.first(),
        _ => None,
    });
    match (required.next(), required.next(), one) {
        (Some(key), None, None) => Some(key),
        (None, None, Some(name)) => block.key(name),
        _ => None,
    }
}

fn scalar(node: &Node) -> Option<String> {
    match &node.kind {
        Kind::Text { value, .. } => Some(value.clone()),
        Kind::Int(number) => Some(number.to_string()),
        Kind::Bool(flag) => Some(flag.to_string()),
        _ => None,
    }
}

fn takes(shape: &Shape, value: &str) -> bool {
    match shape {
        Shape::Text(_) | Shape::Open(..) => !value.is_empty(),
        Shape::AnyText(_) | Shape::Texts(_) | Shape::TextOr(..) | Shape::Literal => true,
        Shape::Words(words) => words.contains(&value),
        Shape::Either(shapes) => shapes.iter().any(|it| takes(it, value)),
        _ => false,
    }
}

/// A text as YAML in one line.
fn written(value: &str) -> String {
    let plain = value
        .chars()
        .all(|ch| ch.is_ascii_alphanumeric() || matches!(ch, '_' | '.' | '-' | '/' | '$'))
        && value.starts_with(|ch: char| ch.is_ascii_alphabetic() || ch == '$');
    if plain {
        value.to_owned()
    } else {
        format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""))
    }
}
