//! `<category>.yaml`: the models of one category.

use super::super::Category;
use super::{allow, enums, functions, model, version};
use crate::node::Node;
use crate::node::block::{Block, Reader};

pub(super) fn read(root: &Node, reader: &mut Reader<'_>) -> Option<Category> {
    let mut block = Block::of(root, "a category file", &root.span, reader)?;
    version(&mut block, "mapping", reader)?;
    let provider = block
        .require("provider", reader)
        .and_then(|node| reader.text(node));
    let category = block
        .require("category", reader)
        .and_then(|node| reader.text(node));
    let enums = block
        .get("enums")
        .map(|node| reader.named(node, enums::read))
        .unwrap_or_default();
    let fns = block
        .get("fns")
        .map(|node| reader.named(node, functions::read))
        .unwrap_or_default();
    let models = block
        .require("models", reader)
        .map(|node| reader.named(node, model::read));
    let allow = allow::read(&mut block, reader);
    for key in [
        "client",
        "settings",
        "server",
        "auth",
        "headers",
        "limits",
        "retry",
        "errors",
        "null_values",
        "paginators",
        "fetchers",
        "operations",
        "names",
    ] {
        block.refuse(
            key,
            "what is true of the provider stands in connector.yaml beside this file",
            reader,
        );
    }
    block.refuse(
        "spec",
        "specs are found in `specs/<provider>/`, overlays beside them",
        reader,
    );
    block.finish(reader);
    Some(Category {
        provider: provider?,
        category: category?,
        enums,
        fns,
        models: models?,
        allow,
    })
}
