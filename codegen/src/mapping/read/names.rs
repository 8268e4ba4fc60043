//! `names`: what parts of the client are called instead of what their names in the spec say.

use super::super::{Name, Named, Names};
use super::names;
use crate::node::Node;
use crate::node::block::{Block, Reader};
use crate::source::Span;

pub(super) fn read(reader: &mut Reader<'_>, span: &Span, node: &Node) -> Option<Names> {
    let mut block = Block::of(node, "`names`", span, reader)?;
    let mut flat = |key, reader: &mut Reader<'_>| {
        let node = block.get(key);
        node.map(|node| names(reader, node)).unwrap_or_default()
    };
    let (types, ops) = (flat("types", reader), flat("ops", reader));
    let mut parts = |key, reader: &mut Reader<'_>| {
        let node = block.get(key);
        node.map(|node| nested(reader, node)).unwrap_or_default()
    };
    let (fields, variants) = (parts("fields", reader), parts("variants", reader));
    block.finish(reader);
    Some(Names {
        types,
        ops,
        fields,
        variants,
    })
}

fn nested(reader: &mut Reader<'_>, node: &Node) -> Named<Named<Name>> {
    reader.named(node, |reader, _, node| Some(names(reader, node)))
}
