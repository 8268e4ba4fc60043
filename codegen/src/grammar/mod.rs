//! The grammar of mapping and model files as data: every block, its keys, and what may stand there.
//!
//! From these tables come the JSON schemas that editors use (`schema`) and the reference in
//! `docs/mapping.md` (`reference`). The readers in `mapping::read` and `models::read` are held to
//! them by a test, in both directions: a key that a reader asks for has a row here, and a row is
//! asked for by a reader.

mod auth;
mod category;
mod changes;
mod connector;
mod field;
mod limits;
mod models;
mod operation;
mod paginator;
mod reference;
mod right;
mod sandbox;
mod scalar;
mod schema;
mod shared;
mod tables;
#[cfg(test)]
mod tests;
mod webhooks;

pub use category::CATEGORY;
pub use connector::CONNECTOR;
pub use models::MODELS;
pub use reference::{reference, renew};
pub(crate) use right::show_shapes;
pub use sandbox::SANDBOX;
pub use schema::{CommonModel, json, schema};

/// A kind of file.
#[derive(Debug, Clone, Copy)]
pub struct FileDef {
    /// Name of its schema: `connector`.
    pub name: &'static str,
    /// Where such files stand.
    pub place: &'static str,
    /// The whole file.
    pub root: &'static BlockDef,
}

/// The kinds of files, in the order of the reference.
pub static FILES: [FileDef; 4] = [
    FileDef {
        name: "connector",
        place: "mappings/<provider>/connector.yaml",
        root: &CONNECTOR,
    },
    FileDef {
        name: "category",
        place: "mappings/<provider>/<category>.yaml",
        root: &CATEGORY,
    },
    FileDef {
        name: "models",
        place: "mappings/models/<category>.yaml",
        root: &MODELS,
    },
    FileDef {
        name: "sandbox",
        place: "mappings/<provider>/sandbox.yaml",
        root: &SANDBOX,
    },
];

impl FileDef {
    /// Where its schema stands, from the root of a workspace.
    #[must_use]
    pub fn schema(&self) -> String {
        format!("mappings/schemas/{}.schema.json", self.name)
    }
}

/// A block whose keys are known beforehand.
pub struct BlockDef {
    /// Its name in headings, schemas and messages: `read.list`.
    pub name: &'static str,
    /// What it says, in whole sentences.
    pub doc: &'static str,
    /// Its keys, in the order in which they are best written.
    pub keys: &'static [KeyDef],
    /// Keys that exclude or need one another.
    pub groups: &'static [Group],
}

/// A key of a block.
#[derive(Debug)]
pub struct KeyDef {
    /// The key.
    pub name: &'static str,
    /// What may stand there.
    pub shape: Shape,
    /// It may not be left out.
    pub required: bool,
    /// What it means, in a sentence.
    pub doc: &'static str,
    /// A value, as YAML in one line.
    pub example: &'static str,
}

/// Keys that belong together.
#[derive(Debug, Clone, Copy)]
pub enum Group {
    /// Exactly one of them is written.
    One(&'static [&'static str]),
    /// One of them is written, or none.
    AtMostOne(&'static [&'static str]),
    /// At least one of them is written.
    Any(&'static [&'static str]),
    /// The first is only written beside the second.
    Beside(&'static str, &'static str),
}

/// What may stand at a place.
#[derive(Debug)]
pub enum Shape {
    /// Text; the word says of what kind: `path`, `operation`.
    Text(&'static str),
    /// Text that may be empty.
    AnyText(&'static str),
    /// One text, or a list of them.
    Texts(&'static str),
    /// One of these words.
    Words(&'static [&'static str]),
    /// One of these words, or other text of the kind.
    Open(&'static [&'static str], &'static str),
    /// `true` or `false`.
    Bool,
    /// `true` and nothing else.
    True,
    /// An integer between two bounds, both included.
    Int(i64, i64),
    /// Text, an integer or a boolean.
    Literal,
    /// Any JSON, written in YAML.
    Json,
    /// A block.
    Block(&'static BlockDef),
    /// Text of the kind, which is short for the block, or the block.
    TextOr(&'static str, &'static BlockDef),
    /// A list.
    List(&'static Shape),
    /// Free keys of the kind that the word says.
    Named(&'static str, &'static Shape),
    /// Any of these keys, each with text of the kind.
    Each(&'static [&'static str], &'static str),
    /// One of several.
    Either(&'static [Shape]),
}

/// The highest number that counts something.
pub(crate) const MOST: i64 = u32::MAX as i64;

/// A key that must be written.
const fn must(
    name: &'static str,
    shape: Shape,
    example: &'static str,
    doc: &'static str,
) -> KeyDef {
    KeyDef {
        name,
        shape,
        required: true,
        doc,
        example,
    }
}

/// A key that may be written.
const fn may(name: &'static str, shape: Shape, example: &'static str, doc: &'static str) -> KeyDef {
    KeyDef {
        name,
        shape,
        required: false,
        doc,
        example,
    }
}

// Blocks lie within one another, a field within a field for instance.
impl std::fmt::Debug for BlockDef {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name)
    }
}

impl BlockDef {
    /// The row of a key.
    #[must_use]
    pub fn key(&self, name: &str) -> Option<&'static KeyDef> {
        self.keys.iter().find(|key| key.name == name)
    }
}

impl Shape {
    /// The blocks that may stand there or below, not looking into blocks.
    pub(crate) fn blocks(&self) -> Vec<&'static BlockDef> {
        match self {
            Self::Block(block) | Self::TextOr(_, block) => vec![block],
            Self::List(item) | Self::Named(_, item) => item.blocks(),
            Self::Either(shapes) => shapes.iter().flat_map(Self::blocks).collect(),
            _ => Vec::new(),
        }
    }
}

/// Every block that is reached from one, itself first, in the order of the keys.
#[must_use]
pub fn blocks(root: &'static BlockDef) -> Vec<&'static BlockDef> {
    let mut found: Vec<&'static BlockDef> = Vec::new();
    let mut open = vec![root];
    while let Some(block) = open.pop() {
        if found.iter().any(|it| std::ptr::eq(*it, block)) {
            continue;
        }
        found.push(block);
        let inner = block.keys.iter().flat_map(|key| key.shape.blocks());
        open.extend(inner.collect::<Vec<_>>().into_iter().rev());
    }
    found
}
